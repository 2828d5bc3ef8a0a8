"""A palette in, the tones for flat shapes on its ground out: whispered, plain, bold."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from creative.color import Color, color_distance, contrast, hue_apart
from creative.direction import Palette

QUIET = 8  # steps of 255 that a shape under type may differ from the ground


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
    calm = [c for c in others if not vibrates(c, ground)]
    bold = max(calm[:3], key=lambda c: c.lch[1] > 0.04, default=shifted(palette, 0.19))
    rest = [c for c in others if color_distance(c, bold) > 15]
    pop = max(rest, key=lambda c: c.lch[1], default=far)
    return Tones(_whisper(palette), step, far, bold, pop)


def behind(palette: Palette, subject: tuple[Color, ...]) -> Color:
    """The boldest tone that a product of these main colours stands out from."""
    tones = tones_of(palette)

    def apart(color: Color) -> float:
        return min((color_distance(color, one) for one in subject[:2]), default=99.0)

    wanted = [tones.bold, tones.far, tones.step]
    if tones.pop in palette.brand and not vibrates(tones.pop, palette.surface):
        wanted.insert(1, tones.pop)
    good = (color for color in wanted if apart(color) > 20)
    return next(good, max(wanted, key=apart))


def colorless(palette: Palette) -> bool:
    """True on a white of the brand's own where it has no real colour: shapes would be grey."""
    if palette.surface not in palette.brand or palette.surface.lch[0] < 0.85:
        return False
    return all(color.lch[1] < 0.035 for color in (palette.accent, *palette.brand))


def vibrates(one: Color, other: Color) -> bool:
    """True for two vivid hues of nearly one brightness that shimmer where they meet."""
    _, c1, h1 = one.lch
    _, c2, h2 = other.lch
    apart = hue_apart(h1, h2)
    return min(c1, c2) > 0.2 and apart > 60 and contrast(one, other) < 1.7


def shifted(palette: Palette, amount: float) -> Color:
    """The ground's own hue ``amount`` of lightness away: darker on pale and middle grounds, else
    lighter.

    Near-white and grey grounds take the hue of the brand's first real colour.
    """
    lightness, chroma, hue = palette.surface.lch
    if chroma < 0.03:
        vivid = [c for c in (*palette.brand, palette.accent) if c.lch[1] > 0.04]
        lead = vivid[0].lch if vivid else (0.5, 0.0, hue)
        hue, chroma = lead[2], max(chroma, min(0.24 * lead[1], 0.35 * amount))
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
