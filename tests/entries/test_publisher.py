"""Who runs the bot: what entries say where the operator's settings state it, and where they don't."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from bot.cli.doctor import check_publisher
from bot.settings import Settings
from data.answers.building.loading import load_answers
from data.answers.outcomes import Answer
from data.db.database import Database
from data.entries.importing import import_files
from data.entries.publisher import CONTACT_ENTRY, PLACEHOLDER, Publisher
from data.entries.queries import read_entry
from data.entries.source_files import CONTENT, ContentError, read_files, read_topics, wordings_of

NAMED = {
    "operator_name_en": "Northern Police College",
    "operator_name_fr": "Collège de police du Nord",
    "operator_official": True,
}
REACHABLE = NAMED | {
    "operator_office_en": "Missions Office",
    "operator_office_fr": "Bureau des missions",
    "operator_telephone": "867-555-0142",
    "operator_email": "missions@example.ca",
    "operator_hours_en": "Monday to Friday",
    "operator_hours_fr": "du lundi au vendredi",
}
MADE = ("bot_official", "bot_operator", "bot_person", CONTACT_ENTRY)
"""The entries that depend on who runs the bot."""


def settings(**stated: Any) -> Settings:
    return Settings(_env_file=None, **stated)  # type: ignore[call-arg]


def read_all(db: Database, stated: dict[str, Any], language: str) -> dict[str, str]:
    """Return what officers read in the entries that depend on who runs the bot."""
    import_files(db, CONTENT, settings(**stated).publisher)
    cards = {code: db.run_here(read_entry, code, language) for code in MADE}
    return {code: f"{card.answer}\n{card.detail}" for code, card in cards.items() if card}


@pytest.mark.parametrize(
    ("language", "name", "office"),
    [
        ("en", "Northern Police College", "Missions Office"),
        ("fr", "Collège de police du Nord", "Bureau des missions"),
    ],
)
def test_entries_name_who_runs_the_bot_and_how_to_reach_them(
    db: Database, language: str, name: str, office: str
) -> None:
    told = read_all(db, REACHABLE, language)
    assert all(name in told[code] for code in MADE), told
    assert told["bot_official"].startswith("Yes" if language == "en" else "Oui")
    for part in (office, "867-555-0142", "missions@example.ca"):
        assert part in told[CONTACT_ENTRY] and part in told["bot_operator"]
    assert "Address" not in told[CONTACT_ENTRY] and "Adresse" not in told[CONTACT_ENTRY]
    assert "{" not in "".join(told.values())


@pytest.mark.parametrize("language", ["en", "fr"])
def test_without_settings_entries_say_that_it_is_not_stated(db: Database, language: str) -> None:
    told = read_all(db, {}, language)
    not_known = "No, not as far as we know" if language == "en" else "Non, pas à notre connaissance"
    assert told["bot_official"].startswith(not_known)
    assert ("hasn't given a name" if language == "en" else "pas précisé") in told["bot_operator"]
    assert "{" not in "".join(told.values())


def test_what_is_not_official_is_not_called_so(db: Database) -> None:
    told = read_all(db, NAMED | {"operator_official": False}, "en")
    assert told["bot_official"].startswith("No.") and "isn't an official" in told["bot_official"]
    unknown = read_all(db, NAMED | {"operator_official": None}, "fr")["bot_official"]
    assert unknown.startswith("Non, pas à notre connaissance") and "n'ont pas dit" in unknown


def test_a_changed_setting_is_taken_at_the_next_start(db: Database) -> None:
    known = settings(**REACHABLE).publisher
    assert import_files(db, CONTENT, known)
    assert import_files(db, CONTENT, known) is None
    report = import_files(db, CONTENT, settings(**NAMED).publisher)
    assert report and set(report.changed) <= {*MADE, "ask_a_person"} and CONTACT_ENTRY in report.changed


@pytest.mark.parametrize("stated", [{}, REACHABLE])
@pytest.mark.slow
def test_the_search_finds_them_whatever_is_stated(db: Database, stated: dict[str, Any]) -> None:
    import_files(db, CONTENT, settings(**stated).publisher)
    answers = db.run_here(load_answers)
    for question, code in (
        ("is this official", "bot_official"),
        ("who runs this", "bot_operator"),
        ("who do i contact", CONTACT_ENTRY),
    ):
        outcome = answers.ask(question)
        assert isinstance(outcome, Answer) and outcome.code == code, question


@pytest.mark.slow
def test_every_wording_is_filled_and_replies_to_the_same_questions() -> None:
    codes = {entry.code for topic in wordings_of(read_files(CONTENT)) for entry in topic.entries}
    assert {*MADE} <= codes
    for entry in (entry for topic in wordings_of(read_files(CONTENT)) for entry in topic.entries):
        said = [text for words in (entry.en, entry.fr) for text in (words.answer, words.detail or "")]
        assert not PLACEHOLDER.search("".join(said)), entry.code


def test_a_line_with_something_that_is_not_stated_is_left_out() -> None:
    publisher = Publisher({"en": {"email": "a@example.ca"}})
    assert publisher.fill("Write: {email}\nCall: {telephone}\nAlways", "en") == "Write: a@example.ca\nAlways"
    assert publisher.fill("{email}", "en") == "a@example.ca"
    odd = Publisher({"en": {"name": "{email} & <b>", "email": "a@example.ca"}})
    assert odd.fill("{name}", "en") == "{email} & <b>"


def test_a_wording_that_replies_to_other_questions_is_refused(tmp_path: Path) -> None:
    entry = next(e for t in read_topics() for e in t.entries if e.code == "bot_operator").model_dump(
        mode="json"
    )
    words = {"answer": "{name} runs this.", "replies": [{"questions": ["who else"], "reply": "No."}]}
    entry["stated"] = [{"when": "name", "en": words, "fr": words}]
    entry["related"] = []
    (tmp_path / "bot.yaml").write_text(yaml.safe_dump({"topic": "bot", "entries": [entry]}))
    with pytest.raises(ContentError, match="replies to other questions"):
        read_topics(tmp_path)


@pytest.mark.parametrize(
    "wrong",
    [
        {"operator_name_en": "Police"},
        {"operator_official": True},
        {"operator_email": "nobody"},
        {"operator_telephone": "call us"},
        {"operator_name_en": "A\nB", "operator_name_fr": "A"},
    ],
)
def test_a_wrong_setting_stops_the_start(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        settings(**wrong)


@pytest.mark.parametrize(
    ("stated", "is_note", "fix"),
    [
        ({}, True, "OPERATOR_NAME_EN"),
        (NAMED, True, "OPERATOR_TELEPHONE"),
        (REACHABLE | {"operator_official": None}, True, "OPERATOR_OFFICIAL"),
        (REACHABLE, False, ""),
    ],
)
def test_check_asks_for_what_is_not_stated(stated: dict[str, Any], is_note: bool, fix: str) -> None:
    found = check_publisher(settings(**stated))
    assert found.passed and found.is_note is is_note and fix in found.fix


def test_every_entry_leads_to_whom_to_ask(db: Database) -> None:
    card = db.run_here(read_entry, "ams_what", "en")
    assert card and card.contact and card.contact.code == CONTACT_ENTRY
    own = db.run_here(read_entry, CONTACT_ENTRY, "en")
    assert own and own.contact is None


def test_stating_nothing_is_the_same_as_having_no_settings() -> None:
    assert settings().publisher == Publisher()
    assert settings(**NAMED).publisher.facts["fr"] == {"name": "Collège de police du Nord"}
