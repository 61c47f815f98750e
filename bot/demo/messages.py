"""Text messages, their keyboards and taps: the parts of the Bot API that all sending shares."""

import json
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from bot.demo import limits
from bot.demo.entities import parse_html, utf16
from bot.demo.limits import bad

if TYPE_CHECKING:
    from bot.demo.telegram import LocalTelegram

Arguments = Mapping[str, Any]
Method = Callable[["LocalTelegram", Arguments], Any]


def decode(value: Any) -> Any:
    """Return a form field that holds JSON, as JSON."""
    if isinstance(value, str) and value[:1] in "[{":
        try:
            return json.loads(value)
        except ValueError:
            raise bad("can't parse JSON object") from None
    return value


def is_true(value: Any) -> bool:
    """Return a flag as forms carry it."""
    return str(value).lower() == "true"


def read_text(arguments: Arguments, name: str, longest: int) -> dict[str, Any]:
    """Return text and entities under the keys of a message."""
    source = str(arguments.get(name, ""))
    if str(arguments.get("parse_mode", "")).upper() == "HTML":
        text, entities = parse_html(source)
    else:
        text, entities = source.strip(), decode(arguments.get("entities")) or []
    if name == "text" and not text:
        raise bad("message text is empty")
    if utf16(text) > longest:
        raise bad("message is too long" if name == "text" else "message caption is too long")
    prefix = "" if name == "text" else "caption_"
    return {name: text, f"{prefix}entities": entities} if text else {}


def read_markup(arguments: Arguments) -> dict[str, Any] | None:
    """Return an inline keyboard within Telegram's limits, a reply keyboard as it is, None without one."""
    markup = decode(arguments.get("reply_markup"))
    if not isinstance(markup, dict):
        return None
    if "inline_keyboard" not in markup:
        return dict(markup)
    rows = markup.get("inline_keyboard", [])
    if sum(len(row) for row in rows) > limits.BUTTONS or any(len(row) > limits.BUTTONS_A_ROW for row in rows):
        raise bad("reply markup is too long")
    for button in (button for row in rows for button in row):
        if not button.get("text"):
            raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
        size = len(button.get("callback_data", "x").encode())
        if not 1 <= size <= limits.CALLBACK_DATA:
            raise bad("BUTTON_DATA_INVALID")
        check_page(button.get("web_app"))
    return markup


def check_page(web_app: Any) -> None:
    """Check the page that a button opens: Telegram accepts https only, here also this machine's pages. Raises
    ApiError.
    """
    url = str(web_app.get("url", "")) if isinstance(web_app, dict) else ""
    if web_app is not None and not url.startswith(("https://", "http://127.0.0.1:")):
        raise bad(f"inline keyboard button Web App URL '{url}' is invalid: Only HTTPS links are allowed")


def send_message(telegram: "LocalTelegram", arguments: Arguments) -> dict[str, Any]:
    chat = telegram.chat(arguments.get("chat_id"))
    return deliver(telegram, chat, read_text(arguments, "text", limits.TEXT), arguments)


def deliver(
    telegram: "LocalTelegram", chat: dict[str, Any], body: dict[str, Any], arguments: Arguments
) -> dict[str, Any]:
    """Store what the bot sends. A reply keyboard belongs to the phone, not to the message."""
    markup = read_markup(arguments)
    inline = bool(markup and "inline_keyboard" in markup)
    if markup and not inline and (phone := telegram.phones.get(chat["id"])):
        phone.reply_keyboard = [[read_key(key) for key in row] for row in markup.get("keyboard", [])]
    extra = {"reply_markup": markup} if inline else {}
    if quoted := find_quoted(telegram, chat, arguments):
        extra["reply_to_message"] = quoted
    return telegram.store(chat, {"from": telegram.me()} | body | extra)


def read_key(key: Any) -> str:
    """Return a key of a reply keyboard: a text, or an object with one."""
    return str(key["text"] if isinstance(key, dict) else key)


def find_quoted(
    telegram: "LocalTelegram", chat: dict[str, Any], arguments: Arguments
) -> dict[str, Any] | None:
    """Return the message that `reply_parameters` names, without what it quotes itself; or None."""
    reply = decode(arguments.get("reply_parameters")) or {}
    if not reply:
        return None
    found = telegram.messages.get(chat["id"], {}).get(int(reply["message_id"]))
    if found is None and not reply.get("allow_sending_without_reply"):
        raise bad("message to be replied not found")
    return {key: value for key, value in found.items() if key != "reply_to_message"} if found else None


def edit_message_text(telegram: "LocalTelegram", arguments: Arguments) -> dict[str, Any]:
    message = find_own(telegram, arguments)
    if "text" not in message:
        raise bad("there is no text in the message to edit")
    new = read_text(arguments, "text", limits.TEXT)
    markup = read_markup(arguments)
    same = all(message.get(key, []) == value for key, value in new.items())
    if same and message.get("reply_markup") == markup:
        raise bad(
            "message is not modified: specified new message content and reply markup are exactly the same "
            "as a current content and reply markup of the message"
        )
    message |= new | {"edit_date": int(time.time())}
    return replace_markup(telegram, message, markup)


def edit_reply_markup(telegram: "LocalTelegram", arguments: Arguments) -> dict[str, Any]:
    message, markup = find_own(telegram, arguments), read_markup(arguments)
    if message.get("reply_markup") == markup:
        raise bad("message is not modified")
    return replace_markup(telegram, message, markup)


def replace_markup(
    telegram: "LocalTelegram", message: dict[str, Any], markup: dict[str, Any] | None
) -> dict[str, Any]:
    """Put this keyboard under an edited message, or none, and wake who waits for the change."""
    message.pop("reply_markup", None)
    if markup:
        message["reply_markup"] = markup
    telegram.changed()
    return message


def find_own(telegram: "LocalTelegram", arguments: Arguments) -> dict[str, Any]:
    """Return the bot's own message that is to be edited."""
    phone = telegram.reachable(arguments.get("chat_id"))
    message = telegram.messages.get(phone.id, {}).get(int(arguments.get("message_id", 0)))
    if message is None:
        raise bad("message to edit not found")
    if not message["from"]["is_bot"]:
        raise bad("message can't be edited")
    return message


def delete_messages(telegram: "LocalTelegram", arguments: Arguments) -> bool:
    """Handle deleteMessages: delete those that are there."""
    phone = telegram.reachable(arguments.get("chat_id"))
    kept = telegram.messages.get(phone.id, {})
    ids = [int(message_id) for message_id in decode(arguments.get("message_ids")) or []]
    for message in (kept[message_id] for message_id in ids if message_id in kept):
        check_age(message)
    for message_id in ids:
        kept.pop(message_id, None)
    telegram.changed()
    return True


def delete_message(telegram: "LocalTelegram", arguments: Arguments) -> bool:
    phone = telegram.reachable(arguments.get("chat_id"))
    kept = telegram.messages.get(phone.id, {})
    message = kept.get(int(arguments.get("message_id", 0)))
    if message is None:
        raise bad("message to delete not found")
    check_age(message)
    del kept[message["message_id"]]
    telegram.changed()
    return True


def check_age(message: Mapping[str, Any]) -> None:
    """Raise ApiError for a message that is too old to be deleted."""
    if time.time() - message["date"] >= limits.DELETABLE:
        raise bad("message can't be deleted for everyone")


def answer_callback_query(telegram: "LocalTelegram", arguments: Arguments) -> bool:
    """Handle answerCallbackQuery: once, while the tap is young."""
    query = telegram.queries.get(str(arguments.get("callback_query_id")))
    if query is None or query.answered or time.monotonic() - query.asked_at > limits.QUERY_LIFE:
        raise bad("query is too old and response timeout expired or query ID is invalid")
    text = str(arguments.get("text") or "")
    if utf16(text) > limits.ALERT:
        raise bad("MESSAGE_TOO_LONG")
    query.answered = True
    if text:
        alert = is_true(arguments.get("show_alert"))
        (query.phone.alerts if alert else query.phone.toasts).append(text)
    telegram.changed()
    return True


def send_chat_action(telegram: "LocalTelegram", arguments: Arguments) -> bool:
    telegram.reachable(arguments.get("chat_id")).typing = True
    telegram.changed()
    return True


METHODS: dict[str, Method] = {
    "sendmessage": send_message,
    "editmessagetext": edit_message_text,
    "editmessagereplymarkup": edit_reply_markup,
    "deletemessage": delete_message,
    "deletemessages": delete_messages,
    "answercallbackquery": answer_callback_query,
    "sendchataction": send_chat_action,
}
