"""The place of a picture in a reference in; the place of our cut-out or photo there out."""

from __future__ import annotations

import numpy as np

from creative.geometry import Box
from creative.layout.arrangement import PlacedPhoto
from creative.layout.frame import Frame
from creative.layout.photos import place_photo
from creative.layout.posing import ENLARGE
from creative.layout.reference_type import iou
from creative.pictures import Cutout, Photo

_CELLS = 24  # of the grid on which free room is looked for


def trimmed(place: Box, obstacles: list[Box], gap: float) -> Box:
    """The place without what type and logo take from it, each cut where it costs least."""
    for obstacle in obstacles:
        near = obstacle.inset(-gap)
        if near.intersect(place).area <= 0:
            continue
        cuts = (
            Box.edges(near.right, place.y, place.right, place.bottom),
            Box.edges(place.x, place.y, near.x, place.bottom),
            Box.edges(place.x, near.bottom, place.right, place.bottom),
            Box.edges(place.x, place.y, place.right, near.y),
        )
        kept = [cut for cut in cuts if cut.w > 0 and cut.h > 0]
        if not kept:
            return Box(place.x, place.y, 0, 0)
        place = max(kept, key=lambda cut: cut.area)
    return place


def free_room(frame: Frame, obstacles: list[Box], gap: float) -> Box:
    """The largest rectangle on a coarse grid that nothing stands in."""
    taken = np.zeros((_CELLS, _CELLS), dtype=bool)
    step_x, step_y = frame.width / _CELLS, frame.height / _CELLS
    for obstacle in obstacles:
        near = obstacle.inset(-gap)
        cells = Box(near.x / step_x, near.y / step_y, near.w / step_x, near.h / step_y)
        taken[cells.pixels(_CELLS, _CELLS)] = True
    best, spot = 0, (0, 0, 0, 0)
    run = np.zeros(_CELLS, dtype=int)
    for row in range(_CELLS):
        run = np.where(taken[row], 0, run + 1)
        for left in range(_CELLS):
            lowest = int(run[left])
            for right in range(left, _CELLS):
                lowest = min(lowest, int(run[right]))
                if lowest == 0:
                    break
                area = lowest * (right - left + 1)
                if area > best:
                    best, spot = area, (left, row - lowest + 1, right + 1, row + 1)
    left, top, right, bottom = spot
    found = Box.edges(left * step_x, top * step_y, right * step_x, bottom * step_y)
    return found.intersect(frame.box.inset(0.6 * frame.margin))


def place_cutout(
    cutout: Cutout, place: Box, frame: Frame, obstacles: list[Box], scale_by: float
) -> tuple[Box, float] | None:
    """The product as near to ``place`` as its own shape allows: (box, enlargement)."""
    edge = frame.box.inset(0.35 * frame.margin)
    place = place.intersect(edge)
    most = max(ENLARGE, 0.3 * frame.unit / max(cutout.width, cutout.height))
    inside = min(place.w / cutout.width, place.h / cutout.height)
    over = max(place.w / cutout.width, place.h / cutout.height)
    gap = 0.02 * frame.unit
    best: tuple[float, Box, float] | None = None
    for share in np.linspace(0, 1, 11):
        scale = min(float(inside * (over / inside) ** share) * scale_by, most)
        width, height = cutout.width * scale, cutout.height * scale
        for x in (place.cx - width / 2, place.x, place.right - width):
            for y in np.linspace(place.y, place.bottom - height, 9):
                box = Box(x, float(y), width, height)
                if share > 0 and not edge.contains(box, 0.5):
                    continue
                if any(box.inset(-gap).intersect(o).area > 0 for o in obstacles):
                    continue
                # a low product in a high place stands a little under its middle
                middle = place.cy + 0.16 * max(0.0, place.h - height)
                off = abs(box.cx - place.cx) + abs(box.cy - middle)
                worth = iou(box, place) - 0.02 * off / frame.unit
                if best is None or worth > best[0] + 1e-6:
                    best = (worth, box, scale)
    return (best[1], best[2]) if best is not None else None


def place_photo_in(photo: Photo, place: Box, frame: Frame, obstacles: list[Box]) -> PlacedPhoto:
    """The photo in the place: off the edges that the reference's picture runs off, else a card."""
    reach = 0.012 * frame.unit
    bleeds = (
        place.x < reach,
        place.y < reach,
        frame.width - place.right < reach,
        frame.height - place.bottom < reach,
    )
    box = Box.edges(
        0 if bleeds[0] else place.x,
        0 if bleeds[1] else place.y,
        frame.width if bleeds[2] else place.right,
        frame.height if bleeds[3] else place.bottom,
    )
    box = trimmed(box, obstacles, 0.03 * frame.unit)
    if any(bleeds):
        return place_photo(photo, box, "rect", side="", avoid=[])
    return place_photo(photo, box, "round", side="", avoid=[], radius=0.035 * frame.unit)
