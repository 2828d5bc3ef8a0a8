"""CSS values in, colours with their opacity out."""

from __future__ import annotations

import colorsys
import math
import re
from dataclasses import dataclass
from functools import lru_cache

from tinycss2 import color4

from brands.extraction.channel_sums import channel_of
from brands.extraction.color_spaces import srgb_of
from creative.color import WHITE, Color

_HEX = re.compile(r"#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})(?![0-9a-f])", re.IGNORECASE)
_TOKEN = re.compile(
    r"(?P<fn>[a-z-]{2,24})\("
    r"|(?P<hex>#[0-9a-f]{3,8}\b)"
    r"|(?P<name>(?<![\w#-])[a-z]{3,20}(?![\w(-]))",
    re.IGNORECASE,
)
_COLORS = frozenset(
    {"rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix"}
)
_DEEPEST = 6
_OUTER_SHARE = re.compile(r"^\s*-?[\d.]+%\s+|\s+-?[\d.]+%\s*$")
_FROM = re.compile(r"(?P<space>[a-z]+)\(\s*from\s+", re.IGNORECASE)
_LEGACY_WITHOUT_COMMAS = re.compile(
    r"(rgb|hsl)a?\(\s*(.+?),\s*(.+?),\s*(.+?)\s*/\s*(.+?)\)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Paint:
    """A colour and how much of what lies under it shows: ``alpha`` 1 is opaque."""

    color: Color
    alpha: float = 1.0


@lru_cache(maxsize=4096)
def paint_of(value: str, depth: int = 0) -> Paint | None:
    """One CSS colour; None for keywords without a colour and for what is not a colour.

    ``color-mix()`` and relative colours are computed.
    """
    value = value.strip()
    if match := _HEX.fullmatch(value):
        return _hex(match[1])
    if depth >= _DEEPEST:
        return None
    if value[:10].lower() == "color-mix(":
        return _mixed(parts_of(value[10 : closing(value, 9)]), depth)
    if match := _FROM.match(value):
        inner = value[match.end() : closing(value, value.index("("))]
        return _relative(match["space"].lower(), inner, depth)
    return _parsed(_LEGACY_WITHOUT_COMMAS.sub(r"\1a(\2, \3, \4, \5)", value))


def _hex(digits: str) -> Paint:
    if len(digits) in {3, 4}:
        digits = "".join(ch * 2 for ch in digits)
    alpha = int(digits[6:8], 16) / 255 if len(digits) == 8 else 1.0
    return Paint(Color.hex(digits[:6]), alpha)


def _parsed(value: str) -> Paint | None:
    try:
        parsed = color4.parse_color(value)
        if parsed is None or isinstance(parsed, str):
            return None
        alpha = float(parsed.alpha)
        coordinates = tuple(float(part or 0.0) for part in parsed.coordinates[:3])
        wide = srgb_of(str(parsed.space), coordinates)  # type: ignore[arg-type]
        if wide is not None:
            return Paint(wide, min(1.0, max(0.0, alpha)))
        red, green, blue = (float(part) for part in parsed.to("srgb").coordinates[:3])
    except (ValueError, TypeError, AttributeError, NotImplementedError, OverflowError):
        return None
    clipped = (min(1.0, max(0.0, part)) for part in (red, green, blue))
    return Paint(Color(*clipped), min(1.0, max(0.0, alpha)))


@lru_cache(maxsize=4096)
def paints_in(value: str) -> tuple[Paint, ...]:
    """Every colour inside a ``background`` value, gradient stops included, pictures left out."""
    value = value[:2000]
    found: list[Paint] = []
    place = 0
    while len(found) < 12 and (match := _TOKEN.search(value, place)):
        place = match.end()
        text = match.group()
        if name := match.group("fn"):
            if name.lower() not in _COLORS and name.lower() != "url":
                continue  # a gradient: its stops are inside
            end = closing(value, match.end() - 1)
            place = end + 1
            text = "" if name.lower() == "url" else value[match.start() : end + 1]
        if text and (paint := paint_of(text)) is not None:
            found.append(paint)
    return tuple(found)


def for_scheme(value: str, *, dark: bool) -> str:
    """The value with each ``light-dark()`` replaced by its half for the scheme."""
    for _ in range(8):
        start = value.lower().rfind("light-dark(")
        if start < 0:
            break
        end = closing(value, start + 10)
        halves = parts_of(value[start + 11 : end])
        chosen = halves[-1 if dark else 0] if halves else ""
        value = f"{value[:start]}{chosen}{value[end + 1 :]}"
    return value


def parts_of(text: str) -> list[str]:
    """A function's arguments: the text split at commas that stand in no bracket."""
    parts, depth, begin = [], 0, 0
    for place, ch in enumerate(text):
        if ch == "(":
            depth += 1
        elif ch == ")":
            depth -= 1
        elif ch == "," and depth == 0:
            parts.append(text[begin:place].strip())
            begin = place + 1
    parts.append(text[begin:].strip())
    return parts


def closing(value: str, opened: int) -> int:
    """Where the bracket at ``opened`` closes, or the end of the value."""
    depth = 0
    for place in range(opened, len(value)):
        if value[place] == "(":
            depth += 1
        elif value[place] == ")":
            depth -= 1
            if depth == 0:
                return place
    return len(value)


def _mixed(parts: list[str], depth: int) -> Paint | None:
    """``color-mix(in space, one 40%, other)``, shares and opacities after CSS Color 5, 3."""
    if len(parts) != 3:
        return None
    paints, shares = [], []
    for part in parts[1:]:
        # A share stands beside its colour, never inside its brackets.
        share = _OUTER_SHARE.search(part)
        shares.append(_percent(share.group()) if share else None)
        color = _OUTER_SHARE.sub("", part).strip()
        clear = color.lower() == "transparent"
        paints.append(Paint(WHITE, 0.0) if clear else paint_of(color, depth + 1))
    one, other = paints
    if one is None or other is None:
        return None
    first = shares[0] if shares[0] is not None else 1 - (0.5 if shares[1] is None else shares[1])
    second = shares[1] if shares[1] is not None else 1 - first
    total = first + second
    if total <= 0:
        return None
    first, second = first / total, second / total
    alpha = one.alpha * first + other.alpha * second
    if alpha <= 0:
        return Paint(WHITE, 0.0)
    part_of_other = other.alpha * second / alpha
    return Paint(_between(one.color, other.color, part_of_other, parts[0]), alpha * min(1.0, total))


def _percent(text: str) -> float:
    try:
        return min(1.0, max(0.0, float(text.strip().rstrip("%")) / 100))
    except ValueError:
        return 0.0


def _between(one: Color, other: Color, share: float, space: str) -> Color:
    if "srgb" in space and "linear" not in space:
        pairs = zip((one.r, one.g, one.b), (other.r, other.g, other.b), strict=True)
        return Color(*(a + (b - a) * share for a, b in pairs))
    points = []
    for color in (one, other):
        lightness, chroma, hue = color.lch
        turn = math.radians(hue)
        points.append((lightness, chroma * math.cos(turn), chroma * math.sin(turn)))
    lightness, green_red, blue_yellow = (a + (b - a) * share for a, b in zip(*points, strict=True))
    hue = math.degrees(math.atan2(blue_yellow, green_red))
    return Color.oklch(lightness, math.hypot(green_red, blue_yellow), hue)


def _relative(space: str, text: str, depth: int) -> Paint | None:
    """``oklch(from <colour> calc(l - .2) c h / 50%)``; where its sums are not known, the colour."""
    parts = _outside_brackets(text)
    paint = paint_of(parts[0], depth + 1) if parts else None
    if paint is None:
        return None
    slash = parts.index("/") if "/" in parts else len(parts)
    alpha = channel_of("".join(parts[slash + 1 :]), {"alpha": paint.alpha}, 1.0)
    color = _summed(space, paint.color, parts[1:slash]) or paint.color
    return Paint(color, paint.alpha if alpha is None else min(1.0, max(0.0, alpha)))


def _summed(space: str, start: Color, channels: list[str]) -> Color | None:
    """The colour that three channels make of another one, in the spaces that themes are made in."""
    if space in {"rgb", "rgba"}:
        own, wholes = dict(zip("rgb", (v * 255 for v in start.rgb), strict=True)), (255.0,) * 3
    elif space in {"hsl", "hsla"}:
        hue, lightness, saturation = colorsys.rgb_to_hls(*start.rgb)
        own = {"h": hue * 360, "s": saturation * 100, "l": lightness * 100}
        wholes = (360.0, 100.0, 100.0)
    elif space == "oklch":
        own, wholes = dict(zip("lch", start.lch, strict=True)), (1.0, 0.4, 360.0)
    else:
        return None
    values = [
        channel_of(text, {**own, "none": 0.0}, whole)
        for text, whole in zip(channels, wholes, strict=False)
    ]
    if len(values) != 3 or None in values:
        return None
    one, two, three = (float(value or 0.0) for value in values)
    if space == "oklch":
        return Color.oklch(one, two, three)
    if space in {"hsl", "hsla"}:
        red, green, blue = colorsys.hls_to_rgb(
            one / 360 % 1, min(1.0, max(0.0, three / 100)), min(1.0, max(0.0, two / 100))
        )
        return Color(red, green, blue)
    return Color(*(min(1.0, max(0.0, value / 255)) for value in (one, two, three)))


def _outside_brackets(text: str) -> list[str]:
    """The text in pieces, parted where there are blanks or a slash outside of brackets."""
    pieces, depth, piece = [], 0, ""
    for ch in text:
        depth += (ch == "(") - (ch == ")")
        if depth == 0 and (ch.isspace() or ch == "/"):
            pieces += [piece, ch.strip()]
            piece = ""
        else:
            piece += ch
    return [one for one in [*pieces, piece] if one]
