"""tabletop: a table with its edge in front, an out-of-focus horizon, and a softly lit wall."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from creative.paint.scenes.canvas import smoothstep, whole
from creative.paint.scenes.lighting import exposure, focus, soothe, vignette, wall_light
from creative.paint.scenes.sets import depth_of, horizon_of
from creative.paint.scenes.surfaces import material
from creative.paint.scenes.table import lay_table
from creative.scene import Scene, Stage

if TYPE_CHECKING:
    from creative.color import FloatArray


def paint(stage: Stage) -> FloatArray:
    """Wall, slanting light, table."""
    patch = whole(stage)
    x, y = patch.axes()
    back = horizon_of(stage, 0.075, 0.13)
    unit = stage.unit
    shade, light = exposure(stage)
    cx, _ = focus(stage)
    side = 1.0 if stage.light.azimuth >= 0 else -1.0
    # A broad shaft of light that leans away from the lamp, as from a door left open.
    lean = (x - cx) * side / unit + (y - back) / unit * 0.55
    width = 0.42 + 0.10 * (1 - stage.light.hardness)
    blur = 0.10 + 0.22 * (1 - stage.light.hardness)
    shaft = smoothstep(-width - blur, -width + blur, lean) * smoothstep(
        width + blur, width - blur, lean
    )
    level = wall_light(stage, x, y) * (1 - 0.45 * (light - shade) * (1 - shaft))
    near = np.exp(-np.maximum(back - y, 0) / (0.10 * depth_of(stage)))
    level = level * (1 - 0.06 * near) * vignette(stage, x, y)
    picture = patch.enlarge(
        material(stage.palette.surface, stage).lit(np.asarray(level, dtype=np.float32))
    )
    table = material(stage.palette.surface_2, stage)
    lay_table(picture, stage, back, table, focus_blur=0.006 * unit, gloss=0.16)
    return soothe(picture, stage)


SCENE = Scene(
    name="tabletop",
    paint=paint,
    moods=("natural", "warm", "calm", "minimal"),
    weight=1.0,
)
