"""A parsed page in; its own words out: headlines, calls to action, tone and trade."""

# ruff: noqa: E501 - word tables

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from brands.extraction.page import Page, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from selectolax.lexbor import LexborNode

MOST_LINES = 8
_OLD_HEADINGS = '[role=heading], font[size="7"], font[size="6"], font[size="5"]'
_ACTION = re.compile(
    r"^(?:shop|buy|get|try|start|discover|explore|order|book|join|learn|see|find|view|take|add|download"
    r"|request|sign up|subscribe|claim|build|create|read|meet|browse|pre-?order|donate|contact"
    r"|jetzt|entdecke|kaufen|mehr|in den|d[ée]couvr|acheter|commander|voir|comprar|descubr|ver|scopri"
    r"|acquista|koop|ontdek|bekijk|köp|upptäck|kup|zobacz|купить|注文|購入|今すぐ|立即|了解|구매)",
    re.IGNORECASE,
)
_SELLING = re.compile(
    r"shop|buy|order|get|try|start|kauf|achet|compra|购|購入|discover|explore", re.IGNORECASE
)
_NO_ACTION = re.compile(
    r"cookie|accept|decline|reject|log ?in|sign ?in|menu|close|search|cart|skip|password|privacy|settings"
    r"|subscribe|language|currency|toggle|previous|next|^filter|^sort|wh?ish|compare|remove|quantity",
    re.IGNORECASE,
)
_NO_HEADLINE = re.compile(
    r"cookie|newsletter|subscribe|privacy|log in|sign in|menu|your cart|quick links|contact us|follow us"
    r"|customer service|categories|useful links|leave a comment|^faq|item added|country|search",
    re.IGNORECASE,
)
_TONES = {
    "clean": "clean pure simple minimal essential honest transparent fragrance-free unscented gentle",
    "natural": "natural organic botanical plant plants vegan earth herbal wild farm fresh sustainable garden",
    "scientific": "clinical clinically dermatologist tested proven science formula lab research percent patented",
    "premium": "luxury premium crafted finest exquisite timeless elegant artisan bespoke refined couture iconic",
    "playful": "fun play playful happy yay love treat silly party joy cute snack wow oh-so",
    "bold": "bold power powerful unleash fearless extreme beast loud rebel break dare fierce strong",
    "energetic": "energy fast run move training sport performance fuel active race speed workout athletes",
    "warm": "home family cozy comfort handmade care caring together hug soft warm heart kind",
    "calm": "calm relax slow sleep balance ritual soothe quiet peace breathe mindful serene",
    "technical": "platform software data api cloud automation engineer precision smart device integrate secure",
    "youthful": "trend trending new drop vibe campus teen street skate viral",
    "trustworthy": "trusted guarantee warranty certified secure since experts advice safe reliable insured",
}
_TRADES = {
    "skincare": "skin skincare serum moisturizer moisturiser cleanser spf face cream complexion retinol dermatologist",
    "cosmetics": "makeup lipstick mascara foundation beauty blush nail fragrance perfume",
    "fashion": "dress shirt jacket clothing apparel wear denim collection knitwear shoes sneakers fashion",
    "food": "food snack organic fruit vegetables meal recipe protein chocolate bakery taste flavor sauce",
    "drinks": "coffee tea drink beverage wine beer juice roast brew water soda espresso",
    "fitness": "gym training workout running sport fitness athletes yoga performance",
    "home": "furniture sofa home decor lamp bedding kitchen candle interior rug",
    "technology": "software app platform cloud data api device smart phone laptop headphones saas",
    "travel": "travel hotel flight trip stay booking destination luggage",
    "jewellery": "jewelry jewellery ring necklace earrings gold diamond watch bracelet",
    "pets": "dog cat pet puppy kitten treats",
    "finance": "bank invest loan card insurance payments money savings invoice invoices accounting",
    "health": "vitamin supplement wellness health clinic care immune gut",
}
_WORD = re.compile(r"[a-z][a-z-]+")


def headlines_of(page: Page) -> tuple[str, ...]:
    """The page's own headlines, first the first-level ones, as they are written."""
    found: list[str] = []
    for selector in ("h1", "[class*=hero] h2, [class*=banner] h2", "h2", "h3", _OLD_HEADINGS):
        for node in page.tree.css(selector)[:30]:
            text = text_of(node, 120)
            words = len(text.split())
            long_enough = words > 1 or (words == 1 and len(text) > 12)
            if long_enough and words <= 16 and not _NO_HEADLINE.search(text) and text not in found:
                found.append(text)
    return tuple(found[:MOST_LINES])


def calls_to_action_of(page: Page, painted: Iterable[LexborNode] = ()) -> tuple[str, ...]:
    """Labels of the page's buttons that ask for something, those that sell first.

    ``painted`` are links that look like buttons without being called so.
    """
    counts: dict[str, float] = {}
    spelled: dict[str, str] = {}
    selectors = "button, a[class*=btn i], a[class*=button i], a[class*=cta i], [role=button], input[type=submit]"
    named = page.tree.css(selectors)[:300]
    known = {node.mem_id for node in named}
    nodes = [*named, *(node for node in painted if node.mem_id not in known)]
    for place, node in enumerate(nodes):
        text = _label(node).strip(" →›»>")
        if not 2 < len(text) <= 28 or len(text.split()) > 5 or _NO_ACTION.search(text):
            continue
        if not _ACTION.match(text):
            continue
        key = text.lower()
        spelled.setdefault(key, text)
        first = 2.0 if place < 8 else 0.0
        sells = 3.0 if _SELLING.search(text) else 0.0
        counts[key] = counts.get(key, first + sells) + 1.0
    return tuple(spelled[key] for key in sorted(counts, key=lambda k: -counts[k])[:MOST_LINES])


def tone_of(page: Page) -> tuple[str, ...]:
    """At most three tone words that the page's vocabulary supports."""
    return _best(page, _TONES, most=3, least=2.0)


def category_of(page: Page) -> str:
    """The trade that the page's vocabulary names, or an empty string."""
    best = _best(page, _TRADES, most=1, least=3.0)
    return best[0] if best else ""


def _best(page: Page, table: dict[str, str], *, most: int, least: float) -> tuple[str, ...]:
    scores = dict.fromkeys(table, 0.0)
    counts: dict[str, int] = {}
    for word in _WORD.findall(_all_text(page)):
        counts[word] = counts.get(word, 0) + 1
    for label, words in table.items():
        for word in words.split():
            times = counts.get(word, 0)
            scores[label] += min(times, 4) if times < 3 else 2 + times**0.5
    ranked = sorted(table, key=lambda label: -scores[label])
    top = scores[ranked[0]] if ranked else 0.0
    return tuple(label for label in ranked[:most] if scores[label] >= max(least, top * 0.3))


def _all_text(page: Page) -> str:
    parts = [page.meta("description").value, page.meta("og:title").value] * 2
    for node in page.tree.css("title, h1, h2, h3, p, li, a, figcaption, span")[:1500]:
        text = node.text(deep=node.tag not in {"li", "a", "span"}, separator=" ") or ""
        parts.append(text[:500])
    return " ".join(parts).lower()


def _label(node: LexborNode) -> str:
    if node.tag == "input":
        return (node.attributes.get("value") or "").strip()
    return text_of(node, 60)
