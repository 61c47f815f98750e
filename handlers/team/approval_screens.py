"""What a lead is asked to approve, and what became of it."""

from telegram import InlineKeyboardMarkup

from bot.callbacks import team as team_taps
from bot.callbacks.desk import SendExport
from bot.texts.catalogue import Texts, Words
from bot.ui.keyboards import button, to_desk_row
from data.people.approvals import RequestView, Wish
from handlers.announcements.screens import announcement_text


def request_text(found: RequestView, audience: str, words: Words, all_words: Texts) -> str:
    """Who asks for what; of an announcement exactly what officers will read, in each language."""
    head = words(f"approval-{found.wish}", author=found.author, audience=audience)
    quotes = [
        f"<blockquote>{announcement_text(found.texts, all_words.of(language))}</blockquote>"
        for language in found.texts
    ]
    return "\n".join([head, *quotes])


def request_keyboard(request_id: int, words: Words) -> InlineKeyboardMarkup:
    """Approve or decline."""
    yes = button(words.plain("button-approve-request"), team_taps.DecideRequest(request_id, 1))
    no = button(words.plain("button-decline-request"), team_taps.DecideRequest(request_id, 0))
    return InlineKeyboardMarkup([[yes, no]])


def decided_text(found: RequestView, words: Words, *, granted: bool) -> str:
    """The decision, to who asked."""
    return words(f"approval-granted-{found.wish}" if granted else f"approval-declined-{found.wish}")


def decided_keyboard(found: RequestView, words: Words, *, granted: bool) -> InlineKeyboardMarkup:
    """An approved export is taken here."""
    rows = [to_desk_row(words)]
    if granted and found.wish is Wish.EXPORT:
        kinds = (("button-xlsx", "xlsx"), ("button-csv", "csv"))
        rows.insert(0, [button(words.plain(label), SendExport(kind)) for label, kind in kinds])
    return InlineKeyboardMarkup(rows)
