"""What the local Telegram refuses, as Telegram does."""

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest, Conflict, EndPointNotFound, Forbidden, NetworkError

from bot.demo.entities import parse_html
from bot.demo.limits import ApiError
from tests.demo.conftest import Line


@pytest.mark.parametrize(
    "html", ["<b>open", "</b>", "<b><i>x</b></i>", "<u", "a < b", "<blink>x</blink>", "<a href='x'>y"]
)
async def test_html_that_telegram_refuses(line: Line, html: str) -> None:
    with pytest.raises(BadRequest, match=r"[Cc]an't parse entities"):
        await line.bot.send_message(line.phone.id, html, parse_mode=ParseMode.HTML)


async def test_entities_are_counted_in_utf16(line: Line) -> None:
    message = await line.bot.send_message(
        line.phone.id, "👮 <b>é<i>x</i></b> &lt;", parse_mode=ParseMode.HTML
    )
    assert message.text == "👮 éx <"
    assert {(e.type, e.offset, e.length) for e in message.entities} == {("bold", 3, 2), ("italic", 4, 1)}


def test_an_unknown_tag_is_named() -> None:
    with pytest.raises(ApiError, match="script"):
        parse_html("<script>x</script>")


@pytest.mark.parametrize(("text", "words"), [("", "empty"), ("   ", "empty"), ("x" * 4097, "too long")])
async def test_lengths(line: Line, text: str, words: str) -> None:
    with pytest.raises(BadRequest, match=words):
        await line.bot.send_message(line.phone.id, text)


async def test_the_longest_text_is_counted_after_parsing(line: Line) -> None:
    html = "<b>" + "x" * 4096 + "</b>"
    assert (await line.bot.send_message(line.phone.id, html, parse_mode=ParseMode.HTML)).text == "x" * 4096


async def test_callback_data_has_64_bytes(line: Line) -> None:
    def keyboard(data: str) -> InlineKeyboardMarkup:
        return InlineKeyboardMarkup([[InlineKeyboardButton("x", callback_data=data)]])

    await line.bot.send_message(line.phone.id, "x", reply_markup=keyboard("é" * 32))
    with pytest.raises(BadRequest, match=r"(?i)button_data_invalid"):
        await line.bot.send_message(line.phone.id, "x", reply_markup=keyboard("é" * 33))


async def test_an_edit_that_changes_nothing_is_refused(line: Line) -> None:
    message = await line.bot.send_message(line.phone.id, "one")
    await message.edit_text("two")
    with pytest.raises(BadRequest, match="not modified"):
        await message.edit_text("two")
    assert line.phone.last.edited


async def test_a_tap_is_answered_once(line: Line) -> None:
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Press", callback_data="x")]])
    await line.bot.send_message(line.phone.id, "x", reply_markup=keyboard)
    line.phone.press("Press")
    (query,) = [u.callback_query for u in await line.bot.get_updates() if u.callback_query]
    await query.answer("seen", show_alert=True)
    assert line.phone.alerts == ["seen"]
    with pytest.raises(BadRequest, match="too old"):
        await query.answer()


async def test_whom_the_bot_cant_write_to(line: Line) -> None:
    stranger = line.telegram.add_phone(first_name="Sam")
    with pytest.raises(Forbidden, match="initiate"):
        await line.bot.send_message(stranger.id, "x")
    line.phone.block()
    with pytest.raises(Forbidden, match="blocked"):
        await line.bot.send_message(line.phone.id, "x")
    with pytest.raises(BadRequest, match=r"(?i)chat not found"):
        await line.bot.send_message(1, "x")


async def test_a_reply_quotes_and_may_miss_its_message(line: Line) -> None:
    line.phone.send("question")
    asked = line.phone.screen[-1].id
    await line.bot.send_message(line.phone.id, "answer", reply_parameters=ReplyParameters(asked))
    assert line.phone.last.quotes == "question"
    await line.bot.send_message(
        line.phone.id, "answer", reply_parameters=ReplyParameters(999, allow_sending_without_reply=True)
    )
    with pytest.raises(BadRequest, match="replied"):
        await line.bot.send_message(line.phone.id, "answer", reply_parameters=ReplyParameters(999))


async def test_offsets_confirm_and_a_negative_one_takes_the_newest(line: Line) -> None:
    for text in ("one", "two", "three"):
        line.phone.send(text)
    first = await line.bot.get_updates(limit=1)
    assert len(await line.bot.get_updates(offset=first[0].update_id + 1)) == 3
    newest = await line.bot.get_updates(offset=-1)
    assert [u.message.text for u in newest if u.message] == ["three"]
    assert len(await line.bot.get_updates()) == 1


async def test_allowed_updates_are_remembered(line: Line) -> None:
    await line.bot.get_updates(allowed_updates=["callback_query"], offset=99)
    line.phone.send("not wanted")
    assert await line.bot.get_updates() == ()
    await line.bot.get_updates(allowed_updates=[])
    line.phone.send("wanted")
    assert len(await line.bot.get_updates()) == 1


async def test_a_second_poller_ends_the_first(line: Line) -> None:
    import asyncio

    await line.bot.get_updates(offset=99)
    first = asyncio.create_task(line.bot.get_updates(offset=99, timeout=5))
    polls = line.telegram.poller
    while line.telegram.poller == polls:
        await line.telegram.wait_change(1)
    await line.bot.get_updates(offset=99)
    with pytest.raises(Conflict):
        await first


async def test_an_outage_cuts_every_call(line: Line) -> None:
    line.telegram.outage(30)
    with pytest.raises(NetworkError):
        await line.bot.send_message(line.phone.id, "x")


async def test_another_token_and_another_method_are_unknown(line: Line) -> None:
    with pytest.raises(EndPointNotFound):
        await line.bot.do_api_request("noSuchMethod")
