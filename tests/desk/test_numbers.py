"""Numbers, digests, finding, exports and the team, straight on the data."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session, select

from data.answers import question_log
from data.answers.question_log import Asked, Resolution
from data.calendar.business_hours import WorkingTime
from data.cases import search as cases_search
from data.cases import store as cases
from data.cases.declines import Decline
from data.cases.search import TypedWord
from data.cases.store import Move
from data.desk import digest, own_settings
from data.interests import cards, profiles
from data.interests import store as interests
from data.interests.store import Wish
from data.letters import store as letters
from data.letters.store import LetterKind, Written
from data.models.interests import Interest, SearchTerm
from data.models.people import Coordinator
from data.people import store as people
from data.privacy import personal_data
from data.privacy.subject_access import read_own_data
from data.reports import export, stats
from data.team import store as team
from data.unanswered import store as question_groups
from tests.builders import Desk

EVERY_DAY = WorkingTime(ZoneInfo("UTC"), frozenset(range(1, 8)), 0, 24)


def due(desk: Desk, hour: int | None) -> None:
    """Make everybody's digest due now, as if nobody had one today."""

    def change(session: Session) -> None:
        for row in session.exec(select(Coordinator)).all():
            row.digest_hour, row.digest_on = hour, None

    desk.db.run_here(change)


def test_a_digest_comes_once_a_working_day_at_the_hour_chosen(desk: Desk) -> None:
    assert desk.db.run_here(digest.enqueue_digests, EVERY_DAY) == 0
    due(desk, 0)
    assert [desk.db.run_here(digest.enqueue_digests, EVERY_DAY) for _ in "ab"] == [2, 0]
    due(desk, None)
    assert desk.db.run_here(digest.enqueue_digests, EVERY_DAY) == 0
    due(desk, 0)
    never = WorkingTime(ZoneInfo("UTC"), frozenset(), 0, 24)
    assert desk.db.run_here(digest.enqueue_digests, never) == 0


def test_a_digest_comes_at_the_hour_of_its_reader_s_own_zone(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    due(desk, 8)
    monkeypatch.setattr(digest, "utc_now", lambda: datetime(2026, 11, 25, 8, 30, tzinfo=UTC))
    desk.db.run_here(own_settings.set_zone, desk.owner[1], "America/Vancouver")
    assert desk.db.run_here(digest.enqueue_digests, EVERY_DAY) == 1
    monkeypatch.setattr(digest, "utc_now", lambda: datetime(2026, 11, 25, 16, 30, tzinfo=UTC))
    assert desk.db.run_here(digest.enqueue_digests, EVERY_DAY) == 1


def test_a_digest_tells_what_waits_for_its_reader_and_nothing_where_nothing_is(desk: Desk) -> None:
    due(desk, 0)
    made = desk.db.run_here(digest.make_digest, desk.owner[0], EVERY_DAY)
    assert made and (made.new, made.unclaimed, made.waiting_on_me) == (1, 1, ())
    desk.claim()
    mine, hers = (desk.db.run_here(digest.make_digest, who[0], EVERY_DAY) for who in (desk.owner, desk.lead))
    assert mine and hers and (mine.unclaimed, mine.waiting_on_me, hers.waiting_on_me) == (0, (1,), ())
    desk.db.run_here(interests.withdraw_interest, desk.officer, 1)
    desk.pass_days(3)
    made = desk.db.run_here(digest.make_digest, desk.owner[0], EVERY_DAY)
    assert made and made.is_empty
    assert desk.db.run_here(digest.make_digest, desk.officer, EVERY_DAY) is None


@pytest.mark.parametrize(
    ("day", "before"),
    [("2026-11-24", "2026-11-23"), ("2026-11-23", "2026-11-20"), ("2026-11-22", "2026-11-20")],
)
def test_the_working_day_before(day: str, before: str) -> None:
    office = WorkingTime(ZoneInfo("America/Toronto"), frozenset({1, 2, 3, 4, 5}), 8, 17)
    assert office.day_before(date.fromisoformat(day)) == date.fromisoformat(before)


def test_officers_are_counted_by_language_without_coordinators_and_those_not_registered(desk: Desk) -> None:
    other = desk.db.run_here(people.ensure_person, 43, "en", False)[0].id
    answers: dict[str, object] = {"languages": {"fr": "basic"}, "service": "spvm"}
    for person in (desk.officer, desk.owner[0], other):
        desk.db.run_here(profiles.save_profile, person, "A", None, answers)
    desk.db.run_here(interests.register_interest, desk.owner[0], Wish(None, [], date(2030, 5, 1)))
    found = desk.db.run_here(stats.gather, datetime.now(UTC))
    assert (found.languages, found.services) == ((("fr", 1),), (("spvm", 1),))


def test_numbers_are_counted_by_week_with_medians_in_days(desk: Desk) -> None:
    desk.db.run_here(
        profiles.save_profile, desk.officer, "A", None, {"languages": {"fr": "basic"}, "service": "spvm"}
    )
    for entry in ("binuh", "binuh", "tour_length"):
        desk.db.run_here(question_log.record_answered, Asked(desk.officer, "en"), entry)
    desk.db.run_here(question_log.record_unanswered, Asked(desk.officer, "en"), "bees?", [])
    desk.db.run_here(question_log.record_unanswered, Asked(desk.officer, "en"), "bees?", ["binuh"])
    desk.claim()

    def earlier(session: Session) -> None:
        session.exec(select(Interest)).one().created_at -= timedelta(days=4)

    desk.db.run_here(earlier)
    desk.db.run_here(letters.write_letter, desk.owner[0], 1, LetterKind.TO_OFFICER, Written("Hello", 5))
    desk.db.run_here(
        cases.move_interest, desk.owner, 1, Move("in_review", "not_selected", declined=Decline("no_post"))
    )
    numbers = desk.db.run_here(stats.gather, datetime.now(UTC))
    assert (numbers.days_to_contact, numbers.days_to_outcome) == (4.0, 4.0)
    assert (sum(numbers.interests), numbers.stages) == (1, (("not_selected", 1),))
    assert (numbers.languages, numbers.services, numbers.missions) == (
        (("fr", 1),),
        (("spvm", 1),),
        (("binuh", 2),),
    )
    assert [numbers.answered[-1], numbers.offered[-1], numbers.unanswered[-1]] == [3, 1, 1]
    assert len(numbers.weeks) == stats.WEEKS and numbers.weeks[-1].weekday() == 0


def a_second_case(desk: Desk) -> None:
    """Add a second case: José Roy, for Haiti. The first is Marc Tremblay's, where most useful, and Camille
    has it.
    """
    desk.db.run_here(
        profiles.save_profile, desk.officer, "Marc Tremblay", "mtremb", {"languages": {"ar": "basic"}}
    )
    second = desk.db.run_here(people.ensure_person, 43, "fr", False)[0].id
    desk.db.run_here(interests.register_interest, second, Wish("binuh", ["mentoring"], date(2030, 5, 1)))
    desk.db.run_here(profiles.save_profile, second, "José O'Roy-Smith", None, {"service": "rcmp"})
    desk.claim()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("tremblay", [1]),
        ("Trembley", [1]),
        ("rtemblay", [1]),
        ("tremb marc", [1]),
        ("mtremb", [1]),
        ("jose", [2]),
        ("Smith", [2]),
        ("roy josé", [2]),
        ("2", [2]),
        ("camille", [1]),
        ("camile", [1]),
        ("tremblay jose", []),
        ("12345678901234567890", []),
        ("no. 1", [1]),
        ("Nº 1", [1]),
        ("", []),
        ("!!!", []),
    ],
)
def test_cases_are_found_by_what_is_typed_loosely(desk: Desk, typed: str, found: list[int]) -> None:
    a_second_case(desk)
    wanted = [TypedWord(word, {}) for word in cases_search.typed_words(typed)]
    assert [card.id for card in desk.db.run_here(cases_search.find_cases, wanted, "en", 5)] == found


def test_a_message_full_of_letters_or_of_words_is_no_burden(desk: Desk) -> None:
    a_second_case(desk)
    for typed in ("x" * 4096, " ".join(f"word{number}" for number in range(500)), "9" * 4096):
        words = cases_search.typed_words(typed)
        assert len(words) <= cases_search.MAX_WORDS and max(map(len, words)) <= cases_search.MAX_WORD_LENGTH
        assert (
            desk.db.run_here(cases_search.find_cases, [TypedWord(word, {}) for word in words], "en", 5) == []
        )


def test_cases_are_found_by_what_their_codes_are_called(desk: Desk) -> None:
    a_second_case(desk)

    def found(*wanted: TypedWord) -> list[int]:
        return [card.id for card in desk.db.run_here(cases_search.find_cases, wanted, "en", 5)]

    haiti, new = TypedWord("haiti", {"mission:binuh": 100.0}), TypedWord("recu", {"stage:received": 89.0})
    assert found(haiti) == [2] == found(haiti, new, TypedWord("roy", {}))
    assert found(TypedWord("police", {"service:rcmp": 100.0, "service:sq": 100.0})) == [2]
    assert found(
        TypedWord("arabic", {"language:ar": 100.0}), TypedWord("review", {"stage:in_review": 100.0})
    ) == [1]
    assert found(haiti, TypedWord("marc", {})) == []


def test_what_many_cases_have_is_looked_for_among_the_latest(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_second_case(desk)
    wanted = [TypedWord("smith", {}), TypedWord("haiti", {"mission:binuh": 100.0})]
    monkeypatch.setattr(cases_search, "ENOUGH", 1)
    desk.db.run_here(profiles.save_profile, desk.officer, "Marc Smith", None, {})
    assert [card.id for card in desk.db.run_here(cases_search.find_cases, wanted, "en", 5)] == [2]


def test_a_name_that_changes_and_a_case_that_goes_take_their_search_terms_along(desk: Desk) -> None:
    a_second_case(desk)
    wanted = [TypedWord("tremblay", {})]
    desk.db.run_here(profiles.save_profile, desk.officer, "Marc Gagnon", None, {})
    assert desk.db.run_here(cases_search.find_cases, wanted, "en", 5) == []
    desk.db.run_here(personal_data.forget_person, desk.officer)
    left = desk.db.run_here(lambda session: session.exec(select(SearchTerm.interest_id).distinct()).all())
    assert left == [2]


def test_a_case_is_found_by_the_name_on_the_badge_as_well_as_by_that_in_telegram(desk: Desk) -> None:
    desk.db.run_here(profiles.save_profile, desk.officer, "Sam", None, {"full_name": "Chioma Okafor"})
    for name in ("okafor", "chioma", "sam"):
        [card] = desk.db.run_here(cases_search.find_cases, [TypedWord(name, {})], "en", 5)
        assert card.called == "Chioma Okafor"


def test_an_export_is_written_into_every_history_where_its_officer_sees_it(desk: Desk) -> None:
    desk.db.run_here(profiles.save_profile, desk.officer, "=cmd()", None, {"years": 4})
    taken = desk.db.run_here(export.export, desk.owner[0])
    assert [row.name for row in taken.interests] == ["=cmd()"]
    assert {row.event for row in taken.history} == {"registered", "exported"}
    told = desk.db.run_here(read_own_data, desk.officer, "en").plain["history"]
    assert [(row["event"], row["by"]) for row in told][-1] == ("exported", "Camille")


def test_a_decline_needs_a_reason_which_is_in_the_export_while_it_holds(desk: Desk) -> None:
    desk.db.run_here(profiles.save_profile, desk.officer, "A", None, {})
    desk.claim()
    assert not desk.db.run_here(cases.move_interest, desk.owner, 1, Move("in_review", "not_selected"))
    declined = Move("in_review", "not_selected", declined=Decline("service", "asked twice"))
    assert desk.db.run_here(cases.move_interest, desk.owner, 1, declined)
    taken = desk.db.run_here(export.export, desk.owner[0])
    assert taken.interests[0].declined == Decline("service", "asked twice")
    assert ("declined_service", "asked twice") in [(row.event, row.detail) for row in taken.history]
    assert desk.db.run_here(cases.move_interest, desk.owner, 1, Move("not_selected", "in_review"))
    assert desk.db.run_here(export.export, desk.owner[0]).interests[0].declined is None


def test_there_is_always_a_lead(desk: Desk) -> None:
    assert not desk.db.run_here(team.remove_coordinator, desk.lead[1], keep_lead=True)
    assert not desk.db.run_here(team.set_lead, desk.lead[1], False, keep_one=True)
    assert desk.db.run_here(team.set_lead, desk.owner[1], True, keep_one=True)
    assert desk.db.run_here(team.remove_coordinator, desk.lead[1], keep_lead=True)


def test_since_when_a_case_is_in_its_stage_stays_when_it_changes_hands(desk: Desk) -> None:
    def since() -> datetime:
        card = desk.db.run_here(cards.find_interest, 1, "en")
        assert card
        return card.stage_at

    registered = since()
    desk.claim()
    assert since() > registered
    desk.pass_days(3)
    claimed = since()
    assert desk.db.run_here(cases.assign_interest, desk.owner, 1, desk.lead[1])
    assert since() == claimed
    assert desk.db.run_here(cases.move_interest, desk.lead, 1, cases.Move("in_review", "on_hold"))
    assert since() > claimed + timedelta(days=2)


def test_a_question_counts_for_the_mission_it_names_or_its_answer_is_about(desk: Desk) -> None:
    """Named in the question, whatever answered it; or, as in older rows, by the answer or the kept text."""
    by = Asked(desk.officer, "en", ("binuh",))
    desk.db.run_here(question_log.record_answered, by, "tour_length")
    desk.db.run_here(question_log.record_answered, Asked(desk.officer, "fr"), "haiti_danger")
    desk.db.run_here(question_log.record_answered, Asked(desk.officer, "fr"), "unmiss")
    desk.db.run_here(question_log.record_unanswered, Asked(desk.officer, "fr"), "Des abeilles en Haïti?", [])
    desk.db.run_here(question_log.record_for_person, desk.officer, "en", "South Sudan, or Sudan?")
    desk.db.run_here(question_log.record_answered, Asked(desk.officer, "en"), "pay")
    numbers = desk.db.run_here(stats.gather, datetime.now(UTC))
    assert dict(numbers.missions) == {"binuh": 3, "unmiss": 2, "unmis": 1}


@pytest.mark.parametrize("outcome", list(Resolution))
def test_what_counts_as_missed_is_what_waits_for_a_reply(desk: Desk, outcome: Resolution) -> None:
    def kept(session: Session) -> None:
        session.add(question_log.Asked(desk.officer, "en").row(outcome, text="Are there bees?"))

    desk.db.run_here(kept)
    numbers = desk.db.run_here(stats.gather, datetime.now(UTC))
    waiting = desk.db.run_here(question_groups.list_unanswered)
    assert sum(numbers.unanswered) == len(waiting)
    assert sum(numbers.unanswered) + sum(numbers.offered) + sum(numbers.answered) == 1
