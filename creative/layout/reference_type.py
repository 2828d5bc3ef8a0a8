"""Copy and the boxes of a reference in; type and buttons set to fill those boxes out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from creative.geometry import Box, bounds
from creative.layout.arrangement import PlacedButton, PlacedText
from creative.layout.frame import Frame
from creative.layout.stack import Voice, button, buttons_in_row, smallest_size
from creative.typography.setting import Paragraph, TextBlock

# how much wider and higher than the reference's box longer copy may become, in turn
ROOMS = ((1.0, 1.0), (1.12, 1.0), (1.12, 1.25), (1.3, 1.25), (1.3, 1.6), (1.6, 1.6), (2.0, 2.2))
_MEASURES = (1.0, 0.93, 0.86, 0.79, 0.72, 0.65, 0.58, 0.5)


@dataclass(frozen=True, slots=True)
class Setting:
    """Blocks of one role under each other, at their place."""

    texts: tuple[PlacedText, ...]
    size: float

    @property
    def box(self) -> Box:
        return bounds([text.ink for text in self.texts])

    def moved(self, dx: float, dy: float) -> Setting:
        return replace(self, texts=tuple(text.moved(dx, dy) for text in self.texts))


def iou(one: Box, other: Box) -> float:
    """Intersection over union of two boxes."""
    shared = one.intersect(other).area
    union = one.area + other.area - shared
    return shared / union if union > 0 else 0.0


def anchored(width: float, box: Box, align: str) -> float:
    """The x at which a part of this width stands on the line that it shares with its box."""
    return {"left": box.x, "center": box.cx - width / 2, "right": box.right - width}[align]


def set_role(
    role: str,
    paragraphs: tuple[Paragraph, ...],
    box: Box,
    limits: Box,
    align: str,
    sizes: tuple[float, float],
) -> Setting | None:
    """The setting that comes nearest to ``box``, inside ``limits``; None when nothing fits.

    ``sizes`` are the smallest and the largest type size. The box grows only for copy that does
    not fit it at the smallest.
    """
    rooms = [_room(box, wider, higher, limits, align) for wider, higher in ROOMS]
    if role == "subheadline":  # a little wider is better than a third line
        tries = [_nearest(role, paragraphs, room, box, align, sizes) for room in
                 (rooms[0], _room(box, 1.4, 1.0, limits, align))]  # fmt: skip
        found = [made for made in tries if made is not None]
        if found:
            return max(found, key=lambda made: _worth(made, box, sizes[1]))
    for room in [*rooms, Box.edges(limits.x, box.y, limits.right, limits.bottom)]:
        best = _nearest(role, paragraphs, room, box, align, sizes)
        if best is not None:
            return best
    return None


def _room(box: Box, wider: float, higher: float, limits: Box, align: str) -> Box:
    width, height = box.w * wider, box.h * higher
    return Box(anchored(width, box, align), box.y, width, height).intersect(limits)


def _worth(made: Setting, target: Box, largest: float) -> float:
    """How near it comes to its box, with a little for size and against many lines."""
    lines = max(len(text.block.lines) for text in made.texts)
    most = 4 if made.texts[0].role == "headline" else 2
    near = iou(made.box, target) + 0.02 * made.size / max(1.0, largest)
    return near - 0.14 * max(0, lines - most)


def _nearest(
    role: str,
    paragraphs: tuple[Paragraph, ...],
    room: Box,
    target: Box,
    align: str,
    sizes: tuple[float, float],
) -> Setting | None:
    tries = [_largest(role, paragraphs, room, room.w * share, align, sizes) for share in _MEASURES]
    found = [made for made in tries if made is not None]
    return max(found, key=lambda made: _worth(made, target, sizes[1])) if found else None


def _largest(
    role: str,
    paragraphs: tuple[Paragraph, ...],
    room: Box,
    measure: float,
    align: str,
    sizes: tuple[float, float],
) -> Setting | None:
    low, high = sizes
    best = _at(role, paragraphs, room, measure, align, low)
    if best is None:
        return None
    whole = _at(role, paragraphs, room, measure, align, high)
    if whole is not None:
        return whole
    for _ in range(9):
        middle = (low * high) ** 0.5
        made = _at(role, paragraphs, room, measure, align, middle)
        if made is None:
            high = middle
        else:
            low, best = middle, made
    return best


def _at(
    role: str,
    paragraphs: tuple[Paragraph, ...],
    room: Box,
    measure: float,
    align: str,
    size: float,
) -> Setting | None:
    texts: list[PlacedText] = []
    y = room.y
    for number, paragraph in enumerate(paragraphs):
        block: TextBlock = paragraph.set(size, measure)
        if block.overflows or block.ink.w > measure + 1:
            return None
        y += (0.5 if role == "headline" else 0.9) * size if number else 0.0
        x = anchored(block.ink.w, room, align) - block.ink.x
        texts.append(PlacedText(role, block, x, y - block.ink.y))
        y += block.ink.h
    if y > room.bottom + 0.5:
        return None
    return Setting(tuple(texts), size)


def set_buttons(
    voice: Voice, frame: Frame, boxes: Sequence[Box], align: str, largest: float
) -> tuple[PlacedButton, ...] | None:
    """Every label in a button: in the reference's own box where it fits, else as wide as it needs.

    More labels than boxes stand in one row. None when they are too wide for the frame.
    """
    small = smallest_size(voice, frame)
    target = boxes[0]
    size = max(small, min(largest, 0.29 * target.h / voice.cap))
    if len(voice.labels) > len(boxes):
        row = buttons_in_row(voice, size, frame, frame.content.w)
        row = row or buttons_in_row(voice, small, frame, frame.content.w)
        if row is None:
            return None
        x = anchored(row[-1].box.right, target, align)
        x = min(max(x, frame.content.x), frame.content.right - row[-1].box.right)
        return tuple(b.moved(x, target.cy - b.box.h / 2) for b in row)
    made = []
    for label, box in zip(voice.labels, boxes, strict=False):
        placed = _in_box(label, size, small, voice.corner, frame, box, align)
        if placed is None:
            return None
        made.append(placed)
    return tuple(made)


def _in_box(
    label: Paragraph,
    size: float,
    small: float,
    corner: float,
    frame: Frame,
    box: Box,
    align: str,
) -> PlacedButton | None:
    natural = button(label, size, corner, frame)
    if natural.box.w > 1.08 * box.w:  # smaller letters before a wider button
        size = max(small, 0.86 * size, size * 1.08 * box.w / natural.box.w)
        natural = button(label, size, corner, frame)
    width = max(box.w, natural.box.w)
    if natural.box.w < box.w < 0.6 * frame.content.w:  # a short label in no endless button
        width = min(box.w, 1.9 * natural.box.w)
    height = max(box.h, 0.8 * natural.box.h)
    if width > frame.content.w + 0.5:
        return None
    x = min(max(anchored(width, box, align), frame.content.x), frame.content.right - width)
    body = Box(x, box.cy - height / 2, width, height)
    block = natural.label.block
    text = PlacedText(
        "cta",
        block,
        body.cx - block.ink.w / 2 - block.ink.x,
        body.cy - block.cap_height / 2,
    )
    return PlacedButton(body, corner * height / 2, text)
