"""Screens of a case: facts, history, stages."""

from collections.abc import Callable, Sequence

from telegram import InlineKeyboardMarkup

from bot.callbacks.desk import cases as case_taps
from bot.texts.catalogue import Words, safe
from bot.ui.keyboards import Row, back_to_case, button, home
from bot.ui.screen import Screen
from data.cases.declines import DECLINED, Decline
from data.cases.views import CaseView
from data.entries.police_services import PoliceServices
from data.interests.stages import MOVES, Stage
from data.interests.views import HistoryLine, InterestCard
from data.letters.store import NOTE_MARK, LetterView
from handlers.ams.screens import shared as shared_progress
from handlers.cases.card_screens import notice_text
from handlers.cases.officer_screens import officer_row
from handlers.interests.screens import interest_title, mission_of
from handlers.letters.screens import letter_line, letter_warning

MAX_HISTORY_LENGTH = 3800
"""Characters of the history on one screen."""
MOVED = "stage_"
"""The beginning of an event of history that moves a case to a stage."""
MAX_LINE_LENGTH = 1500
"""Characters of a coordinator's line that leave room for the message it is added to."""


def whole_case(case: CaseView, words: Words, services: PoliceServices, longest: int) -> Screen:
    """Show a whole case as one coordinator sees it, with what they can do. If it is longer than `longest`
    characters, show fewer letters and less history.
    """
    more = [declined_line(case.declined, words)] if case.declined else []
    more += [shared_progress(case.shared, words)] if case.shared else []
    more += [other_cases_text(case.others, words)] if case.others else []
    html = ""
    for latest in range(max(len(case.letters), len(case.history)), -1, -1):
        what = (case.letters[-latest:], case.history[-latest:]) if latest else ((), ())
        html = "\n\n".join([case_text(case.card, *what, words, services), *more])
        if len(html) <= longest:
            break
    return Screen(html, case_keyboard(case, words))


def case_text(
    card: InterestCard,
    letters: Sequence[LetterView],
    history: Sequence[HistoryLine],
    words: Words,
    services: PoliceServices,
) -> str:
    """Return a case's text: facts, state, the latest letters and events."""
    state = "\n".join([stage_line(card, words), *tags_line(card, words)])
    parts = [notice_text(card, "registered", words, services), state]
    if card.blocked:
        parts.append(words("officer-blocked"))
    if letters:
        parts.append(words("file-letters") + "\n" + "\n".join(letter_line(one, words) for one in letters))
    if history:
        parts.append(words("file-history") + "\n" + "\n".join(history_line(one, words) for one in history))
    return "\n\n".join(parts)


def tags_line(card: InterestCard, words: Words) -> list[str]:
    """Return a line with the case's tags, or none."""
    return [words("file-tags", tags=", ".join(card.tags))] if card.tags else []


def other_cases_text(cards: Sequence[InterestCard], words: Words) -> str:
    """List the officer's other interests."""
    return "\n".join([words("file-others"), *(other_case_line(card, words) for card in cards)])


def other_case_line(card: InterestCard, words: Words) -> str:
    """Describe one of the officer's other interests."""
    stage = words.plain(f"stage-{card.stage}")
    return words("file-other", id=str(card.id), title=interest_title(card, words), stage=stage)


def stage_line(card: InterestCard, words: Words) -> str:
    """Say the stage and since when, and since when the officer waits or when the desk wrote last."""
    line = words("file-stage", stage=words.plain(f"stage-{card.stage}"), at=words.moment(card.stage_at))
    if card.awaiting_since:
        return line + "\n" + words("file-awaiting", at=words.moment(card.awaiting_since))
    if card.contacted_at:
        return line + "\n" + words("file-contacted", at=words.moment(card.contacted_at))
    return line


def whole_history(history: Sequence[HistoryLine], words: Words) -> str:
    """List everything that happened, the latest last; if that is too long for a message, only the latest."""
    kept: list[str] = []
    for line in (history_line(one, words) for one in reversed(history)):
        if sum(len(one) + 1 for one in kept) + len(line) > MAX_HISTORY_LENGTH:
            kept.append("…")
            break
        kept.append(line)
    return "\n".join([words("file-history"), *reversed(kept)])


def history_line(line: HistoryLine, words: Words) -> str:
    """Say when something happened, what, and who did it."""
    by = f" · {safe(line.by)}" if line.by else ""
    what = event_text(line.event, line.detail, words, words)
    return f"{safe(words.moment(line.at))} · {what}{by}"


def event_text(event: str, detail: str | None, words: Words, say: Callable[..., str]) -> str:
    """Say what happened; `say` is `words` for HTML, `words.plain` for plain text."""
    if event.startswith(MOVED):
        stage = words.plain(f"stage-{event.removeprefix(MOVED)}")
        return say("history-moved-line" if detail else "history-moved", stage=stage, line=detail or "")
    if event.startswith(DECLINED):
        return say(
            "history-declined", reason=decline_text(Decline(event.removeprefix(DECLINED), detail), words)
        )
    if event == "identity_verified":
        detail = words.plain(f"identity-how-{detail}")
    return say(f"history-{event}", detail=detail or "")


def decline_text(decline: Decline, words: Words) -> str:
    """Return why a case was declined, as plain text: 'their police service doesn't release them (asked
    twice)'.
    """
    reason = words.plain(f"decline_reasons-{decline.reason}")
    if decline.words and decline.reason == "other":
        return decline.words
    return words.plain("decline-words", reason=reason, words=decline.words) if decline.words else reason


def declined_line(decline: Decline | None, words: Words) -> str:
    """Say to coordinators why a case was declined; '' if it wasn't."""
    return words("file-declined", reason=decline_text(decline, words)) if decline else ""


def officer_stage(card: InterestCard, stage: str, line: str | None, words: Words) -> str:
    """Say what an officer is told when their case moves, with what the coordinator added."""
    message = words(f"officer-stage-{stage}", title=mission_of(card, words))
    return message + (f"\n\n{safe(line)}" if line else "")


def case_keyboard(case: CaseView, words: Words) -> InlineKeyboardMarkup:
    """Offer what this coordinator can do with a case now, and the officer's other cases."""
    card = case.card
    rows: list[Row] = []
    if card.owner_id is None and card.is_open:
        rows.append([button(words.plain("button-claim"), case_taps.ClaimCase(card.id))])
    rows.append(
        [
            button(words.plain("button-write"), case_taps.WriteLetter(card.id)),
            button(words.plain("button-note"), case_taps.WriteNote(card.id)),
        ]
    )
    if case.may_move:
        rows.append(stage_row(card, words))
    if card.is_open and case.may_move:
        give = [button(words.plain("button-assign"), case_taps.ChooseColleague(card.id))]
        release = [button(words.plain("button-release"), case_taps.ReleaseCase(card.id))]
        rows.append([*give, *(release if case.is_mine else [])])
    rows += other_cases_keyboard(case.others, words)
    rows.append(
        [
            button(words.plain("button-letters"), case_taps.OpenLetters(card.id, -1)),
            button(words.plain("button-history"), case_taps.OpenHistory(card.id)),
        ]
    )
    tags = button(words.plain("button-tags"), case_taps.WriteTags(card.id))
    rows.append([*officer_row(card, words), tags])
    queue = button(words.plain("button-queue"), case_taps.OpenQueue(0))
    rows.append([queue, button(words.plain("button-own-files"), case_taps.OpenOwnCases(0))])
    rows.append([button(words.plain("button-next-file"), case_taps.OpenNext(card.id)), *home(words)])
    return InlineKeyboardMarkup([row for row in rows if row])


def stage_row(card: InterestCard, words: Words) -> Row:
    """Offer the next stage and the list of all possible stages; empty if the case can't move."""
    moves = MOVES[Stage(card.stage)]
    if not moves:
        return []
    to = words.plain("button-next-stage", stage=words.plain(f"stage-{moves[0]}"))
    following = button(to, case_taps.PreviewStage(card.id, card.stage, moves[0]))
    return [following, button(words.plain("button-stage"), case_taps.ChooseStage(card.id))]


def other_cases_keyboard(cards: Sequence[InterestCard], words: Words) -> list[Row]:
    """Offer the officer's other cases, each named by what it is for."""
    return [
        [
            button(
                words.plain("button-file", id=str(card.id), name=interest_title(card, words)),
                case_taps.OpenCase(card.id),
            )
        ]
        for card in cards
    ]


def stages(card: InterestCard, words: Words) -> Screen:
    """Offer every stage that this case can move to."""
    rows = [
        [button(words.plain(f"stage-{to}"), case_taps.PreviewStage(card.id, card.stage, to))]
        for to in MOVES[Stage(card.stage)]
    ]
    html = words("stage-question", stage=words.plain(f"stage-{card.stage}"))
    return Screen(html, InlineKeyboardMarkup([*rows, back_to_case(card.id, words)]))


def stage_preview(card: InterestCard, to: str, line: str | None, desk: Words, officer: Words) -> Screen:
    """Show the exact message before it is sent, in the officer's language; `card` is in that language too.
    Offer to tell the officer and move the case, to add a line, or to go back.
    """
    step = (card.id, card.stage, to)
    rows = [
        [button(desk.plain("button-move"), case_taps.MoveCase(*step, int(line is not None)))],
        [button(desk.plain("button-line"), case_taps.AddLine(*step))],
        back_to_case(card.id, desk),
    ]
    return Screen(stage_preview_text(card, to, line, desk, officer), InlineKeyboardMarkup(rows))


def stage_preview_text(card: InterestCard, to: str, line: str | None, desk: Words, officer: Words) -> str:
    """Quote the exact message in the officer's language, in which `card` is. Warn if the line that was added
    is in another language, or has a place to be filled in.
    """
    message = officer_stage(card, to, line, officer)
    head = desk("stage-preview", name=card.called, stage=desk.plain(f"stage-{to}"))
    warning = letter_warning(line or "", card, desk)
    return f"{head}\n\n<blockquote>{message}</blockquote>{warning}"


def line_problem(line: str) -> str | None:
    """Return the key of the text that says why a line can't be added to the officer's message, or None."""
    if len(line) > MAX_LINE_LENGTH:
        return "line-too-long"
    return "line-is-no-note" if line.startswith(NOTE_MARK) else None


def many_waiting(count: int, mine: int, words: Words) -> Screen:
    """Say how many cases wait, and how many of them for the reader; offer the lists that have them on top."""
    own = button(words.plain("button-own-files"), case_taps.OpenOwnCases(0))
    queue = button(words.plain("button-queue"), case_taps.OpenQueue(0))
    html = words("reminder-many", count=count, mine=mine)
    return Screen(html, InlineKeyboardMarkup([[own, queue], home(words)]))
