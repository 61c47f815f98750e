"""Write letters and notes on the desk's page."""

from collections.abc import Mapping

from starlette.responses import Response

from bot.callbacks.base import mark_of
from bot.web.templating import trusted
from bot.web.visit import Page, Visit
from data.interests.views import InterestCard
from data.letters import canned_replies
from data.letters import store as letters
from data.letters.store import LetterKind, Written
from data.people import coordinators
from handlers.cases.web.case_pages import NONCES, back, show_with
from handlers.cases.web.previews import find_card, read_for_officer
from handlers.letters import screens as letters_screens


def pages() -> list[Page]:
    return [
        Page("/cases/{interest:int}/letter", write, is_form=True),
        Page("/cases/{interest:int}/note", write_note, is_form=True),
    ]


async def write(visit: Visit) -> Response:
    """Show a letter as its officer will read it, then send it. A letter that seems to be in another language
    than theirs, or has a place to be filled in, is always shown first, with a warning, changed or not.
    """
    text = visit.form.text("text", letters.MAX_LENGTH + 1)
    card = await find_card(visit, visit.number("interest"), visit.words.language)
    if card is None:
        return visit.gone()
    if visit.form.text("act", 10) == "insert":
        return await show_with(visit, 200, {"text": await with_canned(visit, card, text)})
    kind = letters.meant_as(LetterKind.TO_OFFICER, text)
    if kind is LetterKind.NOTE:
        return await keep(visit, kind, letters.own_text(text, is_note=True), {"text": text})
    if not text or len(text) > letters.MAX_IN_LETTER:
        problem = "page-letter-too-long" if text else "page-letter-empty"
        return await show_with(visit, 400, {"text": text, "problem": problem})
    warning = trusted(letters_screens.letter_warning(text, card, visit.words))
    is_seen = not warning or visit.form.text("warned", 12) == str(mark_of(text))
    if visit.form.text("act", 10) != "send" or not is_seen:
        preview = await preview_letter(visit, card, text)
        seen = {"text": text, "preview": preview, "warning": warning, "warned": str(mark_of(text))}
        return await show_with(visit, 200, seen)
    return await keep(visit, kind, text, {"text": text})


async def with_canned(visit: Visit, card: InterestCard, text: str) -> str:
    """Return what was typed, followed by the chosen canned reply in the officer's language."""
    theirs = visit.services.texts.of(card.language).language
    reply = await visit.db.run(canned_replies.find_text, visit.form.number("canned"), theirs)
    return "\n\n".join(part for part in (text, reply) if part)


async def write_note(visit: Visit) -> Response:
    """Keep a note, which stays among coordinators."""
    note = letters.own_text(visit.form.text("note", letters.MAX_LENGTH + 1), is_note=True)
    return await keep(visit, LetterKind.NOTE, note, {"note": note})


async def keep(visit: Visit, kind: LetterKind, text: str, typed: Mapping[str, str]) -> Response:
    """Keep a letter or note once, however often its form is sent: the form's number takes the place of the
    message id that it would have in chat.
    """
    if not text or len(text) > letters.MAX_LENGTH:
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
    """Return the letter as its officer reads it, in their language."""
    theirs, words = await read_for_officer(visit, card)
    author = await visit.db.run(coordinators.find_name, visit.actor.coordinator_id)
    letter = letters.view_unsent(card.id, LetterKind.TO_OFFICER, Written(text, 0), author)
    return trusted(letters_screens.to_officer(letter, theirs, words).html)
