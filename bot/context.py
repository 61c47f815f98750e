"""What every handler gets: the bot's services, the person who writes, and the words of their language."""

import asyncio
from collections import Counter
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from telegram.ext import Application, CallbackContext

from bot.cache import ContentCache
from bot.observability.metrics import Metrics
from bot.settings import Settings
from bot.texts.catalogue import Texts, Words
from bot.transport.client import BotClient
from bot.ui.drawing import PictureCache
from bot.updates.inbox import Inbox
from bot.updates.rate_limit import TRIES, TRIES_PER_SECOND, Load, RateLimiter
from data.answers.intents.known_entries import NoEntries
from data.db.database import Database
from data.people import prompts
from data.people.views import Actor, PersonView
from data.text.locales import DEFAULT

if TYPE_CHECKING:
    from bot.room import FormRules
    from bot.routing import TapHandler
    from bot.speech.synthesizer import Synthesizer
    from data.ams.material import Practice
    from data.answers.building.first_answers import FirstAnswers
    from data.answers.engine import Answers
    from data.answers.intents.classifier import IntentClassifier
    from data.answers.intents.verdicts import Verdict
    from data.cluster.membership import Membership
    from data.entries.police_services import PoliceServices
    from data.forms.model import Form
    from data.safety.helplines import Helplines
    from data.unanswered.question_vectors import QuestionVectors


Intro = Callable[["Context"], Coroutine[Any, Any, str]]
"""Returns what stands under the first question of a form, as HTML."""


@dataclass
class Services:
    """Everything that the composition root put together. `counts` is what was refused since the last log line
    about it. `forms` and `intros` are registered by the rooms, by the form's code. `answers` are there once
    `ready` is set, a moment after the start; `wait_for_answers` waits for them.
    """

    settings: Settings
    db: Database
    texts: Texts
    police: "PoliceServices"
    cache: ContentCache
    inbox: Inbox
    membership: "Membership"
    intents: "IntentClassifier"
    helplines: "Helplines"
    synthesizer: "Synthesizer | None" = None
    first_answers: "FirstAnswers | None" = None
    answers: "Answers" = field(init=False)
    ready: asyncio.Event = field(default_factory=asyncio.Event)
    rate_limiter: RateLimiter = field(default_factory=RateLimiter)
    sign_in_limiter: RateLimiter = field(
        default_factory=lambda: RateLimiter(burst=TRIES, per_second=TRIES_PER_SECOND)
    )
    load: Load = field(default_factory=Load)
    drawings: PictureCache = field(default_factory=PictureCache)
    counts: Counter[str] = field(default_factory=Counter)
    metrics: Metrics = field(default_factory=Metrics)
    forms: "Mapping[str, Form]" = field(default_factory=dict)
    form_rules: Mapping[str, "FormRules"] = field(default_factory=dict)
    """What rooms add to the steps of their forms, by the form's code."""
    intros: Mapping[str, Intro] = field(default_factory=dict)
    taps: "TapHandler" = field(init=False)
    """The handler of every button."""

    @cached_property
    def practice(self) -> "Practice":
        """Return the practice material, read when somebody first practises."""
        from data.ams.material import read_practice

        return read_practice()

    @cached_property
    def question_vectors(self) -> "QuestionVectors":
        """Return the vectors of open questions, none until they are grouped for the first time."""
        from data.unanswered.question_vectors import QuestionVectors

        return QuestionVectors()

    async def wait_for_answers(self) -> "Answers":
        """Wait until the answers are loaded, and return the newest."""
        await self.ready.wait()
        return self.answers

    async def classify(self, message: str) -> "Verdict":
        """Return what a message is. Under load, and until the answers are there, it is classified by its
        words alone.
        """
        if not self.ready.is_set():
            return self.intents.classify(message, NoEntries())
        if self.answers.encode is None or self.load.is_heavy:
            return self.intents.classify(message, self.answers, by_words=True)
        return await asyncio.to_thread(self.intents.classify, message, self.answers)


class Context(CallbackContext[BotClient, dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """One update's context. `person` is set by the access guard before any handler runs."""

    _person: PersonView | None = None
    _verdict: "tuple[str, Verdict] | None" = None
    paused_draft: bool = False
    """Whether this command paused a form in progress, which the reply then offers to resume."""
    standing_draft: int | None = None
    """The draft in which a question was typed: it is shown again below the answer."""
    ask_again: Callable[[], Coroutine[Any, Any, None]] | None = None
    """Asks again below the reply to what wasn't the answer at a prompt."""
    locked_coordinator: int | None = None
    """The coordinator who writes, if the desk waits for their code."""

    @property
    def services(self) -> Services:
        return cast(Services, self.bot_data["services"])

    async def classify(self, message: str) -> "Verdict":
        """Return what a message is; each text of an update is classified once."""
        if self._verdict is None or self._verdict[0] != message:
            self._verdict = message, await self.services.classify(message)
        return self._verdict[1]

    async def open_prompt(self, kind: str, interest_id: int | None = None, detail: str | None = None) -> None:
        """Take what the person writes next as the answer to a prompt of this kind."""
        await self.db.run(prompts.open_prompt, self.person.id, kind, interest_id, detail)

    async def close_prompt(self) -> None:
        await self.db.run(prompts.close_prompt, self.person.id)

    @property
    def actor(self) -> Actor:
        """Return the coordinator who acts."""
        return self.person.actor

    @property
    def db(self) -> Database:
        return self.services.db

    @property
    def cache(self) -> ContentCache:
        return self.services.cache

    @property
    def person(self) -> PersonView:
        if self._person is None:
            raise RuntimeError("the access guard has not run")
        return self._person

    @person.setter
    def person(self, person: PersonView) -> None:
        self._person = person

    @property
    def language(self) -> str:
        """Return the person's language; the default if it isn't known."""
        return (self._person.language if self._person else None) or DEFAULT

    @property
    def words(self) -> Words:
        return self.services.texts.of(self.language, self._person.zone if self._person else None)

    @property
    def today(self) -> date:
        return self.words.today()


App = Application[BotClient, Context, dict[Any, Any], dict[Any, Any], dict[Any, Any], None]
