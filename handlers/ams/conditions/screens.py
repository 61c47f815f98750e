"""Screens of the check of the conditions: one question after another, and the result."""

from telegram import InlineKeyboardMarkup

from bot.callbacks import ams as ams_taps
from bot.callbacks import interests as interests_taps
from bot.callbacks.desk import unanswered as unanswered_taps
from bot.texts.catalogue import Words
from bot.ui.keyboards import button, to_ams
from data.interests.conditions import CONDITIONS, Judgment, judge

WORST_FIRST = (Judgment.NOT_YET, Judgment.ASK, Judgment.MEETS)
"""The order in which the result lists the conditions."""


def question_text(number: int, words: Words) -> str:
    """Return one question of the check, with its number."""
    head = words("condition-progress", number=number + 1, total=len(CONDITIONS))
    return f"{head}\n\n{words(f'condition-{CONDITIONS[number].key}')}"


def result_text(answers: str, words: Words) -> str:
    """List each condition with the verdict, the rule and its year; those that aren't met come first."""
    verdicts = sorted(judge(answers), key=lambda judged: WORST_FIRST.index(judged[1]))
    lines = []
    for one, verdict in verdicts:
        name, verdict_text = words.plain(f"condition-name-{one.key}"), words.plain(f"verdict-{verdict}")
        head = words("condition-head", condition=name, verdict=verdict_text)
        lines.append(f"{head}\n{words(f'rule-{one.key}')}")
    return "\n\n".join([words(f"conditions-{verdicts[0][1]}"), *lines, words("conditions-end")])


def question_keyboard(answers: str, words: Words) -> InlineKeyboardMarkup:
    """Offer the answers to the next condition, and the way back to the one before."""
    one = CONDITIONS[len(answers)]
    rows = [
        [button(words.plain(f"answer-{one.key}-{letter}"), ams_taps.CheckConditions(answers + letter))]
        for letter in one.answers
    ]
    back = (
        [button(words.plain("button-back"), ams_taps.CheckConditions(answers[:-1] or "-"))] if answers else []
    )
    return InlineKeyboardMarkup([*rows, [*back, *to_ams(words)]])


def result_keyboard(answers: str, words: Words) -> InlineKeyboardMarkup:
    """Offer to use the answers, to ask a person, or to begin again."""
    return InlineKeyboardMarkup(
        [
            [button(words.plain("button-use-conditions"), ams_taps.UseConditions(answers))],
            [
                button(words.plain("button-ask-person"), unanswered_taps.AskPerson()),
                button(words.plain("button-again"), ams_taps.CheckConditions("-")),
            ],
            to_ams(words),
        ]
    )


def register(words: Words) -> InlineKeyboardMarkup:
    """Offer to register an interest: the answers are saved with one, and there is none yet."""
    begin = button(words.plain("button-interest"), interests_taps.BeginInterest("-"))
    return InlineKeyboardMarkup([[begin], to_ams(words)])
