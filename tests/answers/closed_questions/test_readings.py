"""How a message is read as closed questions, and whether a reply fits what was denied."""

from dataclasses import replace
from typing import ClassVar

import pytest

from data.answers.closed_questions.comparison import asked_for, asks_alike
from data.answers.closed_questions.readings import Reading, questions_in, readings_of
from data.answers.closed_questions.recognition import is_asked_so, negations, without_negations
from data.answers.closed_questions.replies import with_reply
from data.answers.closed_questions.vocabulary import kind_of_reply
from data.answers.outcomes import Answer
from data.answers.search.confidence import read_confidence_model
from data.answers.search.index import Index
from data.answers.search.lexical import Document
from data.answers.search.sayings import KnownSayings
from data.text.normalize import words_of


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        ("I got fined when I was 19. Am I out?", ["Am I out?"]),
        ("glasses, since forever. ok for me?", ["ok for me?"]),
        ("my kids are grown, can I bring my wife along?", ["can I bring my wife along?"]),
        ("Bon. Je peux tu partir, pis c'est où?", ["Je peux tu partir, pis c'est où?"]),
        ("I work nights. How long is it?", []),
    ],
)
def test_what_asks_for_yes_or_no_is_found_in_a_message(message: str, asked: list[str]) -> None:
    assert questions_in(message) == [message, *asked]


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [
        ("glasses ok?", True),
        ("ce service est-il gratuit", True),
        ("à quelle heure part-on", False),
        ("bagages, combien?", False),
        ("permis ou pas", True),
        ("armed or not", True),
        ("wifi over there", False),
        ("c'est vrai que ça ferme", True),
    ],
)
def test_a_question_mark_or_an_inversion_asks_for_yes_or_no(text: str, is_asked: bool) -> None:
    assert is_asked_so(text) is is_asked


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("do you get days off or is it a grind", [Reading("do you get days off")]),
        ("faut tu que je refasse tout ou juste ça", [Reading("faut tu que je refasse tout")]),
        ("so they don't pay us?", [Reading("so they don't pay us?"), Reading("so they do pay us", True)]),
        ("can't I go at 24", [Reading("can't I go at 24"), Reading("can i go at 24", True, True)]),
        ("pas de patrouille depuis 3 ans est-ce que ça compte", None),
        ("can my chief say no", None),
        ("isn't it a problem", None),
    ],
)
def test_a_question_is_read_without_alternatives_and_without_its_denial(
    question: str, read: list[Reading] | None
) -> None:
    assert readings_of(question) == (read or [Reading(question)])


@pytest.mark.parametrize(
    ("begins_denied", "reply", "said"),
    [
        (False, "Yes. It is free.", None),
        (False, "Yes, you can: it is free.", "Yes, you can: it is free."),
        (True, "Yes. It is free.", "Yes. It is free."),
        (False, "No. It is dear.", "No. It is dear."),
        (False, "Usually, yes.", None),
        (False, "We found no rule on it.", "We found no rule on it."),
        (False, "Oui : c'est gratuit.", "Si : c'est gratuit."),
        (True, "En général, oui.", "En général, si."),
        (False, "Non, c'est cher.", "Non, c'est cher."),
        (False, "En général, c'est gratuit.", None),
    ],
)
def test_a_yes_is_said_to_a_denial_only_if_it_contradicts(
    begins_denied: bool, reply: str, said: str | None
) -> None:
    assert Reading("it is free", True, begins_denied).fit(reply) == said
    assert Reading("it is free").fit(reply) == reply


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("c'est permis ou pas", "if"),
        ("où est la formation", "where"),
        ("la formation est où", "where"),
        ("is it hard when you get there", "if"),
        ("can you tell me when it starts", "when"),
        ("what if i hate it", "what"),
        ("la lecture, c'est qui", "who"),
        ("difference between an ipo and an fpu", "what"),
        ("is there a difference between an ipo and an fpu", "if"),
        ("définition d'une unité constituée", "what"),
    ],
)
def test_a_question_word_within_a_closed_question_asks_nothing(question: str, asks: str) -> None:
    assert asked_for(" ".join(words_of(question))) == asks


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("can a sergeant go", "does one have to be a sergeant", False),
        ("can a sergeant go", "do sergeants go", True),
        ("dois-je prendre les pilules", "puis-je refuser les pilules", False),
    ],
)
def test_what_is_needed_and_what_is_allowed_arent_asked_alike(one: str, other: str, alike: bool) -> None:
    assert asks_alike(one, other) is alike


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("les pilules, on peut-tu dire non", "les pilules, est-ce qu'on peut en avoir", False),
        ("is it closing", "is it still open", False),
        ("are notes forbidden", "can I take notes", False),
        ("will a bad back keep me out", "can I go with a bad back", False),
        ("is it over once I retire", "is it over there", False),
        ("are all missions in French", "are missions in French", False),
        ("is the course longer than a month", "is there a course", False),
        ("le cours dure-t-il plus d'un mois", "le cours dure-t-il", False),
        ("has anyone died lately", "has anyone died", False),
        ("is it for women too", "is it for women", True),
        ("can my colleague go", "can I go", False),
        (
            "my partner is a soldier, can we go together",
            "my partner is an officer, can we go together",
            False,
        ),
        ("mon chum est policier, peut-on partir", "mon chum est militaire, peut-on partir", False),
        ("can soldiers apply", "can a soldier apply", True),
        ("is there a fee", "is it free", False),
        ("do I need a decade on the job", "do I need ten years on the job", True),
        ("do I need a decade on the job", "do I need five years on the job", False),
        ("faut-il une douzaine d'années", "faut-il douze années", True),
    ],
)
def test_questions_with_one_answer_turn_limit_and_count_alike(one: str, other: str, alike: bool) -> None:
    assert asks_alike(one, other) is alike


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("personne vient nous chercher", True),
        ("une personne vient nous chercher", False),
        ("est-ce que l'entrevue se fait en personne", False),
        ("est-ce la même personne qui décide", False),
        ("y a pu de places", True),
        ("je peux pus y toucher", True),
        ("j'ai pu y aller", False),
        ("ils auraient pu y aller", False),
        ("they wouldn't leave me there", True),
        ("they wouldnt leave me there", True),
    ],
)
def test_what_denies_is_heard_where_it_stands(text: str, denies: bool) -> None:
    assert bool(negations(text)) is denies
    assert not negations(without_negations(text))


SEA_REPLIES = (
    ("may i swim in the sea", "Yes, in summer."),
    ("may i bathe in the sea", "Yes, in summer, on the beach."),
    ("is the sea forbidden", "No, not in summer."),
)
CROSSING = "may we cross the bay"


class SeaIndex(Index):
    """An index in which the likeness of every text to a question is given."""

    likeness: ClassVar[dict[str, float]] = {}

    def near_sayings(self, code: str, question: str, least: float = -1.0) -> list[tuple[str, float]]:
        near = sorted(self.likeness.items(), key=lambda pair: -pair[1])
        return [(text, one) for text, one in near if one >= least]


@pytest.mark.parametrize(
    ("likeness", "said", "takes"),
    [
        ({"may i swim in the sea": 0.51}, "Yes, in summer.", True),
        ({"may i swim in the sea": 0.4}, None, True),
        ({"may i swim in the sea": 0.4, "may i bathe in the sea": 0.38}, "Yes, in summer.", True),
        ({"may i swim in the sea": 0.34, "may i bathe in the sea": 0.33}, None, True),
        ({"is the sea forbidden": 0.4, "may i swim in the sea": 0.2}, None, False),
    ],
)
def test_far_replies_count_if_two_agree_and_else_judge_the_answers_own(
    likeness: dict[str, float], said: str | None, takes: bool
) -> None:
    sea = Document("sea", "Sea", (), "Yes, you may swim.", language="en", replies=SEA_REPLIES)
    index = SeaIndex([sea, replace(sea, language="fr", answer="Oui, on nage.")], read_confidence_model())
    SeaIndex.likeness = likeness
    sayings = KnownSayings([sea], [("sea", "sea")])
    outcome = with_reply(Answer("sea", 0.99), CROSSING, sayings, index, lambda _: ())
    assert isinstance(outcome, Answer)
    assert (outcome.reply_in("en"), outcome.takes_yes_or_no) == (said, takes)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("bathing and diving", None),
        ("bathing and diving?", "Yes, in summer."),
        ("bathing and diving ok", "Yes, in summer."),
    ],
)
def test_a_subject_that_is_only_named_gets_no_reply(text: str, said: str | None) -> None:
    sea = Document("sea", "Sea", (), "Swim.", language="en", replies=SEA_REPLIES)
    index = SeaIndex([sea], read_confidence_model())
    SeaIndex.likeness = {"may i swim in the sea": 0.9, "may i bathe in the sea": 0.9}
    outcome = with_reply(
        Answer("sea", 0.99), text, KnownSayings([sea], [("sea", "sea")]), index, lambda _: ()
    )
    assert isinstance(outcome, Answer)
    assert outcome.reply_in("en") == said


def test_the_question_in_a_story_gets_the_reply_of_its_entry_alone() -> None:
    replies = (("may i swim", "Yes, in summer."),)
    sea = Document("sea", "Sea", ("may i swim",), "Ask.", language="en", replies=replies)
    air = Document("air", "Air", ("may i fly",), "Ask.", language="en", replies=(("may i fly", "No."),))
    index = Index([sea, air], read_confidence_model())
    sayings = KnownSayings([sea, air], [("sea", "sea"), ("sea", "swim"), ("air", "air"), ("air", "fly")])

    def said(question: str) -> str | None:
        outcome = with_reply(Answer("sea", 0.99), question, sayings, index, lambda _: ())
        assert isinstance(outcome, Answer)
        return outcome.reply_in("en")

    assert said("I grew up by a lake. May I swim?") == "Yes, in summer."
    assert said("I grew up by a lake. May I fly?") is None


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        ("Usually, yes: the UN pays.", "yes"),
        ("Usually not.", "no"),
        ("Not that we know of.", "no"),
        ("Usually the UN pays.", "usually"),
        ("En général, oui.", "yes"),
        ("Habituellement, non.", "no"),
        ("Si, vous pouvez.", "yes"),
        ("Nous n'avons trouvé aucune règle.", "found none"),
        ("Notes are kept.", ""),
    ],
)
def test_a_reply_is_of_a_kind_by_its_first_words(reply: str, kind: str) -> None:
    assert kind_of_reply(reply) == kind


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("can they just say no", "can they say no", True),
        ("is it just a desk job", "is it a desk job", False),
        ("am i still paid", "does my pay stop", False),
    ],
)
def test_just_before_a_verb_limits_nothing(one: str, other: str, alike: bool) -> None:
    assert asks_alike(one, other) is alike


@pytest.mark.parametrize(
    "question", ["we don't pay, is that true?", "c'est vrai qu'on paye pas", "on paye pas. vrai ou faux?"]
)
def test_whether_a_denial_is_true_is_no_denial(question: str) -> None:
    assert not any(reading.is_denied for reading in readings_of(question))


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("ma paie est-elle imposable", "est ce que ma paie est non imposable", False),
        ("ma paie est tu non imposable", "est ce que ma paie est non imposable", True),
        ("j'ai 8 ans de service", "faut tu 8 ans de service", False),
        ("8 ans de service sont-ils obligatoires", "faut tu 8 ans de service", True),
        ("la bourse est payée, non?", "est ce que la bourse est payée", True),
        ("peut-on marier quelqu'un de là", "est ce interdit de marier quelqu'un de là", False),
        ("can I marry somebody there", "is it forbidden to marry somebody there", False),
    ],
)
def test_what_is_turned_forbidden_or_needed_has_replies_of_its_own(one: str, other: str, alike: bool) -> None:
    assert asks_alike(one, other) is alike
