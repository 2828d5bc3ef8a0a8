"""A pairing of families, the colours and the moods in; how loud its headlines speak out."""

from __future__ import annotations

import random
from dataclasses import replace

from creative.brief import Brief, CopyType
from creative.color import color_distance, contrast, vibrates
from creative.directing.languages import language_of
from creative.direction import Palette, TypePairing
from creative.typography.emphasis import clause_span
from creative.typography.library import Family, FontLibrary

LOUD = frozenset({"bold", "energetic", "playful", "festive", "friendly", "bright", "tech"})
MARKED = 5.5  # contrast of letters on a marker
APART = 20.0  # CIEDE2000 of a marker from the button, from the ground and from the other letters
VIVID = 0.06  # OKLCH chroma below which a colour is a grey among greys
_LAST_WORDS = 0.6  # share of campaigns that stress a last word, where nothing else is the key


def voiced(
    pairing: TypePairing,
    library: FontLibrary,
    moods: tuple[str, ...],
    brief: Brief,
    variation: int,
    palette: Palette,
) -> TypePairing:
    """The pairing with the way of its key words decided, once for all formats of an idea.

    ``moods`` are the most wanted first. Quiet campaigns often have no key. Prices and percentages
    are pictures in themselves; long words may be divided by the rules of the copy's language.
    """
    chances = random.Random(f"{brief.seed}/{brief.brand.name}/{variation}/voice")
    family = library.family(pairing.display)
    heads = [line.text for line in brief.copy if line.kind is CopyType.HEADLINE]
    block = bool(heads) and all(clause_span(text) is not None for text in heads)
    key = _key(pairing, family, moods, chances.random(), palette if block else None)
    chances.random()  # the chance of another voice: seeds keep what they drew
    key_words = chances.random() < _LAST_WORDS
    said = " ".join(line.text for line in brief.copy)
    named = f"{brief.brand.name} {brief.product.name}".casefold()
    return replace(
        pairing,
        key=key,
        key_words=key_words,
        lockup=True,
        language=language_of(said, brief.language) if said else "",
        names=frozenset(named.split()),
    )


def _key(
    pairing: TypePairing,
    family: Family,
    moods: tuple[str, ...],
    chance: float,
    marked: Palette | None,
) -> str:
    """``marked``: the colours, where the key is a clause; a block behind a part of one looks like
    text that is selected.
    """
    serif = family.category in {"serif", "script"}
    loud = bool(LOUD & set(moods[:2]))
    if serif and pairing.display_weight in family.italics and chance < (0.4 if loud else 0.75):
        return "slant"
    if loud and not serif and chance >= 0.6 and marked is not None and _markers(marked):
        return "marker"
    return "tint"


def _markers(palette: Palette) -> bool:
    """True where a brand colour may lie behind letters and is not taken for a button."""
    return any(
        color.lch[1] >= VIVID
        and not vibrates(color, palette.surface)
        and min(color_distance(color, other) for other in (palette.accent, palette.surface))
        >= APART
        and max(contrast(color, ink) for ink in (palette.ink, palette.on_accent)) >= MARKED
        for color in palette.brand
    )
