"""Screens of the check of the conditions: one question after another, and the result."""

from telegram import InlineKeyboardMarkup

from bot.callbacks import ams as ams_taps
from bot.callbacks import interests as interests_taps
from bot.callbacks.desk import unanswered as unanswered_taps
from bot.texts.catalogue import Words
from bot.ui.keyboards import button, to_ams
from bot.ui.screen import Screen
from data.interests.conditions import CONDITIONS, Judgment, judge

WORST_FIRST = (Judgment.NOT_YET, Judgment.ASK, Judgment.MEETS)
"""The order in which the result lists the conditions."""


def result_text(answers: str, words: Words) -> str:
    """List each condition with the verdict, the rule and its year; those that aren't met come first."""
    verdicts = sorted(judge(answers), key=lambda judged: WORST_FIRST.index(judged[1]))
    lines = []
    for one, verdict in verdicts:
        name, verdict_text = words.plain(f"condition-name-{one.key}"), words.plain(f"verdict-{verdict}")
        head = words("condition-head", condition=name, verdict=verdict_text)
        lines.append(f"{head}\n{words(f'rule-{one.key}')}")
    return "\n\n".join([words(f"conditions-{verdicts[0][1]}"), *lines, words("conditions-end")])


def question(answers: str, words: Words) -> Screen:
    """Ask about the next condition, with its number; offer its answers and the way back."""
    one = CONDITIONS[len(answers)]
    head = words("condition-progress", number=len(answers) + 1, total=len(CONDITIONS))
    rows = [
        [button(words.plain(f"answer-{one.key}-{letter}"), ams_taps.CheckConditions(answers + letter))]
        for letter in one.answers
    ]
    back = (
        [button(words.plain("button-back"), ams_taps.CheckConditions(answers[:-1] or "-"))] if answers else []
    )
    html = f"{head}\n\n{words(f'condition-{one.key}')}"
    return Screen(html, InlineKeyboardMarkup([*rows, [*back, *to_ams(words)]]))


def result(answers: str, words: Words) -> Screen:
    """Show the result; offer to use the answers, to ask a person, or to begin again."""
    rows = [
        [button(words.plain("button-use-conditions"), ams_taps.UseConditions(answers))],
        [
            button(words.plain("button-ask-person"), unanswered_taps.AskPerson()),
            button(words.plain("button-again"), ams_taps.CheckConditions("-")),
        ],
        to_ams(words),
    ]
    return Screen(result_text(answers, words), InlineKeyboardMarkup(rows))


def register_first(words: Words) -> Screen:
    """Offer to register an interest: the answers are saved with one, and there is none yet."""
    begin = button(words.plain("button-interest"), interests_taps.BeginInterest("-"))
    return Screen(words("conditions-kept"), InlineKeyboardMarkup([[begin], to_ams(words)]))
