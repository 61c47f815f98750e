"""The page of one case: facts at the left, letters and history at the right, and what can be done."""

import secrets
from collections.abc import Mapping
from typing import Any

from starlette.responses import Response

from bot.texts.catalogue import Words
from bot.web.templating import trusted
from bot.web.visit import Page, Visit
from data.cases import queue
from data.cases import store as cases
from data.cases.views import CaseLimits, CasePage, Viewer, open_case_page
from data.interests.stages import MOVES, Stage
from data.letters import store as letters
from data.letters.store import LetterKind, LetterView
from data.people import access_log
from handlers.ams import screens as ams_screens
from handlers.cases import screens
from handlers.cases.web.decline_fields import decline_reasons
from handlers.letters import screens as letters_screens

LATEST_LETTERS, MAX_LETTERS, LATEST_HISTORY, MAX_OTHERS = 40, 400, 100, 20
"""Letters at first, and on request; lines of history; the officer's other interests: the latest of each."""
NONCES = 2**52
"""Forms carry a random number below this, so that each is accepted once."""

FIELDS = (
    *("text", "note", "line", "to", "reason", "why", "problem", "preview", "warning"),
    *("give_to", "give_name", "give_told"),
)
"""The fields that a form may hold, and what is said about it."""


def pages() -> list[Page]:
    return [
        Page("/cases/{interest:int}", show),
        Page("/cases/{interest:int}/next", show_next),
        Page("/cases/{interest:int}/media/{letter:int}", show_media),
        Page("/cases/{interest:int}/claim", claim, is_form=True),
        Page("/cases/{interest:int}/release", release, is_form=True),
    ]


async def read_page(visit: Visit) -> CasePage | None:
    """Read the case in the path, and record in the access log that this coordinator opened it; in one
    transaction. None if it is gone.
    """
    me, interest, settings = visit.person.id, visit.number("interest"), visit.services.settings
    most = MAX_LETTERS if visit.query.number("all") else LATEST_LETTERS
    viewer = Viewer(me, visit.words.language, visit.services.practice, settings.time_zone)
    limits, readers = CaseLimits(most, LATEST_HISTORY, MAX_OTHERS), visit.events.list_readers(interest)
    return await visit.db.run(open_case_page, interest, viewer, limits, readers)


async def show(visit: Visit) -> Response:
    """Show the case as it is now."""
    return await show_with(visit, 200, {})


async def show_with(visit: Visit, status: int, typed: Mapping[str, str]) -> Response:
    """Show the case. `typed` is what a form held that was refused or is being previewed, by FIELDS."""
    page = await read_page(visit)
    if page is None:
        return visit.gone()
    case, card = page.case, page.case.card
    words, services = visit.words, visit.services
    reads = services.texts.of(card.language).language
    values: dict[str, Any] = dict.fromkeys(FIELDS, "")
    return visit.page(
        "cases/case.html",
        status,
        card=card,
        facts=trusted(screens.case_text(card, [], [], words, services.police)),
        declined=trusted(screens.declined_line(case.declined, words)),
        reasons=decline_reasons(words),
        shared=trusted(ams_screens.shared(case.shared, words)) if case.shared else "",
        others=[(one, trusted(screens.other_case_line(one, words))) for one in case.others],
        letters=[line_of(one, page.arrived, words) for one in case.letters],
        history=[trusted(screens.history_line(one, words)) for one in reversed(case.history)],
        colleagues=page.colleagues if card.is_open and case.may_move else [],
        moves=[(to, words.plain(f"stage-{to}")) for to in MOVES[Stage(card.stage)]] if case.may_move else [],
        has_older=len(case.letters) == LATEST_LETTERS,
        is_mine=case.is_mine,
        also_open=page.also_open,
        tags=page.tags,
        canned=page.canned,
        reads_in=reads,
        reads=words.plain(f"languages-{reads}"),
        is_other_language=reads != words.language,
        longest=letters.MAX_IN_LETTER,
        nonce=secrets.randbelow(NONCES) + 1,
        **(values | dict(typed)),
    )


def line_of(letter: LetterView, arrived: set[int], words: Words) -> dict[str, Any]:
    """Return a letter or note for the template: its whole text, and whether it was delivered."""
    mark = ""
    if letter.kind == LetterKind.TO_OFFICER and not letter.failed:
        mark = "page-delivered" if letter.id in arrived else "page-on-its-way"
    html = letters_screens.letter_line(letter, words, letters.MAX_LENGTH)
    media = letter.media if letter.file_id else ""
    shown = {"id": letter.id, "media": media, "is_lost": bool(letter.media) and not media}
    return shown | {
        "kind": letter.kind,
        "html": trusted(html),
        "mark": mark,
        "edited": letter.edited_at is not None,
    }


async def show_media(visit: Visit) -> Response:
    """Fetch from Telegram what a letter of the case in the path carries, and show it; it is never kept."""
    me, interest, number = visit.person.id, visit.number("interest"), visit.number("letter")
    letter = await visit.db.run(access_log.read_and_record, me, letters.find_letter_in, interest, number)
    if letter is None or not letter.media or not letter.file_id:
        return visit.gone()
    return await visit.files.answer(letter.media, letter.file_id, f"message-{letter.id}") or visit.gone()


async def show_next(visit: Visit) -> Response:
    """Open the case that waits after this one, as in chat; open the queue if none does."""
    found = await visit.db.run(queue.find_next, visit.actor.coordinator_id, visit.number("interest"))
    return visit.redirect(f"/desk/cases/{found}" if found else "/desk/queue")


def back(visit: Visit, said: str) -> Response:
    """Go back to the case, which says what was done."""
    return visit.redirect(f"/desk/cases/{visit.number('interest')}", said)


async def claim(visit: Visit) -> Response:
    """Claim the case; only the first coordinator gets it."""
    won = await visit.db.run(cases.claim_interest, visit.actor, visit.number("interest"))
    return back(visit, "claim-won" if won else "claim-lost")


async def release(visit: Visit) -> Response:
    """Give the case back to the queue."""
    done = await visit.db.run(cases.release_interest, visit.actor, visit.number("interest"))
    return back(visit, "released" if done else "not-yours")
