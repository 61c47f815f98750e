"""Unanswered questions and content on the desk's page."""

import re
from datetime import date
from html import unescape

import pytest
from sqlmodel import Session

from bot.callbacks.desk.editing import OpenContents
from data.answers import question_log
from data.answers.question_log import Asked
from data.db.base import utc_now
from data.editing import attention
from data.editing import store as revisions
from data.editing.views import RevisionKind, RevisionState
from data.models.content import Question, Revision
from data.models.people import Person
from data.people.views import Actor
from tests.web.conftest import TAUGHT, Browser, Site, asked, words_of
from tests.wording import said
from tests.world import press, read

pytestmark = pytest.mark.slow
MARKUP = "<script>alert(1)</script>"


def fields_of(page: str) -> dict[str, str]:
    """Return the hidden fields of a page's first long form."""
    return dict(
        re.findall(r'<input type="hidden" name="((?:was\.|version|asked)[^"]*)" value="([^"]*)"', page)
    )


def a_code(site: Site) -> str:
    """Return some entry's code."""
    found = site.world.services.db.run_here(attention.list_overdue, "en", date(2099, 1, 1))
    return found[0][0]


async def test_a_reply_reaches_who_asked_once_and_becomes_an_entry(site: Site) -> None:
    lead = await site.world.coordinator("Camille")
    officer = await asked(site, f"may i bring a bicycle {MARKUP}")
    desk = await site.desk(lead)
    assert MARKUP not in await desk.get("/desk/questions") and "bicycle" in desk.text
    page = await desk.get("/desk/questions/1")
    assert MARKUP not in page
    await desk.post("/desk/questions/1/reply", {"asked": "1", "reply_en": ""})
    assert desk.status == 400
    await desk.post("/desk/questions/1/reply", {"asked": "1", "reply_en": "Yes, at your own cost."})
    page = await desk.follow()
    assert "Yes, at your own cost." in page
    await read(officer, "Yes, at your own cost.")
    page = await desk.post("/desk/questions/1/reply", {"asked": "1", "reply_en": "A second reply"})
    assert desk.status == 409 and "A second reply" in page
    page = await desk.post("/desk/questions/entry/1/check", TAUGHT)
    assert 'id="checks"' in page and desk.status == 200
    await desk.post("/desk/questions/entry/1", TAUGHT | {"teach_title_fr": ""})
    assert desk.status == 400 and "Bringing a bicycle" in desk.text
    await desk.post("/desk/questions/entry/1", TAUGHT | {"teach_asked_fr": "un vélo"})
    assert desk.status == 400 and "2 wordings are missing" in desk.text and "un vélo" in desk.text
    await desk.post("/desk/questions/entry/1", TAUGHT)
    assert desk.status == 303, words_of(desk.text)[:400]
    assert "Bringing a bicycle" in await desk.follow()
    assert [row.state for row in site.world.rows(Revision)] == ["proposed"]


async def test_only_questions_of_the_group_that_was_shown_are_replied_to(site: Site) -> None:
    desk = await site.desk(await site.world.coordinator("Camille"))
    await asked(site, "may i bring a bicycle")
    await asked(site, "how do i get a visa for my parrot", "Bernard")
    await desk.get("/desk/questions/1")
    await desk.post("/desk/questions/1/reply", {"asked": "2", "reply_en": "To somebody else"})
    assert desk.status == 409
    for number in ("99", "0", "99999999999"):
        await desk.post(f"/desk/questions/{number}/reply", {"asked": "1", "reply_en": "x"})
        assert desk.status == 409
        await desk.get(f"/desk/questions/entry/{number}")
        assert desk.status == 200
    assert [row.reply_id for row in site.world.rows(Question)] == [None, None]


async def test_a_change_is_shown_proposed_and_published_by_a_second_person(site: Site) -> None:
    desk = await site.desk(await site.world.coordinator("Camille"))
    second = await site.desk(await site.world.coordinator("Bernard"))
    code = a_code(site)
    page = await desk.get(f"/desk/content/entries/{code}")
    hidden = fields_of(page)
    form = hidden | {"en.caution": f"Mind the gap {MARKUP}"}
    page = await desk.post(f"/desk/content/entries/{code}/check", form)
    assert 'id="checks"' in page and "<html" not in page
    page = await desk.post(f"/desk/content/entries/{code}", form | {"act": "preview"})
    assert "Mind the gap" in page and MARKUP not in page and not site.world.rows(Revision)
    await desk.post(f"/desk/content/entries/{code}", form | {"act": "propose"})
    page = await desk.follow()
    assert "any other coordinator can publish it" in words_of(page)
    assert "Take it back" in page and 'value="approve"' not in page
    await desk.post("/desk/content/changes/1/decide", {"act": "approve"})
    assert "Somebody else has to approve" in words_of(desk.text)
    assert 'value="approve"' in await second.get("/desk/content/changes/1")
    page = await second.post("/desk/content/changes/1/decide", {"act": "approve"})
    assert "Published" in page and MARKUP not in page
    assert [row.state for row in site.world.rows(Revision)] == ["published"]
    page = await desk.post(
        f"/desk/content/entries/{code}", hidden | {"fr.caution": "À noter", "act": "propose"}
    )
    assert desk.status == 409 and "À noter" in page and "Mind the gap" in page
    await desk.post(
        f"/desk/content/entries/{code}", fields_of(page) | {"fr.caution": "À noter", "act": "propose"}
    )
    await desk.follow()
    after = site.world.rows(Revision)[1].after
    assert after and after["fr"]["caution"] == "À noter" and "Mind the gap" in after["en"]["caution"]
    page = await desk.post("/desk/content/changes/2/decide", {"act": "decline"})
    assert "Taken back" in page and "Its author will be told" not in page


@pytest.mark.parametrize(
    "wrong",
    [{"en.title": ""}, {"fr.answer": "x" * 3900}, {"review_by": "nonsense"}, {"mission.status": "gone"}],
)
async def test_what_can_t_be_kept_stays_in_the_form(site: Site, wrong: dict[str, str]) -> None:
    desk = await site.desk(await site.world.coordinator("Camille"))
    code = a_code(site)
    hidden = fields_of(await desk.get(f"/desk/content/entries/{code}"))
    page = await desk.post(f"/desk/content/entries/{code}", hidden | wrong | {"act": "propose"})
    assert desk.status == 400 and (
        "mission.status" in wrong or all(value in page for value in wrong.values())
    )
    assert not site.world.rows(Revision)


async def test_entries_and_changes_that_aren_t_there_open_nothing(site: Site) -> None:
    desk = await site.desk(await site.world.coordinator("Camille"))
    for path in (
        "entries/nothing",
        "entries/..%2f..",
        "changes/99",
        "changes/0",
        "conflicts/nothing",
        "changes/x",
    ):
        await desk.get(f"/desk/content/{path}")
        assert desk.status == 404, path
    for path in ("entries/nothing", "entries/nothing/verify", "entries/nothing/check", "changes/99/decide"):
        await desk.post(f"/desk/content/{path}", {"act": "approve"})
        assert desk.status == 404, path
    page = await desk.get(f"/desk/content?q={MARKUP}")
    assert MARKUP not in page and desk.status == 200


async def test_what_breaks_a_style_rule_is_said_in_the_coordinator_s_language(site: Site) -> None:
    desk = await site.desk(await site.world.coordinator("Camille", "fr"))
    code = a_code(site)
    page = await desk.get(f"/desk/content/entries/{code}")
    told = fields_of(page) | {"en.title": "Long " * 12, "fr.title": "Long " * 12}
    page = await desk.post(f"/desk/content/entries/{code}/check", told)
    assert "59 caractères, au plus 40" in words_of(page) and "characters" not in page
    assert "en.title" not in page and 'lang="en"' not in page


async def test_verified_on_the_page_is_verified(site: Site, desk: Browser) -> None:
    code = a_code(site)
    await desk.post(f"/desk/content/entries/{code}/verify")
    await desk.follow()
    assert [(row.kind, row.state) for row in site.world.rows(Revision)] == [("verified", "published")]


@pytest.fixture
async def desk(site: Site) -> Browser:
    """A coordinator's browser."""
    return await site.desk(await site.world.coordinator("Camille"))


async def test_from_a_group_to_a_proposal_it_is_five_actions_and_both_or_nothing(site: Site) -> None:
    """Four fields and a button, where one person asked in one language; nothing else is typed."""
    desk = await site.desk(await site.world.coordinator("Camille"))
    officer = await site.unanswered("may i bring a bicycle?")
    page = await desk.get("/desk/questions/1")
    filled = typed_in(page)
    assert filled["teach_asked_en"] == "may i bring a bicycle?"
    assert filled["teach_title_en"] == "May i bring a bicycle"
    assert filled["teach_source"].startswith("The coordinators")
    typed = {
        "reply_en": "You may bring one at your own cost.",
        "teach_text_fr": "Vous pouvez en apporter un à vos frais.",
        "teach_asked_en": filled["teach_asked_en"] + "\ncan i take my bike\nis a bicycle allowed",
        "teach_asked_fr": TAUGHT["teach_asked_fr"],
    }
    form = filled | {"asked": "1", "teach_topic": "life"} | typed | {"act": "entry"}
    for wrong, told in (
        ({"teach_text_fr": ""}, "What it says (French) is missing"),
        ({"teach_asked_fr": "un vélo"}, "2 wordings are missing"),
        ({"reply_en": ""}, "reply is missing"),
    ):
        page = await desk.post("/desk/questions/1/reply", form | wrong)
        assert desk.status == 400 and told in words_of(page), words_of(page)[:600]
        assert "puis-je apporter mon vélo" in page or "teach_asked_fr" in wrong
        assert not site.world.rows(Revision) and site.world.rows(Question)[0].reply_id is None
    page = await desk.post("/desk/questions/1/check", form | {"teach_title_en": "A very long title " * 4})
    assert re.search(r'id="wrong-teach_title_en"[^>]*>\d+ characters, at most 40', page), page
    await desk.post("/desk/questions/1/reply", form)
    page = await desk.follow()
    assert "Sent. It is on its way." in words_of(page)
    assert "Source : Réponse de l'équipe de coordination" in words_of(page)
    await read(officer, "You may bring one at your own cost.")
    (proposed,) = site.world.rows(Revision)
    assert proposed.state == "proposed" and proposed.after
    assert proposed.after["fr"]["title"] == "Le vélo est-il permis"
    assert proposed.after["en"]["phrasings"][0] == "may i bring a bicycle?"
    page = await desk.post("/desk/questions/1/reply", form)
    assert desk.status == 409 and typed["teach_text_fr"] in page
    assert len(site.world.rows(Revision)) == 1


def typed_in(page: str) -> dict[str, str]:
    """Return what the fields of the entry say."""
    areas = re.findall(r'<textarea name="(teach_\w+)"[^>]*>(.*?)</textarea>', page, re.DOTALL)
    inputs = re.findall(r'<input name="(teach_\w+)" value="([^"]*)"', page)
    return {name: unescape(value) for name, value in [*areas, *inputs]}


async def test_content_lists_what_nobody_asked_and_what_was_no_help_in_chat_and_on_the_page(
    site: Site, desk: Browser
) -> None:
    code = a_code(site)
    page = words_of(await desk.get("/desk/content"))
    total = int(re.search(r"Not asked for in the last 90 days: (\d+)", page)[1])  # type: ignore[index]

    def rate(session: Session) -> None:
        for number in range(3):
            person = Person(telegram_id=9_000_000 + number)
            session.add(person)
            session.flush()
            answered = question_log.record_answered(session, Asked(person.id or 0, "en"), code)
            if number < 2:
                question_log.mark_wrong(session, person.id or 0, answered, "other", "what about it")

    await site.world.services.db.run(rate)
    page = words_of(await desk.get("/desk/content"))
    assert f"Not asked for in the last 90 days: {total - 1}" in page and "no help to 2 of 3" in page
    camille = next(phone for phone in site.world.telegram.phones.values() if phone.name == "Camille")
    camille.send("/content")
    await read(camille, said("contents"))
    await press(camille, "Often no help", "no help to 2 of 3")
    camille.press_data(OpenContents().pack(), camille.last.id)
    await read(camille, said("contents"))
    await press(camille, "Nobody asked", f"{total - 1} entries answered nobody")

    def change(session: Session) -> None:
        raw = revisions.find_raw(session, code)
        assert raw
        after = raw | {"en": raw["en"] | {"caution": "Mind the gap."}}
        done = revisions.propose(session, Actor(1, 1), RevisionKind.CHANGED, raw, after)
        session.get_one(Revision, done.id).state = RevisionState.PUBLISHED
        session.get_one(Revision, done.id).decided_at = utc_now()

    await site.world.services.db.run(change)
    assert "no help to" not in words_of(await desk.get("/desk/content")), "it says something else now"
