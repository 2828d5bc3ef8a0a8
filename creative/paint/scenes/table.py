"""A table across the frame: lit top, occlusion at its back, a bright front edge, a face."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from creative.paint.scenes.canvas import Patch, grid_step, lay, smoothstep
from creative.paint.scenes.lighting import exposure, floor_light, vignette
from creative.paint.scenes.sets import depth_of, meets_type

if TYPE_CHECKING:
    from creative.color import FloatArray
    from creative.paint.scenes.surfaces import Material
    from creative.scene import Stage


def front_of(stage: Stage) -> float:
    """The y of the table's front edge: below the ground, clear of quiet boxes, or off the frame."""
    if stage.ground is None:
        return float(stage.height) * 2
    front = stage.ground + 0.055 * depth_of(stage)
    limit = stage.height - 0.02 * stage.height
    for box in stage.quiet:
        if box.y - 0.012 * stage.height < front < box.bottom + 0.012 * stage.height:
            room = box.y - stage.ground
            front = stage.ground + 0.62 * room if room > 0.035 * stage.height else box.bottom * 3
    return front if front < limit else float(stage.height) * 2


def lay_table(
    picture: FloatArray,
    stage: Stage,
    back: float,
    skin: Material,
    *,
    focus_blur: float = 0.0,
    gloss: float = 0.0,
) -> None:
    """Paint the table from its back edge down; ``focus_blur`` (pixels) softens the back edge.

    ``gloss`` 0..1 mirrors a share of what is already painted above the back edge.
    """
    unit, step = stage.unit, grid_step(stage)
    soft, close = max(0.7, focus_blur), 0.12
    edge = back
    if meets_type(stage, back):  # no line beside type: the wall turns into the table all along it
        soft, close, gloss = max(soft, 0.11 * depth_of(stage)), 0.0, 0.0
        edge = back - soft
    top = max(0, int(edge - 2 * soft - 1))
    if top >= stage.height - 2:
        return
    patch = Patch(0, top, stage.width, stage.height - top, step)
    x, y = patch.axes()
    _, light = exposure(stage)
    level = floor_light(stage, x, y, back) / (0.35 + 0.65 * light) * 1.04
    level = level * vignette(stage, x, y, 0.05)
    level = level * (1 - close * np.exp(-np.maximum(y - back, 0) / (0.035 * unit)))
    sheet = patch.enlarge(skin.lit(np.asarray(level, dtype=np.float32)))
    if gloss > 0:
        _mirror(sheet, picture, patch, back, gloss, unit)
    rows = np.arange(patch.top, patch.top + patch.height, dtype=np.float32)[:, None] + 0.5
    cover = smoothstep(edge - soft, edge + soft, rows)
    lay(picture, patch, sheet, np.repeat(cover, patch.width, axis=1))
    _face(picture, stage, skin)


def _mirror(
    sheet: FloatArray, picture: FloatArray, patch: Patch, back: float, gloss: float, unit: float
) -> None:
    depth = patch.height
    source = picture[max(0, int(back) - depth) : int(back)][::-1]
    count = min(len(source), depth)
    start = max(0, int(back) - patch.top)
    count = min(count, depth - start)
    if count < 2:
        return
    fade = gloss * np.exp(-np.arange(count, dtype=np.float32) / (0.16 * unit))
    part = sheet[start : start + count]
    part += (source[:count] - part) * fade[:, None, None]


def _face(picture: FloatArray, stage: Stage, skin: Material) -> None:
    front = front_of(stage)
    if front >= stage.height:
        return
    unit = stage.unit
    thick = 0.0022 * unit
    top = max(0, int(front - thick - 2))
    patch = Patch(0, top, stage.width, stage.height - top, grid_step(stage))
    x, y = patch.axes()
    shade = 0.80 - 0.20 * smoothstep(front, front + 0.35 * depth_of(stage), y)
    across = 1 + 0.10 * stage.light.azimuth * (x / stage.width - 0.5) * 2
    level = np.asarray(shade * across, dtype=np.float32)
    rows = np.arange(patch.top, patch.top + patch.height, dtype=np.float32)[:, None] + 0.5
    cover = np.clip(rows - front + 0.5, 0, 1)
    lay(picture, patch, skin.lit(level), np.repeat(cover, patch.width, axis=1))
    edge = np.exp(-(((rows - front) / max(0.8, thick)) ** 2)).astype(np.float32)
    lean = 0.5 + 0.5 * stage.light.azimuth * (x / stage.width - 0.5) * 2
    glint = edge * patch.enlarge(np.repeat(np.asarray(lean, dtype=np.float32), 2, axis=0))[:1]
    bright = np.full((*patch.grid, 3), skin.at(1.35), dtype=np.float32)
    lay(picture, patch, bright, np.asarray(0.75 * glint, dtype=np.float32))
