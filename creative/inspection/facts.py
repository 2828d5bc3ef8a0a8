"""What a picture is measured against: the facts of the brief that concern one format."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from creative.brief import CopyLine, SafeZone

if TYPE_CHECKING:
    from creative.color import Color


@dataclass(frozen=True, slots=True)
class InspectionFacts:
    """``copy``: every line that must appear. ``swatches``: the brand's colours that the direction
    allows, most important first. ``requested_fonts``: family names, empty when none were asked
    for. ``weight_limit`` and ``file_size`` in bytes. ``upscale``: painted size over the pixels
    that the sender gave, of the most enlarged picture.
    """

    copy: tuple[CopyLine, ...] = ()
    swatches: tuple[Color, ...] = ()
    requested_fonts: tuple[str, ...] = ()
    safe_zone: SafeZone = field(default_factory=SafeZone)
    weight_limit: int | None = None
    file_size: int = 0
    upscale: float = 1.0
