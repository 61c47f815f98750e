"""Replies on the desk's page: warned of the wrong language; only shown questions are set aside."""

import re
from html import unescape

import pytest

from data.models.content import Question, Reply
from tests.web.conftest import Site, words_of
from tests.web.conftest import site as site
from tests.world import read

pytestmark = pytest.mark.slow


async def test_a_reply_in_the_wrong_language_is_sent_only_when_it_is_sent_again(site: Site) -> None:
    desk = await site.desk(await site.world.coordinator("Camille"))
    officer = await site.unanswered("may i bring a bicycle")
    form = {"asked": "1", "reply_en": "Oui, mais demandez d'abord la permission à votre service de police."}
    page = await desk.post("/desk/questions/1/reply", form)
    assert desk.status == 200 and "English: this seems to be in French." in words_of(page)
    assert not site.world.rows(Reply) and form["reply_en"] in unescape(page)
    found = re.search(r'name="warned" value="(\d+)"', page)
    assert found
    await desk.post("/desk/questions/1/reply", form | {"warned": found[1]})
    assert desk.status == 303
    await read(officer, form["reply_en"])


async def test_a_reply_that_isnt_filled_in_is_sent_only_when_it_is_sent_again(site: Site) -> None:
    desk = await site.desk(await site.world.coordinator("Camille"))
    await site.unanswered("may i bring a bicycle")
    form = {"asked": "1", "reply_en": "Hello [name], please ask your police service for permission first."}
    page = await desk.post("/desk/questions/1/reply", form)
    assert desk.status == 200 and "“[name]” goes as it stands" in words_of(page)
    assert not site.world.rows(Reply)


async def test_only_shown_questions_are_set_aside_and_only_then_it_is_said(site: Site) -> None:
    desk = await site.desk(await site.world.coordinator("Camille"))
    await site.unanswered("may i bring a bicycle")
    for form, told in (
        ({"asked": "2"}, "waiting for a reply to that any more"),
        ({"asked": "1"}, "Set aside"),
    ):
        await desk.post("/desk/questions/1/drop", form)
        assert told in words_of(await desk.follow())
        assert bool(site.world.rows(Question)[0].dropped_at) is (told == "Set aside")
