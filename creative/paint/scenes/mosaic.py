"""mosaic: Bauhaus tiles of quarter discs, halves and leaves grow in from the emptiest side."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import skia

from creative.paint.scenes.board import Board
from creative.paint.scenes.canvas import ellipse, polygon, rectangle
from creative.paint.scenes.openings import kept_clear, slope
from creative.scene import Scene, Stage

if TYPE_CHECKING:
    from creative.color import Color, FloatArray


def _motif(kind: int, turn: int, x: float, y: float, size: float) -> skia.Path:
    """One tile's figure: quarter disc, half disc, leaf, disc, triangle; ``turn`` quarter turns."""
    path = skia.Path()
    s = size
    if kind == 0:
        path.moveTo(x, y)
        path.arcTo(skia.Rect.MakeLTRB(x - s, y - s, x + s, y + s), 0, 90, False)
        path.close()
    elif kind == 1:
        path.addArc(skia.Rect.MakeLTRB(x, y + s / 2, x + s, y + 1.5 * s), 180, 180)
        path.close()
    elif kind == 2:
        path.moveTo(x, y)
        path.arcTo(skia.Rect.MakeLTRB(x - s, y, x + s, y + 2 * s), 270, 90, False)
        path.arcTo(skia.Rect.MakeLTRB(x, y - s, x + 2 * s, y + s), 90, 90, False)
        path.close()
    elif kind == 3:
        path = ellipse(x + s / 2, y + s / 2, s / 2, s / 2)
    else:
        path = polygon([(x, y), (x + s, y), (x, y + s)])
    matrix = skia.Matrix()
    matrix.setRotate(90 * turn, x + s / 2, y + s / 2)
    path.transform(matrix)
    return path


def paint(stage: Stage) -> FloatArray:
    """Whole tiles only, none under type or product; fewer the farther from their side."""
    rng = np.random.default_rng(stage.seed + 43)
    board = Board(stage)
    unit, tones = stage.unit, board.tones
    boxes = kept_clear(stage, 0.025, product=True)
    side = slope(stage, [0, 90, 270, 180], boxes)
    across = side.dy == 0 or abs(side.dx) > abs(side.dy)
    long, short = (stage.height, stage.width) if across else (stage.width, stage.height)
    # one row of tiles as high as there is room, two or more where there is plenty
    target = side.room / max(1, round(side.room / (0.19 * unit)))
    count = max(2, math.ceil(long / max(0.085 * unit, target)))
    size = long / count
    deep = max(1, min(4, int(short / size)))
    colors: tuple[Color, ...] = (tones.step, tones.bold, tones.far, tones.pop)
    grounds: tuple[Color, ...] = (tones.step, board.ground, tones.bold, tones.far)
    last = -1
    for row in range(count):
        for column in range(deep):
            chance, kind, turn, a, b = rng.random(), *(int(v) for v in rng.integers(0, 60, 4))
            near = column * size
            x, y = (near, row * size) if across else (row * size, near)
            if side.dx > 0.5:
                x = stage.width - near - size
            if side.dy > 0.5:
                y = stage.height - near - size
            tile = rectangle(x, y, x + size, y + size)
            if not board.clear(tile) or (column and chance < 0.16 * column):
                break
            kind = (0, 0, 1, 2, 3, 4)[kind % 6]
            color = colors[a % 4]
            ground = grounds[b % 4]
            if a % 4 == last:
                color = colors[(a + 1) % 4]
            last = colors.index(color)
            if ground == color:
                ground = board.ground
            if ground != board.ground:
                board.fill(rectangle(x - 0.3, y - 0.3, x + size + 0.3, y + size + 0.3), ground)
            board.fill(_motif(kind, turn % 4, x, y, size), color)
    return board.lit(0.10)


SCENE = Scene(
    name="mosaic",
    paint=paint,
    moods=("playful", "editorial", "bold", "friendly", "festive"),
    stands=False,
    weight=1.0,
)
