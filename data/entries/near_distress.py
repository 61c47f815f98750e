"""The entries that somebody in distress may read or ask for."""

NEAR_DISTRESS = frozenset(
    "back_and_flat colleague_back coming_home couple_strain harassment health_effects "
    "home_soon lonely_there mental_health mental_health_past osi_clinics partner_changed peers_after ptsd "
    "sea_report".split()
)
"""Their codes. Their cards say where help is at any hour, and their phrasings aren't examples of ordinary
messages for the classifier.
"""
