"""spotlight: one lamp in the dark, a beam in the haze, a pool on a glossy floor."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from creative.paint.scenes.canvas import smoothstep, whole
from creative.paint.scenes.lighting import calm, exposure, focus, lamp, soothe
from creative.paint.scenes.sets import depth_of, horizon_of, meets_type
from creative.paint.scenes.surfaces import blend, material
from creative.scene import Scene, Stage

if TYPE_CHECKING:
    from creative.color import FloatArray

_SLIM = 0.5  # width by height


def paint(stage: Stage) -> FloatArray:
    """A dark cove with one pool of light behind the product and its mirror on the floor."""
    patch = whole(stage)
    x, y = patch.axes()
    unit, depth = stage.unit, depth_of(stage)
    cx, cy = focus(stage)
    horizon = horizon_of(stage, 0.06, 0.11)
    shade, high = exposure(stage)
    dark = stage.palette.surface.lch[0] < 0.45
    reach = 0.52 * unit
    if stage.product is not None:
        reach = max(0.42 * unit, 0.62 * max(stage.product.w, stage.product.h))
    glow = lamp(x, y, (cx, cy - 0.05 * depth), reach) ** 1.25
    ceiling = cx + stage.light.azimuth * 0.30 * unit
    along = (y + 0.12 * depth) / max(1.0, horizon + 0.12 * depth)
    axis = ceiling + (cx - ceiling) * along
    spread = unit * (0.035 + 0.24 * along)
    soft = 0.45 + 0.4 * (1 - stage.light.hardness)
    across = np.abs(x - axis) / spread
    beam = smoothstep(1 + soft, 1 - soft, across) * np.clip(1.1 - 0.75 * along, 0, 1)
    quiet = calm(stage, x, y, 0.2 * unit, 0.02 * unit)
    beam = beam * (1 - 0.85 * quiet)
    if stage.width < _SLIM * stage.height:  # a tower would cut it to a wedge
        beam = beam * 0.0
    wall = glow + 0.20 * beam
    # The floor mirrors the wall, fading towards us, and carries the lamp's own ellipse.
    mirrored = np.maximum(2 * horizon - y, 0.0)
    echo = lamp(x, mirrored, (cx, cy - 0.05 * depth), reach) ** 1.25
    sink = np.exp(-np.maximum(y - horizon, 0) / (0.16 * depth))
    ground = stage.ground if stage.ground is not None else horizon + 0.08 * depth
    wide = 0.42 * unit if stage.product is None else max(0.95 * stage.product.w, 0.26 * unit)
    ring = np.hypot((x - cx) / wide, (y - ground) / (wide * 0.26))
    spot = smoothstep(1 + 0.9 * soft, 1 - soft, np.asarray(ring, dtype=np.float32))
    floor = 0.50 * echo * sink + 0.34 * spot + 0.10 * glow
    met = meets_type(stage, horizon)  # no line beside type
    blur = 0.16 * depth if met else 0.004 * unit
    share = smoothstep(horizon - blur, horizon + blur, y)
    light = wall + (floor - wall) * share
    light = light * (
        1
        - (0.0 if met else 0.35) * np.exp(-np.abs(y - horizon) / (0.02 * depth)) * (1 - 0.5 * glow)
    )
    if dark:
        level = 0.80 + (0.9 + 1.3 * (high - 1)) * light
    else:
        level = 0.50 + (1.06 - 0.50) * np.minimum(light * 1.15, 1.25)
        level = level - 0.10 * (0.8 - shade)
    level = np.asarray(level, dtype=np.float32)
    base = material(stage.palette.surface, stage).lit(level)
    if dark and stage.palette.surface.lch[1] < 0.05:
        gel = material(blend(stage.palette.surface, stage.palette.accent, 0.12), stage).lit(level)
        share = np.clip(0.55 * light, 0, 0.7)[..., None] * (1 - 0.7 * quiet[..., None])
        base = base + (gel - base) * share
    return soothe(patch.enlarge(np.asarray(base, dtype=np.float32), smooth=True), stage)


SCENE = Scene(
    name="spotlight",
    paint=paint,
    moods=("luxury", "dark", "tech", "bold"),
    dark=True,
    floor="gloss",
    weight=1.2,
)
