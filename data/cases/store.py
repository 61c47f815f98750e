"""What coordinators do with a case: claim, release, assign, hand over, move to another stage."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlmodel import Session, col, select, update

from data.cases.declines import Decline, keep_decline
from data.db.base import utc_now
from data.interests.cards import find_interest, list_own_interests
from data.interests.stages import CLOSED, MOVES, Stage
from data.interests.store import (
    notify_coordinators,
    open_key,
    refresh_cases,
    set_stage,
)
from data.interests.views import HistoryLine, InterestCard
from data.models.interests import History, Interest
from data.models.people import Coordinator
from data.outbox import store as outbox
from data.outbox.message import OutboxMessage
from data.outbox.store import Delivery
from data.outbox.tracked_messages import TrackedKind, list_live, list_readers
from data.people.access_log import BROUGHT, Access, record_access
from data.people.views import Actor


def claim_interest(session: Session, actor: Actor, interest_id: int) -> bool:
    """Make a coordinator the owner. Of any number who try at once, one gets True and the others False. Nobody
    can claim their own interest.
    """
    now = utc_now()
    query = (
        update(Interest)
        .where(col(Interest.id) == interest_id, col(Interest.owner_id).is_(None))
        .where(col(Interest.open_key).is_not(None), col(Interest.person_id) != actor.person_id)
        .values(owner_id=actor.coordinator_id, claimed_at=now, changed_at=now)
    )
    if not session.exec(query).rowcount:
        return False
    interest = session.get_one(Interest, interest_id)
    if interest.stage == Stage.RECEIVED:
        set_stage(interest, Stage.IN_REVIEW)
    history = notify_coordinators(session, interest, actor.person_id, "claimed")
    notify_officer(session, interest, "officer_claimed", history)
    return True


def release_interest(session: Session, actor: Actor, interest_id: int) -> bool:
    """Give one's own case back to the queue. Returns False if it isn't theirs."""
    query = (
        update(Interest)
        .where(col(Interest.id) == interest_id, col(Interest.owner_id) == actor.coordinator_id)
        .where(col(Interest.open_key).is_not(None))
        .values(owner_id=None, claimed_at=None, changed_at=utc_now())
    )
    if not session.exec(query).rowcount:
        return False
    return_to_queue(session, session.get_one(Interest, interest_id), actor.person_id)
    return True


def return_to_queue(session: Session, interest: Interest, person_id: int | None) -> None:
    """Return a case to the queue, and tell coordinators and the officer. `person_id` did it; None for a
    periodic job.
    """
    interest.owner_id, interest.claimed_at = None, None
    if interest.stage == Stage.IN_REVIEW:
        set_stage(interest, Stage.RECEIVED)
    history = notify_coordinators(session, interest, person_id, "released")
    notify_officer(session, interest, "officer_released", history)


def assign_interest(session: Session, actor: Actor, interest_id: int, to_id: int) -> bool:
    """Give one's own case to a colleague, and tell them and the officer; a lead may give any case. Returns
    False if it isn't the giver's.
    """
    if not give(session, actor, interest_id, to_id):
        return False
    receiver = session.get_one(Coordinator, to_id)
    if receiver.person_id != actor.person_id:
        key = f"interest_given:{interest_id}:{utc_now().timestamp()}"
        outbox.enqueue(
            session, receiver.person_id, OutboxMessage("interest_given", key, interest_id=interest_id)
        )
    return True


def may_give(session: Session, actor: Actor, interest_id: int, to_id: int) -> bool:
    """Return whether somebody may give an open case to a colleague who doesn't have it: their own, a lead
    any, but none whose officer is one of the two.
    """
    giver, receiver = session.get(Coordinator, actor.coordinator_id), session.get(Coordinator, to_id)
    interest = session.get(Interest, interest_id)
    if giver is None or receiver is None or receiver.removed_at or interest is None:
        return False
    is_theirs = giver.is_lead or interest.owner_id == actor.coordinator_id
    is_new = interest.open_key is not None and interest.owner_id != to_id
    return is_theirs and is_new and interest.person_id not in (giver.person_id, receiver.person_id)


def give(session: Session, actor: Actor, interest_id: int, to_id: int) -> bool:
    """Change the owner of a case, tell its officer and refresh every card. Returns False if it may not."""
    if not may_give(session, actor, interest_id, to_id):
        return False
    receiver, interest = session.get_one(Coordinator, to_id), session.get_one(Interest, interest_id)
    query = (
        update(Interest)
        .where(
            col(Interest.id) == interest_id, col(Interest.owner_id).is_not_distinct_from(interest.owner_id)
        )
        .values(owner_id=to_id, claimed_at=utc_now(), changed_at=utc_now())
    )
    if not session.exec(query).rowcount:
        return False
    session.refresh(interest)
    if interest.stage == Stage.RECEIVED:
        set_stage(interest, Stage.IN_REVIEW)
    history = notify_coordinators(session, interest, actor.person_id, "assigned", receiver.name)
    notify_officer(session, interest, "officer_claimed", history)
    return True


def list_held(session: Session, coordinator_id: int) -> list[int]:
    """Return the ids of a coordinator's own open cases, the lowest first."""
    mine = select(Interest.id).where(Interest.owner_id == coordinator_id, col(Interest.open_key).is_not(None))
    return [case or 0 for case in session.exec(mine.order_by(col(Interest.id)))]


def list_to_give(session: Session, actor: Actor, to_id: int) -> list[int]:
    """Return the ids of one's own open cases that a colleague can get, the lowest first."""
    held = list_held(session, actor.coordinator_id)
    return [case for case in held if may_give(session, actor, case, to_id)]


def hand_over(session: Session, actor: Actor, to_id: int) -> int:
    """Give all one's own open cases to a colleague, who is told once; each officer is told who has theirs.
    Returns how many were given.
    """
    given = sum(give(session, actor, case, to_id) for case in list_held(session, actor.coordinator_id))
    receiver = session.get(Coordinator, to_id)
    if given and receiver:
        key = f"handover:{actor.coordinator_id}:{utc_now().timestamp()}"
        outbox.enqueue(
            session, receiver.person_id, OutboxMessage("handover", key, about_id=actor.coordinator_id)
        )
    return given


def find_handover(session: Session, person_id: int, giver_id: int) -> tuple[str, int] | None:
    """Return the name of who handed cases over, and how many open cases the receiver has now. None if either
    is no coordinator any more.
    """
    giver = session.get(Coordinator, giver_id)
    query = select(Coordinator.id).where(Coordinator.person_id == person_id)
    receiver = session.exec(query.where(col(Coordinator.removed_at).is_(None))).first()
    return (giver.name, len(list_held(session, receiver))) if giver and receiver else None


def may_move(session: Session, coordinator_id: int, interest: Interest) -> bool:
    """Return whether a coordinator may move a case: its owner and a lead may, nobody their own interest."""
    coordinator = session.get(Coordinator, coordinator_id)
    if coordinator is None or coordinator.person_id == interest.person_id:
        return False
    return interest.owner_id == coordinator_id or coordinator.is_lead


@dataclass(frozen=True)
class Move:
    """A move from one stage to another. `detail` is what the coordinator adds for the officer; `declined` is
    why they decline, which stays among coordinators.
    """

    come_from: str
    to: str
    detail: str | None = None
    declined: Decline | None = None


def move_interest(session: Session, actor: Actor, interest_id: int, move: Move) -> bool:
    """Move a case to another stage and tell the officer once. Returns False if it isn't theirs to move, isn't
    at `come_from` any more, the move isn't one of MOVES, it is declined without a reason, or the officer has
    another open interest in the same thing.
    """
    come_from, to, detail = move.come_from, move.to, move.detail
    interest = session.get(Interest, interest_id)
    if interest is None or not may_move(session, actor.coordinator_id, interest):
        return False
    if interest.stage != come_from or to not in MOVES.get(Stage(come_from), ()):
        return False
    if (to == Stage.NOT_SELECTED) != (move.declined is not None):
        return False
    key = None if Stage(to) in CLOSED else open_key(interest.person_id, interest.mission)
    twin = session.exec(select(Interest.id).where(Interest.open_key == key)).first() if key else None
    if twin and twin != interest_id:
        return False
    now = utc_now()
    query = (
        update(Interest)
        .where(col(Interest.id) == interest_id, col(Interest.stage) == come_from)
        .values(stage=to, stage_at=now, open_key=key, changed_at=now, contacted_at=now, renewed_at=now)
    )
    if not session.exec(query).rowcount:
        return False
    session.refresh(interest)
    if detail:
        interest.awaiting_since = None
    if move.declined:
        keep_decline(session, interest_id, actor.person_id, move.declined)
    history = notify_coordinators(session, interest, actor.person_id, f"stage_{to}", detail)
    notify_officer(session, interest, "officer_stage", history)
    return True


def notify_officer(session: Session, interest: Interest, kind: str, history_id: int) -> None:
    """Send the officer one message about a row of history."""
    key = f"{kind}:{history_id}:{interest.person_id}"
    outbox.enqueue(
        session, interest.person_id, OutboxMessage(kind, key, interest_id=interest.id, history_id=history_id)
    )


def mark_undelivered(session: Session, delivery: Delivery, why: str) -> None:
    """Record in a case that a message about it can't reach its officer, and tell its owner."""
    interest_id = delivery.interest_id
    interest = session.get(Interest, interest_id) if interest_id else None
    if interest is None or interest_id is None:
        return
    event = f"undelivered_{why}"
    row = History(interest_id=interest_id, event=event)
    session.add(row)
    session.flush()
    refresh_cases(session, interest_id, f"{event}:{row.id}")
    owner = session.get(Coordinator, interest.owner_id) if interest.owner_id else None
    if owner:
        key = f"{event}:{row.id}:told"
        outbox.enqueue(
            session,
            owner.person_id,
            OutboxMessage(f"interest_{event}", key, interest_id=interest_id, history_id=row.id),
        )


def find_with_messages(
    session: Session, interest_id: int, person_id: int, language: str
) -> tuple[InterestCard | None, list[tuple[int, TrackedKind]]]:
    """Return the case that a coordinator is told of, or None, and their messages that show it already."""
    card = find_interest(session, interest_id, language)
    return card, list_live(session, interest_id, person_id) if card else []


def list_history(session: Session, interest_id: int, latest: int) -> list[HistoryLine]:
    """Return the latest lines of a case's history, the oldest first; `by` is None for the officer or a
    periodic job. Cards and lists that the bot brought are left out: they have a row for each day and
    coordinator.
    """
    query = (
        select(History, Coordinator.name)
        .join(Coordinator, col(Coordinator.person_id) == History.person_id, isouter=True)
        .where(History.interest_id == interest_id, col(History.event).not_in(BROUGHT))
        .order_by(col(History.id).desc())
        .limit(latest)
    )
    rows = session.exec(query).all()
    return [HistoryLine(row.event, row.at, name, row.detail) for row, name in reversed(rows)]


def find_history(session: Session, history_id: int) -> HistoryLine | None:
    """Return one row of history, or None."""
    row = session.get(History, history_id)
    return HistoryLine(row.event, row.at, None, row.detail) if row else None


def list_others(
    session: Session, person_id: int, card: InterestCard, most: int, language: str
) -> list[InterestCard]:
    """Return the officer's other interests, the newest first, `most` at most, and record in the access log
    that this coordinator saw them.
    """
    own = list_own_interests(session, card.person_id, language)
    others = [one for one in own if one.id != card.id][:most]
    record_access(session, person_id, [one.id for one in others], Access.LISTED)
    return others


def list_also_open(session: Session, person_id: int, interest_id: int, on_page: Collection[int]) -> list[str]:
    """Return the names of other coordinators who have a case on screen: in chat, or on a page (`on_page`)."""
    others = {*list_readers(session, interest_id), *on_page} - {person_id}
    query = select(Coordinator.name).where(col(Coordinator.person_id).in_(others))
    return list(
        session.exec(query.where(col(Coordinator.removed_at).is_(None)).order_by(col(Coordinator.name)))
    )


def list_colleagues(session: Session, me: int) -> list[tuple[int, str]]:
    """Return the ids and names of the present coordinators but the one who is this person."""
    query = select(Coordinator).where(col(Coordinator.removed_at).is_(None), Coordinator.person_id != me)
    return [(row.id or 0, row.name) for row in session.exec(query.order_by(col(Coordinator.name)))]
