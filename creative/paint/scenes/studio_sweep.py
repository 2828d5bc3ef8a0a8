"""studio-sweep: an infinity cove of one paper, clean and bright, with a pool of light."""

from __future__ import annotations

from typing import TYPE_CHECKING

from creative.paint.scenes.lighting import soothe
from creative.paint.scenes.sets import cove, horizon_of
from creative.paint.scenes.surfaces import material
from creative.scene import Scene, Stage

if TYPE_CHECKING:
    from creative.color import FloatArray


def paint(stage: Stage) -> FloatArray:
    """The cove, empty: wall light, a curve, a lit floor."""
    room = cove(stage, horizon_of(stage, 0.07, 0.13), bend=0.09)
    paper = material(stage.palette.surface, stage)
    return soothe(room.patch.enlarge(paper.lit(room.level)), stage)


SCENE = Scene(
    name="studio-sweep",
    paint=paint,
    moods=("minimal", "bright", "calm", "tech", "luxury"),
    weight=1.0,
)
