"""Reminders of the plan: what is due, when and in which time zone they come."""

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot.callbacks import ams as ams_taps
from bot.texts.catalogue import Words, safe
from bot.ui.keyboards import button, zone_rows
from bot.ui.screen import Screen
from data.ams.material import Practice
from data.ams.plan.store import HOURS, PlanView
from data.ams.standing import PartView, weakest_first
from handlers.ams.plan.screens import days_left, to_plan


def due(shown: PlanView, parts: Sequence[PartView], practice: Practice, words: Words) -> Screen:
    """Sum up everything that is due, the weakest part first, with buttons to put it off or pause."""
    titles = {task.code: task.title(words.language) for task in practice.tasks}
    now = weakest_first(shown.due, parts)
    lines = [f"• {safe(titles[task.code])}" for task in now[:8]]
    more = [words("plan-more", count=len(now) - 8)] if len(now) > 8 else []
    html = "\n".join([words("plan-due"), days_left(shown, words), "", *lines, *more])
    snooze = button(words.plain("button-snooze"), ams_taps.SnoozePlan())
    pause = button(words.plain("button-pause"), ams_taps.PausePlan(1))
    return Screen(html, InlineKeyboardMarkup([[snooze, pause], to_plan(words)]))


def reminders(shown: PlanView, words: Words) -> Screen:
    """Show when and where reminders come; offer the hours, the time zone, pause and snooze."""
    hours = [
        button(words.plain("button-hour", hour=hour), ams_taps.SetHour(hour))
        for hour in HOURS
        if hour != shown.hour
    ]
    pause = words.plain("button-go-on" if shown.is_paused else "button-pause")
    snooze = button(words.plain("button-snooze"), ams_taps.SnoozePlan())
    again = button(words.plain("button-remind-again"), ams_taps.PausePlan(0))
    keyboard = InlineKeyboardMarkup(
        [
            hours[:4],
            hours[4:],
            [button(words.plain("button-zone"), ams_taps.AskZone())],
            [
                button(pause, ams_taps.PausePlan(int(not shown.is_paused))),
                again if shown.is_snoozed and not shown.is_paused else snooze,
            ],
            to_plan(words),
        ]
    )
    return Screen(reminders_text(shown, words), keyboard)


def reminders_text(shown: PlanView, words: Words) -> str:
    """Say at which hour and where, or that they are paused, put off, or over because the AMS is."""
    when: dict[str, str | int] = {"hour": shown.hour, "zone": words.city(shown.zone)}
    if shown.ams_on and shown.ams_on < shown.today:
        return words("reminders-over", at=words.day(shown.ams_on), **when)
    if shown.is_paused:
        return words("reminders-paused", **when)
    if shown.snoozed_until and shown.is_snoozed and shown.ams_on and shown.ams_on < shown.snoozed_until:
        return words("reminders-past-ams", at=words.day(shown.ams_on))
    if shown.snoozed_until and shown.is_snoozed:
        return words("reminders-snoozed", at=words.day(shown.snoozed_until), **when)
    return words("reminders", **when)


def zones(key: str, found: Sequence[str], words: Words) -> Screen:
    """Offer time zones under a text: the city and what its clocks show now, two a row."""
    rows = [*zone_rows(found, ams_taps.SetZone, words), to_plan(words)]
    return Screen(words(key), InlineKeyboardMarkup(rows))
