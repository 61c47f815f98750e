"""A report written from what was read and heard: in several messages, measured, checked by oneself."""

import json

import pytest

from data.models.preparation import Rehearsal
from tests.actors import begin_ams, buttons_of, erased, opened_ams, read_button, tap
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = pytest.mark.slow


async def test_a_report_in_several_messages_is_measured_as_one_over_a_restart(world: World) -> None:
    officer = await opened_ams(world)
    await tap(world, officer, "Language practice")
    await tap(world, officer, "Report (English)")
    await tap(world, officer, "Two journeys by road")
    assert shows(officer, "From what you read and heard")
    assert shows(officer, "○ The convoy to Mirsa") and shows(officer, "○ Water over the bridge")
    assert "Listen: Water over the bridge" in buttons_of(officer)
    await press(officer, "Begin: 30 minutes", "from your own notes only")
    assert not shows(officer, "Odile Renard"), "only one's own notes"
    officer.send("On Monday 4 May at 06:30 Captain Odile Renard left Tolva. I think she was right.")
    await read(officer, "Names kept: 3 of 16")
    assert shows(officer, "Written in the first person")
    assert shows(officer, "sound like an opinion or a guess: i think")
    assert shows(officer, "That is all I can measure")
    await world.stop_bot()
    await world.start_bot()
    world.unhurried(officer)
    officer.send("Two boxes were missing.")
    await read(officer, "came in 2 messages; they count as one")
    assert shows(officer, "20 words, 3 sentences")
    await press(officer, "8", "Facts complete: nothing important in the notes is left out (ticked)")
    await press(officer, "Compare with a model", said("report-missing"))
    assert shows(officer, "Abdi")
    [row] = world.rows(Rehearsal)
    assert "missing" not in json.dumps(row.figures) and "Odile" not in json.dumps(row.figures)
    await press(officer, "Finish", "1 of 11 points ticked")
    world.unhurried(officer)
    await erased(officer)
    assert world.rows(Rehearsal) == []


async def test_a_report_can_be_written_anew(world: World) -> None:
    officer = await opened_ams(world, "Élise", "fr")
    await tap(world, officer, "Exercices de langue")
    await tap(world, officer, "Rapport (français)")
    await tap(world, officer, "Vol au dépôt de médicaments")
    await press(officer, "Commencer : 30 minutes", "Vos notes")
    officer.send("À mon avis, le gardien est coupable.")
    await read(officer, "une opinion ou à une supposition : coupable, a mon avis")
    await press(officer, "Tout réécrire", "Vos notes")
    await officer.settled()
    world.unhurried(officer)
    officer.send("À 6 h 40, l'agent Sorel et moi étions à Port-Lune.")
    await read(officer, said("report-no-opinions", "fr"))
    assert not shows(officer, "comptent comme un seul.")


async def test_what_was_done_of_the_two_parts_says_so(world: World) -> None:
    officer = world.officer("Alexandrine")
    await begin_ams(officer)
    await tap(world, officer, "Language practice")
    await tap(world, officer, "Reading (English)")
    await tap(world, officer, "The convoy to Mirsa")
    await press(officer, "Begin: 20 minutes", "Question 1 of 10")
    for _ in range(10):
        await tap(world, officer, buttons_of(officer)[0])
    await read(officer, said("reading-result"))
    await tap(world, officer, "Language practice")
    await tap(world, officer, "Report (English)")
    await press(officer, "Two journeys by road", "✓ The convoy to Mirsa (done)")
    await press(officer, "Listen: Water over the bridge", said("exercise-listening"))
    await read_button(officer, "‹ Back")
