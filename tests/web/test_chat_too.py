"""What the page keeps, chat keeps too: saved views, and canned replies that leads write."""

import pytest

from bot.callbacks.desk.cases import PreviewCanned
from bot.callbacks.desk.shortcuts import (
    ChooseFilter,
    DeleteReply,
    DeleteView,
    EditCanned,
    ListReplies,
    OpenFilters,
    OpenReply,
    RenameView,
    SetFilter,
    WriteReply,
)
from data.models.desk import CannedReply, SavedView
from data.models.interests import Draft, Interest, Letter
from data.models.people import Coordinator
from data.team import store as team
from tests.web.conftest import Browser, Site, phone_of, words_of
from tests.wording import said
from tests.world import press, read

pytestmark = pytest.mark.slow
MARKUP = "<b>x</b>"


async def lead(site: Site, is_lead: bool = True) -> None:
    """Make Camille a lead, or end it."""
    await site.world.services.db.run(team.set_lead, site.world.rows(Coordinator)[0].id or 0, is_lead)


async def test_a_view_is_kept_narrowed_down_renamed_and_deleted_in_chat(site: Site, desk: Browser) -> None:
    camille = phone_of(site, "Camille")
    await desk.post("/desk/bulk/tags", [("case", "2"), ("tags", "spring")])
    camille.send("/queue")
    await read(camille, "Queue: 2 open")
    await press(camille, "☰ New view", said("view-name-question"))
    camille.send(" ")
    await read(camille, said("page-view-nameless"))
    camille.send(f"Spring  {MARKUP}")
    shown = await read(camille, f"☰ Spring {MARKUP} shows:")
    assert "Show: Open" in shown and "Tag: Any" in shown
    await press(camille, "Tag", f"☰ Spring {MARKUP}. Tag:")
    await press(camille, "spring", "Tag: spring")
    await press(camille, "Order", ". Order:")
    await press(camille, "Newest", "Order: Newest")
    await press(camille, f"☰ Spring {MARKUP}", "one file.")
    assert "Bartholomew" in camille.last.text and "Alexandrine" not in camille.last.text
    (view,) = site.world.rows(SavedView)
    assert (view.name, view.filters) == (f"Spring {MARKUP}", {"sort": "newest", "tag": "spring"})
    page = await desk.get("/desk/queue")
    assert f'href="/desk/queue?sort=newest&amp;tag=spring">Spring {MARKUP}' not in page
    assert "sort=newest&amp;tag=spring" in page and f"Spring {MARKUP}" not in page
    await press(camille, "What it shows…", said("view-settings"))
    await press(camille, "Rename", said("view-name-question"))
    camille.send("Of spring")
    await read(camille, "☰ Of spring shows:")
    assert "Of spring" in await desk.get("/desk/views")
    await press(camille, "Delete", "Delete the view ☰ Of spring?")
    await press(camille, "Yes, delete", "Queue: 2 open")
    assert "Of spring" not in str(camille.last.buttons) and not site.world.rows(SavedView)


async def test_a_filter_is_taken_off_and_a_name_in_use_keeps_what_it_shows(site: Site, desk: Browser) -> None:
    camille = phone_of(site, "Camille")
    await desk.post("/desk/views", {"scope": "free", "stage": "proposed", "name": "Free"})
    await desk.post("/desk/views", {"scope": "mine", "name": "Other"})
    camille.press_data(OpenFilters(1).pack(), camille.last.id)
    assert "Stage: Proposed" in await read(camille, "☰ Free shows:")
    camille.press("Stage")
    await camille.wait_for(lambda p: "● Proposed" in str(p.last.buttons))
    await press(camille, "Any", "Stage: Any")
    assert site.world.rows(SavedView)[0].filters == {"scope": "free"}
    camille.press_data(SetFilter(1, "stage", 7).pack(), camille.last.id)
    camille.press_data(SetFilter(1, "q", 0).pack(), camille.last.id)
    camille.press_data(ChooseFilter(1, "q", 0).pack(), camille.last.id)
    camille.press_data(RenameView(1).pack(), camille.last.id)
    await read(camille, said("view-name-question"))
    camille.send("Other")
    await read(camille, said("page-view-taken"))
    camille.send("/queue")
    await read(camille, "Queue: 2 open")
    await press(camille, "☰ New view", said("view-name-question"))
    camille.send("Other")
    await read(camille, "Show: My files")
    assert [one.filters for one in site.world.rows(SavedView)] == [{"scope": "free"}, {"scope": "mine"}]


async def test_nobody_changes_or_deletes_the_view_of_another_in_chat(site: Site, desk: Browser) -> None:
    await desk.post("/desk/views", {"scope": "free", "name": "Mine alone"})
    bernard = await site.world.coordinator("Bernard")
    for tap in (
        OpenFilters(1),
        ChooseFilter(1, "tag", 0),
        SetFilter(1, "scope", 0),
        RenameView(1),
        DeleteView(1),
    ):
        bernard.toasts.clear()
        bernard.press_data(tap.pack(), bernard.last.id)
        await bernard.wait_for(lambda p: "This view no longer exists." in p.toasts)
    assert site.world.rows(SavedView)[0].filters == {"scope": "free"}
    officer = phone_of(site, "Alexandrine")
    officer.press_data(DeleteView(1).pack(), officer.last.id)
    await officer.wait_for(lambda p: bool(p.alerts))
    assert len(site.world.rows(SavedView)) == 1


async def test_a_lead_writes_changes_and_deletes_a_canned_reply_in_chat(site: Site, desk: Browser) -> None:
    await lead(site)
    camille = phone_of(site, "Camille")
    camille.press_data(ListReplies(0).pack(), camille.last.id)
    await read(camille, said("canned-list-none"))
    await press(camille, "New canned reply", "A short title in English")
    for text, then in (
        ("Papers", "The text in English"),
        (f"Send papers, {MARKUP}.", "The title in French"),
        ("Papiers", "The same text in French"),
        ("Vos papiers?", "This becomes a canned reply for everybody:"),
    ):
        camille.send(text)
        await read(camille, then)
    await press(camille, "Save", said("canned-list"))
    (reply,) = site.world.rows(CannedReply)
    assert reply.titles == {"en": "Papers", "fr": "Papiers"}
    assert reply.texts == {"en": f"Send papers, {MARKUP}.", "fr": "Vos papiers?"}
    assert "Vos papiers?" in await desk.get("/desk/replies")
    await press(camille, "Papers", f"Send papers, {MARKUP}.")
    await press(camille, "In French", "Vos papiers?")
    await press(camille, "Change", said("summary-canned"))
    await press(camille, "✎ French text", "The same text in French.")
    camille.send("Vos documents?")
    await read(camille, "Text, French: Vos documents?")
    await press(camille, "Save", said("canned-list"))
    assert [one.texts["fr"] for one in site.world.rows(CannedReply)] == ["Vos documents?"]
    assert "wrote canned reply no. 1" in words_of(await desk.get("/desk/team/log"))
    await press(camille, "Papers", "Send papers")
    await press(camille, "Delete", "Delete the canned reply “Papers” for everybody?")
    camille.press("Yes, delete")
    await camille.wait_for(lambda p: "The reply is deleted." in p.toasts)
    assert not site.world.rows(CannedReply) and not site.world.rows(Draft)


async def test_others_read_canned_replies_and_what_is_not_taken_stays_typed(
    site: Site, desk: Browser
) -> None:
    await lead(site)
    form = {"title.en": "Papers", "title.fr": "Papiers", "text.en": "Send papers.", "text.fr": "Vos papiers?"}
    await desk.get("/desk/replies")
    await desk.post("/desk/replies/0", form)
    bernard = await site.world.coordinator("Bernard")
    bernard.press_data(OpenReply(1, "fr").pack(), bernard.last.id)
    await read(bernard, "Vos papiers?")
    assert "Change" not in str(bernard.last.buttons) and "In English" in str(bernard.last.buttons)
    for tap in (WriteReply(1), DeleteReply(1)):
        bernard.alerts.clear()
        bernard.press_data(tap.pack(), bernard.last.id)
        await bernard.wait_for(lambda p: "This is for leads" in str(p.alerts))
    camille = phone_of(site, "Camille")
    camille.press_data(WriteReply(1).pack(), camille.last.id)
    await read(camille, said("summary-canned"))
    await lead(site, False)
    await press(camille, "Save", said("canned-not-kept"))
    assert len(site.world.rows(Draft)) == 1 and "Save" in str(camille.last.buttons)
    await lead(site)
    await desk.post("/desk/replies/1", {"act": "delete"})
    await press(camille, "Save", said("canned-not-kept"))
    camille.press_data(OpenReply(1, "en").pack(), camille.last.id)
    await camille.wait_for(lambda p: "This reply no longer exists." in p.toasts)


async def test_a_canned_reply_is_changed_in_chat_before_it_is_sent(site: Site, desk: Browser) -> None:
    await lead(site)
    form = {"title.en": "Papers", "title.fr": "Papiers", "text.en": "Send papers.", "text.fr": "Vos papiers?"}
    await desk.get("/desk/replies")
    await desk.post("/desk/replies/0", form)
    camille, officer = phone_of(site, "Camille"), phone_of(site, "Alexandrine")
    camille.press_data(PreviewCanned(1, 1).pack(), camille.last.id)
    await read(camille, "Vos papiers?")
    assert "Send it now" in str(camille.last.buttons)
    await press(camille, "Change the text", said("canned-copy"))
    assert camille.last.text.endswith("\nVos papiers?") and not site.world.rows(Letter)
    camille.send("Bonjour, vos papiers d'ici lundi?")
    await read(camille, "Delivered to Alexandrine")
    await read(officer, "vos papiers d'ici lundi?")
    assert [one.text for one in site.world.rows(Letter)] == ["Bonjour, vos papiers d'ici lundi?"]
    await desk.post("/desk/replies/1", {"act": "delete"})
    camille.press_data(EditCanned(1, 1).pack(), camille.last.id)
    await read(camille, said("canned-none"))


async def test_a_place_to_be_filled_in_is_shown_before_it_goes(site: Site, desk: Browser) -> None:
    sent = {"text": "Hello {name}, I have your file.", "nonce": "4322", "act": "send"}
    page = await desk.post("/desk/cases/2/letter", sent)
    assert "“{name}” goes as it stands" in page and "Send it as it is" in page
    assert not site.world.rows(Letter)
    warned = page.partition('name="warned" value="')[2].partition('"')[0]
    await desk.post("/desk/cases/2/letter", sent | {"warned": warned})
    assert [row.text for row in site.world.rows(Letter)] == [sent["text"]], "it may be meant"
    await desk.post("/desk/cases/2/claim", {})
    await desk.follow()
    line = {"to": "shortlisted", "come_from": "in_review", "line": "Call me on [date].", "act": "preview"}
    assert "“[date]” goes as it stands" in await desk.post("/desk/cases/2/move", line)


async def test_who_gets_a_case_is_seen_with_what_its_officer_reads(site: Site, desk: Browser) -> None:
    for name in ("Bernard", "Robin"):
        await site.world.coordinator(name)
    await desk.post("/desk/cases/1/claim")
    page = await desk.post("/desk/cases/1/give", {"to": "2"})
    assert "Bernard" in page.partition("<blockquote")[2].partition("</blockquote>")[0]
    assert "Give to Bernard" in page
    page = await desk.post("/desk/cases/1/give", {"to": "3", "shown": "2", "act": "send"})
    assert "Give to Robin" in page, "the colleague was changed after the look"
    assert site.world.rows(Interest)[0].owner_id == 1
    await desk.post("/desk/cases/1/give", {"to": "3", "shown": "3", "act": "send"})
    assert "Assigned" in words_of(await desk.follow())
    assert site.world.rows(Interest)[0].owner_id == 3
