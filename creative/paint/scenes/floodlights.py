"""floodlights: a dark pitch under two masts: cones of light from the upper corners, and haze."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from creative.paint.scenes.canvas import smoothstep, whole
from creative.paint.scenes.lighting import calm, exposure, focus, lamp, soothe
from creative.paint.scenes.sets import depth_of, horizon_of, meets_type
from creative.paint.scenes.surfaces import blend, fractal, material
from creative.scene import Scene, Stage

if TYPE_CHECKING:
    from creative.color import FloatArray

_TINT = 0.10  # of the accent in the light: a breath of it, the lamps are white


def paint(stage: Stage) -> FloatArray:
    """Night, two beams that cross behind the product, and the pitch that they light."""
    rng = np.random.default_rng(stage.seed + 67)
    patch = whole(stage)
    x, y = patch.axes()
    unit, depth = stage.unit, depth_of(stage)
    cx, cy = focus(stage)
    horizon = horizon_of(stage, 0.07, 0.13)
    _, high = exposure(stage)
    cells = (2.4 * stage.width / unit, 2.4 * stage.height / unit)
    haze = 1 + 0.45 * fractal(patch.grid, cells, rng, octaves=3)
    quiet = calm(stage, x, y, 0.3 * unit, 0.02 * unit)
    beams = np.zeros(patch.grid, dtype=np.float32)
    banks = np.zeros(patch.grid, dtype=np.float32)
    low = max(cy, min(0.66 * stage.height, cy + 0.3 * unit))
    for side in (-1.0, 1.0):
        mast = (stage.width / 2 + side * 0.52 * stage.width, -0.04 * unit)
        aim = (cx - side * 0.10 * unit, low)
        beams += _beam(x, y, mast, aim) * (1.0 if side == _key(stage) else 0.8)
        banks += lamp(x, y, mast, 0.13 * unit)
    glow = lamp(x, y, (cx, cy), 0.46 * unit) ** 1.2
    light = (1.05 * beams * haze + 1.1 * banks) * (1 - 0.62 * quiet) + 0.34 * glow * (1 - quiet)
    edge = (0.16 if meets_type(stage, horizon) else 0.006) * depth  # no line beside type
    share = smoothstep(horizon - edge, horizon + edge, y)
    ground = stage.ground if stage.ground is not None else horizon
    wide = 0.62 * unit if stage.product is None else max(1.0 * stage.product.w, 0.4 * unit)
    ring = np.hypot((x - cx) / wide, (y - ground) / (0.30 * wide))
    pitch = 0.8 * np.exp(-(np.asarray(ring, dtype=np.float32) ** 2)) + 0.10 * glow
    light = light + (pitch * (1 - 0.5 * quiet) - light) * share
    # mist lies low where the stands end
    mist = np.exp(-(((y - horizon) / (0.10 * depth)) ** 2)).astype(np.float32)
    light = light + 0.12 * mist * glow * (1 - quiet)
    dark = stage.palette.surface.lch[0] < 0.45
    gain = (1.5 + 2.0 * (high - 1)) if dark else 0.12
    level = np.asarray((0.78 if dark else 0.94) + gain * light, dtype=np.float32)
    base = material(stage.palette.surface, stage).lit(level)
    if dark and stage.palette.surface.lch[1] < 0.06:
        gel = material(blend(stage.palette.surface, stage.palette.accent, _TINT), stage).lit(level)
        base = base + (gel - base) * np.clip(0.6 * light, 0, 0.6)[..., None]
    return soothe(patch.enlarge(np.asarray(base, dtype=np.float32), smooth=True), stage)


def _key(stage: Stage) -> float:
    """The mast that the key light of the picture comes from."""
    return 1.0 if stage.light.azimuth >= 0 else -1.0


def _beam(
    x: FloatArray, y: FloatArray, mast: tuple[float, float], aim: tuple[float, float]
) -> FloatArray:
    """A cone from a mast: soft at its edges, thinner the farther it goes."""
    dx, dy = aim[0] - mast[0], aim[1] - mast[1]
    length = math.hypot(dx, dy)
    dx, dy = dx / length, dy / length
    along = ((x - mast[0]) * dx + (y - mast[1]) * dy) / length
    across = np.abs((x - mast[0]) * -dy + (y - mast[1]) * dx) / length
    spread = 0.035 + 0.15 * np.maximum(along, 0.0)
    cone = np.exp(-((across / spread) ** 2)) * smoothstep(-0.02, 0.06, along)
    fade = np.exp(-1.2 * np.maximum(along, 0.0)) * smoothstep(1.5, 0.9, along)
    return np.asarray(cone * fade, dtype=np.float32)


SCENE = Scene(
    name="floodlights",
    paint=paint,
    moods=("energetic", "bold", "dark", "tech"),
    dark=True,
    floor="gloss",
    weight=0.2,
)
