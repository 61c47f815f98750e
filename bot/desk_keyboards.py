"""The buttons of the desk's screens."""

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot import desk_taps as taps
from bot.keyboards import Row, button, home, pager
from bot.texts import Words
from data.stages import MOVES, Stage
from data.views import InterestCard, QueuePage


def notice(card: InterestCard, words: Words) -> InlineKeyboardMarkup:
    """Claim while it is free, open, the queue."""
    rows: list[Row] = []
    if card.owner_id is None and card.is_open:
        rows.append([button(words.plain("button-claim"), taps.ClaimFile(card.id))])
    rows.append(
        [
            button(words.plain("button-open"), taps.OpenFile(card.id)),
            button(words.plain("button-queue"), taps.OpenQueue(0)),
        ]
    )
    return InlineKeyboardMarkup(rows)


def officer_file(card: InterestCard, is_mine: bool, is_lead: bool, words: Words) -> InlineKeyboardMarkup:
    """What can be done with a file now, by this coordinator."""
    rows: list[Row] = []
    if card.owner_id is None and card.is_open:
        rows.append([button(words.plain("button-claim"), taps.ClaimFile(card.id))])
    rows.append(
        [
            button(words.plain("button-write"), taps.WriteLetter(card.id)),
            button(words.plain("button-note"), taps.WriteNote(card.id)),
        ]
    )
    if (is_mine or is_lead) and MOVES[Stage(card.stage)]:
        rows.append([button(words.plain("button-stage"), taps.ChooseStage(card.id))])
    if card.is_open and (is_mine or is_lead):
        give = [button(words.plain("button-assign"), taps.ChooseColleague(card.id))]
        release = [button(words.plain("button-release"), taps.ReleaseFile(card.id))] if is_mine else []
        rows.append([*give, *release])
    rows.append(
        [
            button(words.plain("button-history"), taps.OpenHistory(card.id)),
            button(words.plain("button-queue"), taps.OpenQueue(0)),
            *home(words),
        ]
    )
    return InlineKeyboardMarkup(rows)


def stages(card: InterestCard, words: Words) -> InlineKeyboardMarkup:
    """Every stage this file can move to."""
    rows = [
        [button(words.plain(f"stage-{to}"), taps.PreviewStage(card.id, card.stage, to))]
        for to in MOVES[Stage(card.stage)]
    ]
    return InlineKeyboardMarkup([*rows, back_to_file(card.id, words)])


def stage_preview(
    interest_id: int, come_from: str, to: str, has_line: bool, words: Words
) -> InlineKeyboardMarkup:
    """Tell the officer and move, add a line, or leave it."""
    move = button(words.plain("button-move"), taps.MoveFile(interest_id, come_from, to, int(has_line)))
    line = button(words.plain("button-line"), taps.AddLine(interest_id, come_from, to))
    return InlineKeyboardMarkup([[move], [line], back_to_file(interest_id, words)])


def colleagues(interest_id: int, people: Sequence[tuple[int, str]], words: Words) -> InlineKeyboardMarkup:
    """Whom to give it to."""
    rows = [[button(name, taps.AssignFile(interest_id, key))] for key, name in people]
    back = back_to_file(interest_id, words) if interest_id else [*to_queue_row(words), *home(words)]
    return InlineKeyboardMarkup([*rows, back])


def back_to_file(interest_id: int, words: Words) -> Row:
    """The way back to the file."""
    return [button(words.plain("button-to-file"), taps.OpenFile(interest_id))]


def only_file(interest_id: int, words: Words) -> InlineKeyboardMarkup:
    """The file and home."""
    return InlineKeyboardMarkup([[*back_to_file(interest_id, words), *home(words)]])


def letter(interest_id: int, words: Words) -> InlineKeyboardMarkup:
    """Under an officer's letter: answer, note, the file."""
    answer = button(words.plain("button-answer"), taps.WriteLetter(interest_id))
    return InlineKeyboardMarkup([[answer, *back_to_file(interest_id, words)]])


def letter_to_officer(interest_id: int, words: Words) -> InlineKeyboardMarkup:
    """Under a coordinator's letter: answer."""
    answer = button(words.plain("button-answer"), taps.WriteToDesk(interest_id))
    return InlineKeyboardMarkup([[answer, *home(words)]])


def meant_for_whom(interest_id: int, name: str, words: Words) -> InlineKeyboardMarkup:
    """To the coordinator, or a question to the bot."""
    return InlineKeyboardMarkup(
        [
            [button(words.plain("button-to-coordinator", name=name), taps.SendToDesk(interest_id))],
            [button(words.plain("button-to-bot"), taps.AskBot())],
        ]
    )


def to_queue_row(words: Words) -> Row:
    """The way to what is open."""
    return [button(words.plain("button-queue"), taps.OpenQueue(0))]


def to_queue(words: Words) -> InlineKeyboardMarkup:
    """The queue and home."""
    return InlineKeyboardMarkup([to_queue_row(words), home(words)])


def queue(page: QueuePage, words: Words) -> InlineKeyboardMarkup:
    """One row a file."""
    rows = [
        [button(words.plain("button-file", id=str(card.id), name=card.name), taps.OpenFile(card.id))]
        for card in page.items
    ]
    hand_over = [button(words.plain("button-hand-over"), taps.ChooseColleague(0))]
    paging = pager(page.number, page.pages, words, taps.OpenQueue)
    return InlineKeyboardMarkup([*rows, *paging, [*hand_over, *home(words)]])
