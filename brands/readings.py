"""What pages say, as values: a brand page's reading and a product page's, with their files."""

from __future__ import annotations

from dataclasses import dataclass, field

from brands.extraction.palette import SiteColor


@dataclass(frozen=True, slots=True)
class PageImage:
    """A picture as it was served; ``score`` is 0..1, how surely it is what it is taken for."""

    url: str
    data: bytes = field(repr=False)
    score: float = 0.0
    source: str = ""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class PageFont:
    """A font file as it was served, and what the style sheet says of it; weight 0 is a range."""

    url: str
    data: bytes = field(repr=False)
    family: str = ""
    weight: int = 0
    italic: bool = False


@dataclass(frozen=True, slots=True)
class SiteReading:
    """What a brand's page says. Anything may be empty.

    ``colors`` come strongest first: the brand colour, its accent, then the rest. ``fonts`` are
    families, that of headings first. ``sources`` says for each fact where it was found.
    """

    url: str
    name: str = ""
    description: str = ""
    tagline: str = ""
    language: str = ""
    tone: tuple[str, ...] = ()
    category: str = ""
    colors: tuple[SiteColor, ...] = ()
    fonts: tuple[str, ...] = ()
    font_files: tuple[PageFont, ...] = ()
    logos: tuple[PageImage, ...] = ()
    images: tuple[PageImage, ...] = ()
    headlines: tuple[str, ...] = ()
    calls_to_action: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    sources: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ProductReading:
    """What a product page says. ``price`` is a plain number such as ``1234.50``, or empty.

    ``rating`` is a plain number out of ``rating_best``; pictures come best hero first.
    """

    url: str
    name: str = ""
    description: str = ""
    benefit: str = ""
    price: str = ""
    currency: str = ""
    rating: str = ""
    rating_best: str = ""
    rating_count: str = ""
    brand: str = ""
    language: str = ""
    images: tuple[PageImage, ...] = ()
    warnings: tuple[str, ...] = ()
    sources: tuple[tuple[str, str], ...] = ()
