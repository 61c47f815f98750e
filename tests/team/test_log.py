"""The audit log as leads read it: in their language, without the codes that are stored."""

import pytest

from data.models.people import Coordinator
from data.people import audit_log
from data.people.audit_log import Action
from tests.world import World, shows

pytestmark = pytest.mark.slow
DONE = (
    (Action.ANNOUNCED, "mission:any, 5"),
    (Action.ANNOUNCED, "all, 1"),
    (Action.EXPORTED, "1"),
    (Action.PUBLISHED, "binuh"),
    (Action.PROPOSED, "an_entry_that_is_gone"),
    (Action.DECLINED, "no. 3"),
    (Action.DIGEST_HOUR, "7:00"),
    (Action.DIGEST_HOUR, "-"),
)
ENGLISH = (
    "sent an announcement to 5 people (Wherever they are most useful).",
    "sent an announcement to one person (Everybody who subscribed).",
    "exported one file.",
    "published a change to “BINUH, Haiti”.",
    "proposed a change to “an_entry_that_is_gone”.",
    "declined request no. 3.",
    "set the hour of their morning digest: 7:00.",
    "set the hour of their morning digest: none.",
)
FRENCH = (
    "a envoyé une annonce à 5 personnes (Là où",
    "a exporté un dossier.",
    "a refusé la demande nº 3.",
    "a choisi l'heure de son bilan du matin : 7 h.",
)


async def test_a_lead_reads_what_was_done_in_words(world: World) -> None:
    english, french = await world.coordinator("Camille"), await world.coordinator("Benoit", "fr")
    for lead in (english, french):
        world.make_lead(lead)
    me = world.rows(Coordinator)[0].id
    for action, subject in DONE:
        await world.services.db.run(audit_log.record, me, action, subject)
    for phone, label, said in ((english, "Log", ENGLISH), (french, "Journal", FRENCH)):
        await phone.settled()
        phone.press(label)
        await phone.settled()
        assert [line for line in said if not shows(phone, line)] == []
