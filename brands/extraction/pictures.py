"""A parsed page in; the addresses of its large pictures out, heroes and shared pictures first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from selectolax.lexbor import SelectolaxError

from brands.extraction.cascade import Element
from brands.extraction.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from selectolax.lexbor import LexborNode

    from brands.extraction.stylesheet import Rule

_HERO = re.compile(r"hero|banner|masthead|slide|cover|jumbotron|feature")
_SMALL = re.compile(
    r"logo|icon|sprite|avatar|badge|payment|flag|star|rating|pixel|spacer|placeholder|loader|thumb-?nail-nav"
)
_URL = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)""")
MOST_PICTURES = 12
_MOST_GROUNDS = 40
_LARGE_FIRST = (
    "data-zoom-image", "data-zoom-src", "data-large_image", "data-hires", "data-full",
    "src", "data-src", "data-lazy-src",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PictureCandidate:
    """A picture's address, how much it looks like a main one (0..1), where, and its alt text."""

    url: str
    score: float
    source: str
    alt: str = ""


def hero_pictures(
    page: Page, elements: Sequence[Element] = (), *, rules: Iterable[Rule] = ()
) -> list[PictureCandidate]:
    """Pictures that show the brand's world: heroes, share pictures, large pictures; best first.

    Before the style sheets are there, and with them what is painted (``elements``), the page's own
    ``style`` attributes and ``rules`` tell its grounds.
    """
    found: list[PictureCandidate] = []
    found.extend(
        PictureCandidate(page.link(url), 0.7, "og:image")
        for url in page.metas("og:image")[:4] + page.metas("twitter:image")[:1]
        if not _SMALL.search(url.lower().rsplit("/", 1)[-1])
    )
    found.extend(_preloaded(page))
    grounds = _painted_grounds(elements) if elements else _written_grounds(page, rules)
    for names, tag, url in grounds:
        score = 0.65 if _HERO.search(names) or tag == "header" else 0.3
        found.append(PictureCandidate(page.link(url), score, "background"))
    for place, node in enumerate(page.tree.css("img")[:120]):
        if (candidate := _picture(page, node, place)) is not None:
            found.append(candidate)
    return ranked(found)


def ranked(found: list[PictureCandidate]) -> list[PictureCandidate]:
    """Each picture once (sizes of one picture count as one), best first."""
    best: dict[str, PictureCandidate] = {}
    for item in found:
        key = _same(item.url)
        if item.url and (key not in best or best[key].score < item.score):
            best[key] = item
    return sorted(best.values(), key=lambda item: -item.score)[:MOST_PICTURES]


def best_source(page: Page, node: LexborNode) -> str:
    """The largest file that an ``<img>`` offers."""
    attributes = node.attributes
    offered = (_widest(page, attributes.get(name)) for name in ("srcset", "data-srcset"))
    widest, chosen = max(offered, key=lambda pair: pair[0])
    plain = ""
    for name in _LARGE_FIRST:
        url = page.link(attributes.get(name))
        if url and not url.startswith("data:"):
            plain = url
            break
    return chosen if widest > 300 else plain or chosen


def _widest(page: Page, srcset: str | None) -> tuple[float, str]:
    """The largest file of a ``srcset`` that is not larger than any use, and its width."""
    widest, chosen = 0.0, ""
    for part in re.split(r",\s+", srcset or "")[:20]:
        pieces = part.strip().rstrip(",").split()
        width = _number(pieces[1]) if len(pieces) > 1 else 1.0
        if pieces and widest < width <= 2600:
            widest, chosen = width, page.link(pieces[0])
    return widest, chosen


def _preloaded(page: Page) -> Iterator[PictureCandidate]:
    """What the page itself says that its first screen waits for."""
    for node in page.tree.css('link[rel~="preload"][as="image"]')[:2]:
        attributes = node.attributes
        url = _widest(page, attributes.get("imagesrcset"))[1] or page.link(attributes.get("href"))
        name = urlsplit(url).path.lower().rsplit("/", 1)[-1]
        if not _SMALL.search(name) and not name.endswith((".svg", ".gif", ".ico")):
            yield PictureCandidate(url, 0.6, "preload")


def _painted_grounds(elements: Iterable[Element]) -> Iterator[tuple[str, str, str]]:
    """The element's names, its tag and the address, of each ground that is seen."""
    for element in elements:
        if element.visible:
            for match in _URL.finditer(element.own("background-image")):
                yield element.names, element.tag, match.group(1)


def _written_grounds(page: Page, rules: Iterable[Rule]) -> Iterator[tuple[str, str, str]]:
    """The same, as far as style attributes and a few rules say it by themselves."""
    for node in page.tree.css('[style*="url("]')[:_MOST_GROUNDS]:
        for match in _URL.finditer(node.attributes.get("style") or ""):
            yield _named(node), node.tag or "", match.group(1)
    pictured = (
        (rule.selector, match.group(1))
        for rule in rules
        for name, value, _ in rule.declarations
        if name.startswith("background")
        for match in _URL.finditer(value)
    )
    for _, (selector, url) in zip(range(_MOST_GROUNDS), pictured, strict=False):
        try:
            painted = page.tree.css_first(selector)
        except SelectolaxError:
            continue
        if painted is not None:
            yield _named(painted), painted.tag or "", url


def _named(node: LexborNode) -> str:
    return f"{node.attributes.get('id') or ''} {node.attributes.get('class') or ''}".lower()


def _picture(page: Page, node: LexborNode, place: int) -> PictureCandidate | None:
    attributes = node.attributes
    url = best_source(page, node)
    words = f"{attributes.get('class')} {attributes.get('id')} {attributes.get('alt')}".lower()
    name = urlsplit(url).path.lower().rsplit("/", 1)[-1]
    if not url or url.startswith("data:") or name.endswith((".svg", ".gif", ".ico")):
        return None
    if _SMALL.search(name) or _SMALL.search(words):
        return None
    width, height = _number(attributes.get("width") or ""), _number(attributes.get("height") or "")
    if (0 < width < 160) or (0 < height < 120):
        return None
    score = 0.4 - min(0.2, place * 0.01)
    score += 0.25 if _HERO.search(f"{words} {name} {_above(node)}") else 0.0
    score += 0.1 if max(width, height) >= 600 else 0.0
    return PictureCandidate(url, round(score, 3), "img", (attributes.get("alt") or "")[:200])


def _above(node: LexborNode) -> str:
    names = []
    parent = node.parent
    for _ in range(4):
        if parent is None or not parent.is_element_node:
            break
        names.append(f"{parent.attributes.get('class') or ''} {parent.attributes.get('id') or ''}")
        parent = parent.parent
    return " ".join(names).lower()


def _number(text: str) -> float:
    match = re.match(r"\s*(\d{1,6}(?:\.\d+)?)", text)
    return float(match.group(1)) if match else 0.0


def _same(url: str) -> str:
    """One picture's address without its size: Shopify's ``_600x``, WordPress's ``-300x300``."""
    parts = urlsplit(url)
    path = re.sub(
        r"(?:_\d{2,4}x\d{0,4}|-\d{2,4}x\d{2,4}|_(?:small|medium|large|grande|master))(?=\.\w+$)",
        "",
        parts.path,
    )
    return f"{parts.netloc}{path}"
