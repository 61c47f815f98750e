"""Two deployments with one token: the one that came later stops with one line, the other goes on."""

import asyncio
import os
import shutil
import signal
from pathlib import Path

import pytest

from bot.app import build_application
from bot.demo import run
from bot.demo.run import PATIENCE
from bot.server import serve_until
from bot.startup import open_services
from bot.transport import webhook_monitor
from bot.transport.token_conflict import GIVE_UP_AFTER, NEW_FOR, SIGNS, SharedToken, TokenConflicts
from tests.commands import Detached, run_command
from tests.ports import free_port
from tests.processes import KillableWorld, sees
from tests.world import World

pytestmark = pytest.mark.slow
IMPATIENT = {"bot.cli.telegram_calls.MAX_WAIT": 1.0}
"""How long a command that needs Telegram waits for it: seconds."""


async def serve_beside(world: World, template: Path, folder: Path, **more: object) -> None:
    """Serve with the same token in another deployment, with a database of its own. Raises SharedToken."""
    path = shutil.copy(template, folder / "other.db")
    settings = world.settings.model_copy(update={"database_url": f"sqlite:///{path}"} | more)
    services = await asyncio.to_thread(open_services, settings)
    try:
        async with asyncio.timeout(120):
            await serve_until(build_application(settings, services), asyncio.Event())
    finally:
        services.db.close()


async def test_a_second_poller_stops_and_the_first_goes_on(
    world: World, template: Path, tmp_path: Path
) -> None:
    with pytest.raises(SharedToken, match="stop that one first"):
        world.app.bot.token_conflicts._began -= NEW_FOR
        await serve_beside(world, template, tmp_path)
    officer = world.officer()
    officer.start()
    await officer.wait_for(lambda p: "Welcome." in p.last.text, PATIENCE)


@pytest.fixture
def looks_often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let bots that are started now look at their webhook every half second."""
    monkeypatch.setattr(webhook_monitor, "PAUSE", 0.5)


async def test_a_webhook_that_was_led_elsewhere_is_taken_back(looks_often: None, hooked: World) -> None:
    hooked.telegram.webhook = "http://127.0.0.1:1/telegram"
    officer = hooked.officer()
    officer.start()
    await officer.wait_for(lambda p: "Welcome." in p.last.text, PATIENCE)


async def test_a_webhook_that_polling_takes_the_place_of_is_logged_without_its_path(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    """It may be that of another deployment, which gets nothing any more; its path may hold a secret."""
    await world.stop_bot()
    assert "webhook" not in caplog.text
    world.telegram.webhook = "https://elsewhere.example/path-that-is-secret"
    await world.start_bot()
    await world.until(lambda: not world.telegram.webhook)
    assert "brought updates to a webhook at elsewhere.example, which is removed" in caplog.text
    assert "path-that-is-secret" not in caplog.text


async def test_updates_with_another_secret_are_asked_for_with_ours(
    looks_often: None, hooked: World, caplog: pytest.LogCaptureFixture
) -> None:
    """A process with other settings had set it; ours refused every update, and didn't say why."""
    hooked.telegram.webhook_secret = "of-a-process-with-other-settings"
    officer = hooked.officer()
    officer.start()
    await officer.wait_for(lambda p: "Welcome." in p.last.text, PATIENCE)
    assert "Wrong response from the webhook: 403" in caplog.text
    assert "WEBHOOK_SECRET is told to Telegram again" in caplog.text


async def test_a_token_of_another_bot_is_refused_until_the_operator_says_it_takes_over(
    killable: KillableWorld, tmp_path: Path
) -> None:
    """To that bot everybody would seem to have blocked it: their messages would be given up one by one."""
    officer = killable.phone("Robin")
    officer.start()
    await sees(officer, "Welcome.")
    await killable.bot.stop()
    other = os.environ | {
        "DATABASE_URL": killable.settings.database_url,
        "TELEGRAM_BOT_TOKEN": "200002:other",
    }
    other |= {"TELEGRAM_API_URL": f"http://127.0.0.1:{free_port()}", "INDEX_FOLDER": str(tmp_path)}

    async def told(*words: str) -> tuple[int, str]:
        done = await asyncio.to_thread(run_command, tmp_path, other, *words, constants=IMPATIENT)
        return done.returncode, done.stdout + done.stderr

    code, said = await told("run")
    assert code == 2 and "is that of the bot 100001, and TELEGRAM_BOT_TOKEN is that of 200002" in said
    code, said = await told("check")
    assert code == 1 and "FAIL  bot: " in said and "python -m bot change-bot" in said
    assert (await told("change-bot"))[0] == 0
    assert "FAIL  bot: " not in (await told("check"))[1]
    process = Detached(other, "run")
    async with asyncio.timeout(PATIENCE):
        while "hasn't answered yet" not in process.told:  # noqa: ASYNC110
            await asyncio.sleep(0.02)
    process.send_signal(signal.SIGTERM)
    assert await process.wait() == 0
    other["TELEGRAM_BOT_TOKEN"] = run.TOKEN
    assert (await told("run"))[0] == 2


class Clock:
    """Goes on when told."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_who_was_there_before_gives_up_only_when_nothing_comes_any_more() -> None:
    clock = Clock()
    token_conflicts = TokenConflicts(clock)
    clock.now = NEW_FOR + 1
    token_conflicts.record_updates()
    for _ in range(3 * SIGNS):
        token_conflicts.record_sign()
    assert not token_conflicts.found.is_set()
    clock.now += GIVE_UP_AFTER + 1
    token_conflicts.record_sign()
    assert token_conflicts.found.is_set()


def test_one_or_two_conflicts_of_a_restart_are_waited_out() -> None:
    token_conflicts = TokenConflicts(Clock())
    for _ in range(SIGNS - 1):
        token_conflicts.record_sign()
    assert not token_conflicts.found.is_set()
    token_conflicts.record_sign()
    assert token_conflicts.found.is_set()
