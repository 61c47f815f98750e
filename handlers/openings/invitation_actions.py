"""Invitations to an opening: coordinators send them, officers answer."""

from collections.abc import Sequence

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.desk.openings import (
    AnswerInvitation,
    OpenTally,
    PreviewInvitation,
    PreviewOne,
    SendInvitations,
    SendOne,
)
from bot.context import Context
from bot.routing import Handlers, on_tap
from bot.ui.reply import show
from data.entries.views import OpeningView
from data.openings import opening_invitations as invitations
from data.openings import shortlist as shortlists
from data.openings import store as openings
from data.openings import tally as tallies
from data.openings.opening_invitations import InvitationAnswer
from data.openings.shortlist import Candidate
from data.openings.views import find_matched
from data.outbox import tracked_messages
from handlers.openings import screens
from handlers.openings.show import read_in_each_language


def handlers() -> Handlers:
    return [
        *for_coordinators(
            [
                on_tap(PreviewInvitation, preview),
                on_tap(SendInvitations, invite),
                on_tap(PreviewOne, preview_one),
                on_tap(SendOne, invite_one),
                on_tap(OpenTally, open_tally),
            ]
        ),
        on_tap(AnswerInvitation, answer_invitation),
    ]


async def preview(update: Update, context: Context, tap: PreviewInvitation) -> None:
    await show_preview(update, context, tap.opening, tap.count)


async def show_preview(
    update: Update, context: Context, opening_id: int, count: int, toast: str | None = None
) -> None:
    """Show who would be asked, the least recently contacted first, and what they would read in both
    languages.
    """
    found = await context.db.run(find_matched, opening_id, context.person.id, context.language)
    if found is None:
        await show(update, screens.over(context.words))
        return
    first = found.shortlist.to_invite[: max(0, count)]
    if not first or found.opening.ended:
        await show(update, screens.at_opening("nobody-to-invite", opening_id, context.words), toast=toast)
        return
    html = await preview_html(context, found.opening, first)
    last = first[-1].interest_id
    screen = screens.preview_invitations(html, opening_id, len(first), last, context.words)
    message = await show(update, screen, toast=toast)
    await context.db.run(
        tracked_messages.keep_list, [one.interest_id for one in first], context.person.id, message
    )


async def preview_html(context: Context, shown: OpeningView, chosen: Sequence[Candidate]) -> str:
    """Say who would be asked, and what they would read in each language."""
    messages = [screens.invitation_text(*each) for each in await read_in_each_language(context, shown)]
    head = context.words("invite-preview", count=len(chosen))
    return screens.preview_text([screens.named_as(one, context.words) for one in chosen], messages, head)


async def preview_one(update: Update, context: Context, tap: PreviewOne) -> None:
    """Show the same for one officer, of whom something may not be known."""
    found = await context.db.run(find_matched, tap.opening, context.person.id, context.language)
    invitable = found.shortlist.invitable if found else ()
    chosen = [one for one in invitable if one.interest_id == tap.interest]
    if found is None or found.opening.ended or not chosen:
        await show(update, screens.at_opening("nobody-to-invite", tap.opening, context.words))
        return
    html = await preview_html(context, found.opening, chosen)
    message = await show(update, screens.preview_one(html, tap.opening, tap.interest, context.words))
    await context.db.run(tracked_messages.keep_list, [tap.interest], context.person.id, message)


async def invite_one(update: Update, context: Context, tap: SendOne) -> None:
    await context.db.run(invitations.invite_next, context.person.id, tap.opening, [tap.interest])
    await show_tally(update, context, tap.opening)


async def invite(update: Update, context: Context, tap: SendInvitations) -> None:
    """Invite the officers who were named; if the list has changed since, show it again."""
    shortlist = await context.db.run(shortlists.make_shortlist, tap.opening, context.person.id)
    first = [one.interest_id for one in shortlist.to_invite[: max(0, tap.count)]]
    if not first or len(first) != tap.count or first[-1] != tap.last:
        changed = context.words.plain("list-has-changed")
        await show_preview(update, context, tap.opening, tap.count, changed)
        return
    await context.db.run(invitations.invite_next, context.person.id, tap.opening, first)
    await show_tally(update, context, tap.opening)


async def open_tally(update: Update, context: Context, tap: OpenTally) -> None:
    await show_tally(update, context, tap.opening)


async def show_tally(update: Update, context: Context, opening_id: int) -> None:
    """Send a new tally, which is kept up to date from now on; the one before stays as it is."""
    shown = await context.db.run(openings.find_opening, opening_id, context.language)
    if shown is None:
        await show(update, screens.over(context.words))
        return
    lines = await context.db.run(tallies.read_tally, context.person.id, opening_id)
    message = await show(update, screens.tally(shown, lines, context.words), fresh=True)
    await context.db.run(tallies.keep_tally, opening_id, context.person.id, message, lines)


async def answer_invitation(update: Update, context: Context, tap: AnswerInvitation) -> None:
    """Keep a yes, no or later; it can be changed while the opening is open."""
    if tap.answer not in set(InvitationAnswer):
        return
    taken = await context.db.run(
        invitations.answer_invitation, context.person.id, tap.invitation, InvitationAnswer(tap.answer)
    )
    shown = await context.db.run(invitations.find_opening_of, tap.invitation, context.language)
    if not taken or shown is None:
        await show(update, screens.at_interests("opening-over", context.words))
        return
    await show(update, screens.invitation(shown, tap.invitation, context.words, tap.answer))
