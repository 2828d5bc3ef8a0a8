"""Layers -> pixels: each by the one function that knows its kind, in the order given."""

from __future__ import annotations

import math
from collections.abc import Iterable

import cv2
import numpy as np

from creative import composition as c
from creative.color import Color
from creative.geometry import Box
from creative.paint.canvas import Canvas
from creative.paint.finishing import finish, finish_rows
from creative.paint.grain import paint_grain
from creative.paint.logo import paint_logo
from creative.paint.photo import paint_photo
from creative.paint.product import paint_product
from creative.paint.scenes.registry import SCENES
from creative.paint.shadow import paint_shadow
from creative.paint.shapes import paint_button, paint_scrim, paint_shape
from creative.paint.text import draw_outlines


class Easel:
    """One picture in the making; what is painted can be looked at before the next layer."""

    def __init__(self, width: int, height: int, background: Color, seed: int) -> None:
        self._canvas = Canvas(width, height, background)
        self._seed = seed
        self._finished: c.Canvas | None = None
        self._stale: list[tuple[int, int]] = []  # rows painted since it was finished

    def lay(self, layers: Iterable[c.Layer]) -> None:
        """Paint layers over what is there."""
        for layer in layers:
            paint_layer(self._canvas, layer)
            if self._finished is not None:
                self._stale.append(_rows_of(layer, self._canvas.height))

    def look(self, box: Box) -> c.Canvas:
        """The pixels inside a box so far, uint8 RGB (undithered)."""
        part = self._canvas.part(box)
        if part.size == 0:
            return np.zeros((*part.shape[:2], 3), np.uint8)
        levels = cv2.addWeighted(part, 255.0, part, 0.0, 0.0, dtype=cv2.CV_8U)
        return np.asarray(cv2.cvtColor(levels, cv2.COLOR_RGBA2RGB), dtype=np.uint8)

    def picture(self) -> c.Canvas:
        """Everything so far, dithered to uint8 RGB."""
        pixels = self._canvas.pixels
        if self._finished is None:
            self._finished = finish(pixels, self._seed)
        elif self._stale:
            self._finished = self._finished.copy()
            for top, bottom in merged(self._stale):
                finish_rows(pixels, self._seed, self._finished, top, bottom)
        self._stale = []
        return self._finished


def merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same rows as spans that do not overlap."""
    kept: list[tuple[int, int]] = []
    for top, bottom in sorted(span for span in spans if span[0] < span[1]):
        if kept and top <= kept[-1][1]:
            kept[-1] = (kept[-1][0], max(bottom, kept[-1][1]))
        else:
            kept.append((top, bottom))
    return kept


def _rows_of(layer: c.Layer, height: int) -> tuple[int, int]:
    """The rows that painting a layer may change."""
    if isinstance(layer, c.TextLayer):
        box = layer.ink.inset(-0.1 * layer.block.size)
    elif isinstance(layer, c.LogoLayer):
        box = layer.box if layer.plate_box is None else layer.box.union(layer.plate_box)
    elif isinstance(layer, c.ButtonLayer):
        box = layer.box
    else:
        return 0, height
    slack = 3  # edges are smoothed, and logos stand on whole pixels
    return max(0, math.floor(box.y) - slack), min(height, math.ceil(box.bottom) + slack)


def paint(composition: c.Composition, seed: int) -> c.Canvas:
    """A whole composition at once: the same pixels as its layers laid one by one."""
    easel = Easel(composition.width, composition.height, composition.background, seed)
    easel.lay(composition.layers)
    return easel.picture()


def paint_layer(canvas: Canvas, layer: c.Layer) -> None:  # noqa: C901 - one arm a layer
    """Paint one layer; a button's label is a text layer of its own."""
    match layer:
        case c.SceneLayer():
            canvas.lay(SCENES[layer.scene].paint(layer.stage))
        case c.PhotoLayer():
            paint_photo(canvas, layer)
        case c.ScrimLayer():
            paint_scrim(canvas, layer)
        case c.ShapeLayer():
            paint_shape(canvas, layer)
        case c.ShadowLayer():
            paint_shadow(canvas, layer)
        case c.ProductLayer():
            paint_product(canvas, layer)
        case c.TextLayer():
            draw_outlines(canvas.skia, layer.block, layer.x, layer.y, layer.color_of)
        case c.ButtonLayer():
            paint_button(canvas, layer)
        case c.LogoLayer():
            paint_logo(canvas, layer)
        case c.GrainLayer():
            paint_grain(canvas, layer)
