"""The file's size against the placement's limit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from creative.report import Check, Level

if TYPE_CHECKING:
    from creative.inspection.subject import Subject


def check_weight(subject: Subject) -> Check:
    """Fails when the file is heavier than the limit; both are in bytes."""
    size, limit = subject.facts.file_size, subject.facts.weight_limit
    if limit is None:
        return Check("weight", Level.PASS, size, "none", "The placement states no limit.")
    if size <= limit:
        message = f"{_spoken(size)} of {_spoken(limit)}."
        return Check("weight", Level.PASS, size, limit, message)
    message = f"The file has {_spoken(size)}; the placement takes {_spoken(limit)}."
    return Check("weight", Level.FAIL, size, limit, message)


def _spoken(size: int) -> str:
    return f"{size / 1e6:.1f} MB" if size >= 1_000_000 else f"{-(-size // 1000)} KB"
