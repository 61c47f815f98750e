"""Screens of entries and of lists of entries."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from telegram import InlineKeyboardMarkup

from bot.callbacks import browse as browse_taps
from bot.callbacks import interests as interests_taps
from bot.callbacks import privacy as privacy_taps
from bot.callbacks.base import Tap
from bot.texts.catalogue import Words, safe
from bot.ui.formatting import body, folded
from bot.ui.keyboards import Row, button, home, page_numbers, pager
from bot.ui.screen import Screen
from data.db.pagination import ListPage
from data.entries.near_distress import near_distress
from data.entries.views import EntryCard, EntryTitle
from handlers.openings.screens import officer_openings

REGISTER = "/interest"
"""The command in an answer that tells how to register."""
NAMED: Sequence[tuple[str, str, Tap]] = (
    ("/myfile", "button-my-file", interests_taps.OpenMyInterests()),
    ("/mydata", "button-my-data", privacy_taps.TakeMyData()),
    ("/forget", "button-forget", privacy_taps.AskForget()),
)
"""Other commands that answers tell to send, each with the button that does the same."""


def entry_card_text(card: EntryCard, words: Words) -> str:
    """Return the direct facts and the answer; then, folded if long, what is uncertain, detail and sources."""
    parts = [f"<b>{safe(card.title)}</b>"]
    if card.mission:
        parts.append(mission_facts(card, words))
    if answer := card.answer.strip():
        parts.append(safe(answer))
    if card.code in near_distress():
        parts.append(words("entry-help"))
    if card.openings:
        parts.append(officer_openings(card.openings, words))
    quotes = [words("entry-caution", text=card.caution.strip())] if card.caution else []
    quotes += [body(card.detail)] if card.detail else []
    return "\n\n".join([*parts, "\n".join(folded(text) for text in (*quotes, entry_footer(card, words)))])


def entry_card(card: EntryCard, words: Words) -> Screen:
    """Show an entry with its buttons."""
    return Screen(entry_card_text(card, words), InlineKeyboardMarkup(entry_rows(card, words)))


def mission_facts(card: EntryCard, words: Words) -> str:
    """Return status, language, armed or not, ceiling and dates, as far as they are known."""
    facts = card.mission
    if facts is None:
        return ""
    lines = [words(f"mission-status-{facts.status}")]
    if facts.language:
        lines.append(words(f"mission-language-{facts.language}"))
    if facts.armed is not None:
        lines.append(words("mission-armed" if facts.armed else "mission-unarmed"))
    if facts.ceiling:
        lines.append(words("mission-ceiling", count=facts.ceiling))
    if facts.since and facts.until:
        lines.append(words("mission-between", since=facts.since, until=facts.until))
    elif facts.since:
        lines.append(words("mission-since", since=facts.since))
    return " · ".join(lines)


def entry_footer(card: EntryCard, words: Words) -> str:
    """Return 'Verified on … Source: …', the date first, so that it is seen while the rest is folded; of an
    entry whose next check is due, that too.
    """
    sources = "; ".join(
        (f'<a href="{safe(s.url)}">{safe(s.title)}</a>' if s.url else safe(s.title))
        + (f" ({safe(s.date)})" if s.date else "")
        for s in card.sources
    )
    day = words.day(card.verified_on)
    if card.due_since:
        return f"{words('entry-source-due', day=day, due=words.day(card.due_since))} {sources}"
    return f"{words('entry-source', day=day)} {sources}"


def entries(titles: Iterable[EntryTitle]) -> list[Row]:
    """Return one row for each entry."""
    return [[button(title.title, browse_taps.OpenEntry(title.code))] for title in titles]


@lru_cache
def mission_list(page: ListPage[EntryTitle], status: str, words: Words) -> Screen:
    """Show one page of missions, and the way to the others."""
    other = "past" if status == "current" else "current"
    rows = [
        *entries(page.items),
        *pager(page.number, page.pages, words, browse_taps.OpenMissions, status),
        [button(words.plain(f"button-missions-{other}"), browse_taps.OpenMissions(other, 0))],
        home(words),
    ]
    html = words(f"missions-{status}", number=page.number + 1, pages=page.pages)
    return Screen(html, InlineKeyboardMarkup(rows))


@lru_cache
def topic(page: ListPage[EntryTitle], code: str, words: Words) -> Screen:
    """Show one page of a topic."""
    rows = [*entries(page.items), *pager(page.number, page.pages, words, browse_taps.OpenTopic, code)]
    rows += page_numbers(page.number, page.pages, browse_taps.OpenTopic, code)
    html = words(f"topic-{code}-head", number=page.number + 1, pages=page.pages)
    return Screen(html, InlineKeyboardMarkup([*rows, home(words)]))


def entry_rows(card: EntryCard, words: Words) -> list[Row]:
    """Offer to register from a mission or role; what an answer tells to do with a command; related entries;
    whom to ask; the entry's place in its list, and home.
    """
    rows: list[Row] = []
    open_to_interest = card.kind == "role" or (card.mission is not None and card.mission.status == "current")
    if open_to_interest or REGISTER in card.answer:
        begin = interests_taps.BeginInterest(card.code if open_to_interest else "-")
        rows.append([button(words.plain("button-interest"), begin)])
    rows += [[button(words.plain(key), tap)] for command, key, tap in NAMED if command in card.answer]
    rows += entries(card.related[:6])
    if card.contact:
        rows.append([button(words.plain("button-who-to-ask"), browse_taps.OpenEntry(card.contact.code))])
    rows.append([button(words.plain("button-list"), browse_taps.OpenListOf(card.code)), *home(words)])
    return rows
