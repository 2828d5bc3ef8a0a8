"""orbit: rings swing round the product; with type alone a corner crops oversized discs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import skia

from creative.paint.scenes.board import Board
from creative.paint.scenes.canvas import ellipse, smoothstep
from creative.paint.scenes.openings import corners, distance, kept_clear
from creative.scene import Scene, Stage
from creative.tones import shifted

if TYPE_CHECKING:
    from creative.color import FloatArray


_SIZE = 0.66  # of the frame's geometric mean: the radius of a disc where type is alone

_DAY, _NIGHT = (0.05, 0.08), (0.17, 0.23)  # steps of OKLCH lightness off the ground


def _ring(cx: float, cy: float, inner: float, outer: float) -> skia.Path:
    path = ellipse(cx, cy, outer, outer)
    if inner > 0:
        path.addOval(skia.Rect.MakeLTRB(cx - inner, cy - inner, cx + inner, cy + inner))
        path.setFillType(skia.PathFillType.kEvenOdd)
    return path


def _oversized(board: Board) -> FloatArray:
    """Two cropped discs near the ground's tone, more than a quarter of the frame.

    They are deepest in their corner and a whisper where they reach under type.
    """
    stage = board.stage
    radius = _SIZE * (stage.width * stage.height) ** 0.5
    room, (left, top) = corners(stage, kept_clear(stage))[0]
    cx = left + (0.30 if left == 0 else -0.30) * radius
    cy = top + (0.26 if top == 0 else -0.26) * radius
    sheer = [stage.product.inset(-0.03 * stage.unit)] if stage.product is not None else []
    x, y = board.coarse().axes()
    amount = smoothstep(1.25 * max(room, 0.2 * stage.unit), 0.0, np.hypot(x - left, y - top))
    deep = _NIGHT if stage.palette.surface.lch[0] < 0.25 else _DAY
    for size, depth in zip((1.0, 0.56), deep, strict=True):
        # the edge of one that lies behind a photo would show through it
        if distance((cx, cy), sheer) < size * radius:
            continue
        disc = ellipse(cx, cy, size * radius, size * radius)
        board.eased(disc, shifted(stage.palette, depth), amount)
    return board.lit(0.16)


def paint(stage: Stage) -> FloatArray:
    """Bands about one centre, paler outwards, a whisper where they pass under type."""
    board = Board(stage)
    unit, tones = stage.unit, board.tones
    if stage.product is None or stage.sheer:
        return _oversized(board)
    cx, cy = stage.product.cx, stage.product.cy
    core = 0.40 * min(1.25 * min(stage.product.w, stage.product.h), 0.9 * unit)
    core = max(core, 0.2 * unit)
    pitch = max(0.085 * unit, 0.30 * core)
    for index in range(5, 0, -1):
        outer = core + pitch * (2 * index)
        shade = shifted(stage.palette, 0.09 * (1 - 0.16 * (index - 1)))
        board.shape(_ring(cx, cy, outer - pitch, outer), shade)
    if not board.shape(ellipse(cx, cy, core, core), tones.bold):
        board.shape(ellipse(cx, cy, 0.5 * core, 0.5 * core), tones.bold)
    return board.lit()


SCENE = Scene(
    name="orbit",
    paint=paint,
    moods=("tech", "bright", "friendly", "energetic", "minimal"),
    stands=False,
    weight=1.0,
)
