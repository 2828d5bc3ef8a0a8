"""Several products cut out -> one group: the first in front, the others behind it at its sides."""

from __future__ import annotations

import re
from typing import Final

import cv2
import numpy as np

from creative.brief import Brief
from creative.pictures import Cutout, Pixels

_MOST: Final = 3
_BEHIND: Final = 0.88  # how much smaller what stands behind is seen
_OVERLAP: Final = 0.22  # share of the smaller width that the front one covers
_VIEW: Final = re.compile(
    r"\b(front|back|rear|side|top|bottom|left|right|detail|close-?up|angle|view|open|closed|label|"
    r"packshot|pack|shot|image|photo|picture|of|the|a)\b",
    re.IGNORECASE,
)
_RANGE: Final = re.compile(
    r"\b(all (the )?products|both products|range|line-?up|collection|set|bundle|kit|duo|trio)\b",
    re.IGNORECASE,
)


def is_range(brief: Brief) -> bool:
    """True when the pictures show different products that belong in one picture.

    Several views of one product are the usual case, so a group needs a sign: the direction or
    the copy speaks of a range or set, or every picture is described as another thing.
    """
    images = brief.product.images
    if len(images) < 2:
        return False
    words = " ".join((brief.direction, *(line.text for line in brief.copy)))
    if _RANGE.search(words):
        return True
    named = [_named(picture.description) for picture in images]
    return all(named) and len(set(named)) == len(named)


def _named(description: str) -> str:
    """What a picture shows, without words about the view."""
    return " ".join(_VIEW.sub(" ", description).lower().replace(",", " ").split())


def grouped(cutouts: list[Cutout]) -> Cutout:
    """Up to three products as one cut-out, on one ground line.

    The first keeps its pixels; the others are scaled to sit with it (equal silhouette areas,
    then a step smaller for standing behind).
    """
    front, *others = cutouts[:_MOST]
    if not others:
        return front
    placed: list[tuple[Pixels, float]] = []  # picture, x of its left edge
    for number, other in enumerate(others):
        scale = _BEHIND * (_area(front) / _area(other)) ** 0.5
        scale = min(scale, 1.35 * front.height / other.height, 2.0)
        size = (max(2, round(other.width * scale)), max(2, round(other.height * scale)))
        scaled = _scaled(other.rgba, size)
        covered = _OVERLAP * min(front.width, size[0])
        left = front.width - covered if number % 2 == 0 else covered - size[0]
        placed.append((scaled, left))
    start = min(0.0, *(left for _, left in placed))
    width = round(max([front.width, *(left + p.shape[1] for p, left in placed)]) - start)
    height = max([front.height, *(p.shape[0] for p, _ in placed)])
    sheet = np.zeros((height, width, 4), np.float32)
    step = round(0.03 * front.height)  # what stands behind touches the ground a little higher
    for picture, left in placed:
        _lay(sheet, picture, round(left - start), height - picture.shape[0] - step)
    _lay(sheet, front.rgba, round(-start), height - front.height)
    feet = [front.foot[0] - start, front.foot[1] - start]
    for picture, left in placed:
        feet += [left - start + 0.1 * picture.shape[1], left - start + 0.9 * picture.shape[1]]
    return Cutout(
        rgba=np.clip(np.rint(sheet), 0, 255).astype(np.uint8),
        confidence=min(c.confidence for c in cutouts[:_MOST]),
        method=front.method,
        foot=(min(feet), max(feet)),
        standing=all(c.standing for c in cutouts[:_MOST]),
        colors=front.colors,
    )


def _area(cutout: Cutout) -> float:
    return max(1.0, float((cutout.rgba[..., 3] > 128).sum()))


def _scaled(rgba: Pixels, size: tuple[int, int]) -> Pixels:
    method = cv2.INTER_AREA if size[0] < rgba.shape[1] else cv2.INTER_CUBIC
    held = rgba.astype(np.float32)
    held[..., :3] *= held[..., 3:] / 255
    scaled = np.asarray(cv2.resize(held, size, interpolation=method), np.float32)
    alpha = np.clip(scaled[..., 3:], 0, 255)
    color = scaled[..., :3] * (255 / np.maximum(alpha, 1))
    whole = np.concatenate([np.clip(color, 0, 255), alpha], axis=2)
    return np.asarray(np.rint(whole), dtype=np.uint8)


def _lay(sheet: np.ndarray, picture: Pixels, x: int, y: int) -> None:
    """Straight-alpha "over" at a whole-pixel place, clipped to the sheet."""
    x, y = max(0, x), max(0, y)
    part = sheet[y : y + picture.shape[0], x : x + picture.shape[1]]
    over = picture[: part.shape[0], : part.shape[1]].astype(np.float32)
    a, b = over[..., 3:] / 255, part[..., 3:] / 255
    out = a + b * (1 - a)
    color = (over[..., :3] * a + part[..., :3] * b * (1 - a)) / np.maximum(out, 1e-4)
    part[..., :3], part[..., 3:] = color, out * 255
