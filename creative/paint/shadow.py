"""The shadow of a product -> pixels: contact, ambient and cast parts, from its own silhouette.

All is computed at a quarter of the size, where blur is cheap, and multiplied in once.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from creative.color import FloatArray
from creative.composition import ShadowLayer
from creative.geometry import Box
from creative.paint.canvas import Canvas

IntArray = npt.NDArray[np.intp]

_FINE = 3.0  # samples of a blur's sigma that show no facets
STEP = 4  # shadows are smooth: one sample for 4 x 4 pixels
AIR = 0.10  # of the longer side, from a thing in the air down to its shadow
_FULL = np.array((0.175, 0.15, 0.14, 1.0), np.float32)  # of the light left in full shade: warm
_NEAR = 0.02  # of the longer side: an underside so close to the ground is on it
_SOLE = 0.2  # of the width, and
_LEVEL = 0.62  # rise by run: a side of the hull that may be a sole
_SLACK = 0.025  # of the width: bends of a sole
_LONG = 1.15  # width by height from which a thing has a sole


def paint_shadow(canvas: Canvas, layer: ShadowLayer) -> None:
    """Darken what lies under and behind the product, in the colours that are there."""
    small_w, small_h = -(-canvas.width // STEP) + 1, -(-canvas.height // STEP) + 1
    silhouette = _silhouette(layer, small_w, small_h)
    fall = _standing if layer.standing else _hovering if layer.airborne else _floating
    cover = fall(silhouette, layer) * layer.strength
    rows = np.flatnonzero(cover.max(axis=1) > 0.002)
    columns = np.flatnonzero(cover.max(axis=0) > 0.002)
    if not rows.size or not columns.size:
        return
    top, bottom = rows[0] * STEP, (rows[-1] + 1) * STEP
    left, right = columns[0] * STEP, (columns[-1] + 1) * STEP
    view = canvas.part(Box(left, top, right - left, bottom - top))
    shade = cover[rows[0] : rows[-1] + 2, columns[0] : columns[-1] + 2, None]
    light = cv2.resize(
        1 - shade * (1 - _FULL), None, fx=STEP, fy=STEP, interpolation=cv2.INTER_LINEAR
    )[: view.shape[0], : view.shape[1]]
    view[: light.shape[0], : light.shape[1]] *= light


def _silhouette(layer: ShadowLayer, width: int, height: int) -> FloatArray:
    """The product's alpha where it stands, on the small sheet."""
    box = layer.box
    size = (max(1, round(box.w / STEP)), max(1, round(box.h / STEP)))
    alpha = cv2.extractChannel(layer.cutout.rgba, 3)
    while alpha.shape[1] >= 4 * size[0] and alpha.shape[0] >= 4 * size[1]:
        # to halve is much faster than to average any area
        alpha = cv2.resize(alpha, (alpha.shape[1] // 2, alpha.shape[0] // 2))
    small = cv2.resize(alpha, size, interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    matrix = np.array([[1, 0, box.x / STEP], [0, 1, box.y / STEP]], np.float32)
    if layer.rotation:
        turn = cv2.getRotationMatrix2D(
            (small.shape[1] / 2, small.shape[0] / 2), -layer.rotation, 1.0
        )
        matrix = np.asarray(turn, dtype=np.float32)
        matrix[:, 2] += np.array([box.x / STEP, box.y / STEP], np.float32)
    placed = cv2.warpAffine(small, matrix, (width, height))
    return np.asarray(placed, dtype=np.float32)


@dataclass(frozen=True, eq=False, slots=True)
class _Base:
    """The underside of a silhouette on the small sheet.

    ``columns`` that the product covers, ``height`` of its edge over its foot in each of them, in
    parts of a pixel, and where it is ``touching`` the ground.
    """

    columns: IntArray
    height: FloatArray
    touching: npt.NDArray[np.bool_]
    ground: float
    unit: float

    @classmethod
    def of(cls, silhouette: FloatArray, box: Box) -> _Base | None:
        ground, unit = box.bottom / STEP, max(box.w, box.h) / STEP
        columns = np.flatnonzero(silhouette.max(axis=0) > 0.5)
        if not columns.size:
            return None
        flipped = silhouette[::-1, columns] > 0.5
        lowest = silhouette.shape[0] - 1 - flipped.argmax(axis=0)
        # its last two rows are covered in part: by how much says where the edge is between them
        under = np.minimum(lowest + 1, silhouette.shape[0] - 1)
        edge = lowest + silhouette[lowest, columns] + silhouette[under, columns]
        height = np.maximum(0.0, ground - edge).astype(np.float32)
        touching = _touching(columns, height, unit, box.h / STEP)
        return cls(columns, height, touching, ground, unit)

    def foot(self) -> tuple[float, float] | None:
        """From the first to the last column that is all but on the ground."""
        low = self.columns[self.touching | (self.height < 0.05 * self.unit)]
        return (float(low[0]), float(low[-1] + 1)) if low.size else None


def _standing(silhouette: FloatArray, layer: ShadowLayer) -> FloatArray:
    """A dark line where it touches down, its occlusion, and one soft cast that starts there."""
    base = _Base.of(silhouette, layer.box)
    if base is None:
        return np.zeros_like(silhouette)
    unit = base.unit
    foot = base.foot() or tuple(v / STEP for v in _foot(layer))
    half, center = max(1.0, (foot[1] - foot[0]) / 2), (foot[0] + foot[1]) / 2
    ambient = np.zeros_like(silhouette)
    away = layer.light.azimuth * half * 0.10
    deep = max(1.0, unit * 0.030)
    _ellipse(ambient, center - away, base.ground - 0.012 * unit, half * 1.06, deep)
    ambient = _blur(ambient, max(1.2, unit * 0.032))
    keep = 1 - 0.9 * _contact(silhouette, base)
    keep *= 1 - 0.40 * ambient
    keep *= 1 - _cast(silhouette, base, layer)
    return np.asarray(1 - keep, dtype=np.float32)


def _touching(
    columns: IntArray, height: FloatArray, unit: float, tall: float
) -> npt.NDArray[np.bool_]:
    """Where the underside is on the ground: at its lowest, and along a sole seen from above.

    A sole is a nearly level side of the hull under a long product; a handle hangs clear of it.
    """
    on = height < _NEAR * unit
    if columns[-1] - columns[0] < _LONG * tall:
        return np.asarray(on, dtype=np.bool_)
    line = _lower_hull(np.stack([columns, height], axis=1).astype(np.float32))
    for (x0, h0), (x1, h1) in itertools.pairwise(line):
        wide = x1 - x0
        if wide < _SOLE * (columns[-1] - columns[0]) or abs(h1 - h0) > _LEVEL * wide:
            continue
        inside = (columns >= x0) & (columns <= x1)
        hull = h0 + (h1 - h0) * (columns - x0) / wide
        close = inside & (height - hull < 1.5 * _NEAR * unit)
        if close.sum() > 0.7 * inside.sum():
            on |= close
    return np.asarray(on, dtype=np.bool_)


def _lower_hull(points: FloatArray) -> list[tuple[float, float]]:
    """The hull of an underside from left to right, bends of less than its slack smoothed away."""
    hull: list[tuple[float, float]] = []
    for x, h in points.tolist():
        while len(hull) > 1 and (hull[-1][1] - hull[-2][1]) * (x - hull[-2][0]) >= (
            h - hull[-2][1]
        ) * (hull[-1][0] - hull[-2][0]):
            hull.pop()
        hull.append((x, h))
    slack = _SLACK * max(1.0, float(points[-1, 0] - points[0, 0]))
    bent = cv2.approxPolyDP(np.array(hull, np.float32)[:, None], slack, closed=False)
    return [(float(x), float(h)) for x, h in bent[:, 0]]


def _contact(silhouette: FloatArray, base: _Base) -> FloatArray:
    """Where no light arrives at all: along the underside, less and wider the higher it hangs."""
    field = np.zeros_like(silhouette)
    wide = np.zeros_like(silhouette)
    unit, columns = base.unit, base.columns
    above = np.where(base.touching, 0.0, base.height)  # over the ground under each column
    down = np.clip(base.ground - base.height + 0.45 * above - 0.5, 0, field.shape[0] - 2)
    rows, part = np.floor(down).astype(np.intp), down - np.floor(down)
    for row, share in ((rows, 1 - part), (rows + 1, part)):  # a line between two rows is in both
        field[row, columns] += share * np.exp(-above / (0.012 * unit + 0.5))
        wide[row, columns] += share * np.exp(-above / (0.05 * unit + 1))
    sigma, broad = max(0.7, unit * 0.006), max(1.1, unit * 0.02)
    # a line one pixel high loses its strength to the blur: give it back
    tight = np.clip(_blur(field, sigma) * sigma * 2.4, 0, 1)
    soft = np.clip(_blur(wide, broad) * broad * 1.5, 0, 1)
    return np.asarray(1 - (1 - tight) * (1 - 0.5 * soft), dtype=np.float32)


def _cast(silhouette: FloatArray, base: _Base, layer: ShadowLayer) -> FloatArray:
    """The shadow thrown sideways over the ground: full at the base, gone before the top's.

    What hangs (a handle, a rim) throws none of its own: seen from the side it would lie apart.
    """
    if not base.touching.any():
        return np.zeros_like(silhouette)
    light, ground, unit = layer.light, base.ground, base.unit
    size = (silhouette.shape[1], silhouette.shape[0])
    lean = -light.azimuth * 0.95 * (1 - 0.55 * light.elevation)  # from the left: to the right
    back = min(0.17, 0.11 * unit / max(1.0, layer.box.h / STEP) + 0.03)
    # all is laid down as if it stood on one line, then lifted to the line that it stands on
    on = base.touching
    sole = np.interp(np.arange(size[0]), base.columns[on], base.height[on]).astype(np.float32)
    body = _rising(_lowered(silhouette, sole), base.columns[on])
    project = np.array([[1, -lean, lean * ground], [0, back, ground * (1 - back)]], np.float32)
    thrown = np.asarray(cv2.warpAffine(body, project, size), dtype=np.float32)
    y = np.arange(size[1], dtype=np.float32)[:, None]
    up = np.clip((ground - y) / max(1.0, layer.box.h / STEP * back), 0, 1)
    soft = 1 - light.hardness
    near = _blur(thrown, unit * (0.010 + 0.012 * soft))
    far = _blur(thrown, unit * (0.024 + 0.045 * soft))
    shadow = near + (far - near) * np.minimum(1.0, 1.6 * up)
    shadow *= (0.52 + 0.22 * light.hardness) * (1 - up) ** 1.2
    shadow *= np.clip(1 - (y - ground) / max(2.0, 0.02 * unit), 0, 1)
    return _lowered(np.asarray(shadow, dtype=np.float32), -sole)


def _lowered(field: FloatArray, by: FloatArray) -> FloatArray:
    """Each column moved down by its own number of rows."""
    if float(np.abs(by).max()) < 1.5:
        return field
    x, y = np.meshgrid(*(np.arange(n, dtype=np.float32) for n in field.shape[::-1]))
    moved = cv2.remap(field, x, y - by[None, :], cv2.INTER_LINEAR)
    return np.asarray(moved, dtype=np.float32)


def _rising(silhouette: FloatArray, touching: IntArray) -> FloatArray:
    """The part of a product that its base carries: no row much wider than the one below."""
    solid = (silhouette > 0.5).astype(np.uint8)
    body = np.zeros_like(silhouette)
    rows = np.flatnonzero(solid.any(axis=1))
    carried = np.zeros((1, silhouette.shape[1]), np.uint8)
    carried[0, touching] = 1
    flare = np.ones((1, 3), np.uint8)
    for row in rows[::-1].tolist():
        held = cv2.dilate(carried, flare)[0] & solid[row]
        if not held.any():
            if body.any():
                break
            continue
        body[row] = held * silhouette[row]
        # beside its lowest rows a thing may still be touching: an uneven base
        carried[0] = held | (carried[0] if row > rows[-1] - 3 else 0)
    return body


def _foot(layer: ShadowLayer) -> tuple[float, float]:
    """The contact's x-range on the sheet, in pixels."""
    scale = layer.box.w / layer.cutout.width
    left, right = layer.cutout.foot
    return layer.box.x + left * scale, layer.box.x + right * scale


def _hovering(silhouette: FloatArray, layer: ShadowLayer) -> FloatArray:
    """In the air over the ground: one soft oval under its middle, apart from it."""
    light, box = layer.light, layer.box
    rows, columns = np.flatnonzero(silhouette.max(axis=1) > 0.5), silhouette.max(axis=0)
    field = np.zeros_like(silhouette)
    covered = np.flatnonzero(columns > 0.5)
    if not rows.size or not covered.size:
        return field
    wide, tall = covered[-1] - covered[0] + 1.0, rows[-1] - rows[0] + 1.0
    lift = AIR * max(box.w, box.h) / STEP
    center = (covered[0] + covered[-1]) / 2 - 0.10 * wide * light.azimuth
    _ellipse(field, center, rows[-1] + lift, 0.42 * wide, max(1.0, 0.042 * max(wide, tall)))
    near = _blur(field, max(1.0, 0.06 * wide))
    far = _blur(field, max(1.2, 0.12 * wide))
    return np.asarray(1 - (1 - 0.15 * near) * (1 - 0.32 * far), dtype=np.float32)


def _floating(silhouette: FloatArray, layer: ShadowLayer) -> FloatArray:
    light, unit = layer.light, max(layer.box.w, layer.box.h) / STEP
    away = unit * 0.045
    near = _moved(silhouette, -light.azimuth * away * 0.35, away * 0.3)
    far = _moved(silhouette, -light.azimuth * away * 1.3, away * (0.7 + 0.8 * light.elevation))
    near = _blur(near, unit * 0.012)
    far = _blur(far, unit * (0.03 + 0.04 * (1 - light.hardness)))
    return np.asarray(1 - (1 - 0.34 * near) * (1 - 0.4 * far), dtype=np.float32)


def _moved(field: FloatArray, dx: float, dy: float) -> FloatArray:
    matrix = np.array([[1, 0, dx], [0, 1, dy]], np.float32)
    return np.asarray(cv2.warpAffine(field, matrix, (field.shape[1], field.shape[0])))


def _blur(field: FloatArray, sigma: float) -> FloatArray:
    """Gaussian blur; wide ones run on a reduced copy."""
    shrink = int(sigma / _FINE)
    if shrink < 2:
        return np.asarray(cv2.GaussianBlur(field, (0, 0), max(0.4, sigma)))
    rows, columns = field.shape
    # whole cells, so that nothing moves
    padded = cv2.copyMakeBorder(
        field, 0, -rows % shrink, 0, -columns % shrink, cv2.BORDER_REPLICATE
    )
    size = (padded.shape[1] // shrink, padded.shape[0] // shrink)
    small = cv2.resize(padded, size, interpolation=cv2.INTER_AREA)
    small = cv2.GaussianBlur(small, (0, 0), sigma / shrink)
    back = cv2.resize(small, padded.shape[::-1], interpolation=cv2.INTER_CUBIC)
    return np.maximum(back[:rows, :columns], 0, dtype=np.float32)  # cubic: may overshoot


def _ellipse(field: FloatArray, x: float, y: float, rx: float, ry: float) -> None:
    shift = 4  # sub-pixel precision of cv2, in bits
    point = (round(x * 16), round(y * 16))
    axes = (max(1, round(rx * 16)), max(1, round(ry * 16)))
    cv2.ellipse(field, point, axes, 0, 0, 360, 1.0, -1, cv2.LINE_AA, shift)
