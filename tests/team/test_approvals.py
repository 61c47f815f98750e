"""What needs a lead's approval is done once, by who asked, while the lead who approved it leads."""

from datetime import timedelta

from sqlmodel import Session, select

from data.models.openings import Announcement
from data.models.people import Approval, Person
from data.outbox import store as outbox
from data.people import approvals, audit_log
from data.people.approvals import Announced, RequestKind
from data.people.audit_log import Action
from data.people.views import Actor
from data.reports.export import export_if_allowed
from data.team import decisions
from data.team import store as team
from data.team.decisions import RequestDecision
from tests.builders import Desk


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
