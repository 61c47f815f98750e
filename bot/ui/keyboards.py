"""Make buttons of facts and words. Every screen has a way on, a way back or a way home."""

from collections.abc import Callable, Sequence
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.callbacks import ams as ams_taps
from bot.callbacks import base as base_taps
from bot.callbacks import browse as browse_taps
from bot.callbacks import interests as interests_taps
from bot.callbacks.desk import cases as case_taps
from bot.texts.catalogue import Words, typeset
from data.db.base import utc_now

Row = list[InlineKeyboardButton]
MAX_LENGTH = 60
"""Characters of a label at most."""
HALF_A_ROW = 15
"""Letters that a button shows on a phone 360 pixels wide if two share a row."""
MANY_PAGES = 4
"""Pages from which some are shown by their numbers."""
PAGES_NAMED = 6
"""Pages shown by their numbers at most."""


class Button(InlineKeyboardButton):
    """A button with callback data, turned into JSON without looking through the fields it doesn't have."""

    def to_dict(self, recursive: bool = True) -> dict[str, Any]:
        return {"text": self.text, "callback_data": self.callback_data}


def button(text: str, tap: base_taps.Tap) -> InlineKeyboardButton:
    """Return one button; a long title is cut and ends with "…", because Telegram would cut it worse."""
    shown = typeset(text)
    return Button(
        shown if len(shown) <= MAX_LENGTH else shown[: MAX_LENGTH - 1] + "…", callback_data=tap.pack()
    )


def in_pairs(cells: Sequence[InlineKeyboardButton]) -> list[Row]:
    """Return rows: two short labels share a row; a longer one has its own, because phones cut it in half a
    row.
    """
    rows: list[Row] = []
    for cell in cells:
        is_short = len(cell.text) <= HALF_A_ROW
        if is_short and rows and len(rows[-1]) == 1 and len(rows[-1][0].text) <= HALF_A_ROW:
            rows[-1].append(cell)
        else:
            rows.append([cell])
    return rows


def home(words: Words) -> Row:
    """Return the row that leads home."""
    return [button(words.plain("button-menu"), browse_taps.OpenMenu())]


def only_home(words: Words) -> InlineKeyboardMarkup:
    """Offer only the way home."""
    return InlineKeyboardMarkup([home(words)])


def my_interests(words: Words) -> InlineKeyboardMarkup:
    """Offer the way to one's own interest, and home."""
    return InlineKeyboardMarkup(
        [[button(words.plain("button-my-file"), interests_taps.OpenMyInterests())], home(words)]
    )


def pager(number: int, pages: int, words: Words, tap: Callable[..., base_taps.Tap], *fixed: str) -> list[Row]:
    """Return the row to earlier and later pages, if there are more; `tap` takes the fixed fields, then the
    page.
    """
    row: Row = []
    if number > 0:
        row.append(button(words.plain("button-earlier"), tap(*fixed, number - 1)))
    if number < pages - 1:
        row.append(button(words.plain("button-later"), tap(*fixed, number + 1)))
    return [row] if row else []


def page_numbers(number: int, pages: int, tap: Callable[..., base_taps.Tap], *fixed: str) -> list[Row]:
    """Return, for a list of many pages, one row with the first, the last and some pages between by their
    numbers.
    """
    if pages < MANY_PAGES:
        return []
    steps = PAGES_NAMED - 1
    named = sorted({step * (pages - 1) // steps for step in range(PAGES_NAMED)} - {number})
    return [[button(str(page + 1), tap(*fixed, page)) for page in named]]


def zone_rows(found: Sequence[str], choose: Callable[[str], base_taps.Tap], words: Words) -> list[Row]:
    """Return a button for each time zone, with what its clocks show now; two in a row."""
    now = utc_now()
    cells = [button(f"{words.city(zone)} · {words.clock(now, zone)}", choose(zone)) for zone in found]
    return [cells[at : at + 2] for at in range(0, len(cells), 2)]


def to_ams(words: Words) -> Row:
    """Return the row that leads to the preparation's screen and home."""
    return [button(words.plain("topic-ams"), ams_taps.OpenAms()), *home(words)]


def only_ams(words: Words) -> InlineKeyboardMarkup:
    """Offer only the way back to the preparation."""
    return InlineKeyboardMarkup([to_ams(words)])


def back_to_case(interest_id: int, words: Words) -> Row:
    """Return the row that leads back to the case."""
    return [button(words.plain("button-to-file"), case_taps.OpenCase(interest_id))]


def only_case(interest_id: int, words: Words) -> InlineKeyboardMarkup:
    """Offer the case and home."""
    return InlineKeyboardMarkup([[*back_to_case(interest_id, words), *home(words)]])


def to_queue_row(words: Words) -> Row:
    return [button(words.plain("button-queue"), case_taps.OpenQueue(0))]


def to_own_cases(words: Words) -> InlineKeyboardMarkup:
    """Offer one's own cases and home."""
    return InlineKeyboardMarkup(
        [[button(words.plain("button-own-files"), case_taps.OpenOwnCases(0)), *home(words)]]
    )


def to_queue(words: Words) -> InlineKeyboardMarkup:
    """Offer the queue and home."""
    return InlineKeyboardMarkup([to_queue_row(words), home(words)])


def to_desk_row(words: Words) -> Row:
    """Return the row that leads to the desk and home."""
    return [button(words.plain("button-desk"), case_taps.OpenDesk()), *home(words)]


def only_desk(words: Words) -> InlineKeyboardMarkup:
    """Offer only the way back to the desk."""
    return InlineKeyboardMarkup([to_desk_row(words)])
