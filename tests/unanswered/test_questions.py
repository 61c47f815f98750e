"""Questions the bot couldn't answer: grouped, answered once for all, taught, answered by the bot itself."""

import pytest

from bot.demo.phones import Phone
from data.models.content import Question, Reply, Revision
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = pytest.mark.slow
SNAKE = "Can I keep a snake in my room"
SNAKE_TOO = "am I allowed a snake in my room"
SERPENT = "Ai-je le droit à un serpent dans ma chambre"


async def missed(phone: Phone, text: str) -> None:
    """Ask what the bot can't answer, and say so."""
    before = len(phone.screen)
    phone.send(text)
    await phone.wait_for(lambda p: len(p.screen) > before + 1)
    await phone.settled()
    labels = [b.text for row in phone.last.buttons for b in row] if phone.last else []
    for label in ("None of these", "No, something else", "Aucune de ces réponses", "Non, autre chose"):
        if label in labels:
            phone.press(label)
            await phone.settled()


async def typed(phone: Phone, text: str, then: str) -> None:
    """Answer a step."""
    phone.send(text)
    await read(phone, then)


async def taught(desk: Phone) -> None:
    """Propose the reply as an entry."""
    await press(desk, "Teach: turn into an entry", "short title in English")
    for text, then in (
        ("Snakes on a posting", "How do officers ask this in English?"),
        ("snake\nreptile in my quarters", "short title in French"),
        ("Les serpents en affectation", "How do officers ask this in French?"),
        ("mon serpent\ngarder un reptile", "Under which topic"),
    ):
        await typed(desk, text, then)
    await press(desk, "Life on mission", said("ask-teach_source"))
    await typed(desk, "Camille, coordinator", "This becomes an entry")
    await read(desk, said("teach-by-other"))
    await press(desk, "Propose", said("revision-state-proposed"))


async def test_one_reply_reaches_all_who_asked_and_becomes_an_entry(world: World) -> None:
    desk, second = await world.coordinator("Camille"), await world.coordinator("Benoit", "fr")
    officers = [world.officer("Alex"), world.officer("Sam"), world.officer("Maxime", "fr")]
    for officer, text in zip(officers, (SNAKE, SNAKE_TOO, SERPENT), strict=True):
        await missed(officer, text)
    assert all(row.text for row in world.rows(Question))
    desk.send("/questions")
    await read(desk, "3 ×")
    await press(desk, f"3 × {SNAKE}", "A reply is needed in: English, French")
    await press(desk, "✉ Answer them all", "in English")
    await typed(desk, "Leave it at home: <customs> & camps refuse it.", "in French")
    await typed(desk, "Laissez-le à la maison.", "This goes to everybody")
    await press(desk, "Send", "On its way to the 3 people")
    for officer in officers[:2]:
        await read(officer, "Leave it at home: <customs> & camps refuse it.")
        assert officer.transcript().count("Leave it at home") == 1
    await read(officers[2], "Laissez-le à la maison.")
    assert not shows(officers[2], "Leave it")
    await taught(desk)
    assert [row.state for row in world.rows(Revision)] == ["proposed"]
    await read(second, said("form-teach", "fr"))
    assert shows(second, "Sujet\n+ Vie en mission") and not shows(second, "+ 20")
    await press(second, "✓ Publier", "Publiée par Benoit")
    await read(desk, "Published by Benoit")
    await world.learned()
    for officer, text, told in (
        (officers[0], "reptile in my quarters", "Snakes on a posting"),
        (officers[2], "garder un reptile", "Les serpents en affectation"),
    ):
        officer.send(text)
        await read(officer, told)
    assert len(world.rows(Reply)) == 1


async def test_an_entry_s_wordings_are_checked_where_they_are_written(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), world.officer()
    await missed(officer, SNAKE)
    desk.send("/questions")
    await read(desk, "1 ×")
    await press(desk, f"1 × {SNAKE}", "One person asked")
    await press(desk, "✉ Answer them all", "in English")
    await typed(desk, "Leave it at home.", "This goes to everybody")
    await press(desk, "Send", "On its way to the one person")
    await press(desk, "Teach: turn into an entry", "short title in English")
    await typed(desk, "G", "shorter than 2 characters")
    await typed(desk, "Snakes", "How do officers ask this in English?")
    assert "needs 3 different wordings" in desk.last.text and f"• {SNAKE}" in desk.last.text
    await typed(desk, f"snake as a pet\n{SNAKE}?\nSnake as a pet!", "One wording is missing.")
    assert "How do officers ask this in English?" in desk.last.text
    await typed(desk, "snake as a pet\nliving with a snake", "short title in French")
    await typed(desk, "Les serpents", "The answer in French")
    await typed(desk, "À la mai.", "shorter than 10 characters")
    await typed(desk, "Laissez-le à la maison.", "How do officers ask this in French?")
    assert SNAKE not in desk.last.text
    await typed(desk, "mon serpent\nHaïti", "2 wordings are missing.")
    assert "already lead to another entry" in desk.last.text and "• Haïti" in desk.last.text
    await typed(desk, "mon serpent\nserpent au camp\ngarder mon serpent", "Under which topic")
    await press(desk, "Life on mission", said("ask-teach_source"))
    await typed(desk, "Camille, coordinator", "This becomes an entry")
    await press(desk, "Propose", said("revision-state-proposed"))
    (proposed,) = world.rows(Revision)
    assert proposed.after and len(proposed.after["en"]["phrasings"]) == 3


async def test_two_coordinators_answer_the_same_question_and_one_reply_is_sent(world: World) -> None:
    desk, other, officer = await world.coordinator(), await world.coordinator("Benoit"), world.officer()
    await missed(officer, SNAKE)
    for phone in (desk, other):
        phone.send("/questions")
        await read(phone, "1 ×")
        await press(phone, f"1 × {SNAKE}", "One person asked")
        await press(phone, "✉ Answer them all", "in English")
        await typed(phone, "Leave it, says " + str(phone.id), "This goes to everybody")
    await press(desk, "Send", "On its way to the one person")
    await press(other, "Send", "none is open")
    await read(officer, "Leave it")
    await officer.settled()
    assert officer.transcript().count("Leave it, says") == 1


async def test_whom_a_reply_couldnt_reach_is_told_to_its_author_without_names(world: World) -> None:
    desk, officers = await world.coordinator(), [world.officer("Alex"), world.officer("Sam")]
    for officer, text in zip(officers, (SNAKE, SNAKE_TOO), strict=True):
        await missed(officer, text)
    officers[1].blocked = True
    desk.send("/questions")
    await read(desk, "2 ×")
    await press(desk, f"2 × {SNAKE}", "2 people asked")
    await press(desk, "✉ Answer them all", "in English")
    await typed(desk, "Leave it at home.", "This goes to everybody")
    await press(desk, "Send", "On its way to the 2 people")
    await read(officers[0], "Leave it at home.")
    told = "couldn't be delivered to one of those who asked"
    await desk.wait_for(lambda p: shows(p, told))
    assert not shows(desk, "Sam") and desk.transcript().count(told) == 1


async def test_an_officer_without_an_interest_asks_a_coordinator(world: World) -> None:
    desk, officer = await world.coordinator(), world.officer("Maxime", "fr")
    await missed(officer, SERPENT)
    officer.send("xyzzy rule for my banjo on mission")
    await officer.wait_for(lambda p: any("Demander à" in b.text for row in p.last.buttons for b in row))
    label = next(b.text for row in officer.last.buttons for b in row if "Demander à" in b.text)
    await press(officer, label, "Écrivez votre question")
    await typed(officer, "Qui paie mon logement pendant ma permission?", "Transmis")
    await read(desk, said("question-put"))
    assert not shows(desk, "Maxime")
    await press(desk, "Open", "One person asked")
    await press(desk, "✉ Answer them all", "in French")
    await typed(desk, "Demandez à votre service.", "This goes to everybody")
    await press(desk, "Send", "On its way")
    await read(officer, "Demandez à votre service.")


async def test_what_needs_no_reply_is_set_aside(world: World) -> None:
    desk, officer = await world.coordinator(), world.officer()
    await missed(officer, SNAKE)
    desk.send("/questions")
    await read(desk, "1 ×")
    await press(desk, f"1 × {SNAKE}", "One person asked")
    await press(desk, "Needs no reply", "none is open")
    assert world.rows(Question)[0].dropped_at


async def test_a_reply_with_a_place_to_be_filled_in_is_pointed_out_before_it_is_sent(world: World) -> None:
    desk, officer = await world.coordinator("Camille", "fr"), world.officer()
    await missed(officer, "xyzzy rule for my banjo on mission")
    desk.send("/questions")
    await read(desk, "1 ×")
    await press(desk, "1 × xyzzy rule for my banjo on mission", "Une personne")
    desk.press("✉ Répondre au groupe")
    await desk.settled()
    desk.send("Hello {name}, leave it at home.")
    await read(desk, "« {name} » part tel quel")
    assert not shows(officer, "leave it at home")
