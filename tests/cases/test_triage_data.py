"""Tags of cases, saved views of the queue, canned replies."""

from datetime import date

import pytest
from sqlmodel import select

from data.cases import saved_views, tags
from data.cases.filters import Filter, Scope
from data.cases.saved_views import Saved
from data.cases.search import TypedWord, find_cases
from data.cases.table import read_table
from data.interests import cards
from data.interests import store as interests
from data.interests.profiles import save_profile
from data.interests.store import Wish
from data.letters import canned_replies
from data.models.interests import History
from data.privacy import personal_data, subject_access
from data.team import store as team
from tests.builders import Desk

BOTH = {"en": "Papers", "fr": "Papiers"}


@pytest.fixture
def named(desk: Desk) -> Desk:
    """The same desk; its officer told a name."""
    desk.db.run_here(save_profile, desk.officer, "Alexandrine", None, {})
    return desk


def tagged(desk: Desk) -> tuple[str, ...]:
    """Return the tags of the case."""
    card = desk.db.run_here(cards.find_interest, 1, "en")
    return card.tags if card else ()


def test_tags_are_cleaned_kept_once_written_into_history_and_removed(named: Desk) -> None:
    add = ["  Paper  Missing ", "paper missing", "#urgent", "x" * 60, "", ",", "a\nb"]
    assert named.db.run_here(tags.change_tags, named.owner[0], 1, add)
    assert tagged(named) == ("paper missing", "urgent", "x" * 30, "a b")
    assert not named.db.run_here(tags.change_tags, named.owner[0], 1, ["URGENT"])
    assert named.db.run_here(tags.change_tags, named.owner[0], 1, [], ["Urgent", "a b"])
    assert tagged(named) == ("paper missing", "x" * 30)
    rows = named.db.run_here(
        lambda session: [(row.event, row.detail) for row in session.exec(select(History))]
    )
    assert ("tagged", "urgent") in rows and ("untagged", "urgent") in rows
    assert named.db.run_here(tags.list_tags) == ["paper missing", "x" * 30]


def test_a_tag_typed_without_its_accents_is_the_one_that_is_in_use(named: Desk) -> None:
    named.db.run_here(tags.change_tags, named.owner[0], 1, ["À rappeler", "haïti"])
    assert not named.db.run_here(tags.change_tags, named.owner[0], 1, ["Haiti", "a rappeler"])
    wish = Wish("binuh", [], date(2030, 5, 1))
    named.db.run_here(interests.register_interest, named.officer, wish)
    named.db.run_here(tags.change_tags, named.owner[0], 2, ["haiti", "lima"])
    assert named.db.run_here(tags.list_tags) == ["haïti", "lima", "à rappeler"]
    assert named.db.run_here(tags.change_tags, named.owner[0], 1, [], ["A RAPPELER"])
    assert tagged(named) == ("haïti",)


def test_a_case_has_ten_tags_at_most_and_nobody_tags_their_own(named: Desk) -> None:
    named.db.run_here(tags.change_tags, named.owner[0], 1, [f"tag {number}" for number in range(12)])
    assert len(tagged(named)) == tags.MAX_TAGS
    assert not named.db.run_here(tags.change_tags, named.owner[0], 1, ["one more"])
    assert not named.db.run_here(tags.change_tags, named.officer, 1, ["mine"])
    assert not named.db.run_here(tags.change_tags, named.owner[0], 99, ["gone"])


def test_the_table_filters_by_tag_and_what_is_typed_finds_it(named: Desk) -> None:
    named.db.run_here(tags.change_tags, named.owner[0], 1, ["Ottawa"])
    named.db.run_here(save_profile, named.officer, "Alexandrine B", None, {})
    for tag, found in (("ottawa", 1), ("otta", 0)):
        asked = Filter(scope=Scope.OPEN, tag=tag)
        assert named.db.run_here(read_table, named.owner, asked, "en").total == found
    cards = named.db.run_here(find_cases, [TypedWord("ottawa", {})], "en", 5)
    assert [card.id for card in cards] == [1]


def test_an_officer_sees_the_tags_of_their_case_and_they_go_with_it(named: Desk) -> None:
    named.db.run_here(tags.change_tags, named.owner[0], 1, ["ottawa"])
    assert named.db.run_here(subject_access.collect_rows, named.officer)["interest"][0]["tags"] == ["ottawa"]
    named.db.run_here(personal_data.forget_person, named.officer)
    assert named.db.run_here(tags.list_tags) == []


def test_a_view_is_its_coordinator_s_own_saved_again_renamed_and_deleted(named: Desk) -> None:
    db, mine, theirs = named.db, named.owner[0], named.lead[0]
    shows = {"scope": "mine", "stage": "proposed", "q": "Alexandrine", "mission": ""}
    assert db.run_here(saved_views.save_view, mine, " My  view\n", shows) is Saved.DONE
    assert db.run_here(saved_views.save_view, mine, "My view", shows | {"scope": "all"}) is Saved.DONE
    (view,) = db.run_here(saved_views.list_views, mine)
    assert (view.name, view.filters) == ("My view", {"scope": "all", "stage": "proposed"})
    assert db.run_here(saved_views.list_views, theirs) == []
    assert db.run_here(saved_views.rename_view, theirs, view.id, "Stolen") is None
    assert not db.run_here(saved_views.delete_view, theirs, view.id)
    assert db.run_here(saved_views.save_view, mine, "Other", {}) is Saved.DONE
    assert db.run_here(saved_views.rename_view, mine, view.id, "Other") is Saved.TAKEN
    assert db.run_here(saved_views.rename_view, mine, view.id, " ") is Saved.NAMELESS
    assert db.run_here(saved_views.rename_view, mine, view.id, "Mine") is Saved.DONE
    assert [one.name for one in db.run_here(saved_views.list_views, mine)] == ["Mine", "Other"]
    assert db.run_here(saved_views.delete_view, mine, view.id)
    assert [row["name"] for row in db.run_here(subject_access.collect_rows, mine)["saved_view"]] == ["Other"]


def test_a_view_is_begun_once_and_one_filter_set_at_a_time(named: Desk) -> None:
    db, mine, theirs = named.db, named.owner[0], named.lead[0]
    done, view = db.run_here(saved_views.begin_view, mine, " Mine ")
    (shown,) = db.run_here(saved_views.list_views, mine)
    assert (done, view, shown.filters) == (Saved.DONE, shown.id, {})
    assert db.run_here(saved_views.set_filter, mine, view, "scope", "free")
    assert db.run_here(saved_views.set_filter, mine, view, "stage", "proposed")
    assert db.run_here(saved_views.set_filter, mine, view, "q", "Alexandrine")
    assert db.run_here(saved_views.set_filter, mine, view, "scope", "")
    assert not db.run_here(saved_views.set_filter, theirs, view, "stage", "")
    assert db.run_here(saved_views.begin_view, mine, "Mine") == (Saved.DONE, view)
    assert [one.filters for one in db.run_here(saved_views.list_views, mine)] == [{"stage": "proposed"}]
    assert db.run_here(saved_views.begin_view, mine, "\n") == (Saved.NAMELESS, 0)


def test_a_coordinator_has_twenty_views_at_most(named: Desk) -> None:
    done = [
        named.db.run_here(saved_views.save_view, named.owner[0], f"View {number}", {})
        for number in range(saved_views.MAX_VIEWS + 1)
    ]
    assert done == [Saved.DONE] * saved_views.MAX_VIEWS + [Saved.TOO_MANY]


def test_leads_write_canned_replies_in_both_languages_and_nobody_else(named: Desk) -> None:
    db, lead, other = named.db, named.lead[0], named.owner[0]
    assert not db.run_here(canned_replies.save_reply, other, 0, BOTH, BOTH)
    for wrong in (BOTH | {"fr": ""}, BOTH | {"en": "x" * 2001}):
        assert not db.run_here(canned_replies.save_reply, lead, 0, BOTH, wrong)
    assert db.run_here(canned_replies.save_reply, lead, 0, BOTH, {"en": "Send them.", "fr": "Envoyez-les."})
    (reply,) = db.run_here(canned_replies.list_replies, "fr")
    assert not db.run_here(canned_replies.save_reply, other, reply.id, BOTH, BOTH)
    assert db.run_here(canned_replies.save_reply, lead, reply.id, BOTH, BOTH)
    assert not db.run_here(canned_replies.save_reply, lead, 99, BOTH, BOTH)
    assert db.run_here(canned_replies.find_text, reply.id, "fr") == "Papiers"
    db.run_here(personal_data.forget_person, lead)
    assert db.run_here(canned_replies.find_text, reply.id, "en") == "Papers"
    assert db.run_here(canned_replies.find_text, 99, "en") == ""


def test_only_leads_delete_canned_replies(named: Desk) -> None:
    db = named.db
    db.run_here(canned_replies.save_reply, named.lead[0], 0, BOTH, BOTH)
    assert not db.run_here(canned_replies.delete_reply, named.owner[0], 1)
    db.run_here(team.set_lead, named.owner[1], True)
    assert db.run_here(canned_replies.delete_reply, named.owner[0], 1)
    assert not db.run_here(canned_replies.delete_reply, named.owner[0], 1)


def test_canned_replies_come_in_pages_by_their_title_in_a_language(named: Desk) -> None:
    db, lead = named.db, named.lead[0]
    assert not db.run_here(canned_replies.has_replies)
    for number in range(canned_replies.PAGE + 1):
        titles = {"en": f"Reply {number}", "fr": f"Réponse {9 - number}"}
        assert db.run_here(canned_replies.save_reply, lead, 0, titles, BOTH)
    assert db.run_here(canned_replies.has_replies)
    page = db.run_here(canned_replies.get_page, "fr", 0)
    assert [one.titles["fr"] for one in page.items][:2] == ["Réponse 1", "Réponse 2"] and page.pages == 2
    assert [one.titles["en"] for one in db.run_here(canned_replies.get_page, "en", 7).items] == ["Reply 8"]
