"""A question and its reply as plain data, for `python -m bot ask`: for programs, or typed at a terminal."""

import asyncio
import json
import re
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from html import unescape
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.panel import Panel
from rich.prompt import Prompt

from bot.cache import ContentCache
from bot.texts.catalogue import Texts, Words
from data.answers.building.loading import load_learned
from data.answers.follow_ups.question_context import topic_after
from data.answers.intents.classifier import IntentClassifier
from data.answers.intents.kinds import DISTRESS, SMALL_TALK, Intent
from data.answers.intents.languages import language_among
from data.answers.intents.phrases import read_phrases
from data.answers.outcomes import Answer, Choices, NoAnswer, Outcome, Part, codes_to_tell, read_fragment
from data.db.database import Database
from data.entries.views import EntryCard
from data.people.views import NO_TOPIC, Topic
from data.safety.helplines import read_helplines
from handlers.answers import screens
from handlers.browse.show import find_cards

NAMED_KINDS = DISTRESS | {Intent.NAMES}
"""The kinds of message that `talk` names as they are."""
TALK = SMALL_TALK | {Intent.REASSURED}
"""The kinds that it calls small talk."""


@dataclass(frozen=True)
class PlainReply:
    """What the bot would say."""

    question: str
    lang: str
    outcome: str
    """answer, choices or none."""
    text: str
    """What the officer would read."""
    score: float
    entry: str | None = None
    title: str | None = None
    source: str | None = None
    verified_on: str | None = None
    choices: list[dict[str, str]] = field(default_factory=list)
    talk: str | None = None
    """The kind of a message that is no question: crisis, struggling, worried, danger, small_talk or names."""
    about: str | None = None
    """The entry that a follow-up was taken to be about."""
    nearest: bool = False
    """Whether the answer is only the nearest found."""
    parts: list["PlainReply"] = field(default_factory=list)
    """The replies to each of several questions."""
    topic: Topic = NO_TOPIC
    """What the questions are about after this one."""


class Asker:
    """Answers questions as the bot does."""

    def __init__(self, db: Database, index_folder: Path, time_zone: str) -> None:
        self._cache = ContentCache(db)
        self._texts = Texts(time_zone)
        self._intents = IntentClassifier(read_phrases())
        self._helplines = read_helplines()
        self._answers = load_learned(db, index_folder, say_that_it_learns)

    def language_of(self, question: str, before: str | None) -> str:
        """Return the language of a question; if it may be in either, that of the one `before`."""
        return language_among(question, before, self._answers.languages_of)

    def ask(
        self, question: str, lang: str, context_entry: str | None = None, topic: Topic = NO_TOPIC
    ) -> PlainReply:
        """Return one question's reply in `lang`. `context_entry` is the code of the entry read before it, and
        `topic` what the questions before were about.
        """
        verdict = self._intents.classify(question, self._answers)
        if verdict.intent is not Intent.QUESTION:
            return self._fixed(question, lang, verdict.intent)
        parts = self._answers.ask_all(question, context_entry, verdict.outside, topic)
        if fragment := read_fragment(question, [part.outcome for part in parts]):
            return self._fixed(question, lang, fragment)
        for part in parts:
            topic = topic_after(topic, part.question, part.outcome, self._answers.missions_in(part.question))
        if len(parts) > 1:
            return replace(self._in_parts(question, lang, parts), topic=topic)
        return replace(self._of_outcome(question, lang, parts[0].outcome), topic=topic)

    def _in_parts(self, question: str, lang: str, parts: Sequence[Part]) -> PlainReply:
        """Return the reply to several questions: each one's reply, and what the officer reads."""
        shown = [self._cards(codes[: screens.IN_PART], lang) for codes in codes_to_tell(parts)]
        answered = list(zip(parts, shown, strict=True))
        text = plain(screens.in_parts(answered, self._texts.of(lang)).html)
        each = [self._of_outcome(part.question, lang, part.outcome) for part in parts]
        first = next(reply for reply in each if reply.entry)
        return replace(first, question=question, text=text, parts=each)

    def _cards(self, codes: Sequence[str], lang: str) -> list[EntryCard]:
        """Return these entries, in the order given."""
        return asyncio.run(find_cards(self._cache, codes, lang))

    def _of_outcome(self, question: str, lang: str, outcome: Outcome) -> PlainReply:
        """Return the reply to one question."""
        words, score = self._texts.of(lang), round(outcome.score, 3)
        if isinstance(outcome, Answer) and (cards := self._cards([outcome.code], lang)):
            return self._answered(question, cards[0], outcome, words)
        if isinstance(outcome, Choices):
            cards = self._cards(outcome.codes, lang)
            offered = [{"entry": card.code, "title": card.title} for card in cards]
            text = plain(screens.choices(cards, 0, words).html)
            return PlainReply(question, lang, "choices", text, score, choices=offered)
        return PlainReply(question, lang, "none", nothing_known(question, outcome, words), score)

    def _answered(self, question: str, card: EntryCard, outcome: Answer, words: Words) -> PlainReply:
        """Return an entry as a reply, sure or as the nearest found."""
        also = self._cards(outcome.also, words.language)
        nearest = screens.nearest(card, outcome, also, 0, words).html if outcome.is_nearest else None
        return PlainReply(
            question,
            words.language,
            "answer",
            plain(nearest or screens.with_reply(card, outcome, words)),
            round(outcome.score, 3),
            card.code,
            card.title,
            "; ".join(f"{s.title}, {s.url}" if s.url else s.title for s in card.sources),
            card.verified_on.isoformat(),
            choices=[{"entry": other.code, "title": other.title} for other in also],
            about=outcome.about,
            nearest=outcome.is_nearest,
        )

    def _fixed(self, question: str, lang: str, said: Intent) -> PlainReply:
        """Return the reply to a message that is no question."""
        words = self._texts.of(lang)
        if said in DISTRESS:
            text = words(f"safety-{said}", sent="no", **self._helplines.numbers)
        elif said in (Intent.FRENCH, Intent.ENGLISH):
            text = words("language-question")
        else:
            text = words(f"small-talk-{said}", **self._helplines.numbers)
        talk = str(said) if said in NAMED_KINDS else "small_talk" if said in TALK else None
        return PlainReply(question, lang, "none", plain(text), 0.0, talk=talk)


def say_that_it_learns() -> None:
    """Tell somebody at a terminal why the first question waits."""
    print("Reading the content for the first time: about half a minute …", file=sys.stderr)


def plain(html: str) -> str:
    """Return Telegram HTML as it reads."""
    return unescape(re.sub(r"<[^>]+>", "", html))


def nothing_known(question: str, outcome: Outcome, words: Words) -> str:
    """Say who knows instead, or that nothing is known over the topics, which are buttons in Telegram."""
    if isinstance(outcome, NoAnswer) and outcome.place:
        return plain(words(f"outside-{outcome.place}"))
    topics = [f"- {words.plain(f'topic-{code}')}" for code in screens.TOPICS]
    return "\n".join([plain(screens.nothing_known(question, words)), *topics])


def ask_lines(asker: Asker, lang: str | None, as_json: bool) -> None:
    """Answer every line of standard input; with `as_json` by one line each. Without `lang` each question is
    answered in its own language, or in that of the line before if it may be in either: "wifi".
    """
    before, is_ascii = None, as_json and sys.stdout.encoding.lower() != "utf-8"
    for line in sys.stdin:
        question = line.rstrip("\n")
        if question.strip():
            before = lang or asker.language_of(question, before)
            reply = asker.ask(question, before)
            told = json.dumps(as_data(reply), ensure_ascii=is_ascii) if as_json else as_text(reply)
            print(told, flush=True)


def as_data(reply: PlainReply) -> dict[str, Any]:
    """Return a reply for programs: without the topic, as every line is asked by itself."""
    return asdict(reply, dict_factory=lambda pairs: {name: value for name, value in pairs if name != "topic"})


def as_text(reply: PlainReply) -> str:
    """Return a reply for people."""
    choices = "".join(f"\n  - {choice['title']}" for choice in reply.choices)
    return f"{reply.text}{choices}\n"


def converse(asker: Asker, lang: str | None) -> None:
    """Answer questions typed at a terminal, each as a follow-up of the one before, until an empty line."""
    console, before, context_entry, topic = Console(), None, None, NO_TOPIC
    console.print("Ask, in English or French; an empty line ends.", style="dim")
    while question := Prompt.ask("[bold]?[/bold]", console=console, default="", show_default=False).strip():
        before = lang or asker.language_of(question, before)
        reply = asker.ask(question, before, context_entry, topic)
        context_entry, topic = reply.entry or context_entry, reply.topic if not reply.talk else topic
        heading = f"{reply.outcome} · {reply.score:.2f}" + (f" · {reply.entry}" if reply.entry else "")
        console.print(Panel(as_text(reply).strip(), title=heading, title_align="left", width=90))
