"""A picture of an ad once its layout is read: what stands where, as shares of its frame."""

from __future__ import annotations

from dataclasses import dataclass

from creative.geometry import Box

Region = tuple[str, Box]
"""A role and its box. Roles: ``headline`` ``subheadline`` ``text`` (other type) ``cta`` (a button)
``product`` ``logo``. Boxes are shares of the frame, 0..1."""


@dataclass(frozen=True, slots=True)
class ReferenceLayout:
    """The arrangement of a reference picture, free of its colours and words.

    ``boxes`` are in reading order, type first; ``aspect`` is width / height of the picture;
    ``align`` says which line the type shares: ``left``, ``center`` or ``right``; ``background`` is
    ``flat`` (a plain or softly lit ground) or ``photo`` (one picture fills the frame);
    ``dark`` is True for a dark ground; ``density`` is the share of the frame that parts cover;
    ``sizes`` are the heights of the tallest line of each role of type, in shares of the frame's
    height; ``number`` counts references from 1; ``field`` is the request path that named it.
    """

    boxes: tuple[Region, ...]
    aspect: float
    align: str = "left"
    background: str = "flat"
    dark: bool = False
    density: float = 0.0
    sizes: tuple[tuple[str, float], ...] = ()
    number: int = 1
    field: str = ""

    @property
    def name(self) -> str:
        """What an arrangement made after it is called: ``reference-1`` and so on."""
        return f"reference-{self.number}"

    def of(self, role: str) -> tuple[Box, ...]:
        """The boxes of one role."""
        return tuple(box for known, box in self.boxes if known == role)

    def one(self, role: str) -> Box | None:
        """The box around all regions of a role, or None."""
        found = self.of(role)
        if not found:
            return None
        whole = found[0]
        for box in found[1:]:
            whole = whole.union(box)
        return whole

    def mirrored(self) -> ReferenceLayout:
        """The same arrangement flipped left to right."""
        return ReferenceLayout(
            boxes=tuple((role, box.mirrored(1.0)) for role, box in self.boxes),
            aspect=self.aspect,
            align={"left": "right", "right": "left"}.get(self.align, self.align),
            background=self.background,
            dark=self.dark,
            density=self.density,
            sizes=self.sizes,
            number=self.number,
            field=self.field,
        )
