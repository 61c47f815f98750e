"""A coordinator's own settings, in chat and on the page: the sound of messages, the zone of times."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.callbacks.desk.cases import OpenOwnSettings
from data.calendar.business_hours import WorkingTime
from data.desk import own_settings
from data.desk.own_settings import Notices
from data.models.interests import Interest
from data.models.people import Coordinator
from tests.web.conftest import Browser, Site, words_of
from tests.web.conftest import site as site
from tests.wording import said
from tests.world import press, read

pytestmark = pytest.mark.slow


@pytest.fixture
async def desk(site: Site) -> Browser:
    """A coordinator's browser."""
    return await site.desk(await site.world.coordinator("Camille"))


async def test_whose_messages_are_silent_gets_them_all_without_a_sound(site: Site, desk: Browser) -> None:
    camille = next(phone for phone in site.world.telegram.phones.values() if phone.name == "Camille")
    bernard, sent = await site.world.coordinator("Bernard"), list[tuple[int, bool]]()

    def note(method: str, arguments: Mapping[str, Any], _result: object) -> None:
        if method in ("sendmessage", "copymessage"):
            sent.append((int(arguments["chat_id"]), bool(arguments.get("disable_notification"))))

    camille.press_data(OpenOwnSettings().pack(), camille.last.id)
    await read(camille, said("notices-told-sound"))
    await press(camille, "Always silent", said("notices-told-silent"))
    assert 'value="silent" selected' in await desk.get("/desk/settings")
    site.world.telegram.listeners.append(note)
    await site.case("Alexandrine")
    for phone in (camille, bernard):
        await read(phone, "Interest no. 1")
    assert (camille.id, True) in sent and (bernard.id, False) in sent
    assert (camille.id, False) not in sent and (bernard.id, True) not in sent
    await desk.post("/desk/settings", {"hour": "7", "notices": "nonsense", "language": "en"})
    assert site.world.rows(Coordinator)[0].notices == "silent"
    await desk.post("/desk/settings", {"hour": "7", "notices": "hours", "language": "en"})
    camille.press_data(OpenOwnSettings().pack(), camille.last.id)
    await read(camille, said("notices-told-hours"))


@pytest.mark.parametrize(("hour", "silent"), [(3, True), (12, False), (23, True)])
def test_outside_working_hours_messages_are_silent_for_who_wants_that(hour: int, silent: bool) -> None:
    working = WorkingTime(ZoneInfo("UTC"), frozenset(range(1, 8)), 8, 17)
    at = datetime(2026, 11, 25, hour, 30, tzinfo=UTC)
    assert own_settings.is_silent(Notices.HOURS, working, at) == silent
    assert own_settings.is_silent(Notices.SILENT, working, at)
    assert not own_settings.is_silent(Notices.SOUND, working, at)
    assert not own_settings.is_silent(None, working, at)


async def test_a_zone_of_ones_own_is_chosen_in_chat_or_on_the_page_and_times_are_its(
    site: Site, desk: Browser
) -> None:
    camille = next(phone for phone in site.world.telegram.phones.values() if phone.name == "Camille")
    await site.case("Alexandrine")
    form = {"hour": "7", "notices": "sound", "language": "en"}
    page = await desk.post("/desk/settings", form | {"city": "qzxqzxq"})
    assert desk.status == 400 and 'value="qzxqzxq"' in page
    await desk.post("/desk/settings", form | {"city": "port au prince", "zone": "America/Halifax"})
    assert 'value="America/Port-au-Prince" selected' in await desk.follow()
    camille.press_data(OpenOwnSettings().pack(), camille.last.id)
    await read(camille, "in Port-au-Prince time")
    await press(camille, "Time zone", said("zone-question"))
    camille.send("kampala")
    await camille.wait_for(lambda p: "Kampala" in str(p.last.buttons))
    site.world.unhurried(camille)
    label = next(b.text for row in camille.last.buttons for b in row if b.text.startswith("Kampala"))
    await press(camille, label, "in Kampala time")
    coordinator = site.world.rows(Coordinator)[0]
    assert (coordinator.zone, coordinator.notices) == ("Africa/Kampala", "sound")
    since = site.world.services.texts.of("en", "Africa/Kampala").moment
    created = await site.world.services.db.run(lambda s: s.get_one(Interest, 1).created_at)
    assert since(created) in words_of(await desk.get("/desk/queue"))
    await press(camille, "Time zone", said("zone-question"))
    await press(camille, "The desk's zone", said("zone-told-desk"))
    assert site.world.rows(Coordinator)[0].zone is None
    await desk.post("/desk/settings", form | {"zone": "Mars/Olympus"})
    assert site.world.rows(Coordinator)[0].zone is None
