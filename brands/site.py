"""An address in; what the page and its assets say about a brand or a product out.

Everything comes through ``common.outbound``, in parallel, within one time budget. A page that
cannot be read raises OutboundError; anything less than the page is a warning.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from django.conf import settings
from selectolax.lexbor import LexborHTMLParser

from brands.browser import MOST_SECONDS, BrowserError, rendered
from brands.extraction.cascade import styled
from brands.extraction.drawings import symbol_of
from brands.extraction.embedded import Embedded, embedded_in
from brands.extraction.fonts import FontUse, families_of, font_sources
from brands.extraction.foreseen import foreseen_fonts
from brands.extraction.identity import brand_name, identity_of
from brands.extraction.logo_colors import logo_colors
from brands.extraction.logos import LogoCandidate, logo_candidates
from brands.extraction.page import Page, parse_page
from brands.extraction.palette import declared_color, is_button, palette_of
from brands.extraction.pictures import PictureCandidate, hero_pictures
from brands.extraction.product import product_of
from brands.extraction.shell import is_shell, stand_in
from brands.extraction.wording import calls_to_action_of, category_of, headlines_of, tone_of
from brands.heroes import by_usefulness
from brands.readings import PageFont, PageImage, ProductReading, SiteReading
from brands.site_files import SiteFiles
from brands.site_sheets import PageSheets, read_manifest
from common.outbound import Fetched, fetch

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from brands.extraction.cascade import Element
    from brands.extraction.stylesheet import FontFace, Rule

logger = logging.getLogger(__name__)

MOST_LOGOS = 3
MOST_IMAGES = 4
MOST_PRODUCT_IMAGES = 6
MOST_HEAD_PICTURES = 2
_HEAD_PICTURES = frozenset({"og:image", "preload"})
BUDGET_SECONDS = 20.0
_FAIR = 0.35
_SURE = 0.5  # a logo that the page itself calls one, not merely an icon
_STATED_LOGO = 0.8
_Item = TypeVar("_Item")
Pictured = Callable[[], bool]
"""Waits until it is known whether better pictures than a page's are there; True when they are."""
FontsTold = Callable[[tuple[str, ...], tuple[str, ...]], None]
"""Hears, as soon as it is known, which families a page uses and of which it serves a file."""
_SHELL = (
    "The page is built by scripts, so only what its HTML and style sheets hold could be read; "
    "name, colours and logo may be missing."
)


def read_brand_page(
    url: str,
    *,
    families: Sequence[str] = (),
    budget: float = BUDGET_SECONDS,
    pictured: Pictured | None = None,
    fonts_told: FontsTold | None = None,
) -> SiteReading:
    """Read a brand's page and its assets within ``budget`` seconds; raises OutboundError.

    Font files are those of ``families``, as far as the page loads them, and of its own two. Where
    ``pictured`` says so when everything else is read, the page's pictures are not read; its logos
    always are. ``fonts_told`` is called while files are still on their way.
    """
    with SiteFiles(budget) as files:
        pictures = pictured is None

        def begun(head: Fetched) -> None:
            _start_head(head, files, families, pictures=pictures)

        page = _page(url, files, begun=begun)
        sheets = _start_all(page, files, families, pictures=pictures)
        rules, faces = sheets.read()
        elements = styled(page.tree, rules)
        if is_shell(elements) and (shown := _shown(page, files)) is not None:
            page = shown
            sheets = _start_all(page, files, families, pictures=pictures)
            rules, faces = sheets.read()
            elements = styled(page.tree, rules)
        state = Embedded()
        worn = elements
        if is_shell(elements):
            state = embedded_in(page)
            worn = _worn(rules, state)
            files.warnings.append(_SHELL)
        fonts = families_of(worn, page, faces, stated=state.fonts)
        wanted = font_sources(faces, [*families, *(use.family for use in fonts[:2])])
        for face in wanted:
            files.start(face.urls[0], "font")
        in_use = tuple(dict.fromkeys(use.family for use in fonts if use.use != "other"))
        if fonts_told is not None:
            fonts_told(in_use, tuple(face.family for face in wanted))
        heroes = hero_pictures(page, elements)
        if pictures:
            _start_pictures(heroes, MOST_IMAGES, files)
        theme, icons = read_manifest(page, files)
        logos = _logos(_worthy(_candidates(page, elements, icons, state)), files)
        sure = bool(logos) and logos[0].score >= _SURE
        colors = palette_of(
            worn,
            theme_colors=theme,
            declared=declared_color(sheets.rules_inside),
            logo_colors=_colors_of(logos)[: 2 if sure else 1],
            logo_trust=1.0 if sure else 0.3,
            stated=state.colors,
        )
        reading = SiteReading(
            url=page.url,
            colors=colors,
            fonts=in_use,
            font_files=_font_files(wanted, files),
            logos=logos,
            images=() if pictured and pictured() else _images(heroes, MOST_IMAGES, files),
            warnings=tuple(files.warnings),
        )
    buttons = [item.node for item in elements if item.visible and is_button(item)]
    reading = replace(reading, calls_to_action=calls_to_action_of(page, buttons))
    return _told(reading, page, fonts, state)


def read_product_page(
    url: str, *, budget: float = BUDGET_SECONDS, pictured: Pictured | None = None
) -> ProductReading:
    """Read a product's page and its pictures within ``budget`` seconds; raises OutboundError.

    Where ``pictured`` says so, the pictures are not read.
    """
    with SiteFiles(budget, look=True) as files:
        page = _page(url, files)
        facts = product_of(page)
        images: tuple[PageImage, ...] = ()
        if not (pictured and pictured()):
            images = by_usefulness(_images(facts.pictures, MOST_PRODUCT_IMAGES, files))
        return ProductReading(
            url=page.url,
            name=facts.name.value,
            description=facts.description.value,
            benefit=facts.benefit.value,
            price=facts.price,
            currency=facts.currency,
            rating=facts.rating.value,
            rating_best=facts.rating.best,
            rating_count=facts.rating.count,
            brand=facts.brand.value or brand_name(page).value,
            language=identity_of(page).language.value,
            images=images,
            warnings=tuple(files.warnings),
            sources=(
                ("name", facts.name.source),
                ("description", facts.description.source),
                ("benefit", facts.benefit.source),
                ("price", facts.price_source),
                ("rating", facts.rating.source),
                *((f"picture {image.url}", image.source) for image in images),
            ),
        )


def _page(url: str, files: SiteFiles, *, begun: Callable[[Fetched], None] | None = None) -> Page:
    return _parsed(fetch(url, kind="page", deadline=files.page_seconds, begun=begun))


def _parsed(fetched: Fetched) -> Page:
    return parse_page(fetched.data, charset=fetched.charset, url=fetched.url)


def _start_head(
    head: Fetched, files: SiteFiles, families: Sequence[str], *, pictures: bool
) -> None:
    """Ask for what a page's head names while its body is still coming."""
    page = _parsed(head)
    sheets = PageSheets(page, files)
    for address in foreseen_fonts(page, sheets.rules_inside, sheets.faces_inside, wanted=families):
        files.start(address, "font")
    if pictures:
        sure = [one for one in hero_pictures(page) if one.source in _HEAD_PICTURES]
        _start_pictures(sure, MOST_HEAD_PICTURES, files)


def _shown(page: Page, files: SiteFiles) -> Page | None:
    """A script-built page as a browser shows it, where there is one; else none, and a warning."""
    if not settings.PAGE_BROWSER:
        return None
    seconds = min(MOST_SECONDS, files.seconds_left)
    try:
        data = rendered(page.url, executable=settings.PAGE_BROWSER, seconds=seconds)
    except BrowserError as error:
        logger.warning("browser: %s: %s", page.url[:200], error.message)
        files.warnings.append(error.message)
        return None
    return parse_page(data, charset="utf-8", url=page.url)


def _start_all(
    page: Page, files: SiteFiles, families: Sequence[str], *, pictures: bool
) -> PageSheets:
    """Ask for whatever the page alone names, before its linked style sheets tell the rest."""
    sheets = PageSheets(page, files)
    _start_logos(_worthy(logo_candidates(page)), files)
    rules, faces = sheets.rules_inside, sheets.faces_inside
    for address in foreseen_fonts(page, rules, faces, wanted=families):
        files.start(address, "font")
    if pictures:
        _start_pictures(hero_pictures(page, rules=rules), MOST_IMAGES, files)
    return sheets


def _start_pictures(candidates: Sequence[PictureCandidate], most: int, files: SiteFiles) -> None:
    files.start_some((one.url for one in candidates), "picture", most)


def _start_logos(candidates: Sequence[LogoCandidate], files: SiteFiles) -> None:
    addresses = [one.url.partition("#")[0] for one in candidates if not one.data]
    inside = sum(bool(one.data) for one in candidates[:MOST_LOGOS])
    files.start_some(addresses, "picture", MOST_LOGOS - inside)


def _worn(rules: Sequence[Rule], state: Embedded) -> list[Element]:
    """What a page without words would look like, as far as its style sheets tell."""
    return styled(LexborHTMLParser(stand_in(rules, state.lines)), rules)


def _candidates(
    page: Page, elements: Sequence[Element], icons: tuple[str, ...], state: Embedded
) -> list[LogoCandidate]:
    stated = [LogoCandidate(url, _STATED_LOGO, "embedded state") for url in state.logos[:2]]
    found = [*logo_candidates(page, elements, manifest_icons=icons), *stated]
    return sorted(found, key=lambda item: -item.score)


def _worthy(candidates: Sequence[LogoCandidate]) -> list[LogoCandidate]:
    """Small icons and shared pictures are a last resort, not company for a real logo."""
    least = _FAIR if candidates and candidates[0].score >= _SURE else 0.0
    return [item for item in candidates if item.score >= least]


def _logos(candidates: Sequence[LogoCandidate], files: SiteFiles) -> tuple[PageImage, ...]:
    def read(item: LogoCandidate) -> PageImage:
        if item.data:
            data = files.screened(item.data)
        else:
            address, _, name = item.url.partition("#")
            data = files.read(address, "picture")
            if name and data:
                data = files.screened(symbol_of(data, name))
        return PageImage(item.url, data, item.score, item.source)

    _start_logos(candidates, files)
    return _first_readable(read, candidates, MOST_LOGOS)


def _images(
    candidates: Sequence[PictureCandidate], most: int, files: SiteFiles
) -> tuple[PageImage, ...]:
    _start_pictures(candidates, most, files)

    def read(item: PictureCandidate) -> PageImage:
        data = files.read(item.url, "picture")
        return PageImage(item.url, data, item.score, item.source, item.alt)

    return _first_readable(read, candidates, most)


def _first_readable(
    read: Callable[[_Item], PageImage], items: Iterable[_Item], most: int
) -> tuple[PageImage, ...]:
    """The first ``most`` pictures that can be had; the likely ones were asked for already."""
    found: list[PageImage] = []
    for item in items:
        if len(found) >= most:
            break
        if (image := read(item)).data:
            found.append(image)
    return tuple(found)


def _font_files(faces: Iterable[FontFace], files: SiteFiles) -> tuple[PageFont, ...]:
    return tuple(
        PageFont(face.urls[0], data, face.family, face.number, face.italic)
        for face in faces
        if (data := files.read(face.urls[0], "font"))
    )


def _colors_of(logos: Sequence[PageImage]) -> list[str]:
    """The colours of the best logo that has any."""
    return next((colors for logo in logos if (colors := logo_colors(logo.data))), [])


def _told(
    reading: SiteReading, page: Page, fonts: Sequence[FontUse], state: Embedded
) -> SiteReading:
    """The reading with the page's words, and where each fact was found."""
    identity = identity_of(page)
    return replace(
        reading,
        name=identity.name.value,
        description=identity.description.value,
        tagline=identity.tagline.value,
        language=identity.language.value,
        tone=tone_of(page),
        category=category_of(page),
        headlines=headlines_of(page) or state.lines,
        sources=(
            ("name", identity.name.source),
            ("description", identity.description.source),
            ("tagline", identity.tagline.source),
            ("language", identity.language.source),
            *((f"colors {color.code}", color.source) for color in reading.colors),
            *((f"fonts {use.family}", f"{use.use}: {use.source}") for use in fonts),
            *((f"logo {logo.url}", logo.source) for logo in reading.logos[:1]),
        ),
    )
