"""What is no question, in both languages."""

import pytest

from data.answers.small_talk import SmallTalk, read_small_talk


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("Hello!", SmallTalk.HELLO),
        ("allô", SmallTalk.HELLO),
        ("merci beaucoup!!", SmallTalk.THANKS),
        ("Who are you?", SmallTalk.WHO),
        ("t'es un robot", None),
        ("aide", SmallTalk.HELP),
        ("you're useless", SmallTalk.INSULT),
        ("¿Cuánto tiempo dura una misión?", SmallTalk.FOREIGN),
        ("كم تدوم المهمة", SmallTalk.FOREIGN),
        ("et en anglais?", SmallTalk.ENGLISH),
        ("I want to die", SmallTalk.DISTRESS),
        ("j'ai plus le goût de vivre", SmallTalk.DISTRESS),
        ("Hello, sorry to bother you, I can't go on anymore", SmallTalk.DISTRESS),
        ("je n'en peux plus, j'ai mon arme de service à côté", SmallTalk.DISTRESS),
        ("my gun is beside me", SmallTalk.DISTRESS),
        ("mon collègue menace de se tuer", SmallTalk.DISTRESS),
        ("911", SmallTalk.DISTRESS),
        ("9-8-8", SmallTalk.DISTRESS),
        ("how long is a tour", None),
        ("puis-je emporter mon arme de service", None),
        ("que fait la police en mission", None),
        ("suicide bombings in Kabul", None),
        ("", SmallTalk.HELP),
        ("🙂", SmallTalk.HELP),
        ("\ud800\x00", SmallTalk.HELP),
    ],
)
def test_what_is_said_is_understood(message: str, kind: SmallTalk | None) -> None:
    assert read_small_talk().find(message) is kind


def test_distress_is_found_at_the_end_of_a_long_message() -> None:
    assert read_small_talk().find("blah " * 700 + "I want to die") is SmallTalk.DISTRESS
