"""A parsed product page in; its price as a plain number with a currency out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from brands.extraction.money import CODES, amount_of, currency_of, is_whole
from brands.extraction.page import Page, clean, thing_text
from brands.extraction.shown_price import price_shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

    from brands.extraction.shop_state import ShopProduct

_PRICES = (
    "[itemprop=price]",
    ".a-price .a-offscreen, #priceblock_ourprice, #corePrice_feature_div .a-offscreen",
    ".summary .price ins .amount, .summary .price > .amount, p.price ins, p.price",
    "[class*=sale-price], [class*=price--sale], [class*=price-item--sale], [class*=current-price]",
    "[class*=price]",
)
_FORMER = re.compile(r"compare|was|old|regular|strike|list-price|rrp|before|original|\buvp\b")
_GONE = re.compile(r"OutOfStock|SoldOut|Discontinued", re.IGNORECASE)
_USED = re.compile(r"Used|Refurbished|Damaged", re.IGNORECASE)
_MOST_OFFERS = 100
_CROSSED = re.compile(r"<(del|s)\b[^>]*>.*?</\1>", re.DOTALL | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Offer:
    amount: str
    currency: str
    in_stock: bool
    new: bool


def price_of(page: Page, thing: Mapping[str, Any], state: ShopProduct) -> tuple[str, str, str]:
    """The price to pay now, its currency and where it was found; empty texts when not said."""
    place = _place_of(page)
    if offer := _offer_of(page, thing, place):
        return offer.amount, offer.currency or _shop_currency(page), "json-ld Offer"
    meta = page.meta(
        "product:sale_price:amount", "product:price:amount", "og:price:amount", "price"
    )
    if meta and (amount := amount_of(meta.value, plain=True)):
        currency = page.meta("product:price:currency", "og:price:currency", "pricecurrency").value
        return amount, currency.upper()[:3], meta.source
    if state.price:
        return state.price, state.currency or _shop_currency(page), "shop state"
    if (marked := page.tree.css_first("[itemprop=price][content]")) is None and (
        shown := price_shown(page, place)
    ):
        return shown.amount, shown.currency, "beside the name"
    for selector in _PRICES if marked is None else ("[itemprop=price][content]", *_PRICES):
        for node in page.tree.css(selector)[:8]:
            names = f"{node.attributes.get('class')} {node.attributes.get('id')}".lower()
            if node.tag in {"del", "s"} or _FORMER.search(names):
                continue
            content = node.attributes.get("content") or ""
            text = content or _without_former(node)
            currency = currency_of(text, place)
            if amount := amount_of(text, plain=bool(content), whole=is_whole(currency)):
                return amount, currency or _shop_currency(page), selector.split(",", 1)[0]
    return "", "", ""


def _offer_of(page: Page, thing: Mapping[str, Any], place: str) -> _Offer | None:
    """The offer that the page shows; of those that it does not, the first that can be bought."""
    offers = [offer for offer in _offers(thing.get("offers")) if offer.amount]
    offers = [offer for offer in offers if offer.new] or offers
    offers = [offer for offer in offers if offer.in_stock] or offers
    if len({float(offer.amount) for offer in offers}) > 1:
        shown = price_shown(page, place)
        if shown is not None:
            asked = float(shown.amount)
            offers = [offer for offer in offers if float(offer.amount) == asked] or offers
        if thing.get("hasVariant"):  # sizes and colours of one product: "from" the cheapest
            return min(offers, key=lambda offer: float(offer.amount))
    return offers[0] if offers else None


def _offers(value: object) -> Iterator[_Offer]:
    """Each offer; what is inside one says more than the span of prices around it."""
    for offer in value[:_MOST_OFFERS] if isinstance(value, list) else [value]:
        if not isinstance(offer, dict):
            continue
        if offer.get("offers"):
            yield from _offers(offer["offers"])
            continue
        inner = offer.get("priceSpecification")
        specified = [one for one in (inner if isinstance(inner, list) else [inner]) if one]
        told = [offer, *(one for one in specified if isinstance(one, dict))]
        for one in told:
            price = thing_text(one.get("price") or one.get("lowPrice"), 40)
            amount = amount_of(price, plain=True)
            if amount and "ListPrice" not in str(one.get("priceType")):
                currency = thing_text(one.get("priceCurrency") or offer.get("priceCurrency"), 3)
                yield _Offer(
                    amount,
                    currency.upper(),
                    not _GONE.search(str(offer.get("availability"))),
                    not _USED.search(str(offer.get("itemCondition"))),
                )
                break


def _place_of(page: Page) -> str:
    root = page.tree.css_first("html[lang]")
    return (root.attributes.get("lang") if root is not None else "") or page.meta("og:locale").value


def _shop_currency(page: Page) -> str:
    match = re.search(
        r"""Shopify\.currency\s*=\s*\{\s*"active"\s*:\s*"([A-Z]{3})"|"currency(?:Code)?"\s*:\s*"([A-Z]{3})\"""",
        page.tree.html or "",
    )
    code = next((group for group in match.groups() if group), "") if match else ""
    return code if code in CODES else ""


def _without_former(node: LexborNode) -> str:
    """A price's text without the crossed-out one inside it."""
    markup = _CROSSED.sub(" ", (node.html or "")[:4000])
    return clean(re.sub(r"<[^<>]*>", "", markup), 80)
