"""Each block of type -> the height of its capitals in pixels, against the smallest that is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from creative.report import Check, Level

if TYPE_CHECKING:
    from creative.composition import TextLayer
    from creative.inspection.subject import Subject

SHARE = 0.02
LEAST = 7.0
_CAP_OF_EM = 0.7
_SLACK = 0.25


def check_size(subject: Subject) -> Check:
    """Fails when capitals are lower than 2 % of min(height, 1.25 x width), or than 7 px."""
    width, height = subject.composition.width, subject.composition.height
    bar = round(max(LEAST, SHARE * min(height, 1.25 * width)), 1)
    sizes = [(_capital(layer), layer.role) for layer in subject.composition.texts()]
    if not sizes:
        return Check("size", Level.PASS, "no type", bar, "There is no type to read.")
    smallest, role = min(sizes)
    passed = smallest >= bar - _SLACK
    message = (
        f"The smallest capitals are {smallest:.0f} px high."
        if passed
        else f"The {role} is small: its capitals are {smallest:.1f} px high, {bar:g} px are asked."
    )
    return Check("size", Level.PASS if passed else Level.FAIL, round(smallest, 1), bar, message)


def _capital(layer: TextLayer) -> float:
    """Cap height; for scripts without case, what Latin capitals of the same size would have."""
    text = "".join(line.text for line in layer.block.lines)
    cased = any(ch.isupper() or ch.islower() or ch.isdigit() for ch in text)
    return float(layer.block.cap_height if cased else _CAP_OF_EM * layer.block.size)
