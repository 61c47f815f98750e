"""Missions and roles named in words where the form offers them: in either language, by other names."""

import pytest

from data.models.interests import Draft
from tests.actors import buttons_of, tap
from tests.world import World

HAITI = {
    "en": ["BINUH, Haiti", "RCMP training for Haiti's police", "Show all the answers", "Cancel"],
    "fr": ["BINUH, Haïti", "Formation de la police haïtienne", "Voir toutes les réponses", "Annuler"],
}


@pytest.mark.slow
@pytest.mark.parametrize("language", HAITI)
async def test_a_country_with_two_missions_is_asked_about_in_both_languages(
    world: World, language: str
) -> None:
    """A place counts among the few that are asked about; the whole list is one tap away."""
    officer = world.officer(language=language)
    officer.send("/interest")
    await officer.wait_for(lambda p: len(buttons_of(p)) > 5)
    for said in ("haiti", "Haïti", "à haiti", "haiti please", "port-au-prince"):
        officer.send(said)
        await officer.wait_for(lambda p: buttons_of(p) == HAITI[language])
        await tap(world, officer, HAITI[language][2])
        assert len(buttons_of(officer)) > len(HAITI[language])
    officer.send("haiti")
    await officer.wait_for(lambda p: buttons_of(p) == HAITI[language])
    officer.send("2" if language == "en" else "la deuxième")
    await officer.settled()
    [draft] = world.rows(Draft)
    assert draft.answers["mission"] == "haiti_training"
    await tap(world, officer, "‹ Back" if language == "en" else "‹ Retour")
    officer.send("haiti")
    await officer.wait_for(lambda p: buttons_of(p) == HAITI[language])
    await tap(world, officer, HAITI[language][2])
    officer.send("2")
    await officer.settled()
    [draft] = world.rows(Draft)
    assert draft.answers["mission"] == "binuh"


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    ("said", "mission"),
    [("binuh", "binuh"), ("west bank", "eupol_copps"), ("cisjordanie", "eupol_copps"), ("MPCU", "cpmu")],
)
async def test_a_mission_named_in_either_language_is_taken(
    world: World, language: str, said: str, mission: str
) -> None:
    officer = world.officer(language=language)
    officer.send("/interest")
    await officer.wait_for(lambda p: len(buttons_of(p)) > 5)
    officer.send(said)
    await officer.settled()
    [draft] = world.rows(Draft)
    assert draft.answers.get("mission") == mission


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "said", "roles"),
    [
        ("fr", "je veux enseigner", ["training"]),
        ("fr", "droits humains et mentorat", ["human_rights", "mentoring"]),
        ("fr", "community policing", ["community_policing"]),
        ("en", "observer", ["monitoring"]),
        ("fr", "pas enseigner", None),
        ("en", "observer and bomb disposal", None),
    ],
)
async def test_a_role_named_by_another_name_is_ticked(
    world: World, language: str, said: str, roles: list[str] | None
) -> None:
    officer = world.officer(language=language)
    officer.send("/interest")
    await officer.wait_for(lambda p: len(buttons_of(p)) > 5)
    officer.send("kosovo")
    await officer.wait_for(lambda p: "✓" in buttons_of(p)[-3])
    officer.send(said)
    await officer.settled()
    [draft] = world.rows(Draft)
    assert draft.answers.get("roles") == roles
