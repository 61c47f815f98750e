"""Lists of cases: the queue, the coordinator's own, search results."""

from collections.abc import Mapping, Sequence

from telegram import InlineKeyboardMarkup

from bot.callbacks.base import Tap
from bot.callbacks.desk import cases as case_taps
from bot.callbacks.desk import shortcuts
from bot.texts.catalogue import Words
from bot.ui.keyboards import Row, button, pager, to_desk_row, to_queue_row
from bot.ui.screen import Screen
from data.cases.queue import MAX_CASES, is_uncontacted
from data.cases.saved_views import ViewOfQueue
from data.interests.views import InterestCard, QueuePage
from handlers.interests.screens import interest_title


def queue(page: QueuePage, views: Sequence[ViewOfQueue], words: Words) -> Screen:
    """List the open cases, one row each: open it, or claim it while nobody has it. Offer the saved views."""
    rows = [case_row(card, case_taps.ClaimListed(card.id, page.number), words) for card in page.items]
    paging = pager(page.number, page.pages, words, case_taps.OpenQueue)
    own = [button(words.plain("button-own-files"), case_taps.OpenOwnCases(0))]
    keyboard = InlineKeyboardMarkup([*rows, *paging, *view_rows(views, words), [*own, *to_desk_row(words)]])
    if not page.total:
        return Screen(words("queue-empty"), keyboard)
    head = words("queue-head", total=page.total, waiting=page.waiting)
    if page.is_cut:
        head += " " + words("queue-cut", most=MAX_CASES)
    return Screen("\n\n".join([head, *(queue_line(card, words) for card in page.items)]), keyboard)


def case_row(card: InterestCard, claim: Tap, words: Words) -> Row:
    """Return the row that opens a case or, while it is open and unclaimed, claims it."""
    row = open_case_row(card, words)
    if card.owner_id is not None or not card.is_open:
        return row
    return [*row, button(words.plain("button-claim-listed", id=str(card.id)), claim)]


def view_rows(views: Sequence[ViewOfQueue], words: Words) -> list[Row]:
    """Return the coordinator's saved views, two in a row, and a button for a new one."""
    made = [button(words.plain("button-view", name=one.name), case_taps.OpenView(one.id, 0)) for one in views]
    made.append(button(words.plain("button-new-view"), shortcuts.NewView()))
    return [made[start : start + 2] for start in range(0, len(made), 2)]


def own_cases(page: QueuePage, unread: Mapping[int, int], words: Words) -> Screen:
    """List the coordinator's cases, those that wait for them first, with how many messages they haven't
    answered, by case; offer to hand all of them over.
    """
    rows = [open_case_row(card, words) for card in page.items]
    paging = pager(page.number, page.pages, words, case_taps.OpenOwnCases)
    give = [[button(words.plain("button-hand-over"), case_taps.ChooseColleague(0))]] if page.total else []
    ways = [*to_queue_row(words), *to_desk_row(words)]
    html = words("own-files-none")
    if page.total:
        head = words("own-files-head", total=page.total, waiting=page.waiting)
        html = "\n\n".join([head, *(own_line(card, unread.get(card.id, 0), words) for card in page.items)])
    return Screen(html, InlineKeyboardMarkup([*rows, *paging, *give, ways]))


def open_case_row(card: InterestCard, words: Words) -> Row:
    return [
        button(words.plain("button-file", id=str(card.id), name=card.called), case_taps.OpenCase(card.id))
    ]


def own_line(card: InterestCard, unread: int, words: Words) -> str:
    """Describe one of the coordinator's cases: what it waits for and how many messages, or its stage."""
    if card.awaiting_since:
        key = "own-awaiting-many" if unread > 1 else "own-awaiting"
        state = words.plain(key, at=words.moment(card.awaiting_since), count=unread)
    elif is_uncontacted(card) and card.claimed_at:
        state = words.plain("own-uncontacted", at=words.moment(card.claimed_at))
    else:
        state = words.plain(f"stage-{card.stage}")
    return words(
        "own-line", id=str(card.id), name=card.called, title=interest_title(card, words), state=state
    )


def queue_line(card: InterestCard, words: Words) -> str:
    """Describe a case in a list."""
    waiting = words.plain("queue-taken", name=card.owner) if card.owner else words.plain("queue-waiting")
    if card.awaiting_since:
        waiting += " · " + words.plain("queue-wrote", at=words.moment(card.awaiting_since))
    return words(
        "queue-line",
        id=str(card.id),
        name=card.called,
        title=interest_title(card, words),
        state=waiting if card.is_open else words.plain(f"stage-{card.stage}"),
        at=words.moment(card.created_at),
    )


def ask_words(words: Words) -> Screen:
    """Ask what to search for."""
    return Screen(words("find-question"), InlineKeyboardMarkup([to_desk_row(words)]))


def found(cards: Sequence[InterestCard], words: Words, *, is_guessed: bool = False) -> Screen:
    """List what was found, one row a case. If it is a guess that cases were meant, offer to answer the quoted
    text as a question.
    """
    html = words("found-nothing")
    if cards:
        html = "\n\n".join([words("found", count=len(cards)), *(queue_line(card, words) for card in cards)])
    asked = [[button(words.plain("button-to-bot"), case_taps.AskBot())]] if is_guessed else []
    rows = [open_case_row(card, words) for card in cards]
    return Screen(html, InlineKeyboardMarkup([*rows, *asked, to_desk_row(words)]))
