"""A parsed product page in; what its buyers gave the product out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from brands.extraction.money import amount_of
from brands.extraction.page import Page, clean, text_of, thing_text

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_RATED = re.compile(
    r"(\d(?:[.,]\d{1,2})?)\s*(?:/|(?:out )?of|von|sur|de|di|van|av|из|中|star"
    r"|sterne|étoiles)\s*(5|10)?",
    re.IGNORECASE,
)
_VALUES = ("data-average-rating", "data-rating-value", "data-avg-rating", "data-rating-score")
_COUNTS = (
    "data-number-of-reviews", "data-review-count", "data-reviews-count", "data-rating-count",
    "data-total-reviews",
)  # fmt: skip
_PEOPLE = (
    r"ratings?|reviews?|bewertungen|rezensionen|avis|reseñas|opiniones|valoraciones|recensioni"
    r"|beoordelingen|recensies|opinii|omdömen|anmeldelser|件"
    r"|opini[ei]|hodnocení|отзыв\w*|yorum|değerlendirme|تقييم\w*|후기|리뷰|评价|评论|レビュー"
)
_VALUE_AND_COUNT = re.compile(
    rf"(?<![\d.,])([0-4][.,]\d{{1,2}}|5[.,]0{{1,2}})(?![\d.,])(?:\s?/\s?5)?\D{{0,16}}?([\d.,]{{1,9}})\s?(?:{_PEOPLE})",
    re.IGNORECASE,
)
_COUNTED_AFTER = re.compile(rf"([\d.,]{{1,9}})\s?(?:{_PEOPLE})", re.IGNORECASE)
_PEOPLE_FIRST = re.compile(rf"(?:{_PEOPLE})\s?[:：]\s?(\d[\d.,]{{0,8}})", re.IGNORECASE)
_BY_PEOPLE = re.compile(
    r"\b(?:by|from|based on|basierend auf|sur la base de)\s+(\d[\d.,]{0,8})", re.IGNORECASE
)
_STARS = (
    "#acrPopover", ".star-rating", "[class*=rating]", "[aria-label*=star i]",
    "[role=img][aria-label]", "[class*=star][aria-label]",
)  # fmt: skip
_OUT_OF_JAPANESE = re.compile(r"(5|10|100)点(?:満点)?中\s*(\d+(?:\.\d+)?)")
_COUNT = re.compile(r"\d[\d.,\s]*")


@dataclass(frozen=True, slots=True)
class Rating:
    """``value`` out of ``best`` from ``count`` people, as plain numbers; empty when not said."""

    value: str = ""
    best: str = ""
    count: str = ""
    source: str = ""


def rating_of(page: Page, thing: Mapping[str, Any]) -> Rating:
    """What buyers gave the product, as the page states it."""
    stated = thing.get("aggregateRating")
    stated = stated[0] if isinstance(stated, list) and stated else stated
    if isinstance(stated, dict):
        value = amount_of(thing_text(stated.get("ratingValue"), 10), plain=True)
        if value:
            best = amount_of(thing_text(stated.get("bestRating"), 10), plain=True)
            count = thing_text(stated.get("reviewCount") or stated.get("ratingCount"), 20)
            digits = re.sub(r"\D", "", count)
            return Rating(value, best or _best_of(value), digits, "json-ld AggregateRating")
    if rated := _attributed(page):
        return rated
    for selector in _STARS:
        for node in page.tree.css(selector)[:3]:
            said = " ".join(
                str(node.attributes.get(name) or "") for name in ("title", "aria-label")
            )
            match = _RATED.search(said) or _RATED.search(text_of(node, 120))
            if match and 0 < float(match[1].replace(",", ".")) <= float(match[2] or 5):
                return Rating(
                    match[1].replace(",", "."), match[2] or "5", _counted(page, node), selector
                )
    return _beside_name(page)


def _attributed(page: Page) -> Rating | None:
    """What review widgets leave in their attributes for their own scripts."""
    for node in page.tree.css(", ".join(f"[{name}]" for name in _VALUES))[:4]:
        said = node.attributes
        value = next((said[name] for name in _VALUES if said.get(name)), "") or ""
        if re.fullmatch(r"\d{1,2}(?:[.,]\d{1,3})?", value) and float(value.replace(",", ".")) > 0:
            count = next((said[name] for name in _COUNTS if said.get(name)), "") or ""
            value = value.replace(",", ".")
            return Rating(value, _best_of(value), re.sub(r"\D", "", count), "review widget")
    return None


def _beside_name(page: Page) -> Rating:
    """``4.3 | 2,041 ratings`` as plain words near the product's name."""
    node = page.tree.css_first("h1")
    for _ in range(4):
        node = node.parent if node is not None else None
        if node is None or not node.is_element_node or node.tag in {"body", "html"}:
            break
        text = clean(node.text(deep=True, separator=" ") or "", 4000)
        titles = " ".join(one.attributes.get("title") or "" for one in node.css("[title]")[:12])
        if match := _OUT_OF_JAPANESE.search(f"{titles} {text}"):
            count = _COUNTED_AFTER.search(text)
            digits = re.sub(r"\D", "", count[1]) if count else ""
            return Rating(match[2], match[1], digits, "beside the name")
        if match := _VALUE_AND_COUNT.search(text):
            value, count_said = match[1].replace(",", "."), re.sub(r"\D", "", match[2])
            return Rating(value, _best_of(value), count_said, "beside the name")
    return Rating()


def _best_of(value: str) -> str:
    """The scale that a value without one is on."""
    number = float(value)
    return "5" if number <= 5 else "10" if number <= 10 else "100"


def _counted(page: Page, rated: LexborNode) -> str:
    """How many people rated, as far as it is said near ``rated``."""
    for selector in ("#acrCustomerReviewText", "[class*=review-count]", "[class*=rating-count]"):
        if match := _COUNT.search(text_of(page.tree.css_first(selector), 60)):
            return re.sub(r"\D", "", match.group())
    said = rated.attributes.get("aria-label") or rated.attributes.get("title") or ""
    around = rated.parent
    beside = text_of(around, 200) if around is not None and around.is_element_node else ""
    match = _BY_PEOPLE.search(said) or _PEOPLE_FIRST.search(said) or _COUNTED_AFTER.search(said)
    match = match or _COUNTED_AFTER.search(beside)
    return re.sub(r"\D", "", match[1]) if match else ""
