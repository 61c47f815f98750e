"""Distress and danger that short messages tell, by the shape of the whole message."""

import pytest

from data.answers.intents.kinds import Intent
from data.answers.intents.phrases import read_phrases


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("I took 30 Ativan", Intent.CRISIS),
        ("I've taken too many pills", Intent.CRISIS),
        ("J'ai pris trop de pilules", Intent.CRISIS),
        ("J'ai pris tout le pot de Tylenol.", Intent.CRISIS),
        ("ate the entire pack of sleeping pills", Intent.CRISIS),
        ("I swallowed the whole bottle", Intent.CRISIS),
        ("J'ai avalé toute la boîte.", Intent.CRISIS),
        ("swallowed all my meds an hour after supper", Intent.CRISIS),
        ("I just took a handful of my blood pressure pills", Intent.CRISIS),
        ("je viens d'avaler toutes mes pilules", Intent.CRISIS),
        ("j'ai pris une trentaine de comprimés", Intent.CRISIS),
        ("jai gobé vingt ativan", Intent.CRISIS),
        ("I took the whole bottle and I feel calm", Intent.CRISIS),
        ("Just swallowed 40 Tylenol", Intent.CRISIS),
        ("I took 30 Ativan an hour ago", Intent.CRISIS),
        ("j'ai pris toute la boîte de tylenol y a une heure", Intent.CRISIS),
        ("J'ai vidé mon casier pis laissé une lettre à ma blonde", Intent.CRISIS),
        ("J'ai rangé mes affaires pis j'ai laissé une note.", Intent.CRISIS),
        ("I cleaned out my locker and left a note", Intent.CRISIS),
        ("My wife would get the insurance and that would settle everything.", Intent.CRISIS),
        ("Mes enfants toucheraient l'assurance pis ça réglerait tout", Intent.CRISIS),
        ("i drank antifreeze", Intent.DANGER),
        ("My kid drank bleach", Intent.DANGER),
        ("j'ai bu de l'eau de javel", Intent.DANGER),
        ("No point anymore, forget my application, forget me", Intent.STRUGGLING),
        ("I took all my meds with me last time, was that allowed?", None),
        ("I took two Tylenol before the medical", None),
        ("I left a note on my chief's desk about the AMS", None),
        ("J'ai laissé une lettre à mon chef pour la mission", None),
        ("Est-ce que ma famille touche l'assurance si je meurs en mission?", None),
        ("Would my wife get the insurance and who pays it?", None),
        ("I took the whole course online", None),
        ("I took all my courses in 2019", None),
        ("I took 12 courses", None),
        ("I take 10 pills a day, is that a problem", None),
        ("j'ai pris tous mes médicaments avec moi", None),
        ("j'ai pris toutes mes vacances", None),
        ("j'ai vidé mon casier et laissé une note au concierge", None),
        ("I swallowed my pride and applied again", None),
        ("They drank bottled water only", None),
        ("J'ai pris trop de congés", None),
        ("I took the whole lot of forms to my chief", None),
        ("I ate the whole box of donuts", None),
        ("j'ai pris toute la boîte de documents", None),
        ("je prends 20 comprimés par jour", None),
        ("j'ai avalé une bouteille d'eau", None),
        ("j'ai pris la boîte de nuit", None),
        ("I took too many pills in 2015, does that matter?", None),
        ("I took half my medication for the flight", None),
        ("My family will get the pension and it will be taxed?", None),
        ("What's the point of the AMS anymore", None),
    ],
)
def test_who_has_taken_something_or_said_goodbye_is_known_by_the_shape(
    message: str, kind: Intent | None
) -> None:
    """The model gave such messages, when they were short, less than a tenth."""
    assert read_phrases().recognise(message) is kind


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("Mon fils de 16 ans veut plus vivre pis chu en mission.", Intent.WORRIED),
        ("my daughter told me on the phone she doesn't want to live", Intent.WORRIED),
        ("My buddy Marc says he wants to die and he's on my crew", Intent.WORRIED),
        ("ma blonde veut pus vivre", Intent.WORRIED),
        ("I was assaulted by somebody on my own contingent.", Intent.DANGER),
        ("J'ai été agressée par un gars du contingent.", Intent.DANGER),
        ("My boss put his hand up my shirt and says I won't deploy if I talk.", Intent.DANGER),
        ("je me suis fait violer hier au camp", Intent.DANGER),
        ("i got groped by the team leader", Intent.DANGER),
        ("I gambled the mission pay, all of it, she doesn't know.", Intent.STRUGGLING),
        ("I hate who I became over there", Intent.STRUGGLING),
        ("je me reconnais pus, je déteste ce que je suis devenu", Intent.STRUGGLING),
        ("can't stand the person I've become", Intent.STRUGGLING),
        ("Tell Camille it's not her fault.", Intent.CRISIS),
        ("honestly who would even notice", Intent.CRISIS),
        ("Prenez soin de mon chien svp", Intent.CRISIS),
        ("take care of my kids for me", Intent.CRISIS),
        ("Nobody would care if I was gone", Intent.CRISIS),
        ("dites à Julie que c'est pas de sa faute", Intent.CRISIS),
        ("Was anyone assaulted by locals, is it safe for women?", None),
        ("I was assaulted on duty in 2015, does it count?", None),
        ("how do I tell my wife it's not her fault I'm leaving", None),
        ("Who takes care of my dog while I'm gone?", None),
        ("who would notice if I take leave early", None),
        ("take care of my file please", None),
        ("I gambled on the second option in the test", None),
        ("does my wife want to live there with me", None),
        ("my wife doesn't want to live in Ottawa", None),
        ("I bet all candidates fail the driving test", None),
        ("tell the coordinator it's not my fault", None),
        ("Prenez soin de mon dossier svp", None),
        ("I was assaulted by a suspect, can I still deploy", None),
        ("ma blonde veut pas vivre en Afrique", None),
        ("mon chum veut pas vivre tout seul un an", None),
    ],
)
def test_short_messages_of_distress_are_known_by_their_shape(message: str, kind: Intent | None) -> None:
    assert read_phrases().recognise(message) is kind
