"""Set building: horizons, the cove, cylinders and their shadows; what the stage scenes stand on."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import skia

from creative.geometry import Box
from creative.paint.scenes.canvas import (
    Patch,
    ellipse,
    lay,
    patch_of,
    path_mask,
    smoothstep,
    soften,
    whole,
)
from creative.paint.scenes.lighting import floor_light, vignette, wall_light

if TYPE_CHECKING:
    from creative.color import FloatArray
    from creative.paint.scenes.surfaces import Material
    from creative.scene import Stage

_BEYOND = (
    0.045,
    0.03,
    0.018,
    0.16,
    0.2,
    0.25,
)  # of the depth, from foot to horizon


def depth_of(stage: Stage) -> float:
    """The height that floors are measured by: the frame's, but not a tower's whole length."""
    return float(min(stage.height, 1.5 * stage.width))


def horizon_of(stage: Stage, near: float = 0.06, far: float = 0.12) -> float:
    """The y where wall meets floor: ``near``..``far`` of the depth above the ground.

    Within that range it keeps clear of the quiet boxes if it can. Far below the frame where a
    product hangs or lies: a floor under what does not stand on it would look like a mistake.
    """
    depth = depth_of(stage)
    if stage.ground is None and stage.product is not None and not stage.sheer:
        return 2.0 * stage.height
    if stage.ground is None:
        low, high = 0.66 * stage.height, 0.88 * stage.height
    else:
        low, high = stage.ground - far * depth, stage.ground - near * depth
    middle = (low + high) / 2
    best, best_cost = middle, math.inf
    tried = [float(y) for y in np.linspace(low, high, 9)]
    if stage.ground is not None:  # past type beside the foot: just behind it, or farther back
        tried += [stage.ground - share * depth for share in _BEYOND]
    for y in tried:
        cost = abs(y - middle) / depth + sum(
            10 * box.w / stage.width
            for box in stage.quiet
            if box.y - 0.02 * depth < y < box.bottom + 0.02 * depth
        )
        if cost < best_cost:
            best, best_cost = y, cost
    return best


def meets_type(stage: Stage, horizon: float) -> bool:
    """True when a line across the frame at that height would run into a quiet box."""
    slack = 0.02 * depth_of(stage)
    return any(box.y - slack < horizon < box.bottom + slack for box in stage.quiet)


def skyline_of(stage: Stage, near: float, rise: float) -> float:
    """How high hills may stand behind ``near``: ``rise`` pixels, but below the type over them."""
    top = near - rise
    for box in stage.quiet:
        if box.y < near:
            top = max(top, min(box.bottom + 0.04 * depth_of(stage), near))
    return top


@dataclass(slots=True)
class Room:
    """A cove in the making: light over the whole frame, and how much of each pixel is floor."""

    patch: Patch
    x: FloatArray
    y: FloatArray
    horizon: float
    floor: FloatArray
    level: FloatArray


def cove(stage: Stage, horizon: float, bend: float = 0.07, crease: float = 0.10) -> Room:
    """Wall and floor of one sheet of paper: ``bend`` is the radius of the curve (of the depth)."""
    if meets_type(stage, horizon):  # the curve runs so wide that no line is left, from edge to edge
        bend, crease = max(bend, 0.2), 0.25 * crease
    patch = whole(stage)
    x, y = patch.axes()
    depth = depth_of(stage)
    floor = smoothstep(horizon - bend * depth, horizon + bend * 0.75 * depth, y)
    wall = wall_light(stage, x, y)
    ground = floor_light(stage, x, y, horizon)
    level = wall + (ground - wall) * floor
    # The curve looks away from the lamp above: a soft dip, deeper on the wall's side.
    dip = np.where(y < horizon, (horizon - y) / (2.6 * bend), (y - horizon) / (1.3 * bend)) / depth
    level = level * (1 - crease * np.exp(-(dip**2)).astype(np.float32))
    level = level * vignette(stage, x, y)
    return Room(patch, x, y, horizon, floor, np.asarray(level, dtype=np.float32))


def cast(patch: Patch, path: skia.Path, sigma: float) -> FloatArray:
    """Coverage of a shape on the coarse grid, blurred by ``sigma`` frame pixels."""
    return soften(path_mask(patch, path, coarse=True), sigma / patch.step)


@dataclass(frozen=True, slots=True)
class Cylinder:
    """A round podium: centre and radii of its top, and the y of its base's centre."""

    cx: float
    top: float
    rx: float
    ry: float
    base: float

    @property
    def box(self) -> Box:
        return Box.edges(
            self.cx - self.rx, self.top - self.ry, self.cx + self.rx, self.base + self.ry
        )


def shade_floor(room: Room, stage: Stage, item: Cylinder, strength: float = 1.0) -> None:
    """Put the cylinder's occlusion and cast shadow into the room's light."""
    light, unit = stage.light, stage.unit
    tall = item.base - item.top
    close = cast(
        room.patch,
        ellipse(item.cx, item.base + 0.15 * item.ry, item.rx * 1.03, item.ry * 1.1),
        0.02 * unit,
    )
    wide = cast(
        room.patch,
        ellipse(item.cx, item.base + 0.2 * item.ry, item.rx * 1.12, item.ry * 1.5),
        0.07 * unit,
    )
    reach = (0.35 + 0.9 * (1 - light.elevation)) * max(tall, 0.12 * unit)
    dx, dy = -light.azimuth * reach * 1.3, -0.22 * reach
    path = skia.Path()
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        path.addPath(
            ellipse(item.cx + dx * share, item.base + dy * share, item.rx * 0.99, item.ry * 0.97)
        )
    throw = cast(room.patch, path, (0.012 + 0.05 * (1 - light.hardness)) * unit)
    depth = 0.16 + 0.22 * light.hardness
    room.level *= 1 - strength * (0.34 * close + 0.13 * wide) * (0.4 + 0.6 * room.floor)
    room.level *= 1 - strength * depth * throw


def raise_cylinder(
    picture: FloatArray, stage: Stage, item: Cylinder, skin: Material, *, top_light: float
) -> None:
    """Paint a cylinder: side with terminator and bounce, bright top, lit front edge."""
    light, unit = stage.light, stage.unit
    body = Box.edges(item.cx - item.rx, item.top, item.cx + item.rx, item.base + item.ry)
    patch = patch_of(stage, body)
    if patch is None:
        return
    x, y = patch.axes()
    across = np.clip((x - item.cx) / item.rx, -1.0, 1.0)
    facing = np.sqrt(np.maximum(1 - across * across, 0.0))
    slant = 0.95 * light.azimuth
    lambert = np.maximum(across * slant + facing * math.sqrt(max(0.05, 1 - slant * slant)), 0.0)
    rim = np.maximum(-across * np.sign(slant or 1.0), 0.0) ** 5
    tall = max(1.0, item.base - item.top)
    down = np.clip((y - item.top) / tall, 0.0, 1.4)
    body_light = top_light * (0.40 + 0.52 * lambert**0.9 + 0.10 * rim)
    body_light = body_light * (1.0 - 0.16 * down**1.4)
    body_light = body_light * (
        1 - 0.22 * np.exp(-np.maximum(item.base - y + item.ry * facing, 0) / (0.03 * unit))
    )
    side = skia.Path()
    side.moveTo(item.cx - item.rx, item.top)
    side.lineTo(item.cx - item.rx, item.base)
    under = skia.Rect.MakeLTRB(
        item.cx - item.rx, item.base - item.ry, item.cx + item.rx, item.base + item.ry
    )
    side.arcTo(under, 180, -180, False)
    side.lineTo(item.cx + item.rx, item.top)
    side.close()
    lay(picture, patch, skin.lit(np.asarray(body_light, dtype=np.float32)), path_mask(patch, side))
    lid = Box.edges(item.cx - item.rx, item.top - item.ry, item.cx + item.rx, item.top + item.ry)
    patch = patch_of(stage, lid)
    if patch is None:
        return
    x, y = patch.axes()
    toward = (x - item.cx) / item.rx * light.azimuth + (y - item.top) / item.ry * 0.25
    flat = top_light * (1.0 + 0.09 * toward)
    cap = ellipse(item.cx, item.top, item.rx, item.ry)
    lay(
        picture,
        patch,
        skin.lit(np.asarray(np.broadcast_to(flat, patch.grid), dtype=np.float32)),
        path_mask(patch, cap),
    )
    _edge(picture, patch, item, skin, stage, top_light)


def _edge(
    picture: FloatArray,
    patch: Patch,
    item: Cylinder,
    skin: Material,
    stage: Stage,
    top_light: float,
) -> None:
    """The rounded front edge catches the lamp: a hairline that fades away from it."""
    arc = skia.Path()
    arc.addArc(
        skia.Rect.MakeLTRB(
            item.cx - item.rx, item.top - item.ry, item.cx + item.rx, item.top + item.ry
        ),
        0,
        180,
    )
    line = skia.Path()
    thick = max(1.0, 0.0028 * stage.unit)
    paint = skia.Paint(Style=skia.Paint.kStroke_Style, StrokeWidth=thick)
    paint.getFillPath(arc, line)
    x, _ = patch.axes()
    across = np.clip((x - item.cx) / item.rx, -1, 1)
    near = np.exp(-(((across - 0.62 * stage.light.azimuth) / 0.55) ** 2))
    strength = np.broadcast_to(np.asarray(0.15 + 0.75 * near, dtype=np.float32), patch.grid)
    bright = np.full((*patch.grid, 3), skin.at(top_light * 1.22), dtype=np.float32)
    lay(
        picture,
        patch,
        bright,
        path_mask(patch, line) * patch.enlarge(np.ascontiguousarray(strength)),
    )
