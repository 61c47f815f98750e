"""Entries that became part of another: what was asked under their codes counts there."""

from typing import Any

from sqlmodel import Session, col, select

from data.answers.question_log import Resolution
from data.db.database import Database
from data.editing.attention import list_rated_bad, list_unasked
from data.entries.importing import import_content
from data.entries.queries import read_entry
from data.entries.source_files import EntryFile, TopicFile, cross_check, read_topics
from data.models.content import Question
from data.people import store as people
from data.people.views import Topic

OLD, NEW = "age_over_50", "ams_conditions_age"


def ask_twice(session: Session) -> None:
    """Have two officers be told an entry that didn't help them, and offered it."""
    for telegram_id in (7001, 7002):
        person = people.ensure_person(session, telegram_id, "en", False)[0].id
        people.set_context(session, person, OLD, Topic(OLD))
        asked: dict[str, Any] = {
            "person_id": person,
            "language": "en",
            "outcome": Resolution.WRONG,
            "reason": "unclear",
        }
        session.add(Question(**asked, entry=OLD, offered=[OLD, NEW, "conditions"]))


def list_asked(session: Session) -> list[Any]:
    """Return entry, offered entries and reason of every question."""
    columns = select(Question.entry, Question.offered, Question.reason).order_by(col(Question.id))
    return list(session.exec(columns).all())


def test_feedback_and_links_of_a_merged_entry_are_those_of_the_other(db: Database) -> None:
    db.run_here(ask_twice)
    assert NEW in [code for code, _ in db.run_here(list_unasked, "en")]
    db.run_here(import_content, read_topics())
    assert db.run_here(list_asked) == 2 * [(NEW, [NEW, "conditions"], "unclear")]
    met = db.run_here(people.find_person, 7001)
    assert met and (met.context_entry, met.topic) == (NEW, Topic(NEW))
    [rated] = db.run_here(list_rated_bad, "en")
    assert (rated.code, rated.bad, rated.asked) == (NEW, 2, 2)
    assert NEW not in [code for code, _ in db.run_here(list_unasked, "en")]
    person = db.run_here(people.find_person, 7001)
    assert person and person.context_entry == NEW
    card = db.run_here(read_entry, OLD, "fr")
    assert card and (card.code, card.title) == (NEW, read_title(NEW))
    assert db.run_here(read_entry, "never_was", "fr") is None


def test_an_entry_that_is_there_keeps_what_is_its_own(db: Database) -> None:
    topics = read_topics()
    new = entry_of(topics, NEW)
    new.merged = ["conditions"]
    db.run_here(ask_twice)
    db.run_here(import_content, topics)
    assert db.run_here(list_asked) == 2 * [(OLD, [OLD, NEW, "conditions"], "unclear")]
    card = db.run_here(read_entry, "conditions", "en")
    assert card and card.code == "conditions"


def test_merged_codes_are_of_no_entry_and_in_one_place() -> None:
    topics = read_topics()
    entry_of(topics, NEW).merged = ["conditions", "armed_missions"]
    found = [line for line in cross_check(topics) if "merged" in line]
    assert [line.rpartition("merged: ")[2] for line in found] == [
        "'conditions' stands twice",
        "'armed_missions' stands twice",
    ]


def entry_of(topics: list[TopicFile], code: str) -> EntryFile:
    """Return an entry of the files."""
    return next(entry for topic in topics for entry in topic.entries if entry.code == code)


def read_title(code: str) -> str:
    """Return an entry's French title."""
    return entry_of(read_topics(), code).fr.title
