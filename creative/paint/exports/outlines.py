"""Type whose font may not be embedded in, an SVG path of its letters out."""

from __future__ import annotations

import html
from typing import Any

import skia

from creative.composition import TextLayer
from creative.typography.block import GlyphRun

_LETTERS = {
    skia.Path.kMove_Verb: "M",
    skia.Path.kLine_Verb: "L",
    skia.Path.kQuad_Verb: "Q",
    skia.Path.kCubic_Verb: "C",
}


def outline(run: GlyphRun, layer: TextLayer) -> str:
    """The letters of a run as one path, named by its text."""
    font = skia.Font(run.face.typeface, run.size)
    font.setHinting(skia.FontHinting.kNone)
    font.setLinearMetrics(True)
    path = "".join(
        _commands(font.getPath(glyph), layer.x + x, layer.y + y)
        for glyph, x, y in zip(run.glyphs, run.xs, run.ys, strict=True)
    )
    name = html.escape(run.text)
    return f'<path role="img" aria-label="{name}" fill="{layer.color_of(run).code}" d="{path}"/>'


def _commands(path: Any, dx: float, dy: float) -> str:  # noqa: ANN401 - skia has no types
    parts: list[str] = []
    for verb, points in path or ():
        if verb == skia.Path.kClose_Verb:
            parts.append("Z")
        elif verb in _LETTERS:
            # a verb after the first one begins at the point where the last one ended
            new = points if verb == skia.Path.kMove_Verb else points[1:]
            places = " ".join(f"{p.x() + dx:.2f} {p.y() + dy:.2f}" for p in new)
            parts.append(_LETTERS[verb] + places)
    return "".join(parts)
