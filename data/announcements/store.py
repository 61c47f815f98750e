"""Announcements: whom they go to, how they are sent through the outbox, how far they are, how they ended."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select as select_many
from sqlmodel import Session, and_, case, col, func, or_, select, update

from data.cluster.locks import wait_for_lock
from data.db.base import utc_now
from data.db.notify import DESK, notify
from data.forms.model import ANY_MISSION
from data.forms.validation import texts_in
from data.interests.profile_answers import role_codes
from data.models.interests import Interest
from data.models.messages import Outbox
from data.models.openings import Announcement
from data.models.people import Person
from data.models.preparation import Plan
from data.outbox import store as outbox
from data.outbox.message import OutboxMessage
from data.outbox.store import STOPPED
from data.people.audit_log import Action, record_by_person
from data.text.locales import LANGUAGES

KIND = "announcement"
ALL = "all"
"""The audience of everybody who subscribed; the others are 'mission:<code>' and 'role:<code>'."""

SAME_WITHIN = timedelta(hours=1)
"""The time within which the same announcement isn't sent again."""


@dataclass(frozen=True)
class Progress:
    """How far an announcement is, in people. `ended` says that nothing is left to send."""

    id: int
    audience: str
    total: int
    delivered: int
    blocked: int
    failed: int
    stopped: int
    ended: bool

    @property
    def done(self) -> int:
        """Return for how many people it is settled."""
        return self.delivered + self.blocked + self.failed + self.stopped


def audience_of(answers: Mapping[str, str]) -> str:
    """Return the audience that the form names, '' if it names none yet."""
    chosen = answers.get("announce_to", "")
    code = answers.get(f"announce_{chosen}", "")
    return ALL if chosen == ALL else f"{chosen}:{code}" if code else ""


def texts_of(answers: Mapping[str, str]) -> dict[str, str]:
    """Return the written texts among the form's answers, by language."""
    return {language: str(answers[f"announce_{language}"]) for language in LANGUAGES}


@dataclass(frozen=True)
class Recipients:
    """How many people each audience has now: everybody who subscribed; everybody who registered and wants to
    hear of it; those of them who named a role; and by mission (ANY_MISSION too) and role.
    """

    everybody: int
    registered: int
    in_roles: int
    missions: Mapping[str, int]
    roles: Mapping[str, int]

    def of(self, audience: str) -> int:
        """Return the number of people in one audience."""
        field, _, code = audience.partition(":")
        if audience == ALL:
            return self.everybody
        return (self.missions if field == "mission" else self.roles).get(code, 0)


def count_recipients(session: Session) -> Recipients:
    """Count the people of each audience, each once."""
    reachable = col(Person.blocked_at).is_(None)
    everybody = session.exec(select(func.count()).where(reachable, col(Person.all_news))).one()
    query = (
        select(Interest.person_id, Interest.mission, Interest.roles)
        .join(Person)
        .where(reachable, col(Person.own_news), col(Interest.open_key).is_not(None))
    )
    missions, roles = set[tuple[str, int]](), set[tuple[str, int]]()
    people = set[int]()
    for person_id, mission, named in session.exec(query):
        people.add(person_id)
        missions.add((mission or ANY_MISSION, person_id))
        roles |= {(code, person_id) for code in role_codes(named)}
    counted = (Counter(code for code, _ in pairs) for pairs in (missions, roles))
    return Recipients(everybody, len(people), len({person for _, person in roles}), *counted)


def list_audience(session: Session, audience: str) -> list[int]:
    """Return the ids of the people who want it and can be reached, each once."""
    reachable = col(Person.blocked_at).is_(None)
    if audience == ALL:
        return list(session.exec(select(Person.id).where(reachable, col(Person.all_news))))  # type: ignore[arg-type]
    field, _, code = audience.partition(":")
    query = (
        select(Interest.person_id, Interest.roles)
        .join(Person)
        .where(reachable, col(Person.own_news), col(Interest.open_key).is_not(None))
        .order_by(col(Interest.id))
    )
    if field == "mission":
        query = query.where(Interest.mission == (None if code == ANY_MISSION else code))
    found = session.exec(query).all()
    return list(
        {person_id: None for person_id, roles in found if field != "role" or code in role_codes(roles)}
    )


def count_audience(session: Session, audience: str) -> int:
    """Count the people of `list_audience`."""
    return len(list_audience(session, audience))


def announce(session: Session, person_id: int, audience: str, texts: dict[str, str], message_id: int) -> int:
    """Send one message to everybody in the audience, in the transaction that keeps the announcement.
    `message_id` is the author's message that will show how far it is. Returns how many people get it.
    """
    wait_for_lock(session, announce)
    readers = list_audience(session, audience)
    row = Announcement(
        person_id=person_id, audience=audience, texts=texts, message_id=message_id, total=len(readers)
    )
    session.add(row)
    session.flush()
    outbox.enqueue_bulk(
        session, KIND, row.id or 0, {reader: f"{KIND}:{row.id}:{reader}" for reader in readers}
    )
    report(session, row)
    notify(session, DESK)
    record_by_person(session, person_id, Action.ANNOUNCED, f"{audience}, {len(readers)}")
    return len(readers)


def announce_once(session: Session, person_id: int, audience: str, texts: dict[str, str]) -> int:
    """Announce from the desk's page, where no message shows how far it is. A form that is sent twice is one
    announcement: the same texts to the same audience aren't sent again within SAME_WITHIN. Returns how many
    people get it.
    """
    query = select(Announcement).where(
        Announcement.person_id == person_id,
        Announcement.audience == audience,
        col(Announcement.created_at) > utc_now() - SAME_WITHIN,
    )
    if any(row.texts == texts for row in session.exec(query)):
        return 0
    return announce(session, person_id, audience, texts, 0)


def list_progress(session: Session, latest: int) -> list[Progress]:
    """Return how far the latest announcements are, the newest first."""
    query = select(Announcement).order_by(col(Announcement.id).desc()).limit(latest)
    return [get_progress(session, row) for row in session.exec(query).all()]


def get_progress(session: Session, row: Announcement) -> Progress:
    """Count in the outbox how far an announcement is. A message that was stopped while it was on its way
    counts as waiting until it has arrived, or its lease ends.
    """
    sent, failed = col(Outbox.sent_at).is_not(None), col(Outbox.failed_at).is_not(None)
    in_hand = col(Outbox.process).is_not(None) & (col(Outbox.due_at) > utc_now())
    state = case((sent, "delivered"), (~failed | in_hand, "waiting"), else_=col(Outbox.error))
    mine = Outbox.kind == KIND, Outbox.about_id == row.id
    counts = {"delivered": 0, "blocked": 0, "failed": 0, STOPPED: 0, "waiting": 0}
    for name, count in session.exec(select(state, func.count()).where(*mine).group_by(state)):
        counts[name if name in counts else "failed"] += count
    waiting = counts.pop("waiting")
    return Progress(row.id or 0, row.audience, row.total, ended=not waiting, **counts)


def find_progress(session: Session, announcement_id: int) -> Progress | None:
    """Return how far one announcement is, or None."""
    row = session.get(Announcement, announcement_id)
    return get_progress(session, row) if row else None


def find_texts(session: Session, announcement_id: int) -> dict[str, str]:
    """Return what an announcement says, by language."""
    row = session.get(Announcement, announcement_id)
    return texts_in(row.texts) if row else {}


def report_progress(session: Session) -> None:
    """Have the authors' messages edited if something changed since; for the last time when it has ended."""
    for row in session.exec(select(Announcement).where(col(Announcement.ended_at).is_(None))).all():
        if report(session, row).ended:
            row.ended_at = utc_now()
            notify(session, DESK)


def report(session: Session, row: Announcement) -> Progress:
    """Have the author's message say how far it is, once for every state. What was tried again and ends as it
    did before is another state.
    """
    progress = get_progress(session, row)
    if row.person_id and row.message_id:
        moments = (col(Outbox.sent_at), col(Outbox.failed_at), col(Outbox.first_due_at))
        latest = select_many(*(func.max(moment) for moment in moments))
        settled = session.execute(
            latest.where(col(Outbox.kind) == KIND, col(Outbox.about_id) == row.id)
        ).one()
        at = max((moment.timestamp() for moment in settled if moment), default=0)
        key = f"{KIND}_progress:{row.id}:{progress.done}:{progress.ended}:{at}"
        message = OutboxMessage(f"{KIND}_progress", key, message_id=row.message_id, about_id=row.id)
        outbox.enqueue(session, row.person_id, message)
    return progress


def stop_announcement(session: Session, announcement_id: int) -> bool:
    """Stop an announcement: nobody else gets it. Returns False if it has ended."""
    row = session.get(Announcement, announcement_id)
    if row is None or row.ended_at:
        return False
    row.stopped_at = row.stopped_at or utc_now()
    drop_waiting(session, Outbox.about_id == row.id, row.stopped_at)
    notify(session, DESK)
    report(session, row)
    return True


def drop_waiting(session: Session, which: object, at: datetime) -> None:
    """Drop the announcements that meet a condition and haven't gone out."""
    session.exec(
        update(Outbox)
        .where(Outbox.kind == KIND, which)  # type: ignore[arg-type]
        .where(*outbox.UNSENT)
        .values(failed_at=at, error=STOPPED)
    )


def find_subscriptions(session: Session, person_id: int) -> tuple[bool, bool]:
    """Return whether a person wants announcements about their interests, and those to everybody."""
    person = session.get_one(Person, person_id)
    return person.own_news, person.all_news


def set_subscriptions(session: Session, person_id: int, own: bool, everybody: bool) -> None:
    """Set which announcements a person wants; unwanted ones that wait are dropped, also those that are being
    written now.
    """
    wait_for_lock(session, announce)
    person = session.get_one(Person, person_id)
    person.own_news, person.all_news = own, everybody
    session.add(person)
    meant = col(Announcement.audience)
    unwanted = [meant != ALL] * (not own) + [meant == ALL] * (not everybody)
    if unwanted:
        about = col(Outbox.about_id).in_(select(Announcement.id).where(or_(*unwanted)))
        drop_waiting(session, and_(Outbox.person_id == person_id, about), utc_now())


def stop_everything(session: Session, person_id: int) -> None:
    """Stop all announcements to a person, and the reminders of their preparation plan."""
    set_subscriptions(session, person_id, False, False)
    plan = session.exec(select(Plan).where(Plan.person_id == person_id)).first()
    if plan:
        plan.is_paused, plan.is_daily = True, False
