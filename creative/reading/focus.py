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
from creative.reading.swatches import main_colors, oklab

Map = npt.NDArray[np.float32]

_SALIENCY_SIDE: Final = 160
_BUSY_COLUMNS: Final = 48
_CHROMA_COUNTS: Final = np.array([0.7, 1.6, 1.6], np.float32)
_FEWEST: Final = 64  # pixels, below which colours cannot be told apart by place
_WITH_EDGES: Final = 64  # pixels a side, below which a row is a part of the picture
_SOLID: Final = 230  # of alpha, below which an edge's row is an export's rounding
_CUT: Final = 30  # levels, median of the row, from a hairline to the picture
_NOISE: Final = 1.5  # levels
_SHARP_SHARE: Final = 0.3  # of a photo, beyond which it has no depth of field to speak of
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
    box = _on_plain_ground(small) or _near_middle(
        _focus(saliency_of(small) * _in_focus(rgba, small.shape[:2]) * _gathered(small)), small
    )
    focus = Box(box.x * scale_x, box.y * scale_y, box.w * scale_x, box.h * scale_y)
    faces = faces_of(rgba)
    focus = _with_faces(focus, faces, Box(0, 0, width, height))
    colors = main_colors(shrunk(rgba, 256))
    return Photo(rgba, focus, busyness_of(rgba), colors, faces=faces)


def saliency_of(small: Pixels) -> Map:
    """Attention 0..1 for every pixel of a small picture.

    Centre-surround differences in OKLab at three scales (after Itti, Koch and Niebur, 1998),
    fine edges, skin, and a gentle preference for the middle.
    """
    height, width = small.shape[:2]
    lab = oklab(small[..., :3])
    side = max(height, width)
    contrast = np.zeros((height, width), dtype=np.float32)
    for inner, outer in ((0.01, 0.08), (0.02, 0.16), (0.04, 0.32)):
        near = _blur(lab, inner * side)
        far = _blur(lab, outer * side)
        contrast += _unit(np.sqrt((((near - far) * np.array([0.6, 1.5, 1.5])) ** 2).sum(axis=2)))
    overall = np.sqrt(
        (((_blur(lab, 0.02 * side) - lab.reshape(-1, 3).mean(0)) * [0.5, 1.5, 1.5]) ** 2).sum(2)
    )
    edges = _unit(_blur(_edges(lab), 0.03 * side))
    total = (
        contrast / 3 + 0.5 * _unit(overall) + 0.6 * edges + 0.35 * _blur(_skin(small), 0.02 * side)
    )
    rows = (np.arange(height, dtype=np.float32) + 0.5) / height - 0.5
    columns = (np.arange(width, dtype=np.float32) + 0.5) / width - 0.5
    centre = np.exp(-(rows[:, None] ** 2 + columns[None] ** 2) / (2 * 0.32**2))
    attention = _blur(total, 0.015 * side) * (0.35 + 0.65 * centre)
    return _unit(attention * _off_ground(small))


def _in_focus(rgba: Pixels, shape: tuple[int, int]) -> Map:
    """0.25..1, shape (rows, columns): how sharp each spot is, where little of the photo is sharp.

    1 throughout for photos that are sharp, or soft, all over. Sharpness is the energy of the
    finest detail against that of coarser detail at the same spot (a ratio, so that low contrast
    does not pass for blur).
    """
    medium = shrunk(rgba, 960)
    grey = cv2.cvtColor(np.ascontiguousarray(medium[..., :3]), cv2.COLOR_RGB2GRAY)
    grey = grey.astype(np.float32)
    soft = cv2.GaussianBlur(grey, (0, 0), 1.2)
    fine = np.maximum(np.abs(grey - soft) - _NOISE, 0)
    size = (shape[1], shape[0])
    energy = cv2.resize(cv2.blur(fine, (15, 15)), size, interpolation=cv2.INTER_AREA)
    sharp = np.clip(energy / max(_NOISE, float(np.quantile(energy, 0.985))), 0, 1)
    if float((sharp > 0.25).mean()) > _SHARP_SHARE:
        return np.ones(shape, dtype=np.float32)
    return np.asarray(0.25 + 0.75 * np.minimum(1, 2 * sharp), dtype=np.float32)


def _gathered(small: Pixels) -> Map:
    """0.3..1, shape (rows, columns): high for colours that are rare and stand in one place.

    A wall's colours are spread over the picture, those of a chair are not: uniqueness and spread
    of each colour after Perazzi, Kraehenbuehl, Pritch and Hornung, "Saliency filters", 2012,
    here of twelve clusters in OKLab.
    """
    height, width = small.shape[:2]
    if height * width < _FEWEST:
        return np.ones((height, width), dtype=np.float32)
    lab = (_blur(oklab(small[..., :3]), 1.0) * _CHROMA_COUNTS).reshape(-1, 3)
    lab = lab.astype(np.float32)
    criteria = (cv2.TERM_CRITERIA_MAX_ITER | cv2.TERM_CRITERIA_EPS, 12, 1e-3)
    cv2.setRNGSeed(1)
    _, _, centres = cv2.kmeans(lab, 12, np.empty(0), criteria, 1, cv2.KMEANS_PP_CENTERS)
    apart = ((lab[:, None] - centres[None]) ** 2).sum(axis=2)
    weight = np.exp(-apart / (2 * 0.05**2))
    weight /= weight.sum(axis=1, keepdims=True) + 1e-9
    mass = weight.sum(axis=0) + 1e-6
    y, x = (np.mgrid[0:height, 0:width].reshape(2, -1) + 0.5) / [[height], [width]]
    at_x, at_y = (weight * x[:, None]).sum(0) / mass, (weight * y[:, None]).sum(0) / mass
    spread = (weight * ((x[:, None] - at_x) ** 2 + (y[:, None] - at_y) ** 2)).sum(0) / mass
    off_middle = (at_x - 0.5) ** 2 + (at_y - 0.5) ** 2
    unlike = np.sqrt(((centres[:, None] - centres[None]) ** 2).sum(axis=2))
    rare = (unlike * (mass / mass.sum())).sum(axis=1)
    value = rare * np.exp(-spread / 0.045 - off_middle / 0.25)
    seen = _blur((weight @ (value - value.min())).reshape(height, width), 2.0)
    return np.asarray(0.3 + 0.7 * _unit(seen), dtype=np.float32)


def _off_ground(small: Pixels) -> Map:
    """0.25..1: how unlike the colour of the picture's border; 1 throughout for busy borders."""
    ground = read_ground(small[..., :3])
    if ground.noise > 4 or ground.bare.mean() < 0.15:
        return np.ones(small.shape[:2], dtype=np.float32)
    unlike = np.clip(ground.distance / (4 * ground.threshold), 0, 1)
    return np.asarray(0.25 + 0.75 * _blur(unlike, 0.01 * max(small.shape)), dtype=np.float32)


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
    edges = cv2.resize(_edges(lab), (columns, rows), interpolation=cv2.INTER_AREA)
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


def _blur(values: npt.NDArray[np.floating], sigma: float) -> Map:
    blurred = cv2.GaussianBlur(
        values.astype(np.float32), (0, 0), max(0.5, sigma), borderType=cv2.BORDER_REFLECT
    )
    return np.asarray(blurred, dtype=np.float32).reshape(values.shape)


def _unit(values: npt.NDArray[np.floating]) -> Map:
    low, high = float(np.quantile(values, 0.02)), float(np.quantile(values, 0.995))
    spread = np.clip((values - low) / max(high - low, 1e-6), 0, 1)
    return np.asarray(spread, dtype=np.float32)


def _edges(lab: Map) -> Map:
    lightness = np.ascontiguousarray(lab[..., 0])
    dx = cv2.Sobel(lightness, cv2.CV_32F, 1, 0, scale=1 / 8)
    dy = cv2.Sobel(lightness, cv2.CV_32F, 0, 1, scale=1 / 8)
    return np.asarray(np.hypot(dx, dy), dtype=np.float32).reshape(lightness.shape)


def _skin(small: Pixels) -> Map:
    """1 where the chroma is that of human skin of any depth (YCrCb window), else 0."""
    _, red, blue = np.moveaxis(cv2.cvtColor(small[..., :3].copy(), cv2.COLOR_RGB2YCrCb), 2, 0)
    window = (red > 135) & (red < 172) & (blue > 80) & (blue < 125)
    return np.asarray(window, dtype=np.float32)
