"""A composition and its pixels in; the parts that checks measure out: lines, boxes, masks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np
import numpy.typing as npt

from creative.composition import (
    ButtonLayer,
    Canvas,
    Composition,
    LogoLayer,
    ProductLayer,
    TextLayer,
)
from creative.scaling import shrunk_to

if TYPE_CHECKING:
    from creative.geometry import Box
    from creative.inspection.facts import InspectionFacts
    from creative.typography.block import Line as SetLine

Mask = npt.NDArray[np.bool_]
_SOLID = 128  # alpha from which a product's pixel counts as product


@dataclass(frozen=True, slots=True)
class Line:
    """One painted line of type; ``box`` is the exact bounds of its glyphs in the frame."""

    set: SetLine
    box: Box
    layer: TextLayer
    on_button: bool

    @property
    def text(self) -> str:
        """What it shows, the hyphen of a divided word included."""
        return f"{self.set.text}-" if self.set.divided else self.set.text


@dataclass(frozen=True, eq=False, slots=True)
class PlacedProduct:
    """A product where it stands: ``rgba`` and ``mask`` have the size of the frame.

    ``order`` is its place among the layers; ``total`` counts its solid pixels with those that
    fall outside the frame.
    """

    layer: ProductLayer
    rgba: npt.NDArray[np.uint8]
    mask: Mask
    order: int
    total: int


@dataclass(frozen=True, eq=False, slots=True)
class Subject:
    """Everything that a check may look at. ``background``: painted without glyphs and logo."""

    composition: Composition
    pixels: Canvas
    background: Canvas
    facts: InspectionFacts
    lines: tuple[Line, ...]
    buttons: tuple[ButtonLayer, ...]
    logos: tuple[LogoLayer, ...]
    products: tuple[PlacedProduct, ...]

    @property
    def short_side(self) -> int:
        return min(self.composition.width, self.composition.height)

    def product_cover(self, box: Box) -> Mask:
        """Where any product's solid pixels lie inside the box (clipped to the frame)."""
        height, width = self.pixels.shape[:2]
        rows, columns = box.pixels(width, height)
        cover = np.zeros((rows.stop - rows.start, columns.stop - columns.start), dtype=bool)
        for product in self.products:
            cover |= product.mask[rows, columns]
        return cover

    def placed(self) -> tuple[tuple[str, Box], ...]:
        """Name and box of everything that must be seen whole: type, buttons, logos."""
        texts = [(layer.role, layer.ink) for layer in self.composition.texts()]
        buttons = [("button", button.box) for button in self.buttons]
        logos = [("logo", logo_box(logo)) for logo in self.logos]
        return (*texts, *buttons, *logos)


def subject_of(
    composition: Composition, pixels: Canvas, background: Canvas, facts: InspectionFacts
) -> Subject:
    """Prepare what the checks share, once. Both pictures have the composition's size."""
    layers = composition.layers
    buttons = tuple(layer for layer in layers if isinstance(layer, ButtonLayer))
    labels = {id(button.label) for button in buttons}
    return Subject(
        composition=composition,
        pixels=pixels,
        background=background,
        facts=facts,
        lines=tuple(
            Line(line, line.ink.moved(layer.x, layer.y), layer, id(layer) in labels)
            for layer in composition.texts()
            for line in layer.block.lines
            if line.ink.area > 0
        ),
        buttons=buttons,
        logos=tuple(layer for layer in layers if isinstance(layer, LogoLayer)),
        products=tuple(
            _placed_product(layer, order, composition.width, composition.height)
            for order, layer in enumerate(layers)
            if isinstance(layer, ProductLayer)
        ),
    )


def logo_box(logo: LogoLayer) -> Box:
    """A logo's box with the plate under it, if it has one."""
    return logo.box if logo.plate_box is None else logo.box.union(logo.plate_box)


def _placed_product(layer: ProductLayer, order: int, width: int, height: int) -> PlacedProduct:
    box = layer.box
    size = (max(1, round(box.w)), max(1, round(box.h)))
    rgba = layer.cutout.rgba[:, ::-1] if layer.flipped else layer.cutout.rgba
    if size[0] <= rgba.shape[1]:
        scaled = shrunk_to(np.ascontiguousarray(rgba), *size)
    else:
        scaled = np.asarray(cv2.resize(np.ascontiguousarray(rgba), size), dtype=np.uint8)
    # OpenCV counts degrees against the clock, compositions count with it.
    matrix = cv2.getRotationMatrix2D((size[0] / 2, size[1] / 2), -layer.rotation, 1.0)
    matrix[:, 2] += np.array([box.x, box.y])
    framed = cv2.warpAffine(scaled, matrix, (width, height), flags=cv2.INTER_LINEAR)
    return PlacedProduct(
        layer=layer,
        rgba=np.asarray(framed, dtype=np.uint8),
        mask=np.asarray(framed[..., 3] >= _SOLID),
        order=order,
        total=int((scaled[..., 3] >= _SOLID).sum()),
    )
