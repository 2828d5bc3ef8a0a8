"""A photo of a thing on plain ground -> the same photo with more of its ground around it.

Pack shots that cannot be cut out safely are shown whole; room at their plain edges lets them
be framed at any ratio without a cut through the product.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import cv2
import numpy as np

from creative.color import Color, FloatArray
from creative.geometry import Box
from creative.pictures import Lifted, Photo, Pixels
from creative.reading.focus import busyness_of
from creative.reading.resampling import shrunk
from creative.reading.swatches import oklab

_PLAIN: Final = 0.014  # spread along an edge, OKLab
_APART: Final = 0.05  # what differs more than this from the ground is the product
_TOUCH: Final = 0.3  # share of an edge that the product may touch
_ENOUGH: Final = 3  # plain edges of a picture on plain ground
_FOREIGN: Final = 40  # levels by which an edge pixel is not the ground
_ROOM: Final = 0.9  # of the picture's own side
_LONGEST: Final = 4200  # pixels


def roomy(photo: Photo) -> Photo:
    """Extend every plain edge by its own colour; without plain edges nothing changes."""
    plain = _plain_edges(photo.rgba)
    if sum(plain.values()) < _ENOUGH:
        return photo
    focus = _subject(photo.rgba) or photo.focus
    grow = min(_ROOM, max(0.0, (_LONGEST / max(photo.width, photo.height) - 1) / 2))
    across, down = round(photo.width * grow), round(photo.height * grow)
    top = down if plain["top"] else 0
    bottom = down if plain["bottom"] else 0
    left = across if plain["left"] else 0
    right = across if plain["right"] else 0
    wide = _extended(photo.rgba, top, bottom, left, right)
    return replace(
        photo,
        rgba=wide,
        focus=focus.moved(left, top),
        faces=tuple(face.moved(left, top) for face in photo.faces),
        busyness=busyness_of(wide),
        ground=_ground(photo.rgba),
        lifted=_wider(photo.lifted, top, bottom, left, right),
    )


def plain_ground(photo: Photo) -> Color | None:
    """The colour of the ground where at least three edges are plain; None elsewhere."""
    return _ground(photo.rgba) if sum(_plain_edges(photo.rgba).values()) >= _ENOUGH else None


def _wider(lifted: Lifted | None, top: int, bottom: int, left: int, right: int) -> Lifted | None:
    """Nothing stands on the added ground, in full light."""
    if lifted is None:
        return None
    more = ((top, bottom), (left, right))
    product = np.pad(lifted.product, (*more, (0, 0)))
    return Lifted(product, np.pad(lifted.light, more, constant_values=255))


def _edges(lab: FloatArray) -> dict[str, FloatArray]:
    parts = {"top": lab[:3], "bottom": lab[-3:], "left": lab[:, :3], "right": lab[:, -3:]}
    return {name: part.reshape(-1, 3) for name, part in parts.items()}


def _plain_edges(rgba: Pixels) -> dict[str, bool]:
    """Edges of one colour; on ground that is plain elsewhere the product may touch one."""
    lab = oklab(shrunk(rgba, 240)[..., :3])
    edges = _edges(lab)
    plain = {name: float(part.std(axis=0).max()) < _PLAIN for name, part in edges.items()}
    corners = np.stack([lab[1, 1], lab[1, -2], lab[-2, 1], lab[-2, -2]])
    if float(np.ptp(corners, axis=0).max()) < 2 * _PLAIN:
        ground = np.median(corners, axis=0)
        for name, part in edges.items():
            near = np.sqrt(((part - ground) ** 2).sum(axis=1)) < _APART
            plain[name] = plain[name] or float(near.mean()) > 1 - _TOUCH
    return plain


def _ground(rgba: Pixels) -> Color:
    """The colour of the rim, by its median."""
    rim = np.concatenate([part.reshape(-1, 4) for part in (rgba[:3], rgba[:, :3], rgba[:, -3:])])
    r, g, b = (float(v) / 255 for v in np.median(rim[:, :3], axis=0))
    return Color(r, g, b)


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
    """Replicate the edges, each first smoothed along its length so that no streaks run out.

    Where the product touches an edge, that stretch goes on in the ground's colour.
    """
    soft = rgba.copy()
    sigma = max(3.0, min(rgba.shape[:2]) / 24)
    ground = np.array([*_ground(rgba).rgb8, 255], np.uint8)
    lines = (np.s_[:1], np.s_[-1:], np.s_[:, :1], np.s_[:, -1:])
    for line in lines:
        edge = rgba[line].copy()
        apart = np.abs(edge[..., :3].astype(np.int16) - ground[:3]).max(axis=-1) > _FOREIGN
        edge[apart] = ground
        across = edge.shape[0] == 1
        soft[line] = cv2.GaussianBlur(
            edge, (0, 0), sigmaX=sigma if across else 0.5, sigmaY=0.5 if across else sigma
        )
    wide = cv2.copyMakeBorder(soft, top, bottom, left, right, cv2.BORDER_REPLICATE)
    inside = np.s_[top : top + rgba.shape[0], left : left + rgba.shape[1]]
    wide[inside] = rgba
    return np.asarray(wide, dtype=np.uint8)
