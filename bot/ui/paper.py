"""A page to print, as a PDF: letter size, filled from top to bottom. Letters are text, sharp at any size."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from io import BytesIO
from itertools import accumulate
from typing import Any

WIDTH, HEIGHT, MARGIN = 612, 792, 48
"""A letter page and its margin, in points."""
INNER = WIDTH - 2 * MARGIN
POINTS = 72
"""Points in an inch."""
INK, GREY, LIGHT = "#1a1a1a", "#595959", "#d9d9d9"
SPACING = 1.3
"""The distance from line to line, in heights of letters."""
FONT, MISSING = "DejaVu Sans", "\N{WHITE SQUARE}"
"""The font of the page, and the sign for a letter that it doesn't have."""


@cache
def load_font(weight: str) -> Any:
    """Return the font that letters are measured with."""
    from matplotlib.font_manager import FontProperties, findfont
    from matplotlib.ft2font import FT2Font

    return FT2Font(findfont(FontProperties(family=FONT, weight=weight)))


@cache
def width_of_letter(letter: str, size: float, weight: str) -> float:
    """Return how far the next letter stands from this one, in points."""
    from matplotlib.ft2font import LoadFlags

    font = load_font(weight)
    font.set_size(size, POINTS)
    return float(font.load_char(ord(letter), flags=LoadFlags.NO_HINTING).linearHoriAdvance) / 2**16


def width_of(text: str, size: float, weight: str = "normal") -> float:
    """Return how wide a line is, in points, without kerning."""
    return sum(width_of_letter(letter, size, weight) for letter in text)


def printable(text: str) -> str:
    """Return the text on one line, with MISSING for letters that the font doesn't have."""
    font, line = load_font("normal"), " ".join(text.split())
    return "".join(letter if font.get_char_index(ord(letter)) else MISSING for letter in line)


def wrap_to(text: str, size: float, width: float, weight: str = "normal") -> list[str]:
    """Return lines that are no wider than `width` points; a word that is wider is cut."""
    lines, line = [], ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if line and width_of(word, size, weight) <= width < width_of(longer, size, weight):
            lines.append(line)
            longer = word
        line = longer
        while width_of(line, size, weight) > width:
            kept = letters_in(line, size, width, weight)
            lines.append(line[:kept].rstrip())
            line = line[kept:]
    return [*lines, line] if line else lines


def letters_in(line: str, size: float, width: float, weight: str) -> int:
    """Return how many of the first letters have room, at least one."""
    ends = list(accumulate(width_of_letter(letter, size, weight) for letter in line))
    return max(1, bisect_right(ends, width))


class Paper:
    """One page. `top` is how far it is filled, in points from its upper edge."""

    def __init__(self) -> None:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure

        self.figure = Figure(figsize=(WIDTH / POINTS, HEIGHT / POINTS))
        FigureCanvasAgg(self.figure)
        self.top: float = MARGIN

    @property
    def left(self) -> float:
        """Return how much of the page is still free, in points."""
        return HEIGHT - MARGIN - self.top

    def write(self, text: str, size: float, *, weight: str = "normal", colour: str = INK) -> None:
        """Write a paragraph across the page."""
        self.top += self.put(MARGIN, wrap_to(printable(text), size, INNER, weight), size, weight, colour)

    def put(
        self, at: float, lines: Sequence[str], size: float, weight: str = "normal", colour: str = INK
    ) -> float:
        """Write lines from `top` on, `at` points from the left edge. Returns how high they are."""
        for number, line in enumerate(lines):
            # Dollar signs are what somebody typed, not a formula.
            self.figure.text(
                at / WIDTH,
                1 - (self.top + size * (SPACING * number + 1)) / HEIGHT,
                line,
                fontsize=size,
                family=FONT,
                weight=weight,
                color=colour,
                va="baseline",
                parse_math=False,
            )
        return size * SPACING * len(lines)

    def fill(self, at: float, width: float, height: float, colour: str) -> None:
        """Draw a bar from `top` on."""
        from matplotlib.patches import Rectangle

        corner = (at / WIDTH, 1 - (self.top + height) / HEIGHT)
        size = (width / WIDTH, height / HEIGHT)
        self.figure.add_artist(
            Rectangle(corner, *size, facecolor=colour, linewidth=0, transform=self.figure.transFigure)
        )

    def as_pdf(self, title: str) -> bytes:
        """Return the page, its letters as text that can be searched."""
        from matplotlib import rc_context

        buffer = BytesIO()
        with rc_context({"pdf.fonttype": 42}):
            self.figure.savefig(buffer, format="pdf", metadata={"Title": title, "CreationDate": None})
        return buffer.getvalue()
