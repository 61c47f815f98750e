"""The buttons of the entries as coordinators see them."""

from collections.abc import Iterable, Sequence

from telegram import InlineKeyboardMarkup

from bot import content_taps as taps
from bot.content_render import title_of
from bot.desk_keyboards import to_desk_row
from bot.keyboards import Row, button, home
from bot.texts import Words
from data.revisions import RevisionView
from data.views import EntryTitle

ALL = "-"
"""In place of an entry's code: of all entries."""
TEXT_FIELDS = ("title", "answer", "detail", "caution")


def contents(words: Words) -> InlineKeyboardMarkup:
    """Find, what is due, what is proposed, what collides."""
    return InlineKeyboardMarkup(
        [
            [button(words.plain("button-find-content"), taps.FindContent())],
            [button(words.plain("button-overdue"), taps.ListOverdue())],
            [button(words.plain("button-proposed"), taps.ListProposed())],
            [button(words.plain("button-conflicts"), taps.ListConflicts())],
            [button(words.plain("button-latest-changes"), taps.ListHistory(ALL))],
            to_desk_row(words),
        ]
    )


def back(words: Words) -> Row:
    """The content's first screen, and home."""
    return [button(words.plain("button-contents"), taps.OpenContents()), *home(words)]


def only_back(words: Words) -> InlineKeyboardMarkup:
    """Nothing but the way back."""
    return InlineKeyboardMarkup([back(words)])


def titles(found: Iterable[tuple[str, str]], words: Words) -> InlineKeyboardMarkup:
    """One row an entry, as (code, title)."""
    rows = [[button(title, taps.OpenContent(code, words.language))] for code, title in found]
    return InlineKeyboardMarkup([*rows, back(words)])


def conflicts(titles: Iterable[EntryTitle], words: Words) -> InlineKeyboardMarkup:
    """One row an entry."""
    rows = [[button(entry.title, taps.OpenConflict(entry.code))] for entry in titles]
    return InlineKeyboardMarkup([*rows, back(words)])


def content(code: str, language: str, is_made_here: bool, words: Words) -> InlineKeyboardMarkup:
    """Verified, change, history, the other language; withdraw what the files don't have."""
    other = "en" if language == "fr" else "fr"
    withdraw = button(words.plain("button-withdraw-content"), taps.AskWithdrawContent(code))
    return InlineKeyboardMarkup(
        [
            [button(words.plain("button-verify"), taps.VerifyContent(code))],
            [button(words.plain("button-change-text"), taps.ChooseField(code, language))],
            *([[withdraw]] if is_made_here else []),
            [
                button(words.plain(f"button-in-{other}"), taps.OpenContent(code, other)),
                button(words.plain("button-history"), taps.ListHistory(code)),
            ],
            back(words),
        ]
    )


def withdraw(code: str, words: Words) -> InlineKeyboardMarkup:
    """Propose it, or leave it."""
    propose = button(words.plain("button-withdraw-content-yes"), taps.WithdrawContent(code))
    return InlineKeyboardMarkup([[propose], to_content(code, words.language, words)])


def fields(code: str, language: str, is_mission: bool, words: Words) -> InlineKeyboardMarkup:
    """What can be changed: the texts of this language, the review date, a mission's status."""
    names = [f"{language}.{name}" for name in TEXT_FIELDS] + ["review_by"]
    names += ["mission.status"] if is_mission else []
    rows = [
        [button(words.plain(f"content-{name.split('.')[-1]}"), taps.EditField(code, name))] for name in names
    ]
    return InlineKeyboardMarkup([*rows, to_content(code, language, words)])


def to_content(code: str, language: str, words: Words) -> Row:
    """Back to the entry."""
    return [button(words.plain("button-to-entry"), taps.OpenContent(code, language)), *home(words)]


def editing(code: str, words: Words) -> InlineKeyboardMarkup:
    """Back to the entry."""
    return InlineKeyboardMarkup([to_content(code, words.language, words)])


def save(code: str, field: str, words: Words) -> InlineKeyboardMarkup:
    """Propose it, or leave it."""
    propose = button(words.plain("button-propose"), taps.SaveField(code, field))
    return InlineKeyboardMarkup([[propose], to_content(code, words.language, words)])


def revision(shown: RevisionView, words: Words) -> InlineKeyboardMarkup:
    """Decide while it is proposed; see the whole in both languages; restore what was before."""
    rows: list[Row] = []
    if shown.state == "proposed":
        rows.append(
            [
                button(
                    words.plain("button-approve" if shown.after else "button-approve-removal"),
                    taps.DecideRevision(shown.id, 1),
                ),
                button(words.plain("button-decline"), taps.DecideRevision(shown.id, 0)),
            ]
        )
    rows.append(
        [
            button(words.plain("button-in-en"), taps.OpenRevision(shown.id, "en")),
            button(words.plain("button-in-fr"), taps.OpenRevision(shown.id, "fr")),
        ]
    )
    if shown.state == "published" and shown.before is not None:
        rows.append([button(words.plain("button-restore"), taps.RestoreRevision(shown.id))])
    return InlineKeyboardMarkup([*rows, back(words)])


def to_revision(revision_id: int, words: Words) -> InlineKeyboardMarkup:
    """Back to the change."""
    return InlineKeyboardMarkup(
        [[button(words.plain("button-back"), taps.OpenRevision(revision_id, "-"))], back(words)]
    )


def revisions(shown: Sequence[RevisionView], words: Words) -> InlineKeyboardMarkup:
    """One row a change."""
    rows = [
        [
            button(
                f"{words.day(one.at.date())} · {title_of(one, words.language)}",
                taps.OpenRevision(one.id, "-"),
            )
        ]
        for one in shown
    ]
    return InlineKeyboardMarkup([*rows, back(words)])


def conflict(code: str, words: Words) -> InlineKeyboardMarkup:
    """Whose version it is to be."""
    return InlineKeyboardMarkup(
        [
            [button(words.plain("button-keep-ours"), taps.SettleConflict(code, 0))],
            [button(words.plain("button-take-files"), taps.SettleConflict(code, 1))],
            back(words),
        ]
    )
