"""An officer's file on a coordinator's screen, and what the officer will be told when it moves."""

from telegram import InlineKeyboardMarkup, Update

from bot.context import Context, Services
from bot.texts.catalogue import Words
from bot.ui import keyboards
from bot.ui.reply import show
from bot.ui.screen import Screen
from bot.web.links import with_page
from data.ams import progress as ams_progress
from data.cases import declines
from data.cases import store as cases
from data.interests import store as interests
from data.interests.stages import MOVES, Stage
from data.interests.views import InterestCard
from data.letters import store as letters
from data.outbox import tracked_messages
from data.outbox.tracked_messages import TrackedKind
from data.people import coordinators
from handlers.ams import screens as ams_screens
from handlers.cases import screens
from handlers.letters.show import open_case, show_about

LATEST_LETTERS, LATEST_HISTORY, MOST_OTHERS = 4, 5, 3
DECLINED_IN = (Stage.NOT_SELECTED,)
LONGEST = 4096
"""Characters of a message: of a rich file fewer letters and less history are shown."""


async def show_file(
    update: Update, context: Context, interest_id: int, toast: str | None = None, *, fresh: bool = False
) -> None:
    """The file as it is now; where it is gone, that.

    A message that is to show it is noted before it is read, so that nothing that happens meanwhile is missed.
    """
    here = update.callback_query.message if update.callback_query and not fresh else None
    if here:
        keep = (interest_id, context.person.id, here.message_id, TrackedKind.FILE)
        await context.db.run(tracked_messages.keep_notice, *keep)
    card = await open_case(context, interests.find_interest, interest_id, context.language)
    words = context.words
    if card is None:
        await show(update, Screen(words("file-gone"), keyboards.only_home(words)), toast=toast)
        return
    if card.person_id == context.person.id:
        await show(update, Screen(words("own-interest-barred"), keyboards.only_home(words)), fresh=fresh)
        return
    html, keyboard = await file_face(context.services, card, context.person.id, words)
    shown = await show(update, Screen(html, keyboard), toast=toast, fresh=fresh)
    if here is None or shown != here.message_id:
        await context.db.run(
            tracked_messages.keep_notice, card.id, context.person.id, shown, TrackedKind.FILE
        )


async def file_face(
    services: Services, card: InterestCard, person_id: int, words: Words
) -> tuple[str, InlineKeyboardMarkup]:
    """A whole file as one coordinator sees it, with what they can do."""
    leads = await services.db.run(coordinators.leads, person_id)
    history = await services.db.run(cases.list_history, card.id, LATEST_HISTORY)
    written = await services.db.run(letters.list_letters, card.id, LATEST_LETTERS)
    shared = await services.db.run(
        ams_progress.find_shared, card.person_id, services.practice, services.settings.time_zone
    )
    is_mine = card.owner_person_id == person_id
    others = await services.db.run(cases.list_others, person_id, card, MOST_OTHERS, words.language)
    decline = await services.db.run(declines.find_decline, card.id) if card.stage in DECLINED_IN else None
    more = [screens.declined_line(decline, words)] if decline else []
    more += [ams_screens.shared(shared, words)] if shared else []
    more += [screens.other_files_text(others, words)] if others else []
    html = ""
    for latest in range(LATEST_HISTORY, -1, -1):
        what = (written[-latest:], history[-latest:]) if latest else ([], [])
        html = "\n\n".join([screens.officer_file_text(card, *what, words, services.police), *more])
        if len(html) <= LONGEST:
            break
    keyboard = screens.officer_file_keyboard(card, others, is_mine=is_mine, is_lead=leads, words=words)
    return html, with_page(keyboard, services.settings, f"cases/{card.id}", words)


async def show_preview(
    update: Update, context: Context, interest_id: int, come_from: str, to: str, line: str | None = None
) -> None:
    """The exact message, in the officer's language; with a line, under the message that it quotes."""
    card = await open_case(context, interests.find_interest, interest_id, context.language)
    if card is None or card.stage != come_from or to not in MOVES[Stage(card.stage)]:
        await show_file(update, context, interest_id, context.words.plain("moved-meanwhile"), fresh=True)
        return
    officer = context.services.texts.of(card.language)
    in_theirs = await open_case(context, interests.find_interest, interest_id, officer.language) or card
    html = screens.stage_preview_text(in_theirs, to, line, context.words, officer)
    keyboard = screens.stage_preview_keyboard(interest_id, come_from, to, line is not None, context.words)
    await show_about(update, context, interest_id, Screen(html, keyboard), quoting=line is not None)
