"""One ad as an ordered list of layers: the only description from which every output is made.

Coordinates are pixels of the final picture. Painters decide nothing: every number is here.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from creative.color import Color
from creative.direction import Light
from creative.geometry import Box
from creative.pictures import Cutout, LogoMark, Photo
from creative.scene import Stage
from creative.typography.setting import GlyphRun, TextBlock


@dataclass(frozen=True, slots=True)
class SceneLayer:
    """The procedural backdrop."""

    scene: str
    stage: Stage


@dataclass(frozen=True, slots=True)
class PhotoLayer:
    """A photo: ``crop`` (source pixels) fills ``box``.

    ``shape`` is ``rect``, ``round``, ``arch`` or ``circle``. ``sheer`` is the colour of its plain
    pale ground, where that gives way to what is painted below and only its shadows stay.
    ``fade`` names edges (``left``, ``right``, ``top``, ``bottom``) at which it dissolves into that,
    each with the share of its depth that it takes.
    """

    photo: Photo
    crop: Box
    box: Box
    shape: str = "rect"
    radius: float = 0.0
    duotone: tuple[Color, Color] | None = None
    sheer: Color | None = None
    fade: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class ScrimLayer:
    """A soft veil of one colour under type.

    ``edge``: ``left``, ``right``, ``top``, ``bottom`` (a gradient from that edge that is solid over
    ``box`` and fades over ``feather`` pixels) or ``all`` (even). ``strength`` 0..1.
    """

    color: Color
    edge: str
    box: Box
    feather: float
    strength: float


@dataclass(frozen=True, slots=True)
class ShapeLayer:
    """Flat geometry: ``kind`` is ``rect``, ``round``, ``ellipse``, ``ring`` or ``line``."""

    kind: str
    box: Box
    color: Color
    opacity: float = 1.0
    radius: float = 0.0
    width: float = 0.0
    rotation: float = 0.0
    role: str = "shape"


@dataclass(frozen=True, slots=True)
class ShadowLayer:
    """Contact, ambient and cast shadow of a product that stands or floats in the light.

    ``airborne``: it floats over the ground, not before a wall.
    """

    cutout: Cutout
    box: Box
    light: Light
    standing: bool
    strength: float = 1.0
    rotation: float = 0.0
    airborne: bool = False


@dataclass(frozen=True, slots=True)
class ProductLayer:
    """A cut-out, painted into ``box`` (before ``rotation``, degrees clockwise about its centre).

    ``light`` falls on it in the colour ``key``; ``setting`` is the colour of what is round it, that
    shines back. Without them it is painted as it is. ``reach`` is the part of its height that its
    ``reflection`` shows.
    """

    cutout: Cutout
    box: Box
    rotation: float = 0.0
    reflection: float = 0.0
    reach: float = 0.34
    flipped: bool = False
    light: Light | None = None
    key: Color | None = None
    setting: Color | None = None
    standing: bool = False


@dataclass(frozen=True, slots=True)
class TextLayer:
    """A set block of type whose layout box has its top-left corner at ``x, y``.

    ``key_color`` is for the characters that its style lets stand out.
    """

    role: str
    block: TextBlock
    x: float
    y: float
    color: Color
    behind_product: bool = False
    key_color: Color | None = None

    @property
    def ink(self) -> Box:
        """The exact bounds of its glyphs."""
        return self.block.ink.moved(self.x, self.y)

    def color_of(self, run: GlyphRun) -> Color:
        """The colour of one of its runs."""
        return self.key_color if run.key and self.key_color is not None else self.color


@dataclass(frozen=True, slots=True)
class ButtonLayer:
    """A button with its label; ``border`` > 0 draws an outline in ``fill`` instead of filling."""

    box: Box
    radius: float
    fill: Color
    label: TextLayer
    border: float = 0.0


@dataclass(frozen=True, slots=True)
class LogoLayer:
    """A logo; ``tint`` recolours a single-colour mark; ``plate`` is a ground laid under it."""

    mark: LogoMark
    box: Box
    tint: Color | None = None
    plate: Color | None = None
    plate_box: Box | None = None
    plate_radius: float = 0.0


@dataclass(frozen=True, slots=True)
class GrainLayer:
    """Film grain over everything painted so far; ``strength`` is its standard deviation in 0..1."""

    strength: float
    seed: int


Layer = (
    SceneLayer
    | PhotoLayer
    | ScrimLayer
    | ShapeLayer
    | ShadowLayer
    | ProductLayer
    | TextLayer
    | ButtonLayer
    | LogoLayer
    | GrainLayer
)

Canvas = npt.NDArray[np.uint8]  # (height, width, 3) sRGB


@dataclass(frozen=True, slots=True)
class Composition:
    """A finished arrangement, ready to paint and to inspect."""

    width: int
    height: int
    layers: tuple[Layer, ...]
    layout: str
    background: Color

    def texts(self) -> tuple[TextLayer, ...]:
        """Every block of type once, button labels included, also where they are layers too."""
        found: dict[int, TextLayer] = {}
        for layer in self.layers:
            text = layer.label if isinstance(layer, ButtonLayer) else layer
            if isinstance(text, TextLayer):
                found.setdefault(id(text), text)
        return tuple(found.values())
