"""Questions in people's own words."""

import pytest
import yaml

from data.answers.anonymization import without_personal_data
from data.answers.closed_questions.comparison import asks_alike
from data.answers.closed_questions.recognition import takes_yes_or_no
from data.answers.closed_questions.repeats import without_opening, without_repeats
from data.answers.closed_questions.vocabulary import OPPOSITES, WORDS
from data.answers.engine import Answers
from data.answers.outcomes import Answer, Choices, NoAnswer
from data.answers.search.confidence import read_confidence_model
from data.answers.search.lexical import Document
from data.answers.search.sayings import KnownSayings
from data.text.normalize import plain_question, words_of, written_out


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "🙂🙂",
        "the of and",
        "x" * 20_000,
        "\ud800\x00",
        "\u200b\u202e",
        '"; DROP TABLE entry; --',
        "NEAR(* AND",
    ],
)
def test_no_text_is_an_exception(answers_by_words: Answers, text: str) -> None:
    assert isinstance(answers_by_words.ask(text), Answer | Choices | NoAnswer)


@pytest.mark.parametrize("question", ["best pizza in town", "recette de tourtière", "xyzzy plugh"])
def test_what_is_not_known_is_not_answered(answers_by_words: Answers, question: str) -> None:
    assert not isinstance(answers_by_words.ask(question), Answer)


def test_personal_data_is_taken_out_of_a_question() -> None:
    kept = without_personal_data("I am a.b@c.ca, call +1 613 555 0123 or @alex, see https://x.y/z")
    assert kept == "I am …, call … or …, see …"


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("my badge number is 4521, can I go?", "my badge number is …, can I go?"),
        ("badge #4521: am I eligible", "badge # …: am I eligible"),
        ("Matricule: AB-4521", "Matricule: …"),
        ("numéro de matricule 4521", "numéro de matricule …"),
        ("I'm Cst. Singh and I want Haiti", "I'm Cst … and I want Haiti"),
        ("Je suis le sergent J. Tremblay", "Je suis sergent …"),
        ("Je suis agente à Québec depuis 2019", "Je suis agente à Québec depuis 2019"),
        ("I am a constable with 5 years", "I am a constable with 5 years"),
        ("is there an employee 24/7 line", "is there an employee 24/7 line"),
    ],
)
def test_who_one_is_is_taken_out_of_a_question(told: str, kept: str) -> None:
    assert without_personal_data(told) == kept


@pytest.mark.parametrize(
    ("typed", "full"),
    [
        ("chu parti, jveux revenir", "je suis parti, je veux revenir"),
        ("C koi la msa", "c'est quoi la msa"),
        ("jai 5 ans, c est assez?", "j'ai 5 ans, c'est assez?"),
        ("can i c my file", "can i c my file"),
        ("a photo.jpeg for class c", "a photo.jpeg for class c"),
        ("je suis policier, c'est bon", "je suis policier, c'est bon"),
        ("fpu cé koi la diff", "fpu c'est quoi la diff"),
        ("pk kel mission", "pourquoi quel mission"),
        ("es ce ke c'tu long", "est-ce que c'est-tu long"),
        ("c’tu grave, jetais recrue", "c'est-tu grave, j'étais recrue"),
        ("esk yas kelle place", "est-ce que il y a quelle place"),
        ("es que no", "es que no"),
        ("ESC que, kessler, ski trip", "est-ce que, kessler, ski trip"),
        ("jai coule lams, quon mappelle davance", "j'ai coule l'ams, qu'on mappelle d'avance"),
        (
            "ya tu kkun pour limpot, lunch at a lonely lane",
            "il y a tu quelqu'un pour l'impôt, lunch at a lonely lane",
        ),
    ],
)
def test_french_shorthand_is_written_out(typed: str, full: str) -> None:
    assert written_out(typed) == full


@pytest.mark.parametrize(
    ("reply", "answer", "left"),
    [
        (
            "Sometimes. You can state a preference for a country.",
            "You can state a preference. The mission decides, not you.",
            "The mission decides, not you.",
        ),
        ("Oui. Votre service vous prête.", "Votre service vous prête.", ""),
        ("Yes, it is short.", "It was short in 2014.", "It was short in 2014."),
        (
            "No. We know of no limit.",
            "Yes: nobody we read about was refused.",
            "Nobody we read about was refused.",
        ),
        ("Non, rien à payer.", "Oui, ça peut. Gardez vos reçus.", "Gardez vos reçus."),
        ("No, not alone.", "Yes, if your chief agrees to it.", "Yes, if your chief agrees to it."),
        ("Yes, in part.", "Yes: ask before you leave home.", "Ask before you leave home."),
        (
            "Yes. You can go two or three times.",
            "Yes, officers have gone more than once, and we know of no waiting time.",
            "Officers have gone more than once, and we know of no waiting time.",
        ),
        ("No. The local police arrest.", "No: the local police arrest (2009). You advise.", "You advise."),
        ("No. The limit is a month.", "The limit is 30 days a month.", "The limit is 30 days a month."),
        ("Yes, the risk is real.", "The risk is real: two died in 2010.", "Two died in 2010."),
        ("No, in 2015.", "It ended in May: all were gone.", "It ended in May: all were gone."),
        ("We found nothing on cameras.", "Yes. You get a radio there.", "You get a radio there."),
        ("Nous n'avons rien trouvé.", "Oui, en ville : gardez-la.", "Oui, en ville : gardez-la."),
        ("Yes, mostly.", "No fixed number is set by anybody.", "No fixed number is set by anybody."),
    ],
)
def test_an_answer_says_nothing_again_that_the_reply_before_it_says(
    reply: str, answer: str, left: str
) -> None:
    assert without_repeats(answer, reply) == left


@pytest.mark.parametrize(
    ("question", "takes"),
    [
        ("can i go at 56", True),
        ("56, ok?", True),
        ("what if i hate it can i come home", True),
        ("when does training start", False),
        ("so where is it", False),
        ("age limit", False),
        ("reprendre l'évaluation", False),
        ("glasses ok", True),
        ("54 too old?", False),
        ("im gay is that a problem", False),
        ("can't women go", False),
        ("c'est où", True),
        ("combien de temps ça dure", False),
        ("suis-je trop vieux", False),
        ("is the medal only for soldiers", False),
        ("are we eligible or is it just the big cities", True),
        ("les pilules, on peut-tu dire non", False),
    ],
)
def test_a_yes_answers_only_what_hopes_for_yes_or_no(question: str, takes: bool) -> None:
    assert takes_yes_or_no(question) is takes


def test_the_words_of_closed_questions_are_folded_single_words_and_stand_once() -> None:
    for lists in yaml.safe_load(WORDS.read_text(encoding="utf-8")).values():
        words = [word for words in lists for word in words]
        assert len(lists) == 2 and words and len(set(words)) == len(words)
        assert [words_of(word.removesuffix("*")) for word in words] == [[word.strip("*")] for word in words]


def test_the_words_of_opposites_are_folded_single_words_and_stand_on_one_side() -> None:
    for left, right in yaml.safe_load(OPPOSITES.read_text(encoding="utf-8")):
        words = [*left, *right]
        assert left and right and len(set(words)) == len(words)
        assert [words_of(word.removesuffix("*")) for word in words] == [[word.strip("*")] for word in words]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("UN LIEUTENANT A EU 3 MISSIONS?", "un lieutenant a eu 3 missions?"),
        ("À QUOI ÇA SERT", "à quoi ça sert"),
        ("UN AMS", "UN AMS"),
        ("Is the UN AMS hard", "Is the UN AMS hard"),
        ("1 2 3", "1 2 3"),
    ],
)
def test_a_question_in_capitals_is_read_in_small_letters(typed: str, read: str) -> None:
    assert plain_question(typed) == read


@pytest.mark.parametrize(
    ("answer", "left"),
    [
        ("Yes, you can still go. From 55 it is harder.", "You can still go. From 55 it is harder."),
        ("Yes. The risk is real.", "The risk is real."),
        (
            "Oui, la GRC forme les policiers. Comptez deux semaines.",
            "La GRC forme les policiers. Comptez deux semaines.",
        ),
        ("No, if you fail. You go home.", "No, if you fail. You go home."),
        ("Yes, for members: the service pays.", "Yes, for members: the service pays."),
        ("Yes: for members, the service pays.", "For members, the service pays."),
        ("En général, non, pas tout de suite.", "En général, non, pas tout de suite."),
        ("En général, oui : la paie suit.", "En général, la paie suit."),
        ("Usually yes, tell the team.", "Usually yes, tell the team."),
        ("Yes.", "Yes."),
        ("You can go.", "You can go."),
        ("", ""),
    ],
)
def test_an_answer_can_be_given_without_its_yes_or_no(answer: str, left: str) -> None:
    assert without_opening(answer) == left


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("is the training in ottawa", "training in ottawa?", True),
        ("when is the training", "where is the training", False),
        ("is the training long", "how long is the training", False),
        ("can women go", "cant women go", False),
        ("faut-il un visa", "un visa?", True),
        ("is it safe there", "is it dangerous there", False),
        ("est-ce sécuritaire là-bas", "c'est tu dangereux là-bas", False),
        ("can i go before the course", "can i go after the course", False),
        ("am i allowed to drink", "is it forbidden to drink", False),
        ("is a man or a woman needed", "is a woman needed", True),
        ("is four years enough", "is 4 years enough", True),
        ("is four years enough", "is seven years enough", False),
        ("are ten years enough", "do i need ten years", False),
        ("dix ans, est-ce assez", "faut-il dix ans", False),
        ("is there a desk job", "is it only a desk job", False),
        ("can i go if i have asthma", "can i go if my son has asthma", False),
    ],
)
def test_a_reply_is_for_what_asks_alike(one: str, other: str, alike: bool) -> None:
    assert asks_alike(one, other) is alike


def test_of_replies_about_as_near_that_say_the_opposite_none_is_given() -> None:
    replies = (("may i swim", "Yes."), ("may i dive", "No."), ("may i row", "Yes, in summer."))
    sayings = tuple(question for question, _ in replies)
    document = Document("sea", "Sea", sayings, "Ask.", language="en", replies=replies)
    known = KnownSayings([document], [("sea", one) for one in ("sea", *sayings)])
    assert known.find_agreed_reply(["may i swim", "may i row", "Sea"]) == ("en", "Yes.")
    assert known.find_agreed_reply(["may i swim", "may i dive"]) is None
    assert known.find_agreed_reply(["Sea", "may i swim"]) is None


@pytest.mark.parametrize(
    ("chance", "odds", "saying", "depth", "is_sure"),
    [
        (0.87, (2.0, -1.0, -2.0), 0.95, 0.0, True),
        (0.9, (2.5,), 0.95, 1.0, True),
        (0.86, (2.5,), 0.95, 1.0, False),
        (0.9, (1.9, -4.0), 0.95, 1.0, False),
        (0.9, (2.5, 0.0), 0.95, 1.0, False),
        (0.9, (2.5, -1.0), 0.94, 1.0, False),
        (0.9, (2.5, -1.0), 0.95, -0.1, False),
    ],
)
def test_what_stands_out_is_likely_far_ahead_said_so_and_in_scope(
    chance: float, odds: tuple[float, ...], saying: float, depth: float, is_sure: bool
) -> None:
    model = read_confidence_model()
    assert model.is_sure(chance, odds, saying, depth, has_rival=True) is is_sure


@pytest.mark.parametrize(
    ("chance", "has_rival", "is_sure"),
    [(0.96, True, True), (0.9, True, False), (0.87, False, True), (0.86, False, False)],
)
def test_a_candidate_is_sure_by_its_chance_alone_or_without_a_rival(
    chance: float, has_rival: bool, is_sure: bool
) -> None:
    assert read_confidence_model().is_sure(chance, (0.0,), 0.0, -1.0, has_rival) is is_sure


@pytest.mark.slow
def test_the_stems_of_a_saying_in_another_order_mean_it_only_if_its_entry_is_near(
    answers_by_meaning: Answers,
) -> None:
    """The phrasing "a do over in the car" asks for another try at the test of driving."""
    found = answers_by_meaning.ask("do we get a car over there")
    assert isinstance(found, Answer) and found.code == "driving_there"
