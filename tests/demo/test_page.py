"""What people do on the page of the local Telegram, as requests; the bot sees what Telegram would show it."""

import asyncio
import logging
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from telegram import InlineQueryResultArticle, InputTextMessageContent

from bot.demo.page.routing import Controls
from bot.demo.page.views import as_json, written_in
from bot.demo.server import serve
from bot.demo.telegram import LocalTelegram
from tests.demo.conftest import Line

PICTURE = b"\xff\xd8\xff\xe0 a picture"


@pytest.fixture
async def client(line: Line) -> AsyncIterator[aiohttp.ClientSession]:
    """The page's browser; the start of the phone is behind."""
    await line.bot.get_updates()
    line.telegram.updates.clear()
    async with aiohttp.ClientSession(line.url) as session:
        yield session


async def do(client: aiohttp.ClientSession, line: Line, action: str, **body: Any) -> int:
    """Do one action on the phone. Returns the status of the answer."""
    async with client.post(f"/phones/{line.phone.id}", json={"action": action, **body}) as answer:
        return answer.status


async def test_a_closed_tab_leaves_no_traceback(line: Line, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.ERROR)
    before = len(asyncio.all_tasks())
    async with aiohttp.ClientSession(line.url) as session, session.get("/phones/stream") as stream:
        assert (await stream.content.readline()).startswith(b"event: ")
        assert len(asyncio.all_tasks()) > before
    async with asyncio.timeout(60):
        while len(asyncio.all_tasks()) > before:
            line.phone.send("the server writes to a tab that is gone")
            await line.telegram.wait_change(0.05)
    assert not caplog.records


async def test_a_reply_names_the_message_it_replies_to(line: Line, client: aiohttp.ClientSession) -> None:
    question = await line.bot.send_message(line.phone.id, "A letter.")
    assert await do(client, line, "send", text="two\nlines", reply_to=question.message_id) == 200
    (update,) = await line.bot.get_updates()
    assert update.message and update.message.text == "two\nlines"
    assert update.message.reply_to_message and update.message.reply_to_message.text == "A letter."


async def test_a_message_of_ones_own_can_be_edited_and_no_other(
    line: Line, client: aiohttp.ClientSession
) -> None:
    line.phone.send("befor")
    own = line.phone.screen[-1].id
    other = await line.bot.send_message(line.phone.id, "The bot's.")
    line.telegram.updates.clear()
    assert await do(client, line, "edit", message=own, text="before") == 200
    for message, text in ((other.message_id, "x"), (own, "  "), (999, "x")):
        assert await do(client, line, "edit", message=message, text=text) == 400
    (update,) = await line.bot.get_updates()
    assert update.edited_message and update.edited_message.text == "before"


@pytest.mark.parametrize(
    "body", [{"action": "fly"}, {"action": "send"}, {"action": "vote", "message": 7}, {}], ids=str
)
async def test_what_the_page_never_asks_for_is_refused(
    line: Line, client: aiohttp.ClientSession, body: dict[str, Any]
) -> None:
    async with client.post(f"/phones/{line.phone.id}", json=body) as told:
        assert told.status == 400


async def test_pictures_files_and_voice_notes_arrive_as_they_are(
    line: Line, client: aiohttp.ClientSession
) -> None:
    form = aiohttp.FormData({"caption": "my papers"})
    form.add_field("file", b"letters", filename="cv.pdf", content_type="application/pdf")
    for name in ("one.jpg", "two.jpg"):
        form.add_field("file", PICTURE, filename=name, content_type="image/jpeg")
    form.add_field("voice", b"sound", filename="voice.webm", content_type="audio/webm")
    async with client.post(f"/phones/{line.phone.id}/files", data=form) as told:
        assert told.status == 200
    voice, one, two, paper = [update.message for update in await line.bot.get_updates()]
    assert voice and voice.voice and one and two and paper and paper.document
    assert one.photo and one.caption == "my papers" and one.media_group_id == two.media_group_id
    assert paper.document.file_name == "cv.pdf" and paper.caption is None
    for file, content in ((voice.voice, b"sound"), (one.photo[0], PICTURE), (paper.document, b"letters")):
        assert bytes(await (await file.get_file()).download_as_bytearray()) == content
    shown = line.phone.screen[-4]
    assert shown.kind == "voice" and shown.media == voice.voice.file_id


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a.png", "inline"),
        ("a.webm", "inline"),
        ("a.html", "attachment"),
        ("a.svg", "attachment"),
        ("a", "attachment"),
    ],
)
async def test_no_file_that_was_sent_runs_as_a_part_of_the_page(
    line: Line, client: aiohttp.ClientSession, name: str, shown: str
) -> None:
    file_id = line.telegram.keep_file(name, b"<script>1</script>")
    async with client.get(f"/files/{file_id}") as told:
        assert told.headers["Content-Disposition"].startswith(f"{shown};")
        assert told.headers["X-Content-Type-Options"] == "nosniff"


async def test_inline_mode_shows_what_the_bot_offers_now(line: Line, client: aiohttp.ClientSession) -> None:
    assert await do(client, line, "inline", query="driving") == 200
    (update,) = await line.bot.get_updates()
    assert update.inline_query and update.inline_query.query == "driving"
    assert as_json(line.phone, {})["inline"] == {"answered": False, "results": []}
    content = InputTextMessageContent("La conduite est pour vous.", parse_mode="HTML")
    await update.inline_query.answer([InlineQueryResultArticle("1", "Conduite", content)])
    (result,) = as_json(line.phone, {})["inline"]["results"]
    assert (result["title"], result["message"]["text"]) == ("Conduite", "La conduite est pour vous.")
    assert result["message"]["lang"] == "fr"
    assert await do(client, line, "inline", query="another") == 200
    assert as_json(line.phone, {})["inline"]["results"] == []


async def test_the_switch_of_a_coordinators_phone_says_who_leads() -> None:
    team = {5001: False}

    async def on_lead(number: int, is_lead: bool) -> None:
        team[number] = is_lead

    async def read() -> dict[int, bool]:
        return team

    telegram = LocalTelegram(token="1:token", username="x_bot")
    async with serve(telegram, 0, Controls(on_lead=on_lead, team=read)) as url:
        desk, officer = telegram.add_phone("Camille"), telegram.add_phone("Alex")
        async with aiohttp.ClientSession(url) as client:
            told = await client.post(f"/phones/{desk.id}/lead", json={"lead": True})
        assert told.status == 200
        assert as_json(desk, team)["lead"] and as_json(desk, team)["coordinator"]
        assert not as_json(officer, team)["lead"] and not as_json(officer, team)["coordinator"]


async def test_each_message_says_its_language(line: Line) -> None:
    assert [written_in(text) for text in ("What is it?", "Qu'est-ce que c'est?", "BINUH")] == [
        "en",
        "fr",
        None,
    ]
    line.phone.set_language("fr")
    for text in ("Which of these is for you?", "Les missions où vous pouvez servir", "BINUH"):
        await line.bot.send_message(line.phone.id, text)
    assert [message["lang"] for message in as_json(line.phone, {})["messages"][-3:]] == ["en", "fr", "fr"]
