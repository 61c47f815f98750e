"""The ways from the chat to the page: for coordinators, where there is a page."""

from urllib.parse import parse_qs, urlsplit

import pytest

from bot.demo.limits import ApiError
from bot.demo.mini_app import open_page
from bot.demo.phones import Phone
from tests.actors import claimed, erased
from tests.web.conftest import Site
from tests.world import World, read

pytestmark = pytest.mark.slow


def pages_on(phone: Phone) -> list[str]:
    """Where the buttons on a phone's screen lead, beyond the chat."""
    return [b.web_app for m in phone.screen for row in m.buttons for b in row if b.web_app]


async def test_cards_lists_and_the_menu_button_lead_to_the_page_and_sign_in(site: Site) -> None:
    desk = await site.world.coordinator("Camille")
    await site.case("Alexandrine")
    await read(desk, "Interest no. 1")
    base = site.world.settings.public_url
    assert pages_on(desk)[-1] == f"{base}/desk/start/cases/1"
    await claimed(site.world, desk)
    assert f"{base}/desk/start/cases/1" in pages_on(desk)
    desk.send("/queue")
    await read(desk, "1 open")
    assert f"{base}/desk/start/queue" in pages_on(desk)
    await desk.wait_for(lambda p: bool(p.menu_button))
    address = open_page(desk, desk.menu_button["web_app"]["url"])
    told = parse_qs(urlsplit(address).fragment)
    browser = site.browser()
    await browser.get(urlsplit(address).path)
    await browser.sign_in(told["tgWebAppData"][0], "cases/1")
    assert "Alexandrine" in await browser.follow()


async def test_no_officer_sees_a_way_to_the_page_and_who_leaves_loses_it(site: Site) -> None:
    desk = await site.world.coordinator("Camille")
    await desk.wait_for(lambda p: bool(p.menu_button))
    officer = await site.case("Alexandrine")
    for command in ("/start", "/help", "/queue", "/myfile"):
        officer.send(command)
        await officer.wait_for(lambda p: not site.world.telegram.is_bot_at_work())
    await read(officer, "Your interests")
    assert pages_on(officer) == [] and officer.menu_button == {}
    with pytest.raises(ApiError):
        open_page(officer, desk.menu_button["web_app"]["url"])
    await erased(desk)
    await desk.wait_for(lambda p: not p.menu_button)


async def test_without_a_page_no_button_leads_there(world: World) -> None:
    desk = await world.coordinator("Camille")
    desk.send("/queue")
    await read(desk, "no open interests")
    assert pages_on(desk) == [] and desk.menu_button == {}
