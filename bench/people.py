"""The people of a measurement: coordinators who join the team, and officers whose form is finished."""

from datetime import date

from sqlmodel import Session, select

from bench.bots import Running
from bot.demo.phones import Phone
from data.db.database import Database
from data.forms import drafts
from data.forms.views import DraftView
from data.interests.forms import INTEREST
from data.models.people import Person
from data.people import coordinators

DESK = 4
"""Coordinators who take turns, so that nobody is told to slow down."""
ANSWERS = {
    "mission": "binuh",
    "roles": ["mentoring"],
    "service": "rcmp",
    "full_name": None,
    "languages": {"en": "fluent", "fr": "advanced"},
    "available_from": "2030-01-01",
    "reach": "telegram",
}
"""The answers of a finished form of an interest."""


async def open_desk(bot: Running, db: Database, count: int = DESK) -> list[tuple[Phone, int]]:
    """Add coordinators who open their invitations. Returns each with the message that they see first."""
    desk = await bot.traffic.greet(count)
    for coordinator, _ in desk:
        code = db.run_here(coordinators.invite_coordinator, None).code
        joined = bot.traffic.expect(coordinator, "sendmessage")
        coordinator.start(f"c_{code}")
        await joined
    return desk


def finish_form(session: Session, telegram_id: int) -> DraftView:
    """Return the draft of an officer who has answered every step of an interest."""
    person = session.exec(select(Person).where(Person.telegram_id == telegram_id)).one()
    return drafts.begin_draft(session, person.id or 0, INTEREST.code, ANSWERS, date.today())
