"""An officer's practice results by part, the weakest first, and twenty minutes of practice for tonight."""

from telegram import Update

from bot.callbacks.ams import OpenStanding, OpenStandingPicture, SetArmed
from bot.context import Context
from bot.routing import Handlers, on_tap
from bot.ui.drawing import Picture
from bot.ui.reply import note, show
from data.ams import standing
from data.ams.rehearsals import store as rehearsals
from data.ams.standing import PartView, Suggestion, get_readiness, suggest
from handlers.ams.pictures import draw_readiness
from handlers.ams.standing import screens


def handlers() -> Handlers:
    return [
        on_tap(OpenStanding, show_standing),
        on_tap(OpenStandingPicture, open_picture),
        on_tap(SetArmed, set_armed),
    ]


async def find_parts(context: Context) -> tuple[tuple[PartView, ...], bool | None]:
    """Return this person's results by part, the weakest first, and whether their mission is armed."""
    mine, practice = context.person.id, context.services.practice
    parts = await context.db.run(get_readiness, mine, practice)
    return parts, await context.db.run(standing.is_armed, mine)


async def show_standing(update: Update, context: Context, head: str = "", *, fresh: bool = False) -> None:
    """Show each part, then what to practise tonight."""
    parts, armed = await find_parts(context)
    done = await context.db.run(rehearsals.list_done, context.person.id)
    practice, words = context.services.practice, context.words
    steps: list[Suggestion] = suggest(parts, practice, done, words.language)
    screen = screens.standing(parts, armed, steps, practice, words)
    await show(update, screen.under(head), fresh=fresh)


async def open_picture(update: Update, context: Context) -> None:
    """Send the picture of the results, and say the same in words under it."""
    parts, _ = await find_parts(context)
    head = ""
    if update.effective_chat:
        await note(update, context.words.plain("drawing"))
        picture = Picture(draw_readiness, parts, context.words)
        if not await context.services.drawings.send_album(update.effective_chat, [picture]):
            head = context.words("picture-left-out")
    await show_standing(update, context, head, fresh=True)


async def set_armed(update: Update, context: Context, tap: SetArmed) -> None:
    """Save whether the mission is armed, unarmed or not known: it decides whether shooting counts."""
    armed = {1: True, 0: False}.get(tap.armed)
    zone = context.services.settings.time_zone
    await context.db.run(standing.set_armed, context.person.id, zone, armed)
    await show_standing(update, context)
