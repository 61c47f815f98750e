"""A message as a phone's screen shows it."""

from dataclasses import dataclass, field
from typing import Any

PLAYED = ("voice", "audio", "video", "animation")
KINDS = ("photo", *PLAYED, "document", "sticker", "location", "poll")


@dataclass(frozen=True)
class Button:
    """A button under a message."""

    text: str
    data: str | None = None
    url: str | None = None
    web_app: str | None = None


@dataclass(frozen=True)
class ShownMessage:
    """A message as the screen shows it."""

    id: int
    from_bot: bool
    text: str
    entities: list[dict[str, Any]]
    buttons: list[list[Button]]
    document: dict[str, Any] | None
    edited: bool
    kind: str
    photo: str | None = None
    poll: dict[str, Any] = field(default_factory=dict)
    quotes: str = ""
    media: str | None = None
    """The file of a voice note, an audio, a video or an animation."""
    place: str = ""


def read_button(button: dict[str, Any]) -> Button:
    """Return a button as the bot sent it."""
    page = button.get("web_app", {}).get("url")
    return Button(button["text"], button.get("callback_data"), button.get("url"), page)


def show(message: dict[str, Any]) -> ShownMessage:
    """Return a stored message as it is seen."""
    keyboard = message.get("reply_markup", {}).get("inline_keyboard", [])
    quoted = message.get("reply_to_message", {})
    return ShownMessage(
        id=message["message_id"],
        from_bot=message["from"]["is_bot"],
        text=message.get("text") or message.get("caption") or "",
        entities=message.get("entities") or message.get("caption_entities") or [],
        buttons=[[read_button(button) for button in row] for row in keyboard],
        document=message.get("document"),
        edited="edit_date" in message,
        kind=next((kind for kind in KINDS if kind in message), "text"),
        photo=message["photo"][-1]["file_id"] if "photo" in message else None,
        poll=message.get("poll", {}),
        quotes=quoted.get("text") or quoted.get("caption") or "",
        media=next((message[kind]["file_id"] for kind in PLAYED if kind in message), None),
        place="{latitude}, {longitude}".format(**message["location"]) if "location" in message else "",
    )
