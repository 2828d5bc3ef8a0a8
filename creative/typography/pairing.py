"""Moods and the brand's own families in, a display and a text family with their weights out.

Adding a pairing is one row of ``PAIRINGS``: a face with character for the headline, a quiet one
that shares its skeleton or clearly opposes it for everything else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from creative.direction import TypePairing
from creative.typography.library import Family, FontLibrary


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two families that an art director would set together, and for which moods, best first."""

    display: str
    text: str
    moods: tuple[str, ...]
    weight: int = 700
    text_weight: int = 400
    label_weight: int = 600
    italic: bool = False


def _row(display: str, weight: int, text: str, moods: str, label: int = 600) -> Pairing:
    return Pairing(display, text, tuple(moods.split()), weight, label_weight=label)


PAIRINGS = (
    _row("Playfair Display", 600, "Lato", "luxury warm editorial", 700),
    _row("DM Serif Display", 400, "DM Sans", "luxury warm editorial bold"),
    _row("Cormorant Garamond", 600, "Jost", "luxury calm editorial"),
    _row("Bodoni Moda", 500, "Jost", "luxury dark editorial minimal"),
    _row("Instrument Serif", 400, "Instrument Sans", "editorial calm minimal luxury natural"),
    _row("Fraunces", 600, "DM Sans", "warm natural friendly editorial"),
    _row("Lora", 600, "Source Sans 3", "warm natural calm"),
    _row("EB Garamond", 600, "Figtree", "calm natural editorial warm"),
    _row("Libre Baskerville", 700, "Work Sans", "editorial warm luxury"),
    _row("Source Serif 4", 600, "Source Sans 3", "editorial calm"),
    _row("DM Sans", 700, "DM Sans", "minimal friendly calm bright"),
    _row("Inter", 700, "Inter", "minimal tech calm bright"),
    _row("Manrope", 800, "Manrope", "tech minimal calm bright"),
    _row("Figtree", 800, "Figtree", "friendly bright minimal calm"),
    _row("Outfit", 600, "Outfit", "bright minimal friendly"),
    _row("Plus Jakarta Sans", 800, "Plus Jakarta Sans", "bright friendly tech"),
    _row("Poppins", 700, "Poppins", "bright friendly playful energetic"),
    _row("Montserrat", 800, "Open Sans", "bold bright energetic"),
    _row("Bricolage Grotesque", 800, "Instrument Sans", "playful bold natural friendly editorial"),
    _row("Work Sans", 700, "Work Sans", "natural friendly calm"),
    _row("Space Grotesk", 700, "Inter", "tech dark bold minimal"),
    _row("Sora", 800, "Inter", "tech dark bold"),
    _row("Syne", 800, "Inter", "bold tech playful editorial dark"),
    _row("Unbounded", 800, "Figtree", "bold tech dark energetic playful"),
    _row("Archivo", 900, "Archivo", "bold energetic dark"),
    _row("Archivo Black", 400, "Archivo", "bold energetic bright"),
    _row("Anton", 400, "Inter", "bold energetic dark"),
    _row("Bebas Neue", 400, "Montserrat", "energetic bold dark"),
    _row("Oswald", 700, "Open Sans", "energetic bold editorial"),
    _row("Barlow Condensed", 800, "Barlow", "energetic tech bold"),
    _row("League Gothic", 400, "Source Sans 3", "bold editorial energetic"),
    _row("Fredoka", 600, "Nunito", "playful friendly festive bright", 700),
    _row("Baloo 2", 800, "Nunito", "playful festive friendly warm", 700),
    _row("Quicksand", 700, "Nunito", "friendly calm playful", 700),
    _row("Rubik", 900, "Rubik", "energetic playful bold", 500),
    _row("Pacifico", 400, "Quicksand", "festive playful warm"),
    _row("Righteous", 400, "Poppins", "festive playful energetic"),
    _row("Zilla Slab", 700, "IBM Plex Sans", "warm friendly editorial"),
    _row("Bitter", 800, "Source Sans 3", "warm bold natural friendly"),
    _row("Space Mono", 700, "Space Grotesk", "tech dark playful editorial", 700),
    _row("Jost", 600, "Jost", "minimal luxury calm editorial"),
    _row("Raleway", 700, "Raleway", "luxury calm bright minimal"),
)

# The weight at which a family makes its best headline when a brand brings the family itself
_HEADLINE_WEIGHT = {row.display: row.weight for row in reversed(PAIRINGS)}
_NEAR = 0.8  # pairings that serve the moods this nearly as well as the best take turns


def pair_for(
    library: FontLibrary, families: Sequence[str], moods: Sequence[str], chance: float
) -> TypePairing:
    """The pairing to use.

    ``families`` are the brand's own, display first, already resolved: both given are used as
    they are, one is completed, none leaves the choice to ``moods`` (most wanted first) and to
    ``chance`` (0..1), which turns among those that serve the moods about equally well.
    """
    known = [library.family(name) for name in families[:2]]
    if len(known) > 1 and known[0].name != known[1].name:
        return _weighted(known[0], known[1])
    if known:
        return _completed(library, known[0], moods)
    rated = sorted(((_serves(row.moods, moods), row) for row in PAIRINGS), key=lambda p: -p[0])
    best = rated[0][0]
    near = [row for rating, row in rated if rating >= best * _NEAR]
    row = near[min(len(near) - 1, int(chance * len(near)))]
    return TypePairing(
        display=row.display,
        text=row.text,
        display_weight=row.weight,
        text_weight=row.text_weight,
        label_weight=row.label_weight,
        display_italic=row.italic,
    )


def _completed(library: FontLibrary, family: Family, moods: Sequence[str]) -> TypePairing:
    """One brand family: it sets everything if it can, else a quiet text face joins it."""
    if "text" in family.uses:
        return _weighted(family, family)
    rows = [row for row in PAIRINGS if row.display == family.name]
    if rows:
        text = max(rows, key=lambda row: _serves(row.moods, moods)).text
        return _weighted(family, library.family(text))
    return _weighted(family, library.family("Inter" if family.width != "wide" else "DM Sans"))


def _weighted(display: Family, text: Family) -> TypePairing:
    wanted = _HEADLINE_WEIGHT.get(display.name, 700)
    return TypePairing(
        display=display.name,
        text=text.name,
        display_weight=_nearest(display.weights, wanted),
        text_weight=_nearest(text.weights, 400),
        label_weight=_nearest(text.weights, 600),
    )


def _nearest(weights: Sequence[int], wanted: int) -> int:
    return min(weights, key=lambda weight: (abs(weight - wanted), -weight))


def _serves(offered: Sequence[str], wanted: Sequence[str]) -> float:
    """How well moods meet: earlier words of either list count more."""
    total = 0.0
    for place, mood in enumerate(wanted):
        if mood in offered:
            total += 1 / (1 + place) * (1 - 0.12 * offered.index(mood))
    return total
