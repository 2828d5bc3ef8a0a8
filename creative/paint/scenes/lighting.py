"""The lamps: fields of light over a stage (1: the base colour)."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import cv2
import numpy as np

from creative.geometry import Box, bounds
from creative.paint.scenes.canvas import Patch, smoothstep, soften

if TYPE_CHECKING:
    from creative.color import FloatArray
    from creative.scene import Stage


def exposure(stage: Stage) -> tuple[float, float]:
    """(shade, light): how far light may fall and rise on the stage's surface.

    Pale grounds live by gentle shade, dark ones by pools of light, full colours by both.
    """
    lightness = stage.palette.surface.lch[0]
    strength = 0.55 + 0.75 * stage.light.hardness
    pale, dark = _ease((lightness - 0.7) / 0.25), _ease((0.45 - lightness) / 0.25)
    middle = 1 - pale - dark
    shade = 1 - strength * (0.20 * pale + 0.36 * middle + 0.13 * dark)
    light = 1 + (0.35 + 0.8 * stage.light.intensity) * (0.06 * pale + 0.22 * middle + 1.25 * dark)
    shade -= 0.12 * (0.8 - stage.light.intensity) * (1 - dark)
    return max(0.35, shade), light


def _ease(t: float) -> float:
    t = min(1.0, max(0.0, t))
    return t * t * (3 - 2 * t)


def _concentration(stage: Stage) -> float:
    """How narrow pools of light are: wide on pale grounds, narrower where most must stay dark."""
    return 1 + 0.9 * _ease((0.45 - stage.palette.surface.lch[0]) / 0.25)


def focus(stage: Stage) -> tuple[float, float]:
    """Where the eye should go: the product's middle, or the centre of what type leaves free."""
    if stage.product is not None:
        return stage.product.cx, stage.product.cy
    width, height = float(stage.width), float(stage.height)
    if not stage.quiet:
        return width * 0.5, height * 0.46
    type_area = bounds(list(stage.quiet))
    sides = (
        Box.edges(0, 0, type_area.x, height),
        Box.edges(type_area.right, 0, width, height),
        Box.edges(0, 0, width, type_area.y),
        Box.edges(0, type_area.bottom, width, height),
    )
    widest = max(sides, key=lambda side: side.area)
    if widest.area < 0.18 * width * height:
        return width * 0.5, height * 0.46
    return widest.cx, widest.cy


def clearing(stage: Stage) -> Box:
    """The largest part of the frame around the focus that no quiet box reaches into."""
    fx, fy = focus(stage)
    free = Box(0, 0, stage.width, stage.height)
    gap = 0.03 * stage.unit
    for box in sorted(stage.quiet, key=lambda b: -b.area):
        shared = free.intersect(box)
        if shared.area <= 0:
            continue
        parts = []
        if box.bottom + gap < fy or box.bottom < 0.4 * stage.height:
            parts.append(Box.edges(free.x, box.bottom + gap, free.right, free.bottom))
        if box.y - gap > fy or box.y > 0.6 * stage.height:
            parts.append(Box.edges(free.x, free.y, free.right, box.y - gap))
        if box.right + gap < fx:
            parts.append(Box.edges(box.right + gap, free.y, free.right, free.bottom))
        if box.x - gap > fx:
            parts.append(Box.edges(free.x, free.y, box.x - gap, free.bottom))
        if parts:
            free = max(parts, key=lambda part: part.area)
    return free


def lamp(
    x: FloatArray, y: FloatArray, at: tuple[float, float], reach: float, squash: float = 1.0
) -> FloatArray:
    """A lamp before a wall: 1 at its nearest point, inverse square with the cosine beyond.

    ``reach`` is its distance from the wall in pixels; ``squash`` > 1 flattens the pool.
    """
    squared = ((x - at[0]) / reach) ** 2 + ((y - at[1]) * squash / reach) ** 2
    return np.asarray((1 + squared) ** -1.5, dtype=np.float32)


def wall_light(stage: Stage, x: FloatArray, y: FloatArray) -> FloatArray:
    """The key light on a wall, between the shade and the light of ``exposure``."""
    shade, light = exposure(stage)
    cx, cy = focus(stage)
    azimuth, elevation = stage.light.azimuth, stage.light.elevation
    span = max(stage.width, stage.height)
    at = (
        cx * 0.5 + stage.width * 0.25 + azimuth * 0.36 * stage.width,
        cy - (0.08 + 0.3 * elevation) * stage.height,
    )
    pool = lamp(x, y, at, span * (0.85 - 0.25 * stage.light.hardness), 0.9)
    near = lamp(x, y, (cx, cy), span * 0.6)
    mixed = 0.72 * pool + 0.28 * near
    lift = smoothstep(0.12, 1.0, mixed) ** _concentration(stage)
    return np.asarray(shade + (light - shade) * lift, dtype=np.float32)


def floor_light(stage: Stage, x: FloatArray, y: FloatArray, horizon: float) -> FloatArray:
    """The key light on the floor: brightest around the foot, falling off towards the viewer."""
    shade, light = exposure(stage)
    cx, _ = focus(stage)
    ground = stage.ground if stage.ground is not None else horizon + 0.1 * stage.height
    at = (cx + stage.light.azimuth * 0.16 * stage.width, ground)
    span = max(stage.width, stage.height)
    pool = lamp(x, y, at, span * 0.5, 1.7)
    narrow = _concentration(stage)
    spread = 0.30 / narrow**3
    lift = spread + (1 - spread) * smoothstep(0.15, 1.0, pool) ** narrow
    level = shade + (light - shade) * lift
    return np.asarray(level, dtype=np.float32)


def vignette(stage: Stage, x: FloatArray, y: FloatArray, depth: float = 0.07) -> FloatArray:
    """A factor that darkens the corners a little."""
    dx = (x / stage.width - 0.5) * 2
    dy = (y / stage.height - 0.5) * 2
    radius = np.clip((dx * dx + dy * dy) / 2, 0.0, 1.0)
    return np.asarray(1 - depth * radius**1.5, dtype=np.float32)


def _joined(stage: Stage) -> list[Box]:
    boxes = list(stage.quiet)
    slim = not 0.45 < stage.width / stage.height < 2.4
    index = 0
    while index < len(boxes):
        for other in range(index + 1, len(boxes)):
            both = boxes[index].union(boxes[other])
            near = both.area <= 1.9 * (boxes[index].area + boxes[other].area)
            blocked = stage.product is not None and both.intersect(stage.product).area >= 1
            if (near or slim) and not blocked:
                boxes[index] = both
                del boxes[other]
                index = -1
                break
        index += 1
    return boxes


def type_ground(stage: Stage) -> tuple[Box, ...]:
    """The quiet boxes, widened to what must be calm with them: no scraps of pattern beside type.

    Neighbouring boxes join into one, in banners and towers all of them, as long as the product
    does not stand between; and so does the strip between a box and a near edge of the frame.
    """
    boxes = _joined(stage)
    far = 2.0 * max(stage.width, stage.height)
    return tuple(
        Box.edges(
            -far if box.x < 0.14 * stage.width else box.x,
            -far if box.y < 0.14 * stage.height else box.y,
            stage.width + far if box.right > 0.86 * stage.width else box.right,
            stage.height + far if box.bottom > 0.86 * stage.height else box.bottom,
        )
        for box in boxes
    )


def calm(
    stage: Stage, x: FloatArray, y: FloatArray, feather: float, grow: float = 0.0
) -> FloatArray:
    """1 where type stands (grown by ``grow`` pixels), easing to 0 over ``feather`` pixels."""
    quiet = np.zeros(np.broadcast_shapes(x.shape, y.shape), dtype=np.float32)
    for box in type_ground(stage):
        dx = np.maximum(np.maximum(box.x - grow - x, x - box.right - grow), 0.0)
        dy = np.maximum(np.maximum(box.y - grow - y, y - box.bottom - grow), 0.0)
        near = smoothstep(feather, 0.0, np.hypot(dx, dy))
        quiet = 1 - (1 - quiet) * (1 - near)
    return quiet


def shaded_by(transmission: FloatArray, stage: Stage, depth: float) -> FloatArray:
    """The light left after a screen: 1 where it lets through, ``1 - depth`` of it in full shade."""
    hard = 0.75 + 0.4 * stage.light.hardness
    return np.asarray(1 - min(0.75, depth * hard) * (1 - transmission), dtype=np.float32)


def soothe(picture: FloatArray, stage: Stage, strength: float = 1.0) -> FloatArray:
    """Dissolve what edges are left inside the quiet boxes, as if that ground were out of focus.

    Only boxes with contrast are touched; the veil is wide, so that no rectangle shows. What runs
    level across the picture (a horizon, a table's edge) runs on: a gap in it would be seen.
    """
    unit = stage.unit
    for box in type_ground(stage) if stage.width > 2.4 * stage.height else stage.quiet:
        if _contrast(picture, stage, box) < 0.035:
            continue
        _veil(picture, stage, box.inset(-0.01 * unit), 0.10 * unit, strength)
    return picture


def _contrast(picture: FloatArray, stage: Stage, box: Box) -> float:
    """The strongest step over a short distance inside the box, in sRGB units of green."""
    rows, columns = box.pixels(stage.width, stage.height)
    hop = max(2, round(stage.unit / 90))
    green = picture[rows, columns, 1][:: max(1, hop // 2), :: max(1, hop // 2)]
    if green.size == 0 or min(green.shape) < 4:
        return 0.0
    green = green - green.mean(axis=1, keepdims=True)
    down = np.abs(green[2:] - green[:-2]).max()
    across = np.abs(green[:, 2:] - green[:, :-2]).max()
    return float(max(down, across))


def _veil(picture: FloatArray, stage: Stage, box: Box, feather: float, strength: float) -> None:
    reach = feather * 1.02
    left, top = max(0, int(box.x - reach)), max(0, int(box.y - reach))
    right = min(stage.width, math.ceil(box.right + reach))
    bottom = min(stage.height, math.ceil(box.bottom + reach))
    if right - left < 2 or bottom - top < 2:
        return
    coarse = max(1, round(stage.unit / 130))
    patch = Patch(left, top, right - left, bottom - top, coarse)
    rows, columns = patch.grid
    region = np.ascontiguousarray(picture[patch.slices])
    level = np.asarray(region.mean(axis=1, keepdims=True), dtype=np.float32)
    rest = region - level
    small = cv2.resize(rest, (columns, rows), interpolation=cv2.INTER_AREA)
    small = soften(np.asarray(small, dtype=np.float32), 0.16 * stage.unit / coarse)
    x, y = patch.axes()
    dx = np.maximum(np.maximum(box.x - x, x - box.right), 0.0)
    dy = np.maximum(np.maximum(box.y - y, y - box.bottom), 0.0)
    mask = patch.enlarge(smoothstep(feather, 0.0, np.hypot(dx, dy)) * np.float32(strength))
    calmed = np.add(patch.enlarge(small), level, dtype=np.float32)
    picture[patch.slices] = cv2.blendLinear(calmed, region, mask, 1.0 - mask)
