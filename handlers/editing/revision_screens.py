"""Screens of changes to entries: proposed, published, in conflict."""

from collections.abc import Sequence
from typing import Any

from telegram import InlineKeyboardMarkup

from bot.callbacks.desk import editing as editing_taps
from bot.texts.catalogue import Words, safe
from bot.ui.keyboards import Row, button
from bot.ui.screen import Screen
from data.editing.views import RevisionView, checked
from data.entries.views import EntryTitle
from data.text.locales import LANGUAGES
from handlers.browse import screens as browse_screens
from handlers.editing.screens import back, card_of, changes, title_in, title_of


def conflicts(titles: Sequence[EntryTitle], words: Words) -> Screen:
    """List the entries in conflict, one row each."""
    rows = [[button(entry.title, editing_taps.OpenConflict(entry.code))] for entry in titles]
    return Screen(
        words("conflicts" if titles else "conflicts-none"), InlineKeyboardMarkup([*rows, back(words)])
    )


def revision_rows(shown: RevisionView, words: Words, reader: int) -> list[Row]:
    """Offer what this person can do with a change in its present state: its author only takes it back."""
    rows: list[Row] = []
    if shown.state == "proposed" and shown.author_id == reader:
        rows.append([button(words.plain("button-take-back"), editing_taps.DecideRevision(shown.id, 0))])
    elif shown.state == "proposed":
        rows.append(
            [
                button(
                    words.plain("button-approve" if shown.after else "button-approve-removal"),
                    editing_taps.DecideRevision(shown.id, 1),
                ),
                button(words.plain("button-decline"), editing_taps.DecideRevision(shown.id, 0)),
            ]
        )
    rows.append(
        [
            button(words.plain(f"button-in-{language}"), editing_taps.OpenRevision(shown.id, language))
            for language in LANGUAGES
        ]
    )
    if shown.state == "published" and shown.before not in (None, shown.after):
        rows.append([button(words.plain("button-restore"), editing_taps.RestoreRevision(shown.id))])
    return rows


def conflict(ours: dict[str, Any], files: dict[str, Any], words: Words) -> Screen:
    """Compare our version of an entry with the one in the files; offer to keep ours or to take theirs."""
    code = ours["code"]
    html = words("conflict", title=title_in(ours, words.language)) + "\n\n" + changes(ours, files, words)
    rows = [
        [button(words.plain("button-keep-ours"), editing_taps.SettleConflict(code, 0))],
        [button(words.plain("button-take-files"), editing_taps.SettleConflict(code, 1))],
        back(words),
    ]
    return Screen(html, InlineKeyboardMarkup(rows))


def revision(shown: RevisionView, words: Words, reader: int) -> Screen:
    """Show who changed what, its state, and every field before and after. Offer the person who reads it to
    decide a proposed change, to read the whole entry in either language, or to restore what was before.
    """
    head = words(
        f"revision-{shown.kind}",
        title=title_of(shown, words.language),
        author=shown.author or words.plain("a-coordinator"),
        at=words.moment(shown.at),
    )
    stands = words(f"revision-state-{state_of(shown)}", by=shown.decided_by or words.plain("a-coordinator"))
    html = f"{head}\n{stands}\n\n{changes(shown.before, shown.after, words)}"
    return Screen(html, InlineKeyboardMarkup([*revision_rows(shown, words, reader), back(words)]))


def whole_text(shown: RevisionView, language: str, words: Words) -> str:
    """Return the whole entry in one language, after the change or, if it was removed, before it."""
    raw = shown.after or shown.before or {}
    return browse_screens.entry_card_text(card_of(checked(raw), shown.topic, language), words)


def whole(shown: RevisionView, theirs: Words, words: Words) -> Screen:
    """Show the whole entry in the language of `theirs`, and the way back to the change."""
    to_change = [button(words.plain("button-back"), editing_taps.OpenRevision(shown.id, "-"))]
    html = whole_text(shown, theirs.language, theirs)
    return Screen(html, InlineKeyboardMarkup([to_change, back(words)]))


def line_of(one: RevisionView, words: Words) -> str:
    """Say in one line when who changed what, and how it stands, as plain text."""
    return words.plain(
        "revisions-line",
        at=words.moment(one.at),
        what=words.plain(f"revision-short-{one.kind}"),
        title=title_of(one, words.language),
        author=one.author or words.plain("a-coordinator"),
        state=words.plain(f"revision-is-{state_of(one)}"),
    )


def state_of(shown: RevisionView) -> str:
    """Return the state of a change; a published withdrawal is 'removed'."""
    return "removed" if shown.state == "published" and shown.after is None else shown.state


def revisions(shown: list[RevisionView], key: str, words: Words) -> Screen:
    """List changes under a heading, one row each."""
    lines = [f"{place}. {safe(line_of(one, words))}" for place, one in enumerate(shown, 1)]
    html = (
        (words(f"revisions-{key}") + "\n\n" + "\n".join(lines)) if shown else words(f"revisions-{key}-none")
    )
    rows = [
        [
            button(
                f"{place}. {words.plain(f'revision-short-{one.kind}')} · {title_of(one, words.language)}",
                editing_taps.OpenRevision(one.id, "-"),
            )
        ]
        for place, one in enumerate(shown, 1)
    ]
    return Screen(html, InlineKeyboardMarkup([*rows, back(words)]))
