"""A composition in, an SVG 1.1 document out: live type in embedded fonts over a flattened ground.

Nothing is loaded from elsewhere and nothing runs: no scripts, no links, no external files.
"""

from __future__ import annotations

import base64
import html
import re

from creative import composition as c
from creative.color import Color
from creative.geometry import Box
from creative.paint.exports.flattening import Part, Picture, flatten
from creative.paint.exports.fonts import css_string, embeddable, font_rule, subset_font
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
    writer = _Writer()
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
            f"<defs><style>{_STYLE}{writer.font_rules()}</style>{''.join(writer.defs)}</defs>",
            *body,
            "</svg>\n",
        )
    ).encode("utf-8")


def spoken(composition: c.Composition) -> str:
    """All type as one line, each text once."""
    texts = (" ".join(layer.block.text.split()) for layer in composition.texts())
    return " – ".join(dict.fromkeys(text for text in texts if text))


class _Writer:
    """Markup of parts, and what the parts need: fonts with their text, and gradients."""

    def __init__(self) -> None:
        self.defs: list[str] = []
        self._texts: dict[Face, str] = {}
        self._features: dict[Face, set[str]] = {}
        self._embeddable: dict[Face, bool] = {}

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

    def font_rules(self) -> str:
        return "".join(
            font_rule(face, subset_font(face, text, sorted(self._features[face])))
            for face, text in self._texts.items()
        )

    def _text(self, layer: c.TextLayer) -> list[str]:
        block = layer.block
        features = features_for(block.text, block.style)
        settings = ",".join(f"{css_string(tag)} {int(on)}" for tag, on in features.items())
        lines: list[str] = []
        for line in block.lines:
            spans = ""
            for piece in pieces_of(block, line):
                if piece.face is not None and not self._may_embed(piece.face):
                    lines.append(outline(piece, layer))
                    continue
                spans += self._span(piece, layer, features)
            if spans:
                lines.append(
                    f'<text fill="{layer.color.code}" text-rendering="geometricPrecision"'
                    f' style="font-feature-settings:{settings}">{spans}</text>'
                )
        role = html.escape(layer.role)
        return [f'<g data-role="{role}">', *lines, "</g>"] if lines else []

    def _span(self, piece: Piece, layer: c.TextLayer, features: dict[str, bool]) -> str:
        x, y = layer.x + piece.x, layer.y + piece.y
        look = ""
        if piece.run is not None:
            face = piece.run.face
            self._texts[face] = self._texts.get(face, "") + piece.text
            self._features.setdefault(face, set()).update(tag for tag, on in features.items() if on)
            look = (
                f' font-family="{html.escape(css_string(face.family))}" font-weight="{face.weight}"'
                f' font-size="{_n(piece.run.size)}"'
            )
            if face.italic:
                look += ' font-style="italic"'
        if piece.tracking:
            # the shaper puts no tracking after spaces
            look += f' letter-spacing="{_n(piece.tracking)}" word-spacing="{_n(-piece.tracking)}"'
        if piece.rtl:
            look += ' direction="rtl" unicode-bidi="bidi-override" text-anchor="end"'
        if piece.language:
            look += f' xml:lang="{piece.language}"'
        return f'<tspan x="{_n(x)}" y="{_n(y)}"{look}>{_escaped(piece.text)}</tspan>'

    def _may_embed(self, face: Face) -> bool:
        if face not in self._embeddable:
            self._embeddable[face] = embeddable(face)
        return self._embeddable[face]

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
