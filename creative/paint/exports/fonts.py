"""Faces and the text set in them in; subset WOFF2 files and their CSS out.

A file inside a picture is an embedded font in the sense of the OFL and of OS/2.fsType: only the
glyphs that are used, without a name of its own, with its copyright and licence kept. Faces whose
maker forbids embedding are not written; their type is drawn as outlines.
"""

from __future__ import annotations

import base64
import io
import unicodedata
from collections.abc import Iterable

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from creative.typography.face import Face

_RESTRICTED, _NO_SUBSET, _BITMAP_ONLY = 0x0002, 0x0100, 0x0200  # OS/2.fsType
_COPYRIGHT, _LICENCE, _LICENCE_URL = 0, 13, 14  # name IDs that must travel with the glyphs
_MIRRORED = "()[]{}<>«»‹›「」"
_DROPPED = ("DSIG", "vhea", "vmtx", "VORG", "STAT", "meta", "PCLT", "LTSH", "VDMX", "hdmx", "gasp")


def embeddable(face: Face) -> bool:
    """False when the font's own permissions (OS/2.fsType) forbid to embed its outlines."""
    permissions = _permissions(face)
    if permissions & _BITMAP_ONLY:
        return False
    # several usage bits at once: the least restrictive holds (OpenType 1.9, fsType)
    return permissions & 0x000F != _RESTRICTED


def subset_font(face: Face, text: str, features: Iterable[str]) -> bytes:
    """A WOFF2 of ``face`` with the glyphs that ``text`` can take under ``features``.

    A variable font is fixed at the face's axes. Equal input gives equal bytes.
    """
    font = TTFont(io.BytesIO(face.data), recalcTimestamp=False, lazy=True)
    if face.axes and "fvar" in font:
        font = instancer.instantiateVariableFont(font, dict(face.axes))
    if not _permissions(face) & _NO_SUBSET:
        options = subset.Options(
            hinting=False,
            name_IDs=[_COPYRIGHT, _LICENCE, _LICENCE_URL],
            name_languages=["*"],
            recalc_timestamp=False,
            ignore_missing_unicodes=True,
            notdef_outline=False,
        )
        options.layout_features = [*options.layout_features, *features]
        options.drop_tables = [*options.drop_tables, *_DROPPED]
        worker = subset.Subsetter(options)
        worker.populate(unicodes=_needed(text))
        worker.subset(font)
    font.flavor = "woff2"
    out = io.BytesIO()
    font.save(out, reorderTables=False)
    return out.getvalue()


def font_rule(face: Face, data: bytes) -> str:
    """The ``@font-face`` of a file, with the file in it."""
    style = "italic" if face.italic else "normal"
    source = base64.b64encode(data).decode("ascii")
    return (
        f"@font-face{{font-family:{css_string(face.family)};font-weight:{face.weight};"
        f'font-style:{style};src:url("data:font/woff2;base64,{source}") format("woff2")}}'
    )


def css_string(text: str) -> str:
    """A quoted CSS string in which nothing but letters, digits, spaces and hyphens stays bare."""
    safe = (ch if ch.isalnum() or ch in " -_" else f"\\{ord(ch):x} " for ch in text)
    return "'" + "".join(safe) + "'"


def _permissions(face: Face) -> int:
    font = TTFont(io.BytesIO(face.data), lazy=True)
    return int(font["OS/2"].fsType) if "OS/2" in font else 0


def _needed(text: str) -> set[int]:
    """The characters that a shaper may ask for: composed, decomposed and mirrored forms too."""
    forms = text + "".join(unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    if any(ch in _MIRRORED for ch in text):
        forms += _MIRRORED
    return {ord(ch) for ch in forms} | {0x20}
