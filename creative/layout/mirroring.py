"""An arrangement flipped left to right, for copy that is read from the right."""

from __future__ import annotations

from dataclasses import replace

from creative.brief import Format
from creative.layout.arrangement import Arrangement, PlacedButton, PlacedText


def flipped(made: Format) -> Format:
    """The format with the sides of its safe zone exchanged."""
    zone = made.safe_zone
    return replace(made, safe_zone=replace(zone, left=zone.right, right=zone.left))


def mirrored(made: Arrangement) -> Arrangement:
    """Boxes change sides; the type inside its box keeps its own setting."""
    width = made.width

    def text(placed: PlacedText) -> PlacedText:
        ink = placed.ink
        return placed.moved(width - ink.right - ink.x, 0)

    def button(placed: PlacedButton) -> PlacedButton:
        return placed.moved(width - placed.box.right - placed.box.x, 0)

    side = {"left": "right", "right": "left"}.get(made.type_side, made.type_side)
    photo = made.photo
    return replace(
        made,
        texts=tuple(text(t) for t in made.texts),
        buttons=tuple(button(b) for b in made.buttons),
        logo=made.logo.mirrored(width) if made.logo else None,
        product=made.product.mirrored(width) if made.product else None,
        rotation=-made.rotation,
        photo=replace(photo, box=photo.box.mirrored(width)) if photo else None,
        plates=tuple(replace(p, box=p.box.mirrored(width)) for p in made.plates),
        type_side=side,
    )
