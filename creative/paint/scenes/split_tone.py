"""split-tone: two boards of colour meet behind the product; the seam runs on over the floor."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import skia

from creative.paint.scenes.board import clear_of_type
from creative.paint.scenes.canvas import (
    Patch,
    dim,
    half_plane,
    lay,
    path_mask,
    polygon,
    smoothstep,
    soften,
)
from creative.paint.scenes.lighting import clearing, focus
from creative.paint.scenes.openings import kept_clear, slope
from creative.paint.scenes.sets import cove, depth_of, horizon_of
from creative.paint.scenes.surfaces import material
from creative.scene import Scene, Stage
from creative.tones import tones_of

if TYPE_CHECKING:
    from creative.color import FloatArray

_Points = list[tuple[float, float]]


def _second_board(stage: Stage, horizon: float) -> _Points:
    """The outline of the second colour; it leaves the type on the first."""
    w, h = float(stage.width), float(stage.height)
    free, (cx, cy) = clearing(stage), focus(stage)
    slant = 0.16 * min(h, w)
    run = (h - horizon) * 0.9
    if free.x > 0:  # type on the left: the board stands on the right
        middle = (
            max(free.x + slant / 2, cx - 0.02 * w) if cx - free.x > slant else free.x + slant / 2
        )
        foot = middle - slant / 2
        return [
            (middle + slant / 2, -2),
            (w + 2, -2),
            (w + 2, h + 2),
            (foot - run * 0.5, h + 2),
            (foot, horizon),
        ]
    if free.right < w:
        middle = (
            min(free.right - slant / 2, cx + 0.02 * w)
            if free.right - cx > slant
            else free.right - slant / 2
        )
        foot = middle + slant / 2
        return [
            (middle - slant / 2, -2),
            (-2, -2),
            (-2, h + 2),
            (foot + run * 0.5, h + 2),
            (foot, horizon),
        ]
    side = 1.0 if stage.light.azimuth <= 0 else -1.0
    top = free.y if free.y > 0 else 0.0
    if top <= 0 and not stage.quiet:
        edge = w + 2 if side > 0 else -2
        return [(cx + side * 0.12 * w, -2), (edge, -2), (edge, h + 2), (cx - side * 0.2 * w, h + 2)]
    # Type above: the boards meet on a diagonal that starts below it.
    high, low = max(top, cy - 0.30 * h), min(h, cy + 0.26 * h)
    if side > 0:
        return [(-2, low), (w + 2, high), (w + 2, h + 2), (-2, h + 2)]
    return [(-2, high), (w + 2, low), (w + 2, h + 2), (-2, h + 2)]


def _beyond_type(stage: Stage) -> skia.Path:
    """A board across the side that type leaves free, its seam behind the product if it can."""
    way = slope(stage, [12, 168, 72, 108, -12, 192], kept_clear(stage, 0.04))
    offset = way.start
    if stage.product is not None:
        middle = stage.product.cx * way.dx + stage.product.cy * way.dy
        offset = max(offset, middle - 0.1 * stage.unit)
    return half_plane(way.dx, way.dy, offset, (stage.width / 2, stage.height / 2))


def paint(stage: Stage) -> FloatArray:
    """Cove in the first colour, board in the second, and the thin shadow between them."""
    horizon = horizon_of(stage)
    room = cove(stage, horizon, bend=0.035, crease=0.07)
    patch = room.patch
    outline = polygon(_second_board(stage, horizon))
    if not clear_of_type(stage, outline):
        outline = _beyond_type(stage)
    picture = patch.enlarge(material(stage.palette.surface, stage).lit(room.level))
    color = stage.palette.surface_2
    if clear_of_type(stage, outline):
        _lip(picture, stage, patch, outline_mask=path_mask(patch, outline, coarse=True))
    else:  # a whisper may run under type, a seam may not
        color = tones_of(stage.palette).whisper
    level = room.level * np.asarray(
        1 + 0.05 * smoothstep(0, depth_of(stage), room.y) * room.floor, dtype=np.float32
    )
    lay(picture, patch, material(color, stage).lit(level), path_mask(patch, outline))
    return picture


def _lip(picture: FloatArray, stage: Stage, patch: Patch, outline_mask: FloatArray) -> None:
    near = soften(outline_mask, 0.010 * stage.unit / patch.step)
    wide = soften(outline_mask, 0.035 * stage.unit / patch.step)
    dim(picture, patch, np.asarray(1 - 0.10 * near - 0.09 * wide, dtype=np.float32))


SCENE = Scene(
    name="split-tone",
    paint=paint,
    moods=("bold", "minimal", "energetic", "playful"),
    weight=0.9,
)
