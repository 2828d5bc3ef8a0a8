"""folded: sheets of cut paper lie over one another from the free side, each with its shadow."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import skia

from creative.paint.scenes.canvas import polygon
from creative.paint.scenes.layers import backdrop, lay_sheet, region_of
from creative.paint.scenes.openings import Slope, kept_clear, slope
from creative.scene import Scene, Stage
from creative.tones import tones_of

if TYPE_CHECKING:
    from creative.color import FloatArray


def _half(way: Slope, offset: float, turn: float, middle: tuple[float, float]) -> skia.Path:
    """All beyond a line across the slope's direction, turned by ``turn`` about its middle."""
    px, py = -way.dy, way.dx
    along = middle[0] * px + middle[1] * py
    x, y = way.dx * offset + px * along, way.dy * offset + py * along
    angle = math.atan2(way.dy, way.dx) + turn
    dx, dy = math.cos(angle), math.sin(angle)
    reach = 3 * (abs(middle[0]) + abs(middle[1]) + 100)
    qx, qy = -dy, dx
    return polygon(
        [
            (x + qx * reach, y + qy * reach),
            (x + qx * reach + dx * reach, y + qy * reach + dy * reach),
            (x - qx * reach + dx * reach, y - qy * reach + dy * reach),
            (x - qx * reach, y - qy * reach),
        ]
    )


def paint(stage: Stage) -> FloatArray:
    """Four sheets, the boldest next to the frame; behind a product the first edge crosses it."""
    rng = np.random.default_rng(stage.seed + 53)
    tones = tones_of(stage.palette)
    picture = backdrop(stage)
    boxes = kept_clear(stage, 0.05)
    tilt = float(rng.uniform(12, 26))
    angles = [tilt, 180 - tilt, 90 - tilt, 90 + tilt, 270 - tilt, 270 + tilt, 180 + tilt, -tilt]
    angles += [45.0, 135.0, 225.0, 315.0]
    way = slope(stage, angles, boxes)
    room = min(way.room, 0.85 * stage.unit)
    if stage.product is not None and not stage.sheer:
        reach = stage.product.cx * way.dx + stage.product.cy * way.dy
        room = min(way.room, max(room, way.end - reach + 0.1 * stage.unit))
    middle = (stage.width / 2, stage.height / 2)
    patch = region_of(stage, way)
    for share, turn, color in (
        (0.10, 0.0, tones.step),
        (0.42, 0.16, tones.far),
        (0.66, -0.10, tones.bold),
        (0.90, 0.05, tones.pop),
    ):
        offset = way.end - (1 - share) * room
        path = _half(way, offset, turn if room > 0.3 * stage.unit else 0.0, middle)
        lay_sheet(picture, stage, patch, path, color, 0.05)
    return np.clip(picture, 0, 1, out=picture)


SCENE = Scene(
    name="folded",
    paint=paint,
    moods=("editorial", "minimal", "calm"),
    stands=False,
    weight=1.0,
)
