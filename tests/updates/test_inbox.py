"""The inbox: what was answered is written down, however the process ends."""

import asyncio
import threading
from datetime import datetime

from sqlmodel import Session, select
from telegram import Chat, Message, Update, User

from bot.updates.inbox import Inbox
from data.db.database import Database
from data.models.messages import Arrival


def written(update_id: int) -> Update:
    """Return a message in a private chat."""
    user = User(5, "Alex", is_bot=False)
    message = Message(1, datetime(2026, 11, 28), Chat(5, Chat.PRIVATE), from_user=user, text="hello")
    return Update(update_id, message=message)


def answered_at(session: Session) -> list[datetime | None]:
    return [row.answered_at for row in session.exec(select(Arrival)).all()]


async def test_a_stop_while_answers_are_being_written_down_loses_none(db: Database) -> None:
    arrivals, update, let_go = Inbox(db), written(9), threading.Event()
    await arrivals.receive([update])
    blocked = asyncio.create_task(db.run(lambda session: let_go.wait(60)))
    await asyncio.sleep(0)
    arrivals.mark_answered(update)
    writing = asyncio.create_task(arrivals._write())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    writing.cancel()
    await asyncio.gather(writing, return_exceptions=True)
    let_go.set()
    await blocked
    await arrivals.stop()
    assert all(await db.run(answered_at))
