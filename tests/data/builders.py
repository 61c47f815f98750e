"""Filled forms, quizzes and encoders that several tests use."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from data.ams.material import Practice
from data.ams.plan import store as plans
from data.ams.quiz import store as quizzes
from data.answers.search.encoder import Vectors
from data.forms.model import Form, Step
from tests.data.conftest import Desk

VALID: dict[str, Any] = {
    "mission": "any",
    "roles": ["training"],
    "service": "spvm",
    "full_name": None,
    "languages": {"fr": "fluent"},
    "available_from": "2030-01-01",
    "reach": "email",
    "email": "alex@example.ca",
    "phone": "+1 613-555-0123",
    "rank": "Sergeant",
    "years": 12,
    "licence": "yes",
    "firearms": "no",
    "ams": "yes",
    "ams_on": "2025-05-01",
    "note": "Hello",
    "reply_en": "Yes.",
    "reply_fr": "Oui.",
    "_en": "yes",
    "_fr": "yes",
    "_questions": [1],
    "_reply": 1,
    "opening_mission": "any",
    "opening_role": "training",
    "opening_seats": 2,
    "opening_languages": ["en"],
    "opening_armed": "yes",
    "opening_closes": "2030-01-01",
    "teach_topic": "ams",
    "announce_to": "mission",
    "announce_mission": "any",
    "announce_role": "training",
    "decline_reason": "no_post",
}


def valid_of(step: Step) -> Any:
    """An answer to the step."""
    return VALID.get(step.key, "Some words")


def answers_of(form: Form) -> dict[str, Any]:
    """A whole form's answers."""
    return {step.key: valid_of(step) for step in (*form.steps, *form.carries) if step.key != "_typed"}


ZONE = "America/St_Johns"


def take(desk: Desk, practice: Practice, kind: str, right: bool) -> list[str]:
    """A whole set, every answer right or wrong. Returns what was asked."""
    run = desk.db.run_here(quizzes.begin, desk.officer, kind, practice.quiz)
    asked = []
    while run and run.question:
        question = practice.question(run.question)
        assert question
        order = desk.db.run_here(quizzes.shuffle_options, desk.officer, len(question.en.options))
        desk.db.run_here(quizzes.keep_poll, desk.officer, run.id, f"poll{run.place}")
        rights = [order.index(question.right)]
        picked = rights if right else [n for n in range(len(order)) if n not in rights][:1] or []
        today = plans.today_in(ZONE)
        taken = desk.db.run_here(
            quizzes.take_answer, desk.officer, f"poll{run.place}", picked, practice.quiz, today
        )
        assert taken and taken[2] is right
        asked.append(run.question)
        run = taken[0]
    return asked


class Counting:
    """Makes vectors out of letters, and counts the texts it was given."""

    name = "counting"

    def __init__(self) -> None:
        self.texts: list[str] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.texts += texts
        rows = np.array([[text.count(letter) + 0.1 for letter in "aeionrst"] for text in texts])
        rows = np.pad(rows, ((0, 0), (0, 384 - rows.shape[1])))
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True))
