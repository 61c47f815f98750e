"""Forms in progress: several at once, each button its own, nothing lost."""

import pytest

from bot.demo.phones import Phone
from data.models.interests import Draft, Interest
from data.models.people import Profile
from tests.actors import at_the_date, fill_in, message, read_button, registered
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = pytest.mark.slow


async def details_at_summary(officer: Phone) -> None:
    """Fill in the form of more about oneself up to its summary."""
    officer.send("/myfile")
    await read(officer, "Your file")
    await press(officer, "Add more about me", said("ask-rank"))
    officer.send("Sergeant")
    await read(officer, said("ask-years"))
    officer.send("12")
    for _ in range(4):
        await officer.settled()
        officer.press("Skip")
    await read(officer, said("summary-details"))


async def test_a_form_is_never_replaced_by_another(world: World) -> None:
    officer = await registered(world)
    await details_at_summary(officer)
    summary = message(officer, "Please check before you save")
    officer.send("/myfile")
    await officer.settled()
    shown = message(officer, "Your file")
    officer.press(next(b.text for row in shown.buttons for b in row if "most useful" in b.text), shown)
    await officer.settled()
    await press(officer, "Change", said("summary-interest"))
    assert len(world.rows(Draft)) == 2
    officer.press("Save", summary)
    await read(officer, said("details-sent"))
    (profile,) = world.rows(Profile)
    assert (profile.answers["rank"], profile.answers["years"]) == ("Sergeant", 12)
    assert [row.form for row in world.rows(Draft)] == ["interest"]


async def test_an_old_summary_sends_nothing_that_it_did_not_show(world: World) -> None:
    officer = await registered(world)
    await details_at_summary(officer)
    old = message(officer, "Please check before you save")
    officer.send("/interest")
    await officer.settled()
    officer.send("/myfile")
    await officer.settled()
    await press(officer, "Add more about me", said("summary-details"))
    newer = officer.last
    officer.press("✎ rank", newer)
    await read(officer, said("ask-rank"))
    officer.send("Inspector")
    await officer.settled()
    officer.press("Save", old)
    await read(officer, said("form-mistake-not-shown"))
    assert "rank" not in (world.rows(Profile)[0].answers or {})


async def test_cancel_asks_first(world: World) -> None:
    officer = world.officer("Alexandrine")
    await fill_in(officer)
    await press(officer, "Cancel", said("form-drop-question"))
    await press(officer, "No, continue my form", said("summary-interest"))
    officer.send("/cancel")
    await read(officer, said("form-drop-question"))
    await press(officer, "Yes, discard my answers", "Nothing was sent")
    assert world.rows(Draft) == []


async def test_leaving_one_form_offers_the_other(world: World) -> None:
    officer = await registered(world)
    await details_at_summary(officer)
    officer.send("/interest")
    await read(officer, said("ask-mission"))
    await press(officer, "UNMIK, Kosovo", said("summary-interest"))
    await press(officer, "Cancel", said("form-drop-question"))
    await press(officer, "Yes, discard my answers", "Nothing was sent")
    await press(officer, "Continue my other form", said("summary-details"))
    await press(officer, "Cancel", said("form-drop-question"))
    await press(officer, "Yes, discard my answers", "Nothing was sent")
    left = message(officer, "Nothing was sent")
    assert [b.text for row in left.buttons for b in row] == ["⌂ Menu"]


async def test_numbers_are_never_used_twice(world: World) -> None:
    first = await registered(world)
    await read(first, "reference is no. 1")
    first.send("/forget")
    await read(first, said("forget-question"))
    await press(first, "Yes, erase everything", said("forget-done"))
    second = await registered(world, "Maxime")
    await read(second, "reference is no. 2")


async def test_typed_words_do_what_the_buttons_do(world: World) -> None:
    officer = world.officer("Alexandrine")
    officer.send("/interest")
    await read(officer, said("ask-mission"))
    officer.send("n'importe où")
    await read(officer, said("ask-roles"))
    officer.press("Done ✓")
    await read(officer, said("form-mistake-none-ticked"))
    officer.send("not sure")
    await read_button(officer, "✓ Any role / not sure (chosen)")
    officer.send("that's all")
    await read(officer, said("ask-service"))
    officer.send("back")
    await read(officer, said("ask-roles"))
    officer.send("ok")
    await read(officer, said("ask-service"))
    officer.send("spvm")
    await officer.settled()
    officer.press(next(b.text for row in officer.last.buttons for b in row if "Montréal" in b.text))
    await read(officer, said("ask-full_name"))
    officer.send("skip")
    await read(officer, "Which languages")
    officer.send("english fluently, and a bit of french")
    await read_button(officer, "✓ fluent (chosen)")
    officer.send("done")
    await read(officer, said("ask-available_from"))
    officer.send("31/02/2027")
    await read(officer, "There is no such day")
    officer.send("as soon as possible")
    await read(officer, "How can we reach you?" if shows(officer, "How can we") else "reach you?")
    officer.send("telegram only")
    await read(officer, said("summary-interest"))
    assert shows(officer, "As soon as possible")
    officer.press("Send")
    await read(officer, "reference is no. 1")
    (interest,) = world.rows(Interest)
    assert (interest.roles, interest.available_said) == ([], "asap")


async def test_a_question_inside_a_form_is_answered_and_the_form_goes_on(world: World) -> None:
    officer = world.officer("Alexandrine")
    await at_the_date(officer)
    officer.send("how long is a tour?")
    await officer.settled()
    assert "When could you leave" in officer.last.text
    assert shows(officer, "month")
    officer.send("next spring")
    await read(officer, said("ask-reach"))
