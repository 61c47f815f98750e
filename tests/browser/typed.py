"""What people write and which entries they choose on the phones of the page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Typed:
    """What people write and which entries they choose, in one language."""

    mission: str
    role: str
    service: str
    french: str
    question: str
    unknown: str
    letter: str
    reply: str
    news: str


TYPED = {
    "en": Typed(
        mission="BINUH, Haiti",
        role="Mentoring and advising",
        service="Montréal Police (SPVM)",
        french="French",
        question="how long is a tour",
        unknown="may I bring my banjo to the xyzzy",
        letter="Thank you for your interest. Could you call me on Tuesday?",
        reply="Please ask your coordinator; it depends on the mission.",
        news="A briefing on BINUH takes place in January.",
    ),
    "fr": Typed(
        mission="BINUH, Haïti",
        role="Mentorat et conseils",
        service="Police de Montréal (SPVM)",
        french="Français",
        question="combien de temps dure une mission",
        unknown="est-ce que je peux emporter mon saxophone",
        letter="Merci de votre intérêt. Pourriez-vous m'appeler mardi?",
        reply="Posez la question à votre équipe de coordination; cela dépend de la mission.",
        news="Une séance d'information sur le BINUH aura lieu en janvier.",
    ),
}
