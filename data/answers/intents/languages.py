"""Which language a message is in, by its small words."""

from data.text.normalize import words_of

SPANISH = frozenset(
    """al como con cual cuando cuanto de del donde el en es esta estoy gracias hay hola la las los me mi mis
    mision naciones necesito no para policia por puedo que quien quiero se si soy te tengo trabajo tu un una
    unidas usted yo""".split()
)
ENGLISH = frozenset(
    """a about am an and are can do does for from have how i in is it me my of on or the to what when where
    who why will with you your""".split()
)
FRENCH = frozenset(
    """au aux ce comment dans de des du elle en est et il je la le les ma mais me mes moi mon ne nous on ou
    pas pour qu quand que quel quelle qui quoi sa se si sur ta te tu un une vous""".split()
)
OURS = ENGLISH | FRENCH
LETTER_WORDS = {
    "en": frozenset(
        """best call could dear good hello hi here if me monday morning next no please regards soon thank
        thanks that their them they this thursday today tomorrow tuesday wednesday we week would write
        yes""".split()
    ),
    "fr": frozenset(
        """allo appeler appelez aujourd avec avez avons bien bonjour bonne bonsoir cela cette chez cher
        chere cordialement demain des deux dit etes etre faire hui jeudi jour leur lundi mardi merci
        mercredi notre nos nous oui plait pourriez pouvez rappelez salut sans semaine ses si soir sommes
        son sous svp tres tout veuillez vendredi vos votre""".split()
    ),
}
"""What letters are also full of, folded."""
SURE = 2
"""Small words of one language from which a text is taken to be in it."""
LAST_LATIN = "\u024f"


def is_foreign(message: str) -> bool:
    """Whether a message is surely neither English nor French: another script, or all Spanish."""
    letters = [char for char in message if char.isalpha()]
    latin = sum(char <= LAST_LATIN for char in letters)
    if letters and latin < len(letters) / 2:
        return True
    words = set(words_of(message))
    return len(words & SPANISH - OURS) >= 2 and not words & (OURS - SPANISH)


def is_french(message: str) -> bool:
    """Whether more of a message's small words are French alone than English alone."""
    words = set(words_of(message))
    return len(words & FRENCH - ENGLISH) > len(words & ENGLISH - FRENCH)


def language_of(message: str) -> str | None:
    """'en' or 'fr' where its small words leave no doubt, else None."""
    words = set(words_of(message))
    return decide_language(len(words & FRENCH - ENGLISH), len(words & ENGLISH - FRENCH))


def language_of_letter(letter: str) -> str | None:
    """The same of a letter, which may be short and greets, thanks and names days."""
    words = set(words_of(letter))
    english, french = ENGLISH | LETTER_WORDS["en"], FRENCH | LETTER_WORDS["fr"]
    return decide_language(len(words & french - english), len(words & english - french))


def decide_language(french: int, english: int) -> str | None:
    """The language of so many small words of French alone and of English alone, where that is sure."""
    if max(french, english) < SURE or french == english:
        return None
    return "fr" if french > 2 * english else "en" if english > 2 * french else None
