"""A kit's facts in, its sheet out: how its colours read on each other, how its typefaces look."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING, Any

from django.utils.html import escape

from brands.models import AssetKind
from creative.brief import FontFile
from creative.color import Color, contrast
from creative.errors import FontError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from brands.models import BrandAsset, BrandKit
    from creative.typography.library import FontLibrary

TEXT_BAR, LARGE_BAR = 4.5, 3.0  # WCAG 2.2, 1.4.3
MOST_PAIRS = 12
SAMPLE = "Hamburgefonstiv 0123"
SIZE = 40.0  # of the type, in pixels
WIDTH, HEIGHT = 520, 80
"""Of every specimen, in pixels, so that pages can keep its place."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Type of one colour on a ground of another, or the other way; ``verdict``: fit for what."""

    ink: str
    ground: str
    ratio: str
    verdict: str
    style: str


def pairs_of(codes: Iterable[str]) -> list[Pair]:
    """Each colour with every other and with white, the most legible first; both ways read alike."""
    known = list(dict.fromkeys([*codes, "#FFFFFF"]))
    found = [
        (contrast(Color.hex(ink), Color.hex(ground)), ink, ground)
        for ink, ground in combinations(known, 2)
    ]
    return [_pair(*one) for one in sorted(found, key=lambda one: -one[0])[:MOST_PAIRS]]


def specimen(kit: BrandKit, place: int) -> str:
    """The kit's family at this place as an SVG drawing; raises IndexError.

    It is set from the kit's own files, else from the house library, as ads are; a family that
    neither has is set in its nearest, and the drawing says so.
    """
    assets = kit.assets.filter(kind=AssetKind.FONT).exclude(family="")
    return _drawing(kit.fonts[place], _Files(tuple((one.sha256, one) for one in assets)))


def _pair(ratio: float, ink: str, ground: str) -> Pair:
    if ratio >= TEXT_BAR:
        verdict, style = "Any type", "ok"
    elif ratio >= LARGE_BAR:
        verdict, style = "Large type", "busy"
    else:
        verdict, style = "No type", "bad"
    return Pair(ink, ground, f"{int(ratio * 10) / 10:g}:1", verdict, style)


@dataclass(frozen=True, slots=True, eq=False)
class _Files:
    """The kit's own font files, equal when their bytes are: what a specimen is remembered by."""

    files: tuple[tuple[str, BrandAsset], ...]

    def __hash__(self) -> int:
        return hash(tuple(digest for digest, _ in self.files))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Files) and [one[0] for one in self.files] == [
            one[0] for one in other.files
        ]

    def library(self) -> FontLibrary:
        """The house library with these files; a file that cannot be read is left out."""
        # Shaping is loaded by those who look at a kit, not by every web process.
        from creative.typography.library import FontLibrary  # noqa: PLC0415

        library = FontLibrary.bundled()
        for _, asset in self.files:
            try:
                file = FontFile(asset.data(), asset.family, asset.weight, asset.italic)
                library = library.with_files([file])
            except (FontError, OSError):
                continue
        return library


@lru_cache(maxsize=256)
def _drawing(asked: str, files: _Files) -> str:
    from creative.typography.setting import TextStyle, prepare  # noqa: PLC0415 - as above

    library = files.library()
    match = library.resolve(asked)
    family = library.family(match.family)
    block = prepare(SAMPLE, TextStyle(family.name), library).set(SIZE, WIDTH * 4)
    down = HEIGHT * 0.6 - block.cap_height
    path = "".join(_outline(run, down) for line in block.lines for run in line.runs)
    note = "" if match.exact else f"Not at hand: set in {family.name}, the nearest."
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<path fill="#1b1b1f" d="{path}"/>'
        f'<text x="0" y="{HEIGHT - 6}" fill="#5b5b63" font-family="sans-serif" font-size="13">'
        f"{escape(note)}</text></svg>"
    )


def _outline(run: Any, down: float) -> str:  # noqa: ANN401 - a GlyphRun, loaded only when needed
    from fontTools.pens.svgPathPen import SVGPathPen  # noqa: PLC0415 - as above
    from fontTools.pens.transformPen import TransformPen  # noqa: PLC0415

    font = run.face.hb_font
    scale = run.size / font.scale[0]
    pen = SVGPathPen(None, ntos=lambda number: f"{number:.1f}")
    for glyph, x, y in zip(run.glyphs, run.xs, run.ys, strict=True):
        font.draw_glyph_with_pen(glyph, TransformPen(pen, (scale, 0, 0, -scale, x, y + down)))
    return str(pen.getCommands())
