"""Lines of type in; buttons, and blocks of lines that belong together, out."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from creative.geometry import Box, bounds
from creative.reading.text_lines import Mask, Rgb, TextLine, ink_mask

_FLAT = 13.0  # CIE Lab: a button's fill may be softly lit
_EDGE = 1.5  # pixels
_LARGEST_BUTTON = 0.2  # of the picture


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one size under each other; ``size`` is the height of its tallest line."""

    lines: tuple[TextLine, ...]

    @property
    def box(self) -> Box:
        return bounds([line.box for line in self.lines])

    @property
    def size(self) -> float:
        return max(line.box.h for line in self.lines)


def rows_of(lines: tuple[TextLine, ...]) -> tuple[TextLine, ...]:
    """Words that the detector took apart, joined to the lines that they stand on."""
    rows: list[TextLine] = []
    for line in sorted(lines, key=lambda one: one.box.x):
        for number, row in enumerate(rows):
            if _same_row(row.box, line.box):
                rows[number] = TextLine(
                    row.box.union(line.box),
                    max(row.stroke, line.stroke),
                    max(row.letter, line.letter),
                )
                break
        else:
            rows.append(line)
    return tuple(sorted(rows, key=lambda one: (one.box.y, one.box.x)))


def _same_row(one: Box, other: Box) -> bool:
    shared = min(one.bottom, other.bottom) - max(one.y, other.y)
    low, high = sorted((one.h, other.h))
    gap = max(other.x - one.right, one.x - other.right)
    return shared > 0.6 * low and high < 1.7 * low and gap < 0.9 * high


def blocks_of(lines: tuple[TextLine, ...]) -> tuple[Block, ...]:
    """Lines of like size and weight that follow each other closely, from the top down."""
    blocks: list[list[TextLine]] = []
    for line in lines:
        for block in blocks:
            if _continues(block, line):
                block.append(line)
                break
        else:
            blocks.append([line])
    return tuple(Block(tuple(block)) for block in blocks)


def _continues(block: list[TextLine], line: TextLine) -> bool:
    last = block[-1]
    low, high = sorted((last.box.h, line.box.h))
    if high > 1.8 * low or max(last.stroke, line.stroke) > 1.55 * min(last.stroke, line.stroke):
        return False
    if last.letter and line.letter:
        small, large = sorted((last.letter, line.letter))
        if large > 1.36 * small:
            return False
    gap = line.box.y - last.box.bottom
    if not -0.4 * high < gap < 0.95 * high:
        return False
    if len(block) > 1:
        # the leading of a block is even
        pitch = last.box.cy - block[-2].box.cy
        if line.box.cy - last.box.cy > 1.45 * pitch:
            return False
    shared = min(last.box.right, line.box.right) - max(last.box.x, line.box.x)
    return shared > 0.5 * min(last.box.w, line.box.w)


def button_around(rgb: Rgb, line: TextLine, others: tuple[TextLine, ...]) -> Box | None:
    """The filled or outlined box that a label stands in, or None for type on open ground."""
    height, width = rgb.shape[:2]
    label = line.box
    near = label.inset(-0.16 * label.h).intersect(Box(0, 0, width, height))
    lab = cv2.cvtColor(cv2.GaussianBlur(rgb, (0, 0), 1.0), cv2.COLOR_RGB2Lab).astype(np.float32)
    rows, columns = near.pixels(width, height)
    part = np.ascontiguousarray(rgb[rows, columns])
    bare = ~cv2.dilate(ink_mask(part).astype(np.uint8), np.ones((3, 3), np.uint8)).astype(bool)
    if bare.mean() < 0.15:
        return None
    fill = np.median(lab[rows, columns][bare], axis=0)
    like = (np.linalg.norm(lab - fill, axis=2) < _FLAT).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(like, connectivity=4)
    counts = np.bincount(labels[rows, columns][bare & (like[rows, columns] > 0)].ravel())
    if not counts.size:
        return None
    counts[0] = 0
    index = int(counts.argmax())
    x, y, w, h, _ = (int(v) for v in stats[index])
    box = Box(x, y, w, h)
    if not _fits_label(box, label, width, height):
        return None
    if any(_holds(box, other.box) and not _same_row(other.box, label) for other in others):
        return None
    # the edge itself, which is softened above, belongs to the button
    return box.inset(-_EDGE) if _solid(labels == index, box) else None


def _fits_label(box: Box, label: Box, width: int, height: int) -> bool:
    pad_x = min(label.x - box.x, box.right - label.right)
    pad_y = min(label.y - box.y, box.bottom - label.bottom)
    return (
        pad_x > 0.25 * label.h
        and pad_y > 0.2 * label.h
        and box.h < 5.5 * label.h
        and box.area < _LARGEST_BUTTON * width * height
        and box.w > box.h
        and not (box.w > 0.97 * width)
        and abs(box.cy - label.cy) < 0.3 * box.h
    )


def _holds(box: Box, other: Box) -> bool:
    return box.intersect(other).area > 0.6 * other.area


def _solid(region: Mask, box: Box) -> bool:
    """True for a rectangle, rounded or not: what its outline encloses fills its box."""
    height, width = region.shape
    rows, columns = box.pixels(width, height)
    part = region[rows, columns].astype(np.uint8)
    outlines, _ = cv2.findContours(part, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    filled = sum(cv2.contourArea(outline) for outline in outlines)
    return filled > 0.84 * (box.w - 1) * (box.h - 1)
