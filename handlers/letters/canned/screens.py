"""Screens of canned replies: choose one for a letter, read them and, for leads, write them."""

from functools import partial

from telegram import InlineKeyboardMarkup

from bot.callbacks.desk import cases as case_taps
from bot.callbacks.desk import shortcuts as taps
from bot.texts.catalogue import LANGUAGES, Words
from bot.ui.keyboards import Row, back_to_case, button, pager, to_desk_row
from bot.ui.screen import Screen
from data.db.pagination import ListPage
from data.interests.views import InterestCard
from data.letters.canned_replies import Canned


def choose(page: ListPage[Canned], card: InterestCard, words: Words) -> Screen:
    """Offer the replies by their titles in the coordinator's language; a tap previews one."""
    rows = [
        [button(one.titles.get(words.language, ""), case_taps.PreviewCanned(card.id, one.id))]
        for one in page.items
    ]
    paging = pager(page.number, page.pages, words, partial(case_taps.OpenCanned, card.id))
    html = words("canned-choose" if rows else "canned-none", name=card.called, id=str(card.id))
    write = [button(words.plain("button-write"), case_taps.WriteLetter(card.id))]
    return Screen(html, InlineKeyboardMarkup([*rows, *paging, [*write, *back_to_case(card.id, words)]]))


def replies(page: ListPage[Canned], is_lead: bool, words: Words) -> Screen:
    """List the replies to read; offer leads to begin a new one."""
    rows: list[Row] = [
        [button(one.titles.get(words.language, ""), taps.OpenReply(one.id, words.language))]
        for one in page.items
    ]
    new = [[button(words.plain("button-new-reply"), taps.WriteReply(0))]] if is_lead else []
    paging = pager(page.number, page.pages, words, taps.ListReplies)
    html = words("canned-list" if rows else "canned-list-none")
    return Screen(html, InlineKeyboardMarkup([*rows, *paging, *new, to_desk_row(words)]))


def reply(one: Canned, language: str, is_lead: bool, words: Words) -> Screen:
    """Show a reply in one language, with the way to the others; offer leads to change and delete it."""
    values = {"title": one.titles.get(language, ""), "text": one.texts.get(language, "")}
    others = [
        button(words.plain(f"button-in-{other}"), taps.OpenReply(one.id, other))
        for other in LANGUAGES
        if other != language
    ]
    change = [
        button(words.plain("button-change-reply"), taps.WriteReply(one.id)),
        button(words.plain("page-delete"), taps.AskDeleteReply(one.id)),
    ]
    rows = [others, *([change] if is_lead else []), to_replies(words)]
    return Screen(words("canned-shown", **values), InlineKeyboardMarkup(rows))


def ask_delete(one: Canned, words: Words) -> Screen:
    """Ask whether to delete the reply for everybody."""
    yes = [button(words.plain("button-delete-yes"), taps.DeleteReply(one.id))]
    html = words("canned-delete-question", title=one.titles.get(words.language, ""))
    return Screen(html, InlineKeyboardMarkup([yes, to_replies(words)]))


def to_replies(words: Words) -> Row:
    """Return the row that leads back to all replies and to the desk."""
    return [button(words.plain("button-canned"), taps.ListReplies(0)), *to_desk_row(words)]
