"""bokeh: lights far out of focus behind a table; discs thin out towards type."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import skia

from creative.paint.scenes.canvas import ellipse, path_mask, soften, whole
from creative.paint.scenes.lighting import calm, clearing, exposure, focus, soothe, wall_light
from creative.paint.scenes.sets import depth_of, horizon_of
from creative.paint.scenes.surfaces import blend, material
from creative.paint.scenes.table import lay_table
from creative.scene import Scene, Stage

if TYPE_CHECKING:
    from creative.color import FloatArray
    from creative.paint.scenes.canvas import Patch


def _discs(
    stage: Stage, patch: Patch, rng: np.random.Generator, count: int, size: float, sharp: float
) -> FloatArray:
    """Overlapping discs with a slightly brighter rim, 0..about 2; ``sharp`` pixels of edge."""
    free = clearing(stage)
    _, cy = focus(stage)
    total = np.zeros(patch.grid, dtype=np.float32)
    groups: list[tuple[skia.Path, skia.Path]] = [(skia.Path(), skia.Path()) for _ in range(4)]
    for index in range(count):
        radius = size * float(rng.uniform(0.55, 1.15))
        x = float(rng.uniform(free.x - 0.1 * free.w, free.right + 0.1 * free.w))
        y = float(rng.normal(cy, 0.26 * depth_of(stage)))
        if any(box.inset(-0.6 * radius).contains(type(box)(x, y, 0, 0)) for box in stage.quiet):
            continue
        disc, rim = groups[index % 4]
        disc.addPath(ellipse(x, y, radius, radius))
        ring = skia.Path()
        skia.Paint(Style=skia.Paint.kStroke_Style, StrokeWidth=0.10 * radius).getFillPath(
            ellipse(x, y, 0.95 * radius, 0.95 * radius), ring
        )
        rim.addPath(ring)
    for index, (disc, rim) in enumerate(groups):
        weight = (1.0, 0.72, 0.5, 0.34)[index]
        total += weight * path_mask(patch, disc, coarse=True)
        total += 0.35 * weight * path_mask(patch, rim, coarse=True)
    return soften(total, max(0.5, sharp / patch.step))


def paint(stage: Stage) -> FloatArray:
    """A soft wall, far small lights and near large ones, a table for what stands."""
    rng = np.random.default_rng(stage.seed + 37)
    patch = whole(stage)
    x, y = patch.axes()
    unit, palette = stage.unit, stage.palette
    shade, high = exposure(stage)
    wall = wall_light(stage, x, y)
    area = stage.width * stage.height / unit**2
    far = _discs(stage, patch, rng, round(26 * area), 0.035 * unit, 0.004 * unit)
    mid = _discs(stage, patch, rng, round(15 * area), 0.075 * unit, 0.005 * unit)
    near = _discs(stage, patch, rng, round(6 * area), 0.15 * unit, 0.014 * unit)
    fade = 1 - calm(stage, x, y, 0.14 * unit, 0.01 * unit)
    lightness = palette.surface.lch[0]
    if lightness > 0.85:
        # Pale ground: the lights are white, so the ground steps back to let them shine.
        back_off = 1 - calm(stage, x, y, 0.42 * unit)
        lights = np.minimum(0.12 * far + 0.14 * mid + 0.12 * near, 0.26) * fade
        level = (wall * 0.5 + 0.5) * (1 - 0.16 * back_off) + 0.75 * lights
        picture = material(palette.surface, stage).lit(np.asarray(level, dtype=np.float32))
        soft = material(palette.surface_2, stage).lit(np.asarray(level * 1.1, dtype=np.float32))
        share = np.clip((0.5 * mid + 0.5 * far) * fade, 0, 0.85)[..., None]
        picture = picture + (soft - picture) * share
    else:
        gain = (high - shade) * (0.40 if lightness > 0.45 else 0.45)
        lights = (0.55 * far + 0.62 * mid + 0.34 * near) * fade
        level = 0.5 * wall + 0.42 + gain * lights
        picture = material(palette.surface, stage).lit(np.asarray(level, dtype=np.float32))
        lamp_color = palette.accent
        if lamp_color.luminance < palette.surface.luminance:
            lamp_color = palette.surface_2
        glow = np.array(lamp_color.rgb, dtype=np.float32)
        share = np.clip(0.36 * lights, 0, 0.75)[..., None]
        picture = picture + (1 - picture) * glow * share
    picture = patch.enlarge(np.asarray(picture, dtype=np.float32), smooth=True)
    if stage.ground is not None:
        back = horizon_of(stage, 0.07, 0.12)
        skin = material(blend(palette.surface, palette.surface_2, 0.75), stage)
        lay_table(picture, stage, back, skin, focus_blur=0.007 * unit, gloss=0.42)
    return soothe(picture, stage)


SCENE = Scene(
    name="bokeh",
    paint=paint,
    moods=("festive", "luxury", "dark", "warm"),
    dark=True,
    floor="gloss",
    weight=0.8,
)
