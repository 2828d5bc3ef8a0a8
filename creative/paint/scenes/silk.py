"""silk: a drape of heavy silk hangs out of focus behind a table; folds, sheen, no edges."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from creative.paint.scenes.canvas import soften, whole
from creative.paint.scenes.lighting import calm, exposure, soothe, vignette, wall_light
from creative.paint.scenes.sets import horizon_of
from creative.paint.scenes.surfaces import blend, material, value_noise
from creative.paint.scenes.table import lay_table
from creative.scene import Scene, Stage

if TYPE_CHECKING:
    from creative.color import FloatArray


def folds(stage: Stage, x: FloatArray, y: FloatArray, rng: np.random.Generator) -> FloatArray:
    """Height of the cloth, about -1..1: long folds that sway, gather and part."""
    unit = stage.unit
    shape = np.broadcast_shapes(x.shape, y.shape)
    cells = (stage.width / (0.75 * unit), stage.height / (0.75 * unit))
    sway = value_noise(shape, cells, rng)
    gather = value_noise(shape, (cells[0] * 1.6, cells[1] * 0.7), rng)
    side = 1.0 if stage.light.azimuth >= 0 else -1.0
    lean = 0.55 * side
    u = (x - lean * y) / unit
    t = u * 1.75 + 0.55 * sway + 0.35 * np.sin(1.6 * y / unit + 2.0 * sway)
    phase = float(rng.uniform(0, 6.3))
    wide = np.sin(2 * np.pi * (0.62 * t + 0.12 * gather) + phase)
    fine = np.sin(2 * np.pi * (1.35 * t + 0.30 * gather) + 1.7 * phase)
    # Cloth folds are round on top and pinched between.
    round_wide = 1 - np.abs(wide) ** 1.5 * 1.6
    return np.asarray(0.72 * round_wide + 0.26 * fine * (0.6 + 0.4 * gather), dtype=np.float32)


def paint(stage: Stage) -> FloatArray:
    """The drape, and a table if something stands."""
    rng = np.random.default_rng(stage.seed + 17)
    patch = whole(stage)
    x, y = patch.axes()
    unit = stage.unit
    height = folds(stage, x, y, rng)
    height = soften(height, 0.012 * unit / patch.step)
    step = patch.step / unit
    gy, gx = np.gradient(height)
    gx, gy = gx / step * 0.10, gy / step * 0.10
    norm = 1 / np.sqrt(1 + gx * gx + gy * gy)
    lx, ly, lz = stage.light.azimuth * 0.75, -0.55 * stage.light.elevation - 0.15, 0.75
    size = (lx * lx + ly * ly + lz * lz) ** 0.5
    diffuse = np.clip((-gx * lx - gy * ly + lz) * norm / size, 0, 1)
    # The halfway vector between lamp and eye gives the sheen along each fold.
    hx, hy, hz = lx / size, ly / size, lz / size + 1
    half = (hx * hx + hy * hy + hz * hz) ** 0.5
    sheen = np.clip((-gx * hx - gy * hy + hz) * norm / half, 0, 1) ** 26
    hollow = np.clip(0.5 + 0.5 * height, 0, 1)
    shade, high = exposure(stage)
    cloth = 0.30 + 0.62 * diffuse + 0.14 * hollow
    quiet = calm(stage, x, y, 0.20 * unit, 0.02 * unit)
    plain = soften(np.asarray(cloth, dtype=np.float32), 0.25 * unit / patch.step)
    cloth = cloth + (plain * 0.6 + 0.38 - cloth) * 0.86 * quiet
    sheen = sheen * (1 - 0.9 * quiet)
    lightness = stage.palette.surface.lch[0]
    room = wall_light(stage, x, y) * vignette(stage, x, y)
    if lightness > 0.85:
        level = room * (0.5 + 0.5 * cloth) * 0.985 + 0.04 * sheen
    else:
        gloss = 0.42 if lightness > 0.45 else 0.80
        level = room * (0.18 + 0.82 * cloth) + gloss * (high - shade) * sheen
    surface = material(stage.palette.surface, stage)
    picture = patch.enlarge(surface.lit(np.asarray(level, dtype=np.float32)), smooth=True)
    if stage.ground is not None:
        back = horizon_of(stage, 0.07, 0.12)
        skin = material(blend(stage.palette.surface, stage.palette.surface_2, 0.6), stage)
        lay_table(picture, stage, back, skin, focus_blur=0.004 * unit, gloss=0.30)
    return soothe(picture, stage)


SCENE = Scene(
    name="silk",
    paint=paint,
    moods=("luxury", "calm", "dark", "festive"),
    floor="gloss",
    weight=0.9,
)
