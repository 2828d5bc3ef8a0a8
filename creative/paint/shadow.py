"""The shadow of a product -> pixels: contact, ambient and cast parts, from its own silhouette.

All is computed at a quarter of the size, where blur is cheap, and multiplied in once.
"""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from creative.color import Color, FloatArray
from creative.composition import ShadowLayer
from creative.geometry import Box
from creative.paint.canvas import Canvas

IntArray = npt.NDArray[np.intp]

_FINE = 3.0  # samples of a blur's sigma that show no facets
STEP = 4  # shadows are smooth: one sample for 4 x 4 pixels


def paint_shadow(canvas: Canvas, layer: ShadowLayer) -> None:
    """Darken what lies under and behind the product."""
    small_w, small_h = -(-canvas.width // STEP) + 1, -(-canvas.height // STEP) + 1
    silhouette = _silhouette(layer, small_w, small_h)
    cover = (
        _standing(silhouette, layer) if layer.standing else _floating(silhouette, layer)
    ) * layer.strength
    rows = np.flatnonzero(cover.max(axis=1) > 0.002)
    columns = np.flatnonzero(cover.max(axis=0) > 0.002)
    if not rows.size or not columns.size:
        return
    top, bottom = rows[0] * STEP, (rows[-1] + 1) * STEP
    left, right = columns[0] * STEP, (columns[-1] + 1) * STEP
    view = canvas.part(Box(left, top, right - left, bottom - top))
    shade = cover[rows[0] : rows[-1] + 2, columns[0] : columns[-1] + 2, None]
    tint = np.array((*_tint(layer.color), 1.0), np.float32)
    light = cv2.resize(
        1 - shade * (1 - tint), None, fx=STEP, fy=STEP, interpolation=cv2.INTER_LINEAR
    )[: view.shape[0], : view.shape[1]]
    view[: light.shape[0], : light.shape[1]] *= light


def _tint(color: Color) -> tuple[float, float, float]:
    """What full shadow multiplies light by: dark, with a little of the ground's hue left in."""
    peak = max(color.r, color.g, color.b, 0.25)
    r, g, b = (float(0.10 + 0.24 * (c / peak) ** 1.6) for c in color.rgb)
    return r, g, b


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


def _standing(silhouette: FloatArray, layer: ShadowLayer) -> FloatArray:
    light, box = layer.light, layer.box
    ground = box.bottom / STEP
    unit = max(box.w, box.h) / STEP
    # where the light comes from the left, the shadow falls to the right and back
    reach = 0.75 - 0.5 * light.elevation
    lean = -light.azimuth * reach * 1.1
    back = 0.10 + 0.16 * reach
    project = np.array([[1, -lean, lean * ground], [0, back, ground * (1 - back)]], np.float32)
    size = (silhouette.shape[1], silhouette.shape[0])
    cast = np.asarray(cv2.warpAffine(silhouette, project, size), dtype=np.float32)
    below = np.clip(1 - (np.arange(size[1]) - ground) / 3, 0, 1)[:, None].astype(np.float32)
    cast *= below
    near = _blur(cast, unit * (0.012 + 0.02 * (1 - light.hardness)))
    far = _blur(cast, unit * (0.035 + 0.075 * (1 - light.hardness)))
    tall = max(1.0, box.h / STEP * back)
    distance = np.clip((ground - np.arange(size[1])) / tall, 0, 1)[:, None].astype(np.float32)
    cast = near * (1 - distance) + far * distance
    cast *= (0.5 + 0.25 * light.hardness) * (1 - 0.75 * distance)
    contact = _contact(silhouette, ground, unit)
    foot = _resting(silhouette, ground, unit) or tuple(v / STEP for v in _foot(layer))
    half, center = max(1.0, (foot[1] - foot[0]) / 2), (foot[0] + foot[1]) / 2
    ambient = np.zeros_like(silhouette)
    _ellipse(
        ambient, center - light.azimuth * half * 0.12, ground, half * 1.12, max(1.2, unit * 0.045)
    )
    ambient = _blur(ambient, max(1.5, unit * 0.045))
    keep = 1 - 0.85 * contact
    keep *= 1 - 0.42 * ambient
    keep *= 1 - cast
    return np.asarray(1 - keep, dtype=np.float32)


def _underside(silhouette: FloatArray, ground: float) -> tuple[IntArray, FloatArray]:
    """The columns that the product covers, and how high its lowest pixel hangs there."""
    columns = np.flatnonzero(silhouette.max(axis=0) > 0.5)
    flipped = silhouette[::-1, columns] > 0.5
    lowest = silhouette.shape[0] - 1 - flipped.argmax(axis=0)
    return columns, np.maximum(0.0, ground - 1 - lowest).astype(np.float32)


def _contact(silhouette: FloatArray, ground: float, unit: float) -> FloatArray:
    """Where no light arrives at all: along the underside, less and wider the higher it hangs."""
    columns, height = _underside(silhouette, ground)
    field = np.zeros_like(silhouette)
    wide = np.zeros_like(silhouette)
    if not columns.size:
        return field
    rows = np.clip(np.rint(ground - 0.55 * height), 0, field.shape[0] - 1).astype(np.intp)
    near = np.exp(-height / (0.016 * unit + 0.6))
    np.maximum.at(field, (rows, columns), near)
    np.maximum.at(wide, (rows, columns), np.exp(-height / (0.07 * unit + 1)))
    sigma, broad = max(0.8, unit * 0.009), max(1.2, unit * 0.026)
    # a line one pixel high loses its strength to the blur: give it back
    tight = np.clip(_blur(field, sigma) * sigma * 2.4, 0, 1)
    soft = np.clip(_blur(wide, broad) * broad * 1.5, 0, 1)
    return np.asarray(1 - (1 - tight) * (1 - 0.5 * soft), dtype=np.float32)


def _resting(silhouette: FloatArray, ground: float, unit: float) -> tuple[float, float] | None:
    """From the first to the last column that is all but on the ground."""
    columns, height = _underside(silhouette, ground)
    low = columns[height < 0.05 * unit]
    return (float(low[0]), float(low[-1] + 1)) if low.size else None


def _foot(layer: ShadowLayer) -> tuple[float, float]:
    """The contact's x-range on the sheet, in pixels."""
    scale = layer.box.w / layer.cutout.width
    left, right = layer.cutout.foot
    return layer.box.x + left * scale, layer.box.x + right * scale


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
