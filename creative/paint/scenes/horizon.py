"""horizon: dunes under a hazy sky; far ones pale into it, near ones carry the product."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from creative.paint.scenes.canvas import Patch, grid_step, lay, smoothstep, whole
from creative.paint.scenes.lighting import clearing, exposure, focus, lamp, soothe
from creative.paint.scenes.sets import cove, depth_of, horizon_of, meets_type, skyline_of
from creative.paint.scenes.surfaces import blend, material
from creative.scene import Scene, Stage

if TYPE_CHECKING:
    from creative.color import FloatArray


def _dune(
    picture: FloatArray, stage: Stage, crest: FloatArray, share: float, bottom: float
) -> None:
    """One dune from ``crest`` (y per column, whole pixels) down to ``bottom``."""
    palette, unit = stage.palette, stage.unit
    top = int(max(0, crest.min() - 2))
    end = int(min(stage.height, max(bottom + 3, top + 4)))
    if top >= stage.height - 1:
        return
    patch = Patch(0, top, stage.width, end - top, grid_step(stage))
    x, y = patch.axes()
    line = np.interp(x[0], np.arange(stage.width, dtype=np.float32) + 0.5, crest)
    # Slopes that face the lamp are bright; the light follows the ground a little way down.
    slope = np.gradient(line) / max(1e-3, float(x[0, 1] - x[0, 0]))
    below = np.maximum(y - line[None, :], 0.0) / unit
    side = 1.0 if stage.light.azimuth >= 0 else -1.0
    _, high = exposure(stage)
    hard = 0.5 + 0.7 * stage.light.hardness
    facing = np.tanh(slope[None, :] * side * 3.0) * np.exp(-below / 0.22)
    level = (0.5 + 0.5 * min(high, 1.6)) * (1 + 0.12 * hard * facing)
    level = level * (1.02 + 0.06 * np.exp(-below / 0.012) - 0.20 * np.exp(-below / 0.10))
    # Haze gathers in the hollows before the next dune.
    level = level * (1 + 0.10 * (1 - share) * smoothstep(0.05, 0.3, below))
    skin = material(blend(palette.surface, palette.surface_2, share), stage)
    rows = np.arange(patch.top, patch.top + patch.height, dtype=np.float32)[:, None] + 0.5
    cover = np.clip(rows - crest[None, :] + 0.5, 0, 1)
    lay(picture, patch, skin.lit(np.asarray(level, dtype=np.float32)), cover)


def _wave(width: int, rng: np.random.Generator, count: int) -> FloatArray:
    """A slow curve along the frame, -1..1."""
    t = np.arange(width, dtype=np.float32) / width
    total = np.zeros(width, dtype=np.float32)
    for k in range(1, count + 1):
        total += np.sin(2 * np.pi * (t * k * rng.uniform(0.45, 0.7) + rng.uniform())) / k
    return np.asarray(total / max(1e-3, float(np.abs(total).max())), dtype=np.float32)


def paint(stage: Stage) -> FloatArray:
    """Sky with a low sun, then dunes from far to near."""
    rng = np.random.default_rng(stage.seed + 5)
    patch = whole(stage)
    x, y = patch.axes()
    unit, depth = stage.unit, depth_of(stage)
    palette = stage.palette
    near = horizon_of(stage, 0.06, 0.10)
    if meets_type(stage, near):  # no crest through type: the sky bends into the ground
        plain = material(palette.surface, stage).lit(cove(stage, near).level)
        return soothe(patch.enlarge(plain, smooth=True), stage)
    free = clearing(stage)
    cx, _ = focus(stage)
    side = 1.0 if stage.light.azimuth >= 0 else -1.0
    sun_x = min(max(cx + side * 0.26 * unit, free.x + 0.1 * unit), free.right - 0.1 * unit)
    far = min(skyline_of(stage, near, 0.26 * depth), near - 0.02 * depth)
    sun = (sun_x, far - 0.02 * depth)
    shade, high = exposure(stage)
    height = np.clip((far - y) / max(1.0, far), 0, 1)
    glow = lamp(x, y, sun, 0.42 * unit)
    if palette.surface.lch[0] < 0.45:  # night: the sky keeps its colour, dawn lies low
        level = shade + (high - shade) * (0.75 * (1 - height) ** 3 + 0.25 * glow**1.5)
    else:
        level = high - (high - shade) * (0.75 * height**0.8 - 0.25 * glow)
    sky = material(palette.surface, stage).lit(np.asarray(level, dtype=np.float32))
    warm = material(blend(palette.surface, palette.accent, 0.35), stage).lit(
        np.asarray(level * 1.05, dtype=np.float32)
    )
    sky = sky + (warm - sky) * (0.42 * glow**1.6)[..., None]
    picture = patch.enlarge(np.asarray(sky, dtype=np.float32))
    crests = []
    for at, swing, count in ((0.0, 0.050, 3), (0.36, 0.06, 2), (0.70, 0.045, 2)):
        room = min(1.0, (near - far) / (0.16 * depth))
        wave = swing * depth * room * _wave(stage.width, rng, count)
        crests.append((far + (near - far) * at + wave).astype(np.float32))
    bow = (np.arange(stage.width, dtype=np.float32) - cx) / stage.width
    front = near + 0.05 * depth * bow**2 + 0.006 * depth * _wave(stage.width, rng, 2)
    crests.append(front.astype(np.float32))
    for index, share in enumerate((0.28, 0.52, 0.78, 1.0)):
        rest = crests[index + 1 :]
        bottom = float(rest[0].max()) if rest else float(stage.height)
        _dune(picture, stage, crests[index], share, bottom)
    return soothe(picture, stage)


SCENE = Scene(
    name="horizon",
    paint=paint,
    moods=("natural", "warm", "calm", "luxury"),
    weight=0.8,
)
