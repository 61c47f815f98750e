"""A coordinator who is removed has nothing left; what coordinators do is written down."""

import pytest
from sqlmodel import Session, col, select

from bot.app import all_deliveries
from data.cases.store import assign_interest, claim_interest, move_interest
from data.interests.stages import Stage
from data.models.messages import Outbox
from data.outbox import store as outbox
from data.outbox.tracked_messages import Shows, keep_notice
from data.people import audit_log, coordinators, invitations
from data.people import store as people
from data.people.audit_log import Action
from data.team import store as team
from tests.data.conftest import Desk

DESK_KINDS = [
    "interest_registered", "interest_refreshed", "handover", "reminder_unclaimed", "question_put",
    "revision_proposed", "opening_tally", "digest", "alert", "team_log",
]  # fmt: skip
OFFICER_KINDS = [
    "officer_claimed", "still_interested", "reply_lost", "opening_invited", "plan", "rehearsal",
    "announcement", "erase_message", "erasure_over", "blocking_told",
]  # fmt: skip


def waiting(session: Session, person_id: int) -> list[str]:
    """The kinds of messages that wait for somebody."""
    query = select(Outbox.kind).where(Outbox.person_id == person_id, *outbox.UNSENT)
    return sorted(session.exec(query.order_by(col(Outbox.kind))))


def test_every_kind_of_message_is_for_the_desk_or_for_officers() -> None:
    firsts = {kind.partition("_")[0] for kind in (*DESK_KINDS, *OFFICER_KINDS)} | {"letter"}
    assert firsts >= set(all_deliveries())
    assert all(outbox.is_for_desk(kind) for kind in DESK_KINDS)
    assert not any(outbox.is_for_desk(kind) for kind in (*OFFICER_KINDS, "letter"))


@pytest.mark.parametrize("kind", DESK_KINDS)
def test_what_is_for_the_desk_is_barred_at_delivery_to_who_is_no_coordinator(desk: Desk, kind: str) -> None:
    person, one = desk.hire(9, "Robin")
    desk.db.run_here(team.remove_coordinator, one)
    desk.db.run_here(outbox.enqueue, person, kind, f"{kind}:x")
    claimed = desk.db.run_here(outbox.claim_due, 50)
    assert [found.is_barred for found in claimed if found.kind == kind and found.person_id == person] == [
        True
    ]
    assert not any(found.is_barred for found in claimed if found.person_id == desk.owner[0])


def test_a_letter_is_barred_to_a_former_coordinator_and_not_to_its_officer(desk: Desk) -> None:
    person, one = desk.hire(9, "Robin")
    desk.db.run_here(team.remove_coordinator, one)
    for reader in (person, desk.officer):
        desk.db.run_here(outbox.enqueue, reader, "letter", f"letter:{reader}", 1)
    claimed = [found for found in desk.db.run_here(outbox.claim_due, 50) if found.kind == "letter"]
    assert {found.person_id: found.is_barred for found in claimed} == {person: True, desk.officer: False}


def test_removing_a_coordinator_ends_their_invitations_messages_and_chat(desk: Desk) -> None:
    person, one = desk.owner
    code = desk.db.run_here(invitations.invite, one).code
    desk.db.run_here(keep_notice, 1, person, 700, Shows.FILE)
    assert "interest_registered" in desk.db.run_here(waiting, person)
    assert desk.db.run_here(team.remove_coordinator, one, desk.lead[1])
    assert desk.db.run_here(waiting, person) == ["erase_message"]
    stranger = desk.db.run_here(people.meet_person, 77, "en", False)[0].id
    assert not desk.db.run_here(invitations.join, stranger, code, "Nobody")


def test_leads_hear_of_joins_and_removals_and_can_look_them_up(desk: Desk) -> None:
    code = desk.db.run_here(invitations.invite, desk.owner[1]).code
    newcomer = desk.db.run_here(people.meet_person, 77, "en", False)[0].id
    assert desk.db.run_here(invitations.join, newcomer, code, "Robin")
    joined = desk.db.run_here(people.meet_person, 77, "en", False)[0].coordinator_id or 0
    assert desk.db.run_here(team.remove_coordinator, joined, desk.lead[1])
    told = [kind for kind in desk.db.run_here(waiting, desk.lead[0]) if kind == audit_log.KIND]
    assert len(told) == 3, "of being made a lead, the invitation and the join; who removed somebody knows"
    lines, number, pages = desk.db.run_here(audit_log.list_page, 0)
    done = [line.action for line in lines]
    assert done == [Action.REMOVED, Action.JOINED, Action.INVITED, Action.MADE_LEAD]
    assert (lines[0].actor, lines[0].subject, number, pages) == ("Lea", "Robin", 0, 1)


def test_nobody_coordinates_their_own_interest(desk: Desk) -> None:
    code = desk.db.run_here(coordinators.invite_coordinator, None).code
    assert desk.db.run_here(coordinators.join_with_code, desk.officer, code, "Alex")
    own = desk.db.run_here(people.meet_person, 42, "en", False)[0].coordinator_id or 0
    desk.db.run_here(team.set_lead, own, True)
    assert not desk.db.run_here(claim_interest, desk.officer, own, 1)
    desk.claim()
    assert not desk.db.run_here(assign_interest, *desk.owner, 1, own)
    moved = desk.db.run_here(move_interest, desk.officer, own, 1, Stage.IN_REVIEW, Stage.SHORTLISTED, None)
    assert not moved
