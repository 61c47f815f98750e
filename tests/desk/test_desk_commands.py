"""The rest of the desk: finding, numbers, exports, the team, the morning digest; who may, and who may not."""

from datetime import datetime, timedelta
from io import BytesIO

import pytest
from openpyxl import load_workbook
from sqlmodel import Session, select

from bot.demo.phones import Phone
from data.models.content import Question
from data.models.interests import History
from data.models.people import Coordinator
from tests.actors import claimed, lead, read_button, registered
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = pytest.mark.slow


async def test_cases_are_found_in_either_language_in_spite_of_mistakes(world: World) -> None:
    desk = await world.coordinator("Camille")
    await registered(world, "Alexandrine")
    await registered(world, "Samira")
    desk.send("/find alexandrin")
    await read(desk, "One file.")
    desk.send("/find")
    await read(desk, said("find-question"))
    desk.send("montréal anglais")
    await read(desk, "2 files")
    desk.send("samira police de vancouver")
    await read(desk, said("found-nothing"))
    desk.send("samirra spvm reçu")
    await desk.settled()
    label = next(b.text for row in desk.last.buttons for b in row if "Samira" in b.text)
    await press(desk, label, "Stage: Received")


async def test_numbers_are_pictures_and_the_same_as_text(world: World) -> None:
    desk = await world.coordinator("Camille", "fr")
    officer = await registered(world)
    officer.send("What is BINUH?")
    await officer.settled()
    officer.send("How much are officers paid in Haiti?")
    await world.until(lambda: len(world.rows(Question)) == 2)
    asked = world.rows(Question)
    assert [row.missions for row in asked] == [["binuh"], ["binuh"]]
    outcomes = [row.outcome for row in asked]
    counts = [outcomes.count("answered"), outcomes.count("offered"), outcomes.count("none")]
    desk.send("/stats")
    await desk.wait_for(lambda p: sum(m.kind == "photo" for m in p.screen) == 3)
    await read(desk, "Demandes par semaine : 1")
    assert shows(desk, "• Reçue : 1")
    assert shows(desk, "avec réponse {}, choix offerts {}, sans réponse {}\n• avec".format(*counts))
    assert shows(desk, "• BINUH, Haïti : 2")


async def test_an_export_is_told_before_and_its_message_goes_with_the_officers_data(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await world.until(lambda: any(row.event == "shown" for row in world.rows(History)))
    desk.send("/export")
    await read(desk, "personal data")
    await press(desk, "Excel (XLSX)", "One interest was exported")
    files = [m.document["file_name"] for m in desk.screen if m.document]
    assert [name.rpartition(".")[2] for name in files] == ["xlsx"]
    document = next(m.document for m in desk.screen if m.document)
    book = load_workbook(BytesIO(world.telegram.files[document["file_id"]][1]))
    assert book.sheetnames == ["Interests", "History", "Questions"]
    assert [cell.value for cell in book["History"]["C"]] == [
        "Event",
        "registered",
        "shown by the assistant: a card, a letter or a reminder",
        "exported to a spreadsheet",
    ]
    assert book["Interests"]["D2"].value == "English"
    assert isinstance(book["Interests"]["H2"].value, datetime)
    await press(desk, "Desk", said("desk"))
    await press(desk, "Export", "personal data")
    desk.press("CSV")
    await desk.wait_for(lambda p: sum(m.document is not None for m in p.screen) == 4)
    await desk.settled()
    assert [row.event for row in world.rows(History)].count("exported") == 2
    officer.send("/forget")
    await officer.wait_for(lambda p: "Yes, erase" in str(p.last.buttons))
    officer.press("Yes, erase everything")
    await desk.wait_for(lambda p: not any(m.document for m in p.screen))


async def test_a_lead_invites_and_removes_and_the_cases_go_back(world: World) -> None:
    first, other = await world.coordinator("Camille"), await world.coordinator("Benoit")
    lead(world)
    await registered(world)
    await read(other, "Interest no. 1")
    await press(other, "Claim", "Taken by Benoit")
    await read_button(other, "⌂ Menu")
    await press(other, "⌂ Menu", said("menu"))
    await press(other, "Desk", said("desk"))
    await press(other, "Team", said("team-head"))
    assert "Invite a coordinator" not in str(other.last.buttons)
    for label, then in (("Desk", "like to do?"), ("Team", "Camille, lead")):
        await press(first, label, then)
    await press(first, "Invite a coordinator", said("team-invitation"))
    link = next(m.text for m in first.screen if "?start=c_" in m.text)
    newcomer = world.officer("Noemie")
    newcomer.start(link.partition("?start=")[2].strip())
    await read(newcomer, said("invite-joined"))
    await press(first, "Team", "Noemie")
    await press(first, "Camille", said("team-since"))
    await press(first, "Remove from the team", "Remove Camille?")
    await press(first, "Yes, remove", said("team-head"))
    await first.settled()
    assert first.toasts[-1].startswith("The team needs a lead")
    await press(first, "Benoit", said("team-since"))
    await press(first, "Remove from the team", "Remove Benoit?")
    await press(first, "Yes, remove", said("team-head"))
    await read(first, said("notice-released"))
    other.send("/queue")
    await other.settled()
    assert not shows(other, "Queue: 1 open")


async def test_the_morning_digest_says_what_waits_and_only_then(world: World) -> None:
    desk, other = await world.coordinator("Camille"), await world.coordinator("Benoit")
    await registered(world)
    await claimed(world, desk)

    def yesterday(session: Session) -> None:
        for row in session.exec(select(Coordinator)).all():
            row.digest_on, row.digest_hour = row.joined_at.date() - timedelta(days=3), 0

    await world.services.db.run(yesterday)
    world.services.settings.working_days = "1234567"
    world.services.settings.working_hours, world.services.settings.holidays = "0-24", "none"
    await world.reminded()
    await read(desk, "One of your files is waiting for you: no. 1")
    await read(other, said("digest-head"))
    assert not shows(other, "waiting for you")
    await press(desk, "Desk", said("desk"))
    await press(desk, "My settings", "comes at 0:00")
    await press(desk, "No digest", said("digest-none"))
    await press(desk, "9:00", "comes at 9:00")


async def ignored(phone: Phone, command: str) -> bool:
    """Return whether a command is answered by saying that it is for coordinators."""
    phone.send(command)
    await phone.settled()
    return "for coordinators" in phone.last.text


async def test_none_of_it_is_for_officers(world: World) -> None:
    officer = world.officer()
    for command in ("/find", "/stats", "/export", "/announce", "/openings", "/questions", "/content"):
        assert await ignored(officer, command), command
