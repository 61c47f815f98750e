"""What coordinators type at a prompt and isn't the answer: it is never kept as a tag, a name or a reason, and
never met with silence.
"""

from functools import partial
from typing import Any

import pytest

from bot.demo.phones import Phone
from data.models.desk import SavedView
from data.models.interests import Interest
from data.models.officers import DeskBlock
from data.models.openings import Opening
from tests.actors import claimed, posted_opening, registered, types
from tests.wording import said
from tests.world import World, read

QUESTIONS: dict[str, dict[str, str]] = {
    "en": {
        "question": "how long does the AMS take?",
        "in_words": "how long is the mission",
        "known": "is haiti dangerous",
        "thanks": "thank you so much",
        "back": "back",
        "skip": "skip",
        "tags": "Write the tags to add to no. 1",
        "view": "What should the view be called?",
        "block": "Write the reason. What they send",
        "find": "Type what you know",
        "zone": "What time is it where you are?",
        "entry": "Type a few words of the entry",
    },
    "fr": {
        "question": "combien de temps dure l'AMS?",
        "in_words": "la mission dure combien de temps",
        "known": "est-ce qu'haïti est dangereux",
        "thanks": "merci beaucoup",
        "back": "retour",
        "skip": "passer",
        "tags": "Écrivez les étiquettes à ajouter au nº 1",
        "view": "Quel nom donner à la vue?",
        "block": "Écrivez le motif. Ce que cette personne",
        "find": "Écrivez ce que vous savez",
        "zone": "Quelle heure est-il chez vous?",
        "entry": "Tapez quelques mots de la fiche",
    },
}
TAPS = {"tags": "1jt:1", "view": "1jn", "block": "1jb:1", "find": "1di", "zone": "1rz", "entry": "1kf"}


async def opens(world: World, phone: Phone, data: str, then: str) -> None:
    """Press a button by its data on the newest message, and wait until a message says this."""
    world.unhurried(phone)
    phone.press_data(data, phone.last.id)
    await read(phone, then)
    await phone.settled()


def is_longer(phone: Phone, than: int) -> bool:
    """Return whether more messages than these are on the screen."""
    return len(phone.screen) > than


def kept(world: World) -> tuple[Any, ...]:
    """Return everything that these prompts could have changed."""
    names = [view.name for view in world.rows(SavedView)]
    return [list(row.tags) for row in world.rows(Interest)], names, len(world.rows(DeskBlock))


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "fr"])
async def test_what_isnt_an_answer_changes_nothing_and_is_asked_again(world: World, language: str) -> None:
    say = QUESTIONS[language]
    desk = await world.coordinator("Camille", language)
    await registered(world)
    await world.until(lambda: bool(world.rows(Interest)))
    await desk.settled()
    before = kept(world)
    for prompt in TAPS:
        await types(world, desk, "/queue", "")
        await opens(world, desk, TAPS[prompt], say[prompt])
        for text in (say["thanks"], say["skip"]):
            await types(world, desk, text, say[prompt])
        if prompt in ("tags", "view", "block"):
            for text in ("2", "?!", "🙂", "x" * 3000, say["question"], say["in_words"], say["known"]):
                await types(world, desk, text, say[prompt])
        if prompt == "zone":
            await types(world, desk, say["in_words"], say[prompt])
        seen = len(desk.screen)
        await types(world, desk, say["back"], "")
        await desk.wait_for(partial(is_longer, than=seen + 1))
        assert say[prompt] not in desk.last.text
    assert kept(world) == before


@pytest.mark.slow
async def test_answers_are_taken_though_they_look_like_something_else(world: World) -> None:
    desk = await world.coordinator("Camille")
    await registered(world)
    await claimed(world, desk)
    await types(world, desk, "/queue", "Queue: 1 open")
    await opens(world, desk, TAPS["tags"], QUESTIONS["en"]["tags"])
    await types(world, desk, "2027, where to, Québec", "Alexandrine")
    assert world.rows(Interest)[0].tags == ["2027", "where to", "québec"]
    await opens(world, desk, TAPS["tags"], QUESTIONS["en"]["tags"])
    await types(world, desk, "QUEBEC", said("page-tags-same"))
    await types(world, desk, "back", "Alexandrine")
    await opens(world, desk, TAPS["block"], QUESTIONS["en"]["block"])
    await types(world, desk, "Did not come to the interview", "")
    await world.until(lambda: bool(world.rows(DeskBlock)))
    assert world.rows(DeskBlock)[0].reason == "Did not come to the interview"


@pytest.mark.slow
async def test_thanks_are_no_reason_to_tell_nobody(world: World) -> None:
    desk = await world.coordinator("Camille")
    await posted_opening(desk)
    await opens(world, desk, "1ow:1", "Write the reason; it is kept")
    for text in ("thanks", "2", "skip", "why would I?", "x" * 301):
        await types(world, desk, text, said("waive-question"))
    assert world.rows(Opening)[0].closed_at is None
    await types(world, desk, "back", "Opening no. 1")
    await opens(world, desk, "1ow:1", "Write the reason; it is kept")
    await types(world, desk, "Was filled by New York", "closed")
    assert world.rows(Opening)[0].closed_at is not None
