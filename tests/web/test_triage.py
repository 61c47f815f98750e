"""Tags, saved views and canned replies on the desk's page, and tags in the chat."""

import pytest

from bot.callbacks.desk import OpenFile
from data.models.desk import CannedReply, SavedView
from data.models.interests import Interest, Letter
from data.models.people import Coordinator
from data.team import store as team
from tests.web.conftest import Browser, Site, words_of
from tests.world import read

pytestmark = pytest.mark.slow
MARKUP = "<script>alert(1)</script>"


async def lead(site: Site) -> None:
    """Camille leads from now on."""
    await site.world.services.db.run(team.set_lead, site.world.rows(Coordinator)[0].id or 0, True)


async def test_tags_of_one_case_and_of_several_filter_the_table(site: Site, desk: Browser) -> None:
    await desk.get("/desk/cases/1")
    await desk.post("/desk/cases/1/tags", {"tags": f"Papers, {MARKUP}"})
    page = await desk.follow()
    assert "✕ papers" in page and "<script>alert" not in page
    await desk.post("/desk/cases/1/tags", {"remove": "papers"})
    await desk.follow()
    assert site.world.rows(Interest)[0].tags == ["<script>alert(1)</script>"]
    await desk.post("/desk/bulk/tags", [("case", "1"), ("case", "2"), ("case", "99"), ("tags", "spring")])
    assert "Done for 2 of 3" in words_of(await desk.follow())
    await desk.post("/desk/bulk/tags", [("case", "2"), ("tags", "spring"), ("act", "untag")])
    await desk.follow()
    page = await desk.get("/desk/queue?tag=spring")
    assert "Alexandrine" in page and "Bartholomew" not in page
    page = await desk.post("/desk/queue", {"q": "", "tag": "Spring"})
    assert "Alexandrine" in page and "Bartholomew" not in page


async def test_a_tag_from_the_page_is_on_the_case_in_chat_and_the_reverse(site: Site, desk: Browser) -> None:
    camille = next(phone for phone in site.world.telegram.phones.values() if phone.name == "Camille")
    await desk.post("/desk/cases/1/tags", {"tags": "papers"})
    camille.press(OpenFile(1).pack())
    await read(camille, "Tags: papers")
    camille.press("Tags")
    await read(camille, "Write the tags to add to no. 1")
    camille.send("urgent, -papers")
    await read(camille, "Tags: urgent")
    assert site.world.rows(Interest)[0].tags == ["urgent"]
    assert "✕ urgent" in await desk.get("/desk/cases/1")


async def test_a_view_is_kept_opened_renamed_and_deleted(site: Site, desk: Browser) -> None:
    page = await desk.get("/desk/queue?scope=free&sort=newest&language=en")
    assert '<input type="hidden" name="sort" value="newest">' in page
    shown = {"scope": "free", "sort": "newest", "language": "en", "q": "Bartholomew"}
    await desk.post("/desk/views", shown | {"name": f"Free {MARKUP}"})
    page = await desk.follow()
    assert desk.status == 200 and f"Free {MARKUP}" not in page and "Free &lt;script&gt;" in page
    assert site.world.rows(SavedView)[0].filters == {"scope": "free", "sort": "newest", "language": "en"}
    other = await site.desk(await site.world.coordinator("Bernard"))
    await other.post("/desk/views/1", {"name": "Mine now"})
    assert other.status == 404
    await other.post("/desk/views/1", {"act": "delete"})
    assert other.status == 404
    await desk.post("/desk/views/1", {"name": "Free"})
    assert "Free" in await desk.follow()
    page = await desk.post("/desk/views", shown | {"name": " "})
    assert desk.status == 400 and "needs a name" in words_of(page) and 'value="newest"' in page
    await desk.post("/desk/views/1", {"act": "delete"})
    await desk.follow()
    assert not site.world.rows(SavedView)


async def test_leads_write_canned_replies_and_everybody_inserts_them(site: Site, desk: Browser) -> None:
    form = {"title.en": "Papers", "title.fr": "Papiers", "text.en": "Send papers.", "text.fr": "Vos papiers?"}
    await desk.post("/desk/replies/0", form)
    assert desk.status == 403
    await lead(site)
    page = await desk.post("/desk/replies/0", form | {"text.fr": ""})
    assert desk.status == 400 and "Send papers." in page
    await desk.post("/desk/replies/0", form)
    assert "Papers" in await desk.follow()
    other = await site.desk(await site.world.coordinator("Bernard"))
    assert "Send papers." in await other.get("/desk/replies")
    await other.get("/desk/cases/1")
    page = await other.post("/desk/cases/1/letter", {"text": "Bonjour.", "canned": "1", "act": "insert"})
    assert "Bonjour.\n\nVos papiers?</textarea>" in page and 'class="warn"' in page
    page = await other.post("/desk/cases/2/letter", {"text": "", "canned": "1", "act": "insert"})
    assert ">Send papers.</textarea>" in page and not site.world.rows(Letter)
    await desk.post("/desk/replies/1", {"act": "delete"})
    await desk.follow()
    assert not site.world.rows(CannedReply)


@pytest.mark.parametrize("path", ["cases/3/tags", "bulk/tags"])
async def test_nobody_tags_their_own_case(site: Site, desk: Browser, path: str) -> None:
    from tests.web.conftest import register

    phone = next(phone for phone in site.world.telegram.phones.values() if phone.name == "Camille")
    await site.world.services.db.run(register, phone.id, "Camille", None)
    await desk.post(f"/desk/{path}", {"case": "3", "tags": "mine"})
    assert site.world.rows(Interest)[2].tags == []
