"""Several letters of a case that waited for their reader, in one message."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from telegram import InlineKeyboardMarkup

from bot.callbacks.desk import cases as case_taps
from bot.texts.catalogue import Words
from bot.ui.keyboards import back_to_case, button, home
from bot.ui.screen import Screen
from data.interests.views import InterestCard
from data.letters.store import MAX_IN_LETTER, LetterKind, LetterView
from handlers.interests.screens import interest_title
from handlers.letters.screens import body_of

HEAD = 60
"""Characters over each letter, at most: who wrote it, and when."""


def fitting(waiting: Sequence[LetterView]) -> Iterator[list[LetterView]]:
    """Return letters in groups, each of which fits into a message; a very long one is a group of its own."""
    group: list[LetterView] = []
    for letter in waiting:
        if group and sum(map(length, [*group, letter])) > MAX_IN_LETTER:
            yield group
            group = []
        group.append(letter)
    if group:
        yield group


def length(letter: LetterView) -> int:
    """Return how many characters a letter takes among others."""
    return len(letter.text) + HEAD


def joined(shown: Sequence[LetterView], card: InterestCard, words: Words) -> Screen:
    """Show several letters of a case in the order in which they were written; offer to answer, and a
    coordinator the conversation.
    """
    if shown[0].kind == LetterKind.TO_OFFICER:
        head = words("letters-from-coordinator", count=len(shown), title=interest_title(card, words))
        answer = [button(words.plain("button-answer"), case_taps.WriteToDesk(card.id))]
        rows = [[*answer, *home(words)]]
    else:
        head = words("letters-from-officer", count=len(shown), id=str(card.id), name=card.called)
        answer = [button(words.plain("button-answer"), case_taps.WriteLetter(card.id))]
        read = button(words.plain("button-letters"), case_taps.OpenLetters(card.id, -1))
        rows = [[*answer, *back_to_case(card.id, words)], [read]]
    return Screen("\n\n".join([head, *parts_of(shown, words)]), InlineKeyboardMarkup(rows))


def parts_of(shown: Sequence[LetterView], words: Words) -> Iterator[str]:
    """Return each letter below its author and time, which are said once for those of the same minute. If
    edits made them too long for a message, each is cut.
    """
    most = MAX_IN_LETTER // len(shown) - HEAD if sum(map(length, shown)) > MAX_IN_LETTER else 0
    before = ""
    for letter in shown:
        head = by_line(letter, words)
        is_long = 0 < most < len(letter.text)
        short = replace(letter, text=letter.text[:most] + "…", html=None) if is_long else letter
        yield ("" if head == before else f"{head}\n") + body_of(short, words)
        before = head


def by_line(letter: LetterView, words: Words) -> str:
    """Say who of the coordinators wrote, and when."""
    at = words.moment(letter.at)
    return words("letters-by", name=letter.author, at=at) if letter.author else f"<i>{at}</i>"
