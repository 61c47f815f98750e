"""Files, albums, polls, inline results, the webhook."""

import asyncio

import pytest
from aiohttp import web
from telegram import InlineQueryResultArticle, InputMediaPhoto, InputTextMessageContent, ReplyKeyboardMarkup
from telegram.error import BadRequest, Conflict

from tests.demo.conftest import Line


async def test_files_go_both_ways(line: Line) -> None:
    await line.bot.send_document(line.phone.id, b"abc", filename="a.txt", caption="here")
    document = line.phone.last.document
    assert document and line.telegram.files[document["file_id"]] == ("a.txt", b"abc")
    line.phone.send_photo(b"seen")
    message = (await line.bot.get_updates())[-1].message
    assert message
    file = await message.photo[-1].get_file()
    assert bytes(await file.download_as_bytearray()) == b"seen"


async def test_pictures_captions_and_albums(line: Line) -> None:
    message = await line.bot.send_photo(line.phone.id, b"png", caption="one")
    assert line.phone.last.photo
    await message.edit_caption("two")
    assert line.phone.last.text == "two"
    with pytest.raises(BadRequest, match="caption is too long"):
        await line.bot.send_photo(line.phone.id, b"png", caption="x" * 1025)
    sent = await line.bot.send_media_group(line.phone.id, [InputMediaPhoto(b"1"), InputMediaPhoto(b"2")])
    assert len({item.media_group_id for item in sent}) == 1
    with pytest.raises(BadRequest, match="2-10"):
        await line.bot.send_media_group(line.phone.id, [InputMediaPhoto(b"1")])


async def test_a_copy_comes_from_the_bot(line: Line) -> None:
    other = line.telegram.add_phone(first_name="Sam")
    other.start()
    line.phone.send("to be passed on")
    source = line.phone.screen[-1].id
    await line.bot.copy_message(other.id, line.phone.id, source)
    assert other.last.text == "to be passed on"


async def test_a_quiz_tells_the_bot_who_answered(line: Line) -> None:
    await line.bot.send_poll(
        line.phone.id,
        "How long?",
        ["a year", "a day"],
        type="quiz",
        correct_option_ids=[0],
        is_anonymous=False,
        explanation="Twelve months.",
    )
    line.phone.answer_poll(line.phone.last.id, [0])
    (answer,) = [u.poll_answer for u in await line.bot.get_updates() if u.poll_answer]
    assert answer.option_ids == (0,)
    await line.bot.stop_poll(line.phone.id, line.phone.last.id)
    assert line.phone.last.poll["is_closed"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"question": "x" * 301},
        {"options": ["one"]},
        {"options": ["x" * 101, "y"]},
        {"options": [str(n) for n in range(13)]},
        {"type": "quiz"},
        {"type": "quiz", "correct_option_ids": [0, 1]},
        {"type": "quiz", "correct_option_ids": [1, 0], "allows_multiple_answers": True},
    ],
)
async def test_polls_within_limits(line: Line, wrong: dict[str, object]) -> None:
    good: dict[str, object] = {"question": "?", "options": ["a", "b"]}
    with pytest.raises(BadRequest):
        await line.bot.send_poll(line.phone.id, **(good | wrong))  # type: ignore[arg-type]


async def test_a_reply_keyboard_stands_on_the_phone(line: Line) -> None:
    await line.bot.send_message(line.phone.id, "x", reply_markup=ReplyKeyboardMarkup([["A", "B"], ["C"]]))
    assert line.phone.reply_keyboard == [["A", "B"], ["C"]]


async def test_inline_results_reach_the_phone(line: Line) -> None:
    line.phone.ask_inline("ams")
    (query,) = [u.inline_query for u in await line.bot.get_updates() if u.inline_query]
    article = InlineQueryResultArticle("1", "AMS", InputTextMessageContent("The AMS"))
    await query.answer([article])
    assert [result["title"] for result in line.phone.inline_results] == ["AMS"]


async def test_the_webhook_gets_updates_with_its_secret_until_it_takes_them(line: Line) -> None:
    seen: list[tuple[str, int]] = []

    async def take(request: web.Request) -> web.Response:
        body = await request.json()
        seen.append((request.headers.get("X-Telegram-Bot-Api-Secret-Token", ""), body["update_id"]))
        return web.Response(status=500 if len(seen) == 1 else 200)

    app = web.Application()
    app.router.add_post("/hook", take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    await line.bot.set_webhook(f"http://127.0.0.1:{runner.addresses[0][1]}/hook", secret_token="s3cret")
    with pytest.raises(Conflict):
        await line.bot.get_updates()
    while line.telegram.updates:
        await line.telegram.wait_change(1)
    assert [secret for secret, _ in seen] == ["s3cret", "s3cret"]
    assert seen[0][1] == seen[1][1]
    await line.bot.delete_webhook()
    await runner.cleanup()
    await asyncio.sleep(0)


async def test_a_webhook_needs_https(line: Line) -> None:
    with pytest.raises(BadRequest, match=r"(?i)https"):
        await line.bot.set_webhook("http://example.org/hook")
