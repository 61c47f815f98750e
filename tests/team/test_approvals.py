"""What needs a lead's approval is done once, by who asked, while the lead who approved it leads."""

from datetime import timedelta

import pytest
from sqlmodel import Session, select

from bot.settings import Settings
from data.models.openings import Announcement
from data.models.people import Approval, Person
from data.outbox import store as outbox
from data.people import approvals, audit_log
from data.people.approvals import Announced, Lapsed, RequestKind
from data.people.audit_log import Action
from data.people.views import Actor
from data.reports.export import export_if_allowed
from data.team import decisions
from data.team import store as team
from data.team.decisions import RequestDecision
from tests.builders import Desk
from tests.wording import said
from tests.world import World, press, read


def ask(desk: Desk) -> None:
    assert desk.db.run_here(approvals.ask, desk.owner[1], RequestKind.EXPORT)


def may_export(desk: Desk, who: Actor) -> bool:
    return desk.db.run_here(export_if_allowed, who, True) is not None


def decide(desk: Desk, lead: Actor, approve: bool, request: int = 1) -> RequestDecision:
    return desk.db.run_here(decisions.decide, lead[1], request, approve)


def let_a_day_pass(session: Session) -> None:
    for row in session.exec(select(Approval)).all():
        row.at -= timedelta(days=1)
        row.decided_at = row.decided_at - timedelta(days=1) if row.decided_at else None


def test_an_export_that_a_lead_approved_is_taken_once(desk: Desk) -> None:
    assert not may_export(desk, desk.owner)
    ask(desk)
    assert not may_export(desk, desk.owner)
    assert decide(desk, desk.lead, True) is RequestDecision.APPROVED
    assert may_export(desk, desk.owner)
    assert not may_export(desk, desk.owner)
    done = [line.action for line in desk.db.run_here(audit_log.list_page, 0)[0]]
    assert done[:3] == [Action.EXPORTED, Action.APPROVED, Action.ASKED_EXPORT]


def test_a_second_tap_on_an_approved_export_asks_no_lead_again(desk: Desk) -> None:
    ask(desk)
    assert not desk.db.run_here(approvals.is_just_used, desk.owner[1])
    decide(desk, desk.lead, True)
    assert may_export(desk, desk.owner)
    assert desk.db.run_here(approvals.is_just_used, desk.owner[1])
    assert not desk.db.run_here(approvals.is_just_used, desk.lead[1])
    desk.db.run_here(let_two_minutes_pass)
    assert not desk.db.run_here(approvals.is_just_used, desk.owner[1])


@pytest.mark.slow
async def test_the_buttons_of_an_approved_export_say_that_it_was_taken(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Settings, "asks_leads", property(lambda _: True))
    desk, boss = await world.coordinator("Camille", "fr"), await world.coordinator("Lea")
    world.make_lead(boss)
    desk.send("/export")
    await read(desk, "Exporter.")
    await press(desk, "CSV", "Une personne responsable")
    await read(boss, "Camille asks to export everything")
    await press(boss, "Approve", "Approved.")
    await read(desk, "Votre exportation est approuvée.")
    granted = desk.last.id
    for reply in ("Aucune demande à exporter", "Vous venez d'obtenir cette exportation"):
        world.unhurried(desk)
        desk.press_data("1de:xlsx", granted)
        await read(desk, reply)
    assert len(world.rows(Approval)) == 1, "no lead is asked by a second tap"


@pytest.mark.slow
async def test_a_lead_reads_that_whoever_asked_may_have_left(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Settings, "asks_leads", property(lambda _: True))
    desk, boss = await world.coordinator("Camille"), await world.coordinator("Lea", "fr")
    world.make_lead(boss)
    desk.send("/export")
    await read(desk, "Export")
    await press(desk, "CSV", "A lead has to approve this")
    await read(boss, "Camille")
    await boss.settled()
    world.remove_coordinator(1)
    await press(boss, "Approuver", "la personne qui l'a demandé a quitté l'équipe")


@pytest.mark.slow
async def test_an_export_that_couldnt_be_sent_can_be_taken_again_and_an_old_approval_is_named(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Settings, "asks_leads", property(lambda _: True))
    desk, boss = await world.coordinator("Camille"), await world.coordinator("Lea")
    world.make_lead(boss)
    desk.send("/export")
    await read(desk, said("export-question"))
    await press(desk, "CSV", said("approval-asked"))
    await read(boss, "Camille asks to export everything")
    await press(boss, "Approve", "Approved.")
    await read(desk, said("approval-granted-export"))
    granted = desk.last.id
    world.telegram.fail_next("sendDocument", 400, "Bad Request: FILE_PARTS_INVALID")
    world.unhurried(desk)
    desk.press_data("1de:xlsx", granted)
    await world.until(lambda: not world.telegram.faults)
    await desk.settled()
    assert not any(one.document for one in desk.screen)
    await world.services.db.run(let_a_day_pass)
    world.unhurried(desk)
    desk.press_data("1de:xlsx", granted)
    told = await read(desk, said("approval-expired"))
    assert "The leads have been asked" in told
    await world.services.db.run(let_a_day_pass_back)
    world.unhurried(desk)
    desk.press_data("1de:xlsx", granted)
    await read(desk, "No interests to export")
    assert any(one.document for one in desk.screen), "the approval still held"


def let_a_day_pass_back(session: Session) -> None:
    for row in session.exec(select(Approval)).all():
        row.decided_at = row.decided_at + timedelta(days=1) if row.decided_at else None


def test_what_became_of_an_old_request_is_known(desk: Desk) -> None:
    assert desk.db.run_here(approvals.find_lapsed, desk.owner[1]) is None
    ask(desk)
    assert desk.db.run_here(approvals.find_lapsed, desk.owner[1]) is None
    desk.db.run_here(let_a_day_pass)
    assert desk.db.run_here(approvals.find_lapsed, desk.owner[1]) is Lapsed.UNDECIDED
    ask(desk)
    assert decide(desk, desk.lead, True, 2) is RequestDecision.APPROVED
    assert may_export(desk, desk.owner)
    desk.db.run_here(let_a_day_pass)
    assert desk.db.run_here(approvals.find_lapsed, desk.owner[1]) is None, "it was taken"


def let_two_minutes_pass(session: Session) -> None:
    for row in session.exec(select(Approval)).all():
        row.used_at = row.used_at - timedelta(minutes=2) if row.used_at else None


def test_leads_need_nobodys_approval(desk: Desk) -> None:
    assert may_export(desk, desk.lead)


def test_who_is_no_lead_or_asked_themselves_decides_nothing(desk: Desk) -> None:
    ask(desk)
    other = desk.hire(9, "Robin")
    assert decide(desk, other, True) is RequestDecision.OVER
    desk.db.run_here(team.set_lead, desk.owner[1], True)
    assert decide(desk, desk.owner, True) is RequestDecision.OVER
    assert decide(desk, desk.lead, False) is RequestDecision.DECLINED
    assert decide(desk, desk.lead, True) is RequestDecision.OVER


def test_an_approval_ends_after_a_day_and_with_the_lead_who_gave_it(desk: Desk) -> None:
    ask(desk)
    desk.db.run_here(let_a_day_pass)
    assert decide(desk, desk.lead, True) is RequestDecision.OVER
    ask(desk)
    assert decide(desk, desk.lead, True, 2) is RequestDecision.APPROVED
    desk.db.run_here(team.set_lead, desk.lead[1], False)
    assert not may_export(desk, desk.owner)
    desk.db.run_here(team.set_lead, desk.lead[1], True)
    desk.db.run_here(let_a_day_pass)
    assert not may_export(desk, desk.owner)


def test_a_request_ends_with_who_made_it(desk: Desk) -> None:
    announced = Announced("all", {"en": "Hello"}, 0)
    assert desk.db.run_here(approvals.ask, desk.owner[1], RequestKind.ANNOUNCE, announced)
    desk.db.run_here(team.remove_coordinator, desk.owner[1])
    assert decide(desk, desk.lead, True) is RequestDecision.OVER
    assert desk.db.run_here(lambda session: session.exec(select(Announcement)).all()) == []


def test_an_export_that_waits_is_asked_for_once_and_nobody_is_asked_where_nobody_leads(desk: Desk) -> None:
    ask(desk)
    ask(desk)
    assert len(desk.db.run_here(lambda session: list(session.exec(select(Approval.id))))) == 1
    desk.db.run_here(team.set_lead, desk.lead[1], False)
    assert not desk.db.run_here(approvals.ask, desk.owner[1], RequestKind.EXPORT)


def test_an_approved_announcement_begins_and_is_its_authors(desk: Desk) -> None:
    def subscribe(session: Session) -> None:
        session.get_one(Person, desk.officer).all_news = True

    desk.db.run_here(subscribe)
    announced = Announced("all", {"en": "Hello", "fr": "Bonjour"}, 5)
    assert desk.db.run_here(approvals.ask, desk.owner[1], RequestKind.ANNOUNCE, announced)
    assert decide(desk, desk.lead, True) is RequestDecision.APPROVED
    due = desk.db.run_here(outbox.claim_due, 500)
    assert [one.person_id for one in due if one.kind == "announcement"] == [desk.officer]
    newest = desk.db.run_here(audit_log.list_page, 0)[0]
    assert ("Camille", Action.ANNOUNCED) in [(line.actor, line.action) for line in newest]
