"""The buttons under questions and their replies."""

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot import question_taps as taps
from bot.desk_keyboards import to_desk_row
from bot.keyboards import Row, button, home, pager
from bot.question_render import excerpt
from bot.texts import Words
from data.question_groups import QuestionGroup


def questions(groups: Sequence[QuestionGroup], number: int, pages: int, words: Words) -> InlineKeyboardMarkup:
    """One row a group."""
    rows = [[button(f"{g.askers} × {excerpt(g.questions[0].text)}", taps.OpenGroup(g.id))] for g in groups]
    return InlineKeyboardMarkup([*rows, *pager(number, pages, words, taps.OpenQuestions), to_desk_row(words)])


def group(shown: QuestionGroup, words: Words) -> InlineKeyboardMarkup:
    """Answer all who asked, or set it aside."""
    return InlineKeyboardMarkup(
        [
            [button(words.plain("button-answer-group"), taps.AnswerGroup(shown.id))],
            [button(words.plain("button-drop-group"), taps.DropGroup(shown.id))],
            back(words),
        ]
    )


def put(question_id: int, words: Words) -> InlineKeyboardMarkup:
    """Under a question that was put to the coordinators: answer at once, or see who else asked."""
    answer = button(words.plain("button-answer"), taps.AnswerGroup(question_id))
    return InlineKeyboardMarkup([[answer, button(words.plain("button-open"), taps.OpenGroup(question_id))]])


def replied(reply_id: int, words: Words) -> InlineKeyboardMarkup:
    """Make an entry of it, or go on."""
    teach = [button(words.plain("button-teach"), taps.TeachReply(reply_id))]
    return InlineKeyboardMarkup([teach, back(words)])


def back(words: Words) -> Row:
    """The list and home."""
    return [button(words.plain("button-questions"), taps.OpenQuestions(0)), *home(words)]


def to_questions(words: Words) -> InlineKeyboardMarkup:
    """Nothing but the list and home."""
    return InlineKeyboardMarkup([back(words)])


def ask_person(words: Words) -> InlineKeyboardMarkup:
    """To a person instead; home."""
    return InlineKeyboardMarkup([[button(words.plain("button-ask-person"), taps.AskPerson())], home(words)])
