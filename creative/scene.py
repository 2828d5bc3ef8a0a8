"""What a scene is told before it paints: frame, who stands where, which ground stays calm."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from creative.color import Color, FloatArray
from creative.direction import Light, Palette
from creative.geometry import Box

LAMPS = frozenset({"night-neon", "floodlights"})
"""Scenes that are their lamps: what stands in them is lit, and nothing flat covers them."""


@dataclass(frozen=True, slots=True)
class Stage:
    """The frame of one picture, in pixels.

    ``ground`` is the y at which the product touches down, or None when nothing stands;
    ``product`` is where it will be painted (its bottom is ``ground``); ``foot`` the
    x-range of its contact; ``quiet`` are the boxes that will carry type and must stay
    calm: low local contrast, no edges, no shadow bars across them. ``sheer``: the product is a
    photo that the ground shines through, so that no edge may pass behind it either. ``subject``:
    its main colours, which shapes behind it must differ from.
    """

    width: int
    height: int
    palette: Palette
    light: Light
    seed: int
    ground: float | None = None
    product: Box | None = None
    foot: tuple[float, float] | None = None
    quiet: tuple[Box, ...] = ()
    sheer: bool = False
    subject: tuple[Color, ...] = ()

    @property
    def unit(self) -> float:
        """The short side, or the geometric mean for strips and towers: the measure of detail."""
        return float(min(self.width, self.height, (self.width * self.height) ** 0.5 * 0.75))


@dataclass(frozen=True, slots=True)
class Scene:
    """One entry of the scene registry.

    ``paint(stage)`` returns float32 sRGB-encoded RGB in 0..1, shape (height, width, 3), not yet
    dithered or grained. ``stands``: a product can stand on it. ``dark``: it is built for a dark
    surface (False: for a light one, None: any). ``moods`` it serves, best first. ``floor`` says
    what a product shadow falls on: ``matte``, ``gloss`` (add a fading reflection) or ``none``.
    """

    name: str
    paint: Callable[[Stage], FloatArray]
    moods: tuple[str, ...]
    stands: bool = True
    dark: bool | None = None
    floor: str = "matte"
    weight: float = 1.0
