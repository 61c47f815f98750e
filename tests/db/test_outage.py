"""When a query is let through to a server that was silent, and that nothing shuts it off once it answers."""

import pytest
from psycopg.errors import AdminShutdown, InsufficientPrivilege, InvalidCatalogName, UndefinedTable
from sqlalchemy.exc import OperationalError, ProgrammingError

from data.db.outage import CALM, LOG_PAUSE, TRIAL_PAUSE, DatabaseUnavailable, Outage
from data.db.postgres.connection import ServerSilent

SILENT = OperationalError(None, None, ServerSilent("no answer"))


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def outage(clock: Clock) -> Outage:
    """An outage that a silent server began; the next query may try it."""
    outage = Outage(clock)
    with pytest.raises(DatabaseUnavailable), outage.trial():
        raise outage.note_failure(SILENT, "08")
    assert is_shut(outage)
    clock.now += TRIAL_PAUSE
    return outage


OWN_REASONS = [ValueError("the work's own"), ProgrammingError(None, None, UndefinedTable())]


def is_shut(outage: Outage) -> bool:
    try:
        with outage.trial():
            return False
    except DatabaseUnavailable:
        return True


def test_one_query_tries_a_silent_server_and_its_success_lets_all_through(outage: Outage) -> None:
    with outage.trial():
        assert is_shut(outage)
        outage.note_success(has_written=False)
    assert not outage.is_on and not is_shut(outage)


def test_a_query_begun_earlier_that_succeeds_lets_all_through_during_the_trial(outage: Outage) -> None:
    with outage.trial():
        outage.note_success(has_written=False)
        assert not is_shut(outage)
    assert not outage.is_on and not is_shut(outage) and not is_shut(outage)


def test_a_trial_that_fails_shuts_again(outage: Outage, clock: Clock) -> None:
    with pytest.raises(DatabaseUnavailable), outage.trial():
        raise outage.note_failure(SILENT, "08")
    assert is_shut(outage)
    clock.now += TRIAL_PAUSE
    assert not is_shut(outage)


@pytest.mark.parametrize("error", OWN_REASONS)
def test_a_trial_that_ends_for_its_own_reason_lets_the_next_try(outage: Outage, error: Exception) -> None:
    with pytest.raises(type(error)), outage.trial():
        raise error
    assert not is_shut(outage)


def test_another_cause_is_said_at_once_and_each_only_once_a_minute(
    clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    """A database that was dropped first ends its connections, as one that is stopped does."""
    outage, ended = Outage(clock), OperationalError(None, None, AdminShutdown())
    gone = OperationalError(None, None, InvalidCatalogName())
    for error in (ended, gone, gone, ended, gone):
        outage.note_failure(error, "57")
        clock.now += 1
    said = [record.getMessage() for record in caplog.records]
    assert len(said) == 2 and "ended the connection" in said[0] and "no such database" in said[1]
    clock.now += LOG_PAUSE
    outage.note_failure(gone, "3D")
    assert len(caplog.records) == 3
    outage.note_success(has_written=False)
    outage.note_failure(gone, "3D")
    assert len(caplog.records) == 5


def test_an_outage_that_comes_and_goes_is_one_line_a_minute_and_ends_when_it_is_calm(
    clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    """Some statements fail each second, others succeed, as where one table can't be used."""
    outage, error = Outage(clock), ProgrammingError(None, None, UndefinedTable())
    for _ in range(180):
        outage.note_failure(error, "42P01")
        outage.note_success(has_written=True)
        clock.now += 1
    assert outage.is_on and len(caplog.records) <= 6, caplog.text
    clock.now += CALM
    outage.note_success(has_written=False)
    assert not outage.is_on and "can be used again" in caplog.records[-1].getMessage()


def test_what_only_writing_meets_doesnt_end_with_a_read(clock: Clock) -> None:
    outage, error = Outage(clock), ProgrammingError(None, None, InsufficientPrivilege())
    outage.note_failure(error, "42501")
    outage.note_success(has_written=False)
    assert outage.is_on
    outage.note_success(has_written=True)
    assert not outage.is_on


def test_the_server_is_asked_why_once_a_minute(clock: Clock) -> None:
    outage, asked = Outage(clock), list[Exception]()

    def explain(error: Exception) -> str:
        asked.append(error)
        return f"the reason {len(asked)}"

    for _ in range(120):
        error = outage.note_failure(SILENT, "08", explain)
        clock.now += 1
    assert 2 <= len(asked) <= 4 and str(error).startswith("the reason")
