"""Builders of what several tests use: a desk with people, filled forms, quizzes and encoders."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import numpy as np
from sqlmodel import Session, col, select

from data.ams.driving import store as drives
from data.ams.material import Practice
from data.ams.quiz import store as quizzes
from data.answers.vectors.encoder import Vectors
from data.calendar.clock import today_in
from data.cases import store as cases
from data.courses import store as courses
from data.courses import tasks as course_tasks
from data.db.database import Database
from data.forms.model import Form, Step
from data.interests import store as interests
from data.interests.store import Wish
from data.models.interests import History, Interest
from data.models.people import Person
from data.models.preparation import DriveAttempt
from data.people import coordinators
from data.people import store as people
from data.people.views import Actor
from data.team import store as team

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


class Desk:
    """A coordinator, a lead and an officer with an interest; time can be moved on."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self.owner, self.lead = self.hire(7, "Camille"), self.hire(8, "Lea")
        db.run_here(team.set_lead, self.lead[1], True)
        self.officer = db.run_here(people.ensure_person, 42, "en", False)[0].id
        db.run_here(interests.register_interest, self.officer, Wish(None, [], date(2030, 5, 1)))

    def hire(self, telegram_id: int, name: str) -> Actor:
        person = self.db.run_here(people.ensure_person, telegram_id, "en", False)[0].id
        self.join(person, name)
        found = self.db.run_here(people.ensure_person, telegram_id, "en", False)[0]
        return found.actor

    def join(self, person: int, name: str) -> None:
        code = self.db.run_here(coordinators.invite_coordinator, None).code
        assert self.db.run_here(coordinators.join_with_code, person, code, name)

    def claim(self) -> None:
        assert self.db.run_here(cases.claim_interest, self.owner, 1)

    def pass_days(self, days: float) -> None:
        def move(session: Session) -> None:
            for table in (Interest, History):
                for row in session.exec(select(table)).all():
                    for name, value in row.model_dump().items():
                        if isinstance(value, datetime):
                            setattr(row, name, value - timedelta(days=days))

        self.db.run_here(move)


def valid_of(step: Step) -> Any:
    """Return a valid answer to the step."""
    return VALID.get(step.key, "Some words")


def answers_of(form: Form) -> dict[str, Any]:
    """Return the answers of a whole form."""
    return {step.key: valid_of(step) for step in (*form.steps, *form.carries) if step.key != "_typed"}


ZONE = "America/St_Johns"


def take(desk: Desk, practice: Practice, kind: str, right: bool) -> list[str]:
    """Answer a whole set, every question rightly or wrongly. Returns what was asked."""
    run = desk.db.run_here(quizzes.begin, desk.officer, kind, practice.quiz)
    asked = []
    while run and run.question:
        question = practice.question(run.question)
        assert question
        order = desk.db.run_here(quizzes.shuffle_options, desk.officer, len(question.en.options))
        desk.db.run_here(quizzes.keep_poll, desk.officer, run.id, f"poll{run.place}")
        rights = [order.index(question.right)]
        picked = rights if right else [n for n in range(len(order)) if n not in rights][:1] or []
        today = today_in(ZONE)
        taken = desk.db.run_here(
            quizzes.take_answer, desk.officer, f"poll{run.place}", picked, practice.quiz, today
        )
        assert taken and taken[2] is right
        asked.append(run.question)
        run = taken[0]
    return asked


class Counting:
    """An encoder that makes vectors out of letters, and counts the texts it was given."""

    name = "counting"

    def __init__(self) -> None:
        self.texts: list[str] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.texts += texts
        rows = np.array([[text.count(letter) + 0.1 for letter in "aeionrst"] for text in texts])
        rows = np.pad(rows, ((0, 0), (0, 384 - rows.shape[1])))
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True))


TASKS = {
    "en": ("Read “The convoy to Mirsa” and take notes.", "Cones at ten, behind the hangar."),
    "fr": ("Lisez « Le convoi de Mirsa » et prenez des notes.", "Cônes à dix heures, derrière le hangar."),
}


def begin_class(session: Session, trainer_id: int, language: str = "en") -> None:
    """Begin a course in its second week: ten candidates drove on day one, later and again; two show their
    names.
    """
    begins = today_in(ZONE) - timedelta(days=8)
    number = courses.open_course(session, trainer_id, "Lusaka", begins, (language, ZONE))
    course = courses.find_course(session, number)
    assert course
    for place in range(10):
        person = Person(telegram_id=9_100_000 + place)
        session.add(person)
        session.flush()
        name = ("Alexandrine", "Bartholomew")[place] if place < 2 else None
        courses.join(session, person.id or 0, course.code, name)
        for days, passed in ((0, 4), (5, 7), (8, 9)):
            seconds = 200 if place < passed else 400
            drives.keep_attempt(session, person.id or 0, seconds, [], begins)
            session.flush()
            newest = session.exec(select(DriveAttempt).order_by(col(DriveAttempt.id).desc())).first()
            assert newest
            newest.at = datetime.combine(begins + timedelta(days=days), time(12), UTC)
    for text in TASKS[language]:
        course_tasks.add_task(session, number, today_in(ZONE), text)


def telegram_ids(path: Path) -> list[int]:
    """Return the ids of the people in a database."""
    with closing(sqlite3.connect(path)) as opened:
        return [row[0] for row in opened.execute("SELECT telegram_id FROM person")]
