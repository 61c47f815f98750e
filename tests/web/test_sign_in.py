"""Who is let in to the desk's page: coordinators of now, by what Telegram signed, each once."""

import asyncio
import json
import time

import pytest
from pydantic import ValidationError

from bot.settings import Settings
from bot.web import sessions
from bot.web.headers import policy
from bot.web.init_data import check_init_data, signed
from bot.web.sessions import Sessions
from data.models.people import Audit
from tests.web.conftest import Browser, Site, init_data, words_of

TOKEN, NOW = "1:test-token", 1_795_000_000
pytestmark = pytest.mark.slow


def fields(**more: str) -> dict[str, str]:
    return {"user": json.dumps({"id": 7}), "auth_date": str(NOW)} | more


def test_what_telegram_signed_is_taken() -> None:
    found = check_init_data(signed(fields(), TOKEN), TOKEN, NOW)
    assert found and found.telegram_id == 7


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "hash=",
        "user=%7B%22id%22%3A7%7D&auth_date=1&hash=00",
        signed(fields(), "2:another-bot"),
        signed(fields(), TOKEN) + "&user=%7B%22id%22%3A8%7D",
        signed(fields(), TOKEN).replace("%3A+7", "%3A+8"),
        signed(fields(auth_date=str(NOW - 3700)), TOKEN),
        signed(fields(auth_date=str(NOW + 900)), TOKEN),
        signed(fields(auth_date="-1"), TOKEN),
        signed(fields(auth_date="x"), TOKEN),
        signed(fields(user="[]"), TOKEN),
        signed(fields(user="{"), TOKEN),
        signed(fields(user='{"id": "7"}'), TOKEN),
        signed(fields(user='{"id": true}'), TOKEN),
        signed(fields(user='{"id": 7, "is_bot": true}'), TOKEN),
        signed(fields(more="x" * 5000), TOKEN),
        signed({key: value for key, value in fields().items() if key != "user"}, TOKEN),
    ],
    ids=lambda _: "raw",
)
def test_what_telegram_didn_t_sign_for_this_bot_or_not_lately_is_not_taken(raw: str) -> None:
    assert check_init_data(raw, TOKEN, NOW) is None


def test_a_cookie_of_another_token_or_that_was_changed_is_no_session() -> None:
    kept = Sessions(TOKEN, is_secure=True)
    session = kept.begin(7, 1)
    cookie = kept.cookie(session).partition(";")[0].partition("=")[2]
    assert kept.read(cookie) and kept.read(cookie).telegram_id == 7  # type: ignore[union-attr]
    assert Sessions("2:another", is_secure=True).read(cookie) is None
    forged = cookie[:-9] + ("A" if cookie[-9] != "A" else "B") + cookie[-8:]
    for wrong in (None, "", "x", forged, cookie.replace(".", "", 1)):
        assert kept.read(wrong) is None
    assert not kept.is_token(session, kept.csrf_token(kept.begin(7, 1)))


def test_a_session_ends_after_an_hour_of_silence_and_after_half_a_day(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept = Sessions(TOKEN, is_secure=True)
    session = kept.begin(7, 1)
    cookie = kept.cookie(session).partition(";")[0].partition("=")[2]
    now = time.time()
    monkeypatch.setattr("time.time", lambda: now + sessions.IDLE + 5)
    assert kept.read(cookie) is None
    again = kept.cookie(session).partition(";")[0].partition("=")[2]
    assert kept.read(again)
    monkeypatch.setattr("time.time", lambda: now + sessions.MAX_AGE + 5)
    assert kept.read(kept.cookie(session).partition(";")[0].partition("=")[2]) is None


def test_the_cookie_works_in_telegram_s_frame_and_for_no_script() -> None:
    cookie = Sessions(TOKEN, is_secure=True).cookie(Sessions(TOKEN, is_secure=True).begin(7, 1))
    for part in ("HttpOnly", "Secure", "SameSite=None", "Partitioned", "Path=/desk"):
        assert part in cookie


def test_only_telegram_may_frame_the_page_and_nothing_runs_but_our_files() -> None:
    told = policy("https://desk.example.ca")
    assert "frame-ancestors https://web.telegram.org" in told and "127.0.0.1" not in told
    assert "default-src 'none'" in told and "unsafe" not in told


@pytest.mark.parametrize(
    "wrong", ["http://desk.example.ca", "https://a/path", "https://u:p@a", "desk", "ftp://a"]
)
def test_a_public_url_that_isn_t_https_is_named_before_anything_starts(wrong: str) -> None:
    with pytest.raises(ValidationError):
        Settings(public_url=wrong, listen_port=8080)
    with pytest.raises(ValidationError):
        Settings(public_url="https://desk.example.ca")


async def test_a_coordinator_signs_in_and_the_log_has_it(site: Site) -> None:
    phone = await site.world.coordinator("Camille")
    browser = site.browser()
    page = await browser.get("/desk/start/queue")
    assert browser.status == 200 and "sign_in.js" in page
    await browser.sign_in(init_data(phone))
    assert browser.headers["Location"] == "/desk/queue"
    assert "HttpOnly" in browser.headers["Set-Cookie"]
    assert "Nothing here" in await browser.follow()
    assert [row.action for row in site.world.rows(Audit)].count("signed_in") == 1


async def test_every_answer_keeps_others_from_framing_caching_and_learning_where_one_was(site: Site) -> None:
    browser = await site.desk(await site.world.coordinator("Camille"))
    for path in ("/desk/queue", "/desk/start/queue", "/desk/nothing", "/desk/session"):
        await browser.get(path)
        assert "frame-ancestors https://web.telegram.org" in browser.headers["Content-Security-Policy"]
        assert browser.headers["Referrer-Policy"] == "no-referrer"
        assert browser.headers["X-Content-Type-Options"] == "nosniff"
        assert browser.headers["Cache-Control"] == "no-store"
    page = await browser.get("/desk/queue")
    assert "<script>" not in page and " style=" not in page and " onclick" not in page


async def test_forged_old_and_foreign_init_data_are_refused(site: Site) -> None:
    phone = await site.world.coordinator("Camille")
    for wrong in (
        init_data(phone, token="2:another"),
        init_data(phone, age=3700),
        init_data(phone).replace("hash=", "hash=0"),
        "",
    ):
        browser = site.browser()
        await browser.sign_in(wrong)
        assert browser.status == 403 and not browser.cookie()
        await browser.get("/desk/queue")
        assert browser.status == 401


async def test_init_data_is_taken_once_but_a_reload_goes_on(site: Site) -> None:
    phone = await site.world.coordinator("Camille")
    told, browser, thief = init_data(phone), site.browser(), site.browser()
    await browser.sign_in(told)
    await browser.follow()
    await thief.sign_in(told)
    assert thief.status == 403 and not thief.cookie()
    await browser.sign_in(told)
    assert browser.status == 303


async def test_officers_and_strangers_are_not_let_in(site: Site) -> None:
    officer = site.world.officer("Alexandrine")
    for _ in range(2):
        browser = site.browser()
        await browser.sign_in(init_data(officer))
        assert browser.status == 403 and not browser.cookie()
        officer.start()
        await officer.wait_for(lambda p: "Welcome" in p.transcript())


async def test_who_is_removed_is_out_at_the_next_click(site: Site) -> None:
    phone = await site.world.coordinator("Camille")
    browser = await site.desk(phone)
    site.world.remove_coordinator(1)
    await browser.get("/desk/queue")
    assert browser.status == 403
    await browser.post("/desk/cases/1/claim")
    assert browser.status in (401, 403)
    again = site.browser()
    await again.sign_in(init_data(phone))
    assert again.status == 403


@pytest.mark.parametrize("site", [{"second_factor_hours": 8}], indirect=True)
async def test_a_locked_desk_is_locked_on_the_page_too(site: Site) -> None:
    phone = site.world.officer("Camille")
    phone.start(f"c_{site.world.invite()}")
    await phone.wait_for(lambda p: "coordinator" in p.transcript())
    browser = site.browser()
    await browser.sign_in(init_data(phone))
    assert "authenticator" in words_of(await browser.follow())
    assert browser.status == 403


async def test_another_host_another_site_and_large_bodies_are_refused(site: Site) -> None:
    browser = await site.desk(await site.world.coordinator("Camille"))
    await browser.get("/desk/queue", Host="evil.example")
    assert browser.status == 421
    await browser.post("/desk/bulk/claim", **{"Origin": "https://evil.example"})
    assert browser.status == 403
    await browser.post("/desk/bulk/claim", **{"Sec-Fetch-Site": "cross-site"})
    assert browser.status == 403
    await browser.post("/desk/bulk/claim", {"only": "x" * 200_000})
    assert browser.status == 413
    await browser.post("/desk/bulk/claim", [("case", "1")] * 700)
    assert browser.status == 400
    await browser.post("/desk/bulk/claim", **{"Content-Type": "text/plain"})
    assert browser.status == 415


async def test_another_site_makes_nobody_open_a_case(site: Site) -> None:
    """An image of another site that names a case would else be in the access log as read."""
    browser = await site.desk(await site.world.coordinator("Camille"))
    for given in ("cross-site", "same-site"):
        await browser.get("/desk/cases/1", **{"Sec-Fetch-Site": given})
        assert browser.status == 403
    await browser.get("/desk/start/cases/1", **{"Sec-Fetch-Site": "cross-site"})
    assert browser.status == 200


async def test_who_guesses_has_to_wait_and_keeps_no_coordinator_out(site: Site) -> None:
    phone = await site.world.coordinator("Camille")
    guesser, statuses = site.browser(), set[int]()
    for _ in range(40):
        await guesser.sign_in(init_data(phone, token="2:another"))
        statuses.add(guesser.status)
    assert statuses == {403, 429}
    await guesser.sign_in(init_data(phone))
    assert guesser.status == 303


async def test_an_open_stream_doesnt_hold_up_the_end(site: Site) -> None:
    browser = await site.desk(await site.world.coordinator("Camille"))
    async with browser.http.get(browser.base + "/desk/events") as stream:
        await stream.content.readuntil(b"\n\n")
        async with asyncio.timeout(60):
            await site.world.stop_bot()
            assert await stream.content.read() == b""


async def test_without_its_csrf_token_a_form_changes_nothing(site: Site) -> None:
    phone = await site.world.coordinator("Camille")
    browser, other = await site.desk(phone), await site.desk(phone)
    for wrong in ("", "x", other.csrf):
        await browser.post("/desk/bulk/claim", {"only": "1"}, csrf=wrong)
        assert browser.status == 403


async def test_somebody_too_fast_has_to_wait_and_others_don_t(site: Site) -> None:
    browser = await site.desk(await site.world.coordinator("Camille"))
    other = await site.desk(await site.world.coordinator("Bernard"))
    statuses = list[int]()
    while 429 not in statuses and len(statuses) < 200:
        await browser.get("/desk/queue")
        statuses.append(browser.status)
    assert 429 in statuses
    await other.get("/desk/queue")
    assert other.status == 200


async def test_only_what_is_meant_to_be_served_is(site: Site) -> None:
    browser = site.browser()
    for path in (
        "/desk/telegram",
        "/desk/healthz",
        "/desk/static/%2e%2e/site.py",
        "/desk/templates/base.html",
    ):
        await browser.get(path)
        assert browser.status == 404, path


async def test_what_was_written_is_shown_where_the_session_ended_meanwhile(site: Site, desk: Browser) -> None:
    letter = {"text": "A long letter <script>alert(1)</script>", "nonce": "5", "act": "send"}
    await desk.get("/desk/cases/1")
    desk.http.cookie_jar.clear()
    page = await desk.post("/desk/cases/1/letter", letter)
    assert desk.status == 401
    assert "What you typed: A long letter" in words_of(page) and "<script>alert" not in page
    assert desk.csrf not in page
    page = await desk.post("/desk/cases/1/letter", letter, Origin="https://elsewhere.example")
    assert "A long letter" not in page
