"""Metrics for Prometheus, if it is installed and the settings ask for it."""

import math
import time

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""Seconds from the beginning of an update's handling to its last answer."""


class Metrics:
    """Counts nothing; the default."""

    def count_update(self, kind: str, seconds: float | None = None) -> None:
        """Count an update by its kind, with the seconds it took; 'unreadable' and 'dropped' are kinds too."""

    def count_answer(self, outcome: str) -> None:
        """Count how a question ended."""

    def count_error(self, name: str) -> None:
        """Count an error of this class in a handler or a delivery."""


class PrometheusMetrics(Metrics):
    """Counts in a registry of its own. No label holds anything of a person."""

    def __init__(self) -> None:
        from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

        self._began = time.monotonic()
        self.registry: CollectorRegistry = CollectorRegistry()
        here = self.registry
        self._updates = Counter("peaceops_updates", "Updates by kind", ["kind"], registry=here)
        self._seconds = Histogram(
            "peaceops_update_seconds", "Work on an update", buckets=BUCKETS, registry=here
        )
        self._answers = Counter("peaceops_answers", "Questions by outcome", ["outcome"], registry=here)
        self._errors = Counter(
            "peaceops_errors", "Errors in handlers and deliveries by class", ["error"], registry=here
        )
        self._waiting = Gauge("peaceops_outbox_waiting", "Messages that wait", registry=here)
        self._since = Gauge(
            "peaceops_last_update_seconds", "Since an update came, or the start", registry=here
        )
        self._age = Gauge("peaceops_outbox_age_seconds", "How long the oldest has been due", registry=here)
        self._database = Gauge("peaceops_database_up", "Whether the database can be used", registry=here)
        self._database.set(1)
        self._backup_age = Gauge(
            "peaceops_backup_age_seconds", "Since the newest backup in BACKUP_FOLDER", registry=here
        )
        self._backup_age.set(math.nan)
        self._aside = Gauge("peaceops_outbox_set_aside", "Messages set aside by errors", registry=here)

    def count_update(self, kind: str, seconds: float | None = None) -> None:
        self._updates.labels(kind).inc()
        if seconds is not None:
            self._seconds.observe(seconds)

    def count_answer(self, outcome: str) -> None:
        self._answers.labels(outcome).inc()

    def count_error(self, name: str) -> None:
        self._errors.labels(name).inc()

    def note_database(self, *, is_up: bool) -> None:
        """Record whether the database can be used now."""
        self._database.set(is_up)

    def note_backup(self, age: float) -> None:
        """Record how many seconds ago the newest backup was made."""
        self._backup_age.set(age)

    def render_without_database(self, since: float | None) -> bytes:
        """Return the metrics of this process, without those of the outbox, which can't be read."""
        self.note_database(is_up=False)
        return self.render(math.nan, math.nan, since, math.nan)

    def render(self, waiting: float, age: float, since: float | None, set_aside: float = 0) -> bytes:
        """Return Prometheus' text, with the outbox as it is now; ages, also the time since the last update,
        are in seconds.
        """
        from prometheus_client import generate_latest

        self._waiting.set(waiting)
        self._age.set(age)
        self._aside.set(set_aside)
        self._since.set(time.monotonic() - self._began if since is None else since)
        return generate_latest(self.registry)
