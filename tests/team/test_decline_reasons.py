"""Whoever declines a colleague's request says why, and nobody decides what is over."""

import pytest
from alembic import command
from sqlalchemy import text
from sqlmodel import select

from bot.callbacks.base import Tap
from bot.callbacks.desk.team import DecideRequest, DeclineRequest, ExplainDecline
from bot.demo.phones import Phone
from bot.settings import Settings
from data.db.database import Database
from data.migrations.revisions import alembic_config
from data.models.people import Approval, ApprovalCopy
from data.people import approvals, decline_reasons
from data.people import store as people
from data.people.approvals import RequestKind
from data.people.decline_reasons import MAX_LENGTH, SHORTLISTS, DeclineReason
from data.privacy.personal_data import forget_person
from data.team import decisions
from data.team.request_ends import EndedRequest, RequestEnd, find_end
from tests.builders import Desk
from tests.wording import said
from tests.world import World, press, read, shows

WORDS = "Please name <the> course & say what it's for."


@pytest.fixture
def asks_leads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Settings, "asks_leads", property(lambda _: True))


async def ask_for_export(world: World, *leads: Phone) -> Phone:
    """Have a coordinator ask for an export, and every lead read it; return the coordinator."""
    desk = await world.coordinator("Camille")
    for lead in leads:
        world.make_lead(lead)
    desk.send("/export")
    await read(desk, said("export-question"))
    await press(desk, "CSV", said("approval-asked"))
    for lead in leads:
        await read(lead, "Camille")
    return desk


def labels_of(phone: Phone) -> list[str]:
    """Return the labels of all buttons in a chat."""
    return [one.text for message in phone.screen for row in message.buttons for one in row]


def tap_old(world: World, lead: Phone, message: int, tap: Tap) -> None:
    """Press a button of a message as it was before."""
    world.unhurried(lead)
    lead.press_data(tap.pack(), message)


@pytest.mark.slow
@pytest.mark.usefixtures("asks_leads")
async def test_own_words_are_kept_told_and_in_the_log(world: World) -> None:
    boss, other = await world.coordinator("Lea", "fr"), await world.coordinator("Robin")
    desk = await ask_for_export(world, boss, other)
    await press(boss, "Refuser", said("approval-why-export", "fr"))
    await press(boss, said("button-back", "fr"), said("approval-export", "fr"))
    assert not world.rows(Approval)[0].decided_at, "Back declines nothing"
    await press(boss, "Refuser", said("approval-why-export", "fr"))
    await press(boss, "Dans mes propres mots", "Votre message refuse la demande")
    world.unhurried(boss)
    boss.send("a" * (MAX_LENGTH + 1))
    await read(boss, str(MAX_LENGTH))
    assert not world.rows(Approval)[0].decided_at, "too long: it asks again"
    world.unhurried(boss)
    boss.send(WORDS)
    await read(boss, "C'est refusé")
    await read(desk, "A lead declined your export.")
    assert shows(desk, f"“{WORDS}”")
    [row] = world.rows(Approval)
    assert (row.reason, row.reason_words, row.approved) == (None, WORDS, False)
    told = await read(other, "Lea declined this request")
    assert WORDS in told
    assert "Approve" not in labels_of(other), "its buttons are gone"
    other.send("/team")
    await read(other, "Lea")
    await press(other, "Log", f"no. 1: “{WORDS}”")


@pytest.mark.slow
@pytest.mark.usefixtures("asks_leads")
@pytest.mark.parametrize("how", ["approved", "declined", "left", "erased"])
async def test_what_is_over_says_how_at_every_step(world: World, how: str) -> None:
    boss, other = await world.coordinator("Lea"), await world.coordinator("Robin")
    desk = await ask_for_export(world, boss, other)
    message = other.last.id
    await press(other, "Decline", said("approval-why-export"))
    await press(other, "In my own words", said("approval-why-words"))
    if how in ("left", "erased"):
        camille = max(one.coordinator_id for one in world.rows(Approval))
        asker = await world.services.db.run(people.find_person, desk.id)
        if how == "left":
            world.remove_coordinator(camille)
        elif asker:
            await world.services.db.run(forget_person, asker.id)
    elif how == "approved":
        await press(boss, "Approve", "Approved.")
    else:
        await press(boss, "Decline", said("approval-why-export"))
        await press(boss, "Not now", "Declined.")
    end = said(f"approval-over-{'left' if how == 'erased' else how}")
    await read(other, end)
    await other.settled()
    assert "Approve" not in labels_of(other), "the buttons went by themselves"
    world.unhurried(other)
    other.send("Because of this.")
    await read(other, end)
    for tap in (DecideRequest(1, 0), DecideRequest(1, 1), DeclineRequest(1, "not_now"), ExplainDecline(1)):
        tap_old(world, other, message, tap)
        await other.settled()
        assert end in (other.last.text or ""), tap
    assert [one.reason_words for one in world.rows(Approval)] in ([], [None])
    assert not world.rows(ApprovalCopy)


def test_what_was_declined_before_reasons_were_asked_for_has_none(database_url: str) -> None:
    config = alembic_config(database_url)
    command.downgrade(config, "0038")
    db = Database(database_url)
    person = db.run_here(people.ensure_person, 7, "en", False)[0].id
    db.run_here(
        lambda session: session.execute(
            text(
                "INSERT INTO coordinator (person_id, name, is_lead, notices, joined_at)"
                " VALUES (:person, 'Camille', :no, 'sound', '2026-01-01')"
            ),
            {"person": person, "no": False},
        )
    )
    db.run_here(
        lambda session: session.execute(
            text(
                "INSERT INTO approval (coordinator_id, action, texts, at, decided_at, approved)"
                " SELECT id, 'export', '{}', '2026-01-01', '2026-01-01', :no FROM coordinator"
            ),
            {"no": False},
        )
    )
    command.upgrade(config, "0039")
    [row] = db.run_here(lambda session: [one.model_copy() for one in session.exec(select(Approval)).all()])
    assert (row.action, row.approved, row.reason, row.reason_words) == ("export", False, None, None)
    assert db.run_here(decline_reasons.list_reasons, [1]) == {}
    db.close()


def test_the_words_of_a_lead_who_erases_everything_stay_without_a_name(desk: Desk) -> None:
    assert desk.db.run_here(approvals.ask, desk.owner[1], RequestKind.EXPORT)
    reason = DeclineReason(words=WORDS)
    desk.db.run_here(decisions.decide, desk.lead[1], 1, False, reason)
    other = desk.hire(9, "Robin")
    assert desk.db.run_here(find_end, other[1], 1) == EndedRequest(RequestEnd.DECLINED, "Lea", reason)
    desk.db.run_here(forget_person, desk.lead[0])
    assert desk.db.run_here(find_end, other[1], 1) == EndedRequest(RequestEnd.DECLINED, "", reason)


def test_a_reason_is_a_code_or_words_and_every_code_has_a_text_in_both_languages() -> None:
    for language in ("en", "fr"):
        assert all(
            said(f"decline-reason-{code}", language) for codes in SHORTLISTS.values() for code in codes
        )
    for code, words in ((None, None), ("not_now", "later")):
        with pytest.raises(ValueError, match="a reason"):
            DeclineReason(code, words)
    assert decline_reasons.MAX_LENGTH < 4096
