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
FEWEST_WORDS, FEWEST_WITH_MARK = 3, 2


def is_question(text: str) -> bool:
    """Return whether a text ends with a question mark, or begins like a question and goes on."""
    words = words_of(text)
    if text.rstrip().endswith("?"):
        return len(words) >= FEWEST_WITH_MARK
    begins = (words[:1] and words[0] in ASKING) or (
        words[:2] == ["c", "est"] and not ASKING_AFTER_IT_IS.isdisjoint(words[2:3])
    )
    return bool(begins) and len(words) >= FEWEST_WORDS
