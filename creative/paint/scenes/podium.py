"""podium: a cylinder (or a step of two) of the second colour in a cove, with its shadow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from creative.paint.scenes.canvas import dim, ellipse, patch_of, path_mask
from creative.paint.scenes.lighting import exposure, soothe
from creative.paint.scenes.sets import (
    Cylinder,
    cast,
    cove,
    depth_of,
    horizon_of,
    raise_cylinder,
    shade_floor,
)
from creative.paint.scenes.surfaces import material
from creative.scene import Scene, Stage

if TYPE_CHECKING:
    from creative.color import FloatArray


WIDE = 0.68  # half a plinth's width, in widths of the product: a third wider than it


def plan(stage: Stage) -> list[Cylinder]:
    """The plinth under the product, a step of two where there is room; nearest last.

    It is plainly wider than the product and its whole front can be seen, or there is none.
    """
    if stage.ground is None or stage.product is None:
        return []
    unit, ground = stage.unit, stage.ground
    left, right = stage.foot or (stage.product.x, stage.product.right)
    cx = (left + right) / 2
    if abs(cx - stage.product.cx) > 0.2 * stage.product.w:  # a handle counts little
        cx = stage.product.cx + 0.6 * (cx - stage.product.cx)
    least = 0.66 * stage.product.w
    rx = max(WIDE * stage.product.w, min(1.15 * stage.product.w, 0.17 * unit))
    below = stage.height - 0.02 * unit
    room = min(cx, stage.width - cx) - 0.02 * unit
    for box in stage.quiet:
        if box.y >= ground - 0.02 * unit and box.x < cx + rx and box.right > cx - rx:
            below = min(below, box.y - 0.02 * unit)
        elif box.bottom > ground - 0.03 * unit and box.y < ground + 0.2 * unit:
            gap = box.x - cx if box.x > cx else cx - box.right
            room = min(room, max(0.0, gap) - 0.02 * unit)
    rx = min(rx, room)
    if rx < least:
        return []
    ry = min(rx * 0.15, 0.045 * depth_of(stage))
    top = ground - 0.2 * ry
    free = below - ground
    tall = min(0.16 * unit, free - ry)
    if tall < max(0.045 * unit, 0.5 * ry):
        return []
    main = Cylinder(cx, top, rx, ry, top + tall)
    rest = free - tall - ry
    if tall > 0.10 * unit and rest > 0.06 * unit and rx * 1.3 < room:
        wide = Cylinder(cx, top + tall * 0.58, rx * 1.28, ry * 1.28, top + tall)
        return [wide, Cylinder(cx, top, rx, ry, top + tall * 0.58)]
    return [main]


def paint(stage: Stage) -> FloatArray:
    """A cove with one or two cylinders under the product."""
    items = plan(stage)
    depth = depth_of(stage)
    horizon = horizon_of(stage)
    if items:
        base = max(item.base for item in items)
        horizon = min(max(horizon, base - 0.13 * depth), stage.height * 0.97)
    room = cove(stage, horizon, bend=0.055, crease=0.12)
    for item in items[:1]:
        shade_floor(room, stage, item)
    picture = room.patch.enlarge(material(stage.palette.surface, stage).lit(room.level))
    picture = soothe(picture, stage)
    skin = material(stage.palette.surface_2, stage)
    _, light = exposure(stage)
    level = min(1.06, 0.5 + 0.5 * light)
    if stage.palette.surface_2.luminance < 0.1:
        level = 1.7
    for item in items:
        raise_cylinder(picture, stage, item, skin, top_light=level)
        if item is not items[-1]:
            _contact(picture, stage, item, items[-1])
    return picture


def _contact(picture: FloatArray, stage: Stage, lower: Cylinder, upper: Cylinder) -> None:
    """Occlusion of the upper step on the lower one's lid."""
    patch = patch_of(stage, lower.box)
    if patch is None:
        return
    unit, light = stage.unit, stage.light
    shift = -light.azimuth * 0.05 * unit
    near = cast(
        patch, ellipse(upper.cx, upper.base, upper.rx * 1.02, upper.ry * 1.05), 0.012 * unit
    )
    far = cast(
        patch,
        ellipse(upper.cx + shift, upper.base - 0.1 * upper.ry, upper.rx, upper.ry),
        0.03 * unit,
    )
    lid = path_mask(patch, ellipse(lower.cx, lower.top, lower.rx, lower.ry))
    dark = patch.enlarge(np.asarray(0.26 * near + 0.2 * far, dtype=np.float32)) * lid
    dim(picture, patch, np.asarray(1 - dark, dtype=np.float32))


SCENE = Scene(
    name="podium",
    paint=paint,
    moods=("luxury", "minimal", "bright", "calm", "festive"),
    weight=1.2,
)
