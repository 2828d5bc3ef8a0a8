"""A parsed product page in; the amounts of money that it shows beside the product's name out.

Shops that say nothing in a machine's words still tell a reader what to pay. What stands by an
amount says what it is: a former price, a saving, an instalment, the price of a kilogram, postage.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brands.extraction.money import CODES, SIGNS, amount_of, currency_of, is_whole
from brands.extraction.page import Page, clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

MOST_SHOWN = 12
_MOST_NODES = 6000
_LONGEST = 90
_DEEPEST = 4
_MOST_STEPS = 12  # outwards from the name
_MONEY = "|".join(map(re.escape, sorted({*SIGNS, *CODES}, key=len, reverse=True)))
_NUMBER = r"\d(?:[\d.,'’٬٫\u00a0\u202f]|[ ](?=\d{3}(?!\d)))*"
_PRICE = re.compile(
    rf"(?:{_MONEY})\s{{0,2}}({_NUMBER})|({_NUMBER})(?:,?[-–]+)?\s{{0,2}}(?:{_MONEY})(?![A-Za-z])"
)
_NAMES = ("#productTitle", "h1[itemprop=name]", "h1", "[itemprop=name]", "h2")
_STRUCK = frozenset({"del", "s", "strike"})
_FORMER = frozenset(
    {"was", "old", "strike", "striked", "strikethrough", "crossed", "compare", "rrp", "msrp", "mrp"}
    | {"uvp", "before", "former", "previous", "undiscounted", "barre", "barré", "streichpreis"}
    | {"vorher", "statt", "basis"}
)
_PERHAPS_FORMER = frozenset({"regular", "original", "list", "normal", "base"})
_ELSEWHERE = re.compile(
    r"related|recommend|upsell|cross-?sell|also-?(?:like|bought)|recently|similar|sponsored"
    r"|mini-?cart|cart-(?:drawer|total|count)|(?:^|[-_ ])nav|footer|shipping|bundle|listing"
    r"|product-(?:tile|card|item)"
)
_SAID_FORMER = re.compile(
    r"(?:\bwas|old price|list price|instead of|regular(?:ly)?(?: price)?|original price|compare at"
    r"|rrp|msrp|mrp|\buvp|statt|alter preis|vorher|bisher|ursprünglich\w*(?: preis)?(?: war)?"
    r"|prix conseillé|au lieu de|ancien prix|avant|antes|precio anterior|invece di"
    r"|prezzo (?:di listino|precedente)|adviesprijs|van voor|stara cena"
    r"|通常価格|定価|参考価格|希望小売価格|原价|市场价|정가)[\s:]*$",
    re.IGNORECASE,
)
_SAID_OTHER = re.compile(
    r"(?<![a-z])(?:save|you save|saving|sparen|gespart|spare|économisez|ahorra|risparmi|bespaar"
    r"|off|discount|rabatt|coupon|code|shipping|versand\w*|delivery|lieferung|livraison|over|above"
    r"|ab einem|orders?|送料|or|oder|zzgl\.?|separately|points?|ポイント|割引|cashback|deposit"
    r"|pfand)[\s:.(+]*$|\d\s*[x×]\s*$",
    re.IGNORECASE,
)
_SAID_AFTER = re.compile(
    r"\s*(?:off\b|gespart|saved|rabatt|discount|引き|mtl|monatlich|a month|par mois|al mes"
    r"|im monat|/\s*(?:mo|month|monat|mois|mes|kg|100|l\b|stk|unit|m²)"
    r"|per (?:month|kg|100|unit)|pro (?:monat|kg|100)|sold separately|versand|shipping)",
    re.IGNORECASE,
)
_JOINT = "\x01"
_INSIDE_NUMBER = re.compile(rf"(?<=[\d.,$€£₹¥￥]){_JOINT}+(?=[\d.,])")
_PERCENT = re.compile(r"(\d{1,2})(?:[.,]\d)?\s?%")


@dataclass(frozen=True, slots=True)
class Shown:
    """An amount as a plain number, its currency, and how sure it is that it is not to be paid."""

    amount: str
    currency: str
    former: bool = False
    perhaps_former: bool = False


def price_shown(page: Page, place: str) -> Shown | None:
    """What the page asks for the product now; ``place`` is its language or region."""
    shown = amounts_shown(page, place)
    payable = [one for one in shown if not one.former and not one.perhaps_former]
    payable = payable or [one for one in shown if not one.former]
    if len(payable) > 1 and _is_reduced(payable[0], payable[1], page):
        return payable[1]
    return payable[0] if payable else None


def amounts_shown(page: Page, place: str) -> list[Shown]:
    """Each amount around the product's name, those after it first, without what is no price."""
    name = next((node for one in _NAMES if (node := page.tree.css_first(one)) is not None), None)
    region = name
    for _ in range(_MOST_STEPS):
        if region is None or not region.is_element_node or region.tag == "html":
            break
        if _PRICE.search(_flat(region)) and (found := _amounts(region, name, place)):
            return found
        region = region.parent
    body = page.tree.body
    return _amounts(body, None, place) if name is None and body is not None else []


def _amounts(region: LexborNode, name: LexborNode | None, place: str) -> list[Shown]:
    before: list[Shown] = []
    after: list[Shown] = []
    found = before
    seen: set[tuple[int, int]] = set()
    for step, node in enumerate(region.traverse(include_text=True)):
        if step > _MOST_NODES or len(after) >= MOST_SHOWN:
            break
        if name is not None and node.mem_id == name.mem_id:
            found = after
        if node.tag != "-text" or not any(ch.isdigit() for ch in node.text_content or ""):
            continue
        number = re.search(r"\d+", node.text_content or "")
        own = re.compile(rf"(?<!\d){number.group() if number else ''}(?!\d)")
        holder = _holder(node, region, own)
        if holder is None:
            continue
        for start, shown in _told(holder, region, own, place):
            if (holder.mem_id, start) not in seen:
                seen.add((holder.mem_id, start))
                found.append(shown)
    return after or before


def _holder(node: LexborNode, region: LexborNode, own: re.Pattern[str]) -> LexborNode | None:
    """The smallest element around a number that says which money it is."""
    holder = node.parent
    for _ in range(_DEEPEST):
        if holder is None or not holder.is_element_node:
            return None
        if holder.tag in {"script", "style", "noscript", "template", "option", "select"}:
            return None
        text = _flat(holder)
        if len(text) > _LONGEST:
            return None
        if any(own.search(match.group()) for match in _PRICE.finditer(text)):
            return holder
        if holder.mem_id == region.mem_id:
            return None
        holder = holder.parent
    return None


def _told(
    holder: LexborNode, region: LexborNode, own: re.Pattern[str], place: str
) -> Iterator[tuple[int, Shown]]:
    """The amounts of the holder's text that a number (``own``) is part of, each with its place."""
    marks = _marks(holder, region)
    if marks is None:
        return
    struck, perhaps = marks
    text = _flat(holder)
    lead = _lead(holder, text)
    ends = 0
    for match in _PRICE.finditer(text):
        before = f"{lead} {text[: match.start()]}" if not ends else text[ends : match.start()]
        ends = match.end()
        if not own.search(match.group()):
            continue
        if _SAID_AFTER.match(text[ends:]):
            continue
        if _SAID_OTHER.search(before[-40:]):
            continue
        currency = currency_of(match.group(), place)
        amount = amount_of(match[1] or match[2], whole=is_whole(currency))
        if amount and float(amount) > 0:
            former = struck or bool(_SAID_FORMER.search(before[-40:]))
            yield match.start(), Shown(amount, currency, former, perhaps)


def _marks(holder: LexborNode, region: LexborNode) -> tuple[bool, bool] | None:
    """Whether it is struck out, and whether perhaps so; None where it is another thing's price."""
    struck = perhaps = False
    node: LexborNode | None = holder
    for _ in range(8):
        if node is None or not node.is_element_node or node.tag in {"body", "html"}:
            break
        attributes = node.attributes
        names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
        if _ELSEWHERE.search(names.lower()) or node.tag in {"nav", "footer"}:
            return None
        words = set(re.split(r"[^a-zé]+", re.sub(r"(?<=[a-z])(?=[A-Z])", "-", names).lower()))
        style = (attributes.get("style") or "") + (attributes.get("data-a-strike") or "")
        struck = struck or node.tag in _STRUCK or "line-through" in style or "true" in style
        struck = struck or bool(words & _FORMER)
        perhaps = perhaps or bool(words & _PERHAPS_FORMER)
        if node.mem_id == region.mem_id:
            break
        node = node.parent
    return struck, perhaps


def _lead(holder: LexborNode, text: str) -> str:
    """The words just before an element, from as far out as its line goes."""
    lead = ""
    node = holder.parent
    for _ in range(3):
        if node is None or not node.is_element_node:
            break
        around = _flat(node)
        if len(around) > 2 * _LONGEST:
            break
        lead = around[: max(0, around.find(text))]
        if lead.strip():
            break
        node = node.parent
    return lead[-60:]


def _is_reduced(first: Shown, second: Shown, page: Page) -> bool:
    """True when the second amount is the first one less the percentage that the page names."""
    if first.currency != second.currency:
        return False
    old, new = float(first.amount), float(second.amount)
    if not 0.2 * old < new < old:
        return False
    text = page.tree.body.text(separator=" ")[:50_000] if page.tree.body is not None else ""
    cut = 100 * (1 - new / old)
    return any(abs(int(match[1]) - cut) < 1.1 for match in _PERCENT.finditer(text))


def _flat(node: LexborNode) -> str:
    """An element's text in one line; parts of a number in spans of their own stay together."""
    text = node.text(deep=True, separator=_JOINT) or ""
    return clean(_INSIDE_NUMBER.sub("", text[:20_000]).replace(_JOINT, " "), 4000)
