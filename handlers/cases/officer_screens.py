"""Screens of an officer's verified identity, of blocks, and of whom a case may be given to."""

from collections.abc import Sequence
from functools import partial

from telegram import InlineKeyboardMarkup

from bot.callbacks.desk import cases as case_taps
from bot.callbacks.desk import team as team_taps
from bot.texts.catalogue import Words
from bot.ui.keyboards import Row, back_to_case, button, home, only_case, only_desk, pager
from bot.ui.screen import Screen
from data.db.pagination import cut
from data.interests.blocks import BlockView
from data.interests.identity import How
from data.interests.views import InterestCard
from handlers.cases.card_screens import identity_line

COLLEAGUES = 20
"""How many colleagues a page offers to give a case to."""
NUMBERED = 20
"""How many cases a handover names by their numbers."""


def identity(card: InterestCard, words: Words) -> Screen:
    """Say what is known of the officer's identity and what verifying means; offer the ways to verify."""
    head = words("identity-head", id=str(card.id), name=card.called)
    html = "\n\n".join([head, identity_line(card, words), words("identity-question")])
    rows: list[Row] = [
        [button(words.plain(f"identity-how-{how}"), case_taps.MarkVerified(card.id, how))] for how in How
    ]
    if card.identity:
        rows.append([button(words.plain("button-unverify"), case_taps.WithdrawVerified(card.id))])
    return Screen(html, InlineKeyboardMarkup([*rows, back_to_case(card.id, words)]))


def officer_row(card: InterestCard, words: Words) -> Row:
    """Return the row under a case with the identity and block or unblock."""
    block = case_taps.AskUnblock(card.id) if card.desk_blocked else case_taps.AskBlock(card.id)
    label = "button-desk-unblock" if card.desk_blocked else "button-desk-block"
    return [
        button(words.plain("button-identity"), case_taps.OpenIdentity(card.id)),
        button(words.plain(label), block),
    ]


def outcome_text(what: str, done: bool, words: Words) -> str:
    """Say as plain text that something was done, or that it couldn't be."""
    return words.plain(f"desk-{what}" if done else "desk-not-done")


def blocked(blocks: Sequence[BlockView], words: Words) -> Screen:
    """List every blocked officer: since when, by whom, why; offer to lift each block."""
    lines = [
        words(
            "blocked-line",
            name=one.name,
            id=str(one.interest_id or "-"),
            by=one.by or "-",
            at=words.moment(one.at),
            reason=one.reason,
        )
        for one in blocks
    ]
    rows: list[Row] = [
        [button(words.plain("button-desk-unblock-of", name=one.name), case_taps.AskUnblock(one.interest_id))]
        for one in blocks
        if one.interest_id
    ]
    team = [button(words.plain("button-team"), team_taps.OpenTeam())]
    html = "\n\n".join([words("blocked-head"), *(lines or [words("blocked-none")])])
    return Screen(html, InlineKeyboardMarkup([*rows, team]))


def colleagues(
    interest_id: int, people: Sequence[tuple[int, str]], count: int, page: int, words: Words
) -> Screen:
    """Ask which colleague gets one case or, with interest 0, all `count` of the coordinator's own."""
    shown = cut(people, COLLEAGUES, page)
    rows = [[button(name, case_taps.AssignCase(interest_id, key))] for key, name in shown.items]
    rows += pager(shown.number, shown.pages, words, partial(case_taps.TurnColleagues, interest_id))
    own = [button(words.plain("button-own-files"), case_taps.OpenOwnCases(0)), *home(words)]
    back = back_to_case(interest_id, words) if interest_id else own
    text = "assign-question" if interest_id else "hand-over-question"
    html = words(text if people or not count else "no-colleagues", count=count)
    return Screen(html, InlineKeyboardMarkup([*rows, back]))


def give_preview(card: InterestCard, to: tuple[int, str], told: str, words: Words) -> Screen:
    """Show what the officer would read (`told`, HTML in their language), and offer to give the case to a
    colleague, by id and name.
    """
    head = words("give-preview", id=str(card.id), name=card.called, to=to[1])
    yes = [button(words.plain("button-give-to", to=to[1]), case_taps.GiveCases(card.id, to[0], 0))]
    other = [button(words.plain("button-other-colleague"), case_taps.ChooseColleague(card.id))]
    html = f"{head}\n\n<blockquote>{told}</blockquote>"
    return Screen(html, InlineKeyboardMarkup([yes, other, back_to_case(card.id, words)]))


def hand_over_preview(held: Sequence[int], to: tuple[int, str], words: Words) -> Screen:
    """Name the cases that would be given to a colleague, by id and name, and offer to give them."""
    numbers = ", ".join(map(str, held[:NUMBERED])) + ("…" if len(held) > NUMBERED else "")
    html = words("hand-over-preview", count=len(held), numbers=numbers, to=to[1])
    yes = [button(words.plain("button-give-to", to=to[1]), case_taps.GiveCases(0, to[0], len(held)))]
    other = [button(words.plain("button-other-colleague"), case_taps.ChooseColleague(0))]
    own = [button(words.plain("button-own-files"), case_taps.OpenOwnCases(0)), *home(words)]
    return Screen(html, InlineKeyboardMarkup([yes, other, own]))


def at_case(html: str, interest_id: int, words: Words) -> Screen:
    """Show a text with the way back to the case."""
    return Screen(html, only_case(interest_id, words))


def blocked_for_leads(words: Words) -> Screen:
    """Say that the list of blocked officers is for leads."""
    return Screen(words("blocked-for-leads"), only_desk(words))
