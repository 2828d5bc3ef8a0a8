"""Flat geometry, veils and buttons -> pixels."""

from __future__ import annotations

import skia

from creative.composition import ButtonLayer, ScrimLayer, ShapeLayer
from creative.geometry import Box
from creative.paint.canvas import Canvas, paint_of, rect_of

# (place, share of the strength): smoothstep, so that the end of a veil is not seen
FADE = ((0.0, 1.0), (0.25, 0.844), (0.5, 0.5), (0.75, 0.156), (1.0, 0.0))


def paint_shape(canvas: Canvas, layer: ShapeLayer) -> None:
    """Draw one shape."""
    paint = paint_of(layer.color, layer.opacity)
    box = rect_of(layer.box)
    canvas.skia.save()
    if layer.rotation:
        canvas.skia.rotate(layer.rotation, layer.box.cx, layer.box.cy)
    if layer.kind == "ellipse":
        canvas.skia.drawOval(box, paint)
    elif layer.kind == "ring":
        paint.setStyle(skia.Paint.kStroke_Style)
        paint.setStrokeWidth(layer.width)
        canvas.skia.drawOval(box, paint)
    elif layer.kind == "round":
        canvas.skia.drawRoundRect(box, layer.radius, layer.radius, paint)
    else:
        canvas.skia.drawRect(box, paint)
    canvas.skia.restore()


def paint_button(canvas: Canvas, layer: ButtonLayer) -> None:
    """Draw a button's body; its label is painted with the rest of the type."""
    paint = paint_of(layer.fill)
    box = layer.box
    if layer.border > 0:
        paint.setStyle(skia.Paint.kStroke_Style)
        paint.setStrokeWidth(layer.border)
        box = box.inset(layer.border / 2)
    canvas.skia.drawRoundRect(rect_of(box), layer.radius, layer.radius, paint)


def paint_scrim(canvas: Canvas, layer: ScrimLayer) -> None:
    """Draw a veil: solid over its box, then fading out along a smooth curve."""
    color, box = layer.color, layer.box
    if layer.edge == "all":
        canvas.skia.drawRect(rect_of(box), paint_of(color, layer.strength))
        return
    stops = [skia.Color4f(*color.rgb, layer.strength * share).toColor() for _, share in FADE]
    start, end, solid, fade = veil_ends(layer.edge, box, layer.feather)
    shader = skia.GradientShader.MakeLinear(
        [skia.Point(*start), skia.Point(*end)], stops, [place for place, _ in FADE]
    )
    canvas.skia.drawRect(rect_of(solid), paint_of(color, layer.strength))
    canvas.skia.drawRect(rect_of(fade), skia.Paint(Shader=shader, Dither=True))


def veil_ends(
    edge: str, box: Box, feather: float
) -> tuple[tuple[float, float], tuple[float, float], Box, Box]:
    """Where a veil's gradient starts and ends, its solid part and its fading part."""
    if edge == "left":
        fade = Box(box.right, box.y, feather, box.h)
        return (box.right, 0), (box.right + feather, 0), box, fade
    if edge == "right":
        fade = Box(box.x - feather, box.y, feather, box.h)
        return (box.x, 0), (box.x - feather, 0), box, fade
    if edge == "top":
        fade = Box(box.x, box.bottom, box.w, feather)
        return (0, box.bottom), (0, box.bottom + feather), box, fade
    fade = Box(box.x, box.y - feather, box.w, feather)
    return (0, box.y), (0, box.y - feather), box, fade
