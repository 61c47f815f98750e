"""Letters and the conversation of a case."""

from collections.abc import Sequence
from functools import partial

from telegram import InlineKeyboardMarkup

from bot.callbacks import desk as desk_taps
from bot.texts.catalogue import Words, safe
from bot.ui.keyboards import back_to_file, button, home, pager
from data.interests.views import InterestCard
from data.letters.store import DISTRESS_MARK, LetterKind, LettersPage, LetterView
from handlers.interests.screens import interest_title

PAGE_EXCERPT = 650
"""Characters of a letter where the conversation is read: five fit on a screen."""
EXCERPT = 300
"""Characters of a letter in a file; the whole letter was delivered."""


def letters(page: LettersPage, interest_id: int, words: Words) -> InlineKeyboardMarkup:
    """What the page only names, older and newer parts of a conversation, and the way back."""
    paging = pager(page.number, page.pages, words, partial(desk_taps.OpenLetters, interest_id))
    named = sum(one.is_copied for one in page.items)
    as_sent = button(
        words.plain("button-as-sent", count=named), desk_taps.ShowAsSent(interest_id, page.number)
    )
    return InlineKeyboardMarkup(
        [*([[as_sent]] if named else []), *paging, [*back_to_file(interest_id, words), *home(words)]]
    )


def written(interest_id: int, kind: LetterKind, words: Words) -> InlineKeyboardMarkup:
    """Under what was just written: the next of its kind, the file, home."""
    is_note = kind is LetterKind.NOTE
    again = desk_taps.WriteNote(interest_id) if is_note else desk_taps.WriteLetter(interest_id)
    more = button(words.plain("button-note-more" if is_note else "button-write-more"), again)
    return InlineKeyboardMarkup([[more], [*back_to_file(interest_id, words), *home(words)]])


def letter(interest_id: int, words: Words) -> InlineKeyboardMarkup:
    """Under an officer's letter: answer, note, the file."""
    answer = button(words.plain("button-answer"), desk_taps.WriteLetter(interest_id))
    return InlineKeyboardMarkup([[answer, *back_to_file(interest_id, words)]])


def held_keyboard(interest_id: int, words: Words) -> InlineKeyboardMarkup:
    """Under the line about messages that were held back: the conversation, the file."""
    read = button(words.plain("button-letters"), desk_taps.OpenLetters(interest_id, -1))
    return InlineKeyboardMarkup([[read, *back_to_file(interest_id, words)]])


def letter_to_officer_keyboard(interest_id: int, words: Words) -> InlineKeyboardMarkup:
    """Under a coordinator's letter: answer."""
    answer = button(words.plain("button-answer"), desk_taps.WriteToDesk(interest_id))
    return InlineKeyboardMarkup([[answer, *home(words)]])


def meant_for_whom(interest_id: int, name: str, words: Words) -> InlineKeyboardMarkup:
    """To the coordinator, or a question to the bot."""
    return InlineKeyboardMarkup(
        [
            [button(words.plain("button-to-coordinator", name=name), desk_taps.SendToDesk(interest_id))],
            [button(words.plain("button-to-bot"), desk_taps.AskBot())],
        ]
    )


def conversation(letters: Sequence[LetterView], words: Words) -> str:
    """A page of what was written, the latest last; of a very long letter its beginning."""
    if not letters:
        return words("file-letters-none")
    return (
        words("file-letters") + "\n" + "\n\n".join(letter_line(one, words, PAGE_EXCERPT) for one in letters)
    )


def letter_line(letter: LetterView, words: Words, longest: int = EXCERPT) -> str:
    """Who wrote what; whether it was edited, or could not be delivered."""
    head = words(f"letter-{letter.kind}", name=letter.author or "", at=words.moment(letter.at))
    body = letter.text if len(letter.text) <= longest else letter.text[:longest] + "…"
    about = about_line(letter.about, words) + "\n" if letter.about else ""
    media = words(f"media-{letter.media}") + " " if letter.media else ""
    failed = "\n" + words(f"letter-failed-{letter.failed}") if letter.failed else ""
    return f"{head}\n{about}{media}{safe(body)}{failed}"


def letter_to_desk(letter: LetterView, card: InterestCard, words: Words) -> str:
    """What a coordinator reads when an officer wrote."""
    head = words("letter-from-officer", id=str(card.id), name=card.name)
    return head + "\n\n" + body_of(letter, words)


def letter_to_officer_text(letter: LetterView, card: InterestCard, words: Words) -> str:
    """What an officer reads when a coordinator wrote."""
    head = words("letter-from-coordinator", name=letter.author or "", title=interest_title(card, words))
    return head + "\n\n" + body_of(letter, words)


def body_of(letter: LetterView, words: Words) -> str:
    """The letter's own words; of a picture or file, what it is. What is copied follows by itself."""
    edited = "\n" + words("letter-edited") if letter.edited_at else ""
    about = about_line(letter.about, words) if letter.about else ""
    media = words(f"media-{letter.media}") if letter.media else ""
    text = "" if letter.is_copied else (letter.html or safe(letter.text))
    return "\n".join(part for part in (about, media, text) if part) + edited


def about_line(about: str, words: Words) -> str:
    """What a letter answers, or that its sender may need help."""
    return words("letter-distress") if about == DISTRESS_MARK else words("letter-about", title=about)
