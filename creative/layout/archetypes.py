"""Arrangements as data: where type, product, photo, button and logo go, for one solver.

Areas are shares of the frame (0..1). ``tight`` and ``loose`` forms of an area are two ends
between which the solver moves; a new arrangement is one new row.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Area:
    """Left, top, right, bottom as shares of the frame."""

    left: float
    top: float
    right: float
    bottom: float

    def toward(self, other: Area, share: float) -> Area:
        """The area ``share`` of the way to another one."""
        return Area(
            self.left + (other.left - self.left) * share,
            self.top + (other.top - self.top) * share,
            self.right + (other.right - self.right) * share,
            self.bottom + (other.bottom - self.bottom) * share,
        )


@dataclass(frozen=True, slots=True)
class Archetype:
    """One arrangement.

    ``flow`` says how product and type relate: ``beside`` (both areas are used as given),
    ``below`` / ``above`` (the product takes what the type leaves under / over it), ``behind``
    (the headline stands behind the product, the rest under it), ``around`` (headline at the head,
    the rest in ``foot`` of the content, the picture between them or beside the foot), ``row``
    (strip), ``alone``.
    ``photo`` is the form a photo takes: ``full``, ``panel`` (bleeds off its edges), ``corner``
    (off two of them), ``card`` (rounded, framed), ``arch``, ``circle``. ``logo``: corner,
    ``top``, ``bottom`` or ``stack`` (first line of the type). ``cta``: ``stack`` or a corner.
    ``headline`` is the largest size as a share of sqrt(width x height). ``plate`` lays a shape
    of the second surface behind the product (``disc``, ``card``, ``panel``), behind type and half
    the product (``field``), under the product and behind type (``block``), or between photo and
    type (``slab``). ``turn`` turns the product clockwise by degrees; ``bleed`` lets its calm side
    leave the frame at ``product_at``; the name of such a row says so, for inspection. ``shapes``
    are the product's own aspects that it serves. Rows of one ``skeleton`` look alike from afar.
    """

    name: str
    treatments: frozenset[str]
    aspects: tuple[float, float]
    flow: str
    tight: Area
    loose: Area
    product: Area | None = None
    product_loose: Area | None = None
    align: str = "start"
    valign: str = "center"
    photo: str = ""
    logo: str = "top-left"
    cta: str = "stack"
    headline: float = 0.115
    plate: str = ""
    stage: bool = True  # wants a scene in which things stand
    moods: tuple[str, ...] = ()
    text_at: str = ""
    product_at: str = ""
    shape: str = "page"
    longest_headline: int = 400
    weight: float = 1.0
    skeleton: str = ""
    foot: Area | None = None
    turn: float = 0.0
    bleed: bool = False
    shapes: tuple[float, float] = (0.0, 99.0)

    @property
    def family(self) -> str:
        """What it counts as where ideas are to look different."""
        return self.skeleton or self.flow


CUTOUT = frozenset({"cutout"})
PHOTO = frozenset({"photo"})
NONE = frozenset({"none"})
ANY = frozenset({"cutout", "photo", "none"})
