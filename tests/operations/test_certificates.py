"""Certificates on the way to Telegram that aren't right: what is wrong with each is said in one line."""

import asyncio
import shutil
import ssl
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.transport.http import Request
from bot.transport.network_errors import NotConnected

pytestmark = pytest.mark.skipif(not shutil.which("openssl"), reason="certificates are made by openssl")
CONFIG = """
[ca]
default_ca = own
[own]
database = {folder}/index
new_certs_dir = {folder}
rand_serial = yes
default_md = sha256
policy = any
x509_extensions = names
[any]
commonName = supplied
[names]
subjectAltName = {name}
"""
PRESENT, PAST = ("20200101000000Z", "20991231000000Z"), ("20200101000000Z", "20210101000000Z")
FUTURE = ("20980101000000Z", "20991231000000Z")
CASES = {
    "expired": (PAST, "IP:127.0.0.1", True, "has expired or isn't valid yet: is this machine's clock"),
    "not yet": (FUTURE, "IP:127.0.0.1", True, "has expired or isn't valid yet: is this machine's clock"),
    "self-signed": (PRESENT, "IP:127.0.0.1", False, "is signed by nobody this machine knows"),
    "another's": (PRESENT, "DNS:elsewhere.example", True, "is for another name"),
}


def make(folder: Path, dates: tuple[str, str], name: str) -> Path:
    """Make a certificate that signs itself, with its key in the same file."""
    (folder / "config").write_text(CONFIG.format(folder=folder, name=name))
    (folder / "index").touch()
    key, request, made = folder / "key.pem", folder / "request.pem", folder / "both.pem"
    new = ("req", "-new", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", request, "-subj", "/CN=x")
    sign = ("ca", "-batch", "-selfsign", "-config", folder / "config", "-keyfile", key, "-in", request)
    until = ("-startdate", dates[0], "-enddate", dates[1], "-notext", "-out", made)
    for words in (new, (*sign, *until)):
        subprocess.run(["openssl", *map(str, words)], check=True, capture_output=True)
    made.write_text(made.read_text() + key.read_text())
    return made


@asynccontextmanager
async def serve(certificate: Path) -> AsyncIterator[str]:
    """Serve nothing by TLS. Yields the address."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server = await asyncio.start_server(lambda _, writer: writer.close(), "127.0.0.1", 0, ssl=context)
    async with server:
        yield f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}"


@pytest.mark.parametrize("case", CASES)
@pytest.mark.slow
async def test_what_is_wrong_with_a_certificate_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, case: str
) -> None:
    dates, name, is_trusted, says = CASES[case]
    certificate = make(tmp_path, dates, name)
    if is_trusted:
        trusting = ssl.create_default_context(cafile=certificate)
        monkeypatch.setattr("aiohttp.connector._SSL_CONTEXT_VERIFIED", trusting)
    request = Request()
    request.give_up = 0.0
    await request.initialize()
    try:
        async with serve(certificate) as url:
            with pytest.raises(NotConnected, match=says) as caught:
                await request.do_request(f"{url}/bot1:secret/getMe", "POST")
    finally:
        await request.shutdown()
    assert str(caught.value).startswith("the certificate of 127.0.0.1 ") and "secret" not in str(caught.value)
