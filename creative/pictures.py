"""Pictures once they are understood: rasters, cut-outs, photos with a focus, logo marks.

Arrays are uint8, RGBA with straight (not premultiplied) alpha, shape (height, width, 4), sRGB.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from creative.color import Color
from creative.geometry import Box

Pixels = npt.NDArray[np.uint8]
# RGB of shape (height, width, 3) in, how surely each pixel is product (0..1) of (height, width) out
Cutter = Callable[[npt.NDArray[np.uint8]], npt.NDArray[np.float32]]


@dataclass(frozen=True, eq=False, slots=True)
class Raster:
    """A decoded picture, upright and in sRGB."""

    rgba: Pixels
    has_alpha: bool

    @property
    def width(self) -> int:
        return int(self.rgba.shape[1])

    @property
    def height(self) -> int:
        return int(self.rgba.shape[0])


@dataclass(frozen=True, eq=False, slots=True)
class Cutout:
    """A product freed from its ground, margins trimmed, edge colours decontaminated.

    ``confidence`` 0..1 that no eye would see the cut; ``method`` is ``alpha``, ``white``,
    ``plain``, ``near-plain`` or ``cutter``. ``foot`` is where it touches the ground: (left, right)
    in pixels of the cut-out's width, at its lowest row. ``standing`` is False for things seen from
    above or hanging, which float before the ground rather than stand on it.
    """

    rgba: Pixels
    confidence: float
    method: str
    foot: tuple[float, float]
    standing: bool
    colors: tuple[Color, ...] = ()

    @property
    def width(self) -> int:
        return int(self.rgba.shape[1])

    @property
    def height(self) -> int:
        return int(self.rgba.shape[0])

    @property
    def aspect(self) -> float:
        return self.width / self.height


@dataclass(frozen=True, eq=False, slots=True)
class Lifted:
    """What a photo on plain ground consists of: ``product`` alone (RGBA, of the photo's size) and
    the ``light`` on its ground (uint8, height x width): 255 for all of it, less in a shadow.
    """

    product: Pixels
    light: npt.NDArray[np.uint8]


@dataclass(frozen=True, eq=False, slots=True)
class Photo:
    """A picture used whole: ``focus`` (pixels) must stay in view when it is cropped.

    ``busyness`` is a small float32 map 0..1 over the picture: 0 calm enough for type.
    ``of_product`` is False for a mood picture, whose colours may be changed; ``ground`` is the
    colour that it stands on where that is plain, and can go on around it. ``faces`` (pixels) may
    be neither cut nor covered. ``open`` names the sides on which its backdrop was continued, and
    ``clear`` is then the share of backdrop in each of the cells of ``busyness``, ``backdrop`` its
    colour. ``lifted`` tells the product from a plain ground that another may replace.
    """

    rgba: Pixels
    focus: Box
    busyness: npt.NDArray[np.float32]
    colors: tuple[Color, ...] = ()
    of_product: bool = True
    ground: Color | None = None
    faces: tuple[Box, ...] = ()
    open: frozenset[str] = frozenset()
    clear: npt.NDArray[np.float32] | None = None
    backdrop: Color | None = None
    lifted: Lifted | None = None

    @property
    def width(self) -> int:
        return int(self.rgba.shape[1])

    @property
    def height(self) -> int:
        return int(self.rgba.shape[0])

    @property
    def pale(self) -> bool:
        """True when it stands on a plain ground without colour, which another may replace."""
        return self.neutral and self.lifted is not None

    @property
    def neutral(self) -> bool:
        """True when it stands on a plain ground without colour that is not dark."""
        if self.ground is None:
            return False
        lightness, chroma, _ = self.ground.lch
        return lightness > 0.7 and chroma < 0.02


@dataclass(frozen=True, eq=False, slots=True)
class LogoMark:
    """A logo trimmed to its ink, with a plain box around it removed where it had one.

    ``single_color`` is True when all ink is one colour, so that it may be recoloured;
    ``inks`` are its main colours by area; ``opaque`` when its ground could not be removed.
    ``coverage`` (uint8, height x width) is how strongly its one-colour version inks each pixel:
    None where that is its alpha, or where it has no such version (``single_color`` tells which).
    ``lettering`` is the height of its words as a share of its own, 0 where it has none;
    ``fine`` that of its smallest words; ``symbol`` its sign without words, where that stands
    apart from them.
    """

    rgba: Pixels
    single_color: bool
    inks: tuple[Color, ...]
    opaque: bool = False
    coverage: npt.NDArray[np.uint8] | None = None
    lettering: float = 0.0
    fine: float = 0.0
    symbol: LogoMark | None = None

    @property
    def aspect(self) -> float:
        return int(self.rgba.shape[1]) / int(self.rgba.shape[0])

    @property
    def tintable(self) -> bool:
        """True when it can be painted in one colour."""
        return not self.opaque and (self.single_color or self.coverage is not None)

    def tinted(self, ink: Color) -> Pixels:
        """Its one-colour version, RGBA: all of one ink, as strong as the mark is there."""
        rgba = self.rgba.copy()
        rgba[..., :3] = np.array(ink.rgb8, np.uint8)
        if self.coverage is not None:
            rgba[..., 3] = self.coverage
        return rgba


@dataclass(frozen=True, eq=False, slots=True)
class Assets:
    """The pictures of one job once read: at most one hero, as a cut-out or as a photo."""

    cutout: Cutout | None = None
    photo: Photo | None = None
    logos: tuple[LogoMark, ...] = ()
