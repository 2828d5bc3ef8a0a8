"""Boxes in pixels: origin at the top left, x to the right, y down."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """An axis-aligned rectangle; ``x, y`` is its top-left corner."""

    x: float
    y: float
    w: float
    h: float

    @classmethod
    def edges(cls, left: float, top: float, right: float, bottom: float) -> Box:
        """Build from the four edges."""
        return cls(left, top, right - left, bottom - top)

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    @property
    def cx(self) -> float:
        return self.x + self.w / 2

    @property
    def cy(self) -> float:
        return self.y + self.h / 2

    @property
    def area(self) -> float:
        return max(0.0, self.w) * max(0.0, self.h)

    @property
    def aspect(self) -> float:
        return self.w / self.h

    def moved(self, dx: float = 0.0, dy: float = 0.0) -> Box:
        return Box(self.x + dx, self.y + dy, self.w, self.h)

    def inset(self, dx: float, dy: float | None = None) -> Box:
        """Shrink by ``dx`` at both sides and ``dy`` (default ``dx``) above and below."""
        dy = dx if dy is None else dy
        return Box(self.x + dx, self.y + dy, self.w - 2 * dx, self.h - 2 * dy)

    def intersect(self, other: Box) -> Box:
        """The shared rectangle; its area is 0 when the two are apart."""
        left, top = max(self.x, other.x), max(self.y, other.y)
        right, bottom = min(self.right, other.right), min(self.bottom, other.bottom)
        return Box(left, top, max(0.0, right - left), max(0.0, bottom - top))

    def union(self, other: Box) -> Box:
        return Box.edges(
            min(self.x, other.x),
            min(self.y, other.y),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def contains(self, other: Box, slack: float = 0.0) -> bool:
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def mirrored(self, width: float) -> Box:
        """The same box in a frame of ``width`` pixels that was flipped left to right."""
        return Box(width - self.right, self.y, self.w, self.h)

    def pixels(self, width: int, height: int) -> tuple[slice, slice]:
        """Array slices (rows, columns) that cover the box inside a picture of this size."""
        left, top = max(0, int(self.x)), max(0, int(self.y))
        right = min(width, int(-(-self.right // 1)))
        bottom = min(height, int(-(-self.bottom // 1)))
        return slice(top, max(top, bottom)), slice(left, max(left, right))

    def rounded(self) -> tuple[int, int, int, int]:
        return round(self.x), round(self.y), round(self.w), round(self.h)


def bounds(boxes: list[Box]) -> Box:
    """The smallest box around all of ``boxes`` (at least one)."""
    whole = boxes[0]
    for box in boxes[1:]:
        whole = whole.union(box)
    return whole
