"""Facts and words into buttons. Every screen has a way on, a way back or a way home."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot import callbacks as taps
from bot.texts import Words
from data.content_files import ServiceFile
from data.forms import ANY_MISSION, CHOICES, Form, Kind, Step
from data.views import EntryCard, EntryTitle, InterestCard, Page, QueuePage

Row = list[InlineKeyboardButton]
LONGEST = 60
MONTHS = 6
TOPICS = ("deployment", "ams", "life", "women")


def button(text: str, tap: taps.Tap) -> InlineKeyboardButton:
    """One button; a long title is cut, because Telegram would cut it unkindly."""
    return InlineKeyboardButton(
        text if len(text) <= LONGEST else text[: LONGEST - 1] + "…", callback_data=tap.pack()
    )


def home(words: Words) -> Row:
    """The way home."""
    return [button(words.plain("button-menu"), taps.OpenMenu())]


def menu(words: Words, has_draft: bool, is_coordinator: bool) -> InlineKeyboardMarkup:
    """The first screen."""
    rows: list[Row] = []
    if has_draft:
        rows.append([button(words.plain("button-resume"), taps.ResumeForm())])
    if is_coordinator:
        rows.append([button(words.plain("button-queue"), taps.OpenQueue(0))])
    rows += [
        [
            button(words.plain("button-missions"), taps.OpenMissions("current", 0)),
            button(words.plain("button-roles"), taps.OpenTopic("roles", 0)),
        ],
        [
            button(words.plain("topic-deployment"), taps.OpenTopic("deployment", 0)),
            button(words.plain("topic-ams"), taps.OpenTopic("ams", 0)),
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
            button(words.plain("button-language"), taps.OpenLanguages()),
            button(words.plain("button-privacy"), taps.OpenPrivacy()),
        ],
    ]
    return InlineKeyboardMarkup(rows)


def languages(names: Mapping[str, str]) -> InlineKeyboardMarkup:
    """One button a language, each in its own words."""
    return InlineKeyboardMarkup([[button(name, taps.ChooseLanguage(code)) for code, name in names.items()]])


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


def topic(page: Page, code: str, words: Words) -> InlineKeyboardMarkup:
    """One page of a topic."""
    rows = [*entries(page.items), *pager(page.number, page.pages, words, taps.OpenTopic, code)]
    return InlineKeyboardMarkup([*rows, home(words)])


def entry_card(card: EntryCard, words: Words) -> InlineKeyboardMarkup:
    """Register from a mission or role; related entries; back to the list, home."""
    rows: list[Row] = []
    open_to_interest = card.kind == "role" or (card.mission is not None and card.mission.status == "current")
    if open_to_interest:
        rows.append([button(words.plain("button-interest"), taps.BeginInterest(card.code))])
    rows += entries(card.related[:6])
    back: taps.Tap = (
        taps.OpenMissions(card.mission.status, 0) if card.mission else taps.OpenTopic(card.topic, 0)
    )
    rows.append([button(words.plain("button-back"), back), *home(words)])
    return InlineKeyboardMarkup(rows)


def choices(titles: Iterable[EntryTitle], question: int, words: Words) -> InlineKeyboardMarkup:
    """What may be meant, and 'none of these'."""
    none = [button(words.plain("button-none-of-these"), taps.NoneOfThese(question))]
    return InlineKeyboardMarkup([*entries(titles), none, home(words)])


def no_answer(words: Words) -> InlineKeyboardMarkup:
    """The nearest topics when nothing is known."""
    rows = [[button(words.plain(f"topic-{code}"), taps.OpenTopic(code, 0))] for code in TOPICS]
    return InlineKeyboardMarkup([*rows, home(words)])


# The form


def form_step(
    form: Form,
    step: Step,
    draft: int,
    answers: Mapping[str, Any],
    offered: list[tuple[str, str]],
    words: Words,
) -> InlineKeyboardMarkup:
    """The answers `offered` as (code, label), then what ends the step, then back, skip and cancel."""
    several = step.kind in (Kind.SEVERAL, Kind.LEVELS)
    tap = taps.ToggleAnswer if several else taps.PickAnswer
    cells = [button(label, tap(draft, step.key, code)) for code, label in offered]
    wide = 2 if step.kind in (Kind.LEVELS, Kind.MONTH) or step.choices == "yes_no" else 1
    rows = [cells[at : at + wide] for at in range(0, len(cells), wide)]
    if several and answers.get(step.key):
        rows.append([button(words.plain("button-done"), taps.FinishStep(draft, step.key))])
    last: Row = []
    if form.previous_step(answers, step.key):
        last.append(button(words.plain("button-back"), taps.StepBack(draft)))
    if step.optional:
        last.append(button(words.plain("button-skip"), taps.SkipStep(draft, step.key)))
    last.append(button(words.plain("button-cancel"), taps.CancelForm(draft)))
    return InlineKeyboardMarkup([*rows, last])


def offered_months(today: date, words: Words) -> list[tuple[str, str]]:
    """'As soon as possible' and the coming months, as (ISO day, label)."""
    months = [today.month - 1 + ahead for ahead in range(1, MONTHS)]
    days = [date(today.year + month // 12, month % 12 + 1, 1) for month in months]
    now = (today.isoformat(), words.plain("value-now"))
    return [now, *((day.isoformat(), words.month(day)) for day in days)]


def offered_services(found: list[ServiceFile], typed: str, words: Words) -> list[tuple[str, str]]:
    """What was found for what was typed, and the typed text itself."""
    names = [(item.code, item.fr if words.language == "fr" else item.en) for item in found]
    return [*names, ("_typed", words.plain("value-typed", text=typed))]


def offered_levels(answers: Mapping[str, str], words: Words) -> list[tuple[str, str]]:
    """Each language with the level chosen so far."""
    return [
        (
            code,
            words.plain(
                "value-language",
                language=words.plain(f"languages-{code}"),
                level=words.plain(f"level-{answers.get(code, 'none')}"),
            ),
        )
        for code in CHOICES["languages"]
    ]


def offered_titles(titles: list[EntryTitle], chosen: Iterable[str], words: Words) -> list[tuple[str, str]]:
    """Roles to tick; a chosen one says so in a word, not only by its mark."""
    ticked = set(chosen)
    return [
        (t.code, words.plain("value-ticked", text=t.title) if t.code in ticked else t.title) for t in titles
    ]


def offered_missions(titles: list[EntryTitle], words: Words) -> list[tuple[str, str]]:
    """'Where I am most useful', then the missions of today."""
    return [(ANY_MISSION, words.plain("value-any-mission")), *((t.code, t.title) for t in titles)]


def form_summary(form: Form, draft: int, answers: Mapping[str, Any], words: Words) -> InlineKeyboardMarkup:
    """Send first, then a change a line."""
    rows = [[button(words.plain(f"button-send-{form.code}"), taps.SendForm(draft))]]
    changes = [
        button(
            words.plain("button-change", label=words.plain(f"change-{step.key}")),
            taps.ChangeStep(draft, step.key),
        )
        for step in form.asked(answers)
    ]
    rows += [changes[at : at + 2] for at in range(0, len(changes), 2)]
    return InlineKeyboardMarkup([*rows, [button(words.plain("button-cancel"), taps.CancelForm(draft))]])


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


# One's file, and the desk


def own_interests(cards: list[InterestCard], titles: list[str], words: Words) -> InlineKeyboardMarkup:
    """One row an interest."""
    rows = [[button(title, taps.OpenInterest(card.id))] for card, title in zip(cards, titles, strict=True)]
    rows.append([button(words.plain("button-interest"), taps.BeginInterest("-"))])
    return InlineKeyboardMarkup([*rows, home(words)])


def own_interest(card: InterestCard, words: Words) -> InlineKeyboardMarkup:
    """Change and withdraw while it is open."""
    rows: list[Row] = []
    if card.stage != "withdrawn":
        rows.append([button(words.plain("button-change-interest"), taps.ChangeInterest(card.id))])
        rows.append([button(words.plain("button-details"), taps.BeginDetails())])
        rows.append([button(words.plain("button-withdraw"), taps.AskWithdraw(card.id))])
    rows.append([button(words.plain("button-back"), taps.OpenMyFile()), *home(words)])
    return InlineKeyboardMarkup(rows)


def confirm_withdraw(card: InterestCard, words: Words) -> InlineKeyboardMarkup:
    """Yes, or leave it."""
    return InlineKeyboardMarkup(
        [
            [button(words.plain("button-withdraw-yes"), taps.WithdrawInterest(card.id))],
            [button(words.plain("button-withdraw-no"), taps.OpenInterest(card.id))],
        ]
    )


def notice(card: InterestCard, words: Words) -> InlineKeyboardMarkup:
    """Claim while it is free, open, the queue."""
    rows: list[Row] = []
    if card.owner_id is None and card.stage != "withdrawn":
        rows.append([button(words.plain("button-claim"), taps.ClaimFile(card.id))])
    rows.append(
        [
            button(words.plain("button-open"), taps.OpenFile(card.id)),
            button(words.plain("button-queue"), taps.OpenQueue(0)),
        ]
    )
    return InlineKeyboardMarkup(rows)


def queue(page: QueuePage, words: Words) -> InlineKeyboardMarkup:
    """One row a file."""
    rows = [
        [button(words.plain("button-file", id=card.id, name=card.name), taps.OpenFile(card.id))]
        for card in page.items
    ]
    return InlineKeyboardMarkup([*rows, *pager(page.number, page.pages, words, taps.OpenQueue), home(words)])
