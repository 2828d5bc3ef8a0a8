"""color-block: two or three big flat shapes, Swiss: a disc, a panel or rings, and a floor."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from creative.color import contrast
from creative.geometry import Box
from creative.paint.scenes.canvas import (
    Patch,
    dim,
    ellipse,
    lay,
    patch_of,
    path_mask,
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


READABLE = 4.9  # contrast that leaves room for the light on the shapes


def _flat(stage: Stage, patch: Patch, color: Color, gain: float = 0.16) -> FloatArray:
    """A colour that is nearly flat: only a breath of the key light."""
    x, y = patch.axes()
    level = 1 + gain * (wall_light(stage, x, y) - 1)
    return material(color, stage).lit(np.asarray(level, dtype=np.float32))


def _corner_disc(stage: Stage) -> list[tuple[skia.Path, float]]:
    """A large disc that bleeds off the corner farthest from the type."""
    boxes = stage.quiet or (Box(0, 0, stage.width / 2, stage.height),)

    def away(corner: tuple[float, float]) -> float:
        return min(math.hypot(corner[0] - b.cx, corner[1] - b.cy) for b in boxes)

    corners = [(x, y) for x in (0.0, float(stage.width)) for y in (0.0, float(stage.height))]
    x, y = max(corners, key=away)
    return [(ellipse(x, y, 0.52 * stage.unit, 0.52 * stage.unit), 1.0)]


def _disc(stage: Stage) -> list[tuple[skia.Path, float]]:
    if stage.product is None:
        return _corner_disc(stage)
    cx, cy = focus(stage)
    free = clearing(stage)
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
    top = free.y
    if stage.product is not None:  # the product breaks out of the panel
        top = max(free.y, stage.product.y + 0.16 * stage.product.h)
    return [(rectangle(cx - half, top, cx + half, stage.height + 2), 1.0)]


def _rings(stage: Stage) -> list[tuple[skia.Path, float]]:
    """Half rings that rise like a sun from the floor beside the product."""
    free = clearing(stage)
    cx, _ = focus(stage)
    right = cx >= stage.width / 2 if free.x > 0 or free.right < stage.width else stage.seed % 2 == 0
    corner = float(stage.width) if right else 0.0
    reach = math.hypot(free.w, min(free.h, 1.2 * free.w)) * 0.80
    if free.x > 0 or free.right < stage.width:
        reach = min(reach, free.w)
    foot = float(stage.height) if stage.ground is None else horizon_of(stage, 0.06, 0.11)
    reach = min(reach, foot - free.y if free.y > 0 else reach)
    return [
        (ellipse(corner, foot, reach, reach), 0.38),
        (ellipse(corner, foot, reach * 0.68, reach * 0.68), 0.75),
        (ellipse(corner, foot, reach * 0.36, reach * 0.36), 1.15),
    ]


def paint(stage: Stage) -> FloatArray:
    """Flat wall, the shapes of this seed, a floor band for what stands."""
    patch = whole(stage)
    palette = stage.palette
    picture = patch.enlarge(_flat(stage, patch, palette.surface))
    shapes = (_disc, _panel, _rings)[stage.seed % 3](stage) or _panel(stage)
    for path, share in shapes:
        hull = path.getBounds()
        box = Box(hull.left(), hull.top(), hull.width(), hull.height())
        part = patch_of(stage, box)
        if part is None:
            continue
        color = blend(palette.surface, palette.surface_2, min(1.0, share))
        if share > 1:
            color = blend(palette.surface_2, palette.accent, share - 1)
        lay(picture, part, _flat(stage, part, color), path_mask(part, path))
    if stage.ground is not None:
        _floor(picture, stage, shared=stage.seed % 3 != 1)
    if all(
        contrast(palette.ink, ground) >= READABLE for ground in (palette.surface, palette.surface_2)
    ):
        return picture  # type reads on either side of an edge, and a crisp edge is the idea
    return soothe(picture, stage)


def _floor(picture: FloatArray, stage: Stage, *, shared: bool) -> None:
    """The floor band: one colour of its own, or (panel) the wall's colours a shade deeper."""
    back = horizon_of(stage, 0.06, 0.11)
    top = max(0, int(back))
    if stage.height - top < 2:
        return
    patch = Patch(0, top, stage.width, stage.height - top, whole(stage).step)
    band = path_mask(patch, rectangle(-2, back, stage.width + 2, stage.height + 2))
    palette = stage.palette
    _, y = patch.axes()
    near = np.exp(-(y - back) / (0.10 * depth_of(stage)))
    if not shared:
        deeper = 0.94 - 0.03 * near if palette.surface.lch[0] > 0.45 else 1.18 + 0.06 * near
        factor = patch.enlarge(np.asarray(np.repeat(deeper, 2, axis=1), dtype=np.float32))
        dim(picture, patch, np.asarray(1 + (factor - 1) * band, dtype=np.float32))
        return
    level = np.broadcast_to(1.0 - 0.05 * near, patch.grid)
    sheet = material(blend(palette.surface, palette.surface_2, 0.55), stage)
    lay(picture, patch, sheet.lit(np.asarray(level, dtype=np.float32)), band)


SCENE = Scene(
    name="color-block",
    paint=paint,
    moods=("bold", "playful", "minimal", "energetic"),
    weight=1.0,
)
