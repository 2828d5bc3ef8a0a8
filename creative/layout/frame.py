"""The frame of one picture: its margins, content box and shape class, from size and safe zone."""

from __future__ import annotations

from dataclasses import dataclass

from creative.brief import Format, SafeZone
from creative.geometry import Box

STRIP_ASPECT = 2.45  # wider than this, type and product stand in one row
TOWER_ASPECT = 0.46  # narrower than this, they stand in one narrow column
NARROW, LOW = 0.52, 0.9  # width by height
SMALL = 420.0  # pixels of the unit

_BILLBOARD = 0.115  # of a billboard's height
_CLEAR = 0.008  # of the height: type flush with a platform's overlay looks cut


@dataclass(frozen=True, slots=True)
class Frame:
    """Pixels of one picture. ``unit`` is the measure of type and gaps; ``content`` holds type,
    button and logo; ``margin`` is the free edge around them.
    """

    width: int
    height: int
    unit: float
    margin: float
    content: Box
    safe_zone: SafeZone

    @classmethod
    def of(cls, made: Format) -> Frame:
        """The frame for a format; the content box clears both margin and safe zone."""
        width, height, zone = made.width, made.height, made.safe_zone
        short = min(width, height)
        unit = min(float(short), (width * height) ** 0.5 * 0.86)
        share = 0.072 if short >= 200 else 0.1
        margin = max(0.055 * short, min(share * unit, 0.16 * short), 4.0)
        side = margin
        if width > STRIP_ASPECT * height:  # a banner's edge is seen against the page around it
            if height >= 160:
                margin = max(margin, _BILLBOARD * height)
            elif height < 60:  # three lines of the smallest type need every pixel
                margin = max(4.0, 0.07 * height)
            side = max(margin, (0.17 if height >= 80 else 0.12) * height)
        elif width < TOWER_ASPECT * height:
            margin = side = max(0.055 * short, min(margin, 0.082 * width))
        content = Box.edges(
            max(side, zone.left * width + 2),
            max(margin, zone.top * height + _CLEAR * height),
            width - max(side, zone.right * width + 2),
            height - max(margin, zone.bottom * height + _CLEAR * height),
        )
        return cls(width, height, unit, margin, content, zone)

    @classmethod
    def of_size(cls, width: int, height: int) -> Frame:
        """The frame for a size without a safe zone."""
        return cls.of(Format(f"{width}x{height}", width, height))

    @property
    def aspect(self) -> float:
        return self.width / self.height

    @property
    def box(self) -> Box:
        return Box(0, 0, self.width, self.height)

    @property
    def shape(self) -> str:
        """``strip``, ``tower`` or ``page``."""
        if self.aspect > STRIP_ASPECT:
            return "strip"
        return "tower" if self.aspect < TOWER_ASPECT else "page"

    @property
    def shapes(self) -> frozenset[str]:
        """The shapes whose arrangements serve it: narrow pages are also set like towers, and
        small ones have arrangements of their own.
        """
        found = {self.shape}
        if self.shape == "page" and self.aspect <= NARROW:
            found.add("tower")
        if self.shape == "page" and self.unit < SMALL and self.aspect > LOW:
            found.add("small")
        return frozenset(found)

    @property
    def smallest_cap(self) -> float:
        """Cap height below which type is refused: 2 % of min(h, 1.25 w), 7 px at least."""
        return max(7.0, 0.0205 * min(self.height, 1.25 * self.width))
