"""What isn't Telegram's answer to the first call is waited out, and told in words."""

import asyncio
from functools import partial

import pytest

from bot.transport import http, polling
from bot.transport.patience import log_when_slow
from tests.wording import said
from tests.world import World, read

pytestmark = pytest.mark.slow
NAMELESS = '{"ok": true, "result": {"id": 1, "is_bot": true, "first_name": "A bot"}}'
"""An answer to getMe without what every bot has, a username: links would lead to t.me/None."""
PAGE = "<html><h1>Blocked by the policy of this network</h1></html>"
PAUSES, SLOW_AFTER = (0.03, 0.1, 0.2, 0.4, 0.8), 0.2
"""A tenth of the pauses between the tries of a call, and of the time after which a call is slow: seconds."""


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let bots that are started now try again sooner, and say sooner what they wait for."""
    monkeypatch.setattr(http, "PAUSES", PAUSES)
    monkeypatch.setattr(polling, "log_when_slow", partial(log_when_slow, after=SLOW_AFTER))


@pytest.mark.parametrize("status", [403, 409])
async def test_an_answer_of_a_firewall_is_waited_out_at_the_start(
    world: World, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    """Telegram itself answers getMe with neither; it ended the process with an unexpected error."""
    await world.stop_bot()
    world.telegram.fail_next("getMe", status, "blocked by the policy of this network")
    await world.start_bot()
    officer = world.officer()
    officer.start()
    await read(officer, said("greeting"))
    assert "the answer isn't Telegram's: a firewall or proxy on the way?" in caplog.text


@pytest.mark.parametrize(
    ("status", "says", "reason"),
    [
        (302, PAGE, "the answer isn't Telegram's"),
        (404, PAGE, "the answer isn't Telegram's"),
        (401, PAGE, "the answer isn't Telegram's"),
        (200, PAGE, "the answer isn't Telegram's"),
        (200, "{}", "the answer isn't Telegram's"),
        (200, "[]", "the answer is cut off"),
        (200, '{"ok": true}', "the answer is incomplete"),
        (200, '{"ok": true, "result": true}', "the answer is incomplete"),
        (200, '{"ok": true, "result": {}}', "the answer is incomplete"),
        (200, NAMELESS, "the answer is incomplete"),
        (502, PAGE, "a proxy before it, answers 502"),
        (400, "Logged out", "it says: Logged out"),
        (429, "Too Many Requests", "Telegram asks to wait before the start"),
    ],
)
async def test_what_keeps_the_bot_from_telegram_is_told_in_words(
    world: World, impatient: None, caplog: pytest.LogCaptureFixture, status: int, says: str, reason: str
) -> None:
    await world.stop_bot()
    for _ in range(9):
        world.telegram.fail_next("getMe", status, says, retry_after=2 if status == 429 else None)
    starting = asyncio.create_task(world.start_bot())
    async with asyncio.timeout(60):
        while reason not in caplog.text and not starting.done():  # noqa: ASYNC110
            await asyncio.sleep(0.05)
    world.telegram.faults.clear()
    await starting
    assert reason in caplog.text
    assert "401, as if it didn't know the token" not in caplog.text
