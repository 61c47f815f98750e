"""An officer answers an invitation to an opening."""

from telegram import Update

from bot import keyboards, opening_keyboards, opening_render
from bot.context import Context
from bot.opening_taps import AnswerInvitation
from bot.replies import show
from bot.routes import Handlers, on_tap, tapped
from data import openings, shortlists
from data.shortlists import Answer


def handlers() -> Handlers:
    return [on_tap(AnswerInvitation, answer_invitation)]


async def answer_invitation(update: Update, context: Context) -> None:
    """Yes, no or later; it may be changed while the opening is open."""
    tap, words = AnswerInvitation.unpack(tapped(update)), context.words
    if tap.answer not in set(Answer):
        return
    own = (context.person.id, tap.invitation, Answer(tap.answer))
    taken = await context.db.run(shortlists.answer_invitation, *own)
    invitation = await context.db.run(shortlists.find_invitation, tap.invitation)
    opening_id = invitation.opening_id if invitation else 0
    shown = await context.db.run(openings.find_opening, opening_id, context.language)
    if not taken or shown is None:
        await show(update, words("opening-over"), keyboards.my_file(words))
        return
    html = opening_render.invitation(shown, words) + "\n\n" + words(f"invitation-taken-{tap.answer}")
    await show(update, html, opening_keyboards.invitation(tap.invitation, words))
