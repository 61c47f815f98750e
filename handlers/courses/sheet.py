"""A class as one page to print: results by part and the day's tasks, without names or scripts."""

from collections.abc import Sequence
from datetime import date

from bot.texts.catalogue import Words, safe
from data.courses.results import FEWEST, ClassResults
from data.courses.store import TaskLine
from handlers.courses.class_screens import share_text

STYLE = (
    "body{font:14px/1.5 sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%}th,td{border:1px solid #555;padding:.4rem;text-align:left}"
    "@page{size:letter;margin:2cm}"
)


def class_sheet(shown: ClassResults, tasks: Sequence[TaskLine], day: date, words: Words) -> str:
    """The whole page."""
    one = shown.course
    dates = f"{words.day(one.begins_on)} – {words.day(one.ends_on)}"
    title = words("sheet-title", place=one.place)
    rows = "".join(
        "<tr>"
        + "".join(
            f"<td>{safe(cell)}</td>"
            for cell in (
                words.plain(f"part-{part.part}"),
                *(share_text(share, words) for share in (part.day_one, part.week_one, part.now)),
            )
        )
        + "</tr>"
        for part in shown.parts
    )
    heads = "".join(f"<th>{words(f'sheet-{key}')}</th>" for key in ("part", "one", "week", "now"))
    listed = "".join(f"<li>{safe(task.text)}</li>" for task in tasks) or f"<li>{words('tasks-none')}</li>"
    return (
        f'<!doctype html><html lang="{words.language}"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{STYLE}</style></head><body><h1>{title}</h1><p>{dates} · "
        f"{words('sheet-members', members=one.members)}</p><table><tr>{heads}</tr>{rows}</table>"
        f"<p>{words('class-rule', fewest=FEWEST)}</p><h2>{words('sheet-tasks', day=words.day(day))}</h2>"
        f"<ol>{listed}</ol></body></html>"
    )
