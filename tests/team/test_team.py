"""A coordinator who is removed has nothing left; what coordinators do is written down."""

from sqlmodel import Session, col, select

from data.cases.store import Move, assign_interest, claim_interest, move_interest
from data.desk import digest
from data.editing import store as revisions
from data.editing.views import RevisionKind
from data.entries.importing import import_content
from data.entries.source_files import read_topics
from data.interests.stages import Stage
from data.letters import copies
from data.letters import store as letters
from data.letters.store import LetterKind, Written
from data.models.messages import Outbox
from data.outbox import store as outbox
from data.outbox.message import OutboxMessage
from data.outbox.tracked_messages import TrackedKind, keep_list, mark_sent, track_message
from data.people import audit_log, coordinators, invitations
from data.people import store as people
from data.people.audit_log import Action
from data.people.views import Actor
from data.privacy.personal_data import forget_person
from data.team import store as team
from tests.builders import Desk


def waiting(session: Session, person_id: int) -> list[str]:
    """Return the kinds of messages that wait for somebody."""
    query = select(Outbox.kind).where(Outbox.person_id == person_id, *outbox.UNSENT)
    return sorted(session.exec(query.order_by(col(Outbox.kind))))


def invited(desk: Desk, coordinator_id: int) -> str:
    """Return the code of an invitation that a lead made."""
    made = desk.db.run_here(invitations.invite, coordinator_id)
    assert made
    return made.code


def test_a_letter_is_withheld_from_a_former_coordinator_and_not_to_its_officer(desk: Desk) -> None:
    person, one = desk.hire(9, "Robin")
    desk.db.run_here(team.remove_coordinator, one)
    for reader in (person, desk.officer):
        desk.db.run_here(outbox.enqueue, reader, OutboxMessage("letter", f"letter:{reader}", 1))
    claimed = [found for found in desk.db.run_here(outbox.claim_due, 50) if found.kind == "letter"]
    assert {found.person_id: found.is_unauthorized for found in claimed} == {
        person: True,
        desk.officer: False,
    }


def test_removing_a_coordinator_ends_their_invitations_messages_and_chat(desk: Desk) -> None:
    person, one = desk.owner
    desk.db.run_here(team.set_lead, one, True)
    code = invited(desk, one)
    desk.db.run_here(track_message, 1, person, 700, TrackedKind.CASE)
    assert "interest_registered" in desk.db.run_here(waiting, person)
    assert desk.db.run_here(team.remove_coordinator, one, desk.lead[1])
    assert desk.db.run_here(waiting, person) == ["erase_message", "left"]
    stranger = desk.db.run_here(people.ensure_person, 77, "en", False)[0].id
    assert not desk.db.run_here(invitations.join, stranger, code, "Nobody")


def test_leads_hear_of_joins_and_removals_and_can_look_them_up(desk: Desk) -> None:
    desk.db.run_here(team.set_lead, desk.owner[1], True)
    code = invited(desk, desk.owner[1])
    newcomer = desk.db.run_here(people.ensure_person, 77, "en", False)[0].id
    assert desk.db.run_here(invitations.join, newcomer, code, "Robin")
    joined = desk.db.run_here(people.ensure_person, 77, "en", False)[0].coordinator_id or 0
    assert desk.db.run_here(team.remove_coordinator, joined, desk.lead[1])
    told = [kind for kind in desk.db.run_here(waiting, desk.lead[0]) if kind == audit_log.KIND]
    assert len(told) == 4, "of two new leads, the invitation and the join; who removed somebody knows"
    lines, number, pages = desk.db.run_here(audit_log.list_page, 0)
    done = [line.action for line in lines]
    assert done == [Action.REMOVED, Action.JOINED, Action.INVITED, Action.MADE_LEAD, Action.MADE_LEAD]
    assert (lines[0].actor, lines[0].subject, number, pages) == ("Lea", "Robin", 0, 1)


def test_nobody_coordinates_their_own_interest(desk: Desk) -> None:
    code = desk.db.run_here(coordinators.invite_coordinator, None).code
    assert desk.db.run_here(coordinators.join_with_code, desk.officer, code, "Alex")
    own = desk.db.run_here(people.ensure_person, 42, "en", False)[0].coordinator_id or 0
    desk.db.run_here(team.set_lead, own, True)
    assert not desk.db.run_here(claim_interest, Actor(desk.officer, own), 1)
    desk.claim()
    assert not desk.db.run_here(assign_interest, desk.owner, 1, own)
    moved = desk.db.run_here(
        move_interest, Actor(desk.officer, own), 1, Move(Stage.IN_REVIEW, Stage.SHORTLISTED)
    )
    assert not moved


def test_who_leads_no_more_has_no_invitations_and_decides_nothing(desk: Desk) -> None:
    person, one = desk.owner
    desk.db.run_here(team.set_lead, one, True)
    code = invited(desk, one)
    desk.db.run_here(team.set_lead, desk.lead[1], True)
    joined = desk.hire(9, "Robin")
    desk.db.run_here(team.set_lead, joined[1], True)
    assert audit_log.KIND in desk.db.run_here(waiting, person)
    desk.db.run_here(team.set_lead, one, False, desk.lead[1])
    assert audit_log.KIND not in desk.db.run_here(waiting, person)
    stranger = desk.db.run_here(people.ensure_person, 77, "en", False)[0].id
    assert not desk.db.run_here(invitations.join, stranger, code, "Nobody")
    assert desk.db.run_here(invitations.invite, one) is None
    assert not desk.db.run_here(team.set_lead, one, True, one)
    assert not desk.db.run_here(team.remove_coordinator, joined[1], one)


def test_what_arrives_after_the_removal_is_emptied(desk: Desk) -> None:
    person, one = desk.hire(9, "Robin")
    desk.db.run_here(outbox.enqueue, person, OutboxMessage("interest_registered", "card", 1))
    on_its_way = [found for found in desk.db.run_here(outbox.claim_due, 500) if found.person_id == person]
    card = next(found for found in on_its_way if found.interest_id)
    letter = desk.db.run_here(letters.write_letter, desk.officer, 1, LetterKind.TO_DESK, Written("Hello?", 5))
    assert letter
    desk.db.run_here(team.remove_coordinator, one)
    desk.db.run_here(mark_sent, card, 700)
    desk.db.run_here(copies.keep_copy, letter, person, 701, False)
    desk.db.run_here(keep_list, [1], person, 702)
    emptied = desk.db.run_here(
        lambda session: list(
            session.exec(select(Outbox.message_id).where(col(Outbox.kind).startswith("erase_")))
        )
    )
    assert set(emptied) == {700, 701, 702}


def test_the_log_outlives_a_coordinator_who_erases_everything(desk: Desk) -> None:
    desk.db.run_here(team.set_lead, desk.owner[1], True)
    code = invited(desk, desk.owner[1])
    newcomer = desk.db.run_here(people.ensure_person, 77, "en", False)[0].id
    assert desk.db.run_here(invitations.join, newcomer, code, "Robin")
    left = invited(desk, desk.owner[1])
    desk.db.run_here(forget_person, newcomer)
    desk.db.run_here(forget_person, desk.owner[0])
    lines, _, _ = desk.db.run_here(audit_log.list_page, 0)
    assert [line.action for line in lines].count(Action.LEFT) == 2
    assert not any("Camille" in f"{line.actor} {line.subject}" for line in lines)
    assert not any(
        line.by_operator for line in lines if line.action in (Action.LEFT, Action.JOINED, Action.INVITED)
    )
    stranger = desk.db.run_here(people.ensure_person, 78, "en", False)[0].id
    assert not desk.db.run_here(invitations.join, stranger, left, "Nobody")


def test_what_coordinators_change_is_in_the_log_without_names_and_texts(desk: Desk) -> None:
    topic = read_topics()[0]
    desk.db.run_here(import_content, [topic])
    code = topic.entries[0].code
    before = desk.db.run_here(revisions.find_raw, code)
    assert before
    after = {**before, "en": {**before["en"], "title": "Secret"}}
    for who in (desk.owner, desk.lead):
        desk.db.run_here(revisions.propose, who, RevisionKind.CHANGED, before, after)
    desk.db.run_here(revisions.decide, desk.lead, 1, False)
    desk.db.run_here(digest.set_hour, desk.owner[1], 7)
    lines, _, _ = desk.db.run_here(audit_log.list_page, 0)
    assert [(line.actor, line.action, line.subject) for line in lines[:4]] == [
        ("Camille", Action.DIGEST_HOUR, "7:00"),
        ("Lea", Action.NOT_PUBLISHED, code),
        ("Lea", Action.PUBLISHED, code),
        ("Camille", Action.PROPOSED, code),
    ]
