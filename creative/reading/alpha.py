"""Pictures that bring an alpha channel: is it a real cut-out, and which part of it is only a shadow."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from creative.pictures import Pixels

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
    alpha = rgba[..., 3]
    solid = alpha >= 200
    if solid.mean() < 0.002:
        return rgba, 0.7 if (alpha > 60).mean() > 0.01 else 0.0
    body = _without_specks(solid)
    reach = max(2.0, 0.0022 * max(alpha.shape))
    away = cv2.distanceTransform((~body).astype(np.uint8), cv2.DIST_L2, 5)
    faint = (alpha > 0) & (alpha < 200)
    shadow = faint & _dark_and_neutral(rgba)
    far = shadow & (away > reach)
    out = rgba.copy()
    if far.sum() > 0.0004 * alpha.size:
        out[..., 3] = _lifted(alpha, shadow, far, reach)
    strays = _strays(out[..., 3], body)
    out[strays, 3] = 0
    touched = _cut_by_frame(body)
    return out, 0.98 - min(0.5, 4 * max(0.0, touched - 0.05))


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
    colour = rgba[..., :3].astype(np.int16)
    spread = colour.max(axis=2) - colour.min(axis=2)
    return np.asarray((colour.max(axis=2) < 96) & (spread < 26))


def _lifted(
    alpha: npt.NDArray[np.uint8], shadow: Mask, far: Mask, reach: float
) -> npt.NDArray[np.uint8]:
    """Alpha with the shadow taken out: gone beyond the edge, un-mixed within it."""
    size = 2 * int(np.ceil(reach)) + 3
    depth = np.where(far, alpha, 0).astype(np.float32)
    beside = cv2.dilate(depth, np.ones((size, size), np.uint8)) / 255
    a = alpha.astype(np.float32) / 255
    own = np.clip((a - beside) / np.maximum(1 - beside, 0.05), 0, 1)
    lifted = np.where(far, 0, np.where(shadow & (beside > 0.01), own, a))
    return np.round(lifted * 255).astype(np.uint8)


def _strays(alpha: npt.NDArray[np.uint8], body: Mask) -> Mask:
    """Faint islands that touch nothing solid: what remains of a shadow or of a bad erasure."""
    _, labels = cv2.connectedComponents((alpha > 4).astype(np.uint8), connectivity=8)
    held = np.unique(labels[body])
    stray = (labels > 0) & ~np.isin(labels, held)
    strong = np.unique(labels[stray & (alpha > 150)])
    return stray & ~np.isin(labels, strong)


def _cut_by_frame(body: Mask) -> float:
    """The share of the picture's edge that the object runs into."""
    frame = np.concatenate([body[0], body[-1], body[:, 0], body[:, -1]])
    return float(frame.mean())
