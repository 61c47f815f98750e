"""/ams: progress, stages, and sharing one's progress."""

from telegram import Update

from bot.callbacks.ams import (
    ConfirmShare,
    OpenAms,
    OpenAmsPicture,
    OpenStage,
    OpenStages,
    ShareProgress,
    StartAms,
)
from bot.context import Context
from bot.routing import Handlers, on_command, on_tap
from bot.ui.drawing import Picture
from bot.ui.reply import note, show
from data.ams import progress as ams_progress
from data.ams.progress import Progress
from handlers.ams import screens
from handlers.ams.pictures import draw_progress


def handlers() -> Handlers:
    return [
        on_command("ams", open_ams),
        on_tap(OpenAms, open_ams),
        on_tap(StartAms, start),
        on_tap(OpenStages, open_stages),
        on_tap(OpenStage, open_stage),
        on_tap(OpenAmsPicture, open_picture),
        on_tap(ShareProgress, share),
        on_tap(ConfirmShare, confirm_share),
    ]


async def get_progress(context: Context) -> Progress:
    """Return the progress of the person who writes."""
    services = context.services
    found: Progress = await context.db.run(
        ams_progress.get_progress, context.person.id, services.practice, services.settings.time_zone
    )
    return found


async def open_ams(update: Update, context: Context) -> None:
    """Introduce the AMS to a person who has begun nothing; show their progress to others."""
    shown = await get_progress(context)
    if shown.is_new:
        await show(update, screens.intro(context.words))
    else:
        await show_progress(update, context, shown)


async def start(update: Update, context: Context) -> None:
    await show_progress(update, context, await get_progress(context))


async def show_progress(update: Update, context: Context, shown: Progress) -> None:
    await show(update, screens.progress(shown, context.services.practice, context.words))


async def open_stages(update: Update, context: Context) -> None:
    await show(update, screens.stages(context.words))


async def open_stage(update: Update, context: Context, tap: OpenStage) -> None:
    if tap.stage in screens.STAGE_ENTRIES:
        await show(update, screens.stage(tap.stage, context.words))
    else:
        await open_stages(update, context)


async def open_picture(update: Update, context: Context) -> None:
    """Send the picture of progress, and say the same in words under it."""
    shown = await get_progress(context)
    html = screens.pictured(shown, context.words)
    if shown.days and update.effective_chat:
        await note(update, context.words.plain("drawing"))
        picture = Picture(draw_progress, shown, context.words)
        if not await context.services.drawings.send_album(update.effective_chat, [picture]):
            html = context.words("picture-left-out") + "\n\n" + html
    screen = screens.progress(shown, context.services.practice, context.words)
    await show(update, screen.under(html), fresh=True)


async def share(update: Update, context: Context, tap: ShareProgress) -> None:
    """Show exactly what coordinators would see, and ask whether to share it. Stop sharing without a
    question.
    """
    if not tap.shared:
        await set_shared(update, context, False)
        return
    shown = await get_progress(context)
    await show(update, screens.share_question(shown, context.words))


async def confirm_share(update: Update, context: Context) -> None:
    await set_shared(update, context, True)


async def set_shared(update: Update, context: Context, is_shared: bool) -> None:
    """Share the progress with coordinators, or stop; their cards are refreshed at once."""
    zone = context.services.settings.time_zone
    await context.db.run(ams_progress.share_progress, context.person.id, zone, is_shared)
    await start(update, context)
