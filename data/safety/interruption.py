"""Decide whether the reply to distress interrupts what an officer is in the middle of."""

FORM_FROM = 0.4
"""Probability of distress from which a form is interrupted. Of 300 names, ranks, services and notes two had
it. What a form can't take as an answer is replied to from any probability that counts outside it.
"""
REHEARSAL_FROM = 0.75
"""Probability of distress from which a rehearsal is interrupted: an incident retold may read like it."""


def interrupts(probability: float, in_form: bool, in_rehearsal: bool) -> bool:
    """Return whether distress of this probability is replied to here and now."""
    return (not in_form or probability >= FORM_FROM) and (not in_rehearsal or probability >= REHEARSAL_FROM)
