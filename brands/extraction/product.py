"""A parsed product page in; the product out: name, description, benefit, price and its pictures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from brands.extraction.page import Fact, Page, clean, text_of, thing_text, thing_urls
from brands.extraction.pictures import PictureCandidate, best_source, ranked

if TYPE_CHECKING:
    from collections.abc import Mapping

_SENTENCE = re.compile(r"(?<=[.!?。！？])\s+")
_AMOUNT = re.compile(r"\d[\d\s.,'’]*")
_SIGNS = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "zł": "PLN",
    "kr": "SEK",
    "₩": "KRW",
}
_CODE = re.compile(r"\b(USD|EUR|GBP|JPY|CAD|AUD|CHF|SEK|NOK|DKK|PLN|CZK|INR|CNY|KRW|BRL|MXN|NZD)\b")
_GALLERY = re.compile(r"product|gallery|pdp|zoom|main-image|woocommerce-product-gallery")
_OTHERS = re.compile(
    r"related|recommend|upsell|cross-sell|also-like|footer|header|nav|review|cart|logo|icon|avatar"
)
_BENEFIT = re.compile(
    r"\b(?:brighter|softer|smoother|faster|better|stronger|visibly|proven|helps?|reduces?"
    r"|in \d+ (?:days|weeks)|without|free from|up to|all[- ]day|results|hydrat"
    r"|protects?|keeps?|lasts?|boosts?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ProductFacts:
    """What the page says about its product; any part may be empty. ``price`` is a plain number."""

    name: Fact
    description: Fact
    benefit: Fact
    price: str
    currency: str
    pictures: tuple[PictureCandidate, ...]


def product_of(page: Page) -> ProductFacts:
    """Read the page's main product: schema.org first, then Open Graph, then the visible page."""
    thing = _main_product(page)
    name = _name(page, thing)
    description = _description(page, thing)
    price, currency = _price(page, thing)
    return ProductFacts(
        name=name,
        description=description,
        benefit=_benefit(page, description.value, name.value),
        price=price,
        currency=currency,
        pictures=tuple(_pictures(page, thing)),
    )


def _main_product(page: Page) -> Mapping[str, Any]:
    heading = _key(text_of(page.tree.css_first("h1"), 200))
    products = list(page.typed("Product", "ProductGroup", "IndividualProduct", "ProductModel"))
    for thing in products:
        name = _key(thing_text(thing.get("name")))
        if heading and name and (name in heading or heading in name):
            return thing
    return max(products, key=len, default={})


def _name(page: Page, thing: Mapping[str, Any]) -> Fact:
    if name := thing_text(thing.get("name"), 160):
        return Fact(name, "json-ld Product.name")
    selectors = "h1[class*=product], h1[itemprop=name], [itemprop=name], .product_title, h1"
    for node in page.tree.css(selectors)[:3]:
        if text := text_of(node, 160):
            return Fact(text, "heading")
    title = page.meta("og:title", "twitter:title")
    if title:
        return Fact(re.split(r"\s+[|–—-]\s+", title.value)[0], title.source)
    return Fact(re.split(r"\s+[|–—-]\s+", text_of(page.tree.css_first("title"), 160))[0], "title")


def _description(page: Page, thing: Mapping[str, Any]) -> Fact:
    if text := thing_text(thing.get("description"), 800):
        return Fact(text, "json-ld Product.description")
    if fact := page.meta("og:description", "description", "twitter:description"):
        return fact
    for selector in (
        "[itemprop=description]",
        "[class*=product-description]",
        "[class*=product__description]",
    ):
        if text := text_of(page.tree.css_first(selector), 800):
            return Fact(text, selector)
    return Fact()


def _benefit(page: Page, description: str, name: str) -> Fact:
    """One short line that says what the product does for its buyer, in the page's own words."""
    for selector in (
        "[class*=benefit] li",
        "[class*=subtitle]",
        "[class*=tagline]",
        "[class*=benefit]",
    ):
        for node in page.tree.css(selector)[:4]:
            text = text_of(node, 140)
            if 2 < len(text.split()) <= 18 and _key(text) != _key(name):
                return Fact(text, selector)
    sentences = [clean(part, 160) for part in _SENTENCE.split(description) if part.strip()]
    short = [text for text in sentences if 2 < len(text.split()) <= 22]
    telling = next((text for text in short if _BENEFIT.search(text)), "")
    best = telling or (short[0] if short else "")
    return Fact(best.rstrip("."), "description" if best else "")


def _price(page: Page, thing: Mapping[str, Any]) -> tuple[str, str]:
    offers = thing.get("offers")
    for offer in offers if isinstance(offers, list) else [offers]:
        if not isinstance(offer, dict):
            continue
        inner = offer.get("priceSpecification")
        inner = inner[0] if isinstance(inner, list) and inner else inner
        for source in (offer, inner if isinstance(inner, dict) else {}):
            value = source.get("price") or source.get("lowPrice")
            if amount := _amount(thing_text(value, 40)):
                return amount, thing_text(source.get("priceCurrency"), 3).upper()
    meta = page.meta("product:price:amount", "og:price:amount", "price")
    if meta and (amount := _amount(meta.value)):
        return amount, page.meta("product:price:currency", "og:price:currency").value.upper()[:3]
    for node in page.tree.css("[itemprop=price], [class*=price]")[:6]:
        text = text_of(node, 60) or node.attributes.get("content") or ""
        if amount := _amount(text):
            return amount, _currency(text)
    return "", ""


def _pictures(page: Page, thing: Mapping[str, Any]) -> list[PictureCandidate]:
    found = []
    for place, url in enumerate(thing_urls(thing.get("image"))[:10]):
        found.append(PictureCandidate(page.link(url), 0.95 - place * 0.02, "json-ld Product.image"))
    for place, url in enumerate(page.metas("og:image")[:6]):
        found.append(PictureCandidate(page.link(url), 0.75 - place * 0.02, "og:image"))
    for place, node in enumerate(page.tree.css("img")[:100]):
        names = []
        parent = node.parent
        for _ in range(6):
            if parent is None or not parent.is_element_node:
                break
            names.append(
                f"{parent.tag} {parent.attributes.get('class')} {parent.attributes.get('id')}"
            )
            parent = parent.parent
        around = f"{node.attributes.get('class')} {' '.join(names)}".lower()
        url = best_source(page, node)
        if (
            not url
            or _OTHERS.search(around)
            or url.lower().split("?")[0].endswith((".svg", ".gif", ".ico"))
        ):
            continue
        if _GALLERY.search(around):
            alt = (node.attributes.get("alt") or "")[:200]
            found.append(
                PictureCandidate(url, round(0.6 - min(0.3, place * 0.02), 3), "gallery", alt)
            )
    return ranked(found)


def _amount(text: str) -> str:
    """``1.234,50 €`` and ``$1,234.50`` as ``1234.50``; empty when there is no number."""
    match = _AMOUNT.search(text)
    if not match:
        return ""
    digits = re.sub(r"[\s'’]", "", match.group()).strip(".,")
    last = max(digits.rfind("."), digits.rfind(","))
    if last >= 0 and len(digits) - last - 1 in {1, 2}:
        return re.sub(r"[.,]", "", digits[:last]) + "." + digits[last + 1 :]
    return re.sub(r"[.,]", "", digits)


def _currency(text: str) -> str:
    if match := _CODE.search(text):
        return match.group(1)
    return next((code for sign, code in _SIGNS.items() if sign in text), "")


def _key(text: str) -> str:
    return "".join(ch for ch in text.lower() if ch.isalnum())
