"""Flat geometry, veils and buttons -> pixels."""

from __future__ import annotations

import numpy as np
import skia

from creative.color import FloatArray
from creative.composition import ButtonLayer, ScrimLayer, ShapeLayer
from creative.geometry import Box
from creative.paint.canvas import Canvas, paint_of, rect_of

_BAND = 32  # rows at a time: they stay in the cache
# (place, share of the strength): smoothstep, so that the end of a veil is not seen
FADE = ((0.0, 1.0), (0.25, 0.844), (0.5, 0.5), (0.75, 0.156), (1.0, 0.0))


def paint_shape(canvas: Canvas, layer: ShapeLayer) -> None:
    """Draw one shape."""
    paint = paint_of(layer.color, layer.opacity)
    box = rect_of(layer.box)
    canvas.skia.save()
    if layer.rotation:
        canvas.skia.rotate(layer.rotation, layer.box.cx, layer.box.cy)
    if layer.kind == "ellipse":
        canvas.skia.drawOval(box, paint)
    elif layer.kind == "ring":
        paint.setStyle(skia.Paint.kStroke_Style)
        paint.setStrokeWidth(layer.width)
        canvas.skia.drawOval(box, paint)
    elif layer.kind == "round":
        canvas.skia.drawRoundRect(box, layer.radius, layer.radius, paint)
    else:
        canvas.skia.drawRect(box, paint)
    canvas.skia.restore()


def paint_button(canvas: Canvas, layer: ButtonLayer) -> None:
    """Draw a button's body; its label is painted with the rest of the type."""
    paint = paint_of(layer.fill)
    box = layer.box
    if layer.border > 0:
        paint.setStyle(skia.Paint.kStroke_Style)
        paint.setStrokeWidth(layer.border)
        box = box.inset(layer.border / 2)
    canvas.skia.drawRoundRect(rect_of(box), layer.radius, layer.radius, paint)


def paint_scrim(canvas: Canvas, layer: ScrimLayer) -> None:
    """Draw a veil: solid over its box, then fading out along a smooth curve."""
    start, end, solid, fade = veil_ends(layer.edge, layer.box, layer.feather)
    whole = solid if layer.edge == "all" else solid.union(fade)
    across = _coverage(whole.x, whole.right, canvas.width)
    down = _coverage(whole.y, whole.bottom, canvas.height)
    if layer.edge in {"left", "right"}:
        across *= _fading(start[0], end[0], canvas.width)
    elif layer.edge in {"top", "bottom"}:
        down *= _fading(start[1], end[1], canvas.height)
    rows, columns = np.flatnonzero(down), np.flatnonzero(across)
    if not rows.size or not columns.size:
        return
    first, last = int(rows[0]), int(rows[-1]) + 1
    wide = slice(int(columns[0]), int(columns[-1]) + 1)
    share = np.repeat(across[wide] * np.float32(layer.strength), 4).reshape(1, -1, 4)
    color = np.array((*layer.color.rgb, 1.0), np.float32)
    flat = np.broadcast_to(color, share.shape).copy()  # whole rows are faster than pixels
    away = np.empty((_BAND, *share.shape[1:]), np.float32)
    cover = np.empty_like(away)
    for top in range(first, last, _BAND):
        view = canvas.pixels[top : min(last, top + _BAND), wide]
        count = len(view)
        np.subtract(flat, view, out=away[:count])
        np.multiply(share, down[top : top + count, None, None], out=cover[:count])
        away[:count] *= cover[:count]
        view += away[:count]


def _coverage(low: float, high: float, length: int) -> FloatArray:
    """How much of each of ``length`` pixels lies between ``low`` and ``high``."""
    place = np.arange(length, dtype=np.float32)
    inside = np.minimum(place + 1, high) - np.maximum(place, low)
    return np.asarray(np.clip(inside, 0, 1), dtype=np.float32)


def _fading(start: float, end: float, length: int) -> FloatArray:
    """The share of a veil's strength at each pixel's centre."""
    gone = (np.arange(length) + 0.5 - start) / (end - start or 1.0)
    places, shares = zip(*FADE, strict=True)
    return np.asarray(np.interp(gone, places, shares), dtype=np.float32)


def veil_ends(
    edge: str, box: Box, feather: float
) -> tuple[tuple[float, float], tuple[float, float], Box, Box]:
    """Where a veil's gradient starts and ends, its solid part and its fading part."""
    if edge == "left":
        fade = Box(box.right, box.y, feather, box.h)
        return (box.right, 0), (box.right + feather, 0), box, fade
    if edge == "right":
        fade = Box(box.x - feather, box.y, feather, box.h)
        return (box.x, 0), (box.x - feather, 0), box, fade
    if edge == "top":
        fade = Box(box.x, box.bottom, box.w, feather)
        return (0, box.bottom), (0, box.bottom + feather), box, fade
    fade = Box(box.x, box.y - feather, box.w, feather)
    return (0, box.y), (0, box.y - feather), box, fade
