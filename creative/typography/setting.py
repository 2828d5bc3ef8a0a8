"""Text, a style and a library in, blocks of positioned glyphs out, at any size.

``prepare`` shapes once; ``Paragraph.set`` and ``Paragraph.fit`` are then arithmetic only.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import pairwise

from creative.geometry import Box, bounds
from creative.typography.bidi import base_level, levels
from creative.typography.block import GlyphRun, Line, TextBlock, TextStyle
from creative.typography.breaking import SOFT_HYPHEN
from creative.typography.divisions import Division, divisions
from creative.typography.face import Face
from creative.typography.fitting import STEP, Room, best_size
from creative.typography.itemise import Item, itemise
from creative.typography.library import FontLibrary
from creative.typography.placing import Row, make_line, make_row, offset
from creative.typography.rhythm import (
    CASED,
    LONG,
    LONG_LEADING,
    MARKER_PAD,
    Character,
    clearance_at,
    closest_at,
    hang_of,
    leading_at,
    tracking_at,
    word_space,
)
from creative.typography.section import Section, Span, build_section
from creative.typography.shaping import Cluster, features_for, shape

__all__ = ["GlyphRun", "Line", "Paragraph", "TextBlock", "TextStyle", "prepare"]

_LINE_ENDS = frozenset("\n\r\v\f\u0085\u2028\u2029")
_REMEMBERED = 256  # paragraphs kept by each library


@dataclass(frozen=True)
class Paragraph:
    """Shaped text that can be set at any size."""

    text: str
    clean: str  # without soft hyphens
    origin: tuple[int, ...]  # index in ``text`` of each character of ``clean``
    style: TextStyle
    missing: tuple[str, ...]
    rtl: bool
    character: Character
    sections: tuple[Section, ...]
    top: float  # the height that y = 0 stands for, em above the first baseline

    def tracking(self, size: float) -> float:
        """Letter spacing in em at ``size``."""
        fixed = self.style.tracking
        return tracking_at(size, self.character) if fixed is None else fixed

    def leading(self, size: float) -> float:
        """Distance of baselines at ``size``, as a multiple of it, wherever the lines break."""
        fixed = self.style.leading
        return leading_at(size, self.character) if fixed is None else fixed

    def closest(self, size: float) -> float:
        """The least distance of baselines that ``set`` may give at ``size``."""
        if self.style.leading is not None or not self.style.display:
            return self.leading(size)
        return max(closest_at(size, self.character), self._long_leading)

    @property
    def _long_leading(self) -> float:
        """Lines of a headline that is a whole sentence are read one after the other."""
        return LONG_LEADING if len(self.clean) > LONG else 0.0

    def _leading_of(self, rows: Sequence[Row], size: float) -> float:
        """One distance of baselines for all of ``rows``, as close as their tails and tops allow."""
        if self.style.leading is not None or not self.style.display:
            return self.leading(size)
        gap = self._clearance
        needed = [above.tail + below.rise + gap for above, below in pairwise(rows)]
        return max([self.closest(size), *needed])

    def natural_width(self, size: float) -> float:
        """Width in pixels when only newlines break it."""
        tracking = self.tracking(size)
        return size * max(
            (s.width(0, len(s.clusters), tracking, hyphen=False) for s in self.sections),
            default=0.0,
        )

    @cached_property
    def divisions(self) -> tuple[Division, ...]:
        """The ways to divide a short text into lines; none where newlines do, or for long text."""
        if len(self.sections) != 1:
            return ()
        pad = 2 * MARKER_PAD if self.style.key_marked else 0.0
        return divisions(self.sections[0], self.clean, self._clearance, pad)

    @property
    def _clearance(self) -> float:
        return clearance_at(self.character, marked=self.style.key_marked)

    def widest_word(self, size: float) -> float:
        """Width in pixels of the widest piece that may not be broken: no narrower measure works."""
        tracking, widest = self.tracking(size), 0.0
        for section in self.sections:
            measure, start = section.measure(tracking), 0
            for node in section.soft():
                widest = max(widest, measure.width(start, node))
                start = node
        return size * widest

    def set(
        self,
        size: float,
        max_width: float,
        *,
        max_lines: int | None = None,
        balance: bool = True,
        division: Division | None = None,
    ) -> TextBlock:
        """Set at ``size`` pixels per em in as few lines as ``max_width`` pixels allow.

        Words are never broken and nothing is dropped: what cannot be held shows in ``overflows``.
        ``division``: break its lines there.
        """
        tracking, room = self.tracking(size), max_width / size
        if division is not None:
            broken = [self.sections[0].divided(division.ends)]
        else:
            broken = [s.plan(room, tracking, balance=balance)[0] for s in self.sections]
        count = sum(len(ends) for ends in broken)
        block = self._place(size, tracking, broken)
        over = block.width > max_width + 0.01 or (max_lines is not None and count > max_lines)
        return block if not over else replace(block, overflows=True)

    def extent(self, size: float, max_width: float) -> tuple[int, float] | None:
        """How many lines ``set`` would make and their least height in pixels, placing no glyph.

        None when a word is wider than ``max_width``.
        """
        tracking, room = self.tracking(size), max_width / size
        counts = [section.count(room, tracking) for section in self.sections]
        if None in counts:
            return None
        count = sum(number or 0 for number in counts)
        return count, size * (self.top + max(0, count - 1) * self.closest(size))

    def fit(
        self,
        max_width: float,
        max_height: float,
        *,
        largest: float,
        smallest: float,
        max_lines: int | None = None,
        balance: bool = True,
    ) -> TextBlock | None:
        """The setting that reads best with ``width`` and ``height`` within the given pixels.

        That is the largest one unless a smaller one has clearly better lines. No word is
        broken. None when even ``smallest`` does not fit.
        """
        room = Room(max_width, max_height, largest, smallest, max_lines)
        size = best_size(self, room, balance=balance)
        for _ in range(8 if size is not None else 0):
            block = self.set(size or smallest, max_width, max_lines=max_lines, balance=balance)
            if not block.overflows and block.height <= max_height + 0.01:
                return block
            # mixed directions are measured a little short of what placing finds
            size = max(smallest, (size or smallest) - STEP)
        return None

    def _hang(self, row: Row) -> float:
        """How far a line's first letter reaches over the left edge of the block, in em."""
        if not self.style.display or self.style.align != "start" or self.rtl:
            return 0.0
        return hang_of(self.clean[row.start : row.start + 1])

    def _place(self, size: float, tracking: float, broken: Sequence[Sequence[Span]]) -> TextBlock:
        rows = [
            make_row(section, start, stop, tracking, hyphen=hyphen)
            for section, ends in zip(self.sections, broken, strict=True)
            for start, stop, hyphen in ends
        ]
        leading = self._leading_of(rows, size)
        width = max((row.width for row in rows), default=0.0)
        lines = tuple(
            make_line(
                self.clean,
                self.origin,
                row,
                size,
                x=offset(width - row.width, self.style.align, rtl=self.rtl) - self._hang(row),
                baseline=self.top + place * leading,
            )
            for place, row in enumerate(rows)
        )
        inked = [line.ink for line in lines if line.ink.w > 0]
        return TextBlock(
            text=self.text,
            style=self.style,
            size=size,
            lines=lines,
            width=width * size,
            height=size * (self.top + max(0, len(rows) - 1) * leading),
            ink=bounds(inked) if inked else Box(0.0, 0.0, 0.0, 0.0),
            cap_height=self.top * size,
            leading=leading,
            tracking=tracking,
            missing=self.missing,
            rtl=self.rtl,
            overflows=False,
        )


def prepare(text: str, style: TextStyle, library: FontLibrary) -> Paragraph:
    """Shape ``text`` in ``style``. The family may be any name; the library resolves it.

    Newlines break lines; soft hyphens show where a word may be divided; no-break spaces bind.
    """
    key = (text, style)
    known = library.prepared.get(key)
    if isinstance(known, Paragraph):
        return known
    if len(library.prepared) >= _REMEMBERED:
        library.prepared.clear()
    paragraph = _prepared(text, style, library)
    library.prepared[key] = paragraph
    return paragraph


def _prepared(text: str, style: TextStyle, library: FontLibrary) -> Paragraph:
    face = library.face(style.family, style.weight, italic=style.italic)
    base = base_level(text)
    clean, origin, divisions = _cleaned(text)
    features = features_for(clean, style)
    hyphen = _hyphen(face, features, base)
    sections: list[Section] = []
    missing: list[str] = []
    scripts: list[str] = []
    slanted = library.face(style.family, style.weight, italic=True) if style.key_italic else None
    family = library.family(face.family)
    space = partial(word_space, capitals=clean.isupper(), condensed=family.width == "condensed")
    apart = style.display and family.category != "mono"
    start = 0
    for stretch in clean.split("\n"):
        found = itemise(stretch, levels(stretch, base), library, face, kin=face.family)
        missing.extend(found.missing)
        if stretch.strip():
            scripts.append(found.main_script)
        here = frozenset(place - start for place in divisions)
        key = _key_in(style, origin, start, len(stretch))
        items = found.items if slanted is None else _slanted(found.items, key, face, slanted)
        clusters = [
            replace(cluster, key=True) if cluster.start in key else cluster
            for cluster in _spaced(
                shape(stretch, items, features, face.cap_height), space if apart else None
            )
        ]
        sections.append(build_section(stretch, clusters, here, start, base, hyphen))
        start += len(stretch) + 1
    character = _character(clean, style, library, face, sections, scripts)
    return Paragraph(
        text=text,
        clean=clean,
        origin=origin,
        style=style,
        missing=tuple(dict.fromkeys(missing)),
        rtl=base == 1,
        character=character,
        sections=tuple(sections),
        top=face.cap_height if character.script in CASED else character.ink_top,
    )


def _spaced(clusters: list[Cluster], space: Callable[[float], float] | None) -> list[Cluster]:
    """Words of display type stand at a distance of their own."""
    if space is None:
        return clusters
    return [
        replace(cluster, advance=space(cluster.advance)) if cluster.blank else cluster
        for cluster in clusters
    ]


def _key_in(style: TextStyle, origin: tuple[int, ...], start: int, length: int) -> range:
    """The characters of a stretch that stand out, counted from its start."""
    first, last = style.key or (0, 0)
    inside = [place for place in range(length) if first <= origin[start + place] < last]
    return range(inside[0], inside[-1] + 1) if inside else range(0)


def _slanted(items: tuple[Item, ...], key: range, face: Face, slanted: Face) -> tuple[Item, ...]:
    """The items with those parts of ``key`` that are in ``face`` set in its italic instead."""
    parts: list[Item] = []
    for item in items:
        cuts = sorted({item.start, item.end, *(p for p in (key.start, key.stop) if key)})
        for start, end in pairwise(cut for cut in cuts if item.start <= cut <= item.end):
            chosen = slanted if start in key and item.face == face else item.face
            parts.append(replace(item, start=start, end=end, face=chosen))
    return tuple(parts)


def _character(
    text: str,
    style: TextStyle,
    library: FontLibrary,
    face: Face,
    sections: Sequence[Section],
    scripts: Sequence[str],
) -> Character:
    family = library.family(face.family)
    boxes = [c.ink for s in sections for c in s.clusters if c.ink and not c.face.color]
    letters = [ch for ch in text if ch.isalpha()]
    upper = any(ch.isupper() for ch in letters) and not any(ch.islower() for ch in letters)
    return Character(
        category=family.category,
        width=family.width,
        script=scripts[0] if scripts else "Latn",
        capitals=upper or face.x_height > 0.95 * face.cap_height,
        display=style.display,
        cap_height=face.cap_height,
        x_height=face.x_height,
        ink_top=max((box[3] for box in boxes), default=face.cap_height),
        ink_bottom=max((-box[1] for box in boxes), default=0.0),
    )


def _cleaned(text: str) -> tuple[str, tuple[int, ...], frozenset[int]]:
    """Line ends made equal and soft hyphens taken out; origins; where the hyphens were."""
    kept: list[str] = []
    origin: list[int] = []
    divisions: set[int] = set()
    for place, ch in enumerate(text):
        if ch == SOFT_HYPHEN:
            divisions.add(len(kept))
            continue
        if ch == "\n" and place and text[place - 1] == "\r":
            continue
        kept.append("\n" if ch in _LINE_ENDS else " " if ch == "\t" else ch)
        origin.append(place)
    return "".join(kept), tuple(origin), frozenset(divisions)


def _hyphen(face: Face, features: dict[str, bool], base: int) -> Cluster | None:
    for mark in "\u2010-":
        if face.covers(mark):
            return shape(mark, (Item(0, 1, face, "Latn", base),), features, face.cap_height)[0]
    return None
