"""A font file (or an instance of a variable one) in; metrics, coverage, shaper, typeface out."""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any
from unicodedata import category

import skia
import uharfbuzz as hb

Extents = tuple[float, float, float, float]  # left, bottom, right, top in em, y up


def _silent(ch: str) -> bool:
    """True for what a shaper handles without a glyph of its own: joiners, marks of direction,
    variation selectors, controls, and spaces of other widths.
    """
    return category(ch) in ("Cf", "Cc", "Zs", "Zl", "Zp") or "\ufe00" <= ch <= "\ufe0f"


@dataclass(frozen=True)
class Face:
    """A single style of a family.

    All metrics are shares of the em. ``path`` or ``blob`` holds the font; ``axes`` the position of
    a variable font. Two faces are equal when they name the same style of the same file.
    """

    family: str
    weight: int
    italic: bool
    path: str = ""
    digest: str = ""
    axes: tuple[tuple[str, float], ...] = ()
    blob: bytes = field(default=b"", repr=False, compare=False)

    @cached_property
    def data(self) -> bytes:
        """The font file."""
        raw = self.blob or Path(self.path).read_bytes()
        return gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw

    @cached_property
    def hb_face(self) -> Any:  # noqa: ANN401 - uharfbuzz has no types
        return hb.Face(hb.Blob(self.data))

    @cached_property
    def hb_font(self) -> Any:  # noqa: ANN401 - uharfbuzz has no types
        """A HarfBuzz font at one font unit per unit of scale."""
        font = hb.Font(self.hb_face)
        if self.axes:
            font.set_variations(dict(self.axes))
        return font

    @cached_property
    def typeface(self) -> Any:  # noqa: ANN401 - skia has no types
        """The Skia typeface, loaded once for each face of a process."""
        typeface = skia.Typeface.MakeFromData(skia.Data.MakeWithCopy(self.data))
        if typeface is None or not self.axes:
            return typeface
        place = skia.FontArguments.VariationPosition(
            skia.FontArguments.VariationPosition.Coordinates(
                [
                    skia.FontArguments.VariationPosition.Coordinate(_tag(name), value)
                    for name, value in self.axes
                ]
            )
        )
        arguments = skia.FontArguments()
        arguments.setVariationDesignPosition(place)
        return typeface.makeClone(arguments)

    @cached_property
    def units_per_em(self) -> int:
        return int(self.hb_face.upem)

    @cached_property
    def ascent(self) -> float:
        return float(self.hb_font.get_font_extents("ltr").ascender / self.units_per_em)

    @cached_property
    def descent(self) -> float:
        """Below the baseline, positive."""
        return float(-self.hb_font.get_font_extents("ltr").descender / self.units_per_em)

    @cached_property
    def cap_height(self) -> float:
        """Height of ``H``, or 0.7 where the face has no capitals."""
        return self._height_of("H") or 0.7

    @cached_property
    def x_height(self) -> float:
        """Height of ``x``, or 0.5 where the face has no lower case."""
        return self._height_of("x") or 0.5

    @cached_property
    def codepoints(self) -> frozenset[int]:
        """Every character that has a glyph of its own."""
        return frozenset(self.hb_face.unicodes)

    @cached_property
    def color(self) -> bool:
        """True when its glyphs bring their own colours."""
        face = self.hb_face
        return bool(face.has_color_paint or face.has_color_png or face.has_color_layers)

    def covers(self, text: str) -> bool:
        """True when each visible character of ``text`` has a glyph."""
        known: dict[str, bool] = self._coverage
        if text not in known:
            points = self.codepoints
            known[text] = all(ord(ch) in points or _silent(ch) for ch in text)
        return known[text]

    def extents(self, glyph: int) -> Extents | None:
        """Bounds of a glyph's outline in em (y up), or None when it paints nothing."""
        known: dict[int, Extents | None] = self._extents
        if glyph not in known:
            box = self.hb_font.get_glyph_extents(glyph)
            em = self.units_per_em
            empty = box is None or box.width == 0 or box.height == 0
            known[glyph] = (
                None
                if empty
                else (
                    box.x_bearing / em,
                    (box.y_bearing + box.height) / em,
                    (box.x_bearing + box.width) / em,
                    box.y_bearing / em,
                )
            )
        return known[glyph]

    @cached_property
    def _coverage(self) -> dict[str, bool]:
        return {}

    @cached_property
    def _extents(self) -> dict[int, Extents | None]:
        return {}

    def _height_of(self, letter: str) -> float:
        glyph = self.hb_font.get_nominal_glyph(ord(letter))
        box = self.extents(glyph) if glyph else None
        return box[3] if box else 0.0

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 of the file, for logs and for telling two uploads of one name apart."""
        return hashlib.sha256(self.data).hexdigest()


def _tag(name: str) -> int:
    return int.from_bytes(name.encode("ascii"), "big")
