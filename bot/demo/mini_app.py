"""Mini Apps on the phones of the local Telegram: opened with what Telegram would sign."""

import json
import time
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from bot.demo.limits import bad
from bot.web.init_data import signed

if TYPE_CHECKING:
    from bot.demo.phones import Phone

THEME = {
    "bg_color": "#ffffff",
    "text_color": "#000000",
    "hint_color": "#5f6a73",
    "link_color": "#1a6fb0",
    "button_color": "#1a6fb0",
    "button_text_color": "#ffffff",
    "secondary_bg_color": "#f1f1f1",
}


def open_page(phone: "Phone", url: str) -> str:
    """Return the address that the phone's browser opens. Raises ApiError if no button leads there."""
    shown = {button.web_app for message in phone.screen for row in message.buttons for button in row}
    if url not in shown | {phone.menu_button.get("web_app", {}).get("url")}:
        raise bad("no button leads there")
    user = {key: value for key, value in phone.user.items() if key != "is_bot"}
    fields = {
        "query_id": f"AAE{phone.telegram.next_id('query')}",
        "user": json.dumps(user),
        "auth_date": str(int(time.time())),
    }
    parameters = {
        "tgWebAppData": signed(fields, phone.telegram.token),
        "tgWebAppVersion": "8.0",
        "tgWebAppPlatform": "web",
        "tgWebAppThemeParams": json.dumps(THEME),
    }
    return f"{url}#{urlencode(parameters)}"
