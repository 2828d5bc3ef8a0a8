"""A product page of a known shop system in; the product as the shop's own data says it out."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from brands.extraction.page import Page, clean

if TYPE_CHECKING:
    from collections.abc import Iterator

_SCRIPTS = (
    "script[data-product-json], script[id^=ProductJson], script[id^=product-json], "
    'script[type="application/json"]'
)
_META = re.compile(r"\bvar\s+meta\s*=\s*(?=\{)")
_MOST = 400_000


@dataclass(frozen=True, slots=True)
class ShopProduct:
    """The shop's own product; any part may be empty. ``price`` is a plain number."""

    name: str = ""
    description: str = ""
    brand: str = ""
    price: str = ""
    currency: str = ""
    pictures: tuple[tuple[str, str], ...] = ()  # address, alt text


def shop_product(page: Page) -> ShopProduct:
    """Shopify's product JSON, WooCommerce's variations, or Magento's gallery; else empty."""
    for state in _states(page):
        if _is_shopify(state):
            return _shopify(page, state)
    form = page.tree.css_first("form[data-product_variations]")
    if form is not None:
        variations = _json(form.attributes.get("data-product_variations") or "")
        first = variations[0] if isinstance(variations, list) and variations else None
        if isinstance(first, dict):
            return _woocommerce(page, first)
    return ShopProduct(pictures=tuple(_magento(page)))


def _states(page: Page) -> Iterator[dict[str, Any]]:
    for node in page.tree.css(_SCRIPTS)[:20]:
        state = _json(node.text() or "")
        if isinstance(state, dict):
            yield state
            if isinstance(inner := state.get("product"), dict):
                yield inner
    for node in page.tree.css("script:not([src]):not([type])")[:40]:
        text = (node.text() or "")[:_MOST]
        if match := _META.search(text):
            state = _json(text[match.end() :], loose=True)
            if isinstance(state, dict) and isinstance(inner := state.get("product"), dict):
                yield inner


def _is_shopify(state: dict[str, Any]) -> bool:
    return isinstance(state.get("variants"), list) and bool(state.get("title"))


def _shopify(page: Page, state: dict[str, Any]) -> ShopProduct:
    """https://shopify.dev/docs/api/ajax/reference/product - prices are in hundredths."""
    price = state.get("price")
    variants = [one for one in state["variants"] if isinstance(one, dict)]
    if price is None and variants:
        price = next((v.get("price") for v in variants if v.get("available")), None)
        price = variants[0].get("price") if price is None else price
    pictures: list[tuple[str, str]] = []
    for medium in state.get("media") or state.get("images") or ():
        if isinstance(medium, str):
            pictures.append((page.link(medium), ""))
        elif isinstance(medium, dict) and medium.get("media_type", "image") == "image":
            address = page.link(str(medium.get("src") or ""))
            pictures.append((address, clean(str(medium.get("alt") or ""), 200)))
    return ShopProduct(
        name=str(state.get("title") or ""),
        description=str(state.get("description") or state.get("body_html") or "")[:5000],
        brand=str(state.get("vendor") or ""),
        price=_from_hundredths(price),
        pictures=tuple(one for one in pictures[:10] if one[0]),
    )


def _woocommerce(page: Page, variation: dict[str, Any]) -> ShopProduct:
    value = variation.get("display_price")
    image = variation.get("image")
    pictures: tuple[tuple[str, str], ...] = ()
    if isinstance(image, dict) and (url := page.link(str(image.get("full_src") or ""))):
        pictures = ((url, clean(str(image.get("alt") or ""), 200)),)
    number = f"{value:.2f}" if isinstance(value, (int, float)) else ""
    return ShopProduct(price=number.removesuffix(".00"), pictures=pictures)


def _magento(page: Page) -> Iterator[tuple[str, str]]:
    """The full pictures that its gallery script is given; the page itself shows a small one."""
    for node in page.tree.css('script[type="text/x-magento-init"]')[:60]:
        text = node.text() or ""
        if "mage/gallery/gallery" not in text:
            continue
        settings = _json(text)
        for parts in settings.values() if isinstance(settings, dict) else ():
            gallery = parts.get("mage/gallery/gallery") if isinstance(parts, dict) else None
            pictures = gallery.get("data") if isinstance(gallery, dict) else None
            for one in pictures[:10] if isinstance(pictures, list) else ():
                if isinstance(one, dict) and (url := page.link(str(one.get("full") or ""))):
                    yield url, clean(str(one.get("caption") or ""), 200)


def _from_hundredths(price: object) -> str:
    if isinstance(price, bool):
        return ""
    if isinstance(price, int):
        whole, rest = divmod(price, 100)
        return f"{whole}.{rest:02d}"
    if isinstance(price, str) and re.fullmatch(r"\d+\.\d{1,2}", price):
        return price  # the product's own JSON, unlike the page's, spells it in full
    return ""


def _json(text: str, *, loose: bool = False) -> object:
    text = text.strip()[:_MOST]
    parsed: object
    try:
        if loose:
            parsed = json.JSONDecoder(strict=False).raw_decode(text)[0]
        else:
            parsed = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
    return parsed
