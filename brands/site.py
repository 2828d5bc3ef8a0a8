"""An address in; what the page and its assets say about a brand or a product out.

Everything comes through ``common.outbound``, in parallel, within one time budget. A page that
cannot be read raises OutboundError; anything less than the page is a warning.
"""

from __future__ import annotations

import io
import json
import time
import warnings as python_warnings
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from PIL import Image

from brands.extraction.cascade import styled
from brands.extraction.fonts import families_of, font_sources
from brands.extraction.identity import brand_name, identity_of
from brands.extraction.logos import LogoCandidate, drawing_colors, logo_candidates
from brands.extraction.page import Page, clean, parse_page
from brands.extraction.palette import SiteColor, palette_of
from brands.extraction.pictures import PictureCandidate, hero_pictures
from brands.extraction.product import product_of
from brands.extraction.stylesheet import FontFace, Rule, applies, parse_stylesheet
from brands.extraction.wording import calls_to_action_of, category_of, headlines_of, tone_of
from brands.screening import screen
from common.outbound import OutboundError, fetch
from creative.color import Color
from creative.errors import PictureError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

MOST_SHEETS = 16
MOST_LOGOS = 3
MOST_IMAGES = 4
MOST_PRODUCT_IMAGES = 6
BUDGET_SECONDS = 20.0
_THREADS = 8
_MOST_LOGO_PIXELS = 16_000_000
_SOLID = 200
_GREY = 24
_FAIR = 0.35
_SURE = 0.5  # a logo that the page itself calls one, not merely an icon
_Item = TypeVar("_Item")
_Made = TypeVar("_Made")
_RULE_SPACE = 100_000  # rules of one sheet are numbered from its place times this


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
    """What a product page says. ``price`` is a plain number such as ``1234.50``, or empty."""

    url: str
    name: str = ""
    description: str = ""
    benefit: str = ""
    price: str = ""
    currency: str = ""
    brand: str = ""
    language: str = ""
    images: tuple[PageImage, ...] = ()
    warnings: tuple[str, ...] = ()
    sources: tuple[tuple[str, str], ...] = ()


def read_brand_page(
    url: str, *, families: Sequence[str] = (), budget: float = BUDGET_SECONDS
) -> SiteReading:
    """Read a brand's page and its assets within ``budget`` seconds; raises OutboundError.

    Font files are those of ``families``, as far as the page loads them, and of its own two.
    """
    clock = _Clock(budget)
    page = _page(url, clock)
    with ThreadPoolExecutor(_THREADS) as pool:
        manifest = pool.submit(_manifest, page, clock)
        rules, faces = _sheets(page, clock, pool)
        elements = styled(page.tree, rules)
        fonts = families_of(elements, page, faces)
        theme, icons = manifest.result()
        candidates = logo_candidates(page, manifest_icons=icons)
        heroes = hero_pictures(page, elements)
        logos, images, files = (
            pool.submit(_logos, candidates, clock),
            pool.submit(_images, heroes, MOST_IMAGES, clock),
            pool.submit(
                _font_files,
                font_sources(faces, [*families, *(use.family for use in fonts[:2])]),
                clock,
            ),
        )
        found_logos, found_images, found_files = logos.result(), images.result(), files.result()
    sure = bool(found_logos) and found_logos[0].score >= _SURE
    colors = palette_of(
        elements,
        theme_colors=theme,
        logo_colors=_logo_colors(found_logos)[: 2 if sure else 1],
        logo_trust=1.0 if sure else 0.3,
    )
    identity = identity_of(page)
    return SiteReading(
        url=page.url,
        name=identity.name.value,
        description=identity.description.value,
        tagline=identity.tagline.value,
        language=identity.language.value,
        tone=tone_of(page),
        category=category_of(page),
        colors=colors,
        fonts=tuple(dict.fromkeys(use.family for use in fonts if use.use != "other")),
        font_files=found_files,
        logos=found_logos,
        images=found_images,
        headlines=headlines_of(page),
        calls_to_action=calls_to_action_of(page),
        warnings=tuple(clock.warnings),
        sources=(
            ("name", identity.name.source),
            ("description", identity.description.source),
            ("tagline", identity.tagline.source),
            ("language", identity.language.source),
            *((f"colors {color.code}", color.source) for color in colors),
            *((f"fonts {use.family}", f"{use.use}: {use.source}") for use in fonts),
            *((f"logo {logo.url}", logo.source) for logo in found_logos[:1]),
        ),
    )


def read_product_page(url: str, *, budget: float = BUDGET_SECONDS) -> ProductReading:
    """Read a product's page and its pictures within ``budget`` seconds; raises OutboundError."""
    clock = _Clock(budget)
    page = _page(url, clock)
    facts = product_of(page)
    images = _images(facts.pictures, MOST_PRODUCT_IMAGES, clock)
    return ProductReading(
        url=page.url,
        name=facts.name.value,
        description=facts.description.value,
        benefit=facts.benefit.value,
        price=facts.price,
        currency=facts.currency,
        brand=brand_name(page).value,
        language=identity_of(page).language.value,
        images=images,
        warnings=tuple(clock.warnings),
        sources=(
            ("name", facts.name.source),
            ("description", facts.description.source),
            ("benefit", facts.benefit.source),
        ),
    )


class _Clock:
    """The time left for one reading, and what could not be read in it."""

    def __init__(self, seconds: float) -> None:
        self._ends = time.monotonic() + seconds
        self.warnings: list[str] = []

    def read(self, url: str, kind: str) -> bytes:
        """The bytes of a secondary asset, or none and a warning."""
        left = self._ends - time.monotonic()
        shown = clean(url, 200) if not url.startswith("data:") else "a data: URL"
        if left <= 0:
            self.warnings.append(f"{shown}: there was no time left to read it.")
            return b""
        try:
            data = fetch(url, kind=kind, deadline=min(10.0, left)).data
            if kind == "picture":
                screen(data)
        except (OutboundError, PictureError) as error:
            self.warnings.append(f"{shown}: {error.message}")
            return b""
        return data

    def screened(self, data: bytes) -> bytes:
        """The bytes of a picture that the page itself holds, or none and a warning."""
        try:
            screen(data)
        except PictureError as error:
            self.warnings.append(f"A drawing in the page: {error.message}")
            return b""
        return data

    @property
    def page_seconds(self) -> float:
        return max(0.1, min(15.0, self._ends - time.monotonic()))


def _page(url: str, clock: _Clock) -> Page:
    fetched = fetch(url, kind="page", deadline=clock.page_seconds)
    return parse_page(fetched.data, charset=fetched.charset, url=fetched.url)


def _sheets(
    page: Page, clock: _Clock, pool: ThreadPoolExecutor
) -> tuple[list[Rule], list[FontFace]]:
    """Rules and font faces of the page's sheets in their order, imports one level deep."""
    sources: list[tuple[str, str]] = []  # (address, text): one of them
    for node in page.tree.css(
        'link[rel~="stylesheet"][href], style, link[rel="preload"][as="style"]'
    ):
        attributes = node.attributes
        if not applies(attributes.get("media") or "") and attributes.get("onload") is None:
            continue
        if node.tag == "style":
            sources.append(("", node.text() or ""))
        elif (href := page.link(attributes.get("href"))) and (href, "") not in sources:
            sources.append((href, ""))
    sources = sources[: MOST_SHEETS * 2]
    texts = _in_parallel(pool, lambda source: _sheet_text(source, clock), sources[:])
    rules: list[Rule] = []
    faces: list[FontFace] = []
    imported = 0
    for place, (source, text) in enumerate(zip(sources, texts, strict=True)):
        base = source[0] or page.base
        sheet = parse_stylesheet(text, base=base, start=place * _RULE_SPACE + _RULE_SPACE // 2)
        room = MOST_SHEETS - imported
        imported += len(sheet.imports[:room])
        wanted = [(address, "") for address in sheet.imports[:room]]
        for inner_text, inner in zip(
            _in_parallel(pool, lambda item: _sheet_text(item, clock), wanted), wanted, strict=True
        ):
            nested = parse_stylesheet(inner_text, base=inner[0], start=place * _RULE_SPACE)
            rules += nested.rules
            faces += nested.faces
        rules += sheet.rules
        faces += sheet.faces
    return rules, faces


def _sheet_text(source: tuple[str, str], clock: _Clock) -> str:
    address, text = source
    return text or clock.read(address, "stylesheet").decode("utf-8", "replace")


def _manifest(page: Page, clock: _Clock) -> tuple[list[str], tuple[str, ...]]:
    """Theme colours of the page and its web manifest, and the manifest's icons, largest first."""
    themes = [node.attributes for node in page.tree.css('meta[name="theme-color"]')]
    colors = [a.get("content") or "" for a in themes if "dark" not in (a.get("media") or "")]
    tile = page.meta("msapplication-tilecolor")
    colors += [tile.value] if tile and not colors else []
    link = page.tree.css_first('link[rel="manifest"]')
    address = page.link(link.attributes.get("href")) if link is not None else ""
    if not address:
        return colors, ()
    try:
        parsed = json.loads(clock.read(address, "manifest") or b"{}")
    except (ValueError, RecursionError):
        return colors, ()
    if not isinstance(parsed, dict):
        return colors, ()
    if isinstance(theme := parsed.get("theme_color"), str):
        colors.append(theme)
    icons = parsed.get("icons")
    names = (
        [icon.get("src") for icon in icons if isinstance(icon, dict)]
        if isinstance(icons, list)
        else []
    )
    manifest_page = Page(address, page.tree, address)
    return colors, tuple(manifest_page.link(name) for name in names[-2:] if isinstance(name, str))


def _logos(candidates: Sequence[LogoCandidate], clock: _Clock) -> tuple[PageImage, ...]:
    def read(item: LogoCandidate) -> PageImage:
        data = clock.screened(item.data) if item.data else clock.read(item.url, "picture")
        return PageImage(item.url, data, item.score, item.source)

    # Small icons and shared pictures are a last resort, not company for a real logo.
    least = _FAIR if candidates and candidates[0].score >= _SURE else 0.0
    wanted = [item for item in candidates if item.score >= least]
    return _first_readable(read, wanted, MOST_LOGOS)


def _images(
    candidates: Sequence[PictureCandidate], most: int, clock: _Clock
) -> tuple[PageImage, ...]:
    def read(item: PictureCandidate) -> PageImage:
        data = clock.read(item.url, "picture")
        return PageImage(item.url, data, item.score, item.source, item.alt)

    return _first_readable(read, candidates, most)


def _first_readable(
    read: Callable[[_Item], PageImage], items: Sequence[_Item], most: int
) -> tuple[PageImage, ...]:
    """Read in rounds until ``most`` pictures came back or no candidate is left."""
    found: list[PageImage] = []
    waiting = list(items)
    with ThreadPoolExecutor(most) as pool:
        while waiting and len(found) < most:
            batch, waiting = waiting[: most - len(found)], waiting[most - len(found) :]
            found += [image for image in pool.map(read, batch) if image.data]
    return tuple(found)


def _font_files(faces: Iterable[FontFace], clock: _Clock) -> tuple[PageFont, ...]:
    return tuple(
        PageFont(face.urls[0], data, face.family, face.number, face.italic)
        for face in faces
        if (data := clock.read(face.urls[0], "font"))
    )


def _in_parallel(
    pool: ThreadPoolExecutor, make: Callable[[_Item], _Made], items: Sequence[_Item]
) -> list[_Made]:
    return list(pool.map(make, items))


def _logo_colors(logos: Sequence[PageImage]) -> list[str]:
    """The colours of the best logo, the most frequent first."""
    for logo in logos:
        if logo.data.lstrip()[:1] == b"<":
            colors = drawing_colors(logo.data)
        else:
            colors = _pixel_colors(logo.data)
        if colors:
            return colors
    return []


def _pixel_colors(data: bytes) -> list[str]:
    """Chromatic colours that cover at least a twentieth of a picture's opaque pixels."""
    try:
        with python_warnings.catch_warnings():
            python_warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "WEBP", "GIF")) as picture:
                if picture.width * picture.height > _MOST_LOGO_PIXELS:
                    return []
                small = picture.convert("RGBA")
                small.thumbnail((96, 96), Image.Resampling.NEAREST)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombWarning):
        return []
    counts: Counter[tuple[int, int, int]] = Counter()
    exact: dict[tuple[int, int, int], Counter[tuple[int, int, int]]] = {}
    opaque = 0
    raw = small.tobytes()
    for red, green, blue, alpha in zip(raw[::4], raw[1::4], raw[2::4], raw[3::4], strict=True):
        if alpha < _SOLID:
            continue
        opaque += 1
        if max(red, green, blue) - min(red, green, blue) < _GREY:
            continue
        coarse = (red >> 4, green >> 4, blue >> 4)
        counts[coarse] += 1
        exact.setdefault(coarse, Counter())[red, green, blue] += 1
    common = [coarse for coarse, count in counts.most_common(2) if count * 20 >= opaque]
    return [
        Color(*(part / 255 for part in exact[coarse].most_common(1)[0][0])).code
        for coarse in common
    ]
