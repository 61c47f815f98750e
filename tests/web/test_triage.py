"""Tags, saved views, filters, names and canned replies on the desk's page, and tags in the chat."""

import pytest
from sqlmodel import Session

from bot.callbacks.desk.cases import OpenCase, OpenView, PreviewCanned, WriteLetter
from data.cases.queue import PAGE
from data.interests.profiles import save_profile
from data.letters import canned_replies
from data.models.desk import CannedReply, SavedView
from data.models.interests import Interest, Letter
from data.models.people import Coordinator, Person
from data.people import store as people
from data.team import store as team
from tests.web.conftest import Browser, Site, phone_of, register, words_of
from tests.wording import said
from tests.world import press, read

pytestmark = pytest.mark.slow
MARKUP = "<script>alert(1)</script>"


async def lead(site: Site) -> None:
    """Make Camille a lead."""
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


async def test_what_a_search_finds_has_pages_too(site: Site, desk: Browser) -> None:
    def register_many(session: Session) -> None:
        for number in range(51):
            session.add(Person(telegram_id=7_000 + number))
            session.flush()
            register(session, 7_000 + number, f"Constance {number:02}", None)

    await site.world.services.db.run(register_many)
    page = await desk.post("/desk/queue", {"q": "constance", "scope": "open", "sort": "newest"})
    assert "Page 1 of 2" in words_of(page) and "Constance 50" in page and "Constance 00" not in page
    page = await desk.post("/desk/queue", {"q": "constance", "scope": "open", "sort": "newest", "page": "1"})
    assert "Page 2 of 2" in words_of(page) and "Constance 00" in page and "Constance 50" not in page
    assert "onstance" not in str(desk.headers)


async def test_nothing_is_done_where_nothing_is_ticked_and_the_table_says_so(desk: Browser) -> None:
    for act in ("claim", "give", "tags"):
        await desk.post(f"/desk/bulk/{act}", {"tags": "spring", "to": "2"})
        assert "No file is selected" in words_of(await desk.follow())


async def test_a_tag_from_the_page_is_on_the_case_in_chat_and_the_reverse(site: Site, desk: Browser) -> None:
    camille = phone_of(site, "Camille")
    await desk.post("/desk/cases/1/tags", {"tags": "papers"})
    camille.press(OpenCase(1).pack())
    await read(camille, "Tags: papers")
    camille.press("Tags")
    await read(camille, "Write the tags to add to no. 1")
    camille.send("urgent, -papers")
    await read(camille, "Tags: urgent")
    assert site.world.rows(Interest)[0].tags == ["urgent"]
    assert "✕ urgent" in await desk.get("/desk/cases/1")


async def test_a_tag_that_is_too_long_is_never_cut_silently(site: Site, desk: Browser) -> None:
    long, camille = "waits for the chief's signature", phone_of(site, "Camille")
    await desk.post("/desk/cases/1/tags", {"tags": f"papers, {long}"})
    assert "a tag has at most 30 characters" in words_of(await desk.follow())
    await desk.post("/desk/bulk/tags", [("case", "1"), ("tags", long)])
    assert "a tag has at most 30 characters" in words_of(await desk.follow())
    await desk.post("/desk/cases/1/tags", {"tags": "spring"})
    camille.press(OpenCase(1).pack())
    await read(camille, "Tags: spring")
    camille.press("Tags")
    await read(camille, "Write the tags to add to no. 1")
    camille.send(long)
    await read(camille, "A tag has at most 30 characters")
    assert site.world.rows(Interest)[0].tags == ["spring"]
    camille.send("waits for the chief")
    await read(camille, "Tags: spring, waits for the chief")


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
    asked = await desk.post("/desk/replies/1", form | {"act": "ask"})
    assert "Delete this reply for everybody" in asked and site.world.rows(CannedReply)
    await desk.post("/desk/replies/1", {"act": "delete"})
    await desk.follow()
    assert not site.world.rows(CannedReply)


async def has_canned(site: Site, text: str, reply: int = 0) -> None:
    """Add a lead's reply, which says this in French."""
    await lead(site)
    titles, texts = {"en": "Papers", "fr": "Papiers"}, {"en": "Send papers.", "fr": text}
    db, me = site.world.services.db, site.world.rows(Coordinator)[0].person_id
    assert await db.run(canned_replies.save_reply, me, reply, titles, texts)


async def test_in_chat_a_canned_reply_is_taken_in_the_officers_language(site: Site, desk: Browser) -> None:
    camille, officer = phone_of(site, "Camille"), phone_of(site, "Alexandrine")
    camille.press_data(WriteLetter(1).pack(), camille.last.id)
    await read(camille, "Write your message to Alexandrine")
    assert "Canned replies" not in str(camille.last.buttons)
    await has_canned(site, f"Vos papiers, {MARKUP}?")
    camille.press_data(WriteLetter(1).pack(), camille.last.id)
    await camille.wait_for(lambda p: "Canned replies" in str(p.last.buttons))
    await press(camille, "Canned replies", "Which reply for Alexandrine (no. 1)?")
    await press(camille, "Papers", f"Vos papiers, {MARKUP}?")
    assert "Send it now" in str(camille.last.buttons) and not site.world.rows(Letter)
    await press(camille, "Send it now", "Delivered to Alexandrine")
    assert f"Vos papiers, {MARKUP}?" in await read(officer, "Vos papiers")
    (letter,) = site.world.rows(Letter)
    assert (letter.kind, letter.text) == ("to_officer", f"Vos papiers, {MARKUP}?")
    assert site.world.rows(Interest)[0].contacted_at
    assert "Vos papiers" in words_of(await desk.get("/desk/cases/1"))


async def test_in_chat_a_reply_that_changed_is_shown_again_and_goes_once(site: Site, desk: Browser) -> None:
    camille = phone_of(site, "Camille")
    await has_canned(site, "Vos papiers?")
    camille.press_data(PreviewCanned(1, 1).pack(), camille.last.id)
    await read(camille, "Vos papiers?")
    await has_canned(site, "Vos documents?", 1)
    await press(camille, "Send it now", "Vos documents?")
    assert not site.world.rows(Letter)
    camille.press("Send it now")
    camille.press("Send it now")
    await read(camille, "Delivered to Alexandrine")
    assert [one.text for one in site.world.rows(Letter)] == ["Vos documents?"]
    await desk.post("/desk/replies/1", {"act": "delete"})
    camille.press_data(PreviewCanned(1, 1).pack(), camille.last.id)
    await read(camille, said("canned-none"))


async def test_in_chat_the_queue_offers_the_views_that_were_kept_on_the_page(
    site: Site, desk: Browser
) -> None:
    camille = phone_of(site, "Camille")
    for number in range(PAGE):
        await site.case(f"Officer {number}")
    await desk.post("/desk/bulk/tags", [("case", "2"), ("tags", "spring")])
    await desk.post("/desk/views", {"scope": "free", "sort": "newest", "name": f"Free {MARKUP}"})
    await desk.post("/desk/views", {"scope": "open", "tag": "spring", "name": "Spring"})
    camille.send("/queue")
    await read(camille, "Queue: 7 open")
    await press(camille, "☰ Spring", "☰ Spring: one file.")
    assert "Bartholomew" in camille.last.text and "Alexandrine" not in camille.last.text
    await press(camille, "Queue", "Queue: 7 open")
    await press(camille, f"☰ Free {MARKUP}", "7 files.")
    assert "Officer 4" in camille.last.text and "Bartholomew" not in camille.last.text
    camille.press("More ›")
    await camille.wait_for(lambda p: "Claim 2" in str(p.last.buttons))
    await press(camille, "Claim 2", "6 files.")
    assert [one.id for one in site.world.rows(Interest) if one.owner_id] == [2]
    assert "Alexandrine" in camille.last.text and "Claim 1" in str(camille.last.buttons)
    await desk.post("/desk/views/1", {"act": "delete"})
    await press(camille, "Claim 1", "Queue: 7 open")
    assert "☰ Free" not in str(camille.last.buttons) and site.world.rows(Interest)[0].owner_id


async def test_nobody_opens_the_view_of_another(site: Site, desk: Browser) -> None:
    await desk.post("/desk/views", {"scope": "free", "name": "Mine alone"})
    bernard = await site.world.coordinator("Bernard")
    bernard.send("/queue")
    await read(bernard, "Queue: 2 open")
    assert "Mine alone" not in str(bernard.last.buttons)
    bernard.press_data(OpenView(1, 0).pack(), bernard.last.id)
    await bernard.wait_for(lambda p: "This view no longer exists." in p.toasts)


@pytest.mark.parametrize("path", ["cases/3/tags", "bulk/tags"])
async def test_nobody_tags_their_own_case(site: Site, desk: Browser, path: str) -> None:
    from tests.web.conftest import register

    phone = phone_of(site, "Camille")
    await site.world.services.db.run(register, phone.id, "Camille", None)
    await desk.post(f"/desk/{path}", {"case": "3", "tags": "mine"})
    assert site.world.rows(Interest)[2].tags == []


async def test_a_case_is_named_as_on_the_badge_everywhere(site: Site, desk: Browser) -> None:
    sam = await site.case("Sam")
    await site.world.services.db.run(name_on_badge, sam.id, "Chioma Okafor")
    table = (await desk.get("/desk/queue")).partition("<tbody>")[2]
    assert "Chioma Okafor" in table and "Sam" not in words_of(table)
    page = words_of(await desk.get("/desk/cases/3"))
    assert "No. 3 · Chioma Okafor" in page and "Write to Chioma Okafor" in page
    assert "Name given in the form: Chioma Okafor (Sam in Telegram)" in page


def name_on_badge(session: Session, telegram_id: int, name: str) -> None:
    """Save the name that an officer gave in the form."""
    person = people.find_person(session, telegram_id)
    assert person
    save_profile(session, person.id, "Sam", None, {"full_name": name})


async def test_the_filter_of_missions_offers_missions_and_nothing_else(desk: Browser) -> None:
    page = await desk.get("/desk/queue")
    offered = page.partition('name="mission"')[2].partition("</select>")[0]
    assert "UNMIK, Kosovo" in offered and "MINUSTAH" in offered
    assert "dangerous" not in offered and "safest" not in offered.lower()
