"""A solved layout: where each part of one picture stands, before colours are chosen."""

from __future__ import annotations

from dataclasses import dataclass

from creative.geometry import Box
from creative.typography.setting import TextBlock


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A set block whose origin is at ``x, y``."""

    role: str
    block: TextBlock
    x: float
    y: float
    behind_product: bool = False

    @property
    def ink(self) -> Box:
        return self.block.ink.moved(self.x, self.y)

    def last_letters(self) -> list[Box]:
        """The ink of each glyph on the last line."""
        found: list[Box] = []
        for run in self.block.lines[-1].runs:
            for glyph, x, y in zip(run.glyphs, run.xs, run.ys, strict=True):
                known = run.face.extents(glyph)
                if known is not None:
                    left, bottom, right, top = (side * run.size for side in known)
                    box = Box.edges(x + left, y - top, x + right, y - bottom)
                    found.append(box.moved(self.x, self.y))
        return found

    def moved(self, dx: float, dy: float) -> PlacedText:
        return PlacedText(
            self.role, self.block, self.x + dx, self.y + dy, behind_product=self.behind_product
        )


@dataclass(frozen=True, slots=True)
class PlacedButton:
    """A button's box, its corner radius and its label."""

    box: Box
    radius: float
    label: PlacedText

    def moved(self, dx: float, dy: float) -> PlacedButton:
        return PlacedButton(self.box.moved(dx, dy), self.radius, self.label.moved(dx, dy))


@dataclass(frozen=True, slots=True)
class PlacedPhoto:
    """A photo's form: ``crop`` in source pixels fills ``box``.

    ``kept`` is the share of the focus that stays in view; ``calm`` 0..1 how quiet the photo is
    under the type; ``clash`` 0..1 how much of the focus lies under it; ``subject`` is where the
    focus comes to lie in the picture; ``plain``: its ground could go on as that of the whole ad;
    ``open``: the sides on which its backdrop was continued, so that type has ground to stand on;
    ``cut``: those of the crop at which more than backdrop ends.
    """

    box: Box
    crop: Box
    shape: str
    radius: float = 0.0
    kept: float = 1.0
    calm: float = 1.0
    clash: float = 0.0
    subject: Box | None = None
    plain: bool = False
    open: frozenset[str] = frozenset()
    cut: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Plate:
    """Flat geometry laid over the scene: ``disc``, ``card``, ``panel``, ``slab`` or ``rule``."""

    kind: str
    box: Box
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Arrangement:
    """One candidate for one format; ``score`` is higher for better."""

    name: str
    width: int
    height: int
    texts: tuple[PlacedText, ...]
    buttons: tuple[PlacedButton, ...]
    logo: Box | None = None
    product: Box | None = None
    rotation: float = 0.0
    ground: float | None = None
    photo: PlacedPhoto | None = None
    plates: tuple[Plate, ...] = ()
    type_side: str = "left"
    stage: bool = True
    score: float = 0.0
    upscale: float = 1.0

    @property
    def full_photo(self) -> bool:
        """True when a photo is the whole ground."""
        return self.photo is not None and self.photo.box.area > 0.98 * self.width * self.height

    def type_boxes(self) -> tuple[Box, ...]:
        """Ink and button boxes: everything that must be read."""
        return tuple(t.ink for t in self.texts) + tuple(b.box for b in self.buttons)
