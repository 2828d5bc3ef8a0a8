"""overprint: large discs of ink cross one another; where two meet, a third, deeper colour."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import skia

from creative.color import Color
from creative.paint.scenes.board import WORTH, Board
from creative.paint.scenes.canvas import ellipse
from creative.paint.scenes.openings import corners, distance, kept_clear
from creative.scene import Scene, Stage

if TYPE_CHECKING:
    from creative.color import FloatArray
    from creative.geometry import Box


def _both(one: Color, other: Color) -> Color:
    """What two inks make: the darker one's hue, deeper; no mix of hues, so no mud."""
    dark = min((one, other), key=lambda color: color.luminance)
    lightness, chroma, hue = dark.lch
    return Color.oklch(max(0.18, lightness - 0.13), chroma * 1.05, hue)


def _drawn_away(stage: Stage, boxes: list[Box]) -> tuple[float, float]:
    """The product's middle, or a place beside it where type leaves a large disc more room."""
    if stage.product is None:
        return stage.width / 2, stage.height / 2
    middle = (stage.product.cx, stage.product.cy)
    step = 0.16 * stage.unit
    places = [middle]
    for k in range(8):
        turn = k * math.pi / 4
        places.append((middle[0] + step * math.cos(turn), middle[1] + step * math.sin(turn)))
    enough = 0.36 * stage.unit
    return max(places, key=lambda place: round(min(enough, distance(place, boxes))))


def paint(stage: Stage) -> FloatArray:
    """Three discs about the free corner or the product, sizes far apart, cropped by the frame."""
    rng = np.random.default_rng(stage.seed + 47)
    board = Board(stage)
    unit, tones = stage.unit, board.tones
    boxes = kept_clear(stage, 0.02)
    if stage.product is not None and not stage.sheer:
        cx, cy = _drawn_away(stage, boxes)
        side = 1.0 if stage.light.azimuth < 0 else -1.0
        wanted = [
            (cx - side * 0.10 * unit, cy + 0.04 * unit, 0.34 * unit),
            (cx + side * 0.24 * unit, cy - 0.16 * unit, 0.22 * unit),
            (cx + side * 0.20 * unit, cy + 0.26 * unit, 0.10 * unit),
        ]
    else:
        room, (x, y) = corners(stage, boxes)[0]
        sx, sy = (1 if x == 0 else -1), (1 if y == 0 else -1)
        big = max(0.24 * unit, min(0.62 * unit, 0.80 * room))
        turn = rng.random() < 0.5
        along = (0.95, 0.10) if turn else (0.10, 0.95)
        wanted = [
            (x + sx * 0.06 * big, y + sy * 0.04 * big, big * 0.92),
            (x + sx * along[0] * big, y + sy * along[1] * big, 0.60 * big),
            (x + sx * 0.62 * big, y + sy * 0.62 * big, 0.30 * big),
        ]
    colors = (tones.bold, tones.far, tones.pop)
    laid: list[tuple[skia.Path, Color]] = []
    for (x, y, radius), color in zip(wanted, colors, strict=True):
        fits = min(radius, distance((x, y), boxes))
        if fits < 0.3 * radius:
            continue
        laid.append((ellipse(x, y, fits, fits), color))
    if board.share(*(disc for disc, _ in laid)) < WORTH:  # scraps in a corner
        return board.lit()
    for index, (disc, color) in enumerate(laid):
        board.fill(disc, color)
        for other, under in laid[:index]:
            board.overlap(other, disc, _both(under, color))
    return board.lit()


SCENE = Scene(
    name="overprint",
    paint=paint,
    moods=("editorial", "friendly", "playful", "bright", "calm"),
    stands=False,
    weight=1.0,
)
