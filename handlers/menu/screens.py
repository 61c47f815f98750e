"""The menu and the choice of language."""

from collections.abc import Mapping
from functools import lru_cache

from telegram import InlineKeyboardMarkup

from bot.callbacks import ams as ams_taps
from bot.callbacks import answers as answers_taps
from bot.callbacks import browse as browse_taps
from bot.callbacks import desk as desk_taps
from bot.callbacks import forms as forms_taps
from bot.callbacks import interests as interests_taps
from bot.callbacks import privacy as privacy_taps
from bot.texts.catalogue import Words
from bot.ui.keyboards import Row, button


@lru_cache
def menu(words: Words, has_draft: bool, is_coordinator: bool) -> InlineKeyboardMarkup:
    """The first screen."""
    rows: list[Row] = []
    if has_draft:
        rows.append([button(words.plain("button-resume"), forms_taps.ResumeForm())])
    if is_coordinator:
        rows.append(
            [
                button(words.plain("button-queue"), desk_taps.OpenQueue(0)),
                button(words.plain("button-desk"), desk_taps.OpenDesk()),
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
            button(words.plain("button-my-file"), interests_taps.OpenMyFile()),
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


def other_language(language: str) -> str:
    """The other of the two: its own name stands on its button."""
    return "fr" if language == "en" else "en"


def languages(names: Mapping[str, str], then: str = "-") -> InlineKeyboardMarkup:
    """One button a language, each in its own words; `then` is the entry to open afterwards."""
    return InlineKeyboardMarkup(
        [[button(name, browse_taps.ChooseLanguage(code, then)) for code, name in names.items()]]
    )


def resume(words: Words) -> InlineKeyboardMarkup:
    """Take a form up again."""
    return InlineKeyboardMarkup([[button(words.plain("button-resume"), forms_taps.ResumeForm())]])
