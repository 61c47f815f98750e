"""Beginning, browsing, asking, bad input: in both languages."""

import re
from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy import update
from sqlmodel import Session, col

from bot.cache import ContentCache
from data.db.database import Database
from data.models.content import Entry
from handlers.browse.show import find_cards
from tests.actors import buttons_of
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = pytest.mark.slow


async def test_start_greets_in_the_language_of_the_phone(world: World) -> None:
    english, french, other = world.officer(), world.officer("Zoé", "fr"), world.officer("Ola", "pl")
    for phone in (english, french, other):
        phone.start()
    await read(english, said("greeting"))
    await read(french, said("greeting", "fr"))
    assert "Bienvenue." in await read(other, said("greeting"))
    await press(other, "Français", "on continue en français")


async def test_browse_missions_and_roles(world: World) -> None:
    officer = world.officer()
    officer.start()
    await read(officer, said("greeting"))
    await press(officer, "Missions", said("missions-current"))
    await press(officer, "Past missions", said("missions-past"))
    officer.press(officer.last.buttons[0][0].text)
    await read(officer, said("mission-status-past"))
    assert re.search(r"Verified on \w+ \d+, 2026", officer.last.text)
    await press(officer, "‹ To the list", "Past missions with Canadian police. Page 1 of ")
    await press(officer, "More ›", "Page 2 of ")
    title = officer.last.buttons[0][0].text
    await press(officer, title, said("mission-status-past"))
    await press(officer, "‹ To the list", "Page 2 of ")
    assert officer.last.buttons[0][0].text == title
    officer.send("/roles")
    await read(officer, "What police do on a mission")


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_a_long_list_names_pages_by_their_numbers(world: World, language: str) -> None:
    officer = world.officer(language=language)
    officer.start()
    await officer.wait_for(lambda p: bool(p.last and p.last.buttons))
    label = world.services.texts.of(language).plain("topic-deployment")
    await press(officer, label, "Page 1 ")
    last = [b.text for row in officer.last.buttons for b in row if b.text.isdecimal()][-1]
    assert int(last) > 4
    await press(officer, last, f"Page {last} ")
    await press(officer, "1", "Page 1 ")


@pytest.mark.parametrize(
    ("language", "label", "title"),
    [("en", "Who to ask", "Who to contact"), ("fr", "À qui s'adresser", "Qui contacter?")],
)
async def test_every_entry_leads_to_who_to_ask(world: World, language: str, label: str, title: str) -> None:
    officer = world.officer(language=language)
    officer.start("m_binuh")
    await officer.wait_for(lambda phone: bool(phone.last and label in buttons_of(phone)))
    await press(officer, label, title)
    assert label not in buttons_of(officer)


@pytest.mark.parametrize("payload", ["m_binuh", "r_training", "a_ams_what"])
async def test_a_deep_link_opens_its_card(world: World, payload: str) -> None:
    officer = world.officer()
    officer.start(payload)
    await read(officer, "Verified on")


async def test_an_unknown_deep_link_opens_the_menu(world: World) -> None:
    officer = world.officer()
    officer.start("m_atlantis")
    await read(officer, said("greeting"))


async def test_ask_a_question_that_is_known(world: World) -> None:
    officer = world.officer(language="fr")
    officer.start("a_tour_length")
    title = (await read(officer, "Vérifié le")).split("\n")[0]
    officer.send(title)
    await officer.wait_for(lambda p: sum(title in m.text for m in p.screen if m.from_bot) == 2)


async def test_a_question_that_is_not_known_is_refused_kindly(world: World) -> None:
    officer = world.officer()
    officer.send("xyzzy rule for my banjo on mission")
    await read(officer, "I don't have an approved answer")


@pytest.mark.parametrize("text", ["x" * 4096, "🙂🙂🙂", '<b>&"', "/nonsense"])
async def test_odd_messages_get_a_clear_answer(world: World, text: str) -> None:
    officer = world.officer(language=None)
    officer.send(text)
    await officer.wait_for(lambda p: bool(p.last))


async def test_pictures_and_old_buttons_get_a_clear_answer(world: World) -> None:
    officer = world.officer()
    officer.start()
    await read(officer, said("greeting"))
    officer.send_photo()
    await read(officer, "I can only read text")
    first = next(message for message in officer.screen if "Welcome." in message.text)
    officer.press("0zz:9", message=first)
    await officer.wait_for(lambda p: "This menu has expired. Here is a fresh one." in str(p.toasts))


async def test_an_officer_cannot_open_the_desk(world: World) -> None:
    officer = world.officer()
    officer.send("/queue")
    await read(officer, said("not-for-you"))


async def test_in_a_group_the_bot_says_that_it_works_in_private(world: World) -> None:
    officer = world.officer()
    officer.send_in_group("/start@peaceops_test_bot")
    await officer.settled()
    assert not shows(officer, "Welcome.")


async def test_the_long_parts_of_a_card_are_folded(world: World) -> None:
    officer = world.officer()
    officer.start("m_binuh")
    await read(officer, "Verified on")
    text = officer.last.text
    folded = [e for e in officer.last.entities if e["type"] == "expandable_blockquote"]
    assert len(folded) == 3
    assert text.index("mentor managers") < folded[0]["offset"] == text.index("Keep in mind:")


@pytest.mark.parametrize(
    ("language", "due"),
    [
        ("en", ", to be checked again by January 2, 2020: it may be out of date. Source: "),
        ("fr", ", à revoir au plus tard le 2 janvier 2020 : des choses ont pu changer. Source : "),
    ],
)
async def test_an_entry_says_when_its_next_check_is_due(world: World, language: str, due: str) -> None:
    def set_review_days(session: Session) -> None:
        for code, day in (("binuh", date(2020, 1, 2)), ("monusco", date(2999, 1, 2))):
            session.execute(update(Entry).where(col(Entry.code) == code).values(review_by=day))

    await world.services.db.run(set_review_days)
    officer = world.officer(language=language)
    officer.start("m_binuh")
    verified = "Verified on" if language == "en" else "Vérifié le"
    assert due in (await read(officer, verified)).replace("\N{NO-BREAK SPACE}", " ")
    officer.start("m_monusco")
    assert due[:10] not in await read(officer, "MONUSCO")


async def test_the_other_language_is_one_tap_away(world: World) -> None:
    officer = world.officer()
    officer.start()
    await read(officer, said("greeting"))
    await press(officer, "Français", "on continue en français")
    await press(officer, "English", "I'll speak English from now on")


async def test_signs_alone_are_met_with_a_light_line(world: World) -> None:
    officer = world.officer(language="fr")
    officer.send("🙂")
    await read(officer, said("small-talk-noted", "fr"))


async def test_cards_that_arent_cached_are_read_in_one_transaction(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran, codes = list[object](), ["pay", "binuh", "no_such_entry"]
    cache = ContentCache(db)
    monkeypatch.setattr(db, "run", counted(db.run, ran))
    cards = await find_cards(cache, codes, "en")
    assert [card.code for card in cards] == ["pay", "binuh"] and len(ran) == 1
    assert await find_cards(cache, [*codes, "training"], "en") == [
        *cards,
        *await find_cards(cache, ["training"], "en"),
    ]
    assert len(ran) == 2, "only the new one was read, once"


def counted(run: Callable[..., Awaitable[Any]], ran: list[object]) -> Callable[..., Awaitable[Any]]:
    """Return the same function, which notes each call."""

    async def noted(work: object, *args: Any, **kwargs: Any) -> Any:
        ran.append(work)
        return await run(work, *args, **kwargs)

    return noted
