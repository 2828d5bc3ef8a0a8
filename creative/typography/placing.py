"""Clusters of one line in, positioned glyph runs and exact ink out."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from creative.geometry import Box
from creative.typography.bidi import visual_order
from creative.typography.block import GlyphRun, Line
from creative.typography.section import Section, bearings
from creative.typography.shaping import Cluster


@dataclass(frozen=True, slots=True)
class Row:
    """A line in em: clusters from left to right with the x of each, from the ink of the first."""

    clusters: tuple[Cluster, ...]
    xs: tuple[float, ...]
    width: float
    start: int  # characters of the whole text, in reading order
    end: int
    offset: int


def make_row(section: Section, start: int, stop: int, tracking: float, *, hyphen: bool) -> Row:
    """Put the clusters ``start..stop`` into visual order and measure them from ink to ink."""
    logical = list(section.clusters[start:stop])
    first = section.offset + (logical[0].start if logical else 0)
    last = section.offset + (logical[-1].end if logical else 0)
    if hyphen and section.hyphen:
        logical.append(section.hyphen)
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
    runs: list[GlyphRun] = []
    edges: list[tuple[float, float, float, float]] = []
    placed = zip(row.clusters, row.xs, strict=True)
    for (face, _, scale), group in groupby(
        placed, key=lambda p: (p[0].face, p[0].level % 2, p[0].scale)
    ):
        glyphs: list[int] = []
        xs: list[float] = []
        ys: list[float] = []
        sources: list[int] = []
        members: list[Cluster] = []
        for cluster, left in group:
            members.append(cluster)
            at = x + left
            source = row.offset + cluster.start
            for glyph, dx, dy in cluster.glyphs:
                glyphs.append(glyph)
                xs.append((at + dx) * size)
                ys.append((baseline - dy) * size)
                sources.append(origin[min(source, len(origin) - 1)] if origin else 0)
            if cluster.ink:
                inner, low, outer, high = cluster.ink
                edges.append((at + inner, baseline - high, at + outer, baseline - low))
        if glyphs:
            reading = sorted(members, key=lambda c: c.start)
            runs.append(
                GlyphRun(
                    face=face,
                    glyphs=tuple(glyphs),
                    xs=tuple(xs),
                    ys=tuple(ys),
                    size=size * scale,
                    color_font=face.color,
                    text="".join(text[row.offset + c.start : row.offset + c.end] for c in reading),
                    clusters=tuple(sources),
                )
            )
    ink = Box(x * size, baseline * size, 0.0, 0.0)
    if edges:
        ink = Box.edges(
            min(edge[0] for edge in edges) * size,
            min(edge[1] for edge in edges) * size,
            max(edge[2] for edge in edges) * size,
            max(edge[3] for edge in edges) * size,
        )
    return Line(
        text=text[row.start : row.end],
        runs=tuple(runs),
        x=x * size,
        baseline=baseline * size,
        width=row.width * size,
        ink=ink,
    )
