"""A composition in; pictures of what must be pixels and vector layers of the rest out, in order.

Scenes, photos, shadows, products and grain become pixels, and so does flat geometry below them.
Type, buttons, logos and what lies above the last of the pixels stay as they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from creative import composition as c
from creative.color import BLACK, WHITE, FloatArray
from creative.geometry import Box
from creative.paint.canvas import Canvas, resized
from creative.paint.encoding import encode
from creative.paint.finishing import finish
from creative.paint.painter import paint_layer

_PIXELS = (c.SceneLayer, c.PhotoLayer, c.ShadowLayer, c.ProductLayer, c.GrainLayer)
_LIVE = (c.TextLayer, c.ButtonLayer, c.LogoLayer)
_LOSSLESS = 400_000  # bytes up to which a ground is kept as PNG
# the ground will be worked on: grain and dithering are to survive
_JPEG = (
    *(cv2.IMWRITE_JPEG_QUALITY, 97),
    *(cv2.IMWRITE_JPEG_SAMPLING_FACTOR, cv2.IMWRITE_JPEG_SAMPLING_FACTOR_444),
    *(cv2.IMWRITE_JPEG_OPTIMIZE, 1),
    *(cv2.IMWRITE_JPEG_PROGRESSIVE, 1),
)
_LOGO_DETAIL = 2  # pixels of a logo for each pixel of the picture, where its file has them


@dataclass(frozen=True, slots=True)
class Picture:
    """An encoded picture that fills ``box``; ``role`` is ``ground``, ``product`` or ``logo``."""

    data: bytes
    media_type: str
    box: Box
    role: str


Part = Picture | c.ShapeLayer | c.ScrimLayer | c.ButtonLayer | c.TextLayer


def flatten(composition: c.Composition, seed: int) -> tuple[Part, ...]:
    """Parts in painting order; ``seed`` dithers the ground exactly as in the finished picture.

    Pixels above type (a product that covers a word) become a picture with alpha, so that the
    type below stays live.
    """
    groups = _grouped(composition.layers)
    canvas = Canvas(composition.width, composition.height, composition.background)
    whole = Box(0.0, 0.0, composition.width, composition.height)
    parts: list[Part] = []
    for number, (pixels, rest) in enumerate(groups):
        if number == 0 and pixels:
            for layer in pixels:
                paint_layer(canvas, layer)
            ground = finish(canvas.pixels, seed)
            parts.append(_ground(ground, whole))
        elif number == 0:
            parts.append(c.ShapeLayer("rect", whole, composition.background, role="ground"))
        elif pixels:
            parts.extend(_overlay(canvas, pixels, seed))
        for layer in rest:
            if isinstance(layer, c.LogoLayer):
                parts.extend(_logo(layer))
            elif isinstance(layer, c.ShapeLayer | c.ScrimLayer | c.ButtonLayer | c.TextLayer):
                parts.append(layer)
    return tuple(parts)


def _grouped(layers: Sequence[c.Layer]) -> list[tuple[list[c.Layer], list[c.Layer]]]:
    """(pixels, vectors above them) from the bottom up; all grain joins the first pixels."""
    groups: list[tuple[list[c.Layer], list[c.Layer]]] = []
    pending: list[c.Layer] = []
    live: list[c.Layer] = []

    def close() -> None:
        last = max((i for i, one in enumerate(pending) if isinstance(one, _PIXELS)), default=-1)
        pixels, flat = pending[: last + 1], pending[last + 1 :]
        if not groups or pixels:
            groups.append((pixels, []))
        groups[-1][1].extend((*flat, *live))
        pending.clear()
        live.clear()

    for layer in layers:
        if isinstance(layer, _LIVE):
            live.append(layer)
            continue
        if live:
            close()
        pending.append(layer)
    close()
    for pixels, _ in groups[1:]:
        grain = [layer for layer in pixels if isinstance(layer, c.GrainLayer)]
        if groups[0][0]:
            groups[0][0].extend(grain)
        pixels[:] = [layer for layer in pixels if not isinstance(layer, c.GrainLayer)]
    return groups


def _ground(pixels: c.Canvas, box: Box) -> Picture:
    data, media_type = encode(pixels, "png")
    if len(data) > _LOSSLESS:
        _, packed = cv2.imencode(".jpg", pixels[..., ::-1], _JPEG)
        data, media_type = packed.tobytes(), "image/jpeg"
    return Picture(data, media_type, box, "ground")


def _overlay(canvas: Canvas, layers: Sequence[c.Layer], seed: int) -> list[Picture]:
    """What ``layers`` add to the sheet, as a picture with alpha cropped to what it changes.

    Painting them on black and on white tells how much of the ground shows through; painting them
    on the sheet tells their colour.
    """
    dark = _painted_on(Canvas(canvas.width, canvas.height, BLACK), layers)
    light = _painted_on(Canvas(canvas.width, canvas.height, WHITE), layers)
    hidden = 1.0 - np.clip((light - dark).mean(axis=2, keepdims=True), 0.0, 1.0)
    alpha = finish(np.repeat(hidden, 3, axis=2), seed)[..., :1]
    before = canvas.pixels[..., :3].copy()
    after = _painted_on(canvas, layers)
    rows = np.flatnonzero(alpha.any(axis=(1, 2)))
    columns = np.flatnonzero(alpha.any(axis=(0, 2)))
    if not len(rows):
        return []
    box = Box.edges(int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1)
    spot = box.pixels(canvas.width, canvas.height)
    share = alpha[spot].astype(np.float32) / np.float32(255)
    color = (after[spot] - (1 - share) * before[spot]) / np.maximum(share, 1 / 255)
    straight = finish(np.clip(color, 0.0, 1.0) * (share > 0), seed)
    rgba = np.concatenate([straight, alpha[spot]], axis=2)
    return [Picture(_png(rgba, level=6), "image/png", box, "product")]


def _png(rgba: np.ndarray, *, level: int) -> bytes:
    order = cv2.cvtColor(np.ascontiguousarray(rgba), cv2.COLOR_RGBA2BGRA)
    _, data = cv2.imencode(".png", order, [cv2.IMWRITE_PNG_COMPRESSION, level])
    return data.tobytes()


def _painted_on(canvas: Canvas, layers: Sequence[c.Layer]) -> FloatArray:
    for layer in layers:
        paint_layer(canvas, layer)
    return canvas.pixels[..., :3]


def _logo(layer: c.LogoLayer) -> list[Part]:
    """The plate as a shape, and the mark as a picture with the detail that its file has."""
    parts: list[Part] = []
    if layer.plate is not None and layer.plate_box is not None:
        plate = c.ShapeLayer(
            "round", layer.plate_box, layer.plate, radius=layer.plate_radius, role="plate"
        )
        parts.append(plate)
    rgba = layer.mark.rgba if layer.tint is None else layer.mark.tinted(layer.tint)
    width, height = max(1, round(layer.box.w)), max(1, round(layer.box.h))
    detail = _LOGO_DETAIL if rgba.shape[1] >= _LOGO_DETAIL * width else 1
    scaled = resized(rgba, detail * width, detail * height)
    box = Box(round(layer.box.x), round(layer.box.y), width, height)
    parts.append(Picture(_png(scaled, level=9), "image/png", box, "logo"))
    return parts
