"""Screens of openings: the list, one opening, its tally, offers as officers see them."""

from collections.abc import Iterable, Sequence
from functools import partial

from telegram import InlineKeyboardMarkup

from bot.callbacks.desk import cases as case_taps
from bot.callbacks.desk import openings as openings_taps
from bot.context import Context
from bot.texts.catalogue import Words, safe
from bot.ui.formatting import languages_named
from bot.ui.keyboards import Row, button, home, my_interests, pager, to_desk_row
from bot.ui.screen import Screen
from data.db.pagination import ListPage
from data.entries.views import OpeningView
from data.openings import store as openings
from data.openings.opening_invitations import InvitationAnswer
from data.openings.shortlist import Candidate, Shortlist
from data.openings.tally import UNDELIVERED, TallyLine

PAGE = 15
"""Officers named on one screen."""
ANSWERS = ("yes", "later", "no")
MAX_WILLING = 10
"""Cases of officers who said yes that are a button away."""
MAX_OPENINGS = 8
"""Openings listed under the question where an officer wants to go."""


def openings_list(shown: Sequence[OpeningView], words: Words) -> Screen:
    """List the openings, one to a row, with a button for a new one."""
    lines = [f"<b>{one.id}.</b> {officer_opening(one, words)}" for one in shown]
    head = words("desk-openings", count=len(shown))
    html = "\n\n".join([head, *lines]) if shown else words("desk-openings-none")
    rows = [[button(f"{one.id}. {title(one)}", openings_taps.OpenOpening(one.id, 0))] for one in shown]
    new = [button(words.plain("button-new-opening"), openings_taps.BeginOpening())]
    return Screen(html, InlineKeyboardMarkup([*rows, new, to_desk_row(words)]))


def opening(shown: OpeningView, shortlist: Shortlist, tally: Sequence[TallyLine], words: Words) -> Screen:
    """Show what an opening needs, who fits, who was invited, and what can be done with it."""
    html = "\n\n".join(opening_parts(shown, shortlist, tally, words))
    return Screen(html, InlineKeyboardMarkup([*opening_rows(shown, shortlist, words), back(words)]))


def opening_parts(
    shown: OpeningView, shortlist: Shortlist, tally: Sequence[TallyLine], words: Words
) -> list[str]:
    """Say what an opening needs, how many fit, how many don't and why, how many were invited."""
    parts = [words("desk-opening", id=str(shown.id)) + "\n" + officer_opening(shown, words)]
    if shown.ended:
        ended = words("opening-waived", reason=shown.waived) if shown.waived else words("opening-ended")
        return [*parts, ended, tally_line(tally, words)]
    fit = words("opening-fit", count=len(shortlist.fitting), waiting=len(shortlist.to_invite))
    parts.append(fit)
    if shortlist.unknown:
        parts.append(words("opening-unknown", count=len(shortlist.unknown)))
    if shortlist.left_out:
        reasons = "\n".join(
            "• " + words("counted", name=words.plain(f"left-out-{reason}"), count=count)
            for reason, count in shortlist.reasons
        )
        parts.append(words("opening-left-out", count=len(shortlist.left_out)) + "\n" + reasons)
    parts.append(tally_line(tally, words))
    return parts


def tally_line(tally: Sequence[TallyLine], words: Words) -> str:
    """Return a line like 'Invited: 5. Yes 2, later 1, no 1, silent 1.'"""
    answers = [line.answer for line in tally]
    counts = {answer: answers.count(answer) for answer in (*ANSWERS, UNDELIVERED)}
    return words("opening-tally", invited=len(tally), silent=answers.count(None), **counts)


def tally(shown: OpeningView, lines: Sequence[TallyLine], words: Words) -> Screen:
    """Show the invited officers by answer. The cases of those who accepted, and the opening, open in new
    messages, because this one is kept up to date.
    """
    parts = [words("desk-opening", id=str(shown.id)) + "\n" + officer_opening(shown, words)]
    parts.append(tally_line(lines, words))
    for answer in (*ANSWERS, UNDELIVERED, None):
        named = [f"• {safe(named_as(line, words))}" for line in lines if line.answer == answer]
        if named:
            more = [f"… +{len(named) - PAGE}"] if len(named) > PAGE else []
            parts.append("\n".join([words(f"tally-{answer or 'silent'}"), *named[:PAGE], *more]))
    html = "\n\n".join(parts)
    willing = [line for line in lines if line.answer == InvitationAnswer.YES][:MAX_WILLING]
    rows = [
        [
            button(
                words.plain("button-file", id=str(line.interest_id), name=line.name),
                case_taps.OpenCaseBelow(line.interest_id),
            )
        ]
        for line in willing
    ]
    back = [button(words.plain("button-to-opening"), openings_taps.OpenOpening(shown.id, 1))]
    return Screen(html, InlineKeyboardMarkup([*rows, back]))


def named_as(one: Candidate | TallyLine, words: Words) -> str:
    """Return a name, with a mark if nobody verified it."""
    return one.name if one.verified else words.plain("name-unverified", name=one.name)


def left_out(opening_id: int, page: ListPage[Candidate], words: Words) -> Screen:
    """Show a page of who doesn't fit, each with every reason."""
    lines = [
        words(
            "left-out-line",
            name=named_as(one, words),
            reasons=reasons_text(one, words),
        )
        for one in page.items
    ]
    html = (words("left-out-head") + "\n\n" + "\n".join(lines)) if lines else words("left-out-nobody")
    paging = pager(page.number, page.pages, words, partial(openings_taps.ListLeftOut, opening_id))
    return Screen(html, InlineKeyboardMarkup([*paging, to_opening(opening_id, words)]))


def reasons_text(one: Candidate, words: Words) -> str:
    """Say why an officer doesn't fit, or what isn't known of them."""
    return ", ".join(words.plain(f"left-out-{reason}") for reason in one.reasons)


def invitation_text(shown: OpeningView, words: Words) -> str:
    """Return what an invited officer reads."""
    return (
        words("invitation") + "\n\n" + f"<b>{officer_opening(shown, words)}</b>\n\n" + words("invitation-ask")
    )


def closed(shown: OpeningView, words: Words) -> str:
    """Show an invited officer that others were chosen."""
    return (
        words("opening-went-to-others") + f"\n\n{officer_opening(shown, words)}\n\n" + words("opening-stays")
    )


def preview_text(names: Sequence[str], messages: Sequence[str], head: str) -> str:
    """Say who will be invited, and what they will read in each language."""
    named = ", ".join(safe(name) for name in names)
    quotes = "\n".join(f"<blockquote>{text}</blockquote>" for text in messages)
    return f"{head}\n{named}\n\n{quotes}" if named else f"{head}\n\n{quotes}"


def title(shown: OpeningView) -> str:
    """Return a title that is short enough for a button."""
    return f"{shown.seats} × {shown.role_title}" + (f", {shown.mission_title}" if shown.mission_title else "")


def opening_rows(shown: OpeningView, shortlist: Shortlist, words: Words) -> list[Row]:
    """Return the buttons to invite, to see who doesn't fit or who answered, and to close."""
    rows: list[Row] = []
    waiting = min(len(shortlist.to_invite), PAGE)
    if not shown.ended and waiting:
        for count in sorted({min(shown.seats, waiting), waiting}):
            rows.append(
                [
                    button(
                        words.plain("button-invite", count=count),
                        openings_taps.PreviewInvitation(shown.id, count),
                    )
                ]
            )
    if not shown.ended and shortlist.unknown:
        label = words.plain("button-unknown", count=len(shortlist.unknown))
        rows.append([button(label, openings_taps.ListUnknown(shown.id, 0))])
    rows.append([button(words.plain("button-tally"), openings_taps.OpenTally(shown.id))])
    if not shown.ended:
        rows[-1].append(button(words.plain("button-left-out"), openings_taps.ListLeftOut(shown.id, 0)))
        rows.append([button(words.plain("button-close-opening"), openings_taps.AskClose(shown.id))])
    return rows


def back(words: Words) -> Row:
    """Return the buttons to all openings and home."""
    return [button(words.plain("button-openings"), openings_taps.OpenOpenings()), *home(words)]


def to_opening(opening_id: int, words: Words) -> Row:
    """Return the button that leads back to the opening."""
    return [button(words.plain("button-to-opening"), openings_taps.OpenOpening(opening_id, 0)), *home(words)]


def over(words: Words) -> Screen:
    """Say that the opening is over or gone."""
    return Screen(words("opening-over"), InlineKeyboardMarkup([back(words)]))


def at_opening(key: str, opening_id: int, words: Words) -> Screen:
    """Show one text of the catalogue with the way back to the opening."""
    return Screen(words(key), InlineKeyboardMarkup([to_opening(opening_id, words)]))


def at_interests(key: str, words: Words) -> Screen:
    """Show an officer one text of the catalogue with the way to their interests."""
    return Screen(words(key), my_interests(words))


def preview_invitations(html: str, opening_id: int, count: int, last: int, words: Words) -> Screen:
    """Show who would be invited and what they would read; offer to invite them: `count`, up to `last`."""
    send = openings_taps.SendInvitations(opening_id, count, last)
    invite = [button(words.plain("button-send-invitations", count=count), send)]
    return Screen(html, InlineKeyboardMarkup([invite, to_opening(opening_id, words)]))


def preview_one(html: str, opening_id: int, interest_id: int, words: Words) -> Screen:
    """Show that one officer would be invited, and what they would read; offer to invite them."""
    send = openings_taps.SendOne(opening_id, interest_id)
    invite = [button(words.plain("button-send-invitations", count=1), send)]
    return Screen(html, InlineKeyboardMarkup([invite, to_opening(opening_id, words)]))


def confirm_close(opening_id: int, uninformed: int, messages: Sequence[str], words: Words) -> Screen:
    """Show what those who aren't informed yet would read; offer to close and tell them, to close without
    telling, and to go back.
    """
    html = preview_text([], messages, words("close-question", count=uninformed))
    label = (
        words.plain("button-tell-and-close", count=uninformed)
        if uninformed
        else words.plain("button-close-now")
    )
    rows: list[Row] = [[button(label, openings_taps.CloseOpening(opening_id))]]
    if uninformed:
        rows.append([button(words.plain("button-waive"), openings_taps.WaiveTelling(opening_id))])
    return Screen(html, InlineKeyboardMarkup([*rows, to_opening(opening_id, words)]))


def invitation(shown: OpeningView, invitation_id: int, words: Words, answer: str | None = None) -> Screen:
    """Show an invitation with yes, no and later; an answer that was given is marked and can be changed."""
    answers = [
        button(words.plain(f"invitation-{one}"), openings_taps.AnswerInvitation(invitation_id, one))
        for one in ANSWERS
    ]
    taken = [words(f"invitation-taken-{answer}")] if answer else []
    html = "\n\n".join([invitation_text(shown, words), *taken])
    return Screen(html, InlineKeyboardMarkup([answers, home(words)]))


async def openings_now(context: Context) -> str:
    """List the open openings, under the question where the officer wants to go."""
    offered = await context.cache.read(openings.list_offered, context.language, openings.offered_from())
    return "\n\n" + officer_openings(offered[:MAX_OPENINGS], context.words) if offered else ""


def officer_opening(shown: OpeningView, words: Words) -> str:
    """Say in one line what an opening offers: how many posts of what, where, in which languages, armed or
    not, until when.
    """
    return words(
        "opening-line",
        seats=shown.seats,
        role=shown.role_title,
        mission=shown.mission_title or words.plain("any-opening_mission"),
        languages=languages_named(shown.languages, words),
        armed=words.plain("opening-armed" if shown.armed else "opening-unarmed"),
        closes=words.day(shown.closes_on),
    )


def officer_openings(shown: Iterable[OpeningView], words: Words) -> str:
    """List the open openings, one to a line."""
    return words("openings-now") + "\n" + "\n".join(f"• {officer_opening(one, words)}" for one in shown)
