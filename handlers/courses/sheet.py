"""A class as one page to print: results by part and the day's tasks, without names."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.context import Services
from bot.texts.catalogue import Words
from bot.ui.drawing import Picture
from bot.ui.paper import GREY, INK, INNER, LIGHT, MARGIN, SPACING, Paper, printable, wrap_to
from data.courses import tasks as course_tasks
from data.courses.results import MIN_CANDIDATES, ClassResults, Share
from handlers.courses.class_screens import share_text

COLUMN, GAP = 124.0, 10.0
"""Width of a column of results, and the space after it, in points; the part's name has the rest."""
CELL, BAR = 10.0, 5.0
"""Heights of the letters and of the bars in the table, in points."""
TASK_SIZES = (12.0, 11.0, 10.0, 9.0, 8.0, 7.0, 6.0)
"""Heights of the letters of tasks: the largest with which all of them fit on the page."""


@dataclass(frozen=True)
class Sheet:
    """What is printed: the results of the class, and the tasks of a day."""

    results: ClassResults
    tasks: tuple[str, ...]
    day: date


async def read_sheet(services: Services, shown: ClassResults, words: Words) -> Picture:
    """Read the class with today's tasks, or with those of the first day if the course hasn't begun."""
    day = max(shown.course.begins_on, shown.course.today)
    tasks = await services.db.run(course_tasks.list_tasks, shown.course.id, day)
    return Picture(draw_sheet, Sheet(shown, tuple(task.text for task in tasks), day), words)


def draw_sheet(shown: Sheet, words: Words) -> bytes:
    """Draw the page as a PDF."""
    return lay_out(shown, words).as_pdf(words.plain("sheet-title", place=shown.results.course.place))


def lay_out(shown: Sheet, words: Words) -> Paper:
    """Lay out place and dates, the table, what its numbers mean, the tasks."""
    paper, one, say = Paper(), shown.results.course, words.plain
    paper.write(say("sheet-title", place=one.place), 20, weight="bold")
    paper.top += 4
    dates = say("sheet-dates", begins=words.day(one.begins_on), ends=words.day(one.ends_on))
    facts = (dates, say(f"languages-{one.language}"), say("sheet-members", members=one.members))
    paper.write(" · ".join(facts), 11)
    paper.write(say("sheet-what", day=words.day(one.today)), 11)
    paper.top += 14
    draw_table(paper, shown.results, words)
    paper.write(say("class-rule-words", fewest=MIN_CANDIDATES), 8.5, colour=GREY)
    paper.top += 16
    draw_tasks(paper, shown, words)
    return paper


def draw_table(paper: Paper, shown: ClassResults, words: Words) -> None:
    """Draw a row for each part: the share of the class at the end of day one, at the end of week one, and
    now.
    """
    heads = [words.plain(f"sheet-{key}") for key in ("part", "one", "week", "now")]
    draw_row(paper, heads, (None, None, None), "bold")
    for part in shown.parts:
        shares = (part.day_one, part.week_one, part.now)
        cells = [words.plain(f"part-{part.part}"), *(share_text(share, words) for share in shares)]
        draw_row(paper, cells, shares)
    rule(paper)
    paper.top += 8


def draw_row(
    paper: Paper, cells: Sequence[str], shares: Sequence[Share | None], weight: str = "normal"
) -> None:
    """Draw a line, the cells below it, and a bar under each share that is told."""
    rule(paper)
    paper.top += 5
    first = INNER - len(shares) * (COLUMN + GAP)
    places = [MARGIN, *(MARGIN + first + GAP + number * (COLUMN + GAP) for number in range(len(cells) - 1))]
    high = 0.0
    for number, (at, cell) in enumerate(zip(places, cells, strict=True)):
        bold = "bold" if number == 0 else weight
        lines = wrap_to(printable(cell), CELL, COLUMN if number else first, bold)
        high = max(high, paper.put(at, lines, CELL, bold))
    paper.top += high + 2
    measured = [(at, share.percent) for at, share in zip(places[1:], shares, strict=True) if share]
    bars = [(at, percent) for at, percent in measured if percent is not None]
    for at, percent in bars:
        paper.fill(at, COLUMN, BAR, LIGHT)
        paper.fill(at, COLUMN * percent / 100, BAR, INK)
    paper.top += (BAR if bars else 0) + 6


def rule(paper: Paper) -> None:
    """Draw a thin line across the page."""
    paper.fill(MARGIN, INNER, 0.6, GREY)


def draw_tasks(paper: Paper, shown: Sheet, words: Words) -> None:
    """Draw the numbered tasks in the largest letters with which all of them fit."""
    paper.write(words.plain("sheet-tasks", day=words.day(shown.day)), 14, weight="bold")
    paper.top += 4
    if not shown.tasks:
        paper.write(words.plain("tasks-none"), TASK_SIZES[0])
        return
    numbered = [printable(f"{number}. {task}") for number, task in enumerate(shown.tasks, 1)]
    for size in TASK_SIZES:
        listed = [wrap_to(task, size, INNER) for task in numbered]
        if sum(len(lines) * SPACING + 0.5 for lines in listed) * size <= paper.left:
            break
    for lines in listed:
        paper.top += paper.put(MARGIN, lines, size) + size / 2
