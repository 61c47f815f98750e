"""/questions: answer unanswered questions once for all who asked."""

from collections.abc import Sequence
from math import ceil

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.desk.unanswered import AnswerGroup, DropGroup, OpenGroup, OpenQuestions
from bot.context import Context
from bot.room import FinishedForm
from bot.routing import Handlers, on_command, on_tap
from bot.texts.catalogue import LANGUAGES
from bot.ui.reply import show
from bot.web.links import linked_to_page
from data.forms.views import DraftView
from data.unanswered import store as question_groups
from data.unanswered.forms import REPLY
from data.unanswered.store import QuestionGroup
from handlers.forms.show import begin_form, finish
from handlers.unanswered import screens
from handlers.unanswered.grouping import find_group, groups_now

PAGE = 6
"""Groups of questions on a screen."""


def handlers() -> Handlers:
    return for_coordinators(
        [
            on_command("questions", list_questions),
            on_tap(OpenQuestions, open_questions),
            on_tap(OpenGroup, open_group),
            on_tap(AnswerGroup, answer_group),
            on_tap(DropGroup, drop_group),
        ]
    )


def form_handlers() -> dict[str, FinishedForm]:
    return {REPLY.code: send_reply}


async def list_questions(update: Update, context: Context) -> None:
    await show_page(update, context, 0)


async def open_questions(update: Update, context: Context, tap: OpenQuestions) -> None:
    await show_page(update, context, tap.page)


async def show_page(update: Update, context: Context, number: int, toast: str | None = None) -> None:
    groups = await groups_now(context.services)
    pages = max(1, ceil(len(groups) / PAGE))
    number = min(max(number, 0), pages - 1)
    page = groups[number * PAGE : (number + 1) * PAGE]
    screen = screens.questions(page, len(groups), number, pages, context.words)
    screen = linked_to_page(screen, context.services.settings, "questions", context.words)
    shown = await show(update, screen, toast=toast)
    await keep_shown(context, page, shown)


async def keep_shown(context: Context, groups: Sequence[QuestionGroup], message_id: int) -> None:
    """Remember which message shows questions, so that they are erased there with their askers' data."""
    ids = [question.id for group in groups for question in group.questions]
    await context.db.run(question_groups.keep_list, ids, context.person.id, message_id)


async def open_group(update: Update, context: Context, tap: OpenGroup) -> None:
    found = await find_group(context.services, tap.question)
    if found is None:
        await show_page(update, context, 0, context.words.plain("question-settled"))
        return
    to = f"questions/{found.id}"
    screen = linked_to_page(screens.group(found, context.words), context.services.settings, to, context.words)
    shown = await show(update, screen)
    await keep_shown(context, [found], shown)


async def answer_group(update: Update, context: Context, tap: AnswerGroup) -> None:
    """Begin a form that asks for the reply in every language that is needed."""
    found = await find_group(context.services, tap.question)
    if found is None:
        await show_page(update, context, 0, context.words.plain("question-settled"))
        return
    carried = {"_questions": [question.id for question in found.questions]}
    needed = {f"_{language}": "yes" for language in found.languages}
    await begin_form(update, context, REPLY, carried | needed)


async def send_reply(update: Update, context: Context, draft: DraftView) -> None:
    """Send the reply to everybody who asked, then offer to make an entry of it."""
    if not context.person.is_coordinator:
        return
    texts = {language: text for language in LANGUAGES if (text := draft.answers.get(f"reply_{language}"))}
    sent = (context.person.id, draft.answers.get("_questions", []), texts)
    done = await finish(context, draft, lambda session: question_groups.reply_to(session, *sent))
    reply_id, people = done or (0, 0)
    if not people:
        await show_page(update, context, 0, context.words.plain("question-settled"))
        return
    await show(update, screens.replied(reply_id, people, context.words))


async def drop_group(update: Update, context: Context, tap: DropGroup) -> None:
    found = await find_group(context.services, tap.question)
    ids = [question.id for question in found.questions] if found else []
    dropped = await context.db.run(question_groups.drop_questions, ids)
    toast = "question-dropped" if dropped == len(ids) else "question-needs-reply"
    toast = toast if ids else "question-settled"
    await show_page(update, context, 0, context.words.plain(toast))
