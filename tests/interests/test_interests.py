"""Interests: once, in one transaction with their notices; claimed by one."""

from datetime import date, timedelta
from pathlib import Path
from threading import Barrier, Thread

import pytest
from sqlmodel import Session, select, update

from bot.texts.catalogue import Texts
from data.cases import queue
from data.cases import store as cases
from data.db.base import utc_now
from data.db.database import Database
from data.interests import cards
from data.interests import store as interests
from data.interests.store import AlreadyRegistered, Registered, Wish
from data.models.interests import History
from data.models.messages import Outbox
from data.models.people import Coordinator, Profile
from data.outbox import store as outbox
from data.outbox import tracked_messages
from data.outbox.message import OutboxMessage
from data.people import coordinators
from data.people import store as people
from data.people.views import PersonView
from data.team import store as team
from handlers.cases.queue import screens as queue_screens

DAY = date(2027, 3, 1)


def meet(db: Database, telegram_id: int) -> PersonView:
    return db.run_here(people.ensure_person, telegram_id, "en", False)[0]


def hire(db: Database, telegram_id: int, name: str) -> PersonView:
    person = meet(db, telegram_id)
    invite = db.run_here(coordinators.invite_coordinator, name)
    assert db.run_here(coordinators.join_with_code, person.id, invite.code, "own name")
    return meet(db, telegram_id)


def register(db: Database, person: PersonView) -> int:
    outcome = db.run_here(interests.register_interest, person.id, Wish("binuh", ["training"], DAY))
    assert isinstance(outcome, Registered)
    return outcome.interest_id


def test_only_who_registered_may_be_answering_a_coordinator(db: Database) -> None:
    person = meet(db, 71)
    assert not person.has_case
    register(db, person)
    assert meet(db, 71).has_case and not meet(db, 72).has_case


def test_registering_tells_every_coordinator_once(db: Database) -> None:
    first, second = hire(db, 1, "Ana"), hire(db, 2, "Ben")
    officer = meet(db, 3)
    interest_id = register(db, officer)
    with Session(db.engine) as session:
        rows = session.exec(select(Outbox)).all()
        events = session.exec(select(History.event)).all()
    assert {(row.person_id, row.kind, row.interest_id) for row in rows} == {
        (first.id, "interest_registered", interest_id),
        (second.id, "interest_registered", interest_id),
    }
    assert events == ["registered"]


def test_the_same_interest_is_not_registered_twice(db: Database) -> None:
    officer = meet(db, 3)
    interest_id = register(db, officer)
    again = db.run_here(interests.register_interest, officer.id, Wish("binuh", ["training"], DAY))
    assert again == AlreadyRegistered(interest_id)


def test_after_a_withdrawal_one_can_register_again(db: Database) -> None:
    officer = meet(db, 3)
    first = register(db, officer)
    assert db.run_here(interests.withdraw_interest, officer.id, first)
    assert not db.run_here(interests.withdraw_interest, officer.id, first)
    assert register(db, officer) != first


def test_nobody_changes_or_withdraws_another_officers_interest(db: Database) -> None:
    interest_id, stranger = register(db, meet(db, 3)), meet(db, 4)
    assert not db.run_here(interests.withdraw_interest, stranger.id, interest_id)
    wish = (interest_id, Wish(None, ["training"], DAY))
    assert db.run_here(interests.change_interest, stranger.id, *wish) is None


def test_of_two_who_claim_at_once_one_wins(db: Database, tmp_path: Path) -> None:
    people_ = [hire(db, 1, "Ana"), hire(db, 2, "Ben")]
    interest_id = register(db, meet(db, 3))
    start, won = Barrier(2), list[str]()

    def claim(person: PersonView) -> None:
        start.wait()
        if db.run_here(cases.claim_interest, person.actor, interest_id):
            won.append(str(person.id))

    threads = [Thread(target=claim, args=(person,)) for person in people_]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(won) == 1


def test_a_withdrawn_interest_cannot_be_claimed(db: Database) -> None:
    ana, officer = hire(db, 1, "Ana"), meet(db, 3)
    interest_id = register(db, officer)
    db.run_here(interests.withdraw_interest, officer.id, interest_id)
    assert not db.run_here(cases.claim_interest, ana.actor, interest_id)


def test_the_queue_has_the_unclaimed_first_then_the_oldest(db: Database) -> None:
    ana = hire(db, 1, "Ana")
    ids = [register(db, meet(db, telegram_id)) for telegram_id in (3, 4, 5)]
    db.run_here(cases.claim_interest, ana.actor, ids[0])
    page = db.run_here(queue.get_queue_page, "en", 0)
    assert [card.id for card in page.items] == [ids[1], ids[2], ids[0]]
    assert (page.waiting, page.total) == (2, 3)


@pytest.mark.parametrize(
    ("answers", "called"),
    [({"full_name": "Alex Morin"}, "Alex Morin"), ({"full_name": None}, "user3"), ({}, "user3")],
)
def test_a_list_calls_officers_by_the_name_they_typed(
    db: Database, answers: dict[str, str | None], called: str
) -> None:
    officer = meet(db, 3)
    db.run_here(add_profile, Profile(person_id=officer.id, name="user3", answers=answers))
    register(db, officer)
    [card] = db.run_here(queue.get_queue_page, "en", 0).items
    assert (card.called, card.name) == (called, "user3")
    line = queue_screens.queue_line(card, Texts("UTC").of("en"))
    assert f"</b> · {called} · " in line


def add_profile(session: Session, profile: Profile) -> None:
    session.add(profile)


def test_a_removed_coordinator_gives_cases_back_and_hears_nothing(db: Database) -> None:
    ana = hire(db, 1, "Ana")
    interest_id = register(db, meet(db, 3))
    db.run_here(cases.claim_interest, ana.actor, interest_id)
    assert db.run_here(team.remove_coordinator, ana.coordinator_id or 0)
    assert db.run_here(queue.get_queue_page, "en", 0).waiting == 1
    assert db.run_here(coordinators.list_reachable) == []
    assert meet(db, 1).coordinator_id is None


def test_a_closed_case_of_a_removed_coordinator_is_nobodys(db: Database) -> None:
    ana, officer = hire(db, 1, "Ana"), meet(db, 3)
    interest_id = register(db, officer)
    db.run_here(cases.claim_interest, ana.actor, interest_id)
    assert db.run_here(interests.withdraw_interest, officer.id, interest_id)
    db.run_here(team.remove_coordinator, ana.coordinator_id or 0)
    card = db.run_here(cards.find_interest, interest_id, "en")
    assert card and card.owner_id is None


def test_an_invite_works_once(db: Database) -> None:
    invite = db.run_here(coordinators.invite_coordinator, None)
    ana, ben = meet(db, 1), meet(db, 2)
    assert db.run_here(coordinators.join_with_code, ana.id, invite.code, "Ana")
    assert not db.run_here(coordinators.join_with_code, ben.id, invite.code, "Ben")
    with Session(db.engine) as session:
        assert session.exec(select(Coordinator.name)).all() == ["Ana"]


@pytest.mark.sqlite
def test_what_a_worker_claimed_is_hidden_until_its_lease_ends_or_a_restart(db: Database) -> None:
    hire(db, 1, "Ana")
    register(db, meet(db, 3))
    assert len(db.run_here(outbox.claim_due, 10)) == 1
    assert db.run_here(outbox.claim_due, 10) == []
    db.run_here(outbox.release_leases)
    assert db.run_here(outbox.claim_due, 10) == []
    after = Database(db.url)
    after.run_here(outbox.release_leases)
    after.close()
    (delivery,) = db.run_here(outbox.claim_due, 10)
    db.run_here(tracked_messages.mark_sent, delivery, 77)
    db.run_here(outbox.release_leases)
    assert db.run_here(outbox.claim_due, 10) == []
    assert db.run_here(tracked_messages.list_live, delivery.interest_id or 0, delivery.person_id) == [
        (77, "card")
    ]


def test_a_clock_that_jumped_back_delays_nothing_for_long(db: Database) -> None:
    desk = meet(db, 2)

    def put_off(session: Session, hours: int) -> None:
        outbox.enqueue(session, desk.id, OutboxMessage("interest_registered", f"key{hours}"))
        session.exec(update(Outbox).values(due_at=utc_now() + timedelta(hours=hours)))

    db.run_here(put_off, 5)
    assert db.run_here(outbox.claim_due, 10) == []
    db.run_here(put_off, 7)
    assert len(db.run_here(outbox.claim_due, 10)) == 2


def test_a_wait_as_long_as_a_clocks_jump_is_cut(db: Database) -> None:
    desk = meet(db, 2)
    db.run_here(outbox.enqueue, desk.id, OutboxMessage("interest_registered", "key"))
    (delivery,) = db.run_here(outbox.claim_due, 10)
    db.run_here(outbox.mark_later, delivery, utc_now() + timedelta(days=2), "RetryAfter")
    assert db.run_here(outbox.claim_due, 10) == []


def test_what_a_fast_tap_put_into_a_new_card_outlasts_the_mark_that_it_was_sent(db: Database) -> None:
    desk = hire(db, 1, "Ana")
    interest_id = register(db, meet(db, 3))
    (delivery,) = db.run_here(outbox.claim_due, 10)
    db.run_here(tracked_messages.track_message, interest_id, desk.id, 77, tracked_messages.TrackedKind.CASE)
    db.run_here(tracked_messages.mark_sent, delivery, 77)
    assert db.run_here(tracked_messages.list_live, interest_id, desk.id) == [(77, "file")]
