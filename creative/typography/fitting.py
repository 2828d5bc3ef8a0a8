"""A paragraph and the room it may take in, the size out that reads best in it.

Size is weighed against the lines that it forces: a headline of one word a line, a widow, or a
break inside a phrase costs more than a little size.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from creative.typography.breaking import NEVER
from creative.typography.wrapping import greedy

if TYPE_CHECKING:
    from creative.typography.setting import Paragraph

STEP = 0.25  # sizes are whole quarters of a pixel
_KIND = 0.15  # breaks that cost more than this are tried without
_EASED = (0.94, 0.88)  # a little smaller, the lines are free to break elsewhere
_WEIGHT = 0.6  # how much a unit of badness of the lines weighs against size
_SMALLEST_SHARE = 0.7  # of the largest possible size
_HEADLINE = 6  # lines; longer copy is not worth weighing line by line


@dataclass(frozen=True, slots=True)
class Room:
    """Pixels that a block may take, and the bounds of its size."""

    width: float
    height: float
    largest: float
    smallest: float
    max_lines: int | None


def best_size(paragraph: Paragraph, room: Room, *, balance: bool) -> float | None:
    """The size to set at, or None when even the smallest does not fit."""
    biggest = _largest(paragraph, room, None, NEVER - 1)
    if biggest is None:
        return None
    count = _lines(paragraph, biggest, room, NEVER - 1) or 1
    candidates = {biggest}
    if count <= _HEADLINE:
        near = replace(
            room,
            largest=biggest,
            smallest=max(room.smallest, biggest * _SMALLEST_SHARE),
        )
        for lines in range(max(1, count - 2), count + 1):
            for tolerance in (NEVER - 1, _KIND):
                size = _largest(paragraph, near, lines, tolerance)
                if size is not None:
                    candidates.add(size)
    for share in _EASED:
        candidates.add(max(room.smallest, biggest * share // STEP * STEP))
    return max((_score(paragraph, size, room, balance=balance), size) for size in candidates)[1]


def _score(paragraph: Paragraph, size: float, room: Room, *, balance: bool) -> float:
    tracking = paragraph.tracking(size)
    badness = sum(
        section.plan(room.width / size, tracking, balance=balance)[1]
        for section in paragraph.sections
    )
    return size / (1 + _WEIGHT * max(badness, -0.25))


def _lines(paragraph: Paragraph, size: float, room: Room, tolerance: float) -> int | None:
    """Fewest lines at ``size`` without a break that costs more, or None when a word is too wide."""
    tracking, width, count = paragraph.tracking(size), room.width / size, 0
    for section in paragraph.sections:
        measure = section.measure(tracking)
        start = 0
        for end in greedy(measure, width, section.soft(tolerance)):
            if measure.width(start, end) > width + 1e-6:
                return None
            start = end
            count += 1
    return count


def _largest(
    paragraph: Paragraph, room: Room, max_lines: int | None, tolerance: float
) -> float | None:
    limit = max_lines if max_lines is not None else room.max_lines

    def fits(size: float) -> bool:
        count = _lines(paragraph, size, room, tolerance)
        if count is None or (limit is not None and count > limit):
            return False
        height = size * (paragraph.top + (count - 1) * paragraph.leading(size))
        return height <= room.height + 1e-6

    low, high = int(-(-room.smallest // STEP)), int(room.largest // STEP)
    if high < low or not fits(low * STEP):
        return None
    while low < high:
        middle = (low + high + 1) // 2
        if fits(middle * STEP):
            low = middle
        else:
            high = middle - 1
    return low * STEP
