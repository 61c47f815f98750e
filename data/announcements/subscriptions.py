"""Which announcements a person wants, and the words that end them."""

from functools import cache
from pathlib import Path

from sqlmodel import Session, and_, col, or_, select

from data.announcements.audience import ALL
from data.announcements.store import drop_waiting
from data.cluster.locks import WorkLock, wait_for_lock
from data.db.base import utc_now
from data.models.messages import Outbox
from data.models.openings import Announcement
from data.models.people import Person
from data.models.preparation import Plan
from data.text.normalize import fold
from data.text.word_lists import read_word_lists

FILE = Path(__file__).with_suffix(".yaml")


def get_subscriptions(session: Session, person_id: int) -> tuple[bool, bool]:
    """Return whether a person wants announcements about their interests, and those to everybody."""
    person = session.get_one(Person, person_id)
    return person.own_news, person.all_news


def set_subscriptions(session: Session, person_id: int, own: bool, everybody: bool) -> None:
    """Set which announcements a person wants; unwanted ones that wait are dropped, also those that are being
    written now.
    """
    wait_for_lock(session, WorkLock.ANNOUNCING)
    person = session.get_one(Person, person_id)
    person.own_news, person.all_news = own, everybody
    session.add(person)
    meant = col(Announcement.audience)
    unwanted = [meant != ALL] * (not own) + [meant == ALL] * (not everybody)
    if unwanted:
        about = col(Outbox.about_id).in_(select(Announcement.id).where(or_(*unwanted)))
        drop_waiting(session, and_(Outbox.person_id == person_id, about), utc_now())


def stop_everything(session: Session, person_id: int) -> bool:
    """Stop all announcements to a person, and the reminders and daily questions of their AMS preparation.
    Returns whether they have any of the latter.
    """
    set_subscriptions(session, person_id, False, False)
    plan = session.exec(select(Plan).where(Plan.person_id == person_id)).first()
    if plan is None:
        return False
    plan.is_paused, plan.is_daily = True, False
    return True


def says_stop(text: str) -> bool:
    """Return whether a text is one of the words that end announcements, and nothing else."""
    return fold(text).strip(" .!") in stopping_words()


@cache
def stopping_words() -> frozenset[str]:
    """Return the words that come with the bot."""
    return frozenset(read_word_lists(FILE)["stopping"])
