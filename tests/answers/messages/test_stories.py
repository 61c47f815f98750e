"""Messages that tell a story and then ask one thing, given what is found for their pieces."""

from collections.abc import Mapping

import pytest

from data.answers.engine import Answers
from data.answers.messages import answer_message, asks_if_ruled_out, questions_of_officer
from data.answers.outcomes import Answer, Asking, Choices, NoAnswer, Outcome, Part, codes_of, likeliest
from data.answers.parts import things_in
from data.answers.stories import facts_in, question_after_turn, says_who_asks
from data.text.normalize import words_of

AGE, KNEE, DOG = Answer("age", 1.0), Answer("knee", 1.0), Answer("dog", 1.0)
TOLD = {
    "Hi, cop in Yarmouth. I'm 40 and my knee clicks, any chance?": ["I'm 40", "my knee clicks"],
    "Bonjour, agente à Rimouski, 40 ans pis le genou me craque. C'est tu encore possible": [
        "40 ans",
        "le genou me craque",
    ],
    "I'm 40, my knee clicks. Should I even apply?": ["I'm 40", "my knee clicks"],
    "I'm 40, my knee clicks, is it even worth it": ["I'm 40", "my knee clicks"],
    "40 ans, le genou me craque, ça vaut-tu la peine que j'applique?": ["40 ans", "le genou me craque"],
    "j'ai 40 ans, le genou me craque, je peux-tu postuler quand même?": ["j'ai 40 ans", "le genou me craque"],
}


def answered(message: str, found: Mapping[str, Outcome], near: tuple[str, ...] = ()) -> list[Part]:
    """Return the parts of a message if this is found, and these are the candidates for whatever is asked."""
    return answer_message(
        message, None, Asking(lambda text, _: found.get(text, NoAnswer()), lambda _: dict.fromkeys(near, 0.0))
    )


@pytest.mark.parametrize("message", TOLD)
def test_each_fact_of_a_story_is_answered(message: str) -> None:
    first, second = TOLD[message]
    parts = answered(message, {message: Choices(("odds", "age"), 0.6), first: AGE, second: KNEE})
    assert parts == [Part(first, AGE), Part(second, KNEE)]


def test_a_fact_without_a_sure_answer_is_left_out() -> None:
    message = "I'm 40, my knee clicks, I like jam. Can I still go?"
    jam = Answer("food", 0.8, is_nearest=True)
    parts = answered(message, {"I'm 40": AGE, "my knee clicks": KNEE, "I like jam": jam})
    assert [part.outcome for part in parts] == [AGE, KNEE]


def test_the_only_fact_with_an_answer_stands_before_what_the_whole_finds() -> None:
    message = "I like jam, my knee clicks. Can I still go?"
    [part] = answered(message, {message: Choices(("odds", "knee"), 0.6), "my knee clicks": KNEE})
    assert part == Part(message, Answer("knee", 1.0, is_nearest=True, also=("odds",)))


def test_a_sure_answer_to_the_whole_that_is_to_no_fact_stays() -> None:
    message = "I'm 40, my knee clicks. Can I still go?"
    whole = Answer("age_and_knees", 1.0)
    [part] = answered(message, {message: whole, "I'm 40": AGE, "my knee clicks": KNEE})
    assert part.outcome == whole


def test_facts_are_told_apart_from_who_tells_them() -> None:
    assert facts_in("Hi, sergeant with Yarmouth police, deaf but I read lips") == ["deaf", "I read lips"]
    assert says_who_asks(["constable", "in", "moncton"])
    assert not says_who_asks(["parole", "officer"]) and not says_who_asks(words_of("agente de la faune"))
    assert not says_who_asks(["i", "m", "deaf"]) and not says_who_asks(["cop", "28"])


@pytest.mark.parametrize(
    ("told", "facts"),
    [
        ("a 12yr member with Barrie, deaf", ["I have 12 years of service", "a member with Barrie", "deaf"]),
        ("3 yrs on, no French", ["I have 3 years of service", "no French"]),
        ("J'ai 9 ans de service à Granby", ["j'ai 9 ans de service", "à Granby"]),
        ("4 ans à Granby, sourde", ["j'ai 4 ans de service", "à Granby", "sourde"]),
        ("14 yrs, deaf", ["I have 14 years of service", "deaf"]),
        ("sourde, 8 ans, 40 ans", ["sourde", "j'ai 8 ans de service", "40 ans"]),
        ("a DUI 8 years ago, 40 ans", ["a DUI 8 years ago", "40 ans"]),
        ("45 years, bad knee", ["45 years", "bad knee"]),
        ("j'ai 52 ans à Laval, sourde", ["j'ai 52 ans à Laval", "sourde"]),
        ("encore 10 ans à faire, sourde", ["encore 10 ans à faire", "sourde"]),
    ],
)
def test_how_long_somebody_served_is_a_fact_of_its_own(told: str, facts: list[str]) -> None:
    assert facts_in(told) == facts


def test_a_fourth_fact_is_answered_and_of_more_those_that_are_sure() -> None:
    facts = ["I'm 40", "my knee clicks", "a dog", "a cat", "I like jam"]
    message = f"{', '.join(facts)}. Can I still go?"
    cat, jam = Answer("cat", 0.9, is_nearest=True), Answer("jam", 1.0)
    found = dict[str, Outcome](zip(facts, (AGE, KNEE, DOG, cat, jam), strict=True))
    assert [part.outcome for part in answered(message, found)] == [AGE, KNEE, DOG, jam]
    assert [part.outcome for part in answered(message.replace(", I like jam", ""), found)] == [
        AGE,
        KNEE,
        DOG,
        cat,
    ]


@pytest.mark.parametrize(
    ("whole", "found", "shown"),
    [
        (NoAnswer(), KNEE, Answer("knee", 1.0, is_nearest=True)),
        (NoAnswer(place="recruiting"), Choices(("knee",), 0.6), Choices(("knee",), 0.6)),
        (Choices(("odds",), 0.6), KNEE, Answer("knee", 1.0, is_nearest=True, also=("odds",))),
        (Choices(("odds",), 0.6), Choices(("knee",), 0.6), Choices(("odds", "knee"), 0.6)),
    ],
)
def test_the_only_fact_told_is_asked_if_the_whole_has_no_answer(
    whole: Outcome, found: Outcome, shown: Outcome
) -> None:
    message = "My knee clicks badly, can I join?"
    [part] = answered(message, {message: whole, "My knee clicks badly": found})
    assert part.outcome == shown


@pytest.mark.parametrize(
    ("message", "fact", "asked"),
    [
        ("prison guard from Regina, can I go", "prison guard from Regina,", "I'm a prison guard"),
        ("I'm a deputy sheriff here, can I go", "I'm a deputy sheriff here,", "I'm a deputy sheriff"),
        (
            "plongeuse de fond à Gaspé, je peux tu partir",
            "plongeuse de fond à Gaspé,",
            "je suis plongeuse de fond",
        ),
    ],
)
def test_what_somebody_is_is_asked_without_where(message: str, fact: str, asked: str) -> None:
    unsure = Answer("town", 0.8, is_nearest=True)
    for found in ({asked: KNEE}, {fact.rstrip(","): unsure, asked: KNEE}):
        assert [likeliest(part.outcome) for part in answered(message, found)] == ["knee"]


@pytest.mark.parametrize(
    "message", ["officer from Regina, my knee clicks, can I go", "a dog from Gaspé, can I go"]
)
def test_a_place_without_a_word_for_somebody_isnt_taken_off(message: str) -> None:
    found = {"I'm a officer": DOG, "I'm a dog": DOG, "my knee clicks": KNEE}
    assert "dog" not in [likeliest(part.outcome) for part in answered(message, found)]


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        ("since the test is online now how do I book it", "how do I book it"),
        ("Given that the base is closed, where do we go?", "where do we go?"),
        ("vu que la base est fermée, c'est à qui qu'on demande", "c'est à qui qu'on demande"),
        ("puisqu'on part plus comment on demande", "comment on demande"),
    ],
)
def test_a_question_behind_what_is_taken_for_true_is_the_nearest(message: str, asked: str) -> None:
    whole, nearest = Choices(("dog",), 0.6), Answer("knee", 1.0, is_nearest=True, also=("dog",))
    assert answered(message, {message: whole, asked: KNEE}) == [Part(message, nearest)]
    assert answered(message, {message: whole}) == [Part(message, whole)]
    assert answered(message, {message: DOG, asked: KNEE}) == [Part(message, DOG)]


@pytest.mark.parametrize(
    ("message", "question"),
    [
        ("My knee clicks, I have a dog. How do I start?", "How do I start?"),
        ("sergente, le genou me craque, un chien, je commence par où", "je commence par où"),
        ("sergent à Rimouski deux chiens anglais moyen par où commencer", "par où commencer"),
        ("My knee clicks, I have a dog. What's my next step?", "What's my next step?"),
        (
            "le genou me craque, j'ai un chien. C'est quoi la prochaine étape?",
            "C'est quoi la prochaine étape?",
        ),
    ],
)
def test_what_means_the_same_after_any_story_settles_it(message: str, question: str) -> None:
    apply = Answer("how_to_ask", 0.9)
    [part] = answered(message, {message: Choices(("knee", "dog"), 0.9), question: apply})
    assert part.outcome == apply


def test_a_statement_and_another_question_are_both_answered() -> None:
    message = "My dog is old. Where is the nearest vet?"
    vet = Answer("vet", 1.0)
    found: dict[str, Outcome] = {message: DOG, "My dog is old.": DOG, "Where is the nearest vet?": vet}
    assert [part.outcome for part in answered(message, found, ("dog", "vet"))] == [DOG, vet]
    assert [part.outcome for part in answered(message, found, ("dog",))] == [DOG]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("message", "codes"),
    [
        (
            "I'm 49, type 1 diabetic, 20 years in. Too late for me?",
            {"ams_conditions_age", "chronic_condition"},
        ),
        (
            "J'ai 53 ans, chu sourde d'une oreille, c'est tu fini pour moi?",
            {"ams_conditions_age", "ams_hearing"},
        ),
        ("je suis enceinte, est-ce que je garde ma paie?", {"pregnancy", "pay"}),
    ],
)
def test_stories_find_what_their_facts_and_questions_find(
    answers_by_meaning: Answers, message: str, codes: set[str]
) -> None:
    assert codes <= {likeliest(part.outcome) for part in answers_by_meaning.ask_all(message)}


@pytest.mark.slow
def test_an_officer_of_a_first_nation_is_in_scope(answers_by_meaning: Answers) -> None:
    for message in (
        "First Nations constable here, am I allowed to go?",
        "policière autochtone, j'y ai droit?",
    ):
        [part] = answers_by_meaning.ask_all(message, None, outside=0.5)
        assert "indigenous_services" in codes_of(part.outcome)


@pytest.mark.parametrize(
    ("message", "question"),
    [
        ("My kid got into a fight lol anyway how long is the tour", "how long is the tour"),
        ("long week, two kids. Anyways, what does it pay?", "what does it pay?"),
        ("mon char a encore lâché, bref, combien ça paye", "combien ça paye"),
        ("Grosse journée au poste. Autre question : faut-il un passeport?", "faut-il un passeport?"),
        ("can I bring my wife anyway", None),
        ("bref c'est quoi la paye", None),
        ("can I go anyway?", None),
        ("the chief said no, anyway I hope", None),
    ],
)
def test_what_is_asked_behind_a_turn_settles_the_message(message: str, question: str | None) -> None:
    assert question_after_turn(message) == question
    alone = {question: AGE} if question else {}
    found = likeliest(answered(message, {message: Choices(("odds", "dog"), 0.6), **alone})[0].outcome)
    assert found == ("age" if question else "odds")


def test_what_is_sure_as_a_whole_stays_whatever_is_asked_behind_a_turn() -> None:
    message = "long week, two kids, anyway what does it pay"
    assert answered(message, {message: KNEE, "what does it pay": AGE}) == [Part(message, KNEE)]


@pytest.mark.parametrize(
    ("message", "things"),
    [
        ("lunettes pis appareil auditif", ["lunettes", "appareil auditif"]),
        ("glasses, hearing aid and rope?", ["glasses", "hearing aid", "rope"]),
        ("kosovo or haiti", ["kosovo", "haiti"]),
        ("glasses", []),
        ("who pays and when", []),
        ("i wear glasses and my hearing is not good", []),
        ("a, b, c, d", []),
        ("born in Lebanon, I speak Arabic", []),
        ("enquêteur crimes sexuels, utile?", []),
    ],
)
def test_a_message_that_only_names_things_is_told_from_others(message: str, things: list[str]) -> None:
    assert things_in(message) == things


@pytest.mark.parametrize(
    ("message", "asks"),
    [
        ("Sheriff in Alberta, can I apply?", True),
        ("chu shérif au Manitoba, je peux tu postuler", True),
        ("je suis shérif, puis-je postuler?", True),
        ("can I apply", False),
        ("can I apply to the RCMP", False),
        ("How do I become a sheriff in Alberta", False),
        ("I'm a sheriff from BC and want to do a UN mission", True),
        ("plongeuse à Rimouski, j'aimerais partir en mission", True),
        ("sheriff here, would they take me", True),
        ("je suis shérif, est-ce qu'on nous prend?", True),
        ("how do I apply, I want to do a mission", False),
        ("I want to do a UN mission", False),
    ],
)
def test_what_is_told_before_such_a_question_is_of_the_subject(message: str, asks: bool) -> None:
    assert asks_if_ruled_out(message) is asks


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        ("apnea, bad hip, 41", ["apnea", "bad hip", "41"]),
        ("constable in Gatineau", []),
        ("apnea", []),
        ("where can I buy milk, eggs and bread", []),
    ],
)
def test_each_fact_of_a_list_may_show_that_it_is_in_scope(message: str, asked: list[str]) -> None:
    assert questions_of_officer(message) == asked


@pytest.mark.slow
def test_a_list_of_facts_is_answered_and_one_of_errands_is_not(answers_by_meaning: Answers) -> None:
    [told] = answers_by_meaning.ask_all("sleep apnea, bad back, 41", outside=0.5)
    [errands] = answers_by_meaning.ask_all("new tires, oil change, wipers", outside=0.5)
    assert "chronic_condition" in codes_of(told.outcome) and isinstance(errands.outcome, NoAnswer)
