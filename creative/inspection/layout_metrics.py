"""Boxes of a layout in; the figures by which research compares layouts out.

After the evaluation of PKU PosterLayout: H. Y. Hsu, X. He, Y. Peng, H. Kong, Q. Zhang,
"PosterLayout: A New Benchmark and Approach for Content-Aware Visual-Textual Presentation
Layout", CVPR 2023 (arXiv 2303.15937), section 5. Boxes are in pixels of the frame; underlays are
the grounds that a layout lays under other elements (a button's body, a plate).
"""

from __future__ import annotations

import math
from itertools import combinations
from typing import TYPE_CHECKING

import cv2
import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from creative.geometry import Box

Map = npt.NDArray[np.floating]


def overlap(elements: Sequence[Box]) -> float:
    """Sum of intersection over union of all pairs, per element; underlays are left out. 0 is best.

    Metric "Ove" of PosterLayout.
    """
    if not elements:
        return 0.0
    return sum(_iou(one, other) for one, other in combinations(elements, 2)) / len(elements)


def alignment(elements: Sequence[Box], width: float, height: float) -> float:
    """Mean over elements of -log10(1 - d); 0 is best.

    ``d`` is the smallest distance, in shares of the frame, between one of an element's six lines
    (left, centre, right; top, middle, bottom) and the same line of another element. Metric
    "Ali": J. Li et al., "Attribute-conditioned Layout GAN for Automatic Graphic Design", TVCG
    2021 (arXiv 2009.05284), by elements as defined there.
    """
    if len(elements) < 2:
        return 0.0
    lines = np.array(
        [
            (
                b.x / width,
                b.cx / width,
                b.right / width,
                b.y / height,
                b.cy / height,
                b.bottom / height,
            )
            for b in elements
        ]
    )
    total = 0.0
    for index, own in enumerate(lines):
        others = np.delete(lines, index, axis=0)
        nearest = float(np.abs(others - own).min())
        total -= math.log10(1 - min(nearest, 0.999))
    return total / len(elements)


def underlay_loose(underlays: Sequence[Box], elements: Sequence[Box]) -> float:
    """Mean over underlays of the largest share of an element that lies on it. 1 is best ("Und_l").

    1 as well when there is no underlay, for then none is misplaced.
    """
    if not underlays:
        return 1.0
    shares = [
        max((ground.intersect(e).area / e.area for e in elements if e.area), default=0.0)
        for ground in underlays
    ]
    return sum(shares) / len(shares)


def underlay_strict(underlays: Sequence[Box], elements: Sequence[Box]) -> float:
    """Share of underlays that wholly contain an element. 1 is best ("Und_s")."""
    if not underlays:
        return 1.0
    held = [any(ground.contains(element) for element in elements) for ground in underlays]
    return sum(held) / len(held)


def occlusion(elements: Sequence[Box], salience: Map) -> float:
    """Mean salience (0..1) of the pixels that elements cover. 0 is best ("Occ").

    ``salience``: shape (height, width) of the frame; for a product, its alpha as painted.
    """
    cover = _cover(elements, salience.shape)
    return float(salience[cover].mean()) if cover.any() else 0.0


def utility(elements: Sequence[Box], salience: Map) -> float:
    """Share of the ground without salience that elements make use of. 1 is best ("Uti")."""
    free = 1.0 - salience
    total = float(free.sum())
    return float(free[_cover(elements, salience.shape)].sum()) / total if total else 0.0


def unreadability(
    texts: Sequence[Box], underlays: Sequence[Box], background: npt.NDArray[np.uint8]
) -> float:
    """Mean gradient (0..1 of the steepest in the picture) under type off underlays. 0 is best.

    Metric "Rea"; ``background``: uint8 RGB without glyphs.
    """
    grey = cv2.cvtColor(background, cv2.COLOR_RGB2GRAY).astype(np.float32)
    across, down = cv2.Sobel(grey, cv2.CV_32F, 1, 0), cv2.Sobel(grey, cv2.CV_32F, 0, 1)
    gradient = np.sqrt((across**2 + down**2) / 2)
    steepest = float(gradient.max())
    cover = _cover(texts, gradient.shape) & ~_cover(underlays, gradient.shape)
    return float(gradient[cover].mean()) / steepest if steepest and cover.any() else 0.0


def _iou(one: Box, other: Box) -> float:
    shared = one.intersect(other).area
    union = one.area + other.area - shared
    return shared / union if union else 0.0


def _cover(boxes: Sequence[Box], shape: tuple[int, ...]) -> npt.NDArray[np.bool_]:
    height, width = shape
    cover = np.zeros((height, width), dtype=bool)
    for box in boxes:
        cover[box.pixels(width, height)] = True
    return cover
