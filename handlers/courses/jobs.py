"""The periodic job that sends the tasks of a course's day."""

from bot.background.periodic import PeriodicJob
from bot.context import App, Services
from data.cluster.locks import WorkLock, run_exclusively
from data.courses import tasks


def jobs() -> list[PeriodicJob]:
    return [PeriodicJob("tasks of courses", 60, send_tasks)]


async def send_tasks(_app: App, services: Services) -> None:
    """Put the tasks that are due into the outbox."""
    await services.db.run(run_exclusively, WorkLock.COURSE_TASKS, tasks.enqueue_tasks)
