"""/ams: how far the preparation is, as words and as a picture; shared with the coordinators or not."""

from telegram import Update

from bot import ams_keyboards, ams_render
from bot.ams_pictures import draw_progress
from bot.ams_taps import OpenAms, OpenAmsPicture, OpenStage, OpenStages, ShareProgress
from bot.context import Context
from bot.drawing import Picture
from bot.replies import note, show
from bot.routes import Handlers, on_command, on_tap, tapped
from data import interests, progress
from data.progress import Progress


def handlers() -> Handlers:
    return [
        on_command("ams", open_ams),
        on_tap(OpenAms, open_ams),
        on_tap(OpenStages, open_stages),
        on_tap(OpenStage, open_stage),
        on_tap(OpenAmsPicture, open_picture),
        on_tap(ShareProgress, share),
    ]


async def find_progress(context: Context) -> Progress:
    """This person's."""
    parts = context.parts
    mine = (context.person.id, parts.practice, parts.settings.time_zone)
    found: Progress = await context.db.run(progress.get_progress, *mine)
    return found


async def open_ams(update: Update, context: Context) -> None:
    shown = await find_progress(context)
    html = ams_render.progress(shown, context.parts.practice, context.words)
    await show(update, html, ams_keyboards.progress(shown, context.words))


async def open_stages(update: Update, context: Context) -> None:
    await show(update, context.words("stages-head"), ams_keyboards.stages(context.words))


async def open_stage(update: Update, context: Context) -> None:
    """What happens, how long, what counts, what goes wrong, how to practise, what is uncertain."""
    code = OpenStage.unpack(tapped(update)).stage
    if code not in ams_keyboards.STAGE_ENTRIES:
        await open_stages(update, context)
        return
    html = context.words(f"ams-card-{code}")
    await show(update, html, ams_keyboards.stage(code, context.words))


async def open_picture(update: Update, context: Context) -> None:
    """The picture, with the same in words under it."""
    shown = await find_progress(context)
    html = ams_render.pictured(shown, context.words)
    if shown.days and update.effective_chat:
        await note(update, context.words.plain("drawing"))
        picture = Picture(draw_progress, shown, context.words)
        if not await context.parts.drawings.send_album(update.effective_chat, [picture]):
            html = context.words("picture-left-out") + "\n\n" + html
    html += "\n\n" + ams_render.progress(shown, context.parts.practice, context.words)
    await show(update, html, ams_keyboards.progress(shown, context.words), fresh=True)


async def share(update: Update, context: Context) -> None:
    """The coordinators' cards change at once."""
    tap = ShareProgress.unpack(tapped(update))
    zone = context.parts.settings.time_zone
    await context.db.run(interests.share_progress, context.person.id, zone, bool(tap.shared))
    await open_ams(update, context)
