"""Officers and coordinators write to each other; while they do, the bot doesn't answer over them."""

from telegram import Message, Update
from telegram.error import BadRequest, Forbidden
from telegram.ext import ApplicationHandlerStop, MessageHandler, filters

from bot.access.permissions import for_cases
from bot.callbacks.desk import SendToDesk, ShowAsSent, WriteLetter, WriteNote, WriteToDesk
from bot.callbacks.unanswered import AskPerson
from bot.context import Context
from bot.room import Prompted
from bot.routing import WRITTEN, Handlers, on_tap, typed
from bot.texts.catalogue import LANGUAGES
from bot.ui import keyboards
from bot.ui.reply import quoted_message, show
from bot.ui.screen import Screen
from data.forms import drafts
from data.interests import store as interests
from data.letters import editing
from data.letters import store as letters
from data.letters.quota import Sent
from data.letters.store import NOTE_MARK, LetterKind, LetterView
from data.outbox import tracked_messages
from data.outbox.tracked_messages import TrackedKind
from data.people import prompts
from data.people.prompts import PromptView
from data.unanswered import store as question_groups
from handlers.interests.lookup import find_latest_open, find_own
from handlers.letters import screens
from handlers.letters.delivery import copy_letter
from handlers.letters.reply_target import find_replied, reply_kind
from handlers.letters.show import open_case, show_about
from handlers.letters.write_actions import file_id_of, is_in_other_language, meant_as, say_sent, write


def handlers() -> Handlers:
    return [
        *for_cases(
            [
                on_tap(WriteLetter, ask_letter),
                on_tap(WriteNote, ask_note),
                on_tap(ShowAsSent, show_as_sent),
            ]
        ),
        on_tap(WriteToDesk, ask_to_desk),
        on_tap(SendToDesk, send_quoted),
        on_tap(AskPerson, ask_person),
    ]


def reply_handlers() -> Handlers:
    """Before everything else: replies to letters and cards, and edits of letters."""
    return [
        MessageHandler(WRITTEN, take_reply),
        MessageHandler(filters.UpdateType.EDITED_MESSAGE & filters.ChatType.PRIVATE, follow_edit),
    ]


def live_handlers() -> Handlers:
    """Before forms and questions: what may be meant for the coordinator who just wrote."""
    return [MessageHandler(WRITTEN, ask_for_whom)]


def prompts_taken() -> dict[str, Prompted]:
    """What is written after a button to write was pressed."""
    return {**dict.fromkeys(LetterKind, take_prompted), "person": take_question}


async def ask_letter(update: Update, context: Context, tap: WriteLetter) -> None:
    """A coordinator writes next."""
    await wait_for(update, context, LetterKind.TO_OFFICER, tap.interest)


async def ask_note(update: Update, context: Context, tap: WriteNote) -> None:
    await wait_for(update, context, LetterKind.NOTE, tap.interest)


async def ask_to_desk(update: Update, context: Context, tap: WriteToDesk) -> None:
    """An officer writes next, about their own interest."""
    if await find_own(context, tap.interest) is None:
        await show(update, Screen(context.words("file-gone"), keyboards.only_home(context.words)))
        return
    await wait_for(update, context, LetterKind.TO_DESK, tap.interest)


async def ask_person(update: Update, context: Context) -> None:
    """To the coordinators: about the latest open interest, or, without one, a question for all of them."""
    latest = await find_latest_open(context)
    if latest:
        await wait_for(update, context, LetterKind.TO_DESK, latest.id)
        return
    await context.db.run(drafts.pause_own_draft, context.person.id)
    await context.db.run(prompts.open_prompt, context.person.id, "person")
    await show(
        update, Screen(context.words("write-question"), keyboards.only_home(context.words)), fresh=True
    )


async def take_question(update: Update, context: Context, prompt: PromptView) -> None:
    """A question for a person; whoever asks without an interest is answered through /questions."""
    text = typed(update)
    if not text:
        await show(update, Screen(context.words("only-text"), keyboards.only_home(context.words)))
        return
    await context.db.run(prompts.close_prompt, context.person.id)
    put = await context.db.run(question_groups.put_question, context.person.id, context.language, text)
    told = context.words(f"question-{put.replace('_', '-')}")
    await show(update, Screen(told, keyboards.only_home(context.words)))


async def wait_for(update: Update, context: Context, kind: LetterKind, interest_id: int) -> None:
    """What is typed or sent next, until a tap or a command, is a letter of this kind."""
    await context.db.run(drafts.pause_own_draft, context.person.id)
    await context.db.run(prompts.open_prompt, context.person.id, kind, interest_id)
    words = context.words
    if kind is LetterKind.TO_DESK:
        await show(update, Screen(words(f"write-{kind}"), keyboards.only_home(words)), fresh=True)
        return
    card = await open_case(context, interests.find_interest, interest_id, context.language)
    if card is None:
        await show(update, Screen(words("file-gone"), keyboards.only_home(words)))
        return
    asked = words(f"write-{kind}", id=str(card.id), name=card.name)
    if kind is LetterKind.TO_OFFICER and card.language in LANGUAGES:
        asked += " " + words(f"reads-{card.language}")
    shown = await show(update, Screen(asked, keyboards.only_file(interest_id, words)), fresh=True)
    shows = TrackedKind.ABOUT if kind is LetterKind.TO_OFFICER else TrackedKind.LIST
    await context.db.run(tracked_messages.keep_notice, interest_id, context.person.id, shown, shows)
    if update.effective_message:
        stays = (interest_id, context.person.id, update.effective_message.message_id)
        await context.db.run(tracked_messages.stay_file, *stays)


async def take_reply(update: Update, context: Context) -> None:
    """A reply to a letter or a card; the rest of an album goes, or stays, where its beginning did.

    What was asked for about the same file is what it was asked for: a note, a line.
    """
    message = update.message
    if message is None:
        return
    album = (context.person.id, message.media_group_id)
    begun = await context.db.run(letters.find_album, *album) if message.media_group_id else None
    if begun:
        sent = await write(context, message, begun.interest_id, LetterKind(begun.kind))
        if sent in (Sent.HELD, Sent.BLOCKED):
            await say_sent(update, context, sent)
        raise ApplicationHandlerStop
    file, prompt = await find_replied(update, context), None
    if context.person.is_asked:
        prompt = await context.db.run(prompts.find_prompt, context.person.id)
    if file:
        if prompt is None or prompt.interest_id != file:
            await take_letter(update, context, file, await reply_kind(context, file))
            raise ApplicationHandlerStop
        return
    if prompt is None and await is_lost(context, message):
        await show(update, Screen(context.words("reply-to-nothing"), keyboards.to_queue(context.words)))
        raise ApplicationHandlerStop


async def is_lost(context: Context, message: Message) -> bool:
    """Whether a coordinator meant a letter or a note, and it can't be told for which file."""
    if context.person.coordinator_id is None:
        return False
    replied = message.reply_to_message
    to_me = bool(replied and replied.from_user and replied.from_user.id == context.bot.id)
    if not to_me and not (message.text or message.caption or "").startswith(NOTE_MARK):
        return False
    draft = await context.db.run(drafts.find_draft, context.person.id)
    return draft is None or not draft.active


async def take_prompted(update: Update, context: Context, prompt: PromptView) -> None:
    """The letter or note that was waited for."""
    about = context.services.practice.exercise(prompt.detail or "")
    title = about.title if about else None
    await take_letter(update, context, prompt.interest_id or 0, LetterKind(prompt.kind), title)


async def ask_for_whom(update: Update, context: Context) -> None:
    """Shortly after a coordinator wrote, a message outside a form may be meant for them: the officer says.

    Nobody else can do anything with a picture or a voice note, so those are passed on at once.
    """
    live = await context.db.run(letters.find_live, context.person.id)
    if live is None or context.person.in_form:
        return
    if typed(update):
        keyboard = screens.meant_for_whom(live.interest_id, live.author or "", context.words)
        html = context.words("meant-for-whom", name=live.author or "")
        await show(update, Screen(html, keyboard), quoting=True)
    else:
        await take_letter(update, context, live.interest_id, LetterKind.TO_DESK)
    raise ApplicationHandlerStop


async def take_letter(
    update: Update, context: Context, interest_id: int, kind: LetterKind, about: str | None = None
) -> None:
    """Keep it, have it delivered, and say so. What a coordinator begins with // is a note in any case."""
    message, words = update.message, context.words
    if message is None:
        return
    kind = meant_as(kind, message)
    card = await open_case(context, interests.find_interest, interest_id, context.language)
    sent = await write(context, message, interest_id, kind, about) if card else None
    if card is None or sent is None or kind is LetterKind.TO_DESK:
        await say_sent(update, context, sent)
    else:
        await context.db.run(prompts.close_prompt, context.person.id)
        said = words("note-kept" if kind is LetterKind.NOTE else "letter-sent", name=card.name)
        if kind is LetterKind.TO_OFFICER and is_in_other_language(message.text or "", card.language):
            said += "\n\n" + words(f"other-language-{card.language}")
        await show_about(
            update, context, interest_id, Screen(said, screens.written(interest_id, kind, words))
        )


async def send_quoted(update: Update, context: Context, tap: SendToDesk) -> None:
    """The quoted message was meant for the coordinator, and so is what comes next until a tap or command."""
    message, words = quoted_message(update), context.words
    own = await find_own(context, tap.interest)
    if own is None or message is None:
        await show(update, Screen(words("file-gone"), keyboards.only_home(words)))
        return
    sent = await write(context, message, tap.interest, LetterKind.TO_DESK)
    if sent is not Sent.PASSED_ON:
        await say_sent(update, context, sent)
        return
    await context.db.run(prompts.open_prompt, context.person.id, LetterKind.TO_DESK, tap.interest)
    await show(update, Screen(words("letter-passed-on-and-next"), keyboards.only_home(words)))


async def show_as_sent(update: Update, context: Context, tap: ShowAsSent) -> None:
    """The messages themselves, where a page of the conversation only names or shortens them."""
    page = await open_case(context, letters.get_page, tap.interest, tap.page)
    copied = [await copy_here(context, one) for one in page.items if one.is_copied]
    if not copied:
        await show(update, Screen(context.words("file-gone"), keyboards.only_home(context.words)), fresh=True)
        return
    html = context.words("as-sent", count=sum(copied), lost=len(copied) - sum(copied))
    keyboard = keyboards.only_file(tap.interest, context.words)
    await show_about(update, context, tap.interest, Screen(html, keyboard), fresh=True)


async def copy_here(context: Context, letter: LetterView) -> bool:
    """A letter as its author sent it; False where it isn't there any more."""
    me = context.person
    try:
        return await copy_letter(context.bot, context.db, letter, me.id, me.telegram_id)
    except (BadRequest, Forbidden):
        return False


async def follow_edit(update: Update, context: Context) -> None:
    """An edited letter is edited at its readers'; an edited note in the file."""
    message = update.edited_message
    if message is None:
        return
    edit = await context.db.run(editing.edit_letter, context.person.id, rewritten(message))
    if edit:
        await show(update, Screen(context.words(f"letter-edit-{edit}")))
        raise ApplicationHandlerStop


def rewritten(message: Message) -> editing.EditedMessage:
    """An edited message, with what its copies need to become the same."""
    is_formatted = message.entities or message.caption_entities
    return editing.EditedMessage(
        text=message.text or message.caption or "",
        message_id=message.message_id,
        html=(message.text_html or message.caption_html) if is_formatted else None,
        file_id=file_id_of(message),
    )
