"""An announcement that a lead declines isn't lost: its author changes it and asks again."""

import pytest

from bot.callbacks.announcements import SetSubscriptions
from bot.settings import Settings
from data.models.openings import Announcement
from data.people import approvals
from data.people.approvals import Announced, RequestKind
from data.team import decisions
from tests.builders import Desk
from tests.wording import said
from tests.world import World, press, read, shows

ENGLISH, FRENCH = "The deadline moves to <Friday> & no later.", "La date limite est vendredi."


@pytest.mark.slow
async def test_its_author_changes_it_and_asks_again(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Settings, "asks_leads", property(lambda _: True))
    desk, boss = await world.coordinator("Camille"), await world.coordinator("Lea", "fr")
    world.make_lead(boss)
    officer = world.officer("Noemie")
    officer.send("/start")
    await officer.settled()
    officer.press_data(SetSubscriptions(1, 1).pack(), officer.last.id)
    await officer.settled()
    desk.send("/announce")
    await read(desk, said("ask-announce_to"))
    await press(desk, "Everybody who subscribed", "in English")
    for text, told in ((ENGLISH, "in French"), (FRENCH, "Nothing is sent yet")):
        desk.send(text)
        await read(desk, told)
    desk.press("See it as officers will")
    await read(desk, "One person gets this")
    await press(desk, "Send to one person", "A lead has to approve this")
    asked = await read(boss, "Camille souhaite envoyer une annonce")
    assert "1 en ce moment" in asked
    await press(boss, "Refuser", said("approval-why-announce", "fr"))
    await press(boss, "Texte à retravailler", "C'est refusé")
    await read(desk, "A lead declined your announcement.")
    assert shows(desk, "Reason: The wording needs work"), "in the author's language"
    await press(desk, "Change", "Nothing is sent yet")
    assert shows(desk, ENGLISH) and shows(desk, FRENCH)
    desk.press("See it as officers will")
    await read(desk, "One person gets this")
    await press(desk, "Send to one person", "A lead has to approve this")
    await read(boss, "Camille souhaite envoyer une annonce")
    await press(boss, "Approuver", "C'est approuvé")
    await read(officer, ENGLISH)
    assert [row.texts for row in world.rows(Announcement)] == [{"en": ENGLISH, "fr": FRENCH}]


@pytest.mark.parametrize("approve", [True, False])
def test_only_what_was_declined_is_written_anew_and_by_its_author(desk: Desk, approve: bool) -> None:
    announced = Announced("all", {"en": ENGLISH, "fr": FRENCH}, 5)
    assert desk.db.run_here(approvals.ask, desk.owner[1], RequestKind.ANNOUNCE, announced)
    assert desk.db.run_here(approvals.find_declined, desk.owner[1], 1) is None
    desk.db.run_here(decisions.decide, desk.lead[1], 1, approve)
    found = desk.db.run_here(approvals.find_declined, desk.owner[1], 1)
    assert (found.texts if found else None) == (None if approve else announced.texts)
    assert desk.db.run_here(approvals.find_declined, desk.lead[1], 1) is None
