"""The main colours of a picture: RGBA pixels in, a few ``Color`` values out, weightiest first."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from creative.color import Color
from creative.pictures import Pixels

_SAMPLES = 12_000
_MERGE = 0.055  # OKLab distance under which two clusters look like one colour

Floats = npt.NDArray[np.float32]


def main_colors(rgba: Pixels, count: int = 5) -> tuple[Color, ...]:
    """At most ``count`` colours of the visible pixels.

    Clustered in OKLab; ordered by area, with vivid colours lifted (weight = area x
    (0.35 + 4 x chroma)). An empty or wholly transparent picture gives no colours. Deterministic.
    """
    visible = rgba[..., :3][rgba[..., 3] > 200]
    if len(visible) == 0:
        visible = rgba[..., :3][rgba[..., 3] > 40]
    if len(visible) == 0 or count < 1:
        return ()
    step = max(1, len(visible) // _SAMPLES)
    points = oklab(visible[::step])
    centres = _seeds(points, count * 2)
    for _ in range(6):
        nearest = _nearest(points, centres)
        centres = np.stack(
            [points[nearest == k].mean(axis=0) for k in range(len(centres)) if (nearest == k).any()]
        )
    areas = np.bincount(_nearest(points, centres), minlength=len(centres)) / len(points)
    merged = _merged(centres, areas)
    weighed = sorted(
        ((area * (0.35 + 4 * float(np.hypot(c[1], c[2]))), area, c) for c, area in merged),
        key=lambda item: -item[0],
    )
    kept = [c for _, area, c in weighed if area >= 0.01] or [weighed[0][2]]
    return tuple(_color(c) for c in kept[:count])


def oklab(pixels: npt.NDArray[np.uint8]) -> Floats:
    """OKLab of 8-bit RGB pixels, shape (..., 3)."""
    srgb = np.arange(256, dtype=np.float32) / 255
    table = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
    linear = table.astype(np.float32)[pixels]
    cones = np.cbrt(linear @ _TO_CONES.T)
    return np.asarray(cones @ _TO_LAB.T, dtype=np.float32)


def _color(lab: Floats) -> Color:
    lightness, a, b = (float(v) for v in lab)
    return Color.oklch(lightness, float(np.hypot(a, b)), float(np.degrees(np.arctan2(b, a)) % 360))


def _apart(one: Floats, other: Floats) -> float:
    """OKLab distance, with shades of near-black drawn together as eyes on a screen see them."""
    gap = one - other
    dark = min(1.0, max(float(one[0]), float(other[0])) / 0.4)
    return float(np.hypot(gap[0] * dark, np.hypot(gap[1], gap[2])))


def _seeds(points: Floats, count: int) -> Floats:
    """Start from the fullest cells of a coarse OKLab grid, kept apart from each other."""
    cells = np.floor(points / np.array([0.08, 0.05, 0.05], dtype=np.float32)).astype(np.int64)
    keys = (cells[:, 0] * 1_000 + cells[:, 1]) * 1_000 + cells[:, 2]
    _, where, sizes = np.unique(keys, return_inverse=True, return_counts=True)
    sums = np.zeros((len(sizes), 3), dtype=np.float64)
    np.add.at(sums, where, points)
    means = (sums / sizes[:, None]).astype(np.float32)
    # small but vivid cells must get a seed too, or a red logo drowns in shades of grey
    order = np.argsort(-sizes * (0.5 + 4 * np.hypot(means[:, 1], means[:, 2])), kind="stable")
    chosen: list[Floats] = []
    for index in order:
        if all(_apart(means[index], c) > 0.08 for c in chosen):
            chosen.append(means[index])
        if len(chosen) == count:
            break
    return np.stack(chosen)


def _nearest(points: Floats, centres: Floats) -> npt.NDArray[np.intp]:
    # |p - c|^2 without the term that is the same for every centre
    distances = (centres**2).sum(axis=1)[None] - 2 * points @ centres.T
    return np.asarray(distances.argmin(axis=1), dtype=np.intp)


def _merged(centres: Floats, areas: npt.NDArray[np.float64]) -> list[tuple[Floats, float]]:
    merged: list[tuple[Floats, float]] = []
    for index in np.argsort(-areas, kind="stable"):
        centre, area = centres[index], float(areas[index])
        for k, (other, held) in enumerate(merged):
            if _apart(centre, other) < _MERGE:
                merged[k] = (other, held + area)
                break
        else:
            merged.append((centre, area))
    return merged


_TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    dtype=np.float32,
)
_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ],
    dtype=np.float32,
)
