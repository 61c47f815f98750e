"""The buttons of the desk's screens."""

from collections.abc import Iterable, Sequence
from functools import partial

from telegram import InlineKeyboardMarkup

from bot import announcement_taps, content_taps, opening_taps, question_taps, team_taps
from bot import desk_taps as taps
from bot.keyboards import Row, button, entries, home, pager
from bot.render import interest_title
from bot.texts import Words
from data.digest import HOURS, Digest
from data.letters import LetterKind, LettersPage
from data.stages import MOVES, Stage
from data.views import EntryTitle, InterestCard, QueuePage


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


def officer_file(
    card: InterestCard, others: Sequence[InterestCard], *, is_mine: bool, is_lead: bool, words: Words
) -> InlineKeyboardMarkup:
    """What can be done with a file now, by this coordinator; the officer's other files."""
    rows: list[Row] = []
    if card.owner_id is None and card.is_open:
        rows.append([button(words.plain("button-claim"), taps.ClaimFile(card.id))])
    rows.append(
        [
            button(words.plain("button-write"), taps.WriteLetter(card.id)),
            button(words.plain("button-note"), taps.WriteNote(card.id)),
        ]
    )
    if is_mine or is_lead:
        rows.append(stage_row(card, words))
    if card.is_open and (is_mine or is_lead):
        give = [button(words.plain("button-assign"), taps.ChooseColleague(card.id))]
        release = [button(words.plain("button-release"), taps.ReleaseFile(card.id))] if is_mine else []
        rows.append([*give, *release])
    rows += other_files(others, words)
    rows.append(
        [
            button(words.plain("button-letters"), taps.OpenLetters(card.id, -1)),
            button(words.plain("button-history"), taps.OpenHistory(card.id)),
        ]
    )
    queue = button(words.plain("button-queue"), taps.OpenQueue(0))
    rows.append([queue, button(words.plain("button-own-files"), taps.OpenOwnFiles(0))])
    rows.append([button(words.plain("button-next-file"), taps.OpenNext(card.id)), *home(words)])
    return InlineKeyboardMarkup([row for row in rows if row])


def stray(titles: Iterable[EntryTitle], words: Words) -> InlineKeyboardMarkup:
    """Under what went to nobody: the entries that may be meant, the queue."""
    return InlineKeyboardMarkup([*entries(titles), [*to_queue_row(words), *home(words)]])


def letters(page: LettersPage, interest_id: int, words: Words) -> InlineKeyboardMarkup:
    """What the page only names, older and newer parts of a conversation, and the way back."""
    paging = pager(page.number, page.pages, words, partial(taps.OpenLetters, interest_id))
    named = sum(one.is_copied for one in page.items)
    as_sent = button(words.plain("button-as-sent", count=named), taps.ShowAsSent(interest_id, page.number))
    return InlineKeyboardMarkup(
        [*([[as_sent]] if named else []), *paging, [*back_to_file(interest_id, words), *home(words)]]
    )


def stage_row(card: InterestCard, words: Words) -> Row:
    """The next stage at once, and all it can move to; empty where it can't move."""
    moves = MOVES[Stage(card.stage)]
    if not moves:
        return []
    to = words.plain("button-next-stage", stage=words.plain(f"stage-{moves[0]}"))
    following = button(to, taps.PreviewStage(card.id, card.stage, moves[0]))
    return [following, button(words.plain("button-stage"), taps.ChooseStage(card.id))]


def other_files(cards: Sequence[InterestCard], words: Words) -> list[Row]:
    """The same officer's other files, by what they are for."""
    return [
        [
            button(
                words.plain("button-file", id=str(card.id), name=interest_title(card, words)),
                taps.OpenFile(card.id),
            )
        ]
        for card in cards
    ]


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
    own = [button(words.plain("button-own-files"), taps.OpenOwnFiles(0)), *home(words)]
    back = back_to_file(interest_id, words) if interest_id else own
    return InlineKeyboardMarkup([*rows, back])


def back_to_file(interest_id: int, words: Words) -> Row:
    """The way back to the file."""
    return [button(words.plain("button-to-file"), taps.OpenFile(interest_id))]


def only_file(interest_id: int, words: Words) -> InlineKeyboardMarkup:
    """The file and home."""
    return InlineKeyboardMarkup([[*back_to_file(interest_id, words), *home(words)]])


def written(interest_id: int, kind: LetterKind, words: Words) -> InlineKeyboardMarkup:
    """Under what was just written: the next of its kind, the file, home."""
    is_note = kind is LetterKind.NOTE
    again = taps.WriteNote(interest_id) if is_note else taps.WriteLetter(interest_id)
    more = button(words.plain("button-note-more" if is_note else "button-write-more"), again)
    return InlineKeyboardMarkup([[more], [*back_to_file(interest_id, words), *home(words)]])


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


def to_own_files(words: Words) -> InlineKeyboardMarkup:
    """One's own files and home."""
    return InlineKeyboardMarkup(
        [[button(words.plain("button-own-files"), taps.OpenOwnFiles(0)), *home(words)]]
    )


def to_queue(words: Words) -> InlineKeyboardMarkup:
    """The queue and home."""
    return InlineKeyboardMarkup([to_queue_row(words), home(words)])


def queue(page: QueuePage, words: Words) -> InlineKeyboardMarkup:
    """One row a file: open it, or claim it at once while nobody has it."""
    rows = [[*file_row(card, words), *claim_listed(card, page.number, words)] for card in page.items]
    paging = pager(page.number, page.pages, words, taps.OpenQueue)
    own = [button(words.plain("button-own-files"), taps.OpenOwnFiles(0))]
    return InlineKeyboardMarkup([*rows, *paging, [*own, *to_desk_row(words)]])


def claim_listed(card: InterestCard, page: int, words: Words) -> Row:
    """Only while nobody has it."""
    if card.owner_id is not None:
        return []
    return [button(words.plain("button-claim-listed", id=str(card.id)), taps.ClaimListed(card.id, page))]


def own_files(page: QueuePage, words: Words) -> InlineKeyboardMarkup:
    """One row a file; hand all of them over."""
    rows = [file_row(card, words) for card in page.items]
    paging = pager(page.number, page.pages, words, taps.OpenOwnFiles)
    give = [[button(words.plain("button-hand-over"), taps.ChooseColleague(0))]] if page.total else []
    return InlineKeyboardMarkup([*rows, *paging, *give, [*to_queue_row(words), *to_desk_row(words)]])


def file_row(card: InterestCard, words: Words) -> Row:
    """Open a file."""
    return [button(words.plain("button-file", id=str(card.id), name=card.name), taps.OpenFile(card.id))]


def desk(words: Words) -> InlineKeyboardMarkup:
    """Everything a coordinator can do."""
    return InlineKeyboardMarkup(
        [
            [
                button(words.plain("button-queue"), taps.OpenQueue(0)),
                button(words.plain("button-own-files"), taps.OpenOwnFiles(0)),
                button(words.plain("button-find"), taps.OpenFind()),
            ],
            [
                button(words.plain("button-questions"), question_taps.OpenQuestions(0)),
                button(words.plain("button-openings"), opening_taps.OpenOpenings()),
            ],
            [
                button(words.plain("button-announce"), announcement_taps.BeginAnnouncement()),
                button(words.plain("button-content"), content_taps.OpenContents()),
            ],
            [
                button(words.plain("button-stats"), taps.OpenStats()),
                button(words.plain("button-export"), taps.OpenExport()),
            ],
            [
                button(words.plain("button-team"), team_taps.OpenTeam()),
                button(words.plain("button-digest"), taps.OpenDigest()),
            ],
            home(words),
        ]
    )


def to_desk_row(words: Words) -> Row:
    """The desk and home."""
    return [button(words.plain("button-desk"), taps.OpenDesk()), *home(words)]


def only_desk(words: Words) -> InlineKeyboardMarkup:
    """Nothing but the way back."""
    return InlineKeyboardMarkup([to_desk_row(words)])


def digest(made: Digest, words: Words) -> InlineKeyboardMarkup:
    """Where each thing is."""
    places = (
        (made.waiting_on_me, "button-own-files", taps.OpenOwnFiles(0)),
        (made.unclaimed or made.new, "button-queue", taps.OpenQueue(0)),
        (made.missed, "button-questions", question_taps.OpenQuestions(0)),
        (made.proposed or made.overdue, "button-content", content_taps.OpenContents()),
        (made.openings_over, "button-openings", opening_taps.OpenOpenings()),
    )
    row = [button(words.plain(label), tap) for there, label, tap in places if there]
    return InlineKeyboardMarkup([row[at : at + 2] for at in range(0, len(row), 2)] + [to_desk_row(words)])


def digest_hours(chosen: int | None, words: Words) -> InlineKeyboardMarkup:
    """The hours, and none."""
    cells = [
        button(words.plain("button-hour", hour=hour), taps.SetDigest(hour))
        for hour in HOURS
        if hour != chosen
    ]
    none = [button(words.plain("button-no-digest"), taps.SetDigest(-1))] if chosen is not None else []
    return InlineKeyboardMarkup([cells[:3], cells[3:], *([none] if none else []), to_desk_row(words)])


def export(words: Words) -> InlineKeyboardMarkup:
    """As what."""
    return InlineKeyboardMarkup(
        [
            [
                button(words.plain("button-xlsx"), taps.SendExport("xlsx")),
                button(words.plain("button-csv"), taps.SendExport("csv")),
            ],
            to_desk_row(words),
        ]
    )


def found(cards: Sequence[InterestCard], words: Words) -> InlineKeyboardMarkup:
    """One row a file."""
    return InlineKeyboardMarkup([*(file_row(card, words) for card in cards), to_desk_row(words)])
