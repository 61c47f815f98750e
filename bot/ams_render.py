"""Progress, conditions and plan as Telegram HTML."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.texts import Words, safe
from data.conditions import CONDITIONS, Verdict, judge
from data.models import utc_now
from data.plans import PlanView, TaskView
from data.practice_files import GROUPS, Practice
from data.progress import Progress

BAR = 10
EXAMPLE = timedelta(days=120)
WORST_FIRST = (Verdict.NOT_YET, Verdict.ASK, Verdict.MEETS)


def bar(done: int, total: int) -> str:
    """Ten blocks."""
    full = BAR * done // total if total else 0
    return "▓" * full + "░" * (BAR - full)


def days_left(plan: PlanView | None, words: Words, whose: str = "own") -> str:
    """To the AMS, or that there is no date; `whose` "other": as somebody else reads it."""
    if plan is None or plan.ams_on is None or plan.days_left is None:
        return words("ams-no-date")
    if plan.days_left < 0:
        return words(f"days-{whose}-was", at=words.day(plan.ams_on))
    return words(f"days-{whose}-in", days=plan.days_left, at=words.day(plan.ams_on))


def date_question(today: date, words: Words) -> str:
    """When the AMS is, with an example that is still to come."""
    return words("date-question", example=words.day(today + EXAMPLE))


def progress(shown: Progress, practice: Practice, words: Words) -> str:
    """One screen: days, tasks, practice, the strongest and weakest, the next best step."""
    parts = [words("ams-head"), days_left(shown.plan, words)]
    if shown.plan and shown.plan.is_made:
        done, total = shown.plan.done, len(shown.plan.tasks)
        parts.append(f"{bar(done, total)} {words('ams-tasks', done=done, total=total)}")
    lines = [words("ams-streak", days=shown.streak)] if shown.streak else []
    if known := shown.known:
        lines.append(
            words("ams-weakest", stage=words.plain(f"area-{known[0].stage}"), share=percent(known[0].share))
        )
    if len(shown.known) > 1:
        best = shown.known[-1]
        lines.append(
            words("ams-strongest", stage=words.plain(f"area-{best.stage}"), share=percent(best.share))
        )
    if shown.rehearsed:
        lines.append(words("ams-rehearsed", done=shown.rehearsed, total=shown.exercises))
    if shown.drives:
        lines.append(words("ams-drives", passed=shown.drives_passed, total=shown.drives))
    parts += ["\n".join(lines)] if lines else []
    private = "ams-is-shared" if shown.plan and shown.plan.is_shared else "ams-private"
    return "\n\n".join([*parts, next_step(shown, practice, words), words(private)])


def percent(share: float) -> int:
    """For people."""
    return round(100 * share)


def next_step(shown: Progress, practice: Practice, words: Words) -> str:
    """What helps most now."""
    task = next((t for t in practice.tasks if shown.next_task and t.code == shown.next_task.code), None)
    weakest = words.plain(f"area-{shown.known[0].stage}") if shown.known else ""
    title = task.title(words.language) if task else ""
    return words("ams-next", step=words.plain(f"step-{shown.next_step}", task=title, stage=weakest))


def condition(number: int, words: Words) -> str:
    """One question of the check."""
    head = words("condition-progress", number=number + 1, total=len(CONDITIONS))
    return f"{head}\n\n{words(f'condition-{CONDITIONS[number].key}')}"


def conditions(answers: str, words: Words) -> str:
    """Each condition with the verdict, the rule and its year; what isn't met comes first."""
    verdicts = sorted(judge(answers), key=lambda judged: WORST_FIRST.index(judged[1]))
    lines = []
    for one, verdict in verdicts:
        name, told = words.plain(f"condition-name-{one.key}"), words.plain(f"verdict-{verdict}")
        head = words("condition-head", condition=name, verdict=told)
        lines.append(f"{head}\n{words(f'rule-{one.key}')}")
    return "\n\n".join([words(f"conditions-{verdicts[0][1]}"), *lines, words("conditions-end")])


def plan(shown: PlanView, words: Words) -> str:
    """The days left and how far each group is."""
    done, total = shown.done, len(shown.tasks)
    parts = [words("plan-head"), days_left(shown, words)]
    parts.append(f"{bar(done, total)} {words('ams-tasks', done=done, total=total)}")
    lines = []
    for group in GROUPS:
        tasks = [task for task in shown.tasks if task.group == group]
        lines.append(
            words(
                "plan-group",
                group=words.plain(f"group-{group}"),
                done=sum(t.is_done for t in tasks),
                total=len(tasks),
            )
        )
    parts.append("\n".join(lines))
    if shown.is_paused:
        parts.append(words("plan-is-paused"))
    return "\n\n".join(parts)


def group(shown: PlanView, code: str, practice: Practice, words: Words) -> str:
    """The tasks of a group, each with its day."""
    titles = {task.code: task.title(words.language) for task in practice.tasks}
    lines = [task_line(task, titles[task.code], shown, words) for task in shown.tasks if task.group == code]
    return f"<b>{words(f'group-{code}')}</b>\n\n" + "\n".join(lines) + "\n\n" + words("plan-tick")


def task_line(task: TaskView, title: str, shown: PlanView, words: Words) -> str:
    """Done or not in a word too, and until when."""
    if task.is_done:
        return words("task-done", title=title)
    if task.due_on is None:
        return words("task-open", title=title)
    if task.due_on < shown.today:
        return words("task-late", title=title)
    return words("task-due", title=title, at=words.short_day(task.due_on))


def due(shown: PlanView, practice: Practice, words: Words) -> str:
    """One summary of everything that is due."""
    titles = {task.code: task.title(words.language) for task in practice.tasks}
    now = shown.due
    lines = [f"• {safe(titles[task.code])}" for task in now[:8]]
    more = [words("plan-more", count=len(now) - 8)] if len(now) > 8 else []
    return "\n".join([words("plan-due"), days_left(shown, words), "", *lines, *more])


def reminders(shown: PlanView, words: Words) -> str:
    """When and where."""
    when: dict[str, str | int] = {"hour": shown.hour, "zone": words.city(shown.zone)}
    if shown.is_paused:
        return words("reminders-paused", **when)
    if shown.snoozed_until and shown.is_snoozed:
        return words("reminders-snoozed", at=words.day(shown.snoozed_until), **when)
    return words("reminders", **when)


def shared(shown: Progress, words: Words) -> str:
    """What a coordinator sees of somebody who shares it."""
    done, total = (shown.plan.done, len(shown.plan.tasks)) if shown.plan else (0, 0)
    answered = sum(area.answered for area in shown.areas)
    right = sum(area.right for area in shown.areas)
    text = words(
        "ams-shared",
        done=done,
        total=total,
        answered=answered,
        share=percent(right / answered) if answered else 0,
        rehearsed=shown.rehearsed,
        exercises=shown.exercises,
    )
    return text + "\n" + days_left(shown.plan, words, "other")


def pictured(shown: Progress, words: Words) -> str:
    """What the picture shows, in words: every stage with answers, every day of practice."""
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


def zones(found: Sequence[str], words: Words) -> list[tuple[str, str]]:
    """(code, label) of time zones: the city and what its clocks show now."""
    now = utc_now()
    return [(zone, f"{words.city(zone)} · {words.clock(now, zone)}") for zone in found]
