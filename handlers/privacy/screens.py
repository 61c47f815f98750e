"""Screens of the privacy notice, of the question before everything is erased, and of the outcome."""

from telegram import InlineKeyboardMarkup

from bot.callbacks import privacy as privacy_taps
from bot.callbacks.desk.courses import OpenCourses
from bot.texts.catalogue import Words, safe
from bot.ui.formatting import excerpt
from bot.ui.keyboards import button, home, only_home, to_desk_row, to_queue_row
from bot.ui.screen import Screen
from data.outbox.erasure_reports import Report, UnerasedMessage
from data.privacy.personal_data import Receipt
from data.privacy.redaction import Remaining
from handlers.cases.queue.screens import open_case_row, queue_line

NAMED = (
    "voice",
    "video_note",
    "sticker",
    "location",
    "contact",
    "photo",
    "document",
    "video",
    "audio",
    "export",
    "list",
)
"""What a message may carry that has a name in the texts."""


def privacy(months: int, words: Words) -> Screen:
    """Show the notice; an interest without news is kept for `months`."""
    return Screen(words("privacy", months=months), next_steps(words))


def my_data(words: Words) -> Screen:
    """Explain the two files."""
    return Screen(words("my-data"), next_steps(words))


def next_steps(words: Words) -> InlineKeyboardMarkup:
    """Offer what a person can do about their data."""
    return InlineKeyboardMarkup(
        [
            [button(words.plain("button-my-data"), privacy_taps.TakeMyData())],
            [button(words.plain("button-forget"), privacy_taps.AskForget())],
            home(words),
        ]
    )


def confirm_forget(words: Words) -> Screen:
    """Ask whether to erase everything."""
    yes = button(words.plain("button-forget-yes"), privacy_taps.ForgetMe())
    no = button(words.plain("button-forget-no"), privacy_taps.OpenPrivacy())
    return Screen(words("forget-question"), InlineKeyboardMarkup([[yes], [no]]))


def forgotten(receipt: Receipt, words: Words) -> Screen:
    """Say what was erased at once, and that the rest is under way."""
    rows, at = sum(receipt.rows.values()), words.moment(receipt.at)
    erased_now = words("forget-done", number=receipt.number, at=at, rows=rows)
    under_way = (
        words("forget-under-way", count=receipt.messages) if receipt.messages else words("forget-whole")
    )
    return Screen("\n\n".join((erased_now, under_way, words("forget-anew"))), only_home(words))


def redacted(rest: Remaining, words: Words) -> Screen:
    """Show a coordinator's list without the erased person."""
    cases = [queue_line(card, words) for card in rest.cards]
    asked = [f"• {safe(excerpt(text))}" for text in rest.questions]
    rows = [open_case_row(card, words) for card in rest.cards]
    keyboard = InlineKeyboardMarkup([*rows, [*to_queue_row(words), *to_desk_row(words)]])
    return Screen("\n\n".join([words("list-redacted"), *cases, *asked]), keyboard)


def officers_report(report: Report, words: Words) -> str:
    """Tell an officer how the erasure they asked for ended."""
    erased = report.total - len(report.left)
    head = words("erasure-ended", number=report.number or "", at=words.moment(report.asked_at), count=erased)
    if not report.left:
        return "\n\n".join((head, words("erasure-whole")))
    return "\n\n".join((head, words("erasure-left"), lines(report, words), words("erasure-chat-number")))


def leads_report(report: Report, words: Words) -> str:
    """Tell leads what couldn't be erased, without saying whom it is about."""
    head = words("erasure-left-leads", at=words.moment(report.asked_at), count=len(report.left))
    return "\n\n".join((head, lines(report, words), words("erasure-leads-todo")))


def lines(report: Report, words: Words) -> str:
    """Return a line for each message that was left."""
    return "\n".join(f"• {line(left, words)}" for left in report.left)


def class_erased(words: Words) -> Screen:
    """Say that a message that named a course's candidates was erased."""
    back = button(words.plain("button-courses"), OpenCourses())
    return Screen(words("class-erased"), InlineKeyboardMarkup([[back, *home(words)]]))


def line(left: UnerasedMessage, words: Words) -> str:
    """Describe a message that was left: what, of which day, in whose chat, and why."""
    what = words(f"erasure-what-{left.media if left.media in NAMED else 'other'}")
    when = words("erasure-of-day", day=words.day(left.shown_at)) if left.shown_at else ""
    name = safe(left.name) if left.name else words("erasure-somebody")
    return words("erasure-line", what=what, when=when, name=name, why=words(f"erasure-why-{left.kept}"))
