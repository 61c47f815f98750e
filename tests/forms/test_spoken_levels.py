"""Languages and their levels, typed in one sentence: nothing is kept that wasn't said."""

import pytest

from data.forms.spoken_levels import level_alone, read_levels
from data.models.interests import Draft
from tests.actors import answer_others
from tests.world import World, press, read


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("English C1, French A2", {"en": "advanced", "fr": "basic"}),
        ("français B2", {"fr": "intermediate"}),
        ("anglais langue première", {"en": "fluent"}),
        ("fluent in both", {"en": "fluent", "fr": "fluent"}),
        ("les deux", {"en": None, "fr": None}),
        ("bilingue", {"en": "fluent", "fr": "fluent"}),
        ("pas bilingue", {}),
        ("fluent english and french, basic spanish", {"en": "fluent", "fr": "fluent", "es": "basic"}),
        ("fluent english and french basic spanish", {"en": "fluent", "fr": "fluent", "es": "basic"}),
        ("fluent english, basic french", {"en": "fluent", "fr": "basic"}),
        ("fluent english french basic", {"en": "fluent", "fr": "basic"}),
        ("english and french fluent", {"en": "fluent", "fr": "fluent"}),
        ("français, anglais débutant", {"fr": None, "en": "basic"}),
        ("francais courrant pis anglais pas pire", {"fr": "fluent", "en": "intermediate"}),
        ("fr courant ang moyen", {"fr": "fluent", "en": "intermediate"}),
        ("francais maternelle, anglais intermediaire", {"fr": "fluent", "en": "intermediate"}),
        ("I speak French and I am fluent in English", {"fr": None, "en": "fluent"}),
        ("je parle français et je me débrouille en anglais", {"fr": None, "en": "basic"}),
        ("anglais pas fort", {"en": "basic"}),
        ("my english is not very good", {"en": "basic"}),
        ("je parle pas très bien anglais", {"en": "basic"}),
        ("je parle pas anglais mais français oui", {"fr": None}),
        ("no spanish, english fluent", {"en": "fluent"}),
        ("français oui anglais non", {"fr": None}),
        ("anlgais base", {"en": "basic"}),
        ("none", {}),
    ],
)
def test_languages_are_read_with_the_levels_around_them(text: str, levels: dict[str, str | None]) -> None:
    assert read_levels(text) == levels


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("courant", "fluent"),
        ("pas fort", "basic"),
        ("pretty good", "advanced"),
        ("français courant", None),
        ("I was good at school and fluent once", None),
    ],
)
def test_a_level_alone_is_read(text: str, level: str | None) -> None:
    found = level_alone(text)
    assert (found if not read_levels(text) else None) == level


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "question", "name", "unsaid", "level", "whose", "other"),
    [
        ("en", "Which languages do you work in?", "french", "You didn't say how well (French)", "fluent",
         "Which language is that?", "english"),
        ("fr", "Dans quelles langues", "français", "Vous n'avez pas dit à quel niveau (Français)", "courant",
         "De quelle langue", "anglais"),
    ],
)  # fmt: skip
async def test_a_language_without_a_level_is_asked_about(
    world: World, language: str, question: str, name: str, unsaid: str, level: str, whose: str, other: str
) -> None:
    """The lowest level is ticked and said to be; a level alone is that of the only language."""
    officer = world.officer(language=language)
    officer.send("/interest")
    await officer.settled()
    told = {"mission": "any", "roles": ["any"], "service": "spvm"}
    await world.services.db.run(answer_others, officer.id, told)
    await press(officer, officer.last.buttons[0][0].text, "insigne" if language == "fr" else "badge")
    officer.send("skip")
    await read(officer, question)
    officer.send(name)
    await read(officer, unsaid)
    assert world.rows(Draft)[0].answers["languages"] == {"fr": "basic"}
    officer.send(level)
    await officer.settled()
    assert world.rows(Draft)[0].answers["languages"] == {"fr": "fluent"}
    officer.send(other)
    await officer.settled()
    officer.send(level)
    await read(officer, whose)
    assert world.rows(Draft)[0].answers["languages"] == {"fr": "fluent", "en": "basic"}
