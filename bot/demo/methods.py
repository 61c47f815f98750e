"""The Bot API's methods over the local state, as strict as Telegram."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from bot.demo import limits, media, messages
from bot.demo.limits import ApiError, bad
from bot.demo.messages import Arguments, Method, decode, read_text

if TYPE_CHECKING:
    from bot.demo.telegram import LocalTelegram


def scope_of(arguments: Arguments) -> tuple[str, str]:
    """Return the scope and language that a list of commands is for."""
    scope = decode(arguments.get("scope")) or {"type": "default"}
    return f"{scope['type']}:{scope.get('chat_id', '')}", str(arguments.get("language_code") or "")


def set_my_commands(telegram: "LocalTelegram", arguments: Arguments) -> bool:
    """Handle setMyCommands."""
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
    telegram.commands.pop(scope_of(arguments), None)
    telegram.changed()
    return True


def get_my_commands(telegram: "LocalTelegram", arguments: Arguments) -> list[dict[str, str]]:
    """Handle getMyCommands."""
    return telegram.commands.get(scope_of(arguments), [])


def setter(field: str, longest: int) -> Method:
    """Return setMyName, setMyDescription or setMyShortDescription."""

    def set_text(telegram: "LocalTelegram", arguments: Arguments) -> bool:
        text = str(arguments.get(field) or "")
        if len(text) > longest:
            raise bad(f"{field} is too long")
        telegram.texts[field, str(arguments.get("language_code") or "")] = text
        telegram.changed()
        return True

    return set_text


def getter(field: str) -> Method:
    """Return getMyName or one of its kin."""

    def get_text(telegram: "LocalTelegram", arguments: Arguments) -> dict[str, str]:
        language = str(arguments.get("language_code") or "")
        return {field: telegram.texts.get((field, language), telegram.texts.get((field, ""), ""))}

    return get_text


def get_file(telegram: "LocalTelegram", arguments: Arguments) -> dict[str, Any]:
    """Handle getFile."""
    file_id = str(arguments.get("file_id"))
    if file_id not in telegram.files:
        raise bad("invalid file_id")
    size = len(telegram.files[file_id][1])
    return {"file_id": file_id, "file_unique_id": file_id, "file_size": size, "file_path": file_id}


def get_chat(telegram: "LocalTelegram", arguments: Arguments) -> dict[str, Any]:
    """Handle getChat."""
    chat = telegram.chat(arguments.get("chat_id"))
    return chat | {"accent_color_id": 0, "max_reaction_count": 0, "accepted_gift_types": NO_GIFTS}


def get_chat_member(telegram: "LocalTelegram", arguments: Arguments) -> dict[str, Any]:
    """Handle getChatMember: whoever has a phone is a member."""
    phone = telegram.phones.get(int(arguments.get("user_id", 0)))
    if phone is None:
        raise bad("member not found")
    return {"user": phone.user, "status": "member"}


def set_chat_menu_button(telegram: "LocalTelegram", arguments: Arguments) -> bool:
    """Handle setChatMenuButton, of one chat."""
    button = decode(arguments.get("menu_button")) or {}
    messages.check_page(button.get("web_app"))
    phone = telegram.phones.get(int(arguments.get("chat_id") or 0))
    if phone:
        phone.menu_button = button if button.get("type") == "web_app" else {}
        telegram.changed()
    return True


def answer_inline_query(telegram: "LocalTelegram", arguments: Arguments) -> bool:
    """Handle answerInlineQuery: at most fifty results, once."""
    results = decode(arguments.get("results")) or []
    query = telegram.queries.get(str(arguments.get("inline_query_id")))
    if query is None or query.answered:
        raise bad("query is too old and response timeout expired or query ID is invalid")
    if len(results) > limits.INLINE_RESULTS or len({result["id"] for result in results}) < len(results):
        raise bad("RESULTS_TOO_MUCH" if len(results) > limits.INLINE_RESULTS else "RESULT_ID_DUPLICATE")
    for result in results:
        content = result.get("input_message_content") or {}
        read_text(content | {"text": content.get("message_text", "")}, "text", limits.TEXT)
    query.answered, query.phone.inline_results, query.phone.inline_answered = True, results, True
    telegram.changed()
    return True


def set_webhook(telegram: "LocalTelegram", arguments: Arguments) -> bool:
    """Handle setWebhook: from now on updates are posted there; an empty address ends it."""
    url, allowed = str(arguments.get("url") or ""), decode(arguments.get("allowed_updates"))
    if url and not url.startswith(("https://", "http://127.0.0.1:")):
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if isinstance(allowed, list):
        telegram.allowed = allowed or None
    telegram.webhook, telegram.webhook_secret = url, str(arguments.get("secret_token") or "")
    telegram.changed()
    return True


def webhook_info(telegram: "LocalTelegram", _arguments: Arguments) -> dict[str, Any]:
    """Handle getWebhookInfo."""
    found = {"url": telegram.webhook, "has_custom_certificate": False}
    return found | {"pending_update_count": len(telegram.updates)} | telegram.webhook_trouble


NO_GIFTS = {
    "unlimited_gifts": False,
    "limited_gifts": False,
    "unique_gifts": False,
    "premium_subscription": False,
    "gifts_from_channels": False,
}
JUST_TRUE = (
    "setmessagereaction pinchatmessage unpinchatmessage unpinallchatmessages logout close "
    "setmydefaultadministratorrights leavechat setchattitle setchatdescription setuseremojistatus"
).split()
"""Methods that change nothing that is visible here."""
METHODS: Mapping[str, Method] = {
    **messages.METHODS,
    **media.METHODS,
    **{name: lambda _telegram, _arguments: True for name in JUST_TRUE},
    "getme": lambda telegram, _arguments: telegram.me(),
    "setmycommands": set_my_commands,
    "setchatmenubutton": set_chat_menu_button,
    "getmycommands": get_my_commands,
    "deletemycommands": delete_my_commands,
    "setmyname": setter("name", 64),
    "setmydescription": setter("description", 512),
    "setmyshortdescription": setter("short_description", 120),
    "getmyname": getter("name"),
    "getmydescription": getter("description"),
    "getmyshortdescription": getter("short_description"),
    "getfile": get_file,
    "getchat": get_chat,
    "getchatmember": get_chat_member,
    "answerinlinequery": answer_inline_query,
    "setwebhook": set_webhook,
    "deletewebhook": lambda telegram, arguments: set_webhook(telegram, {**arguments, "url": ""}),
    "getwebhookinfo": webhook_info,
}


def call(telegram: "LocalTelegram", method: str, arguments: Arguments) -> Any:
    """Run one method. Raises ApiError."""
    known = METHODS.get(method)
    if known is None:
        raise ApiError(404, "Not Found")
    return known(telegram, arguments)
