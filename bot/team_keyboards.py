"""The buttons of the team."""

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot import team_taps as taps
from bot.desk_keyboards import to_desk_row
from bot.keyboards import Row, button
from bot.texts import Words
from data.coordinators import CoordinatorView


def team(people: Sequence[CoordinatorView], is_lead: bool, words: Words) -> InlineKeyboardMarkup:
    """For a lead: everybody, and a new one."""
    rows: list[Row] = []
    if is_lead:
        rows = [[button(one.name, taps.OpenColleague(one.id))] for one in people]
        rows.append([button(words.plain("button-invite-colleague"), taps.InviteColleague())])
    return InlineKeyboardMarkup([*rows, to_desk_row(words)])


def to_team(words: Words) -> Row:
    """Back."""
    return [button(words.plain("button-team"), taps.OpenTeam())]


def only_team(words: Words) -> InlineKeyboardMarkup:
    """Nothing but the way back."""
    return InlineKeyboardMarkup([to_team(words)])


def colleague(one: CoordinatorView, words: Words) -> InlineKeyboardMarkup:
    """Lead or not, remove, back."""
    label = words.plain("button-no-lead" if one.is_lead else "button-lead")
    return InlineKeyboardMarkup(
        [
            [button(label, taps.SetLead(one.id, int(not one.is_lead)))],
            [button(words.plain("button-remove-colleague"), taps.AskRemove(one.id))],
            to_team(words),
        ]
    )


def confirm_remove(one: CoordinatorView, words: Words) -> InlineKeyboardMarkup:
    """Yes, or back."""
    return InlineKeyboardMarkup(
        [[button(words.plain("button-remove-yes"), taps.RemoveColleague(one.id))], to_team(words)]
    )
