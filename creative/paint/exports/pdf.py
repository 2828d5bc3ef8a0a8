"""A composition in, a one-page PDF out: embedded text over a flattened ground, a point a pixel."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import skia

from creative import composition as c
from creative.geometry import Box
from creative.paint.canvas import Canvas, paint_of, rect_of
from creative.paint.exports.actual_text import Shown, shown, with_actual_text
from creative.paint.exports.flattening import Part, Picture, flatten
from creative.paint.exports.svg import spoken
from creative.paint.shapes import FADE, paint_button, paint_shape, veil_ends
from creative.paint.text import draw_block


class _Page(Canvas):
    """A page to which the painters of flat layers draw; it has no pixels."""

    def __init__(self, width: int, height: int, canvas: Any) -> None:  # noqa: ANN401
        self.width, self.height = width, height
        self.skia = canvas


def to_pdf(
    composition: c.Composition, seed: int, *, title: str = "", description: str = ""
) -> bytes:
    """PDF 1.4 with one page of the picture's size; the same input gives the same bytes.

    Fonts are embedded as subsets (as outlines where their maker forbids more); every line can be
    searched and copied as the words that it was set from.
    """
    parts = flatten(composition, seed)
    return pdf_of(composition, parts, title=title, description=description)


def pdf_of(
    composition: c.Composition,
    parts: tuple[Part, ...],
    *,
    title: str = "",
    description: str = "",
) -> bytes:
    """``to_pdf`` for parts that are flattened already."""
    about = skia.PDF.Metadata()
    about.fTitle = title or spoken(composition)
    about.fSubject = description
    about.fEncodingQuality = 101  # pictures come encoded; none is encoded again
    stream = skia.DynamicMemoryWStream()
    document = skia.PDF.MakeDocument(stream, about)
    try:
        canvas = document.beginPage(composition.width, composition.height)
        page = _Page(composition.width, composition.height, canvas)
        lines = [line for part in parts for line in _draw(page, part)]
        document.endPage()
    finally:
        document.close()  # an open document crashes when it is collected
    return with_actual_text(bytes(stream.detachAsData()), lines)


def _draw(page: _Page, part: Part) -> list[Shown]:
    """Draw a part; the lines of text in it, in the order drawn."""
    match part:
        case Picture():
            image = skia.Image.MakeFromEncoded(skia.Data.MakeWithCopy(part.data))
            sharp = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
            page.skia.drawImageRect(image, rect_of(part.box), sharp)
        case c.ShapeLayer():
            paint_shape(page, part)
        case c.ScrimLayer():
            _veil(page, part)
        case c.ButtonLayer():
            paint_button(page, part)
        case c.TextLayer():
            return _text(page, part)
    return []


def _veil(page: _Page, layer: c.ScrimLayer) -> None:
    """A veil as a gradient, which a viewer draws as finely as it can."""
    color, box = layer.color, layer.box
    if layer.edge == "all":
        page.skia.drawRect(rect_of(box), paint_of(color, layer.strength))
        return
    stops = [skia.Color4f(*color.rgb, layer.strength * share).toColor() for _, share in FADE]
    start, end, solid, fade = veil_ends(layer.edge, box, layer.feather)
    shader = skia.GradientShader.MakeLinear(
        [skia.Point(*start), skia.Point(*end)], stops, [place for place, _ in FADE]
    )
    page.skia.drawRect(rect_of(solid), paint_of(color, layer.strength))
    page.skia.drawRect(rect_of(fade), skia.Paint(Shader=shader, Dither=True))


def _text(page: _Page, layer: c.TextLayer) -> list[Shown]:
    lines: list[Shown] = []
    for line in layer.block.lines:
        if not line.runs or not _on(page, line.ink.moved(layer.x, layer.y)):
            continue
        block = replace(layer.block, lines=(line,))
        draw_block(page.skia, block, layer.x, layer.y, layer.color_of)
        lines.extend(shown(line))
    return lines


def _on(page: _Page, ink: Box) -> bool:
    """False for a line off the page, which Skia does not write."""
    return ink.intersect(Box(0.0, 0.0, page.width, page.height)).area > 0
