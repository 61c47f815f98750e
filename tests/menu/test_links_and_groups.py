"""Links that are pasted instead of tapped, invitations that don't work, groups, words under a picture."""

from typing import Any

import pytest

from bot.demo.phones import Phone
from data.models.content import Question
from data.models.people import Coordinator, Invite
from tests.actors import lead, tap
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = pytest.mark.slow
BOT = "peaceops_test_bot"


async def at_home(world: World, language: str = "en") -> Phone:
    """Return a phone that shows the menu."""
    officer = world.officer(language=language)
    officer.start()
    await officer.wait_for(lambda p: bool(p.last.buttons))
    return officer


@pytest.mark.parametrize(
    "form", ["https://t.me/{bot}?start=c_{code}", "t.me/{bot}?start=c_{code} ", "c_{code}"]
)
async def test_a_pasted_invitation_is_used_and_never_asked_about(world: World, form: str) -> None:
    newcomer = await at_home(world)
    newcomer.send(form.format(bot=BOT, code=world.invite()))
    await read(newcomer, said("invite-joined"))
    assert not world.rows(Question)


async def test_a_code_that_doesnt_work_is_no_question(world: World) -> None:
    officer = await at_home(world)
    for text in ("c_" + "a" * 24, f"https://t.me/{BOT}?start=c_used"):
        officer.send(text)
        await officer.wait_for(lambda p: "This invitation doesn't work" in p.last.text)
        await tap(world, officer, "⌂ Menu")
    officer.send("k_0123456789ab")
    await read(officer, "course")
    officer.send("https://t.me/another_bot?start=c_abc")
    await read(officer, "another assistant, @another_bot")
    officer.send(f"https://t.me/{BOT}?start=m_binuh")
    await read(officer, "BINUH, Haiti")
    assert not world.rows(Question)


async def test_a_lead_who_tries_the_link_doesnt_use_it_up(world: World) -> None:
    desk = await world.coordinator("Camille")
    lead(world)
    code = world.invite()
    desk.start(f"c_{code}")
    await read(desk, said("invite-already"))
    assert [row.used_at is None for row in world.rows(Invite)] == [False, True]
    newcomer = world.officer("Noemie")
    newcomer.start(f"c_{code}")
    await read(newcomer, said("invite-joined"))
    newcomer.start(f"c_{code}")
    await read(newcomer, said("invite-already"))
    assert [row.name for row in world.rows(Coordinator)] == ["Camille", "Noemie"]


def group_of(world: World, phone: Phone, kind: str = "supergroup") -> dict[str, Any]:
    """Return a group with this person, in which one message stands."""
    chat = {"id": -phone.id, "type": kind, "title": "Group"}
    world.telegram.store(chat, {"from": phone.user, "text": "hello"})
    return chat


async def add_bot(world: World, phone: Phone, chat: dict[str, Any], status: str) -> list[str]:
    """Let this person add the bot to a group. Returns what the bot says there."""
    me = world.telegram.me()
    rights = "can_be_edited is_anonymous can_manage_chat can_delete_messages can_manage_video_chats"
    rights += " can_restrict_members can_promote_members can_change_info can_invite_users"
    rights += " can_post_stories can_edit_stories can_delete_stories"
    more = dict.fromkeys(rights.split(), False) if status == "administrator" else {}
    phone.caused = world.telegram.put_update(
        "my_chat_member",
        {
            "chat": chat,
            "from": phone.user,
            "date": 1,
            "old_chat_member": {"user": me, "status": "left"},
            "new_chat_member": {"user": me, "status": status} | more,
        },
    )
    await phone.settled()
    return said_in(world, phone)


def said_in(world: World, phone: Phone) -> list[str]:
    """Return what the bot said in this person's group."""
    return [m["text"] for m in world.telegram.messages[-phone.id].values() if m["from"]["is_bot"]]


@pytest.mark.parametrize("status", ["member", "administrator"])
async def test_who_adds_the_bot_to_a_group_is_told_once(world: World, status: str) -> None:
    officer = await at_home(world)
    assert await add_bot(world, officer, group_of(world, officer), status) == [
        f"I work in private chats only. Write to me at @{BOT}."
    ]
    officer.send_in_group("/help")
    await officer.settled()
    assert len(said_in(world, officer)) == 1


async def test_nothing_is_said_in_a_channel_or_to_another_bot(world: World) -> None:
    officer, other = await at_home(world), await at_home(world)
    assert await add_bot(world, officer, group_of(world, officer, "channel"), "administrator") == []
    group_of(world, other)
    for text in ("/start@another_bot", "hello", f"@{BOT} how long is a tour"):
        other.send_in_group(text)
        await other.settled()
        assert said_in(world, other) == [], text
    other.send_in_group(f"/start@{BOT}")
    await other.settled()
    assert len(said_in(world, other)) == 1


async def test_words_under_a_picture_are_said_to_go_unread(world: World) -> None:
    officer = await at_home(world)
    officer.send_photo(caption="how long is a tour?")
    await read(officer, said("other-kind-caption"))
    officer.edit(next(m.id for m in officer.screen if m.kind == "photo"), "how long is a tour")
    await read(officer, said("edited-message"))
    assert not shows(officer, "Usually 12 months")
    await press(officer, "⌂ Menu", said("menu"))
