"""Openings, announcements, numbers, team and settings on the desk's page; every page in both languages."""

import re
from html import unescape

import pytest
from sqlmodel import Session

from data.models.interests import History
from data.models.openings import Announcement, Invitation, Opening
from data.models.people import Coordinator, Person
from data.models.privacy import ExportFile
from tests.web.conftest import TAUGHT, Browser, Site, asked, open_class, post_opening, words_of
from tests.wording import said
from tests.world import read

pytestmark = pytest.mark.slow
LATER, FINE = "checked once every field is filled in", "No problems found"
PAGES = (
    "queue",
    "mine",
    "questions",
    "content",
    "openings",
    "openings/1",
    "announcements",
    "courses",
    "courses/1",
    "courses/1/help",
    "numbers",
    "team",
    "settings",
    "cases/1",
)
TEXTS = {"announce_en": "News in English", "announce_fr": "Des nouvelles en français"}


@pytest.fixture
async def desk(site: Site) -> Browser:
    """A lead's browser; there are a case, an opening and a course."""
    phone = await site.world.coordinator("Camille")
    site.world.make_lead(phone)
    await site.case("Alexandrine")
    await site.world.services.db.run(post_opening)
    await site.world.services.db.run(open_class)
    return await site.desk(phone)


async def test_a_page_that_fails_gives_the_reference_under_which_the_log_says_where(
    site: Site, desk: Browser, caplog: pytest.LogCaptureFixture
) -> None:
    await site.world.services.db.run(
        lambda session: session.connection().exec_driver_sql("ALTER TABLE opening RENAME seats TO places")
    )
    page = await desk.get("/desk/openings/1")
    assert desk.status == 500
    reference = re.search(r"reference: (\w{6})\.", words_of(page))
    assert reference
    line = next(one for one in caplog.records if reference[1] in one.getMessage())
    assert line.exc_info and line.levelname == "ERROR"


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_every_page_says_its_words_in_the_reader_s_language(
    site: Site, desk: Browser, language: str
) -> None:
    await desk.post("/desk/settings", {"hour": "7", "language": language})
    for path in PAGES:
        page = await desk.get(f"/desk/{path}")
        assert desk.status == 200, path
        assert f'<html lang="{language}">' in page and page.count("<h1>") == 1
        assert ("Settings" in page) == (language == "en") and ("Réglages" in page) == (language == "fr")
        assert len(page.encode()) < 100_000
    assert site.world.rows(Coordinator)[0].digest_hour == 7


async def test_a_shortlist_says_yes_no_or_not_known_and_invites_with_what_is_read(
    site: Site, desk: Browser
) -> None:
    officer = next(phone for phone in site.world.telegram.phones.values() if phone.name == "Alexandrine")
    page = await desk.get("/desk/openings/1")
    assert "Alexandrine" in page and "✓ yes" in words_of(page)
    page = await desk.post("/desk/openings/1/invite", {"case": "1"})
    assert (
        "will be asked" in page and page.count("<blockquote lang=") == 2 and not site.world.rows(Invitation)
    )
    for wrong in ({"case": "99"}, {}):
        await desk.post("/desk/openings/1/invite", wrong | {"act": "send"})
        assert desk.status == 409
    await desk.post("/desk/openings/1/invite", {"case": "1", "act": "send"})
    assert "Done for 1 of 1" in words_of(await desk.follow())
    await read(officer, said("invitation-ask"))
    await desk.post("/desk/openings/1/invite", {"case": "1", "act": "send"})
    assert desk.status == 409 and len(site.world.rows(Invitation)) == 1
    await desk.get("/desk/openings/99")
    assert desk.status == 404


async def test_of_whom_something_isn_t_known_is_asked_or_invited_from_the_table(
    site: Site, desk: Browser
) -> None:
    def arm(session: Session) -> None:
        session.get_one(Opening, 1).armed = True

    await site.world.services.db.run(arm)
    officer = next(phone for phone in site.world.telegram.phones.values() if phone.name == "Alexandrine")
    page = await desk.get("/desk/openings/1")
    assert "? not known" in words_of(page) and 'name="case" value="1"' in page
    await desk.post("/desk/openings/1/invite", {"case": "1", "act": "ask"})
    assert "Done for 1 of" in words_of(await desk.follow())
    await read(officer, said("ask-firearms"))
    await desk.post("/desk/openings/1/invite", {"case": "1", "act": "send"})
    assert len(site.world.rows(Invitation)) == 1


def hidden(page: str, name: str) -> str:
    """Return the value of a hidden field."""
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found
    return found[1]


async def test_an_announcement_in_the_wrong_language_is_shown_with_a_warning(
    site: Site, desk: Browser
) -> None:
    english, french = "The deadline moves to next Friday.", "La date limite est vendredi prochain."
    form = {"audience": "mission:any", "act": "preview", "announce_en": french, "announce_fr": english}
    page = words_of(await desk.post("/desk/announcements", form))
    assert "English: this seems to be in French." in page and "French: this seems to be in English." in page
    form |= {"announce_en": english, "announce_fr": french}
    assert "seems to be" not in words_of(await desk.post("/desk/announcements", form))


async def test_an_announcement_is_counted_shown_and_sent_once(site: Site, desk: Browser) -> None:
    form = {"audience": "mission:any"} | TEXTS
    page = words_of(await desk.get("/desk/announcements"))
    assert "Everybody who subscribed: 0" in page and "Wherever they are most useful: 1" in page
    assert "people get it" not in page
    page = await desk.post("/desk/announcements/count", {"audience": "mission:any"})
    assert "One person gets it" in page and "<html" not in page
    page = await desk.post("/desk/announcements", form | {"act": "preview"})
    assert "News in English" in page and "Des nouvelles" in page and not site.world.rows(Announcement)
    form |= {"shown": hidden(page, "shown")}
    await desk.post("/desk/announcements", form | {"act": "send", "counted": "7"})
    assert desk.status == 409
    for unseen in ({"announce_en": "Other news"}, {"audience": "role:training"}, {"shown": ""}):
        await desk.post("/desk/announcements", form | unseen | {"act": "send", "counted": "1"})
        assert desk.status == 409 and not site.world.rows(Announcement)
    for _ in range(2):
        await desk.post("/desk/announcements", form | {"act": "send", "counted": "1"})
        await desk.follow()
    assert len(site.world.rows(Announcement)) == 1
    for wrong in (
        {"audience": "nobody"},
        {"audience": "mission:"},
        {"announce_fr": ""},
        {"announce_en": "x" * 1600},
    ):
        await desk.post("/desk/announcements", form | wrong | {"act": "send", "counted": "1"})
        assert desk.status == 400


@pytest.mark.parametrize("site", [{"lead_approval": "approve"}], indirect=True)
async def test_an_announcement_to_everybody_waits_for_a_lead_as_in_chat(site: Site, desk: Browser) -> None:
    other = await site.desk(await site.world.coordinator("Bernard"))

    def subscribe(session: Session) -> None:
        session.get_one(Person, 2).all_news = True

    await site.world.services.db.run(subscribe)
    form = {"audience": "all"} | TEXTS
    shown = hidden(await other.post("/desk/announcements", form | {"act": "preview"}), "shown")
    page = await other.post("/desk/announcements", form | {"act": "send", "counted": "1", "shown": shown})
    assert "lead" in words_of(page) and not site.world.rows(Announcement)


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_chat_and_page_tell_the_same_numbers(site: Site, desk: Browser, language: str) -> None:
    await desk.post("/desk/settings", {"hour": "7", "language": language})
    await site.case("Bartholomew", "fr")
    camille = next(phone for phone in site.world.telegram.phones.values() if phone.name == "Camille")
    words = site.world.services.texts.of(language)
    camille.send("/stats")
    await read(camille, words.plain("stats-misses"))
    rows = re.findall(
        r'<th scope="row">(.*?)</th><td class="number">(\d+)</td><td>', await desk.get("/desk/numbers")
    )
    lines = [words.plain("counted", name=unescape(name), count=int(count)) for name, count in rows]
    assert len(lines) == 14
    assert [line for line in lines[12:] if f"• {line}" not in camille.last.text] == []


async def test_only_leads_change_the_team_and_read_the_log(site: Site, desk: Browser) -> None:
    other = await site.desk(await site.world.coordinator("Bernard"))
    for act in ("lead", "remove", "reset", "no-lead"):
        await other.post("/desk/team/1", {"act": act, "asked": "1"})
        assert other.status == 403
    await other.get("/desk/team/log")
    assert other.status == 403
    assert "opened the desk on a page" in await desk.get("/desk/team/log")
    await desk.post("/desk/team/1", {"act": "no-lead"})
    assert desk.status == 409
    await desk.post("/desk/team/2", {"act": "remove"})
    assert site.world.rows(Coordinator)[1].removed_at is None
    await desk.post("/desk/team/2", {"act": "ask", "asked": "2"})
    await desk.post("/desk/team/2", {"act": "remove", "asked": "2"})
    assert site.world.rows(Coordinator)[1].removed_at is not None
    await other.get("/desk/queue")
    assert other.status == 403


async def test_who_signs_out_has_no_session_in_this_browser(desk: Browser) -> None:
    await desk.get("/desk/settings")
    await desk.post("/desk/sign-out")
    await desk.get("/desk/queue")
    assert desk.status == 401


async def test_an_export_from_the_page_comes_into_the_chat_and_into_every_history(
    site: Site, desk: Browser
) -> None:
    camille = next(phone for phone in site.world.telegram.phones.values() if phone.name == "Camille")
    assert "It holds officers' personal data" in words_of(await desk.get("/desk/numbers"))
    page = await desk.post("/desk/export", {"kind": "xlsx"})
    assert "One interest was exported" in words_of(page)
    await camille.wait_for(lambda p: any(m.document for m in p.screen))
    assert [row.event for row in site.world.rows(History)].count("exported") == 1
    (file,) = site.world.rows(ExportFile)
    assert file.message_id == next(m.id for m in camille.screen if m.document)
    await desk.post("/desk/export", {"kind": "csv"}, csrf="x")
    assert desk.status == 403 and len(site.world.rows(ExportFile)) == 1


@pytest.mark.parametrize("site", [{"lead_approval": "approve"}], indirect=True)
async def test_an_export_from_the_page_waits_for_a_lead_as_in_chat(site: Site, desk: Browser) -> None:
    other = await site.desk(await site.world.coordinator("Bernard"))
    page = await other.post("/desk/export", {"kind": "xlsx"})
    assert "lead" in words_of(page) and not site.world.rows(ExportFile)


async def test_nothing_is_said_to_be_fine_before_it_was_checked(site: Site) -> None:
    await asked(site, "may i bring a bicycle")
    desk = await site.desk(await site.world.coordinator("Camille"))
    page = await desk.get("/desk/questions/1")
    assert LATER in page and FINE not in page
    await desk.post("/desk/questions/1/reply", {"asked": "1", "reply_en": "Yes, at your own cost."})
    page = await desk.get("/desk/questions/entry/1")
    assert LATER in page and FINE not in page
    for name in TAUGHT:
        page = await desk.post("/desk/questions/entry/1/check", TAUGHT | {name: ""})
        assert LATER in page and FINE not in page, name
    page = await desk.post("/desk/questions/entry/1/check", TAUGHT)
    assert LATER not in page and 'id="checks"' in page
