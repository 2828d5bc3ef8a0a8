"""A photo and the box it must fill -> the crop that keeps its focus in view and type off it."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from creative.geometry import Box
from creative.layout.arrangement import PlacedPhoto
from creative.pictures import Photo

Grid = npt.NDArray[np.float64]
Cells = npt.NDArray[np.intp]

_END = 0.06  # of a crop, along an edge at which it ends within the frame
_BARE = 0.97  # the share of backdrop along an edge at which nothing else ends
HEADROOM = 0.05  # of the crop's height

_ALONG, _DOWN = np.linspace(0, 1, 9), np.linspace(0, 1, 13)


def place_photo(
    photo: Photo,
    box: Box,
    shape: str,
    *,
    side: str,
    avoid: list[Box],
    radius: float = 0.0,
    words: Box | None = None,
    ends: tuple[str, ...] = (),
) -> PlacedPhoto:
    """Choose the crop by trying 9 x 13 positions at several magnifications.

    A crop loses for cutting into the focus, for showing it too small, for focus or busyness
    under the boxes to ``avoid`` (pixels of the picture); ``side`` is where type stands, which
    pushes the focus to the other side. ``words``, one of the boxes to avoid, is the copy: on a
    photo whose backdrop was continued it stands on backdrop alone. ``ends`` are the sides of the
    box that lie within the frame: there such a photo ends in backdrop alone.
    """
    whole = box.w / box.h
    best: tuple[float, Box] | None = None
    base_w = min(photo.width, photo.height * whole)
    snug = max(photo.focus.w, photo.focus.h * whole) / base_w
    zooms = {1.0, 0.88, 0.76, *(snug / share for share in (0.9, 0.76, 0.64, 0.5, 0.42, 0.35))}
    sums = _sums(photo.busyness) if avoid else None
    covered = None if photo.clear is None else _sums(1 - photo.clear)
    for zoom in sorted(z for z in zooms if 0.12 <= z <= 1.0):
        width = base_w * zoom
        crops = _Crops(
            (photo.width - width) * _ALONG[:, None],
            (photo.height - width / whole) * _DOWN[None, :],
            width,
            width / whole,
        )
        costs = _costs(photo, crops, box, avoid, side, sums)
        if covered is not None and words is not None:
            costs += 6.0 * _means(covered, photo, _source_of(words, box, crops))
        if covered is not None:
            for end in ends:
                costs += 3.0 * _means(covered, photo, _band_of(crops, end))
        costs = np.round(costs, 7)
        number = int(costs.argmin())
        cost = float(costs.flat[number])
        if best is None or cost < best[0]:
            along, down = divmod(number, len(_DOWN))
            x, y = float(crops.x[along, 0]), float(crops.y[0, down])
            best = (cost, Box(x, y, crops.w, crops.h))
    crop = best[1] if best else Box(0, 0, photo.width, photo.height)
    kept, subject = seen_in(photo, crop, box)
    busy = max((_busy_under(photo, crop, box, spot) for spot in avoid), default=0.0)
    clash = max((_under_type(photo, crop, box, spot) for spot in avoid), default=0.0)
    if not photo.faces and is_texture(photo):  # it has no subject that could be hidden or cut
        kept, clash = max(kept, 0.9), 0.2 * clash
    if photo.clear is not None and words is not None:
        under = (1 - photo.clear)[cells_of(photo, _source(crop, box, words))]
        clash = max(clash, float(under.mean()))
    calm = max(0.0, 1 - 1.6 * busy)
    return PlacedPhoto(
        box, crop, shape, radius, kept=kept, calm=calm, clash=clash, subject=subject,
        plain=photo.ground is not None, open=photo.open, cut=cut_at(photo, crop),
    )  # fmt: skip


def seen_in(photo: Photo, crop: Box, box: Box) -> tuple[float, Box]:
    """The share of the focus, and of each face, that a crop keeps; where the focus lies in a box.

    ``crop`` in the photo's pixels fills ``box``.
    """
    focus, scale = photo.focus.intersect(crop), box.w / crop.w
    kept = focus.area / max(1.0, photo.focus.area)
    for face in photo.faces:
        kept = min(kept, face.intersect(crop).area / face.area)
    subject = Box(
        box.x + (focus.x - crop.x) * scale,
        box.y + (focus.y - crop.y) * scale,
        focus.w * scale,
        focus.h * scale,
    )
    return kept, subject


def cut_at(photo: Photo, crop: Box) -> frozenset[str]:
    """The sides of a crop at which something else than backdrop meets its edge."""
    if photo.clear is None:
        return frozenset()
    return frozenset(
        side
        for side in ("left", "right", "top", "bottom")
        if float(photo.clear[cells_of(photo, side_band(crop, side, _END))].mean()) < _BARE
    )


def side_band(crop: Box, side: str, share: float) -> Box:
    """The stretch along one side of a crop, as deep as a share of it."""
    deep, down = share * crop.w, share * crop.h
    return {
        "left": Box(crop.x, crop.y, deep, crop.h),
        "right": Box(crop.right - deep, crop.y, deep, crop.h),
        "top": Box(crop.x, crop.y, crop.w, down),
        "bottom": Box(crop.x, crop.bottom - down, crop.w, down),
    }[side]


def cells_of(photo: Photo, part: Box) -> tuple[slice, slice]:
    """The cells of the photo's maps (``busyness``, ``clear``) that a part of it covers."""
    rows, columns = photo.busyness.shape
    across, down = columns / photo.width, rows / photo.height
    spot = Box(part.x * across, part.y * down, part.w * across, part.h * down)
    return spot.pixels(columns, rows)


def is_texture(photo: Photo) -> bool:
    """True for a photo that is as busy around its focus as in it: fruit, fabric, gravel."""
    inner = photo.busyness[cells_of(photo, photo.focus)]
    around = photo.busyness.size - inner.size
    if not inner.size or around < 0.1 * photo.busyness.size:
        return False
    outer = (float(photo.busyness.sum()) - float(inner.sum())) / around
    return outer > 0.3 and outer > 0.85 * float(inner.mean())


@dataclass(frozen=True, eq=False, slots=True)
class _Crops:
    """Crops of one size: ``x`` has shape (9, 1) and ``y`` (1, 13), so that all meet all."""

    x: Grid
    y: Grid
    w: float
    h: float


def _costs(
    photo: Photo, crops: _Crops, box: Box, avoid: list[Box], side: str, sums: Grid | None
) -> Grid:
    """What each crop loses, shape (9, 13)."""
    focus = photo.focus
    cost = 6.0 * (1 - _shared(focus, crops) / max(1.0, focus.area))
    target_x = {"left": 0.68, "right": 0.32}.get(side, 0.5)
    target_y = {"top": 0.64, "bottom": 0.36}.get(side, 0.5)
    drawn = 0.5
    if photo.ground is not None and side in {"left", "right"} and avoid:  # the middle of what is
        drawn = 1.5  # left free beside the type
        start, end = min(b.x for b in avoid), max(b.right for b in avoid)
        free = end + box.right if side == "left" else box.x + start
        target_x = (free / 2 - box.x) / box.w
    cost = cost + abs((focus.cx - crops.x) / crops.w - target_x) * drawn
    cost = cost + abs((focus.cy - crops.y) / crops.h - target_y) * 0.5
    seen_at = max(focus.w / crops.w, focus.h / crops.h)
    wanted = 0.6 if avoid else 0.8
    cost = cost + 0.5 * abs(math.log(max(0.05, seen_at) / wanted))
    scale = box.w / crops.w
    cost = cost + 0.5 * max(0.0, scale - 1.5)
    if photo.ground is not None:  # there is room on all sides: a product against an edge looks cut
        sides = np.minimum(focus.x - crops.x, crops.x + crops.w - focus.right)
        ends = np.minimum(focus.y - crops.y, crops.y + crops.h - focus.bottom)
        air = np.minimum(sides, ends) / min(crops.w, crops.h)
        cost = cost + 20.0 * np.maximum(0.0, 0.05 - air)
    if photo.ground is not None:  # a whole thing on a plain ground: air over it and under it
        for air in ((focus.y - crops.y) / crops.h, (crops.y + crops.h - focus.bottom) / crops.h):
            cost = cost + 0.8 * np.clip(1 - air / HEADROOM, 0.0, 1.0)
    near = _near(photo)
    for spot in avoid:
        source = _source_of(spot, box, crops)
        smaller = max(1.0, min(focus.area, source.w * source.h))
        cost = cost + 8.0 * _shared(near, source) / smaller
        if sums is not None:
            cost = cost + 1.2 * _means(sums, photo, source)
    return np.asarray(cost, dtype=np.float64)


def _band_of(crops: _Crops, side: str) -> _Crops:
    """The stretch along one side of each crop."""
    deep, down = _END * crops.w, _END * crops.h
    if side in {"left", "right"}:
        x = crops.x if side == "left" else crops.x + crops.w - deep
        return _Crops(x, crops.y, deep, crops.h)
    y = crops.y if side == "top" else crops.y + crops.h - down
    return _Crops(crops.x, y, crops.w, down)


def _source_of(spot: Box, box: Box, crops: _Crops) -> _Crops:
    """A spot of the picture in the photo's own pixels, for each crop."""
    scale = box.w / crops.w
    return _Crops(
        crops.x + (spot.x - box.x) / scale,
        crops.y + (spot.y - box.y) / scale,
        spot.w / scale,
        spot.h / scale,
    )


def _shared(one: Box, crops: _Crops) -> Grid:
    """The area in pixels that a box shares with each crop."""
    across = np.minimum(one.right, crops.x + crops.w) - np.maximum(one.x, crops.x)
    down = np.minimum(one.bottom, crops.y + crops.h) - np.maximum(one.y, crops.y)
    return np.asarray(np.maximum(0.0, across) * np.maximum(0.0, down))


def _sums(values: npt.NDArray[np.float32]) -> Grid:
    """The sum over everything above and left of each cell, one row and column larger."""
    return np.pad(values.cumsum(0, dtype=np.float64).cumsum(1), ((1, 0), (1, 0)))


def _means(sums: Grid, photo: Photo, source: _Crops) -> Grid:
    """The mean busyness under each source box; 0 where it lies outside the photo."""
    high, wide = sums.shape[0] - 1, sums.shape[1] - 1
    top, bottom = _cells(source.y, source.h, high / photo.height, high)
    left, right = _cells(source.x, source.w, wide / photo.width, wide)
    total = sums[bottom, right] - sums[top, right] - sums[bottom, left] + sums[top, left]
    count = (bottom - top) * (right - left)
    return np.asarray(np.where(count > 0, total / np.maximum(count, 1), 0.0))


def _cells(start: Grid, length: float, scale: float, most: int) -> tuple[Cells, Cells]:
    """First and past-the-last cell that a stretch of the photo touches."""
    first = np.clip(start * scale, 0, most).astype(np.intp)
    last = np.clip(np.ceil(start * scale + length * scale), 0, most).astype(np.intp)
    return first, np.maximum(first, last)


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
    shared = _near(photo).intersect(source).area
    return shared / max(1.0, min(photo.focus.area, source.area))


def _near(photo: Photo) -> Box:
    """The focus and a little around it: type must not touch it either."""
    focus = photo.focus
    if photo.ground is not None:  # there is room: a bottle keeps the same distance on all sides
        return focus.inset(-0.1 * max(focus.w, focus.h))
    return focus.inset(-0.08 * focus.w, -0.08 * focus.h)


def _busy_under(photo: Photo, crop: Box, box: Box, spot: Box) -> float:
    part = photo.busyness[cells_of(photo, _source(crop, box, spot))]
    return float(part.mean()) if part.size else 0.0
