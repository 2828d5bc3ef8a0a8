"""The ground behind a product: RGB pixels in; the plain surface and what departs from it out.

The border of a pack shot shows the ground. A smooth surface (second order in x and y, per
Lab channel) is fitted to it robustly; what is near the surface and reachable from the border
is ground, and so is a soft neutral darkening of it: a shadow.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]

_RINGING: Final = 0.075  # of an edge's contrast
_CHROMA_WEIGHT: Final = 1.4  # a tint gives a product away sooner than a shade does


@dataclass(frozen=True, eq=False, slots=True)
class Ground:
    """What was found at working size; arrays have shape (height, width).

    ``distance`` is the weighted Lab distance to the fitted surface, ``noise`` its spread on bare
    ground, ``inliers`` the share of the outermost pixels that are ground, ``bare`` the ground
    proper, ``shade`` the soft shadow on it, ``object`` everything else, ``slope`` the steepness
    of lightness per pixel.
    """

    lab: Floats
    surface: Floats
    distance: Floats
    slope: Floats
    noise: float
    threshold: float
    inliers: float
    bare: Mask
    shade: Mask

    @property
    def object(self) -> Mask:
        return ~(self.bare | self.shade)


def read_ground(
    rgb: npt.NDArray[np.uint8], *, grain: float = 1.0, strictness: float = 1.0
) -> Ground:
    """Fit the surface and flood from the border.

    ``grain`` is how many pixels of the original one working pixel covers; ``strictness`` scales
    the tolerance down.
    """
    scaled = rgb.astype(np.float32) / 255
    lab = np.asarray(cv2.cvtColor(scaled, cv2.COLOR_RGB2Lab), dtype=np.float32)
    smooth = np.asarray(cv2.GaussianBlur(lab, (0, 0), 0.8), dtype=np.float32)
    border = border_of(lab.shape[:2])
    surface = _fitted(lab, border)
    distance = _distance(smooth, surface)
    noise = float(np.quantile(distance[border], 0.6))
    threshold = max(1.9, float(np.clip(3.5 * noise, 2.2, 7.0)) / strictness)
    bare = _reachable(distance < _tolerance(distance, threshold, grain), border)
    if bare.mean() > 0.1:
        surface = _fitted(lab, _inner(bare))
        distance = _distance(smooth, surface)
        bare = _reachable(distance < _tolerance(distance, threshold, grain), border)
    slope = slope_of(smooth[..., 0])
    shade = _shade(smooth, surface, slope, bare, steep=max(2.5, 2.5 * noise) / strictness**0.5)
    outermost = np.ones_like(bare)
    outermost[1:-1, 1:-1] = False
    inliers = float((bare | shade)[outermost].mean())
    return Ground(lab, surface, distance, slope, noise, threshold, inliers, bare, shade)


def _tolerance(distance: Floats, threshold: float, grain: float) -> Floats:
    """The threshold, raised beside strong edges: JPEG rings there, up to a block (8 px) away."""
    reach = 2 * max(2, round(8 / max(1.0, grain))) + 1
    ringing = _RINGING * cv2.dilate(distance, np.ones((reach, reach), np.uint8))
    return np.asarray(np.maximum(threshold, ringing), dtype=np.float32)


def border_of(shape: tuple[int, int]) -> Mask:
    """The frame of pixels along the picture's edge, 2 % of the short side wide."""
    height, width = shape
    thick = max(2, round(0.02 * min(height, width)))
    frame = np.ones((height, width), dtype=np.bool_)
    frame[thick : height - thick, thick : width - thick] = False
    return frame


def _basis(shape: tuple[int, int]) -> Floats:
    height, width = shape
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j].astype(np.float32)
    return np.stack([np.ones_like(x), x, y, x * x, x * y, y * y], axis=-1)


def _fitted(lab: Floats, where: Mask) -> Floats:
    """Robust least squares (Tukey weights) on at most some 6,000 of the marked pixels."""
    basis = _basis((lab.shape[0], lab.shape[1]))
    rows, columns = np.nonzero(where)
    step = max(1, len(rows) // 6000)
    samples = basis[rows[::step], columns[::step]]
    colours = lab[rows[::step], columns[::step]]
    middle = np.median(colours, axis=0)
    residual = np.linalg.norm(colours - middle, axis=1)
    weights = np.ones(len(samples), dtype=np.float32)
    model = np.zeros((6, 3), dtype=np.float32)
    for round_ in range(8):
        scale = max(0.6, 1.4826 * float(np.median(residual)))
        reach = 4.7 * scale * (2.0 if round_ < 2 else 1.0)
        weights = np.where(residual < reach, (1 - (residual / reach) ** 2) ** 2, 0)
        weighted = samples * weights[:, None]
        damped = weighted.T @ samples + np.diag([1e-6, *[1e-3 * len(samples)] * 5])
        model = np.linalg.solve(damped, weighted.T @ colours).astype(np.float32)
        residual = np.linalg.norm(colours - samples @ model, axis=1)
    return np.asarray(basis @ model, dtype=np.float32)


def _distance(lab: Floats, surface: Floats) -> Floats:
    apart = lab - surface
    # plane by plane: numpy reduces a short last axis slowly
    light, red, yellow = apart[..., 0], apart[..., 1], apart[..., 2]
    squares = light * light + _CHROMA_WEIGHT**2 * (red * red + yellow * yellow)
    return np.asarray(np.sqrt(squares), dtype=np.float32)


def _reachable(candidates: Mask, seeds: Mask) -> Mask:
    """The candidate regions that hold a seed."""
    _, labels = cv2.connectedComponents(candidates.astype(np.uint8), connectivity=4)
    hit = np.unique(labels[seeds & candidates])
    return np.isin(labels, hit[hit > 0])


def _inner(mask: Mask) -> Mask:
    shrunk = cv2.erode(mask.astype(np.uint8), np.ones((5, 5), np.uint8))
    return shrunk.astype(np.bool_) if shrunk.sum() > 500 else mask


def slope_of(lightness: Floats) -> Floats:
    """How steeply lightness changes, per pixel."""
    dx = cv2.Scharr(lightness, cv2.CV_32F, 1, 0, scale=1 / 32)
    dy = cv2.Scharr(lightness, cv2.CV_32F, 0, 1, scale=1 / 32)
    return np.hypot(dx, dy)


def color_slope_of(lab: Floats) -> Floats:
    """How steeply the colour changes, per pixel; a tint parts two things as a shade does."""
    smooth = cv2.GaussianBlur(lab, (0, 0), 0.8)
    light, red, yellow = (slope_of(np.ascontiguousarray(smooth[..., k])) for k in range(3))
    return np.asarray(np.sqrt(light**2 + 0.5 * (red**2 + yellow**2)), dtype=np.float32)


def darkening(lab: Floats, surface: Floats, *, tint: float = 2.5) -> Mask:
    """True where a pixel could be the ground in a neutral shadow, give or take ``tint`` (Lab)."""
    drop = surface[..., 0] - lab[..., 0]
    ratio = lab[..., 0] / np.maximum(surface[..., 0], 1)
    # a shadow scales all light: chroma falls along with lightness
    drift = np.hypot(lab[..., 1] - surface[..., 1] * ratio, lab[..., 2] - surface[..., 2] * ratio)
    return np.asarray((drop > -1.5) & (ratio > 0.22) & (drift < tint + 0.07 * np.maximum(drop, 0)))


def _shade(lab: Floats, surface: Floats, slope: Floats, bare: Mask, *, steep: float) -> Mask:
    gentle = darkening(lab, surface) & (slope < steep)
    open_ = cv2.morphologyEx(
        (gentle | bare).astype(np.uint8), cv2.MORPH_OPEN, np.ones((3, 3), np.uint8)
    ).astype(np.bool_)
    reached = _reachable(open_ | bare, bare) & ~bare
    # slivers along an object's soft edge are not a shadow; a shadow has a body
    size = 2 * round(0.008 * max(reached.shape)) + 1
    core = cv2.erode(reached.astype(np.uint8), np.ones((size, size), np.uint8)).astype(np.bool_)
    return _reachable(reached, core)
