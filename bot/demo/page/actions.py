"""What people do on a phone of the page: one function for each action, and what they upload."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.demo.limits import TEXT
from bot.demo.phones import Phone

Body = Mapping[str, Any]
PICTURES = ("image/jpeg", "image/png", "image/webp")
"""The types that Telegram sends as pictures; everything else is a file."""


@dataclass(frozen=True)
class Upload:
    """One file that was chosen on the page."""

    name: str
    kind: str
    """The file's media type."""
    content: bytes


def send(phone: Phone, body: Body) -> None:
    """Send a text, maybe in reply to a message."""
    phone.send(str(body["text"])[:TEXT], reply_to=reply_of(body))


def edit(phone: Phone, body: Body) -> None:
    """Change the text or caption of one's own message. Raises ValueError for another's message or an empty
    text.
    """
    number, text = int(body["message"]), str(body["text"])[:TEXT]
    message = phone.telegram.messages[phone.id][number]
    if message["from"]["is_bot"] or ("text" in message and not text.strip()):
        raise ValueError(number)
    phone.edit(number, text)


def inline(phone: Phone, body: Body) -> None:
    """Type `@bot query` in another chat; what was found before is removed."""
    phone.inline_results, phone.inline_answered = [], False
    phone.ask_inline(str(body["query"])[:256])


def vote(phone: Phone, body: Body) -> None:
    """Choose one or several answers of a poll."""
    phone.answer_poll(int(body["message"]), [int(option) for option in body["options"]])


def reply_of(body: Body) -> int | None:
    """Return the id of the message that is replied to, or None."""
    return int(body["reply_to"]) if body.get("reply_to") else None


ACTIONS: dict[str, Callable[[Phone, Body], None]] = {
    "send": send,
    "edit": edit,
    "inline": inline,
    "vote": vote,
    "start": lambda phone, body: phone.start(str(body.get("payload", ""))),
    "press": lambda phone, body: phone.press_data(str(body["data"]), int(body["message"])),
    "language": lambda phone, body: phone.set_language(body["code"] or None),
    "sticker": lambda phone, _body: phone.send_sticker(),
    "location": lambda phone, _body: phone.send_location(),
    "block": lambda phone, _body: phone.unblock() if phone.blocked else phone.block(),
}


def act(phone: Phone, body: Body) -> bool:
    """Carry out one action. Returns False for one that doesn't exist or can't be done."""
    action = ACTIONS.get(str(body.get("action")))
    if action is None:
        return False
    try:
        action(phone, body)
    except (LookupError, TypeError, ValueError):
        return False
    return True


def send_files(phone: Phone, uploads: list[Upload], caption: str, reply_to: int | None) -> None:
    """Send files as a person attaches them: pictures together as an album, the caption under the first."""
    pictures = [upload for upload in uploads if upload.kind in PICTURES]
    album = str(phone.telegram.next_id("album")) if len(pictures) > 1 else None
    for upload in sorted(uploads, key=lambda upload: upload not in pictures):
        if upload in pictures:
            phone.send_photo(upload.content, caption, album, reply_to)
        else:
            phone.send_document(upload.content, upload.name, caption, reply_to)
        caption = ""


def send_voice(phone: Phone, upload: Upload, reply_to: int | None) -> None:
    """Send a voice note as it was recorded."""
    phone.send_voice(upload.content, upload.name, reply_to)
