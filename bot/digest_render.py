"""The morning digest as Telegram HTML."""

from collections.abc import Sequence

from bot.question_render import excerpt
from bot.texts import Words, safe
from data.digest import NAMED, Digest
from data.question_groups import QuestionGroup

MISSES = 3


def digest(made: Digest, groups: Sequence[QuestionGroup], words: Words) -> str:
    """One line for each thing that there is."""
    counts = {
        "new": made.new,
        "unclaimed": made.unclaimed,
        "moved": made.moved,
        "proposed": made.proposed,
        "overdue": made.overdue,
        "openings": made.openings_over,
    }
    lines = [words(f"digest-{key}", count=count) for key, count in counts.items() if count]
    if mine := made.waiting_on_me:
        numbers = ", ".join(str(number) for number in mine[:NAMED]) + ("…" if len(mine) > NAMED else "")
        lines.insert(0, words("digest-mine", count=len(mine), numbers=numbers))
    if groups:
        lines.append(words("digest-missed", count=len(groups)))
        lines += [f"   {g.askers} × {safe(excerpt(g.questions[0].text, 80))}" for g in groups[:MISSES]]
    return words("digest-head") + "\n\n" + "\n".join(lines)
