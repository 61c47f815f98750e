"""Officers who fit an opening are invited: shown first, asked, counted live on one message."""

from telegram import Update

from bot import opening_keyboards, opening_render
from bot.access import coordinators_only
from bot.context import Context
from bot.opening_taps import OpenTally, PreviewInvitation, SendInvitations
from bot.replies import show
from bot.routes import Handlers, on_tap, tapped
from data import openings, outbox, shortlists


def handlers() -> Handlers:
    return [
        on_tap(PreviewInvitation, coordinators_only(preview)),
        on_tap(SendInvitations, coordinators_only(invite)),
        on_tap(OpenTally, coordinators_only(open_tally)),
    ]


async def preview(update: Update, context: Context) -> None:
    tap = PreviewInvitation.unpack(tapped(update))
    await show_preview(update, context, tap.opening, tap.count)


async def show_preview(
    update: Update, context: Context, opening_id: int, count: int, toast: str | None = None
) -> None:
    """Who would be asked, the least recently contacted first, and exactly what, in both languages."""
    shown = await context.db.run(openings.find_opening, opening_id, context.language)
    if shown is None:
        await show(update, context.words("opening-over"), opening_keyboards.only_back(context.words))
        return
    first = (await context.db.run(shortlists.make_shortlist, opening_id)).to_invite[: max(0, count)]
    if not first or shown.ended:
        nobody = context.words("nobody-to-invite")
        await show(update, nobody, opening_keyboards.only_opening(opening_id, context.words), toast=toast)
        return
    told = []
    for language in ("en", "fr"):
        theirs = await context.db.run(openings.find_opening, opening_id, language)
        told.append(opening_render.invitation(theirs or shown, context.parts.texts.of(language)))
    head = context.words("invite-preview", count=len(first))
    html = opening_render.preview([one.name for one in first], told, head)
    last = first[-1].interest_id
    keyboard = opening_keyboards.preview(opening_id, len(first), last, context.words)
    message = await show(update, html, keyboard, toast=toast)
    await context.db.run(outbox.keep_list, [one.interest_id for one in first], context.person.id, message)


async def invite(update: Update, context: Context) -> None:
    """Exactly those who were named; where the list has changed since, it is shown again."""
    tap = SendInvitations.unpack(tapped(update))
    shortlist = await context.db.run(shortlists.make_shortlist, tap.opening)
    first = [one.interest_id for one in shortlist.to_invite[: max(0, tap.count)]]
    if not first or len(first) != tap.count or first[-1] != tap.last:
        changed = context.words.plain("list-has-changed")
        await show_preview(update, context, tap.opening, tap.count, changed)
        return
    await context.db.run(shortlists.invite_next, context.person.id, tap.opening, first)
    await show_tally(update, context, tap.opening)


async def open_tally(update: Update, context: Context) -> None:
    await show_tally(update, context, OpenTally.unpack(tapped(update)).opening)


async def show_tally(update: Update, context: Context, opening_id: int) -> None:
    """The message that goes on counting; the one before stays as it is."""
    shown = await context.db.run(openings.find_opening, opening_id, context.language)
    if shown is None:
        await show(update, context.words("opening-over"), opening_keyboards.only_back(context.words))
        return
    lines = await context.db.run(shortlists.get_tally, opening_id)
    html = opening_render.tally(shown, lines, context.words)
    message = await show(update, html, opening_keyboards.tally(opening_id, lines, context.words), fresh=True)
    await context.db.run(shortlists.keep_tally, opening_id, context.person.id, message, lines)
