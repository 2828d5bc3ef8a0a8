"""orbit: cropped rings swing round a corner or the product; one carries a small bold disc."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import skia

from creative.paint.scenes.board import Board
from creative.paint.scenes.canvas import ellipse
from creative.paint.scenes.openings import corners, distance, kept_clear, off_the_lines
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
    rng = np.random.default_rng(stage.seed + 41)
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
    _planet(board, cx, cy, core + 1.5 * pitch, 0.30 * pitch, rng)
    return board.lit()


def _planet(
    board: Board, cx: float, cy: float, radius: float, size: float, rng: np.random.Generator
) -> None:
    """A disc on the first ring, where it is level with no line and not over a photo's product."""
    stage = board.stage
    over = stage.product if stage.sheer else None
    start = float(rng.uniform(0, 2 * math.pi))
    for turn in range(24):
        angle = start + turn * 2 * math.pi / 24
        x, y = cx + radius * math.cos(angle), cy + radius * math.sin(angle)
        inside = 2 * size < x < stage.width - 2 * size and 2 * size < y < stage.height - 2 * size
        inside = inside and off_the_lines(stage, y, size)
        if over is not None and over.x - 2 * size < x < over.right + 2 * size:
            continue
        if inside and board.clear(ellipse(x, y, 1.8 * size, 1.8 * size)):
            board.fill(ellipse(x, y, size, size), board.tones.pop)
            return


SCENE = Scene(
    name="orbit",
    paint=paint,
    moods=("tech", "bright", "friendly", "energetic", "minimal"),
    stands=False,
    weight=1.0,
)
