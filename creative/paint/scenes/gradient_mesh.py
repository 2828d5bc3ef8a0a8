"""gradient-mesh: clouds of the palette's colours flow into one another; plain where type stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from creative.color import hue_apart
from creative.paint.scenes.canvas import whole
from creative.paint.scenes.lighting import calm, focus, soothe
from creative.paint.scenes.surfaces import oklab_of, srgb_of_oklab
from creative.scene import Scene, Stage

if TYPE_CHECKING:
    from creative.color import Color, FloatArray


_RELATED = 50.0  # degrees of hue within which two colours flow into one another cleanly


def _flows(one: Color, other: Color) -> bool:
    """False for two colours whose mixture is mud or fog: other hues, or a hue and a grey."""
    l1, c1, h1 = one.lch
    l2, c2, h2 = other.lch
    if min(c1, c2) < 0.04:
        return max(c1, c2) < 0.09 or abs(l1 - l2) < 0.12
    return hue_apart(h1, h2) <= _RELATED


def _turned(lab: FloatArray, degrees: float) -> FloatArray:
    """The same lightness and chroma, its hue turned."""
    angle = np.radians(degrees)
    a = lab[1] * np.cos(angle) - lab[2] * np.sin(angle)
    b = lab[1] * np.sin(angle) + lab[2] * np.cos(angle)
    return np.array([lab[0], a, b], dtype=np.float32)


def _warped(
    u: FloatArray, v: FloatArray, rng: np.random.Generator
) -> tuple[FloatArray, FloatArray]:
    """Coordinates bent by slow waves that run in all directions, so that nothing looks round."""
    dx, dy = np.zeros_like(u + v), np.zeros_like(u + v)
    for _ in range(4):
        angle, phase, pace = rng.uniform(0, 6.3), rng.uniform(0, 6.3), rng.uniform(2.0, 5.0)
        wave = np.sin((u * np.cos(angle) + v * np.sin(angle)) * pace + phase)
        dx += np.float32(0.16 / pace**0.5) * wave
        dy += np.float32(0.16 / pace**0.5) * np.cos(wave * 2 + phase)
    return np.asarray(u + dx, np.float32), np.asarray(v + dy, np.float32)


def paint(stage: Stage) -> FloatArray:
    """Five warped pools of colour, mixed in OKLab so that no mix goes grey."""
    rng = np.random.default_rng(stage.seed + 23)
    patch = whole(stage)
    x, y = patch.axes()
    unit, palette = stage.unit, stage.palette
    u, v = _warped(x / unit, y / unit, rng)
    right, bottom = stage.width / unit, stage.height / unit
    cx, cy = (value / unit for value in focus(stage))
    surface, second, accent = (
        oklab_of(color) for color in (palette.surface, palette.surface_2, palette.accent)
    )
    lightness = float(surface[0])
    room = 0.10 if lightness < 0.8 else 0.04
    bright = surface * (
        1 + np.array([room, 0.4 * room, 0.4 * room], np.float32) / max(lightness, 0.2)
    )
    deep = surface * np.array([0.92, 1.3, 1.3], np.float32)
    # A glow of the accent keeps the lightness of the ground, so that ink stays readable. Hues that
    # would meet in brown give way to the ground's own, lighter and turned a little.
    glow = np.array([0.6 * surface[0] + 0.4 * accent[0], accent[1], accent[2]], dtype=np.float32)
    glow = surface + (glow - surface) * np.float32(0.8)
    own = bright + (bright - surface) * np.float32(0.7)
    if not _flows(palette.surface, palette.surface_2):
        second = _turned(own, 14.0)
    if not _flows(palette.surface, palette.accent):
        glow = _turned(own, -14.0)
    side = 1.0 if stage.light.azimuth >= 0 else -1.0
    far = right if side > 0 else 0.0
    pools = (
        (second, far, 0.10 * bottom, 0.50, 1.3),
        (glow, right - far, 0.90 * bottom, 0.46, 1.1),
        (bright, cx, cy, 0.36, 1.2),
        (deep, right - far * 0.9, 0.30 * bottom, 0.42, 0.9),
        (glow, far * 0.9 + 0.05, 0.70 * bottom, 0.32, 0.9),
        (second, 0.5 * right, 1.02 * bottom, 0.36, 0.8),
    )
    total = np.full(patch.grid, 0.34, dtype=np.float32)
    mixed = np.broadcast_to(surface * 0.34, (*patch.grid, 3)).copy()
    quiet = calm(stage, x, y, 0.6 * unit)
    for color, px, py, reach, weight in pools:
        jx, jy = rng.normal(0, 0.08, 2)
        squared = ((u - px - jx) ** 2 + (v - py - jy) ** 2) / reach**2
        pool = np.asarray(weight * np.exp(-squared) * (1 - 0.93 * quiet), dtype=np.float32)
        total += pool
        mixed += pool[..., None] * color
    mixed /= total[..., None]
    return soothe(patch.enlarge(srgb_of_oklab(mixed)), stage)


SCENE = Scene(
    name="gradient-mesh",
    paint=paint,
    moods=("tech", "energetic", "playful", "bright", "bold"),
    weight=0.9,
)
