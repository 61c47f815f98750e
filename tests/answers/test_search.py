"""The index, with an encoder that is counted and one that is missing."""

import errno
import os
from pathlib import Path

import numpy as np
import pytest

from data.answers.engine import Answers, load_answers
from data.answers.outcomes import Answer, Choices, NoAnswer
from data.answers.search.encoder import open_encoder
from data.answers.search.out_of_scope import questions_of, read_subjects
from data.answers.search.vectors import LearningStopped, VectorFile
from data.db.database import Database
from data.entries.source_files import read_topics
from data.models.content import EntryText
from data.text.normalize import fold
from tests.builders import Counting


@pytest.fixture
def answers(db: Database, learned: Path) -> Answers:
    """With the meaning of the content."""
    known, encoder = db.run_here(load_answers), open_encoder()
    if encoder is None:
        pytest.skip("no encoder for this machine")
    known.learn(encoder, learned)
    return known


def test_vectors_are_made_once_and_only_for_what_changed(tmp_path: Path) -> None:
    encoder = Counting()
    first = VectorFile(tmp_path, encoder).vectors_of(["one", "two"])
    again = VectorFile(tmp_path, encoder).vectors_of(["two", "one", "three"])
    assert encoder.texts == ["one", "two", "three"]
    np.testing.assert_array_equal(first, again[[1, 0]])


@pytest.mark.parametrize("damage", ["foreign", "cut off", "empty", "a flipped byte", "encrypted"])
def test_a_damaged_file_is_made_again(tmp_path: Path, damage: str) -> None:
    encoder = Counting()
    VectorFile(tmp_path, encoder).vectors_of(["one"])
    file = next(tmp_path.glob("*.npz"))
    whole = file.read_bytes()
    flags = whole.index(b"PK\x01\x02") + 8
    damaged = {
        "foreign": b"no archive",
        "cut off": whole[: len(whole) // 2],
        "empty": b"",
        "encrypted": whole[:flags] + b"\x01" + whole[flags + 1 :],
        "a flipped byte": whole[:140] + bytes([whole[140] ^ 255]) + whole[141:],
    }
    file.write_bytes(damaged[damage])
    assert VectorFile(tmp_path, encoder).vectors_of(["one"]).shape == (1, 384)


def test_what_cant_be_kept_is_learned_all_the_same_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    assert VectorFile(tmp_path / "new", Counting()).vectors_of(["one"]).shape == (1, 384)
    monkeypatch.setattr(os, "fsync", is_full)
    assert VectorFile(tmp_path, Counting()).vectors_of(["one"]).shape == (1, 384)
    assert [path.name for path in tmp_path.iterdir()] == ["new"]


def test_learning_can_be_stopped_and_keeps_what_it_made(tmp_path: Path) -> None:
    encoder, texts = Counting(), [f"text {n}" for n in range(100)]
    left = iter([True, False])
    with pytest.raises(LearningStopped):
        VectorFile(tmp_path, encoder).vectors_of(texts, lambda: next(left))
    made = len(encoder.texts)
    assert 0 < made < 100
    VectorFile(tmp_path, encoder).vectors_of(texts)
    assert len(encoder.texts) == 100


def test_without_an_encoder_nothing_but_an_exact_match_is_answered(db: Database) -> None:
    answers = db.run_here(load_answers)
    assert isinstance(answers.ask("can I go to HAITI?"), Answer)
    assert isinstance(answers.ask("who is paying for the plane to get there"), Choices)
    assert answers.ask("zzzz qqqq") == NoAnswer(0.0)


@pytest.mark.slow
def test_a_repeated_question_is_not_encoded_again(answers: Answers) -> None:
    assert answers.ask("what do we get fed over there") is answers.ask("  what do we get fed   over there ")


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "",
        "🙂🙂",
        "x" * 20_000,
        "\ud800\x00",
        "\u200b\u202e",
        '"; DROP TABLE entry; --',
        "NEAR(* AND",
        "the of",
    ],
)
def test_no_text_is_an_exception_with_meaning_either(answers: Answers, text: str) -> None:
    assert not isinstance(answers.ask(text), Answer)


@pytest.mark.slow
def test_what_is_read_settles_a_short_question(answers: Answers) -> None:
    outcome = answers.ask("which language", "binuh")
    assert not isinstance(outcome, Answer) or outcome.about in (None, "binuh")
    for said in ("lol", "26", "je me sens seul", "my dog is beside me"):
        alone = answers.ask(said, "tour_length")
        assert not isinstance(alone, Answer) or alone.about is None, said


def test_the_stamp_changes_with_the_content(db: Database) -> None:
    from data.answers.engine import content_stamp
    from data.models.content import Entry

    before = db.run_here(content_stamp)

    def change(session) -> None:  # type: ignore[no-untyped-def]
        from sqlmodel import select

        session.exec(select(Entry)).first().digest = "changed"
        assert session.exec(select(EntryText)).first()

    db.run_here(change)
    assert db.run_here(content_stamp) != before


@pytest.mark.slow
@pytest.mark.parametrize(
    ("reading", "question", "found"),
    [
        ("elsie", "when did it start", "elsie_periods"),
        ("elsie", "quand ça a commencé", "elsie_periods"),
        ("bsafe", "does it expire?", "bsafe_validity"),
        ("cpmu", "is it suspended", "cpmu"),
        ("binuh", "is it dangerous", "risk"),
        ("tour_length", "can it be extended", "extend_tour"),
    ],
)
def test_a_question_about_it_is_about_what_was_read(
    answers: Answers, reading: str, question: str, found: str
) -> None:
    outcome = answers.ask(question, reading)
    assert isinstance(outcome, Answer) and outcome.code == found


@pytest.mark.slow
@pytest.mark.parametrize(
    ("reading", "question"),
    [("binuh", "and pay?"), ("binuh", "et la langue?"), ("cpmu", "who is the president")],
)
def test_what_was_just_read_is_no_answer_to_what_is_asked_next(
    answers: Answers, reading: str, question: str
) -> None:
    assert answers.ask(question, reading) == answers.ask(question)


def test_no_question_out_of_scope_is_one_that_an_entry_is_asked_by() -> None:
    documents = [
        words for topic in read_topics() for entry in topic.entries for words in (entry.en, entry.fr)
    ]
    asked = {fold(text) for words in documents for text in (words.title, *words.phrasings)}
    assert not asked & {fold(question) for question in questions_of(read_subjects())}
