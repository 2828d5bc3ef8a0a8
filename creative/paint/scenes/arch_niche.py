"""arch-niche: an arched recess behind the product, with a lit reveal, a shadow and a shelf."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import skia

from creative.geometry import Box
from creative.paint.scenes.canvas import Patch, lay, patch_of, path_mask, soften, whole
from creative.paint.scenes.lighting import (
    clearing,
    exposure,
    focus,
    soothe,
    vignette,
    wall_light,
)
from creative.paint.scenes.sets import horizon_of
from creative.paint.scenes.surfaces import blend, material
from creative.paint.scenes.table import lay_table
from creative.scene import Scene, Stage

if TYPE_CHECKING:
    from creative.color import FloatArray


@dataclass(frozen=True, slots=True)
class Arch:
    """An arch: its axis, half width, crown and foot, and the rise of its round (flat if wide)."""

    cx: float
    half: float
    crown: float
    foot: float

    @property
    def rise(self) -> float:
        return min(self.half, 0.62 * (self.foot - self.crown))

    @property
    def spring(self) -> float:
        return self.crown + self.rise

    def path(self, inset: float = 0.0, dx: float = 0.0, dy: float = 0.0) -> skia.Path:
        """The outline, drawn in by ``inset`` at the sides and crown and moved by (dx, dy)."""
        half = self.half - inset
        left, right = self.cx - half + dx, self.cx + half + dx
        rise = max(1.0, self.rise - inset)
        spring, foot = self.spring + dy, self.foot + dy
        path = skia.Path()
        path.moveTo(left, foot)
        path.lineTo(left, spring)
        path.arcTo(skia.Rect.MakeLTRB(left, spring - rise, right, spring + rise), 180, 180, False)
        path.lineTo(right, foot)
        path.close()
        return path


def plan(stage: Stage, foot: float) -> Arch | None:
    """The arch that frames the product without touching type; None when there is no room."""
    free, unit = clearing(stage), stage.unit
    cx, _ = focus(stage)
    gap = 0.035 * unit
    if stage.product is not None:
        want = max(0.70 * stage.product.w, min(1.1 * stage.product.w, 0.26 * unit))
        crown = stage.product.y - max(0.13 * stage.product.h, 0.075 * unit)
    else:
        want, crown = 0.30 * unit, foot - 0.72 * min(stage.height, 1.4 * stage.width)
    half = want
    # The arch may run off the frame, but not into type: then it moves aside or narrows.
    low = free.x + gap if free.x > 0 else -float(stage.width)
    high = free.right - gap if free.right < stage.width else 2.0 * stage.width
    half = min(half, (high - low) / 2)
    axis = min(max(cx, low + half), high - half)
    # A crown close under the type would crowd it: the arch starts in the free part.
    crown = max(crown, free.y + (gap if free.y > 0 else 0.05 * unit))
    if foot - crown < 0.7 * half or half < 0.1 * unit:
        return None
    product = stage.product
    # as wide as the product it would be a rim of slivers
    if product is not None and (half < 0.66 * product.w or abs(axis - cx) > 0.12 * product.w):
        return None
    return Arch(axis, half, crown, foot)


def paint(stage: Stage) -> FloatArray:
    """Wall, recess, shelf."""
    patch = whole(stage)
    x, y = patch.axes()
    back = horizon_of(stage, 0.07, 0.12)
    unit = stage.unit
    level = wall_light(stage, x, y) * vignette(stage, x, y)
    wall = material(stage.palette.surface, stage)
    picture = patch.enlarge(wall.lit(np.asarray(level, dtype=np.float32)))
    arch = plan(stage, back)
    if arch is not None:
        _recess(picture, stage, arch)
    shelf = material(blend(stage.palette.surface, stage.palette.surface_2, 0.35), stage)
    lay_table(picture, stage, back, shelf, focus_blur=0.0012 * unit)
    return soothe(picture, stage)


def _recess(picture: FloatArray, stage: Stage, arch: Arch) -> None:
    light, unit = stage.light, stage.unit
    box = Box.edges(arch.cx - arch.half, arch.crown, arch.cx + arch.half, arch.foot)
    patch = patch_of(stage, box, 0.02 * unit)
    if patch is None:
        return
    x, y = patch.axes()
    skin = material(stage.palette.surface_2, stage)
    _, high = exposure(stage)
    top_light = 0.5 + 0.5 * high
    if stage.palette.surface_2.luminance < 0.1:
        top_light = 1.5
    thick = 0.075 * arch.half * 2
    # The reveal faces the arch's axis: lit where that normal meets the lamp.
    nx = (arch.cx - x) / arch.half
    ny = np.minimum(y - arch.spring, 0.0) / -arch.rise
    norm = np.maximum(np.hypot(nx, ny), 1e-3)
    facing = (nx / norm) * light.azimuth - (ny / norm) * light.elevation * 0.8
    reveal = top_light * (0.70 + 0.48 * np.maximum(facing, 0) - 0.16 * np.maximum(-facing, 0))
    outer = path_mask(patch, arch.path())
    lay(picture, patch, skin.lit(np.asarray(reveal, dtype=np.float32)), outer)
    # The rim's shadow falls on the back wall: what the moved opening leaves uncovered.
    throw = (0.10 + 0.12 * (1 - light.elevation)) * arch.half * 2
    dx, dy = -light.azimuth * throw, (0.35 + 0.65 * light.elevation) * throw
    opening = path_mask(patch, arch.path(thick * 0.6, dx, dy), coarse=True)
    opening = np.where(
        y > arch.foot - 0.03 * unit, np.max(opening[:-1], axis=0)[None, :] * 1.0, opening
    )
    blur = (0.010 + 0.045 * (1 - light.hardness)) * unit
    lit = soften(np.asarray(opening, dtype=np.float32), blur / patch.step)
    corner = soften(path_mask(patch, arch.path(thick), coarse=True), 0.05 * unit / patch.step)
    rise = np.clip((arch.foot - y) / max(1.0, arch.foot - arch.crown), 0, 1)
    depth = 0.24 + 0.16 * light.hardness
    deep = top_light * (0.94 + 0.06 * rise) * (1 - depth * (1 - lit)) * (0.88 + 0.12 * corner)
    inner = path_mask(patch, arch.path(thick))
    lay(picture, patch, skin.lit(np.asarray(deep, dtype=np.float32)), inner)
    _rim(picture, patch, stage, arch)


def _rim(picture: FloatArray, patch: Patch, stage: Stage, arch: Arch) -> None:
    """The rounded plaster edge of the opening: a hairline, bright towards the lamp."""
    line = skia.Path()
    width = max(1.0, 0.0026 * stage.unit)
    skia.Paint(Style=skia.Paint.kStroke_Style, StrokeWidth=width).getFillPath(arch.path(), line)
    x, y = patch.axes()
    nx, ny = (x - arch.cx) / arch.half, np.minimum(y - arch.spring, 0.0) / arch.rise
    facing = nx * stage.light.azimuth - ny * stage.light.elevation
    strength = np.asarray(0.25 + 0.55 * np.clip(facing, 0, 1), dtype=np.float32)
    wall = material(stage.palette.surface, stage)
    bright = np.full((*patch.grid, 3), wall.at(1.3), dtype=np.float32)
    lay(picture, patch, bright, path_mask(patch, line) * patch.enlarge(strength))


SCENE = Scene(
    name="arch-niche",
    paint=paint,
    moods=("luxury", "calm", "natural", "warm", "minimal"),
    weight=1.1,
)
