"""What a room of handlers/ registers, so that bot/app.py only lists the rooms."""

from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Any

from telegram import Update

from bot.background.periodic import PeriodicJob
from bot.context import Context, Intro
from bot.delivery.sender import Deliver
from bot.routing import Handlers
from data.forms.check import Take
from data.forms.model import Form, Step
from data.forms.views import DraftView
from data.outbox.hooks import Blocked, Returned, Unauthorized, Undelivered
from data.people.prompts import PromptView

if TYPE_CHECKING:
    from bot.web.visit import Page, PublicPage

Pages = Sequence["Page | PublicPage"]
"""The pages that a room shows outside the chat."""
PromptHandler = Callable[[Update, Context, PromptView], Coroutine[Any, Any, bool | None]]
"""Handles the text that somebody was asked to write. Returns False for a text that it leaves to others."""
FinishedForm = Callable[[Update, Context, DraftView], Coroutine[Any, Any, None]]
"""Handles a finished form."""


@dataclass(frozen=True)
class FinishedFormAtOnce:
    """Takes a finished form in the transaction that checks it, so that one is enough. `take` returns what
    carries it out there, `show` gets the outcome of that. For a form in which its room refuses no answer.
    """

    take: Callable[[Update, Context], Take]
    show: Callable[[Update, Context, DraftView, Any], Coroutine[Any, Any, None]]


async def no_note(context: Context, step: Step | None, draft: DraftView) -> str:
    """Return '': nothing is added to the step."""
    return ""


async def no_objection(context: Context, step: Step, draft: DraftView, value: Any) -> str | None:
    """Return None: every valid answer is accepted."""
    return None


async def nothing_to_keep(context: Context, draft: DraftView, message_id: int) -> None:
    """Do nothing: the message shows only what its reader wrote."""


@dataclass(frozen=True)
class FormRules:
    """What a room adds to the steps of its form, if that needs the database. `note` returns the text under a
    step's question, or under the summary (no step). `refuse` returns what is wrong with a valid answer, None
    if it is accepted. Both return HTML. `shown` gets the message that shows the form.
    """

    note: Callable[[Context, Step | None, DraftView], Coroutine[Any, Any, str]] = no_note
    refuse: Callable[[Context, Step, DraftView, Any], Coroutine[Any, Any, str | None]] = no_objection
    shown: Callable[[Context, DraftView, int], Coroutine[Any, Any, None]] = nothing_to_keep


class HandlerGroup(IntEnum):
    """When handlers are tried: PTB tries the groups from the lowest. A handler that has dealt with an update
    raises ApplicationHandlerStop, so that no later group sees it.
    """

    GUARD = -10
    UNLOCK_CODE = -9
    SAFETY = -8
    LOCKED_DESK = -7
    STOP = -6
    LETTER_REPLIES = -5
    PROMPTS = -4
    REHEARSALS = -3
    DESK_WISHES = -2
    """What coordinators type instead of a command or a tap."""
    LINKS_AND_LETTERS = -1
    """Links that invite or join a course; messages for the coordinator who just wrote."""
    COMMANDS = 0
    """Commands, taps and forms."""
    QUESTIONS = 1
    """What is typed and nothing before took, and kinds of messages that can't be read."""
    PAUSED_FORM = 2
    """Says how to resume a form."""
    OPEN_FORM = 3
    """Shows a form or a prompt again below an answer."""


@dataclass(frozen=True)
class Room:
    """What one package of handlers/ registers."""

    handlers: Handlers = field(default_factory=list)
    """Its commands and taps."""
    groups: Mapping[HandlerGroup, Handlers] = field(default_factory=dict)
    """Handlers that are tried at another time."""
    prompts: Mapping[str, PromptHandler] = field(default_factory=dict)
    """By the kind of prompt."""
    forms: Sequence[Form] = ()
    finished_forms: Mapping[str, FinishedForm | FinishedFormAtOnce] = field(default_factory=dict)
    """The functions that take a finished form, by its code."""
    form_rules: Mapping[str, FormRules] = field(default_factory=dict)
    """By the form's code."""
    intros: Mapping[str, Intro] = field(default_factory=dict)
    """By the form's code."""
    deliveries: Mapping[str, Deliver] = field(default_factory=dict)
    """By the message's kind or its first words."""
    undelivered: Mapping[str, Undelivered] = field(default_factory=dict)
    """A hook of data/outbox/hooks.py, as `unauthorized`, `blocked` and `returned`."""
    unauthorized: Mapping[str, Unauthorized] = field(default_factory=dict)
    blocked: Sequence[Blocked] = ()
    returned: Sequence[Returned] = ()
    jobs: Sequence[PeriodicJob] = ()
    pages: Callable[[], Pages] = tuple
    """Lists what is seen of the room outside the chat; called only if pages are served, because what draws
    them is loaded with it.
    """


@cache
def open_rooms(packages: tuple[ModuleType, ...]) -> tuple[Room, ...]:
    """Return the rooms of these packages, in this order; each registers once in a process."""
    return tuple(package.room() for package in packages)
