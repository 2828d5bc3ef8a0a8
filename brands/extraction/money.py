"""Texts about money in, plain numbers and currency codes out, as many countries write them."""

from __future__ import annotations

import re
import unicodedata

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
CODES = frozenset(
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
SIGNS = (*(sign for sign, _ in _SIGNS), *_SHARED)
"""Every sign of a currency that is known here."""


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
        if code in CODES:
            return str(code)
    for sign, code in _SIGNS:
        if sign in text:
            return code
    for sign, by_place in _SHARED.items():
        if sign in text:
            parts = reversed(place.lower().replace("_", "-").split("-"))
            return next((by_place[part] for part in parts if part in by_place), by_place[""])
    return ""


def is_whole(currency: str) -> bool:
    """True of a currency without hundredths."""
    return currency in _WHOLE
