"""Screens of the preparation say something in both languages and offer what they should, without a bot."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.callbacks import ams, practice
from bot.callbacks.base import VERSION, Tap
from bot.callbacks.browse import OpenEntry, OpenMenu, OpenTopic
from bot.callbacks.desk.editing import OpenContents
from bot.callbacks.interests import BeginInterest
from bot.texts.catalogue import Texts, Words
from bot.ui.screen import Screen
from data.ams.material import Exercise, read_practice
from data.ams.recordings.store import RecordingState, RecordingView
from data.ams.rehearsals.store import RehearsalView
from handlers.ams import screens
from handlers.ams.recordings import screens as recording_screens
from handlers.ams.rehearsals import listening_screens
from handlers.ams.rehearsals import screens as rehearsal_screens

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
PROPOSED = RecordingView(7, "", RecordingState.PROPOSED, "file", 90, "Ana Roy", 1, None, NOW)
AT = RehearsalView(3, "", (), NOW, NOW + timedelta(minutes=5), None)
BACK_TO_PASSAGE = [practice.OpenPassage, OpenMenu]
HOME = [ams.OpenAms, OpenMenu]


@dataclass(frozen=True)
class Sample:
    """What the screens are about, in one language."""

    language: str
    words: Words
    heard: Exercise
    asked: Exercise
    proposed: RecordingView


def sample(language: str) -> Sample:
    """Return the first exercises of their skills."""
    material = read_practice()
    heard = material.list_exercises("listening", language)[0]
    asked = material.list_exercises("interview", language)[0]
    return Sample(language, Texts("UTC").of(language), heard, asked, replace(PROPOSED, code=heard.code))


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    ("make", "offered"),
    [
        (lambda of: screens.intro(of.words), [ams.StartAms]),
        (lambda of: screens.stages(of.words), [*[ams.OpenStage] * 7, OpenTopic, *HOME]),
        (
            lambda of: screens.stage("firearms", of.words),
            [practice.BeginQuiz, OpenEntry, ams.OpenStages, *HOME],
        ),
        (
            lambda of: recording_screens.passage(of.heard, [], of.words),
            [practice.AskRecording, practice.ListRecordings, OpenMenu],
        ),
        (
            lambda of: recording_screens.passage(of.heard, [of.proposed], of.words),
            [practice.AskRecording, practice.PlayRecording, practice.ListRecordings, OpenMenu],
        ),
        (
            lambda of: recording_screens.passages([of.heard], {}, of.language, of.words),
            [practice.OpenPassage, practice.ListRecordings, OpenContents, OpenMenu],
        ),
        (lambda of: recording_screens.ask_recording(of.heard, of.words), BACK_TO_PASSAGE),
        (
            lambda of: recording_screens.recording(of.heard, of.proposed, True, of.words),
            [practice.AskRecording, practice.AskWithdrawRecording, practice.OpenPassage],
        ),
        (
            lambda of: recording_screens.recording(of.heard, of.proposed, False, of.words),
            [*[practice.DecideRecording] * 2, practice.AskWithdrawRecording, practice.OpenPassage],
        ),
        (
            lambda of: recording_screens.confirm_withdraw(of.heard, of.proposed, of.words),
            [practice.WithdrawRecording, practice.OpenPassage],
        ),
        (
            lambda of: listening_screens.passage(of.heard, of.proposed, False, of.words),
            [practice.PlayPassage, practice.ListRehearsals, *HOME],
        ),
        (
            lambda of: listening_screens.passage(of.heard, None, True, of.words),
            [practice.PlayPassage, practice.ListRehearsals, *HOME],
        ),
        (
            lambda of: listening_screens.passage(of.heard, None, False, of.words),
            [practice.ShowScript, practice.ListRehearsals, *HOME],
        ),
        (
            lambda of: listening_screens.script(of.heard, of.words),
            [practice.BeginExercise, practice.OpenExercise],
        ),
        (
            lambda of: rehearsal_screens.thinking(of.asked, AT, "America/Toronto", of.words),
            [practice.SpeakNow, practice.GiveUp],
        ),
        (
            lambda of: rehearsal_screens.send_answer(of.asked, of.words),
            [practice.SendAnswer, practice.OpenRehearsals, OpenMenu],
        ),
        (
            lambda of: rehearsal_screens.needs_interest(of.words),
            [BeginInterest, practice.OpenRehearsals, OpenMenu],
        ),
    ],
)
def test_screens_offer(make: Callable[[Sample], Screen], offered: list[type[Tap]], language: str) -> None:
    screen = make(sample(language))
    rows = screen.keyboard.inline_keyboard if screen.keyboard else ()
    heads = [str(one.callback_data).partition(":")[0] for row in rows for one in row]
    assert heads == [VERSION + tap.prefix for tap in offered]
    assert len(screen.html) > 20
