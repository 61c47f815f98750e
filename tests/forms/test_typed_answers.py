"""What is typed instead of tapped: which of the offered answers it means."""

import pytest

from data.forms.typed_answers import Offered, match, match_button
from data.models.interests import Draft
from data.models.people import Profile
from tests.actors import answer_others, registered, role_button
from tests.wording import said
from tests.world import World, press, read

OFFERED = [
    Offered("_any", "Any role / not sure", is_any=True),
    Offered("training", "Training local police"),
    Offered("mentoring", "Mentoring and advising"),
    Offered("monitoring", "Monitoring local police"),
]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("the second one", ["training"]),
        ("the second and the third", ["training", "mentoring"]),
        ("2, 4", ["training", "monitoring"]),
        ("the 3rd", ["mentoring"]),
        ("la 3e", ["mentoring"]),
        ("option 2", ["training"]),
        ("the 12th", []),
        ("the last", ["monitoring"]),
        ("the last two", ["mentoring", "monitoring"]),
        ("les deux premières", ["training", "mentoring"]),
        ("all", ["_any"]),
        ("whichever", ["_any"]),
        ("training pis monitoring", ["training", "monitoring"]),
        ("la deuxième et la quatrième", ["training", "monitoring"]),
        ("3 & 3", ["mentoring"]),
        ("2 and 9", []),
        ("mentoring and advising", ["mentoring"]),
        ("n'importe quelle fonction", ["_any"]),
        ("any post at all", ["_any"]),
        ("local police", ["training", "monitoring"]),
        ("mentoring and training", ["mentoring", "training"]),
        ("I'd like to do mentoring please", ["mentoring"]),
        ("mentoring and bomb disposal", []),
        ("not mentoring", []),
        ("je suis pas sûr", ["_any"]),
        ("it doesn't matter", ["_any"]),
        ("mentorign", ["mentoring"]),
        ("trainign local", ["training"]),
        ("monitorng polcie", ["monitoring"]),
        ("menacing", []),
    ],
)
def test_places_names_and_wishes_without_a_preference(text: str, codes: list[str]) -> None:
    assert match(text, OFFERED) == codes


@pytest.mark.parametrize("text", ["tout le monde", "tous", "à toutes", "everyone", "all", "to everybody"])
@pytest.mark.parametrize("everybody", ["Toutes les personnes abonnées", "Everybody who subscribed"])
def test_everybody_is_who_gets_an_announcement(text: str, everybody: str) -> None:
    offered = [Offered("all", everybody), Offered("mission", "Intérêt pour une mission")]
    assert match(text, offered) == ["all"]


@pytest.mark.slow
async def test_a_form_is_filled_in_words_as_they_come(world: World) -> None:
    """Several that fit are named; what was found is chosen by its place; what can't be skipped says so."""
    officer = world.officer()
    officer.send("/interest")
    await read(officer, said("ask-mission"))
    officer.send("haiti")
    shown = await read(officer, said("form-mistake-which"))
    assert "BINUH, Haiti, RCMP training for Haiti" in shown
    officer.send("the second")
    await read(officer, said("ask-roles"))
    officer.send("1 and 3")
    await officer.wait_for(lambda p: sum("✓" in b.text for row in p.last.buttons for b in row) > 1)
    assert role_button(officer)
    officer.send("done")
    await read(officer, said("ask-service"))
    officer.send("skip")
    await read(officer, said("form-mistake-needed"))
    officer.send("spvm")
    await officer.wait_for(lambda p: any("Montréal" in b.text for row in p.last.buttons for b in row))
    officer.send("the first one")
    await read(officer, said("ask-full_name"))


@pytest.mark.slow
async def test_a_form_that_was_left_is_cancelled_in_words_too(world: World) -> None:
    officer = world.officer(language="fr")
    officer.send("/interest")
    await read(officer, said("ask-mission", "fr"))
    await press(officer, "BINUH, Haïti", said("ask-roles", "fr"))
    officer.send("/missions")
    await read(officer, "Votre formulaire")
    officer.send("annule")
    await read(officer, said("form-drop-question", "fr"))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2", "b"),
        ("the last one", "b"),
        ("driving test", "a"),
        ("none", "none"),
        ("menu", "menu"),
        ("?", None),
        ("3", None),
        ("yes", None),
    ],
)
def test_a_button_is_named_by_its_label_its_number_or_its_first_word(text: str, code: str | None) -> None:
    labels = {
        "a": "1. Driving test",
        "b": "2. Language test",
        "none": "None of these",
        "menu": "⌂ Menu",
        "next": "›",
    }
    assert match_button(text, [Offered(code, label) for code, label in labels.items()]) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("yes", "drop"),
        ("oui", "drop"),
        ("no", "keep"),
        ("continue my form", "keep"),
        ("continue", "keep"),
        ("my form", None),
        ("sergeant", None),
    ],
)
def test_a_confirmation_is_answered_by_yes_by_no_or_by_what_follows_them(text: str, code: str | None) -> None:
    offered = [Offered("keep", "No, continue my form"), Offered("drop", "Yes, discard my answers")]
    assert match_button(text, offered) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("french", "fr"),
        ("Français", "fr"),
        ("francaise", "fr"),
        ("en anglais svp", "en"),
        ("english please", "en"),
        ("en", "en"),
        ("not french", None),
        ("french or english", None),
        ("i will take the test in french", None),
        ("spanish", None),
    ],
)
def test_a_language_is_named_in_either_language(text: str, code: str | None) -> None:
    assert match_button(text, [Offered("en", "English"), Offered("fr", "Français")]) == code


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "first", "over", "no", "yes", "dropped"),
    [
        ("en", "Where would you like to go?", "Leave this form?", "no", "yes", "Nothing was sent"),
        ("fr", "Où aimeriez-vous servir?", "Quitter ce formulaire?", "non", "oui", "Rien n'a été envoyé"),
    ],
)
async def test_yes_and_no_answer_the_question_that_stands_over_a_step(
    world: World, language: str, first: str, over: str, no: str, yes: str, dropped: str
) -> None:
    """The step offers to be done as well: what was asked last decides."""
    officer = world.officer(language=language)
    officer.send("/interest")
    await read(officer, first)
    officer.send("haiti, rcmp" if language == "en" else "binuh")
    await read(officer, "In which roles?" if language == "en" else "Dans quelles fonctions?")
    officer.press(role_button(officer))
    await officer.wait_for(lambda p: any(b.text.startswith("✓") for row in p.last.buttons for b in row))
    for typed in (no, yes):
        officer.send("/cancel")
        await read(officer, over)
        officer.send(typed)
        await officer.settled()
        assert ("✓" in str(officer.last.buttons)) is (typed == no)
    await read(officer, dropped)
    assert not world.rows(Draft)


@pytest.mark.slow
async def test_not_knowing_any_more_keeps_what_was_ticked(world: World) -> None:
    officer = world.officer(language="fr")
    officer.send("/interest")
    await read(officer, said("ask-mission", "fr"))
    officer.send("binuh")
    await read(officer, said("ask-roles", "fr"))
    officer.send("1 et 3")
    await officer.wait_for(lambda p: sum("✓" in b.text for row in p.last.buttons for b in row) > 1)
    ticked = world.rows(Draft)[0].answers["roles"]
    officer.send("je sais pas")
    await read(officer, said("form-ticks-kept", "fr"))
    assert world.rows(Draft)[0].answers["roles"] == ticked
    officer.send("Toute fonction / à voir")
    await world.until(lambda: world.rows(Draft)[0].answers["roles"] == ["any"])


@pytest.mark.slow
async def test_a_mission_is_named_by_its_place_within_a_wish(world: World) -> None:
    officer = world.officer(language="fr")
    officer.send("/interest")
    await read(officer, said("ask-mission", "fr"))
    officer.send("j'aimerais aller au Congo")
    await read(officer, "Manifester mon intérêt : MONUSCO, RD Congo")


@pytest.mark.slow
async def test_what_was_added_is_saved_in_words_and_a_summary_says_what_keeps_it(world: World) -> None:
    officer = await registered(world)
    await press(officer, "Add more about me", said("ask-rank"))
    officer.send("Sergeant")
    for _ in range(6):
        await officer.settled()
        officer.send("skip")
    await read(officer, said("summary-details"))
    officer.send("whatever")
    await read(officer, said("form-mistake-summary-save"))
    officer.send("save")
    await read(officer, said("details-sent"))
    assert [row.answers["rank"] for row in world.rows(Profile)] == ["Sergeant"]


@pytest.mark.parametrize(
    ("language", "first", "back", "declined", "languages"),
    [
        ("en", "Where would you like to go?", "go back", "nope", "Which languages do you work in?"),
        ("fr", "Où aimeriez-vous servir?", "reculer", "j'aime mieux pas", "Dans quelles langues"),
    ],
)
async def test_nothing_stands_before_the_first_question_and_a_no_is_no_name(
    world: World, language: str, first: str, back: str, declined: str, languages: str
) -> None:
    officer = world.officer(language=language)
    officer.send("/interest")
    await read(officer, first)
    officer.send(back)
    await read(officer, "first question" if language == "en" else "première question")
    told = {"mission": "any", "roles": ["any"], "service": "spvm"}
    await world.services.db.run(answer_others, officer.id, told)
    officer.send("1")
    await read(officer, "as on your badge" if language == "en" else "comme sur votre insigne")
    officer.send(declined)
    await read(officer, languages)
    [draft] = world.rows(Draft)
    assert draft.answers["full_name"] is None
