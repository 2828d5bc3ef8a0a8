"""Products and photos as painted against the pixels they have -> the largest enlargement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from creative.composition import PhotoLayer, ProductLayer
from creative.report import Check, Level

if TYPE_CHECKING:
    from creative.inspection.subject import Subject

BAR = 1.5


def check_enlargement(subject: Subject) -> Check:
    """Warns when a picture is painted at more than 1.5 times its own pixels."""
    worst = subject.facts.upscale
    for layer in subject.composition.layers:
        if isinstance(layer, ProductLayer):
            worst = max(worst, layer.box.w / layer.cutout.width, layer.box.h / layer.cutout.height)
        elif isinstance(layer, PhotoLayer):
            worst = max(worst, layer.box.w / layer.crop.w, layer.box.h / layer.crop.h)
    value = round(worst, 2)
    if worst <= BAR:
        message = "No picture is enlarged beyond what its pixels carry."
        return Check("enlargement", Level.PASS, value, BAR, message)
    message = f"A picture is enlarged {worst:.1f} times: send one with more pixels."
    return Check("enlargement", Level.WARN, value, BAR, message)
