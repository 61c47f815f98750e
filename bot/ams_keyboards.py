"""The buttons of progress, conditions and plan."""

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot import ams_taps as taps
from bot import callbacks, practice_taps, question_taps
from bot.keyboards import Row, button, home
from bot.texts import Words
from data.conditions import CONDITIONS
from data.plans import HOURS, PlanView
from data.practice_files import GROUPS, Practice
from data.progress import Progress

STAGE_ENTRIES = {
    "before": "ams_documents",
    "reading": "ams_reading",
    "listening": "ams_listening",
    "report": "ams_report",
    "interview": "ams_interview",
    "driving": "ams_driving",
    "firearms": "ams_firearms",
}
"""The stages in their order, with the entry that names each one's sources."""
ZONES = (
    "America/St_Johns",
    "America/Halifax",
    "America/Toronto",
    "America/Winnipeg",
    "America/Regina",
    "America/Edmonton",
    "America/Vancouver",
    "America/Whitehorse",
)


def progress(shown: Progress, words: Words) -> InlineKeyboardMarkup:
    """Everything there is to prepare with."""
    is_shared = bool(shown.plan and shown.plan.is_shared)
    share = words.plain("button-unshare" if is_shared else "button-share")
    rows = [
        [
            button(words.plain("button-stages"), taps.OpenStages()),
            button(words.plain("button-conditions"), taps.CheckConditions("-")),
        ],
        [
            button(words.plain("button-plan"), taps.OpenPlan()),
            button(words.plain("button-quiz"), practice_taps.OpenQuiz()),
        ],
        [
            button(words.plain("button-rehearse"), practice_taps.OpenRehearsals()),
            button(words.plain("button-driving"), practice_taps.OpenDriving()),
        ],
        [button(words.plain("button-firearms"), callbacks.OpenEntry("ams_firearms"))],
        [
            button(words.plain("button-ams-picture"), taps.OpenAmsPicture()),
            button(share, taps.ShareProgress(int(not is_shared))),
        ],
        home(words),
    ]
    return InlineKeyboardMarkup(rows)


def stages(words: Words) -> InlineKeyboardMarkup:
    """One row a stage, then every text there is."""
    rows = [[button(words.plain(f"ams-stage-{stage}"), taps.OpenStage(stage))] for stage in STAGE_ENTRIES]
    every = [button(words.plain("button-all-texts"), callbacks.OpenTopic("ams", 0))]
    return InlineKeyboardMarkup([*rows, every, to_ams(words)])


def stage(code: str, words: Words) -> InlineKeyboardMarkup:
    """Practise it, its sources, back."""
    practise: dict[str, callbacks.Tap] = {
        "before": taps.CheckConditions("-"),
        "listening": practice_taps.BeginQuiz("language"),
        "driving": practice_taps.OpenDriving(),
        "firearms": practice_taps.BeginQuiz("firearms"),
    }
    tap = practise.get(code) or practice_taps.ListRehearsals(code, words.language)
    return InlineKeyboardMarkup(
        [
            [button(words.plain("button-practise"), tap)],
            [button(words.plain("button-sources"), callbacks.OpenEntry(STAGE_ENTRIES[code]))],
            [button(words.plain("button-back"), taps.OpenStages()), *to_ams(words)],
        ]
    )


def to_ams(words: Words) -> Row:
    """The preparation's screen, and home."""
    return [button(words.plain("topic-ams"), taps.OpenAms()), *home(words)]


def only_ams(words: Words) -> InlineKeyboardMarkup:
    """Nothing but the way back."""
    return InlineKeyboardMarkup([to_ams(words)])


def condition(answers: str, words: Words) -> InlineKeyboardMarkup:
    """The answers to the next condition; back to the one before."""
    one = CONDITIONS[len(answers)]
    rows = [
        [button(words.plain(f"answer-{one.key}-{letter}"), taps.CheckConditions(answers + letter))]
        for letter in one.answers
    ]
    back = [button(words.plain("button-back"), taps.CheckConditions(answers[:-1] or "-"))] if answers else []
    return InlineKeyboardMarkup([*rows, [*back, *to_ams(words)]])


def conditions(answers: str, words: Words) -> InlineKeyboardMarkup:
    """Use it, ask a person, begin again."""
    return InlineKeyboardMarkup(
        [
            [button(words.plain("button-use-conditions"), taps.UseConditions(answers))],
            [
                button(words.plain("button-ask-person"), question_taps.AskPerson()),
                button(words.plain("button-again"), taps.CheckConditions("-")),
            ],
            to_ams(words),
        ]
    )


def register(words: Words) -> InlineKeyboardMarkup:
    """What was kept goes with an interest, which isn't there yet."""
    begin = button(words.plain("button-interest"), callbacks.BeginInterest("-"))
    return InlineKeyboardMarkup([[begin], to_ams(words)])


def plan(shown: PlanView, words: Words) -> InlineKeyboardMarkup:
    """The groups, the date, the reminders, the calendar."""
    cells = [
        button(words.plain(f"group-{group}"), taps.OpenGroup(group))
        for group in GROUPS
        if any(task.group == group for task in shown.tasks)
    ]
    rows = [cells[at : at + 2] for at in range(0, len(cells), 2)]
    rows.append(
        [
            button(words.plain("button-date" if shown.ams_on else "button-set-date"), taps.AskDate()),
            button(words.plain("button-reminders"), taps.OpenReminders()),
        ]
    )
    if shown.ams_on:
        rows.append([button(words.plain("button-calendar"), taps.SendCalendar())])
    return InlineKeyboardMarkup([*rows, to_ams(words)])


def ask_date(words: Words) -> InlineKeyboardMarkup:
    """No date yet, back."""
    return InlineKeyboardMarkup([[button(words.plain("button-no-date"), taps.NoDate())], to_ams(words)])


def to_plan(words: Words) -> Row:
    """Back to the plan."""
    return [button(words.plain("button-to-plan"), taps.OpenPlan()), *home(words)]


def group(shown: PlanView, code: str, practice: Practice, words: Words) -> InlineKeyboardMarkup:
    """A tap ticks a task; a mark and a word say which are done."""
    titles = {task.code: task.title(words.language) for task in practice.tasks}
    rows = [
        [
            button(
                words.plain("button-task-done" if task.is_done else "button-task", title=titles[task.code]),
                taps.TickTask(task.code),
            )
        ]
        for task in shown.tasks
        if task.group == code
    ]
    return InlineKeyboardMarkup([*rows, to_plan(words)])


def reminders(shown: PlanView, words: Words) -> InlineKeyboardMarkup:
    """The hour, the zone, pause, snooze."""
    hours = [
        button(words.plain("button-hour", hour=hour), taps.SetHour(hour))
        for hour in HOURS
        if hour != shown.hour
    ]
    pause = words.plain("button-go-on" if shown.is_paused else "button-pause")
    snooze = button(words.plain("button-snooze"), taps.SnoozePlan())
    again = button(words.plain("button-remind-again"), taps.PausePlan(0))
    return InlineKeyboardMarkup(
        [
            hours[:4],
            hours[4:],
            [button(words.plain("button-zone"), taps.AskZone())],
            [
                button(pause, taps.PausePlan(int(not shown.is_paused))),
                again if shown.is_snoozed and not shown.is_paused else snooze,
            ],
            to_plan(words),
        ]
    )


def zones(offered: Sequence[tuple[str, str]], words: Words) -> InlineKeyboardMarkup:
    """Cities, two a row."""
    cells = [button(label, taps.SetZone(zone)) for zone, label in offered]
    return InlineKeyboardMarkup([*(cells[at : at + 2] for at in range(0, len(cells), 2)), to_plan(words)])


def due(words: Words) -> InlineKeyboardMarkup:
    """Under a reminder."""
    snooze = button(words.plain("button-snooze"), taps.SnoozePlan())
    pause = button(words.plain("button-pause"), taps.PausePlan(1))
    return InlineKeyboardMarkup([[snooze, pause], to_plan(words)])
