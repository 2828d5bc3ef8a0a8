"""water-caustics: sunlight through moving water draws a bright net over floor and wall."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from creative.paint.scenes.canvas import smoothstep, soften
from creative.paint.scenes.lighting import calm, exposure, soothe
from creative.paint.scenes.sets import cove, horizon_of
from creative.paint.scenes.surfaces import material
from creative.scene import Scene, Stage

if TYPE_CHECKING:
    from creative.color import FloatArray


def net(u: FloatArray, v: FloatArray, phase: float) -> FloatArray:
    """A caustic net of about one cell per unit, 0..1: folded sines, sharpened.

    After the widely shared "tileable water caustic" of Dave Hoskins and joltz0r, 2013.
    """
    px, py = u * 2.2 - 250.0, v * 2.2 - 250.0
    ix, iy = px.copy(), py.copy()
    total = np.ones_like(px)
    for n in range(4):
        t = phase * (1 - 3.5 / (n + 1))
        ix, iy = px + np.cos(t - ix) + np.sin(t + iy), py + np.sin(t - iy) + np.cos(t + ix)
        sx, cy = np.sin(ix + t), np.cos(iy + t)
        total += 1 / np.sqrt(
            (px / (sx / 0.005 + 1e-6)) ** 2 + (py / (cy / 0.005 + 1e-6)) ** 2 + 1e-9
        )
    value = 1.17 - np.power(total / 4, 1.4)
    return np.asarray(np.clip(np.abs(value) ** 8, 0.0, 1.6), dtype=np.float32)


def paint(stage: Stage) -> FloatArray:
    """A cove with a caustic net, stronger on the floor, absent under type."""
    rng = np.random.default_rng(stage.seed + 13)
    horizon = horizon_of(stage)
    room = cove(stage, horizon, bend=0.05, crease=0.08)
    unit = stage.unit
    ones = np.ones(room.patch.grid, dtype=np.float32)
    below = np.maximum(room.y - horizon, 0.0) / unit
    # The floor recedes: cells get wide and flat towards the horizon.
    squeeze = 1 / (0.35 + 1.6 * below)
    u = (room.x - stage.width / 2) / unit
    side = 1.0 if stage.light.azimuth >= 0 else -1.0
    v_wall = (room.y / unit) + 0.35 * side * u
    v_floor = horizon / unit + np.log1p(below * 4.5) * 1.0 + 0.35 * side * u
    v = np.where(room.y < horizon, v_wall, v_floor)
    u = np.where(room.y < horizon, u, u * (0.6 + 0.4 * squeeze * 0.35 * 2))
    scale = 3.4
    across = np.asarray(ones * u * scale, dtype=np.float32)
    down = np.asarray(ones * v * scale, dtype=np.float32)
    light = net(across, down, float(rng.uniform(20, 60)))
    focus_blur = 0.0008 + 0.003 * (1 - stage.light.hardness)
    light = soften(light, focus_blur * unit / room.patch.step)
    broad = soften(light, 0.16 * unit / room.patch.step)
    patchy = smoothstep(0.15, 1.0, broad / max(1e-3, float(broad.max())))
    light = light * (0.5 + 0.5 * patchy)
    lightness = stage.palette.surface.lch[0]
    pale = lightness > 0.85
    quiet = calm(stage, room.x, room.y, 0.26 * unit)
    light = light * (1 - quiet) + (0.55 if pale else 0.0) * quiet
    light = np.asarray(light * (0.7 + 0.3 * np.maximum(room.floor, quiet)), dtype=np.float32)
    shade, high = exposure(stage)
    if pale:
        level = room.level * 0.5 + 0.5
        deep = 0.27 * (1 - calm(stage, room.x, room.y, 0.5 * unit))
        level = level * (1 - deep + (deep + 0.03) * np.minimum(light * 1.5, 1.0))
    else:
        gain = 1.15 if lightness > 0.45 else 2.6
        level = (
            room.level * (1.0 if lightness < 0.45 else 0.96) + gain * (high - shade) * light * 1.2
        )
    surface = material(stage.palette.surface, stage)
    picture = room.patch.enlarge(surface.lit(np.asarray(level, dtype=np.float32)), smooth=True)
    return soothe(picture, stage)


SCENE = Scene(
    name="water-caustics",
    paint=paint,
    moods=("natural", "bright", "playful", "calm"),
    weight=0.8,
)
