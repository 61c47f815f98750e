"""Draw the pictures of docs/PERFORMANCE.md. What each shows is also said in its table."""

from pathlib import Path

from matplotlib.figure import Figure

from bench.results import Row

NAMES = {"ours": "peaceops-bot", "bare_aiogram": "bare aiogram", "bare_ptb": "bare PTB"}
HATCHES = ("", "//", "..")
GREY = "0.75"


def draw(rows: list[Row], folder: Path) -> list[tuple[str, str]]:
    """Draw the pictures whose rows were measured. Returns each one's file name with what it shows."""
    found = {key: value for row in rows for key, value in row.figures.items()}
    told = []
    for name, says, needs, paint in (
        ("taps.png", "Taps: updates a second, and CPU an update", ("tap_rates", "tap_cpu"), draw_taps),
        ("growth.png", "Growth: times as long among many files as among few", ("ratios",), draw_growth),
        ("memory.png", "Memory over a day's traffic", ("memory",), draw_memory),
    ):
        if all(need in found for need in needs):
            figure = Figure(figsize=(7, 2.6), layout="constrained")
            paint(figure, found)
            figure.savefig(folder / name, dpi=110)
            told.append((name, says))
    return told


def draw_taps(figure: Figure, found: dict[str, dict[str, float]]) -> None:
    """Draw bars beside each other."""
    shown = (("tap_rates", "updates/s, more is better"), ("tap_cpu", "CPU µs an update, less is better"))
    for axes, (key, title) in zip(figure.subplots(1, 2), shown, strict=True):
        values = [found[key][name] for name in NAMES]
        bars = axes.bar(list(NAMES.values()), values, color=GREY, edgecolor="black")
        for bar, hatch in zip(bars, HATCHES, strict=True):
            bar.set_hatch(hatch)
        axes.bar_label(bars, fmt="%.0f")
        axes.margins(y=0.15)
        axes.set_title(title, fontsize=10)


def draw_growth(figure: Figure, found: dict[str, dict[str, float]]) -> None:
    """Draw one bar for each action, with the line that it should stay under."""
    axes = figure.subplots()
    bars = axes.bar(list(found["ratios"]), list(found["ratios"].values()), color=GREY, edgecolor="black")
    axes.bar_label(bars, fmt="%.2f ×")
    axes.axhline(1.5, color="black", linestyle="--")
    axes.margins(y=0.2)
    axes.set_ylabel("times as long")


def draw_memory(figure: Figure, found: dict[str, list[int]]) -> None:
    """Draw a line over time."""
    axes = figure.subplots()
    axes.plot([0.5 * place for place in range(len(found["memory"]))], [m / 1e6 for m in found["memory"]], "k")
    axes.set_ylim(bottom=0)
    axes.set_xlabel("seconds")
    axes.set_ylabel("MB")
