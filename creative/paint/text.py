"""A set block of type in, its glyphs on a Skia canvas out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import skia

from creative.color import Color
from creative.typography.face import Face
from creative.typography.setting import GlyphRun, TextBlock


def draw_block(
    canvas: Any,  # noqa: ANN401 - skia has no types
    block: TextBlock,
    x: float,
    y: float,
    color: Callable[[GlyphRun], Color],
) -> None:
    """Paint ``block`` with its left edge and cap top at ``x, y``; emoji keep their colours."""
    for line in block.lines:
        for run in line.runs:
            ink = color(run)
            paint = skia.Paint(Color4f=skia.Color4f(ink.r, ink.g, ink.b, 1.0), AntiAlias=True)
            builder = skia.TextBlobBuilder()
            points = [skia.Point(px, py) for px, py in zip(run.xs, run.ys, strict=True)]
            builder.allocRunPos(_font(run.face, run.size), list(run.glyphs), points)
            canvas.drawTextBlob(builder.make(), x, y, paint)


def draw_outlines(
    canvas: Any,  # noqa: ANN401 - skia has no types
    block: TextBlock,
    x: float,
    y: float,
    color: Callable[[GlyphRun], Color],
) -> None:
    """Paint ``block`` like ``draw_block``, by the outlines of its letters.

    FreeType samples letters whose contours overlap (most variable fonts' instances) on a grid of
    four by four, which notches their stems; filled as paths they are as smooth as designed.
    """
    for line in block.lines:
        for run in line.runs:
            ink = color(run)
            paint = skia.Paint(Color4f=skia.Color4f(ink.r, ink.g, ink.b, 1.0), AntiAlias=True)
            if run.color_font:
                points = [skia.Point(px, py) for px, py in zip(run.xs, run.ys, strict=True)]
                builder = skia.TextBlobBuilder()
                builder.allocRunPos(_font(run.face, run.size), list(run.glyphs), points)
                canvas.drawTextBlob(builder.make(), x, y, paint)
                continue
            font = _font(run.face, run.size)
            for glyph, px, py in zip(run.glyphs, run.xs, run.ys, strict=True):
                path = font.getPath(glyph)
                if path is not None:
                    path.offset(x + px, y + py)
                    canvas.drawPath(path, paint)


def _font(face: Face, size: float) -> Any:  # noqa: ANN401 - skia has no types
    """Outlines exactly as designed: no hinting, fractional positions, widths that scale evenly."""
    font = skia.Font(face.typeface, size)
    font.setSubpixel(True)
    font.setHinting(skia.FontHinting.kNone)
    font.setEdging(skia.Font.Edging.kAntiAlias)
    font.setLinearMetrics(True)
    font.setBaselineSnap(False)
    return font
