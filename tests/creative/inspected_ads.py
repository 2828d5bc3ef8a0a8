"""Tiny ads with known truth: compositions, painted here by the shortest means."""

from dataclasses import replace

import cv2
import numpy as np
import skia

from creative.color import BLACK, WHITE, Color
from creative.composition import (
    ButtonLayer,
    Composition,
    LogoLayer,
    ProductLayer,
    ShapeLayer,
    TextLayer,
)
from creative.geometry import Box
from creative.inspection import InspectionFacts, inspect
from creative.inspection.subject import subject_of
from creative.pictures import Cutout, LogoMark
from creative.typography.library import FontLibrary
from creative.typography.setting import TextStyle, prepare

GREEN = Color.hex("#2E7D32")
LIBRARY = FontLibrary.bundled()
INTER = TextStyle(family="Inter", weight=600)


def text(words, x=80, y=80, *, size=48.0, width=900.0, color=BLACK, role="headline", **more):
    """A text layer whose capitals start at ``x, y``."""
    style = more.pop("style", INTER)
    block = prepare(words, style, LIBRARY).set(size, width)
    return TextLayer(role, block, float(x), float(y), color, **more)


def button(words="Shop now", box=None, *, fill=BLACK, color=WHITE, size=30.0):
    """A button with its label in the middle."""
    box = box or Box(80, 800, 260, 84)
    label = text(words, size=size, color=color, role="cta")
    ink = label.block.ink
    label = replace(label, x=box.cx - ink.w / 2 - ink.x, y=box.cy - ink.h / 2 - ink.y)
    return ButtonLayer(box, 12.0, fill, label)


def product(box, color=GREEN, *, disc=False, pixels=None, rotation=0.0):
    """A product that is a solid rectangle, or a disc in its box."""
    width, height = pixels or (round(box.w), round(box.h))
    rgba = np.zeros((height, width, 4), dtype=np.uint8)
    rgba[..., :3] = color.rgb8
    rgba[..., 3] = 255
    if disc:
        alpha = np.zeros((height, width), dtype=np.uint8)
        cv2.ellipse(alpha, (width // 2, height // 2), (width // 2, height // 2), 0, 0, 360, 255, -1)
        rgba[..., 3] = alpha
    cutout = Cutout(rgba, 1.0, "alpha", (0.0, float(width)), standing=True)
    return ProductLayer(cutout, box, rotation=rotation)


def logo(box, color=BLACK):
    """A logo that is a solid rectangle."""
    rgba = np.zeros((round(box.h), round(box.w), 4), dtype=np.uint8)
    rgba[...] = (*color.rgb8, 255)
    return LogoLayer(LogoMark(rgba, single_color=True, inks=(color,)), box)


def rect(box, color, **more):
    return ShapeLayer("rect", box, color, **more)


def ad(*layers, width=1080, height=1080, ground=WHITE, layout="test"):
    return Composition(width, height, layers, layout, ground)


def painted(composition, *, glyphs=True):
    """The composition as uint8 RGB; without ``glyphs`` neither type nor logo is painted."""
    pixels = np.empty((composition.height, composition.width, 4), dtype=np.uint8)
    pixels[...] = (*composition.background.rgb8, 255)
    canvas = skia.Canvas(pixels, colorType=skia.kRGBA_8888_ColorType)
    for layer in composition.layers:
        if isinstance(layer, ShapeLayer):
            canvas.drawRect(_rect(layer.box), _paint(layer.color, layer.opacity))
        elif isinstance(layer, ProductLayer):
            image = skia.Image.fromarray(layer.cutout.rgba, colorType=skia.kRGBA_8888_ColorType)
            canvas.save()
            canvas.rotate(layer.rotation, layer.box.cx, layer.box.cy)
            canvas.drawImageRect(image, _rect(layer.box))
            canvas.restore()
        elif isinstance(layer, ButtonLayer):
            canvas.drawRoundRect(_rect(layer.box), 12, 12, _paint(layer.fill))
            if glyphs:
                _type(canvas, layer.label)
        elif glyphs and isinstance(layer, TextLayer):
            _type(canvas, layer)
        elif glyphs and isinstance(layer, LogoLayer):
            canvas.drawRect(_rect(layer.box), _paint(layer.mark.inks[0]))
    del canvas
    return np.ascontiguousarray(pixels[..., :3])


def checked(composition, facts=None, *, pixels=None, background=None):
    """Every check of a composition that is painted as it says, by code."""
    seen = painted(composition) if pixels is None else pixels
    behind = painted(composition, glyphs=False) if background is None else background
    return {c.code: c for c in inspect(composition, seen, behind, facts or InspectionFacts())}


def subject(composition, facts=None, *, pixels=None, background=None):
    """What a single check is given."""
    seen = painted(composition) if pixels is None else pixels
    behind = painted(composition, glyphs=False) if background is None else background
    return subject_of(composition, seen, behind, facts or InspectionFacts())


def _type(canvas, layer):
    for line in layer.block.lines:
        for run in line.runs:
            font = skia.Font(run.face.typeface, run.size)
            font.setEdging(skia.Font.Edging.kAntiAlias)
            builder = skia.TextBlobBuilder()
            spots = [
                skia.Point(layer.x + x, layer.y + y) for x, y in zip(run.xs, run.ys, strict=True)
            ]
            builder.allocRunPos(font, list(run.glyphs), spots)
            canvas.drawTextBlob(builder.make(), 0, 0, _paint(layer.color))


def _rect(box):
    return skia.Rect.MakeLTRB(box.x, box.y, box.right, box.bottom)


def _paint(color, opacity=1.0):
    return skia.Paint(Color4f=skia.Color4f(*color.rgb, opacity), AntiAlias=True)
