"""A picture in, the boxes of the faces in it out.

BlazeFace, short range (Bazarevsky et al., "BlazeFace: sub-millisecond neural face detection on
mobile GPUs", 2019), run by OpenCV. The net sees 128 x 128 pixels, so the picture is also shown to
it in overlapping halves, and what it finds is believed only when it finds it again, centred, and in
the mirror.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any, Final

import cv2
import numpy as np
import numpy.typing as npt

from creative.geometry import Box
from creative.pictures import Pixels
from creative.reading.resampling import shrunk

_MODEL: Final = Path(__file__).parent / "models" / "face_detection_short_range.tflite"
_SIDE: Final = 128
_GRIDS: Final = ((16, 2), (8, 6))  # cells a side and anchors a cell, coarse strides last
_PERHAPS: Final = 0.4
_SURE: Final = 0.8
_ROOM: Final = 2.2  # of a face's side: the crop in which it is looked at again
_LOOKED_AT: Final = 640  # pixels of the longer side that are enough to find faces in
_MOST: Final = 6  # candidates looked at twice


@dataclass(frozen=True, slots=True)
class _Found:
    score: float
    box: Box


def faces_of(rgba: Pixels) -> tuple[Box, ...]:
    """Faces from brow to chin in pixels of the picture, most certain first; often none.

    Finds upright faces from about a tenth of the picture's longer side.
    """
    rgb = np.ascontiguousarray(shrunk(rgba, _LOOKED_AT)[..., :3])
    scale = rgba.shape[1] / rgb.shape[1]
    perhaps = sorted(
        (
            found
            for scale, windows in groupby(_windows(rgb), key=_scale_of)
            for smooth in (_smoothed(rgb, scale),)
            for window in windows
            for found in _look(smooth, window, _PERHAPS)
        ),
        key=lambda found: -found.score,
    )
    kept: list[_Found] = []
    for candidate in _apart(perhaps)[:_MOST]:
        sure = _again(rgb, candidate.box)
        if sure is not None:
            kept.append(sure)
    boxes = [found.box for found in _apart(sorted(kept, key=lambda found: -found.score))]
    return tuple(Box(b.x * scale, b.y * scale, b.w * scale, b.h * scale) for b in boxes)


def _windows(rgb: Pixels) -> Iterator[Box]:
    """The whole picture, then squares of half its longer side that overlap by half."""
    height, width = rgb.shape[:2]
    yield Box(0, 0, width, height)
    side = max(height, width) / 2
    for top in _steps(height, side):
        for left in _steps(width, side):
            yield Box(left, top, min(side, width), min(side, height))


def _steps(length: float, side: float) -> list[float]:
    if length <= side:
        return [0.0]
    count = int(np.ceil((length - side) / (side / 2))) + 1
    return [float(step) for step in np.linspace(0, length - side, count)]


def _again(rgb: Pixels, box: Box) -> _Found | None:
    """The face as it is found in a crop around it, and in that crop's mirror; else None."""
    side = _ROOM * max(box.w, box.h)
    crop = Box(box.cx - side / 2, box.cy - side / 2, side, side)
    smooth = _smoothed(rgb, _scale_of(crop))
    plain = max(_look(smooth, crop, _SURE), key=lambda found: found.score, default=None)
    if plain is None:
        return None
    flipped = np.ascontiguousarray(smooth[:, ::-1])
    mirrored = _look(flipped, crop.mirrored(rgb.shape[1]), _SURE)
    return plain if mirrored and _shared(plain.box, box) > 0.2 else None


def _scale_of(window: Box) -> float:
    """How much a window grows to fill the net's square."""
    return _SIDE / max(window.w, window.h)


def _smoothed(rgb: Pixels, scale: float) -> Pixels:
    """The picture without what would alias at that scale."""
    if scale >= 1:
        return rgb
    return np.asarray(cv2.GaussianBlur(rgb, (0, 0), 0.4 / scale), dtype=np.uint8)


def _look(smooth: Pixels, window: Box, least: float) -> list[_Found]:
    """What the net sees in one window of a smoothed picture, fitted into its square."""
    scale = _scale_of(window)
    matrix = np.array([[scale, 0, -window.x * scale], [0, scale, -window.y * scale]])
    seen = cv2.warpAffine(
        smooth, matrix, (_SIDE, _SIDE), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    net = _net()
    net.setInput(cv2.dnn.blobFromImage(seen.astype(np.float32) / 127.5 - 1.0))
    scores = np.asarray(net.forward("classificators"), dtype=np.float64).ravel()
    sure = 1 / (1 + np.exp(-np.clip(scores, -60, 60)))
    if sure.max() < least:
        return []
    places = np.asarray(net.forward("regressors"), dtype=np.float64)[0]
    found = []
    for number in np.flatnonzero(sure >= least):
        x, y, w, h = (float(value) for value in places[number, :4] / _SIDE)
        x, y = x + float(_anchors()[number, 0]), y + float(_anchors()[number, 1])
        unit = _SIDE / scale
        box = Box(window.x + (x - w / 2) * unit, window.y + (y - h / 2) * unit, w * unit, h * unit)
        found.append(_Found(float(sure[number]), box))
    return found


def _apart(found: list[_Found]) -> list[_Found]:
    """Those that do not lie on a better one; the best come first."""
    kept: list[_Found] = []
    for one in found:
        if all(_shared(one.box, other.box) < 0.3 for other in kept):
            kept.append(one)
    return kept


def _shared(one: Box, other: Box) -> float:
    """The common area as a share of the smaller box."""
    return one.intersect(other).area / max(1e-6, min(one.area, other.area))


@cache
def _anchors() -> npt.NDArray[np.float64]:
    """Centres of the anchors in shares of the window, in the order of the net's rows."""
    rows = [
        ((x + 0.5) / cells, (y + 0.5) / cells)
        for cells, each in _GRIDS
        for y in range(cells)
        for x in range(cells)
        for _ in range(each)
    ]
    return np.array(rows)


@cache
def _net() -> Any:  # noqa: ANN401 - OpenCV's nets have no type
    return cv2.dnn.readNetFromTFLite(str(_MODEL))
