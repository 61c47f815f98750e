"""Driving practice: diagrams of the manoeuvres, attempts that officers mark themselves, the curve of their
times.
"""

from telegram import Update

from bot.callbacks.practice import BeginAttempt, OpenCurve, OpenDiagram, OpenDriving, SaveAttempt, ToggleFault
from bot.context import Context
from bot.room import PromptHandler
from bot.routing import Handlers, on_tap, typed
from bot.ui.drawing import Picture
from bot.ui.reply import note, show
from data.ams.driving import store as drives
from data.ams.driving.store import Attempt
from data.ams.quiz import store as quizzes
from data.people.prompts import PromptView
from handlers.ams.asked_actions import answered
from handlers.ams.driving import screens
from handlers.ams.driving.diagrams import DIAGRAMS, draw_diagram
from handlers.ams.pictures import draw_curve

LATEST, FEW = 20, 5
"""Attempts that are read and listed under the curve; attempts listed on the first screen."""


def handlers() -> Handlers:
    return [
        on_tap(OpenDriving, show_driving),
        on_tap(OpenDiagram, open_diagram),
        on_tap(BeginAttempt, ask_time),
        on_tap(ToggleFault, toggle_fault),
        on_tap(SaveAttempt, save),
        on_tap(OpenCurve, open_curve),
    ]


def prompt_handlers() -> dict[str, PromptHandler]:
    return {"drive_time": take_time}


async def list_attempts(context: Context) -> list[Attempt]:
    """Return the latest attempts of the person who writes."""
    zone = context.services.settings.time_zone
    found: list[Attempt] = await context.db.run(drives.list_attempts, context.person.id, LATEST, zone)
    return found


async def show_driving(
    update: Update, context: Context, latest: int = FEW, *, fresh: bool = False, has_picture: bool = True
) -> None:
    attempts = await list_attempts(context)
    head = "" if has_picture else context.words("picture-left-out")
    await show(update, screens.driving(attempts, latest, context.words).under(head), fresh=fresh)


async def open_diagram(update: Update, context: Context, tap: OpenDiagram) -> None:
    """Send the drawing of a manoeuvre, and say the same in words."""
    name = tap.name
    if name not in DIAGRAMS:
        await show_driving(update, context)
        return
    await note(update, context.words.plain("drawing"))
    html, picture = context.words(f"diagram-text-{name}"), Picture(draw_diagram, name, context.words)
    caption = context.words.plain(f"diagram-{name}")
    if update.effective_chat and not await context.services.drawings.send_album(
        update.effective_chat, [picture], caption
    ):
        html = context.words("picture-left-out") + "\n\n" + html
    await show(update, screens.at_driving(html, context.words), fresh=True)


async def ask_time(update: Update, context: Context) -> None:
    await context.open_prompt("drive_time")
    await show(update, screens.at_driving(context.words("drive-time"), context.words))


async def take_time(update: Update, context: Context, prompt: PromptView) -> None:
    """Read the time of an attempt ('4:35', '4 min 35', '275') and show the marking sheet; ask again if it
    can't be read. A question is answered, and the time asked again below.
    """
    seconds = drives.read_time(typed(update))
    if seconds is None:
        problem = "" if await answered(update, context) else context.words("drive-time-mistake")
        screen = screens.at_driving(context.words("drive-time"), context.words)
        await show(update, screen.under(problem), fresh=True)
        return
    await context.close_prompt()
    await show(update, screens.marking(seconds, 0, context.words))


async def toggle_fault(update: Update, context: Context, tap: ToggleFault) -> None:
    await show(update, screens.marking(tap.seconds, tap.faults, context.words))


async def save(update: Update, context: Context, tap: SaveAttempt) -> None:
    zone = context.services.settings.time_zone
    today = await context.db.run(quizzes.today_of, context.person.id, zone)
    await context.db.run(
        drives.keep_attempt,
        context.person.id,
        min(abs(tap.seconds), drives.MAX_DURATION),
        screens.faults_in(tap.faults),
        today,
    )
    await show_driving(update, context)


async def open_curve(update: Update, context: Context) -> None:
    """Send the curve of the attempts, and list the same attempts in words."""
    attempts, has_picture = await list_attempts(context), True
    if attempts and update.effective_chat:
        await note(update, context.words.plain("drawing"))
        picture = Picture(draw_curve, attempts, context.words)
        has_picture = await context.services.drawings.send_album(update.effective_chat, [picture])
    await show_driving(update, context, LATEST, fresh=True, has_picture=has_picture)
