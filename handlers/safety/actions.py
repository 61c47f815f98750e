"""Answer messages of people in distress or danger, wherever they are typed."""

from telegram import Update
from telegram.ext import ApplicationHandlerStop, MessageHandler, filters

from bot.access.guard import is_command
from bot.context import Context
from bot.routing import Handlers, written
from data.ams.rehearsals import store as rehearsals
from data.answers.intents.verdicts import Verdict
from data.letters import store as letters
from data.people import prompts
from data.safety.interruption import interrupts
from handlers.ams.rehearsals.report_actions import MIN_WORDS
from handlers.answers.screens import MeantFor
from handlers.answers.show import show_safety
from handlers.forms.press_actions import find_last, names_label, press_label
from handlers.letters.reply_target import find_replied
from handlers.safety.calm_actions import goes_on, is_calmed, reply_again, reply_calmly

REHEARSAL_PROMPTS = ("report", "listening")
"""Prompts of rehearsals: the text gets the safety reply and goes on to the rehearsal too."""
MIN_BEHIND_COMMAND = 2
"""Words behind an officer's command from which they may say something; one behind /start is a link's code."""
HAS_WORDS = filters.ChatType.PRIVATE & (filters.TEXT | filters.CAPTION)
"""Texts, also behind a command, and words under a picture or a file; also if they are changed later."""


def first_handlers() -> Handlers:
    """Return the handler that runs before all others that read text, even a form's answers."""
    return [MessageHandler(HAS_WORDS & filters.UpdateType.MESSAGES, answer_distress)]


async def answer_distress(update: Update, context: Context) -> None:
    """Reply to distress and danger wherever they are written; a form stays where it was. A button's label is
    pressed instead.

    An officer's message to a person still goes to that person, marked; a coordinator writes about somebody
    else. In an officer's form or rehearsal only a verdict from these bounds counts.
    """
    said = written(update)
    if is_command(update) and (context.person.is_coordinator or len(said.split()) < MIN_BEHIND_COMMAND):
        return
    verdict = await context.classify(said)
    if is_calmed(context, said):
        if await find_addressee(update, context) is not MeantFor.PERSON:
            await reply_calmly(update, context, said)
            raise ApplicationHandlerStop
        return
    if not verdict.is_distress:
        if await is_more_of_it(update, context, verdict):
            await reply_again(update, context, said)
            raise ApplicationHandlerStop
        return
    if not context.person.is_coordinator and await press_label(update, context, said, ()):
        raise ApplicationHandlerStop
    addressee = await find_addressee(update, context)
    is_for_people = addressee is MeantFor.PERSON
    is_practice = not is_for_people and await is_rehearsed(update, context)
    in_form = context.person.in_form
    if context.person.is_coordinator and (in_form or is_for_people):
        return
    if not interrupts(verdict.probability, in_form, is_practice):
        return
    await show_safety(update, context, verdict.intent, said, addressee)
    context.services.metrics.count_answer("safety")
    if not is_for_people and not is_practice:
        raise ApplicationHandlerStop


async def is_more_of_it(update: Update, context: Context, verdict: Verdict) -> bool:
    """Return whether a message to the bot, outside forms and rehearsals, goes on with what somebody in
    trouble wrote just before.
    """
    said = written(update)
    leave_aside = is_command(update) or update.edited_message or context.person.in_form
    if leave_aside or not await goes_on(context, said, verdict):
        return False
    if names_label(find_last(update, context), said):
        return False
    is_for_bot = await find_addressee(update, context) is MeantFor.BOT
    return is_for_bot and not await is_rehearsed(update, context)


async def is_rehearsed(update: Update, context: Context) -> bool:
    """Return whether a rehearsal waits for a text, or a long text is typed while one runs: an incident retold
    in it may read like distress.
    """
    prompt = await context.db.run(prompts.find_prompt, context.person.id)
    if prompt and prompt.kind in REHEARSAL_PROMPTS:
        return True
    is_long = len(written(update).split()) >= MIN_WORDS
    return is_long and await context.db.run(rehearsals.find_running, context.person.id) is not None


async def find_addressee(update: Update, context: Context) -> MeantFor:
    """Return whom a message is for. It is for a person if it replies to one, was asked for, follows what a
    coordinator just wrote, or changes a letter. A question for all coordinators is kept as a question, and so
    waits for its sender.
    """
    me, edited = context.person, update.edited_message
    if edited:
        is_letter = await context.db.run(letters.find_case_of, me.id, edited.message_id) is not None
        return MeantFor.PERSON if is_letter else MeantFor.BOT
    if await find_replied(update, context) is not None:
        return MeantFor.PERSON
    if written(update).startswith(letters.NOTE_MARK) and me.is_coordinator:
        return MeantFor.PERSON
    prompt = await context.db.run(prompts.find_prompt, me.id)
    if prompt and (me.is_coordinator or prompt.kind == letters.LetterKind.TO_DESK):
        return MeantFor.PERSON
    if prompt:
        return MeantFor.DESK if prompt.kind == "person" else MeantFor.BOT
    return MeantFor.PERSON if await context.db.run(letters.find_live, me.id) is not None else MeantFor.BOT
