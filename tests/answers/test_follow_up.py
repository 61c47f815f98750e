"""What a question is about that doesn't say it all: the card just read, or the mission that it names."""

from datetime import timedelta

import pytest

from data.answers.engine import Answers
from data.answers.follow_ups.follow_up import as_context_entry
from data.answers.follow_ups.question_context import topic_after
from data.answers.outcomes import Answer, Choices, likeliest
from data.answers.parts import is_tail
from data.answers.question_log import Asked, record_answer_read
from data.db.database import Database
from data.people import store as people
from data.people.views import NO_TOPIC, Topic
from data.text.anaphora import is_about_it, names_thing_by_pronoun

UNSURE = Answer("bot_sources", 0.66, is_nearest=True, also=("ams_in_canada", "training_before"))
CARD = Answer("training_before", 0.97)


@pytest.mark.parametrize(
    "question",
    ["où ça se donne", "who gives it", "c'est payé?", "c'est tu long", "can we do it there"],
)
def test_what_is_asked_about_it_stands_first_in_what_was_read(question: str) -> None:
    found = as_context_entry(CARD, question, UNSURE, "training_before")
    assert found == Answer(
        "training_before", 0.97, "training_before", True, also=("bot_sources", "ams_in_canada")
    )


@pytest.mark.parametrize(
    "question", ["who pays", "et après ça", "what comes after that", "c'est quoi", "c'est qui"]
)
def test_what_isnt_about_it_or_goes_beyond_it_does_not(question: str) -> None:
    assert as_context_entry(CARD, question, UNSURE, "training_before") is None


def test_a_sure_answer_choices_and_another_card_stay() -> None:
    question = "où ça se donne"
    assert as_context_entry(CARD, question, Answer("bot_sources", 0.95), "training_before") is None
    assert as_context_entry(CARD, question, Choices(("bot_sources",), 0.5), "training_before") is None
    assert as_context_entry(CARD, question, UNSURE, "medical") is None


@pytest.mark.slow
@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("what do police do in ukraine", "cpmu"),
        ("ukraine ils font quoi nos policiers", "cpmu"),
        ("capital of ukraine", None),
        ("tourist attractions in haiti", None),
    ],
)
def test_what_a_missions_entry_answers_or_nothing_stays_so(
    answers_by_meaning: Answers, question: str, found: str | None
) -> None:
    assert likeliest(answers_by_meaning.ask(question)) == found


@pytest.mark.slow
@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("my husband has ptsd, can i still deploy", "caring_relatives"),
        ("i have diabetes, can i still go", "chronic_condition"),
        ("my husband is 55, can he still apply", "ams_conditions_age"),
    ],
)
def test_the_fact_of_a_relative_isnt_ones_own(answers_by_meaning: Answers, question: str, found: str) -> None:
    assert likeliest(answers_by_meaning.ask(question)) == found


@pytest.mark.slow
@pytest.mark.parametrize(
    ("context_entry", "question", "found"),
    [
        ("ams_what", "and when", "ams_next_date"),
        ("ams_what", "and how long", "ams_how_long"),
        ("ams_what", "how long does it take", "ams_how_long"),
        ("ams_interview", "dans quelle langue", "ams_language_choice"),
        ("binuh", "et pour combien de temps?", "how_long_where"),
        ("training_before", "and where?", "training_before"),
        ("training_before", "et quand", "training_before"),
        ("medical_tests", "and how long is it good for", "medical_tests"),
        ("vaccines", "and when", "vaccines"),
        ("leave", "HOW MANY DAYS", "leave"),
        ("leave", "combien de jours", "leave"),
    ],
)
def test_a_question_that_names_nothing_is_about_what_was_read(
    answers_by_meaning: Answers, context_entry: str, question: str, found: str
) -> None:
    outcome = answers_by_meaning.ask(question, context_entry)
    assert isinstance(outcome, Answer)
    assert (outcome.code, outcome.about, outcome.is_nearest) == (found, context_entry, True)


@pytest.mark.slow
def test_what_the_questions_are_about_counts_as_read_if_nothing_was(answers_by_meaning: Answers) -> None:
    asked = answers_by_meaning.ask("and how long", topic=Topic("ams_what"))
    assert asked == answers_by_meaning.ask("and how long", "ams_what")


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("and when?", True),
        ("by how much", True),
        ("de combien", True),
        ("Et où", True),
        ("pis ça prend combien de temps", True),
        ("when do I get it back", False),
        ("who pays", False),
        ("c'est quoi", False),
        ("and the language?", False),
    ],
)
def test_a_tail_says_only_what_it_wants_to_know(text: str, is_one: bool) -> None:
    assert is_tail(text) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("how much is it", True),
        ("c'est dangereux", True),
        ("c'est versé quand", True),
        ("c'est payé par qui", True),
        ("c'est quand le départ", False),
        ("how many canadians are there", True),
        ("peuvent-ils venir", True),
        ("is there a gym", False),
        ("are there any forms", False),
        ("y a-t-il un gym", False),
        ("quel anglais faut-il", False),
        ("what rank do i need", False),
    ],
)
def test_a_pronoun_that_stands_for_something_is_told_from_one_that_stands_for_nothing(
    text: str, is_one: bool
) -> None:
    assert is_about_it(text) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("who pays for them", True),
        ("and where do i get them?", True),
        ("who gives it to me", True),
        ("Qui les paie?", True),
        ("can i wear it on my uniform", True),
        ("who does it", True),
        ("je le garde après", True),
        ("how long does it take", False),
        ("what if it rains", False),
        ("how much is it", False),
        ("je la reçois où", True),
        ("qui la fait", True),
        ("is it armed", False),
        ("qui la police forme", False),
        ("qui décide", False),
        ("who pays for the flight", False),
        ("je parle à qui", False),
    ],
)
def test_a_thing_that_only_a_pronoun_names_is_known_from_what_was_read(text: str, is_one: bool) -> None:
    assert names_thing_by_pronoun(text) is is_one


@pytest.mark.parametrize(
    ("before", "question", "outcome", "missions", "after"),
    [
        (NO_TOPIC, "what is binuh", Answer("binuh", 1.0), ("binuh",), Topic("binuh", "binuh")),
        (Topic("binuh", "binuh"), "is it armed", Answer("arms", 1.0), (), Topic("binuh", "binuh")),
        (Topic("binuh", "binuh"), "which shots do I need", Answer("shots", 1.0), (), Topic("shots", "binuh")),
        (Topic("shots", "binuh"), "who pays", Answer("costs", 1.0), (), Topic("shots", "binuh")),
        (
            Topic("shots", "binuh"),
            "pay in kosovo",
            Choices(("pay",), 0.5),
            ("unmik",),
            Topic("shots", "unmik"),
        ),
        (NO_TOPIC, "and when", Answer("dates", 1.0, "exam"), (), Topic("exam")),
        (NO_TOPIC, "what is the saat", Choices(("saat", "ams"), 0.84), (), Topic("saat")),
        (Topic("shots"), "how do i sign up for the saat", Choices(("ams",), 0.84), (), Topic("ams")),
        (Topic("shots"), "and when", Choices(("dates",), 0.9), (), Topic("shots")),
    ],
)
def test_a_question_changes_the_topic_if_it_names_one(
    before: Topic, question: str, outcome: Answer, missions: tuple[str, ...], after: Topic
) -> None:
    assert topic_after(before, question, outcome, missions) == after


CONVERSATIONS = [
    (["what is the mission in haiti", "is it armed", "how long does it last"], "how_long_where"),
    (["parle-moi de la mission en haïti", "faut-tu parler créole", "c'est dangereux"], "haiti_danger"),
    (
        ["what does a police adviser do in ukraine", "where would i live", "is it dangerous"],
        "danger_elsewhere",
    ),
    (
        ["quelle langue parle-t-on au congo", "quels postes y a-t-il", "combien de canadiens sont là"],
        "monusco",
    ),
    (["do i need vaccines", "who pays", "and where do i get them"], "vaccines"),
    (["quels vaccins faut-il", "qui les paie", "je les reçois où"], "vaccines"),
    (["y a-t-il une évaluation psychologique", "qui la fait"], "psych_screening"),
    (["do i need a special passport", "who gives it to me"], "passport"),
    (["what is the ams", "where is it held", "what if i fail"], "ams_retest"),
    (["do i get a medal", "can i wear it on my uniform"], "medal_wear"),
    (["tell me about haiti", "what is the ams", "how long is it"], "ams_how_long"),
    (["is there a per diem", "is it taxed"], "tax_msa"),
    (["tell me about kosovo", "what rank do i need"], "rank_needed"),
    (["can i bring my wife", "can they visit instead"], "family_visit"),
    (["what's an FPU", "do we send those"], "term_fpu"),
    (["parle-moi de la RDC", "c'est dangereux", "pis la langue"], "mission_language"),
    (["how does the ams interview run", "in english or french"], "ams_language_choice"),
    (["c'est dangereux tu", "pis la langue"], "work_language"),
    (["what can you do", "in english or french"], "bot_languages"),
    (["how much leave do i get", "how do i change the language"], "bot_languages"),
    (["c'est quoi le BINUH", "ils font quoi"], "binuh"),
]


@pytest.mark.slow
@pytest.mark.parametrize(("turns", "found"), CONVERSATIONS, ids=[turns[-1] for turns, _ in CONVERSATIONS])
def test_the_topic_of_a_conversation_is_remembered(
    answers_by_meaning: Answers, turns: list[str], found: str
) -> None:
    context_entry, topic, code = None, NO_TOPIC, None
    for turn in turns:
        [part] = answers_by_meaning.ask_all(turn, context_entry, topic=topic)
        code = likeliest(part.outcome)
        context_entry = part.outcome.code if isinstance(part.outcome, Answer) else context_entry
        topic = topic_after(topic, turn, part.outcome, answers_by_meaning.missions_in(turn))
    assert code == found


def test_what_somebodys_questions_are_about_is_kept_for_a_while(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = db.run_here(people.ensure_person, 7, "en", False)[0]
    asked = Asked(person.id, "en", ("binuh",), Topic("binuh", "binuh"))
    db.run_here(record_answer_read, asked, "risk", None)
    met = db.run_here(people.find_person, 7)
    assert met and (met.context_entry, met.topic) == ("risk", Topic("binuh", "binuh"))
    monkeypatch.setattr(people, "CONTEXT_LIFETIME", timedelta())
    later = db.run_here(people.find_person, 7)
    assert later and (later.context_entry, later.topic) == (None, NO_TOPIC)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("context_entry", "question", "found", "mission"),
    [
        ("tour_length", "pis au Kosovo", "how_long_where", "unmik"),
        ("how_long_where", "and in the Congo?", "how_long_where", "monusco"),
        ("vaccines", "and Kosovo?", "vaccines", "unmik"),
        ("haiti_danger", "pis à Ramallah", "danger_elsewhere", "eupol_copps"),
        ("mission_language", "pis au Congo", "mission_language", "monusco"),
        ("family_accompany", "what about to the Hague", "family_accompany", "icc"),
    ],
)
def test_a_mission_that_is_only_named_is_asked_what_was_read(
    answers_by_meaning: Answers, context_entry: str, question: str, found: str, mission: str
) -> None:
    outcome = answers_by_meaning.ask(question, context_entry)
    assert isinstance(outcome, Answer) and outcome.is_nearest
    assert outcome.code == found and mission in outcome.also and outcome.about == context_entry


@pytest.mark.slow
@pytest.mark.parametrize(
    ("context_entry", "question", "found"),
    [("binuh", "and Ukraine", "ukraine_today"), ("haiti_work", "and in Kosovo?", "unmik")],
)
def test_a_mission_named_after_another_is_shown_itself(
    answers_by_meaning: Answers, context_entry: str, question: str, found: str
) -> None:
    assert likeliest(answers_by_meaning.ask(question, context_entry)) == found


@pytest.mark.slow
@pytest.mark.parametrize(
    ("mission", "question", "found"),
    [("monusco", "how long", "how_long_where"), ("monusco", "combien de temps", "how_long_where")],
)
def test_a_question_that_names_nothing_isnt_answered_by_the_mission_just_read(
    answers_by_meaning: Answers, mission: str, question: str, found: str
) -> None:
    outcome = answers_by_meaning.ask(question, mission, Topic(mission, mission))
    assert isinstance(outcome, Answer) and outcome.is_nearest and outcome.about == mission
    assert outcome.code == found and mission in outcome.also
