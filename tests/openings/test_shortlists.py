"""Who comes in question for an opening, by rule."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError
from sqlmodel import Session, col, select

from data.db.base import utc_now
from data.interests import profiles
from data.interests import store as interests
from data.interests.store import Wish
from data.letters.store import LetterKind, Written, write_letter
from data.letters.undelivered import restore_wait
from data.models.interests import Interest, Letter
from data.models.messages import Outbox
from data.openings import missing_answers
from data.openings import opening_invitations as invitations
from data.openings import shortlist as shortlists
from data.openings import store as openings
from data.openings import tally as tallies
from data.openings.opening_invitations import InvitationAnswer
from data.openings.shortlist import LeftOut
from data.people import store as people
from tests.builders import Desk

ASKED: dict[str, Any] = {
    "opening_mission": "binuh",
    "opening_role": "training",
    "opening_seats": 2,
    "opening_languages": ["fr"],
    "opening_armed": "yes",
    "opening_closes": "2099-01-01",
}
FITS: dict[str, Any] = {"languages": {"fr": "intermediate"}, "firearms": "yes"}


def apply(desk: Desk, number: int, mission: str | None, roles: list[str], profile: dict[str, Any]) -> int:
    """Add an officer with one interest. Returns the person."""
    person = desk.db.run_here(people.ensure_person, 100 + number, "en", False)[0].id
    desk.db.run_here(profiles.save_profile, person, f"Officer {number}", None, profile)
    desk.db.run_here(interests.register_interest, person, Wish(mission, roles, date(2030, 1, 1)))
    return person


def opened(desk: Desk, **other: Any) -> int:
    return desk.db.run_here(openings.open_opening, desk.owner[0], ASKED | other)


@pytest.mark.parametrize(
    ("mission", "roles", "profile", "asked", "reasons"),
    [
        ("binuh", ["training"], FITS, {}, []),
        (None, ["training", "elections"], FITS, {}, []),
        ("monusco", ["training"], FITS, {}, [LeftOut.MISSION]),
        ("monusco", ["training"], FITS, {"opening_mission": "any"}, []),
        ("binuh", ["elections"], FITS, {}, [LeftOut.ROLE]),
        ("binuh", ["training"], FITS | {"languages": {"fr": "basic"}}, {}, [LeftOut.LANGUAGE]),
        ("binuh", ["training"], FITS, {"opening_languages": ["fr", "en"]}, [LeftOut.LANGUAGE]),
        ("binuh", ["training"], FITS | {"firearms": "no"}, {}, [LeftOut.FIREARMS]),
        ("binuh", ["training"], FITS | {"firearms": None}, {}, [LeftOut.FIREARMS_UNKNOWN]),
        ("binuh", ["training"], FITS | {"firearms": None}, {"opening_armed": "no"}, []),
        ("monusco", ["elections"], {}, {}, [*list(LeftOut)[:3], LeftOut.FIREARMS_UNKNOWN]),
    ],
)
def test_the_rules(
    desk: Desk,
    mission: str | None,
    roles: list[str],
    profile: dict[str, Any],
    asked: dict[str, Any],
    reasons: list[LeftOut],
) -> None:
    apply(desk, 1, mission, roles, profile)
    found = desk.db.run_here(shortlists.make_shortlist, opened(desk, **asked))
    [candidate] = [*found.fitting, *found.left_out, *found.unknown]
    assert list(candidate.reasons) == reasons
    assert bool(found.fitting) is not bool(reasons)
    assert bool(found.unknown) is (reasons == [LeftOut.FIREARMS_UNKNOWN])


def test_of_whom_only_a_skipped_question_isnt_known_is_asked_once_and_may_be_invited(desk: Desk) -> None:
    skipped = FITS | {"firearms": None}
    officer, other = (apply(desk, n, "binuh", ["training"], skipped) for n in (1, 2))
    desk.db.run_here(interests.register_interest, officer, Wish("monusco", ["training"], date(2030, 1, 1)))
    opening = opened(desk)
    found = desk.db.run_here(shortlists.make_shortlist, opening)
    assert {one.person_id for one in found.unknown} == {officer, other}
    ids = {one.person_id: one.interest_id for one in found.unknown}
    ask = (desk.owner[0], opening, list(ids.values()))
    asked = [desk.db.run_here(missing_answers.ask_missing, *ask) for _ in range(2)]
    assert asked == [2, 0]
    assert desk.db.run_here(missing_answers.list_asked, list(ids.values())) == set(ids.values())
    answer = missing_answers.answer_missing
    for who, key, value in (
        (other, "firearms", "yes"),
        (officer, "firearms", "maybe"),
        (officer, "firearms", None),
        (officer, "rank", "Sergeant"),
    ):
        assert not desk.db.run_here(answer, who, ids[officer], key, value)
    assert desk.db.run_here(answer, officer, ids[officer], "firearms", "yes")
    found = desk.db.run_here(shortlists.make_shortlist, opening)
    assert [one.person_id for one in found.fitting] == [officer]
    assert desk.db.run_here(invitations.invite_next, desk.owner[0], opening, [ids[other]]) == 1
    assert desk.db.run_here(answer, officer, ids[officer], "firearms", "no")
    left = desk.db.run_here(shortlists.make_shortlist, opening).left_out
    assert officer in {one.person_id for one in left if one.reasons == (LeftOut.FIREARMS,)}


def test_the_least_recently_contacted_comes_first_and_each_officer_once(desk: Desk) -> None:
    first, second, third = (apply(desk, n, "binuh", ["training"], FITS) for n in (1, 2, 3))
    desk.db.run_here(interests.register_interest, third, Wish(None, ["training"], date(2030, 1, 1)))

    def contacted(session: Session) -> None:
        for person in (first, second):
            for row in session.exec(select(Interest).where(Interest.person_id == person)).all():
                row.contacted_at = utc_now()

    desk.db.run_here(contacted)
    found = desk.db.run_here(shortlists.make_shortlist, opened(desk))
    assert [one.person_id for one in found.fitting] == [third, first, second]


def test_an_officer_is_named_as_on_the_badge(desk: Desk) -> None:
    named = apply(desk, 1, "binuh", ["training"], FITS | {"full_name": "Chioma Okafor"})
    opening = opened(desk)
    [candidate] = desk.db.run_here(shortlists.make_shortlist, opening).fitting
    assert (candidate.person_id, candidate.name) == (named, "Chioma Okafor")
    assert desk.db.run_here(invitations.invite_next, desk.owner[0], opening, [candidate.interest_id]) == 1
    assert [line.name for line in desk.db.run_here(tallies.get_tally, opening)] == ["Chioma Okafor"]


def test_nobody_is_invited_twice_and_an_answer_is_the_officers_own(desk: Desk) -> None:
    officer = apply(desk, 1, "binuh", ["training"], FITS)
    stranger = apply(desk, 2, "monusco", ["training"], FITS)
    opening = opened(desk)
    chosen = [one.interest_id for one in desk.db.run_here(shortlists.make_shortlist, opening).to_invite]
    assert [desk.db.run_here(invitations.invite_next, desk.owner[0], opening, chosen) for _ in "ab"] == [1, 0]
    assert not desk.db.run_here(invitations.answer_invitation, stranger, 1, InvitationAnswer.YES)
    assert desk.db.run_here(invitations.answer_invitation, officer, 1, InvitationAnswer.YES)
    assert desk.db.run_here(openings.close_opening, opening, tell=False) is False
    assert desk.db.run_here(openings.close_opening, opening, tell=True)
    assert not desk.db.run_here(invitations.answer_invitation, officer, 1, InvitationAnswer.NO)

    def told(session: Session) -> list[str]:
        query = select(Outbox.kind).where(Outbox.person_id == officer).order_by(col(Outbox.id))
        return list(session.exec(query))

    assert desk.db.run_here(told) == ["opening_invited", "opening_closed"]


@pytest.mark.parametrize("writes", [False, True])
def test_who_accepted_and_was_told_of_the_end_waits_no_longer(desk: Desk, writes: bool) -> None:
    """A letter that came after the acceptance waits on."""
    officer = apply(desk, 1, "binuh", ["training"], FITS)
    opening = opened(desk)
    [one] = desk.db.run_here(shortlists.make_shortlist, opening).to_invite
    desk.db.run_here(invitations.invite_next, desk.owner[0], opening, [one.interest_id])
    assert desk.db.run_here(invitations.answer_invitation, officer, 1, InvitationAnswer.YES)
    if writes:
        desk.db.run_here(write_letter, officer, one.interest_id, LetterKind.TO_DESK, Written("When?", 7))

    def awaiting(session: Session) -> bool:
        return session.get_one(Interest, one.interest_id).awaiting_since is not None

    assert desk.db.run_here(awaiting)
    assert desk.db.run_here(openings.close_opening, opening, tell=True)
    assert desk.db.run_here(awaiting) is writes


def test_who_was_told_of_the_end_waits_no_longer_if_a_letter_fails(desk: Desk) -> None:
    officer = apply(desk, 1, "binuh", ["training"], FITS)
    opening = opened(desk)
    [one] = desk.db.run_here(shortlists.make_shortlist, opening).to_invite
    desk.db.run_here(invitations.invite_next, desk.owner[0], opening, [one.interest_id])
    assert desk.db.run_here(invitations.answer_invitation, officer, 1, InvitationAnswer.YES)

    def fail_letter(session: Session, number: int) -> bool:
        write_letter(session, desk.owner[0], one.interest_id, LetterKind.TO_OFFICER, Written("Hello", number))
        letter = session.exec(select(Letter).where(Letter.message_id == number)).one()
        letter.failed = "blocked"
        session.flush()
        restore_wait(session, letter)
        return session.get_one(Interest, one.interest_id).awaiting_since is not None

    assert desk.db.run_here(fail_letter, 8)
    assert desk.db.run_here(openings.close_opening, opening, tell=True)
    assert not desk.db.run_here(fail_letter, 9)


def test_a_tally_that_changed_while_it_was_sent_is_refreshed(desk: Desk) -> None:
    officer = apply(desk, 1, "binuh", ["training"], FITS)
    opening = opened(desk)
    chosen = [one.interest_id for one in desk.db.run_here(shortlists.make_shortlist, opening).to_invite]
    desk.db.run_here(invitations.invite_next, desk.owner[0], opening, chosen)
    shown = desk.db.run_here(tallies.get_tally, opening)

    def refreshes(session: Session) -> int:
        return len(session.exec(select(Outbox.id).where(Outbox.kind == "opening_tally")).all())

    desk.db.run_here(tallies.keep_tally, opening, desk.owner[0], 5, shown)
    assert desk.db.run_here(refreshes) == 0
    desk.db.run_here(invitations.answer_invitation, officer, 1, InvitationAnswer.YES)
    desk.db.run_here(tallies.keep_tally, opening, desk.owner[0], 6, shown)
    assert desk.db.run_here(refreshes) == 2


@pytest.mark.postgres
def test_a_tally_is_refreshed_and_kept_one_after_the_other(desk: Desk) -> None:
    """Side by side, the one would miss the answer and the other the message that shows the tally."""
    officer = apply(desk, 1, "binuh", ["training"], FITS)
    opening = opened(desk)
    chosen = [one.interest_id for one in desk.db.run_here(shortlists.make_shortlist, opening).to_invite]
    desk.db.run_here(invitations.invite_next, desk.owner[0], opening, chosen)

    def is_locked(work: Callable[[Session], object]) -> bool:
        """Return whether nobody else may lock the opening once the work is done."""

        def work_and_try(session: Session) -> bool:
            work(session)
            session.flush()
            with desk.db.engine.connect() as other:
                try:
                    other.exec_driver_sql("SELECT id FROM opening FOR UPDATE NOWAIT")
                except OperationalError:
                    return True
            return False

        return desk.db.run_here(work_and_try)

    assert is_locked(lambda s: tallies.keep_tally(s, opening, desk.owner[0], 5, []))
    assert is_locked(lambda s: invitations.answer_invitation(s, officer, 1, InvitationAnswer.YES))


def test_who_was_selected_or_declined_needs_no_word_at_the_end(desk: Desk) -> None:
    people_in = [apply(desk, n, "binuh", ["training"], FITS) for n in (1, 2)]
    opening = opened(desk)
    chosen = [one.interest_id for one in desk.db.run_here(shortlists.make_shortlist, opening).to_invite]
    desk.db.run_here(invitations.invite_next, desk.owner[0], opening, chosen)
    assert desk.db.run_here(openings.count_uninformed, opening) == 2
    desk.db.run_here(invitations.answer_invitation, people_in[0], 1, InvitationAnswer.NO)

    def select_second(session: Session) -> None:
        session.exec(select(Interest).where(Interest.person_id == people_in[1])).one().stage = "selected"

    desk.db.run_here(select_second)
    assert desk.db.run_here(openings.close_opening, opening, tell=False)


def test_what_has_closed_is_not_offered(desk: Desk) -> None:
    opened(desk, opening_closes="2026-01-01")
    opened(desk)
    today = openings.offered_from()
    assert [one.id for one in desk.db.run_here(openings.list_offered, "en", today, "binuh")] == [2]
    assert desk.db.run_here(openings.list_offered, "en", today, "monusco") == []
    assert [one.id for one in desk.db.run_here(openings.list_openings, "en")] == [1, 2]


def test_nobody_shortlists_or_invites_themselves(desk: Desk) -> None:
    officer = apply(desk, 1, "binuh", ["training"], FITS)
    desk.join(officer, "Alex")
    opening = opened(desk)
    (fits,) = desk.db.run_here(shortlists.make_shortlist, opening).to_invite
    own = desk.db.run_here(shortlists.make_shortlist, opening, officer)
    assert own.to_invite == ()
    assert (LeftOut.OWN, 1) in own.reasons
    assert desk.db.run_here(invitations.invite_next, officer, opening, [fits.interest_id]) == 0
    assert desk.db.run_here(invitations.invite_next, desk.owner[0], opening, [fits.interest_id]) == 1
