"""A periodic job was added: its first round runs when the bot starts."""

import logging

import pytest

from tests.world import World


async def test_the_new_job_runs(world: World, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    await world.restart_bot()
    await world.until(lambda: "0 messages wait in the outbox" in caplog.text)
