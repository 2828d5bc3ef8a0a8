"""Free a product from its ground: a ``Raster`` in; a ``Cutout`` out, or None if the cut would show.

The ladder: an alpha channel that came with the file; a blown-out white ground; a plain ground; a
near-plain ground with a soft shadow; then, where the caller plugs one in, another cutter under
the same judgement. Everything else is a photo and is used whole.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from creative.pictures import Cutout, Cutter, Pixels, Raster
from creative.reading.alpha import freed_from_shadow, has_real_alpha, patch_of_ground
from creative.reading.clipped import (
    PAD,
    free_of_shade,
    is_clipped,
    judged_on_white,
    matted_on_white,
    padded,
)
from creative.reading.ground import Ground, Mask, read_ground
from creative.reading.judging import judged
from creative.reading.masking import object_mask
from creative.reading.matting import defringed, held, matte
from creative.reading.resampling import shrunk
from creative.reading.second_opinion import judged_outline
from creative.reading.stance import foot_of, stands
from creative.reading.swatches import main_colors

THRESHOLD: Final = 0.6
_WORK_SIDE: Final = 512
_SOFT: Final = frozenset({"crisp", "soft run", "soft edge"})


@dataclass(frozen=True, eq=False, slots=True)
class Freed:
    """The outcome at the picture's own size: ``rgba`` is None when nothing could be freed.

    ``doubts`` names each score under 1 that lowered the confidence.
    """

    rgba: Pixels | None
    confidence: float
    method: str
    doubts: dict[str, float]


def cut_out(raster: Raster, cutter: Cutter | None = None) -> Cutout | None:
    """The product alone, trimmed, or None when no cut would be clean.

    ``cutter`` is asked where the ladder declines. Never returns a cut-out under ``THRESHOLD``
    confidence.
    """
    freed = free(raster)
    if freed.rgba is None and cutter is not None and not raster.has_alpha:
        freed = free_by(cutter, raster)
    if freed.rgba is None or freed.confidence < THRESHOLD:
        return None
    trimmed = _trimmed(freed.rgba)
    if min(trimmed.shape[:2]) < 12:
        return None
    alpha = trimmed[..., 3]
    return Cutout(
        rgba=trimmed,
        confidence=round(freed.confidence, 3),
        method=freed.method,
        foot=foot_of(alpha),
        standing=stands(alpha),
        colors=main_colors(shrunk(trimmed, 256)),
    )


def free(raster: Raster) -> Freed:
    """Take the ground away without trimming; the matte is only made above ``THRESHOLD``."""
    if min(raster.width, raster.height) < 24:
        return Freed(None, 0.0, "none", {"size": 0.0})
    if raster.has_alpha and has_real_alpha(raster.rgba):
        return _from_alpha(raster)
    return _from_white(raster) or _from_ground(_laid_on_white(raster))


def free_by(cutter: Cutter, raster: Raster) -> Freed:
    """Take the ground away along another cutter's mask, judged by the picture itself."""
    rgb = np.ascontiguousarray(raster.rgba[..., :3])
    height, width = rgb.shape[:2]
    if min(width, height) < 24:
        return Freed(None, 0.0, "none", {"size": 0.0})
    grain = max(1.0, max(height, width) / _WORK_SIDE)
    small = shrunk(raster.rgba, _WORK_SIDE)[..., :3]
    mask = _worked(cutter(rgb), small)
    if not mask.any() or mask.all():
        return Freed(None, 0.0, "none", {"area": 0.0})
    mirrored = _worked(cutter(np.ascontiguousarray(rgb[:, ::-1])), small)[:, ::-1]
    rgba = matted(rgb, mask, grain, within=None)
    # what is judged is what would be delivered: the matte's outline, not the mask's
    outline = shrunk(rgba, _WORK_SIDE)[..., 3] > 127
    verdict = judged_outline(np.ascontiguousarray(small), outline, mirrored)
    if verdict.confidence < THRESHOLD:
        return Freed(None, verdict.confidence, "none", verdict.doubts)
    return Freed(rgba, verdict.confidence, "cutter", verdict.doubts)


def _worked(found: npt.NDArray[np.float32], small: Pixels) -> Mask:
    """A cutter's answer as a mask at the working size."""
    size = small.shape[1], small.shape[0]
    shrink = cv2.resize(found.astype(np.float32), size, interpolation=cv2.INTER_AREA)
    return np.asarray(shrink > 0.5)


def _from_alpha(raster: Raster) -> Freed:
    rgba, confidence = freed_from_shadow(raster.rgba)
    freed = Freed(rgba, confidence, "alpha", {})
    if not patch_of_ground(rgba):
        return replace(freed, rgba=defringed(rgba))
    again = _from_ground(_laid_on_white(Raster(rgba, has_alpha=True)))
    if again.rgba is None:
        return Freed(None, 0.0, "none", {"patch of ground": 0.0, **again.doubts})
    if _SOFT & again.doubts.keys():  # ground ends at an edge; this fades: a gleam on the object
        return freed
    # the file's own edge is the better one wherever it is the tighter one
    own, new = rgba[..., 3], again.rgba[..., 3]
    both = np.where((own < new)[..., None], rgba, again.rgba)
    return Freed(both.astype(np.uint8), again.confidence, "alpha", again.doubts)


def _from_white(raster: Raster) -> Freed | None:
    """Along a sharp outline on a blown-out white ground, or None where there is no such thing."""
    if raster.has_alpha:  # laid on white, a patch of the old ground would have a sharp edge too
        return None
    rgb = np.ascontiguousarray(raster.rgba[..., :3])
    if not is_clipped(rgb):
        return None
    white = padded(rgb)
    mask, verdict = judged_on_white(white)
    if verdict.confidence < THRESHOLD:
        return None
    rgba = np.ascontiguousarray(matted_on_white(white, mask)[PAD:-PAD, PAD:-PAD])
    return Freed(rgba, verdict.confidence, "white", verdict.doubts)


def _from_ground(rgb: npt.NDArray[np.uint8]) -> Freed:
    height, width = rgb.shape[:2]
    scale = min(1.0, _WORK_SIDE / max(height, width))
    size = max(8, round(width * scale)), max(8, round(height * scale))
    small = np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    ground = read_ground(small, grain=1 / scale)
    found = object_mask(ground)
    verdict = judged(small, 1 / scale, ground, found)
    if verdict.confidence < THRESHOLD:
        return Freed(None, verdict.confidence, "none", verdict.doubts)
    rgba = matted(rgb, found.mask, 1 / scale)
    if is_clipped(rgb) and (sure := free_of_shade(rgba, np.ascontiguousarray(rgb))) < THRESHOLD:
        return Freed(None, verdict.confidence * sure, "none", {**verdict.doubts, "shaded": sure})
    return Freed(rgba, verdict.confidence, _method(ground), verdict.doubts)


def matted(
    rgb: npt.NDArray[np.uint8], mask: Mask, grain: float, *, within: int | None = 5
) -> Pixels:
    """The matte along a mask of working size, each cell of which covers ``grain`` pixels.

    ``within`` is the breadth in cells of the band round the mask's outline in which colour alone
    decides; without one it decides everywhere.
    """
    height, width = rgb.shape[:2]
    rows, columns = _window(mask, grain, height, width)
    rough = cv2.resize(mask.astype(np.float32), (width, height), interpolation=cv2.INTER_LINEAR)
    rgba = np.zeros((height, width, 4), dtype=np.uint8)
    part = np.ascontiguousarray(rgb[rows, columns])
    made = matte(part, rough[rows, columns].astype(np.float32), grain)
    if within is None:
        rgba[rows, columns] = made
        return rgba
    bounds = []
    sure = np.ones((within, within), np.uint8)
    for outline in (cv2.erode(mask.astype(np.uint8), sure), mask):
        smooth = cv2.GaussianBlur(outline.astype(np.float32), (0, 0), 1.2)
        level = cv2.resize(smooth, (width, height), interpolation=cv2.INTER_LINEAR)
        bounds.append(np.asarray(level[rows, columns], dtype=np.float32))
    rgba[rows, columns] = held(made, part, *bounds)
    return rgba


def _method(ground: Ground) -> str:
    flat = float(np.ptp(ground.surface.reshape(-1, 3), axis=0).max()) < 3
    return "plain" if flat and ground.shade.mean() < 0.004 else "near-plain"


def _window(mask: Mask, scale: float, height: int, width: int) -> tuple[slice, slice]:
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    margin = 6 * scale + 10
    top, bottom = rows[0] * scale - margin, rows[-1] * scale + margin
    left, right = columns[0] * scale - margin, columns[-1] * scale + margin
    return (
        slice(max(0, int(top)), min(height, int(bottom))),
        slice(max(0, int(left)), min(width, int(right))),
    )


def _laid_on_white(raster: Raster) -> npt.NDArray[np.uint8]:
    if not raster.has_alpha:
        return raster.rgba[..., :3]
    alpha = raster.rgba[..., 3:].astype(np.float32) / 255
    return np.round(raster.rgba[..., :3] * alpha + 255 * (1 - alpha)).astype(np.uint8)


def _trimmed(rgba: Pixels, margin: int = 2) -> Pixels:
    seen = rgba[..., 3] > 12
    rows, columns = np.flatnonzero(seen.any(axis=1)), np.flatnonzero(seen.any(axis=0))
    if len(rows) == 0:
        return rgba[:1, :1]
    cropped = rgba[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    return np.pad(cropped, ((margin, margin), (margin, margin), (0, 0)))
