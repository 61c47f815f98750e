"""Screens of an officer's results by part, and of what to practise tonight."""

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot.callbacks import ams as ams_taps
from bot.callbacks import practice as practice_taps
from bot.callbacks.base import Tap
from bot.texts.catalogue import Words
from bot.ui.formatting import bar
from bot.ui.keyboards import Row, button, to_ams
from bot.ui.screen import Screen
from data.ams.material import Practice
from data.ams.quiz.placement import PLACEMENT
from data.ams.standing import PartView, Suggestion

QUIZ_ONLY = ("shooting", "knowledge")
"""Parts that can't be practised here but by questions."""
NEXT_ARMED = {None: 1, True: 0, False: -1}
"""The value that a tap on the button leads to from each: not known, armed, unarmed, not known."""


def standing(
    parts: Sequence[PartView],
    armed: bool | None,
    steps: Sequence[Suggestion],
    practice: Practice,
    words: Words,
) -> Screen:
    """List every part, the weakest first, and tonight's steps as text and as buttons."""
    lines = [part_line(one, words) for one in parts]
    if armed is None:
        lines.append(words("standing-armed-unknown"))
    total = sum(step.minutes for step in steps)
    tonight = [words("tonight-head", minutes=total)]
    tonight += [f"{place}. {step_line(step, practice, words)}" for place, step in enumerate(steps, 1)]
    html = "\n\n".join([words("standing-head"), "\n".join(lines), "\n".join(tonight), words("standing-rule")])
    return Screen(html, standing_keyboard(armed, steps, words))


def part_line(one: PartView, words: Words) -> str:
    """Write a part's result: '▓▓▓▓░░░░░░ Reading: 40% · below 60% (2 results)'."""
    part = words.plain(f"part-{one.part}")
    if one.share is None:
        return words("standing-none-line", part=part)
    share = round(100 * one.share)
    state = words.plain(f"standing-{one.state}")
    line = words("standing-line", bar=bar(share, 100), part=part, share=share, state=state)
    key = "standing-from" if not one.is_quiz else "standing-from-quiz"
    return f"{line} {words('standing-from-questions' if one.part in QUIZ_ONLY else key, count=one.count)}"


def step_line(step: Suggestion, practice: Practice, words: Words) -> str:
    """Say what to do, and how long it takes."""
    exercise = practice.exercise(step.code)
    title = exercise.title if exercise else ""
    part = words.plain(f"part-{step.part}")
    return words(f"tonight-{step.kind}", part=part, title=title, minutes=step.minutes)


def standing_keyboard(armed: bool | None, steps: Sequence[Suggestion], words: Words) -> InlineKeyboardMarkup:
    """Offer tonight's steps, the placement test, whether the mission is armed, and the picture."""
    rows: list[Row] = []
    for place, step in enumerate(steps):
        key = "button-then" if place else "button-tonight"
        label = words.plain(key, part=words.plain(f"part-{step.part}"))
        rows.append([button(label, tap_of(step))])
    state = {None: "unknown", True: "yes", False: "no"}[armed]
    return InlineKeyboardMarkup(
        [
            *rows,
            [button(words.plain("button-placement"), practice_taps.BeginQuiz(PLACEMENT))],
            [button(words.plain("button-armed", armed=state), ams_taps.SetArmed(NEXT_ARMED[armed]))],
            [button(words.plain("button-standing-picture"), ams_taps.OpenStandingPicture())],
            to_ams(words),
        ]
    )


def tap_of(step: Suggestion) -> Tap:
    """Return the tap that begins a step."""
    match step.kind:
        case "exercise":
            return practice_taps.BeginTonight(step.code)
        case "quiz":
            return practice_taps.BeginQuiz(step.code)
        case "drive":
            return practice_taps.OpenDriving()
        case _:
            return ams_taps.CheckConditions("-")
