"""Another cutter's mask in; is the cut along it clean: an honest confidence out.

A segmentation model knows what a product is but not whether its outline is exact. This judges
the outcome against the picture alone, without trust in the model: along a true outline the
picture passes from the colours outside to those inside within a few pixels, on the outline itself.
Off it on one side, ground is left round the product (a halo); on the other, the product is bitten
into. Where inside and outside look alike nobody can tell, and that counts against the cut too.
"""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from creative.reading.ground import slope_of
from creative.reading.judging import Verdict, hard_shadow, ramp

Floats = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]

_NEAR: Final = 4.0  # pixels at working size: where the outline's own blur ends
_FAR: Final = 10.0
_REACH: Final = 3.0  # how far along the outline colours are averaged
_ALIKE: Final = 12.0  # Lab distance under which inside and outside cannot be told apart


def judged_outline(rgb: npt.NDArray[np.uint8], mask: Mask, mirrored: Mask) -> Verdict:
    """Confidence that no eye would see the cut along ``mask``.

    All three are of one size, 512 px or so. ``mirrored`` is what the same cutter says of the
    mirrored picture, mirrored back: a mask that it is unsure of differs.
    """
    area = float(mask.mean())
    if not 0.02 < area < 0.85:
        return Verdict(0.0, {"area": 0.0})
    depth = _depth(mask)
    scaled = rgb.astype(np.float32) / 255
    lab = np.asarray(cv2.cvtColor(scaled, cv2.COLOR_RGB2Lab), dtype=np.float32)
    t, apart = _passage(lab, depth)
    rim = np.abs(depth) < 1
    told = apart > _ALIKE
    within = told & (depth > 1.5) & (depth < _NEAR)
    beyond = told & (depth < -1.5) & (depth > -_NEAR)
    scores = {
        "framed": ramp(_framed(mask), 0.15, 0.06),
        "pieces": ramp(_largest(mask), 0.9, 0.985),
        "alike": ramp(float(told[rim].mean()), 0.86, 0.97),
        "alike run": ramp(_extent(_grown(~told & rim)), 24, 12),
        "halo": ramp(_share(t < 0.4, within), 0.14, 0.05),
        "bite": ramp(_share(t > 0.6, beyond), 0.14, 0.05),
        "halo run": ramp(_run((t < 0.35) & within, mask), 0.05, 0.02),
        "bite run": ramp(_run((t > 0.65) & beyond, mask), 0.05, 0.02),
        "hard shadow": ramp(_shadowed(lab, depth), 0.08, 0.03),
        "steady": ramp(_overlap(mask, mirrored), 0.93, 0.98),
        "steady run": ramp(_run(mask ^ mirrored, mask, least=3), 0.06, 0.015),
    }
    doubts = {name: round(score, 2) for name, score in scores.items() if score < 1}
    return Verdict(float(np.prod(list(scores.values()))) * 0.95, doubts)


def _depth(mask: Mask) -> Floats:
    """Signed distance from the outline in pixels, positive inside."""
    inside = cv2.distanceTransform(mask.astype(np.uint8), cv2.DIST_L2, 5)
    outside = cv2.distanceTransform((~mask).astype(np.uint8), cv2.DIST_L2, 5)
    return np.asarray(np.where(mask, inside - 0.5, 0.5 - outside), dtype=np.float32)


def _passage(lab: Floats, depth: Floats) -> tuple[Floats, Floats]:
    """Where each pixel near the outline stands between outside (0) and inside (1), and how far
    those two lie apart.
    """
    lab = np.asarray(cv2.GaussianBlur(lab, (0, 0), 0.7), dtype=np.float32)
    inner = _around(lab, (depth > _NEAR) & (depth < _FAR))
    outer = _around(lab, (depth < -_NEAR) & (depth > -_FAR))
    across = inner - outer
    apart = np.sqrt((across**2).sum(axis=-1))
    t = ((lab - outer) * across).sum(axis=-1) / np.maximum(apart**2, 1.0)
    return np.asarray(t, dtype=np.float32), np.asarray(apart, dtype=np.float32)


def _around(lab: Floats, where: Mask) -> Floats:
    """The mean colour of the marked pixels in reach, at every pixel."""
    marked = where.astype(np.float32)
    weight = cv2.GaussianBlur(marked, (0, 0), _REACH)
    total = cv2.GaussianBlur(lab * marked[..., None], (0, 0), _REACH)
    return np.asarray(total / np.maximum(weight, 1e-6)[..., None], dtype=np.float32)


def _shadowed(lab: Floats, depth: Floats) -> float:
    """The share of the outline that may be a shadow's on the ground beside it."""
    ground = np.asarray(cv2.GaussianBlur(lab, (0, 0), 2.0), dtype=np.float32)
    outside = depth < -_NEAR
    if not outside.any():
        return 0.0
    _, labels = cv2.distanceTransformWithLabels(
        (~outside).astype(np.uint8), cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL
    )
    sources = np.flatnonzero(outside)
    nearest = np.zeros(len(sources) + 1, dtype=np.intp)
    nearest[labels.ravel()[sources]] = sources
    surface = ground.reshape(-1, 3)[nearest[labels]]
    return hard_shadow(ground, surface, slope_of(ground[..., 0]), depth > 0)


def _share(found: Mask, among: Mask) -> float:
    count = int(among.sum())
    return float((found & among).sum()) / count if count else 0.0


def _grown(mask: Mask) -> Mask:
    return cv2.dilate(mask.astype(np.uint8), np.ones((3, 3), np.uint8)).astype(np.bool_)


def _run(found: Mask, mask: Mask, least: int = 2) -> float:
    """The longest connected fault that is ``least`` pixels thick, over the outline's length."""
    solid = cv2.morphologyEx(
        found.astype(np.uint8), cv2.MORPH_OPEN, np.ones((least, least), np.uint8)
    )
    inner = cv2.erode(mask.astype(np.uint8), np.ones((3, 3), np.uint8)).astype(np.bool_)
    return _extent(solid.astype(np.bool_)) / max(1, int((mask & ~inner).sum()))


def _extent(found: Mask) -> float:
    """The longest side of the largest connected part, in pixels."""
    count, _, stats, _ = cv2.connectedComponentsWithStats(found.astype(np.uint8), connectivity=8)
    sides = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT])[1:count]
    return float(sides.max(initial=0))


def _framed(mask: Mask) -> float:
    """How much of the product's breadth the picture's edge cuts off, on the worst side."""
    tall, wide = int(mask.any(axis=1).sum()), int(mask.any(axis=0).sum())
    sides = ((mask[0], wide), (mask[-1], wide), (mask[:, 0], tall), (mask[:, -1], tall))
    return max(float(side.sum()) / max(1, whole) for side, whole in sides)


def _largest(mask: Mask) -> float:
    """The largest piece's share of the area: several products are a scene, scraps an error."""
    count, _, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    areas = stats[1:count, cv2.CC_STAT_AREA]
    return float(areas.max()) / float(areas.sum())


def _overlap(one: Mask, other: Mask) -> float:
    return float((one & other).sum()) / max(1, int((one | other).sum()))
