"""A parsed product page in; one short line that says what the product does for its buyer out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from brands.extraction.page import Fact, Page, clean, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

_SENTENCE = re.compile(r"(?<=[.!?。！？])\s+|(?<=[。！？])")
_CUES = re.compile(
    r"\b(?:bright|soft|smooth|fast|bett|strong|quiet|light|long|easi|clean|warm|cool|fresh)er\b"
    r"|\b(?:visibly|proven|helps?|reduces?|without|never|no more|free from|up to|all[- ]day|results"
    r"|hydrat\w*|protects?|keeps?|lasts?|boosts?|saves?|half|less|like it|like new|easy|instantly"
    r"|(?:in|for|within) \d+ (?:minutes|hours|days|weeks|years))\b"
    r"|\b(?:ohne|hält|schützt|spart|nie wieder|bis zu|so \w+,? dass|(?:leis|leicht|läng|schnell"
    r"|weich|wärm|kühl)er|mühelos|(?:in|für) \d+ (?:minuten|stunden|tagen?|jahren?))\b"
    r"|\b(?:sans|protège|dure|jusqu'à|réduit|aide|hydrate"
    r"|plus (?:doux|douce|longtemps|vite|légère?))\b"
    r"|\b(?:sin|protege|dura|hasta|ayuda|hidrata|más (?:suave|tiempo|rápido|ligero))\b"
    r"|\b(?:zonder|beschermt|zo \w+ dat|tot \d+|langer|stiller|zachter|senza|protegge|fino a)\b"
    r"|\b(?:sem|até|em \w+ minutos|utan|håller|skyddar|på en minut|uden|holder|bez|chroni"
    r"|bez użycia|без|защища\w+|держит\w*|до \d+|olmadan|korur|boyunca)\b"
    r"|(?:없이|지켜|촉촉|오래|종일|부드럽|간편)|\b(?:يدوم|بدون|دون|يحمي|طوال|حتى)\b"
    r"|(?:になり|やさし|長持ち|簡単|しっかり|うるお|快適|守[りる]|ます[。]?$)",
    re.IGNORECASE,
)
# "Burns for 60 hours", "Folds flat": what it does comes first, and what it is goes without saying.
_DOES = re.compile(r"[A-Z][a-z]{2,}[^s\W]s (?!of\b|with\b|and\b|in\b|by\b|made\b|for (?!\d))")
_SHOP_TALK = re.compile(
    r"free shipping|cash on delivery|best prices?|buy .{0,60}online|shop now|order now|\bin stock"
    r"|versandkostenfrei|online (?:kaufen|bestellen)|kauf auf rechnung"
    r"|livraison (?:gratuite|offerte)"
    r"|acheter en ligne|envío gratis|comprar online|gratis verzending|送料無料|通販|price in ",
    re.IGNORECASE,
)
_SAID = (
    "[class*=benefit] li",
    "[class*=subtitle]",
    "[class*=tagline]",
    "[class*=benefit]",
    "#feature-bullets li",
)
_ELSEWHERE = re.compile(r"(?:^|[-_ ])(?:nav|menu|breadcrumb|footer|related|similar|review|thumb)")
_MOST_ITEMS = 40
_MONEY = re.compile(r"[$€£¥￥₹]|\d\s?(?:kr|zł|円|元|EUR|USD|CHF)\b")


def benefit_of(page: Page, description: str, name: str) -> Fact:
    """The most telling short line, in the page's own words."""
    for selector in _SAID:
        for node in page.tree.css(selector)[:4]:
            text = text_of(node, 140)
            if 2 < len(text.split()) <= 18 and _key(text) != _key(name):
                return Fact(text, selector)
    sentences = [clean(part, 160) for part in _SENTENCE.split(description) if part.strip()]
    short = [text for text in sentences if _short_enough(text) and not _SHOP_TALK.search(text)]
    if best := max(short, key=_telling, default=""):
        return Fact(best.rstrip(".。"), "description")
    if best := _line_below(page, name):
        return Fact(best.rstrip(".。"), "line below the name")
    points = [text for text in _points(page) if _key(text) not in _key(name)]
    best = max(points, key=_telling, default="")
    return Fact(best.rstrip(".。"), "list beside the name" if best else "")


def _telling(text: str) -> float:
    return len(_CUES.findall(text)) + bool(_DOES.match(text))


def _line_below(page: Page, name: str) -> str:
    """The most telling of the short paragraphs that stand with the product's name."""
    heading = page.tree.css_first("h1")
    block = heading.parent if heading is not None else None
    if block is None or not block.is_element_node or block.tag in {"body", "html"}:
        return ""
    lines = [text_of(node, 160) for node in block.css("p")[:8]]
    told = [
        text
        for text in lines
        if _short_enough(text)
        and not _MONEY.search(text)
        and not _SHOP_TALK.search(text)
        and _key(text) != _key(name)
    ]
    best = max(told, key=_telling, default="")
    return best if _telling(best) else ""


def _points(page: Page) -> Iterator[str]:
    """The items of the lists that stand with the product's name."""
    node: LexborNode | None = page.tree.css_first("h1")
    for _ in range(5):
        node = node.parent if node is not None else None
        if node is None or not node.is_element_node or node.tag in {"body", "html"}:
            return
        found = False
        for item in node.css("li")[:_MOST_ITEMS]:
            text = text_of(item, 120)
            if 2 < len(text.split()) <= 16 and not _elsewhere(item) and not _SHOP_TALK.search(text):
                found = True
                yield text
        if found:
            return


def _elsewhere(node: LexborNode) -> bool:
    parent = node
    for _ in range(5):
        attributes = parent.attributes
        names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower()
        if parent.tag in {"nav", "header", "footer"} or _ELSEWHERE.search(names):
            return True
        above = parent.parent
        if above is None or not above.is_element_node:
            break
        parent = above
    return False


def _short_enough(text: str) -> bool:
    if text.isascii() or " " in text.strip():
        return 2 < len(text.split()) <= 22
    return 6 <= len(text) <= 60  # a script without blanks between words


def _key(text: str) -> str:
    return "".join(ch for ch in text.lower() if ch.isalnum())
