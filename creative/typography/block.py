"""Values of set type: a style goes in, and a block of lines of positioned glyphs comes out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from creative.geometry import Box
from creative.typography.face import Face


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How to set a text, free of its size.

    ``tracking`` is letter spacing in em, ``leading`` the distance of baselines as a multiple of
    the size; None leaves either to the optical rules of ``rhythm``. ``align`` is ``start``,
    ``center`` or ``end`` in reading direction. ``features`` are OpenType tags to switch on (or off:
    ``-liga``). ``display`` asks for the tight setting of headlines. ``key`` are the characters
    (from, to) of the text that stand out from the rest, ``key_italic`` also by their slant,
    ``key_marked`` by a block behind them, for which lines keep room.
    """

    family: str
    weight: int = 400
    italic: bool = False
    tracking: float | None = None
    leading: float | None = None
    align: str = "start"
    features: tuple[str, ...] = ()
    display: bool = False
    key: tuple[int, int] | None = None
    key_italic: bool = False
    key_marked: bool = False


@dataclass(frozen=True, slots=True)
class GlyphRun:
    """Glyphs of one face on one line, left to right.

    ``xs`` and ``ys`` are the glyph origins in the block's coordinates (y down); ``clusters`` the
    index in ``TextBlock.text`` of the character that each glyph stands for; ``text`` the
    characters of the run in reading order: an unbroken stretch of the copy at one embedding
    ``level`` (odd: right to left). ``pens`` are its clusters from left to right, spaces included:
    (offset in ``text``, left edge of the advance). ``size`` differs from the line's only for
    emoji. ``key``: these are the characters that the style lets stand out. ``ink`` are the exact
    bounds of the glyphs.
    """

    face: Face
    glyphs: tuple[int, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    size: float
    color_font: bool
    text: str
    clusters: tuple[int, ...]
    level: int
    pens: tuple[tuple[int, float], ...]
    key: bool
    ink: Box

    def moved(self, dx: float) -> GlyphRun:
        """The same run further to the right."""
        return replace(
            self,
            xs=tuple(x + dx for x in self.xs),
            pens=tuple((place, x + dx) for place, x in self.pens),
            ink=self.ink.moved(dx),
        )


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its characters in reading order, runs from left to right, and where it sits.

    ``x`` is the left edge of its ink-to-ink ``width``; ``ink`` the exact bounds of what it paints;
    ``size`` its pixels per em; ``divided``: it ends in a hyphen that the text does not have.
    """

    text: str
    runs: Sequence[GlyphRun]
    x: float
    baseline: float
    width: float
    ink: Box
    size: float
    divided: bool = False


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Type set at one size. x = 0 is the left edge of its measure, y = 0 the top of the capitals.

    ``width`` is that of the widest line, from the ink of its first to that of its last letter
    (outer side bearings are trimmed, so that blocks of any size share an optical edge);
    ``height`` runs from the cap top of the first line to the last baseline: descenders hang
    below it. ``cap_height`` is the y of the first baseline: the height of ``H``, or the greatest
    height that its letters reach where the script has no capitals. ``missing`` names characters
    that no face of the library can draw (they are left out, never drawn as boxes); ``overflows``
    is True when a word is wider than the measure or there are more lines than were allowed.
    """

    text: str
    style: TextStyle
    size: float
    lines: tuple[Line, ...]
    width: float
    height: float
    ink: Box
    cap_height: float
    leading: float
    tracking: float
    missing: tuple[str, ...]
    rtl: bool
    overflows: bool

    @property
    def box(self) -> Box:
        """Measure by cap top to last baseline: what a layout aligns to."""
        return Box(0.0, 0.0, self.width, self.height)

    @property
    def families(self) -> tuple[str, ...]:
        """The families that are really painted, in order of first use."""
        runs = (run for line in self.lines for run in line.runs)
        return tuple(dict.fromkeys(run.face.family for run in runs))
