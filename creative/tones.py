"""A palette in, the tones for flat shapes on its ground out: whispered, plain, bold."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from creative.color import Color, color_distance, contrast, hue_apart
from creative.direction import Palette

QUIET = 8  # steps of 255 that a shape under type may differ from the ground
_YELLOW = (78.0, 118.0)  # OKLCH hues that turn brown or olive where they are darkened
_OPPOSITE = 120.0  # degrees between hues
_NEON = (0.25, 0.64)  # OKLCH chroma and lightness beyond which a colour is neon
_ALIKE = 28.0  # degrees of OKLCH hue
_PURE = 0.27  # OKLCH chroma from which a colour is a light rather than an ink
_PAPER = 0.965  # OKLCH lightness beyond which a tint can hardly be told from white


@dataclass(frozen=True, slots=True)
class Tones:
    """Colours for shapes on ``palette.surface``.

    ``whisper`` may run under type; ``step`` is plainly another value of the ground's own hue;
    ``far`` two steps away; ``bold`` the strongest shape: another brand colour where there is one
    that can lie on the ground, else a strong value of its hue; ``pop`` a small accent beside it.
    """

    whisper: Color
    step: Color
    far: Color
    bold: Color
    pop: Color


@lru_cache(maxsize=256)
def tones_of(palette: Palette) -> Tones:
    """The tones of a palette; hues are never mixed, each is a brand colour's own."""
    ground = palette.surface
    step, far = shifted(palette, 0.075), shifted(palette, 0.15)
    named = (*palette.brand, *((palette.accent,) if palette.accent.lch[1] > 0.04 else ()))
    others = [c for c in named if color_distance(c, ground) > 18]
    # what vibrates on the ground, or glares on any, is for small shapes
    calm = [c for c in others if not vibrates(c, ground) and not glares(c)]
    bold = max(calm[:3], key=lambda c: c.lch[1] > 0.04, default=shifted(palette, 0.19))
    rest = [c for c in others if color_distance(c, bold) > 15]
    pop = max(rest, key=lambda c: c.lch[1], default=far)
    return Tones(_whisper(palette), step, far, bold, pop)


def behind(palette: Palette, subject: tuple[Color, ...]) -> Color:
    """The boldest tone that a product of these main colours stands out from."""
    tones = tones_of(palette)

    def apart(color: Color) -> float:
        return min((_told(color, one) for one in subject[:2]), default=99.0)

    lightness, chroma, _ = palette.surface.lch
    paper = lightness > 0.9 and chroma < 0.03  # on which two steps down are dusty
    wanted = [tones.bold, *((tones.step, tones.far) if paper else (tones.far, tones.step))]
    if tones.pop in palette.brand and not vibrates(tones.pop, palette.surface):
        wanted.insert(1, tones.pop)
    wanted = [c for c in wanted if not opposed(c, palette.surface) and not glares(c)]
    good = (color for color in wanted if apart(color) > 20)
    return next(good, max(wanted, key=apart))


def _told(one: Color, other: Color) -> float:
    """CIEDE2000, but half of it between two values of one hue: green on green is no contrast."""
    (l1, c1, h1), (l2, c2, h2) = one.lch, other.lch
    alike = min(c1, c2) > 0.05 and hue_apart(h1, h2) < _ALIKE and abs(l1 - l2) < 0.3
    return color_distance(one, other) * (0.5 if alike else 1.0)


def colorless(palette: Palette) -> bool:
    """True on a white of the brand's own where it has no real colour: shapes would be grey."""
    if palette.surface not in palette.brand or palette.surface.lch[0] < 0.85:
        return False
    return all(color.lch[1] < 0.035 for color in (palette.accent, *palette.brand))


def pure(color: Color) -> bool:
    """True for a colour at the edge of what a screen can show: neon magenta, green, blue."""
    return color.lch[1] > _PURE and max(color.rgb8) > 250 and min(color.rgb8) < 30


def vibrates(one: Color, other: Color) -> bool:
    """True for two vivid hues of nearly one brightness that shimmer where they meet."""
    _, c1, h1 = one.lch
    _, c2, h2 = other.lch
    apart = hue_apart(h1, h2)
    return min(c1, c2) > 0.2 and apart > 60 and contrast(one, other) < 1.7


def opposed(one: Color, other: Color) -> bool:
    """True for opposite hues of one brightness, as orange and cyan: each may be a spot on the
    other, but not half of a picture.
    """
    _, c1, h1 = one.lch
    _, c2, h2 = other.lch
    return min(c1, c2) > 0.12 and hue_apart(h1, h2) > _OPPOSITE and contrast(one, other) < 1.7


def glares(color: Color) -> bool:
    """True for the neon colours of a screen, which may be seen in small doses only."""
    lightness, chroma, _ = color.lch
    return chroma > _NEON[0] and lightness > _NEON[1]


def shifted(palette: Palette, amount: float) -> Color:
    """The ground's own hue ``amount`` of lightness away: darker on pale and middle grounds, else
    lighter.

    Near-white and grey grounds take the hue of the brand's first real colour.
    """
    lightness, chroma, hue = palette.surface.lch
    if chroma < 0.03:
        vivid = [c for c in (*palette.brand, palette.accent) if c.lch[1] > 0.04]
        lead = vivid[0].lch if vivid else (0.5, 0.0, hue)
        share = 0.09 if lead[2] > 345 or lead[2] < 48 else 0.24  # a tint of red is pink
        hue, chroma = lead[2], max(chroma, min(share * lead[1], 0.35 * amount))
    if lightness > 0.62 and chroma > 0.1 and _YELLOW[0] < hue < _YELLOW[1]:
        # a darker yellow is mustard: its other values are paler, and past paper warmer
        paler = lightness + 0.62 * amount
        if paler < _PAPER:
            return Color.oklch(paler, chroma * (1 - 3.2 * amount), hue)
        return Color.oklch(lightness - 0.75 * amount, chroma, hue - 150 * amount)
    if lightness > 0.62:
        grown = chroma * (1 + 2.2 * amount) + (0.10 * amount if chroma > 0.004 else 0.0)
        return Color.oklch(lightness - amount, grown, hue)
    if lightness > 0.52:
        return Color.oklch(lightness - 0.8 * amount, chroma * (1 - 0.5 * amount), hue)
    return Color.oklch(lightness + amount, chroma * (1 + 1.6 * amount), hue)


def _whisper(palette: Palette) -> Color:
    base = palette.surface.rgb8
    for amount in (0.035, 0.028, 0.022, 0.016, 0.011, 0.007):
        color = shifted(palette, amount)
        if max(abs(a - b) for a, b in zip(color.rgb8, base, strict=True)) <= QUIET:
            return color
    return palette.surface
