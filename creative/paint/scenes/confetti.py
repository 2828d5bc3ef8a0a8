"""confetti: scraps of coloured paper fall past the type, sharp ones near, soft ones far."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import skia

from creative.color import WHITE, color_distance
from creative.paint.scenes.board import Board
from creative.paint.scenes.canvas import ellipse
from creative.paint.scenes.openings import distance, kept_clear
from creative.scene import Scene, Stage
from creative.tones import shifted

if TYPE_CHECKING:
    from creative.color import FloatArray


def _scrap(kind: int, x: float, y: float, size: float, turn: float, tilt: float) -> skia.Path:
    """A strip, a disc or a curl, turned and seen at a slant."""
    path = skia.Path()
    if kind == 0:
        path.addRoundRect(
            skia.Rect.MakeLTRB(-size, -0.42 * size, size, 0.42 * size), 0.06 * size, 0.06 * size
        )
    elif kind == 1:
        path = ellipse(0, 0, 0.55 * size, 0.55 * size)
    else:
        line = skia.Path()
        line.moveTo(-1.5 * size, 0)
        line.cubicTo(-0.8 * size, -1.3 * size, -0.2 * size, 1.3 * size, 0.3 * size, 0)
        line.cubicTo(0.7 * size, -0.9 * size, 1.1 * size, 0.5 * size, 1.5 * size, -0.2 * size)
        skia.Paint(
            Style=skia.Paint.kStroke_Style, StrokeWidth=0.34 * size, StrokeCap=skia.Paint.kButt_Cap
        ).getFillPath(line, path)
        tilt = 1.0
    matrix = skia.Matrix()
    matrix.setScale(1, tilt)
    path.transform(matrix)
    matrix.setRotate(math.degrees(turn))
    path.transform(matrix)
    path.offset(x, y)
    return path


def paint(stage: Stage) -> FloatArray:
    """Dense above, sparse below, none near type; sizes by depth."""
    rng = np.random.default_rng(stage.seed + 71)
    board = Board(stage)
    unit, tones, palette = stage.unit, board.tones, stage.palette
    boxes = kept_clear(stage, 0.012, product=True)
    colors = [tones.bold, tones.pop, tones.far, shifted(palette, 0.22)]
    if color_distance(WHITE, palette.surface) > 15:
        colors.append(WHITE)
    laid: list[tuple[float, float, float]] = []
    amount = int(150 * (stage.width * stage.height) / (1080 * 1080) * (1080 / unit) ** 2)
    for number in range(min(460, max(24, amount))):
        near = number % 6 == 0
        fall, side, kind, shade, turn, tilt, scale = rng.random(7)
        x, y = side * stage.width, (fall**1.35) * 1.04 * stage.height - 0.02 * stage.height
        size = unit * (0.022 + 0.012 * scale if near else 0.009 + 0.007 * scale)
        apart = min((math.hypot(x - a, y - b) - 1.3 * c for a, b, c in laid), default=1e9)
        if distance((x, y), boxes) < 1.7 * size or apart < 1.6 * size:
            continue
        laid.append((x, y, size))
        color = colors[int(shade * len(colors))]
        path = _scrap(
            (0, 0, 1, 2)[int(kind * 4)], x, y, size, turn * 2 * math.pi, 0.35 + 0.65 * tilt
        )
        board.fill(path, color, 1.0 if near or scale > 0.4 else 0.75)
    return board.lit()


SCENE = Scene(
    name="confetti",
    paint=paint,
    moods=("festive", "playful"),
    stands=False,
    weight=0.8,
)
