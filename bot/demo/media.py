"""The Bot API's methods for media: files, albums, copies, captions, polls."""

import time
from typing import TYPE_CHECKING, Any

from bot.demo import limits
from bot.demo.limits import bad
from bot.demo.messages import (
    Arguments,
    Method,
    decode,
    deliver,
    find_own,
    is_true,
    read_markup,
    read_text,
    replace_markup,
)

if TYPE_CHECKING:
    from bot.demo.telegram import LocalTelegram

FILE_DETAILS: dict[str, dict[str, Any]] = {
    "photo": {"width": 800, "height": 600},
    "voice": {"duration": 1},
    "audio": {"duration": 1},
    "video": {"width": 640, "height": 360, "duration": 1},
    "animation": {"width": 320, "height": 240, "duration": 1},
}
"""Telegram's details of a file beside its id, name and size."""


EDITABLE = ("animation", "audio", "document", "photo", "video")
"""The media that editMessageMedia can replace, and put in their place."""


def album_of(kind: str) -> str:
    """Return the kind of album that a file may stand in: pictures and videos together, the others by
    themselves.
    """
    return "picture" if kind in ("photo", "video", "animation") else kind


def keep_file(telegram: "LocalTelegram", upload: Any, arguments: Arguments, kind: str) -> dict[str, Any]:
    """Return an uploaded file, or one that is known by its id, as it stands in a message."""
    if isinstance(upload, str) and upload.startswith("attach://"):
        upload = arguments.get(upload.removeprefix("attach://"))
    if isinstance(upload, str) and upload in telegram.files:
        file_id = upload
    elif isinstance(upload, tuple):
        file_id = telegram.keep_file(*upload)
    else:
        raise bad("wrong file identifier/HTTP URL specified")
    name, content = telegram.files[file_id]
    said = {"file_id": file_id, "file_unique_id": file_id, "file_size": len(content)} | FILE_DETAILS.get(
        kind, {}
    )
    return said if kind in ("photo", "voice") else said | {"file_name": name}


def sender(kind: str) -> Method:
    """Return sendDocument, sendPhoto or one of their kin."""

    def send(telegram: "LocalTelegram", arguments: Arguments) -> dict[str, Any]:
        chat = telegram.chat(arguments.get("chat_id"))
        file = keep_file(telegram, arguments.get(kind), arguments, kind)
        body = {kind: [file] if kind == "photo" else file}
        return deliver(telegram, chat, body | read_text(arguments, "caption", limits.CAPTION), arguments)

    return send


def send_media_group(telegram: "LocalTelegram", arguments: Arguments) -> list[dict[str, Any]]:
    """Handle sendMediaGroup: two to ten files as one album."""
    items, chat = decode(arguments.get("media")) or [], telegram.chat(arguments.get("chat_id"))
    if not 2 <= len(items) <= limits.ALBUM:
        raise bad("media group must include 2-10 items")
    group = str(telegram.next_id("album"))
    sent = []
    for item in items:
        file = keep_file(telegram, item["media"], arguments, item["type"])
        body = {item["type"]: [file] if item["type"] == "photo" else file, "media_group_id": group}
        sent.append(deliver(telegram, chat, body | read_text(item, "caption", limits.CAPTION), arguments))
    return sent


def copy_message(telegram: "LocalTelegram", arguments: Arguments) -> dict[str, int]:
    """Handle copyMessage: the same content, from the bot."""
    return {"message_id": repeat_message(telegram, arguments)["message_id"]}


def repeat_message(telegram: "LocalTelegram", arguments: Arguments) -> dict[str, Any]:
    """Handle forwardMessage, and what copyMessage does."""
    chat = telegram.chat(arguments.get("chat_id"))
    source = telegram.messages.get(int(arguments.get("from_chat_id", 0)), {})
    found = source.get(int(arguments.get("message_id", 0)))
    if found is None:
        raise bad("message to copy not found")
    own = ("message_id", "date", "chat", "from", "reply_to_message", "reply_markup", "edit_date")
    body = {key: value for key, value in found.items() if key not in (*own, "media_group_id")}
    if "caption" in arguments:
        body |= read_text(arguments, "caption", limits.CAPTION)
    return deliver(telegram, chat, body, arguments)


def edit_caption(telegram: "LocalTelegram", arguments: Arguments) -> dict[str, Any]:
    message, markup = find_own(telegram, arguments), read_markup(arguments)
    if not any(kind in message for kind in (*FILE_DETAILS, "document")):
        raise bad("there is no caption in the message to edit")
    for key in ("caption", "caption_entities"):
        message.pop(key, None)
    message |= read_text(arguments, "caption", limits.CAPTION) | {"edit_date": int(time.time())}
    return replace_markup(telegram, message, markup)


def edit_media(telegram: "LocalTelegram", arguments: Arguments) -> dict[str, Any]:
    """Handle editMessageMedia: another file in the same message; not for a voice note, sticker or place."""
    message, item = find_own(telegram, arguments), decode(arguments.get("media"))
    kind = next((kind for kind in (*EDITABLE, "text") if kind in message), None)
    if kind is None:
        raise bad("there is no media in the message to edit")
    if item["type"] not in EDITABLE:
        raise bad("unsupported media type specified")
    if "media_group_id" in message and album_of(item["type"]) != album_of(kind):
        raise bad("the media of the message can't be changed to another type in an album")
    file = keep_file(telegram, item["media"], arguments, item["type"])
    for key in (*EDITABLE, "text", "entities", "caption", "caption_entities"):
        message.pop(key, None)
    message |= {item["type"]: [file] if item["type"] == "photo" else file, "edit_date": int(time.time())}
    message |= read_text(item, "caption", limits.CAPTION)
    return replace_markup(telegram, message, read_markup(arguments))


def send_poll(telegram: "LocalTelegram", arguments: Arguments) -> dict[str, Any]:
    """Handle sendPoll, a quiz too. Answers come as updates only if it isn't anonymous."""
    chat, question = telegram.chat(arguments.get("chat_id")), str(arguments.get("question", ""))
    options = [option["text"] for option in decode(arguments.get("options")) or []]
    explanation = str(arguments.get("explanation") or "")
    if not 1 <= len(question) <= limits.POLL_QUESTION:
        raise bad(
            "poll question length must not exceed 300" if question else "poll question must be non-empty"
        )
    if not limits.MIN_OPTIONS <= len(options) <= limits.POLL_OPTIONS:
        raise bad(
            "poll must have at least 2 option" if len(options) < 2 else "poll can't have more than 12 options"
        )
    if any(not 1 <= len(option) <= limits.POLL_OPTION for option in options):
        raise bad("poll options length must not exceed 100")
    if len(explanation) > limits.POLL_EXPLANATION:
        raise bad("explanation is too long")
    poll = {
        "id": str(telegram.next_id("poll")),
        "question": question,
        "options": [
            {"text": option, "voter_count": 0, "persistent_id": str(n)} for n, option in enumerate(options)
        ],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": is_true(arguments.get("is_anonymous", "true")),
        "type": str(arguments.get("type") or "regular"),
        "allows_multiple_answers": is_true(arguments.get("allows_multiple_answers")),
        "allows_revoting": False,
        "members_only": False,
    }
    if poll["type"] == "quiz":
        poll |= read_quiz(arguments, len(options), explanation)
    return deliver(telegram, chat, {"poll": poll}, arguments)


def read_quiz(arguments: Arguments, options: int, explanation: str) -> dict[str, Any]:
    """Return what makes a poll a quiz: right options in rising order, several only if one may pick more."""
    right = decode(arguments.get("correct_option_ids")) or (
        [int(arguments["correct_option_id"])] if "correct_option_id" in arguments else []
    )
    several = is_true(arguments.get("allows_multiple_answers"))
    if not right or max(right) >= options or right != sorted(set(right)) or (len(right) > 1 and not several):
        raise bad("wrong correct option ID specified")
    return {"correct_option_ids": right, "explanation": explanation}


def stop_poll(telegram: "LocalTelegram", arguments: Arguments) -> dict[str, Any]:
    poll: dict[str, Any] = find_own(telegram, arguments).get("poll", {})
    if not poll or poll["is_closed"]:
        raise bad("poll has already been closed")
    poll["is_closed"] = True
    telegram.changed()
    return poll


METHODS: dict[str, Method] = {
    **{f"send{kind}": sender(kind) for kind in (*FILE_DETAILS, "document")},
    "sendmediagroup": send_media_group,
    "copymessage": copy_message,
    "forwardmessage": repeat_message,
    "editmessagecaption": edit_caption,
    "editmessagemedia": edit_media,
    "sendpoll": send_poll,
    "stoppoll": stop_poll,
}
