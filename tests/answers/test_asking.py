"""Asking: an answer, choices, an honest no; in both languages."""

import re

import pytest

from data.answers.engine import Answers
from data.answers.outcomes import Answer, codes_of
from data.answers.question_log import Asked, mark_refused, record_answered
from data.db.database import Database
from data.entries.near_distress import near_distress
from data.entries.source_files import read_topics
from data.models.content import Question
from data.models.people import Person
from data.people.store import ensure_person
from data.text.anaphora import asks_who_decides
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("language", "question", "answer"),
    [("en", "can i go to haiti", "BINUH, Haiti"), ("fr", "partir en haiti", "BINUH, Haïti")],
)
async def test_a_known_question_is_answered_with_its_source(
    world: World, language: str, question: str, answer: str
) -> None:
    officer = world.officer(language=language)
    officer.send(question)
    await read(officer, answer)
    assert "Source" in officer.last.text
    assert re.search(r"(Verified on \w+ \d+, 2026|Vérifié le \d+ \w+ 2026)", officer.last.text)


async def test_the_reply_is_in_the_questions_language_with_a_button_that_switches(world: World) -> None:
    officer = world.officer(language="fr")
    officer.send("can i go to haiti")
    await read(officer, "BINUH, Haiti")
    switch = world.services.texts.of("en").plain("button-switch-language")
    assert officer.last.buttons[-1][0].text == switch
    await press(officer, switch, "I'll speak English from now on")


@pytest.mark.parametrize(
    ("language", "question", "offer", "none", "thanks"),
    [
        ("en", "papers or tests", "Is it one of", "None of these", "Thank you"),
        ("fr", "documents, épreuves", "Est-ce l'une", "Aucune de ces", "Merci"),
    ],
)
async def test_when_unsure_the_bot_offers_and_takes_no_for_an_answer(
    world: World, language: str, question: str, offer: str, none: str, thanks: str
) -> None:
    officer = world.officer(language=language)
    officer.send(question)
    await read(officer, offer)
    label = next(b.text for row in officer.last.buttons for b in row if b.text.startswith(none))
    await press(officer, label, thanks)
    kept = world.rows(Question)
    assert [(row.text, row.outcome) for row in kept] == [(question, "refused")]


async def test_who_asks_in_french_is_answered_in_french_where_the_phone_speaks_neither(world: World) -> None:
    pole, german = world.officer("Ola", "pl"), world.officer("Uta", "de")
    pole.send("c'est quoi la paie en mission?")
    await read(pole, "La paie en mission")
    await press(pole, "⌂ Menu", said("menu", "fr"))
    german.send("what is the pay on a mission?")
    await read(german, "Pay on a mission")


@pytest.mark.parametrize(
    ("language", "shown", "reply"),
    [
        *(("en", shown, "I'm not sure what you mean") for shown in ("x", "zz", "é?", "#", "D")),
        *(("fr", shown, "Je ne comprends pas bien") for shown in ("x", "rr", "tu", "..")),
        *(("en", shown, "I can't tell which question you are answering") for shown in ("7", "12", "n")),
        ("fr", "sq", "La Sûreté du Québec en mission"),
    ],
)
async def test_a_letter_or_two_that_mean_nothing_are_no_question_and_no_thanks(
    world: World, language: str, shown: str, reply: str
) -> None:
    officer = world.officer(language=language)
    officer.send(shown)
    await read(officer, reply)
    assert not [row for row in world.rows(Question) if row.text]


@pytest.mark.parametrize("code", sorted(near_distress()))
async def test_what_people_in_distress_may_read_tells_where_help_is(world: World, code: str) -> None:
    officer = world.officer(language="fr")
    officer.start(f"a_{code}")
    await read(officer, "appelez ou textez le 9-8-8")


@pytest.mark.parametrize(("answer", "kept"), [("Yes, keep it", "zzzz qqqq I have lupus"), ("No", None)])
async def test_what_tells_of_somebodys_life_is_kept_only_by_consent(
    world: World, answer: str, kept: str | None
) -> None:
    officer = world.officer()
    officer.send("zzzz qqqq I have lupus")
    await read(officer, said("keep-question"))
    assert not shows(officer, "I noted your question")
    assert [row.text for row in world.rows(Question)] == [None]
    label = next(b.text for row in officer.last.buttons for b in row if b.text.startswith(answer))
    await press(officer, label, "kept" if kept else "I didn't keep")
    await officer.settled()
    assert [row.text for row in world.rows(Question)] == [kept]


async def test_what_is_not_known_is_kept_without_personal_data(world: World) -> None:
    officer = world.officer()
    officer.send("what is the xyzzy rule on mission alex@example.ca 613 555 0123")
    await read(officer, "I don't have an approved answer")
    assert [row.text for row in world.rows(Question)] == [None]
    await read(officer, said("keep-question"))
    await press(officer, "Yes, keep it", said("question-kept"))
    assert [row.text for row in world.rows(Question)] == ["what is the xyzzy rule on mission … …"]
    await press(officer, "UN test (AMS)", "The AMS")


async def test_a_helpful_answer_is_thanked_and_its_question_not_kept(world: World) -> None:
    officer = world.officer()
    officer.send("can i go to haiti")
    await read(officer, said("ask-helped"))
    officer.press("Yes")
    await officer.wait_for(lambda p: "Thank you!" in p.toasts)
    await officer.wait_for(lambda p: all(b.text != "Yes" for row in p.last.buttons for b in row))
    assert [(row.outcome, row.entry, row.text) for row in world.rows(Question)] == [("helped", "binuh", None)]


async def test_an_answer_that_is_no_help_is_kept_with_the_reason_and_the_question(world: World) -> None:
    officer = world.officer()
    officer.send("can i go to haiti")
    await read(officer, said("ask-helped"))
    await press(officer, "No", "BINUH")
    await officer.wait_for(lambda p: p.last.buttons[0][0].text == "It's not what I asked")
    answer = officer.last.id
    await press(officer, "It's out of date", "I noted that")
    await officer.settled()
    left = next(message for message in officer.screen if message.id == answer)
    assert "What was wrong" not in left.text and "Was this what you needed" not in left.text
    assert not {"Yes", "No", "It's out of date"} & {b.text for row in left.buttons for b in row}
    (kept,) = world.rows(Question)
    assert (kept.outcome, kept.reason, kept.text) == ("wrong", "outdated", "can i go to haiti")


async def test_nobody_can_judge_anothers_question(world: World) -> None:
    officer, other = world.officer(), world.officer("Sam")
    officer.send("can i go to haiti")
    await read(officer, said("ask-helped"))
    other.send("hello")
    await read(other, said("small-talk-hello"))
    other.press_data("1w:1:outdated", other.last.id)
    await other.wait_for(lambda p: any("I don't have that question" in alert for alert in p.alerts))
    assert [row.outcome for row in world.rows(Question)] == ["answered"]


async def test_small_talk_is_answered_and_not_counted_as_a_question(world: World) -> None:
    officer = world.officer(language="fr")
    for shown, reply in (
        ("Bonjour!", "Bonjour!"),
        ("merci", "De rien"),
        ("hola, como puedo ir", "ne parle que"),
    ):
        officer.send(shown)
        await read(officer, reply)
    assert world.rows(Question) == []


async def test_distress_comes_first_even_in_a_form_and_the_form_stays(world: World) -> None:
    officer = world.officer()
    officer.send("/interest")
    await read(officer, said("ask-mission"))
    await press(officer, "Where I am most useful", said("ask-roles"))
    officer.send("honestly I want to die")
    await read(officer, "9-8-8")
    assert "911" in officer.last.text
    officer.send("/start")
    await read(officer, said("greeting"))
    await press(officer, "Continue my form", said("ask-roles"))


async def test_the_same_card_in_the_other_language(world: World) -> None:
    officer = world.officer()
    officer.send("can i go to haiti")
    await read(officer, "BINUH, Haiti")
    officer.send("et en français?")
    await read(officer, "BINUH, Haïti")


async def test_a_short_question_goes_on_from_what_was_read(world: World) -> None:
    officer = world.officer()
    officer.start("m_eupol_copps")
    await read(officer, "EUPOL COPPS")
    officer.send("armed or unarmed there?")
    await officer.settled()
    assert "EUPOL COPPS" in officer.last.text or "armed" in officer.last.text.lower()


async def test_content_that_changed_is_answered_without_a_restart(world: World) -> None:
    officer = world.officer()
    officer.send("xyzzy rule for my banjo on mission")
    await read(officer, "I don't have an approved answer")
    world.rename_entry("binuh", "Xyzzy rule for my banjo on mission")
    await world.learned()
    officer.send("xyzzy rule for my banjo on mission")
    await read(officer, "mentor managers")


async def test_inline_anybody_finds_entries_in_their_language_and_nothing_is_kept(world: World) -> None:
    stranger = world.officer("Zoé", "fr")
    stranger.ask_inline("ams conduite")
    await stranger.wait_for(lambda p: bool(p.inline_results))
    assert 1 < len(stranger.inline_results) <= 10
    first = stranger.inline_results[0]
    assert "conduite" in first["title"]
    assert first["reply_markup"]["inline_keyboard"][0][0]["url"].endswith(f"?start=a_{first['id']}")
    assert world.rows(Person) == []


async def test_the_nearest_answer_is_refused_and_the_question_kept(world: World) -> None:
    officer, question = world.officer("Alexandrine"), "how do I stay fit"
    officer.send(question)
    await read(officer, said("ask-nearest"))
    others = [b.text.removeprefix("Also: ") for row in officer.last.buttons for b in row if "Also" in b.text]
    told = officer.last.text.split("looking for:")[1].split("\n\n")[1:]
    assert others and [beginning.split("\n")[0] for beginning in told] == others
    assert world.rows(Question)[0].text is None
    await press(officer, "None of these", "noted that for the coordinators")
    assert world.rows(Question)[0].text == question


def test_of_a_refused_answer_nothing_personal_is_kept(db: Database) -> None:
    person = db.run_here(ensure_person, 42, "en", False)[0].id
    number = db.run_here(record_answered, Asked(person, "en"), "baggage")

    def refused(text: str) -> str | None:
        db.run_here(mark_refused, person, number, text)
        return db.run_here(lambda session: session.get_one(Question, number).text)

    assert refused("my guitar and me, Sgt. Tremblay, on the plane?") is None
    assert refused("my guitar on the plane?") == "my guitar on the plane?"


def test_only_wordings_that_nobody_in_distress_types_are_surely_questions(shipped_answers: Answers) -> None:
    worded = {entry.code: (entry.en, entry.fr) for topic in read_topics() for entry in topic.entries}
    for code, texts in worded.items():
        for text in texts:
            shown = f"{text.phrasings[0].upper()} ?"
            assert shipped_answers.is_wording(shown) is (code not in near_distress()), shown
    assert not shipped_answers.is_wording("what nobody has ever asked")


def test_a_known_word_is_one_word_of_a_title_or_phrasing(shipped_answers: Answers) -> None:
    assert shipped_answers.is_known_word("Maison?")
    assert not shipped_answers.is_known_word("la maison")
    assert not shipped_answers.is_known_word("xylophone")


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("who decides?", True),
        ("and who makes that call", True),
        ("Pis qui décide?", True),
        ("c'est qui qui prend la décision", True),
        ("who decides which country", False),
        ("qui décide de la paie", False),
        ("who pays", False),
    ],
)
def test_who_decides_is_known_if_it_names_nothing(text: str, is_one: bool) -> None:
    assert asks_who_decides(text) is is_one


@pytest.mark.parametrize(
    ("context_entry", "question", "found", "is_nearest"),
    [
        (None, "who decides", "who_decides", False),
        ("binuh", "who decides", "who_decides", False),
        ("binuh", "qui décide", "who_decides", False),
        ("who_decides", "and who decides", "who_decides", False),
        ("leave_after", "who decides", "leave_after", True),
        ("photos", "qui décide", "photos", True),
        ("extend_tour", "who decides", "extend_tour", True),
    ],
)
def test_who_decides_is_asked_of_what_was_read(
    answers_by_meaning: Answers, context_entry: str | None, question: str, found: str, is_nearest: bool
) -> None:
    outcome = answers_by_meaning.ask(question, context_entry)
    assert isinstance(outcome, Answer)
    assert (outcome.code, outcome.is_nearest) == (found, is_nearest)
    assert "who_decides" in codes_of(outcome)
