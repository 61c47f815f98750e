"""People: everybody who wrote to the bot, officers' profiles, coordinators and their invitations."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, Column
from sqlmodel import Field

from data.db.base import Row as Row
from data.db.base import json_column, owned_by, time_column
from data.db.base import utc_now as utc_now


class Person(Row, table=True):
    """Somebody who wrote to the bot: as little as possible. `language` is what they chose, `language_hint`
    the language of their Telegram, `reading` the code of the entry they opened last, so that "how long?" can
    be understood. `own_news` lets announcements come about what they registered for, `all_news` those to
    everybody.
    """

    __tablename__ = "person"
    id: int | None = Field(default=None, primary_key=True)
    telegram_id: int = Field(sa_column=Column(BigInteger, nullable=False, unique=True))
    language: str | None = None
    language_hint: str | None = None
    reading: str | None = None
    reading_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    topic: str | None = None
    topic_mission: str | None = None
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    blocked_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    own_news: bool = True
    all_news: bool = False
    seen_at: datetime = Field(default_factory=utc_now, sa_column=time_column())

    @property
    def known_language(self) -> str | None:
        """Return the code of the language they chose, else that of their Telegram, if it is known."""
        return self.language or self.language_hint


class Profile(Row, table=True):
    """What an officer answered about themselves when they registered interest."""

    __tablename__ = "profile"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=owned_by("person", unique=True))
    name: str
    username: str | None = None
    answers: dict[str, Any] = Field(sa_column=json_column())
    updated_at: datetime = Field(default_factory=utc_now, sa_column=time_column())


class Consent(Row, table=True):
    """Which privacy notice an officer agreed to, in which language, when."""

    __tablename__ = "consent"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=owned_by("person"))
    version: str
    language: str
    given_at: datetime = Field(default_factory=utc_now, sa_column=time_column())


class Coordinator(Row, table=True):
    """A person who follows up with officers. The row of a removed one stays, so that history keeps its names.
    `digest_hour` is the hour of their morning digest in their zone, None for none; `digest_on` is the day it
    was last made. `notices` is the sound of the desk's messages, `zone` their time zone, None for the desk's.
    """

    __tablename__ = "coordinator"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=owned_by("person", unique=True))
    name: str
    is_lead: bool = False
    digest_hour: int | None = 8
    digest_on: date | None = None
    notices: str = "sound"
    zone: str | None = None
    joined_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    removed_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))


class SecondFactor(Row, table=True):
    """A coordinator's key for one-time codes (TOTP, RFC 6238), base 32. `step` is the time step of the last
    code that was accepted, None until the first; `open_until` is when the desk locks. After too many wrong
    codes in a row none is accepted before `wait_until`. `message_id` is the message that shows the key.
    """

    __tablename__ = "second_factor"
    id: int | None = Field(default=None, primary_key=True)
    coordinator_id: int = Field(sa_column=owned_by("coordinator", unique=True))
    key: str
    step: int | None = Field(default=None, sa_column=Column(BigInteger))
    failures: int = 0
    wait_until: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    open_until: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    message_id: int | None = Field(default=None, sa_column=Column(BigInteger))


class Invite(Row, table=True):
    """A one-time code that makes its holder a coordinator; only the code's hash is kept. `invited_by` is the
    coordinator who made it, None for the operator; `revoked_at` is set when that coordinator is removed or is
    no lead any more.
    """

    __tablename__ = "invite"
    id: int | None = Field(default=None, primary_key=True)
    code_hash: str = Field(unique=True)
    name: str | None = None
    expires_at: datetime = Field(sa_column=time_column())
    used_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    invited_by: int | None = Field(
        default=None, foreign_key="coordinator.id", index=True, ondelete="SET NULL"
    )
    revoked_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))


class Audit(Row, table=True):
    """What was done at the desk, for leads to look up: `subject` is a number or a code. `by_operator` says
    that it was done on the command line; without it and without `actor_id`, the coordinator who did it has
    erased everything about themselves. `coordinator_id` is the colleague it was done to.
    """

    __tablename__ = "audit"
    id: int | None = Field(default=None, primary_key=True)
    actor_id: int | None = Field(default=None, foreign_key="coordinator.id", index=True, ondelete="SET NULL")
    by_operator: bool = False
    coordinator_id: int | None = Field(
        default=None, foreign_key="coordinator.id", index=True, ondelete="SET NULL"
    )
    action: str
    subject: str = ""
    at: datetime = Field(default_factory=utc_now, sa_column=time_column())


class Approval(Row, table=True):
    """What a coordinator asked a lead to approve: an export, or an announcement to everybody. `message_id` is
    the author's message that will show how far the announcement is. What was approved can be done once: then
    `used_at` is set.
    """

    __tablename__ = "approval"
    id: int | None = Field(default=None, primary_key=True)
    coordinator_id: int = Field(sa_column=owned_by("coordinator"))
    action: str
    audience: str | None = None
    texts: dict[str, str] = Field(sa_column=json_column())
    message_id: int | None = Field(default=None, sa_column=Column(BigInteger))
    at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    decided_by: int | None = Field(
        default=None, foreign_key="coordinator.id", index=True, ondelete="SET NULL"
    )
    decided_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    approved: bool = False
    used_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    reason: str | None = None
    """A code of `data/people/decline_reasons.py`: why it was declined."""
    reason_words: str | None = None
    """What the lead who declined it wrote instead."""


class ApprovalCopy(Row, table=True):
    """A message that shows a lead a request, so that its buttons go when there is nothing left to decide."""

    __tablename__ = "approval_copy"
    __table_args__ = ({"info": {"derived": True}},)
    id: int | None = Field(default=None, primary_key=True)
    approval_id: int = Field(sa_column=owned_by("approval"))
    person_id: int = Field(sa_column=owned_by("person"))
    message_id: int = Field(sa_column=Column(BigInteger, nullable=False))
