"""Facts and words into buttons. Every screen has a way on, a way back or a way home."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot import ams_taps, announcement_taps, desk_taps, question_taps
from bot import callbacks as taps
from bot.texts import Words, typeset
from data.views import EntryCard, EntryTitle, InterestCard, Page

Row = list[InlineKeyboardButton]
LONGEST = 60
TOPICS = ("deployment", "ams", "life", "women")


class Button(InlineKeyboardButton):
    """A button with callback data; turned into JSON without looking through the fields it doesn't have."""

    def to_dict(self, recursive: bool = True) -> dict[str, Any]:
        return {"text": self.text, "callback_data": self.callback_data}


def button(text: str, tap: taps.Tap) -> InlineKeyboardButton:
    """One button; a long title is cut, because Telegram would cut it unkindly."""
    shown = typeset(text)
    return Button(shown if len(shown) <= LONGEST else shown[: LONGEST - 1] + "…", callback_data=tap.pack())


def home(words: Words) -> Row:
    """The way home."""
    return [button(words.plain("button-menu"), taps.OpenMenu())]


@lru_cache
def menu(words: Words, has_draft: bool, is_coordinator: bool) -> InlineKeyboardMarkup:
    """The first screen."""
    rows: list[Row] = []
    if has_draft:
        rows.append([button(words.plain("button-resume"), taps.ResumeForm())])
    if is_coordinator:
        rows.append(
            [
                button(words.plain("button-queue"), desk_taps.OpenQueue(0)),
                button(words.plain("button-desk"), desk_taps.OpenDesk()),
            ]
        )
    rows += [
        [
            button(words.plain("button-missions"), taps.OpenMissions("current", 0)),
            button(words.plain("button-roles"), taps.OpenTopic("roles", 0)),
        ],
        [
            button(words.plain("topic-deployment"), taps.OpenTopic("deployment", 0)),
            button(words.plain("topic-ams"), ams_taps.OpenAms()),
        ],
        [
            button(words.plain("topic-life"), taps.OpenTopic("life", 0)),
            button(words.plain("topic-women"), taps.OpenTopic("women", 0)),
        ],
        [button(words.plain("button-interest"), taps.BeginInterest("-"))],
        [
            button(words.plain("button-ask"), taps.OpenAsk()),
            button(words.plain("button-my-file"), taps.OpenMyFile()),
        ],
        [
            button(words.plain("button-language"), taps.ChooseLanguage(other_language(words.language), "-")),
            button(words.plain("button-privacy"), taps.OpenPrivacy()),
        ],
    ]
    return InlineKeyboardMarkup(rows)


def other_language(language: str) -> str:
    """The other of the two: its own name stands on its button."""
    return "fr" if language == "en" else "en"


def languages(names: Mapping[str, str], then: str = "-") -> InlineKeyboardMarkup:
    """One button a language, each in its own words; `then` is the entry to open afterwards."""
    return InlineKeyboardMarkup(
        [[button(name, taps.ChooseLanguage(code, then)) for code, name in names.items()]]
    )


def only_home(words: Words) -> InlineKeyboardMarkup:
    """Nothing but the way home."""
    return InlineKeyboardMarkup([home(words)])


def my_file(words: Words) -> InlineKeyboardMarkup:
    """The way to one's file, and home."""
    return InlineKeyboardMarkup([[button(words.plain("button-my-file"), taps.OpenMyFile())], home(words)])


def entries(titles: Iterable[EntryTitle]) -> list[Row]:
    """One row an entry."""
    return [[button(title.title, taps.OpenEntry(title.code))] for title in titles]


def pager(number: int, pages: int, words: Words, tap: Callable[..., taps.Tap], *fixed: str) -> list[Row]:
    """Earlier and later, where there are more pages; `tap` takes the fixed fields, then the page."""
    row: Row = []
    if number > 0:
        row.append(button(words.plain("button-earlier"), tap(*fixed, number - 1)))
    if number < pages - 1:
        row.append(button(words.plain("button-later"), tap(*fixed, number + 1)))
    return [row] if row else []


@lru_cache
def mission_list(page: Page, status: str, words: Words) -> InlineKeyboardMarkup:
    """One page of missions, and the way to the others."""
    other = "past" if status == "current" else "current"
    return InlineKeyboardMarkup(
        [
            *entries(page.items),
            *pager(page.number, page.pages, words, taps.OpenMissions, status),
            [button(words.plain(f"button-missions-{other}"), taps.OpenMissions(other, 0))],
            home(words),
        ]
    )


@lru_cache
def topic(page: Page, code: str, words: Words) -> InlineKeyboardMarkup:
    """One page of a topic."""
    rows = [*entries(page.items), *pager(page.number, page.pages, words, taps.OpenTopic, code)]
    return InlineKeyboardMarkup([*rows, home(words)])


def entry_card(card: EntryCard, words: Words) -> InlineKeyboardMarkup:
    """Register from a mission or role; related entries; where it stands in its list, home."""
    rows: list[Row] = []
    open_to_interest = card.kind == "role" or (card.mission is not None and card.mission.status == "current")
    if open_to_interest:
        rows.append([button(words.plain("button-interest"), taps.BeginInterest(card.code))])
    rows += entries(card.related[:6])
    rows.append([button(words.plain("button-list"), taps.OpenListOf(card.code)), *home(words)])
    return InlineKeyboardMarkup(rows)


def answer(card: EntryCard, question: int, words: Words) -> InlineKeyboardMarkup:
    """An entry that answers a question: whether it was what was needed, then the entry's own buttons."""
    asked = [
        button(words.plain("button-helped"), taps.AnswerHelped(question)),
        button(words.plain("button-failed"), taps.AnswerFailed(question)),
    ]
    return InlineKeyboardMarkup([asked, *entry_card(card, words).inline_keyboard])


def reasons(question: int, codes: Iterable[str], words: Words) -> InlineKeyboardMarkup:
    """Why an answer was no help."""
    rows = [[button(words.plain(f"reason-{code}"), taps.GiveReason(question, code))] for code in codes]
    return InlineKeyboardMarkup([*rows, home(words)])


def choices(titles: Iterable[EntryTitle], question: int, words: Words) -> InlineKeyboardMarkup:
    """What may be meant, and 'none of these'."""
    none = [button(words.plain("button-none-of-these"), taps.NoneOfThese(question))]
    return InlineKeyboardMarkup([*entries(titles), none, home(words)])


def no_answer(words: Words) -> InlineKeyboardMarkup:
    """The nearest topics when nothing is known, and the way to a person."""
    rows = [[button(words.plain(f"topic-{code}"), taps.OpenTopic(code, 0))] for code in TOPICS]
    person = [button(words.plain("button-ask-person"), question_taps.AskPerson())]
    return InlineKeyboardMarkup([*rows, person, home(words)])


def keep_question(question: int, words: Words) -> InlineKeyboardMarkup:
    """Keep what is left of a question, or nothing."""
    keep = button(words.plain("button-keep"), taps.KeepQuestion(question, 1))
    drop = button(words.plain("button-dont-keep"), taps.KeepQuestion(question, 0))
    return InlineKeyboardMarkup([[keep, drop]])


def sent(words: Words) -> InlineKeyboardMarkup:
    """After Send: more about oneself by choice, one's file, home."""
    return InlineKeyboardMarkup(
        [
            [button(words.plain("button-details"), taps.BeginDetails())],
            [button(words.plain("button-my-file"), taps.OpenMyFile())],
            home(words),
        ]
    )


def resume(words: Words) -> InlineKeyboardMarkup:
    """Take a form up again."""
    return InlineKeyboardMarkup([[button(words.plain("button-resume"), taps.ResumeForm())]])


def own_interests(cards: list[InterestCard], titles: list[str], words: Words) -> InlineKeyboardMarkup:
    """One row an interest."""
    rows = [[button(title, taps.OpenInterest(card.id))] for card, title in zip(cards, titles, strict=True)]
    rows.append([button(words.plain("button-interest"), taps.BeginInterest("-"))])
    rows.append([button(words.plain("button-news"), announcement_taps.OpenNews())])
    return InlineKeyboardMarkup([*rows, home(words)])


def own_interest(card: InterestCard, words: Words) -> InlineKeyboardMarkup:
    """Change and withdraw while it is open; begin anew when it is closed."""
    rows: list[Row] = []
    if card.stage == "dormant":
        rows.append([button(words.plain("button-still-yes"), taps.RenewInterest(card.id))])
    if card.is_open:
        rows.append([button(words.plain("button-write-to-desk"), desk_taps.WriteToDesk(card.id))])
        rows.append([button(words.plain("button-change-interest"), taps.ChangeInterest(card.id))])
        rows.append([button(words.plain("button-details"), taps.BeginDetails())])
        rows.append([button(words.plain("button-withdraw"), taps.AskWithdraw(card.id))])
    elif card.stage != "dormant":
        rows.append([button(words.plain("button-interest"), taps.BeginInterest(card.mission or "-"))])
    rows.append([button(words.plain("button-back"), taps.OpenMyFile()), *home(words)])
    return InlineKeyboardMarkup(rows)


def still_interested(card: InterestCard, words: Words) -> InlineKeyboardMarkup:
    """Yes, change it, or remove me."""
    return InlineKeyboardMarkup(
        [
            [button(words.plain("button-still-yes"), taps.RenewInterest(card.id))],
            [button(words.plain("button-change-interest"), taps.ChangeInterest(card.id))],
            [button(words.plain("button-still-no"), taps.AskForget())],
        ]
    )


def confirm_withdraw(card: InterestCard, words: Words) -> InlineKeyboardMarkup:
    """Yes, or leave it."""
    return InlineKeyboardMarkup(
        [
            [button(words.plain("button-withdraw-yes"), taps.WithdrawInterest(card.id))],
            [button(words.plain("button-withdraw-no"), taps.OpenInterest(card.id))],
        ]
    )


def privacy(words: Words) -> InlineKeyboardMarkup:
    """What a person can do about what is kept."""
    return InlineKeyboardMarkup(
        [
            [button(words.plain("button-my-data"), taps.TakeMyData())],
            [button(words.plain("button-forget"), taps.AskForget())],
            home(words),
        ]
    )


def confirm_forget(words: Words) -> InlineKeyboardMarkup:
    """Yes, or leave it."""
    yes = button(words.plain("button-forget-yes"), taps.ForgetMe())
    no = button(words.plain("button-forget-no"), taps.OpenPrivacy())
    return InlineKeyboardMarkup([[yes], [no]])
