"""The buttons of openings and invitations."""

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot import desk_taps
from bot import opening_taps as taps
from bot.desk_keyboards import to_desk_row
from bot.keyboards import Row, button, home, pager
from bot.opening_render import ANSWERS, PAGE
from bot.texts import Words
from data.paging import place
from data.shortlists import Answer, Shortlist, TallyLine
from data.views import OpeningView

MOST_WILLING = 10
"""Files of officers who said yes that are a button away."""


def openings(shown: Sequence[OpeningView], words: Words) -> InlineKeyboardMarkup:
    """One row an opening, and a new one."""
    rows = [[button(f"{one.id}. {title(one)}", taps.OpenOpening(one.id, 0))] for one in shown]
    new = [button(words.plain("button-new-opening"), taps.BeginOpening())]
    return InlineKeyboardMarkup([*rows, new, to_desk_row(words)])


def title(shown: OpeningView) -> str:
    """Short enough for a button."""
    return f"{shown.seats} × {shown.role_title}" + (f", {shown.mission_title}" if shown.mission_title else "")


def opening(shown: OpeningView, shortlist: Shortlist, words: Words) -> InlineKeyboardMarkup:
    """Invite, see who doesn't fit and who answered, close."""
    rows: list[Row] = []
    waiting = min(len(shortlist.to_invite), PAGE)
    if not shown.ended and waiting:
        for count in sorted({min(shown.seats, waiting), waiting}):
            rows.append(
                [button(words.plain("button-invite", count=count), taps.PreviewInvitation(shown.id, count))]
            )
    rows.append([button(words.plain("button-tally"), taps.OpenTally(shown.id))])
    if not shown.ended:
        rows[-1].append(button(words.plain("button-left-out"), taps.ListLeftOut(shown.id, 0)))
        rows.append([button(words.plain("button-close-opening"), taps.AskClose(shown.id))])
    return InlineKeyboardMarkup([*rows, back(words)])


def back(words: Words) -> Row:
    """All openings, and home."""
    return [button(words.plain("button-openings"), taps.OpenOpenings()), *home(words)]


def to_opening(opening_id: int, words: Words) -> Row:
    """Back to the opening."""
    return [button(words.plain("button-to-opening"), taps.OpenOpening(opening_id, 0)), *home(words)]


def only_back(words: Words) -> InlineKeyboardMarkup:
    """Nothing but the way back."""
    return InlineKeyboardMarkup([back(words)])


def only_opening(opening_id: int, words: Words) -> InlineKeyboardMarkup:
    """Nothing but the way back to one."""
    return InlineKeyboardMarkup([to_opening(opening_id, words)])


def tally(opening_id: int, lines: Sequence[TallyLine], words: Words) -> InlineKeyboardMarkup:
    """The files of who said yes, and the opening, each in a new message: this one goes on counting."""
    willing = [line for line in lines if line.answer == Answer.YES][:MOST_WILLING]
    rows = [
        [
            button(
                words.plain("button-file", id=str(line.interest_id), name=line.name),
                desk_taps.OpenFileBelow(line.interest_id),
            )
        ]
        for line in willing
    ]
    back = [button(words.plain("button-to-opening"), taps.OpenOpening(opening_id, 1))]
    return InlineKeyboardMarkup([*rows, back])


def left_out(opening_id: int, count: int, page: int, words: Words) -> InlineKeyboardMarkup:
    """Earlier and later, back."""
    pages, _ = place(count, PAGE, page)
    paging = pager(page, pages, words, lambda number: taps.ListLeftOut(opening_id, number))
    return InlineKeyboardMarkup([*paging, to_opening(opening_id, words)])


def preview(opening_id: int, count: int, last: int, words: Words) -> InlineKeyboardMarkup:
    """Ask those who were named."""
    send = button(
        words.plain("button-send-invitations", count=count), taps.SendInvitations(opening_id, count, last)
    )
    return InlineKeyboardMarkup([[send], to_opening(opening_id, words)])


def confirm_close(opening_id: int, untold: int, words: Words) -> InlineKeyboardMarkup:
    """Tell them and close; close without telling; leave it."""
    label = words.plain("button-tell-and-close", count=untold) if untold else words.plain("button-close-now")
    rows: list[Row] = [[button(label, taps.CloseOpening(opening_id))]]
    if untold:
        rows.append([button(words.plain("button-waive"), taps.WaiveTelling(opening_id))])
    return InlineKeyboardMarkup([*rows, to_opening(opening_id, words)])


def invitation(invitation_id: int, words: Words) -> InlineKeyboardMarkup:
    """Yes, no, later."""
    answers = [
        button(words.plain(f"invitation-{answer}"), taps.AnswerInvitation(invitation_id, answer))
        for answer in ANSWERS
    ]
    return InlineKeyboardMarkup([answers, home(words)])
