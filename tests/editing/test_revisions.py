"""Changes to entries: who may decide, what was overtaken; replies cut into an answer and its detail."""

from datetime import date

import pytest
from sqlmodel import Session, select

from data.answers import question_log
from data.editing import attention
from data.editing import store as revisions
from data.editing.fields import edited, verified
from data.editing.views import BadContent, Decision, RevisionKind, RevisionState, RevisionView
from data.models.content import Question
from data.models.messages import Outbox
from data.people.views import Actor
from data.unanswered import store as question_groups
from data.unanswered import to_entry
from tests.builders import Desk

TODAY = date(2026, 11, 24)
CODE = "binuh"


def propose(desk: Desk, who: Actor, text: str) -> RevisionView:
    raw = desk.db.run_here(revisions.find_raw, CODE)
    assert raw
    after = edited(raw, "en.answer", text, TODAY, "en")
    return desk.db.run_here(revisions.propose, who, RevisionKind.CHANGED, raw, after)


def test_a_lead_alone_publishes_and_anybody_else_needs_a_second_person(desk: Desk) -> None:
    other = desk.hire(9, "Benoit")
    assert propose(desk, desk.lead, "The first answer.").state == RevisionState.PUBLISHED
    waiting = propose(desk, desk.owner, "The second answer.")
    assert waiting.state == RevisionState.PROPOSED
    assert desk.db.run_here(revisions.decide, desk.owner, waiting.id, True) is Decision.OWN
    assert desk.db.run_here(revisions.decide, other, waiting.id, True) is Decision.PUBLISHED
    assert desk.db.run_here(revisions.decide, desk.lead, waiting.id, False) is Decision.GONE


def test_a_proposal_that_was_overtaken_can_only_be_declined(desk: Desk) -> None:
    first, second = (
        propose(desk, desk.owner, "The first answer."),
        propose(desk, desk.owner, "The second answer."),
    )
    assert desk.db.run_here(revisions.decide, desk.lead, first.id, True) is Decision.PUBLISHED
    assert desk.db.run_here(revisions.decide, desk.lead, second.id, True) is Decision.OVERTAKEN
    assert desk.db.run_here(revisions.decide, desk.owner, second.id, False) is Decision.TAKEN_BACK


def test_a_proposal_for_the_other_language_goes_on_top_of_what_was_published_meanwhile(desk: Desk) -> None:
    raw = desk.db.run_here(revisions.find_raw, CODE)
    assert raw
    proposed = [
        desk.db.run_here(
            revisions.propose,
            desk.owner,
            RevisionKind.CHANGED,
            raw,
            edited(raw, field, text, TODAY, "en"),
        )
        for field, text in (("en.answer", "The answer."), ("fr.answer", "La réponse."))
    ]
    for one in proposed:
        assert desk.db.run_here(revisions.decide, desk.lead, one.id, True) is Decision.PUBLISHED
    now = desk.db.run_here(revisions.find_raw, CODE)
    assert now and (now["en"]["answer"], now["fr"]["answer"]) == ("The answer.", "La réponse.")
    assert desk.db.run_here(revisions.restore, desk.lead, proposed[1].id)
    back = desk.db.run_here(revisions.find_raw, CODE)
    assert back and (back["en"]["answer"], back["fr"]["answer"]) == ("The answer.", raw["fr"]["answer"])


def test_a_lead_overwrites_nothing_that_was_published_since_they_looked(desk: Desk) -> None:
    raw = desk.db.run_here(revisions.find_raw, CODE)
    assert raw
    states = []
    changes = ("en.answer", "The answer."), ("fr.answer", "La réponse."), ("en.answer", "The other answer.")
    for field, text in changes:
        after = edited(raw, field, text, TODAY, "en")
        done = desk.db.run_here(revisions.propose, desk.lead, RevisionKind.CHANGED, raw, after)
        states.append(done.state)
    assert states == [RevisionState.PUBLISHED, RevisionState.PUBLISHED, RevisionState.PROPOSED]
    now = desk.db.run_here(revisions.find_raw, CODE)
    assert now and (now["en"]["answer"], now["fr"]["answer"]) == ("The answer.", "La réponse.")


def test_what_was_restored_reads_as_before(desk: Desk) -> None:
    before = desk.db.run_here(revisions.find_raw, CODE)
    done = propose(desk, desk.lead, "The first answer.")
    assert desk.db.run_here(revisions.restore, desk.lead, done.id)
    assert desk.db.run_here(revisions.find_raw, CODE) == before
    assert desk.db.run_here(revisions.restore, desk.lead, done.id) is None, "it says so already"


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("en.title", "x" * 500),
        ("en.title", "   "),
        ("review_by", "yesterday"),
        ("mission.status", "finished"),
        ("review_by", "whenever"),
        ("code", "other"),
        ("sources", "none"),
    ],
)
def test_a_change_that_can_t_be_kept_names_its_field(desk: Desk, field: str, text: str) -> None:
    raw = desk.db.run_here(revisions.find_raw, CODE)
    assert raw
    with pytest.raises(BadContent, match=field.split(".")[0]):
        edited(raw, field, text, TODAY, "en")


def test_an_optional_text_is_taken_away_with_a_dash(desk: Desk) -> None:
    raw = desk.db.run_here(revisions.find_raw, CODE)
    assert raw
    with_caution = edited(raw, "en.caution", "Old.", TODAY, "en")
    assert "caution" not in edited(with_caution, "en.caution", "-", TODAY, "en")["en"]


def test_entries_are_due_for_review_from_their_day_on(desk: Desk) -> None:
    raw = desk.db.run_here(revisions.find_raw, CODE)
    assert raw
    due = desk.db.run_here(attention.list_overdue, "en", date.fromisoformat(raw["review_by"]))
    assert CODE in {code for code, _ in due}
    after = verified(raw, date.fromisoformat(raw["review_by"]))
    done = desk.db.run_here(revisions.propose, desk.owner, RevisionKind.VERIFIED, raw, after)
    assert done.state == RevisionState.PUBLISHED
    later = desk.db.run_here(attention.list_overdue, "en", date.fromisoformat(raw["review_by"]))
    assert CODE not in {code for code, _ in later}


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Short.", "Short."),
        ("One. " * 100, ("One. " * 80).strip()),
        ("word " * 100, ("word " * 80).strip()),
        ("x" * 500, "x" * 400),
    ],
    ids=["short", "sentences", "one sentence", "one word"],
)
def test_a_reply_is_cut_where_a_sentence_ends(text: str, answer: str) -> None:
    first, rest = to_entry.split_answer(text)
    assert first == answer
    assert "".join((first + rest).split()) == "".join(text.split())


def test_a_code_is_made_of_the_title_and_never_taken_twice(desk: Desk) -> None:
    assert desk.db.run_here(to_entry.new_code, "Éléphants & bees!") == "elephants_bees"
    assert desk.db.run_here(to_entry.new_code, CODE) == f"{CODE}_2"
    assert desk.db.run_here(to_entry.new_code, "???") == "entry"


def test_how_officers_asked_is_filled_in_where_it_is_enough_or_may_be_told_in_part(desk: Desk) -> None:
    by = question_log.Asked(desk.officer, "en")
    texts = ("a bee?", "Haiti", "bees there?")
    ids = [desk.db.run_here(question_log.record_unanswered, by, text, []) for text in texts]
    reply, _ = desk.db.run_here(question_groups.reply_to, desk.owner[0], ids, {"en": "No bees at all."})
    told = {"_reply": reply, "teach_text_en": "No bees at all."}
    assert desk.db.run_here(to_entry.answers_from_reply, reply) == told
    in_part = desk.db.run_here(lambda session: to_entry.answers_from_reply(session, reply, in_part=True))
    assert in_part == told | {"teach_asked_en": "a bee?\nbees there?"}
    read = desk.db.run_here(
        to_entry.read_wordings, {"_reply": reply, "teach_asked_fr": "abeille\nbees there?"}
    )
    assert (read["en"].missing, read["en"].taken) == (1, ("Haiti",))
    assert (read["fr"].kept, read["fr"].taken) == (("abeille",), ("bees there?",))


def test_one_reply_is_told_once_to_each_and_not_to_who_was_answered(desk: Desk) -> None:
    ids = [
        desk.db.run_here(question_log.record_for_person, desk.officer, "en", text)
        for text in ("a bee?", "bees?")
    ]
    reply, people = desk.db.run_here(question_groups.reply_to, desk.owner[0], ids, {"en": "No."})
    assert people == 1
    assert desk.db.run_here(question_groups.reply_to, desk.lead[0], ids, {"en": "Yes."}) == (0, 0)

    def told(session: Session) -> tuple[list[str], set[int | None]]:
        kinds = [row.kind for row in session.exec(select(Outbox).where(Outbox.person_id == desk.officer))]
        return kinds, {row.reply_id for row in session.exec(select(Question)).all()}

    kinds, replies = desk.db.run_here(told)
    assert (kinds.count("question_answered"), replies) == (1, {reply})
    assert desk.db.run_here(question_groups.list_unanswered) == []
