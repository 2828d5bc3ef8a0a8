"""A picture in; the lines of type in it out, each with the exact bounds of its ink.

The PP-OCRv6 detection network that ships inside the ``rapidocr`` wheel, with the box rules of
DB (Liao et al., "Real-time Scene Text Detection with Differentiable Binarization", AAAI 2020).
"""

from __future__ import annotations

import functools
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from creative.geometry import Box
from creative.networks import network

Rgb = npt.NDArray[np.uint8]
Map = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]

_MODEL = "PP-OCRv6_det_small.onnx"
_SHORT_SIDE = 736  # what the network was trained for
_LONG_SIDE = 1280
_INK = 0.3  # probability from which a pixel belongs to type
_CERTAIN = 0.5  # mean probability from which a region is a line
_SOLID = 0.62  # share of its box that one piece of ink fills when it is a thing, not a letter
_UNCLIP = 1.6  # the network draws lines narrower than they are


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line: ``box`` is its ink in pixels, ``stroke`` the width of its strokes in pixels.

    ``letter`` is the median height of its separate letters, 0 where fewer than five are seen.
    """

    box: Box
    stroke: float
    letter: float = 0.0


class Detector:
    """The loaded network."""

    def __init__(self) -> None:
        self._session = network(_MODEL)
        self._input = self._session.get_inputs()[0].name

    def probabilities(self, rgb: Rgb) -> Map:
        """How likely each pixel is type, 0..1, at the network's own working size."""
        height, width = rgb.shape[:2]
        scale = min(_SHORT_SIDE / min(height, width), _LONG_SIDE / max(height, width))
        size = tuple(max(32, round(side * scale / 32) * 32) for side in (width, height))
        shrinking = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
        scaled = cv2.resize(rgb, size, interpolation=shrinking)
        # The network was trained on OpenCV's channel order.
        values = scaled[..., ::-1].astype(np.float32).transpose(2, 0, 1)[None] / 127.5 - 1.0
        found = self._session.run(None, {self._input: np.ascontiguousarray(values)})[0]
        return np.asarray(found[0, 0], dtype=np.float32)


@functools.cache
def detector() -> Detector:
    """The process's one detector, loaded on first use."""
    return Detector()


def text_lines(rgb: Rgb) -> tuple[TextLine, ...]:
    """All lines, from the top down; ``rgb``: uint8 (height, width, 3)."""
    height, width = rgb.shape[:2]
    likely = detector().probabilities(rgb)
    across, down = width / likely.shape[1], height / likely.shape[0]
    count, labels, stats, _ = cv2.connectedComponentsWithStats(
        (likely > _INK).astype(np.uint8), connectivity=8
    )
    lines: list[TextLine] = []
    for index in range(1, count):
        x, y, w, h, area = (int(v) for v in stats[index])
        if min(w, h) < 4 or float(likely[labels == index].mean()) < _CERTAIN:
            continue
        out = _UNCLIP * area / (2 * (w + h))
        rough = Box((x - out) * across, (y - out) * down, (w + 2 * out) * across, 0)
        rough = Box(rough.x, rough.y, rough.w, (h + 2 * out) * down)
        line = _inked(rgb, rough.intersect(Box(0, 0, width, height)))
        if line is not None:
            lines.append(line)
    return tuple(sorted(lines, key=lambda line: (line.box.y, line.box.x)))


def ink_mask(part: Rgb) -> Mask:
    """Where a piece of a picture departs from the colour of its border."""
    lab = cv2.cvtColor(part, cv2.COLOR_RGB2Lab).astype(np.float32)
    edge = np.concatenate([lab[0], lab[-1], lab[:, 0], lab[:, -1]])
    apart = np.linalg.norm(lab - np.median(edge, axis=0), axis=2)
    level = max(14.0, 0.45 * float(np.quantile(apart, 0.97)))
    return np.asarray(apart > level, dtype=np.bool_)


def _inked(rgb: Rgb, rough: Box) -> TextLine | None:
    rows, columns = rough.pixels(rgb.shape[1], rgb.shape[0])
    part = np.ascontiguousarray(rgb[rows, columns])
    if min(part.shape[:2]) < 4:
        return None
    ink = ink_mask(part)
    down, along = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if len(down) < 3 or len(along) < 3:
        return None
    box = Box.edges(
        float(columns.start + along[0]),
        float(rows.start + down[0]),
        float(columns.start + along[-1] + 1),
        float(rows.start + down[-1] + 1),
    )
    inside = cv2.distanceTransform(ink.astype(np.uint8), cv2.DIST_L2, 3)
    ridge = inside[ink]
    count, _, stats, _ = cv2.connectedComponentsWithStats(ink.astype(np.uint8), connectivity=8)
    if count <= 2 and float(ink.sum()) > _SOLID * box.area:
        return None
    heights = [int(s[cv2.CC_STAT_HEIGHT]) for s in stats[1:]]
    letters = [height for height in heights if height > 0.3 * box.h]
    letter = float(np.median(letters)) if len(letters) > 4 else 0.0
    return TextLine(box, 4.0 * float(ridge.mean()) if ridge.size else 1.0, letter)
