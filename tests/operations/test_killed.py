"""The bot as a process of its own: killed in the middle, and Telegram away; nothing is lost."""

import pytest

from bot.demo.run import new_code
from tests.actors import at_the_date
from tests.processes import KillableWorld, sees

pytestmark = pytest.mark.slow


async def test_killed_at_every_step_the_coordinator_hears_of_the_interest_once(
    killable: KillableWorld,
) -> None:
    desk, officer = killable.phone("Camille"), killable.phone("Alex")
    desk.start(f"c_{new_code(killable.settings)}")
    await sees(desk, "/queue")
    await at_the_date(officer)
    await killable.bot.restart()
    officer.send("May 2030")
    await sees(officer, "How can a coordinator reach you?")
    officer.press("Telegram only")
    await killable.bot.restart()
    await sees(officer, "Please check before you send")
    officer.press("Send")
    await killable.bot.restart()
    await sees(officer, "Sent.")
    await sees(desk, "Interest no. 1")
    await killable.bot.restart()
    desk.press("Claim")
    await sees(officer, "now has your file")
    assert "Interest no. 2" not in desk.transcript()


async def test_an_outage_of_telegram_is_waited_for(killable: KillableWorld) -> None:
    killable.telegram.outage(2)
    officer = killable.phone("Alex")
    officer.start()
    await sees(officer, "Welcome.")
    killable.telegram.outage(2)
    officer.send("/roles")
    await sees(officer, "What police do on a mission")
