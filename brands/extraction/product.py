"""A parsed product page in; the product out: name, words, price, rating and its pictures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from brands.extraction.benefits import benefit_of
from brands.extraction.page import Fact, Page, clean, text_of, thing_text
from brands.extraction.prices import price_of
from brands.extraction.product_pictures import pictures_of
from brands.extraction.ratings import Rating, rating_of
from brands.extraction.shop_state import shop_product

if TYPE_CHECKING:
    from collections.abc import Mapping

    from selectolax.lexbor import LexborNode

    from brands.extraction.pictures import PictureCandidate

_TITLE_BREAK = re.compile(r"\s+[|–—-]\s+|\s*[|｜]\s*")
_HEADINGS = (
    "#productTitle, .product_title, h1[class*=product], h1[itemprop=name], [itemprop=name], h1"
)
_BRANDS = (
    "#bylineInfo",
    "[class*=product-brand]",
    "[class*=product__vendor]",
    "[class*=vendor]",
    "[class*=manufacturer] a",
    "[class*=manufacturer]",
)
_BYLINE = re.compile(
    r"^(?:visit the|besuche den|brand|marke|marque|marca|merk|by|von|de|by:)\b[\s:]*"
    r"|[\s-]*(?:store|shop|-store)$",
    re.IGNORECASE,
)
_BRAND_ROW = re.compile(
    r"(?:brand|marke|marque|marca|merk|hersteller|manufacturer|fabricant|märke|ブランド|メーカー)\s*:?",
    re.IGNORECASE,
)
_DESCRIPTIONS = (
    "[itemprop=description]",
    ".woocommerce-product-details__short-description",
    "[class*=product-description], [class*=product__description]",
    "#feature-bullets li",
    "#productDescription",
)


@dataclass(frozen=True, slots=True)
class ProductFacts:
    """What the page says about its product; any part may be empty. ``price`` is a plain number."""

    name: Fact
    description: Fact
    benefit: Fact
    brand: Fact
    price: str
    currency: str
    price_source: str
    rating: Rating
    pictures: tuple[PictureCandidate, ...]


def product_of(page: Page) -> ProductFacts:
    """Read the page's main product: schema.org first, then the shop's own state, then the page."""
    thing = _main_product(page)
    state = shop_product(page)
    name = _name(page, thing, state.name)
    description = _description(page, thing, state.description)
    price, currency, price_source = price_of(page, thing, state)
    return ProductFacts(
        name=name,
        description=description,
        benefit=benefit_of(page, description.value, name.value),
        brand=_brand(page, thing, state.brand),
        price=price,
        currency=currency,
        price_source=price_source,
        rating=rating_of(page, thing),
        pictures=tuple(pictures_of(page, thing, state.pictures, name=name.value)),
    )


def _main_product(page: Page) -> Mapping[str, Any]:
    """The product that the page's heading names; a group lends what its variants lack."""
    heading = _key(text_of(page.tree.css_first("h1"), 200))
    groups = list(page.typed("ProductGroup"))
    products = groups + list(page.typed("Product", "IndividualProduct", "ProductModel"))
    for thing in products:
        name = _key(thing_text(thing.get("name")))
        if heading and name and (name in heading or heading in name):
            return _whole(thing)
    return _whole(max(products, key=len, default={}))


def _whole(thing: Mapping[str, Any]) -> Mapping[str, Any]:
    """A product group with the offers of its variants, and what else it lacks of the first."""
    variants = thing.get("hasVariant")
    variants = variants if isinstance(variants, list) else [variants]
    first = [one for one in variants[:20] if isinstance(one, dict)]
    if not first:
        return thing
    whole = dict(thing)
    if not whole.get("offers"):
        whole["offers"] = [offer for one in first for offer in _listed(one.get("offers"))]
    for part in ("image", "description", "aggregateRating", "brand"):
        if not whole.get(part):
            found = next((one[part] for one in first if one.get(part)), None)
            if found is not None:
                whole[part] = found
    return whole


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value] if value else []


def _name(page: Page, thing: Mapping[str, Any], stated: str) -> Fact:
    if name := thing_text(thing.get("name"), 160):
        return Fact(name, "json-ld Product.name")
    if stated:
        return Fact(clean(stated, 160), "shop state")
    for selector in _HEADINGS.split(", "):
        for node in page.tree.css(selector)[:3]:
            if text := text_of(node, 160):
                return Fact(text, "heading")
    title = page.meta("og:title", "twitter:title")
    if title:
        return Fact(_TITLE_BREAK.split(title.value)[0], title.source)
    return Fact(_TITLE_BREAK.split(text_of(page.tree.css_first("title"), 160))[0], "title")


def _description(page: Page, thing: Mapping[str, Any], stated: str) -> Fact:
    if text := thing_text(thing.get("description"), 800):
        return Fact(text, "json-ld Product.description")
    if stated:
        return Fact(clean(re.sub(r"<[^<>]{0,500}>", " ", stated), 800), "shop state")
    if fact := page.meta("og:description", "description", "twitter:description"):
        return fact
    for selector in _DESCRIPTIONS:
        if text := text_of(page.tree.css_first(selector), 800):
            return Fact(text, selector)
    return Fact()


def _brand(page: Page, thing: Mapping[str, Any], stated: str) -> Fact:
    if name := thing_text(thing.get("brand"), 80):
        return Fact(name, "json-ld Product.brand")
    if fact := page.meta("product:brand", "og:brand"):
        return fact
    if stated:
        return Fact(clean(stated, 80), "shop state")
    for selector in _BRANDS:
        if name := _BYLINE.sub("", text_of(page.tree.css_first(selector), 60)).strip(" :"):
            return Fact(name, selector)
    for node in page.tree.css("th, dt")[:80]:
        if _BRAND_ROW.fullmatch(text_of(node, 30)) and (name := text_of(_next(node), 60)):
            return Fact(name, "table of its properties")
    return Fact()


def _next(node: LexborNode) -> LexborNode | None:
    following = node.next
    while following is not None and not following.is_element_node:
        following = following.next
    return following


def _key(text: str) -> str:
    return "".join(ch for ch in text.lower() if ch.isalnum())
