"""A font file from outside in, one that is safe to keep and to set type in out; for the child.

Runs where a library that crashes, hangs or swells harms nobody: ``brands.screening_child``.
"""

from __future__ import annotations

import io
import subprocess
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import skia
import uharfbuzz as hb
from fontTools.ttLib import TTFont

from common.text import SurrogateError, cleaned
from creative.errors import FontError
from creative.paint.exports.fonts import embedded
from creative.typography.unpacking import check_unpacked_size
from creative.typography.upload import read_font

if TYPE_CHECKING:
    from creative.typography.face import Face

try:
    from ots import OTS_SANITIZE
except ImportError:  # no wheel for this kind of machine
    OTS_SANITIZE = ""

LARGEST_UNPACKED = 20_000_000
LONGEST_FAMILY = 120
_SECONDS = 6.0
_MOST_SHAPED = 2000
_MOST_EMBEDDED = 100
_REHEARSED_SIZE = 48.0
# What a font needs to be set and painted; programs that run on every glyph are not among it.
_KEPT = (
    *("head", "hhea", "hmtx", "maxp", "cmap", "name", "OS/2", "post", "vhea", "vmtx", "VORG"),
    *("glyf", "loca", "CFF ", "CFF2", "COLR", "CPAL"),
    *("GDEF", "GSUB", "GPOS", "BASE", "kern"),
    *("fvar", "avar", "gvar", "HVAR", "VVAR", "MVAR", "STAT"),
)


@dataclass(frozen=True, slots=True)
class SafeFont:
    """A sanitised font (TrueType or OpenType, unpacked) and what it is; weight 0 is variable."""

    data: bytes = field(repr=False)
    media_type: str
    family: str
    weight: int
    italic: bool


def sanitise(data: bytes, *, family: str, weight: int, italic: bool | None) -> SafeFont:
    """Check, rewrite and rehearse a font file; raises FontError.

    ``family``, ``weight`` and ``italic`` overrule what the file says of itself.
    """
    check_unpacked_size(data, LARGEST_UNPACKED)
    clean = _by_sanitizer(data) if OTS_SANITIZE else _by_rewriting(data)
    if len(clean) > LARGEST_UNPACKED:
        raise FontError("The font is too large once it is unpacked.")
    first = read_font(clean, family=family, weight=weight, italic=italic)[0]
    try:
        _rehearse(first)
    except Exception as error:  # HarfBuzz tells a font that never stops growing as MemoryError
        raise FontError("Type cannot be set in this font: its tables are damaged.") from error
    kind = "font/otf" if clean[:4] == b"OTTO" else "font/ttf"
    variable = len(first.axes) > 0
    name = _name(first.family)
    return SafeFont(clean, kind, name, 0 if variable else first.weight, first.italic)


def _name(family: str) -> str:
    """The family's name as it may stand on a page and in a row."""
    try:
        name = cleaned(family)[:LONGEST_FAMILY].strip()
    except SurrogateError:
        name = ""
    if not name:
        raise FontError("The font file does not name its family in letters that can be shown.")
    return name


def _rehearse(face: Face) -> None:
    """Measure, shape, paint and embed here what a worker will do with a part of it."""
    text = "".join(map(chr, sorted(face.codepoints)[:_MOST_SHAPED]))
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(face.hb_font, buffer, {"kern": True, "liga": True})
    font = skia.Font(face.typeface, _REHEARSED_SIZE)
    font.setHinting(skia.FontHinting.kNone)
    canvas = skia.Surface(96, 96).getCanvas()
    for glyph in range(face.typeface.countGlyphs()):
        face.extents(glyph)
        blob = skia.TextBlobBuilder()
        blob.allocRunPos(font, [glyph], [skia.Point(24, 72)])
        canvas.drawTextBlob(blob.make(), 0, 0, skia.Paint())
    embedded(face, text[:_MOST_EMBEDDED], ("kern", "liga"))


def _by_sanitizer(data: bytes) -> bytes:
    """The OpenType Sanitizer of the browsers, in a process of its own."""
    with tempfile.TemporaryDirectory(prefix="font-") as folder:
        source, target = Path(folder, "source"), Path(folder, "target")
        source.write_bytes(data)
        try:
            done = subprocess.run(  # noqa: S603 - a fixed program on a file of our own naming
                [OTS_SANITIZE, str(source), str(target)],
                capture_output=True,
                check=False,
                timeout=_SECONDS,
            )
        except subprocess.TimeoutExpired:
            raise FontError("The font file takes too long to check.") from None
        if done.returncode != 0 or not target.is_file():
            raise FontError("The font file is damaged or unsafe.")
        return target.read_bytes()


def _by_rewriting(data: bytes) -> bytes:
    """Every table parsed and written anew, those that a font can do without left out."""
    try:
        font = TTFont(io.BytesIO(data), lazy=False)
        font.flavor = None
        for tag in [tag for tag in font.keys() if tag not in (*_KEPT, "GlyphOrder")]:  # noqa: SIM118
            del font[tag]
        font.ensureDecompiled()
        if "glyf" in font:
            for name in font.getGlyphOrder():
                font["glyf"][name].removeHinting()
        target = io.BytesIO()
        font.save(target)
        return target.getvalue()
    except Exception as error:  # fontTools raises nearly anything on bad bytes
        raise FontError("The font file is damaged or unsafe.") from error
