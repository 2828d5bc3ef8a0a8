"""Type, buttons and logos against what the platform covers with its own controls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from creative.geometry import Box
from creative.report import Check, Level

if TYPE_CHECKING:
    from creative.inspection.subject import Subject

_SLACK = 0.5


def check_safe_zone(subject: Subject) -> Check:
    """Fails when a part reaches into the covered margins; the value is by how many pixels."""
    width, height = subject.composition.width, subject.composition.height
    zone = subject.facts.safe_zone
    clear = Box.edges(
        zone.left * width, zone.top * height, (1 - zone.right) * width, (1 - zone.bottom) * height
    )
    reaches = [reach for name, box in subject.placed() for reach in _reaches(name, box, clear)]
    depth, side, name = max(reaches, default=(0.0, "", ""))
    if depth <= _SLACK:
        return Check("safe_zone", Level.PASS, 0, 0, "Nothing lies under the platform's controls.")
    message = f"The {name} reaches {depth:.0f} px into what the platform covers at the {side}."
    return Check("safe_zone", Level.FAIL, round(depth, 1), 0, message)


def _reaches(name: str, box: Box, clear: Box) -> tuple[tuple[float, str, str], ...]:
    return (
        (clear.y - box.y, "top", name),
        (box.right - clear.right, "right", name),
        (box.bottom - clear.bottom, "bottom", name),
        (clear.x - box.x, "left", name),
    )
