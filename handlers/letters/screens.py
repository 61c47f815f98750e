"""Screens of letters and of the conversation of a case."""

from collections.abc import Sequence
from functools import partial

from telegram import InlineKeyboardMarkup

from bot.callbacks import browse as browse_taps
from bot.callbacks.desk import cases as case_taps
from bot.callbacks.desk import shortcuts
from bot.texts.catalogue import Words, our_language, safe
from bot.ui.keyboards import Row, back_to_case, button, home, pager, to_queue_row
from bot.ui.screen import Screen
from data.db.pagination import ListPage
from data.entries.views import EntryTitle
from data.interests.views import InterestCard
from data.letters.receipts import State
from data.letters.store import DISTRESS_MARK, LetterKind, LetterView
from handlers.answers.text_warnings import blank_warning, is_in_other_language
from handlers.browse.screens import entries
from handlers.forms import screens as form_screens
from handlers.interests.screens import interest_title

PAGE_EXCERPT = 650
"""Characters of a letter where the conversation is read: five fit on a screen."""
EXCERPT = 300
"""Characters of a letter in a file; the whole letter was delivered."""


def conversation(page: ListPage[LetterView], interest_id: int, words: Words) -> Screen:
    """Show a page of what was written, the latest last, very long letters shortened. Offer the originals,
    older and newer pages, and the way back.
    """
    lines = "\n\n".join(letter_line(one, words, PAGE_EXCERPT) for one in page.items)
    html = f"{words('file-letters')}\n{lines}" if page.items else words("file-letters-none")
    paging = pager(page.number, page.pages, words, partial(case_taps.OpenLetters, interest_id))
    named = sum(one.is_copied for one in page.items)
    as_sent = button(
        words.plain("button-as-sent", count=named), case_taps.ShowAsSent(interest_id, page.number)
    )
    rows = [*([[as_sent]] if named else []), *paging, [*back_to_case(interest_id, words), *home(words)]]
    return Screen(html, InlineKeyboardMarkup(rows))


def gone(words: Words) -> Screen:
    """Say that the case no longer exists."""
    return Screen(words("file-gone"), InlineKeyboardMarkup([home(words)]))


def write_next(
    kind: LetterKind, card: InterestCard, has_canned: bool, words: Words, begun: str = ""
) -> Screen:
    """Ask for a letter to an officer, to the coordinators, or for a note. For an officer, offer the canned
    replies if there are any. `begun` is a text to copy, change and send.
    """
    if kind is LetterKind.TO_DESK:
        return Screen(words(f"write-{kind}"), InlineKeyboardMarkup([home(words)]))
    asked = words(f"write-{kind}", id=str(card.id), name=card.called)
    if kind is LetterKind.TO_OFFICER:
        asked += " " + words(f"reads-{our_language(card.language) or 'en'}")
    asked += "\n\n" + words("canned-copy", text=begun) if begun else ""
    canned = [to_canned(card.id, words)] if has_canned and kind is LetterKind.TO_OFFICER else []
    return Screen(asked, InlineKeyboardMarkup([*canned, [*back_to_case(card.id, words), *home(words)]]))


def to_canned(interest_id: int, words: Words, page: int = 0) -> Row:
    """Return the row that leads to the canned replies."""
    return [button(words.plain("button-canned"), case_taps.OpenCanned(interest_id, page))]


def note_kept(card: InterestCard, words: Words) -> Screen:
    """Say that a note was kept; offer another, the case, home."""
    more = button(words.plain("button-note-more"), case_taps.WriteNote(card.id))
    keyboard = InlineKeyboardMarkup([[more], [*back_to_case(card.id, words), *home(words)]])
    return Screen(words("note-kept", name=card.called), keyboard)


def receipt(letter: LetterView, state: State, card: InterestCard, words: Words) -> Screen:
    """Say to a letter's author that it is on its way, delivered, or why it failed."""
    if letter.kind == LetterKind.TO_DESK:
        menu = button(words.plain("button-menu"), browse_taps.OpenMenuBelow())
        return Screen(words(f"receipt-desk-{state}"), InlineKeyboardMarkup([[menu]]))
    key = f"receipt-failed-{letter.failed}" if state is State.FAILED else f"receipt-{state}"
    warning = language_warning(letter.text, card, words) if letter.media else ""
    html = words(key, name=card.called) + warning
    more = button(words.plain("button-write-more"), case_taps.WriteLetter(card.id))
    following = button(words.plain("button-next-file"), case_taps.OpenNext(card.id))
    rows = [[more, following], [*back_to_case(card.id, words), *home(words)]]
    return Screen(html, InlineKeyboardMarkup(rows))


def language_warning(text: str, card: InterestCard, words: Words) -> str:
    """Warn, in a paragraph of its own, that a text is surely in another language than its officer reads; ''
    otherwise.
    """
    reads = our_language(card.language) or "en"
    return "\n\n" + words(f"other-language-{reads}") if is_in_other_language(text, reads) else ""


def letter_warning(text: str, card: InterestCard, words: Words) -> str:
    """Warn of the language of a text that is to go to an officer, and of places to be filled in."""
    blank = blank_warning(text, words)
    return language_warning(text, card, words) + (f"\n\n{blank}" if blank else "")


def to_desk(letter: LetterView, card: InterestCard, words: Words) -> Screen:
    """Show a coordinator what an officer wrote; offer to answer or to open the case."""
    head = words("letter-from-officer", id=str(card.id), name=card.called)
    answer = button(words.plain("button-answer"), case_taps.WriteLetter(card.id))
    keyboard = InlineKeyboardMarkup([[answer, *back_to_case(card.id, words)]])
    return Screen(head + "\n\n" + body_of(letter, words), keyboard)


def to_officer(letter: LetterView, card: InterestCard, words: Words) -> Screen:
    """Show an officer what a coordinator wrote; offer to answer."""
    head = words("letter-from-coordinator", name=letter.author or "", title=interest_title(card, words))
    answer = button(words.plain("button-answer"), case_taps.WriteToDesk(card.id))
    return Screen(head + "\n\n" + body_of(letter, words), InlineKeyboardMarkup([[answer, *home(words)]]))


def held_back(count: int, card: InterestCard, words: Words) -> Screen:
    """Say how many messages of an officer were held back; offer the conversation and the case."""
    html = words("letters-held", count=count, name=card.called, id=str(card.id))
    read = button(words.plain("button-letters"), case_taps.OpenLetters(card.id, -1))
    return Screen(html, InlineKeyboardMarkup([[read, *back_to_case(card.id, words)]]))


def ask_addressee(interest_id: int, name: str, words: Words) -> Screen:
    """Ask whether a message is for the coordinator or a question to the bot."""
    rows = [
        [button(words.plain("button-to-coordinator", name=name), case_taps.SendToDesk(interest_id))],
        [button(words.plain("button-to-bot"), case_taps.AskBot())],
    ]
    return Screen(words("meant-for-whom", name=name), InlineKeyboardMarkup(rows))


def ask_over_form(interest_id: int, name: str, words: Words) -> Screen:
    """Ask whether a message is for the coordinator or for the form that is open."""
    rows = [
        [button(words.plain("button-to-coordinator", name=name), case_taps.SendAlsoToDesk(interest_id))],
        form_screens.resume_row(words),
    ]
    return Screen(words("meant-for-form", name=name), InlineKeyboardMarkup(rows))


def send_also(interest_id: int, name: str, words: Words) -> Row:
    """Return the row under the bot's answer that sends the message to the coordinator too."""
    return [button(words.plain("button-send-also", name=name), case_taps.SendAlsoToDesk(interest_id))]


def ask_for_more(interest_id: int, words: Words) -> Screen:
    """Say that a greeting or thanks wasn't sent and that more is expected; offer to send it as it is."""
    send = button(words.plain("button-send-anyway"), case_taps.SendAlsoToDesk(interest_id))
    return Screen(words("letter-say-more"), InlineKeyboardMarkup([[send], home(words)]))


def send_typed(card: InterestCard, words: Words, *, is_note: bool = False) -> Row:
    """Return the row that sends what was typed to the officer whose case is on the screen, or keeps it as a
    note.
    """
    label = words.plain("button-keep-note") if is_note else words.plain("button-send-to", name=card.called)
    return [button(label, case_taps.PreviewTyped(card.id))]


def went_to_nobody(
    card: InterestCard, titles: Sequence[EntryTitle], words: Words, *, is_note: bool = False
) -> Screen:
    """Say that what a coordinator typed or sent without a button went to nobody; offer to send it to the
    officer, or to keep it if it is a note, or to read these entries.
    """
    html = words("stray-note" if is_note else "stray-on-file", name=card.called, id=str(card.id))
    html += "\n\n" + words("ask-choices", count=len(titles)) if titles else ""
    way = [*to_queue_row(words), *home(words)]
    rows = [send_typed(card, words, is_note=is_note), *entries(titles), back_to_case(card.id, words), way]
    return Screen(html, InlineKeyboardMarkup(rows))


def held_letter(card: InterestCard, warning: str, is_album: bool, words: Words) -> Screen:
    """Say that a letter isn't sent yet, because of what `warning` says; offer to send or to change it."""
    send = case_taps.SendAlbum(card.id) if is_album else case_taps.SendTyped(card.id)
    rows = [
        [button(words.plain("button-send-anyway"), send)],
        [button(words.plain("button-edit-canned"), case_taps.EditTyped(card.id))],
        back_to_case(card.id, words),
    ]
    return Screen(words("letter-not-yet", name=card.called) + warning, InlineKeyboardMarkup(rows))


def no_letter(rows: Sequence[Row], words: Words) -> Screen:
    """Say that no form is open, where a word that cancels would have been a letter; `rows` send it all the
    same.
    """
    return form_screens.nothing_to_cancel(True, words).with_rows(rows)


def typed_gone(words: Words) -> Screen:
    """Say that what was typed no longer exists."""
    return Screen(words("typed-gone"), InlineKeyboardMarkup([home(words)]))


def preview(letter: LetterView, card: InterestCard, theirs: Screen, words: Words) -> Screen:
    """Show what was typed as it will go to the officer, or into their case; offer to send it or, unless it is
    a note, to change it.
    """
    send = [button(send_label(letter, card, words), case_taps.SendTyped(card.id))]
    edit = [[button(words.plain("button-edit-canned"), case_taps.EditTyped(card.id))]]
    others = [] if letter.kind == LetterKind.NOTE else edit
    html = preview_text(letter, card, theirs, words)
    return Screen(html, InlineKeyboardMarkup([send, *others, back_to_case(card.id, words)]))


def preview_canned(
    letter: LetterView, card: InterestCard, theirs: Screen, reply: tuple[int, int], words: Words
) -> Screen:
    """Show the same of a canned `reply`, given as its number and the mark of its text; offer other replies
    too.
    """
    send = [button(send_label(letter, card, words), case_taps.SendCanned(card.id, *reply))]
    edit = [button(words.plain("button-edit-canned"), shortcuts.EditCanned(card.id, reply[0]))]
    html = preview_text(letter, card, theirs, words)
    rows = [send, edit, to_canned(card.id, words), back_to_case(card.id, words)]
    return Screen(html, InlineKeyboardMarkup(rows))


def preview_text(letter: LetterView, card: InterestCard, theirs: Screen, words: Words) -> str:
    """Quote a note, or a letter as its officer will see it (`theirs`); warn of its language and blanks."""
    named = {"name": card.called, "id": str(card.id)}
    if letter.kind == LetterKind.NOTE:
        return words("preview-note", **named) + f"\n\n<blockquote>{safe(letter.text)}</blockquote>"
    follows = "\n\n" + words("preview-follows") if letter.is_copied else ""
    quote = f"<blockquote>{theirs.html}</blockquote>"
    warning = letter_warning(letter.text, card, words)
    return words("preview-letter", **named) + f"\n\n{quote}{follows}{warning}"


def send_label(letter: LetterView, card: InterestCard, words: Words) -> str:
    """Return the label of the button that sends a letter or keeps a note."""
    if letter.kind == LetterKind.NOTE:
        return words.plain("button-keep-note")
    is_warned = bool(letter_warning(letter.text, card, words))
    return words.plain("button-send-anyway" if is_warned else "button-send-now")


def letter_line(letter: LetterView, words: Words, longest: int = EXCERPT) -> str:
    """Say who wrote what, and whether it couldn't be delivered."""
    head = words(f"letter-{letter.kind}", name=letter.author or "", at=words.moment(letter.at))
    body = letter.text if len(letter.text) <= longest else letter.text[:longest] + "…"
    about = about_line(letter.about, words) + "\n" if letter.about else ""
    media = words(f"media-{letter.media}") + " " if letter.media else ""
    failed = "\n" + words(f"letter-failed-{letter.failed}") if letter.failed else ""
    return f"{head}\n{about}{media}{safe(body)}{failed}"


def body_of(letter: LetterView, words: Words) -> str:
    """Return the letter's text, or what kind of picture or file it is. Anything that is copied follows in its
    own message.
    """
    edited = "\n" + words("letter-edited") if letter.edited_at else ""
    about = about_line(letter.about, words) if letter.about else ""
    media = words(f"media-{letter.media}") if letter.media else ""
    text = "" if letter.is_copied else (letter.html or safe(letter.text))
    return "\n".join(part for part in (about, media, text) if part) + edited


def about_line(about: str, words: Words) -> str:
    """Say what a letter answers, or that its sender may need help."""
    return words("letter-distress") if about == DISTRESS_MARK else words("letter-about", title=about)
