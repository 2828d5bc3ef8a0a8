"""halftone: a printer's dot screen swells behind the product and dies away under type."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from creative.paint.scenes.canvas import lay, smoothstep, whole
from creative.paint.scenes.lighting import calm, focus, lamp, wall_light
from creative.paint.scenes.surfaces import material
from creative.scene import Scene, Stage
from creative.tones import tones_of

if TYPE_CHECKING:
    from creative.color import FloatArray


def paint(stage: Stage) -> FloatArray:
    """Flat ground, dots on a turned grid; their size follows a tone field."""
    rng = np.random.default_rng(stage.seed + 31)
    patch = whole(stage)
    x, y = patch.axes()
    unit, palette = stage.unit, stage.palette
    level = np.asarray(1 + 0.25 * (wall_light(stage, x, y) - 1), dtype=np.float32)
    picture = patch.enlarge(material(palette.surface, stage).lit(level))
    cx, cy = focus(stage)
    side = 1.0 if stage.light.azimuth >= 0 else -1.0
    # Tone: a swell round the product and a slope that rises away from the lamp.
    size = 0.42 * unit if stage.product is None else 0.62 * max(stage.product.w, stage.product.h)
    swell = lamp(x, y, (cx - side * 0.06 * unit, cy + 0.06 * unit), 0.9 * size) ** 1.1
    slope = smoothstep(-0.75, 0.75, (-(x - cx) * side * 0.55 + (y - cy) * 0.8) / unit)
    tone = np.clip(0.70 * swell + 0.42 * slope * slope, 0, 1)
    tone = tone * (1 - calm(stage, x, y, 0.30 * unit, 0.02 * unit))
    pitch = max(6.0, unit / (44 + 10 * float(rng.random())))
    # Radius by area, so that the tone is the share of ink; the smallest dots pale before they
    # vanish, so that the screen has no hem.
    radius = np.sqrt(tone) * 0.60
    fade = patch.enlarge(smoothstep(0.05, 0.20, radius))
    reach = patch.enlarge(np.asarray(radius * pitch + 0.5, dtype=np.float32))
    angle = math.radians(22.5 if stage.seed % 2 else 45)
    cos, sin = np.float32(math.cos(angle) / pitch), np.float32(math.sin(angle) / pitch)
    px = np.arange(stage.width, dtype=np.float32)[None, :]
    py = np.arange(stage.height, dtype=np.float32)[:, None]
    u, v = px * cos + py * sin, py * cos - px * sin
    u -= np.rint(u)
    v -= np.rint(v)
    np.multiply(u, u, out=u)
    np.multiply(v, v, out=v)
    distance = np.sqrt(u + v, out=u)
    distance *= np.float32(pitch)
    dots = np.subtract(reach, distance, out=reach)
    np.clip(dots, 0, 1, out=dots)
    dots *= fade
    ink = tones_of(palette).far
    lay(picture, patch, material(ink, stage).lit(level), dots)
    return picture


SCENE = Scene(
    name="halftone",
    paint=paint,
    moods=("playful", "energetic", "bold"),
    weight=0.7,
)
