"""Where a photo wants to be looked at and where it is calm: a ``Raster`` in, a ``Photo`` out."""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from creative.geometry import Box, bounds
from creative.pictures import Photo, Pixels, Raster
from creative.reading.faces import faces_of
from creative.reading.ground import read_ground
from creative.reading.resampling import shrunk
from creative.reading.saliency import Map, attention_of, edges_of
from creative.reading.swatches import main_colors, oklab

_SALIENCY_SIDE: Final = 160
_BUSY_COLUMNS: Final = 48
_WITH_EDGES: Final = 64  # pixels a side, below which a row is a part of the picture
_SOLID: Final = 230  # of alpha, below which an edge's row is an export's rounding
_CUT: Final = 30  # levels, median of the row, from a hairline to the picture
_MOST_IN_FOCUS: Final = 0.6  # of the picture, beyond which a crop could not keep it


def read_photo(raster: Raster) -> Photo:
    """The whole picture with its focus box, its map of busyness and its main colours.

    Transparent parts are laid on white first: a photo is opaque. A hairline that an export left
    along an edge is cut off.
    """
    rgba = _opaque(_without_hairlines(raster))
    height, width = rgba.shape[:2]
    small = shrunk(rgba, _SALIENCY_SIDE)
    scale_x = width / small.shape[1]
    scale_y = height / small.shape[0]
    box = _on_plain_ground(small) or _looked_at(rgba, small)
    focus = Box(box.x * scale_x, box.y * scale_y, box.w * scale_x, box.h * scale_y)
    faces = faces_of(rgba)
    focus = _with_faces(focus, faces, Box(0, 0, width, height))
    colors = main_colors(shrunk(rgba, 256))
    return Photo(rgba, focus, busyness_of(rgba), colors, faces=faces)


def busyness_of(rgba: Pixels) -> Map:
    """Local contrast 0..1, shape (rows, <= 48): what type would have to fight with.

    1 stands for a local spread of 0.12 in OKLab lightness, which no thin stroke survives.
    """
    medium = shrunk(rgba, 480)
    height, width = medium.shape[:2]
    columns = min(_BUSY_COLUMNS, width)
    rows = max(1, round(columns * height / width))
    lab = oklab(medium[..., :3])
    mean = cv2.resize(lab, (columns, rows), interpolation=cv2.INTER_AREA)
    square = cv2.resize(lab * lab, (columns, rows), interpolation=cv2.INTER_AREA)
    spread = np.sqrt(np.maximum(square - mean * mean, 0).reshape(rows, columns, 3))
    energy = spread[..., 0] + 0.7 * (spread[..., 1] + spread[..., 2])
    edges = cv2.resize(edges_of(lab), (columns, rows), interpolation=cv2.INTER_AREA)
    busy = np.clip((energy + 1.5 * edges) / 0.16, 0, 1)
    return np.asarray(cv2.GaussianBlur(busy, (0, 0), 0.7), dtype=np.float32)


def _without_hairlines(raster: Raster) -> Pixels:
    """The pixels without up to two rows or columns an edge that belong to no picture.

    Those are half transparent throughout, or apart from the next row by a step that the rows
    after it do not go on with.
    """
    rgba = raster.rgba
    if min(rgba.shape[:2]) < _WITH_EDGES:
        return rgba
    turns = (rgba, rgba[::-1], rgba.transpose(1, 0, 2), rgba.transpose(1, 0, 2)[::-1])
    top, bottom, left, right = (_hairline(turn[:4].astype(np.int16)) for turn in turns)
    return rgba[top : rgba.shape[0] - bottom, left : rgba.shape[1] - right]


def _hairline(rows: npt.NDArray[np.int16]) -> int:
    """How many of the first rows, shape (4, width, 4), are one: 0, 1 or 2."""
    faint = np.median(rows[..., 3], axis=1) < _SOLID
    if faint.all():
        return 0
    steps = np.median(np.abs(np.diff(rows[..., :3], axis=0)).max(axis=2), axis=1)
    for count in (2, 1):
        cut = steps[count - 1] > _CUT and steps[count] < _CUT / 6
        if faint[:count].all() or cut:
            return count
    return 0


def _opaque(rgba: Pixels) -> Pixels:
    if int(rgba[..., 3].min()) == 255:
        return np.ascontiguousarray(rgba)
    alpha = rgba[..., 3:].astype(np.float32) / 255
    out = rgba.copy()
    out[..., :3] = np.round(rgba[..., :3] * alpha + 255 * (1 - alpha)).astype(np.uint8)
    out[..., 3] = 255
    return out


def _on_plain_ground(small: Pixels) -> Box | None:
    """The whole object where the ground is plain enough to tell it from; None elsewhere."""
    ground = read_ground(small[..., :3])
    if ground.noise > 2 or ground.bare.mean() < 0.25 or ground.inliers < 0.6:
        return None
    count, labels, stats, _ = cv2.connectedComponentsWithStats(
        ground.object.astype(np.uint8), connectivity=8
    )
    areas = stats[1:count, cv2.CC_STAT_AREA]
    if len(areas) == 0 or not 0.01 < areas.sum() / labels.size < 0.85:
        return None
    large = stats[1:count][areas >= 0.1 * areas.max()]
    left, top = large[:, cv2.CC_STAT_LEFT], large[:, cv2.CC_STAT_TOP]
    right = (left + large[:, cv2.CC_STAT_WIDTH]).max()
    bottom = (top + large[:, cv2.CC_STAT_HEIGHT]).max()
    return Box.edges(float(left.min()), float(top.min()), float(right), float(bottom))


def _with_faces(focus: Box, faces: tuple[Box, ...], whole: Box) -> Box:
    """The focus with the heads of the people who matter; the heads alone where that is too much."""
    largest = max((face.h for face in faces), default=0.0)
    heads = [
        Box.edges(
            face.x - 0.35 * face.w,
            face.y - 0.55 * face.h,
            face.right + 0.35 * face.w,
            face.bottom + 0.45 * face.h,
        )
        for face in faces
        if face.h >= 0.5 * largest
    ]
    if not heads:
        return focus
    people = bounds(heads).intersect(whole)
    joined = people.union(focus)
    return joined if joined.area <= _MOST_IN_FOCUS * whole.area else people


def _looked_at(rgba: Pixels, small: Pixels) -> Box:
    attention, colors = attention_of(rgba, small)
    return _near_middle(colors.whole(_focus(attention)), small)


def _near_middle(box: Box, small: Pixels) -> Box:
    """The box, joined with the picture's middle when it lies far off: people frame what matters."""
    height, width = small.shape[:2]
    if abs(box.cx / width - 0.5) < 0.3 and abs(box.cy / height - 0.5) < 0.22:
        return box
    return box.union(Box(width * 0.35, height * 0.35, width * 0.3, height * 0.3))


def _focus(saliency: Map) -> Box:
    """The box that holds nine tenths of the region, or the few regions, that stand out most."""
    height, width = saliency.shape
    grey = np.round(saliency * 255).astype(np.uint8)
    level, _ = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    strong = (grey > level * 0.9).astype(np.uint8)
    count, labels = cv2.connectedComponents(strong, connectivity=8)
    mass = np.bincount(labels.ravel(), weights=saliency.ravel(), minlength=count)
    mass[0] = 0
    if mass.max() <= 0:
        return Box(width * 0.2, height * 0.2, width * 0.6, height * 0.6)
    kept = mass >= 0.3 * mass.max()
    weight = np.where(kept[labels], saliency, 0)
    left, right = _holding(weight.sum(axis=0), 0.94)
    top, bottom = _holding(weight.sum(axis=1), 0.94)
    return Box.edges(left, top, right, bottom)


def _holding(profile: npt.NDArray[np.floating], share: float) -> tuple[float, float]:
    """The shortest run of cells that holds ``share`` of the profile: (start, end)."""
    sums = np.concatenate([[0.0], np.cumsum(profile)])
    need = sums[-1] * share
    ends = np.searchsorted(sums, sums + need - 1e-6)
    inside = ends < len(sums)
    starts = np.flatnonzero(inside)
    lengths = ends[starts] - starts
    start = int(starts[int(np.argmin(lengths))])
    return float(start), float(ends[start])
