"""A logo and the plate under it -> pixels."""

from __future__ import annotations

from creative.composition import LogoLayer
from creative.paint.canvas import Canvas, image_of, paint_of, rect_of, resized


def paint_logo(canvas: Canvas, layer: LogoLayer) -> None:
    """Scale the mark into its box; a ``tint`` is the ink of its one-colour version."""
    if layer.plate is not None and layer.plate_box is not None:
        canvas.skia.drawRoundRect(
            rect_of(layer.plate_box), layer.plate_radius, layer.plate_radius, paint_of(layer.plate)
        )
    rgba = layer.mark.rgba if layer.tint is None else layer.mark.tinted(layer.tint)
    scaled = resized(rgba, round(layer.box.w), round(layer.box.h))
    canvas.skia.drawImage(image_of(scaled), round(layer.box.x), round(layer.box.y))
