"""Clusters of one line in, positioned glyph runs and exact ink out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import groupby
from typing import overload

from creative.geometry import Box
from creative.typography.bidi import visual_order
from creative.typography.block import GlyphRun, Line
from creative.typography.section import Section, bearings
from creative.typography.shaping import Cluster

Placed = tuple[Cluster, float]  # a cluster and its x in em


@dataclass(frozen=True, slots=True)
class Row:
    """A line in em: clusters from left to right with the x of each, from the ink of the first."""

    clusters: tuple[Cluster, ...]
    xs: tuple[float, ...]
    width: float
    start: int  # characters of the whole text, in reading order
    end: int
    offset: int

    @property
    def rise(self) -> float:
        """How far its ink reaches above the baseline."""
        return max([cluster.ink[3] for cluster in self.clusters if cluster.ink], default=0.0)

    @property
    def tail(self) -> float:
        """How far its ink reaches below the baseline."""
        return max([-cluster.ink[1] for cluster in self.clusters if cluster.ink], default=0.0)


def make_row(section: Section, start: int, stop: int, tracking: float, *, hyphen: bool) -> Row:
    """Put the clusters ``start..stop`` into visual order and measure them from ink to ink."""
    logical = list(section.clusters[start:stop])
    first = section.offset + (logical[0].start if logical else 0)
    last = section.offset + (logical[-1].end if logical else 0)
    if hyphen and section.hyphen and logical:
        end = logical[-1].end  # stands for no character of the text
        logical.append(replace(section.hyphen, start=end, end=end, level=logical[-1].level))
    order = visual_order([cluster.level for cluster in logical])
    clusters = tuple(logical[place] for place in order)
    xs: list[float] = []
    pen = -bearings(clusters[0])[0] if clusters else 0.0
    for place, cluster in enumerate(clusters):
        xs.append(pen)
        pen += cluster.advance
        if cluster.spaced and place + 1 < len(clusters):
            pen += tracking
    width = pen - bearings(clusters[-1])[1] if clusters else 0.0
    return Row(clusters, tuple(xs), width, first, last, section.offset)


def offset(spare: float, align: str, *, rtl: bool) -> float:
    """How far a line moves right inside its measure."""
    if align == "center":
        return spare / 2
    return spare if (align == "end") != rtl else 0.0


def make_line(
    text: str, origin: tuple[int, ...], row: Row, size: float, *, x: float, baseline: float
) -> Line:
    """Scale a row to ``size``; ``x`` and ``baseline`` are in em."""
    placed = [(cluster, x + left) for cluster, left in zip(row.clusters, row.xs, strict=True)]
    return Line(
        text=text[row.start : row.end],
        runs=_Runs(partial(_placed_runs, text, origin, row.offset, placed, size, x, baseline)),
        x=x * size,
        baseline=baseline * size,
        width=row.width * size,
        ink=_around(placed, size, x, baseline),
        size=size,
        divided=any(cluster.start == cluster.end for cluster in row.clusters),
    )


class _Runs(Sequence[GlyphRun]):
    """The runs of a line, placed when they are first asked for: most lines are only measured."""

    def __init__(self, place: Callable[[], Iterator[GlyphRun]]) -> None:
        self._place = place

    @cached_property
    def _made(self) -> tuple[GlyphRun, ...]:
        return tuple(self._place())

    @overload
    def __getitem__(self, place: int) -> GlyphRun: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[GlyphRun, ...]: ...
    def __getitem__(self, place: int | slice) -> GlyphRun | tuple[GlyphRun, ...]:
        return self._made[place]

    def __len__(self) -> int:
        return len(self._made)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._made == tuple(other)

    def __hash__(self) -> int:
        return hash(self._made)


def _placed_runs(
    text: str,
    origin: tuple[int, ...],
    offset: int,
    placed: list[Placed],
    size: float,
    x: float,
    baseline: float,
) -> Iterator[GlyphRun]:
    for (face, level, scale, key), group in groupby(
        placed, key=lambda p: (p[0].face, p[0].level, p[0].scale, p[0].key)
    ):
        glyphs: list[int] = []
        xs: list[float] = []
        ys: list[float] = []
        sources: list[int] = []
        members = list(group)
        for cluster, at in members:
            source = offset + cluster.start
            for glyph, dx, dy in cluster.glyphs:
                glyphs.append(glyph)
                xs.append((at + dx) * size)
                ys.append((baseline - dy) * size)
                sources.append(origin[min(source, len(origin) - 1)] if origin else 0)
        if glyphs:
            reading, starts = _reading(text, offset, members)
            yield GlyphRun(
                face=face,
                glyphs=tuple(glyphs),
                xs=tuple(xs),
                ys=tuple(ys),
                size=size * scale,
                color_font=face.color,
                text=reading,
                clusters=tuple(sources),
                level=level,
                pens=tuple((starts[cluster.start], at * size) for cluster, at in members),
                key=key,
                ink=_around(members, size, x, baseline),
            )


def _around(placed: list[Placed], size: float, x: float, baseline: float) -> Box:
    """The bounds in pixels of clusters in em; empty at the line's start where nothing shows."""
    inks = [(at, cluster.ink) for cluster, at in placed if cluster.ink is not None]
    if not inks:
        return Box(x * size, baseline * size, 0.0, 0.0)
    left = min([at + ink[0] for at, ink in inks])
    right = max([at + ink[2] for at, ink in inks])
    high = max([ink[3] for _, ink in inks])
    low = min([ink[1] for _, ink in inks])
    return Box.edges(left * size, (baseline - high) * size, right * size, (baseline - low) * size)


def _reading(text: str, offset: int, members: list[Placed]) -> tuple[str, dict[int, int]]:
    """The characters of clusters in reading order, and the offset there of each cluster's start."""
    parts: list[str] = []
    starts: dict[int, int] = {}
    length = 0
    for cluster, _ in sorted(members, key=lambda member: member[0].start):
        starts[cluster.start] = length
        part = text[offset + cluster.start : offset + cluster.end]
        if cluster.start == cluster.end:  # the hyphen of a divided word
            part = "\u2010" if cluster.face.covers("\u2010") else "-"
        parts.append(part)
        length += len(part)
    return "".join(parts), starts
