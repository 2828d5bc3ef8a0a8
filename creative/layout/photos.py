"""A photo and the box it must fill -> the crop that keeps its focus in view and type off it."""

from __future__ import annotations

import math

import numpy as np

from creative.geometry import Box
from creative.layout.arrangement import PlacedPhoto
from creative.pictures import Photo


def place_photo(
    photo: Photo, box: Box, shape: str, *, side: str, avoid: list[Box], radius: float = 0.0
) -> PlacedPhoto:
    """Choose the crop by trying 9 x 13 positions at several magnifications.

    A crop loses for cutting into the focus, for showing it too small, for focus or busyness
    under the boxes to ``avoid`` (pixels of the picture); ``side`` is where type stands, which
    pushes the focus to the other side.
    """
    whole = box.w / box.h
    best: tuple[float, Box] | None = None
    base_w = min(photo.width, photo.height * whole)
    snug = max(photo.focus.w, photo.focus.h * whole) / base_w
    zooms = {1.0, 0.88, 0.76, *(snug / share for share in (0.9, 0.76, 0.64, 0.5))}
    for zoom in sorted(z for z in zooms if 0.12 <= z <= 1.0):
        width = base_w * zoom
        height = width / whole
        for along in np.linspace(0, 1, 9):
            for down in np.linspace(0, 1, 13):
                crop = Box(
                    (photo.width - width) * along, (photo.height - height) * down, width, height
                )
                cost = _cost(photo, crop, box, avoid, side)
                if best is None or cost < best[0] - 1e-9:
                    best = (cost, crop)
    crop = best[1] if best else Box(0, 0, photo.width, photo.height)
    kept = photo.focus.intersect(crop).area / max(1.0, photo.focus.area)
    busy = max((_busy_under(photo, crop, box, spot) for spot in avoid), default=0.0)
    clash = max((_under_type(photo, crop, box, spot) for spot in avoid), default=0.0)
    calm = max(0.0, 1 - 1.6 * busy)
    scale = box.w / crop.w
    focus = photo.focus.intersect(crop)
    subject = Box(
        box.x + (focus.x - crop.x) * scale,
        box.y + (focus.y - crop.y) * scale,
        focus.w * scale,
        focus.h * scale,
    )
    return PlacedPhoto(box, crop, shape, radius, kept=kept, calm=calm, clash=clash, subject=subject)


def _cost(photo: Photo, crop: Box, box: Box, avoid: list[Box], side: str) -> float:
    focus = photo.focus
    seen = focus.intersect(crop)
    cost = 3.0 * (1 - seen.area / max(1.0, focus.area))
    center_x = (focus.cx - crop.x) / crop.w
    center_y = (focus.cy - crop.y) / crop.h
    target_x = {"left": 0.68, "right": 0.32}.get(side, 0.5)
    target_y = {"top": 0.64, "bottom": 0.36}.get(side, 0.5)
    cost += abs(center_x - target_x) * 0.5 + abs(center_y - target_y) * 0.5
    seen_at = max(focus.w / crop.w, focus.h / crop.h)
    wanted = 0.6 if avoid else 0.74
    cost += 0.5 * abs(math.log(max(0.05, seen_at) / wanted))
    enlarged = box.w / crop.w
    cost += 0.5 * max(0.0, enlarged - 1.5)
    for spot in avoid:
        cost += 4.0 * _under_type(photo, crop, box, spot)
        cost += 1.2 * _busy_under(photo, crop, box, spot)
    return cost


def _source(crop: Box, box: Box, spot: Box) -> Box:
    """A spot of the picture in the photo's own pixels."""
    scale = box.w / crop.w
    return Box(
        crop.x + (spot.x - box.x) / scale,
        crop.y + (spot.y - box.y) / scale,
        spot.w / scale,
        spot.h / scale,
    )


def _under_type(photo: Photo, crop: Box, box: Box, spot: Box) -> float:
    """The share of the spot, or of the focus if that is smaller, in which both meet."""
    source = _source(crop, box, spot)
    near = photo.focus.inset(-0.05 * photo.focus.w, -0.05 * photo.focus.h)  # and not touching
    shared = near.intersect(source).area
    return shared / max(1.0, min(photo.focus.area, source.area))


def _busy_under(photo: Photo, crop: Box, box: Box, spot: Box) -> float:
    source = _source(crop, box, spot)
    rows = photo.busyness.shape[0] / photo.height
    columns = photo.busyness.shape[1] / photo.width
    cells = Box(source.x * columns, source.y * rows, source.w * columns, source.h * rows).pixels(
        photo.busyness.shape[1], photo.busyness.shape[0]
    )
    part = photo.busyness[cells]
    return float(part.mean()) if part.size else 0.0
