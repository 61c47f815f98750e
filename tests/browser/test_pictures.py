"""The screens that the guides show, walked on phones 360 pixels wide; `make pictures` keeps them."""

from datetime import date, timedelta

import pytest
from playwright.async_api import expect

from tests.browser.conftest import Guide
from tests.browser.typed import TYPED

pytestmark = [pytest.mark.slow, pytest.mark.browser]
CLOSES = (date.today() + timedelta(days=60)).isoformat()


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_the_officers_screens_of_the_guides(guide: Guide) -> None:
    await read_about_a_mission(guide)
    await register(guide)
    await follow_up(guide)
    await ask(guide)


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_the_desks_screens_of_the_guides(guide: Guide) -> None:
    """In a chat of its own: all at once would be faster than a person may write."""
    for command, reply in (("/help", "help"), ("/queue", "queue-empty")):
        await guide.desk.send(command)
        await guide.desk.sees(guide.say(reply))
    await guide.press(guide.desk, "button-desk", guide.say("desk"))
    await guide.keep(guide.desk, "coordinator-desk")
    await read_about_a_mission(guide)
    await register(guide)
    await guide.desk.sees(guide.say("notice-registered", id="1"))
    await guide.officer.send(f"/ask {guide.typed.unknown}")
    await guide.officer.sees(guide.say("ask-no-answer"))
    await answer_a_question(guide)
    await open_posts(guide)
    await announce(guide)
    await look_after_the_content(guide)


async def read_about_a_mission(guide: Guide) -> None:
    """Show the menu and a card."""
    officer, say = guide.officer, guide.say
    await officer.begin()
    await officer.sees(say("greeting"))
    await guide.keep(officer, "officer-menu")
    await guide.press(officer, "button-missions", say("missions-current", number=1, pages=1))
    await officer.press(guide.typed.mission, say("mission-status-current"))
    await guide.keep(officer, "officer-mission")


async def register(guide: Guide) -> None:
    """Show the form, its summary, and what a coordinator sees of it."""
    officer, say, typed = guide.officer, guide.say, guide.typed
    await guide.press(officer, "button-interest", say("ask-roles"))
    await officer.press(typed.role, "✓")
    await guide.keep(officer, "officer-form")
    await guide.press(officer, "button-done", say("ask-service"))
    await officer.send("spvm")
    await officer.press(typed.service, say("ask-full_name"))
    await guide.press(officer, "button-skip", "")
    await officer.press(typed.french, "")
    await guide.press(officer, "level-advanced", "")
    chosen = say("value-ticked", text=say("level-advanced"))
    await expect(officer.root.get_by_role("button", name=chosen)).to_be_visible()
    await guide.press(officer, "button-done", say("ask-available_from"))
    await guide.press(officer, "value-now", say("ask-reach"))
    await guide.press(officer, "reach-telegram", say("summary-interest"))
    await guide.keep(officer, "officer-summary")
    await guide.press(officer, "button-send-interest", say("sent-next", days=0))


async def follow_up(guide: Guide) -> None:
    """Show how a coordinator claims, writes and moves, and how the officer sees it in their file."""
    officer, desk, say = guide.officer, guide.desk, guide.say
    await desk.sees(say("notice-registered", id="1"))
    await guide.keep(desk, "coordinator-notice")
    await desk.send("/queue")
    await desk.sees(say("queue-head", total=1, waiting=1))
    await guide.keep(desk, "coordinator-queue")
    await guide.press(desk, "button-claim-listed", say("queue-head", total=1, waiting=0), id="1")
    await guide.press(desk, "button-own-files", say("own-files-head", total=1, waiting=0).split(":")[0])
    await guide.press(desk, "button-file", say("file-history"), id="1", name="Alex (officer)")
    await guide.press(desk, "button-write", "1")
    await desk.send(guide.typed.letter)
    await officer.sees(guide.typed.letter)
    await guide.keep(officer, "officer-letter")
    await guide.press(desk, "button-to-file", say("file-letters"))
    await guide.keep(desk, "coordinator-file")
    shortlisted = say("stage-shortlisted")
    await guide.press(desk, "button-next-stage", shortlisted, stage=shortlisted)
    await guide.keep(desk, "coordinator-stage")
    await guide.press(desk, "button-move", say("file-history"))
    await officer.sees(guide.typed.mission)
    await officer.send("/myfile")
    await officer.sees(say("my-file", count=1))
    await officer.press(guide.typed.mission, shortlisted)
    await guide.keep(officer, "officer-file")


async def ask(guide: Guide) -> None:
    """Show a question that is answered, and one that goes to the coordinators."""
    officer, say = guide.officer, guide.say
    for question, reply, name in (
        (guide.typed.question, "ask-helped", "officer-answer"),
        (guide.typed.unknown, "ask-no-answer", "officer-no-answer"),
    ):
        await officer.send(f"/ask {question}")
        await officer.sees(say(reply))
        await guide.keep(officer, name)
    await officer.send("/privacy")
    await officer.sees(say("privacy", months=24))
    await guide.keep(officer, "officer-privacy")


async def answer_a_question(guide: Guide) -> None:
    """Show one reply for all who asked."""
    desk, officer, say = guide.desk, guide.officer, guide.say
    await desk.send("/questions")
    await desk.sees(guide.typed.unknown)
    await desk.press(f"1 × {guide.typed.unknown[:15]}", say("question-group", askers=1))
    await guide.keep(desk, "coordinator-question")
    await desk.root.get_by_role("button", name=say("button-answer-group")).last.click()
    await desk.sees(say(f"ask-reply_{guide.words.language}"))
    await desk.send(guide.typed.reply)
    await desk.sees(say("summary-reply"))
    await guide.press(desk, "button-send-reply", say("reply-sent", count=1))
    await officer.sees(guide.typed.reply)


async def open_posts(guide: Guide) -> None:
    """Show an opening: who fits, who doesn't and why."""
    desk, say, typed = guide.desk, guide.say, guide.typed
    await desk.send("/openings")
    await desk.sees(say("desk-openings-none"))
    await guide.press(desk, "button-new-opening", say("ask-opening_mission"))
    await desk.press(typed.mission, say("ask-opening_role"))
    await desk.press(typed.role, say("ask-opening_seats"))
    await desk.send("2")
    await desk.sees(say("ask-opening_languages"))
    await desk.press(typed.french, "✓")
    await guide.press(desk, "button-done", say("ask-opening_armed"))
    await guide.press(desk, "yes_no-no", say("ask-opening_closes"))
    await desk.send(CLOSES)
    await desk.sees(say("summary-opening"))
    await guide.press(desk, "button-send-opening", say("desk-opening", id="1"))
    await guide.keep(desk, "coordinator-opening")


async def announce(guide: Guide) -> None:
    """Show a message to many, first as they will read it."""
    desk, say, typed = guide.desk, guide.say, guide.typed
    await desk.send("/announce")
    await desk.sees(say("ask-announce_to"))
    await guide.press(desk, "audience-mission", say("ask-announce_mission"))
    await desk.press(typed.mission, say("ask-announce_en"))
    await desk.send(TYPED["en"].news)
    await desk.sees(say("ask-announce_fr"))
    await desk.send(TYPED["fr"].news)
    await desk.sees(say("summary-announce"))
    await guide.press(desk, "button-send-announce", typed.news)
    await guide.keep(desk, "coordinator-announcement")
    await guide.press(desk, "button-announce-to", "1", count=1)
    await guide.officer.sees(typed.news)


async def look_after_the_content(guide: Guide) -> None:
    """Show an entry and what a coordinator can do with it."""
    desk, say = guide.desk, guide.say
    await desk.send("/content")
    await desk.root.get_by_role("button", name=say("button-find-content")).last.click()
    await desk.sees(say("find-content"))
    await desk.send("binuh")
    await desk.press(guide.typed.mission, say("mission-status-current"))
    await guide.keep(desk, "coordinator-entry")
