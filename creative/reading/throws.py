"""A product's mask and a shadow's in; how well light throws the one's outline as the other out.

On a wall, or on a table seen from above, the outline is moved aside and down; behind a standing
thing it is laid flat from the foot. Two lights throw two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import cv2
import numpy as np

from creative.reading.ground import Floats, Mask

_SIDE: Final = 192  # pixels: the size at which moved outlines are compared
_SMALL: Final = 96  # those laid flat, of which there are many
_ONE: Final = 0.45  # under this no light threw any of it
_ENOUGH: Final = 0.8  # from here a second light has nothing to add


def explained(product: Mask, shadow: Mask) -> float:
    """How well the shadow's outline is the product's own, thrown by one light or by two (0..1)."""
    wide, small = _Scene(product, shadow, _SIDE), _Scene(product, shadow, _SMALL)
    score, cast = wide.best(_moved(wide.body, wide.shade))
    flat, laid = small.best(_laid(small.body))
    if flat > score:
        score, cast = flat, laid
    if not _ONE < score < _ENOUGH or cast is None:
        return score
    first = cv2.resize(cast, small.body.shape[::-1], interpolation=cv2.INTER_AREA)
    rest = np.maximum(small.shade - first, 0)
    second = (*_moved(small.body, rest), *_laid(small.body))
    return max(score, small.best(np.maximum(first, each) for each in second)[0])


class _Scene:
    """Product and shadow at a small size, where throws are tried."""

    def __init__(self, product: Mask, shadow: Mask, side: int) -> None:
        self.body = _reduced(product, side)
        self.free = 1 - _filled(self.body)  # a hole may be a label as well
        self.shade = _reduced(shadow, side) * self.free

    def best(self, throws: Iterable[Floats]) -> tuple[float, Floats | None]:
        score, found, whole = 0.0, None, float(self.shade.sum())
        for thrown in throws:
            beyond = thrown * self.free
            both = float(cv2.min(beyond, self.shade).sum())
            reached = both / max(1.0, float(beyond.sum()) + whole - both)
            if reached > score:
                score, found = reached, thrown
        return score, found


def _filled(body: Floats) -> Floats:
    _, labels = cv2.connectedComponents(
        np.pad((body < 0.5).astype(np.uint8), 1, constant_values=1), connectivity=4
    )
    enclosed = (labels[1:-1, 1:-1] != labels[0, 0]) & (body < 0.5)
    return np.where(enclosed, 1, body).astype(np.float32)


def _reduced(field: Mask, side: int) -> Floats:
    scale = min(1.0, side / max(field.shape))
    size = max(8, round(field.shape[1] * scale)), max(8, round(field.shape[0] * scale))
    return np.asarray(cv2.resize(field.astype(np.float32), size, interpolation=cv2.INTER_AREA))


def _moved(body: Floats, shade: Floats) -> Iterator[Floats]:
    """The outline moved to either side and down, where that meets the shadow best."""
    height, width = body.shape
    tall, wide = (
        cv2.getOptimalDFTSize(round(1.3 * height)),
        cv2.getOptimalDFTSize(round(1.3 * width)),
    )
    tall, wide = tall + tall % 2, wide + wide % 2
    whole = np.fft.rfft2(body, (tall, wide))
    meets = np.fft.irfft2(np.conj(whole) * np.fft.rfft2(shade, (tall, wide)), (tall, wide))
    own = np.fft.irfft2(np.conj(whole) * whole, (tall, wide))
    reach = round(0.25 * max(height, width))
    ys = np.arange(1, min(reach, tall - height))
    xs = np.concatenate([np.arange(-reach, 0), np.arange(1, reach + 1)])
    xs = xs[np.abs(xs) < wide - width]
    hit = meets[np.ix_(ys, xs % wide)]
    beyond = float(body.sum()) - own[np.ix_(ys, xs % wide)]
    score = hit / np.maximum(1.0, float(shade.sum()) + beyond - hit)
    score[np.abs(xs)[None, :] < 0.25 * np.hypot(ys[:, None], xs[None, :])] = 0
    for place in np.argsort(score.ravel(), kind="stable")[::-1][:3]:
        dy, dx = ys[place // len(xs)], xs[place % len(xs)]
        move = np.array([[1, 0, dx], [0, 1, dy]], np.float32)
        yield np.asarray(cv2.warpAffine(body, move, (width, height)))


def _laid(body: Floats) -> Iterator[Floats]:
    """The outline laid flat to either side from its foot."""
    height, width = body.shape
    rows = np.flatnonzero(body.max(axis=1) > 0.5)
    foot = float(rows[-1]) if rows.size else 0.0
    for slide in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.85, 1.0):
        for squash in (0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7):
            for side in (slide, -slide):
                move = np.array([[1, side, -side * foot], [0, squash, foot * (1 - squash)]])
                yield np.asarray(cv2.warpAffine(body, move.astype(np.float32), (width, height)))
