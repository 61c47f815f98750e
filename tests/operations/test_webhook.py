"""Updates by webhook: the same bot, with health, readiness and metrics beside it."""

import asyncio
import logging
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from pydantic import SecretStr, ValidationError

from bot.cli.telegram_calls import check_webhook
from bot.settings import Settings
from bot.transport.listening import ListenError
from bot.transport.webhook import Webhook
from bot.transport.webhook_monitor import watch
from data.models.interests import Interest
from tests.actors import SECRET, fill_in, get
from tests.ports import free_port
from tests.wording import said
from tests.world import World, press, read

pytestmark = pytest.mark.slow


async def post(world: World, body: bytes, secret: str = SECRET) -> int:
    address = f"http://127.0.0.1:{world.settings.listen_port}/telegram"
    headers = {"X-Telegram-Bot-Api-Secret-Token": secret}
    async with (
        aiohttp.ClientSession() as session,
        session.post(address, data=body, headers=headers) as response,
    ):
        return response.status


async def test_an_interest_is_registered_and_claimed_by_webhook(hooked: World) -> None:
    desk, officer = await hooked.coordinator("Camille"), hooked.officer("Alexandrine")
    await fill_in(officer)
    await press(officer, "Send", said("interest-sent"))
    await read(desk, "Interest no. 1")
    await press(desk, "Claim", "Taken by Camille")
    assert hooked.telegram.webhook.endswith("/telegram")
    assert len(hooked.rows(Interest)) == 1


async def test_health_readiness_and_metrics_are_told_and_hold_nothing_of_a_person(hooked: World) -> None:
    officer = hooked.officer("Alexandrine")
    officer.send("What is BINUH?")
    await read(officer, "BINUH")
    assert await get(hooked, "/readyz") == (200, "ready")
    status, health = await get(hooked, "/healthz")
    assert status == 200 and '"ok":true' in health and '"outbox":0' in health
    _, metrics = await get(hooked, "/metrics")
    assert 'peaceops_updates_total{kind="message"} 1.0' in metrics
    assert 'peaceops_answers_total{outcome="answer"} 1.0' in metrics
    assert "peaceops_outbox_waiting 0.0" in metrics
    assert "Alexandrine" not in metrics and "BINUH" not in metrics


async def test_the_age_of_the_newest_backup_is_measured(
    hooked: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A backup that fails each night is seen by nobody else."""
    backups = tmp_path / "backups"
    assert "peaceops_backup_age_seconds NaN" in (await get(hooked, "/metrics"))[1]
    monkeypatch.setattr(hooked.settings, "backup_folder", backups)
    assert "peaceops_backup_age_seconds +Inf" in (await get(hooked, "/metrics"))[1]
    backups.mkdir()
    for days in (9, 3):
        (backups / f"peaceops-{datetime.now(UTC) - timedelta(days=days):%Y%m%d-%H%M%S}.db").touch()
    (backups / "peaceops.erased").touch()
    _, metrics = await get(hooked, "/metrics")
    [age] = [
        line.split()[1] for line in metrics.splitlines() if line.startswith("peaceops_backup_age_seconds ")
    ]
    assert 3 * 86_400 <= float(age) < 3 * 86_400 + 600


async def test_metrics_that_there_arent_are_no_empty_page(
    hooked: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    await hooked.stop_bot()
    monkeypatch.setitem(sys.modules, "prometheus_client", None)
    with caplog.at_level(logging.INFO):
        await hooked.start_bot()
    assert await get(hooked, "/metrics") == (501, "No metrics: requirements/large.txt isn't installed.\n")
    assert (await get(hooked, "/readyz"))[0] == 200
    assert "/metrics has nothing" in caplog.text


@pytest.mark.sqlite
@pytest.mark.parametrize("trouble", ["read-only", "locked"])
async def test_while_nothing_can_be_written_it_lives_isnt_ready_and_counts_on(
    hooked: World, trouble: str
) -> None:
    officer = hooked.officer("Alexandrine")
    officer.start()
    await read(officer, said("greeting"))
    async with hooked.unwritable(trouble):
        status, told = await get(hooked, "/readyz")
        assert status == 503 and "can't be written" in told
        status, told = await get(hooked, "/healthz")
        assert status == 200 and '"ok":false' in told and '"database":"DatabaseUnavailable"' in told
        assert "peaceops_database_up 0.0" in (await get(hooked, "/metrics"))[1]
    assert await get(hooked, "/readyz") == (200, "ready")
    assert "peaceops_database_up 1.0" in (await get(hooked, "/metrics"))[1]


async def test_only_telegram_is_let_in_and_nothing_too_large(hooked: World) -> None:
    assert await post(hooked, b"{}", "wrong") == 403
    assert await post(hooked, b"x" * 300_000) == 413
    assert await post(hooked, b"no json") == 200
    assert await post(hooked, b'{"no_update": 1}') == 200
    assert await post(hooked, b'{"update_id": 7, "message": []}') == 200
    _, metrics = await get(hooked, "/metrics")
    assert 'peaceops_updates_total{kind="unreadable"} 3.0' in metrics
    officer = hooked.officer()
    officer.send("/start")
    await read(officer, "Welcome")


async def test_what_is_in_work_is_finished_when_told_to_stop(hooked: World) -> None:
    officer = hooked.officer("Alexandrine")
    officer.send("What is BINUH?")
    while hooked.telegram.confirmed <= officer.caused:
        await hooked.telegram.wait_change(5)
    await hooked.stop_bot()
    assert "BINUH" in officer.transcript().partition("bot:")[2]
    await hooked.start_bot()
    officer.send("/help")
    await read(officer, said("help"))


async def test_a_port_that_is_taken_is_named(hooked: World) -> None:
    with pytest.raises(ListenError, match="LISTEN_PORT"):
        await Webhook(hooked.app, hooked.services, []).start()


async def test_an_address_that_telegram_refuses_is_named(hooked: World) -> None:
    hooked.settings.listen_port = free_port()
    hooked.telegram.fail_next("setWebhook", 400, "Bad Request: bad webhook: IP address is reserved")
    again = Webhook(hooked.app, hooked.services, [])
    with pytest.raises(ListenError, match=r"refuses WEBHOOK_URL.*ip address is reserved"):
        await again.start()
    await again.stop()


@pytest.mark.parametrize(
    ("status", "says"),
    [
        (400, "Bad Request: bad webhook: Failed to resolve host: Temporary failure in name resolution"),
        (401, "Unauthorized"),
        (502, "Bad Gateway"),
        (403, "blocked by the policy of this network"),
    ],
)
async def test_a_webhook_that_isnt_taken_for_a_while_is_announced_again(
    hooked: World, status: int, says: str
) -> None:
    hooked.app.bot.token_check.pauses = (0.0,)
    hooked.settings.listen_port = free_port()
    hooked.telegram.webhook = ""
    for _ in range(2):
        hooked.telegram.fail_next("setWebhook", status, says)
    again = Webhook(hooked.app, hooked.services, [])
    await again.start()
    look = watch(hooked.app, again.address, again.announce)
    look.pause = 0.1
    look.start()
    await hooked.until(lambda: hooked.telegram.webhook == again.address)
    await look.stop()
    await again.stop()
    assert not hooked.app.bot.revoked.is_set() and not hooked.app.bot.token_conflicts.found.is_set()


EXPIRED = "SSL error {error:0A000086:SSL routines::certificate verify failed}"


def troubled(ago: timedelta, waiting: int = 3) -> dict[str, Any]:
    """Return what getWebhookInfo says after such an error."""
    at = datetime.now(UTC) - ago
    return {
        "last_error_date": int(at.timestamp()),
        "last_error_message": EXPIRED,
        "pending_update_count": waiting,
    }


async def test_that_the_certificate_has_expired_is_said_by_the_log_and_by_check(
    hooked: World, caplog: pytest.LogCaptureFixture
) -> None:
    looks: list[float] = []

    async def nothing() -> None:
        pass

    look = watch(hooked.app, hooked.telegram.webhook, nothing)
    look.pause = 0.05
    hooked.telegram.listeners.append(
        lambda method, _arguments, _result: looks.append(0) if method == "getwebhookinfo" else None
    )
    hooked.telegram.webhook_trouble = troubled(timedelta(minutes=1))
    look.start()
    await hooked.until(lambda: len(looks) > 3)
    await look.stop()
    shown = [line for line in caplog.messages if "can't bring updates" in line]
    assert shown == [f"Telegram can't bring updates to the webhook (3 wait): {EXPIRED}"]
    settings = hooked.settings.model_copy(update={"webhook_url": hooked.telegram.webhook})
    found = await asyncio.to_thread(check_webhook, settings)
    assert not found.passed and EXPIRED in found.detail and "certificate" in found.fix
    for well in (troubled(timedelta(hours=1)), troubled(timedelta(minutes=1), 0)):
        hooked.telegram.webhook_trouble = well
        assert (await asyncio.to_thread(check_webhook, settings)).passed
    hooked.telegram.webhook = "https://elsewhere.example/telegram"
    found = await asyncio.to_thread(check_webhook, settings)
    assert not found.passed and "elsewhere.example" in found.detail


@pytest.mark.parametrize(
    "wrong",
    [
        {"webhook_url": "http://example.ca", "listen_port": 1, "webhook_secret": SECRET},
        {"webhook_url": "https://example.ca"},
        {"webhook_url": "https://example.ca", "listen_port": 1},
        {"webhook_url": "https://example.ca", "listen_port": 1, "webhook_secret": "short"},
        {"webhook_url": "https://example.ca", "listen_port": 1, "webhook_secret": "a secret with spaces"},
        {"listen_port": 70_000},
    ],
)
def test_a_webhook_that_can_t_work_is_named_before_anything_starts(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Settings(**wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("end", ["", "/", "/telegram", "/telegram/"])
def test_an_address_may_be_written_with_the_path_that_the_proxy_leads_on(end: str) -> None:
    """The documents name both: `/telegram` twice would lead nowhere."""
    written = f"https://your.host{end}"
    settings = Settings(webhook_url=written, webhook_secret=SecretStr(SECRET), listen_port=8081)
    assert settings.webhook_url == "https://your.host"
