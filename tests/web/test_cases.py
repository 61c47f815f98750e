"""The table of cases and the case on the desk's page."""

import re
from collections.abc import Sequence
from itertools import product

import pytest

from bot.callbacks.base import mark_of
from bot.demo.phones import Phone
from data.models.interests import History, Interest, Letter
from tests.web.conftest import Browser, Site, words_of
from tests.world import read

pytestmark = pytest.mark.slow
MARKUP = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"


def events(site: Site, interest: int = 1) -> list[str]:
    """Return what happened to a case."""
    return [row.event for row in site.world.rows(History) if row.interest_id == interest]


def order_of(page: str, names: Sequence[str]) -> list[str]:
    """Return the names that a page says, in its order."""
    table = page.partition("<tbody>")[2].partition("</tbody>")[0]
    return sorted((name for name in names if name in table), key=table.index)


async def test_the_table_lists_what_is_open_and_the_access_log_has_it(site: Site, desk: Browser) -> None:
    page = await desk.get("/desk/queue")
    assert order_of(page, ["Alexandrine", "Bartholomew"]) == ["Alexandrine", "Bartholomew"]
    page = await desk.get("/desk/queue?sort=newest")
    assert order_of(page, ["Alexandrine", "Bartholomew"]) == ["Bartholomew", "Alexandrine"]
    assert "Two files" not in page and "2 files" in page
    assert {"listed", "shown"} & set(events(site))


async def test_a_name_is_searched_by_a_form_and_is_in_no_address(site: Site, desk: Browser) -> None:
    page = await desk.post("/desk/queue", {"q": "bartholmew", "scope": "open"})
    assert order_of(page, ["Alexandrine", "Bartholomew"]) == ["Bartholomew"]
    assert "q=" not in page and "artholmew" not in str(desk.headers)


@pytest.mark.parametrize(
    "address",
    ["scope=closed", "scope=mine", "stage=proposed", "language=fr", "role=x", "mission=x", "service=x"],
)
async def test_filters_leave_out_what_doesn_t_fit(desk: Browser, address: str) -> None:
    assert "Nothing here" in await desk.get(f"/desk/queue?{address}")


@pytest.mark.parametrize(
    "address", ["scope=free", "language=en", "scope=nonsense&sort=nonsense&page=-4", "page=99"]
)
async def test_filters_keep_what_fits_and_nonsense_filters_nothing(desk: Browser, address: str) -> None:
    assert "Bartholomew" in await desk.get(f"/desk/queue?{address}")


async def test_claimed_on_the_page_is_claimed_in_chat(site: Site, desk: Browser) -> None:
    await desk.post("/desk/cases/1/claim")
    assert "It's yours" in words_of(await desk.follow())
    await desk.post("/desk/cases/1/claim")
    assert "can't claim" in words_of(await desk.follow())
    assert site.world.rows(Interest)[0].owner_id == 1
    assert events(site).count("claimed") == 1 and "opened" in events(site)
    await desk.post("/desk/cases/1/release")
    await desk.follow()
    assert site.world.rows(Interest)[0].owner_id is None


async def test_several_at_once_are_claimed_given_and_moved_with_each_message_shown(
    site: Site, desk: Browser
) -> None:
    await site.world.coordinator("Bernard")
    await desk.get("/desk/queue")
    await desk.post(
        "/desk/bulk/claim", [("case", "1"), ("case", "2"), ("case", "77"), ("back", "/desk/queue")]
    )
    assert "Done for 2 of 3" in words_of(await desk.follow())
    page = await desk.post("/desk/bulk/preview", [("case", "1"), ("case", "2"), ("to_stage", "shortlisted")])
    assert "Alexandrine will read:" in words_of(page) and '<blockquote lang="fr">' in page
    moved = [("case", "1"), ("case", "2"), ("from-1", "in_review"), ("from-2", "in_review")]
    await desk.post("/desk/bulk/move", [*moved, ("to_stage", "shortlisted")])
    assert "Done for 2 of 2" in words_of(await desk.follow())
    await desk.post("/desk/bulk/move", [*moved, ("to_stage", "shortlisted")])
    assert "Done for 0 of 2" in words_of(await desk.follow())
    page = words_of(await desk.post("/desk/bulk/give", [("case", "1"), ("to", "2")]))
    assert "Alexandrine will read:" in page and "a maintenant votre dossier" in page
    assert [row.owner_id for row in site.world.rows(Interest)] == [1, 1], "nothing is given before it is seen"
    await desk.post("/desk/bulk/give", [("case", "1"), ("to", "2"), ("shown", "2"), ("act", "send")])
    assert "Done for 1 of 1" in words_of(await desk.follow())
    page = words_of(await desk.post("/desk/bulk/give", [("case", "1"), ("to", "2")]))
    assert "aren't yours to give" in page and "Give to Bernard" in page
    assert [row.owner_id for row in site.world.rows(Interest)] == [2, 1]
    assert [row.stage for row in site.world.rows(Interest)] == ["shortlisted"] * 2


async def test_where_a_form_sends_back_is_never_another_site(desk: Browser) -> None:
    for wrong in ("https://evil.example", "//evil.example", "/desk/queueevil", "javascript:alert(1)"):
        await desk.post("/desk/bulk/claim", {"back": wrong, "case": "1"})
        assert desk.headers["Location"].startswith("/desk/queue?done=")


async def test_a_letter_is_previewed_in_the_officer_s_language_sent_once_and_shown(
    site: Site, desk: Browser
) -> None:
    officer = next(phone for phone in site.world.telegram.phones.values() if phone.name == "Alexandrine")
    await desk.get("/desk/cases/1")
    sent = {"text": "Bonjour, à demain.", "nonce": "12345", "act": "preview"}
    page = await desk.post("/desk/cases/1/letter", sent)
    assert "vous écrit au sujet" in page and page.count("Bonjour, à demain.") == 2
    assert not site.world.rows(Letter)
    for _ in range(2):
        await desk.post("/desk/cases/1/letter", sent | {"act": "send"})
        assert "Sent" in words_of(await desk.follow())
    await read(officer, "Bonjour, à demain.")
    assert len(site.world.rows(Letter)) == 1
    await site.world.until(lambda: bool(site.world.rows(History)))
    assert "opened" in events(site)


async def test_a_letter_in_another_language_is_shown_with_that_before_it_goes(
    site: Site, desk: Browser
) -> None:
    sent = {"text": "Bonjour, pouvez-vous m'appeler demain?", "nonce": "4321", "act": "send"}
    page = await desk.post("/desk/cases/2/letter", sent)
    assert "seems to be in French" in page and 'name="warned"' in page and sent["nonce"] not in page
    assert not site.world.rows(Letter)
    assert "Send it as it is" in page
    warned = page.partition('name="warned" value="')[2].partition('"')[0]
    changed = sent | {"text": "Bonsoir, quand pouvez-vous m'appeler?", "warned": warned}
    assert "seems to be in French" in await desk.post("/desk/cases/2/letter", changed)
    assert not site.world.rows(Letter)
    await desk.post("/desk/cases/2/letter", sent | {"warned": warned})
    assert "Sent" in words_of(await desk.follow())
    assert len(site.world.rows(Letter)) == 1
    page = await desk.post("/desk/cases/1/letter", sent | {"act": "preview"})
    assert "seems to be in French" not in page


async def test_a_note_stays_at_the_desk_and_an_empty_or_long_text_goes_nowhere(
    site: Site, desk: Browser
) -> None:
    await desk.post("/desk/cases/1/note", {"note": "Ring in the morning", "nonce": "7"})
    assert "Ring in the morning" in await desk.follow()
    await desk.post("/desk/cases/1/letter", {"text": "// also a note", "nonce": "8", "act": "send"})
    assert "also a note" in await desk.follow()
    assert [row.kind for row in site.world.rows(Letter)] == ["note", "note"]
    for text in ("", "x" * 3600):
        page = await desk.post("/desk/cases/1/letter", {"text": text, "nonce": "9", "act": "send"})
        assert desk.status == 400 and text in page
    for nonce in ("", "0", "-1", "x", "9" * 16):
        page = await desk.post("/desk/cases/1/note", {"note": "kept here", "nonce": nonce})
        assert desk.status == 400 and "kept here" in page
    assert len(site.world.rows(Letter)) == 2


async def test_a_move_is_previewed_and_a_form_that_was_overtaken_loses_nothing_typed(
    site: Site, desk: Browser
) -> None:
    await desk.post("/desk/cases/1/claim")
    await desk.follow()
    form = {"come_from": "in_review", "to": "shortlisted", "line": "À bientôt & merci"}
    page = await desk.post("/desk/cases/1/move", form | {"act": "preview"})
    assert "À bientôt &amp; merci" in page and "Alexandrine will read:" in words_of(page)
    found = re.search(r'name="shown" value="(\d+)"', page)
    assert found
    form |= {"shown": found[1], "act": "send"}
    for unseen in ({"line": "Another line"}, {"to": "on_hold"}):
        page = await desk.post("/desk/cases/1/move", form | unseen)
        assert desk.status == 409 and "after the preview" in words_of(page)
        assert site.world.rows(Interest)[0].stage == "in_review"
    await desk.post("/desk/cases/1/move", form)
    assert site.world.rows(Interest)[0].stage == "shortlisted"
    page = await desk.post("/desk/cases/1/move", form | {"act": "send"})
    assert desk.status == 409 and "À bientôt &amp; merci" in page
    assert events(site).count("stage_shortlisted") == 1


async def test_a_decline_needs_a_reason_which_stands_in_the_case(site: Site, desk: Browser) -> None:
    await desk.post("/desk/bulk/claim", [("case", "1"), ("case", "2"), ("back", "/desk/queue")])
    form = {"come_from": "in_review", "to": "not_selected", "line": "Merci", "act": "send"}
    form |= {"shown": str(mark_of("not_selected\nMerci"))}
    for missing in ({}, {"reason": "nonsense"}, {"reason": "other", "why": " "}):
        page = await desk.post("/desk/cases/1/move", form | missing)
        assert desk.status == 400 and "Choose why" in page and "Merci" in page
    await desk.post("/desk/cases/1/move", form | {"reason": "language", "why": "B & C"})
    page = await desk.follow()
    assert "Reason: language level too low (B &amp; C)" in page
    picked = [("case", "2"), ("from-2", "in_review"), ("to_stage", "not_selected")]
    page = await desk.post("/desk/bulk/preview", picked)
    assert 'name="reason"' in page
    page = await desk.post("/desk/bulk/move", picked)
    assert desk.status == 400 and "Choose why" in page and "You have not been selected" in page
    await desk.post("/desk/bulk/move", [*picked, ("reason", "others")])
    assert [row.stage for row in site.world.rows(Interest)] == ["not_selected"] * 2
    assert "declined_language" in events(site)


async def test_who_doesn_t_have_the_case_can_t_move_give_or_release_it(site: Site, desk: Browser) -> None:
    await desk.post("/desk/cases/1/claim")
    other = await site.desk(await site.world.coordinator("Bernard"))
    await other.post("/desk/cases/1/release")
    assert "That isn't possible" in words_of(await other.follow())
    for act in ({}, {"act": "send", "shown": "2"}):
        await other.post("/desk/cases/1/give", {"to": "2"} | act)
        assert "That isn't possible" in words_of(await other.follow())
    await other.post("/desk/cases/1/move", {"come_from": "in_review", "to": "shortlisted", "act": "send"})
    assert other.status == 409
    row = site.world.rows(Interest)[0]
    assert (row.owner_id, row.stage) == (1, "in_review")


async def test_numbers_of_what_isn_t_there_or_is_one_s_own_open_nothing(site: Site, desk: Browser) -> None:
    phone = next(phone for phone in site.world.telegram.phones.values() if phone.name == "Camille")
    await site.world.services.db.run(own_interest, phone)
    acts = ("claim", "release", "give", "letter", "note", "move")
    fields = {
        "to": "2",
        "text": "hello",
        "note": "hello",
        "nonce": "5",
        "act": "send",
        "come_from": "received",
    }
    for number in ("99", "2147483648", "99999999999999999999"):
        await desk.get(f"/desk/cases/{number}")
        assert desk.status == 404
        for act in acts:
            await desk.post(f"/desk/cases/{number}/{act}", fields)
            assert desk.status in (303, 404)
    for wrong in ("x", "-1", "1.5", "1%20OR%201=1"):
        await desk.get(f"/desk/cases/{wrong}")
        assert desk.status == 404
    await desk.get("/desk/cases/3")
    assert desk.status == 403
    for act in acts:
        await desk.post(f"/desk/cases/3/{act}", fields)
        assert desk.status == 403
    page = await desk.post("/desk/bulk/preview", [("case", "3"), ("to_stage", "in_review")])
    assert "No file is selected" in page
    await desk.post("/desk/bulk/claim", {"case": "3"})
    assert site.world.rows(Interest)[2].owner_id is None and not site.world.rows(Letter)


def own_interest(session: object, phone: Phone) -> None:
    """Let the coordinator be an officer too."""
    from tests.web.conftest import register

    register(session, phone.id, "Camille", None)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_markup_that_an_officer_or_a_coordinator_typed_is_text(site: Site, language: str) -> None:
    phone = await site.world.coordinator("<i>Camille", language)
    await site.case(MARKUP)
    browser = await site.desk(phone)
    await browser.get("/desk/cases/1")
    await browser.post("/desk/cases/1/note", {"note": MARKUP, "nonce": "1"})
    await browser.post("/desk/cases/1/claim")
    form = {"come_from": "in_review", "to": "shortlisted", "line": MARKUP, "act": "preview"}
    pages = [
        await browser.get("/desk/queue"),
        await browser.get("/desk/cases/1"),
        await browser.post("/desk/queue", {"q": MARKUP}),
        await browser.post("/desk/cases/1/letter", {"text": MARKUP, "nonce": "2", "act": "preview"}),
        await browser.post("/desk/cases/1/move", form),
        await browser.post("/desk/bulk/preview", [("case", "1"), ("to_stage", "shortlisted")]),
    ]
    for page, wrong in product(pages, ("<script>alert", "<img", "<i>Camille")):
        assert wrong not in page
    assert all("alert(1)" in page for page in pages)


async def test_no_page_leads_an_officer_in_by_its_forms(site: Site, desk: Browser) -> None:
    stranger = site.browser()
    for path in ("/desk/cases/1/claim", "/desk/bulk/claim", "/desk/queue", "/desk/cases/1/letter"):
        await stranger.post(path, {"only": "1", "text": "x"}, csrf=desk.csrf)
        assert stranger.status == 401
    await stranger.get("/desk/events")
    assert stranger.status == 401
    assert site.world.rows(Interest)[0].owner_id is None


async def test_an_officer_s_letter_wakes_open_pages_and_says_nothing_of_itself(
    site: Site, desk: Browser
) -> None:
    async with desk.http.get(desk.base + "/desk/events") as stream:
        assert stream.status == 200 and stream.headers["X-Content-Type-Options"] == "nosniff"
        await stream.content.readuntil(b"\n\n")
        await site.case("Clementine")
        told = b""
        while b"changed" not in told:
            told = await stream.content.readuntil(b"\n\n")
        assert told == b"event: changed\ndata: 1\n\n"
        site.world.remove_coordinator(1)
        await site.case("Dorothea")
        assert b"changed" not in await stream.content.read()
