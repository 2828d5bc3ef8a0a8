"""The finished picture against the brand's first two colours -> CIEDE2000 of the nearest area."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from creative.color import cielab, delta_e
from creative.fills import is_shade_of
from creative.report import Check, Level

if TYPE_CHECKING:
    from creative.color import Color
    from creative.inspection.subject import Subject

BAR = 2.0
LARGE = 0.004
"""The share of the picture from which an area counts as large."""

_SAMPLES = 60_000


def check_brand_color(subject: Subject) -> Check:
    """Warns when one of the first two swatches covers no large area; fails when none does.

    A button that has the swatch's hue, a little deeper so that its words read, counts for it and
    is named.
    """
    swatches = subject.facts.swatches[:2]
    if not swatches:
        return Check("brand_color", Level.PASS, "no swatches", BAR, "No brand colours are known.")
    # Grain is smoothed away before the sample is taken: it is not a change of colour.
    calm = cv2.medianBlur(subject.pixels, 5) if subject.short_side >= 200 else subject.pixels
    step = max(1, round((calm.shape[0] * calm.shape[1] / _SAMPLES) ** 0.5))
    # Each colour is measured once, however many samples have it.
    samples = calm[::step, ::step].reshape(-1, 3).astype(np.int32)
    packed = samples[:, 0] << 16 | samples[:, 1] << 8 | samples[:, 2]
    codes, places = np.unique(packed, return_inverse=True)
    distinct = np.stack([codes >> 16, codes >> 8 & 255, codes & 255], axis=-1)
    lab = cielab(distinct.astype(np.float32) / 255)
    distances = []
    for swatch in swatches:
        wanted = cielab(np.array([swatch.rgb], dtype=np.float32))[0]
        distances.append(float(np.quantile(delta_e(lab, wanted)[places], LARGE)))
    inexact = [s for s, distance in zip(swatches, distances, strict=True) if distance > BAR]
    shades = {s: fill for s in inexact for fill in _fills(subject) if is_shade_of(fill, s)}
    lost = [
        f"{swatch.code} (nearest area differs by {distance:.1f})"
        for swatch, distance in zip(swatches, distances, strict=True)
        if swatch in inexact and swatch not in shades
    ]
    value = round(max(distances), 2)
    if not lost:
        message = "The brand's colours are painted as given."
        if shades:
            said = ", ".join(f"{s.code} as {fill.code}" for s, fill in shades.items())
            message = f"The button has a shade of a brand colour, for its words: {said}."
        return Check("brand_color", Level.PASS, value, BAR, message)
    level = Level.FAIL if len(lost) == len(swatches) else Level.WARN
    return Check("brand_color", level, value, BAR, f"No large area has {' or '.join(lost)}.")


def _fills(subject: Subject) -> list[Color]:
    """The colours of buttons that are large enough to be seen as areas."""
    least = LARGE * subject.composition.width * subject.composition.height
    return [b.fill for b in subject.buttons if b.border == 0 and b.box.area >= least]
