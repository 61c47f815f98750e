"""Questions in one's own words, and what is said that is no question."""

import asyncio
from dataclasses import replace

from telegram import Update
from telegram.ext import ApplicationHandlerStop, MessageHandler

from bot import desk_keyboards, keyboards, question_keyboards, render
from bot.callbacks import NoneOfThese, OpenAsk
from bot.context import Context
from bot.desk_taps import AskBot
from bot.entry_screen import find_card
from bot.keeping import ask_to_keep, quoted_message
from bot.own_file import find_replied
from bot.replies import show
from bot.routes import TYPED, Handlers, on_command, on_tap, tapped, typed
from data import drafts, entries, letters, people, prompts, questions
from data.outcomes import Answer, Choices
from data.small_talk import SmallTalk, is_french
from data.titles import list_titles

TRANSLATIONS = {SmallTalk.FRENCH: "fr", SmallTalk.ENGLISH: "en"}


def handlers() -> Handlers:
    return [
        on_command("ask", ask),
        on_tap(OpenAsk, invite_question),
        on_tap(NoneOfThese, refuse_choices),
        on_tap(AskBot, answer_quoted),
    ]


def first_handlers() -> Handlers:
    """Before everything else that reads text, a form's answers too."""
    return [MessageHandler(TYPED, answer_distress)]


def text_handlers() -> Handlers:
    """What is typed outside a form is a question."""
    return [MessageHandler(TYPED, answer_question)]


async def answer_distress(update: Update, context: Context) -> None:
    """Danger and self-harm get their fixed reply wherever they are written; a form stays where it was.

    What an officer writes to a person goes on to that person too; a coordinator writes about somebody else.
    """
    if context.parts.small_talk.find(typed(update)) is not SmallTalk.DISTRESS:
        return
    is_for_people = await is_meant_for_people(update, context)
    if is_for_people and context.person.coordinator_id is not None:
        return
    await show(update, context.words("small-talk-distress"), keyboards.only_home(context.words))
    if not is_for_people:
        raise ApplicationHandlerStop


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


async def ask(update: Update, context: Context) -> None:
    question = " ".join(context.args or [])
    if question:
        await answer(update, context, question)
    else:
        await invite_question(update, context)


async def invite_question(update: Update, context: Context) -> None:
    await show(update, context.words("ask-invite"), question_keyboards.ask_person(context.words))


async def answer_question(update: Update, context: Context) -> None:
    await answer(update, context, typed(update))


async def answer_quoted(update: Update, context: Context) -> None:
    """The message that the tapped one quotes was a question to the bot."""
    quoted = quoted_message(update)
    await answer(update, context, (quoted.text or "") if quoted else "")


async def answer(update: Update, context: Context, question: str) -> None:
    await listen(context, question)
    if context.parts.load.is_heavy and context.person.coordinator_id is None:
        await show(update, context.words("busy"), keyboards.only_home(context.words))
        return
    said = context.parts.small_talk.find(question)
    if said:
        await talk(update, context, said)
        return
    answers = await context.parts.wait_for_answers()
    outcome = await asyncio.to_thread(answers.ask, question, context.person.reading)
    context.parts.metrics.count_answer(type(outcome).__name__.lower())
    if isinstance(outcome, Answer):
        await show_answer(update, context, outcome)
    else:
        await offer(update, context, question, outcome.codes if isinstance(outcome, Choices) else ())


async def listen(context: Context, question: str) -> None:
    """Who asks in French, and whose phone speaks neither language, is answered in French from now on."""
    if context.person.language is None and is_french(question):
        await context.db.run(people.set_language, context.person.id, "fr")
        context.person = replace(context.person, language="fr")


async def talk(update: Update, context: Context, said: SmallTalk) -> None:
    """A fixed reply; after 'and in French?' the entry being read, in that language."""
    language = TRANSLATIONS.get(said)
    words = context.parts.texts.of(language or context.language)
    if language is None:
        draft = await context.db.run(drafts.find_draft, context.person.id)
        is_coordinator = context.person.coordinator_id is not None
        menu = keyboards.menu(words, draft is not None, is_coordinator)
        await show(update, words(f"small-talk-{said.value}"), menu)
        return
    code = context.person.reading or ""
    card = await context.db.run(entries.find_entry, code, language)
    if card:
        await show(update, render.entry_card(card, words), keyboards.entry_card(card, words))
    else:
        names = {code: context.parts.texts.of(code).plain("language-name") for code in TRANSLATIONS.values()}
        await show(update, words("language-question"), keyboards.languages(names))


async def show_answer(update: Update, context: Context, outcome: Answer) -> None:
    """The entry, with a question back: was this what you needed?"""
    card = await find_card(context, outcome.code)
    if card is None:
        await show(update, context.words("entry-gone"), keyboards.only_home(context.words))
        return
    told = (context.person.id, context.language, outcome.code, outcome.about)
    about, asked = await context.db.run(questions.answer_with, *told)
    html = render.answer(card, about, context.words)
    await show(update, html, keyboards.answer(card, asked, context.words), quoting=True)


async def offer(update: Update, context: Context, question: str, codes: tuple[str, ...]) -> None:
    """What may be meant, or an honest no.

    The question is kept for the coordinators; if it holds personal data, only when its sender agrees.
    """
    if context.person.coordinator_id is not None:
        await offer_coordinator(update, context, list(codes))
        return
    record = (context.person.id, context.language, question, list(codes))
    asked, titles = await context.db.run(questions.offer, *record)
    personal = questions.holds_personal_data(question)
    if titles:
        await show(update, context.words("ask-choices"), keyboards.choices(titles, asked, context.words))
    else:
        no = "ask-no-answer-personal" if personal else "ask-no-answer"
        await show(update, context.words(no), keyboards.no_answer(context.words))
    if personal and update.message:
        await ask_to_keep(update, context, asked, question, update.message.message_id)


async def offer_coordinator(update: Update, context: Context, codes: list[str]) -> None:
    """What a coordinator typed may have been meant for an officer: it is kept nowhere, and they hear that."""
    titles = await context.db.run(list_titles, codes, context.language)
    html = context.words("stray-text")
    if titles:
        html += "\n\n" + context.words("ask-choices")
    await show(update, html, desk_keyboards.stray(titles, context.words))


async def refuse_choices(update: Update, context: Context) -> None:
    tap = NoneOfThese.unpack(tapped(update))
    await context.db.run(questions.mark_refused, context.person.id, tap.question)
    await show(update, context.words("ask-none-of-these"), keyboards.no_answer(context.words))
