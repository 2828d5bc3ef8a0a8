"""A parsed product page in; its price as a plain number with a currency, and its rating, out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from brands.extraction.page import Page, clean, text_of, thing_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

    from brands.extraction.shop_state import ShopProduct

_SIGNS = (
    ("US$", "USD"), ("CA$", "CAD"), ("C$", "CAD"), ("AU$", "AUD"), ("A$", "AUD"), ("NZ$", "NZD"),
    ("HK$", "HKD"), ("S$", "SGD"), ("NT$", "TWD"), ("MX$", "MXN"), ("R$", "BRL"), ("CHF", "CHF"),
    ("Fr.", "CHF"), ("€", "EUR"), ("£", "GBP"), ("₹", "INR"), ("₩", "KRW"), ("₺", "TRY"),
    ("₽", "RUB"), ("₴", "UAH"), ("₪", "ILS"), ("฿", "THB"), ("₫", "VND"), ("₱", "PHP"),
    ("₦", "NGN"), ("zł", "PLN"), ("Kč", "CZK"), ("Ft", "HUF"), ("lei", "RON"), ("лв", "BGN"),
    ("руб", "RUB"),
    ("ر.س", "SAR"), ("د.إ", "AED"), ("円", "JPY"), ("元", "CNY"), ("원", "KRW"), ("Rp", "IDR"),
    ("RM", "MYR"),
)  # fmt: skip
_CODES = frozenset(
    [
        "USD",
        "EUR",
        "GBP",
        "JPY",
        "CAD",
        "AUD",
        "CHF",
        "SEK",
        "NOK",
        "DKK",
        "PLN",
        "CZK",
        "HUF",
        "RON",
        "BGN",
        "INR",
        "CNY",
        "KRW",
        "BRL",
        "MXN",
        "NZD",
        "HKD",
        "SGD",
        "TWD",
        "TRY",
        "RUB",
        "UAH",
        "ILS",
        "SAR",
        "AED",
        "QAR",
        "KWD",
        "THB",
        "VND",
        "PHP",
        "IDR",
        "MYR",
        "ZAR",
        "NGN",
        "KES",
        "EGP",
        "CLP",
        "COP",
        "ARS",
        "PEN",
        "ISK",
    ]
)
_CODE = re.compile(r"\b([A-Z]{3})\b")
# Signs that several countries share are settled by the page's language or region.
_SHARED = {
    "$": {"ca": "CAD", "au": "AUD", "nz": "NZD", "mx": "MXN", "sg": "SGD", "hk": "HKD", "": "USD"},
    "kr": {"sv": "SEK", "se": "SEK", "nb": "NOK", "no": "NOK", "nn": "NOK", "da": "DKK",
           "dk": "DKK", "is": "ISK", "": "SEK"},
    "¥": {"zh": "CNY", "cn": "CNY", "": "JPY"},
    "￥": {"zh": "CNY", "cn": "CNY", "": "JPY"},
}  # fmt: skip
_AMOUNT = re.compile(r"\d[\d\s.,'’٬٫\u00a0\u202f]*")
_WHOLE = frozenset({"JPY", "KRW", "VND", "IDR", "CLP", "HUF", "ISK"})
_PRICES = (
    "[itemprop=price]",
    ".a-price .a-offscreen, #priceblock_ourprice, #corePrice_feature_div .a-offscreen",
    ".summary .price ins .amount, .summary .price > .amount, p.price ins, p.price",
    "[class*=sale-price], [class*=price--sale], [class*=price-item--sale], [class*=current-price]",
    "[class*=price]",
)
_FORMER = re.compile(r"compare|was|old|regular|strike|list-price|rrp|before|original|\buvp\b")
_CROSSED = re.compile(r"<(del|s)\b[^>]*>.*?</\1>", re.DOTALL | re.IGNORECASE)
_RATED = re.compile(
    r"(\d(?:[.,]\d{1,2})?)\s*(?:/|out of|von|sur|de|di|van|av|из|中|star|sterne|étoiles)\s*(5|10)?",
    re.IGNORECASE,
)
_COUNT = re.compile(r"\d[\d.,\s]*")


@dataclass(frozen=True, slots=True)
class Rating:
    """``value`` out of ``best`` from ``count`` people, as plain numbers; empty when not said."""

    value: str = ""
    best: str = ""
    count: str = ""
    source: str = ""


def price_of(page: Page, thing: Mapping[str, Any], state: ShopProduct) -> tuple[str, str, str]:
    """The price to pay now, its currency and where it was found; empty texts when not said."""
    place = _place_of(page)
    for offer in _offers(thing.get("offers")):
        amount = amount_of(thing_text(offer.get("price") or offer.get("lowPrice"), 40), plain=True)
        currency = thing_text(offer.get("priceCurrency"), 3).upper()
        if amount:
            return amount, currency, "json-ld Offer"
    meta = page.meta("product:price:amount", "og:price:amount", "price")
    if meta and (amount := amount_of(meta.value, plain=True)):
        currency = page.meta("product:price:currency", "og:price:currency", "pricecurrency").value
        return amount, currency.upper()[:3], meta.source
    if state.price:
        return state.price, state.currency or _shop_currency(page), "shop state"
    for selector in _PRICES:
        for node in page.tree.css(selector)[:8]:
            names = f"{node.attributes.get('class')} {node.attributes.get('id')}".lower()
            if node.tag in {"del", "s"} or _FORMER.search(names):
                continue
            content = node.attributes.get("content") or ""
            text = content or _without_former(node)
            currency = currency_of(text, place)
            if amount := amount_of(text, plain=bool(content), whole=currency in _WHOLE):
                return amount, currency or _shop_currency(page), selector.split(",", 1)[0]
    return "", "", ""


def rating_of(page: Page, thing: Mapping[str, Any]) -> Rating:
    """What buyers gave the product, as the page states it."""
    stated = thing.get("aggregateRating")
    stated = stated[0] if isinstance(stated, list) and stated else stated
    if isinstance(stated, dict):
        value = amount_of(thing_text(stated.get("ratingValue"), 10), plain=True)
        if value:
            best = amount_of(thing_text(stated.get("bestRating"), 10), plain=True) or "5"
            count = thing_text(stated.get("reviewCount") or stated.get("ratingCount"), 20)
            return Rating(value, best, re.sub(r"\D", "", count), "json-ld AggregateRating")
    for selector in ("#acrPopover", ".star-rating", "[class*=rating]", "[aria-label*=star i]"):
        for node in page.tree.css(selector)[:3]:
            said = " ".join(
                str(node.attributes.get(name) or "") for name in ("title", "aria-label")
            )
            match = _RATED.search(said) or _RATED.search(text_of(node, 120))
            if match and 0 < float(match[1].replace(",", ".")) <= float(match[2] or 5):
                return Rating(match[1].replace(",", "."), match[2] or "5", _counted(page), selector)
    return Rating()


def amount_of(text: str, *, plain: bool = False, whole: bool = False) -> str:
    """``1.234,50 €`` and ``$1,234.50`` as ``1234.50``; empty when there is no number.

    ``plain`` is a machine's spelling, in which a lone point is a decimal one; ``whole`` is a
    currency without hundredths.
    """
    text = "".join(
        str(unicodedata.digit(ch)) if ch.isdigit() and not ch.isascii() else ch
        for ch in text.replace("٫", ".").replace("٬", ",")
    )
    match = _AMOUNT.search(text)
    if not match:
        return ""
    digits = re.sub(r"[\s'’\u00a0\u202f]", "", match.group()).strip(".,")
    if plain and re.fullmatch(r"\d+\.\d+", digits):
        return digits[: digits.find(".") + 3] if len(digits.partition(".")[2]) > 2 else digits
    last = max(digits.rfind("."), digits.rfind(","))
    if last >= 0 and len(digits) - last - 1 in {1, 2} and not whole:
        return re.sub(r"[.,]", "", digits[:last]) + "." + digits[last + 1 :]
    return re.sub(r"[.,]", "", digits)


def currency_of(text: str, place: str = "") -> str:
    """The ISO 4217 code that a price's text means; ``place`` settles shared signs."""
    for code in _CODE.findall(text):
        if code in _CODES:
            return str(code)
    for sign, code in _SIGNS:
        if sign in text:
            return code
    for sign, by_place in _SHARED.items():
        if sign in text:
            parts = reversed(place.lower().replace("_", "-").split("-"))
            return next((by_place[part] for part in parts if part in by_place), by_place[""])
    return ""


def _offers(value: object) -> Iterator[Mapping[str, Any]]:
    """Each offer, then the price specification inside it."""
    for offer in value if isinstance(value, list) else [value]:
        if not isinstance(offer, dict):
            continue
        yield offer
        inner = offer.get("priceSpecification")
        for one in inner if isinstance(inner, list) else [inner]:
            if isinstance(one, dict) and "ListPrice" not in str(one.get("priceType")):
                yield one
        if offer.get("offers"):
            yield from _offers(offer["offers"])


def _place_of(page: Page) -> str:
    root = page.tree.css_first("html[lang]")
    return (root.attributes.get("lang") if root is not None else "") or page.meta("og:locale").value


def _shop_currency(page: Page) -> str:
    match = re.search(
        r"""Shopify\.currency\s*=\s*\{\s*"active"\s*:\s*"([A-Z]{3})"|"currency(?:Code)?"\s*:\s*"([A-Z]{3})\"""",
        page.tree.html or "",
    )
    code = next((group for group in match.groups() if group), "") if match else ""
    return code if code in _CODES else ""


def _without_former(node: LexborNode) -> str:
    """A price's text without the crossed-out one inside it."""
    markup = _CROSSED.sub(" ", (node.html or "")[:4000])
    return clean(re.sub(r"<[^<>]*>", "", markup), 80)


def _counted(page: Page) -> str:
    for selector in ("#acrCustomerReviewText", "[class*=review-count]", "[class*=rating-count]"):
        if match := _COUNT.search(text_of(page.tree.css_first(selector), 60)):
            return re.sub(r"\D", "", match.group())
    return ""
