"""Our own drawings of the driving manoeuvres. Not to scale: the sources name no measures of the spaces."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.texts.catalogue import Words
from bot.ui.charts import BLUE, GREEN, LETTERS, ORANGE, SIZE, as_png, new_figure

if TYPE_CHECKING:
    from matplotlib.axes import Axes

DIAGRAMS = ("course", "reverse", "turn")
CAR = (1.0, 1.8)
"""Width and length of the car, in the drawing's units, which stand for nothing."""
ABOVE = 0.5
"""Inches for the title."""
Point = tuple[float, float]


def draw_diagram(name: str, words: Words) -> bytes:
    """Draw one manoeuvre, seen from above, as PNG."""
    figure, (ax,) = new_figure(1)
    ax.set_aspect("equal")
    ax.set_axis_off()
    {"course": course, "reverse": reverse, "turn": turn}[name](ax, words)
    legend(ax, words)
    ax.set_title(words.plain(f"diagram-{name}"), fontsize=LETTERS, loc="left", fontweight="bold")
    (left, right), (low, high) = ax.get_xlim(), ax.get_ylim()
    figure.set_size_inches(SIZE[0], SIZE[0] * (high - low) / (right - left) + ABOVE)
    return as_png(figure)


def cone(ax: "Axes", x: float, y: float) -> None:
    """Draw a traffic cone."""
    ax.plot(x, y, marker="^", color=ORANGE, markersize=13, markeredgecolor="black")


def space(ax: "Axes", x: float, y: float) -> None:
    """Draw a space between cones, two units wide, open at the bottom."""
    for left in (x, x + 2.0):
        for step in range(4):
            cone(ax, left, y + step * 0.8)
    cone(ax, x + 1.0, y + 2.4)


def car(ax: "Axes", x: float, y: float, turned: float = 0.0) -> None:
    """Draw a car around a point, heading up and `turned` by degrees to the left; the light strip is its
    front.
    """
    from math import cos, radians, sin

    from matplotlib.patches import Rectangle

    width, length = CAR
    ahead = length / 2 - 0.35
    front = (x - ahead * sin(radians(turned)), y + ahead * cos(radians(turned)))
    for (at_x, at_y), (wide, long), colour in (
        ((x, y), (width, length), BLUE),
        (front, (width * 0.8, 0.25), "white"),
    ):
        corner = (at_x - wide / 2, at_y - long / 2)
        body = Rectangle(corner, wide, long, angle=turned, rotation_point="center", facecolor=colour)
        body.set_edgecolor("black")
        ax.add_patch(body)


def rounded(points: Sequence[Point], times: int = 4) -> list[Point]:
    """Return the path with its corners cut (Chaikin), so that it looks like one a car can drive."""
    for _ in range(times):
        cut = [points[0]]
        for (x, y), (to_x, to_y) in pairwise(points):
            cut += [
                (0.75 * x + 0.25 * to_x, 0.75 * y + 0.25 * to_y),
                (0.25 * x + 0.75 * to_x, 0.25 * y + 0.75 * to_y),
            ]
        points = [*cut, points[-1]]
    return list(points)


def way(ax: "Axes", *points: Point, back: bool = False) -> None:
    """Draw a path to drive: a solid line forwards, dashes in reverse, an arrowhead at the last point."""
    line = rounded(points)
    xs, ys = [x for x, _ in line], [y for _, y in line]
    ax.plot(xs, ys, color=GREEN, linewidth=2.5, linestyle=(0, (3, 2)) if back else "-")
    head = {"arrowstyle": "-|>", "lw": 2.5, "color": GREEN, "shrinkA": 0, "shrinkB": 0, "mutation_scale": 18}
    ax.annotate("", xy=line[-1], xytext=line[-2], arrowprops=head)


def step(ax: "Axes", x: float, y: float, number: int) -> None:
    """Draw a number in a circle; the words below the picture use the same numbers."""
    box = {"boxstyle": "circle,pad=0.25", "facecolor": "white", "edgecolor": "black"}
    ax.text(x, y, str(number), fontsize=LETTERS, ha="center", va="center", bbox=box)


def label(ax: "Axes", x: float, y: float, text: str) -> None:
    """Draw a short text, centred."""
    ax.text(x, y, text, fontsize=LETTERS, ha="center", va="center")


def start_line(ax: "Axes", x: float, low: float, high: float, words: Words) -> None:
    """Draw the line where a course begins and ends."""
    ax.plot([x, x], [low, high], color="black", linewidth=3)
    label(ax, x + 0.4, low - 0.5, words.plain("diagram-line"))


def legend(ax: "Axes", words: Words) -> None:
    """Explain what the solid and the dashed line mean."""
    for style, key in (("-", "diagram-forward"), ((0, (3, 2)), "diagram-back")):
        ax.plot([], [], color=GREEN, linewidth=2.5, linestyle=style, label=words.plain(key))
    ax.legend(fontsize=LETTERS - 2, frameon=False, loc="lower right", ncols=2, handlelength=2.5)


def course(ax: "Axes", words: Words) -> None:
    """Draw the whole course: past space one, back into it, out and past space two, back into it, to
    the line.
    """
    ax.set_xlim(-2, 12)
    ax.set_ylim(-4.4, 4.9)
    for x, key in ((3.0, "diagram-space-1"), (8.0, "diagram-space-2")):
        space(ax, x, 1.4)
        label(ax, x + 1, 4.5, words.plain(key))
    start_line(ax, 0.4, -2.3, 0.7, words)
    car(ax, -0.8, -0.2, -90)
    way(ax, (0.7, -0.2), (6.3, -0.2))
    way(ax, (6.3, 0.1), (4.9, 0.1), (3.8, 0.5), (3.8, 3.0), back=True)
    way(ax, (4.25, 3.0), (4.25, 0.3), (4.9, -0.8), (6.5, -0.8), (11.3, -0.8))
    way(ax, (11.3, -0.5), (9.9, -0.4), (8.8, 0.3), (8.8, 3.0), back=True)
    way(ax, (9.25, 3.0), (9.25, -0.2), (8.9, -1.7), (7.0, -1.7), (0.7, -1.7))
    for number, (x, y) in enumerate(((2.2, -0.2), (5.3, 0.55), (7.4, -0.8), (10.4, 0.2), (4.6, -1.7)), 1):
        step(ax, x, y, number)


def reverse(ax: "Axes", words: Words) -> None:
    """Draw how to back into a space."""
    ax.set_xlim(-2, 8)
    ax.set_ylim(-2.9, 5.8)
    space(ax, 1.5, 2)
    car(ax, 2.5, 3.1, 180)
    car(ax, 6.4, -0.2, -90)
    way(ax, (-1.5, -0.6), (5.2, -0.6))
    way(ax, (5.2, -0.2), (3.9, -0.1), (2.5, 0.5), (2.5, 2.0), back=True)
    for number, (x, y) in enumerate(((0.2, -0.6), (3.4, 0.55), (2.5, 3.2)), 1):
        step(ax, x, y, number)
    label(ax, 6.4, -1.2, words.plain("diagram-stop"))
    label(ax, 2.5, 5.3, words.plain("diagram-parallel"))


def turn(ax: "Axes", words: Words) -> None:
    """Draw how to leave a space: on to the next one, or back to the line."""
    ax.set_xlim(-3, 8)
    ax.set_ylim(-3.6, 5.4)
    space(ax, 1.5, 2)
    car(ax, 2.5, 3.1, 180)
    way(ax, (2.7, 2.0), (2.7, 0.3), (3.6, -0.6), (6.6, -0.6))
    way(ax, (2.3, 2.0), (2.3, -0.2), (1.6, -1.5), (-1.4, -1.5))
    start_line(ax, -1.7, -2.3, 0.2, words)
    label(ax, 6.0, 1.9, words.plain("diagram-look"))
    label(ax, 5.6, 0.0, words.plain("diagram-next"))
    for number, (x, y) in enumerate(((2.5, 3.2), (4.3, -0.6), (0.4, -1.5)), 1):
        step(ax, x, y, number)
