"""Screens of /stats: the same numbers as pictures and as text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.texts.catalogue import Words
from bot.ui.charts import BLUE, GREEN, ORANGE, as_png, bars, columns, new_figure
from data.entries.police_services import PoliceServices
from data.reports.stats import Numbers


@dataclass(frozen=True)
class Named:
    """The numbers with names instead of codes."""

    numbers: Numbers
    stages: Sequence[tuple[str, int]]
    languages: Sequence[tuple[str, int]]
    services: Sequence[tuple[str, int]]
    missions: Sequence[tuple[str, int]]

    @property
    def lists(self) -> tuple[tuple[str, Sequence[tuple[str, int]]], ...]:
        """Return the key of each list's heading, and the list."""
        return (
            ("stats-stages", self.stages),
            ("stats-languages", self.languages),
            ("stats-services", self.services),
            ("stats-missions", self.missions),
        )


def name_codes(numbers: Numbers, titles: Mapping[str, str], words: Words, services: PoliceServices) -> Named:
    """Return the numbers with every code in the reader's language; `titles` are those of missions."""
    return Named(
        numbers,
        [(words.plain(f"stage-{code}"), count) for code, count in numbers.stages],
        [(words.plain(f"languages-{code}"), count) for code, count in numbers.languages],
        [(services.name_of(code, words.language), count) for code, count in numbers.services],
        [(titles.get(code, code), count) for code, count in numbers.missions],
    )


def draw_interests(named: Named, words: Words) -> bytes:
    """Draw the interests of each week and by stage."""
    weeks = [words.short_day(week) for week in named.numbers.weeks]
    figure, (top, bottom) = new_figure(2)
    columns(top, weeks, [("", BLUE, "", named.numbers.interests)], words.plain("stats-interests"))
    bars(bottom, named.stages, words.plain("stats-stages"), words)
    return as_png(figure)


def draw_people(named: Named, words: Words) -> bytes:
    """Draw the officers' languages and police services."""
    figure, (top, bottom) = new_figure(2)
    bars(top, named.languages, words.plain("stats-languages"), words)
    bars(bottom, named.services, words.plain("stats-services"), words)
    return as_png(figure)


def draw_questions(named: Named, words: Words) -> bytes:
    """Draw the questions of each week, and the missions asked about most."""
    numbers = named.numbers
    weeks = [words.short_day(week) for week in numbers.weeks]
    figure, (top, bottom) = new_figure(2)
    series = [
        (words.plain("stats-answered"), BLUE, "", numbers.answered),
        (words.plain("stats-offered"), GREEN, "//", numbers.offered),
        (words.plain("stats-missed"), ORANGE, "..", numbers.unanswered),
    ]
    columns(top, weeks, series, words.plain("stats-questions"))
    bars(bottom, named.missions, words.plain("stats-missions"), words)
    return as_png(figure)


PICTURES = (draw_interests, draw_people, draw_questions)
"""Each picture is drawn by itself, so that one figure is in memory at a time. Too slow for the event loop."""


def stats_text(named: Named, misses: Sequence[tuple[str, int]], words: Words) -> str:
    """Say the numbers in words, with the two medians and what went unanswered most often."""
    numbers = named.numbers
    parts = [
        f"<b>{words('stats-head', weeks=len(numbers.weeks))}</b>",
        line("stats-interests", sum(numbers.interests), words)
        + "\n"
        + weekly(numbers.interests, words)
        + "\n"
        + words("stats-to-contact", days=days(numbers.days_to_contact, words))
        + "\n"
        + words("stats-to-outcome", days=days(numbers.days_to_outcome, words)),
        *(counted(key, items, words) for key, items in named.lists),
        asked(numbers, words),
        counted("stats-misses", misses, words),
    ]
    return "\n\n".join(parts)


def asked(numbers: Numbers, words: Words) -> str:
    """Say the number of questions by outcome: in all, and by week."""
    head = words(
        "stats-asked",
        answered=sum(numbers.answered),
        offered=sum(numbers.offered),
        missed=sum(numbers.unanswered),
    )
    kinds = (("answered", numbers.answered), ("offered", numbers.offered), ("missed", numbers.unanswered))
    lines = [f"• {words(f'stats-{kind}')}, {weekly(series, words)}" for kind, series in kinds if sum(series)]
    return "\n".join([head, *lines])


def line(key: str, count: int, words: Words) -> str:
    """Return a heading with its number."""
    return f"<b>{words('counted', name=words.plain(key), count=count)}</b>"


def weekly(numbers: Sequence[int], words: Words) -> str:
    """Return the numbers of all weeks, the latest last."""
    return words("stats-weekly", numbers=" ".join(str(number) for number in numbers))


def days(value: float | None, words: Words) -> str:
    """Return '2.5', or say that nothing is known."""
    return words.number(value) if value is not None else "–"


def counted(key: str, items: Sequence[tuple[str, int]], words: Words) -> str:
    """Return a heading, and one line for each item."""
    lines = ["• " + words("counted", name=name, count=count) for name, count in items] or [
        words("stats-nothing")
    ]
    return f"<b>{words(key)}</b>\n" + "\n".join(lines)
