"""stone: a stack of rough slabs in a plastered room, with grain, pits and broken edges."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import skia

from creative.geometry import Box
from creative.paint.scenes.canvas import (
    Patch,
    dim,
    lay,
    patch_of,
    path_mask,
    polygon,
    smoothstep,
    soften,
)
from creative.paint.scenes.lighting import calm, exposure, soothe
from creative.paint.scenes.podium import plan
from creative.paint.scenes.sets import Cylinder, cove, depth_of, horizon_of, shade_floor
from creative.paint.scenes.surfaces import fractal, material, value_noise
from creative.scene import Scene, Stage

if TYPE_CHECKING:
    from creative.color import FloatArray
    from creative.paint.scenes.surfaces import Material


def _rim(item: Cylinder, rng: np.random.Generator, rough: float) -> tuple[FloatArray, FloatArray]:
    """The top's outline: a rounded slab, broken here and there; x and y of 160 points."""
    angle = np.linspace(0, 2 * np.pi, 160, endpoint=False).astype(np.float32)
    square = 0.86  # between an ellipse (1) and a rectangle (0)
    cos, sin = np.cos(angle), np.sin(angle)
    x = np.sign(cos) * np.abs(cos) ** square
    y = np.sign(sin) * np.abs(sin) ** square
    swing = sum(
        rng.normal(0, 1) * np.sin(k * angle + rng.uniform(0, 6.3)) / k**0.8 for k in range(2, 7)
    )
    chips = rng.normal(0, 1, 160).astype(np.float32)
    ends = np.concatenate([chips[-2:], chips, chips[:2]])
    rough_edge = np.convolve(ends, np.full(5, 0.2), "valid").astype(np.float32)
    scale = 1 + rough * (0.5 * np.asarray(swing) + 0.55 * rough_edge)
    return (
        np.asarray(item.cx + item.rx * x * scale, dtype=np.float32),
        np.asarray(item.top + item.ry * y * scale, dtype=np.float32),
    )


def _grain(patch: Patch, unit: float, rng: np.random.Generator) -> FloatArray:
    """Relief of the stone at full size, about -1..1: mottled, gritty, with dark pits."""
    shape = (patch.height, patch.width)
    cells = (max(2.0, patch.width / (0.10 * unit)), max(2.0, patch.height / (0.05 * unit)))
    mottled = fractal(shape, cells, rng, octaves=4, roughness=0.6)
    grit = rng.standard_normal(shape, dtype=np.float32)
    fine = cv2.GaussianBlur(grit, (0, 0), max(0.5, 0.0009 * unit))
    pits = cv2.GaussianBlur(
        (rng.random(shape, dtype=np.float32) > 0.9985).astype(np.float32),
        (0, 0),
        max(0.6, 0.0016 * unit),
    )
    return np.asarray(0.55 * mottled + 0.32 * fine - np.minimum(6 * pits, 1.3), dtype=np.float32)


def _strata(patch: Patch, unit: float, rng: np.random.Generator) -> FloatArray:
    """The beds that the stone was laid down in: thin, nearly level bands, -1..1."""
    shape = (patch.height, patch.width)
    bands = value_noise(shape, (2, max(4.0, patch.height / (0.010 * unit))), rng)
    broad = value_noise(shape, (1, max(2.0, patch.height / (0.035 * unit))), rng)
    return np.asarray(0.6 * bands + 0.6 * broad, dtype=np.float32)


def raise_slab(
    picture: FloatArray,
    stage: Stage,
    item: Cylinder,
    skin: Material,
    rng: np.random.Generator,
    level: float,
) -> None:
    """Paint one slab: rough side in the lamp's slant, paler top, a worn bright edge."""
    unit, light = stage.unit, stage.light
    px, py = _rim(item, rng, 0.0035)
    tall = item.base - item.top
    box = Box.edges(float(px.min()), float(py.min()), float(px.max()), float(py.max()) + tall)
    patch = patch_of(stage, box, 3, step=1)
    if patch is None:
        return
    x, y = patch.axes()
    grain = _grain(patch, unit, rng)
    top = polygon(list(zip(px.tolist(), py.tolist(), strict=True)))
    sweep = skia.Path()
    steps = 6
    for index in range(steps + 1):
        drop = tall * index / steps
        wobble = 1 + 0.0012 * float(rng.normal()) * (index > 0)
        points = zip(
            ((px - item.cx) * wobble + item.cx).tolist(), (py + drop).tolist(), strict=True
        )
        sweep = skia.Op(sweep, polygon(list(points)), skia.PathOp.kUnion_PathOp)
    left, right = float(px.min()), float(px.max())
    body = polygon(
        [(left + 1, item.top), (right - 1, item.top), (right - 1, item.base), (left + 1, item.base)]
    )
    sweep = skia.Op(sweep, body, skia.PathOp.kUnion_PathOp)
    strata = _strata(patch, unit, rng)
    across = np.clip((x - item.cx) / item.rx, -1, 1)
    turn = np.sign(across) * np.abs(across) ** 4
    down = np.clip((y - item.top - item.ry) / max(1.0, tall), 0, 1)
    side = level * (0.68 + 0.22 * light.azimuth * turn - 0.05 * np.abs(turn))
    side = side * (1 - 0.22 * down**1.5) * (1 + 0.30 * grain + 0.13 * strata)
    lay(picture, patch, skin.lit(np.asarray(side, dtype=np.float32)), path_mask(patch, sweep))
    toward = across * light.azimuth + 0.4 * (y - item.top) / item.ry
    flat = level * (1.0 + 0.07 * toward) * (1 + 0.15 * grain)
    lay(picture, patch, skin.lit(np.asarray(flat, dtype=np.float32)), path_mask(patch, top))
    _worn_edge(picture, patch, stage, item, skin, top, level, grain)


def _worn_edge(
    picture: FloatArray,
    patch: Patch,
    stage: Stage,
    item: Cylinder,
    skin: Material,
    top: skia.Path,
    level: float,
    grain: FloatArray,
) -> None:
    line = skia.Path()
    width = max(1.0, 0.0034 * stage.unit)
    skia.Paint(Style=skia.Paint.kStroke_Style, StrokeWidth=width).getFillPath(top, line)
    x, y = patch.axes()
    front = smoothstep(-0.3 * item.ry, 0.6 * item.ry, y - item.top)
    lean = np.clip(0.55 + 0.45 * stage.light.azimuth * (x - item.cx) / item.rx, 0, 1)
    strength = np.clip(front * lean * (0.75 + 0.5 * grain), 0, 0.9)
    bright = np.empty((patch.height, patch.width, 3), dtype=np.float32)
    bright[:] = skin.at(level * 1.28)
    lay(picture, patch, bright, path_mask(patch, line) * np.asarray(strength, dtype=np.float32))


def slabs(stage: Stage, rng: np.random.Generator) -> list[Cylinder]:
    """One or two slabs under the product, the lower one wider and pushed aside."""
    items = plan(stage)
    if not items:
        return []
    top = items[-1]
    base = max(item.base for item in items)
    tall = base - top.top
    upper = Cylinder(top.cx, top.top, top.rx * 1.06, top.ry * 1.12, base)
    if tall < 0.075 * stage.unit:
        return [upper]
    cut = top.top + tall * 0.46
    shift = float(rng.choice([-1.0, 1.0])) * 0.10 * top.rx
    room = min(top.cx + shift, stage.width - top.cx - shift) - 0.015 * stage.unit
    wide = min(1.22, room / top.rx)
    if wide < 1.12:  # no second slab that the frame would cut
        return [upper]
    lower = Cylinder(top.cx + shift, cut, top.rx * wide, top.ry * wide, base)
    return [lower, Cylinder(top.cx, top.top, top.rx * 1.06, top.ry * 1.12, cut)]


def paint(stage: Stage) -> FloatArray:
    """Plastered cove, slabs, product's place on top."""
    rng = np.random.default_rng(stage.seed + 7)
    items = slabs(stage, rng)
    depth, unit = depth_of(stage), stage.unit
    horizon = horizon_of(stage)
    if items:
        base = max(item.base for item in items)
        horizon = min(max(horizon, base - 0.12 * depth), stage.height * 0.97)
    room = cove(stage, horizon, bend=0.03, crease=0.16)
    for item in items[:1]:
        shade_floor(room, stage, item)
    shape = room.patch.grid
    cells = (stage.width / (0.22 * unit), stage.height / (0.22 * unit))
    plaster = fractal(shape, cells, rng, octaves=5, roughness=0.62)
    relief = plaster - np.roll(plaster, (1, 1 if stage.light.azimuth < 0 else -1), (0, 1))
    quiet = calm(stage, room.x, room.y, 0.10 * unit, 0.02 * unit)
    skim = (0.035 * plaster + 0.25 * relief) * (1 - 0.85 * quiet)
    level = room.level * (1 + skim)
    surface = material(stage.palette.surface, stage)
    picture = room.patch.enlarge(surface.lit(np.asarray(level, dtype=np.float32)))
    picture = soothe(picture, stage)
    skin = material(stage.palette.surface_2, stage)
    _, high = exposure(stage)
    lit = 1.6 if stage.palette.surface_2.luminance < 0.1 else min(1.06, 0.5 + 0.5 * high)
    for item in items:
        raise_slab(picture, stage, item, skin, rng, lit)
        if item is not items[-1]:
            _joint(picture, stage, item, items[-1])
    return picture


def _joint(picture: FloatArray, stage: Stage, lower: Cylinder, upper: Cylinder) -> None:
    """The dark seam and soft shadow where the upper slab rests on the lower."""
    patch = patch_of(stage, lower.box)
    if patch is None:
        return
    px, py = _rim(upper, np.random.default_rng(stage.seed), 0.0)
    drop = upper.base - upper.top
    shift = -stage.light.azimuth * 0.02 * stage.unit
    seam = polygon(list(zip((px + shift).tolist(), (py + drop).tolist(), strict=True)))
    lid = polygon(
        list(zip(*(v.tolist() for v in _rim(lower, np.random.default_rng(0), 0.0)), strict=True))
    )
    dark = soften(path_mask(patch, seam, coarse=True), 0.012 * stage.unit / patch.step)
    cover = patch.enlarge(np.asarray(0.42 * dark, dtype=np.float32)) * path_mask(patch, lid)
    dim(picture, patch, np.asarray(1 - cover, dtype=np.float32))


SCENE = Scene(
    name="stone",
    paint=paint,
    moods=("natural", "luxury", "calm", "warm"),
    weight=1.0,
)
