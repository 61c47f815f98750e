"""Screens of answers, of choices, and of nothing known."""

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum

from telegram import InlineKeyboardMarkup

from bot.callbacks import answers as answers_taps
from bot.callbacks import browse as browse_taps
from bot.callbacks.desk import cases as case_taps
from bot.callbacks.desk import unanswered as unanswered_taps
from bot.texts.catalogue import Words, safe
from bot.ui.keyboards import Row, button, home, to_queue_row
from bot.ui.screen import MAX_MESSAGE_LENGTH, Screen
from data.answers.anonymization import holds_personal_data
from data.answers.closed_questions.repeats import first_sentence, without_opening, without_repeats
from data.answers.outcomes import Answer, Choices, NoAnswer, Part, is_direct
from data.answers.question_log import REASONS
from data.entries.views import EntryCard, EntryTitle
from handlers.browse.screens import entries, entry_card_text, entry_rows, mission_facts

TOPICS = ("deployment", "ams", "life", "women")
MAX_PART_LENGTH = 300
"""Characters of a question over its answer, if a message asks several."""
RELATED_BESIDE = 2
"""Related entries at most that have a button under others that may be meant: a phone shows some ten rows."""
IN_PART = 2
"""Entries named for one question of several, at most."""


class MeantFor(Enum):
    """Whom a message of somebody in trouble was for, which decides what can still be done with it."""

    BOT = "answer-question"
    DESK = "send-question"
    """For all coordinators, who get it only if its sender says that they are safe."""
    PERSON = "letter"
    """For one person: it is sent on as a letter."""


def safety(html: str, addressee: MeantFor, words: Words) -> Screen:
    """Show the reply to somebody in trouble, and home; if the message went to nobody, offer to say that it
    was a question. No entry is offered.
    """
    if addressee is MeantFor.PERSON:
        return Screen(html, InlineKeyboardMarkup([home(words)]))
    tap = unanswered_taps.PassOnQuestion() if addressee is MeantFor.DESK else case_taps.AskBot()
    after_all = [button(words.plain(f"button-{addressee.value}"), tap)]
    return Screen(html, InlineKeyboardMarkup([after_all, home(words)]))


def went_to_nobody(titles: Sequence[EntryTitle], words: Words) -> Screen:
    """Say that what a coordinator wrote went to nobody; offer entries that may be meant, and the ways to
    cases.
    """
    texts = [words("stray-text"), *([words("ask-choices", count=len(titles))] if titles else [])]
    rows = [*entries(titles), to_cases_row(words)]
    return Screen("\n\n".join(texts), InlineKeyboardMarkup(rows))


def search_cases(words: Words) -> Screen:
    """Tell a coordinator who asked for people how to search the cases."""
    return Screen(words("small-talk-names-desk"), InlineKeyboardMarkup([to_cases_row(words)]))


def to_cases_row(words: Words) -> Row:
    return [button(words.plain("button-find"), case_taps.OpenFind()), *to_queue_row(words), *home(words)]


def reasons(card: EntryCard, question: int, words: Words) -> Screen:
    """Ask under an answer why it was no help."""
    rows = [[button(words.plain(f"reason-{one}"), answers_taps.GiveReason(question, one))] for one in REASONS]
    html = f"{entry_card_text(card, words)}\n\n<b>{words('ask-why')}</b>"
    return Screen(html, InlineKeyboardMarkup([*rows, home(words)]))


def no_answer(html: str, words: Words) -> Screen:
    """Show a text over the nearest topics and the way to a person, when nothing is known."""
    rows = [[button(words.plain(f"topic-{code}"), browse_taps.OpenTopic(code, 0))] for code in TOPICS]
    person = [button(words.plain("button-ask-person"), unanswered_taps.AskPerson())]
    return Screen(html, InlineKeyboardMarkup([*rows, person, home(words)]))


def nothing_known(question: str, words: Words) -> str:
    """Say that nothing is known, and whether the question was noted; `question` is '' if it may not be."""
    is_noted = question and not holds_personal_data(question)
    return words("ask-no-answer" if is_noted else "ask-no-answer-personal")


def keep_question(question: int, rest: str, words: Words) -> Screen:
    """Ask whether to keep `rest`, which is a question without its personal data."""
    keep = button(words.plain("button-keep"), answers_taps.KeepQuestion(question, 1))
    drop = button(words.plain("button-dont-keep"), answers_taps.KeepQuestion(question, 0))
    return Screen(words("keep-question", text=rest), InlineKeyboardMarkup([[keep, drop]]))


def ask_person(html: str, words: Words) -> Screen:
    """Show a text above the buttons to ask a person and to go home."""
    person = [button(words.plain("button-ask-person"), unanswered_taps.AskPerson())]
    return Screen(html, InlineKeyboardMarkup([person, home(words)]))


def out_of_scope(place: str, words: Words) -> Screen:
    """Say that a question is out of scope and who knows; it is kept nowhere, but a person can be asked."""
    return ask_person(words(f"outside-{place}"), words)


def with_reply(card: EntryCard, outcome: Answer, words: Words) -> str:
    """Return the card under the short reply to a closed question in the reader's language, without what the
    reply says already.
    """
    reply, rest = said_to(outcome, card, words)
    text = entry_card_text(replace(card, answer=rest), words)
    return f"<b>{safe(reply)}</b>\n\n{text}" if reply else text


def said_to(outcome: Answer, card: EntryCard, words: Words) -> tuple[str, str]:
    """Return the short reply in the reader's language, or '', and what the entry's answer adds to it."""
    answer = card.answer.strip()
    if reply := outcome.reply_in(words.language):
        return reply, without_repeats(answer, reply)
    return "", answer if outcome.takes_yes_or_no else without_opening(answer, outcome.is_denied)


def direct(card: EntryCard, outcome: Answer, about: str | None, asked: int, words: Words) -> Screen:
    """Show an entry that answers a question; `about` is the title of the entry the question is about, `asked`
    the question's row.
    """
    parts = [words("ask-about", title=about)] if about else []
    html = "\n\n".join([*parts, with_reply(card, outcome, words), words("ask-helped")])
    return Screen(html, InlineKeyboardMarkup([helped_row(asked, words), *entry_rows(card, words)]))


def nearest(card: EntryCard, outcome: Answer, also: Sequence[EntryCard], asked: int, words: Words) -> Screen:
    """Show the nearest entry found, which may not be what was asked; offer others that may be meant, each
    with the beginning of its answer. A related entry among them has one button.
    """
    parts = [words("ask-nearest"), with_reply(card, outcome, words)]
    if also:
        parts += [words("ask-also"), *(beginning(other) for other in also)]
    others = [
        [button(words.plain("button-also", title=other.title), browse_taps.OpenEntry(other.code))]
        for other in also
    ]
    none = [button(words.plain("button-none-of-these"), answers_taps.NoneOfThese(asked))]
    shown = {other.code for other in also}
    related = [one for one in card.related if one.code not in shown]
    beside = replace(card, related=tuple(related[:RELATED_BESIDE] if also else related))
    return Screen("\n\n".join(parts), InlineKeyboardMarkup([*others, none, *entry_rows(beside, words)]))


def choices(cards: Sequence[EntryCard], asked: int, words: Words) -> Screen:
    """Offer what may be meant, the likeliest first, each with the beginning of its answer; and 'none of
    these'. One alone is asked about.
    """
    if len(cards) == 1:
        return one_choice(cards[0], asked, words)
    lines = [words("ask-choices", count=len(cards))]
    for place, card in enumerate(cards):
        lines.append(
            beginning(card, f"<b>{place + 1}.</b> ", " " + words("choice-likeliest") if place == 0 else "")
        )
    none = [button(words.plain("button-none-of-these"), answers_taps.NoneOfThese(asked))]
    rows = [
        [button(f"{n + 1}. {card.title}", browse_taps.OpenEntry(card.code))] for n, card in enumerate(cards)
    ]
    return Screen("\n\n".join(lines), InlineKeyboardMarkup([*rows, none, home(words)]))


def one_choice(card: EntryCard, asked: int, words: Words) -> Screen:
    """Ask whether this entry is meant, over the beginning of its answer."""
    html = f"{words('ask-choices', count=1)}\n\n{beginning(card)}"
    yes = button(words.plain("button-this-one", title=card.title), browse_taps.OpenEntry(card.code))
    no = button(words.plain("button-not-this"), answers_taps.NoneOfThese(asked))
    return Screen(html, InlineKeyboardMarkup([[yes], [no], home(words)]))


def beginning(card: EntryCard, before: str = "", after: str = "") -> str:
    """Return an entry's title, with what stands around it, over the first sentence of its answer."""
    return f"{before}<b>{safe(card.title)}</b>{after}\n{safe(first_sentence(card.answer))}"


def in_parts(parts: Sequence[tuple[Part, Sequence[EntryCard]]], words: Words) -> Screen:
    """Show several questions of one message, each with its answer, or with the nearest found and another that
    may be meant if the message has room for it; the buttons open the whole entries.
    """
    texts = [part_texts(part, cards, words) for part, cards in parts]
    room = MAX_MESSAGE_LENGTH - sum(length(text) for text, _ in texts)
    shown, rows = [], []
    for (text, other), (_, cards) in zip(texts, parts, strict=True):
        fits = bool(other) and length(other) <= room
        room -= length(other) if fits else 0
        shown.append(f"{text}\n{other}" if fits else text)
        rows += [
            [button(card.title, browse_taps.OpenEntry(card.code))] for card in cards[: IN_PART if fits else 1]
        ]
    return Screen("\n\n".join(shown), InlineKeyboardMarkup([*rows, home(words)]))


def length(html: str) -> int:
    """Return an upper bound of a text's characters as it is read, with the line breaks before the next."""
    return len(html) + len("\n\n") if html else 0


def part_texts(part: Part, cards: Sequence[EntryCard], words: Words) -> tuple[str, str]:
    """Return one question over its answer, and separately what else may be meant, which may be ''."""
    question = (
        part.question if len(part.question) <= MAX_PART_LENGTH else part.question[:MAX_PART_LENGTH] + "…"
    )
    text = f"<b>{safe(question)}</b>\n{part_text(part, cards[0] if cards else None, words)}"
    others = [] if is_direct(part.outcome) else cards[1:IN_PART]
    return text, "".join(
        words("part-also", title=other.title, answer=first_sentence(other.answer)) for other in others
    )


def part_text(part: Part, card: EntryCard | None, words: Words) -> str:
    """Return what is said to one question of several; `card` is the entry that answers it or may be meant."""
    outcome = part.outcome
    if isinstance(outcome, NoAnswer) and outcome.place:
        return words(f"outside-{outcome.place}")
    if card is None:
        return words("part-unknown-personal" if holds_personal_data(part.question) else "part-unknown")
    if isinstance(outcome, Choices):
        return words("part-nearest", title=card.title, answer=first_sentence(card.answer))
    if not isinstance(outcome, Answer):
        return safe(card.answer.strip())
    answer = " ".join(said_to(outcome, card, words)).strip()
    if outcome.is_nearest:
        return words("part-nearest", title=card.title, answer=answer)
    return "\n".join(filter(None, (mission_facts(card, words), safe(answer))))


def helped_row(asked: int, words: Words) -> Row:
    """Return the row that asks whether it was what was needed."""
    return [
        button(words.plain("button-helped"), answers_taps.AnswerHelped(asked)),
        button(words.plain("button-failed"), answers_taps.AnswerFailed(asked)),
    ]


def in_other_language(screen: Screen, language: str, words: Words) -> Screen:
    """Return an answer in the language of the question, with one button that switches for good."""
    tap = browse_taps.ChooseLanguage(language, "-")
    switch = [button(words.plain("button-switch-language"), tap)]
    rows = screen.keyboard.inline_keyboard if screen.keyboard else ()
    return Screen(screen.html, InlineKeyboardMarkup([*rows, switch]))
