"""The link by which candidates join a course."""

from data.courses.store import CourseView


def link_to(one: CourseView, username: str) -> str:
    """Return the link that opens the bot, which asks before anybody joins."""
    return f"https://t.me/{username}?start=k_{one.code}"
