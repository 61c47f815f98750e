"""Decline an interest: coordinators see the reason; the officer's message is shown before it is sent."""

from typing import Any

from telegram import Update

from bot.context import Context
from bot.room import FinishedForm, FormRules
from data.cases import store as cases
from data.cases.declines import Decline
from data.cases.store import Move
from data.forms.model import Step
from data.forms.views import DraftView
from data.interests.forms import DECLINE
from data.interests.stages import MOVES, Stage
from data.outbox import tracked_messages
from handlers.cases import screens
from handlers.cases.show import show_case
from handlers.forms.show import begin_form, finish, say_gone
from handlers.letters.show import find_card


def form_handlers() -> dict[str, FinishedForm]:
    return {DECLINE.code: decline}


def form_rules() -> dict[str, FormRules]:
    return {DECLINE.code: FormRules(note=note_message, refuse=refuse_note, shown=keep_shown)}


async def begin_decline(update: Update, context: Context, interest_id: int, come_from: str) -> None:
    """Begin the form with the reason; words for coordinators and for the officer can be added from its
    summary.
    """
    card = await find_card(context, interest_id)
    if card is None or card.stage != come_from or Stage.NOT_SELECTED not in MOVES[Stage(card.stage)]:
        await show_case(update, context, interest_id, context.words.plain("moved-meanwhile"), fresh=True)
        return
    carried = {"_from": come_from, "decline_words": None, "decline_line": None}
    await begin_form(update, context, DECLINE, carried, interest_id, fresh=False)


async def note_message(context: Context, step: Step | None, draft: DraftView) -> str:
    """Show under the summary exactly what the officer is told, in their language."""
    if step is not None or draft.interest_id is None:
        return ""
    card = await find_card(context, draft.interest_id)
    if card is None:
        return ""
    theirs = context.services.texts.of(card.language)
    in_theirs = await find_card(context, card.id, theirs.language) or card
    line = draft.answers.get("decline_line")
    return screens.stage_preview_text(in_theirs, Stage.NOT_SELECTED, line, context.words, theirs)


async def refuse_note(context: Context, step: Step, draft: DraftView, value: Any) -> str | None:
    """Return what is wrong with a line for the officer: it is too long or begins like a note. None if it is
    fine.
    """
    is_line = step.key == "decline_line" and isinstance(value, str)
    problem = screens.line_problem(value) if is_line else None
    return context.words(problem) if problem else None


async def keep_shown(context: Context, draft: DraftView, message_id: int) -> None:
    """Remember the message of the form, so that it is emptied if the officer erases their data."""
    shown = [draft.interest_id] if draft.interest_id else []
    await context.db.run(tracked_messages.keep_list, shown, context.person.id, message_id)


def reason_of(draft: DraftView) -> Decline:
    """Return the reason that a finished form gives."""
    words = draft.answers.get("decline_other") or draft.answers.get("decline_words")
    return Decline(draft.answers["decline_reason"], words)


async def decline(update: Update, context: Context, draft: DraftView) -> None:
    """Move the case to "not selected" and tell its officer."""
    interest_id = draft.interest_id
    if not context.person.is_coordinator or interest_id is None:
        return
    line = draft.answers.get("decline_line")
    asked = Move(draft.answers["_from"], Stage.NOT_SELECTED, line, reason_of(draft))
    actor = context.actor
    done = await finish(
        context, draft, lambda session: cases.move_interest(session, actor, interest_id, asked)
    )
    if done is None:
        await say_gone(update, context)
        return
    toast = context.words.plain("moved" if done else "moved-meanwhile")
    await show_case(update, context, interest_id, toast)
