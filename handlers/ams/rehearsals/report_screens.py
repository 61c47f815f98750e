"""Screens of reports: what was measured, what the officer checks, the model with what was missing."""

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot.callbacks import practice as practice_taps
from bot.texts.catalogue import Words, safe
from bot.ui.keyboards import Row, button
from bot.ui.screen import Screen
from data.ams.material import Exercise, Practice
from data.ams.rehearsals.report_figures import Expected, ReportFigures, expected_of, read_words
from data.ams.rehearsals.store import RehearsalView, TextMeasures, measure
from handlers.ams.rehearsals import screens


def length(key: str, figures: TextMeasures, words: Words) -> str:
    """Say how long a text is and how hard to read."""
    return words(key, words=figures.words, sentences=figures.sentences, lix=figures.lix)


def report(figures: ReportFigures, one: Exercise, at: RehearsalView, words: Words) -> Screen:
    """Show what the bot measured, then what the officer judges."""
    in_time = words("report-in-time" if at.minutes_left else "report-late", minutes=at.allowed)
    parts = [length("report-figures", figures.length, words), in_time]
    if figures.parts > 1:
        parts.append(words("report-parts", count=figures.parts))
    wanted = expected_of(one)
    numbers = {"found": count(figures.numbers, wanted.numbers), "total": len(wanted.numbers)}
    names = {"found": count(figures.names, wanted.names), "total": len(wanted.names)}
    measured = [words("report-numbers", **numbers), words("report-names", **names)]
    measured.append(words("report-first-person" if figures.is_first_person else "report-no-first-person"))
    measured.append(opinions_text(figures, one, words))
    sheet = f"{words('report-left')}\n{screens.points_text(one, at, words)}"
    html = "\n\n".join([*parts, "\n".join(measured), sheet, words("report-more")])
    return Screen(html, screens.points_keyboard(one, at, words))


def count(found: Sequence[int], wanted: Sequence[str]) -> int:
    """Count the wanted ones that were found."""
    return sum(place < len(wanted) for place in found)


def opinions_text(figures: ReportFigures, one: Exercise, words: Words) -> str:
    """List the words that sound like an opinion or a guess."""
    listed = read_words().opinions[one.language]
    used = [listed[place] for place in figures.opinions if place < len(listed)]
    return words("report-opinions", words=", ".join(used)) if used else words("report-no-opinions")


def missing_text(figures: ReportFigures, wanted: Expected, words: Words) -> str:
    """List the names, times and numbers of the model that the report doesn't have."""
    missing = [
        text
        for texts, found in ((wanted.names, figures.names), (wanted.numbers, figures.numbers))
        for place, text in enumerate(texts)
        if place not in found
    ]
    return words("report-missing", missing=", ".join(missing)) if missing else words("report-nothing-missing")


def model(one: Exercise, at: RehearsalView, figures: ReportFigures, words: Words) -> Screen:
    """Show a model report with its figures, and what it has that the officer's doesn't."""
    model = (one.model or "").strip()
    parts = [words("model-head"), safe(model), length("model-figures", measure(model), words)]
    if figures.parts:
        parts.append(missing_text(figures, expected_of(one), words))
    return Screen("\n\n".join([*parts, words("practice-only")]), screens.model_keyboard(one, at, words))


def from_sources(one: Exercise, practice: Practice, done: set[str], words: Words) -> Screen:
    """Show a report that is written from two other exercises, with buttons to these before its own."""
    html, keyboard = screens.exercise(one, words)
    rows = [*sources_rows(one, practice, words), *(keyboard.inline_keyboard if keyboard else ())]
    return Screen(f"{html}\n\n{sources_text(one, practice, done, words)}", InlineKeyboardMarkup(rows))


def sources_text(one: Exercise, practice: Practice, done: set[str], words: Words) -> str:
    """List the exercises whose notes the report is written from; those done are marked."""
    lines = [
        words("report-source-done" if source.code in done else "report-source", title=source.title)
        for source in (practice.exercise(code) for code in one.after)
        if source
    ]
    return "\n".join([words("report-after"), *lines])


def sources_rows(one: Exercise, practice: Practice, words: Words) -> list[Row]:
    """Return a button to each of these exercises."""
    return [
        [button(words.plain(f"button-source-{source.skill}", title=source.title), tap)]
        for source in (practice.exercise(code) for code in one.after)
        if source and (tap := practice_taps.OpenExercise(source.code))
    ]
