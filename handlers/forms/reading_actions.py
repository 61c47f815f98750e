"""Read typed words as the answer to a step of a form, or say why they are none."""

import asyncio
import contextlib
from typing import Any

from telegram import Update

from bot.context import Context
from data.forms import drafts
from data.forms.model import CHOICES, TYPED, Kind, Step
from data.forms.parsing import BadAnswer, Mistake, read_answer
from data.forms.spoken import plain, spoken
from data.forms.spoken_levels import LOWEST, level_alone, read_levels
from data.forms.typed_answers import Offered, by_place
from data.forms.validation import is_valid
from data.forms.views import DraftView
from data.text.normalize import clean, has_letter
from handlers.forms import screens
from handlers.forms.actions import answer
from handlers.forms.naming_actions import find_named
from handlers.forms.show import ask_which, keep_answer, offer, rules_of, show_draft

MIN_WORDS_OF_REQUEST = 4
"""Words of a request where any text may be the answer, at least."""
ONE_LINE = 120
"""Characters that a name, a rank or a number may have as an answer."""
WITH_ONE_FOUND = 2
"""Buttons of a search that found one service: the service, and what was typed."""


async def take_typed(
    update: Update, context: Context, draft: DraftView, step: Step | None, text: str
) -> bool:
    """Take typed words as the answer to the step, or say why not. Returns False for what is no answer but
    surely something else, which other rooms reply to.
    """
    if step is None:
        asks_consent = context.services.forms[draft.form].consent
        hint = "form-mistake-summary" if asks_consent else "form-mistake-summary-save"
        return await say_unread(update, context, draft, text, hint)
    take = TAKERS.get(step.kind, read_typed if step.kind in TYPED else match_typed)
    return await take(update, context, draft, step, text)


def is_free_text(step: Step | None) -> bool:
    """Return whether any text may be the answer, even a question."""
    if step is None or step.kind not in (Kind.TEXT, Kind.PARAGRAPHS):
        return False
    return step.in_words or step.longest > ONE_LINE


async def is_other(context: Context, text: str) -> bool:
    """Return whether a text that is no answer is a greeting, a request for names, a call for help, or
    anything else that the bot replies to. What coordinators write in forms never is, nor are signs alone.
    """
    if context.person.is_coordinator or not any(map(str.isalnum, text)):
        return False
    return (await context.classify(text)).is_no_answer


async def asks_for_names(context: Context, text: str) -> bool:
    """Return whether an officer surely asks for names or tries an injection where a few words are asked."""
    if context.person.is_coordinator or len(text.split()) < MIN_WORDS_OF_REQUEST:
        return False
    return (await context.classify(text)).is_sure_request


async def take_levels(update: Update, context: Context, draft: DraftView, step: Step, text: str) -> bool:
    """Keep the languages and levels that were typed, and say for which language no level was. A level alone
    is that of the only language chosen.
    """
    known = draft.answers.get(step.key, {})
    levels = read_levels(text)
    if not levels and (level := level_alone(text)):
        if len(known) != 1:
            await show_draft(update, context, draft, hint="form-mistake-level-alone")
            return True
        levels = dict.fromkeys(known, level)
    if not levels:
        return await say_unread(update, context, draft, text, "form-mistake-tap")
    value = known | {code: level or known.get(code, LOWEST) for code, level in levels.items()}
    unsaid = [code for code, level in levels.items() if level is None and code not in known]
    problem = screens.level_unsaid(unsaid, context.words) if unsaid else ""
    await keep_answer(update, context, draft, step, value, problem=problem)
    return True


async def match_typed(update: Update, context: Context, draft: DraftView, step: Step, text: str) -> bool:
    """Take the offered answer that was named in words; if several fit, ask which."""
    shown = await offer(context, step, draft, context.words)
    codes = await find_named(update, context, draft, step, text)
    if takes_ticks_back(step, draft, codes, text, shown):
        problem = context.words("form-ticks-kept", answer=dict(shown)[codes[0]])
        await show_draft(update, context, draft, problem=problem)
    elif step.kind is Kind.SEVERAL and codes:
        chosen = draft.answers
        for code in codes:
            if code not in chosen.get(step.key, []):
                chosen = {**chosen, step.key: drafts.toggled(step, chosen, code, CHOICES["levels"])}
        await keep_answer(update, context, draft, step, chosen[step.key])
    elif len(codes) == 1:
        await answer(update, context, draft, step, codes[0])
    elif codes:
        await ask_which(update, context, draft, step, [one for one in shown if one[0] in codes])
    elif ahead := await read_ahead(context, draft, step, text):
        await show_draft(
            update,
            context,
            await context.db.run(drafts.answer_steps, context.person.id, draft.id, step.key, ahead),
        )
    else:
        return await say_unread(update, context, draft, text, "form-mistake-tap")
    return True


def takes_ticks_back(
    step: Step, draft: DraftView, codes: list[str], text: str, shown: list[tuple[str, str]]
) -> bool:
    """Return whether a text would put the answer without a preference in place of what was ticked, though it
    isn't that answer word for word: "I don't know" may be about any more.
    """
    ticked = set(draft.answers.get(step.key, [])) - {step.any_code} if step.kind is Kind.SEVERAL else None
    return bool(ticked) and codes == [step.any_code] and plain(text) != plain(dict(shown)[codes[0]])


async def say_unread(update: Update, context: Context, draft: DraftView, text: str, hint: str) -> bool:
    """Say that a text is no answer, with a `hint`. Returns False, and says nothing, if other rooms reply."""
    if await is_other(context, text):
        return False
    await show_draft(update, context, draft, hint=hint)
    return True


async def read_ahead(context: Context, draft: DraftView, step: Step, text: str) -> dict[str, Any]:
    """Return the answers to a step and to the one it leads to, if the text is an answer to that: an email
    address at the question how to reach somebody. Else return none.
    """
    for later in context.services.forms[draft.form].steps:
        if step.kind is Kind.ONE and later.when and later.when[0] == step.key:
            with contextlib.suppress(BadAnswer):
                value = await asyncio.to_thread(read_answer, later, text, context.today, context.language)
                if is_valid(later, value) and not await rules_of(context, draft).refuse(
                    context, later, draft, value
                ):
                    return {step.key: later.when[1], later.key: value}
    return {}


async def search_service(update: Update, context: Context, draft: DraftView, step: Step, text: str) -> bool:
    """Search for another service, or take the place of one that was found: "the first one", or yes to the
    only one, or to what was typed if none was found. What names none is kept to be confirmed, if it isn't
    surely something else.
    """
    shown = [Offered(code, label) for code, label in await offer(context, step, draft, context.words)]
    meant = spoken().yes_no.get(plain(text))
    if meant == "no" or (meant == "yes" and not 0 < len(shown) <= WITH_ONE_FOUND):
        await show_draft(update, context, draft, hint="form-mistake-which-service")
        return True
    if place := by_place("1" if meant == "yes" else plain(text), shown, spoken()):
        value = draft.answers[drafts.TYPED] if place == drafts.TYPED else place
        await answer(update, context, draft, step, value)
        return True
    name = clean(text)
    if len(name) > step.longest or not has_letter(name):
        mistake = Mistake.TOO_LONG if len(name) > step.longest else Mistake.EMPTY
        return await say_unread(update, context, draft, text, f"form-mistake-{mistake.value}")
    is_found = bool(context.services.police.find_services(name))
    if not is_found and await is_other(context, text):
        return False
    kept = await context.db.run(drafts.keep_answer, context.person.id, draft.id, drafts.TYPED, name)
    await show_draft(update, context, kept, hint=None if is_found else "form-mistake-no-service")
    return True


async def read_typed(update: Update, context: Context, draft: DraftView, step: Step, text: str) -> bool:
    """Take a text, a day, a number or an address; a greeting or thanks is no name."""
    if step.introduced and (await context.classify(text)).is_greeting:
        return False
    try:
        value = await asyncio.to_thread(read_answer, step, text, context.today, context.language)
    except BadAnswer as error:
        return await say_unread(update, context, draft, text, f"form-mistake-{error.mistake.value}")
    if not is_valid(step, value):
        await show_draft(update, context, draft, hint=f"form-mistake-{Mistake.UNREADABLE.value}")
    elif step.kind is Kind.TEXT and not is_free_text(step) and await asks_for_names(context, text):
        return False
    elif problem := await rules_of(context, draft).refuse(context, step, draft, value):
        await show_draft(update, context, draft, problem=problem)
    else:
        await answer(update, context, draft, step, value)
    return True


TAKERS = {Kind.SEARCH: search_service, Kind.LEVELS: take_levels}
"""The functions that read the kinds of steps that are answered in ways of their own."""
