"""Send what a coordinator typed on an open case to its officer, after a preview."""

from telegram import Update

from bot.access.permissions import for_cases
from bot.callbacks.desk.cases import EditTyped, PreviewTyped, SendAlbum, SendTyped
from bot.context import Context
from bot.routing import Handlers, on_tap
from bot.ui.reply import quoted_message, quoted_text, show
from bot.ui.screen import Screen
from data.interests.views import InterestCard
from data.letters import store as letters
from data.letters.store import LetterKind, LetterView, Written
from data.people import coordinators
from handlers.letters import screens
from handlers.letters.album_actions import take_rest
from handlers.letters.prompt_actions import wait_for
from handlers.letters.show import find_card, show_about
from handlers.letters.write_actions import Destination, as_written, meant_as, send_letter, write


def handlers() -> Handlers:
    sending = [on_tap(SendTyped, send), on_tap(SendAlbum, send_album)]
    return for_cases([on_tap(PreviewTyped, preview), *sending, on_tap(EditTyped, edit)])


async def preview(update: Update, context: Context, tap: PreviewTyped) -> None:
    """Show what the officer would read, in their language, before it is sent."""
    message, card = quoted_message(update), await find_card(context, tap.interest)
    if message is None or card is None:
        await show(update, screens.typed_gone(context.words))
        return
    kind = meant_as(LetterKind.TO_OFFICER, message)
    letter, theirs = await read_unsent(context, card, kind, as_written(message, kind))
    screen = screens.preview(letter, card, theirs, context.words)
    await show_about(update, context, card.id, screen)


async def read_unsent(
    context: Context, card: InterestCard, kind: LetterKind, written: Written
) -> tuple[LetterView, Screen]:
    """Return a letter that isn't sent yet, and how its officer would see it."""
    author = await context.db.run(coordinators.find_name, context.actor.coordinator_id)
    letter = letters.view_unsent(card.id, kind, written, author)
    officer = context.services.texts.of(card.language)
    in_theirs = await find_card(context, card.id, officer.language) or card
    return letter, screens.to_officer(letter, in_theirs, officer)


async def send(update: Update, context: Context, tap: SendTyped) -> None:
    """Send the letter once; the preview becomes its receipt."""
    message = quoted_message(update)
    if message is None:
        await show(update, screens.typed_gone(context.words))
        return
    to = Destination(tap.interest, LetterKind.TO_OFFICER)
    await send_letter(update, context, message, to, fresh=False)


async def send_album(update: Update, context: Context, tap: SendAlbum) -> None:
    """Send the album once; one whose other pictures aren't known any more has to be sent anew."""
    first = quoted_message(update)
    rest = take_rest(context, first) if first else None
    if first is None or rest is None:
        await show(update, screens.typed_gone(context.words))
        return
    to = Destination(tap.interest, LetterKind.TO_OFFICER)
    await send_letter(update, context, first, to, fresh=False)
    for other in rest:
        await write(context, other, to.interest_id, to.kind)


async def edit(update: Update, context: Context, tap: EditTyped) -> None:
    """Show the text to be copied; what is sent next, changed or not, goes to the officer. A picture or a text
    that is too long for a message is sent anew without it.
    """
    text = quoted_text(update)
    begun = text if len(text) <= letters.MAX_IN_LETTER else ""
    await wait_for(update, context, LetterKind.TO_OFFICER, tap.interest, begun)
