"""gradient-mesh: clouds of the palette's colours flow into one another; plain where type stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from creative.paint.scenes.canvas import whole
from creative.paint.scenes.lighting import calm, focus, soothe
from creative.paint.scenes.surfaces import oklab_of, srgb_of_oklab, value_noise
from creative.scene import Scene, Stage

if TYPE_CHECKING:
    from creative.color import FloatArray


def paint(stage: Stage) -> FloatArray:
    """Five warped pools of colour, mixed in OKLab so that no mix goes grey."""
    rng = np.random.default_rng(stage.seed + 23)
    patch = whole(stage)
    x, y = patch.axes()
    unit, palette = stage.unit, stage.palette
    cells = (stage.width / (0.7 * unit), stage.height / (0.7 * unit))
    u = x / unit + 0.22 * value_noise(patch.grid, cells, rng)
    v = y / unit + 0.22 * value_noise(patch.grid, cells, rng)
    right, bottom = stage.width / unit, stage.height / unit
    cx, cy = (value / unit for value in focus(stage))
    surface, second, accent = (
        oklab_of(color) for color in (palette.surface, palette.surface_2, palette.accent)
    )
    lift = np.array([0.06 if surface[0] < 0.9 else 0.0, 0, 0], dtype=np.float32)
    bright = surface + lift
    # A glow of the accent keeps the lightness of the ground, so that ink stays readable.
    glow = np.array([0.55 * surface[0] + 0.45 * accent[0], accent[1], accent[2]], dtype=np.float32)
    glow = surface + (glow - surface) * (0.75 if palette.accent.lch[1] > 0.03 else 0.3)
    side = 1.0 if stage.light.azimuth >= 0 else -1.0
    far = right if side > 0 else 0.0
    pools = (
        (second, far, 0.12 * bottom, 0.50, 1.25),
        (glow, right - far, 0.86 * bottom, 0.46, 1.05),
        (bright, cx, cy, 0.40, 1.2),
        (second, right - far * 0.9, 0.30 * bottom, 0.36, 0.7),
        (glow, far * 0.9 + 0.05, 0.72 * bottom, 0.34, 0.85),
    )
    total = np.full(patch.grid, 0.34, dtype=np.float32)
    mixed = np.broadcast_to(surface * 0.34, (*patch.grid, 3)).copy()
    quiet = calm(stage, x, y, 0.34 * unit)
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
    floor="none",
    weight=0.9,
)
