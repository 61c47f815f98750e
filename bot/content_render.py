"""Entries and changes to them, as coordinators see them."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from bot import render
from bot.question_render import excerpt
from bot.texts import LANGUAGES, Words, safe
from data.content_files import EntryFile, MissionFacts
from data.revisions import RevisionView, checked
from data.views import EntryCard

TEXTS, DATES = ("title", "answer", "detail", "caution", "phrasings"), ("review_by", "verified_on")
NAMED = (*TEXTS, *DATES, "status", "sources", "topic", "related", "code", "kind")
"""Fields with a name for people: texts `content-<field>`."""
OPTIONAL = ("detail", "caution")
LONGEST_CHANGE = 700
"""Characters shown of a text before and after a change."""


def contents(overdue: int, proposed: int, conflicts: int, words: Words) -> str:
    """What there is to do."""
    return words("contents", overdue=overdue, proposed=proposed, conflicts=conflicts)


def content(card: EntryCard, review_by: date, words: Words) -> str:
    """An entry as officers see it, over what only coordinators need."""
    due = words("content-line", code=card.code, review=words.day(review_by))
    return f"{render.entry_card(card, words)}\n\n{due}"


def card_of(entry: EntryFile, topic: str, language: str) -> EntryCard:
    """An entry that isn't in force as officers would see it."""
    texts = entry.fr if language == "fr" else entry.en
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


def revision(shown: RevisionView, words: Words) -> str:
    """Who changed what, how it stands, every field before and after."""
    head = words(
        f"revision-{shown.kind}",
        title=title_of(shown, words.language),
        author=shown.author or words.plain("a-coordinator"),
        at=words.moment(shown.at),
    )
    state = "removed" if shown.state == "published" and shown.after is None else shown.state
    stands = words(f"revision-state-{state}", by=shown.decided_by or words.plain("a-coordinator"))
    return f"{head}\n{stands}\n\n{changes(shown.before, shown.after, words)}"


def title_of(shown: RevisionView, language: str) -> str:
    """The entry's title after the change, else before."""
    return title_in(shown.after or shown.before or {}, language)


def title_in(raw: dict[str, Any], language: str) -> str:
    """An entry's title."""
    return str(raw.get(language, {}).get("title", raw.get("code", "")))


def changes(before: dict[str, Any] | None, after: dict[str, Any] | None, words: Words) -> str:
    """Each field that differs: what it said, what it says."""
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
    """A field's value in words, where it is a code or a day."""
    last = field.rpartition(".")[2]
    if last in DATES:
        return words.day(date.fromisoformat(value))
    keys = {"topic": f"topic-{value}", "kind": f"kind-{value}", "status": f"mission-status-{value}"}
    return words.plain(keys[last]) if last in keys else value


def flat(raw: dict[str, Any], path: str = "") -> Iterator[tuple[str, str]]:
    """Every field with its place: ('en.title', 'Tour')."""
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
    """'Title (English)' for 'en.title'; one without a name for people by its code."""
    parts = field.split(".")
    name = next((part for part in parts if part in NAMED), None)
    if name is None:
        return field
    told = words.plain(f"content-{name}")
    return f"{told} ({words.plain(f'languages-{parts[0]}')})" if parts[0] in LANGUAGES else told


def edit(field: str, now: str, words: Words) -> str:
    """What a field says, and how to write what it shall say."""
    last = field.rpartition(".")[2]
    kind = last if last in ("review_by", "status") else "optional" if last in OPTIONAL else "text"
    told = words("content-edit", field=field_name(field, words), text=cut(now))
    return told + "\n" + words(f"content-write-{kind}")


def bad(field: str, words: Words) -> str:
    """What can't be kept."""
    return words("content-bad", field=field_name(field, words))


def cut(text: str) -> str:
    """As much of a text as a comparison shows."""
    return excerpt(text, LONGEST_CHANGE)


def fit(parts: list[str], longest: int = 3300) -> str:
    """As many parts as fit into one message."""
    kept: list[str] = []
    for part in parts:
        if sum(len(one) for one in kept) + len(part) > longest:
            return "\n\n".join([*kept, "…"])
        kept.append(part)
    return "\n\n".join(kept)


def whole(shown: RevisionView, language: str, words: Words) -> str:
    """The whole entry after the change, or as it was where there is none any more, in one language."""
    raw = shown.after or shown.before or {}
    return render.entry_card(card_of(checked(raw), shown.topic, language), words)


def revisions(shown: list[RevisionView], key: str, words: Words) -> str:
    """A list of changes under a head."""
    if not shown:
        return words(f"revisions-{key}-none")
    lines = [
        words(
            "revisions-line",
            at=words.moment(one.at),
            what=words.plain(f"revision-short-{one.kind}"),
            title=title_of(one, words.language),
            author=one.author or words.plain("a-coordinator"),
            state=words.plain(f"revision-is-{one.state}"),
        )
        for one in shown
    ]
    return words(f"revisions-{key}") + "\n\n" + "\n".join(lines)
