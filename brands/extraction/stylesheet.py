"""Style sheet text in; the rules for a wide light screen, font faces and imports out.

A splitter rather than a full parser: it keeps only the properties that a palette and a type
pairing are read from, and takes 250 KB in a few hundredths of a second.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import urljoin

VIEWPORT = 1280.0
MOST_RULES = 20_000
_DEEPEST = 12
_KEPT = frozenset(
    {
        "color",
        "background",
        "background-color",
        "background-image",
        "font",
        "font-family",
        "display",
        "visibility",
        "position",
        "color-scheme",
        "fill",
        "border-color",
    }
)
STATES = re.compile(
    r"::|:(?:hover|focus|active|visited|disabled|checked|target|before|after|first-letter|first-line"
    r"|placeholder|selection|host|link:hover|invalid|valid|autofill|-webkit|-moz|-ms|open|popover)"
    r"|\[open\]|\.dark\b|\.no-js\b|\[data-(?:bs-)?theme=[\"']?dark",
    re.IGNORECASE,
)
"""What a selector says of an element that is not as the page first shows it."""
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_TOKEN = re.compile(
    r""""(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|url\(\s*[^)"'\s]*\s*\)|[{};]""", re.IGNORECASE
)
_IMPORT = re.compile(
    r"""@import\s+(?:url\(\s*)?["']?([^"')\s;]+)["']?\s*\)?([^;]*)""", re.IGNORECASE
)
_URL = re.compile(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)""", re.IGNORECASE)
_RANGE = re.compile(
    r"U\+(?P<first>[0-9A-F]{1,6}|[0-9A-F]{0,5}\?{1,5})(?:-(?P<last>[0-9A-F]{1,6}))?(?![0-9A-F?])",
    re.IGNORECASE,
)
_MEDIA_WIDTH = re.compile(r"(min|max)-width\s*:\s*([\d.]+)\s*(px|r?em)")
_RANGE_AFTER = re.compile(r"width\s*(<=|>=|<|>)\s*([\d.]+)\s*(px|r?em)")
_RANGE_BEFORE = re.compile(r"([\d.]+)\s*(px|r?em)\s*(<=|>=|<|>)\s*width")
_UNSUPPORTED = re.compile(r"@supports\s*\(?\s*not\b")
_UNWANTED_MEDIA = re.compile(
    r"\bprint\b|\bspeech\b|prefers-color-scheme\s*:\s*dark|prefers-reduced|prefers-contrast"
    r"|forced-colors|orientation\s*:\s*portrait|inverted-colors|^\s*not\b"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One style rule. ``layered`` rules lose to all others, as cascade layers do."""

    selector: str
    declarations: tuple[tuple[str, str, bool], ...]
    order: int
    layered: bool = False


@dataclass(frozen=True, slots=True)
class FontFace:
    """A family that a sheet loads, its file addresses and the rest as declared.

    ``ranges`` are the first and last code points of what the files hold; none: all there is.
    """

    family: str
    urls: tuple[str, ...]
    weight: str = ""
    style: str = ""
    ranges: tuple[tuple[int, int], ...] = ()

    @property
    def number(self) -> int:
        """The weight as 100..900; 0 for a variable font's range and where none is declared."""
        word = self.weight.strip().lower()
        if word.isascii() and word.isdigit():
            return min(900, max(100, int(word[:4])))
        return {"normal": 400, "bold": 700}.get(word, 0)

    @property
    def italic(self) -> bool:
        """True for italic and oblique files."""
        return self.style.lower().lstrip().startswith(("italic", "oblique"))

    def holds(self, text: str) -> bool:
        """True when the files may hold any character of ``text``."""
        if not self.ranges:
            return True
        return any(low <= ord(ch) <= high for ch in text for low, high in self.ranges)


@dataclass(slots=True)
class Sheet:
    """What one style sheet says."""

    rules: list[Rule] = field(default_factory=list)
    faces: list[FontFace] = field(default_factory=list)
    imports: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Block:
    kind: str  # group, skip, rule or face
    selector: str = ""
    layered: bool = False
    order: int = 0
    declarations: list[tuple[str, str, bool]] = field(default_factory=list)


def parse_stylesheet(text: str, *, base: str = "", start: int = 0) -> Sheet:
    """Split a sheet; ``start`` is the order of its first rule among all sheets of the page."""
    text = _COMMENT.sub(" ", text).replace("<!--", " ").replace("-->", " ")
    sheet = Sheet()
    stack: list[_Block] = []
    begin = 0
    order = start
    for match in _TOKEN.finditer(text):
        mark = match.group()
        if mark not in "{};":
            continue
        piece = text[begin : match.start()].strip()
        begin = match.end()
        top = stack[-1] if stack else None
        if mark == "{":
            order += 1
            stack.append(_opened(piece, top, order, depth=len(stack)))
        elif mark == ";":
            _statement(piece, top, sheet, base)
        elif top is not None:
            _statement(piece, top, sheet, base)
            _closed(stack.pop(), sheet, base)
        if len(sheet.rules) >= MOST_RULES:
            break
    while stack:
        _closed(stack.pop(), sheet, base)
    sheet.rules.sort(key=lambda rule: rule.order)
    return sheet


def declarations_of(text: str) -> list[tuple[str, str, bool]]:
    """The kept declarations of a ``style`` attribute: name, value, important."""
    block = _Block("rule")
    for piece in _COMMENT.sub(" ", text[:10_000]).split(";"):
        _declare(piece, block)
    return block.declarations


def applies(media: str) -> bool:
    """Whether a media query list matches a light, 1280 px wide screen."""
    media = media.strip().lower()
    return not media or any(_one_applies(query) for query in media.split(","))


def _opened(prelude: str, top: _Block | None, order: int, *, depth: int) -> _Block:
    lower = prelude[:40].lower()
    layered = top.layered if top else False
    if depth >= _DEEPEST or (top is not None and top.kind in {"skip", "face"}):
        return _Block("skip")
    if prelude.startswith("@"):
        if lower.startswith("@font-face"):
            return _Block("face", order=order)
        selector = top.selector if top else ""
        if lower.startswith("@media"):
            kind = "group" if applies(prelude[6:]) else "skip"
        elif lower.startswith(("@supports", "@layer", "@container", "@scope")):
            kind = "skip" if _UNSUPPORTED.match(lower) else "group"
            layered = layered or lower.startswith("@layer")
        else:
            kind = "skip"
        return _Block(kind, selector=selector, layered=layered, order=order)
    if (":" in prelude or "[" in prelude) and "," not in prelude and STATES.search(prelude):
        return _Block("skip")
    selector = prelude
    if top is not None and top.selector:  # nesting
        outer = f":is({top.selector})"
        selector = prelude.replace("&", outer) if "&" in prelude else f"{outer} {prelude}"
    return _Block("rule", selector=selector[:2000], layered=layered, order=order)


def _statement(piece: str, top: _Block | None, sheet: Sheet, base: str) -> None:
    if top is None or top.kind == "group":
        if piece[:7].lower() == "@import" and (match := _IMPORT.match(piece)):
            media = re.sub(r"\b(?:layer|supports)\([^)]*\)|\blayer\b", "", match.group(2))
            if applies(media) and len(sheet.imports) < 20:
                sheet.imports.append(urljoin(base, match.group(1)))
        elif top is not None and top.selector:
            _declare(piece, top, base)
    elif top.kind == "rule":
        _declare(piece, top, base)
    elif top.kind == "face":
        name, _, value = piece.partition(":")
        top.declarations.append((name.strip().lower(), value.strip(), False))


def _declare(piece: str, block: _Block, base: str = "") -> None:
    name, colon, value = piece.partition(":")
    name = name.strip()
    if not colon or len(value) > 2000:
        return
    if not name.startswith("--"):
        name = name.lower()
        if name not in _KEPT:
            return
    value = value.strip()
    if base and "url(" in value:  # addresses are relative to their sheet, not to the page
        value = _URL.sub(
            lambda match: f'url("{urljoin(base, next(filter(None, match.groups()), ""))}")', value
        )
    important = value.lower().endswith("important") and "!" in value
    if important:
        value = value[: value.rindex("!")].strip()
    block.declarations.append((name, value, important))


def _closed(block: _Block, sheet: Sheet, base: str) -> None:
    if block.kind == "face":
        _face(block, sheet, base)
    elif block.selector and block.declarations and block.kind != "skip":
        kept = tuple(block.declarations)
        sheet.rules.append(Rule(block.selector, kept, block.order, block.layered))


def _face(block: _Block, sheet: Sheet, base: str) -> None:
    values = {name: value for name, value, _ in block.declarations}
    family = values.get("font-family", "").strip("\"' ")
    sources = " ".join(value for name, value, _ in block.declarations if name == "src")
    urls = []
    for match in _URL.finditer(sources):
        address = next((group for group in match.groups() if group), "")
        if address and not address.lower().startswith("data:"):
            urls.append(urljoin(base, address))
    if family and urls:
        weight, style = values.get("font-weight", ""), values.get("font-style", "")
        ranges = _ranges(values.get("unicode-range", ""))
        sheet.faces.append(FontFace(family, tuple(urls[:8]), weight, style, ranges))


def _ranges(text: str) -> tuple[tuple[int, int], ...]:
    """``U+0000-00FF, U+4??`` as numbers; what cannot be read is left out."""
    found = []
    for match in _RANGE.finditer(text[:20_000]):
        first, last = match["first"], match["last"]
        low = int(first.replace("?", "0"), 16)
        high = int(last, 16) if last else int(first.replace("?", "F"), 16)
        found.append((low, high))
    return tuple(found)


def _one_applies(query: str) -> bool:
    if _UNWANTED_MEDIA.search(query):
        return False
    for side, number, unit in _MEDIA_WIDTH.findall(query):
        width = _pixels(number, unit)
        if (side == "min" and width > VIEWPORT) or (side == "max" and width < VIEWPORT):
            return False
    for sign, number, unit in _RANGE_AFTER.findall(query):
        if not _compared(VIEWPORT, sign, _pixels(number, unit)):
            return False
    return all(
        _compared(_pixels(number, unit), sign, VIEWPORT)
        for number, unit, sign in _RANGE_BEFORE.findall(query)
    )


def _compared(left: float, sign: str, right: float) -> bool:
    return left >= right if sign[0] == ">" else left <= right


def _pixels(number: str, unit: str) -> float:
    try:
        return float(number) * (1 if unit == "px" else 16)
    except ValueError:
        return 0.0
