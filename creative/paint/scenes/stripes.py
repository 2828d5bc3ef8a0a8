"""stripes: bold parallel bars cut a free corner, thick to thin, as on a racing shirt."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import skia

from creative.paint.scenes.board import WORTH, Board
from creative.paint.scenes.canvas import polygon
from creative.paint.scenes.openings import kept_clear, slope
from creative.scene import Scene, Stage

if TYPE_CHECKING:
    from creative.color import Color, FloatArray

_BARS = (0.34, 0.20, 0.12, 0.07)  # of the room that they share, from the corner inwards
_GAP = 0.06
_LEAST = 0.55  # of the unit: the room from which bars are a composition and not a scrap


def paint(stage: Stage) -> FloatArray:
    """Bars across the roomiest diagonal; behind a product they run through its middle."""
    board = Board(stage)
    unit, tones = stage.unit, board.tones
    lean = 38.0 if stage.seed % 2 else 52.0
    angles = [lean, 180 - lean, 360 - lean, 180 + lean]
    boxes = kept_clear(stage, 0.03)
    way = slope(stage, angles, boxes)
    room = way.room
    end = way.end
    if stage.product is not None and not stage.sheer:
        middle = stage.product.cx * way.dx + stage.product.cy * way.dy
        end = max(way.start + 0.4 * unit, middle + 0.45 * unit)
        room = end - way.start
    room = min(max(room, _LEAST * unit), 0.95 * unit)  # those that run under type whisper
    start = end - room
    # the bars are drawn from the corner inwards, so that the thin ones come nearest to type
    at = end if end < way.end else way.end + 0.1 * unit
    reach = 2 * math.hypot(stage.width, stage.height)
    colors = (tones.bold, tones.far, tones.pop, tones.step)
    edge = end
    bars: list[tuple[skia.Path, Color]] = []
    for index, (share, color) in enumerate(zip(_BARS, colors, strict=True)):
        thick = share * room
        outer = at if index == 0 else edge
        inner = edge - thick
        bars.append((_bar(way.dx, way.dy, inner, outer, reach), color))
        edge = inner - _GAP * room
        if edge < start:
            break
    strong = [path for path, _ in bars if board.clear(path)]
    bold = board.share(*strong) >= WORTH
    for path, color in bars:
        board.shape(path, color if bold else tones.whisper)
    return board.lit()


def _bar(dx: float, dy: float, inner: float, outer: float, reach: float) -> skia.Path:
    px, py = -dy, dx
    return polygon(
        [
            (dx * inner + px * reach, dy * inner + py * reach),
            (dx * outer + px * reach, dy * outer + py * reach),
            (dx * outer - px * reach, dy * outer - py * reach),
            (dx * inner - px * reach, dy * inner - py * reach),
        ]
    )


SCENE = Scene(
    name="stripes",
    paint=paint,
    moods=("energetic", "bold", "playful", "editorial"),
    stands=False,
    weight=1.0,
)
