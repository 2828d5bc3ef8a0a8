"""Optical letter spacing and line height: size, kind of type and its ink in, em values out."""

from __future__ import annotations

import math
from dataclasses import dataclass

# scripts whose letters join or hang from one bar: spaces would tear them
JOINED = frozenset({"Arab", "Syrc", "Mong", "Nkoo", "Deva", "Beng", "Guru", "Gujr", "Thaa"})
CASED = frozenset({"Latn", "Cyrl", "Grek", "Armn", "Geor", "Hebr"})


MARKER_PAD = 0.11  # em between a key word and the edge of a block behind it
LONG, LONG_LEADING = 60, 1.15  # characters of a headline read like text; its lines in em
LONGEST_MARKED = 18  # characters


@dataclass(frozen=True, slots=True)
class Character:
    """What the rules need to know of a text in its face; heights in em."""

    category: str
    width: str
    script: str
    capitals: bool
    display: bool
    cap_height: float
    x_height: float
    ink_top: float
    ink_bottom: float  # below the baseline, positive


def tracking_at(size: float, character: Character) -> float:
    """Letter spacing in em: tighter as type grows, open for small capitals, 0 for joined."""
    if character.script not in CASED or character.category in ("script", "mono", "emoji"):
        return 0.0
    grown = _share(size, 22.0, 150.0)
    if character.capitals:
        small = 0.05 * (1 - _share(size, 12.0, 56.0))
        return small + (0.0 if not character.display else -0.008 * grown)
    if not character.display:
        return 0.008 * (1 - _share(size, 10.0, 18.0)) - 0.008 * _share(size, 28.0, 80.0)
    tightest = {"condensed": -0.004, "normal": -0.028, "wide": -0.022}[character.width]
    if character.category in ("serif", "slab"):
        tightest *= 0.6
    return tightest * grown


def leading_at(size: float, character: Character) -> float:
    """Distance of baselines in em at which no two lines can touch, looser as type shrinks."""
    reach = character.ink_top + character.ink_bottom
    if character.display:
        return max(closest_at(size, character), reach + clearance_at(character))
    loose = 1.3 + 0.5 * (character.x_height - 0.5) + 0.08 * (1 - _share(size, 14.0, 40.0))
    if character.script not in CASED:
        loose = max(loose, 1.42)
    return max(loose, reach + 0.12)


def closest_at(size: float, character: Character) -> float:
    """The least distance of baselines in em of display type whose lines are free of tails."""
    grown = _share(size, 24.0, 120.0)
    if character.script not in CASED:
        return 1.22 - 0.06 * grown
    share = 1.22 if character.capitals else 1.34
    return (share + 0.1 * (1 - grown)) * character.cap_height


def clearance_at(character: Character, *, marked: bool = False) -> float:
    """The gap in em between the tails of one line of display type and the tops of the next.

    ``marked``: a block may stand behind a part of it.
    """
    return (0.03 if character.script in CASED else 0.1) + (0.26 if marked else 0.0)


def hang_of(letter: str) -> float:
    """How far in em a letter reaches over the edge of its column to look flush with it.

    Round and slanted letters touch an edge at a point, marks hardly at all.
    """
    return next((share for letters, share in _HANGS if letter in letters), 0.0)


_HANGS = (
    ("VWYУΥŴÝ", 0.035),
    ("TAÁÀÂÄÅJXТΤΑΔΛДЛХ", 0.025),
    ("vwytλ", 0.018),
    ("OCGQÖÓÒÔÕØСОЭЗΟΘΩS", 0.018),
    ("oceqdgöóòôõøœæсоэοσθαs", 0.012),
    ("\"'“”‘’„«»‹›", 0.18),
    ("-–—", 0.12),
)


def word_space(advance: float, *, capitals: bool, condensed: bool) -> float:
    """The space in em between words of display type: what is right for text gapes when large.

    Stout faces whose space is hardly wider than that between their letters get a little more.
    """
    least = 0.0 if condensed else 0.27 if capitals else 0.22
    return max(least, min(advance, 0.2 + 0.45 * (advance - 0.2)))


def _share(size: float, low: float, high: float) -> float:
    """0 at ``low`` and below, 1 at ``high`` and above, even steps of ratio between."""
    if size <= low:
        return 0.0
    return min(1.0, math.log(size / low) / math.log(high / low))
