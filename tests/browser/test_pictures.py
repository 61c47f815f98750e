"""The screens that the guides show, walked on phones 360 pixels wide; `make pictures` keeps them."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest
from playwright.async_api import Page, expect

from bot.texts.catalogue import FOLDER, Texts, Words, typeset
from tests.browser.conftest import Handset, Pictures

pytestmark = [pytest.mark.slow, pytest.mark.browser]
NARROW = {"width": 360, "height": 720}
STILL = ".toast { display: none !important } .keys button:hover { background: #3f6079 !important }"
CLOSES = (date.today() + timedelta(days=60)).isoformat()


@dataclass(frozen=True)
class Typed:
    """What people write and which entries they choose, in one language."""

    mission: str
    role: str
    service: str
    french: str
    question: str
    unknown: str
    letter: str
    reply: str
    news: str


TYPED = {
    "en": Typed(
        mission="BINUH, Haiti",
        role="Mentoring and advising",
        service="Montréal Police (SPVM)",
        french="French",
        question="how long is a tour",
        unknown="may I bring my banjo to the xyzzy",
        letter="Thank you for your interest. Could you call me on Tuesday?",
        reply="Please ask your coordinator; it depends on the mission.",
        news="A briefing on BINUH takes place in January.",
    ),
    "fr": Typed(
        mission="BINUH, Haïti",
        role="Mentorat et conseils",
        service="Police de Montréal (SPVM)",
        french="Français",
        question="combien de temps dure une mission",
        unknown="est-ce que je peux emporter mon saxophone",
        letter="Merci de votre intérêt. Pourriez-vous m'appeler mardi?",
        reply="Posez la question à votre équipe de coordination; cela dépend de la mission.",
        news="Une séance d'information sur le BINUH aura lieu en janvier.",
    ),
}
CUT = """keys => [...keys.querySelectorAll("button")]
    .filter((key) => key.scrollWidth > key.clientWidth).map((key) => key.textContent)"""
"""The labels of the newest buttons that end in an ellipsis."""


def own_labels(language: str) -> set[str]:
    """What buttons say that isn't the title of an entry or somebody's name."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in (FOLDER / language).glob("*.ftl"))
    return {
        typeset(label) for label in re.findall(r"^(?:button|topic|reason)-[\w-]+ = ([^{\n]+)$", text, re.M)
    }


@dataclass(frozen=True)
class Guide:
    """An officer's phone and a coordinator's; what their buttons say comes from the catalogue."""

    officer: Handset
    desk: Handset
    words: Words
    typed: Typed
    pictures: Pictures

    def say(self, key: str, **values: Any) -> str:
        """The first line of a text, as it reads."""
        return re.sub(r"<[^>]+>", "", self.words.plain(key, **values)).split("\n")[0]

    async def press(self, phone: Handset, key: str, then: str, **values: Any) -> None:
        """Press a button by the key of its text, and wait for the first line of what follows."""
        await phone.press(self.say(key, **values), then)

    async def keep(self, phone: Handset, name: str) -> None:
        """A picture of one phone; every button with a text of ours can be read to its end."""
        cut = await phone.root.locator(".chat .keys").last.evaluate(CUT)
        assert not own_labels(self.words.language) & set(cut)
        await self.pictures.keep(phone.root, f"{name}-{self.words.language}")


@pytest.fixture
async def guide(page: Page, pictures: Pictures, language: str) -> Guide:
    """Both phones, narrow, in one language."""
    await page.set_viewport_size(NARROW)  # type: ignore[arg-type]
    await page.add_style_tag(content=STILL)
    officer, desk = Handset(page, 0), Handset(page, 1)
    for phone in (officer, desk):
        await phone.speak(language)
    await desk.sees("/queue")
    guide = Guide(officer, desk, Texts("America/Toronto").of(language), TYPED[language], pictures)
    await desk.send("/queue")
    await desk.sees(guide.say("queue-empty"))
    return guide


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
    """The menu and a card."""
    officer, say = guide.officer, guide.say
    await officer.begin()
    await officer.sees(say("greeting"))
    await guide.keep(officer, "officer-menu")
    await guide.press(officer, "button-missions", say("missions-current", number=1, pages=1))
    await officer.press(guide.typed.mission, say("mission-status-current"))
    await guide.keep(officer, "officer-mission")


async def register(guide: Guide) -> None:
    """The form, its summary, and what a coordinator sees of it."""
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
    """A coordinator claims, writes and moves; the officer sees it in their file."""
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
    """A question that is answered, and one that goes to the coordinators."""
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
    """One reply for all who asked."""
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
    """An opening: who fits, who doesn't and why."""
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
    """A message to many, seen first as they will read it."""
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
    """An entry and what a coordinator can do with it."""
    desk, say = guide.desk, guide.say
    await desk.send("/content")
    await desk.root.get_by_role("button", name=say("button-find-content")).last.click()
    await desk.sees(say("find-content"))
    await desk.send("binuh")
    await desk.press(guide.typed.mission, say("mission-status-current"))
    await guide.keep(desk, "coordinator-entry")
