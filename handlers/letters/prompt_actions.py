"""Buttons that ask somebody to write: to an officer, to the coordinators, or a note."""

from telegram import Update

from bot.access.permissions import for_cases
from bot.callbacks.desk.cases import WriteLetter, WriteNote, WriteToDesk
from bot.context import Context
from bot.room import PromptHandler
from bot.routing import Handlers, on_tap, typed
from bot.ui.reply import show
from data.forms import drafts
from data.letters import canned_replies
from data.letters import store as letters
from data.letters.addressee import SHORT_ANSWERS, is_small_talk
from data.letters.store import LetterKind
from data.outbox import tracked_messages
from data.outbox.tracked_messages import TrackedKind
from data.people.prompts import PromptView
from handlers.letters import screens
from handlers.letters.show import find_card
from handlers.letters.write_actions import take_letter


def handlers() -> Handlers:
    return [
        *for_cases([on_tap(WriteLetter, ask_letter), on_tap(WriteNote, ask_note)]),
        on_tap(WriteToDesk, ask_to_desk),
    ]


def prompt_handlers() -> dict[str, PromptHandler]:
    """Map each kind of letter that a button asks for to its handler."""
    return dict.fromkeys(LetterKind, take_prompted)


async def ask_letter(update: Update, context: Context, tap: WriteLetter) -> None:
    """Ask a coordinator to write to an officer."""
    await wait_for(update, context, LetterKind.TO_OFFICER, tap.interest)


async def ask_note(update: Update, context: Context, tap: WriteNote) -> None:
    await wait_for(update, context, LetterKind.NOTE, tap.interest)


async def ask_to_desk(update: Update, context: Context, tap: WriteToDesk) -> None:
    """Ask an officer to write to the coordinators about their own interest."""
    await wait_for(update, context, LetterKind.TO_DESK, tap.interest)


async def wait_for(
    update: Update, context: Context, kind: LetterKind, interest_id: int, begun: str = ""
) -> None:
    """Take what is typed or sent next as a letter of this kind, until a tap or a command; `begun` is a text
    to begin with.
    """
    card, me = await find_card(context, interest_id), context.person.id
    if card is None or (kind is LetterKind.TO_DESK and card.person_id != me):
        await show(update, screens.gone(context.words))
        return
    await context.db.run(drafts.pause_own_draft, me)
    await context.open_prompt(kind, interest_id)
    has_canned = await context.db.run(canned_replies.has_replies)
    shown = await show(update, screens.write_next(kind, card, has_canned, context.words, begun), fresh=True)
    if kind is LetterKind.TO_DESK:
        return
    shows = TrackedKind.ABOUT if kind is LetterKind.TO_OFFICER else TrackedKind.LIST
    await context.db.run(tracked_messages.track_message, interest_id, me, shown, shows)
    if update.effective_message:
        await context.db.run(
            tracked_messages.mark_showing, interest_id, me, update.effective_message.message_id
        )


async def take_prompted(update: Update, context: Context, prompt: PromptView) -> None:
    """Take the letter or note that was asked for. A greeting or thanks alone is held until more is
    written.
    """
    case, kind = prompt.interest_id or 0, LetterKind(prompt.kind)
    if kind is LetterKind.TO_DESK and not prompt.detail and await is_held(context, typed(update), case):
        await show(update, screens.ask_for_more(case, context.words), quoting=True)
        return
    about = context.services.practice.exercise(prompt.detail or "")
    await take_letter(update, context, case, kind, about.title if about else None)


async def is_held(context: Context, text: str, interest_id: int) -> bool:
    """Return whether an officer's text says nothing yet that a person could act on. A short answer does, if a
    coordinator wrote last.
    """
    said = (await context.classify(text)).intent if text else None
    if said is None or not is_small_talk(said):
        return False
    latest = await context.db.run(letters.list_letters, interest_id, 1) if said in SHORT_ANSWERS else []
    return not any(one.kind == LetterKind.TO_OFFICER for one in latest)
