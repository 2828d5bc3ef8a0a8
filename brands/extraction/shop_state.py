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
    """Shopify's product JSON, or WooCommerce's variations; empty for other pages."""
    for state in _states(page):
        if _is_shopify(state):
            return _shopify(page, state)
    form = page.tree.css_first("form[data-product_variations]")
    if form is not None:
        variations = _json(form.attributes.get("data-product_variations") or "")
        first = variations[0] if isinstance(variations, list) and variations else None
        if isinstance(first, dict):
            return _woocommerce(page, first)
    return ShopProduct()


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
