"""Everything that Telegram lets people do with the bot can be done on the page."""

from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from tests.browser.conftest import Handset

pytestmark = [pytest.mark.slow, pytest.mark.browser]


async def begun(page: Page) -> Handset:
    """The officer's phone after its start."""
    officer = Handset(page, 0)
    await officer.begin()
    await officer.sees("Welcome.")
    return officer


async def attach(phone: Handset, name: str) -> None:
    """Choose from what can be attached."""
    await phone.root.get_by_role("button", name="Attach").click()
    await phone.root.get_by_role("button", name=name).click()


async def test_a_reply_and_an_edit(page: Page) -> None:
    officer = await begun(page)
    welcome = officer.root.get_by_role("article").nth(1)
    await welcome.get_by_role("button", name="Reply").click()
    await expect(officer.root.get_by_text("Reply to: Welcome.")).to_be_visible()
    await officer.send("how long is a tour")
    own = officer.root.locator(".message.mine").last
    await expect(own.locator("blockquote")).to_contain_text("Welcome.")
    await officer.sees("Source:")
    await own.get_by_role("button", name="Edit").click()
    await expect(officer.root.get_by_role("textbox")).to_have_value("how long is a tour")
    await officer.root.get_by_role("textbox").press("Escape")
    await expect(officer.root.get_by_role("textbox")).to_have_value("")
    await own.get_by_role("button", name="Edit").click()
    await officer.send("how long is a mission")
    await expect(own).to_contain_text("how long is a mission")
    await expect(officer.root.locator(".message.mine")).to_have_count(2)


async def test_pictures_files_and_a_voice_note(page: Page, tmp_path: Path) -> None:
    officer = await begun(page)
    last = officer.root.locator(".message.mine").last
    answers = officer.root.locator(".message:not(.mine)", has_text="I can only read text")
    await attach(officer, "A sample picture")
    await expect(last.get_by_role("img")).to_be_visible()
    assert await last.get_by_role("img").evaluate(
        "async (image) => { await image.decode(); return image.naturalWidth }"
    )
    await expect(answers).to_have_count(1)
    (tmp_path / "cv.txt").write_text("My missions")
    await officer.root.get_by_role("textbox").fill("my papers")
    async with page.expect_file_chooser() as chosen:
        await attach(officer, "Photo or file")
    await (await chosen.value).set_files(tmp_path / "cv.txt")
    await expect(last.get_by_role("link", name="cv.txt")).to_be_visible()
    await expect(last).to_contain_text("my papers")
    await officer.sees("I can't open pictures or files")
    await officer.root.get_by_role("button", name="Record a voice note").click()
    await expect(last.locator("audio")).to_be_visible()
    await officer.sees("Nobody can listen to this here")
    await attach(officer, "Sticker")
    await expect(last).to_contain_text("Sticker")


async def test_inline_mode_from_another_chat(page: Page) -> None:
    officer = await begun(page)
    await officer.root.get_by_role("textbox").press_sequentially("@peaceops_demo_bot driving")
    dialog = page.get_by_role("dialog", name="Another chat")
    results = dialog.get_by_role("listitem").get_by_role("button")
    await expect(dialog.get_by_role("status")).to_contain_text("results")
    title = await results.first.locator("b").inner_text()
    await results.first.click()
    await expect(dialog.get_by_role("article")).to_contain_text(title)
    await dialog.get_by_role("button", name="Open in the assistant").click()
    await expect(dialog).to_be_hidden()
    await officer.sees(title)


async def test_who_blocks_the_bot_can_let_it_write_again(page: Page) -> None:
    officer = await begun(page)
    await attach(officer, "Block the bot")
    await expect(officer.root.get_by_role("textbox")).to_be_hidden()
    await officer.root.get_by_role("button", name="Unblock the bot").click()
    await officer.send("/roles")
    await officer.sees("What police do on a mission")


async def test_a_coordinator_is_made_a_lead(page: Page) -> None:
    officer, desk = Handset(page, 0), Handset(page, 1)
    await desk.sees("/queue")
    switch = desk.root.get_by_role("checkbox", name="Lead")
    await expect(officer.root.get_by_role("checkbox", name="Lead")).to_have_count(0)
    await switch.check()
    await desk.sees("made Camille (coordinator) a lead")
    await desk.press("Team", "Camille (coordinator)")
    await expect(desk.root.get_by_role("button", name="Invite").last).to_be_visible()
    await expect(switch).to_be_checked()
