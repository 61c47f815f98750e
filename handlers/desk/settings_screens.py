"""Screens of a coordinator's own settings."""

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot.callbacks.desk.cases import AskDeskZone, OpenOwnSettings, SetDeskZone, SetDigest, SetNotices
from bot.texts.catalogue import Words
from bot.ui.keyboards import button, to_desk_row, zone_rows
from bot.ui.screen import Screen
from data.desk.digest import HOURS
from data.desk.own_settings import Notices, OwnSettings

DESK = "-"
"""Stands for the desk's zone in place of a zone."""


def own_settings(own: OwnSettings, desk_zone: str, words: Words) -> Screen:
    """Show the settings, and offer what else can be chosen."""
    html = "\n\n".join(
        [
            words("own-settings"),
            words("digest-none") if own.hour is None else words("digest-hour", hour=own.hour),
            words(f"notices-told-{own.notices}"),
            words("zone-told-own" if own.zone else "zone-told-desk", city=words.city(own.zone or desk_zone)),
        ]
    )
    hours = [button(words.plain("button-hour", hour=one), SetDigest(one)) for one in HOURS if one != own.hour]
    none = [button(words.plain("button-no-digest"), SetDigest(-1))] if own.hour is not None else []
    sounds = [
        [button(words.plain(f"button-notices-{one}"), SetNotices(one))]
        for one in Notices
        if one != own.notices
    ]
    zone = [button(words.plain("button-zone"), AskDeskZone())]
    rows = [hours[:3], hours[3:], *([none] if none else []), *sounds, zone, to_desk_row(words)]
    return Screen(html, InlineKeyboardMarkup(rows))


def zones(key: str, found: Sequence[str], words: Words) -> Screen:
    """Offer these zones under a text, the desk's zone, and the way back."""
    rows = [
        *zone_rows(found, SetDeskZone, words),
        [button(words.plain("button-desk-zone"), SetDeskZone(DESK))],
        [button(words.plain("button-own-settings"), OpenOwnSettings())],
    ]
    return Screen(words(key), InlineKeyboardMarkup(rows))
