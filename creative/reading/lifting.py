"""A photo on plain ground -> the same photo with what stands on the ground told from the ground.

Where no cut is clean enough to be shown alone, one that is nearly so is enough to lay the photo on
another ground: the product keeps its own colours, its shadow keeps falling, and an edge that is a
pixel off lies on what it was taken from.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from creative.pictures import Lifted, Photo, Pixels
from creative.reading.cutout import matted
from creative.reading.ground import Floats, Ground, Mask, color_slope_of, read_ground
from creative.reading.judging import judged
from creative.reading.masking import Found, object_mask, whole_mask
from creative.reading.matting import defringed

_WORK_SIDE: Final = 512
_FATAL: Final = ("ground", "print", "pale", "rough", "framed")  # then it is not the whole product
_LEAST: Final = 0.3
_MELTED: Final = 0.03
_EDGE: Final = 1.2  # Lab per pixel at working size
_NOISE: Final = 0.02  # of the ground's light: less is no shadow
_FADED: Final = 0.05  # of a side, in which a shadow that the frame cuts off ends


def lifted(photo: Photo) -> Photo:
    """With ``lifted`` set where the product is all there; the photo as it is elsewhere."""
    rgb = np.ascontiguousarray(photo.rgba[..., :3])
    height, width = rgb.shape[:2]
    if min(height, width) < 24:
        return photo
    scale = min(1.0, _WORK_SIDE / max(height, width))
    size = max(8, round(width * scale)), max(8, round(height * scale))
    small = np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    ground = read_ground(small, grain=1 / scale)
    found = object_mask(ground)
    doubts = judged(small, 1 / scale, ground, found).doubts
    if min(doubts.get(name, 1.0) for name in _FATAL) < _LEAST:
        return photo
    mask = whole_mask(ground, found)
    if _without_edge(ground, mask) > _MELTED:
        return photo
    product = defringed(matted(rgb, mask, 1 / scale, within=2))
    light = _light(rgb, product, ground, replace(found, mask=found.mask & mask))
    return replace(photo, lifted=Lifted(product, light))


def _without_edge(ground: Ground, mask: Mask) -> float:
    """The share of the outline at which nothing ends: there the product runs into its shadow."""
    rim = mask & (cv2.erode(mask.astype(np.uint8), np.ones((3, 3), np.uint8)) == 0)
    steep = cv2.dilate(color_slope_of(ground.lab), np.ones((5, 5), np.uint8))
    return float((steep[rim] < _EDGE).mean()) if rim.any() else 1.0


def _light(
    rgb: npt.NDArray[np.uint8], product: Pixels, ground: Ground, found: Found
) -> npt.NDArray[np.uint8]:
    """How much light falls on the ground, 255 for all of it, also under the product's edge."""
    height, width = rgb.shape[:2]
    wall = cv2.cvtColor(ground.surface, cv2.COLOR_Lab2RGB)
    wall = cv2.cvtColor(np.clip(wall, 0.02, 1).astype(np.float32), cv2.COLOR_RGB2GRAY)
    wall = cv2.resize(wall, (width, height), interpolation=cv2.INTER_LINEAR)
    seen = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY).astype(np.float32) / 255
    lost = np.clip((1 - seen / wall - _NOISE) / (1 - _NOISE), 0, 1).astype(np.float32)
    lost = _carried(lost, product[..., 3] > 12)
    dark = cv2.resize(
        _spread(ground.shade | found.thrown.shadow | (ground.object & ~found.mask)),
        (width, height),
        interpolation=cv2.INTER_LINEAR,
    )
    lost *= dark * _inner(height, width)
    return np.asarray(np.round(255 * (1 - lost)), dtype=np.uint8)


def _carried(lost: Floats, product: Mask) -> Floats:
    """The ground's light beside the product, carried on under it."""
    under = cv2.dilate(product.astype(np.uint8), np.ones((5, 5), np.uint8)) > 0
    if not under.any() or under.all():
        return lost
    _, labels = cv2.distanceTransformWithLabels(
        under.astype(np.uint8), cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL
    )
    table = np.zeros(int(labels.max()) + 1, np.float32)
    smooth = cv2.medianBlur(lost, 5)
    table[labels[~under]] = smooth[~under]
    return np.where(under, table[labels], lost).astype(np.float32)


def _spread(shadow: Mask) -> Floats:
    """1 on the shadow and round it, where it is too faint to be found, easing to 0."""
    reach = cv2.dilate(shadow.astype(np.uint8), np.ones((9, 9), np.uint8)).astype(np.float32)
    return np.asarray(cv2.GaussianBlur(reach, (0, 0), 3), dtype=np.float32)


def _inner(height: int, width: int) -> Floats:
    """0 along the picture's edges, 1 further in."""
    rows = np.minimum(np.arange(height), np.arange(height)[::-1]) / (_FADED * height)
    columns = np.minimum(np.arange(width), np.arange(width)[::-1]) / (_FADED * width)
    edge = np.minimum(np.minimum(rows, 1)[:, None], np.minimum(columns, 1)[None, :])
    return np.asarray(edge * edge * (3 - 2 * edge), dtype=np.float32)
