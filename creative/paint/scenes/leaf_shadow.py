"""leaf-shadow: sun through leaves on a wall, sharp near it and soft far off."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import skia

from creative.paint.scenes.canvas import path_mask, smoothstep, soften
from creative.paint.scenes.foliage import SPECIES, monstera, placed
from creative.paint.scenes.lighting import calm, shaded_by, soothe
from creative.paint.scenes.openings import distance, kept_clear
from creative.paint.scenes.sets import cove, horizon_of
from creative.paint.scenes.surfaces import material
from creative.scene import Scene, Stage

if TYPE_CHECKING:
    from creative.color import FloatArray
    from creative.paint.scenes.sets import Room

_ENOUGH = 0.3  # of a branch in view; less of it are scraps that belong to nothing
_ROOM = 0.34  # of the unit: from a corner to type or product, for a branch to come in there
_SMALL = 300  # pixels of the unit: in smaller pictures a branch is a smudge
_FAN = ((0.30, 0.80, 0.022), (0.95, 0.90, 0.013), (0.62, 1.0, 0.006))
# (share of the quarter turn, size, blur); the last is nearest the wall


def _corner(stage: Stage) -> tuple[float, float]:
    """(side, room): -1 for the upper left, 1 for the upper right, and how far it is free."""
    boxes = kept_clear(stage, 0.02, product=True)
    lamp = -1.0 if stage.light.azimuth < 0 else 1.0
    rooms = {
        side: distance((0.0 if side < 0 else float(stage.width), 0.0), boxes)
        for side in (-1.0, 1.0)
    }
    side = lamp if rooms[lamp] > 0.85 * rooms[-lamp] else -lamp
    return side, min(rooms[side], 1.1 * stage.unit)


def foliage(stage: Stage, room: Room) -> FloatArray:
    """Light let through by branches that hang in from a corner, 0..1; none where it is crowded.

    They fade out before type and product, and into the room.
    """
    through = np.ones(room.patch.grid, dtype=np.float32)
    side, free = _corner(stage)
    if stage.unit < _SMALL or free < _ROOM * stage.unit:
        return through
    rng = np.random.default_rng(stage.seed + 11)
    grow = SPECIES[int(rng.integers(len(SPECIES)))]
    reach = min(1.04 * free, 1.05 * stage.unit)  # they end before they reach anything
    scale = float(rng.uniform(0.9, 1.1)) * (0.72 if grow is monstera else 1.0)
    turn = float(rng.uniform(-0.10, 0.10))
    penumbra = 0.35 + 1.3 * (1 - stage.light.hardness) ** 1.5
    corner = 0.0 if side < 0 else float(stage.width)
    for share, size, blur in _FAN:
        angle = math.pi / 2 * (share + turn + float(rng.normal(0, 0.04)))
        # from outside the frame: where a branch comes from is not seen
        x = corner - 0.10 * reach * math.cos(angle) * -side
        y = -0.10 * reach * math.sin(angle)
        heading = angle if side < 0 else math.pi - angle
        path = placed(grow(rng), (x, y), heading, reach * size * scale, flip=side > 0)
        if in_view(stage, path) < _ENOUGH:
            continue
        mask = path_mask(room.patch, path, coarse=True)
        through *= 1 - soften(mask, blur * penumbra * stage.unit / room.patch.step)
    away = np.hypot(room.x - corner, room.y) / reach
    seen = smoothstep(1.15, 0.6, np.asarray(away, dtype=np.float32))
    seen = seen * (1 - _near(stage, room))
    return np.asarray(1 - (1 - np.clip(through, 0.0, 1.0)) * seen, dtype=np.float32)


def _near(stage: Stage, room: Room) -> FloatArray:
    """1 at type and product, easing to 0 at some distance from them."""
    near = np.zeros(room.patch.grid, dtype=np.float32)
    for box in kept_clear(stage, 0.02, product=True):
        dx = np.maximum(np.maximum(box.x - room.x, room.x - box.right), 0.0)
        dy = np.maximum(np.maximum(box.y - room.y, room.y - box.bottom), 0.0)
        far = np.hypot(dx, dy) / stage.unit
        near = np.maximum(near, smoothstep(0.09, 0.0, np.asarray(far, dtype=np.float32)))
    return near


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
        level = room.level * (0.66 + 0.34 * light)
    else:
        level = (room.level * 0.55 + 0.45) * 1.01 * shaded_by(light, stage, 0.34)
    paper = material(stage.palette.surface, stage)
    picture = room.patch.enlarge(paper.lit(np.asarray(level, dtype=np.float32)), smooth=True)
    return soothe(picture, stage)


SCENE = Scene(
    name="leaf-shadow",
    paint=paint,
    moods=("natural", "calm", "warm", "bright"),
    weight=0.8,
)
