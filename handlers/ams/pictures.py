"""Draw progress, readiness and driving. Each picture is sent with the same information in words."""

from collections.abc import Sequence

from bot.texts.catalogue import Words
from bot.ui.charts import BLUE, LETTERS, ORANGE, as_png, bars, columns, new_figure, wrapped
from data.ams.driving.store import LIMIT, Attempt
from data.ams.progress import Progress
from data.ams.standing import USUAL_MARK, PartView


def draw_progress(shown: Progress, words: Words) -> bytes:
    """Draw the right answers by stage in percent, and the days of practice."""
    figure, (top, bottom) = new_figure(2)
    areas = [(words.plain(f"area-{a.stage}"), round(100 * a.share)) for a in shown.areas if a.answered]
    bars(top, areas, words.plain("picture-areas"), words)
    days = [words.short_day(day) for day, _, _ in shown.days]
    right = [number for _, _, number in shown.days]
    rest = [answered - number for _, answered, number in shown.days]
    series = [
        (words.plain("picture-right"), BLUE, "", right),
        (words.plain("picture-rest"), ORANGE, "..", rest),
    ]
    columns(bottom, days, series, words.plain("picture-days"))
    return as_png(figure)


def draw_readiness(parts: Sequence[PartView], words: Words) -> bytes:
    """Draw practice results by part in percent, the weakest on top, beside the 60% that sources name."""
    figure, (ax,) = new_figure(1)
    shares = [round(100 * (one.share or 0)) for one in parts]
    drawn = ax.barh(range(len(parts)), shares, color=BLUE)
    labels = [
        words.plain("picture-not-practised") if one.share is None else f"{share}"
        for one, share in zip(parts, shares, strict=True)
    ]
    ax.bar_label(drawn, labels, fontsize=LETTERS - 2, padding=3)
    ax.set_yticks(range(len(parts)), [wrapped(words.plain(f"part-{one.part}")) for one in parts])
    ax.axvline(100 * USUAL_MARK, color="black", linestyle="--", label=words.plain("picture-sixty"))
    ax.legend(fontsize=LETTERS - 3, frameon=False, loc="upper center", bbox_to_anchor=(0.4, -0.05))
    ax.set_ylim(len(parts) - 0.5, -0.5)
    ax.set_xlim(0, 115)
    ax.set_title(words.plain("picture-standing"), fontsize=LETTERS, loc="left", fontweight="bold")
    return as_png(figure)


def draw_curve(attempts: Sequence[Attempt], words: Words) -> bytes:
    """Draw the times of the driving attempts against the limit; a failed one is a cross."""
    figure, (ax,) = new_figure(1)
    minutes = [attempt.seconds / 60 for attempt in attempts]
    places = list(range(1, len(attempts) + 1))
    ax.plot(places, minutes, color=BLUE, linewidth=2)
    for passed, mark, colour, key in ((True, "o", BLUE, "passed"), (False, "X", ORANGE, "failed")):
        chosen = [at for at, attempt in enumerate(attempts) if attempt.passed is passed]
        ax.scatter(
            [places[at] for at in chosen],
            [minutes[at] for at in chosen],
            s=150,
            marker=mark,
            color=colour,
            edgecolors="black",
            zorder=3,
            label=words.plain(f"picture-{key}"),
        )
    ax.axhline(LIMIT / 60, color="black", linestyle="--")
    ax.text(1, LIMIT / 60 + 0.05, words.plain("picture-limit"), fontsize=LETTERS - 2)
    ax.legend(fontsize=LETTERS - 2, frameon=False, loc="lower left")
    ax.set_xticks(places)
    ax.set_ylim(0, max([*minutes, LIMIT / 60]) * 1.2)
    ax.set_title(words.plain("picture-curve"), fontsize=LETTERS, loc="left", fontweight="bold")
    return as_png(figure)
