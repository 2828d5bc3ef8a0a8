"""folded: sheets of cut paper lie over one another from the free side, each with its shadow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from creative.paint.scenes.canvas import half_plane
from creative.paint.scenes.layers import Sheets
from creative.paint.scenes.openings import kept_clear, slope
from creative.scene import Scene, Stage

if TYPE_CHECKING:
    from creative.color import FloatArray


_LEAST = 0.5  # of the unit: the room from which sheets are a composition


def paint(stage: Stage) -> FloatArray:
    """Four sheets, the boldest next to the frame; behind a product the first edge crosses it."""
    rng = np.random.default_rng(stage.seed + 53)
    sheets = Sheets(stage)
    tones = sheets.board.tones
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
    room = max(room, _LEAST * stage.unit)  # scraps in a corner belong to nothing
    for share, turn, color in (
        (0.10, 0.0, tones.step),
        (0.42, 0.16, tones.far),
        (0.66, -0.10, tones.bold),
        (0.90, 0.05, tones.pop),
    ):
        offset = way.end - (1 - share) * room
        lean = turn if room > 0.3 * stage.unit else 0.0
        path = half_plane(way.dx, way.dy, offset, middle, lean)
        if sheets.board.clear(path):
            sheets.lay(path, color, 0.05)
        else:  # it may run under type, as a whisper
            sheets.board.fill(path, tones.whisper)
    return sheets.lit()


SCENE = Scene(
    name="folded",
    paint=paint,
    moods=("editorial", "minimal", "calm"),
    stands=False,
    weight=1.0,
)
