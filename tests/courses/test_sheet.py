"""The sheet of a class: one page of PDF, in the reader's language, whatever was typed, without names."""

import re
from datetime import date

import pytest

from bot.texts.catalogue import Texts
from bot.ui.paper import HEIGHT, INNER, MARGIN, WIDTH, printable, width_of, wrap_to
from data.courses.results import ClassResults, PartResults, Share
from data.courses.store import MAX_PLACE_LENGTH, CourseView
from data.courses.tasks import MAX_TASK_LENGTH, MAX_TASKS
from handlers.courses.sheet import Sheet, draw_sheet, lay_out

TODAY = date(2026, 11, 28)
PARTS = (
    PartResults("reading", Share(12, 25), Share(23, 25), Share(25, 25)),
    PartResults("listening", Share(3, 25), None, Share(12, 24)),
    PartResults("report", Share(1, 4), None, Share(3, 4)),
    PartResults("interview", Share(0, 9), Share(5, 9), Share(9, 9)),
    PartResults("driving", None, None, Share(0, 0)),
)


def a_sheet(place: str, *tasks: str) -> Sheet:
    course = CourseView(1, "ab", place, "fr", "UTC", date(2026, 11, 23), date(2026, 12, 6), 25, False, TODAY)
    return Sheet(ClassResults(course, PARTS), tasks, TODAY)


def told(shown: Sheet, language: str) -> str:
    """Return every line of the page."""
    figure = lay_out(shown, Texts("UTC").of(language)).figure
    return "\n".join(text.get_text() for text in figure.texts).replace("\xa0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            ("Class in Lusaka", "November 23, 2026", "48% of 25", "92% of 25", "too few", "1. Cones"),
        ),
        (
            "fr",
            ("Groupe de Lusaka", "23 novembre 2026", "48 % de 25", "trop peu", "Tâches, 28"),
        ),
    ],
)
def test_the_sheet_is_in_the_reader_s_language(language: str, expected: tuple[str, ...]) -> None:
    page = told(a_sheet("Lusaka", "Cones at ten"), language)
    assert all(text in page for text in expected), page


@pytest.mark.slow
def test_the_file_is_one_page_whose_letters_are_text() -> None:
    content = draw_sheet(a_sheet("Lusaka", "Cones at ten"), Texts("UTC").of("en"))
    assert content.startswith(b"%PDF") and re.findall(rb"/Count (\d+)", content) == [b"1"]
    assert b"/MediaBox [ 0 0 612 792 ]" in content and b"/FontFile2" in content
    assert b"/Subtype /Image" not in content


@pytest.mark.parametrize(
    "task", ["W" * MAX_TASK_LENGTH, "costs $5 and $x^2$ " * 15, "📚 漢 \\frac{1}{2} <b>"]
)
@pytest.mark.slow
def test_whatever_is_typed_stays_on_the_page_as_it_is(task: str) -> None:
    shown = a_sheet("W" * MAX_PLACE_LENGTH, *[task[:MAX_TASK_LENGTH]] * MAX_TASKS)
    words = Texts("UTC").of("fr")
    figure = lay_out(shown, words).figure
    figure.set_dpi(720)  # Letters of a picture stand on whole pixels, those of a PDF don't.
    for text in figure.texts:
        box = text.get_window_extent()
        scale = WIDTH / figure.bbox.width
        assert box.x0 * scale >= MARGIN - 1 and box.x1 * scale <= WIDTH - MARGIN + 1, text
        assert box.y0 * scale >= MARGIN - 8 and box.y1 * scale <= HEIGHT, text
    assert printable(f"1. {task}").split()[1][:20] in told(shown, "fr")
    assert draw_sheet(shown, words).startswith(b"%PDF")


def test_lines_are_as_wide_as_there_is_room() -> None:
    text = "Read the story of the convoy, then write the report of it. " * 5
    lines = wrap_to(text.strip(), 11, INNER)
    assert " ".join(lines) == text.strip() and len(lines) > 2
    assert all(width_of(line, 11) <= INNER for line in lines)
    assert "".join(wrap_to("W" * 200, 11, 100)) == "W" * 200
