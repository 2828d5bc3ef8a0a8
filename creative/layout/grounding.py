"""An arrangement and a painted ground in; the layers that lay it under everything else out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from creative import composition as c
from creative.direction import Direction
from creative.geometry import Box
from creative.layout.arrangement import Arrangement
from creative.layout.composing import Underlay
from creative.layout.inks import solve_scrim
from creative.pictures import Photo

STRONGEST_VEIL = 0.45


def on_photo(under: Underlay, made: Arrangement, photo: Photo) -> Underlay:
    """The same with the painted ground in place of the scene, cropped about its middle."""
    frame = Box(0, 0, made.width, made.height)
    layer = c.PhotoLayer(photo, _cover(photo, frame.aspect), frame)
    backdrop = tuple(layer if isinstance(x, c.SceneLayer) else x for x in under.backdrop)
    return replace(under, backdrop=backdrop)


def calmed(
    under: Underlay, made: Arrangement, direction: Direction, look: Callable[[Box], c.Canvas]
) -> tuple[c.Layer, ...]:
    """The veil that type needs on it, laid before the product so that it does not dim it."""
    boxes = list(made.type_boxes())
    whole = any(isinstance(layer, c.PhotoLayer) for layer in under.backdrop)
    if not boxes or not whole:
        return ()
    return solve_scrim(made, direction, boxes, look, side=made.type_side)


def too_veiled(made: c.Composition) -> bool:
    """True when type needs so strong a veil that little of the painted ground is left to see."""
    return any(
        isinstance(layer, c.ScrimLayer) and layer.strength > STRONGEST_VEIL for layer in made.layers
    )


def _cover(photo: Photo, aspect: float) -> Box:
    width, height = float(photo.width), float(photo.height)
    if width / height > aspect:
        wide = height * aspect
        return Box((width - wide) / 2, 0, wide, height)
    tall = width / aspect
    return Box(0, (height - tall) / 2, width, tall)
