"""sunburst: rays from behind the product, two values of one colour, gone where type stands."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from creative.paint.scenes.canvas import lay, path_mask, polygon, whole
from creative.paint.scenes.lighting import calm, focus, lamp, soothe, vignette
from creative.paint.scenes.surfaces import blend, material
from creative.scene import Scene, Stage

if TYPE_CHECKING:
    from creative.color import FloatArray


def paint(stage: Stage) -> FloatArray:
    """Ground, glow, and an even number of crisp rays that gain strength outwards."""
    rng = np.random.default_rng(stage.seed + 29)
    patch = whole(stage)
    x, y = patch.axes()
    unit, palette = stage.unit, stage.palette
    cx, cy = focus(stage)
    glow = lamp(x, y, (cx, cy), 0.62 * unit)
    level = np.asarray((1 + 0.20 * (glow - 0.5)) * vignette(stage, x, y, 0.06), dtype=np.float32)
    if palette.surface.lch[0] < 0.45:
        level = np.asarray(0.85 + 0.9 * glow, dtype=np.float32)
    picture = patch.enlarge(material(palette.surface, stage).lit(level))
    count = 2 * int(rng.integers(9, 14))
    reach = 2 * math.hypot(stage.width, stage.height)
    start = float(rng.uniform(0, 2 * math.pi))
    rays = []
    for index in range(0, 2 * count, 2):
        one = start + math.pi * index / count
        two = start + math.pi * (index + 1) / count
        rays.append(
            polygon(
                [
                    (cx, cy),
                    (cx + reach * math.cos(one), cy + reach * math.sin(one)),
                    (cx + reach * math.cos(two), cy + reach * math.sin(two)),
                ]
            )
        )
    radius = np.hypot(x - cx, y - cy) / unit
    strength = np.clip(radius / 0.30 - 0.15, 0, 1) * (1 - 0.35 * np.clip(radius - 0.5, 0, 1))
    strength = strength * (1 - calm(stage, x, y, 0.24 * unit))
    cover = path_mask(patch, *rays) * patch.enlarge(np.asarray(strength, dtype=np.float32))
    second = material(blend(palette.surface, palette.surface_2, 0.85), stage).lit(level)
    lay(picture, patch, second, cover)
    return soothe(picture, stage)


SCENE = Scene(
    name="sunburst",
    paint=paint,
    moods=("energetic", "playful", "festive", "bold"),
    weight=0.7,
)
