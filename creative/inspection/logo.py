"""Each logo against what lies under it -> the share of its ink that is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from creative.color import luminance_of
from creative.report import Check, Level
from creative.scaling import shrunk_to

if TYPE_CHECKING:
    from creative.composition import LogoLayer
    from creative.inspection.subject import Subject

BAR = 0.9
"""The share of a logo's ink that has to stand out."""

_SEEN = 1.5  # contrast below which ink is not told from its ground
_FLOOR = 0.5  # of the ink: with less the logo is not there


def check_logo(subject: Subject) -> Check:
    """Warns when a tenth of a logo's ink is not seen on what lies under it, fails at a half."""
    logos = [logo for logo in subject.logos if not logo.mark.opaque]
    if not logos:
        return Check("logo", Level.PASS, "no logo", BAR, "There is no logo to be lost.")
    worst = min(_seen(subject, logo) for logo in logos)
    message = f"{worst:.0%} of the logo's ink stands out from what lies under it."
    level = Level.PASS if worst >= BAR else Level.WARN if worst >= _FLOOR else Level.FAIL
    return Check("logo", level, round(worst, 2), BAR, message)


def _seen(subject: Subject, logo: LogoLayer) -> float:
    """Of the pixels that the mark covers, those whose colour differs from the ground there."""
    height, width = subject.background.shape[:2]
    rows, columns = logo.box.pixels(width, height)
    tall, wide = rows.stop - rows.start, columns.stop - columns.start
    if tall < 1 or wide < 1:
        return 0.0
    rgba = logo.mark.rgba if logo.tint is None else logo.mark.tinted(logo.tint)
    cover = rgba[..., 3] if logo.mark.coverage is None else logo.mark.coverage  # holes are ground
    inked = np.dstack([rgba[..., :3], cover])
    fits = wide <= inked.shape[1] and tall <= inked.shape[0]
    mark = shrunk_to(inked, wide, tall) if fits else inked
    solid = mark[..., 3] > 170
    if not solid.any():
        return 1.0
    ink = luminance_of(mark[..., :3])
    under = luminance_of(subject.background[rows, columns])
    if logo.plate is not None:
        under = np.full_like(under, logo.plate.luminance)
    ground = under if fits else np.full(ink.shape, float(np.median(under)), np.float32)
    ratio = (np.maximum(ink, ground) + 0.05) / (np.minimum(ink, ground) + 0.05)
    return float((ratio[solid] >= _SEEN).mean())
