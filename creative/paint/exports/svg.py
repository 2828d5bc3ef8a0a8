"""A composition in, an SVG 1.1 document out: live type in embedded fonts over a flattened ground.

Nothing is loaded from elsewhere and nothing runs: no scripts, no links, no external files.
"""

from __future__ import annotations

import base64
import html
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import groupby

from creative import composition as c
from creative.color import Color
from creative.geometry import Box
from creative.paint.exports.flattening import Part, Picture, flatten
from creative.paint.exports.fonts import css_string, embedded, font_rule
from creative.paint.exports.outlines import outline
from creative.paint.exports.pieces import Piece, pieces_of
from creative.paint.shapes import FADE, veil_ends
from creative.typography.face import Face
from creative.typography.shaping import features_for

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# the place of a glyph is ours: nothing may be hinted, slanted or emboldened by the viewer
_STYLE = "text{white-space:pre;font-synthesis:none;font-kerning:normal}"


def to_svg(
    composition: c.Composition, seed: int, *, title: str = "", description: str = ""
) -> bytes:
    """UTF-8 SVG of the picture's size in pixels; ``seed`` dithers the ground as in the picture.

    One ``text`` a line, its words in reading order. The same input gives the same bytes.
    """
    parts = flatten(composition, seed)
    return svg_of(composition, parts, title=title, description=description)


def svg_of(
    composition: c.Composition,
    parts: tuple[Part, ...],
    *,
    title: str = "",
    description: str = "",
) -> bytes:
    """``to_svg`` for parts that are flattened already."""
    fonts = _fonts(parts)
    names = _names(fonts)
    rules = "".join(font_rule(face, names[face], data) for face, data in fonts.items())
    writer = _Writer(names)
    body = [line for part in parts for line in writer.part(part)]
    width, height = composition.width, composition.height
    said = title or spoken(composition)
    root = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        f' width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
    )
    return "\n".join(
        (
            root,
            f"<title>{_escaped(said)}</title>",
            *((f"<desc>{_escaped(description)}</desc>",) if description else ()),
            f"<defs><style>{_STYLE}{rules}</style>{''.join(writer.defs)}</defs>",
            *body,
            "</svg>\n",
        )
    ).encode("utf-8")


def spoken(composition: c.Composition) -> str:
    """All type as one line, each text once, the call to action last."""
    layers = sorted(composition.texts(), key=lambda layer: layer.role == "cta")
    texts = (" ".join(layer.block.text.split()) for layer in layers)
    return " – ".join(dict.fromkeys(text for text in texts if text))


class _Writer:
    """Markup of parts and the gradients in it; ``names`` are the families of embedded faces."""

    def __init__(self, names: Mapping[Face, str]) -> None:
        self.defs: list[str] = []
        self._names = names

    def part(self, part: Part) -> list[str]:
        match part:
            case Picture():
                return [_image(part)]
            case c.ShapeLayer():
                return [_shape(part)]
            case c.ScrimLayer():
                return self._scrim(part)
            case c.ButtonLayer():
                return [_button(part)]
            case c.TextLayer():
                return self._text(part)

    def _text(self, layer: c.TextLayer) -> list[str]:
        block = layer.block
        features = features_for(block.text, block.style)
        settings = ",".join(f"{css_string(tag)} {int(on)}" for tag, on in features.items())
        lines: list[str] = []
        for line in block.lines:
            spans = ""
            for run, pieces in groupby(pieces_of(block, line), key=lambda piece: piece.run):
                if run is not None and run.face not in self._names:
                    lines.append(outline(run, layer))
                else:
                    spans += "".join(_span(piece, layer, self._names) for piece in pieces)
            if spans:
                lines.append(
                    f'<text fill="{layer.color.code}" text-rendering="geometricPrecision"'
                    f' style="font-feature-settings:{settings}">{spans}</text>'
                )
        return [f'<g data-role="{html.escape(layer.role)}">', *lines, "</g>"] if lines else []

    def _scrim(self, layer: c.ScrimLayer) -> list[str]:
        code, box = layer.color.code, layer.box
        if layer.edge == "all":
            return [_rect(box, f'fill="{code}" fill-opacity="{_n(layer.strength)}"')]
        start, end, solid, fade = veil_ends(layer.edge, box, layer.feather)
        name = f"veil{len(self.defs) + 1}"
        stops = "".join(
            f'<stop offset="{place}" stop-color="{code}"'
            f' stop-opacity="{_n(layer.strength * share)}"/>'
            for place, share in FADE
        )
        self.defs.append(
            f'<linearGradient id="{name}" gradientUnits="userSpaceOnUse" x1="{_n(start[0])}"'
            f' y1="{_n(start[1])}" x2="{_n(end[0])}" y2="{_n(end[1])}">{stops}</linearGradient>'
        )
        return [
            _rect(solid, f'fill="{code}" fill-opacity="{_n(layer.strength)}"'),
            _rect(fade, f'fill="url(#{name})"'),
        ]


def _fonts(parts: Iterable[Part]) -> dict[Face, bytes]:
    """A file for each face of the type, but for those that may not or cannot be embedded."""
    texts: dict[Face, set[str]] = {}
    features: dict[Face, set[str]] = {}
    for part in parts:
        if isinstance(part, c.TextLayer):
            style = features_for(part.block.text, part.block.style)
            for run in (run for line in part.block.lines for run in line.runs):
                texts.setdefault(run.face, set()).update(run.text)
                features.setdefault(run.face, set()).update(t for t, on in style.items() if on)
    found: dict[Face, bytes] = {}
    for face, characters in texts.items():
        data = embedded(face, "".join(sorted(characters)), sorted(features[face]))
        if data is not None:
            found[face] = data
    return found


def _names(faces: Iterable[Face]) -> dict[Face, str]:
    """The family by which each face is called: its own, numbered where two files share a style."""
    taken: Counter[tuple[str, int, bool]] = Counter()
    names: dict[Face, str] = {}
    for face in faces:
        style = (face.family, face.weight, face.italic)
        taken[style] += 1
        names[face] = face.family if taken[style] == 1 else f"{face.family} {taken[style]}"
    return names


def _span(piece: Piece, layer: c.TextLayer, names: Mapping[Face, str]) -> str:
    look = ""
    if piece.run is not None:
        face = piece.run.face
        look = (
            f' font-family="{html.escape(css_string(names[face]))}" font-weight="{face.weight}"'
            f' font-size="{_n(piece.run.size)}"'
        )
        if face.italic:
            look += ' font-style="italic"'
        if layer.color_of(piece.run) != layer.color:
            look += f' fill="{layer.color_of(piece.run).code}"'
    if piece.tracking:
        # the shaper puts no tracking after spaces
        look += f' letter-spacing="{_n(piece.tracking)}" word-spacing="{_n(-piece.tracking)}"'
    if piece.rtl:
        look += ' direction="rtl" unicode-bidi="bidi-override" text-anchor="end"'
    if piece.language:
        look += f' xml:lang="{piece.language}"'
    place = f'x="{_n(layer.x + piece.x)}" y="{_n(layer.y + piece.y)}"'
    return f"<tspan {place}{look}>{_escaped(piece.text)}</tspan>"


def _image(part: Picture) -> str:
    data = base64.b64encode(part.data).decode("ascii")
    return (
        f'<image data-role="{part.role}" aria-hidden="true" {_place(part.box)}'
        f' preserveAspectRatio="none" xlink:href="data:{part.media_type};base64,{data}"/>'
    )


def _shape(layer: c.ShapeLayer) -> str:
    box = layer.box
    look = _filled(layer.color, layer.opacity)
    if layer.rotation:
        look += f' transform="rotate({_n(layer.rotation)} {_n(box.cx)} {_n(box.cy)})"'
    if layer.kind in ("ellipse", "ring"):
        if layer.kind == "ring":
            look = look.replace("fill", "stroke") + f' fill="none" stroke-width="{_n(layer.width)}"'
        place = f'cx="{_n(box.cx)}" cy="{_n(box.cy)}" rx="{_n(box.w / 2)}" ry="{_n(box.h / 2)}"'
        return f"<ellipse {place} {look}/>"
    return _rect(box, look, layer.radius if layer.kind == "round" else 0.0)


def _button(layer: c.ButtonLayer) -> str:
    if layer.border > 0:
        look = f'fill="none" stroke="{layer.fill.code}" stroke-width="{_n(layer.border)}"'
        return _rect(layer.box.inset(layer.border / 2), look, layer.radius)
    return _rect(layer.box, _filled(layer.fill, 1.0), layer.radius)


def _filled(color: Color, opacity: float) -> str:
    faint = f' fill-opacity="{_n(opacity)}"' if opacity < 1 else ""
    return f'fill="{color.code}"{faint}'


def _rect(box: Box, look: str, radius: float = 0.0) -> str:
    radius = min(radius, box.w / 2, box.h / 2)
    round_ = f' rx="{_n(radius)}"' if radius > 0 else ""
    return f"<rect {_place(box)}{round_} {look}/>"


def _place(box: Box) -> str:
    return f'x="{_n(box.x)}" y="{_n(box.y)}" width="{_n(box.w)}" height="{_n(box.h)}"'


def _n(value: float) -> str:
    """A number with as many places as can be seen, and no more."""
    short = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if short in ("-0", "") else short


def _escaped(text: str) -> str:
    return html.escape(_NOT_XML.sub("", text))
