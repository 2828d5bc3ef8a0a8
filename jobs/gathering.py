"""A job's request in, the Brief out: every byte from outside comes in here, in parallel.

The request wins over its brand kit, the kit over the brand page. What could not be had is a
notice while something else can stand in for it, and a failure of the job when nothing can.
"""

from __future__ import annotations

from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from brands.readings import PageImage, ProductReading, SiteReading
from brands.screening import warm
from brands.site import Pictured, read_brand_page, read_product_page
from common.outbound import OutboundError
from creative.brief import (
    Brand,
    Brief,
    CopyLine,
    CopyType,
    Picture,
    Product,
    Source,
    Swatch,
)
from creative.color import Color
from creative.placements import format_of
from creative.report import Notice
from jobs.assets import AssetUnreachableError, Got, Wanted, get_picture, refusal_of
from jobs.fonts import MOST_FAMILIES, fetch_ahead, find_fonts
from jobs.kits import KitFacts, StoredKit, facts_of, stored_kit
from jobs.product_words import with_prices

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jobs.models import Job

AT_ONCE = 32  # they wait rather than work: two pages, up to ten and ten pictures, four layouts
MOST_PAGE_IMAGES = 3


@dataclass(frozen=True, slots=True)
class Gathered:
    """The brief, what the customer should know about it, and the brand as the response tells it."""

    brief: Brief
    notices: tuple[Notice, ...]
    brand_facts: dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Page:
    """A page that was read, or the reason why not."""

    reading: Any = None
    refusal: OutboundError | None = None


def gather(job: Job, *, report: Callable[[str], None]) -> Gathered:
    """Fetch all that the request names and lay it out as facts with their sources.

    Raises PlatformError (``asset_unreachable``, ``asset_unreadable``, ``address_refused``) when
    nothing usable is left of what the ad cannot do without.
    """
    request = job.request
    brand_data = request["brand_data"]
    product_data = request.get("product_metadata") or {}
    metadata = request.get("generation_metadata") or {}
    stored = stored_kit(brand_data.get("brand_kit_id"), workspace=job.workspace)

    report("Reading the pages and pictures")
    warm()  # the children that look at pictures start while the downloads run
    with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="gather") as pool:
        coming = {one: pool.submit(get_picture, one) for one in _wanted(request)}
        families = tuple(brand_data.get("fonts") or (stored.fonts if stored else ()))
        told: Future[tuple[tuple[str, ...], tuple[str, ...]]] = Future()
        read_site = partial(
            read_brand_page,
            families=families[:MOST_FAMILIES],
            pictured=_brand_pictured(coming, stored),
            fonts_told=lambda *fonts: told.set_result(fonts),
        )
        read_product = partial(read_product_page, pictured=_product_pictured(coming))
        site_page = _later(pool, read_site, brand_data.get("brand_url"))
        product_page = _later(pool, read_product, product_data.get("product_url"))
        kit = facts_of(stored)
        in_use, served = _told_fonts(site_page, told)
        copies = "".join(_texts(request, "", None).values())
        fetch_ahead(families or in_use, kit=kit.font_files, served=served, text=copies)
        site, site_notices = _site(site_page, brand_data, kit)
        product, product_notices = _product_page(product_page, product_data)
        name = kit.name or _name(site, product)
        language = kit.language or _language(site, product)
        fonts = find_fonts(  # while the last pictures are still on their way
            families or (site.fonts if site else ()),
            kit=kit.font_files,
            page=site.font_files if site else (),
            texts=_texts(request, name, product),
            language=language,
        )
        got = [future.result() for future in coming.values()]

    brand_images = _usable(got, "brand_data.")
    product_images, missing = _product_images(got, product, bool(product_data))
    brand = _brand(brand_data, brand_images, kit, site, product)
    notices = (
        *site_notices,
        *product_notices,
        *(_notice_of(one) for one in got if one.problem is not None),
        *missing,
        *fonts.notices,
        *_emptiness(brand),
    )
    brief = Brief(
        brand=brand,
        product=Product(
            name=product.name if product else "",
            description=_joined(product.benefit, product.description) if product else "",
            images=product_images,
        ),
        # The engine writes what is missing, from the pages' own words.
        copy=tuple(
            CopyLine(CopyType(item["copy_type"]), item["copy_text"])
            for item in request.get("ad_copies") or ()
        ),
        formats=tuple(format_of(name) for name in metadata.get("aspect_ratios") or ["1:1"]),
        direction=metadata.get("user_direction") or "",
        references=_usable(got, "generation_metadata."),
        font_files=fonts.files,
        language=language,
        seed=_seed(job, metadata),
        variations=metadata.get("variations") or 1,
        output_format=metadata.get("output_format") or "png",
        exports=tuple(metadata.get("exports") or ()),
    )
    return Gathered(with_prices(brief, product), notices, _facts(kit, brand, language))


def _texts(request: dict[str, Any], name: str, product: ProductReading | None) -> dict[str, str]:
    """What may be set in type, by the path that it came from."""
    copies = request.get("ad_copies") or ()
    found = {f"ad_copies[{n}].copy_text": item["copy_text"] for n, item in enumerate(copies)}
    found["brand_data"] = name
    found["product_metadata"] = product.name if product else ""
    return found


def _later(
    pool: ThreadPoolExecutor, read: Callable[[str], Any], url: str | None
) -> Future[_Page] | None:
    def page(address: str) -> _Page:
        try:
            return _Page(reading=read(address))
        except OutboundError as refusal:
            return _Page(refusal=refusal)

    return pool.submit(page, url) if url else None


def _told_fonts(
    page: Future[_Page] | None, told: Future[tuple[tuple[str, ...], tuple[str, ...]]]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The families that the page uses and those that it serves; none where there is no page."""
    if page is not None:
        either: list[Future[Any]] = [page, told]
        wait(either, return_when=FIRST_COMPLETED)
    return told.result() if told.done() else ((), ())


def _brand_pictured(coming: dict[Wanted, Future[Got]], stored: StoredKit | None) -> Pictured | None:
    """Whether the brand page's pictures can be done without; None when they cannot, for certain."""
    if stored is not None and stored.has_images:
        return lambda: True
    return _any_arrives(
        got for one, got in coming.items() if one.field.startswith("brand_") and not _is_logo(one)
    )


def _product_pictured(coming: dict[Wanted, Future[Got]]) -> Pictured | None:
    """The same of the product page's pictures."""
    return _any_arrives(got for one, got in coming.items() if one.field.startswith("product_"))


def _any_arrives(pictures: Iterable[Future[Got]]) -> Pictured | None:
    awaited = tuple(pictures)
    if not awaited:
        return None
    return lambda: any(one.result().picture is not None for one in awaited)


def _wanted(request: dict[str, Any]) -> list[Wanted]:
    """Every picture that the request names, each with its own path."""
    lists = (
        ("brand_data.brand_images", request["brand_data"].get("brand_images")),
        (
            "product_metadata.product_images",
            (request.get("product_metadata") or {}).get("product_images"),
        ),
        (
            "generation_metadata.reference_layouts",
            (request.get("generation_metadata") or {}).get("reference_layouts"),
        ),
    )
    return [
        Wanted(
            url=item["image_url"],
            field=f"{path}[{number}]",
            description=item.get("description") or "",
            labels=tuple(item.get("labels") or ()),
        )
        for path, items in lists
        for number, item in enumerate(items or ())
    ]


def _site(
    page: Future[_Page] | None, brand_data: dict[str, Any], kit: KitFacts
) -> tuple[SiteReading | None, tuple[Notice, ...]]:
    if page is None:
        return None, ()
    outcome = page.result()
    path = "brand_data.brand_url"
    if outcome.refusal is None:
        reading: SiteReading = outcome.reading
        return reading, tuple(Notice("brand_page", text, path) for text in reading.warnings)
    problem = refusal_of(outcome.refusal, brand_data["brand_url"], path)
    others = ("brand_images", "fonts", "color_swatches")
    if problem.code == "address_refused" or not (kit.known or any(map(brand_data.get, others))):
        raise problem
    return None, (Notice(problem.code, problem.message, path),)


def _product_page(
    page: Future[_Page] | None, product_data: dict[str, Any]
) -> tuple[ProductReading | None, tuple[Notice, ...]]:
    if page is None:
        return None, ()
    outcome = page.result()
    path = "product_metadata.product_url"
    if outcome.refusal is None:
        reading: ProductReading = outcome.reading
        return reading, tuple(Notice("product_page", text, path) for text in reading.warnings)
    problem = refusal_of(outcome.refusal, product_data["product_url"], path)
    if problem.code == "address_refused" or not product_data.get("product_images"):
        raise problem
    return None, (Notice(problem.code, problem.message, path),)


def _usable(got: list[Got], prefix: str) -> tuple[Picture, ...]:
    """The pictures that arrived; an address that must not be fetched fails the job at once."""
    for one in got:
        if one.problem is not None and one.problem.code == "address_refused":
            raise one.problem
    return tuple(
        one.picture
        for one in got
        if one.picture is not None and one.picture.field.startswith(prefix)
    )


def _product_images(
    got: list[Got],
    product: ProductReading | None,
    wished: bool,  # noqa: FBT001
) -> tuple[tuple[Picture, ...], tuple[Notice, ...]]:
    """The request's pictures, else the product page's; raises when all that were named are lost."""
    sent = _usable(got, "product_metadata.")
    if sent:
        return sent, ()
    found = product.images[:MOST_PAGE_IMAGES] if product else ()
    if found:
        return tuple(_page_picture(image, "product_metadata.product_url") for image in found), ()
    for one in got:
        if one.problem is not None and one.problem.field.startswith("product_metadata."):
            raise one.problem
    if not wished:
        return (), ()
    message = "No picture of the product was sent or found; the ad is made without one."
    return (), (Notice("product_picture_missing", message, "product_metadata"),)


def _page_picture(image: PageImage, field: str, labels: tuple[str, ...] = ()) -> Picture:
    return Picture(image.data, image.alt, labels, Source.SITE, field, image.url)


def _brand(
    brand_data: dict[str, Any],
    sent: tuple[Picture, ...],
    kit: KitFacts,
    site: SiteReading | None,
    product: ProductReading | None,
) -> Brand:
    """Each fact from the first source that has it: request, kit, page (the brand's own first)."""
    swatches = tuple(
        Swatch(Color.hex(item["hexcode"]).code, item.get("label") or "")
        for item in brand_data.get("color_swatches") or ()
    )
    fonts = tuple(brand_data.get("fonts") or ())
    site_colors: tuple[Swatch, ...] = ()
    site_logos: tuple[Picture, ...] = ()
    site_images: tuple[Picture, ...] = ()
    if site:
        site_colors = tuple(Swatch(c.code, c.role, Source.SITE) for c in site.colors)
        site_logos = tuple(
            _page_picture(image, "brand_data.brand_url", ("logo",)) for image in site.logos
        )
        site_images = tuple(
            _page_picture(image, "brand_data.brand_url", ("brand page",)) for image in site.images
        )
    logos = tuple(picture for picture in sent if _is_logo(picture))
    others = tuple(picture for picture in sent if not _is_logo(picture))
    return Brand(
        name=kit.name or _name(site, product),
        positioning=kit.positioning or (_joined(site.tagline, site.description) if site else ""),
        tone=kit.tone or (site.tone if site else ()),
        category=kit.category or (site.category if site else ""),
        swatches=swatches or kit.swatches or site_colors,
        fonts=fonts or kit.fonts or (site.fonts if site else ()),
        fonts_source=_first_source(fonts, kit.fonts, site.fonts if site else ()),
        logos=logos or kit.logos or site_logos,
        images=others or kit.images or site_images,
    )


def _is_logo(picture: Picture | Wanted) -> bool:
    """True when its sender says so, in a label or, without labels, in the description."""
    said = picture.labels or (picture.description,)
    return any("logo" in words.lower() for words in said)


def _name(site: SiteReading | None, product: ProductReading | None) -> str:
    return (site.name if site else "") or (product.brand if product else "")


def _language(site: SiteReading | None, product: ProductReading | None) -> str:
    return (site.language if site else "") or (product.language if product else "")


def _first_source(sent: Any, kit: Any, site: Any) -> Source:  # noqa: ANN401 - only their truth
    if sent:
        return Source.REQUEST
    if kit:
        return Source.BRAND_KIT
    return Source.SITE if site else Source.DEFAULT


def _joined(*texts: str) -> str:
    """Sentences one after another, without one that another says already."""
    said = ""
    for text in texts:
        bare = text.strip()
        if bare and bare.casefold() not in said.casefold():
            said = f"{said.rstrip('.')}. {bare}" if said else bare
    return said


def _seed(job: Job, metadata: dict[str, Any]) -> int:
    """The customer's seed, else one of the job's own that every attempt shares."""
    sent = metadata.get("seed")
    return int(sent) if sent is not None else job.pk.int % 2**31


def _notice_of(one: Got) -> Notice:
    problem = one.problem or AssetUnreachableError()
    return Notice(problem.code, problem.message, problem.field)


def _emptiness(brand: Brand) -> tuple[Notice, ...]:
    described = brand.swatches or brand.fonts or brand.logos or brand.images or brand.name
    if described:
        return ()
    message = "Nothing describes the brand; the ad is made from the rest in a neutral style."
    return (Notice("brand_empty", message, "brand_data"),)


def _facts(kit: KitFacts, brand: Brand, language: str) -> dict[str, Any]:
    """The brand as the response tells it; ``sources`` says where each part came from."""
    parts = {
        "name": _first_source((), kit.name, brand.name),
        "positioning": _first_source((), kit.positioning, brand.positioning),
        "tone": _first_source((), kit.tone, brand.tone),
        "category": _first_source((), kit.category, brand.category),
        "language": _first_source((), kit.language, language),
        "colors": _source_of(brand.swatches),
        "fonts": brand.fonts_source,
        "logo": _source_of(brand.logos),
        "images": _source_of(brand.images),
    }
    return {
        "name": brand.name,
        "positioning": brand.positioning,
        "tone": list(brand.tone),
        "logo_url": None,
        "sources": {part: source.value for part, source in parts.items()},
    }


def _source_of(items: tuple[Swatch, ...] | tuple[Picture, ...]) -> Source:
    return items[0].source if items else Source.DEFAULT
