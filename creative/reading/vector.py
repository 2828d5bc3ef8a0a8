"""SVG bytes in, PNG bytes out: cleaned of everything that runs, loads or explodes, then drawn."""

from __future__ import annotations

import base64
import binascii
import io
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

import resvg_py
from PIL import Image

from creative.errors import PictureError

MAX_BYTES: Final = 4_000_000
MAX_ELEMENTS: Final = 50_000
MAX_DEPTH: Final = 128  # the renderer recurses; deeper files exist only to break it
MAX_DRAWN: Final = 200_000  # elements once every <use> is written out

_FONTS: Final = Path(__file__).resolve().parent.parent / "fonts"
_DROPPED: Final = frozenset(
    {"script", "foreignobject", "iframe", "audio", "video", "canvas", "embed", "object", "handler"}
)
_URL: Final = re.compile(r"url\(\s*(['\"]?)(?!\s*#)[^)]*\)", re.IGNORECASE)
_IMPORT: Final = re.compile(r"@import[^;]*;?", re.IGNORECASE)
_DATA_IMAGE: Final = re.compile(r"data:image/(?:png|jpe?g|webp|gif);base64,(.*)", re.DOTALL)


def svg_to_png(data: bytes, long_side: int) -> bytes:
    """Draw the SVG with its long side at ``long_side`` pixels.

    Entities are refused; scripts, foreign objects, event handlers and every reference out of
    the file are dropped before the renderer sees it. Raises PictureError when the file is not
    SVG, is damaged, or would cost too much to draw.
    """
    if len(data) > MAX_BYTES:
        raise PictureError("The SVG file is too large: at most 4 MB.")
    cleaned = _Cleaner().clean(data)
    try:
        drawn = resvg_py.svg_to_bytes(
            svg_string=cleaned.markup,
            width=long_side,
            height=long_side,
            skip_system_fonts=True,
            font_dirs=[str(_FONTS)] if cleaned.has_text and _FONTS.is_dir() else None,
        )
    except (ValueError, RuntimeError) as fault:
        raise PictureError("The SVG file cannot be drawn.") from fault
    return bytes(drawn)


@dataclass(frozen=True, slots=True)
class _Cleaned:
    markup: str
    has_text: bool


@dataclass(slots=True)
class _Element:
    """What is needed to count how often things are drawn: own id, used ids, subtree size."""

    ident: str = ""
    uses: list[str] = field(default_factory=list)
    count: int = 1


class _Cleaner:
    """Writes the document again, event by event, leaving out what is not allowed."""

    def __init__(self) -> None:
        self._out: list[str] = []
        self._open: list[_Element] = []
        self._named: dict[str, _Element] = {}
        self._elements = 0
        self._skipping = 0
        self._in_style = False
        self._has_text = False
        self._root: _Element | None = None

    def clean(self, data: bytes) -> _Cleaned:
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.EntityDeclHandler = self._refuse_entity
        parser.UnparsedEntityDeclHandler = self._refuse_entity
        parser.ExternalEntityRefHandler = self._refuse_entity
        try:
            parser.Parse(data, True)
        except (expat.ExpatError, LookupError, ValueError) as fault:
            raise PictureError("The SVG file is damaged.") from fault
        if self._root is None:
            raise PictureError("The file is XML, but not an SVG picture.")
        if self._drawn(self._root, ()) > MAX_DRAWN:
            raise PictureError("The SVG file repeats its parts too often to be drawn.")
        return _Cleaned("".join(self._out), self._has_text)

    @staticmethod
    def _refuse_entity(*_: object) -> int:
        raise PictureError("The SVG file declares entities, which are not allowed.")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2].lower()
        if not self._open and local != "svg":
            raise PictureError("The file is XML, but not an SVG picture.")
        self._elements += 1
        if self._elements > MAX_ELEMENTS or len(self._open) + self._skipping >= MAX_DEPTH:
            raise PictureError("The SVG file is too complex to be drawn.")
        if self._skipping or local in _DROPPED:
            self._skipping += 1
            return
        element = _Element(ident=attributes.get("id", ""))
        if self._root is None:
            self._root = element
        kept = {key: value for key, value in attributes.items() if _allowed(local, key, value)}
        element.uses = [
            value.strip()[1:]
            for key, value in kept.items()
            if key.rpartition(":")[2] == "href" and value.strip().startswith("#")
        ]
        if element.ident:
            self._named[element.ident] = element
        self._open.append(element)
        self._in_style = local == "style"
        self._has_text = self._has_text or local == "text"
        written = "".join(f" {key}={quoteattr(_css(value))}" for key, value in kept.items())
        self._out.append(f"<{name}{written}>")

    def _end(self, name: str) -> None:
        if self._skipping:
            self._skipping -= 1
            return
        closed = self._open.pop()
        if self._open:
            self._open[-1].count += closed.count
            self._open[-1].uses += closed.uses
        self._in_style = False
        self._out.append(f"</{name}>")

    def _text(self, text: str) -> None:
        if not self._skipping:
            self._out.append(escape(_css(text) if self._in_style else text))

    def _drawn(self, element: _Element, above: tuple[str, ...]) -> int:
        """Elements under ``element`` with its references followed; stops once past the limit."""
        total = element.count
        for ident in element.uses:
            if total > MAX_DRAWN or len(above) > MAX_DEPTH:
                return MAX_DRAWN + 1
            used = self._named.get(ident)
            if used is not None and ident not in above:
                total += self._drawn(used, (*above, ident))
        return total


def _allowed(element: str, key: str, value: str) -> bool:
    local = key.rpartition(":")[2].lower()
    if local.startswith("on") or key.lower() == "xml:base":
        return False
    if local == "numoctaves":
        return value.strip().isdigit() and int(value) <= 8
    if local in ("href", "src"):
        target = value.strip()
        return target.startswith("#") or (element in ("image", "feimage") and _embedded(target))
    return True


def _css(value: str) -> str:
    """Style text without imports and without addresses that lead out of the file."""
    return (
        _URL.sub("none", _IMPORT.sub("", value))
        if "url(" in value.lower() or "@" in value
        else value
    )


def _embedded(target: str) -> bool:
    """True for a raster inside the file that is small enough to be decoded."""
    match = _DATA_IMAGE.match(target)
    if match is None:
        return False
    try:
        data = base64.b64decode(match[1], validate=False)
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "WEBP", "GIF")) as picture:
            return picture.width * picture.height <= 16_000_000
    except (binascii.Error, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return False
