"""What stands at coordinators for longer than Telegram's 48 hours is erased too, or said to remain."""

from datetime import timedelta

import pytest
from sqlmodel import Session, select

from bot.demo.phones import Phone
from data.db.base import utc_now
from data.models.messages import Outbox
from data.models.people import Person
from data.models.privacy import Erasure, ErasureMessage, ExportFile
from tests.actors import claimed, erased, registered
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = pytest.mark.slow
DAYS = 24 * 3600.0
SECRETS = (b"secret picture", b"secret file", b"secret voice")


def held(world: World, phone: Phone) -> set[bytes]:
    """Return the content of every picture, file and voice note that the bot has put into a chat."""
    found = set()
    for message in world.telegram.messages[phone.id].values():
        files = [message.get(kind) for kind in ("document", "voice", "video", "audio")]
        files += message.get("photo") or []
        if message["from"]["is_bot"]:
            found |= {world.telegram.files[file["file_id"]][1] for file in files if file}
    return found


async def wrote(world: World, desk: Phone, *, voice: bool) -> Phone:
    """Return an officer whose picture, file and maybe voice note have been in a coordinator's chat for three
    days.
    """
    officer = await registered(world)
    await claimed(world, desk)
    await press(desk, "✉ Write", said("write-to_officer"))
    desk.send("Send me your papers, please")
    await read(officer, "Send me your papers")
    officer.send_photo(SECRETS[0], caption="my badge 4711")
    officer.send_document(SECRETS[1])
    wanted = set(SECRETS[:2])
    if voice:
        officer.send_voice(SECRETS[2])
        wanted.add(SECRETS[2])
    await desk.wait_for(lambda p: wanted <= held(world, p))
    await officer.settled()
    world.telegram.grow_older(3 * DAYS)
    return officer


async def test_old_pictures_and_files_are_replaced_and_the_officer_is_told(world: World) -> None:
    desk = await world.coordinator("Camille")
    officer = await wrote(world, desk, voice=False)
    await erased(officer)
    assert shows(officer, "are still in coordinators' chats")
    await read(officer, said("erasure-whole"))
    assert not held(world, desk) & set(SECRETS)
    for word in ("4711", "Alexandrine"):
        assert not shows(desk, word)
    assert not shows(desk, "delete this message by hand")
    await world.until(lambda: (world.rows(Erasure), world.rows(ErasureMessage)) == ([], []))
    await world.stop_bot()
    assert officer.id not in [person.telegram_id for person in world.rows(Person)]


async def test_what_telegram_refuses_is_told_to_officer_lead_and_coordinator(world: World) -> None:
    desk, lead = await world.coordinator("Camille"), await world.coordinator("Lea")
    world.make_lead(lead)
    officer = await wrote(world, desk, voice=True)
    await erased(officer)
    told = await read(officer, said("erasure-left"))
    assert "one voice message of" in told and "at Camille: Telegram doesn't allow it" in told
    assert told.count("•") == 1
    assert held(world, desk) & set(SECRETS) == {SECRETS[2]}
    await read(lead, "at Camille: Telegram doesn't allow it")
    assert not shows(lead, "Alexandrine")
    await read(desk, said("erase-by-hand"))
    await world.until(lambda: [row.telegram_id for row in world.rows(Erasure)] == [None])
    (left,) = world.rows(ErasureMessage)
    assert (left.kept, left.media) == ("refused", "voice")
    world.telegram.messages[desk.id].pop(left.message_id)
    await world.services.db.run(a_day_later)
    await world.tidied()
    await world.until(lambda: world.rows(ErasureMessage) == [])
    await world.tidied()
    assert world.rows(Erasure) == []


async def test_a_coordinator_who_blocked_the_bot_is_named_and_tried_again(world: World) -> None:
    desk = await world.coordinator("Camille")
    officer = await wrote(world, desk, voice=False)
    desk.block()
    await erased(officer)
    told = await read(officer, said("erasure-left"))
    assert "at Camille: they have blocked me" in told
    assert held(world, desk) >= set(SECRETS[:2])
    desk.unblock()
    await world.services.db.run(a_day_later)
    await world.tidied()
    await desk.wait_for(lambda p: not held(world, p) & set(SECRETS))
    await world.until(lambda: world.rows(ErasureMessage) == [])


async def test_the_end_is_told_after_a_restart(world: World) -> None:
    desk = await world.coordinator("Camille")
    officer = await wrote(world, desk, voice=False)
    world.telegram.hold_back(desk.id, 3)
    await erased(officer)
    await world.stop_bot()
    assert [row.telegram_id for row in world.rows(Erasure)] == [officer.id]
    world.telegram.let_through(desk.id)
    await world.start_bot()
    await world.services.db.run(all_due)
    await read(officer, said("erasure-whole"))
    assert not held(world, desk) & set(SECRETS)


async def test_exports_delete_themselves_and_say_so(world: World) -> None:
    desk = await world.coordinator("Camille")
    await registered(world)
    desk.send("/export")
    await read(desk, "within 47 hours")
    await press(desk, "CSV", said("export-expires"))
    files = [message for message in desk.screen if message.document]
    assert len(files) == 3
    assert all("deletes itself by" in message.text for message in files)
    await world.reminded()
    assert [row.message_id for row in world.rows(ExportFile)] == [message.id for message in files]
    world.telegram.grow_older(47 * 3600)
    await world.stop_bot()
    await world.start_bot()
    await world.services.db.run(hours_later, 46)
    await world.reminded()
    await desk.wait_for(lambda p: not any(message.document for message in p.screen))
    assert world.rows(ExportFile) == []


async def test_an_export_that_is_too_old_is_replaced(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    desk.send("/export")
    await read(desk, "personal data")
    await press(desk, "Excel (XLSX)", "One interest was exported")
    world.telegram.grow_older(3 * DAYS)
    await erased(officer)
    await desk.wait_for(lambda p: not any(message.document for message in p.screen))
    await read(officer, said("erasure-whole"))


async def test_an_export_goes_with_a_question_of_somebody_without_an_interest(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), world.officer("Maxime")
    officer.send("xyzzy rule for my banjo on mission")
    await officer.settled()
    desk.send("/export")
    await read(desk, "personal data")
    await press(desk, "Excel (XLSX)", "No interests to export")
    assert any(message.document for message in desk.screen)
    await erased(officer)
    await desk.wait_for(lambda p: not any(message.document for message in p.screen))


async def test_who_left_nothing_at_coordinators_is_told_at_once(world: World) -> None:
    officer = world.officer()
    officer.start()
    await read(officer, "Welcome")
    await erased(officer)
    assert shows(officer, "Nothing about you was in coordinators' chats")
    assert world.rows(Erasure) == []


def a_day_later(session: Session) -> None:
    """Make due again what couldn't be erased."""
    for message in session.exec(select(ErasureMessage)).all():
        message.retry_at = utc_now()


def hours_later(session: Session, hours: int) -> None:
    """Make exports so many hours older."""
    for file in session.exec(select(ExportFile)).all():
        file.expires_at -= timedelta(hours=hours)


def all_due(session: Session) -> None:
    """Make due now what was put off."""
    for row in session.exec(select(Outbox)).all():
        row.due_at = utc_now()
