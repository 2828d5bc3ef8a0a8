"""window-light: sun through a window falls across wall and floor, with penumbra and a slant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from creative.paint.scenes.canvas import smoothstep, soften
from creative.paint.scenes.lighting import calm, clearing, exposure, focus, shaded_by, soothe
from creative.paint.scenes.sets import cove, horizon_of
from creative.paint.scenes.surfaces import material
from creative.scene import Scene, Stage

if TYPE_CHECKING:
    from creative.color import FloatArray

_STRIP = 2.4  # width by height


def panes(stage: Stage, x: FloatArray, y: FloatArray, horizon: float) -> FloatArray:
    """How much of the window's light reaches each point, 0..1."""
    light, unit = stage.light, stage.unit
    side = 1.0 if light.azimuth >= 0 else -1.0
    cx, _ = focus(stage)
    free = clearing(stage)
    # The window hangs in what type leaves free; low sun throws it over wall and floor.
    top = max(free.y - 0.02 * unit, -0.10 * stage.height)
    if free.y <= 0:
        top = -0.12 * stage.height
    tall = max(0.36 * unit, horizon + 0.10 * unit - top)
    wide = min(max(0.92 * unit, 0.9 * tall), free.w)
    middle = cx + side * 0.10 * wide
    middle = min(max(middle, free.x + 0.5 * wide), free.right - 0.42 * wide)
    # The floor is seen at a low angle: what falls on it stretches towards us.
    below = np.maximum(y - horizon, 0.0)
    yy = np.minimum(y, horizon) + below * 1.9
    xx = x + side * below * 1.1
    u = (xx - middle) / wide
    v = (yy - (top + 0.5 * tall)) / tall
    grow = 1 + 0.30 * side * u
    v = v / grow - side * u * (0.16 + 0.20 * light.elevation) * min(1.0, wide / tall)
    edge = (0.0035 + 0.030 * (1 - light.hardness) ** 1.6) * (1 + 0.9 * np.clip(v + 0.4, 0, 1.4))
    edge = edge * unit
    columns = max(2, round(wide / (0.30 * unit)))
    rows = max(2, min(4, round(tall / (0.26 * unit))))
    across = _bars((u + 0.5) * columns, columns, 0.045, edge * columns / wide)
    down = _bars((v + 0.5) * rows, rows, 0.05, edge * rows / tall)
    return np.asarray(across * down, dtype=np.float32)


def _bars(t: FloatArray, count: int, half: float, edge: FloatArray) -> FloatArray:
    """1 between glazing bars at whole numbers of ``t``, 0 on them and outside 0..count."""
    inside = smoothstep(0, 1, (t - half) / (2 * edge) + 0.5) * smoothstep(
        0, 1, (count - half - t) / (2 * edge) + 0.5
    )
    near = np.abs(t - np.round(t))
    return np.asarray(inside * smoothstep(0, 1, (near - half) / (2 * edge) + 0.5), dtype=np.float32)


def paint(stage: Stage) -> FloatArray:
    """A cove in half shade with the window's light across it."""
    horizon = horizon_of(stage)
    room = cove(stage, horizon, bend=0.03, crease=0.08)
    if stage.width > _STRIP * stage.height:  # of a window only bright bands would be left
        plain = material(stage.palette.surface, stage).lit(room.level * 0.4 + 0.6)
        return soothe(room.patch.enlarge(plain, smooth=True), stage)
    light = panes(stage, room.x, room.y, horizon)
    unit = stage.unit
    quiet = calm(stage, room.x, room.y, 0.14 * unit)
    even = 0.8 * soften(light, 0.16 * unit / room.patch.step)
    light = light + (even - light) * quiet
    dark = stage.palette.surface.lch[0] < 0.45
    if dark:
        _, high = exposure(stage)
        level = room.level * (0.72 + 0.75 * (high - 0.9) * light)
    else:
        # on white most of the wall is in half shade: a deep one would make it grey
        depth = 0.32 - 0.19 * float(np.clip((stage.palette.surface.lch[0] - 0.88) / 0.1, 0, 1))
        level = room.level * 0.4 + 0.6
        level = level * ((0.93 + 0.41 * depth) * shaded_by(light, stage, depth))
    paper = material(stage.palette.surface, stage)
    picture = room.patch.enlarge(paper.lit(np.asarray(level, dtype=np.float32)), smooth=True)
    return soothe(picture, stage)


SCENE = Scene(
    name="window-light",
    paint=paint,
    moods=("calm", "natural", "warm", "bright", "minimal"),
    weight=0.85,
)
