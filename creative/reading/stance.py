"""How a cut-out stands: alpha in, contact line and standing-or-floating out."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Mask = npt.NDArray[np.bool_]


def foot_of(alpha: npt.NDArray[np.uint8]) -> tuple[float, float]:
    """(left, right) in pixels: the extent of the object in the lowest 2 % of its height."""
    solid = alpha > 127
    rows = np.flatnonzero(solid.any(axis=1))
    if len(rows) == 0:
        return 0.0, float(alpha.shape[1])
    depth = max(2, round(0.02 * (rows[-1] - rows[0] + 1)))
    columns = np.flatnonzero(solid[rows[-1] - depth + 1 : rows[-1] + 1].any(axis=0))
    return float(columns[0]), float(columns[-1] + 1)


def stands(alpha: npt.NDArray[np.uint8]) -> bool:
    """True for a shape that rests on a ground when upright: bottle, mug, shoe, ball, box.

    False for what narrows to a corner, for what is cut off the same way above and below (a watch
    on its strap), and for garments, told by sleeves or legs beside a broad body.
    """
    solid = alpha > 127
    rows, columns = np.flatnonzero(solid.any(axis=1)), np.flatnonzero(solid.any(axis=0))
    if len(rows) < 8 or len(columns) < 8:
        return False
    shape = solid[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    height, width = shape.shape
    if _is_round(shape):
        return True
    left, right = foot_of(alpha)
    foot = (right - left) / width
    if foot < 0.16:
        return False
    if _mirrored_ends(shape):
        return False
    return not _is_garment(shape, height / width)


def _is_round(shape: Mask) -> bool:
    height, width = shape.shape
    if not 0.9 < width / height < 1.1:
        return False
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    disc = x * x + y * y <= 1
    return float((disc & shape).sum() / (disc | shape).sum()) > 0.95


def _mirrored_ends(shape: Mask) -> bool:
    """The same outline above and below, with ends narrower than the middle on both sides."""
    height, width = shape.shape
    flipped = shape[::-1]
    alike = float((shape & flipped).sum() / (shape | flipped).sum())
    tenth = max(1, height // 20)
    ends = np.flatnonzero(shape[:tenth].any(axis=0) | shape[-tenth:].any(axis=0))
    return alike > 0.88 and ends[0] > 0.07 * width and ends[-1] < 0.93 * width


def _is_garment(shape: Mask, tallness: float) -> bool:
    """Several separate ends at the hem (sleeves, legs), as no vessel has."""
    if not 0.7 < tallness < 2.2:
        return False
    band = shape[round(shape.shape[0] * 0.78) : round(shape.shape[0] * 0.985)]
    edges = np.diff(np.pad(band, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    return float(np.mean((edges == 1).sum(axis=1) >= 2)) > 0.5
