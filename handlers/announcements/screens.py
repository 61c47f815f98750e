"""Screens of announcements: recipients, preview, progress, and what an officer chose to get."""

from collections.abc import Mapping, Sequence

from telegram import InlineKeyboardMarkup

from bot.callbacks import announcements as announcements_taps
from bot.callbacks.forms import CancelForm, ResumeForm
from bot.callbacks.interests import OpenMyInterests
from bot.context import Services
from bot.texts.catalogue import Texts, Words, safe
from bot.ui.keyboards import button, home, to_desk_row
from bot.ui.screen import Screen
from data.announcements.audience import ALL, Recipients
from data.announcements.store import SendingProgress
from data.entries.titles import list_titles
from data.forms.model import ANY_MISSION

AUDIENCE_STEPS = ("announce_to", "announce_mission", "announce_role")
"""The steps that choose the audience."""
BAR = 12
"""Blocks of the progress bar."""


def announcement_text(texts: Mapping[str, str], words: Words) -> str:
    """Return the text that an officer reads, in their language."""
    text = texts.get(words.language) or next(iter(texts.values()), words.plain("value-unreadable"))
    return words("announcement-head") + f"\n\n{safe(text)}\n\n" + words("announcement-end")


def preview_text(texts: Mapping[str, str], audience: str, count: int, words: Words, all_words: Texts) -> str:
    """Say to which audience and how many people it goes, and show exactly what they read in each language."""
    quotes = [
        f"<blockquote>{announcement_text(texts, all_words.of(language))}</blockquote>" for language in texts
    ]
    return "\n".join([words("announcement-preview", count=count, audience=audience), *quotes])


def offered_recipients(
    step: str, offered: Sequence[tuple[str, str]], recipients: Recipients, words: Words
) -> str:
    """Say how many people of each offered audience would get it now; for a kind of audience, of all."""
    numbers = {
        "announce_to": {
            ALL: recipients.everybody,
            "mission": recipients.registered,
            "role": recipients.in_roles,
        },
        "announce_mission": recipients.missions,
        "announce_role": recipients.roles,
    }[step]
    lines = ["• " + words("counted", name=label, count=numbers.get(code, 0)) for code, label in offered]
    return "\n".join([words("announce-would-get"), *lines])


def recipients_now(count: int, words: Words) -> str:
    """Say how many people would get it if it were sent now."""
    return words("announce-recipients-now", count=count)


def progress(shown: SendingProgress, audience: str, words: Words) -> Screen:
    """Show the bar and the numbers, and *Stop* while it runs; when it has ended, the result and an offer to
    write another.
    """
    full = BAR * shown.done // shown.total if shown.total else BAR
    bar = "▓" * full + "░" * (BAR - full)
    head = words("announcement-ended" if shown.ended else "announcement-running", audience=audience)
    numbers = words(
        "announcement-numbers",
        done=shown.done,
        total=shown.total,
        delivered=shown.delivered,
        blocked=shown.blocked,
        failed=shown.failed,
        stopped=shown.stopped,
    )
    html = f"{head}\n{bar}\n{numbers}"
    stop = button(words.plain("button-stop"), announcements_taps.StopAnnouncement(shown.id))
    again = button(words.plain("button-new-announcement"), announcements_taps.BeginAnnouncement())
    rows = [[again], to_desk_row(words)] if shown.ended else [[stop]]
    return Screen(html, InlineKeyboardMarkup(rows))


def news(own: bool, everybody: bool, words: Words) -> Screen:
    """Show what a person gets, and offer to change it."""
    lines = [
        words("news-own-on" if own else "news-own-off"),
        words("news-all-on" if everybody else "news-all-off"),
    ]
    html = "\n\n".join([words("news"), "\n".join(lines), words("news-always")])
    return Screen(html, subscription_choices(own, everybody, words))


def subscriptions_stopped(has_plan: bool, words: Words) -> Screen:
    """Say that they get no more announcements, and that the reminders of their AMS plan, if they have one,
    end too; offer what they can choose again.
    """
    html = words("news-stopped", practice="yes" if has_plan else "no")
    return Screen(html, subscription_choices(False, False, words))


def confirm(draft: int, count: int, words: Words) -> InlineKeyboardMarkup:
    """Offer to send the announcement to `count` people, to change it, or to drop it."""
    rows = []
    if count:
        label = words.plain("button-announce-to", count=count)
        rows.append([button(label, announcements_taps.SendAnnouncement(draft, count))])
    change = button(words.plain("button-change-announcement"), ResumeForm())
    cancel = button(words.plain("button-cancel"), CancelForm(draft))
    return InlineKeyboardMarkup([*rows, [change, cancel]])


def announcement(texts: Mapping[str, str], words: Words) -> Screen:
    """Show an announcement to an officer, with the way to choose what they get."""
    choose = button(words.plain("button-news"), announcements_taps.OpenSubscriptions())
    return Screen(announcement_text(texts, words), InlineKeyboardMarkup([[choose]]))


def subscription_choices(own: bool, everybody: bool, words: Words) -> InlineKeyboardMarkup:
    """Offer the two choices, each in words."""
    return InlineKeyboardMarkup(
        [
            [
                button(
                    words.plain("button-own-news-off" if own else "button-own-news-on"),
                    announcements_taps.SetSubscriptions(int(not own), int(everybody)),
                )
            ],
            [
                button(
                    words.plain("button-all-news-off" if everybody else "button-all-news-on"),
                    announcements_taps.SetSubscriptions(int(own), int(not everybody)),
                )
            ],
            [button(words.plain("button-my-file"), OpenMyInterests()), *home(words)],
        ]
    )


async def name_audience(services: Services, audience: str, words: Words) -> str:
    """Return 'everybody who subscribed', or the mission or role that the audience registered for."""
    if audience == ALL:
        return words.plain("audience-all")
    _, _, code = audience.partition(":")
    if code == ANY_MISSION:
        return words.plain("any-announce_mission")
    titles = await services.db.run(list_titles, [code], words.language)
    return titles[0].title if titles else code
