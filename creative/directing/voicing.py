"""A pairing of families and the moods in; how loud its headlines speak out."""

from __future__ import annotations

import random
from dataclasses import replace

from creative.brief import Brief
from creative.direction import TypePairing
from creative.typography.library import Family, FontLibrary

LOUDEST = frozenset({"bold", "energetic", "playful", "festive"})
LOUD = LOUDEST | {"friendly", "bright", "tech"}
_LAST_WORDS = 0.6  # share of campaigns that stress a last word, where nothing else is the key
_STOUT = 600  # the weight from which letters of several sizes still make one block


def voiced(
    pairing: TypePairing,
    library: FontLibrary,
    moods: tuple[str, ...],
    brief: Brief,
    variation: int,
) -> TypePairing:
    """The pairing with its key words and lock-ups decided for one idea.

    ``moods`` are the most wanted first. Quiet campaigns often have neither.
    """
    chances = random.Random(f"{brief.seed}/{brief.brand.name}/{variation}/voice")
    family = library.family(pairing.display)
    key = _key(pairing, family, moods, chances.random())
    stout = pairing.display_weight >= _STOUT or family.width == "condensed"
    stout = stout and family.category not in {"script", "serif"}
    lockup = stout and bool(LOUDEST & set(moods[:2])) and chances.random() < 0.65
    key_words = chances.random() < _LAST_WORDS
    return replace(pairing, key=key, key_words=key_words, lockup=lockup)


def _key(pairing: TypePairing, family: Family, moods: tuple[str, ...], chance: float) -> str:
    serif = family.category in {"serif", "script"}
    loud = bool(LOUD & set(moods[:2]))
    if serif and pairing.display_weight in family.italics and chance < (0.4 if loud else 0.75):
        return "slant"
    if loud and not serif:
        return "tint" if chance < 0.6 else "color" if chance < 0.75 else "marker"
    return "tint"
