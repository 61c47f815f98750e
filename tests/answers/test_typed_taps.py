"""What is typed instead of tapping: a label, a place, yes, no or none does what the button of it does."""

import tracemalloc
from datetime import UTC, datetime

import pytest
from telegram import Chat, InlineKeyboardButton, InlineKeyboardMarkup, Message

from bot.callbacks.answers import NoneOfThese
from bot.callbacks.browse import OpenEntry
from bot.texts.catalogue import Texts
from bot.ui.typed_tap import MAX_CHATS, LastMessages
from bot.ui.typed_tap import buttons_of as offered_by
from data.db.database import Database
from data.entries.queries import read_entry
from data.forms.typed_answers import Offered, match_button
from data.models.content import Question
from data.models.people import Person
from handlers.answers.screens import choices
from tests.actors import buttons_of, opened_ams
from tests.wording import said
from tests.world import World, read

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("language", "question", "offer", "place"),
    [
        ("en", "language or driving", "Is it one of", "the second one"),
        ("en", "language or driving", "Is it one of", "2"),
        ("fr", "langue ou conduite", "Est-ce l'une", "le deuxième"),
    ],
)
async def test_the_place_of_a_choice_opens_it(
    world: World, language: str, question: str, offer: str, place: str
) -> None:
    officer = world.officer(language=language)
    officer.send(question)
    await read(officer, offer)
    second = buttons_of(officer)[1].removeprefix("2. ")
    officer.send(place)
    await officer.wait_for(lambda phone: phone.last.text.startswith(second))


@pytest.mark.parametrize(
    ("language", "question", "offer", "none", "thanks"),
    [
        ("en", "language or driving", "Is it one of", "none", "Thank you"),
        ("fr", "langue ou conduite", "Est-ce l'une", "aucune de ces réponses", "Merci"),
    ],
)
async def test_none_refuses_the_choices_and_keeps_the_question(
    world: World, language: str, question: str, offer: str, none: str, thanks: str
) -> None:
    officer = world.officer(language=language)
    officer.send(question)
    await read(officer, offer)
    officer.send(none)
    await read(officer, thanks)
    assert [(row.text, row.outcome) for row in world.rows(Question)] == [(question, "refused")]


async def test_no_at_an_erasure_erases_nothing_and_yes_erases(world: World) -> None:
    officer = world.officer()
    officer.send("/start")
    await officer.settled()
    officer.send("/forget")
    await officer.settled()
    for text in ("1", "the last one", "?", "nope"):
        officer.send(text)
        await officer.settled()
        assert len(world.rows(Person)) == 1
    officer.send("/forget")
    await officer.settled()
    officer.send("yes")
    await officer.settled()
    assert not world.rows(Person)


@pytest.mark.parametrize(
    ("language", "asked", "typed", "chosen"),
    [
        ("en", "Which language would you like?", "french", "on continue en français"),
        ("en", "Which language would you like?", "Français svp", "on continue en français"),
        ("en", "Which language would you like?", "anglais", "I'll speak English from now on"),
        ("fr", "Dans quelle langue voulez-vous poursuivre?", "English", "I'll speak English from now on"),
        ("fr", "Dans quelle langue voulez-vous poursuivre?", "en anglais", "I'll speak English from now on"),
        ("fr", "Dans quelle langue voulez-vous poursuivre?", "fr", "on continue en français"),
    ],
)
async def test_a_language_is_chosen_by_its_name_in_either_language(
    world: World, language: str, asked: str, typed: str, chosen: str
) -> None:
    officer = world.officer(language=language)
    officer.send("/language")
    await read(officer, asked)
    officer.send(typed)
    await read(officer, chosen)


async def test_yes_under_an_answer_thanks_in_a_message_as_a_tap_does_over_the_chat(world: World) -> None:
    officer = world.officer()
    officer.send("can i go to haiti")
    await read(officer, "BINUH, Haiti")
    officer.send("yes")
    await read(officer, world.services.texts.of("en").plain("helped-thanks"))


async def test_a_button_under_a_poll_is_pressed_in_words(world: World) -> None:
    officer = await opened_ams(world)
    officer.press("Practice quiz")
    await officer.wait_for(lambda phone: "Ten mixed questions" in buttons_of(phone))
    officer.press("Ten mixed questions")
    await officer.wait_for(lambda phone: bool(phone.last.poll))
    officer.send(buttons_of(officer)[0])
    await officer.wait_for(lambda phone: not phone.last.poll)
    assert not world.rows(Question)


async def test_a_button_of_the_screen_after_a_tap_is_pressed_in_words(world: World) -> None:
    """The tap edited the message: the buttons that it had before count no more."""
    officer = world.officer()
    officer.send("/missions")
    await officer.wait_for(lambda phone: "BINUH, Haiti" in buttons_of(phone))
    officer.press("BINUH, Haiti")
    await officer.wait_for(lambda phone: "Register interest" in buttons_of(phone))
    officer.send("register interest")
    await read(officer, said("ask-roles"))


def under(label: str) -> InlineKeyboardMarkup:
    """Return a keyboard of one button."""
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=label)]])


def sent(chat: int, quoted: Message | None = None) -> Message:
    """Return a message of the bot."""
    return Message(7, datetime.now(UTC), Chat(chat, "private"), text="x" * 4096, reply_to_message=quoted)


def test_the_buttons_of_an_edited_message_are_those_it_has_now() -> None:
    last, question = LastMessages(), sent(5)
    last.note_sent(sent(5, question), under("One"))
    last.note_edit(5, 7, under("Two"))
    found = last.find(5)
    assert found and found.buttons == (("Two", "Two"),)
    assert found.quoted is question


def test_what_is_kept_of_each_of_so_many_chats_is_small() -> None:
    last = LastMessages()
    tracemalloc.start()
    for chat in range(MAX_CHATS + 1):
        last.note_sent(sent(chat), under(f"a button of {chat}"))
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept < 1000 * MAX_CHATS
    assert last.find(0) is None and last.find(1) and last.find(MAX_CHATS)


@pytest.mark.parametrize(
    ("language", "asked", "yes", "no"),
    [("en", "Is this it?", "Yes", "nope"), ("fr", "Est-ce bien cela?", "oui", "Non")],
)
def test_one_choice_alone_is_asked_about_and_yes_opens_it(
    db: Database, language: str, asked: str, yes: str, no: str
) -> None:
    card = db.run_here(read_entry, "pay", language)
    assert card is not None
    shown = choices([card], 7, Texts("America/Toronto").of(language))
    assert shown.html.startswith(f"{asked}\n\n<b>{card.title}</b>\n")
    offered = [Offered(code, label) for code, label in offered_by(shown.keyboard)]
    assert match_button(yes, offered) == OpenEntry("pay").pack()
    assert match_button(no, offered) == NoneOfThese(7).pack()
