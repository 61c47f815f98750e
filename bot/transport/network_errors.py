"""What went wrong on the way to Telegram, in words for the log: never an address, which holds the token."""

import json
import ssl

import aiohttp
from telegram.error import BadRequest, Conflict, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.delivery.retry_policy import seconds_asked
from bot.transport.proxy import refusal_of_proxy

NOT_TELEGRAM = "the answer isn't Telegram's: a firewall or proxy on the way?"
INCOMPLETE = "the answer is incomplete: a proxy or server on the way that isn't Telegram's?"
MAX_REASON_LENGTH = 200
"""Characters of Telegram's own words that are told."""
REFUSED_BY_PROXY = "the proxy refuses to connect, or refuses the user and password"
FAULTS = {
    (9, 10): "has expired or isn't valid yet: is this machine's clock right?",
    (18, 19, 20, 21): "is signed by nobody this machine knows: "
    "a proxy that opens TLS, or no ca-certificates?",
    (62, 64): "is for another name",
}
"""What OpenSSL's numbers (X509_V_ERR_…) mean to an operator."""
WHOLE: dict[str, frozenset[str]] = {
    "getMe": frozenset({"id", "is_bot", "first_name", "username"}),
    "getWebhookInfo": frozenset({"url", "has_custom_certificate", "pending_update_count"}),
}
"""What the results hold in any case that are read outside of an update."""
CUT_OFF = (aiohttp.ServerDisconnectedError, aiohttp.ClientOSError, aiohttp.ClientPayloadError)


class DescribedError(NetworkError):
    """A network error whose message is our reason, for the log."""


class NotConnected(DescribedError):
    """Raised if there was no connection: nothing was done."""


def as_network_error(error: Exception, *, by_proxy: bool = False) -> Exception:
    """Return PTB's error for one on the way to Telegram; any other error is returned as it is. A proxy that
    refuses, or that can't reach Telegram, passed nothing on.
    """
    if reason := reason_not_connected(error, by_proxy=by_proxy):
        return NotConnected(reason)
    if isinstance(error, TimeoutError):
        return TimedOut()
    if isinstance(error, CUT_OFF):
        return DescribedError("the connection was cut off")
    if isinstance(error, aiohttp.ClientResponseError):
        return DescribedError("the answer isn't HTTP")
    return NetworkError(type(error).__name__) if isinstance(error, aiohttp.ClientError) else error


def reason_not_connected(error: Exception, *, by_proxy: bool) -> str | None:
    """Say why there was no connection; None if there was one."""
    if isinstance(error, aiohttp.ClientHttpProxyError):
        return refusal_of_proxy(error.status)
    if isinstance(error, aiohttp.ClientConnectorDNSError):
        return f"{'the name of the proxy' if by_proxy else 'the name'} can't be resolved"
    if isinstance(error, aiohttp.ClientConnectorCertificateError):
        return f"the certificate of {error.host} {fault_of(error.certificate_error)}"
    if isinstance(error, aiohttp.ClientConnectorError) and isinstance(error.os_error, ssl.SSLError):
        return (
            f"{'the proxy' if by_proxy else 'what answers'} doesn't speak TLS: http:// instead of https://?"
        )
    if isinstance(error, aiohttp.ClientProxyConnectionError):
        return "the proxy can't be reached"
    if isinstance(error, aiohttp.ClientConnectorError):
        return "no connection"
    if type(error).__module__.startswith("aiohttp_socks"):
        is_away = type(error).__name__ != "ProxyError"
        return "the proxy can't be reached" if is_away else REFUSED_BY_PROXY
    if isinstance(error, EOFError | ConnectionError) and not isinstance(error, aiohttp.ClientError):
        return REFUSED_BY_PROXY
    return None


def fault_of_answer(method: str | None, status: int, payload: bytes) -> NetworkError | None:
    """Return the error of an answer that isn't the Bot API's, whatever its status, or lacks a field of WHOLE;
    else None. A firewall's 403 would mean that a person blocked the bot, its 404 that the token is revoked.
    `method` is None where a file was fetched. From 500 on it is unknown what was done.
    """
    if status >= 500:
        return DescribedError(f"Telegram's server, or a proxy before it, answers {status}")
    if status == 200 and method not in WHOLE:
        is_answer = method is None or b'"result"' in payload
        return None if is_answer else DescribedError(NOT_TELEGRAM)
    try:
        answer = json.loads(payload)
    except ValueError:
        answer = None
    if not isinstance(answer, dict) or answer.get("ok") is not (status == 200):
        return NotConnected(NOT_TELEGRAM)
    return DescribedError(INCOMPLETE) if status == 200 and is_partial(method, answer.get("result")) else None


def is_partial(method: str | None, result: object) -> bool:
    """Return whether a result isn't what the method always returns."""
    return not (isinstance(result, dict) and result.keys() >= WHOLE.get(method or "", frozenset()))


def fault_of(error: Exception) -> str:
    """Say what is wrong with a certificate, by OpenSSL's number of the error."""
    code = error.verify_code if isinstance(error, ssl.SSLCertVerificationError) else 0
    return next((said for codes, said in FAULTS.items() if code in codes), "isn't valid")


def reason_of(error: TelegramError) -> str:
    """Return why Telegram wasn't reached, for a log line."""
    if isinstance(error, Forbidden | Conflict):
        return NOT_TELEGRAM
    if isinstance(error, TimedOut):
        return "no answer in time"
    if isinstance(error, RetryAfter):
        return f"it asks to wait for {seconds_asked(error):.0f} s"
    if isinstance(error, BadRequest):
        return f"it says: {error.message[:MAX_REASON_LENGTH]}"
    return error.message if isinstance(error, DescribedError) else type(error).__name__
