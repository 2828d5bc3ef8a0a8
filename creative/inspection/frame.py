"""Type, buttons and logos against the edge of the frame -> the narrowest margin in pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from creative.report import Check, Level

if TYPE_CHECKING:
    from creative.inspection.subject import Subject

SHARE = 0.04
LEAST = 3.0
_SLACK = 0.5  # glyph bounds are not whole pixels


def check_frame(subject: Subject) -> Check:
    """Fails when a part stands nearer to the edge than 4 % of the short side (at least 3 px)."""
    width, height = subject.composition.width, subject.composition.height
    bar = round(max(LEAST, SHARE * subject.short_side), 1)
    margins = [
        (min(box.x, box.y, width - box.right, height - box.bottom), name)
        for name, box in subject.placed()
    ]
    if not margins:
        return Check("frame", Level.PASS, "nothing to keep clear", bar, "There is no type or logo.")
    margin, name = min(margins)
    if margin >= bar - _SLACK:
        message = f"Type, button and logo keep {margin:.0f} px or more from the edge."
        return Check("frame", Level.PASS, round(margin, 1), bar, message)
    message = (
        f"The {name} runs {-margin:.0f} px out of the frame."
        if margin < 0
        else f"The {name} stands {margin:.0f} px from the edge; {bar:g} px are asked for."
    )
    return Check("frame", Level.FAIL, round(margin, 1), bar, message)
