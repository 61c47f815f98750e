"""The journey as a person walks it on the two-phone page, in both languages."""

from dataclasses import dataclass

import pytest
from playwright.async_api import Page, expect

from tests.browser.conftest import Handset, Pictures

pytestmark = [pytest.mark.slow, pytest.mark.browser]


@dataclass(frozen=True)
class Said:
    """What the bot and its buttons say on the way, in one language."""

    welcome: str
    missions: tuple[str, str]
    mission: tuple[str, str]
    interest: tuple[str, str]
    role: str
    done: str
    service: str
    spvm: str
    languages: str
    level: tuple[str, str, str]
    name: str
    skip: str
    when: str
    soon: str
    reach: str
    telegram: str
    check: str
    send: tuple[str, str]
    queue: str
    notice: str
    claim: tuple[str, str]
    claimed: str
    question: tuple[str, str]


SAID = {
    "en": Said(
        welcome="Welcome.",
        missions=("Missions", "Missions with Canadian police today"),
        mission=("BINUH, Haiti", "mentor managers"),
        interest=("Register interest", "In which roles?"),
        role="Mentoring and advising",
        done="Done",
        service="Which police service",
        spvm="Montréal Police (SPVM)",
        languages="Which languages do you work in?",
        level=("French", "intermediate", "✓ intermediate (chosen)"),
        name="as on your badge",
        skip="Skip",
        when="When could you leave",
        soon="As soon as possible",
        reach="How can a coordinator reach you?",
        telegram="Telegram only",
        check="Please check before you send",
        send=("Send", "Sent."),
        queue="no open interests",
        notice="Interest no. 1",
        claim=("Claim", "Taken by Camille"),
        claimed="now has your file",
        question=("how long is a tour", "Source:"),
    ),
    "fr": Said(
        welcome="Bienvenue.",
        missions=("Missions", "Missions où sert la police canadienne"),
        mission=("BINUH, Haïti", "Police nationale d'Haïti"),
        interest=("Manifester mon intérêt", "Dans quelles fonctions?"),
        role="Mentorat et conseils",
        done="Terminé",
        service="À quel service de police",
        spvm="Police de Montréal",
        languages="Dans quelles langues travaillez-vous?",
        level=("Français", "intermédiaire", "✓ intermédiaire (choisi)"),
        name="comme sur votre insigne",
        skip="Passer",
        when="À partir de quand pourriez-vous partir?",
        soon="Dès que possible",
        reach="Comment peut-on vous joindre?",
        telegram="Telegram seulement",
        check="Vérifiez avant d'envoyer",
        send=("Envoyer", "Envoyé"),
        queue="aucune demande",
        notice="Demande nº 1",
        claim=("Prendre", "Prise par Camille"),
        claimed="votre dossier",
        question=("combien de temps dure une mission", "Source"),
    ),
}


async def register(officer: Handset, said: Said) -> None:
    """Register from the welcome to the summary, mostly by tapping."""
    await officer.begin()
    await officer.sees(said.welcome)
    await officer.press(*said.missions)
    await officer.press(*said.mission)
    await officer.press(*said.interest)
    await officer.press(said.role, "✓")
    await officer.press(said.done, said.service)
    await officer.send("spvm")
    await officer.press(said.spvm, said.name)
    label, level, chosen = said.level
    await officer.press(said.skip, said.languages)
    await officer.press(label, said.languages)
    await officer.press(level, said.languages)
    await expect(officer.root.get_by_role("button", name=chosen)).to_be_visible()
    await officer.press(said.done, said.when)
    await officer.press(said.soon, said.reach)
    await officer.press(said.telegram, said.check)


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_an_officer_registers_and_a_coordinator_claims(
    page: Page, language: str, pictures: Pictures
) -> None:
    said = SAID[language]
    officer, coordinator = Handset(page, 0), Handset(page, 1)
    await expect(page.locator("section.phone")).to_have_count(2)
    for phone in (officer, coordinator):
        await phone.speak(language)
    await coordinator.sees("/queue")
    await coordinator.send("/queue")
    await coordinator.sees(said.queue)
    await register(officer, said)
    await officer.press(*said.send)
    await coordinator.sees(said.notice)
    await coordinator.press(*said.claim)
    await officer.sees(said.claimed)
    await pictures.keep(page, f"claimed-{language}")
    await officer.send(said.question[0])
    await officer.sees(said.question[1])


@pytest.mark.parametrize("demo_url", ["process"], indirect=True)
async def test_a_restart_and_an_outage_lose_nothing(page: Page) -> None:
    """The restart kills the bot: if the welcome wasn't noted as delivered, a notice may come last."""
    officer = Handset(page, 0)
    await officer.begin()
    await officer.sees("Welcome.")
    await page.get_by_role("button", name="Restart the bot").click()
    await officer.send("/roles")
    await officer.has_seen("What police do on a mission")
    await page.get_by_role("button", name="Telegram is down").click()
    await officer.send("/missions")
    await officer.has_seen("Missions with Canadian police today")


async def test_the_page_needs_no_mouse(page: Page) -> None:
    """Tab reaches the keyboard of a message; Enter presses; the command menu opens with a slash."""
    officer = Handset(page, 0)
    await officer.root.get_by_role("button", name="Start", exact=True).press("Enter")
    await officer.sees("Welcome.")
    await officer.root.get_by_role("button", name="Roles").press("Enter")
    await officer.sees("What police do on a mission")
    await officer.root.get_by_role("textbox").press_sequentially("/mi")
    await officer.root.get_by_role("button", name="/missions").press("Enter")
    await officer.sees("Missions with Canadian police today")
