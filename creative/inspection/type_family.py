"""The families asked for against the families painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from creative.report import Check, Level

if TYPE_CHECKING:
    from creative.inspection.subject import Subject


def check_type(subject: Subject) -> Check:
    """Warns, naming both, when letters are painted in a family that was not asked for."""
    asked = subject.facts.requested_fonts
    bar = ", ".join(asked) or "any"
    runs = (run for t in subject.composition.texts() for line in t.block.lines for run in line.runs)
    painted = tuple(dict.fromkeys(run.face.family for run in runs if not run.color_font))
    value = ", ".join(painted) or "no type"
    wanted = {name.strip().casefold() for name in asked}
    others = [family for family in painted if family.strip().casefold() not in wanted]
    if not asked or not others:
        return Check("type", Level.PASS, value, bar, f"Set in {value}.")
    message = f"Asked for {bar}; set in {', '.join(others)}."
    return Check("type", Level.WARN, value, bar, message)
