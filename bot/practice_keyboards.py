"""The buttons of quiz, rehearsals and driving."""

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot import practice_taps as taps
from bot.ams_keyboards import to_ams
from bot.callbacks import BeginInterest, OpenEntry
from bot.diagrams import DIAGRAMS
from bot.keyboards import Row, button, home
from bot.texts import Words
from data.drives import FAULTS
from data.practice_files import SKILLS, STAGES, Exercise, QuizQuestion
from data.quizzes import ALL, DAY, WRONG, RunView
from data.rehearsals import RehearsalView


def quiz(run: RunView | None, wrong: int, is_daily: bool, words: Words) -> InlineKeyboardMarkup:
    """Resume, everything, a stage, what was wrong; the daily five."""
    rows: list[Row] = []
    if run and run.question:
        rows.append([button(words.plain("button-resume-quiz"), taps.NextQuestion(-1))])
    rows.append([button(words.plain("button-quiz-all"), taps.BeginQuiz(ALL))])
    if wrong:
        rows.append([button(words.plain("button-quiz-wrong", count=wrong), taps.BeginQuiz(WRONG))])
    cells = [button(words.plain(f"area-{stage}"), taps.BeginQuiz(stage)) for stage in STAGES]
    rows += [cells[at : at + 2] for at in range(0, len(cells), 2)]
    daily = words.plain("button-daily-off" if is_daily else "button-daily-on")
    return InlineKeyboardMarkup([*rows, [button(daily, taps.SetDaily(int(not is_daily)))], to_ams(words)])


def under_poll(words: Words) -> InlineKeyboardMarkup:
    """End the set."""
    return InlineKeyboardMarkup([[button(words.plain("button-stop-quiz"), taps.StopQuiz())]])


def explained(question: QuizQuestion, run: RunView, words: Words) -> InlineKeyboardMarkup:
    """The next one, or the result; the entry it comes from."""
    label = words.plain("button-next-question" if run.question else "button-quiz-result")
    entry = button(words.plain("button-read-on"), OpenEntry(question.entry))
    return InlineKeyboardMarkup([[button(label, taps.NextQuestion(run.place))], [entry, *home(words)]])


def result(run: RunView, words: Words) -> InlineKeyboardMarkup:
    """What was wrong again, another set, the preparation."""
    rows: list[Row] = []
    if run.wrong:
        rows.append([button(words.plain("button-quiz-wrong", count=len(run.wrong)), taps.BeginQuiz(WRONG))])
    rows.append([button(words.plain("button-quiz"), taps.OpenQuiz())])
    return InlineKeyboardMarkup([*rows, to_ams(words)])


def only_quiz(words: Words) -> InlineKeyboardMarkup:
    """The quiz and the preparation."""
    return InlineKeyboardMarkup([[button(words.plain("button-quiz"), taps.OpenQuiz())], to_ams(words)])


def daily(words: Words) -> InlineKeyboardMarkup:
    """Under the daily invitation."""
    begin = button(words.plain("button-begin-daily"), taps.BeginQuiz(DAY))
    off = button(words.plain("button-daily-off"), taps.SetDaily(0))
    return InlineKeyboardMarkup([[begin], [off, *home(words)]])


def rehearsals(words: Words) -> InlineKeyboardMarkup:
    """A skill in a language."""
    rows = [
        [
            button(words.plain(f"skill-{skill}-{language}"), taps.ListRehearsals(skill, language))
            for language in ("en", "fr")
        ]
        for skill in SKILLS
    ]
    return InlineKeyboardMarkup([*rows, to_ams(words)])


def exercises(listed: Sequence[Exercise], done: set[str], words: Words) -> InlineKeyboardMarkup:
    """One row an exercise; a finished one says so."""
    rows = [
        [
            button(
                words.plain("button-done-exercise", title=one.title) if one.code in done else one.title,
                taps.OpenExercise(one.code),
            )
        ]
        for one in listed
    ]
    return InlineKeyboardMarkup([*rows, to_rehearsals(words)])


def to_rehearsals(words: Words) -> Row:
    """Back to the rehearsals."""
    return [button(words.plain("button-rehearse"), taps.OpenRehearsals()), *home(words)]


def only_rehearsals(words: Words) -> InlineKeyboardMarkup:
    """Nothing but the way back."""
    return InlineKeyboardMarkup([to_rehearsals(words)])


def exercise(one: Exercise, words: Words) -> InlineKeyboardMarkup:
    """Start the clock, or another one."""
    begin = button(words.plain("button-begin", minutes=one.minutes), taps.BeginExercise(one.code))
    back = button(words.plain("button-back"), taps.ListRehearsals(one.skill, one.language))
    return InlineKeyboardMarkup([[begin], [back, *to_ams(words)]])


def reading(one: Exercise, at: RehearsalView, words: Words) -> InlineKeyboardMarkup:
    """The options of the question it stands at."""
    place = len(at.answers)
    options = one.questions[place].options
    rows = [[button(text, taps.AnswerReading(at.id, place, number))] for number, text in enumerate(options)]
    return InlineKeyboardMarkup([*rows, *give_up(at, words).inline_keyboard])


def give_up(at: RehearsalView, words: Words) -> InlineKeyboardMarkup:
    """The way out while the clock runs."""
    return InlineKeyboardMarkup([[button(words.plain("button-give-up"), taps.GiveUp(at.id))]])


def points(one: Exercise, at: RehearsalView, words: Words) -> InlineKeyboardMarkup:
    """A tap ticks a point; then the model, a person, the end."""
    cells = [
        button(
            words.plain("button-point-ticked" if number in at.answers else "button-point", number=number + 1),
            taps.TickPoint(at.id, number),
        )
        for number in range(len(one.points))
    ]
    rows = [cells[place : place + 4] for place in range(0, len(cells), 4)]
    if one.model:
        rows.append([button(words.plain("button-model"), taps.ShowModel(at.id))])
    if one.skill == "interview":
        rows.append(to_desk(one, words))
    rows.append([button(words.plain("button-finish"), taps.FinishRehearsal(at.id))])
    return InlineKeyboardMarkup(rows)


def to_desk(one: Exercise, words: Words) -> Row:
    """What is said or written next goes to the coordinators."""
    return [button(words.plain("button-send-voice"), taps.SendAnswer(one.code))]


def send_answer(one: Exercise, words: Words) -> InlineKeyboardMarkup:
    """An answer was said and stays where it is; its sender may choose otherwise."""
    return InlineKeyboardMarkup([to_desk(one, words), to_rehearsals(words)])


def model(at: RehearsalView, words: Words) -> InlineKeyboardMarkup:
    """The end."""
    return InlineKeyboardMarkup([[button(words.plain("button-finish"), taps.FinishRehearsal(at.id))]])


def needs_interest(words: Words) -> InlineKeyboardMarkup:
    """An answer goes with a file, which isn't there yet."""
    begin = button(words.plain("button-interest"), BeginInterest("-"))
    return InlineKeyboardMarkup([[begin], to_rehearsals(words)])


def driving(has_attempts: bool, words: Words) -> InlineKeyboardMarkup:
    """The diagrams, a try to mark, the curve."""
    rows = [[button(words.plain(f"diagram-{name}"), taps.OpenDiagram(name))] for name in DIAGRAMS]
    rows.append([button(words.plain("button-mark-attempt"), taps.BeginAttempt())])
    if has_attempts:
        rows.append([button(words.plain("button-curve"), taps.OpenCurve())])
    rows.append([button(words.plain("button-course-entry"), OpenEntry("ams_driving_course"))])
    return InlineKeyboardMarkup([*rows, to_ams(words)])


def to_driving(words: Words) -> InlineKeyboardMarkup:
    """Nothing but the way back."""
    return InlineKeyboardMarkup([[button(words.plain("button-driving"), taps.OpenDriving())], to_ams(words)])


def marking(seconds: int, faults: int, words: Words) -> InlineKeyboardMarkup:
    """A tap ticks a fault; keep it."""
    rows = [
        [
            button(
                words.plain(
                    "button-fault-ticked" if faults >> place & 1 else "button-fault",
                    fault=words.plain(f"fault-{fault}"),
                ),
                taps.ToggleFault(seconds, faults ^ (1 << place)),
            )
        ]
        for place, fault in enumerate(FAULTS)
    ]
    rows.append([button(words.plain("button-keep-attempt"), taps.SaveAttempt(seconds, faults))])
    return InlineKeyboardMarkup([*rows, to_ams(words)])
