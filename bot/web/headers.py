"""Response headers of the page: the browser runs only our scripts, and shows the page in Telegram only."""

from urllib.parse import urlsplit

from starlette.types import ASGIApp, Message, Receive, Scope, Send

TELEGRAM = "https://web.telegram.org"
"""Telegram's web client, which shows Mini Apps in a frame; the other clients show them in a web view."""
LOCAL = "http://127.0.0.1:* http://localhost:*"


def origin_of(public_url: str) -> str:
    """Return the origin of PUBLIC_URL as browsers write it: 'https://desk.example.ca'."""
    parts = urlsplit(public_url)
    return f"{parts.scheme}://{parts.netloc}".lower()


def is_local(public_url: str) -> bool:
    """Return whether the page is served by plain HTTP, as `make demo` does on this machine."""
    return public_url.startswith("http://")


def policy(public_url: str) -> str:
    """Return the Content-Security-Policy."""
    frames = f"{TELEGRAM} {LOCAL}" if is_local(public_url) else TELEGRAM
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; "
        "connect-src 'self'; "
        f"form-action 'self'; base-uri 'none'; frame-ancestors {frames}"
    )


class Headers:
    """An ASGI middleware that adds the headers, and refuses requests for another host with 421."""

    def __init__(self, app: ASGIApp, public_url: str) -> None:
        self._app = app
        self._host = urlsplit(public_url).netloc.lower().encode()
        self._fixed = [
            (b"content-security-policy", policy(public_url).encode()),
            (b"referrer-policy", b"no-referrer"),
            (b"x-content-type-options", b"nosniff"),
            (b"cross-origin-resource-policy", b"same-origin"),
            (b"permissions-policy", b"camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ]
        if not is_local(public_url):
            self._fixed.append((b"strict-transport-security", b"max-age=31536000"))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass one request on; connections that aren't HTTP are ignored."""
        if scope["type"] != "http":
            return

        async def send_with(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = [*message.get("headers", []), *self._fixed]
                if not any(name == b"cache-control" for name, _ in headers):
                    headers.append((b"cache-control", b"no-store"))
                message = {**message, "headers": headers}
            await send(message)

        if dict(scope["headers"]).get(b"host", b"").lower() != self._host:
            await send_with({"type": "http.response.start", "status": 421, "headers": []})
            await send_with({"type": "http.response.body", "body": b""})
            return
        await self._app(scope, receive, send_with)
