"""How a message is read as closed questions, and whether a reply fits what was denied."""

import pytest

from data.answers.closed_questions.comparison import asked_for, asks_alike
from data.answers.closed_questions.readings import Reading, questions_in, readings_of
from data.answers.closed_questions.recognition import is_asked_so
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
        ("la bourse est payée, non?", "est ce que la bourse est payée", True),
        ("peut-on marier quelqu'un de là", "est ce interdit de marier quelqu'un de là", False),
        ("can I marry somebody there", "is it forbidden to marry somebody there", False),
    ],
)
def test_what_non_turns_and_what_is_forbidden_have_replies_of_their_own(
    one: str, other: str, alike: bool
) -> None:
    assert asks_alike(one, other) is alike
