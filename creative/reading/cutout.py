"""Free a product from its ground: a ``Raster`` in, a ``Cutout`` out, or None where an eye would see the cut.

The ladder: an alpha channel that came with the file; a plain ground; a near-plain ground with
a soft shadow. Everything else is a photo and is used whole.
"""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from creative.pictures import Cutout, Pixels, Raster
from creative.reading.alpha import freed_from_shadow, has_real_alpha
from creative.reading.ground import Ground, Mask, read_ground
from creative.reading.judging import judged, object_mask
from creative.reading.matting import matte
from creative.reading.resampling import shrunk
from creative.reading.stance import foot_of, stands
from creative.reading.swatches import main_colors

THRESHOLD: Final = 0.6
_WORK_SIDE: Final = 512


def cut_out(raster: Raster) -> Cutout | None:
    """The product alone, or None when no cut would be clean.

    Never returns a cut-out under ``THRESHOLD`` confidence.
    """
    if min(raster.width, raster.height) < 24:
        return None
    if raster.has_alpha and has_real_alpha(raster.rgba):
        return _from_alpha(raster.rgba)
    return _from_ground(_laid_on_white(raster))


def _from_alpha(rgba: Pixels) -> Cutout | None:
    freed, confidence = freed_from_shadow(rgba)
    if confidence < THRESHOLD:
        return None
    return _finished(freed, confidence, "alpha")


def _from_ground(rgb: npt.NDArray[np.uint8]) -> Cutout | None:
    height, width = rgb.shape[:2]
    scale = min(1.0, _WORK_SIDE / max(height, width))
    size = max(8, round(width * scale)), max(8, round(height * scale))
    small = np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    ground = read_ground(small)
    mask = object_mask(ground)
    confidence = judged(small, ground, mask)
    if confidence < THRESHOLD:
        return None
    rows, columns = _window(mask, 1 / scale, rgb.shape[:2])
    rough = cv2.resize(mask.astype(np.float32), (width, height), interpolation=cv2.INTER_LINEAR)
    freed = matte(rgb[rows, columns], rough[rows, columns], 1 / scale)
    return _finished(freed, confidence, _method(ground))


def _method(ground: Ground) -> str:
    flat = float(np.ptp(ground.surface.reshape(-1, 3), axis=0).max()) < 3
    return "plain" if flat and ground.shade.mean() < 0.004 else "near-plain"


def _window(mask: Mask, scale: float, shape: tuple[int, ...]) -> tuple[slice, slice]:
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    margin = 6 * scale + 10
    return (
        slice(max(0, int(rows[0] * scale - margin)), min(shape[0], int(rows[-1] * scale + margin))),
        slice(
            max(0, int(columns[0] * scale - margin)),
            min(shape[1], int(columns[-1] * scale + margin)),
        ),
    )


def _laid_on_white(raster: Raster) -> npt.NDArray[np.uint8]:
    if not raster.has_alpha:
        return raster.rgba[..., :3]
    alpha = raster.rgba[..., 3:].astype(np.float32) / 255
    return np.round(raster.rgba[..., :3] * alpha + 255 * (1 - alpha)).astype(np.uint8)


def _finished(rgba: Pixels, confidence: float, method: str) -> Cutout | None:
    trimmed = _trimmed(rgba)
    if min(trimmed.shape[:2]) < 12:
        return None
    alpha = trimmed[..., 3]
    return Cutout(
        rgba=trimmed,
        confidence=round(confidence, 3),
        method=method,
        foot=foot_of(alpha),
        standing=stands(alpha),
        colors=main_colors(shrunk(trimmed, 256)),
    )


def _trimmed(rgba: Pixels, margin: int = 2) -> Pixels:
    seen = rgba[..., 3] > 12
    rows, columns = np.flatnonzero(seen.any(axis=1)), np.flatnonzero(seen.any(axis=0))
    if len(rows) == 0:
        return rgba[:1, :1]
    top, bottom = rows[0], rows[-1] + 1
    left, right = columns[0], columns[-1] + 1
    cropped = rgba[top:bottom, left:right]
    return np.pad(cropped, ((margin, margin), (margin, margin), (0, 0)))
