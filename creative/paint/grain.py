"""Film grain: one tile of noise, repeated at a random offset -> pixels."""

from __future__ import annotations

from functools import cache

import cv2
import numpy as np

from creative.color import FloatArray
from creative.composition import GrainLayer
from creative.paint.canvas import Canvas

TILE = 512
_BAND = 64  # rows at a time: they stay in the cache; divides the tile


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
    tile = np.roll(_tile(), (-dy, -dx), axis=(0, 1)) * np.float32(layer.strength)
    wide = np.tile(tile, (1, -(-canvas.width // TILE)))[:, : canvas.width]
    still = np.zeros((_BAND, canvas.width), np.float32)  # alpha
    band = np.empty((_BAND, canvas.width, 4), np.float32)
    for top in range(0, canvas.height, _BAND):
        rows = canvas.pixels[top : top + _BAND]
        noise = wide[top % TILE :][: len(rows)]
        four = cv2.merge([noise, noise, noise, still[: len(rows)]], dst=band[: len(rows)])
        cv2.add(rows, four, dst=rows)
