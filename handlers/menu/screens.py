"""Screens of the menu and of the choice of language."""

from functools import lru_cache

from telegram import InlineKeyboardMarkup

from bot.callbacks import ams as ams_taps
from bot.callbacks import answers as answers_taps
from bot.callbacks import browse as browse_taps
from bot.callbacks import interests as interests_taps
from bot.callbacks import privacy as privacy_taps
from bot.callbacks.desk import cases as case_taps
from bot.texts.catalogue import LANGUAGES, Texts, Words
from bot.ui.keyboards import Row, button, home
from bot.ui.screen import Screen
from data.text.locales import other_language
from handlers.forms.screens import resume_row


def menu(html: str, words: Words, has_draft: bool, is_coordinator: bool) -> Screen:
    """Show the first screen, under a text."""
    return Screen(html, first_buttons(words, has_draft, is_coordinator))


def other_kind(has_case: bool, has_caption: bool, words: Words) -> Screen:
    """Say that only text is read, and not what stands under a picture, and how somebody with a case sends a
    picture or a file.
    """
    rows = [home(words)]
    if has_case:
        rows.insert(0, [button(words.plain("button-my-file"), interests_taps.OpenMyInterests())])
    key = "other-kind-case" if has_case else "other-kind-caption" if has_caption else "other-kind"
    return Screen(words(key), InlineKeyboardMarkup(rows))


@lru_cache
def first_buttons(words: Words, has_draft: bool, is_coordinator: bool) -> InlineKeyboardMarkup:
    """Return the buttons of the menu."""
    rows: list[Row] = []
    if has_draft:
        rows.append(resume_row(words))
    if is_coordinator:
        rows.append(
            [
                button(words.plain("button-queue"), case_taps.OpenQueue(0)),
                button(words.plain("button-desk"), case_taps.OpenDesk()),
            ]
        )
    rows += [
        [
            button(words.plain("button-missions"), browse_taps.OpenMissions("current", 0)),
            button(words.plain("button-roles"), browse_taps.OpenTopic("roles", 0)),
        ],
        [
            button(words.plain("topic-deployment"), browse_taps.OpenTopic("deployment", 0)),
            button(words.plain("topic-ams"), ams_taps.OpenAms()),
        ],
        [
            button(words.plain("topic-life"), browse_taps.OpenTopic("life", 0)),
            button(words.plain("topic-women"), browse_taps.OpenTopic("women", 0)),
        ],
        [button(words.plain("button-interest"), interests_taps.BeginInterest("-"))],
        [
            button(words.plain("button-ask"), answers_taps.OpenAsk()),
            button(words.plain("button-my-file"), interests_taps.OpenMyInterests()),
        ],
        [
            button(
                words.plain("button-language"),
                browse_taps.ChooseLanguage(other_language(words.language), "-"),
            ),
            button(words.plain("button-privacy"), privacy_taps.OpenPrivacy()),
        ],
    ]
    return InlineKeyboardMarkup(rows)


def languages(html: str, texts: Texts, then: str = "-") -> Screen:
    """Offer one button for each language, in its own words; `then` is the entry to open afterwards."""
    names = {code: texts.of(code).plain("language-name") for code in LANGUAGES}
    row = [button(name, browse_taps.ChooseLanguage(code, then)) for code, name in names.items()]
    return Screen(html, InlineKeyboardMarkup([row]))


def resume(words: Words) -> Screen:
    """Offer to resume a form."""
    return Screen(words("form-kept"), InlineKeyboardMarkup([resume_row(words)]))
