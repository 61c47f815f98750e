"""What the bot knows, changed from Telegram: approved by a second person, restored, kept apart from files."""

from datetime import date

import pytest
from sqlmodel import Session

from bot.callbacks.desk import editing as editing_taps
from bot.demo.phones import Phone, as_typed
from bot.texts.catalogue import Texts
from data.db.database import Database
from data.editing import store as revisions
from data.editing.views import RevisionState, checked
from data.entries import importing
from data.entries.source_files import read_topics
from data.models.content import Entry, EntryText, Revision
from tests.actors import message, read_button
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = pytest.mark.slow


async def open_entry(desk: Phone, words: str, title: str) -> None:
    """Find an entry and open it."""
    desk.send("/content")
    await read(desk, said("contents"))
    await press(desk, "Find an entry", said("find-content"))
    desk.send(words)
    await read(desk, said("content-found"))
    await press(desk, title, said("content-line"))


async def change(desk: Phone, field: str, text: str) -> None:
    """Change a field up to the preview."""
    await press(desk, "Change…", said("content-fields"))
    await press(desk, field, "Write what it should say")
    desk.send(text)
    await read(desk, said("content-preview"))


def texts_of(world: World, code: str) -> dict[str, str]:
    """Return an entry's answers by language."""
    [entry] = world.rows(Entry, code=code)
    return {row.language: row.answer for row in world.rows(EntryText, entry_id=entry.id)}


async def found_code(desk: Phone) -> str:
    """Return the code of the entry that is open."""
    text = next(m.text for m in reversed(desk.screen) if "Code " in m.text)
    return text.partition("Code ")[2].partition(";")[0]


async def test_an_author_takes_a_change_back(world: World) -> None:
    desk = await world.coordinator()
    await open_entry(desk, "how long is a tour", next_title(world, "how long is a tour"))
    await change(desk, "Answer", "Ask a coordinator.")
    await press(desk, "Propose", said("revision-state-proposed"))
    await press(desk, "✕ Take it back", "Declined by Camille")
    [row] = world.rows(Revision)
    assert row.state == RevisionState.DECLINED


async def test_a_change_is_previewed_approved_by_another_published_and_restored(
    world: World,
) -> None:
    desk, second, officer = await world.coordinator(), await world.coordinator("Benoit"), world.officer()
    await open_entry(desk, "how long is a tour", next_title(world, "how long is a tour"))
    code = await found_code(desk)
    before = texts_of(world, code)
    await change(desk, "Answer", "Ask a coordinator; <it> depends.")
    assert texts_of(world, code) == before
    await press(desk, "Propose", said("revision-state-proposed"))
    own = message(desk, "Waiting for another coordinator")
    assert [b.text for b in own.buttons[0]] == ["✕ Take it back"]
    desk.press(editing_taps.DecideRevision(1, 1).pack(), own)
    await desk.settled()
    assert "Somebody else has to approve what you wrote." in desk.toasts
    assert texts_of(world, code) == before
    await read(second, said("revision-changed"))
    await press(second, "✓ Publish", "Published by Benoit")
    assert texts_of(world, code) == before | {"en": "Ask a coordinator; <it> depends."}
    await world.learned()
    officer.send("How long is a tour?")
    await read(officer, "Ask a coordinator; <it> depends.")
    await read(desk, "Published by Benoit")
    await press(desk, "Restore earlier version", said("revision-restored"))
    await read(second, said("revision-restored"))
    await press(second, "✓ Publish", "Published by Benoit")
    await second.settled()
    assert texts_of(world, code) == before
    known = len(world.rows(Revision))
    desk.press(editing_taps.RestoreRevision(1).pack(), desk.last)
    await desk.settled()
    assert desk.toasts[-1] == "The entry already says what it said before that change."
    assert len(world.rows(Revision)) == known


async def test_what_can_t_be_saved_says_why_and_what_is_typed_next_takes_its_place(world: World) -> None:
    desk = await world.coordinator()
    await open_entry(desk, "how long is a tour", next_title(world, "how long is a tour"))
    code = await found_code(desk)
    await press(desk, "Change…", said("content-fields"))
    await press(desk, "Answer", "Write what it should say")
    for text, told in (
        ("x" * 401, "I can't save that: Answer (English). That is longer than 400 characters."),
        ("Un an.", "shorter than 10 characters"),
        (texts_of(world, code)["en"], "nothing would change"),
        ("Cela dépend de la mission et de votre service.", "Answer (English): this seems to be in French."),
    ):
        desk.send(text)
        await read(desk, told)
    desk.send("It depends on the mission.")
    await read(desk, "+ It depends on the mission.")
    await press(desk, "Propose", said("revision-state-proposed"))
    [row] = world.rows(Revision)
    assert row.after and row.after["en"]["answer"] == "It depends on the mission."


async def test_the_next_review_is_a_day_to_come(world: World) -> None:
    desk = await world.coordinator()
    await open_entry(desk, "how long is a tour", next_title(world, "how long is a tour"))
    [entry] = world.rows(Entry, code=await found_code(desk))
    await press(desk, "Change…", said("content-fields"))
    await press(desk, "Date of the next review", said("content-edit"))
    assert Texts("UTC").of("en").day(entry.review_by) in as_typed(desk.last.text)
    for text, told in (
        ("yesterday", "That day has passed."),
        ("31/02/2027", "There is no such day."),
        ("whenever", "I couldn't read that as a date."),
    ):
        desk.send(text)
        await read(desk, told)
    desk.send("tomorrow")
    await read(desk, said("content-preview"))


async def test_changes_of_one_entry_are_told_apart_in_its_history(world: World) -> None:
    desk = await world.coordinator()
    world.make_lead(desk)
    await open_entry(desk, "how long is a tour", next_title(world, "how long is a tour"))
    await press(desk, "✓ Verified today", said("content-line"))
    await change(desk, "Answer", "It depends on the mission.")
    await press(desk, "Propose", said("revision-state-published"))
    await press(desk, "‹ Content", said("contents"))
    await press(desk, "Latest changes", said("revisions-latest"))
    listed = message(desk, "Latest changes")
    labels = [b.text.partition(" · ")[0] for row in listed.buttons for b in row][:2]
    assert labels == ["1. changed", "2. verified"]


def import_of_files(
    world: World, code: str, *, verified_on: date, answer: str | None = None
) -> importing.ImportReport:
    """Import files in which one entry was verified on another day, and says something else."""
    topics = read_topics()
    for entry in (entry for topic in topics for entry in topic.entries if entry.code == code):
        entry.verified_on = verified_on
        entry.en.answer = answer or entry.en.answer
    db = Database(world.settings.database_url)
    report = db.run_here(importing.import_content, topics)
    db.close()
    return report


def next_title(world: World, words: str) -> str:
    """Return the first title that is suggested for some words."""
    first = world.services.answers.suggest(words, 1)[0]
    [entry] = world.rows(Entry, code=first)
    title = world.rows(EntryText, entry_id=entry.id, language="en")[0].title
    return title if len(title) <= 60 else title[:59] + "…"


async def test_a_declined_change_changes_nothing_and_its_author_hears_of_it(world: World) -> None:
    desk, second = await world.coordinator(), await world.coordinator("Benoit")
    await open_entry(desk, "how long is a tour", next_title(world, "how long is a tour"))
    code = await found_code(desk)
    before = texts_of(world, code)
    await change(desk, "Answer", "Nobody knows.")
    await press(desk, "Propose", said("revision-state-proposed"))
    await read(second, said("revision-changed"))
    await press(second, "✕ Decline", "Declined by Benoit")
    await read(desk, "Declined by Benoit")
    assert before == texts_of(world, code)


async def test_what_can_t_be_kept_is_named_and_what_is_verified_is_dated_today(world: World) -> None:
    desk = await world.coordinator()
    await open_entry(desk, "how long is a tour", next_title(world, "how long is a tour"))
    code = await found_code(desk)
    await press(desk, "Change…", said("content-fields"))
    await press(desk, "Title", "Write what it should say")
    desk.send("x" * 500)
    await read(desk, "can't save that: Title (English)")
    await press(desk, "‹ Entry", said("content-line"))
    await press(desk, "Change…", said("content-fields"))
    await press(desk, "Date of the next review", said("content-write-review_by"))
    desk.send("whenever")
    await read(desk, "can't save that: Date of the next review")
    await press(desk, "‹ Entry", said("content-line"))
    await press(desk, "✓ Verified today", said("content-line"))
    await desk.settled()
    [row] = world.rows(Entry, code=code)
    assert (row.review_by - row.verified_on).days == 365
    assert abs((date.today() - row.verified_on).days) <= 1


async def test_files_that_changed_too_collide_by_name_and_a_person_decides(world: World) -> None:
    import_of_files(world, "tour_length", verified_on=date(2025, 1, 1))
    desk = await world.coordinator()
    await open_entry(desk, "how long is a tour", next_title(world, "how long is a tour"))
    code = await found_code(desk)
    await press(desk, "✓ Verified today", said("content-line"))
    await desk.settled()
    report = import_of_files(world, code, verified_on=date(2026, 1, 1), answer="The files say so.")
    assert report.conflicts == [code]
    assert texts_of(world, code)["en"] != "The files say so."
    desk.send("/content")
    await read(desk, "Changed both here and in the files: 1")
    await press(desk, "Differs from the files", said("conflicts"))
    await press(desk, next_title(world, "how long is a tour"), "+ The files say so.")
    await press(desk, "Take what the files say", said("conflicts-none"))
    assert texts_of(world, code)["en"] == "The files say so."
    kinds = [row.kind for row in world.rows(Revision) if row.before != row.after]
    assert kinds == ["verified", "files"]


async def test_officers_meet_nothing_of_it(world: World) -> None:
    officer = world.officer()
    for command in ("/content", "/questions"):
        officer.send(command)
        await officer.settled()
    assert not shows(officer, "What I know")
    assert not shows(officer, "Questions I couldn't answer")


def make_an_entry(session: Session) -> None:
    """Make an entry as coordinators do, which the files don't have."""
    raw = revisions.find_raw(session, "binuh")
    assert raw
    for words, title in ((raw["en"], "Musical instruments"), (raw["fr"], "Les instruments de musique")):
        words |= {
            "title": title,
            "answer": "Leave it at home.",
            "phrasings": [title, f"{title} on the plane", f"take {title}"],
        }
    made = raw | {"code": "instruments", "kind": "article", "related": []}
    made.pop("mission")
    importing.write_entry(session, None, "life", 9999, checked(made), None)


async def test_what_was_made_here_is_withdrawn_by_two_and_can_be_restored(small_world: World) -> None:
    desk, second, officer = (
        await small_world.coordinator(),
        await small_world.coordinator("Benoit"),
        small_world.officer(),
    )
    await small_world.services.db.run(make_an_entry)
    await small_world.learned()
    await open_entry(desk, "musical instruments", "Musical instruments")
    await press(desk, "Withdraw this entry", "Withdraw Musical instruments?")
    await press(desk, "Yes, withdraw it", said("revision-state-proposed"))
    await read(second, "Withdrawn: Musical instruments")
    officer.send("musical instruments on the plane")
    await read(officer, "Leave it at home.")
    await press(second, "✓ Withdraw it", "Withdrawn by Benoit")
    await read(desk, "Withdrawn by Benoit")
    await small_world.learned()
    officer.send("musical instruments on the plane")
    await read(officer, "I don't have an approved answer")
    desk.send("/content")
    await read_button(desk, "Latest changes")
    await press(desk, "Latest changes", "Musical instruments, withdrawn by Camille, done")
    desk.press(next(b.text for row in desk.last.buttons for b in row if "Musical" in b.text))
    await read_button(desk, "In French")
    desk.press("In French")
    await read_button(desk, "‹ Back")
    assert desk.last.text.startswith("Les instruments de musique")
    await press(desk, "‹ Back", "Withdrawn by Benoit")
    await press(desk, "Restore earlier version", said("revision-restored"))
    await read(second, said("revision-restored"))
    await press(second, "✓ Publish", "Published by Benoit")
    await small_world.learned()
    await open_entry(second, "musical instruments", "Musical instruments")


async def test_what_the_files_have_is_not_withdrawn_from_telegram(world: World) -> None:
    desk = await world.coordinator()
    await open_entry(desk, "how long is a tour", next_title(world, "how long is a tour"))
    assert not any("Withdraw" in b.text for row in desk.last.buttons for b in row)
    desk.press(editing_taps.WithdrawContent("tour_length").pack(), desk.last)
    await desk.settled()
    assert world.rows(Revision) == []
