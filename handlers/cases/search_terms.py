"""What a coordinator types is compared with: what codes are called, in both languages."""

from bot.context import Services
from bot.texts.catalogue import LANGUAGES
from data.cases.search import Wanted, is_near, likeness, list_labels, typed_words
from data.forms.model import CHOICES
from data.interests.search_index import words_in
from data.interests.stages import Stage


async def understand(services: Services, text: str) -> list[Wanted]:
    """Each typed word with the codes whose names are like it."""
    labels = [*own_labels(services), *await services.db.run(list_labels)]
    named = [(code, words_in(label)) for code, label in labels]
    return [Wanted(word, codes_like(word, named)) for word in typed_words(text)]


def codes_like(typed: str, named: list[tuple[str, set[str]]]) -> dict[str, float]:
    """Codes by the nearest word of their names, those that are near enough."""
    found: dict[str, float] = {}
    for code, words in named:
        for word in words:
            if is_near(typed, word):
                found[code] = max(found.get(code, 0), likeness(typed, word))
    return found


def own_labels(services: Services) -> list[tuple[str, str]]:
    """What services, stages and languages are called."""
    told = [
        (f"service:{item.code}", " ".join([item.en, item.fr, *item.short])) for item in services.police.items
    ]
    for language in LANGUAGES:
        words = services.texts.of(language)
        told += [(f"stage:{stage}", words.plain(f"stage-{stage}")) for stage in Stage]
        told += [(f"language:{code}", words.plain(f"languages-{code}")) for code in CHOICES["languages"]]
    return told
