"""A question and its reply as plain data, for `python -m bot ask`."""

import re
from dataclasses import dataclass, field
from html import unescape

from bot import render
from bot.settings import Settings
from bot.texts import Texts
from data.answers import Answer, Choices, load_answers
from data.database import Database
from data.entries import find_entry, list_titles


@dataclass(frozen=True)
class Reply:
    """What the bot would say. `outcome` is answer, choices or none; `text` is what the officer would read."""

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


class Asker:
    """Asks the same answers the bot does."""

    def __init__(self, settings: Settings, db: Database) -> None:
        self._db = db
        self._texts = Texts(settings.time_zone)
        self._answers = db.run_here(load_answers)

    def ask(self, question: str, lang: str) -> Reply:
        """One question's reply in `lang`."""
        words = self._texts.of(lang)
        outcome = self._answers.ask(question)
        score = round(outcome.score, 3)
        if isinstance(outcome, Answer):
            card = self._db.run_here(find_entry, outcome.code, words.language)
            if card:
                text = plain(render.entry_card(card, words))
                source = "; ".join(f"{s.title}, {s.url}" if s.url else s.title for s in card.sources)
                verified = card.verified_on.isoformat()
                return Reply(question, lang, "answer", text, score, card.code, card.title, source, verified)
        if isinstance(outcome, Choices):
            titles = self._db.run_here(list_titles, list(outcome.codes), words.language)
            offered = [{"entry": title.code, "title": title.title} for title in titles]
            return Reply(question, lang, "choices", plain(words("ask-choices")), score, choices=offered)
        return Reply(question, lang, "none", plain(words("ask-no-answer")), score)


def plain(html: str) -> str:
    """Telegram HTML as it reads."""
    return unescape(re.sub(r"<[^>]+>", "", html))


def as_text(reply: Reply) -> str:
    """A reply for people."""
    choices = "".join(f"\n  - {choice['title']}" for choice in reply.choices)
    return f"{reply.text}{choices}\n"
