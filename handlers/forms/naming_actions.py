"""Find which of the offered answers a text names, in either language."""

from telegram import Update

from bot.callbacks import forms as forms_taps
from bot.callbacks.base import StaleTap
from bot.context import Context
from data.entries import queries as entries
from data.entries.mission_names import missions_in, of_same_place, read_names
from data.forms.model import Step
from data.forms.spoken import plain, spoken
from data.forms.typed_answers import Offered, by_places, match, match_names
from data.forms.views import DraftView
from data.text.locales import LANGUAGES, other_language
from handlers.forms.press_actions import find_last
from handlers.forms.show import offer


async def find_named(update: Update, context: Context, draft: DraftView, step: Step, text: str) -> list[str]:
    """Return the codes of the offered answers that a text means; several if it may mean any of them. After a
    question which of a few was meant, a place counts among these few.
    """
    shown = await offer(context, step, draft, context.words)
    few = [one for one in shown if one[0] in asked_among(update, context, draft, step)]
    if few and len(places := by_places(text, offered(step, few), spoken())) == 1:
        return places
    codes = await match_all(context, step, draft, text, shown)
    meant = [code for code in codes if code in dict(few)]
    return meant if len(meant) == 1 else codes


async def match_all(
    context: Context, step: Step, draft: DraftView, text: str, shown: list[tuple[str, str]]
) -> list[str]:
    """Return the codes of those among all answers shown that a text means, in either language."""
    codes = match(text, offered(step, shown))
    if plain(text) in [plain(label) for _, label in shown]:
        return codes
    theirs = await offer(context, step, draft, context.services.texts.of(other_language(context.language)))
    others = match(text, offered(step, theirs))
    if step.choices == "roles" and not codes and not others:
        names = await context.cache.read(read_names, "role")
        own = offered(step, shown)
        return match_names(text, lambda part: match(part, own) or missions_in(part, names))
    if step.choices != "missions":
        return codes or others
    found = {*codes, *others} or await missions_at(context, text)
    return [code for code, _ in shown if code in found]


def offered(step: Step, shown: list[tuple[str, str]]) -> list[Offered]:
    return [Offered(code, label, code == step.any_code) for code, label in shown]


def asked_among(update: Update, context: Context, draft: DraftView, step: Step) -> set[str]:
    """Return the answers to this step that the last message offers, if it offers only some; else none."""
    last = find_last(update, context)
    codes = [code for code, _ in last.buttons] if last else []
    if forms_taps.ResumeDraft(draft.id).pack() not in codes:
        return set()
    return {
        tap.value for code in codes if (tap := picked(code)) and (tap.draft, tap.step) == (draft.id, step.key)
    }


def picked(code: str) -> forms_taps.PickAnswer | None:
    """Return the tap on an answer that this callback data holds, or None."""
    try:
        return forms_taps.PickAnswer.unpack(code)
    except StaleTap:
        return None


async def missions_at(context: Context, text: str) -> set[str]:
    """Return the current missions at the places that a text names; none until the answers are loaded."""
    if not context.services.ready.is_set():
        return set()
    named_in = context.services.answers.missions_in
    places: dict[str, set[str]] = {}
    for language in LANGUAGES:
        for mission in await context.cache.read(entries.list_missions, "current", language):
            places.setdefault(mission.code, {mission.code}).update(named_in(mission.title))
    return of_same_place(named_in(text), places)
