"""One case on the desk's page: facts at the left, what was written at the right, and what can be done."""

import secrets
from collections.abc import Callable, Mapping
from typing import Any

from starlette.responses import Response

from bot.texts.catalogue import Words
from bot.web.templating import trusted
from bot.web.visit import Page, Visit
from data.ams import progress as ams_progress
from data.cases import queue, tags
from data.cases import store as cases
from data.db.base import utc_now
from data.interests import access_log
from data.interests import store as interests
from data.interests.stages import MOVES, Stage
from data.interests.views import InterestCard
from data.letters import canned_replies, copies
from data.letters import store as letters
from data.letters.store import LetterKind, LetterView, Written
from data.people import coordinators
from handlers.ams import screens as ams_screens
from handlers.cases import screens
from handlers.letters import screens as letters_screens

LATEST_LETTERS, MOST_LETTERS, LATEST_HISTORY, MOST_OTHERS = 40, 400, 100, 20
LONGEST_LINE = 1500
"""Characters that may be added to what the officer is told of a move, as in chat."""
NONCES = 2**52


def pages() -> list[Page]:
    return [
        Page("/cases/{interest:int}", show),
        Page("/cases/{interest:int}/next", show_next),
        Page("/cases/{interest:int}/media/{letter:int}", show_media),
        Page("/cases/{interest:int}/claim", claim, is_form=True),
        Page("/cases/{interest:int}/release", release, is_form=True),
        Page("/cases/{interest:int}/give", give, is_form=True),
        Page("/cases/{interest:int}/letter", write, is_form=True),
        Page("/cases/{interest:int}/note", write_note, is_form=True),
        Page("/cases/{interest:int}/move", move, is_form=True),
    ]


async def read_case(visit: Visit, read: Callable[..., Any], *args: Any) -> Any:
    """What `read` finds of the case in the path: the access log has that this coordinator opened it."""

    def opened(session: Any) -> Any:
        interest = visit.number("interest")
        return access_log.open_case(session, visit.person.id, read, interest, *args)

    return await visit.db.run(opened)


async def find_card(visit: Visit, language: str | None = None) -> InterestCard | None:
    """The case in the path."""
    found: InterestCard | None = await read_case(
        visit, interests.find_interest, language or visit.words.language
    )
    return found


async def show(visit: Visit) -> Response:
    """The case as it is now."""
    return await show_with(visit, 200, {})


async def show_with(visit: Visit, status: int, typed: Mapping[str, str]) -> Response:
    """The same. `typed` is what a form held that wasn't taken or is previewed, so that nothing is lost."""
    card = await find_card(visit)
    if card is None:
        return visit.gone()
    db, words, services = visit.db, visit.words, visit.services
    shared = await db.run(
        ams_progress.find_shared, card.person_id, services.practice, services.settings.time_zone
    )
    others = await db.run(cases.list_others, visit.person.id, card, MOST_OTHERS, words.language)
    history = await read_case(visit, cases.list_history, LATEST_HISTORY)
    is_mine = card.owner_person_id == visit.person.id
    may_move = is_mine or visit.is_lead
    values: dict[str, Any] = {"text": "", "note": "", "line": "", "to": "", "problem": "", "preview": ""}
    return visit.page(
        "cases/case.html",
        status,
        card=card,
        facts=trusted(screens.officer_file_text(card, [], [], words, services.police)),
        shared=trusted(ams_screens.shared(shared, words)) if shared else "",
        others=[(one, trusted(screens.other_file_line(one, words))) for one in others],
        history=[trusted(screens.history_line(one, words)) for one in reversed(history)],
        colleagues=await db.run(cases.list_colleagues, visit.acting[1]) if card.is_open and may_move else [],
        moves=[(to, words.plain(f"stage-{to}")) for to in MOVES[Stage(card.stage)]] if may_move else [],
        is_mine=is_mine,
        tags=await db.run(tags.list_tags),
        nonce=secrets.randbelow(NONCES) + 1,
        **await read_talk(visit, card),
        **(values | dict(typed)),
    )


async def read_talk(visit: Visit, card: InterestCard) -> dict[str, Any]:
    """What the conversation's side shows."""
    db, words = visit.db, visit.words
    most = MOST_LETTERS if visit.query.number("all") else LATEST_LETTERS
    written = await read_case(visit, letters.list_letters, most)
    arrived = await db.run(copies.list_delivered, card.id)
    on_page = visit.events.list_readers(card.id)
    theirs = visit.services.texts.of(card.language).language
    return {
        "letters": [line_of(one, arrived, words) for one in written],
        "has_older": len(written) == LATEST_LETTERS,
        "also_open": await db.run(cases.list_also_open, visit.person.id, card.id, on_page),
        "canned": await list_canned(visit),
        "reads": words.plain(f"languages-{theirs}"),
        "is_other_language": theirs != words.language,
        "longest": letters.LONGEST_IN_LETTER,
    }


def line_of(letter: LetterView, arrived: set[int], words: Words) -> dict[str, Any]:
    """A letter or note, whole, with what became of it."""
    mark = ""
    if letter.kind == LetterKind.TO_OFFICER and not letter.failed:
        mark = "page-delivered" if letter.id in arrived else "page-on-its-way"
    html = letters_screens.letter_line(letter, words, letters.LONGEST)
    media = letter.media if letter.file_id else ""
    shown = {"id": letter.id, "media": media, "is_lost": bool(letter.media) and not media}
    return shown | {
        "kind": letter.kind,
        "html": trusted(html),
        "mark": mark,
        "edited": letter.edited_at is not None,
    }


async def show_media(visit: Visit) -> Response:
    """What a letter carries, fetched from Telegram now: only of the case in the path, never kept."""
    letter = await read_case(visit, letters.find_letter_in, visit.number("letter"))
    if letter is None or not letter.media or not letter.file_id:
        return visit.gone()
    return await visit.files.answer(letter.media, letter.file_id, f"message-{letter.id}") or visit.gone()


async def show_next(visit: Visit) -> Response:
    """What waits after this one, as in chat."""
    found = await visit.db.run(queue.find_next, visit.acting[1], visit.number("interest"))
    return visit.see(f"/desk/cases/{found}" if found else "/desk/queue")


def back(visit: Visit, said: str) -> Response:
    """The case again."""
    return visit.see(f"/desk/cases/{visit.number('interest')}", said)


async def claim(visit: Visit) -> Response:
    """Exclusive: the one who is first has it."""
    won = await visit.db.run(cases.claim_interest, *visit.acting, visit.number("interest"))
    return back(visit, "claim-won" if won else "claim-lost")


async def release(visit: Visit) -> Response:
    done = await visit.db.run(cases.release_interest, *visit.acting, visit.number("interest"))
    return back(visit, "released" if done else "not-yours")


async def give(visit: Visit) -> Response:
    to = visit.form.number("to")
    done = await visit.db.run(cases.assign_interest, *visit.acting, visit.number("interest"), to)
    return back(visit, "assigned" if done else "not-yours")


async def write(visit: Visit) -> Response:
    """A letter to the officer: first shown as they will read it, then sent."""
    text, card = visit.form.text("text", letters.LONGEST + 1), await find_card(visit)
    if card is None:
        return visit.gone()
    if visit.form.text("act", 10) == "insert":
        return await show_with(visit, 200, {"text": await with_canned(visit, card, text)})
    kind = letters.meant_as(LetterKind.TO_OFFICER, text)
    if kind is LetterKind.NOTE:
        return await keep(visit, kind, letters.own_text(text, is_note=True), {"text": text})
    if not text or len(text) > letters.LONGEST_IN_LETTER:
        problem = "page-letter-too-long" if text else "page-letter-empty"
        return await show_with(visit, 400, {"text": text, "problem": problem})
    if visit.form.text("act", 10) != "send":
        preview = await preview_letter(visit, card, text)
        return await show_with(visit, 200, {"text": text, "preview": preview})
    return await keep(visit, kind, text, {"text": text})


async def list_canned(visit: Visit) -> list[tuple[int, str]]:
    """Number and title of each canned reply, in the coordinator's language."""
    language = visit.words.language
    replies = await visit.db.run(canned_replies.list_replies, language)
    return [(one.id, one.titles.get(language, "")) for one in replies]


async def with_canned(visit: Visit, card: InterestCard, text: str) -> str:
    """What is typed, and after it the chosen canned reply in the officer's language."""
    reply = await visit.db.run(canned_replies.find_reply, visit.form.number("canned"))
    theirs = visit.services.texts.of(card.language).language
    parts = (text, reply.texts.get(theirs, "") if reply else "")
    return "\n\n".join(part for part in parts if part)


async def write_note(visit: Visit) -> Response:
    """A note stays among coordinators."""
    note = letters.own_text(visit.form.text("note", letters.LONGEST + 1), is_note=True)
    return await keep(visit, LetterKind.NOTE, note, {"note": note})


async def keep(visit: Visit, kind: LetterKind, text: str, typed: Mapping[str, str]) -> Response:
    """Once for a form, however often it is sent: its number stands for the message that there is in chat."""
    if not text or len(text) > letters.LONGEST:
        problem = "page-letter-too-long" if text else "page-letter-empty"
        return await show_with(visit, 400, {**typed, "problem": problem})
    given = visit.form.text("nonce", 16)
    nonce = int(given) if given.isascii() and given.isdigit() else 0
    if not 0 < nonce <= NONCES:
        return await show_with(visit, 400, {**typed, "problem": "page-not-taken"})
    written = Written(text=text, message_id=-nonce)
    interest = visit.number("interest")
    done = await visit.db.run(letters.write_letter, visit.person.id, interest, kind, written)
    if done is None:
        return visit.gone()
    return back(visit, "page-noted" if kind is LetterKind.NOTE else "page-sent")


async def preview_letter(visit: Visit, card: InterestCard, text: str) -> str:
    """The letter as its officer reads it, in their language."""
    theirs = visit.services.texts.of(card.language)
    in_theirs = await find_card(visit, theirs.language) or card
    author = await visit.db.run(coordinators.find_name, visit.acting[1])
    letter = LetterView(
        id=0,
        interest_id=card.id,
        kind=LetterKind.TO_OFFICER,
        text=text,
        media=None,
        is_copied=False,
        held_run=None,
        author=author,
        author_chat=None,
        message_id=0,
        at=utc_now(),
        edited_at=None,
        failed=None,
        about=None,
        html=None,
        file_id=None,
    )
    return trusted(letters_screens.letter_to_officer_text(letter, in_theirs, theirs))


async def move(visit: Visit) -> Response:
    """To another stage, with the officer's message shown before it is sent."""
    to, come_from = visit.form.text("to", 20), visit.form.text("come_from", 20)
    line = visit.form.text("line", LONGEST_LINE + 1)
    card = await find_card(visit)
    if card is None:
        return visit.gone()
    typed = {"to": to, "line": line}
    if card.stage != come_from or to not in MOVES[Stage(card.stage)]:
        return await show_with(visit, 409, {**typed, "problem": "moved-meanwhile"})
    if len(line) > LONGEST_LINE or line.startswith(letters.NOTE_MARK):
        problem = "line-too-long" if len(line) > LONGEST_LINE else "line-is-no-note"
        return await show_with(visit, 400, {**typed, "problem": problem})
    if visit.form.text("act", 10) != "send":
        return await show_with(visit, 200, {**typed, "preview": await preview_move(visit, card, to, line)})
    asked = cases.Move(come_from, to, line or None)
    done = await visit.db.run(cases.move_interest, *visit.acting, card.id, asked)
    if not done:
        return await show_with(visit, 409, {**typed, "problem": "moved-meanwhile"})
    return back(visit, "moved")


async def preview_move(visit: Visit, card: InterestCard, to: str, line: str) -> str:
    """What the officer is told of a move, in their language."""
    theirs = visit.services.texts.of(card.language)
    in_theirs = await find_card(visit, theirs.language) or card
    return trusted(screens.officer_stage(in_theirs, to, line or None, theirs))
