"""An element's attributes in; what they paint and mean out, as pages did before style sheets.

After HTML, 15 (https://html.spec.whatwg.org/multipage/rendering.html#presentational-hints): any
rule of a style sheet is stronger.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

LINK_COLOR = "link-color"  # what a body's ``link`` attribute says, inherited by its links
_PAINTED = frozenset({"body", "table", "tbody", "thead", "tr", "td", "th"})
_BARE_HEX = re.compile(r"[0-9a-f]{6}", re.IGNORECASE)
_LEVELS = {"7": "h1", "6": "h1", "5": "h2", "+4": "h1", "+3": "h1", "+2": "h2"}


def hints_of(tag: str, attributes: Mapping[str, str | None]) -> dict[str, str]:
    """CSS properties and values that the attributes stand for."""
    found: dict[str, str] = {}
    if tag in _PAINTED and (ground := attributes.get("bgcolor")):
        found["background-color"] = _color(ground)
    if tag == "body":
        for name, means in (("text", "color"), ("link", LINK_COLOR)):
            if value := attributes.get(name):
                found[means] = _color(value)
    elif tag == "font":
        if value := attributes.get("color"):
            found["color"] = _color(value)
        if value := attributes.get("face"):
            found["font-family"] = value
    return found


def level_of(tag: str, attributes: Mapping[str, str | None]) -> str:
    """``h1``..``h6`` for a heading by its tag, its role or the size of its type, else empty."""
    if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
        return tag
    if attributes.get("role") == "heading":
        level = attributes.get("aria-level") or "2"
        return f"h{level}" if level in {"1", "2", "3", "4", "5", "6"} else "h2"
    return _LEVELS.get((attributes.get("size") or "").strip(), "") if tag == "font" else ""


def _color(value: str) -> str:
    value = value.strip()[:40]
    return f"#{value}" if _BARE_HEX.fullmatch(value) else value
