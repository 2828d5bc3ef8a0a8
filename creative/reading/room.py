"""A photo of a thing on plain ground -> the same photo with more of its ground around it.

Pack shots that cannot be cut out safely are shown whole; room at their plain edges lets them
be framed at any ratio without a cut through the product.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import cv2
import numpy as np

from creative.geometry import Box
from creative.pictures import Photo, Pixels
from creative.reading.focus import busyness_of
from creative.reading.resampling import shrunk
from creative.reading.swatches import oklab

_PLAIN: Final = 0.014  # spread along an edge, OKLab
_APART: Final = 0.05  # what differs more than this from the ground is the product
_ROOM: Final = 0.9  # of the picture's own side
_LONGEST: Final = 4200  # pixels


def roomy(photo: Photo) -> Photo:
    """Extend every plain edge by its own colour; a photo without plain edges stays as it is."""
    plain = _plain_edges(photo.rgba)
    if sum(plain.values()) < 3:
        return photo
    focus = _subject(photo.rgba) or photo.focus
    grow = min(_ROOM, max(0.0, (_LONGEST / max(photo.width, photo.height) - 1) / 2))
    across, down = round(photo.width * grow), round(photo.height * grow)
    top = down if plain["top"] else 0
    bottom = down if plain["bottom"] else 0
    left = across if plain["left"] else 0
    right = across if plain["right"] else 0
    wide = _extended(photo.rgba, top, bottom, left, right)
    return replace(photo, rgba=wide, focus=focus.moved(left, top), busyness=busyness_of(wide))


def _plain_edges(rgba: Pixels) -> dict[str, bool]:
    lab = oklab(shrunk(rgba, 240)[..., :3])
    edges = {"top": lab[:3], "bottom": lab[-3:], "left": lab[:, :3], "right": lab[:, -3:]}
    return {
        name: float(part.reshape(-1, 3).std(axis=0).max()) < _PLAIN for name, part in edges.items()
    }


def _subject(rgba: Pixels) -> Box | None:
    """Around everything that is not the ground, in pixels."""
    small = shrunk(rgba, 240)
    lab = oklab(small[..., :3])
    rim = np.concatenate([lab[:3].reshape(-1, 3), lab[:, :3].reshape(-1, 3)])
    apart = np.sqrt(((lab - np.median(rim, axis=0)) ** 2).sum(axis=2)) > _APART
    mask = cv2.morphologyEx(apart.astype(np.uint8), cv2.MORPH_OPEN, np.ones((3, 3), np.uint8))
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if not rows.size or not columns.size:
        return None
    scale_x, scale_y = rgba.shape[1] / small.shape[1], rgba.shape[0] / small.shape[0]
    box = Box.edges(columns[0], rows[0], columns[-1] + 1, rows[-1] + 1)
    return Box(box.x * scale_x, box.y * scale_y, box.w * scale_x, box.h * scale_y)


def _extended(rgba: Pixels, top: int, bottom: int, left: int, right: int) -> Pixels:
    """Replicate the edges, each first smoothed along its length so that no streaks run out."""
    soft = rgba.copy()
    sigma = max(3.0, min(rgba.shape[:2]) / 24)
    for rows in (np.s_[:1], np.s_[-1:]):
        soft[rows] = cv2.GaussianBlur(rgba[rows], (0, 0), sigmaX=sigma, sigmaY=0.5)
    for columns in (np.s_[:, :1], np.s_[:, -1:]):
        soft[columns] = cv2.GaussianBlur(rgba[columns], (0, 0), sigmaX=0.5, sigmaY=sigma)
    wide = cv2.copyMakeBorder(soft, top, bottom, left, right, cv2.BORDER_REPLICATE)
    return np.asarray(wide, dtype=np.uint8)
