"""Screens of what a lead is asked to approve, and of the decision."""

from telegram import InlineKeyboardMarkup

from bot.callbacks.announcements import ReopenAnnouncement
from bot.callbacks.desk import team as team_taps
from bot.callbacks.desk.cases import SendExport
from bot.texts.catalogue import Texts, Words
from bot.ui.keyboards import button, to_desk_row
from bot.ui.screen import Screen
from data.people.approvals import RequestKind, RequestView
from handlers.announcements.screens import announcement_text


def request(found: RequestView, audience: tuple[str, int], words: Words, all_words: Texts) -> Screen:
    """Say who asks for what and, of an announcement, to whom it goes (the audience's name, and how many
    people are in it) and what they will read in each language; ask for the decision.
    """
    name, count = audience
    head = words(f"approval-{found.kind}", author=found.author, audience=name, count=count)
    quotes = [
        f"<blockquote>{announcement_text(found.texts, all_words.of(language))}</blockquote>"
        for language in found.texts
    ]
    html = "\n".join([head, *quotes])
    yes = button(words.plain("button-approve-request"), team_taps.DecideRequest(found.id, 1))
    no = button(words.plain("button-decline-request"), team_taps.DecideRequest(found.id, 0))
    return Screen(html, InlineKeyboardMarkup([[yes, no]]))


def decided(found: RequestView, words: Words, *, granted: bool) -> Screen:
    """Tell the author the decision; offer to take an approved export here, and to change an announcement that
    was declined.
    """
    html = words(f"approval-granted-{found.kind}" if granted else f"approval-declined-{found.kind}")
    rows = [to_desk_row(words)]
    if granted and found.kind is RequestKind.EXPORT:
        kinds = (("button-xlsx", "xlsx"), ("button-csv", "csv"))
        rows.insert(0, [button(words.plain(label), SendExport(kind)) for label, kind in kinds])
    if not granted and found.kind is RequestKind.ANNOUNCE:
        rows.insert(0, [button(words.plain("button-change-announcement"), ReopenAnnouncement(found.id))])
    return Screen(html, InlineKeyboardMarkup(rows))
