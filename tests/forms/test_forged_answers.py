"""Buttons that were never offered, and values that no form could have stored: nobody is kept from working."""

from datetime import date
from io import BytesIO
from itertools import product
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlmodel import Session, select

from bot.app import all_forms, register_data
from bot.callbacks import forms as forms_taps
from bot.demo.phones import Phone
from data.db.database import Database
from data.forms import drafts
from data.forms.model import Form, Step
from data.models.interests import Draft, Interest
from data.models.openings import Opening
from data.models.people import Person, Profile
from tests.actors import content_of, posted_opening, registered
from tests.builders import answers_of
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = pytest.mark.slow
FORMS = all_forms()
VALUES = ("en", "x", "yes", "any", "training", "2030-01-01", "tomorrow", "spvm", "_typed", "")


def change(world: World, work: Any, *args: Any) -> Any:
    """Change the database beside the running bot."""
    db = Database(world.settings.database_url)
    register_data(db)
    done = db.run_here(work, *args)
    db.close()
    return done


def begin(session: Session, telegram_id: int, form: Form) -> int:
    """Begin a form that carries what it needs and has no answer yet."""
    person = session.exec(select(Person).where(Person.telegram_id == telegram_id)).one()
    told = {key: value for key, value in answers_of(form).items() if key.startswith("_")}
    return drafts.begin_draft(session, person.id or 0, form.code, told, date(2026, 11, 28)).id


def answer(session: Session, telegram_id: int, step: Step, value: Any) -> None:
    """Answer the open step, as if it had been done on the screen."""
    row = session.exec(select(Draft)).one()
    assert row.step == step.key
    drafts.answer_step(session, row.person_id, row.id or 0, step.key, value)


def forged(form: Form, draft: int) -> list[str]:
    """Return every kind of tap of forms with every kind of value for every step, and for one that is none."""
    keys = [*(step.key for step in form.steps), "nonsense"]
    both = (forms_taps.PickAnswer, forms_taps.ToggleAnswer)
    packed = [kind(draft, key, value).pack() for kind, key, value in product(both, keys, VALUES)]
    ends = (forms_taps.FinishStep, forms_taps.SkipStep, forms_taps.ChangeStep)
    return packed + [kind(draft, key).pack() for kind, key in product(ends, keys)]


async def press_all(world: World, phone: Phone, form: Form, draft: int, step: Step) -> None:
    """Press each of them that the screen doesn't offer; the newest message has the open step's buttons."""
    offered = {button.data for message in phone.screen for row in message.buttons for button in row}
    others = [f"1p:{draft}:{other.key}:en" for other in form.steps if other is not step]
    wanted = [data for data in forged(form, draft) if f":{step.key}" in data] + others
    wanted += [data for data in forged(form, draft) if data[:2] in ("1d", "1s", "1c")]
    for number, data in enumerate(one for one in dict.fromkeys(wanted) if one not in offered):
        world.unhurried(phone)
        phone.press_data(data, phone.last.id)
        if number % 20 == 19:
            await phone.settled()
    await phone.settled()


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
async def test_no_tap_that_isnt_offered_changes_a_form(world: World, form: Form) -> None:
    desk = await world.coordinator()
    draft = change(world, begin, desk.id, form)
    whole = answers_of(form)
    for step in form.asked(whole):
        desk.press_data(forms_taps.ResumeForm().pack(), desk.last.id)
        await desk.settled()
        before = world.rows(Draft)
        await press_all(world, desk, form, draft, step)
        (after,) = world.rows(Draft)
        assert (after.step, after.answers) == (step.key, before[0].answers)
        change(world, answer, desk.id, step, whole[step.key])
    assert "Something went wrong" not in desk.transcript() + str(desk.toasts) + str(desk.alerts)


async def test_the_first_forged_button_of_all(world: World) -> None:
    """A language as a text, and any day as that of the AMS."""
    officer = await registered(world)
    officer.send("/interest")
    await read(officer, said("ask-mission"))
    (draft,) = world.rows(Draft)
    for data in (f"1c:{draft.id}:languages", f"1p:{draft.id}:languages:en"):
        officer.press_data(data, officer.last.id)
        await officer.settled()
    assert world.rows(Draft)[0].answers["languages"] == {"en": "basic"}
    officer.press_data("1bd", officer.last.id)
    await read(officer, said("ask-rank"))
    draft = world.rows(Draft)[-1]
    for data in (f"1c:{draft.id}:ams_on", f"1g:{draft.id}:ams_on:x", f"1d:{draft.id}:ams_on"):
        officer.press_data(data, officer.last.id)
        await officer.settled()
    assert world.rows(Draft)[-1].answers == {}


async def test_what_cant_be_sent_opens_its_step_and_keeps_the_rest(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)

    def spoil(session: Session) -> None:
        row = session.exec(select(Draft)).one()
        row.answers, row.step = row.answers | {"mission": "any", "languages": "en"}, None

    officer.send("/interest")
    await read(officer, "Where would you like to go?")
    change(world, spoil)
    officer.press_data("1r", officer.last.id)
    await read(officer, "Languages: not readable")
    await press(officer, "Send", "I can't read the answer to this question")
    assert "Which languages" in officer.last.text
    officer.press("English")
    await officer.wait_for(lambda p: any("basic" in b.text for row in p.last.buttons for b in row))
    await press(officer, "Done ✓", "Please check before you send")
    assert "alex@example.ca" in officer.last.text
    await press(officer, "Send", "already")
    await desk.settled()


JUNK: dict[str, Any] = {
    "a text": "en",
    "a number": 5,
    "a list": [["en"], 5],
    "a mapping": {"xx": {"deep": [1]}},
    "a truth": True,
    "a long text": "x" * 50_000,
    "a lone surrogate": "\ud800",
}
KEYS = (
    *("service", "languages", "reach", "email", "phone", "rank", "years", "licence", "firearms"),
    *("ams", "ams_on", "note", "conditions", "nonsense"),
)


def put_junk(session: Session, junk: Any, *, whole: bool) -> None:
    """Put one kind of value in the place of every answer, or of all of them together."""
    told = junk if whole else dict.fromkeys(KEYS, junk)
    for profile in session.exec(select(Profile)).all():
        profile.answers = told
    for interest in session.exec(select(Interest)).all():
        interest.roles = junk
    for draft in session.exec(select(Draft)).all():
        draft.answers, draft.step = told, None
    for opening in session.exec(select(Opening)).all():
        opening.languages = junk


async def received(phone: Phone, count: int) -> None:
    """Wait for so many documents in all."""
    await phone.wait_for(lambda p: sum(m.document is not None for m in p.screen) == count)


async def coordinate(desk: Phone, world: World) -> None:
    """Open everything at the desk that shows what an officer told."""
    desk.send("/queue")
    await read(desk, "Alexandrine")
    await press(desk, "Open", "Roles: not readable")
    await press(desk, "Claim", "Taken by Camille")
    desk.send("/myfiles")
    desk.send("/find alexandrine")
    await read(desk, "One file.")
    desk.send("/stats")
    await desk.wait_for(lambda p: sum(m.kind == "photo" for m in p.screen) == 3)
    for kind, count in (("Excel (XLSX)", 1), ("CSV", 4)):
        world.unhurried(desk)
        desk.send("/export")
        await read(desk, "personal data")
        desk.press(kind)
        await received(desk, count)
        await desk.settled()
    world.unhurried(desk)
    desk.send("/openings")
    await read(desk, said("value-unreadable"))
    desk.press_data("1oo:1:0", desk.last.id)
    await read(desk, said("left-out-unreadable"))
    desk.press_data("1ol:1:0", desk.last.id)
    await read(desk, said("left-out-head"))


async def look(officer: Phone, world: World) -> None:
    """Open everything that shows an officer what they told."""
    officer.send("/myfile")
    await read(officer, "Your file")
    officer.press(officer.last.buttons[0][0].text)
    await read(officer, said("value-unreadable"))
    await press(officer, "Change", said("ask-roles"))
    world.unhurried(officer)
    officer.send("/mydata")
    await received(officer, 2)
    await officer.settled()
    assert content_of(world, officer, "html").count("not readable") >= 2
    assert content_of(world, officer, "json")
    officer.send("/interest")
    await officer.settled()


@pytest.mark.parametrize("whole", [False, True], ids=["each answer", "all of them"])
@pytest.mark.parametrize("kind", JUNK)
async def test_what_cant_be_read_says_so_in_its_line_and_stops_nothing(
    world: World, kind: str, whole: bool
) -> None:
    desk = await world.coordinator("Camille")
    await posted_opening(desk)
    officer = await registered(world)
    await read(desk, "Interest no. 1")
    officer.send("/interest")
    await officer.settled()
    change(world, lambda session: put_junk(session, JUNK[kind], whole=whole))
    await coordinate(desk, world)
    assert shows(desk, "not readable")
    sheet = next(m.document for m in desk.screen if m.document)
    book = load_workbook(BytesIO(world.telegram.files[sheet["file_id"]][1]))
    assert "not readable" in [cell.value for cell in book["Interests"][2]]
    await look(officer, world)
    for phone in (desk, officer):
        assert "Something went wrong" not in phone.transcript() + str(phone.toasts) + str(phone.alerts)
