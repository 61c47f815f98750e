"""What Telegram lets a bot do with its messages after two days: edit most of them, delete none."""

import pytest
from telegram import InputMediaDocument, InputMediaPhoto
from telegram.error import BadRequest

from tests.demo.conftest import Line

DAYS = 24 * 3600.0


async def test_a_message_is_deleted_within_two_days_only(line: Line) -> None:
    kept = [(await line.bot.send_message(line.phone.id, text)).message_id for text in ("one", "two", "three")]
    line.telegram.grow_older(2 * DAYS - 60)
    await line.bot.delete_message(line.phone.id, kept[0])
    line.telegram.grow_older(120)
    with pytest.raises(BadRequest, match="can't be deleted for everyone"):
        await line.bot.delete_message(line.phone.id, kept[1])
    with pytest.raises(BadRequest, match="can't be deleted for everyone"):
        await line.bot.delete_messages(line.phone.id, kept[1:])
    assert [m.text for m in line.phone.screen if m.id in kept] == ["two", "three"]
    with pytest.raises(BadRequest, match="not found"):
        await line.bot.delete_message(line.phone.id, kept[0])


async def test_an_old_picture_or_file_is_replaced_with_its_caption_and_buttons(line: Line) -> None:
    sent = await line.bot.send_document(line.phone.id, b"cv", filename="cv.pdf", caption="my cv")
    line.telegram.grow_older(3 * DAYS)
    await line.bot.edit_message_media(InputMediaPhoto(b"grey"), line.phone.id, sent.message_id)
    assert line.phone.last.document is None and line.phone.last.text == ""
    assert line.phone.last.photo


async def test_what_is_no_picture_or_file_cant_be_replaced(line: Line) -> None:
    line.phone.send_voice()
    line.phone.send_sticker()
    line.phone.send_location()
    for source in [message.id for message in line.phone.screen][-3:]:
        copied = await line.bot.copy_message(line.phone.id, line.phone.id, source)
        with pytest.raises(BadRequest, match="no media in the message"):
            await line.bot.edit_message_media(InputMediaPhoto(b"grey"), line.phone.id, copied.message_id)


async def test_an_album_keeps_to_its_kind_and_a_copy_of_its_parts_is_none(line: Line) -> None:
    files = [InputMediaDocument(b"1"), InputMediaDocument(b"2")]
    sent = await line.bot.send_media_group(line.phone.id, files)
    with pytest.raises(BadRequest, match="another type in an album"):
        await line.bot.edit_message_media(InputMediaPhoto(b"grey"), line.phone.id, sent[0].message_id)
    await line.bot.edit_message_media(InputMediaDocument(b"-"), line.phone.id, sent[0].message_id)
    copied = await line.bot.copy_message(line.phone.id, line.phone.id, sent[1].message_id)
    await line.bot.edit_message_media(InputMediaPhoto(b"grey"), line.phone.id, copied.message_id)
