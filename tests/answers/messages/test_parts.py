"""Which questions a message asks, and what is said to each, given what is found for it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from bot.texts.catalogue import Texts
from bot.ui.screen import MAX_MESSAGE_LENGTH, Screen
from data.answers.messages import answer_message
from data.answers.outcomes import (
    Answer,
    Asking,
    Choices,
    NoAnswer,
    Outcome,
    Part,
    codes_of,
    codes_to_tell,
    likeliest,
)
from data.answers.parts import split
from data.entries.views import EntryCard, EntryTitle
from handlers.answers.screens import in_parts, nearest

SEVERAL = {
    "what do i wear there and who buys it": ["what do i wear there?", "who buys it?"],
    "Can my brother apply too, and if not who can?": ["Can my brother apply too?", "who can?"],
    "Le cours dure combien de jours, pis est-ce qu'on dort sur place?": [
        "Le cours dure combien de jours?",
        "est-ce qu'on dort sur place?",
    ],
    "L'entrevue se passe où et dure combien de minutes?": [
        "L'entrevue se passe où?",
        "dure combien de minutes?",
    ],
    "Qui lit mon dossier, et pendant combien de mois?": [
        "Qui lit mon dossier?",
        "pendant combien de mois?",
    ],
    "Si je tombe malade, est-ce qu'on me soigne sur place et qui paye?": [
        "Si je tombe malade, est-ce qu'on me soigne sur place?",
        "qui paye?",
    ],
    "Le lit coûte tu cher, pis c'est où?": ["Le lit coûte tu cher?", "c'est où?"],
    "Quels lits offre-t-on, et laquelle des chambres est la plus sèche?": [
        "Quels lits offre-t-on?",
        "laquelle des chambres est la plus sèche?",
    ],
    "is there a pool and when": ["is there a pool?", "when?"],
    "La piscine ouvre à combien de degrés et où": ["La piscine ouvre à combien de degrés?", "où?"],
    "Un char manuel est-il fourni, et faut-il un permis spécial?": [
        "Un char manuel est-il fourni?",
        "faut-il un permis spécial?",
    ],
}
CONFIRMED = {
    "Mon lit est sec. C'est-tu vrai?": "Mon lit est sec?",
    "There is a pool. True or false?": "There is a pool?",
    "Seule la GRC nage. Vrai? pis où?": "Seule la GRC nage?",
    "who is right?": "who is right?",
    "C'est vrai?": "C'est vrai?",
}
"""Messages in which something is to be confirmed, and the first question that they ask."""
ONE = (
    "do i pick the country or do they pick for me",
    "Est-ce que mon résultat tient encore ou faut que je recommence?",
    "Je travaille à Laval, ça fait 12 ans. Est-ce que ça suffit?",
    "I have six years in, can I apply?",
    "if they say no what happens",
    "combien de temps entre la demande pis le départ",
)


@pytest.mark.parametrize("message", CONFIRMED)
def test_what_is_to_be_confirmed_is_asked(message: str) -> None:
    assert split(message)[0].question == CONFIRMED[message]


@pytest.mark.parametrize("message", SEVERAL)
def test_questions_joined_in_one_sentence_are_told_apart(message: str) -> None:
    assert [part.question for part in split(message)] == SEVERAL[message]


@pytest.mark.parametrize("message", ONE)
def test_alternatives_conditions_and_what_leads_to_a_question_are_not(message: str) -> None:
    assert len(split(message)) == 1


def answered(message: str, found: Mapping[str, Outcome], near: tuple[str, ...]) -> list[Part]:
    """Return the parts of a message if this is found, and these are the candidates for whatever is asked."""

    def candidates(text: str) -> dict[str, float]:
        return dict.fromkeys(near, 0.0) | dict.fromkeys(codes_of(found.get(text, NoAnswer())), 2.0)

    return answer_message(message, None, Asking(lambda text, _: found.get(text, NoAnswer()), candidates))


def test_a_part_that_says_enough_is_told_though_nothing_is_found_for_it() -> None:
    message = "is there a pool, who pays the flight home and can my goldfish learn karate"
    found: dict[str, Outcome] = {
        "is there a pool?": Answer("gym", 1.0),
        "who pays the flight home?": Choices(("un_travel",), 0.5),
    }
    parts = answered(message, found, ("gym", "un_travel"))
    assert [type(part.outcome) for part in parts] == [Answer, Choices, NoAnswer]


def test_a_part_of_few_words_is_answered_by_what_is_near_the_message() -> None:
    message = "where is the course held and is it free"
    found: dict[str, Outcome] = {
        "where is the course held?": Answer("training", 1.0),
        "is it free?": Choices(("gifts", "cost"), 0.6),
    }
    assert [part.outcome for part in answered(message, found, ("training", "cost"))] == [
        Answer("training", 1.0),
        Choices(("cost", "training"), 0.6),
    ]


def test_beside_a_part_that_answers_alone_stands_what_the_whole_message_finds() -> None:
    message = "is my brother any good and is there a timed fitness test"
    whole = Choices(("fitness", "training", "odds"), 0.5)
    found: dict[str, Outcome] = {"is there a timed fitness test?": Answer("fitness", 1.0), message: whole}
    [part] = answered(message, found, ("fitness",))
    assert part.outcome == Answer("fitness", 1.0, is_nearest=True, also=("training", "odds"))


LEANING = "may my dog come? and who pays for it?"
DOG, PAYS, BOTH = "may my dog come?", "who pays for it?", "may my dog come? who pays for it?"
PETS = Answer("pets", 1.0)


def parts_of_leaning(pays: Outcome, odds: Mapping[str, Mapping[str, float]]) -> list[Part]:
    """Return the parts of LEANING if its second question alone finds this, and these are the candidates."""
    both = Answer("pets", 0.9, is_nearest=True)
    found: dict[str, Outcome] = {DOG: PETS, PAYS: pays, BOTH: both, LEANING: both}
    asking = Asking(lambda text, _: found.get(text, NoAnswer()), lambda text: odds.get(text, {}))
    return answer_message(LEANING, None, asking)


def test_a_part_that_leans_on_another_is_asked_about_what_that_asks() -> None:
    odds = {DOG: {"pets": 4.0}, PAYS: {"costs": 1.0}, BOTH: {"pets": 3.0, "pet_costs": 2.0, "costs": -4.0}}
    first, second = parts_of_leaning(Answer("costs", 0.8, is_nearest=True), odds)
    assert first.outcome == PETS
    assert second.outcome == Answer("pet_costs", 0.9, "pets", is_nearest=True, also=("pets", "costs"))


def test_a_part_that_the_same_entry_answers_is_no_part_but_what_else_it_finds_is_named() -> None:
    odds = {DOG: {"pets": 4.0}, PAYS: {"costs": 1.0}, BOTH: {"pets": 6.0, "costs": -4.0}}
    [whole] = parts_of_leaning(Answer("costs", 0.8, is_nearest=True), odds)
    assert whole.outcome == Answer("pets", 1.0, is_nearest=True, also=("costs",))


@pytest.mark.parametrize(
    ("score", "likely", "is_nearest"), [(0.96, 1.0, True), (1.0, 1.0, False), (1.0, -2.0, True)]
)
def test_few_words_that_lean_are_sure_only_where_they_are_certain_and_fit_their_lead(
    score: float, likely: float, is_nearest: bool
) -> None:
    odds = {DOG: {"pets": 4.0}, PAYS: {"costs": 5.0}, BOTH: {"pets": likely, "costs": likely}}
    outcome = parts_of_leaning(Answer("costs", score), odds)[1].outcome
    assert isinstance(outcome, Answer)
    assert (outcome.code, outcome.is_nearest) == ("costs", is_nearest)


def test_a_first_part_of_few_words_keeps_what_it_is_certain_of() -> None:
    message = "how long is a voyage and who buys my rope"
    voyage, rope = Answer("voyage", 1.0), Answer("rope", 1.0)
    found: dict[str, Outcome] = {"how long is a voyage?": voyage, "who buys my rope?": rope}
    parts = answered(message, found, ("wages", "rope"))
    assert [part.outcome for part in parts] == [voyage, rope]


def test_a_part_that_stands_alone_isnt_about_the_part_before() -> None:
    first, second = "do i row in kosovo?", "what coat do i wear?"
    both = f"{first} {second}"
    coat = Answer("coat", 1.0)
    found: dict[str, Outcome] = {first: Answer("kosovo", 1.0), second: coat, both: Answer("kosovo", 1.0)}
    odds = {first: {"kosovo": 4.0}, second: {"coat": 4.0}, both: {"kosovo": 5.0, "coat": -2.0}}
    asking = Asking(lambda text, _: found.get(text, NoAnswer()), lambda text: odds.get(text, {}))
    parts = answer_message("do i row in kosovo and what coat do i wear", None, asking)
    assert [part.outcome for part in parts] == [Answer("kosovo", 1.0), coat]


ROPE, SAIL = Answer("rope", 0.8, is_nearest=True), Answer("sail", 1.0)
SURE_ROPE, NEARLY_SAIL = Answer("rope", 0.96), Answer("sail", 0.9)


@pytest.mark.parametrize(
    ("whole", "rope", "sail", "codes"),
    [
        (ROPE, ROPE, SAIL, ["rope", "sail"]),
        (NoAnswer(), ROPE, SAIL, ["rope", "sail"]),
        (ROPE, ROPE, replace(SAIL, is_nearest=True), ["rope", "sail"]),
        (SAIL, ROPE, SAIL, ["sail"]),
        (SAIL, SURE_ROPE, SAIL, ["sail"]),
        (NEARLY_SAIL, ROPE, SAIL, ["sail"]),
        (NEARLY_SAIL, SURE_ROPE, SAIL, ["rope", "sail"]),
        (Answer("knot", 0.9), SURE_ROPE, SAIL, ["knot"]),
        (Choices(("rope", "sail"), 0.6), Choices(("rope", "knot"), 0.6), SAIL, ["rope", "sail"]),
        (NoAnswer(), Choices(("rope",), 0.6), replace(SAIL, is_nearest=True), [None]),
        (ROPE, NoAnswer(), SAIL, ["rope"]),
        (ROPE, replace(SAIL, is_nearest=True), SAIL, ["rope"]),
        (NoAnswer(), ROPE, replace(SAIL, is_nearest=True), [None]),
        (NoAnswer(place="elsewhere"), ROPE, SAIL, [None]),
    ],
)
def test_each_thing_that_is_named_is_answered_if_the_whole_isnt_sure(
    whole: Outcome, rope: Outcome, sail: Outcome, codes: list[str | None]
) -> None:
    found = {"rope and sail": whole, "rope": rope, "sail": sail}
    assert [likeliest(part.outcome) for part in answered("rope and sail", found, ())] == codes


WORDS = Texts("UTC").of("en")


def card(code: str, answer: str) -> EntryCard:
    """Return an entry with this answer, and its code as the title."""
    return EntryCard(code, "article", "life", code, answer, None, None, None, (), date(2026, 11, 29), ())


BEDS, GYM = card("beds", "Bring sheets. They are thin."), card("gym", "Run outside. It is free.")
BEDS_MAYBE = Answer("beds", 0.8, is_nearest=True, also=("gym",))
NEAREST_BEDS = Part("is it soft?", BEDS_MAYBE)


def test_a_part_that_isnt_sure_tells_of_two_entries_and_both_have_a_button() -> None:
    screen = in_parts([(NEAREST_BEDS, [BEDS, GYM])], WORDS)
    assert screen.html.split("\n") == [
        "<b>is it soft?</b>",
        "The closest I found (beds): Bring sheets. They are thin.",
        "Or maybe (gym): Run outside.",
    ]
    assert screen.keyboard
    assert [row[0].text for row in screen.keyboard.inline_keyboard[:2]] == ["beds", "gym"]


def labels_of(screen: Screen) -> list[str]:
    """Return the first label of each row."""
    assert screen.keyboard
    return [row[0].text for row in screen.keyboard.inline_keyboard]


def test_what_stands_beside_the_nearest_answer_has_one_button() -> None:
    related = tuple(EntryTitle(code, code) for code in ("gym", "bath", "pool", "bar"))
    labels = labels_of(nearest(replace(BEDS, related=related), BEDS_MAYBE, [GYM], 1, WORDS))
    assert labels[:4] == ["Also: gym", "None of these", "bath", "pool"]
    assert not {"gym", "bar"} & set(labels)


def test_without_others_that_may_be_meant_every_related_entry_has_a_button() -> None:
    related = tuple(EntryTitle(code, code) for code in ("bath", "pool", "bar"))
    assert labels_of(nearest(replace(BEDS, related=related), BEDS_MAYBE, [], 1, WORDS))[1:4] == [
        "bath",
        "pool",
        "bar",
    ]


def test_the_nearest_answer_begins_with_the_reply_to_what_was_asked() -> None:
    outcome = replace(BEDS_MAYBE, replies=(("en", "No. They are thin."),))
    lines = nearest(BEDS, outcome, [], 1, WORDS).html.split("\n\n")
    assert lines[:4] == [WORDS("ask-nearest"), "<b>No. They are thin.</b>", "<b>beds</b>", "Bring sheets."]


def test_a_part_with_choices_tells_how_two_of_them_begin_and_a_sure_one_tells_of_none_beside() -> None:
    choices = Part("where?", Choices(("gym", "beds"), 0.5))
    sure = Part("soft?", Answer("beds", 1.0, replies=(("en", "Yes. Bring sheets."),)))
    assert in_parts([(choices, [GYM, BEDS]), (sure, [BEDS, GYM])], WORDS).html.split("\n") == [
        "<b>where?</b>",
        "The closest I found (gym): Run outside.",
        "Or maybe (beds): Bring sheets.",
        "",
        "<b>soft?</b>",
        "Yes. Bring sheets. They are thin.",
    ]


def test_what_has_no_room_in_the_message_is_left_out() -> None:
    long = card("long", "word " * 200)
    parts = [(NEAREST_BEDS, [long, long])] * 3
    html = in_parts([*parts[:2], (Part("?" * 5000, NEAREST_BEDS.outcome), [long, long])], WORDS).html
    assert (
        len(html) <= MAX_MESSAGE_LENGTH and html.count("The closest I found") == 3 and "Or maybe" not in html
    )


def test_beside_what_answers_a_part_stands_nothing_that_answers_another() -> None:
    parts = [NEAREST_BEDS, Part("free?", Answer("gym", 0.9, is_nearest=True, also=("beds", "costs")))]
    assert codes_to_tell([*parts, Part("pool?", NoAnswer())]) == [["beds"], ["gym", "costs"], []]
