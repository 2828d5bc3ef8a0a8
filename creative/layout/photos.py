"""A photo and the box it must fill -> the crop that keeps its focus in view and type off it."""

from __future__ import annotations

import numpy as np

from creative.geometry import Box
from creative.layout.arrangement import PlacedPhoto
from creative.pictures import Photo


def place_photo(
    photo: Photo, box: Box, shape: str, *, side: str, avoid: list[Box], radius: float = 0.0
) -> PlacedPhoto:
    """Choose the crop by trying 9 x 9 positions and three magnifications.

    A crop loses for cutting into the focus, for focus under the boxes to ``avoid`` (pixels of the
    picture), and for busyness under them; ``side`` is where type stands, which pushes the
    focus to the other side.
    """
    whole = box.w / box.h
    best: tuple[float, Box] | None = None
    base_w = min(photo.width, photo.height * whole)
    for zoom in (1.0, 0.86, 0.74) if avoid else (1.0, 0.88):
        width = base_w * zoom
        height = width / whole
        for along in np.linspace(0, 1, 9):
            for down in np.linspace(0, 1, 9):
                crop = Box(
                    (photo.width - width) * along, (photo.height - height) * down, width, height
                )
                cost = _cost(photo, crop, box, avoid, side) + (1 - zoom) * 0.25
                if best is None or cost < best[0] - 1e-9:
                    best = (cost, crop)
    crop = best[1] if best else Box(0, 0, photo.width, photo.height)
    kept = photo.focus.intersect(crop).area / max(1.0, photo.focus.area)
    busy = max((_busy_under(photo, crop, box, spot) for spot in avoid), default=0.0)
    return PlacedPhoto(box, crop, shape, radius, kept=kept, calm=max(0.0, 1 - 1.6 * busy))


def _cost(photo: Photo, crop: Box, box: Box, avoid: list[Box], side: str) -> float:
    focus = photo.focus
    seen = focus.intersect(crop)
    cost = 3.0 * (1 - seen.area / max(1.0, focus.area))
    center_x = (focus.cx - crop.x) / crop.w
    center_y = (focus.cy - crop.y) / crop.h
    target_x = {"left": 0.68, "right": 0.32}.get(side, 0.5)
    target_y = {"top": 0.64, "bottom": 0.36}.get(side, 0.5)
    cost += abs(center_x - target_x) * 0.5 + abs(center_y - target_y) * 0.5
    for spot in avoid:
        source = _source(crop, box, spot)
        cost += 1.6 * focus.intersect(source).area / max(1.0, min(focus.area, source.area))
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


def _busy_under(photo: Photo, crop: Box, box: Box, spot: Box) -> float:
    source = _source(crop, box, spot)
    rows = photo.busyness.shape[0] / photo.height
    columns = photo.busyness.shape[1] / photo.width
    cells = Box(source.x * columns, source.y * rows, source.w * columns, source.h * rows).pixels(
        photo.busyness.shape[1], photo.busyness.shape[0]
    )
    part = photo.busyness[cells]
    return float(part.mean()) if part.size else 0.0
