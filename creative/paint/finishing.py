"""The last step: float pixels in, dithered 8-bit pixels out."""

from __future__ import annotations

from functools import lru_cache

import cv2
import numpy as np
import numpy.typing as npt

from creative.color import FloatArray

_TILE = 128


@lru_cache(maxsize=1)
def _dither_tile() -> FloatArray:
    """Blue-ish noise in -0.5..0.5, (128, 128, 4), none in alpha: high-passed and ranked."""
    rng = np.random.default_rng(20)
    planes = []
    for _ in range(3):
        noise = rng.random((_TILE, _TILE)).astype(np.float32)
        for _ in range(6):
            wide = np.pad(noise, 8, mode="wrap")
            low = cv2.GaussianBlur(wide, (0, 0), 1.6)[8:-8, 8:-8]
            order = np.argsort((noise - low).ravel(), kind="stable")
            ranked = np.empty(_TILE * _TILE, dtype=np.float32)
            ranked[order] = (np.arange(_TILE * _TILE, dtype=np.float32) + 0.5) / _TILE**2
            noise = ranked.reshape(_TILE, _TILE)
        planes.append(noise - 0.5)
    planes.append(np.zeros_like(planes[0]))
    return np.stack(planes, axis=-1)


def finish(pixels: FloatArray, seed: int) -> npt.NDArray[np.uint8]:
    """SRGB 0..1 (height, width, 3 or 4) to 8-bit RGB, with +-0.5 level of noise against bands."""
    height, width = pixels.shape[:2]
    out = np.empty((height, width, 3), dtype=np.uint8)
    finish_rows(pixels, seed, out, 0, height)
    return out


def finish_rows(
    pixels: FloatArray, seed: int, out: npt.NDArray[np.uint8], top: int, bottom: int
) -> None:
    """The same for the rows ``top..bottom`` only, written into ``out``."""
    width, channels = pixels.shape[1:]
    tile = np.roll(_dither_tile(), (seed * 37 % _TILE, seed * 61 % _TILE), axis=(0, 1))
    strip = np.tile(tile[..., :channels], (1, -(-width // _TILE), 1))[:, :width]
    noise = np.ascontiguousarray(strip)  # bands of whole rows stay in the cache
    band = np.empty((_TILE, width, channels), np.uint8)
    start = top
    while start < bottom:
        end = min(bottom, (start // _TILE + 1) * _TILE)
        rows = np.ascontiguousarray(pixels[start:end])
        shift = noise[start % _TILE :][: end - start]
        levels = cv2.addWeighted(
            rows, 255.0, shift, 1.0, 0.0, dst=band[: end - start], dtype=cv2.CV_8U
        )
        if channels == 4:
            cv2.cvtColor(levels, cv2.COLOR_RGBA2RGB, dst=out[start:end])
        else:
            out[start:end] = levels
        start = end
