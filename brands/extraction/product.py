"""A parsed product page in; the product out: name, words, price, rating and its pictures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from brands.extraction.page import Fact, Page, clean, text_of, thing_text
from brands.extraction.prices import Rating, price_of, rating_of
from brands.extraction.product_pictures import pictures_of
from brands.extraction.shop_state import shop_product

if TYPE_CHECKING:
    from collections.abc import Mapping

    from brands.extraction.pictures import PictureCandidate

_SENTENCE = re.compile(r"(?<=[.!?。！？])\s+|(?<=[。！？])")
_TITLE_BREAK = re.compile(r"\s+[|–—-]\s+|\s*[|｜]\s*")
_BENEFIT = re.compile(
    r"\b(?:brighter|softer|smoother|faster|better|stronger|visibly|proven|helps?|reduces?"
    r"|in \d+ (?:days|weeks)|without|free from|up to|all[- ]day|results|hydrat"
    r"|protects?|keeps?|lasts?|boosts?)\b",
    re.IGNORECASE,
)
_HEADINGS = (
    "#productTitle, .product_title, h1[class*=product], h1[itemprop=name], [itemprop=name], h1"
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
        benefit=_benefit(page, description.value, name.value),
        brand=_brand(page, thing, state.brand),
        price=price,
        currency=currency,
        price_source=price_source,
        rating=rating_of(page, thing),
        pictures=tuple(pictures_of(page, thing, state.pictures)),
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
    """A product group with the offers and pictures of its first variants."""
    variants = thing.get("hasVariant")
    variants = variants if isinstance(variants, list) else [variants]
    first = [one for one in variants[:20] if isinstance(one, dict)]
    if not first:
        return thing
    whole = dict(thing)
    for part in ("offers", "image", "description", "aggregateRating", "brand"):
        if not whole.get(part):
            found = next((one[part] for one in first if one.get(part)), None)
            if found is not None:
                whole[part] = found
    return whole


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
    return Fact(clean(stated, 80), "shop state" if stated else "")


def _benefit(page: Page, description: str, name: str) -> Fact:
    """One short line that says what the product does for its buyer, in the page's own words."""
    for selector in (
        "[class*=benefit] li",
        "[class*=subtitle]",
        "[class*=tagline]",
        "[class*=benefit]",
        "#feature-bullets li",
    ):
        for node in page.tree.css(selector)[:4]:
            text = text_of(node, 140)
            if 2 < len(text.split()) <= 18 and _key(text) != _key(name):
                return Fact(text, selector)
    sentences = [clean(part, 160) for part in _SENTENCE.split(description) if part.strip()]
    short = [text for text in sentences if _short_enough(text)]
    telling = next((text for text in short if _BENEFIT.search(text)), "")
    best = telling or (short[0] if short else "")
    return Fact(best.rstrip(".。"), "description" if best else "")


def _short_enough(text: str) -> bool:
    if text.isascii() or " " in text.strip():
        return 2 < len(text.split()) <= 22
    return 6 <= len(text) <= 60  # a script without blanks between words


def _key(text: str) -> str:
    return "".join(ch for ch in text.lower() if ch.isalnum())
