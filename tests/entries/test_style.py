"""The style rules for entries: an entry that keeps them, and that entry with each rule broken once."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from bot.cli.content.content_lint import SHOWN, find_failures
from bot.texts.catalogue import LANGUAGES, Texts
from data.entries.publisher import Publisher
from data.entries.source_files import CONTENT, TopicFile, read_files, topics_of, wordings_of
from data.entries.style.lint import MAX_CAUTION, caution_share, find_broken_rules
from handlers.editing.screens import findings

Entry = dict[str, Any]


def an_entry(code: str = "tour") -> Entry:
    """Return an entry that keeps every rule."""
    return {
        "code": code,
        "kind": "article",
        "en": {
            "title": f"Length of a {code}",
            "answer": "Usually 12 months. Some missions are shorter.",
            "detail": "Settle the dates with your service before you leave.",
            "replies": [{"questions": [f"is a {code} a year"], "reply": "Usually, yes: 12 months."}],
            "phrasings": [f"{code} {number} months" for number in range(11)],
        },
        "fr": {
            "title": f"Durée d'un {code}",
            "answer": "Habituellement 12 mois. Certaines missions sont plus courtes.",
            "detail": "Réglez les dates avec votre service avant le départ.",
            "replies": [
                {"questions": [f"est ce un an pour {code}"], "reply": "Habituellement, oui : 12 mois."}
            ],
            "phrasings": [f"{code} {number} mois" for number in range(11)],
        },
        "sources": [{"title": "Where it was read"}],
        "verified_on": "2026-11-24",
        "review_by": "2027-11-24",
    }


def a_topic(*entries: Entry) -> list[TopicFile]:
    """Return these entries as the only topic."""
    return [TopicFile.model_validate({"topic": "life", "entries": list(entries)})]


def test_an_entry_that_keeps_the_rules_is_left_alone() -> None:
    assert find_failures(a_topic(an_entry(), an_entry("visit"))) == []


@pytest.mark.slow
def test_the_shipped_entries_keep_every_rule() -> None:
    """As `python -m bot content check` asks."""
    files = read_files(CONTENT)
    assert find_failures(topics_of(files, Publisher()), every=True, wordings=wordings_of(files)) == []


SPOILT: list[tuple[Callable[[Entry], Any], str]] = [
    (lambda e: e["en"].update(title="How long " * 5), "en.title: 44 characters, at most 40"),
    (
        lambda e: e["fr"].update(answer="Habituellement 12 mois. " + "Oui. " * 50),
        "characters, at most 240",
    ),
    (lambda e: e["fr"].update(title="Quoi apporter"), "fr.title: 'Quoi '"),
    (lambda e: e["en"].update(detail="It runs to 31 January 2025."), "en.detail: 'runs to 31 January 2025'"),
    (lambda e: e["fr"].update(detail="Il va jusqu'en mars 2025."), "fr.detail: 'va jusqu'en mars 2025'"),
    (lambda e: e["fr"].update(title="Qui choisit"), "fr.title: 'Qui choisit'"),
    (lambda e: e["en"].update(detail="so " * 29), "en.detail: a sentence of 29 words"),
    (lambda e: e["en"].update(caution="Only if it changes what one would do there."), "en.caution: 9"),
    (lambda e: e["en"].update(answer="A 2015 page says 12 months."), "en.answer: begins with its source"),
    (
        lambda e: e["fr"]["replies"][0].update(reply="Un an : 12 mois."),
        "fr.replies.0.reply: doesn't begin",
    ),
    (
        lambda e: e["fr"]["replies"][0].update(reply="Si vous voulez : 12 mois."),
        "fr.replies.0.reply: doesn't begin",
    ),
    (lambda e: e["fr"].update(phrasings=["un", "deux", "trois"]), "fr.phrasings: 4, at least 12"),
    (
        lambda e: e["en"].update(answer="12 months.", phrasings=[*e["en"]["phrasings"], "can i stay"]),
        "en.phrasings: 'can i stay' asks for yes or no",
    ),
    (
        lambda e: e["fr"]["replies"].append({"questions": ["Est-ce un an pour tour?"], "reply": "Non."}),
        "fr.replies: 'est ce un an pour tour' has two replies",
    ),
    (
        lambda e: e["en"]["replies"].append(
            {"questions": ["will it be one"], "reply": "Usually yes: 12 months"}
        ),
        "en.replies.0.reply: another reply says the same",
    ),
    (
        lambda e: e["fr"]["replies"][0].update(reply="En général, c'est à vous d'en juger : 12 mois."),
        "fr.replies.0.reply: 'En général, c'est à vous'",
    ),
    (
        lambda e: e["fr"]["replies"][0].update(reply="Oui, pour des candidates et candidats : 12 mois."),
        "fr.replies.0.reply: 'candidates et candidats'",
    ),
    (lambda e: e["en"].update(detail="The term runs to 2026."), "en.detail: says 'to 2026', still to come"),
    (lambda e: e["fr"].update(detail="Elle va jusqu'en 2026."), "fr.detail: says 'jusqu'en 2026', still"),
    (lambda e: e["fr"].update(detail="Comptez 13 semaines."), "fr: numbers differ from the English: 13"),
    (
        lambda e: e["en"].update(detail="The Standing Police Capacity helps."),
        "fr: the English says 'Standing Police Capacity': in French that is 'Force de police permanente'",
    ),
    (lambda e: e["sources"][0].update(url="https://dev.example.org/a"), "sources.0: a test server"),
    (
        lambda e: e["en"].update(detail="The mandate runs to 20 December 2026."),
        "en.detail: says '20 December 2026', still to come",
    ),
    (
        lambda e: e["fr"].update(detail="Le programme va jusqu'en mars 2027."),
        "fr.detail: says 'mars 2027', still to come",
    ),
    (lambda e: e["en"].update(detail="Look at the\nkitchen."), "en.detail: 'kitchen.' begins a line"),
    (
        lambda e: e["fr"].update(title="Combien de temps?"),
        "fr.title: only one of the two titles is a question (English: 'Length of a tour')",
    ),
    (
        lambda e: e["en"].update(title="How long is a tour?"),
        "fr.title: only one of the two titles is a question (English: 'How long is a tour?')",
    ),
]
"""Each rule broken once, and what is said of it."""


def test_a_french_reply_may_contradict_what_was_denied() -> None:
    entry = an_entry()
    entry["fr"]["replies"][0].update(reply="Si : 12 mois.")
    assert find_failures(a_topic(entry)) == []


@pytest.mark.parametrize(("spoil", "says"), SPOILT)
def test_a_broken_rule_names_entry_and_field(spoil: Callable[[Entry], Any], says: str) -> None:
    entry = an_entry()
    spoil(entry)
    lines = find_failures(a_topic(entry))
    assert any(line.startswith("life.yaml, entry tour, ") and says in line for line in lines), lines


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("spoil", [case[0] for case in SPOILT])
def test_every_broken_rule_is_named_in_both_languages(spoil: Callable[[Entry], Any], language: str) -> None:
    """On the page, beside the field."""
    words = Texts("UTC").of(language)
    entry = an_entry()
    spoil(entry)
    told = findings(find_broken_rules(a_topic(entry)[0].entries[0]), words)
    assert told
    for field, wrong in told:
        assert not re.match(r"(en|fr)\b", field), field
        if language == "fr":
            assert not re.search(r"\b(at most|at least|write|begins|a sentence|a test|than)\b", wrong), wrong


@pytest.mark.parametrize(
    ("language", "detail", "found"),
    [
        ("en", "Someone who was there can tell you.", "Someone who was there"),
        ("en", "Ask your service's coordinator.", "Ask your service's coordinator"),
        ("en", "How many went, we don't know.", ", we don't know."),
        ("fr", "Allez-y avec une ou un collègue.", "une ou un"),
        ("fr", "On a formé des candidates et candidats.", "candidates et candidats"),
        ("fr", "Une formatrice ou un formateur suffit.", "formatrice ou un"),
        ("fr", "Voyez une avocate ou un avocat.", "avocate ou un"),
        ("fr", "Pour être choisi ou choisie, parlez.", "choisi ou choisie"),
        ("fr", "La loi ne nomme que la GRC.", "ne nomme"),
        ("fr", "Pas selon une règle que nous ayons trouvée.", "règle que nous ayons"),
        ("fr", "Le programme ne place aucune police là-bas.", "ne place aucune police"),
        ("fr", "Oui : aucune règle trouvée ne l'empêche.", "aucune règle trouvée"),
        ("fr", "Nous n'avons trouvé aucune règle contre.", "aucune règle contre"),
        ("fr", "Nous n'avons trouvé aucun compte récent.", "aucun compte"),
        ("fr", "Tout est dans les soins offerts.", "Tout est dans"),
        ("fr", "La GRC choisit, après que votre service vous a proposé.", "vous a proposé"),
        ("fr", "Haïti est une mission armée.", "Haïti est une mission"),
        ("fr", "Ça dépend : l'Ukraine et la RDC sont sans arme.", "l'Ukraine et la RDC sont sans arme"),
        ("fr", "Pour la relève, nous n'avons trouvé aucun payeur.", "aucun payeur"),
        ("fr", "Des logements ont aidé à hausser la part des femmes.", "hausser la part"),
        ("fr", "On a gardé celles et ceux qu'il fallait.", "celles et ceux"),
        ("fr", "Les rappels servent seulement à votre plan.", "servent seulement"),
        ("fr", "Le tir est évalué seulement pour les missions armées.", "est évalué seulement pour"),
        ("fr", "Non, selon aucune règle de mission.", "selon aucune règle"),
        ("fr", "Oui, sur papier : une équipe suit le retour.", "Oui, sur papier"),
        ("fr", "Le pays propose des experts civils.", "experts civils"),
        ("en", "For a replacement we found no payer.", "found no payer"),
        ("en", "Sometimes, we assume.", "we assume"),
        ("en", "No, not that we know of: we found no limit.", "No, not that we know of: we found no"),
        (
            "fr",
            "Oui, à notre connaissance : aucune règle que nous avons lue.",
            "Oui, à notre connaissance\N{NO-BREAK SPACE}: aucune règle que nous",
        ),
    ],
)
def test_a_turn_to_avoid_is_named(language: str, detail: str, found: str) -> None:
    entry = an_entry()
    entry[language]["detail"] = detail
    [line] = find_failures(a_topic(entry))
    assert line.startswith(f"life.yaml, entry tour, {language}.detail: ") and f"'{found}'" in line, line


@pytest.mark.parametrize(
    ("language", "detail"),
    [
        ("en", 'Send /ask and tap "Ask a coordinator".'),
        ("en", "The road runs to the coast, and we read that it was extended."),
        ("en", "Of the rest, we don't know who went. If so, we don't know when."),
        ("fr", "Un nom, une date ou une adresse, une agence frontalière ou autre organisme."),
        ("fr", "Aucune règle contre les voyages; une condamnation ou une affaire en cours."),
        ("fr", "Elle est proposée ou acceptée par les policières et policiers."),
        ("fr", "La mission en Haïti est armée; celles d'Ukraine et de RDC ne le sont pas."),
        ("fr", "La GRC vous a proposé une date, et on vous a envoyé un courriel."),
        ("fr", "Ces spécialistes, dits « experts civils », viennent d'un service."),
        ("en", "Settle these:\n- dates and leave\n- what you sign\n\n/ams has a plan."),
    ],
)
def test_a_turn_that_only_looks_like_one_to_avoid_stands(language: str, detail: str) -> None:
    entry = an_entry()
    entry[language]["detail"] = detail
    assert find_failures(a_topic(entry)) == []


@pytest.mark.parametrize(
    ("detail", "review_by"),
    [
        ("The mandate was extended to 20 December 2026.", "2026-12-20"),
        ("The mandate ran to 24 November 2026.", "2027-11-24"),
        ("In November 2026 we found nothing newer.", "2027-11-24"),
        ("The term was extended to 2026.", "2026-12-31"),
        ("They served from 2016 to 2025, and up to 2000 came.", "2027-11-24"),
        ("The program was extended to March 2027.", "2027-03-31"),
        ("On 31 February 2027 nothing ends.", "2027-11-24"),
    ],
)
def test_a_date_is_fine_if_it_is_past_or_the_review_comes_before_it_passes(
    detail: str, review_by: str
) -> None:
    entry = an_entry()
    entry["review_by"] = review_by
    entry["en"]["detail"] = entry["fr"]["detail"] = detail
    assert find_failures(a_topic(entry)) == []


def test_too_much_caution_is_a_failure() -> None:
    entry = an_entry()
    for words in (entry["en"], entry["fr"]):
        words["caution"] = "Ask before you go."
        del words["detail"]
    assert caution_share(a_topic(entry)) > MAX_CAUTION
    [line] = find_failures(a_topic(entry))
    assert line.startswith("cautions are ")


@pytest.mark.parametrize("field", ["title", "phrasings"])
def test_a_saying_of_two_entries_is_a_failure(field: str) -> None:
    one, other = an_entry(), an_entry("visit")
    one["fr"]["phrasings"].append("Éloigné un an?")
    if field == "title":
        other["fr"]["title"] = "Eloigne un an"
    else:
        other["fr"]["phrasings"].append("eloigne un an")
    assert find_failures(a_topic(one, other)) == ["phrasing of two entries: 'eloigne un an' (tour, visit)"]


def test_of_many_failures_the_worst_are_named_unless_all_are_wanted() -> None:
    entries = [an_entry(f"tour{chr(ord('a') + number)}") for number in range(SHOWN + 2)]
    for entry in entries:
        entry["sources"][0]["url"] = "https://dev.example.org/a"
    assert len(find_failures(a_topic(*entries), every=True)) == SHOWN + 2
    assert find_failures(a_topic(*entries))[-1].startswith(f"{SHOWN + 2} breaches of the style rules in all")
