"""A painted composition and the brief's facts in; every measurement, in a fixed order, out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from creative.inspection.brand_color import check_brand_color
from creative.inspection.button import check_button
from creative.inspection.contrast import check_contrast
from creative.inspection.copy_complete import check_copy
from creative.inspection.enlargement import check_enlargement
from creative.inspection.frame import check_frame
from creative.inspection.legibility import check_legibility
from creative.inspection.logo import check_logo
from creative.inspection.missing_glyphs import check_missing_glyphs
from creative.inspection.overlap import check_overlap
from creative.inspection.photo_subject import check_photo
from creative.inspection.product import check_product
from creative.inspection.safe_zone import check_safe_zone
from creative.inspection.size import check_size
from creative.inspection.subject import Subject, subject_of
from creative.inspection.type_family import check_type
from creative.inspection.weight import check_weight

if TYPE_CHECKING:
    from collections.abc import Callable

    from creative.composition import Canvas, Composition
    from creative.inspection.facts import InspectionFacts
    from creative.report import Check

CHECKS: tuple[Callable[[Subject], Check], ...] = (
    check_copy,
    check_missing_glyphs,
    check_contrast,
    check_button,
    check_logo,
    check_legibility,
    check_overlap,
    check_frame,
    check_safe_zone,
    check_size,
    check_product,
    check_photo,
    check_enlargement,
    check_brand_color,
    check_type,
    check_weight,
)


def inspect(
    composition: Composition,
    pixels: Canvas,
    background: Canvas,
    brief_facts: InspectionFacts,
) -> tuple[Check, ...]:
    """Measure a finished picture.

    ``pixels``: the final picture; ``background``: the same painted without glyphs and logo;
    both uint8 sRGB of shape (height, width, 3) and of the composition's size. One ``Check`` per
    entry of ``CHECKS``, always in that order.
    """
    subject = subject_of(composition, pixels, background, brief_facts)
    return tuple(_plain(check(subject)) for check in CHECKS)


def _plain(check: Check) -> Check:
    """With Python's own number in it: a report is written out as JSON."""
    return replace(check, value=float(check.value)) if isinstance(check.value, float) else check
