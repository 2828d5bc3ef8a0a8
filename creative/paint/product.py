"""A cut-out product -> pixels, with the reflection that a glossy ground gives back."""

from __future__ import annotations

import numpy as np
import skia

from creative.composition import ProductLayer
from creative.paint.canvas import Canvas, image_of, resized
from creative.paint.relighting import relit


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
    """The picture upside down under its foot, fading out within a third of its height."""
    depth = min(round(layer.box.h * 0.34), canvas.height - round(layer.box.bottom))
    if depth < 2:
        return
    mirror = scaled[::-1][:depth].copy()
    fade = np.linspace(1, 0, depth, dtype=np.float32)[:, None] ** 1.6
    mirror[..., 3] = (mirror[..., 3] * fade * layer.reflection).astype(np.uint8)
    paint = skia.Paint(ImageFilter=skia.ImageFilters.Blur(0.8, 1.6))
    canvas.skia.drawImage(
        image_of(mirror),
        round(layer.box.x),
        round(layer.box.bottom) - 1,
        skia.SamplingOptions(),
        paint,
    )
