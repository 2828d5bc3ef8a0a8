"""contours: the lines of a map run over the ground, clear at the edges, faint under type."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from creative.paint.scenes.canvas import lay, soften, whole
from creative.paint.scenes.lighting import calm, vignette, wall_light
from creative.paint.scenes.surfaces import material, value_noise
from creative.scene import Scene, Stage
from creative.tones import tones_of

if TYPE_CHECKING:
    from creative.color import FloatArray


def paint(stage: Stage) -> FloatArray:
    """Heights as smooth noise; a hairline at each level, a bold one at every fifth."""
    rng = np.random.default_rng(stage.seed + 67)
    patch = whole(stage)
    x, y = patch.axes()
    unit, palette, tones = stage.unit, stage.palette, tones_of(stage.palette)
    level = (1 + 0.45 * (wall_light(stage, x, y) - 1)) * vignette(stage, x, y, 0.05)
    level = np.asarray(level, dtype=np.float32)
    picture = patch.enlarge(material(palette.surface, stage).lit(level))
    shape = patch.grid
    cells = (stage.width / (0.62 * unit), stage.height / (0.62 * unit))
    height = value_noise(shape, cells, rng) + 0.35 * value_noise(
        shape, (2.2 * cells[0], 2.2 * cells[1]), rng
    )
    height = soften(np.asarray(height * 8.0, dtype=np.float32), 0.03 * unit / patch.step)
    gy, gx = np.gradient(height)
    steep = np.asarray(np.hypot(gx, gy) / patch.step, dtype=np.float32)
    # where the slope is nearly level, lines would swell to blots
    weight = np.clip(steep * np.float32(unit / 3.0), 0, 1)
    ink = tones.far if palette.surface.lch[0] > 0.38 else tones.step
    contrast = float(np.abs(np.array(ink.rgb) - np.array(palette.surface.rgb)).max())
    faint = min(1.0, 0.024 / max(contrast, 0.01))
    weight = weight * (1 - (1 - faint) * calm(stage, x, y, 0.12 * unit, 0.02 * unit))
    height = patch.enlarge(height, smooth=True)
    per_pixel = patch.enlarge(np.asarray(1 / np.maximum(steep, 1e-5), dtype=np.float32))
    index = np.rint(height)
    cover = np.abs(height - index)
    cover *= per_pixel  # pixels to the nearest level
    index *= np.float32(0.2)
    index -= np.rint(index)
    fifth = np.abs(index, out=index) < 0.05
    half = np.where(fifth, np.float32(0.0030 * unit + 0.5), np.float32(0.0014 * unit + 0.5))
    np.subtract(half, cover, out=cover)
    np.clip(cover, 0, 1, out=cover)
    cover *= patch.enlarge(np.asarray(weight, dtype=np.float32))
    lay(picture, patch, material(ink, stage).lit(level), cover)
    return picture


SCENE = Scene(
    name="contours",
    paint=paint,
    moods=("natural", "energetic", "tech", "editorial", "calm"),
    stands=False,
    weight=0.9,
)
