"""What tells a mishap, how idioms are written in plain words, and what is told of a story."""

from collections.abc import Callable
from itertools import chain

import pytest

from data.answers.intents.everyday import as_pattern, read_everyday
from data.answers.intents.examples import read_examples
from data.answers.intents.kinds import DISTRESS, Intent
from data.answers.intents.staged import is_staged
from data.answers.intents.verdicts import Verdict

MISHAPS = [
    "locked my keys in the cruiser with the engine running",
    "failed the beep test by one shuttle i want to scream",
    "mon char est mort dans le stationnement du poste",
    "dropped my radio in the lake",
    "je me suis pété la yeule dans les marches à matin, bras dans le plâtre",
]


def test_no_example_of_distress_is_a_mishap() -> None:
    mishaps = read_everyday().mishaps
    distress = chain.from_iterable(read_examples()[kind] for kind in DISTRESS)
    assert [message for message in distress if mishaps.matches(message)] == []


@pytest.mark.parametrize("message", MISHAPS)
def test_a_mishap_is_told_by_its_words_alone(message: str) -> None:
    assert read_everyday().mishaps.matches(message)


@pytest.mark.parametrize(
    "message",
    [
        "my boyfriend broke my phone",
        "someone broke my door tonight",
        "i dropped my keys and my badge on his desk, goodbye",
        "i crashed my car on purpose",
        "j'ai perdu mon chien et le goût de vivre",
        "mon chum a cassé mon cell",
        "i lost my test and everything with it, i hate my life, nobody cares",
        "lost my wife",
        "j'ai coulé mon mariage",
        "my dog died and i have no one left",
        "mon chien est mort et j'ai plus rien",
        "i burned my arm again last night",
        "i got hit in the leg",
        "il est mort dans le camion",
        "deleted my account and all my emails tonight",
    ],
)
def test_more_than_a_mishap_is_none(message: str) -> None:
    assert not read_everyday().mishaps.matches(message)


def test_a_pattern_of_several_lines_is_that_of_one() -> None:
    assert as_pattern("(dead |really )?(tired|\nsick) of\n(nights|\nthe road)\n") == as_pattern(
        "(dead |really )?(tired|sick) of (nights|the road)"
    )


def test_an_idiom_is_written_in_plain_words_within_one_sentence() -> None:
    everyday = read_everyday()
    assert everyday.write_plainly("My boss is out to get me.") == "My boss says no."
    assert everyday.write_plainly("j’suis en maudit") == "j’suis fâché"
    split = "i am so done. with this form i mean"
    assert everyday.write_plainly(split) == split


@pytest.mark.parametrize(
    ("message", "plain"),
    [
        ("elle pense que je vais me faire tirer dessus à tous les jours", "elle trouve que c'est dangereux"),
        (
            "si je vois un policier local battre un détenu, je fais quoi?",
            "si je vois un crime, je fais quoi?",
        ),
        ("goma se fait bombarder?", "goma est en guerre?"),
        ("je prends une pilule pour la pression", "je suis un traitement pour la pression"),
        (
            "qu'est-ce qu'on fait si le camp est attaqué?",
            "qu'est-ce qu'on fait si le camp a un plan de securite?",
        ),
    ],
)
def test_dangers_of_the_mission_that_are_asked_about_are_no_distress(message: str, plain: str) -> None:
    assert read_everyday().write_plainly(message) == plain


OPENERS = [
    "hi! i'm thinking about going on a mission next year",
    "been thinking of deploying for a while now",
    "so i'm thinking of signing up",
    "i want out of here for a year",
    "having second thoughts about my application",
    "please don't tell my boss i asked",
    "jpense à m'inscrire",
    "jsonge à partir en mission",
    "jveux m'en aller d'icitte un an",
    "dites pas à mon boss que j'ai appliqué",
]
"""What people write first, of whom few mean anything else."""
MISSED = [
    "i won't make it to the interview on monday",
    "can't make it tomorrow",
    "jpourrai pas être là jeudi",
    "j'y arriverai pas pour lundi",
    "mon père est mort l'an passé, ça change tu de quoi",
    "ma blonde va me tuer si jpars encore",
    "i did sick leave two years ago after a shooting, do i declare it",
    "had a drinking problem ten years ago and sober since",
    "j'ai arrêté de boire y a 8 ans",
    "mon pickup part pas pis y fait frette",
    "i work in sudden deaths and suicides",
    "jfais les morts subites pis les suicides",
    "je suis en train de me séparer",
    "chu en train de divorcer",
    "on est en train de se séparer (ma blonde et moi)",
    "we're splitting up",
    "going through a divorce",
    "my girlfriend would kill to come with me",
    "mon mari donnerait n'importe quoi pour venir",
    "the time zone thing worries me, when would I talk to my son",
    "the driving part scares me, I've never driven stick",
    "le décalage m'inquiète, quand est-ce que je parlerais à mon gars",
    "my wife is regular force, she deploys in May",
    "ma femme est dans la force régulière, elle part en mai",
    "my dad would kill to come visit",
    "mon père donnerait cher pour venir me voir",
    "just got back from Cuba, sunburnt like crazy. anyways, do I need a passport for the AMS?",
    "I stopped drinking four years ago, will the doctor bring it up",
]
"""What people tell of their lives, with the words of distress."""


@pytest.mark.slow
@pytest.mark.parametrize("message", [*OPENERS, *MISSED])
def test_what_people_tell_of_their_plans_and_lives_is_no_distress(
    message: str, classify: Callable[[str], Verdict]
) -> None:
    verdict = classify(message)
    assert verdict.intent not in DISTRESS


@pytest.mark.slow
@pytest.mark.parametrize(
    "message",
    [
        "i'm thinking of going, and not waking up",
        "i don't want to go on anymore",
        "i won't make it to friday",
        "je serai plus là vendredi",
        "j'veux m'en aller pour toujours",
        "mon chum va me tuer si je pars",
        "mon père est mort pis j'ai pu le goût de vivre",
        "giving away my dog and my guns before i go",
        "my husband is going to kill me",
        "je donnerais n'importe quoi pour en finir",
        "on tire sur notre camp",
        "gunmen are attacking our compound, what do we do",
        "la base se fait attaquer",
        "my wife is in the army and she wants to die",
        "I stopped drinking four years ago and I'm at the bar again every night",
    ],
)
def test_distress_in_like_words_is_found_all_the_same(
    message: str, classify: Callable[[str], Verdict]
) -> None:
    verdict = classify(message)
    assert verdict.intent in DISTRESS


def test_an_idiom_is_found_in_shorthand() -> None:
    everyday = read_everyday()
    assert everyday.write_plainly("ma blonde va me tuer si jpars encore").endswith(
        "sera fâchée si je pars en mission"
    )
    assert everyday.write_plainly("chu là, jveux un café") == "chu là, jveux un café"


@pytest.mark.parametrize(
    "message",
    [
        "je vais me faire tirer",
        "si je vois mon chum battre mon fils",
        "j'ai pris des pilules",
        "virer fou",
        "je suis en train de me laisser mourir",
        "je suis en train de me séparer de la vie",
        "my son is dying to join his mother in heaven",
        "ma blonde se fait attaquer",
    ],
)
def test_distress_of_ones_own_is_left_as_it_is(message: str) -> None:
    assert read_everyday().write_plainly(message) == message


@pytest.mark.parametrize(
    ("message", "plain"),
    [
        ("that portal is a pain in the neck", "that portal is annoying"),
        ("just got off nights, i'm shaking", "i work, i'm shaking"),
        ("je viens de finir mon quart", "je travaille"),
        ("they keep telling me next month", "they say that i have to wait"),
        ("c'était censé être mars, là c'est juin", "ils ont remis la date"),
        ("passed everything last fall and no spots", "i passed and i wait for a posting"),
        ("ma collègue a pris sa retraite et pleure", "ma collègue travaille et pleure"),
        ("taking a crack at the quiz tonight", "try the quiz tonight"),
        ("the ruck march was murder on my knees", "the ruck march is hard on my knees"),
        ("can I cut my tour short", "can I changing the date of my tour"),
        ("still waiting two months for a reply", "am waiting for an answer"),
        ("flu knocked me flat, can I do the test later", "flu made me tired, can I do the test later"),
        ("je suis crevée, grosse semaine", "je suis un peu fatigué après la semaine"),
        ("I worked traffic for nine years", "I have experience in traffic"),
        ("I taught at the academy in Regina", "I was an instructor in Regina"),
        ("looking for a new challenge", "want to apply"),
        ("adieu la paperasse", "j'ai fini la paperasse"),
        ("on est morts de rire", "on est beaucoup"),
        ("je vais mourir de joie", "je vais beaucoup"),
        ("plus rien me retient au Québec", "je suis disponible"),
        ("je passe mon tour cette année", "je vais attendre cette année"),
        ("ma collègue est tombée enceinte", "ma collègue attend un bébé"),
    ],
)
def test_sayings_of_work_and_home_are_written_plainly(message: str, plain: str) -> None:
    assert read_everyday().write_plainly(message) == plain


@pytest.mark.parametrize(
    "message",
    [
        "taking a shot at my head",
        "set my car on fire with him inside",
        "I'm ending my life early",
        "mort de l'intérieur",
        "je vais mourir de mes propres mains",
        "plus rien me retient",
        "plus rien me retient ici",
        "i want a change from life",
        "je laisse ma place, je pars pour toujours",
    ],
)
def test_sayings_that_stand_near_them_are_left_as_they_are(message: str) -> None:
    assert read_everyday().write_plainly(message) == message


STAGED = [
    "for the role-play, a suspect says he has a gun. what do i answer?",
    "in the movie he shoots himself at the end",
    "the novel i'm reading is about an officer who kills himself",
    "practice scenario: a man holds a knife to his wife, what do i say first",
    "the listening text had a woman screaming for help, i missed the address",
    "the instructor said imagine you find a colleague dead in his room",
    "my kid plays a video game where everybody gets shot",
    "scénario d'entrevue : une fille crie à l'aide, je fais quoi en premier",
    "dans le film le policier se tire une balle",
    "le texte d'écoute parlait d'un homme qui menace de tuer sa femme",
    "mise en situation : on nous tire dessus, j'appelle qui",
    "imaginez qu'un collègue est mort dans sa chambre, c'est une question d'examen?",
]
SUFFERED = [
    "that movie about the cop who shot himself, i keep thinking he had the right idea, i want to die",
    "i finished the practice scenario. i can't do this anymore, i want to kill myself tonight",
    "le scénario m'a tout ramené. je veux mourir",
    "we were running a scenario and it's for real now, a recruit has been shot, she's bleeding",
    "c'est pas un exercice, il nous tire dessus et y a deux blessés",
    "a recruit collapsed during the exercise, he's not breathing",
    "un gars s'est effondré pendant l'exercice, il respire plus",
    "i had to leave the movie theatre. had to leave the mall. i can't be around people anymore",
]


@pytest.mark.parametrize("message", STAGED)
def test_trouble_in_a_story_or_an_exercise_is_no_distress(
    message: str, classify: Callable[[str], Verdict]
) -> None:
    assert is_staged(message)
    assert classify(message).intent is Intent.QUESTION


@pytest.mark.parametrize("message", SUFFERED)
def test_who_suffers_beside_a_story_is_in_distress(message: str, classify: Callable[[str], Verdict]) -> None:
    assert classify(message).intent in DISTRESS
