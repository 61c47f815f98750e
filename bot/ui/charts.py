"""Draw numbers as pictures for a phone: large letters, and colours that the colour-blind tell apart (Okabe
and Ito). A series also has its own hatching, so that the pictures can be read in grey.
"""

from collections.abc import Sequence
from io import BytesIO
from textwrap import wrap
from typing import TYPE_CHECKING

from bot.texts.catalogue import Words

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

BLUE, ORANGE, GREEN = "#0072B2", "#E69F00", "#009E73"
SIZE, DPI = (7.2, 7.2), 150
"""Inches of a picture, and dots an inch: 1,080 pixels each way."""
LETTERS = 15
"""Points: about 3 mm high on a phone held upright."""
LABEL_WIDTH, LABEL_LINES = 24, 2
"""Letters of a line, and lines, of a bar's label at most."""
MIN_BARS = 4
"""Bars there is room for at least, so that a single one isn't too thick."""


def new_figure(panels: int) -> "tuple[Figure, Sequence[Axes]]":
    """Return a figure with panels one under another. It uses nothing global, so it can be drawn in any
    thread.
    """
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=SIZE, dpi=DPI, layout="constrained")
    FigureCanvasAgg(figure)
    axes = [figure.add_subplot(panels, 1, number + 1) for number in range(panels)]
    for ax in axes:
        ax.tick_params(labelsize=LETTERS - 2)
        ax.spines[["top", "right"]].set_visible(False)
    return figure, axes


def as_png(figure: "Figure") -> bytes:
    buffer = BytesIO()
    figure.savefig(buffer, format="png")
    return buffer.getvalue()


def columns(
    ax: "Axes", labels: Sequence[str], series: Sequence[tuple[str, str, str, Sequence[int]]], title: str
) -> None:
    """Draw stacked columns; a series is its name, colour, hatching and numbers."""
    from matplotlib.ticker import MaxNLocator

    bottom = [0] * len(labels)
    for name, colour, hatch, numbers in series:
        places = range(len(labels))
        ax.bar(places, numbers, bottom=bottom, color=colour, hatch=hatch, edgecolor="white", label=name)
        bottom = [low + number for low, number in zip(bottom, numbers, strict=True)]
    step = 2 if len(labels) > 8 else 1
    first = (len(labels) - 1) % step
    ax.set_xticks(range(first, len(labels), step), labels[first::step], rotation=35, ha="right")
    ax.yaxis.set_major_locator(MaxNLocator(integer=True))
    ax.set_ylim(0, max([*bottom, 1]) * 1.15)
    ax.set_title(title, fontsize=LETTERS, loc="left", fontweight="bold")
    if len(series) > 1:
        ax.legend(fontsize=LETTERS - 2, frameon=False, ncols=len(series), loc="upper left")


def bars(ax: "Axes", counted: Sequence[tuple[str, int]], title: str, words: Words) -> None:
    """Draw horizontal bars, the longest on top, each with its number."""
    ax.set_title(title, fontsize=LETTERS, loc="left", fontweight="bold")
    if not counted:
        ax.set_axis_off()
        ax.text(0, 0.5, words.plain("stats-nothing"), fontsize=LETTERS)
        return
    labels = [wrapped(name) for name, _ in counted]
    numbers = [number for _, number in counted]
    drawn = ax.barh(range(len(counted)), numbers, color=BLUE)
    ax.bar_label(drawn, fontsize=LETTERS - 2, padding=3)
    ax.set_yticks(range(len(counted)), labels)
    ax.set_ylim(max(len(counted), MIN_BARS) - 0.5, -0.5)
    ax.set_xlim(0, max(numbers) * 1.15)
    ax.xaxis.set_visible(False)
    ax.spines["bottom"].set_visible(False)


def wrapped(name: str) -> str:
    """Return a name in at most LABEL_LINES lines."""
    return "\n".join(wrap(name, LABEL_WIDTH, max_lines=LABEL_LINES, placeholder="…"))
