"""A page built by scripts in; what the state that it carries says of the brand out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from brands.extraction.css_color import paint_of
from brands.extraction.page import Page, clean

_ASSIGNED = re.compile(
    r"(?:window|self|globalThis)(?:\.|\[[\"'])[\w$.]{2,60}[\"'\]]*\s*=\s*(?=[{\[J])"
)
_PARSED = re.compile(r"JSON\.parse\(\s*(\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*')")
_COLOR_KEY = re.compile(r"(primary|brand|main)|(accent|secondary|cta|highlight)", re.IGNORECASE)
_NO_COLOR_KEY = re.compile(
    r"text|danger|error|warn|success|info|background|dark|light|hover|muted|border", re.IGNORECASE
)
_FONT_KEY = re.compile(r"font.?family|heading.?font|body.?font|typeface", re.IGNORECASE)
_LOGO_KEY = re.compile(
    r"^(?:site|brand|company|header)?_?logo(?:_?(?:url|src|image|path))?$", re.IGNORECASE
)
_WORDS_KEY = re.compile(r"^(?:title|headline|heading|subtitle|tagline|subheading)$", re.IGNORECASE)
_MOST_SCRIPTS = 40
_MOST_VALUES = 20_000
_LONGEST = 3_000_000


@dataclass(frozen=True, slots=True)
class Embedded:
    """What the state says; each may be empty. ``colors`` are hex codes with their weight, 0..1."""

    colors: tuple[tuple[str, float], ...] = ()
    fonts: tuple[str, ...] = ()
    logos: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


def embedded_in(page: Page) -> Embedded:
    """Read the JSON that a page's scripts carry: ``window.__STATE__``, ``__NEXT_DATA__``..."""
    colors: dict[str, float] = {}
    fonts: dict[str, None] = {}
    logos: dict[str, None] = {}
    lines: dict[str, None] = {}
    for key, value in _values(page):
        if len(value) > 400:
            continue
        paint = paint_of(value) if len(value) < 40 else None
        if paint is not None:
            match = _COLOR_KEY.search(key.rsplit(".", 1)[-1]) or _COLOR_KEY.search(key)
            if match and paint.alpha > 0.9 and not _NO_COLOR_KEY.search(key):
                weight = 1.0 if match[1] else 0.6
                colors[paint.color.code] = max(weight, colors.get(paint.color.code, 0.0))
        elif _FONT_KEY.search(key) and re.match(r"[\"']?[A-Za-z]", value):
            fonts[value.split(",")[0].strip("\"' ")] = None
        elif _LOGO_KEY.match(key.rsplit(".", 1)[-1]) or (
            "logo" in key.lower() and key.lower().endswith((".url", ".src"))
        ):
            if url := page.link(value):
                logos[url] = None
        elif _WORDS_KEY.match(key.rsplit(".", 1)[-1]) and " " in value:
            lines[clean(value, 120)] = None
    return Embedded(tuple(colors.items()), tuple(fonts), tuple(logos), tuple(lines)[:8])


def _values(page: Page) -> Iterator[tuple[str, str]]:
    """Every text of the state, with the dotted names of the last two objects that hold it."""
    left = _MOST_VALUES
    for node in page.tree.css("script:not([src])")[:_MOST_SCRIPTS]:
        kind = (node.attributes.get("type") or "").lower()
        text = node.text() or ""
        if len(text) > _LONGEST or "ld+json" in kind:
            continue
        for state in _states(text, is_json="json" in kind):
            waiting: list[tuple[str, object]] = [("", state)]
            while waiting and left > 0:
                left -= 1
                key, value = waiting.pop(0)
                if isinstance(value, str):
                    yield key, value
                elif isinstance(value, dict):
                    last = key.rsplit(".", 1)[-1]
                    waiting += [(f"{last}.{name}", inner) for name, inner in value.items()]
                elif isinstance(value, list):
                    waiting += [(key, inner) for inner in value[:100]]


def _states(text: str, *, is_json: bool) -> Iterator[object]:
    decoder = json.JSONDecoder(strict=False)
    places = [0] if is_json else [match.end() for match in _ASSIGNED.finditer(text)][:8]
    for place in places:
        rest = text[place:].lstrip()
        if match := _PARSED.match(rest):
            quoted = match[1]
            try:
                rest = str(json.loads(quoted)) if quoted[0] == '"' else quoted[1:-1]
            except (ValueError, RecursionError):
                continue
        try:
            yield decoder.raw_decode(rest)[0]
        except (ValueError, RecursionError):
            continue
