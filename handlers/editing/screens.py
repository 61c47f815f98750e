"""Screens of entries as editors see them."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from telegram import InlineKeyboardMarkup

from bot.callbacks.desk import editing as editing_taps
from bot.callbacks.practice import ListRecordings
from bot.texts.catalogue import LANGUAGES, Words, safe
from bot.ui.formatting import excerpt
from bot.ui.keyboards import Row, button, home, to_desk_row
from bot.ui.screen import Screen
from data.answers.intents.languages import language_of_letter
from data.editing.attention import Rated, Waiting
from data.editing.views import BadContent, RevisionView, ShownEntry
from data.entries.source_files import EntryFile, MissionFacts
from data.entries.style.findings import Broken
from data.entries.views import EntryCard
from data.text.locales import other_language
from handlers.browse import screens as browse_screens

TEXTS, DATES = ("title", "answer", "detail", "caution", "phrasings"), ("review_by", "verified_on")
NAMED = (*TEXTS, *DATES, "status", "sources", "replies", "topic", "related", "code", "kind")
"""Fields with a name for people: texts `content-<field>`."""
OPTIONAL = ("detail", "caution")
MAX_CHANGE_LENGTH = 700
"""Characters shown of a text before and after a change."""
ALL = "-"
"""Stands for all entries in place of an entry's code."""
TEXT_FIELDS = ("title", "answer", "detail", "caution")


def contents(waiting: Waiting, words: Words) -> Screen:
    """Say how many entries wait for a review, a decision or a settled conflict; offer every list."""
    html = words(
        "contents",
        overdue=len(waiting.overdue),
        proposed=len(waiting.proposed),
        conflicts=len(waiting.conflicts),
    )
    return Screen(
        html,
        InlineKeyboardMarkup(
            [
                [button(words.plain("button-find-content"), editing_taps.FindContent())],
                [button(words.plain("button-overdue"), editing_taps.ListOverdue())],
                [
                    button(words.plain("button-unasked"), editing_taps.ListUnasked()),
                    button(words.plain("button-rated-bad"), editing_taps.ListRatedBad()),
                ],
                [button(words.plain("button-proposed"), editing_taps.ListProposed())],
                [button(words.plain("button-conflicts"), editing_taps.ListConflicts())],
                [button(words.plain("button-latest-changes"), editing_taps.ListHistory(ALL))],
                [button(words.plain("button-recordings"), ListRecordings(words.language))],
                to_desk_row(words),
            ]
        ),
    )


def content(shown: ShownEntry, shown_in: Words, words: Words) -> Screen:
    """Show an entry as officers see it, in the words of `shown_in`, with what coordinators need and
    can do.
    """
    card = shown.card
    due = shown_in("content-line", code=card.code, review=shown_in.day(shown.review_by))
    html = f"{browse_screens.entry_card_text(card, shown_in)}\n\n{due}"
    code, language = card.code, shown_in.language
    other = other_language(language)
    withdraw = button(words.plain("button-withdraw-content"), editing_taps.AskWithdrawContent(code))
    return Screen(
        html,
        InlineKeyboardMarkup(
            [
                [button(words.plain("button-verify"), editing_taps.VerifyContent(code))],
                [button(words.plain("button-change-text"), editing_taps.ChooseField(code, language))],
                *([[withdraw]] if shown.is_made_here else []),
                [
                    button(words.plain(f"button-in-{other}"), editing_taps.OpenContent(code, other)),
                    button(words.plain("button-history"), editing_taps.ListHistory(code)),
                ],
                back(words),
            ]
        ),
    )


def card_of(entry: EntryFile, topic: str, language: str) -> EntryCard:
    """Return an entry that isn't published as officers would see it."""
    texts = entry.words(language)
    return EntryCard(
        code=entry.code,
        kind=entry.kind,
        topic=topic,
        title=texts.title,
        answer=texts.answer,
        detail=texts.detail,
        caution=texts.caution,
        mission=MissionFacts.model_validate(entry.mission.model_dump()) if entry.mission else None,
        sources=tuple(source.read_in(language) for source in entry.sources),
        verified_on=entry.verified_on,
        related=(),
    )


def title_of(shown: RevisionView, language: str) -> str:
    """Return the entry's title after the change or, if it was removed, before it."""
    return title_in(shown.after or shown.before or {}, language)


def title_in(raw: dict[str, Any], language: str) -> str:
    """Return an entry's title in a language; its code if it has none."""
    return str(raw.get(language, {}).get("title", raw.get("code", "")))


def changes(before: dict[str, Any] | None, after: dict[str, Any] | None, words: Words) -> str:
    """List each field that differs, with its old and its new text."""
    old, new = dict(flat(before or {})), dict(flat(after or {}))
    parts = []
    for field in dict.fromkeys([*new, *old]):
        if old.get(field) == new.get(field):
            continue
        lines = [f"<b>{safe(field_name(field, words))}</b>"]
        if field in old:
            lines.append(f"− <s>{safe(cut(value_text(field, old[field], words)))}</s>")
        if field in new:
            lines.append(f"+ {safe(cut(value_text(field, new[field], words)))}")
        parts.append("\n".join(lines))
    return fit(parts) or words("revision-nothing")


def value_text(field: str, value: str, words: Words) -> str:
    """Write a code or a day in words; return any other value as it is."""
    last = field.rpartition(".")[2]
    if last in DATES:
        return words.day(date.fromisoformat(value))
    keys = {"topic": f"topic-{value}", "kind": f"kind-{value}", "status": f"mission-status-{value}"}
    return words.plain(keys[last]) if last in keys else value


def flat(raw: dict[str, Any], path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every field with its path: ('en.title', 'Tour')."""
    for key, value in raw.items():
        if isinstance(value, dict):
            yield from flat(value, f"{path}{key}.")
        elif isinstance(value, list) and value:
            yield (
                f"{path}{key}",
                "; ".join(str(v.get("title", v)) if isinstance(v, dict) else str(v) for v in value),
            )
        elif value is not None and value != []:
            yield f"{path}{key}", str(value)


def field_name(field: str, words: Words) -> str:
    """Name a field for people: 'Title (English)' for 'en.title'; its code if it has no such name."""
    parts = field.split(".")
    name = next((part for part in parts if part in NAMED), None)
    if name is None:
        return words.plain(f"languages-{field}") if field in LANGUAGES else field
    named = words.plain(f"content-{name}")
    return f"{named} ({words.plain(f'language-told-{parts[0]}')})" if parts[0] in LANGUAGES else named


def findings(found: Sequence[tuple[str, Broken]], words: Words) -> list[tuple[str, str]]:
    """List each broken style rule as plain text: the field's name and what is wrong."""
    return [
        (field_name(field, words), words.plain(f"finding-{broken.rule}", **broken.values))
        for field, broken in found
    ]


def beside(found: Sequence[tuple[str, Broken]], words: Words) -> dict[str, str]:
    """Return what is wrong in each field by its code ('en.title'), as plain text."""
    by_field = dict[str, list[str]]()
    for field, broken in found:
        by_field.setdefault(field, []).append(words.plain(f"finding-{broken.rule}", **broken.values))
    return {field: " ".join(wrong) for field, wrong in by_field.items()}


def ask_text(code: str, field: str, now: str | None, words: Words) -> Screen:
    """Show what a field says, if anything, and how to write the new text."""
    last = field.rpartition(".")[2]
    kind = last if last in ("review_by", "status") else "optional" if last in OPTIONAL else "text"
    shown = cut(value_text(field, now, words)) if now else "–"
    question = words("content-edit", field=field_name(field, words), text=shown)
    return at_entry(question + "\n" + words(f"content-write-{kind}"), code, words)


def invalid_field(error: BadContent, words: Words) -> str:
    """Say which field can't be accepted, and why if that is known."""
    field = field_name(error.field, words)
    if error.field == "mission.status":
        return words("content-not-saved", field=field) + " " + words("content-write-status")
    if error.mistake is None:
        return words("content-bad", field=field)
    why = words(f"form-mistake-{error.mistake}", longest=error.limit, shortest=error.limit)
    return words("content-not-saved", field=field) + " " + why


def other_languages(before: dict[str, Any], after: dict[str, Any], words: Words) -> str:
    """Warn, in a paragraph of its own, of each changed text that surely is in another language than it should
    be; '' without one.
    """
    old, lines = dict(flat(before)), []
    for field, text in flat(after):
        language, _, last = field.partition(".")
        written = language_of_letter(text) if language in LANGUAGES and last in TEXT_FIELDS else None
        if text != old.get(field) and written not in (None, language):
            lines.append(words(f"content-in-{written}", field=field_name(field, words)))
    return "".join(f"\n\n{line}" for line in lines)


def cut(text: str) -> str:
    """Shorten a text to MAX_CHANGE_LENGTH characters."""
    return excerpt(text, MAX_CHANGE_LENGTH)


def fit(parts: list[str], longest: int = 3300) -> str:
    """Join as many parts as fit into one message."""
    kept: list[str] = []
    for part in parts:
        if sum(len(one) for one in kept) + len(part) > longest:
            return "\n\n".join([*kept, "…"])
        kept.append(part)
    return "\n\n".join(kept)


def back(words: Words) -> Row:
    """Return the row that leads to the content's first screen and home."""
    return [button(words.plain("button-contents"), editing_taps.OpenContents()), *home(words)]


def at_contents(key: str, words: Words) -> Screen:
    """Show one text of the catalogue with the way back to the content's first screen."""
    return Screen(words(key), InlineKeyboardMarkup([back(words)]))


def rated_bad(found: Sequence[Rated], words: Words) -> Screen:
    """List entries that several people found no help, with their number."""
    html = words("content-rated-bad" if found else "content-none-rated-bad")
    if found:
        html += "\n\n" + "\n".join(safe(rated_line(one, words)) for one in found)
    return list_entries(html, [(one.code, one.title) for one in found], words)


def rated_line(one: Rated, words: Words) -> str:
    """Say as plain text how many people found an entry no help."""
    return words.plain("content-rated-line", title=one.title, bad=one.bad, asked=one.asked)


def list_entries(html: str, found: Iterable[tuple[str, str]], words: Words) -> Screen:
    """List entries given as (code, title), one row each, under a text."""
    rows = [[button(title, editing_taps.OpenContent(code, words.language))] for code, title in found]
    return Screen(html, InlineKeyboardMarkup([*rows, back(words)]))


def confirm_withdraw(code: str, title: str, words: Words) -> Screen:
    """Ask whether to propose the withdrawal of an entry."""
    propose = button(words.plain("button-withdraw-content-yes"), editing_taps.WithdrawContent(code))
    keyboard = InlineKeyboardMarkup([[propose], to_content(code, words.language, words)])
    return Screen(words("withdraw-content", title=title), keyboard)


def choose_field(code: str, language: str, is_mission: bool, words: Words) -> Screen:
    """Offer what can be changed: the texts of this language, the review date, a mission's status."""
    names = [f"{language}.{name}" for name in TEXT_FIELDS] + ["review_by"]
    names += ["mission.status"] if is_mission else []
    rows = [
        [button(words.plain(f"content-{name.split('.')[-1]}"), editing_taps.EditField(code, name))]
        for name in names
    ]
    keyboard = InlineKeyboardMarkup([*rows, to_content(code, language, words)])
    return Screen(words("content-fields"), keyboard)


def to_content(code: str, language: str, words: Words) -> Row:
    """Return the row that leads back to the entry and home."""
    return [button(words.plain("button-to-entry"), editing_taps.OpenContent(code, language)), *home(words)]


def at_entry(html: str, code: str, words: Words) -> Screen:
    """Show a text with the way back to the entry."""
    return Screen(html, InlineKeyboardMarkup([to_content(code, words.language, words)]))


def preview_change(before: dict[str, Any], after: dict[str, Any], field: str, words: Words) -> Screen:
    """Show what would change in an entry, and ask whether to propose it."""
    code = before["code"]
    html = words("content-preview") + "\n\n" + changes(before, after, words)
    html += other_languages(before, after, words)
    propose = button(words.plain("button-propose"), editing_taps.SaveField(code, field))
    return Screen(html, InlineKeyboardMarkup([[propose], to_content(code, words.language, words)]))
