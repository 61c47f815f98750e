"""Messages of people in distress or danger, wherever they are typed."""

from telegram import Update
from telegram.ext import ApplicationHandlerStop, MessageHandler

from bot.context import Context
from bot.routing import TYPED, Handlers, typed
from data.ams.rehearsals import store as rehearsals
from data.answers.intents.kinds import DISTRESS
from data.letters import store as letters
from data.people import prompts
from handlers.ams.rehearsals.report_actions import FEWEST_WORDS
from handlers.answers.show import show_safety
from handlers.letters.reply_target import find_replied

REHEARSED = ("report", "listening")
"""Prompts of rehearsals: what is typed gets its reply and goes on to the rehearsal too."""
SURE_ELSEWHERE = 0.75
"""Probability of distress from which a form, or a rehearsal, is interrupted."""


def first_handlers() -> Handlers:
    """Before everything else that reads text, a form's answers too."""
    return [MessageHandler(TYPED, answer_distress)]


async def answer_distress(update: Update, context: Context) -> None:
    """Distress and danger get their reply wherever they are written; a form stays where it was.

    What an officer writes to a person goes on to that person too, marked; a coordinator writes about somebody
    else, in forms too. In an officer's form or rehearsal only what is nearly sure counts.
    """
    verdict = await context.classify(typed(update))
    if verdict.intent not in DISTRESS:
        return
    is_for_people = await is_meant_for_people(update, context)
    is_practice = not is_for_people and await is_rehearsed(update, context)
    is_sure = verdict.probability >= SURE_ELSEWHERE
    if context.person.in_form and (context.person.coordinator_id is not None or not is_sure):
        return
    if (is_practice and not is_sure) or (is_for_people and context.person.coordinator_id is not None):
        return
    await show_safety(update, context, verdict.intent, to_person=is_for_people)
    context.services.metrics.count_answer("safety")
    if not is_for_people and not is_practice:
        raise ApplicationHandlerStop


async def is_rehearsed(update: Update, context: Context) -> bool:
    """Whether a rehearsal waits for a text, or a long one is typed while one runs: an incident that is retold
    in it may read like distress.
    """
    prompt = await context.db.run(prompts.find_prompt, context.person.id)
    if prompt and prompt.kind in REHEARSED:
        return True
    is_long = len(typed(update).split()) >= FEWEST_WORDS
    return is_long and await context.db.run(rehearsals.find_running, context.person.id) is not None


async def is_meant_for_people(update: Update, context: Context) -> bool:
    """Whether a message replies to a person, was asked for, or follows what a coordinator just wrote."""
    me = context.person
    if await find_replied(update, context) is not None:
        return True
    if typed(update).startswith(letters.NOTE_MARK) and me.coordinator_id is not None:
        return True
    prompt = await context.db.run(prompts.find_prompt, me.id)
    if prompt:
        return me.coordinator_id is not None or prompt.kind in (letters.LetterKind.TO_DESK, "person")
    return await context.db.run(letters.find_live, me.id) is not None
