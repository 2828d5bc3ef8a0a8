"""Faces and the text set in them in; subset WOFF2 files and their CSS out.

A file inside a picture is an embedded font in the sense of the OFL and of OS/2.fsType: only the
glyphs that are used, without a name of its own, with its copyright and licence kept. Faces whose
maker forbids embedding are not written; their type is drawn as outlines.
"""

from __future__ import annotations

import base64
import io
import struct
import unicodedata
from collections.abc import Iterable

import uharfbuzz as hb
from fontTools.ttLib import TTFont, TTLibError

from creative.typography.face import Face

_RESTRICTED, _NO_SUBSET, _BITMAP_ONLY = 0x0002, 0x0100, 0x0200  # OS/2.fsType
_KEPT_NAMES = (0, 13, 14)  # copyright, licence and its address travel with the glyphs
# what is raised over an upload that is broken in a table that shaping never reads
_BROKEN = (RuntimeError, TTLibError, struct.error, AssertionError, LookupError, ValueError)
_DROPPED = ("DSIG", "vhea", "vmtx", "VORG", "STAT", "meta")


def embeddable(face: Face) -> bool:
    """False when the font's own permissions (OS/2.fsType) forbid to embed its outlines."""
    permissions = _permissions(face)
    if permissions & _BITMAP_ONLY:
        return False
    # several usage bits at once: the least restrictive holds (OpenType 1.9, fsType)
    return permissions & 0x000F != _RESTRICTED


def embedded(face: Face, text: str, features: Iterable[str]) -> bytes | None:
    """``subset_font``, or None where the font forbids embedding or cannot be taken apart."""
    if not embeddable(face):
        return None
    try:
        return subset_font(face, text, features)
    except _BROKEN:
        return None


def subset_font(face: Face, text: str, features: Iterable[str]) -> bytes:
    """A WOFF2 of ``face`` with the glyphs that ``text`` can take under ``features``.

    A variable font is fixed at the face's axes. Equal input gives equal bytes.
    """
    wanted = hb.SubsetInput()
    if _permissions(face) & _NO_SUBSET:
        wanted.keep_everything()
    else:
        wanted.unicode_set.update(_needed(text))
        wanted.layout_feature_tag_set.update(map(_tag, features))
        wanted.name_id_set.clear()
        wanted.name_id_set.update(_KEPT_NAMES)
        wanted.drop_table_tag_set.update(map(_tag, _DROPPED))
        wanted.flags = hb.SubsetFlags.NO_HINTING
    if face.axes:
        wanted.pin_all_axes_to_default(face.hb_face)
        for tag, value in face.axes:
            wanted.pin_axis_location(face.hb_face, tag, value)
    small = bytes(hb.subset(face.hb_face, wanted).blob.data)
    font = TTFont(io.BytesIO(small), recalcTimestamp=False)
    font.flavor = "woff2"
    out = io.BytesIO()
    font.save(out, reorderTables=False)
    return out.getvalue()


def font_rule(face: Face, family: str, data: bytes) -> str:
    """The ``@font-face`` of a face's file under the name ``family``, with the file in it."""
    style = "italic" if face.italic else "normal"
    source = base64.b64encode(data).decode("ascii")
    return (
        f"@font-face{{font-family:{css_string(family)};font-weight:{face.weight};"
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
    """The characters that a shaper may ask for: composed and decomposed forms too.

    Thai and Lao AM come apart by compatibility (NFKD) only.
    """
    forms = text + "".join(unicodedata.normalize(form, text) for form in ("NFC", "NFD", "NFKD"))
    return {ord(ch) for ch in forms} | {0x20}


def _tag(name: str) -> int:
    return int.from_bytes(name.ljust(4).encode("ascii", "replace")[:4], "big")
