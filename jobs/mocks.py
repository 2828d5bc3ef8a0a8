"""A picture's format in, how its placement would show it out: feed post, story or page banner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from creative.placements import PLACEMENTS, format_of

if TYPE_CHECKING:
    from creative.brief import SafeZone

_PLACEMENTS = {placement.name: placement for placement in PLACEMENTS}
_DISPLAY = {(one.width, one.height) for one in PLACEMENTS if "_display_" in one.name}
UPRIGHT = 0.66  # width / height at and below which a picture fills a telephone


@dataclass(frozen=True, slots=True)
class Band:
    """A part of the frame that the platform covers, in the picture's own pixels."""

    x: float
    y: float
    w: float
    h: float


@dataclass(frozen=True, slots=True)
class Mock:
    """``kind`` is ``feed``, ``story`` or ``display``; no ``bands`` where nothing is covered."""

    kind: str
    title: str
    bands: tuple[Band, ...]


def mock_of(name: str, placement: str, width: int, height: int) -> Mock:
    """How the placement, or the one that is usual for this shape, shows a picture.

    ``name`` is the format as the customer wrote it; ``width`` and ``height`` are in pixels.
    """
    known = _PLACEMENTS.get(placement)
    if "_display_" in placement or (known is None and (width, height) in _DISPLAY):
        kind, usual = "display", "Display banner"
    elif width <= height * UPRIGHT and placement != "pinterest_2x3":
        kind, usual = "story", "Story or reel"
    else:
        kind, usual = "feed", "Feed post"
    title = f"{known.platform}, {known.title}" if known else usual
    return Mock(kind, title, _bands(_zone(name), width, height))


def _zone(name: str) -> SafeZone | None:
    try:
        return format_of(name).safe_zone
    except ValueError:  # a placement of an earlier table
        return None


def _bands(zone: SafeZone | None, width: int, height: int) -> tuple[Band, ...]:
    """Top and bottom over the whole width, the sides between them."""
    if zone is None:
        return ()
    top, bottom = round(zone.top * height), round(zone.bottom * height)
    left, right = round(zone.left * width), round(zone.right * width)
    between = height - top - bottom
    bands = (
        Band(0, 0, width, top),
        Band(0, height - bottom, width, bottom),
        Band(0, top, left, between),
        Band(width - right, top, right, between),
    )
    return tuple(band for band in bands if band.w and band.h)
