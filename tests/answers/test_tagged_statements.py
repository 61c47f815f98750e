"""Statements that a tag makes questions of, and the yes or no of their answers, in both languages."""

import pytest

from data.answers.closed_questions import as_compared, is_closed, is_denied
from data.answers.repeats import without_opening


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
    assert as_compared(question) == compared


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
