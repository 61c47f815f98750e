"""The bot as a process of its own: killed in the middle, and Telegram away; nothing is lost."""

import pytest

from bot.demo.run import new_code
from tests.actors import at_the_date
from tests.processes import Cut, sees

pytestmark = pytest.mark.slow


async def test_killed_at_every_step_the_coordinator_hears_of_the_interest_once(cut: Cut) -> None:
    desk, officer = cut.phone("Camille"), cut.phone("Alex")
    desk.start(f"c_{new_code(cut.settings)}")
    await sees(desk, "/queue")
    await at_the_date(officer)
    await cut.bot.restart()
    officer.send("May 2030")
    await sees(officer, "How can a coordinator reach you?")
    officer.press("Telegram only")
    await cut.bot.restart()
    await sees(officer, "Please check before you send")
    officer.press("Send")
    await cut.bot.restart()
    await sees(officer, "Sent.")
    await sees(desk, "Interest no. 1")
    await cut.bot.restart()
    desk.press("Claim")
    await sees(officer, "now has your file")
    assert "Interest no. 2" not in desk.transcript()


async def test_an_outage_of_telegram_is_waited_for(cut: Cut) -> None:
    cut.telegram.outage(2)
    officer = cut.phone("Alex")
    officer.start()
    await sees(officer, "Welcome.")
    cut.telegram.outage(2)
    officer.send("/roles")
    await sees(officer, "What police do on a mission")
