"""waves: swelling bands of one hue roll in from the free side, paper-cut, with soft shadows."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import skia

from creative.color import color_distance
from creative.paint.scenes.board import WORTH, Board
from creative.paint.scenes.canvas import ellipse
from creative.paint.scenes.layers import Sheets
from creative.paint.scenes.openings import Slope, kept_clear, slope
from creative.scene import Scene, Stage

if TYPE_CHECKING:
    from creative.color import Color, FloatArray


def _band(
    stage: Stage, way: Slope, crest: float, height: float, pace: float, phase: float
) -> skia.Path:
    """All beyond a wave whose highest crest lies at ``crest`` along the slope."""
    px, py = -way.dy, way.dx
    reach = math.hypot(stage.width, stage.height)
    center = stage.width / 2 * px + stage.height / 2 * py
    path = skia.Path()
    steps = 64
    for index in range(steps + 1):
        t = (index / steps - 0.5) * 2 * reach
        swell = math.sin(t / stage.unit * pace + phase)
        swell = 0.72 * swell + 0.28 * math.sin(1.7 * t / stage.unit * pace + 2.1 * phase)
        offset = crest + height * (1 - swell) / 2
        x = way.dx * offset + px * (center + t)
        y = way.dy * offset + py * (center + t)
        if index == 0:
            path.moveTo(x, y)
        else:
            path.lineTo(x, y)
    for side in (1, -1):
        t = side * reach
        path.lineTo(
            way.dx * (way.end + reach) + px * (center + t),
            way.dy * (way.end + reach) + py * (center + t),
        )
    path.close()
    return path


def paint(stage: Stage) -> FloatArray:
    """Four bands, deeper towards the frame; the last is bold."""
    rng = np.random.default_rng(stage.seed + 59)
    sheets = Sheets(stage)
    tones = sheets.board.tones
    way = slope(stage, [90, 78, 102, 0, 180, 270], kept_clear(stage, 0.05))
    room = min(way.room, 0.62 * stage.unit)
    if stage.product is not None and not stage.sheer:
        reach = stage.product.cx * way.dx + stage.product.cy * way.dy
        room = min(way.room, max(room, way.end - reach))
    if stage.sheer and room < 0.22 * stage.unit:  # a rim of it in a corner belongs to nothing
        return sheets.lit()
    pace = float(rng.uniform(3.0, 4.6))
    if room < 0.25 * stage.unit:  # too little for bands alone: a wide one whispers under type
        wide = way.start - 0.42 * stage.unit
        swell = _band(stage, way, wide, 0.3 * stage.unit, pace, float(rng.uniform(0, 6.3)))
        sheets.board.fill(swell, tones.whisper)
    bands: list[tuple[skia.Path, Color]] = []
    for index, (share, color) in enumerate(
        ((0.02, tones.step), (0.30, tones.far), (0.56, tones.bold))
    ):
        crest = way.end - (1 - share) * room
        height = min(0.20 * stage.unit, 0.42 * room)
        phase = float(rng.uniform(0, 6.3))
        path = _band(stage, way, crest, height, pace * (1 + 0.13 * index), phase)
        bands.append((path, color))
    if sheets.board.share(bands[0][0]) < WORTH:  # scraps in a corner belong to nothing
        return sheets.lit()
    _sun(sheets.board, way, room)
    for path, color in bands:
        sheets.lay(path, color, 0.04)
    return sheets.lit()


def _sun(board: Board, way: Slope, room: float) -> None:
    """A disc that goes down behind the first band, where type leaves it room."""
    stage = board.stage
    radius = min(0.15 * stage.unit, 0.30 * room)
    flat = way.dy < 0.9 or color_distance(board.tones.pop, board.ground) < 20
    if flat or stage.product is not None or radius < 0.07 * stage.unit:
        return
    px, py = -way.dy, way.dx
    side = -1.0 if stage.light.azimuth < 0 else 1.0
    along = stage.width / 2 * px + stage.height / 2 * py
    along += side * (1 if px >= 0 else -1) * 0.24 * stage.width * abs(px)
    offset = way.end - 0.72 * room
    x, y = way.dx * offset + px * along, way.dy * offset + py * along
    board.fill(ellipse(x, y, radius, radius), board.tones.pop)


SCENE = Scene(
    name="waves",
    paint=paint,
    moods=("calm", "bright", "natural", "friendly", "warm"),
    stands=False,
    weight=0.95,
)
