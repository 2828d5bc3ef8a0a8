"""What type leaves free of a frame: corners, sides, directions and round spots, in pixels."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from creative.geometry import Box

if TYPE_CHECKING:
    from creative.scene import Stage

Point = tuple[float, float]


def kept_clear(stage: Stage, gap: float = 0.03, *, product: bool = False) -> list[Box]:
    """The boxes that no strong shape may touch, grown by ``gap`` of the unit.

    With ``product`` its box is one of them, as it is where the ground would shine through it.
    """
    boxes = list(stage.quiet)
    if stage.product is not None and (product or stage.sheer):
        boxes.append(stage.product)
    return [box.inset(-gap * stage.unit) for box in boxes]


def distance(point: Point, boxes: list[Box]) -> float:
    """From a point to the nearest box; 0 inside one, far away where there is none."""
    return min(
        (
            math.hypot(
                max(box.x - point[0], 0.0, point[0] - box.right),
                max(box.y - point[1], 0.0, point[1] - box.bottom),
            )
            for box in boxes
        ),
        default=1e9,
    )


def corners(stage: Stage, boxes: list[Box]) -> list[tuple[float, Point]]:
    """(room, corner), the roomiest first; of equals the one away from the light."""
    width, height = float(stage.width), float(stage.height)
    away = 0.0 if stage.light.azimuth > 0 else width
    most = 0.9 * math.hypot(width, height)
    found = [
        (min(most, distance((x, y), boxes)), (x, y)) for x in (0.0, width) for y in (0.0, height)
    ]
    return sorted(found, key=lambda one: (-round(one[0]), one[1][0] != away, -one[1][1]))


@dataclass(frozen=True, slots=True)
class Slope:
    """A direction and the stretch of frame beyond all type in it.

    Points p with ``start < p . (dx, dy) < end`` are free.
    """

    dx: float
    dy: float
    start: float
    end: float

    @property
    def room(self) -> float:
        return self.end - self.start

    def at(self, share: float) -> float:
        """The offset ``share`` of the way from type to the frame's last corner."""
        return self.start + share * self.room


def slope(stage: Stage, angles: list[float], boxes: list[Box]) -> Slope:
    """The direction among ``angles`` (degrees, 0 right, 90 down) with the most free ground."""
    frame = Box(0, 0, stage.width, stage.height)
    best: Slope | None = None
    for angle in angles:
        dx, dy = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        end = max(x * dx + y * dy for x, y in _ends(frame))
        low = min(x * dx + y * dy for x, y in _ends(frame))
        start = max(
            (x * dx + y * dy for box in boxes for x, y in _ends(box)),
            default=low + 0.5 * (end - low),
        )
        found = Slope(dx, dy, max(low, min(start, end)), end)
        if best is None or found.room > best.room + 1:
            best = found
    if best is None:
        msg = "no angles"
        raise ValueError(msg)
    return best


def _ends(box: Box) -> tuple[Point, Point, Point, Point]:
    return (box.x, box.y), (box.right, box.y), (box.x, box.bottom), (box.right, box.bottom)


def spots(
    stage: Stage, boxes: list[Box], rng: np.random.Generator, sizes: tuple[float, ...]
) -> list[tuple[float, float, float]]:
    """Round spots (x, y, radius) apart from boxes and from one another, sizes as asked or less.

    ``sizes`` are radii in pixels, largest first. They may hang over the frame's edge.
    """
    tries = rng.uniform(-0.06, 1.06, (240, 2)) * (stage.width, stage.height)
    x, y = tries[:, 0], tries[:, 1]
    room = np.full(len(tries), 1e9)
    for box in boxes:
        dx = np.maximum(np.maximum(box.x - x, x - box.right), 0.0)
        dy = np.maximum(np.maximum(box.y - y, y - box.bottom), 0.0)
        room = np.minimum(room, np.hypot(dx, dy))
    inside = np.minimum(np.minimum(x, stage.width - x), np.minimum(y, stage.height - y))
    found: list[tuple[float, float, float]] = []
    for size in sizes:
        rim = inside / max(1.0, size)
        value = np.minimum(room / size, 1.0)
        value = value - 0.22 * np.maximum(0.0, rim) - 0.3 * np.maximum(0.0, -rim)
        value = np.where(room > 0.25 * size, value, -9.0)
        best = int(value.argmax())
        if value[best] <= 0:
            continue
        spot = (float(x[best]), float(y[best]), float(min(room[best], size)))
        found.append(spot)
        room = np.minimum(room, np.hypot(x - spot[0], y - spot[1]) - spot[2] * 1.12)
    return found
