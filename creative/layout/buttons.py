"""Labels in, buttons padded for their type out: one, a row, or a tower of them."""

from __future__ import annotations

from creative.geometry import Box
from creative.layout.arrangement import PlacedButton, PlacedText
from creative.layout.frame import Frame
from creative.layout.type_scale import Sizes, button_height, is_tight
from creative.layout.voice import Voice, capital_of
from creative.typography.setting import Paragraph, TextBlock


def button(
    label: Paragraph, size: float, corner: float, frame: Frame, *, known: TextBlock | None = None
) -> PlacedButton:
    """A button at the origin, padded for its label size; ``known`` is the label set at it.

    It is as high in all scripts; where letters have no capitals, their ink stands in its middle.
    """
    block = known or label.set(size, 1e6, max_lines=1)
    cap = capital_of(label) * size
    tight = is_tight(frame)
    pad_x = (1.5 if tight else 2.1) * cap
    high = max(button_height(cap, frame), block.ink.h + (0.7 if tight else 1.1) * cap)
    cased = cap >= block.cap_height - 0.01
    pad_y = (high - cap) / 2 if cased else (high - block.ink.h) / 2 - block.ink.y
    box = Box(0, 0, block.ink.w + 2 * pad_x, high)
    radius = corner * box.h / 2
    return PlacedButton(box, radius, PlacedText("cta", block, pad_x - block.ink.x, pad_y))


def buttons_in_row(
    voice: Voice, size: float, frame: Frame, width: float
) -> tuple[PlacedButton, ...] | None:
    """All buttons side by side from x = 0, or None when they are wider than ``width``."""
    row: list[PlacedButton] = []
    x = 0.0
    for label in voice.labels:
        known = voice.set(label, size, 1e6)
        made = button(label, size, voice.corner, frame, known=known).moved(x, 0)
        row.append(made)
        x = made.box.right + 0.7 * size
    return tuple(row) if row and row[-1].box.right <= width + 0.5 else None


def buttons_in_tower(
    voice: Voice, sizes: Sizes, frame: Frame, width: float, align: str
) -> list[PlacedButton]:
    """Buttons one under the other from y = 0; none where there is room to be in a row, or none."""
    if frame.shape != "tower":
        return []
    placed: list[PlacedButton] = []
    for label in voice.labels:
        known = voice.set(label, sizes.label, 1e6)
        made = button(label, sizes.label, voice.corner, frame, known=known)
        spare = width - made.box.w
        if spare < -0.5:
            return []
        x = {"start": 0.0, "center": spare / 2, "end": spare}[align]
        y = placed[-1].box.bottom + 0.5 * sizes.label if placed else 0.0
        placed.append(made.moved(x, y))
    return placed
