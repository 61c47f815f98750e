"""Questions that are none of the bot's business: a short no that says who knows, and nothing is kept."""

import pytest

from bot.texts.catalogue import Texts
from data.answers.asked_of_missions import offer_of_missions
from data.answers.decision import NEARER_OUTSIDE, in_scope, refuse_nearer_outside
from data.answers.engine import Answers
from data.answers.foreign_officers import is_foreign_officer
from data.answers.outcomes import Answer, Choices, NoAnswer, Outcome
from data.answers.search.index import Found
from data.answers.search.live_facts import asks_for_weather_now
from data.answers.search.out_of_scope import questions_of, read_subjects
from data.entries.source_files import read_topics
from data.models.content import Question
from data.text.locales import LANGUAGES
from data.text.normalize import fold
from tests.world import World, read

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("language", "question", "knows"),
    [
        ("en", "how many push ups to get into the rcmp at depot", "recruiting office"),
        ("fr", "comment je renouvelle mon passeport canadien", "Immigration, Réfugiés et Citoyenneté"),
        ("en", "im a police officer in senegal, how do i get a un mission", "your own police headquarters"),
        ("fr", "contester un ticket de vitesse à longueuil", "Le constat dit comment"),
    ],
)
async def test_who_knows_is_named_and_no_question_is_kept(
    world: World, language: str, question: str, knows: str
) -> None:
    officer = world.officer(language=language)
    officer.send(question)
    said = await read(officer, knows)
    assert "•" not in said and not world.rows(Question)
    person = "Ask a coordinator" if language == "en" else "Demander à l'équipe"
    assert any(person in button.text for row in officer.last.buttons for button in row)


@pytest.mark.parametrize(
    ("language", "question", "told"),
    [
        ("en", "how much would a cop get paid in haiti", "You keep your Canadian salary"),
        ("fr", "un policier canadien en haiti ça gagne combien", "Vous gardez votre salaire canadien"),
    ],
)
async def test_pay_on_a_mission_is_answered(world: World, language: str, question: str, told: str) -> None:
    officer = world.officer(language=language)
    officer.send(question)
    await read(officer, told)


@pytest.mark.parametrize(
    ("language", "message", "told", "knows"),
    [
        (
            "en",
            "How long does a tour last? Do I keep my salary? How do I fight a speeding ticket?",
            "Usually 12 months",
            "your province's licensing office",
        ),
        (
            "fr",
            "Ça dure combien de temps, une mission? Est-ce que je garde mon salaire? "
            "Comment contester un ticket de vitesse?",
            "12 mois",
            "Le constat dit comment",
        ),
    ],
)
async def test_of_several_questions_one_out_of_scope_is_told_so_and_not_kept(
    world: World, language: str, message: str, told: str, knows: str
) -> None:
    officer = world.officer(language=language)
    officer.send(message)
    said = await read(officer, told)
    assert knows in said
    assert not [row for row in world.rows(Question) if row.text]


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("how do i fight a red light ticket in quebec", "traffic"),
        ("c'est combien l'amende pour avoir brûlé un feu rouge", "traffic"),
        ("which books should i study for the corporal promotion exam", "own_service"),
        ("quoi étudier pour l'examen de promotion de lieutenant", "own_service"),
        ("can i search a trunk after a traffic stop for tinted windows", "own_service"),
        ("cheap plane tickets to port-au-prince", "travel"),
        ("policier au togo, comment partir avec le canada", "foreign_police"),
        ("caporal dans l'infanterie, je veux partir en lettonie", "army"),
        ("securitas or garda, better pay for a former cop", "elsewhere"),
        ("que penses-tu des tarifs de trump", "elsewhere"),
        ("convert 20 miles to km", "elsewhere"),
    ],
)
def test_what_is_none_of_its_business_is_said_with_who_knows(
    answers_by_meaning: Answers, question: str, place: str
) -> None:
    outcome = answers_by_meaning.ask(question)
    assert isinstance(outcome, NoAnswer) and outcome.place == place


@pytest.mark.parametrize(
    "message",
    [
        "I am an officer of the Zambia Police Service, can I join your team",
        "im a cop in ghana how do i join",
        "je suis dans la police nationale d'haïti, comment venir travailler avec vous",
        "gendarme belge ici, je veux partir en mission",
        "Good day sir, I'm with the Nepal police, which vaccines do i need?",
    ],
)
def test_an_officer_of_another_country_is_told_whom_theirs_is_to_ask(
    answers_by_meaning: Answers, message: str
) -> None:
    (part,) = answers_by_meaning.ask_all(message)
    assert part.outcome == NoAnswer(place="foreign_police")


@pytest.mark.parametrize(
    "message",
    [
        "I'm a Canadian cop in Kosovo, how do I vote",
        "je suis policier en Haïti depuis neuf mois, mes congés",
        "je suis conseiller auprès de la police haïtienne",
        "I work with the Haitian national police as a mentor",
        "j'ai été 8 ans dans la gendarmerie en France, je suis au SPVQ depuis 2 ans",
        "I'm a French officer in Moncton",
        "Haitian police, can I arrest them?",
        "kenyan officers, how do I work with them in Haiti",
        "I'm a constable in Calgary of Pakistani background",
        "policiers français et belges, comment on travaille avec eux",
    ],
)
def test_an_officer_of_canada_among_those_of_others_is_none(message: str) -> None:
    assert not is_foreign_officer(message)


def test_every_place_that_knows_is_told_of_in_both_languages() -> None:
    for subject in read_subjects():
        for language in LANGUAGES:
            assert Texts("UTC").of(language).plain(f"outside-{subject.place}")


def test_no_question_out_of_scope_is_one_that_an_entry_is_asked_by() -> None:
    documents = [
        words for topic in read_topics() for entry in topic.entries for words in (entry.en, entry.fr)
    ]
    asked = {fold(text) for words in documents for text in (words.title, *words.phrasings)}
    assert not asked & {fold(question) for question in questions_of(read_subjects())}


def test_scope_and_classifier_together_call_a_doubtful_question_out_of_scope() -> None:
    choices, nothing, answer = Choices(("pay",), 0.4), NoAnswer(0.2), Answer("pay", 0.7)
    assert in_scope(choices, 0.05, -0.4, "traffic") == NoAnswer(0.4, "traffic")
    assert in_scope(nothing, 0.2, -0.4, "traffic") == NoAnswer(0.2, "traffic")
    nearest = Answer("old_conviction", 0.7, is_nearest=True)
    assert in_scope(nearest, 0.06, -0.4, "traffic") == NoAnswer(0.7, "traffic")
    for outside, depth in ((0.04, -0.4), (0.06, -0.2)):
        assert in_scope(nearest, outside, depth, "traffic") == nearest
    assert in_scope(Answer("pay", 0.97), 0.9, -1.0, None) == Answer("pay", 0.97)
    for outcome, outside, depth in (
        (choices, 0.02, -0.4),
        (Choices(("pay",), 0.6), 0.2, -0.4),
        (choices, 0.9, 0.1),
        (nothing, 0.05, -0.4),
        (answer, 0.9, -2.0),
    ):
        assert in_scope(outcome, outside, depth, "traffic") == outcome


def test_a_short_question_that_finds_nothing_is_asked_of_missions() -> None:
    found: dict[str, Outcome] = {
        "bottes de désert on mission": Answer("kit_list", 0.8, is_nearest=True, also=("uniform_mission",)),
        "gibberish on mission": Choices(("risk",), 0.4),
    }

    def offered(question: str, outcome: Outcome, outside: float = 0.0) -> Outcome:
        return offer_of_missions(question, outcome, outside, lambda text: found.get(text, NoAnswer()))

    nothing, elsewhere = NoAnswer(0.2), NoAnswer(0.2, "elsewhere")
    choices = Choices(("kit_list", "uniform_mission"), 0.8)
    assert offered("bottes de désert?", nothing) == choices
    assert offered("bottes de désert", nothing, outside=0.2) is nothing
    assert offered("bottes de désert", elsewhere) is elsewhere
    assert offered("bottes de désert", choices) is choices
    assert offered("gibberish", nothing) is nothing


@pytest.mark.parametrize(
    ("outcome", "nearer", "shown"),
    [
        (Choices(("pay",), 0.9), NEARER_OUTSIDE, NoAnswer(0.9, "news")),
        (Answer("pay", 0.9, is_nearest=True), NEARER_OUTSIDE, NoAnswer(0.9, "news")),
        (NoAnswer(0.2), NEARER_OUTSIDE, None),
        (Answer("pay", 0.9), NEARER_OUTSIDE, None),
        (NoAnswer(0.2, "army"), NEARER_OUTSIDE, None),
        (Choices(("pay",), 0.9), NEARER_OUTSIDE - 0.01, None),
    ],
)
def test_what_is_all_but_a_question_out_of_scope_is_refused_unless_it_is_surely_answered(
    outcome: Outcome, nearer: float, shown: Outcome | None
) -> None:
    assert refuse_nearer_outside(outcome, Found((), outside=nearer), lambda: "news") == (shown or outcome)


@pytest.mark.parametrize(
    "question", ["quel temps fait-il à kiev", "population of haiti", "is kosovo a country"]
)
def test_a_missions_place_alone_brings_nothing_into_scope(answers_by_meaning: Answers, question: str) -> None:
    outcome = answers_by_meaning.ask(question)
    assert isinstance(outcome, NoAnswer) and outcome.place


@pytest.mark.parametrize(
    "question",
    [
        "whats the weather in kyiv",
        "weather in port au prince tomorrow",
        "is it raining in goma right now",
        "quel temps fait-il à Goma",
        "météo à Kinshasa demain",
        "il pleut-tu à Port-au-Prince en ce moment",
    ],
)
def test_the_weather_of_a_day_is_out_of_scope(question: str) -> None:
    assert asks_for_weather_now(question)


@pytest.mark.parametrize(
    "question",
    [
        "whats the weather like in kinshasa",
        "is it cold in kyiv in winter",
        "how hot does it get there",
        "temperature in haiti in july",
        "il fait chaud en Haïti",
        "quel temps fait-il en Haïti en été",
        "how is the heat this far south",
        "combien de temps maintenant",
    ],
)
def test_the_climate_isnt(question: str) -> None:
    assert not asks_for_weather_now(question)
