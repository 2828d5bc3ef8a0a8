"""An alpha channel that came with the file: is it a cut-out, and what of it is only shadow."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from creative.pictures import Pixels
from creative.reading.resampling import shrunk

Alpha = npt.NDArray[np.uint8]
Mask = npt.NDArray[np.bool_]


def has_real_alpha(rgba: Pixels) -> bool:
    """True when the alpha channel frees an object, not when it only rounds a photo's corners."""
    alpha = rgba[..., 3]
    clear = alpha < 16
    share = float(clear.mean())
    if share < 0.03:
        return False
    rows, columns = np.flatnonzero(~clear.all(axis=1)), np.flatnonzero(~clear.all(axis=0))
    if len(rows) == 0:
        return False
    inner = clear[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    rounded_photo = inner.size > 0.97 * clear.size and float(inner.mean()) < 0.06
    return not rounded_photo


def freed_from_shadow(rgba: Pixels) -> tuple[Pixels, float]:
    """The object without the soft shadow that was baked into the file, and the confidence.

    A shadow is dark, neutral and translucent, and lies beyond the object's own edge. Glass and
    gauze are translucent too, but enclosed by or made of more than grey: they stay.
    """
    seen = rgba[..., 3] > 0
    rows, columns = np.flatnonzero(seen.any(axis=1)), np.flatnonzero(seen.any(axis=0))
    window = slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)
    cut = rgba[window]
    alpha = cut[..., 3]
    solid = alpha >= 200
    if solid.sum() < 0.002 * rgba[..., 3].size:
        return rgba, 0.7 if float((alpha > 60).mean()) > 0.1 else 0.0
    body = _without_specks(solid)
    reach = max(2.0, 0.0022 * max(rgba.shape))
    away = cv2.distanceTransform((~body).astype(np.uint8), cv2.DIST_L2, 3)
    shadow = (alpha > 0) & ~solid & _dark_and_neutral(cut)
    far = shadow & (away > reach)
    freed = cut.copy()
    if far.sum() > 0.0004 * seen.size:
        freed[..., 3] = _lifted(alpha, shadow, far, reach)
    freed[_strays(freed[..., 3], body), 3] = 0
    out = np.zeros_like(rgba)
    out[window] = freed
    return out, 0.98 * _uncut(out[..., 3])


def patch_of_ground(rgba: Pixels) -> bool:
    """True when a patch of the old white ground, with a shadow on it, was left under the object.

    Such a patch is pale and neutral, lies along the lower outline, and is whitest at the outline
    itself; a white sole or a white base is shaded the other way round.
    """
    small = shrunk(rgba, 512)
    solid = small[..., 3] > 200
    rows = np.flatnonzero(solid.any(axis=1))
    if len(rows) == 0:
        return False
    red, green, blue = (small[..., k].astype(np.int16) for k in range(3))
    lowest = np.minimum(np.minimum(red, green), blue)
    spread = np.maximum(np.maximum(red, green), blue) - lowest
    pale = solid & (lowest > 150) & (spread < 24)
    pale[: round(rows[0] + 0.45 * np.ptp(rows))] = False
    outline = solid & _grown(small[..., 3] < 128, 7)
    away = cv2.distanceTransform((~(solid & ~pale)).astype(np.uint8), cv2.DIST_L2, 3)
    inner = (away > 1.5) & (away < 5)  # beyond the blur of the object's own edge
    count, labels, stats, _ = cv2.connectedComponentsWithStats(
        pale.astype(np.uint8), connectivity=8
    )
    for index in range(1, count):
        piece = labels == index
        at_rim, at_object = piece & outline, piece & inner & ~outline
        share = stats[index, cv2.CC_STAT_AREA] / solid.sum()
        if not 0.002 < share < 0.08 or at_rim.sum() < 6:
            continue
        rim = float(np.median(lowest[at_rim]))
        core = float(np.median(lowest[at_object])) if at_object.any() else 255.0
        if rim > 222 and rim - core > 6:
            return True
    return False


def _grown(mask: Mask, size: int) -> Mask:
    return cv2.dilate(mask.astype(np.uint8), np.ones((size, size), np.uint8)).astype(np.bool_)


def _without_specks(solid: Mask) -> Mask:
    count, labels, stats, _ = cv2.connectedComponentsWithStats(
        solid.astype(np.uint8), connectivity=8
    )
    if count <= 1:
        return solid
    areas = stats[:, cv2.CC_STAT_AREA]
    kept = np.flatnonzero(areas >= max(4, 0.0005 * areas[1:].sum()))
    return np.isin(labels, kept[kept > 0])


def _dark_and_neutral(rgba: Pixels) -> Mask:
    red, green, blue = (rgba[..., k] for k in range(3))
    highest = np.maximum(np.maximum(red, green), blue)
    lowest = np.minimum(np.minimum(red, green), blue)
    return np.asarray((highest < 96) & (highest - lowest < 26))


def _lifted(alpha: Alpha, shadow: Mask, far: Mask, reach: float) -> Alpha:
    """Alpha with the shadow taken out: gone beyond the edge, un-mixed within it."""
    size = 2 * int(np.ceil(reach)) + 3
    beside = cv2.dilate(np.where(far, alpha, 0).astype(np.uint8), np.ones((size, size), np.uint8))
    edge = shadow & ~far & (beside > 2)
    lifted = np.where(far, 0, alpha).astype(np.uint8)
    a, s = alpha[edge] / 255, beside[edge] / 255
    lifted[edge] = np.round(np.clip((a - s) / np.maximum(1 - s, 0.05), 0, 1) * 255)
    return lifted


def _strays(alpha: npt.NDArray[np.uint8], body: Mask) -> Mask:
    """Faint islands that touch nothing solid: what remains of a shadow or of a bad erasure."""
    _, labels = cv2.connectedComponents((alpha > 4).astype(np.uint8), connectivity=8)
    held = np.unique(labels[body])
    stray = (labels > 0) & ~np.isin(labels, held)
    strong = np.unique(labels[stray & (alpha > 150)])
    return stray & ~np.isin(labels, strong)


def _uncut(alpha: Alpha) -> float:
    """1 when the object is whole, less when the picture's edge cut it off.

    Tightly trimmed files touch their frame on all sides; an object that runs broadly into one
    side and keeps clear of the other was cropped. The lower side does not count: a bust or a
    bouquet may end there.
    """
    solid = alpha > 127
    if not solid.any():
        return 0.0
    tall = int(solid.any(axis=1).sum())
    wide = int(solid.any(axis=0).sum())
    top, bottom = float(solid[0].sum()) / wide, float(solid[-1].sum()) / wide
    left, right = float(solid[:, 0].sum()) / tall, float(solid[:, -1].sum()) / tall
    cropped = (
        (left > 0.4 and right == 0) or (right > 0.4 and left == 0) or (top > 0.4 and bottom == 0)
    )
    return 0.5 if cropped else 1.0
