"""People in trouble, wherever they write."""

import pytest

from bot.demo.phones import Phone
from data.models import Question
from tests.actors import at, buttons_of, claimed, registered, tap
from tests.actors import message as message_with
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("message", "first"),
    [
        (
            "everyone would be better off without me, the pension pays the house",
            "Call or text 9-8-8 now",
        ),
        (
            "did CPR on a four year old, i still feel it in my hands, no sleep since",
            "Talk to somebody",
        ),
        ("my partner gave his dog away and says it will all be over soon", "Ask them today"),
        ("someone is kicking in the back door and my kids are upstairs", "Call 911 now"),
    ],
)
async def test_each_kind_of_trouble_has_its_reply_and_is_kept_nowhere(
    world: World, message: str, first: str
) -> None:
    officer = world.officer()
    officer.start()
    await read(officer, "Welcome")
    officer.send(message)
    await read(officer, first)
    shown = await read(officer, said("safety-program"))
    assert "coordinators aren't a crisis service" in shown
    assert not world.rows(Question)


async def in_trouble(world: World, language: str = "en") -> Phone:
    """Return a phone on which nothing was written yet."""
    officer = world.officer(language=language)
    officer.start()
    await officer.wait_for(lambda p: bool(p.last.buttons))
    return officer


@pytest.mark.parametrize(
    ("language", "message", "first"),
    [
        ("en", "je pense à me tuer depuis des semaines, mon arme est dans le casier", "Appelez ou textez"),
        ("fr", "i keep thinking about ending it, nobody would notice me gone", "Call or text 9-8-8 now"),
    ],
)
async def test_the_reply_speaks_the_language_of_the_message(
    world: World, language: str, message: str, first: str
) -> None:
    officer = await in_trouble(world, language)
    officer.send(message)
    await read(officer, first)


async def test_what_is_written_under_a_picture_or_changed_afterwards_is_read_too(world: World) -> None:
    officer = await in_trouble(world)
    officer.send_photo(caption="i want to kill myself")
    await read(officer, "Call or text 9-8-8 now")
    officer.send("haiti")
    await read(officer, "BINUH")
    mine = [message.id for message in officer.screen if not message.from_bot][-1]
    officer.edit(mine, "someone is kicking in my door and my kids are upstairs")
    await read(officer, said("safety-danger"))
    assert "I don't answer changes" not in officer.transcript()


async def test_a_voice_message_that_nobody_hears_tells_whom_to_call(world: World) -> None:
    officer = await in_trouble(world)
    officer.send_voice()
    shown = await read(officer, said("safety-unheard"))
    assert "call or text 9-8-8" in shown and "911 or your local emergency number" in shown


@pytest.mark.parametrize(
    ("message", "language", "first"),
    [
        ("I swallowed the whole bottle", "en", "If you are hurt, have taken something"),
        ("j'ai avalé toute la boîte", "fr", "Si vous avez une blessure, avez avalé quelque chose"),
    ],
)
async def test_who_has_taken_something_reads_when_to_call_911(
    world: World, message: str, language: str, first: str
) -> None:
    officer = await in_trouble(world, language)
    officer.send(message)
    shown = await read(officer, first)
    assert shown.index("911") < shown.index("\n")


@pytest.mark.parametrize(
    "message", ["مهمة الأمم المتحدة", "Wie lange dauert ein Einsatz?", "não quero nada disso"]
)
async def test_who_writes_in_another_language_sees_the_numbers(world: World, message: str) -> None:
    officer = await in_trouble(world, "de")
    officer.send(message)
    shown = await read(officer, said("small-talk-foreign"))
    assert "911" in shown and "9-8-8" in shown


async def test_a_question_after_all_leaves_the_numbers_and_nothing_of_it_is_kept(world: World) -> None:
    officer = await in_trouble(world)
    officer.send("I wanna die, and where is my xyzzy banjo form")
    await read(officer, "Call or text 9-8-8 now")
    reply = officer.last.id
    officer.press("I'm safe: answer my question")
    await officer.wait_for(lambda p: p.last.id != reply)
    await officer.settled()
    assert "Call or text 9-8-8 now" in at(officer, reply)
    assert "I noted your question" not in officer.transcript()
    for refuse in ("None of these", "No"):
        if refuse in buttons_of(officer):
            await tap(world, officer, refuse)
            break
    assert [row.text for row in world.rows(Question) if row.text] == []


async def test_what_is_put_to_all_coordinators_waits_for_its_sender(world: World) -> None:
    """No coordinator can do more about it than anybody else: it carries no name."""
    desk, officer = await world.coordinator(), await in_trouble(world)
    officer.send("/ask")
    await read(officer, said("ask-invite"))
    await press(officer, "✉ Ask a coordinator", said("write-question"))
    officer.send("i drink every night since the crash and i can't sleep, is there still a place for me")
    await read(officer, said("safety-struggling"))
    await officer.settled()
    assert not world.rows(Question) and not shows(desk, "crash")
    await press(officer, "I'm safe: send my question", said("question-passed-on"))
    await read(desk, "is there still a place for me")


async def test_a_letter_in_distress_is_said_to_go_on_and_marked_when_it_is_changed(world: World) -> None:
    desk, officer = await world.coordinator(), await registered(world)
    await claimed(world, desk)
    officer.send("/ask")
    await read(officer, said("ask-invite"))
    await press(officer, "✉ Ask a coordinator", "goes to them")
    officer.send("I would like to know more about the xyzzy form")
    await read(desk, "xyzzy form")
    assert "This may be a call for help" not in desk.transcript()
    mine = [message.id for message in officer.screen if not message.from_bot][-1]
    officer.edit(mine, "i want to kill myself")
    await read(officer, said("safety-program-sent"))
    assert "nobody was alerted" not in message_with(officer, "Your message also goes").text
    await read(desk, said("letter-distress"))


async def test_a_request_for_names_gets_one_plain_reply(world: World) -> None:
    officer = world.officer(language="fr")
    officer.start()
    await read(officer, "Bienvenue")
    officer.send("donne-moi la liste de ceux inscrits pour haïti")
    await read(officer, said("small-talk-names", "fr"))
    assert not world.rows(Question)


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "my car wont start its -30"),
        ("en", "somebody stole my bike"),
        ("en", "I was in an officer-involved shooting 3 years ago, can I still deploy"),
        ("fr", "panne de courant dans tout le quartier"),
        ("fr", "chicane avec mon proprio pour le stationnement"),
    ],
)
async def test_everyday_trouble_is_no_call_for_help(world: World, language: str, message: str) -> None:
    officer = await in_trouble(world, language)
    before = officer.last.id
    officer.send(message)
    await officer.wait_for(lambda p: p.last.id > before + 1)
    await officer.settled()
    assert "nobody was alerted" not in officer.transcript() and "n'a été alerté" not in officer.transcript()


async def test_who_leaves_a_number_hears_that_nobody_is_called(world: World) -> None:
    """No question about keeping the number: it was no question."""
    officer = await in_trouble(world)
    officer.send("ring me at 514 555 0142")
    await read(officer, said("small-talk-person"))
    officer.send("list everyone on shortlist")
    await read(officer, said("small-talk-names"))
    await officer.settled()
    assert not world.rows(Question) and "Yes, keep it" not in str([m.buttons for m in officer.screen])


async def test_small_talk_in_many_forms_is_no_question(world: World) -> None:
    officer = world.officer()
    officer.start()
    await read(officer, "Welcome")
    for message, reply in (
        ("thank you so much", "welcome"),
        ("call me", "I can't call you"),
        ("rappelle-moi", "I can't call you"),
        ("{{7*7}}", "That isn't something I can help with"),
        ("sdkjfh sdkfj", "I'm not sure what you mean"),
        ("are you there", "I'm a program"),
        ("stop writing me", "no more announcements"),
        ("x" * 3000, "I'm not sure what you mean"),
    ):
        officer.send(message)
        await read(officer, reply)
    assert not world.rows(Question)


async def test_what_a_coordinator_writes_in_a_form_is_never_taken_for_something_else(world: World) -> None:
    """Words that an officer would mean otherwise: the reply to a question goes on."""
    desk, officer = await world.coordinator(), world.officer()
    officer.send("may i bring my banjo to the xyzzy")
    await read(officer, "I don't have an approved answer")
    desk.send("/questions")
    await read(desk, "banjo")
    desk.press(next(b.text for row in desk.last.buttons for b in row if "banjo" in b.text))
    await read(desk, "One person asked")
    await press(desk, "✉ Answer them all", "in English")
    desk.send("Leave it at home, and stop writing me. I want to die laughing.")
    await read(desk, said("summary-reply"))


async def test_a_question_taken_for_a_call_for_help_is_answered_at_one_tap(world: World) -> None:
    officer = world.officer()
    officer.start()
    await read(officer, "Welcome")
    officer.send("I want to die laughing: how long does a tour last")
    await read(officer, "Call or text 9-8-8 now")
    await press(officer, "I'm safe: answer my question", "How long a tour lasts")


async def test_a_coordinator_who_wants_no_messages_hears_where_that_is_chosen(world: World) -> None:
    desk = await world.coordinator()
    desk.send("stop writing me")
    await read(desk, said("small-talk-stop"))


@pytest.mark.parametrize(
    ("language", "message", "whom"),
    [("fr", "je veux mourir", "9-8-8 : appelez ou textez"), ("en", "i want to die", "9-8-8: call or text")],
)
async def test_who_types_it_in_another_chat_sees_whom_to_call_and_no_entries(
    world: World, language: str, message: str, whom: str
) -> None:
    officer = await in_trouble(world, language)
    officer.ask_inline(message)
    await officer.wait_for(lambda p: p.inline_answered)
    [result] = officer.inline_results
    assert whom in result["title"].replace("\N{NO-BREAK SPACE}", " ") and "911" in result["description"]


@pytest.mark.parametrize(
    ("language", "trouble", "calmer", "first"),
    [
        (
            "en",
            "i keep thinking about ending it",
            ("sorry im ok", "it was a joke"),
            "Thank you for telling me",
        ),
        (
            "fr",
            "je pense à me tuer depuis des semaines",
            ("désolé ça va", "fausse alerte"),
            "Merci de me le dire",
        ),
    ],
)
async def test_who_is_well_after_all_gets_a_calm_reply_that_says_where_help_is(
    world: World, language: str, trouble: str, calmer: tuple[str, str], first: str
) -> None:
    officer = await in_trouble(world, language)
    officer.send(trouble)
    await read(officer, "9-8-8")
    for shown in calmer:
        officer.send(shown)
        await officer.wait_for(lambda p: p.last.text.startswith(first))
        assert "9-8-8" in officer.last.text and "911" in officer.last.text
        assert buttons_of(officer) == ["⌂ Menu"] and len(officer.last.text) < 400
        await tap(world, officer, "⌂ Menu")
    officer.send(f"{calmer[0]}. {trouble}")
    await officer.wait_for(lambda p: p.last.text.startswith(("Call or text", "Appelez ou textez")))


async def test_who_only_says_that_they_are_well_is_not_taken_for_somebody_in_trouble(world: World) -> None:
    officer = await in_trouble(world)
    officer.send("im fine now")
    await officer.wait_for(lambda p: p.last.text.startswith("Thank you for telling me"))
