"""Answers, choices and an honest no."""

from collections.abc import Iterable

from telegram import InlineKeyboardMarkup

from bot.callbacks import answers as answers_taps
from bot.callbacks import browse as browse_taps
from bot.callbacks import desk as desk_taps
from bot.callbacks import unanswered as unanswered_taps
from bot.texts.catalogue import Words
from bot.ui.keyboards import button, home, to_queue_row
from bot.ui.screen import Screen
from data.entries.views import EntryCard, EntryTitle
from handlers.browse.screens import entries, entry_card_keyboard, entry_card_text

TOPICS = ("deployment", "ams", "life", "women")


def safety(words: Words) -> InlineKeyboardMarkup:
    """Under a reply to somebody in trouble: it was a question after all; home. No entry is offered."""
    return InlineKeyboardMarkup(
        [[button(words.plain("button-answer-question"), desk_taps.AskBot())], home(words)]
    )


def stray(titles: Iterable[EntryTitle], words: Words) -> InlineKeyboardMarkup:
    """Under what went to nobody: the entries that may be meant, the queue."""
    return InlineKeyboardMarkup([*entries(titles), [*to_queue_row(words), *home(words)]])


def reasons(question: int, codes: Iterable[str], words: Words) -> InlineKeyboardMarkup:
    """Why an answer was no help."""
    rows = [
        [button(words.plain(f"reason-{code}"), answers_taps.GiveReason(question, code))] for code in codes
    ]
    return InlineKeyboardMarkup([*rows, home(words)])


def choices(titles: Iterable[EntryTitle], question: int, words: Words) -> InlineKeyboardMarkup:
    """What may be meant, and 'none of these'."""
    none = [button(words.plain("button-none-of-these"), answers_taps.NoneOfThese(question))]
    return InlineKeyboardMarkup([*entries(titles), none, home(words)])


def no_answer(words: Words) -> InlineKeyboardMarkup:
    """The nearest topics when nothing is known, and the way to a person."""
    rows = [[button(words.plain(f"topic-{code}"), browse_taps.OpenTopic(code, 0))] for code in TOPICS]
    person = [button(words.plain("button-ask-person"), unanswered_taps.AskPerson())]
    return InlineKeyboardMarkup([*rows, person, home(words)])


def keep_question(question: int, words: Words) -> InlineKeyboardMarkup:
    """Keep what is left of a question, or nothing."""
    keep = button(words.plain("button-keep"), answers_taps.KeepQuestion(question, 1))
    drop = button(words.plain("button-dont-keep"), answers_taps.KeepQuestion(question, 0))
    return InlineKeyboardMarkup([[keep, drop]])


def ask_person(words: Words) -> InlineKeyboardMarkup:
    """To a person instead; home."""
    return InlineKeyboardMarkup(
        [[button(words.plain("button-ask-person"), unanswered_taps.AskPerson())], home(words)]
    )


def answer(card: EntryCard, about: str | None, question: int, words: Words) -> Screen:
    """An entry that answers a question; `about` is the title of the entry the question is about."""
    parts = [words("ask-about", title=about)] if about else []
    html = "\n\n".join([*parts, entry_card_text(card, words), words("ask-helped")])
    asked = [
        button(words.plain("button-helped"), answers_taps.AnswerHelped(question)),
        button(words.plain("button-failed"), answers_taps.AnswerFailed(question)),
    ]
    return Screen(html, InlineKeyboardMarkup([asked, *entry_card_keyboard(card, words).inline_keyboard]))
