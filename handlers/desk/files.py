"""An officer's file: opened, claimed, released, given to a colleague."""

from telegram import Update

from bot import desk_keyboards, desk_render, keyboards
from bot.access import coordinators_only
from bot.context import Context
from bot.desk_taps import (
    AssignFile,
    ChooseColleague,
    ClaimFile,
    OpenFile,
    OpenFileBelow,
    OpenHistory,
    OpenLetters,
    ReleaseFile,
)
from bot.file_screen import show_about, show_file
from bot.replies import show
from bot.routes import Handlers, on_tap, tapped
from data import interests, letters, officer_files

ALL_HISTORY = 100


def handlers() -> Handlers:
    return [
        on_tap(OpenFile, coordinators_only(open_file)),
        on_tap(OpenFileBelow, coordinators_only(open_file_below)),
        on_tap(OpenHistory, coordinators_only(open_history)),
        on_tap(OpenLetters, coordinators_only(open_letters)),
        on_tap(ClaimFile, coordinators_only(claim_file)),
        on_tap(ReleaseFile, coordinators_only(release_file)),
        on_tap(ChooseColleague, coordinators_only(choose_colleague)),
        on_tap(AssignFile, coordinators_only(assign_file)),
    ]


async def open_file(update: Update, context: Context) -> None:
    tap = OpenFile.unpack(tapped(update))
    await context.db.run(interests.note_opened, context.person.id, tap.interest)
    await show_file(update, context, tap.interest)


async def open_file_below(update: Update, context: Context) -> None:
    tap = OpenFileBelow.unpack(tapped(update))
    await context.db.run(interests.note_opened, context.person.id, tap.interest)
    await show_file(update, context, tap.interest, fresh=True)


async def open_history(update: Update, context: Context) -> None:
    """All that happened, the latest last."""
    tap, words = OpenHistory.unpack(tapped(update)), context.words
    lines = await context.db.run(officer_files.list_history, tap.interest, ALL_HISTORY)
    keyboard = desk_keyboards.only_file(tap.interest, words)
    await show_about(update, context, tap.interest, desk_render.whole_history(lines, words), keyboard)


async def open_letters(update: Update, context: Context) -> None:
    """All that was written about a file, notes too, a page at a time."""
    tap = OpenLetters.unpack(tapped(update))
    page = await context.db.run(letters.get_page, tap.interest, tap.page)
    keyboard = desk_keyboards.letters(page, tap.interest, context.words)
    await show_about(
        update, context, tap.interest, desk_render.conversation(page.items, context.words), keyboard
    )


async def claim_file(update: Update, context: Context) -> None:
    """Exclusive: the one who is first has it, everybody else learns who that is."""
    tap = ClaimFile.unpack(tapped(update))
    won = await context.db.run(officer_files.claim_interest, *context.acting, tap.interest)
    await show_file(update, context, tap.interest, context.words.plain("claim-won" if won else "claim-lost"))


async def release_file(update: Update, context: Context) -> None:
    tap = ReleaseFile.unpack(tapped(update))
    done = await context.db.run(officer_files.release_interest, *context.acting, tap.interest)
    toast = context.words.plain("released" if done else "not-yours")
    await show_file(update, context, tap.interest, toast)


async def choose_colleague(update: Update, context: Context) -> None:
    """Whom to give one file, or all of mine, to."""
    tap = ChooseColleague.unpack(tapped(update))
    me = context.person.coordinator_id or 0
    count = await context.db.run(officer_files.count_own, me)
    people = await context.db.run(officer_files.list_colleagues, me) if tap.interest or count else []
    text = "assign-question" if tap.interest else "hand-over-question"
    text = text if people or not count else "no-colleagues"
    keyboard = desk_keyboards.colleagues(tap.interest, people, context.words)
    if tap.interest:
        await show_about(update, context, tap.interest, context.words(text, count=count), keyboard)
    else:
        await show(update, context.words(text, count=count), keyboard)


async def assign_file(update: Update, context: Context) -> None:
    tap, words = AssignFile.unpack(tapped(update)), context.words
    if tap.interest:
        give = (*context.acting, tap.interest, tap.coordinator)
        done = await context.db.run(officer_files.assign_interest, *give)
        await show_file(update, context, tap.interest, words.plain("assigned" if done else "not-yours"))
        return
    count = await context.db.run(officer_files.hand_over, *context.acting, tap.coordinator)
    await show(update, words("handed-over", count=count), keyboards.only_home(words))
