"""What is told and not asked: what somebody is said to say, or says in disbelief, and facts of a message."""

import pytest

from data.answers.messages import answer_message
from data.answers.outcomes import Answer, Asking, Choices, NoAnswer, Outcome
from data.text.hearsay import without_speaker

SAID = {
    "my staff sgt says the RCMP won't take us anymore": "the RCMP won't take us anymore",
    "guy on my platoon told me that you gotta be bilingual": "you gotta be bilingual",
    "apparently OPP members can't go": "OPP members can't go",
    "keep hearing you lose your spot": "you lose your spot",
    "Is it true that women can't go?": "women can't go?",
    "rumour is the mission is closed": "the mission is closed",
    "No way they pay both salaries": "they pay both salaries",
    "they told us at the briefing we'd get danger pay": "we'd get danger pay",
    "they said at roll call we keep the per diem": "we keep the per diem",
    "on nous a dit à la réunion qu'on garde notre paie": "on garde notre paie",
    "17 years on, my boss swears they want ten": "they want ten",
    "mon lieutenant dit que faut 10 ans": "faut 10 ans",
    "un chum qui a fait Haïti m'a dit que c'est pas imposable": "c'est pas imposable",
    "paraît que la GRC prend plus de monde": "la GRC prend plus de monde",
    "Selon mon capitaine l'ONU paye le salaire": "l'ONU paye le salaire",
    "me suis fait dire que la formation dure trois semaines": "la formation dure trois semaines",
    "je pense pas que mon ancienneté continue": "mon ancienneté continue",
}
ONLY_TOLD = [
    "my chief said no",
    "they told me to apply in June",
    "hearing aid left ear",
    "ça paraît pas mais chu en train de caler",
    "mon directeur dit non à tout le monde",
    "how do I say that my chief refuses",
]


@pytest.mark.parametrize("message", SAID)
def test_what_is_said_is_found_behind_who_says_it(message: str) -> None:
    assert without_speaker(message) == SAID[message]


@pytest.mark.parametrize("message", ONLY_TOLD)
def test_what_tells_what_happened_stays_whole(message: str) -> None:
    assert without_speaker(message) == message


@pytest.mark.parametrize("message", SAID)
def test_the_surest_of_what_is_said_and_the_whole_counts(message: str) -> None:
    sure = Answer("said", 0.97)
    asking = Asking(lambda text, _: sure if text == SAID[message] else NoAnswer(0.5), lambda _: {})
    [part] = answer_message(message, None, asking)
    assert part.outcome == sure


def test_what_is_said_is_asked_before_the_whole_which_may_be_of_who_says_it() -> None:
    message, said = "they told us at the briefing we'd get danger pay", Answer("pay", 0.9)
    found = {message: Answer("briefings", 1.0), "we'd get danger pay": said}
    [part] = answer_message(message, None, Asking(lambda text, _: found.get(text, NoAnswer()), lambda _: {}))
    assert part.outcome == said


AGE, KNEE = Answer("age", 1.0), Answer("knee", 1.0)
FACTS: dict[str, Outcome] = {"I'm 40": AGE, "my boss says I'm 40": AGE, "my knee clicks": KNEE}


@pytest.mark.parametrize(
    ("message", "whole", "told"),
    [
        ("I'm 40, my knee clicks", Choices(("odds", "age"), 0.6), {"age", "knee"}),
        ("I'm 40 and my knee clicks", Choices(("odds", "age"), 0.6), {"age", "knee"}),
        ("I'm 40 and my knee clicks", Answer("age_and_knees", 1.0), {"age_and_knees"}),
        ("I like jam, my knee clicks", Answer("food", 0.8, is_nearest=True), {"food"}),
        ("my boss says I'm 40 and my knee clicks", Answer("said", 0.8, is_nearest=True), {"said"}),
    ],
)
def test_two_facts_are_answered_if_nothing_is_asked_behind_them(
    message: str, whole: Outcome, told: set[str]
) -> None:
    asking = Asking(lambda text, _: {**FACTS, message: whole}.get(text, NoAnswer()), lambda _: {})
    outcomes = [part.outcome for part in answer_message(message, None, asking)]
    assert {one.code for one in outcomes if isinstance(one, Answer)} == told
