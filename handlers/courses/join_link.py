"""The link by which candidates join a course, and its QR code."""

from io import BytesIO

import segno

from data.courses.store import CourseView

QR_SCALE = 8
"""Pixels a module."""


def link_to(one: CourseView, username: str) -> str:
    """Return the link that opens the bot, which asks before anybody joins."""
    return f"https://t.me/{username}?start=k_{one.code}"


def draw_code(link: str) -> bytes:
    """Draw a link as a QR code, in PNG."""
    picture = BytesIO()
    segno.make(link, error="m").save(picture, kind="png", scale=QR_SCALE)
    return picture.getvalue()
