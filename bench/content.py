"""Measure the same bot on a hundred and on ten thousand entries: its start, and the time from question to
reply.

The entries are invented. So are their vectors, drawn at random, because the encoder would take a quarter of
an hour to read them; what is measured is what grows with their number.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
import yaml

from bench.asked import questions
from bench.bots import ours
from bench.place import Place, open_database
from bench.questions import warm_up
from bench.results import Row, median, ms
from data.answers.building.loading import load_answers
from data.answers.vectors.encoder import Vectors, open_encoder
from data.entries.importing import import_files
from data.entries.source_files import CONTENT

A_PERSON = 20
WORDS = [
    first + last
    for first in (
        "ba",
        "co",
        "di",
        "fe",
        "gu",
        "ha",
        "jo",
        "ka",
        "lu",
        "me",
        "no",
        "pi",
        "ra",
        "se",
        "to",
        "vu",
    )
    for last in (
        "lan",
        "mer",
        "nos",
        "pid",
        "quet",
        "rin",
        "sal",
        "tor",
        "vek",
        "zam",
        "dor",
        "fil",
        "gan",
        "hes",
    )
]


@dataclass(frozen=True)
class Found:
    """The measured times, in seconds."""

    start: float
    answer: float


async def measure(place: Place) -> list[Row]:
    """Measure each size in a folder of its own."""
    few, many = place.sizes.entries
    found = {count: await try_content(place, count) for count in (few, many)}
    start, answer = found[many].start / found[few].start, found[many].answer / found[few].answer
    return [
        Row(
            f"content from {few} to {many:,} entries",
            "answer p50 at most 1.5 ×; start at most 2 × (warm)",
            f"answer {answer:.2f} × ({ms(found[few].answer)} to {ms(found[many].answer)}); "
            f"start {start:.2f} × ({found[few].start:.2f} s to {found[many].start:.2f} s)",
            answer <= 1.5 and start <= 2,
            {str(count): vars(one) for count, one in found.items()},
            tells=place.sizes.suffice("content_questions"),
        )
    ]


async def try_content(place: Place, count: int) -> Found:
    """Start three times, the first time to warm up, then ask."""
    folder = place.fresh(f"content-{count}")
    content, index = folder / "content", folder / "index"
    write_content(content, count)
    learn_at_random(folder, content, index)
    starts = []
    for _ in range(3):
        async with ours(folder, CONTENT_FOLDER=str(content), INDEX_FOLDER=str(index)) as bot:
            starts.append(bot.started_in)
            if len(starts) == 3:
                texts = list(islice(questions(), place.sizes.content_questions))
                askers = [phone for phone, _ in await bot.traffic.greet(-(-len(texts) // A_PERSON) + 1)]
                await warm_up(bot.traffic, askers.pop())
                waits = [await bot.traffic.ask(askers[n // A_PERSON], text) for n, text in enumerate(texts)]
    return Found(min(starts[1:]), median(waits))


def write_content(folder: Path, count: int) -> None:
    """Write content files with invented entries."""
    folder.mkdir()
    (folder / "services.yaml").write_text((CONTENT / "services.yaml").read_text())
    random = np.random.default_rng(1)

    def saying(length: int) -> str:
        return " ".join(random.choice(WORDS, length))

    def in_language(number: int, language: str) -> dict[str, object]:
        phrasings = [f"{saying(4)} {language} {number} {place}" for place in range(4)]
        title = f"{saying(3)} {number}"
        return {"title": title, "answer": saying(25), "detail": saying(60), "phrasings": phrasings}

    entries = [
        {
            "code": f"entry_{number}",
            "kind": "article",
            "en": in_language(number, "en"),
            "fr": in_language(number, "fr"),
            "sources": [{"title": "Invented"}],
            "verified_on": "2026-01-01",
            "review_by": "2030-01-01",
        }
        for number in range(count)
    ]
    told = yaml.dump({"topic": "life", "entries": entries}, Dumper=yaml.CSafeDumper)
    (folder / "life.yaml").write_text(told)


def learn_at_random(folder: Path, content: Path, index: Path) -> None:
    """Import the content, and write vectors for all of its texts as if they had been learned."""
    encoder = open_encoder()
    db = open_database(folder)
    import_files(db, content)
    if encoder:
        db.run_here(load_answers).learn(Drawn(encoder.name), index)
    db.close()


class Drawn:
    """An encoder that draws a vector for each text, near those of texts that begin alike."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._random = np.random.default_rng(2)
        self._centre = self._random.normal(size=384)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return unit vectors, as close to each other as the real encoder's are."""
        rows = self._centre + 0.5 * self._random.normal(size=(len(texts), 384))
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)
