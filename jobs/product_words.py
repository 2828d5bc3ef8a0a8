"""A product page's facts and a brief in; the product with its price or rating, where asked, out.

A price on an ad binds whoever shows it, so none is even handed to the engine unless the direction
or the copy is about prices or ratings.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from creative.directing.copywriting import prices_asked

if TYPE_CHECKING:
    from brands.readings import ProductReading
    from creative.brief import Brief

_RATING = re.compile(
    r"\b(?:ratings?|rated|stars?|reviews?|avis|étoiles|bewertung\w*|sterne\w*|recension\w*|valoraci\w*"
    r"|estrellas|stelle|opini\w*)\b|評価|レビュー|评分|评价",
    re.IGNORECASE,
)
_PRICE = re.compile(
    r"\b(?:pric\w*|costs?|preis\w*|prix|precio\w*|prezz\w*|preço\w*|pris\w*)\b|価格|値段|价格|цен",
    re.IGNORECASE,
)
_SIGNS = {
    "USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "CNY": "¥", "INR": "₹", "KRW": "₩",
    "CAD": "CA$", "AUD": "A$", "NZD": "NZ$", "HKD": "HK$", "SGD": "S$", "MXN": "MX$", "BRL": "R$",
    "SEK": "kr", "NOK": "kr", "DKK": "kr", "PLN": "zł", "CZK": "Kč", "CHF": "CHF",
}  # fmt: skip
# Where the sign stands before the amount, and the point divides.
_POINTED = frozenset({"en", "ja", "zh", "ko", "he", "th", "hi", ""})
_RATED = {
    "en": "Rated {value} out of {best}",
    "de": "Bewertet mit {value} von {best} Sternen",
    "fr": "Noté {value} sur {best}",
    "es": "Valorado con {value} de {best} estrellas",
    "it": "Valutato {value} su {best} stelle",
}


def with_prices(brief: Brief, product: ProductReading | None) -> Brief:
    """The brief, its product's words led by the price or rating that somebody asked for."""
    if product is None or not prices_asked(brief):
        return brief
    said = " ".join((brief.direction, *(line.text for line in brief.copy)))
    rating, price = rating_line(product, brief.language), price_line(product, brief.language)
    about_rating, about_price = bool(_RATING.search(said)), bool(_PRICE.search(said))
    first = rating if about_rating and not about_price else price
    second = rating if about_rating and about_price else ""
    lines = [line for line in (first, second) if line]
    words = ". ".join([*lines, brief.product.description])
    return replace(brief, product=replace(brief.product, description=words)) if lines else brief


def price_line(product: ProductReading, language: str) -> str:
    """``$48.00`` or ``1.049,90 €``, as the language writes it; empty without a price."""
    if not product.price:
        return ""
    whole, _, rest = product.price.partition(".")
    pointed = language.split("-", maxsplit=1)[0] in _POINTED
    grouped = f"{int(whole):,}"
    if not pointed:
        grouped = grouped.replace(",", ".")
    amount = f"{grouped}{'.' if pointed else ','}{rest}" if rest else grouped
    sign = _SIGNS.get(product.currency, product.currency)
    if not sign:
        return ""  # an amount of nothing in particular says nothing
    if pointed and not sign.isalpha():
        return f"{sign}{amount}"
    return f"{sign} {amount}" if pointed and sign.isupper() else f"{amount} {sign}"


def rating_line(product: ProductReading, language: str) -> str:
    """``Rated 4.7 out of 5`` in the language, or ``4,7/5``; empty without a rating."""
    if not product.rating:
        return ""
    code = language.split("-", maxsplit=1)[0] or "en"
    value = product.rating if code in _POINTED else product.rating.replace(".", ",")
    said = _RATED.get(code, "{value}/{best}")
    return said.format(value=value, best=product.rating_best or "5")
