"""A random user, who does one thing after another whatever is on the screen; and what must hold meanwhile."""

import asyncio
import os
import random
import re
import time
from collections.abc import Iterable

from sqlmodel import SQLModel, col, select

from bot.callbacks.base import VERSION, Tap
from bot.callbacks.forms import CancelForm, SendForm
from bot.callbacks.interests import BeginDetails, ChangeInterest
from bot.callbacks.privacy import AskForget, ForgetMe
from bot.demo.phones import Phone
from data.db.database import Database
from data.models.interests import History, Interest
from data.models.messages import Outbox
from data.models.people import Person
from tests.processes import PATIENCE, KillableWorld

SAYINGS = (
    "/interest",
    "/interest",
    "/myfile",
    "/missions",
    "how long is a tour",
    "Who pays me?",
    "May 2031",
    "spvm",
    "sqqx 77",
)


ENDS_A_DRAFT = (SendForm, CancelForm, ChangeInterest, BeginDetails)
"""Taps after which another form, or none, is open."""


ERASES = (AskForget, ForgetMe)
"""Taps that nobody makes here: what they erase, or a removed coordinator, would look like a loss."""


STILL_ON_ITS_WAY = 2
"""Rounds within which such a tap has its effect: one not fetched yet is handled after the next start."""


NUMBER = re.compile(r"(?:no\.|nº) (\d+)")


def is_one_of(data: str, kinds: Iterable[type[Tap]]) -> bool:
    """Return whether a button's data is a tap of one of these kinds."""
    return data.partition(":")[0] in {VERSION + kind.prefix for kind in kinds}


def seeded() -> random.Random:
    """Return chance with TORTURE_SEED, or with another seed, which is printed."""
    seed = int(os.environ.get("TORTURE_SEED", "0")) or random.SystemRandom().randrange(10**6)
    print(f"seed {seed}")
    return random.Random(seed)


class RandomUser:
    """A random user, who does one thing after another, whatever is on the screen."""

    def __init__(
        self,
        world: KillableWorld,
        phone: Phone,
        chance: random.Random,
        pause: tuple[float, float] = (0.01, 0.15),
    ) -> None:
        self.world, self.phone, self.chance, self.pause = world, phone, chance, pause
        self.owed: tuple[object, str | None] | None = None
        self.did = ""
        self.may_end = 0
        self.numbers: set[int] = set()
        self.confirmed: set[int] = set()
        self.answers: set[str] = set()
        world.telegram.watchers.append(self.look)

    def look(self) -> None:
        """Keep everything that was ever seen, because messages are edited in place."""
        for number, message in self.world.telegram.messages.get(self.phone.id, {}).items():
            text = message.get("text", "")
            if message["from"]["is_bot"]:
                self.numbers.update(int(found) for found in NUMBER.findall(text))
                if text.startswith(("Sent.", "Envoyé.")):
                    self.confirmed.add(number)

    def state(self) -> object:
        """Return all that the bot made of this phone."""
        shown = [(m.id, m.text, str(m.buttons)) for m in self.phone.screen if m.from_bot]
        return shown, len(self.phone.toasts), len(self.phone.alerts)

    def act(self, press: str = "") -> None:
        """Say something, or press any button, or a certain one; but none that erases everything."""
        before = self.state()
        buttons = [b for m in self.phone.screen[-3:] for row in m.buttons for b in row if b.data]
        buttons = [b for b in buttons if press in b.text and not is_one_of(b.data or "", ERASES)]
        query = None
        if press or (buttons and self.chance.random() < 0.75):
            button = self.chance.choice(buttons)
            self.did = button.data or ""
            if is_one_of(self.did, ENDS_A_DRAFT):
                self.may_end = STILL_ON_ITS_WAY
            self.phone.press(self.did)
            query = max(self.world.telegram.queries, key=int)
        else:
            self.did = self.chance.choice(SAYINGS)
            self.phone.send(self.did)
        self.owed = (before, query)

    def is_served(self) -> bool:
        """Return whether the bot did anything about what was done last."""
        if self.owed is None:
            return True
        before, query = self.owed
        return self.state() != before or (query is not None and self.world.telegram.queries[query].answered)

    async def go_on(self) -> None:
        """Act, wait for the result, act again; until cancelled."""
        while True:
            if self.is_served():
                self.owed = None
                self.act()
            await asyncio.sleep(self.chance.uniform(*self.pause))


async def until(served: list[RandomUser]) -> None:
    """Wait until everybody has what they are owed."""
    end = time.monotonic() + PATIENCE
    while not all(walker.is_served() for walker in served):
        if time.monotonic() > end:
            left = next(walker for walker in served if not walker.is_served())
            raise AssertionError(f"no reply to {left.did!r}:\n{left.phone.transcript()[-1500:]}")
        await asyncio.sleep(0.05)


def rows(db: Database, table: type[SQLModel]) -> list[SQLModel]:
    """Return all rows of a table."""
    found: list[SQLModel] = db.run_here(
        lambda session: [r.model_copy() for r in session.exec(select(table)).all()]
    )
    return found


def check_rows(db: Database, officers: list[RandomUser]) -> None:
    """Check that every confirmed interest is there once."""
    interests = rows(db, Interest)
    keys = [i.open_key for i in interests if isinstance(i, Interest) and i.open_key]
    assert len(keys) == len(set(keys))
    who = {p.telegram_id: p.id for p in rows(db, Person) if isinstance(p, Person)}
    for walker in officers:
        kept = sum(
            isinstance(row, History)
            and row.event in ("registered", "changed")
            and row.person_id == who[walker.phone.id]
            for row in rows(db, History)
        )
        assert kept >= len(walker.confirmed), walker.phone.transcript()[-1500:]


async def told_of_all(db: Database, desks: list[RandomUser]) -> None:
    """Check that every coordinator is told of every interest, also of one whose Send was still on its way."""
    end = time.monotonic() + PATIENCE
    for desk in desks:
        while not {row.id for row in rows(db, Interest) if isinstance(row, Interest)} <= desk.numbers:
            assert time.monotonic() < end, desk.phone.transcript()[-3000:]
            await asyncio.sleep(0.05)


async def nothing_is_due(db: Database) -> None:
    """Wait until the outbox is empty."""
    waiting = select(Outbox.id).where(col(Outbox.sent_at).is_(None), col(Outbox.failed_at).is_(None))
    end = time.monotonic() + PATIENCE
    while db.run_here(lambda session: session.exec(waiting).all()):
        assert time.monotonic() < end, "the outbox is not empty"
        await asyncio.sleep(0.05)
