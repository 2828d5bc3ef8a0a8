"""A photo, cropped into its shape -> pixels."""

from __future__ import annotations

import cv2
import numpy as np
import skia

from creative.color import Color, FloatArray
from creative.composition import PhotoLayer
from creative.geometry import Box
from creative.paint.canvas import Canvas, image_of, rect_of
from creative.scaling import shrunk_to


FADE = 0.42  # of a photo's depth, over which it dissolves


def paint_photo(canvas: Canvas, layer: PhotoLayer) -> None:
    """Scale the crop to the box (area filter when shrinking) and clip it to the shape."""
    rows, columns = layer.crop.pixels(layer.photo.width, layer.photo.height)
    part = layer.photo.rgba[rows, columns]
    width, height = max(1, round(layer.box.w)), max(1, round(layer.box.h))
    if width < part.shape[1]:
        scaled = shrunk_to(part, width, height)
    else:
        grown = cv2.resize(part, (width, height), interpolation=cv2.INTER_CUBIC)
        scaled = np.asarray(grown, dtype=np.uint8)
    if layer.duotone is not None:
        scaled[..., :3] = duotone(scaled[..., :3], *layer.duotone)
    if layer.sheer is not None:
        _lay_sheer(canvas, layer.box, scaled[..., :3], layer.sheer)
        return
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


def _dissolve(rgba: np.ndarray, edge: str) -> None:
    """Let the picture run out at an edge; in place. Light falls off smoothly: a raised cosine."""
    along = rgba.shape[1] if edge in {"left", "right"} else rgba.shape[0]
    away = (np.arange(along, dtype=np.float32) + 0.5) / (FADE * along)
    if edge in {"right", "bottom"}:
        away = away[::-1]
    alpha = 0.5 - 0.5 * np.cos(np.pi * np.minimum(away, 1.0))
    course = alpha[None, :] if edge in {"left", "right"} else alpha[:, None]
    rgba[..., 3] = np.rint(255 * course)


def _lay_sheer(canvas: Canvas, box: Box, rgb: np.ndarray, ground: Color) -> None:
    """Lay a photo so that its ground becomes the sheet's: multiplied, but for what is in it.

    The inside of the product is told from the ground by what is joined to the frame's edge; where
    that guess is wrong, a pale ground lends the spot no more than its tint.
    """
    place = Box(round(box.x), round(box.y), rgb.shape[1], rgb.shape[0])
    view = canvas.part(place)
    left, top = max(0, -round(box.x)), max(0, -round(box.y))
    rgb = np.ascontiguousarray(rgb[top : top + view.shape[0], left : left + view.shape[1]])
    if not rgb.size:
        return
    # a wall photographed as white hardly ever is all over
    white = np.array(ground.rgb, np.float32) * np.float32(255 * 0.955)
    own = np.multiply(rgb, np.float32(1 / 255), dtype=np.float32)
    shade = np.minimum(rgb / white, 1.0).astype(np.float32)
    inside, near = _regions(rgb, ground)
    # shadows lie near the product; farther off the photo's own wall is not to show
    shade = 1 - (1 - shade) * near[..., None]
    inside = inside[..., None]
    mixed = view[..., :3] * shade
    view[..., :3] = mixed + (own - mixed) * inside


def _regions(rgb: np.ndarray, ground: Color) -> tuple[FloatArray, FloatArray]:
    """(1 well inside the product, 1 on it and near it), each easing to 0; (height, width)."""
    height, width = rgb.shape[:2]
    scale = min(1.0, 360 / max(height, width))
    size = (max(4, round(width * scale)), max(4, round(height * scale)))
    small = cv2.resize(rgb, size, interpolation=cv2.INTER_AREA).astype(np.float32)
    apart = np.abs(small - np.array(ground.rgb8, np.float32)).max(axis=2)
    neutral = small.max(axis=2) - small.min(axis=2)
    bare = ((apart < 9) | ((apart < 70) & (neutral < 9) & (_rough(small) < 6))).astype(np.uint8)
    framed = cv2.copyMakeBorder(bare, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=1)
    _, labels = cv2.connectedComponents(framed, connectivity=4)
    body = (labels[1:-1, 1:-1] != labels[0, 0]).astype(np.uint8)
    reach = max(3, round(0.012 * max(size)) | 1)
    body = cv2.morphologyEx(body, cv2.MORPH_OPEN, np.ones((reach, reach), np.uint8))
    away = cv2.distanceTransform(1 - body, cv2.DIST_L2, 3) / max(size)
    near = np.clip((0.13 - away) / 0.09, 0, 1) if body.any() else np.ones_like(away)
    body = cv2.erode(body, np.ones((reach, reach), np.uint8))
    soft = cv2.GaussianBlur(body.astype(np.float32), (0, 0), 0.4 * reach)
    both = cv2.merge((soft, np.asarray(near * near * (3 - 2 * near), dtype=np.float32)))
    full = cv2.resize(both, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(full[..., 0], dtype=np.float32), np.asarray(full[..., 1], dtype=np.float32)


def _rough(small: FloatArray) -> FloatArray:
    """How much each spot differs from those beside it: a shadow hardly does."""
    green = np.ascontiguousarray(small[..., 1])
    return np.asarray(
        cv2.dilate(green, np.ones((3, 3))) - cv2.erode(green, np.ones((3, 3))), dtype=np.float32
    )


def duotone(rgb: np.ndarray, dark: Color, light: Color) -> np.ndarray:
    """Map luminance onto a ramp between two colours; uint8 (h, w, 3) in and out."""
    gray = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)
    ramp = np.array([dark.mixed(light, i / 255).rgb8 for i in range(256)], np.uint8)
    return np.asarray(ramp[gray])
