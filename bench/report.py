"""Write docs/PERFORMANCE.md anew from what was measured."""

import os
import platform
import subprocess
from collections.abc import Sequence
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
        "commit": commit(),
        "day": f"{datetime.now(UTC):%Y-%m-%d}",
        "cores": len(CORES),
        "processor": processor(),
        "python": platform.python_version(),
        "versions": {name: version(name) for name in names},
        "load_before": os.getloadavg()[0],
    }


def commit() -> str:
    """Return the commit of the code that is measured; 'unknown' without git."""
    asked = ["git", "rev-parse", "--short", "HEAD"]
    try:
        return subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return "unknown"


def processor() -> str:
    """Return the processor's name, if the system tells it."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    return next((line.split(": ")[1] for line in lines if line.startswith("model name")), platform.machine())


def write_page(told: dict[str, Any], rows: list[Row]) -> None:
    """Write the page with its pictures."""
    PICTURES.mkdir(exist_ok=True)
    PAGE.write_text(page_of(told, rows, draw(rows, PICTURES)), encoding="utf-8")


def page_of(told: dict[str, Any], rows: list[Row], pictures: Sequence[tuple[str, str]]) -> str:
    """Return the page; `pictures` are their files, each with what it shows."""
    page = TEMPLATE.read_text(encoding="utf-8").format(table=as_table(rows), **told)
    return page + "".join(f"\n![{says}](pictures/{name})\n" for name, says in pictures)
