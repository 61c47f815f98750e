"""Screens of questions in groups, of replies, and of entries made of replies."""

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot.callbacks.desk import unanswered as unanswered_taps
from bot.texts.catalogue import Words, safe
from bot.ui.formatting import excerpt
from bot.ui.keyboards import Row, button, home, pager, to_desk_row
from bot.ui.screen import Screen
from data.unanswered.store import QuestionGroup, ReplyView, UnansweredQuestion
from data.unanswered.to_entry import MIN_WORDINGS, Wordings

MAX_WORDINGS = 12
"""Wordings of a group that are listed; the others are counted."""
MAX_WORDINGS_LENGTH = 3000
"""Characters of all the wordings of a group together."""


def questions(groups: Sequence[QuestionGroup], total: int, number: int, pages: int, words: Words) -> Screen:
    """Show one page of groups, one row each; `total` counts the groups of all pages."""
    head = words("questions-head", total=total)
    lines = [
        words(
            "questions-line",
            text=excerpt(group.questions[0].text),
            askers=group.askers,
            at=words.day(group.questions[-1].asked_at),
        )
        for group in groups
    ]
    html = (head + "\n\n" + "\n\n".join(lines)) if total else words("questions-empty")
    rows = [
        [button(f"{g.askers} × {excerpt(g.questions[0].text)}", unanswered_taps.OpenGroup(g.id))]
        for g in groups
    ]
    return Screen(
        html,
        InlineKeyboardMarkup(
            [*rows, *pager(number, pages, words, unanswered_taps.OpenQuestions), to_desk_row(words)]
        ),
    )


def group(shown: QuestionGroup, words: Words) -> Screen:
    """Show all wordings of a group, and who needs which language."""
    asked = shown.wordings[:MAX_WORDINGS]
    wordings = "\n".join(f"• {safe(excerpt(text, MAX_WORDINGS_LENGTH // len(asked)))}" for text in asked)
    more = len(shown.wordings) - MAX_WORDINGS
    parts = [words("question-group", askers=shown.askers), wordings]
    if more > 0:
        parts.append(words("question-more", count=more))
    needed = ", ".join(words.plain(f"language-told-{code}") for code in shown.languages)
    parts.append(words("question-languages", languages=needed))
    return Screen(
        "\n\n".join(parts),
        InlineKeyboardMarkup(
            [
                [button(words.plain("button-answer-group"), unanswered_taps.AnswerGroup(shown.id))],
                [button(words.plain("button-drop-group"), unanswered_taps.DropGroup(shown.id))],
                back(words),
            ]
        ),
    )


def passed_on_question(question: UnansweredQuestion, question_id: int, words: Words) -> Screen:
    """Show a question that its sender passed on to the coordinators. Buttons answer it, or show who else
    asked.
    """
    html = words("question-put", text=excerpt(question.text, 2500))
    answer = button(words.plain("button-answer"), unanswered_taps.AnswerGroup(question_id))
    return Screen(
        html,
        InlineKeyboardMarkup(
            [[answer, button(words.plain("button-open"), unanswered_taps.OpenGroup(question_id))]]
        ),
    )


def reply(shown: ReplyView, words: Words) -> str:
    """Return a coordinator's reply as its asker reads it: in their language, or in the one there is."""
    text = shown.texts.get(words.language) or next(
        iter(shown.texts.values()), words.plain("value-unreadable")
    )
    head = words("question-answered", name=shown.author or words.plain("a-coordinator"))
    asked = f"<blockquote>{safe(excerpt(shown.question, 500))}</blockquote>\n" if shown.question else ""
    return f"{head}\n{asked}\n{safe(text)}"


def replied(reply_id: int, people: int, words: Words) -> Screen:
    """Say how many people get the reply; offer to make an entry of it, or to go on."""
    teach = [button(words.plain("button-teach"), unanswered_taps.MakeEntry(reply_id))]
    return Screen(words("reply-sent", count=people), InlineKeyboardMarkup([teach, back(words)]))


def back(words: Words) -> Row:
    """Return the row that leads to the list and home."""
    return [button(words.plain("button-questions"), unanswered_taps.OpenQuestions(0)), *home(words)]


def to_questions(words: Words) -> InlineKeyboardMarkup:
    """Offer only the list and home."""
    return InlineKeyboardMarkup([back(words)])


def wordings_needed(asked: Wordings, words: Words) -> str:
    """Say how many wordings an entry needs, and which of officers' wordings count already."""
    parts = [words("teach-wordings", needed=MIN_WORDINGS)]
    if asked.kept:
        parts.append(words("teach-wordings-known") + "\n" + listed(asked.kept))
    return "\n\n".join(parts)


def wordings_missing(asked: Wordings, words: Words) -> str:
    """Say how many wordings are missing, and which don't count."""
    parts = [words("teach-wordings-missing", missing=asked.missing, needed=MIN_WORDINGS)]
    if asked.taken:
        parts.append(words("teach-wordings-taken") + "\n" + listed(asked.taken))
    return "\n\n".join(parts)


def listed(wordings: Sequence[str]) -> str:
    """Return the wordings, one a line."""
    return "\n".join(f"• {safe(text)}" for text in wordings[:MAX_WORDINGS])
