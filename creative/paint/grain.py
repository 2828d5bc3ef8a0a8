"""Film grain: one tile of noise, repeated at a random offset -> pixels."""

from __future__ import annotations

from functools import cache

import cv2
import numpy as np

from creative.color import FloatArray
from creative.composition import GrainLayer
from creative.paint.canvas import Canvas

TILE = 512


@cache
def _tile() -> FloatArray:
    noise = np.random.default_rng(7).standard_normal((TILE, TILE)).astype(np.float32)
    wrapped = np.pad(noise, 8, mode="wrap")
    soft = cv2.GaussianBlur(wrapped, (0, 0), 0.7)[8:-8, 8:-8]
    return np.asarray(soft / soft.std(), dtype=np.float32)


def paint_grain(canvas: Canvas, layer: GrainLayer) -> None:
    """Add the same grey noise to all three channels, so that no colour shifts."""
    chance = np.random.default_rng(layer.seed)
    dx, dy = (int(v) for v in chance.integers(0, TILE, 2))
    tile = np.roll(_tile(), (-dy, -dx), axis=(0, 1)) * layer.strength
    noise = cv2.merge([tile, tile, tile, np.zeros_like(tile)])
    for top in range(0, canvas.height, TILE):
        for left in range(0, canvas.width, TILE):
            view = canvas.pixels[top : top + TILE, left : left + TILE]
            view += noise[: view.shape[0], : view.shape[1]]
