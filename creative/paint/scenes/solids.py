"""solids: matt balls and rods hang before the wall, lit by the key light, cropped by the frame."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import skia

from creative.geometry import Box
from creative.paint.scenes.canvas import dim, lay, patch_of, path_mask, soften, whole
from creative.paint.scenes.lighting import vignette, wall_light
from creative.paint.scenes.openings import corners, kept_clear, spots
from creative.paint.scenes.surfaces import material
from creative.scene import Scene, Stage
from creative.tones import tones_of

if TYPE_CHECKING:
    from creative.color import Color, FloatArray

Ends = tuple[float, float, float, float]


def _rod(ends: Ends, radius: float) -> skia.Path:
    line, path = skia.Path(), skia.Path()
    line.moveTo(ends[0], ends[1])
    line.lineTo(ends[2] + 0.01, ends[3])
    skia.Paint(
        Style=skia.Paint.kStroke_Style, StrokeWidth=2 * radius, StrokeCap=skia.Paint.kRound_Cap
    ).getFillPath(line, path)
    return path


def _aim(stage: Stage) -> tuple[float, float, float]:
    """Unit vector to the lamp: x right, y down, z to the viewer."""
    x, y, z = 0.85 * stage.light.azimuth, -0.30 - 0.45 * stage.light.elevation, 0.62
    size = math.sqrt(x * x + y * y + z * z)
    return x / size, y / size, z / size


def place_solid(
    picture: FloatArray, stage: Stage, ends: Ends, radius: float, color: Color, *, lift: float = 0.5
) -> None:
    """A rod with round ends (a ball where both are one), its shadow on the wall behind first."""
    unit = stage.unit
    lx, ly, lz = _aim(stage)
    path = _rod(ends, radius)
    away = lift * radius
    room = radius + 1.2 * away + 0.12 * unit
    left, right = min(ends[0], ends[2]) - room, max(ends[0], ends[2]) + room
    top, bottom = min(ends[1], ends[3]) - room, max(ends[1], ends[3]) + room
    patch = patch_of(stage, Box.edges(left, top, right, bottom))
    if patch is None:
        return
    thrown = skia.Path(path)
    thrown.offset(-lx * away * 1.1, -ly * away * 1.1)
    fall = soften(path_mask(patch, thrown, coarse=True), (0.10 + 0.22 * lift) * radius / patch.step)
    near = soften(path_mask(patch, path, coarse=True), 0.30 * radius / patch.step)
    dark = stage.palette.surface.lch[0] < 0.45
    hard = 0.8 + 0.4 * stage.light.hardness
    shade = 1 - hard * ((0.42 if dark else 0.25) * fall + 0.08 * near)
    dim(picture, patch, np.asarray(np.clip(shade, 0.3, 1), dtype=np.float32))
    body = patch_of(stage, Box.edges(left + away, top + away, right - away, bottom - away))
    if body is None:
        return
    x, y = body.axes()
    dx, dy = ends[2] - ends[0], ends[3] - ends[1]
    length = dx * dx + dy * dy
    t = np.clip(((x - ends[0]) * dx + (y - ends[1]) * dy) / length, 0, 1) if length > 1 else 0.0
    u = (x - ends[0] - t * dx) / radius
    v = (y - ends[1] - t * dy) / radius
    flat = np.minimum(u * u + v * v, 0.9999)
    z = np.sqrt(1 - flat)
    facing = u * lx + v * ly + z * lz
    wrap = np.clip((facing + 0.30) / 1.30, 0, 1) ** 1.25
    bounce = np.clip(v * 0.6 - z * 0.1 + 0.1, 0, 1) * 0.14 + 0.10 * flat**4
    hx, hy, hz = lx, ly, lz + 1
    size = math.sqrt(hx * hx + hy * hy + hz * hz)
    gleam = np.clip((u * hx + v * hy + z * hz) / size, 0, 1)
    level = 0.42 + 0.66 * wrap + bounce + 0.16 * gleam**18
    skin = material(color, stage)
    lay(picture, body, skin.lit(np.asarray(level, dtype=np.float32)), path_mask(body, path))


def paint(stage: Stage) -> FloatArray:
    """A wall, one large body cropped at the freest corner, smaller ones where there is room."""
    rng = np.random.default_rng(stage.seed + 61)
    patch = whole(stage)
    x, y = patch.axes()
    unit, palette, tones = stage.unit, stage.palette, tones_of(stage.palette)
    level = (1 + 0.55 * (wall_light(stage, x, y) - 1)) * vignette(stage, x, y, 0.05)
    picture = patch.enlarge(
        material(palette.surface, stage).lit(np.asarray(level, dtype=np.float32)), smooth=True
    )
    boxes = kept_clear(stage, 0.06, product=True)
    room, corner = corners(stage, boxes)[0]
    big = min(0.38 * unit, 0.52 * room)
    if big > 0.1 * unit:
        sx, sy = (1 if corner[0] == 0 else -1), (1 if corner[1] == 0 else -1)
        at = (corner[0] + sx * 0.42 * big, corner[1] + sy * 0.36 * big)
        place_solid(picture, stage, (*at, *at), big, tones.bold)
        boxes.append(Box(at[0] - big, at[1] - big, 2 * big, 2 * big))
    sizes = (0.16 * unit, 0.10 * unit, 0.065 * unit, 0.04 * unit)
    colors = (tones.far, tones.pop, tones.step, tones.bold)
    for index, (cx, cy, radius) in enumerate(spots(stage, boxes, rng, sizes)):
        if radius < 0.022 * unit:
            continue
        turn = float(rng.uniform(0, math.pi))
        arm = 0.62 * radius if index % 2 else 0.0
        thick = 0.42 * radius if index % 2 else 0.86 * radius
        dx, dy = arm * math.cos(turn), arm * math.sin(turn)
        place_solid(
            picture, stage, (cx - dx, cy - dy, cx + dx, cy + dy), thick, colors[index % 4], lift=0.7
        )
    return np.clip(picture, 0, 1, out=picture)


SCENE = Scene(
    name="solids",
    paint=paint,
    moods=("tech", "playful", "friendly", "bright", "minimal"),
    stands=False,
    weight=1.05,
)
