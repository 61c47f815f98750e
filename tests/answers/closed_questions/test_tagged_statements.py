"""Statements that a tag makes questions of, the yes or no of their answers, and stories before questions."""

import pytest

from data.answers.closed_questions.readings import readings_of
from data.answers.closed_questions.recognition import is_closed, is_denied, without_tag, without_why
from data.answers.closed_questions.repeats import without_opening
from data.answers.decision import surer_without_why
from data.answers.messages import ask_one
from data.answers.outcomes import Answer, Asking, Choices, NoAnswer, Outcome
from data.answers.stories import question_after_story, settle_story
from data.text.tu_questions import in_standard_form


def test_a_no_stays_before_an_answer_to_what_is_denied() -> None:
    assert without_opening("No, nothing is asked. Go.", keeps_no=True) == "No, nothing is asked. Go."
    assert without_opening("Oui, vous pouvez. Allez-y.", keeps_no=True) == "Vous pouvez. Allez-y."


@pytest.mark.parametrize(
    ("answer", "left"),
    [
        ("No Canadian police serve in Lebanon, we read.", "No Canadian police serve in Lebanon, we read."),
        ("Il est vrai qu'on a dit non. Peu partent.", "Il est vrai qu'on a dit non. Peu partent."),
        ("En général, oui : la paie suit.", "En général, la paie suit."),
        ("Usually yes, you can leave.", "Usually you can leave."),
        ("Usually, yes, you find a flat.", "Usually, you find a flat."),
        ("En général, oui, si la mission le veut.", "En général, oui, si la mission le veut."),
    ],
)
def test_only_the_yes_or_no_at_the_beginning_is_left_out(answer: str, left: str) -> None:
    assert without_opening(answer) == left


@pytest.mark.parametrize(
    ("question", "compared"),
    [
        ("on garde notre salaire, hein?", "on garde notre salaire"),
        ("l'AMS c'est bon 2 ans c'est bien ça ?", "l'AMS c'est bon 2 ans"),
        ("Faut pas être sergent, non?", "faut etre sergent"),
        ("je suis à Québec, mon collègue dit qu'on part armés, vrai?", "on part armés"),
        ("vrai ou faux : faut parler anglais", "faut parler anglais"),
        ("my boss says that we keep our pay, right?", "we keep our pay"),
        ("we don't need a degree, right?", "we do need a degree"),
        ("can my chief say no?", "can my chief say no?"),
        ("ma direction peut dire non?", "ma direction peut dire non?"),
        ("est-ce oui ou non?", "est-ce oui ou non?"),
        ("faut être bilingue non?", "faut être bilingue"),
        ("that's no problem, right?", "that's no problem"),
        ("c'est ça?", "c'est ça?"),
        ("can i say no", "can i say no"),
        ("non", "non"),
    ],
)
def test_a_statement_with_a_tag_is_compared_without_who_says_so(question: str, compared: str) -> None:
    assert readings_of(question)[-1].text == compared


@pytest.mark.parametrize(
    ("question", "denied"),
    [
        ("y'a pas de test physique, c'est ça?", True),
        ("there is no fitness test, right?", True),
        ("y'a un test physique, non?", False),
        ("y'a pas de test physique?", False),
        ("c'est pas un problème hein", False),
    ],
)
def test_a_no_confirms_a_denial_with_a_tag(question: str, denied: bool) -> None:
    assert is_denied(question) is denied


@pytest.mark.parametrize(
    ("question", "closed"),
    [
        ("on garde notre salaire, hein?", True),
        ("j'peux-tu partir", True),
        ("ça compte tu", True),
        ("y vont tu m'appeler", True),
        ("is it far", True),
        ("combien ça coûte", False),
        ("tu peux partir quand", False),
    ],
)
def test_quebec_asks_for_yes_or_no_with_a_tag_or_tu(question: str, closed: bool) -> None:
    assert is_closed(question) is closed


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("so it's a full year right", True),
        ("they don't take anybody over 60, do they?", True),
        ("you get paid, won't you", True),
        ("how much is it", False),
        ("so what can i do", False),
        ("the rank i have", False),
    ],
)
def test_a_statement_that_is_asked_again_is_closed(text: str, closed: bool) -> None:
    assert is_closed(text) is closed


@pytest.mark.parametrize(
    ("message", "question"),
    [
        (
            "I did six years in traffic. Are there posts for collision people?",
            "Are there posts for collision people?",
        ),
        ("my kids are grown, can I bring my wife along?", "can I bring my wife along?"),
        ("Are there posts for traffic people? I did six years.", None),
        ("Is it long? Are there posts for collision people?", None),
        ("My wife is from Kyiv. Could I serve there?", None),
        ("are there posts for collision people?", None),
    ],
)
def test_the_question_after_a_story_is_found_if_it_stands_alone(message: str, question: str | None) -> None:
    assert question_after_story(message) == question


YES = Answer("traffic", 0.99, replies=(("en", "Yes."),))


@pytest.mark.parametrize(
    ("story", "found", "alone", "settled"),
    [
        ("I work nights.", Answer("traffic", 0.8, is_nearest=True), YES, YES),
        ("I work nights.", Choices(("traffic", "pay"), 0.6), YES, YES),
        ("I work nights.", Answer("pay", 0.8, is_nearest=True), YES, Answer("pay", 0.8, is_nearest=True)),
        ("I work nights.", Answer("traffic", 0.8, is_nearest=True), NoAnswer(), None),
        ("I work nights.", NoAnswer(), YES, NoAnswer()),
        ("I have 3 years.", Choices(("traffic",), 0.6), YES, Answer("traffic", 0.99)),
    ],
)
def test_what_the_question_after_a_story_surely_finds_settles_the_same_entry(
    story: str, found: Outcome, alone: Outcome, settled: Outcome | None
) -> None:
    asking = Asking(
        lambda text, _: alone if text == "Are there posts for collision people?" else found,
        lambda _: dict[str, float](),
    )
    message = f"{story} Are there posts for collision people?"
    assert settle_story(message, found, asking) == (settled or found)


@pytest.mark.parametrize(
    ("text", "searched"),
    [
        ("la barbe est interdite, non?", "la barbe est interdite?"),
        ("une recrue peut partir, oui?", "une recrue peut partir?"),
        ("so we keep our pay, right?", "so we keep our pay?"),
        ("oui ou non?", "oui ou non?"),
        ("combien ça coûte", "combien ça coûte"),
        ("right?", "right?"),
    ],
)
def test_a_statement_is_searched_for_without_its_tag_too(text: str, searched: str) -> None:
    assert without_tag(text) == searched


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("why are tattoos banned", "are tattoos banned"),
        ("so how come nobody goes?", "nobody goes?"),
        ("Pourquoi est-ce qu'on perd nos congés", "on perd nos congés"),
        ("comment ça se fait que personne part", "personne part"),
        ("why", "why"),
        ("tell me why", "tell me why"),
    ],
)
def test_what_asks_for_a_reason_is_left_out(text: str, stated: str) -> None:
    assert without_why(text) == stated


BEARDS = Answer("beards", 0.99)


@pytest.mark.parametrize(
    ("whole", "stated", "shown"),
    [
        (Answer("beards", 0.8, is_nearest=True), BEARDS, Answer("beards", 0.99, is_nearest=True)),
        (Choices(("boots", "beards"), 0.6), BEARDS, Answer("beards", 0.99, is_nearest=True, also=("boots",))),
        (NoAnswer(place="shop"), BEARDS, Answer("beards", 0.99, is_nearest=True)),
        (NoAnswer(), Choices(("beards",), 0.6), Choices(("beards",), 0.6)),
        (Answer("boots", 0.8, is_nearest=True), BEARDS, None),
        (Answer("boots", 0.99), BEARDS, None),
        (Choices(("boots",), 0.6), Choices(("beards",), 0.6), None),
    ],
)
def test_why_something_is_so_finds_what_the_thing_itself_does(
    whole: Outcome, stated: Outcome, shown: Outcome | None
) -> None:
    found = {"are beards banned": stated}
    assert surer_without_why("why are beards banned", whole, found.__getitem__) == (shown or whole)


@pytest.mark.parametrize(
    ("asked", "standard"),
    [
        ("je peux tu partir en arrêt", "puis-je partir en arrêt"),
        ("les filles ont-tu plus de chances", "est-ce que les filles ont plus de chances"),
        ("ça compte tu, c'est-tu long", "est-ce que ça compte, est-ce long"),
        ("y a-tu un cours, faut tu payer", "y a-t-il un cours, faut-il payer"),
        ("mon chef quand tu pars", "mon chef quand tu pars"),
        ("on mange quoi", "on mange quoi"),
    ],
)
def test_what_quebec_asks_with_tu_has_a_standard_form(asked: str, standard: str) -> None:
    assert in_standard_form(asked) == standard


TOLD = "My coordinator is off sick and nobody answers any more. "


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Who can help me?", Answer("no_coordinator", 0.8, is_nearest=True)),
        ("Do other services send sick officers home?", Answer("bot_what", 1.0)),
    ],
)
def test_a_question_of_few_words_after_a_story_is_asked_with_the_story(question: str, found: Answer) -> None:
    asking = Asking(
        lambda text, _: (
            Answer("bot_what", 1.0) if text == question else Answer("no_coordinator", 0.8, is_nearest=True)
        ),
        lambda text: {"bot_what": 1.0} if text == question else {"no_coordinator": 1.0},
    )
    outcome = ask_one(f"{TOLD}{question}", question, None, asking)
    assert isinstance(outcome, Answer)
    assert outcome.code == found.code
    assert outcome.is_nearest == found.is_nearest
