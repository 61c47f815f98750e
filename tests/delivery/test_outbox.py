"""What becomes of messages that meet errors, in rows."""

from datetime import timedelta

import pytest
from sqlmodel import Session, select, update

from bot.app import all_deliveries
from data.db.base import utc_now
from data.models.interests import History
from data.models.messages import Outbox
from data.outbox import admin, apologies, failures
from data.outbox import store as outbox
from data.outbox.message import OutboxMessage
from data.outbox.readers import READERS
from data.outbox.store import Delivery
from data.people import store as people
from tests.builders import Desk


def claim_all(desk: Desk) -> list[Delivery]:
    return list(desk.db.run_here(outbox.claim_due, 50))


def pass_hours(desk: Desk, hours: float) -> None:
    """Move the due times of all messages so many hours into the past."""

    def move(session: Session) -> None:
        for row in session.exec(select(Outbox)).all():
            row.due_at -= timedelta(hours=hours)
            row.first_due_at = (row.first_due_at or row.due_at) - timedelta(hours=hours)

    desk.db.run_here(move)


def test_age_counts_from_when_a_message_was_due_first(desk: Desk) -> None:
    pass_hours(desk, 2)
    for delivery in claim_all(desk):
        desk.db.run_here(outbox.mark_later, delivery, utc_now() + timedelta(hours=5), "KeyError", 1)
    _, age = desk.db.run_here(admin.get_age)
    assert 7100 < age < 7300


def test_an_apology_that_telegram_holds_back_is_not_late_before_its_time(desk: Desk) -> None:
    """So a flooder doesn't make the bot call itself unwell."""
    desk.db.run_here(lambda session: session.exec(update(Outbox).values(sent_at=utc_now())))
    desk.db.run_here(apologies.enqueue_apology, 42, "reply_lost", "reply_lost:1")
    pass_hours(desk, 2)
    [delivery] = claim_all(desk)
    desk.db.run_here(apologies.postpone_apology, delivery, utc_now() + timedelta(hours=1), "RetryAfter")
    assert desk.db.run_here(admin.get_age) == (1, 0.0)


def test_one_apology_is_made_for_many_replies_lost(desk: Desk) -> None:
    later = utc_now() + timedelta(hours=1)
    for number in range(5):
        desk.db.run_here(apologies.enqueue_apology, 42, "reply_lost", f"reply_lost:{number}", later)
    assert desk.db.run_here(count, "reply_lost") == 1
    desk.db.run_here(apologies.enqueue_apology, 42, "reply_lost", "reply_lost:5")
    [apology] = [one for one in claim_all(desk) if one.kind == "reply_lost"]
    desk.db.run_here(apologies.enqueue_apology, 42, "reply_lost", "reply_lost:6")
    assert desk.db.run_here(count, "reply_lost") == 2
    assert apology.person_id == desk.officer
    desk.db.run_here(apologies.enqueue_apology, 999, "reply_lost", "reply_lost:7")
    assert desk.db.run_here(count, "reply_lost") == 2


def count(session: Session, kind: str) -> int:
    return len(session.exec(select(Outbox).where(Outbox.kind == kind)).all())


def test_what_was_set_aside_is_told_on_the_case_and_to_leads_once_and_can_be_dropped(desk: Desk) -> None:
    desk.claim()
    told = [one for one in claim_all(desk) if one.kind == "officer_claimed"]
    desk.db.run_here(failures.set_aside, told[0], "KeyError")
    desk.db.run_here(failures.set_aside_alone, told[0], "KeyError")
    events = desk.db.run_here(lambda session: [row.event for row in session.exec(select(History))])
    assert events.count("undelivered_failed") == 1
    alerts = [one for one in claim_all(desk) if one.kind == failures.ALERT]
    assert [one.person_id for one in alerts] == [desk.lead[0]]
    found = desk.db.run_here(failures.find_set_aside, alerts[0].about_id or 0)
    assert found == failures.SetAside("officer_claimed", "KeyError")
    assert desk.db.run_here(admin.get_state).set_aside == 1
    assert desk.db.run_here(admin.drop, told[0].id)
    assert desk.db.run_here(admin.get_state).set_aside == 0
    assert not desk.db.run_here(admin.drop, told[0].id)


def test_without_a_lead_every_coordinator_is_told(desk: Desk) -> None:
    from data.team import store as team

    desk.db.run_here(team.set_lead, desk.lead[1], False)
    delivery = claim_all(desk)[0]
    desk.db.run_here(failures.set_aside, delivery, "ValueError")
    alerts = [one.person_id for one in claim_all(desk) if one.kind == failures.ALERT]
    assert sorted(alerts) == sorted((desk.owner[0], desk.lead[0]))


def test_what_is_tried_again_begins_anew(desk: Desk) -> None:
    delivery = claim_all(desk)[0]
    pass_hours(desk, 2)
    desk.db.run_here(failures.set_aside, delivery, "KeyError")
    assert desk.db.run_here(admin.retry, None) == 1
    [again] = [one for one in claim_all(desk) if one.id == delivery.id]
    assert (again.attempts, again.errors) == (1, 0)
    assert desk.db.run_here(failures.find_set_aside, delivery.id) is None


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_way_to_fail_has_its_words(language: str) -> None:
    from bot.delivery.retry_policy import Disposition
    from bot.texts.catalogue import Texts

    words = Texts("UTC").of(language)
    for why in (Disposition.BLOCKED, Disposition.REFUSED, failures.FAILED):
        assert words(f"letter-failed-{why}") and words(f"history-undelivered_{why}")
        assert words(f"notice-undelivered_{why}", id=1)


def test_every_declared_kind_has_its_delivery_and_no_other_is_enqueued(desk: Desk) -> None:
    assert {kind.partition("_")[0] for kind in READERS} == set(all_deliveries())
    with pytest.raises(ValueError, match="telepathy"):
        desk.db.run_here(outbox.enqueue, desk.officer, OutboxMessage("telepathy", "key"))


@pytest.mark.parametrize("minutes", [0, 5])
def test_announcements_are_claimed_after_the_rest_in_the_same_round_if_they_are_due(
    desk: Desk, minutes: int
) -> None:
    desk.db.run_here(lambda session: session.exec(update(Outbox).values(sent_at=utc_now())))
    person, other = (desk.db.run_here(people.ensure_person, number, "en", True)[0].id for number in (71, 72))
    desk.db.run_here(outbox.enqueue_bulk, "announcement", 1, {person: "news:1", other: "news:2"})
    pause = utc_now() + timedelta(minutes=minutes)
    desk.db.run_here(lambda session: session.exec(update(Outbox).values(due_at=pause)) if minutes else None)
    desk.db.run_here(outbox.enqueue, person, OutboxMessage("reply_lost", "reply_lost:71"))
    claimed = [(one.kind, one.person_id) for one in claim_all(desk)]
    assert claimed == [("reply_lost", person), *([] if minutes else [("announcement", other)])]
