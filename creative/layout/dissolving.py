"""A placed photo and the ground beside it in; the edges at which it dissolves into that out."""

from __future__ import annotations

from typing import Final

import numpy as np

from creative.color import Color, color_distance
from creative.direction import Direction
from creative.geometry import Box
from creative.layout.arrangement import Arrangement, PlacedPhoto
from creative.layout.photos import is_texture, side_band
from creative.pictures import Photo

_SOFT: Final = frozenset({"calm", "natural", "luxury", "warm", "dark", "friendly", "festive"})
_NEAR: Final = 0.3  # OKLCH lightness between photo and ground: farther apart it looks like fog
_KIN: Final = 32.0  # CIEDE2000 of the same: another hue would tint what it lies over
_NIGHT: Final = 0.1  # luminance of a ground that any photo may sink into
SAME_WALL: Final = 3.0  # CIEDE2000 from an idea's ground to a photo's own backdrop
_LONG: Final = 0.42  # of a photo's depth, over which it dissolves into another ground
_SEAM: Final = 0.1  # and into one of its wall's colour
_RUN: Final = 0.2  # of the photo's depth that its subject has to leave free there
_LEAST: Final = 400  # pixels of the frame's short side: less has no room for it
_BAND: Final = 0.25  # of the crop, which has to be near the ground


def fades(made: Arrangement, direction: Direction, photo: Photo) -> tuple[tuple[str, float], ...]:
    """Edges (``left``, ``right``, ``top``, ``bottom``) and shares of the photo's depth.

    On a ground of its own wall's colour every edge within the frame does at which no more than
    wall ends. Else only a photo that
    bleeds off three sides may, in a mood that is not a loud one, with its subject clear of the
    edge, and into a ground that is dark or about as light as it is there.
    """
    placed, surface = made.photo, direction.palette.surface
    if placed is None or placed.shape != "rect":
        return ()
    edges = inner_edges(placed.box, made.width, made.height)
    if photo.backdrop is not None and color_distance(photo.backdrop, surface) < SAME_WALL:
        return tuple((edge, _SEAM) for edge in edges if edge not in placed.cut)
    if len(edges) != 1 or min(made.width, made.height) < _LEAST:
        return ()
    edge = edges[0]
    if not _SOFT & set(direction.moods[:2]):
        return ()
    if not is_texture(photo) and not _clear_of(placed, edge):
        return ()
    beside = _color_at(photo, placed.crop, edge)
    near = abs(beside.lch[0] - surface.lch[0]) < _NEAR and color_distance(beside, surface) < _KIN
    return ((edge, _LONG),) if near or surface.luminance < _NIGHT else ()


def inner_edges(box: Box, width: int, height: int) -> list[str]:
    """Those of a box's edges that lie within the frame."""
    inner = {
        "left": box.x > 1,
        "right": box.right < width - 1,
        "top": box.y > 1,
        "bottom": box.bottom < height - 1,
    }
    return [edge for edge, inside in inner.items() if inside]


def _clear_of(placed: PlacedPhoto, edge: str) -> bool:
    box, subject = placed.box, placed.subject
    if subject is None:
        return True
    free = {
        "left": (subject.x - box.x) / box.w,
        "right": (box.right - subject.right) / box.w,
        "top": (subject.y - box.y) / box.h,
        "bottom": (box.bottom - subject.bottom) / box.h,
    }
    return free[edge] > _RUN


def _color_at(photo: Photo, crop: Box, edge: str) -> Color:
    """The mean colour of the crop along an edge."""
    rows, columns = side_band(crop, edge, _BAND).pixels(photo.width, photo.height)
    part = photo.rgba[rows, columns][::8, ::8, :3].reshape(-1, 3)
    return Color(*(float(v) / 255 for v in np.mean(part, axis=0)))
