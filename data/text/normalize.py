"""Normalize text as people type it, so that it can be compared."""

import re
import unicodedata

MARKS = "\u0300-\u036f\u0483-\u0489\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
PILED = re.compile(f"([{MARKS}]{{3}})[{MARKS}]+")
SHORTHAND = {
    "ajd": "aujourd'hui",
    "asteur": "maintenant",
    "asteure": "maintenant",
    "aujourdhui": "aujourd'hui",
    "bcp": "beaucoup",
    "bcq": "beaucoup",
    "c'tu": "c'est-tu",
    "cb": "combien",
    "cest": "c'est",
    "chu": "je suis",
    "chui": "je suis",
    "chuis": "je suis",
    "chus": "je suis",
    "chépas": "je sais pas",
    "cmb": "combien",
    "cmt": "comment",
    "cé": "c'est",
    "danglais": "d'anglais",
    "dargent": "d'argent",
    "davance": "d'avance",
    "dexperience": "d'expérience",
    "dlonu": "de l'onu",
    "ds": "dans",
    "esk": "est-ce que",
    "eske": "est-ce que",
    "esque": "est-ce que",
    "esske": "est-ce que",
    "jai": "j'ai",
    "jaime": "j'aime",
    "jaimerais": "j'aimerais",
    "jarrive": "j'arrive",
    "jattends": "j'attends",
    "jaurais": "j'aurais",
    "javais": "j'avais",
    "jetais": "j'étais",
    "jhabite": "j'habite",
    "jirais": "j'irais",
    "kan": "quand",
    "ke": "que",
    "kekun": "quelqu'un",
    "kel": "quel",
    "kelke": "quelque",
    "kelle": "quelle",
    "kelles": "quelles",
    "kels": "quels",
    "kess": "qu'est-ce que",
    "kessé": "qu'est-ce que",
    "ki": "qui",
    "kkun": "quelqu'un",
    "koi": "quoi",
    "kombien": "combien",
    "komment": "comment",
    "lafrique": "l'afrique",
    "lams": "l'ams",
    "lanciennete": "l'ancienneté",
    "langlais": "l'anglais",
    "larmee": "l'armée",
    "lassurance": "l'assurance",
    "lavion": "l'avion",
    "lecole": "l'école",
    "lecrit": "l'écrit",
    "lenquete": "l'enquête",
    "lentrevue": "l'entrevue",
    "lequipement": "l'équipement",
    "letranger": "l'étranger",
    "lexamen": "l'examen",
    "lhotel": "l'hôtel",
    "limpot": "l'impôt",
    "linscription": "l'inscription",
    "lonu": "l'onu",
    "loral": "l'oral",
    "lukraine": "l'ukraine",
    "luniforme": "l'uniforme",
    "pcq": "parce que",
    "pk": "pourquoi",
    "pkoi": "pourquoi",
    "pourkoi": "pourquoi",
    "qd": "quand",
    "qqch": "quelque chose",
    "qqchose": "quelque chose",
    "qqun": "quelqu'un",
    "quil": "qu'il",
    "quils": "qu'ils",
    "quon": "qu'on",
    "tjrs": "toujours",
    "ya": "il y a",
    "yas": "il y a",
}
"""French shorthand, with how entries write it; none of it is an English word."""
SHORT_WORD = re.compile(rf"\b({'|'.join(SHORTHAND)})\b".replace("'", "['’]"), re.IGNORECASE)
SHORT_IS_IT = re.compile(r"\bes+[ -]?ce?[ -]?(?:que|ke)\b", re.IGNORECASE)
"""« es ce que », « esse que » for « est-ce que »."""
SHORT_IT_IS = re.compile(r"\bc (est )?(?!(?:if|it|my|the|u|you|your)\b)(?=[a-z])", re.IGNORECASE)
SHORT_I = re.compile(r"\bj(?=(?!pe?g\b)[bcdfgklmnprstv][a-z]+)", re.IGNORECASE)
ACCENTS = re.compile("[\u0300-\u034e\u0350-\u036f]+")
"""The accents that Latin letters bear, as separate characters; all are combining."""
WORD = re.compile("[a-z0-9]+")
LONGEST_QUESTION = 300
"""Characters of a question that are read: longer texts would hold up the encoder for seconds."""

FEWEST_SHOUTED = 3
"""Words of a text in capitals that shouts; fewer may be an abbreviation, as "UN AMS"."""


def visible(text: str) -> str:
    """Remove everything that isn't meant to be seen: control, direction, zero-width and lone-surrogate
    characters. Marks that pile up over a letter are cut to three. Line breaks stay.
    """
    if not text.isprintable():
        text = "".join(char if char.isprintable() or char.isspace() else "" for char in text)
    return text if text.isascii() else PILED.sub(r"\1", unicodedata.normalize("NFC", text))


def clean(text: str) -> str:
    """Return the visible part of a text on one line."""
    return re.sub(r"\s+", " ", visible(text)).strip()


def fold(text: str) -> str:
    """Return a text in lower case without accents, for comparing."""
    folded = text.casefold()
    if folded.isascii():
        return folded
    apart = ACCENTS.sub("", unicodedata.normalize("NFKD", folded))
    if apart.isascii():
        return apart
    return "".join(char for char in apart if not unicodedata.combining(char))


def words_of(text: str) -> list[str]:
    """Return the folded words of a text, in order."""
    return WORD.findall(fold(text))


def plain_question(text: str) -> str:
    """Return a question as it is searched for: in Unicode's compatible forms, cleaned, cut to
    LONGEST_QUESTION, and in small letters if it shouts.
    """
    plain = clean(unicodedata.normalize("NFKC", clean(text[: 4 * LONGEST_QUESTION])))[:LONGEST_QUESTION]
    return plain.lower() if plain.isupper() and plain.count(" ") >= FEWEST_SHOUTED - 1 else plain


def written_out(question: str) -> str:
    """Write out French shorthand in a question: "chu", "jveux", "c koi". Other questions stay as they are."""
    question = SHORT_I.sub("je ", SHORT_IT_IS.sub("c'est ", SHORT_IS_IT.sub("est-ce que", question)))
    return SHORT_WORD.sub(lambda found: SHORTHAND[found.group().lower().replace("’", "'")], question)[
        :LONGEST_QUESTION
    ]
