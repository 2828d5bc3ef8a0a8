"""The place of a logo in a reference in; our logo or wordmark there, or in a free corner, out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from creative.geometry import Box
from creative.layout.arrangement import PlacedText
from creative.layout.frame import Frame
from creative.layout.problem import Problem
from creative.layout.slots import logo_size, mark_block
from creative.layout.stack import Voice, smallest_size


@dataclass(frozen=True, slots=True)
class LogoPlace:
    """``mark`` is the brand's name set as type where there is no logo picture."""

    box: Box
    mark: PlacedText | None = None

    def moved(self, dx: float, dy: float) -> LogoPlace:
        mark = self.mark.moved(dx, dy) if self.mark is not None else None
        return LogoPlace(self.box.moved(dx, dy), mark)


def place_logo(
    problem: Problem,
    voice: Voice,
    target: Box | None,
    busy: Sequence[Box] = (),
    soft: Sequence[Box] = (),
    align: str = "left",
) -> LogoPlace | None:
    """On ``target`` if the reference has one; else in the corner that is freest.

    ``busy`` are boxes that it must clear, ``soft`` ones that it should. None when there is
    nothing to place, or no corner is free.
    """
    frame = problem.frame
    if problem.logo_aspect is not None:
        width, height = logo_size(frame, problem.logo_aspect)
        if target is not None:
            width, height = _near(target, problem.logo_aspect, (width, height), frame)
        made = LogoPlace(Box(0, 0, width, height))
    else:
        mark = mark_block(voice, frame)
        if mark is None or voice.wordmark is None:
            return None
        if target is not None:
            small = smallest_size(voice, frame)
            size = min(max(target.h / voice.cap * 0.85, small), 2 * max(mark.block.size, small))
            block = voice.wordmark.set(size, 1e6, max_lines=1)
            if block.ink.w <= max(1.15 * target.w, mark.block.ink.w):
                mark = PlacedText("brand", block, 0, 0)
        ink = mark.ink
        made = LogoPlace(ink, mark)
    if target is not None:
        return _on(made, target, frame)
    return _in_corner(made, frame, busy, soft, align)


def _near(
    target: Box, aspect: float, house: tuple[float, float], frame: Frame
) -> tuple[float, float]:
    """The reference's size of logo, within reason of the house's own."""
    height = min(target.w / aspect, target.h)
    height = max((height * (target.area / aspect) ** 0.5) ** 0.5, 0.75 * house[1])
    height = min(height, 1.9 * house[1], 0.6 * frame.content.w / aspect)
    return height * aspect, height


def _on(made: LogoPlace, target: Box, frame: Frame) -> LogoPlace:
    content, box = frame.content, made.box
    middle = target.cx / frame.width
    x = target.x if middle < 0.4 else target.right - box.w
    if abs(middle - 0.5) <= 0.1:
        x = target.cx - box.w / 2
    x = min(max(x, content.x), content.right - box.w)
    y = min(max(target.cy - box.h / 2, content.y), content.bottom - box.h)
    return made.moved(x - box.x, y - box.y)


def _in_corner(
    made: LogoPlace, frame: Frame, busy: Sequence[Box], soft: Sequence[Box], align: str
) -> LogoPlace | None:
    content, box = frame.content, made.box
    left, right, middle = content.x, content.right - box.w, content.cx - box.w / 2
    top, bottom = content.y, content.bottom - box.h
    near = {
        "left": ((left, top), (left, bottom), (right, top), (right, bottom)),
        "center": ((middle, top), (middle, bottom), (left, top), (right, top), (right, bottom)),
        "right": ((right, top), (right, bottom), (left, top), (left, bottom)),
    }[align]
    clear = max(0.6 * box.h, 0.04 * frame.unit)
    for others in ((*busy, *soft), tuple(busy)):
        for x, y in near:
            spot = Box(x, y, box.w, box.h).inset(-clear)
            if all(spot.intersect(other).area <= 0 for other in others):
                return made.moved(x - box.x, y - box.y)
    return None
