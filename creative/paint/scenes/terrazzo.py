"""terrazzo: a slab of poured stone with chips in the palette's colours before a plain wall."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from creative.paint.scenes.canvas import Patch, grid_step, lay, path_mask, polygon, whole
from creative.paint.scenes.lighting import (
    calm,
    exposure,
    floor_light,
    soothe,
    vignette,
    wall_light,
)
from creative.paint.scenes.sets import cove, depth_of, horizon_of, meets_type
from creative.paint.scenes.surfaces import blend, material
from creative.paint.scenes.table import front_of, lay_table
from creative.scene import Scene, Stage

if TYPE_CHECKING:
    import skia

    from creative.color import FloatArray


def _chip(rng: np.random.Generator, x: float, y: float, size: float, flat: float) -> skia.Path:
    """A broken chip: five to seven corners, flattened by the view."""
    count = int(rng.integers(4, 8))
    angles = np.sort(rng.uniform(0, 2 * math.pi, count))
    radii = size * rng.uniform(0.55, 1.0, count)
    return polygon(
        [
            (x + float(r * math.cos(a)), y + float(r * math.sin(a)) * flat)
            for r, a in zip(radii, angles, strict=True)
        ]
    )


def _scatter(
    stage: Stage, rng: np.random.Generator, area: tuple[float, float, float, float], flat: float
) -> list[list[skia.Path]]:
    """Chips in four groups (by colour) over left, top, right, bottom; few near type."""
    left, top, right, bottom = area
    unit = stage.unit
    groups: list[list[skia.Path]] = [[], [], [], []]
    count = int((right - left) * (bottom - top) / flat / unit**2 * 330)
    xs, ys = rng.uniform(left, right, count), rng.uniform(top, bottom, count)
    sizes = unit * (0.006 + 0.028 * rng.random(count) ** 2.2)
    kinds = rng.choice(4, count, p=(0.46, 0.24, 0.14, 0.16))
    points = (xs[None].astype(np.float32), ys[None].astype(np.float32))
    quiet = calm(stage, *points, 0.10 * unit, 0.02 * unit)[0]
    for x, y, size, kind, near in zip(xs, ys, sizes, kinds, quiet, strict=True):
        if near > 0.02:
            size *= max(0.0, 1 - 1.3 * near)  # noqa: PLW2901
        if size > 0.002 * unit:
            groups[int(kind)].append(_chip(rng, float(x), float(y), float(size), flat))
    return groups


def _inlay(
    picture: FloatArray,
    stage: Stage,
    patch: Patch,
    level: FloatArray,
    groups: list[list[skia.Path]],
) -> None:
    palette = stage.palette
    pale = palette.surface.lch[0] > 0.6
    dark_chip = blend(palette.surface_2, palette.accent, 0.35)
    colors = (
        palette.surface_2.with_lch(lightness=palette.surface_2.lch[0] * (0.86 if pale else 1.3)),
        dark_chip,
        palette.accent,
        palette.surface,
    )
    gains = (1.0, 1.0, 1.0, 1.06 if pale else 1.8)
    for color, gain, chips in zip(colors, gains, groups, strict=True):
        if chips:
            sheet = material(color, stage).lit(np.asarray(level * gain, dtype=np.float32))
            lay(picture, patch, sheet, path_mask(patch, *chips))


def paint(stage: Stage) -> FloatArray:
    """Plain wall and terrazzo slab; with nothing standing, a terrazzo wall."""
    rng = np.random.default_rng(stage.seed + 41)
    patch = whole(stage)
    x, y = patch.axes()
    wall = np.asarray(wall_light(stage, x, y) * vignette(stage, x, y), dtype=np.float32)
    picture = patch.enlarge(material(stage.palette.surface, stage).lit(wall))
    if stage.ground is None:
        area = (0.0, 0.0, float(stage.width), float(stage.height))
        _inlay(picture, stage, patch, wall, _scatter(stage, rng, area, 1.0))
        return soothe(picture, stage)
    back = horizon_of(stage, 0.07, 0.12)
    if meets_type(stage, back):  # no edge of a slab through type: the wall bends into a floor
        plain = material(stage.palette.surface, stage).lit(cove(stage, back).level)
        return soothe(patch.enlarge(plain, smooth=True), stage)
    bed = blend(stage.palette.surface, stage.palette.surface_2, 0.45)
    lay_table(picture, stage, back, material(bed, stage), focus_blur=0.001 * stage.unit)
    front = min(front_of(stage), float(stage.height))
    top = int(back) + 1
    slab = Patch(0, top, stage.width, max(2, int(front) - top), grid_step(stage))
    sx, sy = slab.axes()
    _, high = exposure(stage)
    level = floor_light(stage, sx, sy, back) / (0.35 + 0.65 * high) * 1.03
    near = 1 - 0.12 * np.exp(-np.maximum(sy - back, 0) / (0.035 * stage.unit))
    groups = _scatter(stage, rng, (0.0, back + 2, float(stage.width), front), 0.34)
    _inlay(picture, stage, slab, np.asarray(level * near, dtype=np.float32), groups)
    if front < stage.height - 3:
        face = Patch(
            0, int(front) + 2, stage.width, stage.height - int(front) - 2, grid_step(stage)
        )
        fade = np.full(face.grid, 0.78, dtype=np.float32)
        area = (
            0.0,
            front + 2,
            float(stage.width),
            min(float(stage.height), front + 0.5 * depth_of(stage)),
        )
        _inlay(picture, stage, face, fade, _scatter(stage, rng, area, 1.0))
    return soothe(picture, stage)


SCENE = Scene(
    name="terrazzo",
    paint=paint,
    moods=("playful", "natural", "bright", "festive"),
    weight=0.8,
)
