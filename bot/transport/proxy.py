"""Choose the proxy to Telegram: TELEGRAM_PROXY_URL, else what the environment says.

HTTP and HTTPS proxies are aiohttp's own; SOCKS is aiohttp-socks'. Credentials stay in the Proxy: neither its
`repr` nor an error shows them.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import SplitResult, unquote, urlsplit
from urllib.request import getproxies_environment, proxy_bypass_environment  # type: ignore[attr-defined]

if TYPE_CHECKING:
    import aiohttp

PORTS = {"http": 80, "https": 443, "socks4": 1080, "socks4a": 1080, "socks5": 1080, "socks5h": 1080}
"""The kinds of proxy, each with the port to use if none is named."""
PROXY_AUTHENTICATION = 407
"""The status by which a proxy asks for credentials; Telegram never answers so."""
NO_URL = (
    "must be a URL like http://user:password@host:3128 or socks5://host:1080; "
    "percent-encode other signs in a password"
)


class ProxyUrlError(ValueError):
    """Raised for what isn't the URL of a proxy; the text is for the operator and holds no part of the URL."""


@dataclass(frozen=True)
class Proxy:
    """The place of a proxy, and the credentials it asks for."""

    kind: str
    host: str
    port: int
    user: str | None = field(default=None, repr=False)
    password: str | None = field(default=None, repr=False)

    @property
    def is_socks(self) -> bool:
        """Return whether it speaks SOCKS, not HTTP."""
        return self.kind.startswith("socks")

    @property
    def place(self) -> str:
        """Return where it is, without credentials: `socks5://host:1080`."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.kind}://{host}:{self.port}"

    def connector(self, limit: int) -> "aiohttp.TCPConnector":
        """Return a connector of at most `limit` connections; the proxy resolves names."""
        import aiohttp

        if not self.is_socks:
            return aiohttp.TCPConnector(limit=limit)
        from aiohttp_socks import ProxyConnector, ProxyType

        kind = ProxyType.SOCKS4 if self.kind.startswith("socks4") else ProxyType.SOCKS5
        return ProxyConnector(self.host, self.port, kind, self.user, self.password, rdns=True, limit=limit)

    def arguments(self) -> dict[str, Any]:
        """Return what aiohttp is told with each request."""
        if self.is_socks:
            return {}
        from yarl import URL

        user, password = as_sent(self.user), as_sent(self.password)
        url = URL.build(scheme=self.kind, user=user, password=password, host=self.host, port=self.port)
        return {"proxy": url}


def read_proxy(url: str) -> Proxy:
    """Return the parts of a proxy's URL; user and password may be percent-encoded. Raises ProxyUrlError."""
    try:
        parts = urlsplit(url)
        kind, host, port = parts.scheme.lower(), parts.hostname, parts.port
    except ValueError:
        raise ProxyUrlError(NO_URL) from None
    if kind not in PORTS or not host:
        raise ProxyUrlError(NO_URL)
    return Proxy(kind, host, PORTS[kind] if port is None else port, *credentials(parts))


def as_sent(text: str | None) -> str | None:
    """Return a text in such a form that aiohttp, which encodes credentials in Latin-1, sends it in UTF-8."""
    return None if text is None else text.encode().decode("latin-1")


def credentials(parts: SplitResult) -> tuple[str | None, str | None]:
    """Return user and password, decoded; None for what isn't there."""
    user = None if parts.username is None else unquote(parts.username)
    return user, None if parts.password is None else unquote(parts.password)


def proxy_of_environment(api_url: str) -> Proxy | None:
    """Return the proxy that HTTPS_PROXY, HTTP_PROXY or ALL_PROXY names for this address, None without one or
    if NO_PROXY exempts it; names in small letters count too. Raises ProxyUrlError.
    """
    api, found = urlsplit(api_url), getproxies_environment()
    host = api.hostname or ""
    if proxy_bypass_environment(host if api.port is None else f"{host}:{api.port}", found):
        return None
    url = found.get(api.scheme) or found.get("all")
    if not url:
        return None
    return read_proxy(url if "://" in url else f"http://{url}")


def find_proxy(given: str | None, api_url: str) -> Proxy | None:
    """Return the proxy on the way to `api_url`: the one `given`, else the environment's, or None. Raises
    ProxyUrlError.
    """
    return read_proxy(given) if given else proxy_of_environment(api_url)


def refusal_of_proxy(status: int) -> str:
    """Say what an HTTP proxy's answer means."""
    if status == PROXY_AUTHENTICATION:
        return "the proxy asks for a user and password, or refuses them"
    return f"the proxy refuses to connect ({status})"
