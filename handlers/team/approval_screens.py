"""Screens of what a lead is asked to approve, and of the decision."""

from telegram import InlineKeyboardMarkup

from bot.callbacks.announcements import ReopenAnnouncement
from bot.callbacks.desk import team as team_taps
from bot.callbacks.desk.cases import SendExport
from bot.texts.catalogue import Texts, Words
from bot.ui.keyboards import Row, button, to_desk_row
from bot.ui.screen import Screen
from data.people.approvals import RequestKind, RequestView
from data.people.decline_reasons import MAX_LENGTH, SHORTLISTS, DeclineReason
from data.team.request_ends import EndedRequest
from handlers.announcements.screens import announcement_text
from handlers.team.screens import at_team


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
    if not granted and found.reason:
        html += "\n\n" + words("approval-reason", reason=reason_line(found.reason, words))
    rows = [to_desk_row(words)]
    if granted and found.kind is RequestKind.EXPORT:
        kinds = (("button-xlsx", "xlsx"), ("button-csv", "csv"))
        rows.insert(0, [button(words.plain(label), SendExport(kind)) for label, kind in kinds])
    if not granted and found.kind is RequestKind.ANNOUNCE:
        rows.insert(0, [button(words.plain("button-change-announcement"), ReopenAnnouncement(found.id))])
    return Screen(html, InlineKeyboardMarkup(rows))


def why(found: RequestView, words: Words) -> Screen:
    """Ask a lead why a request is to be declined; nothing is declined yet."""
    rows = [
        [button(words.plain(f"decline-reason-{code}"), team_taps.DeclineRequest(found.id, code))]
        for code in SHORTLISTS[found.kind]
    ]
    own = [button(words.plain("button-decline-words"), team_taps.ExplainDecline(found.id))]
    html = words(f"approval-why-{found.kind}", author=found.author)
    return Screen(html, InlineKeyboardMarkup([*rows, own, back_to(found, words)]))


def own_words(found: RequestView, words: Words) -> Screen:
    """Ask a lead for the reason in their own words."""
    html = words("approval-why-words", author=found.author, most=MAX_LENGTH)
    return Screen(html, InlineKeyboardMarkup([back_to(found, words)]))


def back_to(found: RequestView, words: Words) -> Row:
    """Return the way back to a request, with nothing decided."""
    return [button(words.plain("button-back"), team_taps.OpenRequest(found.id))]


def reason_line(reason: DeclineReason, words: Words) -> str:
    """Return a reason as plain text: of the shortlist in the reader's language, own words quoted."""
    if reason.code is None:
        return words.plain("decline-reason-quoted", words=reason.words or "")
    known = any(reason.code in codes for codes in SHORTLISTS.values())
    return words.plain(f"decline-reason-{reason.code}") if known else reason.code


def over(ended: EndedRequest, words: Words) -> Screen:
    """Say how a request ended, in place of its buttons."""
    html = words(f"approval-over-{ended.end}", by=ended.by or words.plain("a-coordinator"))
    if ended.reason:
        html += "\n\n" + words("approval-reason", reason=reason_line(ended.reason, words))
    return at_team(html, words)
