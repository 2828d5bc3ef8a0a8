"""A cut-out product -> pixels, with the reflection that a glossy ground gives back."""

from __future__ import annotations

import cv2
import numpy as np
import skia

from creative.composition import ProductLayer
from creative.paint.canvas import Canvas, image_of, resized
from creative.paint.relighting import relit

_MOST = 0.12  # of the height: what rises more is no sole


def paint_product(canvas: Canvas, layer: ProductLayer) -> None:
    """Scale once with an area filter, then draw (turned about its centre) at whole pixels."""
    box = layer.box
    rgba = layer.cutout.rgba
    if layer.flipped:
        rgba = np.ascontiguousarray(rgba[:, ::-1])
    scaled = relit(resized(rgba, round(box.w), round(box.h)), layer)
    if layer.reflection > 0:
        _paint_reflection(canvas, layer, scaled)
    image = image_of(scaled)
    canvas.skia.save()
    if layer.rotation:
        canvas.skia.rotate(layer.rotation, box.cx, box.cy)
        canvas.skia.drawImage(
            image, box.x, box.y, skia.SamplingOptions(skia.CubicResampler.Mitchell())
        )
    else:
        canvas.skia.drawImage(image, round(box.x), round(box.y))
    canvas.skia.restore()


def _paint_reflection(canvas: Canvas, layer: ProductLayer, scaled: np.ndarray) -> None:
    """The picture upside down from its sole on, fading out within ``reach`` of its height."""
    depth = min(round(layer.box.h * layer.reach), canvas.height - round(layer.box.bottom))
    if depth < 2:
        return
    rise = _rise(scaled)
    most = int(np.ceil(rise.max(initial=0.0)))
    last = scaled.shape[0] - 1
    x, y = np.meshgrid(
        np.arange(scaled.shape[1], dtype=np.float32),
        np.arange(-most, depth, dtype=np.float32),  # rows below the foot
    )
    source = np.asarray(last - 2 * rise[None] - y, dtype=np.float32)
    mirror = cv2.remap(scaled, x, source, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT)
    below = y + rise[None]  # rows below the sole
    fade = np.clip(1 - below / depth, 0, 1) ** 1.6 * (below >= 0)
    mirror[..., 3] = (mirror[..., 3] * fade * layer.reflection).astype(np.uint8)
    paint = skia.Paint(ImageFilter=skia.ImageFilters.Blur(0.8, 1.6))
    canvas.skia.drawImage(
        image_of(mirror),
        round(layer.box.x),
        round(layer.box.bottom) - 1 - most,
        skia.SamplingOptions(),
        paint,
    )


def _rise(scaled: np.ndarray) -> np.ndarray:
    """How many rows over its foot a product's sole lies, for each column.

    A sole seen from above is not level: mirrored about one line, most of it would float.
    """
    solid = scaled[..., 3] > 127
    columns = np.flatnonzero(solid.any(axis=0))
    if columns.size < 2:
        return np.zeros(solid.shape[1], np.float32)
    edge = solid.shape[0] - 1 - solid[::-1, columns].argmax(axis=0)
    points = np.stack([columns, edge], axis=1).astype(np.float32)
    hull = cv2.convexHull(points[:, None])[:, 0]
    across = np.interp(hull[:, 0], [columns[0], columns[-1]], [edge[0], edge[-1]])
    low = hull[hull[:, 1] >= across - 0.5]
    low = low[np.argsort(low[:, 0])]
    line = np.interp(np.arange(solid.shape[1]), low[:, 0], low[:, 1])
    most = _MOST * solid.shape[0]
    return np.asarray(np.clip(solid.shape[0] - 1 - line, 0, most), dtype=np.float32)
