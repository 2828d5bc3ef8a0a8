"""orbit: cropped rings swing round a bold disc in a corner, or round the product."""

from __future__ import annotations

from typing import TYPE_CHECKING

import skia

from creative.paint.scenes.board import Board
from creative.paint.scenes.canvas import ellipse
from creative.paint.scenes.openings import corners, distance, kept_clear
from creative.scene import Scene, Stage
from creative.tones import shifted

if TYPE_CHECKING:
    from creative.color import FloatArray


def _ring(cx: float, cy: float, inner: float, outer: float) -> skia.Path:
    path = ellipse(cx, cy, outer, outer)
    if inner > 0:
        path.addOval(skia.Rect.MakeLTRB(cx - inner, cy - inner, cx + inner, cy + inner))
        path.setFillType(skia.PathFillType.kEvenOdd)
    return path


def paint(stage: Stage) -> FloatArray:
    """Bands about one centre, paler outwards, a whisper where they pass under type."""
    board = Board(stage)
    unit, tones = stage.unit, board.tones
    boxes = kept_clear(stage)
    if stage.product is not None and not stage.sheer:
        cx, cy = stage.product.cx, stage.product.cy
        core = 0.40 * min(1.25 * min(stage.product.w, stage.product.h), 0.9 * unit)
        core = max(core, 0.2 * unit)
    else:
        room, (x, y) = corners(stage, boxes)[0]
        # the middle lies a little inside the frame, so that the disc is more than a quarter
        inward = 0.30 * min(room, 0.6 * unit)
        cx = x + (inward if x == 0 else -inward) * 0.8
        cy = y + (inward if y == 0 else -inward) * 0.8
        core = min(max(0.16 * unit, 0.74 * distance((cx, cy), boxes)), 0.46 * unit)
    pitch = max(0.085 * unit, 0.30 * core)
    for index in range(5, 0, -1):
        outer = core + pitch * (2 * index)
        shade = shifted(stage.palette, 0.09 * (1 - 0.16 * (index - 1)))
        if stage.sheer and stage.product is not None:
            away = distance((cx, cy), [stage.product.inset(-0.03 * unit)])
            if outer > away:  # it would show through the product
                continue
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
