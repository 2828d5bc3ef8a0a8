"""A photo, cropped into its shape -> pixels."""

from __future__ import annotations

import cv2
import numpy as np
import skia

from creative.color import Color
from creative.composition import PhotoLayer
from creative.paint.canvas import Canvas, image_of, rect_of


def paint_photo(canvas: Canvas, layer: PhotoLayer) -> None:
    """Scale the crop to the box (area filter when shrinking) and clip it to the shape."""
    rows, columns = layer.crop.pixels(layer.photo.width, layer.photo.height)
    part = layer.photo.rgba[rows, columns, :3]
    width, height = max(1, round(layer.box.w)), max(1, round(layer.box.h))
    shrinking = width < part.shape[1]
    method = cv2.INTER_AREA if shrinking else cv2.INTER_CUBIC
    scaled = cv2.resize(part, (width, height), interpolation=method)
    if layer.duotone is not None:
        scaled = duotone(scaled, *layer.duotone)
    opaque = np.full((*scaled.shape[:2], 1), 255, np.uint8)
    image = image_of(np.concatenate([scaled, opaque], axis=2))
    box = rect_of(layer.box)
    canvas.skia.save()
    if layer.shape == "round":
        canvas.skia.clipRRect(skia.RRect.MakeRectXY(box, layer.radius, layer.radius), True)
    elif layer.shape == "circle":
        canvas.skia.clipRRect(skia.RRect.MakeOval(box), True)
    elif layer.shape == "arch":
        half = layer.box.w / 2
        path = skia.Path()
        path.addRoundRect(box, [half, half, half, half, 0, 0, 0, 0])
        canvas.skia.clipPath(path, True)
    canvas.skia.drawImageRect(image, box, skia.SamplingOptions(skia.FilterMode.kLinear))
    canvas.skia.restore()


def duotone(rgb: np.ndarray, dark: Color, light: Color) -> np.ndarray:
    """Map luminance onto a ramp between two colours; uint8 (h, w, 3) in and out."""
    gray = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)
    ramp = np.array([dark.mixed(light, i / 255).rgb8 for i in range(256)], np.uint8)
    return np.asarray(ramp[gray])
