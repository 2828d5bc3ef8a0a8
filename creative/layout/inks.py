"""Colours for type and buttons, chosen by the pixels that lie under them.

Contrast is WCAG 2.2's ratio at the worst twentieth of the pixels, not at their mean.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from creative import composition as c
from creative.color import BLACK, WHITE, Color, contrast, luminance_of, solve_lightness
from creative.direction import Direction, Palette
from creative.fills import STANDS, button_on, shaded
from creative.geometry import Box
from creative.layout.arrangement import Arrangement

_SEEN = 1.6  # contrast of a button whose colour was asked for


@dataclass(frozen=True, slots=True)
class Ground:
    """What lies under a part: median colour, luminances of its darkest and lightest 4 %."""

    color: Color
    low: float
    high: float

    @classmethod
    def of(cls, pixels: c.Canvas) -> Ground:
        """From uint8 RGB pixels, (h, w, 3); an empty part counts as white."""
        if pixels.size == 0:
            return cls(WHITE, 1.0, 1.0)
        flat = pixels.reshape(-1, 3)
        if len(flat) > 20000:
            flat = flat[:: len(flat) // 10000]
        light = luminance_of(flat)
        low, high = (float(v) for v in np.percentile(light, (4, 96)))
        r, g, b = (_median(flat[:, channel]) / 255 for channel in range(3))
        return cls(Color(r, g, b), low, high)

    def contrast(self, color: Color) -> float:
        """The worst ratio of a colour against this ground."""
        light = color.luminance
        return min(_ratio(light, self.low), _ratio(light, self.high))


def _median(levels: c.Canvas) -> float:
    """The median of 8-bit values, by counting: ten times as fast as by sorting."""
    upto = np.cumsum(np.bincount(levels, minlength=256))
    middle = ((len(levels) - 1) // 2, len(levels) // 2)
    return float(np.searchsorted(upto, middle, side="right").mean())


def _ratio(one: float, other: float) -> float:
    high, low = max(one, other), min(one, other)
    return (high + 0.05) / (low + 0.05)


def pick_ink(ground: Ground, wanted: tuple[Color, ...], bar: float) -> Color:
    """The first wanted colour that reaches the bar; else its nearest lightness that does."""
    for color in wanted:
        if ground.contrast(color) >= bar:
            return color
    first = wanted[0]
    for level in (ground.low, ground.high):
        gray = Color(*(3 * (level ** (1 / 2.2),)))
        for darker in (True, False):
            solved = solve_lightness(first, gray, bar + 0.15, darker=darker)
            if solved is not None and ground.contrast(solved) >= bar:
                return solved
    return max((*wanted, WHITE, BLACK), key=ground.contrast)


def button_colors(palette: Palette, ground: Ground, *, exact: bool = False) -> tuple[Color, Color]:
    """Fill and label.

    What the palette's own ground asks for, so that all formats of an idea agree, unless it would
    be lost on this one. ``exact``: the accent, or these colours alone, were asked for.
    """
    if exact:
        wanted = (palette.accent, *palette.brand)
        fill = next((c for c in wanted if contrast(c, ground.color) >= _SEEN), palette.accent)
        return fill, label_on(fill, palette)
    own = palette.brand if palette.accent == palette.ink else (palette.accent, *palette.brand)
    brand = tuple(color for color in own if color != palette.surface)
    neutral = (palette.ink, palette.surface)
    fill, label = button_on(shaded(palette.surface), brand, neutral)
    if contrast(fill, ground.color) >= STANDS - 0.05:
        return fill, label
    return button_on(ground.color, brand, neutral)


def label_on(fill: Color, palette: Palette) -> Color:
    """The colour of words on a fill: from the palette where it reads, else white or black."""
    own = [palette.surface, palette.ink, palette.accent, *palette.brand]
    good = [color for color in own if contrast(color, fill) >= 5.0]
    if good:
        return good[0]
    _, chroma, hue = fill.lch
    dark = Color.oklch(0.16, min(0.03, chroma), hue)
    best = max((WHITE, dark), key=lambda color: contrast(color, fill))
    return best if contrast(best, fill) >= 4.5 else BLACK


def solve_scrim(
    made: Arrangement,
    direction: Direction,
    boxes: list[Box],
    look: Callable[[Box], c.Canvas],
    *,
    side: str,
) -> tuple[c.Layer, ...]:
    """The weakest veil under which all boxes reach contrast 5 with white or with dark ink.

    It comes from ``side``, the edge near which they stand.
    """
    palette = direction.palette
    hue = palette.brand[0].lch[2] if palette.brand else palette.surface.lch[2]
    dark = Color.oklch(0.15, 0.018, hue)
    pale = Color.oklch(0.975, 0.008, hue)
    parts = [look(box.inset(-0.02 * made.height)).reshape(-1, 3) for box in boxes]
    pixels = np.concatenate([p[:: max(1, len(p) // 4000)] for p in parts])
    options: list[tuple[float, Color]] = []
    for veil, ink in ((dark, WHITE), (pale, Color.oklch(0.2, 0.03, hue))):
        needed = _needed_strength(pixels, veil, ink)
        # a dark veil is less seen on a photo than a pale one
        options.append((needed + (0.0 if veil == dark else 0.12), veil))
    options.sort(key=lambda option: option[0])
    strength, veil = options[0]
    if veil == pale:
        strength -= 0.12
    if strength <= 0.0:
        return ()
    whole = boxes[0]
    for box in boxes[1:]:
        whole = whole.union(box)
    return (_veil(made, whole, veil, min(0.94, strength + 0.02), side),)


def _needed_strength(pixels: c.Canvas, veil: Color, ink: Color) -> float:
    for strength in np.linspace(0.0, 0.94, 20):
        mixed = pixels * (1 - strength) + np.array(veil.rgb8) * strength
        if Ground.of(mixed.astype(np.uint8)).contrast(ink) >= 5.2:
            return float(strength)
    return 0.94


def _veil(made: Arrangement, whole: Box, color: Color, strength: float, side: str) -> c.ScrimLayer:
    width, height = made.width, made.height
    photo = made.photo.box if made.photo is not None else Box(0, 0, width, height)
    pad = 0.03 * min(width, height)
    covers = (whole.w / width, whole.h / height)
    if side == "left" and covers[0] < 0.7:
        box = Box.edges(photo.x, photo.y, whole.right + pad, photo.bottom)
        return c.ScrimLayer(color, "left", box, 0.3 * width, strength)
    if side == "right" and covers[0] < 0.7:
        box = Box.edges(whole.x - pad, photo.y, photo.right, photo.bottom)
        return c.ScrimLayer(color, "right", box, 0.3 * width, strength)
    if side == "top" and covers[1] < 0.7:
        box = Box.edges(photo.x, photo.y, photo.right, whole.bottom + pad)
        return c.ScrimLayer(color, "top", box, 0.26 * height, strength)
    if side == "bottom" and covers[1] < 0.7:
        box = Box.edges(photo.x, whole.y - pad, photo.right, photo.bottom)
        return c.ScrimLayer(color, "bottom", box, 0.26 * height, strength)
    return c.ScrimLayer(color, "all", photo, 0.0, strength)
