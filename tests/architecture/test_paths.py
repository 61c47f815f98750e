"""The paths of docs/ARCHITECTURE.md list the files that really run, as a trace of the bot shows them."""

import re
from pathlib import Path

import pytest

from bot.demo.phones import Phone
from data.answers.engine import Answers
from data.db.base import utc_now
from data.models.messages import Outbox
from tests.actors import ANSWERED, answer_others, claimed
from tests.architecture.sources import ROOT
from tests.architecture.trace import Trace, traced
from tests.world import World, a_world, shows

UPDATE, TYPED, DELIVERY = "Every update", "What is typed", "Every delivery"
COMMON = {
    "A tap": (UPDATE,),
    "A question": (UPDATE, TYPED),
    "A registration": (UPDATE,),
    "A notification": (DELIVERY,),
    "A letter": (UPDATE, TYPED, DELIVERY),
    "An announcement": (UPDATE, TYPED, DELIVERY),
}
"""The six paths, each with the lists whose files it passes besides its own."""
MAX_FILES = dict.fromkeys(COMMON, 14) | {"A tap": 12}
"""Files that a path lists at most."""
WHOLE = {UPDATE: "A tap", TYPED: "A question", DELIVERY: "A notification"}
"""The path that passes every file of a list that others share."""
QUESTIONS = ("What will my kids do while I am gone?", "who looks after my dog if I deploy")
ANNOUNCEMENTS = ("The deadline moves to Friday.", "The course is full.")
LETTERS = ("Hello, I have your file now.", "When could you come?")


def lists() -> dict[str, list[str]]:
    """Return the files and folders that each list of the section names."""
    told = (ROOT / "docs" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    section = told.split("## Six paths")[1].split("\n## ")[0]
    found = re.findall(r"^- \*\*(.+?)\*\*(.*?)(?=^- |^\n)", section, re.MULTILINE | re.DOTALL)
    return {name: re.findall(r"`([\w/]+(?:\.py|/))`", text) for name, text in found}


def is_in(file: str, listed: list[str]) -> bool:
    """Return whether a list names a file, or a folder that it lies in."""
    return any(file == one or (one.endswith("/") and file.startswith(one)) for one in listed)


def test_the_six_paths_are_short_and_exist() -> None:
    named = lists()
    assert set(named) == {"The ground", *WHOLE, *COMMON}
    for name, listed in named.items():
        assert [one for one in listed if not (ROOT / one).exists()] == [], name
        assert len([one for one in listed if one.endswith(".py")]) <= MAX_FILES.get(name, 14), name
        assert len(listed) == len(set(listed)), name


@pytest.mark.slow
async def test_they_list_the_files_that_run(
    database_url: str, learned: Path, answers_by_meaning: Answers
) -> None:
    """No file of a path is missing from its lists and the ground, and of each list every file runs, in the
    order of the list where one thing follows another.
    """
    named = lists()
    with traced() as trace:
        async with a_world(database_url, learned) as world:
            ran = await Walk(world, trace).go()
    missing, idle = [], []
    for name, common in COMMON.items():
        known = [one for other in (name, "The ground", *common) for one in named[other]]
        missing += [f"{name}: {file}" for file in ran[name] if not is_in(file, known)]
    for name in (*COMMON, *WHOLE):
        passed = ran[WHOLE.get(name, name)]
        idle += [f"{name}: {one}" for one in named[name] if not any(is_in(file, [one]) for file in passed)]
    assert (missing, idle) == ([], [])
    for name in ("A tap", "A question", "A registration"):
        files = [one for one in named[name] if one in ran[name]]
        assert files == sorted(files, key=ran[name].index), name


class Walk:
    """Goes every path twice, and keeps the files passed the second time: what is read from a file when it is
    first needed was read by then, whatever tests ran before.
    """

    def __init__(self, world: World, trace: Trace) -> None:
        self._world, self._trace = world, trace
        self._ran: dict[str, list[str]] = {}

    async def go(self) -> dict[str, list[str]]:
        """Return the files that each path passed."""
        for number, question in enumerate(QUESTIONS):
            await self._ask(self._world.officer(f"Alex {number}"), question, number)
        desk = await self._world.coordinator("Camille")
        officers = [await self._register(self._world.officer(name)) for name in ("Samira", "Alexandrine")]
        await claimed(self._world, desk, 2)
        for letter in LETTERS:
            await self._write(desk, letter)
            assert shows(officers[1], letter)
        for text in ANNOUNCEMENTS:
            await self._announce(desk, text)
            assert all(shows(officer, text) for officer in officers)
        return self._ran

    def _end(self, name: str, *began: str) -> None:
        self._ran[name] = [file for one in began for file in self._trace.files[one]]

    async def _send(self, phone: Phone, text: str, reply_to: int | None = None) -> None:
        """Send a text, and wait until what follows from it is done."""
        phone.send(text, reply_to=reply_to)
        await self._settle(phone)

    async def _press(self, phone: Phone, label: str) -> None:
        """Press a button, and wait until what follows from it is done."""
        phone.press(label)
        await self._settle(phone)

    async def _settle(self, phone: Phone) -> None:
        await phone.settled()
        await self._world.until(lambda: not any(map(is_due, self._world.rows(Outbox))))
        await phone.settled()

    async def _ask(self, officer: Phone, question: str, number: int) -> None:
        """Open a mission, then ask."""
        officer.start()
        await self._settle(officer)
        await self._press(officer, "Missions")
        self._trace.files.clear()
        await self._press(officer, officer.last.buttons[number][0].text)
        self._end("A tap", "update")
        self._trace.files.clear()
        await self._send(officer, question)
        self._end("A question", "update")

    async def _register(self, officer: Phone) -> Phone:
        """Begin the form, answer by a tap, and send; what is asked in between is answered beside the chat."""
        officer.start()
        await self._settle(officer)
        self._trace.files.clear()
        await self._press(officer, "Register interest")
        told = ANSWERED | {"languages": {"en": "basic"}}
        await self._world.services.db.run(answer_others, officer.id, told)
        await self._press(officer, "Where I am most useful")
        await self._press(officer, "Send")
        self._end("A registration", "update")
        self._end("A notification", "delivery")
        return officer

    async def _write(self, desk: Phone, letter: str) -> None:
        """Write to the officer by a reply to the case."""
        self._trace.files.clear()
        await self._send(desk, letter, desk.last.id)
        self._end("A letter", "update", "delivery")

    async def _announce(self, desk: Phone, text: str) -> None:
        """Write an announcement in both languages, look at it and send it."""
        self._trace.files.clear()
        await self._send(desk, "/announce")
        await self._press(desk, "Who registered for a role")
        await self._press(desk, "Training local police")
        await self._send(desk, text)
        await self._send(desk, "La date limite est vendredi.")
        await self._press(desk, "See it as officers will")
        await self._press(desk, "Send to 2 people")
        self._end("An announcement", "update", "delivery")


def is_due(row: Outbox) -> bool:
    """Return whether a message waits to be sent now."""
    return row.sent_at is None and row.failed_at is None and row.due_at <= utc_now()
