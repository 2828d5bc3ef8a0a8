"""checker: a chequered floor runs back to the horizon, two values of one colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from creative.paint.scenes.canvas import Patch, lay, smoothstep, whole
from creative.paint.scenes.lighting import floor_light, focus, soothe, vignette, wall_light
from creative.paint.scenes.sets import cove, depth_of, horizon_of, meets_type
from creative.paint.scenes.surfaces import material
from creative.scene import Scene, Stage
from creative.tones import tones_of

if TYPE_CHECKING:
    from creative.color import FloatArray

_RUN = 0.14  # of the depth: the least that a floor of tiles is seen in before type
_FAINT = 0.08  # of their contrast, beside type


def paint(stage: Stage) -> FloatArray:
    """A plain wall, and tiles whose seams are smoothed by their size on the picture."""
    patch = whole(stage)
    x, y = patch.axes()
    palette, tones = stage.palette, tones_of(stage.palette)
    depth = depth_of(stage)
    back = horizon_of(stage, 0.10, 0.20)
    if meets_type(stage, back):  # no edge of a floor through type: the wall bends into it
        plain = material(palette.surface, stage).lit(cove(stage, back).level)
        return soothe(patch.enlarge(plain, smooth=True), stage)
    level = (1 + 0.6 * (wall_light(stage, x, y) - 1)) * vignette(stage, x, y, 0.05)
    near = 1 - 0.10 * np.exp(-np.maximum(back - y, 0) / (0.05 * depth))
    picture = patch.enlarge(
        material(palette.surface, stage).lit(np.asarray(level * near, dtype=np.float32))
    )
    top = max(0, int(back))
    if stage.height - top < 4:
        return soothe(picture, stage)
    floor = Patch(0, top, stage.width, stage.height - top, patch.step)
    px = np.arange(stage.width, dtype=np.float32)[None, :] + 0.5
    py = np.arange(top, stage.height, dtype=np.float32)[:, None] + 0.5
    eye = 0.16 * depth  # how far above the floor's far edge the vanishing line lies
    away = np.maximum(py - back + eye, 1e-3)
    cx, _ = focus(stage)
    tile = 0.62 * eye  # at one eye's height below the line
    u = (px - cx) / away * (eye / tile) * 1.15 + 0.5
    v = 2.6 * eye / away * (eye / tile) + 0.25
    wide = np.float32(1.15 / tile) * eye / away  # tiles per pixel
    tall = 2.6 * eye / (away * away) * (eye / tile)
    cover = 0.5 + 0.5 * _edge(u, wide) * _edge(v, tall)
    gx, gy = floor.axes()
    light = floor_light(stage, gx, gy, back)
    fade = smoothstep(back, back + 0.10 * depth, gy) * np.ones_like(gx)
    share = np.asarray((0.35 + 0.65 * fade) * _shown(stage, gy, back), dtype=np.float32)
    base = material(tones.step, stage).lit(np.asarray(0.5 + 0.5 * light, dtype=np.float32))
    second = material(tones.bold if _near(stage) else tones.far, stage)
    lay(picture, floor, base, None)
    lit = second.lit(np.asarray(0.5 + 0.5 * light, dtype=np.float32))
    lay(picture, floor, lit, np.asarray(cover, np.float32) * floor.enlarge(share))
    return soothe(picture, stage)


def _shown(stage: Stage, y: FloatArray, back: float) -> FloatArray:
    """How plain the tiles are, from edge to edge: they end before type, or whisper beside it.

    A hole in the pattern round every word would be seen.
    """
    depth = depth_of(stage)
    first = min((box.y for box in stage.quiet if box.bottom > back), default=2.0 * stage.height)
    if first - back > _RUN * depth:
        return smoothstep(first - 0.015 * depth, first - 0.5 * _RUN * depth, y)
    return np.full_like(y, _FAINT)


def _near(stage: Stage) -> bool:
    """True when the bold tone is of the ground's own brightness class: a floor, not a hole."""
    bold = tones_of(stage.palette).bold
    return abs(bold.lch[0] - stage.palette.surface.lch[0]) < 0.3


def _edge(t: FloatArray, per_pixel: FloatArray) -> FloatArray:
    """A square wave of period 2 between -1 and 1, its edges one pixel wide."""
    inside = np.abs(np.mod(t, 2.0) - 1.0) - 0.5  # a triangle, 0 at each seam
    return np.asarray(np.clip(inside / np.maximum(per_pixel, 1e-6), -1, 1), dtype=np.float32)


SCENE = Scene(
    name="checker",
    paint=paint,
    moods=("playful", "bold", "editorial", "festive"),
    weight=0.8,
)
