"""field: one colour under a soft key light, nothing else; for arrangements that bring shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from creative.paint.scenes.canvas import whole
from creative.paint.scenes.lighting import vignette, wall_light
from creative.paint.scenes.surfaces import material
from creative.scene import Scene, Stage

if TYPE_CHECKING:
    from creative.color import FloatArray


def paint(stage: Stage) -> FloatArray:
    """The wall light of the set on the ground's colour."""
    patch = whole(stage)
    x, y = patch.axes()
    level = (1 + 0.7 * (wall_light(stage, x, y) - 1)) * vignette(stage, x, y, 0.04)
    sheet = material(stage.palette.surface, stage).lit(np.asarray(level, dtype=np.float32))
    return patch.enlarge(sheet, smooth=True)


SCENE = Scene(
    name="field",
    paint=paint,
    moods=("minimal", "bold", "editorial"),
    stands=False,
    weight=0.3,
)
