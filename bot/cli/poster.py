"""Make a poster for a mission: what the bot is for, and a QR code that opens the mission. Letter size."""

from contextlib import suppress
from io import BytesIO
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING

import segno
from rapidfuzz import fuzz

from bot.texts.catalogue import Words
from data.entries.source_files import EntryFile, read_topics
from data.text.normalize import fold

if TYPE_CHECKING:
    from matplotlib.figure import Figure

LETTER, DPI = (8.5, 11.0), 150
"""Inches, and dots an inch if the poster is a PNG."""
INK, BAND = "#1a1a1a", "#0b3d5c"
CODE_INCHES, CODE_BOTTOM = 3.8, 0.165
"""The code's size with its quiet zone, and its height above the bottom of the page."""
SPACING, GAP, POINTS = 1.35, 0.6, 72
"""Distance from line to line and between texts, in letter heights; points in an inch."""
QUIET = 4
"""Modules left white around a code, by ISO/IEC 18004."""
SUFFIXES = (".pdf", ".png")
MIN_LIKENESS = 80
"""Percent of likeness from which a mission is offered for a code that doesn't exist."""


def current_missions(folder: Path) -> list[EntryFile]:
    """Return the current missions, from the content files. Raises ContentError."""
    entries = (entry for topic in read_topics(folder) for entry in topic.entries)
    return [entry for entry in entries if entry.mission and entry.mission.status == "current"]


def find_mission(folder: Path, code: str) -> EntryFile | None:
    """Return a current mission by its code, or None. Raises ContentError."""
    return next((entry for entry in current_missions(folder) if entry.code == code), None)


def unknown_mission(folder: Path, code: str) -> str:
    """Return a line for a code that no current mission has: the nearest missions, or every code there is."""
    missions = current_missions(folder)
    scored = sorted(((likeness(code, entry), entry) for entry in missions), key=lambda pair: -pair[0])
    near = [f"{entry.code} ({entry.en.title})" for score, entry in scored if score >= MIN_LIKENESS]
    problem = f"There is no current mission {code!r}."
    if near:
        return f"{problem} Did you mean {' or '.join(near)}?"
    return f"{problem} The codes are {', '.join(sorted(entry.code for entry in missions))}."


def likeness(wanted: str, entry: EntryFile) -> float:
    """Return how well a wording fits a mission's code or titles, whole or in part, in percent."""
    names = [entry.code.replace("_", " "), entry.en.title, entry.fr.title]
    parts = [part for name in names for part in (fold(name), *fold(name).split())]
    return max(fuzz.ratio(fold(wanted.replace("_", " ")), part.strip(",()")) for part in parts)


def deep_link(bot: str, mission: str) -> str:
    """Return the address that opens a mission's card; `bot` is the bot's name without @."""
    return f"https://t.me/{bot}?start=m_{mission}"


def write_poster(path: Path, entry: EntryFile, bot: str, words: Words) -> None:
    """Draw the poster into a file, PDF or PNG by its suffix. Raises OSError; then no half of it is left."""
    from matplotlib import rc_context
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=LETTER, dpi=DPI)
    FigureCanvasAgg(figure)
    entry_words = entry.words(words.language)
    draw_head(figure, words.plain("poster-head"))
    top = draw_text(figure, 0.86, entry_words.title, size=26, width=32, weight="bold")
    top = draw_text(figure, top, entry_words.answer, size=13, width=72)
    draw_text(figure, top, words.plain("poster-what"), size=13, width=72)
    draw_code(figure, deep_link(bot, entry.code))
    top = draw_text(figure, CODE_BOTTOM, words.plain("poster-scan"), size=13, width=64, weight="bold")
    draw_text(figure, top, words.plain("poster-by-hand", bot=bot), size=12, width=76)
    draw_text(figure, 0.055, words.plain("poster-footer"), size=9, width=100)
    drawn, kind = BytesIO(), path.suffix.removeprefix(".")
    with rc_context({"pdf.fonttype": 42}):
        figure.savefig(drawn, format=kind, metadata={"Title": entry_words.title} if kind == "pdf" else {})
    try:
        path.write_bytes(drawn.getvalue())
    except OSError:
        with suppress(OSError):
            path.unlink()
        raise


def draw_head(figure: "Figure", text: str) -> None:
    """Draw a dark band across the top, with the subject in white."""
    from matplotlib.patches import Rectangle

    figure.add_artist(Rectangle((0, 0.89), 1, 0.11, facecolor=BAND, transform=figure.transFigure))
    figure.text(0.5, 0.945, text, fontsize=23, color="white", weight="bold", ha="center", va="center")


def draw_text(
    figure: "Figure", top: float, text: str, *, size: int, width: int, weight: str = "normal"
) -> float:
    """Draw centred lines under `top`, wrapped at `width` letters. Returns where the next text begins. Heights
    are fractions of the page's.
    """
    lines = [part for line in text.splitlines() for part in wrap(line, width)]
    figure.text(
        0.5,
        top,
        "\n".join(lines),
        fontsize=size,
        color=INK,
        weight=weight,
        ha="center",
        va="top",
        linespacing=SPACING,
    )
    return top - size * SPACING * (len(lines) + GAP) / (POINTS * LETTER[1])


def draw_code(figure: "Figure", link: str) -> None:
    """Draw the code in the middle, as squares, so that a PDF's stays sharp at any size."""
    from matplotlib.colors import ListedColormap

    modules = [list(row) for row in segno.make(link, error="m", micro=False).matrix_iter(border=QUIET)]
    width, height = CODE_INCHES / LETTER[0], CODE_INCHES / LETTER[1]
    ax = figure.add_axes((0.5 - width / 2, CODE_BOTTOM, width, height))
    ax.pcolormesh(modules[::-1], cmap=ListedColormap(["white", "black"]), vmin=0, vmax=1)
    ax.set_aspect("equal")
    ax.set_axis_off()
