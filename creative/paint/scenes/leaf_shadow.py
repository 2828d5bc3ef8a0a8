"""leaf-shadow: sun through leaves on a wall, sharp near it and soft far off."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import skia

from creative.paint.scenes.canvas import path_mask, soften
from creative.paint.scenes.foliage import SPECIES, monstera, placed
from creative.paint.scenes.lighting import calm, clearing, exposure, shaded_by, soothe
from creative.paint.scenes.sets import cove, horizon_of
from creative.paint.scenes.surfaces import material
from creative.scene import Scene, Stage

if TYPE_CHECKING:
    from creative.color import FloatArray
    from creative.paint.scenes.sets import Room

# (across, down, heading below the horizontal, size, blur, weight); the last is nearest the wall.
_SLENDER = (
    (-0.20, 0.66, -0.30, 0.95, 0.026, 0.75),
    (0.10, -0.22, 0.95, 0.85, 0.013, 0.9),
    (-0.12, 0.16, 0.30, 1.05, 0.005, 1.0),
)
_BROAD = (
    (-0.02, 0.80, -0.15, 0.50, 0.022, 0.75),
    (0.34, -0.06, 0.55, 0.48, 0.011, 0.9),
    (0.10, 0.30, 0.35, 0.56, 0.005, 1.0),
)


_ENOUGH = 0.3  # of a branch in view; less of it are scraps that belong to nothing


def _corner(stage: Stage) -> float:
    """-1 to hang the branch from the left, 1 from the right: where less type stands."""
    half = stage.width / 2
    load = {-1.0: 0.0, 1.0: 0.0}
    for box in stage.quiet:
        top = min(box.bottom, 0.75 * stage.height) - box.y
        if top <= 0:
            continue
        load[-1.0] += max(0.0, min(box.right, half) - box.x) * top
        load[1.0] += max(0.0, box.right - max(box.x, half)) * top
    lamp = -1.0 if stage.light.azimuth < 0 else 1.0
    if abs(load[-1.0] - load[1.0]) < 0.03 * stage.width * stage.height:
        return lamp
    return min(load, key=lambda side: load[side])


def foliage(stage: Stage, room: Room) -> FloatArray:
    """Light let through by branches at different distances from the wall, 0..1."""
    rng = np.random.default_rng(stage.seed + 11)
    grow = SPECIES[int(rng.integers(len(SPECIES)))]
    side = _corner(stage)
    free = clearing(stage)
    span = math.hypot(free.w, min(free.h, 1.3 * free.w))
    length = min(max(0.62 * span, 0.7 * stage.unit), 1.3 * stage.unit)
    through = np.ones(room.patch.grid, dtype=np.float32)
    edge_x = free.x if side < 0 else free.right
    broad = grow is monstera
    penumbra = 0.35 + 1.3 * (1 - stage.light.hardness) ** 1.5
    for across, down, heading, size, blur, weight in _BROAD if broad else _SLENDER:
        tilt = heading + float(rng.normal(0, 0.06))
        x = edge_x - side * across * length
        y = free.y + down * min(free.h, 1.2 * length)
        angle = math.pi - tilt if side > 0 else tilt
        path = placed(grow(rng), (x, y), angle, length * size, flip=side > 0)
        if in_view(stage, path) < _ENOUGH:
            continue
        mask = path_mask(room.patch, path, coarse=True)
        sigma = blur * penumbra * stage.unit / room.patch.step
        through *= 1 - weight * soften(mask, sigma)
    return np.clip(through, 0.0, 1.0)


def in_view(stage: Stage, path: skia.Path) -> float:
    """The share of a branch that lies in the frame, before neither product nor type."""
    bounds = path.computeTightBounds()
    size = max(bounds.width(), bounds.height(), 1.0)
    scale = 120 / size
    pixels = np.zeros((121, 121), dtype=np.uint8)
    surface = skia.Surface.MakeRasterDirect(skia.ImageInfo.MakeA8(121, 121), pixels)
    canvas = surface.getCanvas()
    canvas.scale(scale, scale)
    canvas.translate(-bounds.left(), -bounds.top())
    canvas.drawPath(path, skia.Paint(Color=skia.ColorWHITE, AntiAlias=True))
    surface.flushAndSubmit()
    x = (np.arange(121, dtype=np.float32)[None, :] + 0.5) / scale + bounds.left()
    y = (np.arange(121, dtype=np.float32)[:, None] + 0.5) / scale + bounds.top()
    free = (x > 0) & (x < stage.width) & (y > 0) & (y < stage.height)
    hidden = list(stage.quiet)
    if stage.product is not None:
        hidden.append(stage.product.inset(0.06 * min(stage.product.w, stage.product.h)))
    for box in hidden:
        free &= ~((x > box.x) & (x < box.right) & (y > box.y) & (y < box.bottom))
    whole = float(pixels.sum(dtype=np.int64))
    return float((pixels * free).sum(dtype=np.int64)) / whole if whole > 0 else 0.0


def paint(stage: Stage) -> FloatArray:
    """A cove with leaf shadow on its wall, thinning out on the floor and under type."""
    room = cove(stage, horizon_of(stage), bend=0.03, crease=0.08)
    light = foliage(stage, room)
    unit = stage.unit
    quiet = calm(stage, room.x, room.y, 0.12 * unit)
    even = 0.45 * soften(light, 0.12 * unit / room.patch.step) + 0.55
    light = light + (even - light) * quiet
    light = light + (1 - light) * 0.75 * room.floor
    if stage.palette.surface.lch[0] < 0.45:
        _, high = exposure(stage)
        level = room.level * (0.62 + (0.38 + 0.30 * (high - 1)) * light)
    else:
        level = (room.level * 0.55 + 0.45) * 1.01 * shaded_by(light, stage, 0.34)
    paper = material(stage.palette.surface, stage)
    picture = room.patch.enlarge(paper.lit(np.asarray(level, dtype=np.float32)), smooth=True)
    return soothe(picture, stage)


SCENE = Scene(
    name="leaf-shadow",
    paint=paint,
    moods=("natural", "calm", "warm", "bright"),
    weight=1.1,
)
