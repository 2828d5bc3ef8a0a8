"""A photo, cropped into its shape -> pixels."""

from __future__ import annotations

import cv2
import numpy as np
import skia

from creative.color import Color
from creative.composition import PhotoLayer
from creative.geometry import Box
from creative.paint.canvas import Canvas, image_of, rect_of, resized
from creative.scaling import shrunk_to


def paint_photo(canvas: Canvas, layer: PhotoLayer) -> None:
    """Scale the crop to the box (area filter when shrinking) and clip it to the shape."""
    rows, columns = layer.crop.pixels(layer.photo.width, layer.photo.height)
    lifted = layer.photo.lifted
    if layer.sheer is not None and lifted is not None:
        _lay_lifted(canvas, layer.box, lifted.product[rows, columns], lifted.light[rows, columns])
        return
    part = layer.photo.rgba[rows, columns]
    width, height = max(1, round(layer.box.w)), max(1, round(layer.box.h))
    if width < part.shape[1]:
        scaled = shrunk_to(part, width, height)
    else:
        grown = cv2.resize(part, (width, height), interpolation=cv2.INTER_CUBIC)
        scaled = np.asarray(grown, dtype=np.uint8)
    if layer.duotone is not None:
        scaled[..., :3] = duotone(scaled[..., :3], *layer.duotone)
    scaled[..., 3] = 255
    if layer.fade:
        _dissolve(scaled, layer.fade)
    image = image_of(scaled)
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


def _dissolve(rgba: np.ndarray, fade: tuple[tuple[str, float], ...]) -> None:
    """Let the picture run out at edges; in place. Light falls off smoothly: a raised cosine."""
    alpha = np.ones(rgba.shape[:2], np.float32)
    for edge, share in fade:
        along = rgba.shape[1] if edge in {"left", "right"} else rgba.shape[0]
        away = (np.arange(along, dtype=np.float32) + 0.5) / max(1.0, share * along)
        if edge in {"right", "bottom"}:
            away = away[::-1]
        course = 0.5 - 0.5 * np.cos(np.pi * np.minimum(away, 1.0))
        alpha *= course[None, :] if edge in {"left", "right"} else course[:, None]
    rgba[..., 3] = np.rint(255 * alpha)


def _lay_lifted(canvas: Canvas, box: Box, product: np.ndarray, light: np.ndarray) -> None:
    """Lay the photo's product and its shadow on the sheet, without the ground they were on."""
    width, height = max(1, round(box.w)), max(1, round(box.h))
    kind = cv2.INTER_AREA if width < light.shape[1] else cv2.INTER_CUBIC
    left, top = max(0, -round(box.x)), max(0, -round(box.y))
    view = canvas.part(Box(round(box.x), round(box.y), width, height))
    inside = np.s_[top : top + view.shape[0], left : left + view.shape[1]]
    laid = resized(product, width, height)[inside]
    falls = cv2.resize(light, (width, height), interpolation=kind)[inside]
    if not falls.size:
        return
    alpha = laid[..., 3:].astype(np.float32) / 255
    own = laid[..., :3].astype(np.float32) / 255
    under = view[..., :3] * (falls[..., None].astype(np.float32) / 255)
    view[..., :3] = under + (own - under) * alpha


def duotone(rgb: np.ndarray, dark: Color, light: Color) -> np.ndarray:
    """Map luminance onto a ramp between two colours; uint8 (h, w, 3) in and out."""
    gray = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)
    ramp = np.array([dark.mixed(light, i / 255).rgb8 for i in range(256)], np.uint8)
    return np.asarray(ramp[gray])
