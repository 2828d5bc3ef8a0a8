"""What the engine is asked for: facts only, each with the source that it came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Source(StrEnum):
    """Where a fact came from; earlier ones win over later ones."""

    DIRECTION = "direction"  # the words of the request's user_direction
    REQUEST = "request"
    BRAND_KIT = "brand_kit"
    SITE = "site"
    DIRECTOR = "director"  # proposed by a model-backed director, within what the others say
    DEFAULT = "default"


class CopyType(StrEnum):
    """The three kinds of line that an ad may carry."""

    HEADLINE = "headline"
    SUBHEADLINE = "subheadline"
    CTA = "cta"


@dataclass(frozen=True, slots=True)
class CopyLine:
    """One line of copy, painted to the letter."""

    kind: CopyType
    text: str
    source: Source = Source.REQUEST


@dataclass(frozen=True, slots=True)
class Swatch:
    """A brand colour as ``#RRGGBB`` and what the brand calls it."""

    code: str
    label: str = ""
    source: Source = Source.REQUEST


@dataclass(frozen=True, slots=True)
class Picture:
    """An encoded picture with what its sender said about it.

    ``field`` is the request path that named it (``product_metadata.product_images[0]``), used
    in warnings; ``url`` is its address, if it has a public one.
    """

    data: bytes
    description: str = ""
    labels: tuple[str, ...] = ()
    source: Source = Source.REQUEST
    field: str = ""
    url: str = ""


class FontOrigin(StrEnum):
    """Whose file a family is set from, the strongest claim first."""

    BRAND_KIT = "brand_kit"
    BRAND_PAGE = "brand_page"
    HOUSE = "house_library"
    SYSTEM = "system"
    CATALOGUE = "font_catalogue"


@dataclass(frozen=True, slots=True)
class FontFile:
    """A font to set type in, already sanitised.

    ``family``, ``weight`` (100..900) and ``italic`` are what its style sheet or its owner says; a
    part that is empty (0, None) is read from the file itself.
    """

    data: bytes = field(repr=False)
    family: str = ""
    weight: int = 0
    italic: bool | None = None
    origin: FontOrigin = FontOrigin.BRAND_KIT


@dataclass(frozen=True, slots=True)
class Brand:
    """Who speaks. ``name`` may be empty; ``fonts`` are family names, display family first."""

    name: str = ""
    positioning: str = ""
    tone: tuple[str, ...] = ()
    category: str = ""
    swatches: tuple[Swatch, ...] = ()
    fonts: tuple[str, ...] = ()
    fonts_source: Source = Source.DEFAULT
    logos: tuple[Picture, ...] = ()
    images: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True)
class Product:
    """What is advertised; all parts may be empty."""

    name: str = ""
    description: str = ""
    images: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True)
class SafeZone:
    """Shares of the frame (0..1) at each edge that a platform covers with its own controls."""

    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    left: float = 0.0


@dataclass(frozen=True, slots=True)
class Format:
    """One picture to make: the ratio as the caller wrote it, and its size in pixels.

    ``weight_limit`` is the largest file in bytes, or None.
    """

    name: str
    width: int
    height: int
    placement: str = ""
    weight_limit: int | None = None
    safe_zone: SafeZone = field(default_factory=SafeZone)


@dataclass(frozen=True, slots=True)
class Brief:
    """Everything that one job knows. Equal briefs give equal bytes."""

    brand: Brand = field(default_factory=Brand)
    product: Product = field(default_factory=Product)
    copy: tuple[CopyLine, ...] = ()
    formats: tuple[Format, ...] = ()
    direction: str = ""
    references: tuple[Picture, ...] = ()
    font_files: tuple[FontFile, ...] = ()
    language: str = ""
    seed: int = 0
    variations: int = 1
    output_format: str = "png"
    exports: tuple[str, ...] = ()

    def lines(self, kind: CopyType) -> tuple[str, ...]:
        """The texts of one type, in the order sent."""
        return tuple(line.text for line in self.copy if line.kind is kind)
