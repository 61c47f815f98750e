"""A question and its reply as plain data, for `python -m bot ask`: for programs, and typed at a terminal."""

import json
import re
import sys
from dataclasses import asdict, dataclass, field
from html import unescape

from rich.console import Console
from rich.panel import Panel
from rich.prompt import Prompt

from bot.settings import Settings
from bot.texts.catalogue import Texts
from data.answers.engine import load_answers
from data.answers.intents.classifier import IntentClassifier
from data.answers.intents.kinds import DISTRESS, SMALL_TALK, Intent
from data.answers.intents.languages import is_french
from data.answers.intents.phrases import read_phrases
from data.answers.outcomes import Answer, Choices
from data.answers.search.encoder import open_encoder
from data.db.database import Database
from data.entries.queries import find_entry
from data.entries.titles import list_titles
from data.safety.helplines import read_helplines
from handlers.browse import screens as browse_screens

TALKED = DISTRESS | {Intent.NAMES}
"""The kinds of message that `talk` names as they are."""


@dataclass(frozen=True)
class Reply:
    """What the bot would say. `outcome` is answer, choices or none; `text` is what the officer would read.

    `talk` tells what a message is that is no question: crisis, struggling, worried, danger, small_talk or
    names. `about` is the entry that a follow-up was taken to be about.
    """

    question: str
    lang: str
    outcome: str
    text: str
    score: float
    entry: str | None = None
    title: str | None = None
    source: str | None = None
    verified_on: str | None = None
    choices: list[dict[str, str]] = field(default_factory=list)
    talk: str | None = None
    about: str | None = None


class Asker:
    """Asks the same answers the bot does."""

    def __init__(self, settings: Settings, db: Database) -> None:
        self._db = db
        self._texts = Texts(settings.time_zone)
        self._intents = IntentClassifier(read_phrases())
        self._helplines = read_helplines()
        self._answers = db.run_here(load_answers)
        if encoder := open_encoder():
            if self._answers.missing(encoder, settings.index_folder):
                print("Reading the content for the first time: about half a minute …", file=sys.stderr)
            self._answers.learn(encoder, settings.index_folder)

    def ask(self, question: str, lang: str, reading: str | None = None) -> Reply:
        """One question's reply in `lang`; `reading` is the entry read before it."""
        words = self._texts.of(lang)
        verdict = self._intents.classify(question, self._answers.encode)
        if verdict.intent is not Intent.QUESTION:
            return self._fixed(question, lang, verdict.intent)
        outcome = self._answers.ask(question, reading)
        score = round(outcome.score, 3)
        if isinstance(outcome, Answer):
            card = self._db.run_here(find_entry, outcome.code, words.language)
            if card:
                text = plain(browse_screens.entry_card_text(card, words))
                source = "; ".join(f"{s.title}, {s.url}" if s.url else s.title for s in card.sources)
                verified = card.verified_on.isoformat()
                return Reply(
                    question,
                    lang,
                    "answer",
                    text,
                    score,
                    card.code,
                    card.title,
                    source,
                    verified,
                    about=outcome.about,
                )
        if isinstance(outcome, Choices):
            titles = self._db.run_here(list_titles, list(outcome.codes), words.language)
            offered = [{"entry": title.code, "title": title.title} for title in titles]
            return Reply(question, lang, "choices", plain(words("ask-choices")), score, choices=offered)
        return Reply(question, lang, "none", plain(words("ask-no-answer")), score)

    def _fixed(self, question: str, lang: str, said: Intent) -> Reply:
        """The reply to what is no question."""
        words = self._texts.of(lang)
        if said in DISTRESS:
            text = words(f"safety-{said}", **self._helplines.numbers)
        elif said in (Intent.FRENCH, Intent.ENGLISH):
            text = words("language-question")
        else:
            text = words(f"small-talk-{said}")
        talk = str(said) if said in TALKED else "small_talk" if said in SMALL_TALK else None
        return Reply(question, lang, "none", plain(text), 0.0, talk=talk)


def plain(html: str) -> str:
    """Telegram HTML as it reads."""
    return unescape(re.sub(r"<[^>]+>", "", html))


def language_of(question: str) -> str:
    """The language that a question is written in, by its small words; English where they don't tell."""
    return "fr" if is_french(question) else "en"


def ask_lines(asker: Asker, lang: str | None, as_json: bool) -> None:
    """Every line of standard input is a question; one reply a line where JSON is wanted.

    Without `lang` each is answered in its own language.
    """
    for line in sys.stdin:
        question = line.rstrip("\n")
        if question.strip():
            reply = asker.ask(question, lang or language_of(question))
            print(json.dumps(asdict(reply), ensure_ascii=False) if as_json else as_text(reply), flush=True)


def as_text(reply: Reply) -> str:
    """A reply for people."""
    choices = "".join(f"\n  - {choice['title']}" for choice in reply.choices)
    return f"{reply.text}{choices}\n"


def converse(asker: Asker, lang: str | None) -> None:
    """Questions typed at a terminal, each about what was read before it, until an empty line."""
    console, reading = Console(), None
    console.print("Ask, in English or French; an empty line ends.", style="dim")
    while question := Prompt.ask("[bold]?[/bold]", console=console, default="", show_default=False).strip():
        reply = asker.ask(question, lang or language_of(question), reading)
        reading = reply.entry or reading
        heading = f"{reply.outcome} · {reply.score:.2f}" + (f" · {reply.entry}" if reply.entry else "")
        console.print(Panel(as_text(reply).strip(), title=heading, title_align="left", width=90))
