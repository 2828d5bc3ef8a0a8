"""color-block: two or three big flat shapes, Swiss; a disc, a panel or quarter rings, and a floor."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from creative.paint.scenes.canvas import (
    Patch,
    ellipse,
    lay,
    path_mask,
    polygon,
    rectangle,
    whole,
)
from creative.paint.scenes.lighting import clearing, focus, soothe, wall_light
from creative.paint.scenes.sets import depth_of, horizon_of
from creative.paint.scenes.surfaces import blend, material
from creative.scene import Scene, Stage

if TYPE_CHECKING:
    import skia

    from creative.color import Color, FloatArray


def _flat(stage: Stage, patch: Patch, color: Color, gain: float = 0.16) -> FloatArray:
    """A colour that is nearly flat: only a breath of the key light."""
    x, y = patch.axes()
    level = 1 + gain * (wall_light(stage, x, y) - 1)
    return material(color, stage).lit(np.asarray(level, dtype=np.float32))


def _disc(stage: Stage) -> list[tuple[skia.Path, float]]:
    cx, cy = focus(stage)
    free = clearing(stage)
    size = 0.34 * stage.unit
    if stage.product is not None:
        size = 0.60 * math.hypot(stage.product.w, stage.product.h)
    limit = min(
        cy - free.y if free.y > 0 else 9e9,
        cx - free.x if free.x > 0 else 9e9,
        free.right - cx if free.right < stage.width else 9e9,
    )
    radius = min(size, limit - 0.02 * stage.unit)
    if radius < 0.42 * size:
        return []
    return [(ellipse(cx, cy, radius, radius), 1.0)]


def _panel(stage: Stage) -> list[tuple[skia.Path, float]]:
    free = clearing(stage)
    cx, _ = focus(stage)
    if free.x > 0:
        return [(rectangle(free.x, -2, stage.width + 2, stage.height + 2), 0.8)]
    if free.right < stage.width:
        return [(rectangle(-2, -2, free.right, stage.height + 2), 0.8)]
    half = 0.30 * stage.width
    if stage.product is not None:
        half = max(half, 0.58 * stage.product.w)
    return [(rectangle(cx - half, free.y, cx + half, stage.height + 2), 0.8)]


def _rings(stage: Stage) -> list[tuple[skia.Path, float]]:
    """Quarter rings that rise from the bottom corner beside the product."""
    free = clearing(stage)
    cx, _ = focus(stage)
    right = cx >= stage.width / 2 if free.x > 0 or free.right < stage.width else stage.seed % 2 == 0
    corner = float(stage.width) if right else 0.0
    reach = math.hypot(free.w, min(free.h, 1.2 * free.w)) * 0.80
    if free.x > 0 or free.right < stage.width:
        reach = min(reach, free.w)
    reach = min(reach, stage.height - free.y if free.y > 0 else reach)
    return [
        (ellipse(corner, stage.height, reach, reach), 0.38),
        (ellipse(corner, stage.height, reach * 0.68, reach * 0.68), 0.75),
        (ellipse(corner, stage.height, reach * 0.36, reach * 0.36), 1.15),
    ]


def paint(stage: Stage) -> FloatArray:
    """Flat wall, the shapes of this seed, a floor band for what stands."""
    patch = whole(stage)
    palette = stage.palette
    picture = patch.enlarge(_flat(stage, patch, palette.surface))
    shapes = (_disc, _panel, _rings)[stage.seed % 3](stage) or _panel(stage)
    for path, share in shapes:
        color = blend(palette.surface, palette.surface_2, min(1.0, share))
        if share > 1:
            color = blend(palette.surface_2, palette.accent, share - 1)
        lay(picture, patch, _flat(stage, patch, color), path_mask(patch, path))
    if stage.ground is not None and stage.seed % 3 == 0:
        _floor(picture, stage)
    return soothe(picture, stage)


def _floor(picture: FloatArray, stage: Stage) -> None:
    back = horizon_of(stage, 0.06, 0.11)
    patch = Patch(0, int(back), stage.width, stage.height - int(back), whole(stage).step)
    if patch.height < 2:
        return
    edge = [
        (-2.0, back),
        (stage.width + 2.0, back),
        (stage.width + 2.0, stage.height + 2.0),
        (-2.0, stage.height + 2.0),
    ]
    palette = stage.palette
    shade = blend(palette.surface, palette.surface_2, 0.55)
    _, y = patch.axes()
    near = np.exp(-(y - back) / (0.10 * depth_of(stage)))
    level = np.broadcast_to(1.0 - 0.05 * near, patch.grid)
    sheet = material(shade, stage).lit(np.asarray(level, dtype=np.float32))
    lay(picture, patch, sheet, path_mask(patch, polygon(edge)))


SCENE = Scene(
    name="color-block",
    paint=paint,
    moods=("bold", "playful", "minimal", "energetic"),
    weight=1.0,
)
