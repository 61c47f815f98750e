"""Write docs/PERFORMANCE.md anew from what was measured."""

import os
import platform
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from bench.bots import CORES, ROOT
from bench.pictures import draw
from bench.results import Row, as_table

PAGE = ROOT / "docs" / "PERFORMANCE.md"
PICTURES = ROOT / "docs" / "pictures"
RESULTS = ROOT / "bench" / "results.json"
TEMPLATE = ROOT / "bench" / "page.md"


def about() -> dict[str, Any]:
    """Return the machine and the versions."""
    names = ("python-telegram-bot", "aiohttp", "sqlmodel", "sqlalchemy")
    return {
        "day": f"{datetime.now(UTC):%Y-%m-%d}",
        "cores": len(CORES),
        "processor": processor(),
        "python": platform.python_version(),
        "versions": {name: version(name) for name in names},
        "load_before": os.getloadavg()[0],
    }


def processor() -> str:
    """Return the processor's name, if the system tells it."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    return next((line.split(": ")[1] for line in lines if line.startswith("model name")), platform.machine())


def write_page(told: dict[str, Any], rows: list[Row]) -> None:
    """Write the page with its pictures."""
    PICTURES.mkdir(exist_ok=True)
    shown = draw(rows, PICTURES)
    page = TEMPLATE.read_text(encoding="utf-8").format(table=as_table(rows), **told)
    page += "".join(f"\n![{says}](pictures/{name})\n" for name, says in shown)
    PAGE.write_text(page, encoding="utf-8")
