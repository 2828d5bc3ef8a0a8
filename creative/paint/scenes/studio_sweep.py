"""studio-sweep: an infinity cove of one paper, clean and bright, with a pool of light."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

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
        share = np.asarray(_depth(stage) * room.floor, dtype=np.float32)[..., None]
        sheet = sheet + (ground - sheet) * share
    return room.patch.enlarge(sheet, smooth=True)


def _depth(stage: Stage) -> float:
    """How far the floor takes its deeper tone: less where type stands on it, but evenly so."""
    floor = stage.ground if stage.ground is not None else 0.8 * stage.height
    return 0.4 if any(box.bottom > floor for box in stage.quiet) else 0.8


SCENE = Scene(
    name="studio-sweep",
    paint=paint,
    moods=("minimal", "bright", "calm", "tech", "luxury"),
    weight=1.0,
)
