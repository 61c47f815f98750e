"""A correction typed below a summary changes the answer that it names, or opens that question."""

import pytest

from bot.demo.phones import Phone
from data.forms.corrections import Correction, read_correction
from data.models.interests import Draft, Interest
from data.models.people import Profile
from tests.actors import registered
from tests.wording import said
from tests.world import World, press, read, shows

KEYS = {"rank", "years", "mission", "available_from", "email", "ams"}


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("no, 12 years", Correction("", False, "12 years", True)),
        ("my rank is sergeant", Correction("rank", True, "sergeant", True)),
        ("Rank: Sgt. O'Neil", Correction("rank", True, "Sgt. O'Neil", True)),
        ("sorry, I meant Haiti", Correction("", False, "Haiti", True)),
        ("change my rank", Correction("rank", False, "", True)),
        ("the date is wrong", Correction("available_from", False, "", True)),
        ("plutôt en Haïti", Correction("", False, "en Haïti", True)),
        ("mon grade, c'est sergent-détective", Correction("rank", True, "sergent-détective", True)),
        ("l'AMS : oui", Correction("ams", True, "oui", True)),
        ("oups, mon adresse courriel est a@exemple.ca", Correction("email", True, "a@exemple.ca", True)),
        ("la date n'est pas bonne", Correction("available_from", False, "", True)),
        ("it's not 10 years, it's 12", Correction("", False, "12", True)),
        ("not 10 years its 12", Correction("", False, "12", True)),
        ("ce n'est pas Haïti, mais le Congo", Correction("", False, "le Congo", True)),
        ("pas 11 ans, 13 ans", Correction("", False, "13 ans", True)),
        ("my rank is not sgt, it's Cst. Roy", Correction("rank", True, "Cst. Roy", True)),
        ("mon grade n'est pas sergent, c'est caporale", Correction("rank", True, "caporale", True)),
        ("it's not Haiti", Correction("", False, "not Haiti", True)),
        ("my sergeant was in Haiti", Correction("", False, "my sergeant was in Haiti", False)),
    ],
)
def test_a_correction_names_a_question_or_only_answers_one(text: str, read_as: Correction) -> None:
    assert read_correction(text, {}, KEYS) == read_as


async def at_details(officer: Phone, words: dict[str, str]) -> None:
    """Fill in more about oneself, up to the summary: constable, two years."""
    await press(officer, words["more"], words["rank"])
    officer.send("Constable")
    await read(officer, words["years"])
    officer.send("2")
    for _ in range(4):
        await officer.settled()
        officer.press(words["skip"])
    await read(officer, words["check"])


EN = {
    "more": "Add more about me",
    "rank": "What is your rank?",
    "years": "How many years",
    "skip": "Skip",
    "check": "Please check before you save",
}
FR = {
    "more": "En dire plus sur moi",
    "rank": "Quel est votre grade?",
    "years": "Combien d'années",
    "skip": "Passer",
    "check": "Vérifiez avant d'enregistrer",
}


async def at_summary(world: World, language: str) -> Phone:
    """Return the phone of an officer who registered and stands at the summary of more about them."""
    officer = await registered(world)
    if language == "fr":
        officer.send("/language")
        await read(officer, "langue")
        await press(officer, "Français", "on continue en français")
    officer.send("/myfile")
    await officer.settled()
    if language == "fr":
        officer.press("Là où je serai le plus utile – Reçue")
        await officer.settled()
    await at_details(officer, FR if language == "fr" else EN)
    return officer


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "years", "rank", "save", "saved"),
    [
        ("en", "no, 12 years", "my rank is Sergeant", "Save", "Saved."),
        ("en", "it's not 2 years, it's 12", "my rank is Sergeant", "Save", "Saved."),
        (
            "fr",
            "ce n'est pas 2 ans mais 12",
            "mon grade n'est pas agent, c'est sergent",
            "Enregistrer",
            "Enregistré",
        ),
        ("fr", "non, 12 ans", "mon grade, c'est sergent", "Enregistrer", "Enregistré"),
    ],
)
async def test_what_is_corrected_at_the_summary_is_what_is_saved(
    world: World, language: str, years: str, rank: str, save: str, saved: str
) -> None:
    officer = await at_summary(world, language)
    for text, told in ((years, "12"), (rank, rank.split()[-1])):
        officer.send(text)
        await officer.settled()
        assert officer.last and told in officer.last.text
        assert (FR if language == "fr" else EN)["check"] in officer.last.text
    await press(officer, save, saved)
    [row] = world.rows(Profile)
    assert (row.answers["years"], row.answers["rank"]) == (12, rank.split()[-1])


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("change my rank", "What is your rank?"),
        ("my rank changed", "What is your rank?"),
        ("years: lots", "Please write a whole number"),
        ("thanks", "You're welcome"),
        ("my sergeant served in Haiti last year", "Nothing is kept yet"),
        ("12", "Nothing is kept yet"),
        ("not 2 years", "Nothing is kept yet"),
    ],
)
async def test_what_names_a_question_without_an_answer_opens_it_and_remarks_change_nothing(
    world: World, text: str, shown: str
) -> None:
    officer = await at_summary(world, "en")
    before = world.rows(Draft)[0].answers
    officer.send(text)
    await read(officer, shown)
    assert world.rows(Draft)[0].answers == before


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("rather Haiti", "mission", "binuh"),
        ("plutôt en Haïti", "mission", "binuh"),
        ("no, OPP", "service", "opp"),
        ("sorry, from June 2030", "available_from", "2030-06-01"),
        ("15/06/2030", "available_from", "2030-06-15"),
        ("new.address@example.ca", "email", "new.address@example.ca"),
        ("je parle aussi espagnol couramment", "languages", {"en": "basic", "es": "fluent"}),
    ],
)
async def test_a_correction_of_an_interest_is_sent(world: World, text: str, key: str, value: object) -> None:
    officer = await registered(world)
    officer.send("/interest")
    await read(officer, said("ask-mission"))
    await press(officer, "MONUSCO, DR Congo", said("summary-interest"))
    officer.send(text)
    await officer.settled()
    assert not shows(officer, "that is your consent")
    if "Haiti" in text or "Haïti" in text:
        officer.press("BINUH, Haiti")
    if key == "service":
        officer.press("Ontario Provincial Police (OPP)")
    if key == "languages":
        officer.press("Done ✓")
    await officer.settled()
    assert world.rows(Draft)[0].answers[key] == value
    officer.press("Send")
    await world.until(lambda: len(world.rows(Interest)) == 2)


@pytest.mark.slow
async def test_where_a_text_answers_several_questions_nothing_is_changed(world: World) -> None:
    officer = await registered(world)
    officer.send("/interest")
    await read(officer, said("ask-mission"))
    await press(officer, "MONUSCO, DR Congo", said("summary-interest"))
    before = world.rows(Draft)[0].answers
    officer.send("no, by email in Haiti")
    await officer.settled()
    assert world.rows(Draft)[0].answers == before


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "fr"])
async def test_a_day_that_cant_be_is_refused_below_the_summary_as_at_its_step(
    world: World, language: str
) -> None:
    officer = await registered(world)
    if language == "fr":
        officer.send("/language")
        await read(officer, "langue")
        await press(officer, "Français", "on continue en français")
    officer.send("/interest")
    await read(officer, said("ask-mission", language))
    mission = "MONUSCO, DR Congo" if language == "en" else "MONUSCO, RD Congo"
    await press(officer, mission, said("summary-interest", language))
    refused = {
        "31/02": "no-such-day",
        "31/04/2030": "no-such-day",
        "30 février 2030": "no-such-day",
        "non, mars 2019": "past",
        "15/06/2099": "too-far",
    }
    for text, mistake in refused.items():
        before = world.rows(Draft)[0].answers
        officer.send(text)
        await officer.settled()
        told = await read(officer, said(f"form-mistake-{mistake}", language))
        assert said("ask-available_from", language) in told, text
        assert world.rows(Draft)[0].answers == before, text
        officer.send("2030-06-15")
        await officer.settled()
        assert said("summary-interest", language) in await read(officer, "2030")
