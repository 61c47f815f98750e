"""Screens of what an opening needs and isn't known of officers; the question as an officer reads it."""

from collections.abc import Sequence
from dataclasses import dataclass

from telegram import InlineKeyboardMarkup

from bot.callbacks.desk import openings as openings_taps
from bot.callbacks.interests import BeginDetails
from bot.texts.catalogue import Words
from bot.ui.keyboards import Row, button, home, pager
from bot.ui.screen import Screen
from data.db.pagination import ListPage, cut
from data.forms.model import CHOICES, Step
from data.openings.shortlist import Candidate
from handlers.openings.screens import named_as, reasons_text, to_opening

PAGE = 8
"""Officers on one screen: each has a row of buttons."""


@dataclass(frozen=True)
class Unknown:
    """The officers of whom something isn't known; `asked` are the interests whose officers were
    asked before.
    """

    opening_id: int
    officers: Sequence[Candidate]
    asked: frozenset[int]

    def page(self, number: int) -> ListPage[Candidate]:
        """Return one page of the officers."""
        return cut(self.officers, PAGE, number)

    def ids(self, number: int) -> list[int]:
        """Return the interests of one page."""
        return [one.interest_id for one in self.page(number).items]


def unknown(shown: Unknown, number: int, words: Words) -> Screen:
    """Show each officer with what isn't known, and buttons to ask one or all, or to invite."""
    if not shown.officers:
        return Screen(words("unknown-nobody"), InlineKeyboardMarkup([to_opening(shown.opening_id, words)]))
    page = shown.page(number)
    lines = [
        words(
            "unknown-line",
            name=named_as(one, words),
            reasons=reasons_text(one, words),
            asked="yes" if one.interest_id in shown.asked else "no",
        )
        for one in page.items
    ]
    waiting = [one for one in shown.officers if one.interest_id not in shown.asked]
    rows = [ask_all(shown, len(waiting), words)] if len(waiting) > 1 else []
    rows += [officer_row(shown, one, words) for one in page.items]
    paging = pager(page.number, page.pages, words, lambda to: openings_taps.ListUnknown(shown.opening_id, to))
    html = words("unknown-head") + "\n\n" + "\n".join(lines)
    return Screen(html, InlineKeyboardMarkup([*rows, *paging, to_opening(shown.opening_id, words)]))


def ask_all(shown: Unknown, count: int, words: Words) -> Row:
    """Return the button that asks everybody who wasn't asked yet."""
    label = words.plain("button-ask-all", count=count)
    return [button(label, openings_taps.AskMissing(shown.opening_id, 0))]


def officer_row(shown: Unknown, one: Candidate, words: Words) -> Row:
    """Return the buttons to ask and to invite, without what was done already."""
    row: Row = []
    if one.interest_id not in shown.asked:
        label = words.plain("button-ask-officer", name=one.name)
        row.append(button(label, openings_taps.AskMissing(shown.opening_id, one.interest_id)))
    if not one.invited:
        label = words.plain("button-invite-officer", name=one.name)
        row.append(button(label, openings_taps.PreviewOne(shown.opening_id, one.interest_id)))
    return row


def question(interest_id: int, step: Step, words: Words) -> Screen:
    """Show the form's question, that the answer is kept, its answers, and the way to the form."""
    answers = [
        button(
            words.plain(f"{step.choices}-{code}"), openings_taps.AnswerMissing(interest_id, step.key, code)
        )
        for code in CHOICES.get(step.choices, ())
    ]
    html = words("missing-question") + f"\n\n<b>{words(f'ask-{step.key}')}</b>\n\n" + words("missing-consent")
    rather_not = button(
        words.plain("button-rather-not"), openings_taps.AnswerMissing(interest_id, step.key, "-")
    )
    more = button(words.plain("button-details"), BeginDetails())
    rows = [row for row in ([*answers], [rather_not], [more, *home(words)]) if row]
    return Screen(html, InlineKeyboardMarkup(rows))
