"""The families asked for against the families painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from creative.report import Check, Level

if TYPE_CHECKING:
    from creative.inspection.subject import Subject


def check_type(subject: Subject) -> Check:
    """Warns, naming both, when type is set in a family that was not asked for."""
    asked = subject.facts.requested_fonts
    bar = ", ".join(asked) or "any"
    painted = tuple(dict.fromkeys(t.block.style.family for t in subject.composition.texts()))
    value = ", ".join(painted) or "no type"
    wanted = {name.strip().casefold() for name in asked}
    others = [family for family in painted if family.strip().casefold() not in wanted]
    if not asked or not others:
        return Check("type", Level.PASS, value, bar, f"Set in {value}.")
    message = f"Asked for {bar}; set in {', '.join(others)}."
    return Check("type", Level.WARN, value, bar, message)
