"""Open questions are grouped by meaning; each is encoded once, and forgotten when it is settled."""

import numpy as np
import pytest
from sqlmodel import Session

from data.answers.question_log import record_for_person
from data.answers.vectors.encoder import Vectors
from data.unanswered import store as question_groups
from data.unanswered.clustering import SAME_QUESTION, cluster
from data.unanswered.question_vectors import QuestionVectors
from handlers.unanswered.jobs import group
from tests.world import World


def test_each_question_is_encoded_once_and_forgotten_when_it_is_settled() -> None:
    encoded, kept = [], QuestionVectors()

    def encode(text: str) -> Vectors:
        encoded.append(text)
        return np.array([len(text), 1.0])

    first = kept.of(["a banjo", "a drum"], encode)
    again = kept.of(["a drum", "a flute", "a drum"], encode)
    assert encoded == ["a banjo", "a drum", "a flute"]
    assert again[0] is first[1] and again[2] is first[1]
    kept.of(["a banjo"], encode)
    assert encoded[3:] == ["a banjo"]


@pytest.mark.parametrize(
    ("cosines", "groups"),
    [
        ([(0, 1, SAME_QUESTION + 0.1)], [[0, 1], [2], [3]]),
        ([(0, 1, SAME_QUESTION - 0.1)], [[0], [1], [2], [3]]),
        ([(0, 1, 0.9), (0, 2, 0.9)], [[0, 1, 2], [3]]),
        ([(0, 1, 0.9), (0, 2, 0.5)], [[0, 1], [2], [3]]),
        ([(0, 2, 0.6), (1, 2, 0.7)], [[0], [1, 2], [3]]),
    ],
)
def test_a_question_joins_the_group_that_it_is_nearest_to_on_average(
    cosines: list[tuple[int, int, float]], groups: list[list[int]]
) -> None:
    likeness = np.eye(4, dtype=np.float32)
    for one, other, cosine in cosines:
        likeness[one, other] = likeness[other, one] = cosine
    assert cluster([frozenset(str(place)) for place in range(4)], likeness) == groups


def test_the_same_words_are_the_same_question_without_meaning_too() -> None:
    stems = [frozenset(text.split()) for text in ("a banjo", "a drum", "banjo a")]
    assert cluster(stems, None) == cluster(stems, np.eye(3, dtype=np.float32)) == [[0, 2], [1]]
    assert cluster([], None) == []


async def test_open_questions_are_encoded_before_a_coordinator_asks_for_them(world: World) -> None:
    officer = world.officer()
    officer.start()
    await officer.wait_for(lambda p: bool(p.screen) and p.screen[-1].from_bot)
    texts = ["may i bring my banjo", "is there a barber"]

    def record(session: Session) -> list[int]:
        return [record_for_person(session, 1, "en", text) for text in texts]

    def encode(text: str) -> Vectors:
        raise AssertionError(f"{text!r} is encoded again")

    banjo, _ = await world.services.db.run(record)
    await group(world.app, world.services)
    assert len(world.services.question_vectors.of(texts, encode)) == len(texts)
    await world.services.db.run(question_groups.reply_to, 1, [banjo], {"en": "Yes."})
    await group(world.app, world.services)
    with pytest.raises(AssertionError, match="banjo"):
        world.services.question_vectors.of(texts, encode)
