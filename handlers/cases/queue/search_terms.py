"""Search for cases by what is typed: words, and the codes whose names they may mean."""

from bot.context import Context, Services
from bot.texts.catalogue import LANGUAGES
from data.cases import search as cases_search
from data.cases.search import SAME, TypedWord, likeness, list_labels, may_mean, typed_words
from data.cases.wishes import without_fillers
from data.forms.model import CHOICES
from data.interests.search_index import words_in
from data.interests.stages import Stage
from data.interests.views import InterestCard
from data.text.normalize import words_of

FOUND = 6
"""Cases that a search finds at most."""


async def search(context: Context, text: str) -> list[InterestCard]:
    """Return the cases that have all words of a text, else those that have all but the words around what is
    searched for: "tremblay" of "the file of Tremblay".
    """
    for words in dict.fromkeys([text, " ".join(without_fillers(words_of(text)))]):
        if found := await find(context, await understand(context.services, words)):
            return found
    return []


async def search_names(context: Context, text: str) -> list[InterestCard]:
    """Return the cases that a text finds, if the same officer has all its words as they are typed, and none
    of them names a mission, a role, a service, a stage or a language.
    """
    words = typed_words(text)
    if not words or not await context.db.run(cases_search.is_searched_term, words):
        return []
    wanted = await understand(context.services, text)
    if any(likeness == SAME for one in wanted for likeness in one.codes.values()):
        return []
    return await find(context, wanted)


async def find(context: Context, wanted: list[TypedWord]) -> list[InterestCard]:
    """Return the cases that have all of these words."""
    found: list[InterestCard] = await context.db.run(cases_search.find_cases, wanted, context.language, FOUND)
    return found


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
