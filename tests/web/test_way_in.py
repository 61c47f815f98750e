"""The ways from the chat to the page: for coordinators, where there is a page."""

from urllib.parse import parse_qs, urlsplit

import pytest
from sqlmodel import Session

from bot.callbacks.desk.courses import OpenCourse, OpenCourses
from bot.callbacks.desk.editing import OpenContent, OpenRevision
from bot.callbacks.desk.openings import OpenOpening
from bot.demo.limits import ApiError
from bot.demo.mini_app import open_page
from bot.demo.phones import Phone
from data.editing import store as revisions
from data.editing.views import RevisionKind
from data.people import store as people
from data.people.views import Actor
from data.unanswered import store as question_groups
from tests.actors import claimed, erased
from tests.web.conftest import Site, open_class, pages_on, post_opening
from tests.wording import said
from tests.world import World, press, read

pytestmark = pytest.mark.slow


async def offers(phone: Phone, address: str) -> None:
    """Wait until a button leads there."""
    await phone.wait_for(lambda p: address in pages_on(p))


def propose_change(session: Session) -> None:
    """Propose a change to an entry, which waits."""
    raw = revisions.find_raw(session, "binuh")
    revisions.propose(session, Actor(1, 1), RevisionKind.CHANGED, raw, raw)


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


async def test_one_opening_question_entry_change_and_course_open_there(site: Site) -> None:
    desk = await site.world.coordinator("Camille")
    await site.case("Alexandrine")
    await site.world.services.db.run(post_opening)
    await site.world.services.db.run(open_class)
    await site.world.services.db.run(propose_change)
    base = f"{site.world.settings.public_url}/desk/start"
    site.world.unhurried(desk)
    for tap, path, there in (
        (OpenOpening(1, 0), "openings/1", "Opening no. 1"),
        (OpenContent("binuh", "en"), "content/entries/binuh", "BINUH"),
        (OpenRevision(1, "-"), "content/changes/1", "A change to the content"),
        (OpenCourse(1), "courses/1", "Lusaka"),
        (OpenCourses(), "courses", "Lusaka"),
    ):
        desk.press_data(tap.pack(), desk.last.id)
        await offers(desk, f"{base}/{path}")
        browser = site.browser()
        address = open_page(desk, f"{base}/{path}")
        await browser.sign_in(parse_qs(urlsplit(address).fragment)["tgWebAppData"][0], path)
        assert there in await browser.follow() and browser.status == 200, path


async def test_a_question_to_a_person_opens_there_from_its_notice_and_its_group(site: Site) -> None:
    desk = await site.world.coordinator("Camille")
    officer = await site.case("Alexandrine")
    await read(desk, "Interest no. 1")

    def put(session: Session) -> None:
        person = people.find_person(session, officer.id)
        assert person
        question_groups.pass_on_question(session, person.id, "en", "may i bring my banjo along")

    await site.world.services.db.run(put)
    await read(desk, "may i bring my banjo along")
    assert pages_on(desk)[-1].endswith("/desk/start/questions/1")
    site.world.unhurried(desk)
    await press(desk, "Open", "One person asked:")
    assert pages_on(desk)[-1].endswith("/desk/start/questions/1")


async def test_no_officer_sees_a_way_to_the_page_and_who_leaves_loses_it(site: Site) -> None:
    desk = await site.world.coordinator("Camille")
    await desk.wait_for(lambda p: bool(p.menu_button))
    officer = await site.case("Alexandrine")
    for command in ("/start", "/help", "/queue", "/myfile"):
        officer.send(command)
        await officer.wait_for(lambda p: not site.world.telegram.is_bot_at_work())
    await read(officer, said("data-interest"))
    assert pages_on(officer) == [] and officer.menu_button == {}
    with pytest.raises(ApiError):
        open_page(officer, desk.menu_button["web_app"]["url"])
    await erased(desk)
    await desk.wait_for(lambda p: not p.menu_button)


async def test_the_menu_button_speaks_the_language_that_was_chosen(site: Site) -> None:
    desk = await site.world.coordinator("Camille")
    texts = site.world.services.texts
    await desk.wait_for(lambda p: p.menu_button.get("text") == texts.of("en").plain("button-page"))
    desk.send("/language")
    await desk.wait_for(lambda p: bool(p.last.buttons))
    site.world.unhurried(desk)
    desk.press("Français")
    await desk.wait_for(lambda p: p.menu_button.get("text") == texts.of("fr").plain("button-page"))


async def test_the_menu_button_speaks_the_language_that_was_chosen_on_the_page(site: Site) -> None:
    camille, texts = await site.world.coordinator("Camille"), site.world.services.texts
    await camille.wait_for(lambda p: bool(p.menu_button))
    desk = await site.desk(camille)
    await desk.get("/desk/settings")
    french, english = (texts.of(language).plain("button-page") for language in ("fr", "en"))
    await desk.post("/desk/settings", {"hour": "7", "language": "fr"})
    await camille.wait_for(lambda p: p.menu_button.get("text") == french)
    await desk.post("/desk/settings", {"hour": "7", "language": "en"})
    await camille.wait_for(lambda p: p.menu_button.get("text") == english)


async def test_without_a_page_no_button_leads_there(world: World) -> None:
    desk = await world.coordinator("Camille")
    desk.send("/queue")
    await read(desk, said("queue-empty"))
    assert pages_on(desk) == [] and desk.menu_button == {}
