"""Tell whether a text asks something."""

from data.text.normalize import words_of

ASKING = frozenset(
    """how hows what whats when whens wheres whos where which who whose why can could do does did is
    are will would should must may comment combien quand ou pourquoi quel quelle quels quelles qui
    quoi est peut puis dois faut y""".split()
)
"""The first words of questions, folded."""
ASKING_AFTER_IT_IS = frozenset(
    "quoi qui quand ou combien comment quel quelle quels quelles tu possible".split()
)
"""The words that make a question of "c'est", folded."""
AFTER_A_MONTH = frozenset("or and of to next this early mid late in until till through".split())
"""Words after "may" that make it the month."""
FEWEST_WORDS, FEWEST_WITH_MARK = 3, 2
"""Words of a question without a question mark, and with one, at least."""


def is_question(text: str) -> bool:
    """Return whether a text ends with a question mark, or begins like a question and goes on."""
    words = words_of(text)
    if text.rstrip().endswith("?"):
        return len(words) >= FEWEST_WITH_MARK
    if words[:1] == ["may"] and names_month(words):
        return False
    begins = (words[:1] and words[0] in ASKING) or (
        words[:2] == ["c", "est"] and not ASKING_AFTER_IT_IS.isdisjoint(words[2:3])
    )
    return bool(begins) and len(words) >= FEWEST_WORDS


def names_month(words: list[str]) -> bool:
    """Return whether the "may" with which these folded words begin is the month: "May 15, 2027"."""
    return any(word[:1].isdigit() or word in AFTER_A_MONTH for word in words[1:2])
