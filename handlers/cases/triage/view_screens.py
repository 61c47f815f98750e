"""Screens of a saved view in chat: its cases, and its settings."""

from collections.abc import Mapping
from functools import partial

from telegram import InlineKeyboardMarkup

from bot.callbacks.base import mark_of
from bot.callbacks.desk import cases as case_taps
from bot.callbacks.desk import shortcuts as taps
from bot.texts.catalogue import Words
from bot.ui.keyboards import Row, button, page_numbers, pager, to_desk_row, to_queue, to_queue_row
from bot.ui.screen import Screen
from data.cases import queue
from data.cases.filters import read_filter
from data.cases.saved_views import MAX_VIEWS, SHOWN, Saved, ViewOfQueue
from data.cases.table import CaseTable
from data.db.pagination import cut
from handlers.cases.queue.screens import case_row, queue_line
from handlers.cases.triage.choices import ALWAYS, LABELS, Options

PAGE = 8
"""Choices on a screen."""


def view(shown: ViewOfQueue, found: CaseTable, words: Words) -> Screen:
    """Show a page of a saved view, as the queue is shown."""
    cards = [line.card for line in found.lines]
    rows = [case_row(card, case_taps.ClaimInView(card.id, shown.id, found.number), words) for card in cards]
    paging = pager(found.number, found.pages, words, partial(case_taps.OpenView, shown.id))
    change = [button(words.plain("button-view-settings"), taps.OpenFilters(shown.id))]
    ways = [*to_queue_row(words), *to_desk_row(words)]
    head = words(
        "view-head" if found.total < queue.MAX_CASES else "view-many", name=shown.name, total=found.total
    )
    html = "\n\n".join([head, *(queue_line(card, words) for card in cards)])
    return Screen(html, InlineKeyboardMarkup([*rows, *paging, change, ways]))


def ask_name(words: Words, problem: str = "") -> Screen:
    """Ask for a name, and say first what was wrong with the last one."""
    html = "\n\n".join(part for part in (problem, words("view-name-question")) if part)
    return Screen(html, to_queue(words))


def problem_with(saved: Saved, words: Words) -> str:
    """Say why a view isn't kept."""
    return words(f"page-view-{saved}", most=MAX_VIEWS)


def settings(view: ViewOfQueue, options: Mapping[str, Options], words: Words) -> Screen:
    """Show all fields with their values, and a button for each; offer to rename or delete the view, or to
    open it.
    """
    asked = read_filter(view.filters)
    lines = [field_line(field, getattr(asked, field), options[field], words) for field in SHOWN]
    cells = [button(words.plain(LABELS[one]), taps.ChooseFilter(view.id, one, 0)) for one in SHOWN]
    rows = [
        [button(words.plain("button-view", name=view.name), case_taps.OpenView(view.id, 0))],
        *(cells[start : start + 2] for start in range(0, len(cells), 2)),
        [
            button(words.plain("page-rename"), taps.RenameView(view.id)),
            button(words.plain("page-delete"), taps.AskDeleteView(view.id)),
        ],
        to_queue_row(words),
    ]
    html = words("view-settings", name=view.name) + "\n\n" + "\n".join(lines)
    return Screen(html, InlineKeyboardMarkup(rows))


def field_line(field: str, code: str, options: Options, words: Words) -> str:
    """Say the value of a field by its name; by its code if it is no longer offered."""
    named = dict(options).get(code, code) or words.plain("page-any")
    return words("view-field", field=words.plain(LABELS[field]), value=named)


def choices(view: ViewOfQueue, tap: taps.ChooseFilter, options: Options, words: Words) -> Screen:
    """Show the values that a field can have, in pages; the one that leaves nothing out comes first."""
    offered = options if tap.field in ALWAYS else [("", words.plain("page-any")), *options]
    page = cut(offered, PAGE, tap.page)
    chosen = getattr(read_filter(view.filters), tap.field)
    rows: list[Row] = [
        [
            button(
                words.plain("view-chosen" if code == chosen else "view-choice", name=name),
                taps.SetFilter(view.id, tap.field, mark_of(code)),
            )
        ]
        for code, name in page.items
    ]
    turn = partial(taps.ChooseFilter, view.id, tap.field)
    paging = [*pager(page.number, page.pages, words, turn), *page_numbers(page.number, page.pages, turn)]
    back = [button(words.plain("button-view-settings"), taps.OpenFilters(view.id))]
    html = words("view-choose", name=view.name, field=words.plain(LABELS[tap.field]))
    return Screen(html, InlineKeyboardMarkup([*rows, *paging, back]))


def ask_delete(view: ViewOfQueue, words: Words) -> Screen:
    rows = [
        [button(words.plain("button-delete-yes"), taps.DeleteView(view.id))],
        [button(words.plain("button-view-settings"), taps.OpenFilters(view.id))],
    ]
    return Screen(words("view-delete-question", name=view.name), InlineKeyboardMarkup(rows))
