"""Announcements: to whom they are meant, previewed, counted, sent, stopped; chosen and ended by officers."""

import pytest

from bot.delivery.throttle import SendBudget
from bot.demo.phones import Phone
from data.announcements import store as announcements
from data.models.openings import Announcement
from data.models.people import Person
from data.outbox import admin
from tests.actors import registered
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = pytest.mark.slow
ENGLISH, FRENCH = "The deadline moves to <Friday> & no later.", "La date limite est vendredi."


async def written(desk: Phone, to: str, then: str | None = None) -> None:
    """Write an announcement up to its preview."""
    desk.send("/announce")
    await read(desk, said("ask-announce_to"))
    if then:
        await press(desk, to, "registered for which")
        await press(desk, then, "in English")
    else:
        await press(desk, to, "in English")
    for text, told in ((ENGLISH, "in French"), (FRENCH, "Nothing is sent yet")):
        desk.send(text)
        await desk.settled()
        assert shows(desk, told)
    desk.press("See it as officers will")


async def test_it_reaches_those_it_is_meant_for_in_their_language_and_is_counted(world: World) -> None:
    desk = await world.coordinator("Camille")
    officers = [await registered(world, name) for name in ("Alexandrine", "Samira", "Maxime")]
    officers[1].send("/language")
    await read(officers[1], "langue")
    await press(officers[1], "Français", "on continue en français")
    officers[2].send("STOP")
    await read(officers[2], "no more announcements")
    bystander = world.officer("Noemie")
    bystander.send("/start")
    await written(desk, "Who registered for a role", "Training local police")
    await read(desk, "2 people get this")
    assert shows(desk, ENGLISH)
    assert shows(desk, FRENCH)
    officers[0].blocked = True
    await press(
        desk, "Send to 2 people", "2 of 2. Delivered 1, blocked the assistant 1, failed 0, not sent 0."
    )
    await read(officers[1], FRENCH)
    for other in (officers[2], bystander):
        await other.settled()
        assert not shows(other, "From the coordinators")
    assert [row.total for row in world.rows(Announcement)] == [2]


async def test_recipients_are_counted_before_anything_is_written_and_as_they_change(world: World) -> None:
    desk = await world.coordinator("Camille")
    officers = [await registered(world, name) for name in ("Alexandrine", "Samira")]
    await read(desk, "Samira")
    desk.send("/announce")
    told = await read(desk, said("ask-announce_to"))
    assert "• Everybody who subscribed: 0" in told
    assert "• Who registered for a mission: 2" in told and "• Who registered for a role: 2" in told
    told = await press(desk, "Who registered for a mission", "registered for which")
    assert "• Wherever they are most useful: 2" in told and "• BINUH, Haiti: 0" in told
    told = await press(desk, "Wherever they are most useful", "announcement in English")
    assert "2 people would get this now" in told
    officers[0].send("STOP")
    await read(officers[0], "no more announcements")
    desk.send(ENGLISH)
    assert "One person would get this now" in await read(desk, "the same in French")
    officers[1].send("STOP")
    await read(officers[1], "no more announcements")
    desk.send(FRENCH)
    assert "Nobody would get this now" in await read(desk, said("summary-announce"))


async def test_a_second_tap_leaves_the_progress_of_the_first(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await written(desk, "Who registered for a role", "Training local police")
    await read(desk, "One person gets this")
    desk.press("Send to one person")
    desk.press("Send to one person")
    await read(officer, ENGLISH)
    await read(desk, "1 of 1. Delivered 1")
    assert desk.alerts == ["This was already sent or cancelled. Nothing is sent twice."]
    assert [row.total for row in world.rows(Announcement)] == [1]


async def test_one_that_is_stopped_goes_to_nobody_else(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = await world.coordinator("Camille")
    officers = [await registered(world, name) for name in ("Alexandrine", "Samira")]
    monkeypatch.setattr(SendBudget, "available", lambda self: 0)
    await written(desk, "Who registered for a mission", "Wherever they are most useful")
    await read(desk, "2 people get this")
    await press(desk, "Send to 2 people", said("announcement-running"))
    await press(desk, "Stop", "2 of 2. Delivered 0, blocked the assistant 0, failed 0, not sent 2.")
    monkeypatch.undo()
    for officer in officers:
        await officer.settled()
        assert not shows(officer, "From the coordinators")


async def test_officers_choose_what_they_get(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), world.officer("Maxime", "fr")
    await written(desk, "Everybody who subscribed")
    await read(desk, "Nobody would get this")
    officer.send("/myfile")
    await officer.settled()
    await press(officer, "Ce que je reçois", "Annonces générales : non")
    await press(officer, "Générales : recevoir", "Annonces générales : oui")
    desk.press("Cancel")
    await desk.settled()
    await written(desk, "Everybody who subscribed")
    await read(desk, "One person gets this")
    await press(desk, "Send to one person", "1 of 1. Delivered 1")
    await read(officer, FRENCH)
    officer.send("arrêt")
    await read(officer, "plus d'annonces")
    assert [(p.own_news, p.all_news) for p in world.rows(Person)][-1] == (False, False)


async def test_the_audience_is_counted_again_if_it_changed(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await written(desk, "Who registered for a mission", "Wherever they are most useful")
    await read(desk, "One person gets this")
    officer.send("Stop.")
    await read(officer, "no more announcements")
    await press(desk, "Send to one person", "Nobody would get this")


async def test_stop_ends_announcements_as_a_reply_too_and_outlasts_a_retry(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = await world.coordinator("Camille")
    officers = [await registered(world, name) for name in ("Alexandrine", "Samira")]
    await written(desk, "Who registered for a mission", "Wherever they are most useful")
    await read(desk, "2 people get this")
    await press(desk, "Send to 2 people", "2 of 2. Delivered 2")
    await read(officers[0], said("announcement-head"))
    officers[0].send("STOP", reply_to=officers[0].last.id)
    await read(officers[0], "no more announcements")
    monkeypatch.setattr(SendBudget, "available", lambda self: 0)
    await written(desk, "Who registered for a mission", "Wherever they are most useful")
    await read(desk, "One person gets this")
    await press(desk, "Send to one person", said("announcement-running"))
    officers[1].send("stop")
    await read(officers[1], "no more announcements")
    monkeypatch.undo()
    assert await world.services.db.run(admin.retry, None) == 0
    await officers[1].settled()
    assert officers[1].transcript().count("From the coordinators") == 1


async def test_an_announcement_that_meets_an_error_keeps_its_draft(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = await world.coordinator("Camille")
    await registered(world)
    await written(desk, "Who registered for a mission", "Wherever they are most useful")
    await read(desk, "One person gets this")
    with monkeypatch.context() as broken:
        broken.setattr(announcements, "Announcement", None)
        await press(desk, "Send to one person", said("error"))
    assert world.rows(Announcement) == []
    await press(desk, "Send to one person", "1 of 1. Delivered 1")


async def test_a_place_to_be_filled_in_is_pointed_out_up_to_the_preview(world: World) -> None:
    desk = await world.coordinator("Camille")
    await registered(world)
    await read(desk, "Alexandrine")
    desk.send("/announce")
    await read(desk, said("ask-announce_to"))
    await press(desk, "Who registered for a role", "registered for which")
    await press(desk, "Training local police", "in English")
    for text in ("2", "🙂"):
        desk.send(text)
        await read(desk, said("form-mistake-empty"))
    desk.send("The course begins on [date] in Lusaka.")
    await read(desk, "in French")
    desk.send(FRENCH)
    assert "“[date]” goes as it stands" in await read(desk, said("summary-announce"))
    told = await press(desk, "See it as officers will", "person gets this")
    assert "“[date]” goes as it stands" in told
