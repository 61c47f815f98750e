"""A phone as the page draws it."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from bot.demo import limits
from bot.demo.messages import read_text
from bot.demo.phones import Phone
from bot.demo.screen import ShownMessage, show
from data.answers.intents.languages import count_words


def as_json(phone: Phone, team: Mapping[int, bool]) -> dict[str, Any]:
    """Return everything of a phone; `team` says of each coordinator's phone whether its owner is a lead."""
    telegram, language = phone.telegram, language_of(phone)
    return {
        "id": phone.id,
        "name": phone.name,
        "language": phone.user.get("language_code", ""),
        "started": phone.started,
        "blocked": phone.blocked,
        "typing": phone.typing,
        "toasts": phone.toasts,
        "alerts": phone.alerts,
        "commands": commands_for(phone),
        "bot": telegram.texts.get(("name", language)) or telegram.me()["first_name"],
        "username": telegram.username,
        "about": telegram.texts.get(("description", language), ""),
        "keyboard": phone.reply_keyboard,
        "menu": phone.menu_button,
        "messages": [message_json(message, phone) for message in phone.screen],
        "inline": {
            "answered": phone.inline_answered,
            "results": [result_json(result, phone) for result in phone.inline_results],
        },
        "coordinator": phone.id in team,
        "lead": team.get(phone.id, False),
    }


def message_json(message: ShownMessage, phone: Phone) -> dict[str, Any]:
    """Return a message, and the language that it is written in."""
    labels = [button.text for row in message.buttons for button in row]
    texts = [message.text, message.poll.get("question", ""), *labels]
    return asdict(message) | {"lang": written_in(" ".join(texts)) or spoken_on(phone)}


def result_json(result: Mapping[str, Any], phone: Phone) -> dict[str, Any]:
    """Return a result of inline mode, and the message that choosing it sends."""
    content = result.get("input_message_content") or {}
    text = read_text(content | {"text": content.get("message_text", "")}, "text", limits.TEXT)
    markup = {"reply_markup": result["reply_markup"]} if "reply_markup" in result else {}
    sent = show({"message_id": 0, "from": {"is_bot": False}} | text | markup)
    return {
        "id": result["id"],
        "title": result.get("title", ""),
        "description": result.get("description", ""),
        "message": message_json(sent, phone),
    }


def written_in(text: str) -> str | None:
    """Return 'en' or 'fr' by the small words that only one of them has; None if they don't tell."""
    french, english = count_words(text)
    return None if french == english else "fr" if french > english else "en"


def spoken_on(phone: Phone) -> str:
    """Return the language in which the bot greets this phone: French, or English for all others."""
    return "fr" if str(phone.user.get("language_code", "")).startswith("fr") else "en"


def language_of(phone: Phone) -> str:
    """Return the language code under which the bot's texts for this phone are found."""
    code = str(phone.user.get("language_code", "")).split("-")[0]
    return code if any(language == code for _, language in phone.telegram.texts) else ""


def commands_for(phone: Phone) -> list[dict[str, str]]:
    """Return the command menu: the chat's own before that of all private chats, the language's before any."""
    code = str(phone.user.get("language_code", "")).split("-")[0]
    for scope in (f"chat:{phone.id}", "all_private_chats:", "default:"):
        for language in (code, ""):
            if found := phone.telegram.commands.get((scope, language)):
                return found
    return []
