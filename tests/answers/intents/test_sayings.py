"""What a message is by its words alone, in our languages and in others."""

import pytest

from data.answers.intents.classifier import IntentClassifier
from data.answers.intents.examples import read_examples
from data.answers.intents.foreign import is_foreign
from data.answers.intents.kinds import DISTRESS, Intent
from data.answers.intents.known_entries import NoEntries
from data.answers.intents.phrases import read_phrases


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("Hello!", Intent.HELLO),
        ("allô", Intent.HELLO),
        ("merci beaucoup!!", Intent.THANKS),
        ("lol", Intent.NOTED),
        ("ok bonne nuit", Intent.GOODBYE),
        ("are you there?", Intent.PRESENCE),
        ("Who are you?", Intent.WHO),
        ("t'es un robot", None),
        ("aide", Intent.HELP),
        ("call me", Intent.PERSON),
        ("quelqu'un peut me rapeler svp", Intent.PERSON),
        ("quelqu'un pourrait-tu m'appeler", Intent.PERSON),
        ("quelqu'un peut m'aider", None),
        ("Tu fais quoi toi", Intent.QUESTION),
        ("what do you do", Intent.QUESTION),
        ("goodnight bot", Intent.GOODBYE),
        ("night bot", Intent.GOODBYE),
        ("salut le bot!", Intent.HELLO),
        ("merci, bonne soirée", Intent.GOODBYE),
        ("d'ac", Intent.NOTED),
        ("asdfghjkl", Intent.CONFUSED),
        ("asdfgh jklm", Intent.CONFUSED),
        ("rcmp spvm", None),
        ("qwerty", Intent.CONFUSED),
        ("zzzz", Intent.CONFUSED),
        ("Azerbaïdjan", None),
        ("MNJTF", None),
        ("is qwerty the keyboard on duty laptops", None),
        ("arrête de m'écrire", Intent.STOP),
        ("you're useless", Intent.INSULT),
        ("That didn't help me at all", Intent.INSULT),
        ("ça nous avance à rien", Intent.INSULT),
        ("¿Cuánto tiempo dura una misión?", Intent.FOREIGN),
        ("كم تدوم المهمة", Intent.FOREIGN),
        ("et en anglais?", Intent.ENGLISH),
        ("x" * 3000, Intent.CONFUSED),
        ("?", Intent.CONFUSED),
        ("I want to die", Intent.CRISIS),
        ("j'ai plus le goût de vivre", Intent.CRISIS),
        ("Hello, sorry to bother you, I can't go on anymore", Intent.CRISIS),
        ("je n'en peux plus, j'ai mon arme de service à côté", Intent.CRISIS),
        ("my gun is beside me", Intent.CRISIS),
        ("mon collègue menace de se tuer", Intent.WORRIED),
        ("j'en peux plus", Intent.STRUGGLING),
        ("911", Intent.DANGER),
        ("Aidez-moi svp", Intent.DANGER),
        ("9-8-8", Intent.CRISIS),
        ("how long is a tour", None),
        ("puis-je emporter mon arme de service", None),
        ("que fait la police en mission", None),
        ("suicide bombings in Kabul", None),
        ("", Intent.NOTED),
        ("🙂", Intent.NOTED),
        ("\ud800\x00", Intent.NOTED),
    ],
)
def test_sayings_are_known_by_their_words(message: str, kind: Intent | None) -> None:
    assert read_phrases().find(message) is kind


@pytest.mark.parametrize(
    "message",
    [
        "how many kms is the run",
        "est-ce qu'on se fait tirer dessus en Haïti",
        "she won't shut up about her mission, how do I apply",
        "my wife is going to kill me if I sign up",
        "active shooter training before we leave?",
        "had a heart attack in 2019, can I still deploy",
        "j'en peux plus d'attendre une réponse",
        "je veux disparaître de votre liste",
        "l'anglais va me tuer",
        "what if I hurt myself on the course",
    ],
)
def test_words_that_idioms_use_as_well_are_no_sure_saying(message: str) -> None:
    assert read_phrases().find(message) is None


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("I'm going to kill myself", Intent.CRISIS),
        ("chu tannée de vivre", Intent.CRISIS),
        ("my brother threatened suicide last night", Intent.WORRIED),
        ("he's going to kill me", Intent.DANGER),
        ("le gars respire plus", Intent.DANGER),
        ("j'en peux plus", Intent.STRUGGLING),
        ("quiero morir", Intent.CRISIS),
        ("Ich will nicht mehr leben", Intent.CRISIS),
        ("voglio morire", Intent.CRISIS),
        ("quero morrer", Intent.CRISIS),
        ("m vle mouri", Intent.CRISIS),
    ],
)
def test_plain_distress_is_found_by_words_alone(message: str, kind: Intent) -> None:
    assert IntentClassifier(read_phrases()).classify(message, NoEntries()).intent is kind


def test_distress_is_found_at_the_end_of_a_long_message() -> None:
    assert read_phrases().find("blah " * 700 + "I want to die") is Intent.CRISIS


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("Ich bin Polizist in Hamburg, kann ich mitmachen?", Intent.FOREIGN),
        ("Wo bewerbe ich mich", Intent.FOREIGN),
        ("Sono un poliziotto, posso partecipare?", Intent.FOREIGN),
        ("Sou policial no Brasil, posso participar?", Intent.FOREIGN),
        ("Soy policía, quiero ir a Haití", Intent.FOREIGN),
        ("Hoe lang duurt een missie", Intent.FOREIGN),
        ("Mwen se polis, mwen vle ale ann Ayiti", Intent.FOREIGN),
        ("Pulis po ako, paano sumali", Intent.FOREIGN),
        ("Скільки триває місія?", Intent.FOREIGN),
        ("我是警察,我可以去吗", Intent.FOREIGN),
        ("Was told to ask here, was I wrong", None),
        ("Constable Maria da Silva e Souza, Toronto", None),
        ("i speak spanish, portuguese and german", None),
        ("gracias! how long is a tour", None),
        ("so no beer at all?", None),
        ("je parle espagnol, ça va m'aider?", None),
        ("El Salvador ONUSAL", None),
        ("Sûreté du Québec, Val-d'Or", None),
    ],
)
def test_a_third_language_is_told_by_its_small_words(message: str, kind: Intent | None) -> None:
    assert read_phrases().find(message) is kind


@pytest.mark.slow
def test_no_example_in_our_languages_is_taken_for_a_third_one() -> None:
    kinds = (kind for kind in read_examples() if kind not in (Intent.FAR, Intent.NEAR))
    assert [text for kind in kinds for text in read_examples()[kind] if is_foreign(text)] == []


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("je suis pas certain que c'est pour moi", Intent.QUESTION),
        ("chu pas convaincue que c'est fait pour moi", Intent.QUESTION),
        ("j'ai reculé à cause de ma blonde", Intent.QUESTION),
        ("je pense pas être fait pour ça", Intent.QUESTION),
        ("je me sens pas prête pour une mission", Intent.QUESTION),
        ("I don't think this is for me", Intent.QUESTION),
        ("je veux plus rien recevoir", Intent.STOP),
        ("un gros merci pour l'aide", Intent.THANKS),
        ("thnx for all the info", Intent.THANKS),
        ("bonne soirée là", Intent.GOODBYE),
        ("can someone phone me back", Intent.PERSON),
        ("je veux qu'on m'appelle", Intent.PERSON),
        ("sorry, wrong chat", Intent.NOTED),
        ("what's Camille's phone number", Intent.NAMES),
        ("c'est quoi le cell de Julie", Intent.NAMES),
        ("jklm;", Intent.CONFUSED),
        ("poiuy", Intent.CONFUSED),
        ("thinking about it, where would i start", Intent.QUESTION),
        ("hi, cop from Red Deer, 8 yrs, no idea where to start", Intent.QUESTION),
        ("bonjour, agente à Laval depuis 4 ans, je sais pas par où commencer", Intent.QUESTION),
        ("I'm a cop and I can't go on, where do I start", None),
        ("been thinking about doing this, how do I get started?", Intent.QUESTION),
        ("j'y pense, par où je commence?", Intent.QUESTION),
        ("our detachment is not on your list, does that mean we're out?", Intent.QUESTION),
        ("a Nigerian colleague is harassing me, who do I tell?", Intent.QUESTION),
        ("ma collègue m'intimide, à qui j'en parle?", Intent.QUESTION),
        ("should I worry if my husband hasn't called for two days", Intent.QUESTION),
        ("I won't be able to call my kids, will I?", Intent.QUESTION),
        ("my buddies think it's a paid vacation, what do I say to them", Intent.QUESTION),
        ("what should I tell my sergeant if he thinks it's just a holiday", Intent.QUESTION),
        ("who is my boss there", Intent.QUESTION),
        ("who's my supervisor on mission?", Intent.QUESTION),
        ("so who do i report to over there", Intent.QUESTION),
        ("never been a detective only patrol, would they want me", Intent.QUESTION),
        ("I've only done patrol, is that enough?", Intent.QUESTION),
        ("does this bot log what i write", Intent.QUESTION),
        ("are you keeping everything I type", Intent.QUESTION),
        ("my kid has autism, should I even think about it", Intent.QUESTION),
        ("nobody called me back its been 2 months", Intent.QUESTION),
        ("still no one has contacted me, is that normal?", Intent.QUESTION),
        ("would it be selfish to go?", Intent.QUESTION),
        ("who do I send the names to, I'm the HR lady in a small service", Intent.QUESTION),
        ("where do we submit our nominations", Intent.QUESTION),
        ("une plainte est ouverte contre moi", Intent.QUESTION),
        ("y a une plainte en déonto ouverte contre moi, je peux-tu partir?", Intent.QUESTION),
        ("mon sergent garde ma demande dans son tiroir", Intent.QUESTION),
        ("mon lieutenant laisse traîner ma demande dans son tiroir depuis l'été", Intent.QUESTION),
        ("ma lieutenante bloque ma candidature depuis deux mois, je fais quoi", Intent.QUESTION),
        ("j'ai de l'apnée du sommeil avec une machine", Intent.QUESTION),
        ("chu délégué syndical, un membre se plaint qu'on refuse sa demande", Intent.QUESTION),
        ("mon nom a été retenu, c'est quoi la suite?", Intent.QUESTION),
        ("mon nom a été proposé par mon service, qu'est-ce qui arrive après", Intent.QUESTION),
        ("j'ai déjà tiré sur quelqu'un au travail, est-ce que ça me nuit", Intent.QUESTION),
        ("j'ai fait une dépression il y a dix ans, ça me bloque-tu", Intent.QUESTION),
        ("who is my boss sleeping with", None),
        ("my son is autistic and I can't cope anymore", None),
        ("nobody called me back, I can't do this", None),
        ("would it be selfish to leave them", None),
        ("who do I send the names of the dead to", None),
        ("I've only ever been a burden, would they want me", None),
        ("who is the commander in haiti", None),
        ("j'ai déjà tiré sur quelqu'un au travail", None),
        ("je fais de la haute pression, une pilule par jour", Intent.QUESTION),
        ("ma pression est haute, pilules chaque jour, ça passe-tu", Intent.QUESTION),
        ("j'ai avalé mes pilules pour la pression", None),
        ("je prends toutes mes pilules ce soir", None),
        ("mon mari part 1 an, qui l'aide si ca va pas au retour", Intent.QUESTION),
        ("mon mari est revenu, ça va pas pantoute, qui l'aide", None),
        ("jsuis pas capable de faire du stationnement parallèle lol", Intent.QUESTION),
        ("chu pas bonne en anglais, c'est-tu grave", Intent.QUESTION),
        ("j'ai de la misère à écrire sans fautes", Intent.QUESTION),
        ("j'ai ben de la misère avec l'anglais, c'est-tu grave", Intent.QUESTION),
        ("j'ai de la misère à continuer", None),
        ("j'ai de la misère à parler de ça, ça va pas", None),
        ("chu pas fort en orthographe", Intent.QUESTION),
        ("je suis céliaque", Intent.QUESTION),
        ("chu allergique aux arachides, je mange quoi là-bas", Intent.QUESTION),
        ("mon nom est-il déjà dans votre liste", Intent.QUESTION),
        ("le nom de mon voisin est-il dans votre liste", None),
        ("chu pas capable de continuer", None),
        ("je fais une dépression", None),
        ("mon sergent garde mon arme dans son tiroir", None),
        ("mon nom a été retenu, qui d'autre est choisi", None),
        ("une plainte est ouverte contre moi, j'en peux plus", None),
        ("what do I tell my wife if she says she wants to die", None),
        ("thinking about it, how would I do it", None),
        ("my partner is beating me, who do I tell", None),
        ("la vie, je suis pas certain que c'est pour moi", None),
        ("je suis pas sûr", None),
        ("I don't think I can do this anymore", None),
        ("j'ai plus le goût de vivre", None),
        ("I gave up", None),
        ("thanks for nothing", None),
        ("merci, combien de temps dure une mission", None),
        ("what is the RCMP's phone number", None),
        ("c'est quoi le numéro de référence", None),
        ("SDF", None),
    ],
)
def test_a_whole_message_of_a_known_shape_needs_no_model(message: str, kind: Intent | None) -> None:
    """Doubts about serving, a wish for no more messages and keys hit at random seemed distress to it."""
    assert read_phrases().recognise(message) is kind


def test_an_example_of_distress_has_the_shape_of_its_own_kind_or_none() -> None:
    examples, phrases = read_examples(), read_phrases()
    some = [(text, kind) for kind in DISTRESS for text in examples[kind]]
    assert some and [one for one in some if phrases.recognise(one[0]) not in (None, one[1])] == []


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("I'm dying to know if my file went through", Intent.QUESTION),
        ("bored out of my skull on days, when is the next intake", Intent.QUESTION),
        ("je meurs d'impatience de partir", Intent.QUESTION),
        ("je m'emmerde solide au bureau, vous avez quoi", Intent.QUESTION),
        ("I shot a man on duty in 2014, cleared, still eligible", Intent.QUESTION),
        ("j'ai tiré sur un suspect en 2014, blanchie, ça compte-tu", Intent.QUESTION),
        ("we have a two year old, am I a bad dad to apply", Intent.QUESTION),
        ("j'ai un bébé de six mois, c'est-tu égoïste d'appliquer", None),
        ("j'ai un bébé de six mois, c'est-tu égoïste de partir", Intent.QUESTION),
        ("is sgt Lavoie from Hull in your system", Intent.NAMES),
        ("le sergent Roy a-tu appliqué", Intent.NAMES),
        ("qui s'en va en Lettonie au printemps", Intent.NAMES),
        ("who's headed to Haiti this fall", Intent.NAMES),
        ("I write for a paper, who can I interview", Intent.NAMES),
        ("{% include 'secrets' %}", Intent.INJECTION),
        ("${7*7}", Intent.INJECTION),
        ("merry christmas to all of you", Intent.CHAT),
        ("joyeux noël à toute l'équipe", Intent.CHAT),
        ("sry wrong number", Intent.NOTED),
        ("I see her face every time I close my eyes", Intent.STRUGGLING),
        ("le pilier m'est tombé dessus, je perds beaucoup de sang", Intent.DANGER),
        ("I'm dying to get it over with, I have my gun", None),
        ("bored to death, I want to die", Intent.CRISIS),
        ("who is going to train me", None),
        ("is sergeant rank enough", None),
        ("le sergent qui a appliqué avec moi", None),
    ],
)
def test_idioms_eligibility_and_names_of_people_are_known_by_their_shape(
    message: str, kind: Intent | None
) -> None:
    assert read_phrases().find(message) is kind
