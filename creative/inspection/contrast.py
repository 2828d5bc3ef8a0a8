"""Each line of type against the pixels really behind it -> WCAG contrast, 5th percentile."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import cv2
import numpy as np

from creative.color import luminance_of
from creative.geometry import bounds
from creative.report import Check, Level

if TYPE_CHECKING:
    from creative.color import Color
    from creative.composition import TextLayer
    from creative.geometry import Box
    from creative.inspection.subject import Line, Subject

BAR = 4.5
_PERCENTILE = 5
_SLACK = 0.01  # 8-bit colours land this close to a ratio that was solved for exactly


def check_contrast(subject: Subject) -> Check:
    """Fails below 4.5:1 (WCAG 2.2, 1.4.3) on the worst line, button labels included."""
    measured = [(line_contrast(subject, line), line) for line in subject.lines]
    seen = [(ratio, line) for ratio, line in measured if ratio is not None]
    if not seen:
        return Check("contrast", Level.PASS, "no type", BAR, "There is no type to read.")
    worst, line = min(seen, key=lambda pair: pair[0])
    passed = worst >= BAR - _SLACK
    where = "its button" if line.on_button else "what lies behind it"
    message = (
        f"Every line reaches {worst:.1f}:1 or more against what lies behind it."
        if passed
        else f"The {line.layer.role} “{line.text}” reaches only {worst:.1f}:1 against {where}."
    )
    return Check("contrast", Level.PASS if passed else Level.FAIL, round(worst, 2), BAR, message)


def line_contrast(subject: Subject, line: Line) -> float | None:
    """The contrast that 95 % of the line's ground reaches, or None where a product hides it all.

    Ground is the glyphs' box and a tenth of a capital around it, smoothed over a sixth of a
    capital: grain finer than a stroke does not hide it.
    """
    parts = [(run.ink, line.layer.color_of(run)) for run in line.set.runs if run.ink.area > 0]
    ratios = [
        _ratio_on_ground(subject, line.layer, bounds([box for box, _ in run]), color)
        for color, run in ((c, list(r)) for c, r in groupby(parts, key=lambda part: part[1]))
    ]
    return min((ratio for ratio in ratios if ratio is not None), default=None)


def _ratio_on_ground(subject: Subject, layer: TextLayer, box: Box, color: Color) -> float | None:
    """The contrast of one colour on the ground of its letters; ``box`` as in their block."""
    cap = layer.block.cap_height
    height, width = subject.background.shape[:2]
    area = box.moved(layer.x, layer.y).inset(-0.1 * cap)
    ground = luminance_of(subject.background[area.pixels(width, height)])
    if ground.size == 0:
        return None
    window = max(1, round(cap / 6))
    ground = np.asarray(cv2.blur(ground, (window, window)), dtype=np.float32)
    ink = color.luminance
    ratio = (np.maximum(ground, ink) + 0.05) / (np.minimum(ground, ink) + 0.05)
    if layer.behind_product:
        ratio = ratio[~subject.product_cover(area)]
    return float(np.percentile(ratio, _PERCENTILE)) if ratio.size else None
