"""A font file from outside in, one that is safe to keep and to set type in out, or a refusal."""

from __future__ import annotations

import io
import subprocess
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from fontTools.ttLib import TTFont

from common.media import KINDS, WrongTypeError, media_type_of
from creative.errors import FontError
from creative.typography.unpacking import check_unpacked_size
from creative.typography.upload import read_font

try:
    from ots import OTS_SANITIZE
except ImportError:  # no wheel for this kind of machine
    OTS_SANITIZE = ""

LARGEST = KINDS["font"].limit
LARGEST_UNPACKED = 20_000_000
_SECONDS = 10.0
# What a font needs to be set and painted; programs that run on every glyph are not among it.
_KEPT = (
    *("head", "hhea", "hmtx", "maxp", "cmap", "name", "OS/2", "post", "vhea", "vmtx", "VORG"),
    *("glyf", "loca", "CFF ", "CFF2", "COLR", "CPAL"),
    *("GDEF", "GSUB", "GPOS", "BASE", "kern"),
    *("fvar", "avar", "gvar", "HVAR", "VVAR", "MVAR", "STAT"),
)


@dataclass(frozen=True, slots=True)
class SafeFont:
    """A sanitised font (TrueType or OpenType, unpacked) and what it is."""

    data: bytes = field(repr=False)
    media_type: str
    family: str
    weight: int
    italic: bool


def sanitised(
    data: bytes, *, family: str = "", weight: int = 0, italic: bool | None = None
) -> SafeFont:
    """Check and rewrite a font file.

    ``family``, ``weight`` and ``italic`` overrule what the file says of itself. Raises FontError
    for what is too large, is no font, swells when unpacked, or cannot be set.
    """
    if len(data) > LARGEST:
        raise FontError(f"The font is larger than {LARGEST // 1_000_000} MB.")
    try:
        media_type_of(data, "", KINDS["font"])
    except WrongTypeError as error:
        text = str(error)
        raise FontError(f"{text[:1].upper()}{text[1:]}.") from None
    check_unpacked_size(data, LARGEST_UNPACKED)
    clean = _by_sanitizer(data) if OTS_SANITIZE else _by_rewriting(data)
    if len(clean) > LARGEST_UNPACKED:
        raise FontError("The font is too large once it is unpacked.")
    first = read_font(clean, family=family, weight=weight, italic=italic)[0]
    kind = "font/otf" if clean[:4] == b"OTTO" else "font/ttf"
    variable = len(first.axes) > 0
    return SafeFont(clean, kind, first.family, 0 if variable else first.weight, first.italic)


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
