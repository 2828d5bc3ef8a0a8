"""Sheets of paper that lie on one another: edges crisp, each throwing a soft shadow on the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import skia

from creative.geometry import Box
from creative.paint.scenes.canvas import Patch, dim, lay, patch_of, path_mask, soften, whole
from creative.paint.scenes.lighting import vignette, wall_light
from creative.paint.scenes.surfaces import material

if TYPE_CHECKING:
    from creative.color import Color, FloatArray
    from creative.paint.scenes.openings import Slope
    from creative.scene import Stage


def region_of(stage: Stage, way: Slope) -> Patch:
    """The part of the frame that sheets from the slope's free side and their shadows can reach."""
    edge = way.start - 0.12 * stage.unit
    corners = [(0.0, 0.0), (stage.width, 0.0), (stage.width, stage.height), (0.0, stage.height)]
    offsets = [x * way.dx + y * way.dy - edge for x, y in corners]
    reached: list[tuple[float, float]] = []
    for index in range(4):
        (ax, ay), (bx, by) = corners[index], corners[(index + 1) % 4]
        a, b = offsets[index], offsets[(index + 1) % 4]
        if a >= 0:
            reached.append((ax, ay))
        if (a < 0) != (b < 0):
            share = a / (a - b)
            reached.append((ax + (bx - ax) * share, ay + (by - ay) * share))
    xs, ys = [x for x, _ in reached], [y for _, y in reached]
    patch = patch_of(stage, Box.edges(min(xs), min(ys), max(xs), max(ys))) if reached else None
    return patch or whole(stage)


def backdrop(stage: Stage, gain: float = 0.3) -> FloatArray:
    """The ground that sheets lie on, under a soft key light."""
    patch = whole(stage)
    sheet = material(stage.palette.surface, stage).lit(_level(stage, patch, gain))
    return patch.enlarge(sheet, smooth=True)


def _level(stage: Stage, patch: Patch, gain: float) -> FloatArray:
    x, y = patch.axes()
    level = (1 + gain * (wall_light(stage, x, y) - 1)) * vignette(stage, x, y, 0.03)
    return np.asarray(np.minimum(level, 1.02), dtype=np.float32)


def lay_sheet(
    picture: FloatArray, stage: Stage, patch: Patch, path: skia.Path, color: Color, lift: float
) -> None:
    """Lay a sheet ``lift`` (of the unit) above what is there: its shadow first, then itself."""
    unit, light = stage.unit, stage.light
    fall = path_mask(patch, path, coarse=True)
    shift = np.array(
        [
            [1, 0, -light.azimuth * 0.55 * lift * unit / patch.step],
            [0, 1, (0.25 + 0.45 * light.elevation) * lift * unit / patch.step],
        ],
        np.float32,
    )
    size = (fall.shape[1], fall.shape[0])
    moved = cv2.warpAffine(fall, shift, size, borderMode=cv2.BORDER_REPLICATE)
    wide = soften(np.asarray(moved, dtype=np.float32), 0.75 * lift * unit / patch.step)
    close = soften(fall, 0.10 * lift * unit / patch.step + 0.5)
    depth = 0.20 if stage.palette.surface.lch[0] > 0.45 else 0.42
    dim(picture, patch, np.asarray(1 - depth * wide - 0.10 * close, dtype=np.float32))
    lit = material(color, stage).lit(_level(stage, patch, 0.3))
    lay(picture, patch, lit, path_mask(patch, path))
