"""The pages of the desk that the guides show, light, on a phone and a desktop; `make pictures` keeps them."""

from pathlib import Path

import pytest
from PIL import Image
from playwright.async_api import Browser

from data.cases import saved_views, tags
from data.letters import canned_replies
from data.models.people import Coordinator
from data.team import store as team
from tests.browser.conftest import COLOURS, PATIENCE, Pictures, take_few_colours
from tests.browser.conftest import browser as browser
from tests.builders import begin_class
from tests.web.conftest import Browser as Client
from tests.web.conftest import Site
from tests.world import read

pytestmark = [pytest.mark.slow, pytest.mark.browser]
SIZES = {"phone": (390, 780), "desktop": (1180, 800)}
WRITTEN = {
    "en": (
        "Thank you for your interest. Could you call me on Tuesday?",
        "Yes, after two o'clock.",
        "Asked her service for a letter.",
        "spring",
        "Free, spring",
    ),
    "fr": (
        "Merci de votre intérêt. Pourriez-vous m'appeler mardi?",
        "Oui, après 14 heures.",
        "Lettre demandée à son service.",
        "printemps",
        "Libres, printemps",
    ),
}
REPLY = {"en": "Documents to send", "fr": "Documents à envoyer"}


async def filled(site: Site, language: str) -> Client:
    """A lead's desk: five cases, a conversation, a note, tags, a view and a canned reply."""
    letter, answer, note, tag, view = WRITTEN[language]
    camille = await site.world.coordinator("Camille", language)
    officer = await site.case("Alexandrine", language, "binuh")
    for name, mission in (("Bartholomew", None), ("Catherine", "binuh"), ("Dominic", None), ("Eve", None)):
        await site.case(name, language, mission)
    desk = await site.desk(camille)
    await desk.post("/desk/cases/1/claim")
    await desk.post("/desk/cases/1/letter", {"text": letter, "nonce": "5", "act": "send"})
    await read(officer, letter)
    officer.send(answer, reply_to=next(one.id for one in officer.screen if letter in one.text))
    await read(camille, answer)
    await desk.post("/desk/cases/1/note", {"note": note, "nonce": "6"})
    db, me = site.world.services.db, site.world.rows(Coordinator)[0]
    await db.run(team.set_lead, me.id or 0, True)
    for case in (1, 3):
        await db.run(tags.change_tags, me.person_id, case, [tag])
    await db.run(saved_views.save_view, me.person_id, view, {"scope": "free", "tag": tag})
    await db.run(canned_replies.save_reply, me.person_id, 0, REPLY, REPLY)
    return desk


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_the_desks_pages_of_the_guides(
    site: Site, browser: Browser, language: str, tmp_path: Path
) -> None:
    desk = await filled(site, language)
    for size, (width, height) in SIZES.items():
        context = await browser.new_context(
            viewport={"width": width, "height": height}, color_scheme="light", device_scale_factor=1
        )
        context.set_default_timeout(PATIENCE)
        await context.add_cookies([{"name": "desk", "value": desk.cookie(), "url": desk.base + "/desk/"}])
        page = await context.new_page()
        pictures = Pictures(page, tmp_path)
        for name, path in (("queue", "queue"), ("case", "cases/1")):
            await page.goto(f"{desk.base}/desk/{path}")
            assert await page.get_attribute("html", "lang") == language
            assert "Alexandrine" in await page.inner_text("main")
            await pictures.keep(page, f"page-{name}-{size}-{language}")
        await context.close()


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_a_course_on_the_page_of_the_guides(
    site: Site, browser: Browser, language: str, tmp_path: Path
) -> None:
    desk = await site.desk(await site.world.coordinator("Camille", language))
    me = site.world.rows(Coordinator)[0]
    await site.world.services.db.run(begin_class, me.person_id, language)
    context = await browser.new_context(
        viewport={"width": 1180, "height": 800}, color_scheme="light", device_scale_factor=1
    )
    context.set_default_timeout(PATIENCE)
    await context.add_cookies([{"name": "desk", "value": desk.cookie(), "url": desk.base + "/desk/"}])
    page = await context.new_page()
    await page.goto(f"{desk.base}/desk/courses/1")
    assert "Lusaka" in await page.inner_text("h1")
    await Pictures(page, tmp_path).keep(page, f"page-course-desktop-{language}")
    await context.close()


def test_a_picture_of_a_document_has_few_colours(tmp_path: Path) -> None:
    path = tmp_path / "many.png"
    Image.linear_gradient("L").convert("RGB").save(path)
    take_few_colours(path)
    with Image.open(path) as picture:
        found = picture.convert("RGB").getcolors(COLOURS)
    assert found and len(found) > 1
