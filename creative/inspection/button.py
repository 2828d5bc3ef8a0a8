"""Each button against its surroundings -> WCAG contrast of a user interface part."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from creative.color import luminance_of
from creative.report import Check, Level

if TYPE_CHECKING:
    from creative.composition import ButtonLayer
    from creative.inspection.subject import Subject

BAR = 3.0
_SLACK = 0.01


def check_button(subject: Subject) -> Check:
    """Warns when a button stands out by less than 3:1 (WCAG 2.2, 1.4.11) from what is around it."""
    if not subject.buttons:
        return Check("button", Level.PASS, "no button", BAR, "There is no button.")
    worst = min(_against_surroundings(subject, button) for button in subject.buttons)
    passed = worst >= BAR - _SLACK
    message = (
        f"The button stands out by {worst:.1f}:1."
        if passed
        else f"The button stands out from its surroundings by only {worst:.1f}:1."
    )
    return Check("button", Level.PASS if passed else Level.WARN, round(worst, 2), BAR, message)


def _against_surroundings(subject: Subject, button: ButtonLayer) -> float:
    """The median contrast of the button's colour with a ring around it."""
    height, width = subject.background.shape[:2]
    reach = max(4.0, 0.15 * button.box.h)
    rows, columns = button.box.inset(-reach).pixels(width, height)
    own_rows, own_columns = button.box.inset(-1.5).pixels(width, height)
    nearby = subject.background[rows, columns]
    ring = np.ones(nearby.shape[:2], dtype=bool)
    ring[
        own_rows.start - rows.start : own_rows.stop - rows.start,
        own_columns.start - columns.start : own_columns.stop - columns.start,
    ] = False
    around = luminance_of(nearby[ring])
    if around.size == 0:
        return 1.0
    fill = button.fill.luminance
    ratio = (np.maximum(around, fill) + 0.05) / (np.minimum(around, fill) + 0.05)
    return float(np.median(ratio))
