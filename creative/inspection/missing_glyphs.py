"""Blocks of type -> the characters for which no font had a glyph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from creative.report import Check, Level

if TYPE_CHECKING:
    from creative.inspection.subject import Subject


def check_missing_glyphs(subject: Subject) -> Check:
    """Fails when any character would be painted as an empty box."""
    missing: dict[str, None] = {}
    for layer in subject.composition.texts():
        missing.update(dict.fromkeys(layer.block.missing))
    if not missing:
        message = "Every character has a glyph."
        return Check("missing_glyphs", Level.PASS, 0, 0, message)
    named = " ".join(f"{ch} (U+{ord(ch[0]):04X})" for ch in list(missing)[:8] if ch)
    message = f"No font has {named}."
    return Check("missing_glyphs", Level.FAIL, len(missing), 0, message)
