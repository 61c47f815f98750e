"""The Bot API's methods over the local state, as strict as Telegram."""

import json
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from bot.demo import limits
from bot.demo.entities import parse_html, utf16
from bot.demo.limits import ApiError, bad

if TYPE_CHECKING:
    from bot.demo.telegram import LocalTelegram

Arguments = Mapping[str, Any]
Method = Callable[["LocalTelegram", Arguments], Any]


def decode(value: Any) -> Any:
    """A form field that holds JSON, as JSON."""
    if isinstance(value, str) and value[:1] in "[{":
        try:
            return json.loads(value)
        except ValueError:
            raise bad("can't parse JSON object") from None
    return value


def read_text(arguments: Arguments, name: str, longest: int) -> dict[str, Any]:
    """Text and entities under the keys of a message."""
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
    """An inline keyboard within Telegram's limits."""
    markup = decode(arguments.get("reply_markup"))
    if not isinstance(markup, dict):
        return None
    rows = markup.get("inline_keyboard", [])
    if sum(len(row) for row in rows) > limits.BUTTONS or any(len(row) > limits.BUTTONS_A_ROW for row in rows):
        raise bad("reply markup is too long")
    for button in (button for row in rows for button in row):
        if not button.get("text"):
            raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
        size = len(button.get("callback_data", "x").encode())
        if not 1 <= size <= limits.CALLBACK_DATA:
            raise bad("BUTTON_DATA_INVALID")
    return markup


def send_message(telegram: "LocalTelegram", arguments: Arguments) -> dict[str, Any]:
    """sendMessage."""
    chat = telegram.chat(arguments.get("chat_id"))
    return deliver(telegram, chat, read_text(arguments, "text", limits.TEXT), arguments)


def deliver(
    telegram: "LocalTelegram", chat: dict[str, Any], body: dict[str, Any], arguments: Arguments
) -> dict[str, Any]:
    """Store what the bot sends."""
    markup = read_markup(arguments)
    extra = {"reply_markup": markup} if markup else {}
    if quoted := find_quoted(telegram, chat, arguments):
        extra["reply_to_message"] = quoted
    return telegram.store(chat, {"from": telegram.me()} | body | extra)


def find_quoted(
    telegram: "LocalTelegram", chat: dict[str, Any], arguments: Arguments
) -> dict[str, Any] | None:
    """The message that `reply_parameters` names, without what it quotes itself."""
    reply = decode(arguments.get("reply_parameters")) or {}
    if not reply:
        return None
    found = telegram.messages.get(chat["id"], {}).get(int(reply["message_id"]))
    if found is None and not reply.get("allow_sending_without_reply"):
        raise bad("message to be replied not found")
    return {key: value for key, value in found.items() if key != "reply_to_message"} if found else None


def send_document(telegram: "LocalTelegram", arguments: Arguments) -> dict[str, Any]:
    """sendDocument, with an uploaded file."""
    phone = telegram.reachable(arguments.get("chat_id"))
    upload = arguments.get("document")
    if isinstance(upload, str):
        upload = arguments.get(upload.removeprefix("attach://"), upload)
    name, content = upload if isinstance(upload, tuple) else ("file", b"")
    file_id = f"file{telegram.next_id('file')}"
    telegram.files[file_id] = (name, content)
    document = {"file_id": file_id, "file_unique_id": file_id, "file_name": name, "file_size": len(content)}
    return deliver(
        telegram,
        phone.chat,
        {"document": document} | read_text(arguments, "caption", limits.CAPTION),
        arguments,
    )


def edit_message_text(telegram: "LocalTelegram", arguments: Arguments) -> dict[str, Any]:
    """editMessageText."""
    message = find_own(telegram, arguments)
    new = read_text(arguments, "text", limits.TEXT)
    markup = read_markup(arguments)
    same = all(message.get(key, []) == value for key, value in new.items())
    if same and message.get("reply_markup") == markup:
        raise bad(
            "message is not modified: specified new message content and reply markup are exactly the same "
            "as a current content and reply markup of the message"
        )
    message |= new | {"edit_date": int(time.time())}
    message.pop("reply_markup", None)
    if markup:
        message["reply_markup"] = markup
    telegram.changed()
    return message


def edit_reply_markup(telegram: "LocalTelegram", arguments: Arguments) -> dict[str, Any]:
    """editMessageReplyMarkup."""
    message, markup = find_own(telegram, arguments), read_markup(arguments)
    if message.get("reply_markup") == markup:
        raise bad("message is not modified")
    message.pop("reply_markup", None)
    if markup:
        message["reply_markup"] = markup
    telegram.changed()
    return message


def find_own(telegram: "LocalTelegram", arguments: Arguments) -> dict[str, Any]:
    """The bot's own message that is to be edited."""
    phone = telegram.reachable(arguments.get("chat_id"))
    message = telegram.messages.get(phone.id, {}).get(int(arguments.get("message_id", 0)))
    if message is None:
        raise bad("message to edit not found")
    if not message["from"]["is_bot"]:
        raise bad("message can't be edited")
    return message


def delete_message(telegram: "LocalTelegram", arguments: Arguments) -> bool:
    """deleteMessage."""
    phone = telegram.reachable(arguments.get("chat_id"))
    if telegram.messages.get(phone.id, {}).pop(int(arguments.get("message_id", 0)), None) is None:
        raise bad("message to delete not found")
    telegram.changed()
    return True


def answer_callback_query(telegram: "LocalTelegram", arguments: Arguments) -> bool:
    """answerCallbackQuery: once, while the tap is young."""
    query = telegram.queries.get(str(arguments.get("callback_query_id")))
    if query is None or query.answered or time.monotonic() - query.asked_at > limits.QUERY_LIFE:
        raise bad("query is too old and response timeout expired or query ID is invalid")
    text = str(arguments.get("text") or "")
    if utf16(text) > limits.ALERT:
        raise bad("MESSAGE_TOO_LONG")
    query.answered = True
    if text:
        alert = str(arguments.get("show_alert", "")).lower() == "true"
        (query.phone.alerts if alert else query.phone.toasts).append(text)
    telegram.changed()
    return True


def send_chat_action(telegram: "LocalTelegram", arguments: Arguments) -> bool:
    """sendChatAction."""
    telegram.reachable(arguments.get("chat_id")).typing = True
    telegram.changed()
    return True


def scope_of(arguments: Arguments) -> tuple[str, str]:
    """The scope and language a list of commands is for."""
    scope = decode(arguments.get("scope")) or {"type": "default"}
    return f"{scope['type']}:{scope.get('chat_id', '')}", str(arguments.get("language_code") or "")


def set_my_commands(telegram: "LocalTelegram", arguments: Arguments) -> bool:
    """setMyCommands."""
    commands = decode(arguments.get("commands")) or []
    if len(commands) > limits.COMMANDS:
        raise bad("too many commands specified")
    for command in commands:
        if not 1 <= len(command["command"]) <= 32 or not 1 <= len(command["description"]) <= 256:
            raise bad("BOT_COMMAND_INVALID")
    telegram.commands[scope_of(arguments)] = commands
    telegram.changed()
    return True


def delete_my_commands(telegram: "LocalTelegram", arguments: Arguments) -> bool:
    """deleteMyCommands."""
    telegram.commands.pop(scope_of(arguments), None)
    telegram.changed()
    return True


def get_my_commands(telegram: "LocalTelegram", arguments: Arguments) -> list[dict[str, str]]:
    """getMyCommands."""
    return telegram.commands.get(scope_of(arguments), [])


def setter(field: str, longest: int) -> Method:
    """setMyName, setMyDescription, setMyShortDescription."""

    def set_text(telegram: "LocalTelegram", arguments: Arguments) -> bool:
        text = str(arguments.get(field) or "")
        if len(text) > longest:
            raise bad(f"{field} is too long")
        telegram.texts[field, str(arguments.get("language_code") or "")] = text
        telegram.changed()
        return True

    return set_text


def getter(field: str) -> Method:
    """getMyName and its kin."""

    def get_text(telegram: "LocalTelegram", arguments: Arguments) -> dict[str, str]:
        language = str(arguments.get("language_code") or "")
        return {field: telegram.texts.get((field, language), telegram.texts.get((field, ""), ""))}

    return get_text


def get_file(telegram: "LocalTelegram", arguments: Arguments) -> dict[str, Any]:
    """getFile."""
    file_id = str(arguments.get("file_id"))
    if file_id not in telegram.files:
        raise bad("invalid file_id")
    size = len(telegram.files[file_id][1])
    return {"file_id": file_id, "file_unique_id": file_id, "file_size": size, "file_path": file_id}


METHODS: Mapping[str, Method] = {
    "getme": lambda telegram, _arguments: telegram.me(),
    "sendmessage": send_message,
    "senddocument": send_document,
    "editmessagetext": edit_message_text,
    "editmessagereplymarkup": edit_reply_markup,
    "deletemessage": delete_message,
    "answercallbackquery": answer_callback_query,
    "sendchataction": send_chat_action,
    "setmycommands": set_my_commands,
    "getmycommands": get_my_commands,
    "deletemycommands": delete_my_commands,
    "setmyname": setter("name", 64),
    "setmydescription": setter("description", 512),
    "setmyshortdescription": setter("short_description", 120),
    "getmyname": getter("name"),
    "getmydescription": getter("description"),
    "getmyshortdescription": getter("short_description"),
    "getfile": get_file,
    "deletewebhook": lambda _telegram, _arguments: True,
    "getwebhookinfo": lambda _telegram, _arguments: {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": 0,
    },
    "setchatmenubutton": lambda _telegram, _arguments: True,
    "logout": lambda _telegram, _arguments: True,
    "close": lambda _telegram, _arguments: True,
}


def call(telegram: "LocalTelegram", method: str, arguments: Arguments) -> Any:
    """Run one method. Raises ApiError."""
    known = METHODS.get(method)
    if known is None:
        raise ApiError(404, "Not Found")
    return known(telegram, arguments)
