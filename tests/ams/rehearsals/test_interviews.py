"""Interview rehearsals: time to think, an answer aloud, a checklist, an example outline."""

from datetime import timedelta

import pytest
from sqlmodel import Session, select

from data.models.messages import Outbox
from data.models.preparation import Rehearsal
from tests.actors import message, opened_ams, tap
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = pytest.mark.slow


async def test_the_end_of_the_time_to_think_is_told_unless_the_answer_has_begun(world: World) -> None:
    officer = await opened_ams(world)
    await tap(world, officer, "Language practice")
    await tap(world, officer, "Interview (English)")
    await tap(world, officer, "Teamwork")
    await press(officer, "Begin: 7 minutes", said("begun-interview"))

    def pass_minutes(session: Session) -> None:
        session.exec(select(Rehearsal)).one().ends_at -= timedelta(minutes=3)
        session.exec(select(Outbox)).one().due_at -= timedelta(minutes=3)
        session.info["outbox"] = True

    await world.services.db.run(pass_minutes)
    await read(officer, said("rehearsal-thought"))
    officer.press("Answer now", message(officer, "The time to think is over."))
    await read(officer, said("points-interview"))
    assert len(world.rows(Rehearsal)) == 1


async def test_an_interview_has_time_to_think_an_outline_and_nothing_is_kept(world: World) -> None:
    officer = await opened_ams(world)
    await tap(world, officer, "Language practice")
    await tap(world, officer, "Interview (English)")
    await tap(world, officer, "Teamwork")
    await press(officer, "Begin: 7 minutes", said("begun-interview"))
    thinking = world.rows(Rehearsal)[0]
    assert (thinking.ends_at - thinking.began_at).total_seconds() == 120
    await press(officer, "Answer now", said("points-interview"))
    assert shows(officer, "Speak until")
    assert {row.kind for row in world.rows(Outbox)} == {"rehearsal_time"}, (
        "the time to think tells nothing more"
    )
    officer.send_voice()
    await read(officer, said("answer-stays"))
    for place in ("1", "2", "3", "4"):
        officer.press(place, message(officer, "Check yourself"))
        await officer.settled()
        world.unhurried(officer)
    officer.press("Example outline", message(officer, "Check yourself"))
    await read(officer, said("outline-head"))
    await press(officer, "Finish", "4 of 6 points ticked")
    assert world.rows(Rehearsal)[0].answers == [0, 1, 2, 3]
