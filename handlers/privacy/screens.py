"""The privacy notice, the question before everything is erased, and what became of that."""

from telegram import InlineKeyboardMarkup

from bot.callbacks import privacy as privacy_taps
from bot.texts.catalogue import Words, safe
from bot.ui.keyboards import button, home
from data.outbox.erasures import Left, Report
from data.privacy.personal_data import Receipt

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
)
"""What a message may carry that has a name in the texts."""


def privacy(words: Words) -> InlineKeyboardMarkup:
    """What a person can do about what is kept."""
    return InlineKeyboardMarkup(
        [
            [button(words.plain("button-my-data"), privacy_taps.TakeMyData())],
            [button(words.plain("button-forget"), privacy_taps.AskForget())],
            home(words),
        ]
    )


def confirm_forget(words: Words) -> InlineKeyboardMarkup:
    """Yes, or leave it."""
    yes = button(words.plain("button-forget-yes"), privacy_taps.ForgetMe())
    no = button(words.plain("button-forget-no"), privacy_taps.OpenPrivacy())
    return InlineKeyboardMarkup([[yes], [no]])


def forgotten(receipt: Receipt, words: Words) -> str:
    """What was erased at once, and that the rest is under way."""
    rows, at = sum(receipt.rows.values()), words.moment(receipt.at)
    told = words("forget-done", number=receipt.number, at=at, rows=rows)
    under_way = (
        words("forget-under-way", count=receipt.messages) if receipt.messages else words("forget-whole")
    )
    return "\n\n".join((told, under_way, words("forget-anew")))


def officers_report(report: Report, words: Words) -> str:
    """How the erasure they asked for ended."""
    erased = report.total - len(report.left)
    head = words("erasure-ended", number=report.number or "", at=words.moment(report.asked_at), count=erased)
    if not report.left:
        return "\n\n".join((head, words("erasure-whole")))
    return "\n\n".join((head, words("erasure-left"), lines(report, words), words("erasure-chat-number")))


def leads_report(report: Report, words: Words) -> str:
    """What couldn't be erased, without who it is about."""
    head = words("erasure-left-leads", at=words.moment(report.asked_at), count=len(report.left))
    return "\n\n".join((head, lines(report, words), words("erasure-leads-todo")))


def lines(report: Report, words: Words) -> str:
    """A line for each message that was left."""
    return "\n".join(f"• {line(left, words)}" for left in report.left)


def line(left: Left, words: Words) -> str:
    """What, of when, at whom, and why."""
    what = words(f"erasure-what-{left.media if left.media in NAMED else 'other'}")
    when = words("erasure-of-day", day=words.day(left.shown_at)) if left.shown_at else ""
    name = safe(left.name) if left.name else words("erasure-somebody")
    return words("erasure-line", what=what, when=when, name=name, why=words(f"erasure-why-{left.kept}"))
