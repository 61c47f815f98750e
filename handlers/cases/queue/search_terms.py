"""Read what is typed into a search for cases: words, and the codes whose names they may mean."""

from bot.context import Services
from bot.texts.catalogue import LANGUAGES
from data.cases.search import TypedWord, likeness, list_labels, may_mean, typed_words
from data.forms.model import CHOICES
from data.interests.search_index import words_in
from data.interests.stages import Stage


async def understand(services: Services, text: str) -> list[TypedWord]:
    """Return each typed word with the codes whose names are like it."""
    labels = [*own_labels(services), *await services.db.run(list_labels)]
    named = [(code, words_in(label)) for code, label in labels]
    return [TypedWord(word, codes_like(word, named)) for word in typed_words(text)]


def codes_like(typed: str, named: list[tuple[str, set[str]]]) -> dict[str, float]:
    """Return the codes with a word close enough to what was typed, each with its best likeness."""
    found: dict[str, float] = {}
    for code, words in named:
        for word in words:
            if may_mean(typed, word):
                found[code] = max(found.get(code, 0), likeness(typed, word))
    return found


def own_labels(services: Services) -> list[tuple[str, str]]:
    """Return the names of services, stages and languages with their codes, as 'kind:code'."""
    labels = [
        (f"service:{item.code}", " ".join([item.en, item.fr, *item.short])) for item in services.police.items
    ]
    for language in LANGUAGES:
        words = services.texts.of(language)
        labels += [(f"stage:{stage}", words.plain(f"stage-{stage}")) for stage in Stage]
        labels += [(f"language:{code}", words.plain(f"languages-{code}")) for code in CHOICES["languages"]]
    return labels
