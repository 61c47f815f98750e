"""The index, with an encoder that is counted and one that is missing."""

import errno
import os
from pathlib import Path

import numpy as np
import pytest

from data.answers.engine import Answers
from data.answers.outcomes import Answer, Choices, NoAnswer, is_direct, likeliest
from data.answers.search.index import Found
from data.answers.vectors.vector_file import LearningStopped, VectorFile
from data.db.database import Database
from data.models.content import EntryText
from tests.builders import Counting


@pytest.fixture
def answers(shipped_answers: Answers) -> Answers:
    """Return answers with the meaning of the content, which were asked nothing yet."""
    if not shipped_answers.complete:
        pytest.skip("no encoder for this machine")
    shipped_answers.forget_questions()
    return shipped_answers


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


def test_where_they_cant_be_kept_is_named(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").touch()
    assert VectorFile(tmp_path / "file" / "index", Counting()).vectors_of(["one"]).shape == (1, 384)
    assert f"can't be kept in {tmp_path}/file/index (" in caplog.text and "INDEX_FOLDER" in caplog.text


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


def test_what_is_far_behind_the_first_candidate_isnt_named() -> None:
    found = Found(("beds", "gym", "food"), odds=(1.0, -3.0, -4.0))
    assert found.likely(5) == ("beds", "gym")
    assert found.likely(1) == ("beds",)
    assert Found(()).likely(5) == ()


@pytest.mark.parametrize(
    ("first", "odds", "is_sure"),
    [(0.9, (2.0, -3.0), True), (0.9, (2.0, 1.0), False), (0.7, (2.0, -3.0), False)],
)
def test_what_is_found_without_a_rival_is_an_answer(
    answers: Answers, monkeypatch: pytest.MonkeyPatch, first: float, odds: tuple[float, ...], is_sure: bool
) -> None:
    found = Found(("pay", "leave"), first, 1.0, odds)
    monkeypatch.setattr(answers._search, "_measure", lambda _: found)
    outcome = answers.ask("what about the wobbly thing of ours")
    assert isinstance(outcome, Answer)
    assert (is_direct(outcome), outcome.code) == (is_sure, "pay")


def test_without_an_encoder_nothing_but_an_exact_match_is_answered(answers_by_words: Answers) -> None:
    assert isinstance(answers_by_words.ask("can I go to HAITI?"), Answer)
    assert isinstance(answers_by_words.ask("who is paying for the plane to get there"), Choices)
    assert answers_by_words.ask("zzzz qqqq") == NoAnswer(0.0)


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
        "the of",
    ],
)
def test_no_text_is_an_exception_with_meaning_either(answers: Answers, text: str) -> None:
    assert not isinstance(answers.ask(text), Answer)


@pytest.mark.slow
def test_a_search_operator_is_a_word_and_surely_answers_nothing(answers: Answers) -> None:
    assert not is_direct(answers.ask("NEAR(* AND"))


@pytest.mark.slow
def test_a_part_leans_on_what_answered_the_part_before(answers: Answers) -> None:
    first, second = (part.outcome for part in answers.ask_all("what is the AMS and how long does it take"))
    assert isinstance(first, Answer) and first.code == "ams_what"
    assert isinstance(second, Answer) and (second.code, second.about) == ("ams_how_long", "ams_what")


@pytest.mark.slow
def test_a_part_that_names_nothing_is_about_what_the_message_is(answers: Answers) -> None:
    alone = answers.ask("est-ce que c'est gratuit?")
    assert likeliest(alone) != "online_courses"
    message = "Y a-t-il des cours de l'ONU en ligne à faire tout de suite, et est-ce que c'est gratuit?"
    assert [likeliest(part.outcome) for part in answers.ask_all(message)] == ["online_courses"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("message", "codes"),
    [
        (
            "Une mission dure combien de mois, pis est-ce qu'on peut la prolonger?",
            ["tour_length", "extend_tour"],
        ),
        ("is there a fitness test and do i get a medal after", ["fitness_level", "medals"]),
    ],
)
def test_each_question_of_a_message_gets_its_own_answer(
    answers: Answers, message: str, codes: list[str]
) -> None:
    assert [likeliest(part.outcome) for part in answers.ask_all(message)] == codes


@pytest.mark.slow
def test_what_answers_one_part_alone_is_only_the_nearest_to_the_message(answers: Answers) -> None:
    assert is_direct(answers.ask("is there a fitness test"))
    [part] = answers.ask_all("my son's hockey coach, is he any good? is there a fitness test")
    assert isinstance(part.outcome, Answer) and part.outcome.is_nearest and not part.outcome.replies


@pytest.mark.slow
@pytest.mark.parametrize(
    ("question", "knows"),
    [
        ("gilet pare-balles: le mien ou le leur?", None),
        ("recette de sauce", "elsewhere"),
        ("how do i become a mountie", "recruiting"),
    ],
)
def test_who_knows_is_named_only_of_what_is_surely_out_of_scope(
    answers: Answers, question: str, knows: str | None
) -> None:
    outcome = answers.ask(question)
    assert isinstance(outcome, NoAnswer) and outcome.place == knows


@pytest.mark.slow
def test_what_is_read_settles_a_short_question(answers: Answers) -> None:
    outcome = answers.ask("which language", "binuh")
    assert not isinstance(outcome, Answer) or outcome.about in (None, "binuh")
    for said in ("lol", "26", "je me sens seul", "my dog is beside me"):
        alone = answers.ask(said, "tour_length")
        assert not isinstance(alone, Answer) or alone.about is None, said


def test_the_stamp_changes_with_the_content(db: Database) -> None:
    from data.answers.building.loading import content_stamp
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
    ("context_entry", "question", "found"),
    [
        ("elsie", "when did it start", "elsie_periods"),
        ("elsie", "quand ça a commencé", "elsie_periods"),
        ("bsafe", "does it expire?", "bsafe_validity"),
        ("cpmu", "is it suspended", "cpmu"),
        ("binuh", "is it dangerous", "haiti_danger"),
        ("tour_length", "can it be extended", "extend_tour"),
    ],
)
def test_a_question_about_it_is_about_what_was_read(
    answers: Answers, context_entry: str, question: str, found: str
) -> None:
    outcome = answers.ask(question, context_entry)
    assert isinstance(outcome, Answer) and outcome.code == found


@pytest.mark.slow
@pytest.mark.parametrize(
    ("context_entry", "question"),
    [("binuh", "and pay?"), ("binuh", "et la langue?"), ("cpmu", "who is the president")],
)
def test_what_was_just_read_is_no_answer_to_what_is_asked_next(
    answers: Answers, context_entry: str, question: str
) -> None:
    assert (
        likeliest(answers.ask(question, context_entry)) == likeliest(answers.ask(question)) != context_entry
    )


@pytest.mark.slow
def test_beside_an_unsure_answer_stands_what_was_read(answers: Answers) -> None:
    alone, after = answers.ask("who pays"), answers.ask("who pays", "vaccines")
    assert isinstance(alone, Answer) and "vaccines" not in alone.also
    assert isinstance(after, Answer) and "vaccines" in after.also and len(after.also) == len(alone.also)


@pytest.mark.slow
def test_the_same_words_answer_only_what_asks_the_same(answers: Answers) -> None:
    which, may = answers.ask("which mission should i pick"), answers.ask("can i pick my mission")
    assert isinstance(which, Answer) and isinstance(may, Answer)
    assert (which.code, may.code) == ("best_mission", "choose_mission")


@pytest.mark.slow
def test_a_part_takes_along_what_leads_to_it(answers: Answers) -> None:
    [part] = answers.ask_all("im with peel 6 yrs in, can i go or is it only rcmp")
    assert likeliest(part.outcome) == "who_can_go"


@pytest.mark.slow
@pytest.mark.parametrize(
    "message",
    [
        "Who painted the Mona Lisa and where is it kept?",
        "my nephew wants to join the RCMP, how does he apply and what are the steps?",
        "sgt here, how do i appeal a speeding ticket",
        "I'm a constable, what is the best pizza in town",
    ],
)
def test_a_part_finds_nothing_for_a_message_out_of_scope(answers: Answers, message: str) -> None:
    assert {type(part.outcome) for part in answers.ask_all(message)} == {NoAnswer}


@pytest.mark.slow
@pytest.mark.parametrize(
    "message",
    [
        "halifax 12 yrs, want a change, where do i start",
        "hello, want a change, 6 yrs on, patrol in Saskatoon, where would i start",
        "new to this, reg. police in Laval, what do i do first",
        "agent à sherbrooke depuis 4 ans, je fais quoi pour partir",
    ],
)
def test_what_a_clause_asks_is_offered_where_the_message_finds_nothing(
    message: str, answers: Answers
) -> None:
    assert isinstance(answers.ask(message), NoAnswer)
    [part] = answers.ask_all(message)
    assert isinstance(part.outcome, Choices) and part.outcome.codes[0] == "how_to_ask"
