"""Moods, light, places, patterns, seasons as data: phrases and the effects that they ask for.

Effects are read by ``lexicon``: ``a=b`` explicit, ``a?=b`` implied. Of two entries that list the
same phrase the earlier one has it.
"""

from __future__ import annotations

from creative.reading import (
    look_always,
    look_hours,
    look_light,
    look_moods,
    look_occasions,
    look_patterns,
    look_places,
)
from creative.reading.vocabulary import Phrases

LOOKS: tuple[tuple[str, Phrases], ...] = (
    *look_moods.MOODS,
    *look_light.LIGHT,
    *look_hours.HOURS,
    *look_places.PLACES,
    *look_patterns.PATTERNS,
    *look_occasions.OCCASIONS,
    *look_always.ALWAYS,
)
