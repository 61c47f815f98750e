"""The buttons of announcements."""

from telegram import InlineKeyboardMarkup

from bot import announcement_taps as taps
from bot.callbacks import CancelForm, OpenMyFile, ResumeForm
from bot.desk_keyboards import to_desk_row
from bot.keyboards import button, home
from bot.texts import Words
from data.announcements import Progress


def confirm(draft: int, count: int, words: Words) -> InlineKeyboardMarkup:
    """Send it to so many, change it, or drop it."""
    rows = []
    if count:
        label = words.plain("button-announce-to", count=count)
        rows.append([button(label, taps.SendAnnouncement(draft, count))])
    change = button(words.plain("button-change-announcement"), ResumeForm())
    cancel = button(words.plain("button-cancel"), CancelForm(draft))
    return InlineKeyboardMarkup([*rows, [change, cancel]])


def progress(shown: Progress, words: Words) -> InlineKeyboardMarkup:
    """Stop while it runs; then another one."""
    if shown.ended:
        again = button(words.plain("button-new-announcement"), taps.BeginAnnouncement())
        return InlineKeyboardMarkup([[again], to_desk_row(words)])
    return InlineKeyboardMarkup([[button(words.plain("button-stop"), taps.StopAnnouncement(shown.id))]])


def announcement(words: Words) -> InlineKeyboardMarkup:
    """Under what an officer gets."""
    return InlineKeyboardMarkup([[button(words.plain("button-news"), taps.OpenNews())]])


def news(own: bool, everybody: bool, words: Words) -> InlineKeyboardMarkup:
    """Two choices, each said in words."""
    return InlineKeyboardMarkup(
        [
            [
                button(
                    words.plain("button-own-news-off" if own else "button-own-news-on"),
                    taps.SetNews(int(not own), int(everybody)),
                )
            ],
            [
                button(
                    words.plain("button-all-news-off" if everybody else "button-all-news-on"),
                    taps.SetNews(int(own), int(not everybody)),
                )
            ],
            [button(words.plain("button-my-file"), OpenMyFile()), *home(words)],
        ]
    )
