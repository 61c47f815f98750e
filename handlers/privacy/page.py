"""Write everything kept about a person as one page to read on a phone."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bot.texts.catalogue import safe
from bot.ui.formatting import available_text
from data.forms.model import Step
from data.forms.validation import UNREADABLE
from data.interests.profile_answers import CONDITIONS, STEPS
from handlers.cases.screens import event_text
from handlers.forms.screens import value_text
from handlers.privacy.columns import DataReader, text_of

STYLE = (
    ":root{color-scheme:light dark}*{box-sizing:border-box}"
    "body{font:16px/1.45 system-ui,sans-serif;max-width:42rem;margin:0 auto;padding:1rem}"
    "body{overflow-wrap:anywhere}"
    "h1{font-size:1.4rem}h2{font-size:1.1rem;margin:1.8rem 0 .4rem}h3{font-size:1rem}"
    "dl,.line{margin:0;padding:.5rem 0;border-top:1px solid #8885}dt,small{color:GrayText;font-size:.85rem}"
    "dt::first-letter{text-transform:uppercase}dd{margin:0 0 .4rem;white-space:pre-line}.line p{margin:0}"
    "summary{cursor:pointer;padding:.4rem 0}.wide{overflow-x:auto}"
    "table{border-collapse:collapse;font-size:.8rem}th,td{text-align:left;padding:.2rem .6rem .2rem 0;"
    "vertical-align:top;border-top:1px solid #8885;min-width:6rem}"
)
ORDER = (
    *("person", "profile", "interest", "draft", "letter", "history", "invitation", "question", "consent"),
    *("identity_check", "desk_block", "plan", "plan_task", "quiz_run", "quiz_card", "practice_day"),
    *("rehearsal", "drive_attempt", "recording", "course_member", "results_viewing"),
    *("coordinator", "saved_view", "export_file"),
)
"""The tables that come first; other tables follow."""
TECHNICAL_TABLES = frozenset({"arrival", "outbox", "notice", "letter_copy", "question_copy", "prompt"})
TECHNICAL_COLUMNS = frozenset(
    {
        *("message_id", "update_id", "album", "is_copied", "active", "step", "revision", "state", "poll"),
        *("shown", "place", "asked_times", "figures", "filters", "attempts", "errors", "error", "process"),
    }
)
READABLE_COLUMNS = frozenset({"recording.state"})
"""Columns that people read, though other columns of the same name are technical."""
LINE_COLUMNS = {
    "history": "event",
    "plan_task": "code",
    "quiz_card": "question",
    "practice_day": "day",
    "rehearsal": "code",
    "drive_attempt": "at",
    "results_viewing": "at",
}
"""Tables whose rows are lines, with the column that each line begins with."""
MAX_OPEN = 8
"""Lines that are shown unfolded, at most."""
Rows = list[dict[str, Any]]


def my_data_page(data: Mapping[str, Rows], reader: DataReader) -> str:
    """Return the page: a section for each kind of thing, then what is technical, folded; no scripts."""
    words = reader.words
    title, names = words("my-data-title"), sorted(data, key=place_of)
    sections = "".join(section(name, data[name], reader) for name in names if name not in TECHNICAL_TABLES)
    return (
        f'<!doctype html><html lang="{words.language}"><head><meta charset="utf-8"><title>{title}</title>'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<style>{STYLE}</style></head><body><h1>{title}</h1>"
        f"<p>{words('my-data-intro', place=words.city(words.zone.key))}</p>{sections}"
        f"{technical(data, names, reader)}</body></html>"
    )


def place_of(table: str) -> int:
    """Return the place of a table on the page."""
    return ORDER.index(table) if table in ORDER else len(ORDER)


def section(table: str, rows: Rows, reader: DataReader) -> str:
    """Return all rows of one kind; long lists of lines are folded."""
    entries = [one for row in rows if (one := entry(table, row, reader))]
    html = "".join(entries)
    if not entries:
        return ""
    if table in LINE_COLUMNS and len(entries) > MAX_OPEN:
        all_of_them = reader.words("my-data-all", count=len(entries))
        html = f"<details><summary>{all_of_them}</summary>{html}</details>"
    return f"<section><h2>{reader.words(f'data-{table}')}</h2>{html}</section>"


def entry(table: str, row: dict[str, Any], reader: DataReader) -> str:
    """Return one row: a line, or its columns one below the other."""
    pairs = list(labelled_values(table, row, reader))
    if table not in LINE_COLUMNS:
        lines = (f"<dt>{safe(label)}</dt><dd>{safe(text)}</dd>" for label, text in pairs)
        return f"<dl>{''.join(lines)}</dl>" if pairs else ""
    first = LINE_COLUMNS[table]
    say = reader.words.plain
    labelled = labelled_values(table, without(row, first), reader)
    rest = " · ".join(say("my-data-line", label=label, text=text) for label, text in labelled)
    return f'<div class="line"><p>{safe(main_text(table, row, reader))}</p><small>{safe(rest)}</small></div>'


def without(row: dict[str, Any], column: str) -> dict[str, Any]:
    """Return a row's other columns."""
    return {key: value for key, value in row.items() if key not in (column, "detail")}


def main_text(table: str, row: dict[str, Any], reader: DataReader) -> str:
    """Return what a line begins with."""
    if table == "history":
        return event_text(row["event"], row.get("detail"), reader.words, reader.words.plain)
    return text_of(table, LINE_COLUMNS[table], row.get(LINE_COLUMNS[table]), reader)


def labelled_values(table: str, row: dict[str, Any], reader: DataReader) -> Iterator[tuple[str, str]]:
    """Yield what a row says to a person, as label and text."""
    if table == "interest" and "mission" not in row:
        yield reader.words.plain("field-mission"), reader.words.plain("any-mission")
    for column, value in row.items():
        if is_technical(table, column) or (value in ([], {}) and column not in ("roles", "faults")):
            continue
        if column == "answers" and table in ("profile", "draft"):
            yield from answers_of(table, row, reader)
        elif column == "available_from":
            text = available_text(value, row.get("available_said"), reader.words)
            yield reader.words.plain("field-available_from"), text
        elif column == "by":
            if value != "":
                yield reader.words.plain("field-by"), value or reader.words.plain("my-data-you")
        elif column != "available_said":
            yield reader.words.plain(f"field-{column}"), text_of(table, column, value, reader)


def answers_of(table: str, row: dict[str, Any], reader: DataReader) -> Iterator[tuple[str, str]]:
    """Yield the answers to a form's questions, as label and text."""
    answers, words = row["answers"], reader.words
    if answers is UNREADABLE:
        yield words.plain("field-answers"), words.plain("value-unreadable")
        return
    steps = steps_of(table, row, reader)
    for key, value in answers.items():
        step = steps.get(key)
        if value is None or key.startswith("_"):
            continue
        if step and value is not UNREADABLE:
            text = value_text(step, value, reader.titles, words, reader.police)
        elif key == CONDITIONS and isinstance(value, dict):
            text = verdicts_text(value, reader)
        else:
            text = words.plain("value-unreadable")
        yield label_of(key, step, reader), text


def steps_of(table: str, row: dict[str, Any], reader: DataReader) -> Mapping[str, Step]:
    """Return the questions that a row answers."""
    form = reader.forms.get(row.get("form", "")) if table == "draft" else None
    return STEPS if table == "profile" else {step.key: step for step in form.steps} if form else {}


def label_of(key: str, step: Step | None, reader: DataReader) -> str:
    """Return an answer's label, without the colon that it has in a form."""
    if key == CONDITIONS:
        return reader.words.plain("my-data-conditions")
    return reader.words.plain(f"label-{key}").rstrip(" :\N{NO-BREAK SPACE}") if step else key


def verdicts_text(verdicts: Mapping[str, str], reader: DataReader) -> str:
    """Return the result of the check of the conditions, one a line."""
    return "\n".join(
        reader.words.plain(
            "condition-verdict",
            condition=reader.words.plain(f"condition-name-{key}"),
            verdict=reader.words.plain(f"verdict-{verdict}"),
        )
        for key, verdict in verdicts.items()
    )


def is_technical(table: str, column: str) -> bool:
    """Return whether a column says nothing to a person."""
    if f"{table}.{column}" in READABLE_COLUMNS:
        return False
    return table in TECHNICAL_TABLES or column in TECHNICAL_COLUMNS or f"{table}.{column}" == "quiz_run.kind"


def technical(data: Mapping[str, Rows], names: Iterable[str], reader: DataReader) -> str:
    """Return message numbers and the like, all under one heading that a touch opens."""
    tables = "".join(technical_table(name, data[name], reader) for name in names)
    if not tables:
        return ""
    head, intro = reader.words("my-data-technical"), reader.words("my-data-technical-intro")
    return f"<details><summary><b>{head}</b></summary><p>{intro}</p>{tables}</details>"


def technical_table(table: str, rows: Rows, reader: DataReader) -> str:
    """Return the technical columns of one kind of thing."""
    columns = list(dict.fromkeys(key for row in rows for key in row if is_technical(table, key)))
    if not columns:
        return ""
    head = "".join(f"<th>{reader.words(f'field-{column}')}</th>" for column in columns)
    lines = "".join(
        "<tr>" + "".join(f"<td>{safe(raw(row.get(column), reader))}</td>" for column in columns) + "</tr>"
        for row in rows
    )
    name = f"{reader.words(f'data-{table}')} ({len(rows)})"
    body = f'<div class="wide"><table><tr>{head}</tr>{lines}</table></div>'
    return f"<details><summary>{name}</summary>{body}</details>"


def raw(value: Any, reader: DataReader) -> str:
    """Return a technical value: a number without separators, codes as they are."""
    if value is None:
        return ""
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False, default=str)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return text_of("", "", value, reader)
