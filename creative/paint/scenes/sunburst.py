"""sunburst: rays in two values of one colour: crisp in a badge, a whisper over the whole ground."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import skia

from creative.paint.scenes.board import Board
from creative.paint.scenes.canvas import ellipse, polygon
from creative.paint.scenes.lighting import calm, focus
from creative.paint.scenes.openings import distance, kept_clear
from creative.scene import Scene, Stage
from creative.tones import colorless, shifted

if TYPE_CHECKING:
    from creative.color import FloatArray


_COLORED = 0.03  # OKLCH chroma


def paint(stage: Stage) -> FloatArray:
    """Rays from the focus; where type leaves a circle free they gain full strength in it."""
    rng = np.random.default_rng(stage.seed + 29)
    board = Board(stage)
    unit, palette = stage.unit, stage.palette
    cx, cy = focus(stage)
    count = 2 * int(rng.integers(8, 13))
    start = float(rng.uniform(0, 2 * math.pi))
    rays = _rays(cx, cy, 2 * math.hypot(stage.width, stage.height), count, start)
    room = distance((cx, cy), kept_clear(stage, 0.03))
    size = 0.42 * unit
    if stage.product is not None:  # well beyond it, or it is a rim of slivers
        size = 0.70 * max(stage.product.w, stage.product.h)
    beyond = room > 0.75 * math.hypot(stage.width, stage.height)
    strong = shifted(palette, 0.06)
    if not colorless(palette):
        if beyond:
            board.fill(rays, strong)
        else:
            x, y = board.coarse().axes()
            board.eased(rays, strong, 1 - calm(stage, x, y, 0.3 * unit, 0.01 * unit))
    wheel = strong.lch[1] < _COLORED  # in greys a disc with rays has spokes
    framed = stage.product is None or stage.ground is not None  # round a thing in the air: a cage
    if not beyond and room > size and framed and not stage.sheer and not wheel:
        badge = ellipse(cx, cy, min(room, 1.1 * size), min(room, 1.1 * size))
        board.fill(badge, strong)
        board.overlap(badge, rays, shifted(palette, 0.125))
    return board.lit()


def _rays(cx: float, cy: float, reach: float, count: int, start: float) -> skia.Path:
    whole = skia.Path()
    for index in range(0, 2 * count, 2):
        one = start + math.pi * index / count
        two = start + math.pi * (index + 1) / count
        whole.addPath(
            polygon(
                [
                    (cx, cy),
                    (cx + reach * math.cos(one), cy + reach * math.sin(one)),
                    (cx + reach * math.cos(two), cy + reach * math.sin(two)),
                ]
            )
        )
    return whole


SCENE = Scene(
    name="sunburst",
    paint=paint,
    moods=("energetic", "playful", "festive", "bold"),
    weight=0.7,
)
