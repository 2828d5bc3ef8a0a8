"""studio-sweep: an infinity cove of one paper, clean and bright, with a pool of light."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from creative.paint.scenes.lighting import calm, soothe
from creative.paint.scenes.sets import cove, horizon_of
from creative.paint.scenes.surfaces import material
from creative.scene import Scene, Stage
from creative.tones import tones_of

if TYPE_CHECKING:
    from creative.color import FloatArray


def paint(stage: Stage) -> FloatArray:
    """The cove, empty: wall light, a curve, and a lit floor in the paper's next deeper tone."""
    room = cove(stage, horizon_of(stage, 0.07, 0.13), bend=0.09)
    sheet = material(stage.palette.surface, stage).lit(room.level)
    if stage.palette.surface.lch[0] > 0.85:  # full colours live by the light alone
        ground = material(tones_of(stage.palette).step, stage).lit(room.level)
        quiet = calm(stage, room.x, room.y, 0.10 * stage.unit, 0.02 * stage.unit)
        share = np.asarray(0.8 * room.floor * (1 - 0.9 * quiet), dtype=np.float32)[..., None]
        sheet = sheet + (ground - sheet) * share
    picture = room.patch.enlarge(sheet, smooth=True)
    return soothe(picture, stage)


SCENE = Scene(
    name="studio-sweep",
    paint=paint,
    moods=("minimal", "bright", "calm", "tech", "luxury"),
    weight=1.0,
)
