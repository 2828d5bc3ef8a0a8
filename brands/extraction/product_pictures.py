"""A parsed product page in; the addresses of the product's own pictures out, the surest first."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from brands.extraction.page import Page, thing_urls
from brands.extraction.pictures import PictureCandidate, best_source, ranked

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from selectolax.lexbor import LexborNode

_GALLERY = re.compile(
    r"product|gallery|pdp|zoom|main-image|woocommerce-product-gallery|imgtagwrapper|imageblock|carousel"
)
_OTHERS = re.compile(
    r"related|recommend|upsell|cross-sell|also-like|footer|header|\bnav|review|cart\b|logo|icon|avatar"
    r"|recently|similar|sponsored|comparison|badge|payment|listing|(?:product|item)-?(?:tile|card|teaser|box)"
)
_MAIN = re.compile(r"landingimage|main-image|featured|wp-post-image|product__media|first")
_FLAT = (".svg", ".gif", ".ico")


def pictures_of(
    page: Page,
    thing: Mapping[str, Any],
    stated: Sequence[tuple[str, str]] = (),
    *,
    name: str = "",
) -> list[PictureCandidate]:
    """Each picture once: schema.org's, the shop's own list, Open Graph's, the gallery's.

    A picture that is described as the product ``name`` is one of the gallery, whatever its place
    is called.
    """
    found = []
    for place, url in enumerate(thing_urls(thing.get("image"))[:10]):
        found.append(PictureCandidate(page.link(url), 0.95 - place * 0.02, "json-ld Product.image"))
    for place, (url, alt) in enumerate(stated):
        found.append(PictureCandidate(url, 0.93 - place * 0.02, "shop state", alt))
    for place, url in enumerate(page.metas("og:image")[:6]):
        found.append(PictureCandidate(page.link(url), 0.75 - place * 0.02, "og:image"))
    for place, node in enumerate(page.tree.css("img")[:100]):
        if (candidate := _shown(page, node, place, _words(name))) is not None:
            found.append(candidate)
    return ranked(_described(found))


def _shown(
    page: Page, node: LexborNode, place: int, name: frozenset[str]
) -> PictureCandidate | None:
    attributes = node.attributes
    around = f"{attributes.get('class')} {attributes.get('id')} {_above(node)}".lower()
    url = _largest(page, node)
    if not url or url.lower().split("?")[0].endswith(_FLAT) or _OTHERS.search(around):
        return None
    micro = attributes.get("itemprop") == "image"
    said = _words(attributes.get("alt") or "")
    named = len(said) > 1 and len(said & name) >= max(2, 0.7 * min(len(said), len(name)))
    if not micro and not named and not _GALLERY.search(around):
        return None
    score = 0.6 - min(0.3, place * 0.02) + (0.2 if micro or _MAIN.search(around) else 0.0)
    return PictureCandidate(url, round(score, 3), "gallery", (attributes.get("alt") or "")[:200])


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w{2,}", text.lower()))


def _above(node: LexborNode) -> str:
    names = []
    parent = node.parent
    for _ in range(6):
        if parent is None or not parent.is_element_node or parent.tag in {"body", "html"}:
            break
        names.append(f"{parent.tag} {parent.attributes.get('class')} {parent.attributes.get('id')}")
        parent = parent.parent
    return " ".join(names)


def _largest(page: Page, node: LexborNode) -> str:
    """The largest file of an image; big shops keep a list of sizes beside it."""
    attributes = node.attributes
    if old := page.link(attributes.get("data-old-hires")):
        return old
    sizes = attributes.get("data-a-dynamic-image") or ""
    if sizes:
        try:
            listed = json.loads(sizes)
        except (ValueError, RecursionError):
            listed = None
        if isinstance(listed, dict) and listed:
            return page.link(str(max(listed, key=lambda url: str(listed[url]).zfill(16))))
    return best_source(page, node)


def _described(found: list[PictureCandidate]) -> list[PictureCandidate]:
    """Lend the alt text that the page shows a picture with to the same picture from its data."""
    alts = {item.url.split("?")[0]: item.alt for item in found if item.alt}
    return [
        item
        if item.alt
        else PictureCandidate(
            item.url, item.score, item.source, alts.get(item.url.split("?")[0], "")
        )
        for item in found
    ]
