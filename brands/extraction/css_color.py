"""CSS values in, colours with their opacity out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tinycss2 import color4

from creative.color import Color

_HEX = re.compile(r"#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})(?![0-9a-f])", re.IGNORECASE)
_TOKEN = re.compile(
    r"url\([^)]*\)"
    r"|(?P<fn>(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([^()]{0,200}\))"
    r"|(?P<hex>#[0-9a-f]{3,8}\b)"
    r"|(?P<name>(?<![\w#-])[a-z]{3,20}(?![\w(-]))",
    re.IGNORECASE,
)
_LEGACY_WITHOUT_COMMAS = re.compile(
    r"(rgb|hsl)a?\(\s*(.+?),\s*(.+?),\s*(.+?)\s*/\s*(.+?)\)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Paint:
    """A colour and how much of what lies under it shows: ``alpha`` 1 is opaque."""

    color: Color
    alpha: float = 1.0


@lru_cache(maxsize=4096)
def paint_of(value: str) -> Paint | None:
    """One CSS colour; None for keywords without a colour and for what is not a colour."""
    value = value.strip()
    if match := _HEX.fullmatch(value):
        digits = match.group(1)
        if len(digits) in {3, 4}:
            digits = "".join(ch * 2 for ch in digits)
        alpha = int(digits[6:8], 16) / 255 if len(digits) == 8 else 1.0
        return Paint(Color.hex(digits[:6]), alpha)
    value = _LEGACY_WITHOUT_COMMAS.sub(r"\1a(\2, \3, \4, \5)", value)
    try:
        parsed = color4.parse_color(value)
        if parsed is None or isinstance(parsed, str):
            return None
        red, green, blue = (float(part) for part in parsed.to("srgb").coordinates[:3])
        alpha = float(parsed.alpha)
    except (ValueError, TypeError, AttributeError, NotImplementedError, OverflowError):
        return None
    clipped = (min(1.0, max(0.0, part)) for part in (red, green, blue))
    return Paint(Color(*clipped), min(1.0, max(0.0, alpha)))


@lru_cache(maxsize=4096)
def paints_in(value: str) -> tuple[Paint, ...]:
    """Every colour inside a ``background`` value, gradient stops included, pictures left out."""
    found = []
    for match in _TOKEN.finditer(value[:2000]):
        text = match.group("fn") or match.group("hex") or match.group("name")
        if text and (paint := paint_of(text)) is not None:
            found.append(paint)
        if len(found) >= 12:
            break
    return tuple(found)
