"""Screens of the AMS home: progress and stages."""

from telegram import InlineKeyboardMarkup

from bot.callbacks import ams as ams_taps
from bot.callbacks import base as base_taps
from bot.callbacks import browse as browse_taps
from bot.callbacks import practice as practice_taps
from bot.callbacks.desk import courses as courses_taps
from bot.texts.catalogue import Words
from bot.ui.formatting import bar
from bot.ui.keyboards import Row, button, home, in_pairs, to_ams
from bot.ui.screen import Screen
from data.ams.material import Practice
from data.ams.progress import Progress
from handlers.ams.plan.screens import days_left

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


def progress(shown: Progress, practice: Practice, words: Words) -> Screen:
    """Sum up an officer's preparation; offer to go on with what is under way, then every way to prepare."""
    return Screen(progress_text(shown, practice, words), progress_keyboard(shown, practice, words))


def progress_text(shown: Progress, practice: Practice, words: Words) -> str:
    """Sum up an officer's preparation: days left, tasks, practice, strongest and weakest stage, next step."""
    parts = [words("ams-head"), days_left(shown.plan, words)]
    if shown.plan and shown.plan.is_made:
        done, total = shown.plan.done, len(shown.plan.tasks)
        parts.append(f"{bar(done, total)} {words('ams-tasks', done=done, total=total)}")
    last = "today" if shown.practised_today else "yesterday"
    lines = [words("ams-streak", days=shown.streak, last=last)] if shown.streak else []
    lines += [
        part_line("ams-weakest", one.part, one.share, words)
        for one in shown.measured[:1]
        if one.state != "steady"
    ]
    lines += [
        part_line("ams-strongest", one.part, one.share, words)
        for one in shown.measured[-1:]
        if one.state == "steady"
    ]
    if shown.rehearsed:
        lines.append(words("ams-rehearsed", done=shown.rehearsed, total=shown.exercises))
    if shown.drives:
        lines.append(words("ams-drives", passed=shown.drives_passed, total=shown.drives))
    parts += ["\n".join(lines)] if lines else []
    private = [words("ams-is-shared" if shown.plan and shown.plan.is_shared else "ams-private")]
    if shown.plan and shown.plan.is_shared and not shown.has_interest:
        private.append(words("share-no-file"))
    return "\n\n".join([*parts, next_step(shown, practice, words), *private])


def part_line(key: str, part: str, share: float | None, words: Words) -> str:
    """Return a line about one part, with its share."""
    return words(key, part=words.plain(f"part-{part}"), share=percent(share or 0))


def percent(share: float) -> int:
    """Return a share as a whole number of percent."""
    return round(100 * share)


def next_step(shown: Progress, practice: Practice, words: Words) -> str:
    """Say what helps most now."""
    task = next((t for t in practice.tasks if shown.next_task and t.code == shown.next_task.code), None)
    weakest = words.plain(f"part-{shown.measured[0].part}") if shown.measured else ""
    title = task.title(words.language) if task else ""
    begun = practice.exercise(shown.running.code) if shown.running else None
    values = {"task": title, "part": weakest, "title": begun.title if begun else ""}
    return words("ams-next", step=words.plain(f"step-{shown.next_step}", **values))


def shared(shown: Progress, words: Words) -> str:
    """Say what a coordinator sees of an officer who shares their progress."""
    done = shown.plan.done if shown.plan else 0
    answered = sum(area.answered for area in shown.areas)
    right = sum(area.right for area in shown.areas)
    text = words(
        "ams-shared",
        done=done,
        total=shown.tasks,
        answered=answered,
        share=percent(right / answered) if answered else 0,
        rehearsed=shown.rehearsed,
        exercises=shown.exercises,
    )
    return text + "\n" + days_left(shown.plan, words, "other")


def pictured(shown: Progress, words: Words) -> str:
    """Say in words what the picture shows: every stage with answers, every day of practice."""
    areas = [
        words("quiz-area", stage=words.plain(f"area-{a.stage}"), share=percent(a.share), answered=a.answered)
        for a in shown.areas
        if a.answered
    ]
    days = [
        words("picture-day", at=words.short_day(day), answered=answered, right=right)
        for day, answered, right in shown.days
    ]
    lines = [*areas, *([""] if areas and days else []), *days]
    return "\n".join(lines) if lines else words("picture-nothing")


def resume_rows(shown: Progress, practice: Practice, words: Words) -> list[Row]:
    """Offer to go on with the exercise and the quiz that are under way."""
    rows = []
    begun = practice.exercise(shown.running.code) if shown.running else None
    if begun and shown.running:
        label = words.plain("button-resume-rehearsal", title=begun.title)
        rows.append([button(label, practice_taps.ResumeRehearsal(shown.running.id))])
    if shown.has_run:
        rows.append([button(words.plain("button-resume-quiz"), practice_taps.NextQuestion(-1))])
    return rows


def progress_keyboard(shown: Progress, practice: Practice, words: Words) -> InlineKeyboardMarkup:
    """Offer to go on with what is under way, then every way to prepare."""
    is_shared = bool(shown.plan and shown.plan.is_shared)
    share = words.plain("button-unshare" if is_shared else "button-share")
    cells = [
        button(words.plain("button-standing"), ams_taps.OpenStanding()),
        button(words.plain("button-rehearse"), practice_taps.OpenRehearsals()),
        button(words.plain("button-quiz"), practice_taps.OpenQuiz()),
        button(words.plain("button-driving"), practice_taps.OpenDriving()),
        button(words.plain("button-plan"), ams_taps.OpenPlan()),
        button(words.plain("button-ams-picture"), ams_taps.OpenAmsPicture()),
        button(words.plain("button-stages"), ams_taps.OpenStages()),
        button(words.plain("button-conditions"), ams_taps.CheckConditions("-")),
        button(words.plain("button-firearms"), browse_taps.OpenEntry("ams_firearms")),
        button(words.plain("button-own-course"), courses_taps.OpenMyCourses()),
        button(share, ams_taps.ShareProgress(int(not is_shared))),
    ]
    return InlineKeyboardMarkup([*resume_rows(shown, practice, words), *in_pairs(cells), home(words)])


def intro(words: Words) -> Screen:
    """Say what the AMS is, and offer to start the preparation."""
    start = button(words.plain("button-start-ams"), ams_taps.StartAms())
    return Screen(words("ams-intro"), InlineKeyboardMarkup([[start]]))


def share_question(shown: Progress, words: Words) -> Screen:
    """Quote what a coordinator would see, word for word, and ask whether to share it."""
    seen = f"<blockquote>{shared(shown, words)}</blockquote>"
    html = f"{words('share-question')}\n{seen}\n{words('share-nothing-else')}"
    html += "" if shown.has_interest else f"\n\n{words('share-no-file')}"
    yes = button(words.plain("button-share-yes"), ams_taps.ConfirmShare())
    no = button(words.plain("button-share-no"), ams_taps.StartAms())
    return Screen(html, InlineKeyboardMarkup([[yes], [no]]))


def stages(words: Words) -> Screen:
    """List the stages, one row each, then a button for every AMS text."""
    rows = [[button(words.plain(f"ams-stage-{stage}"), ams_taps.OpenStage(stage))] for stage in STAGE_ENTRIES]
    every = [button(words.plain("button-all-texts"), browse_taps.OpenTopic("ams", 0))]
    return Screen(words("stages-head"), InlineKeyboardMarkup([*rows, every, to_ams(words)]))


def stage(code: str, words: Words) -> Screen:
    """Show one stage: what happens, how long it takes, what counts, how to practise, what is uncertain; offer
    to practise it, or to read its sources.
    """
    practise: dict[str, base_taps.Tap] = {
        "before": ams_taps.CheckConditions("-"),
        "driving": practice_taps.OpenDriving(),
        "firearms": practice_taps.BeginQuiz("firearms"),
    }
    tap = practise.get(code) or practice_taps.ListRehearsals(code, words.language)
    rows = [
        [button(words.plain("button-practise"), tap)],
        [button(words.plain("button-sources"), browse_taps.OpenEntry(STAGE_ENTRIES[code]))],
        [button(words.plain("button-back"), ams_taps.OpenStages()), *to_ams(words)],
    ]
    return Screen(words(f"ams-card-{code}"), InlineKeyboardMarkup(rows))
