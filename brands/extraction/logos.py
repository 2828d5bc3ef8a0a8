"""A parsed page and what it paints in, ranked logo candidates out: addresses or drawings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brands.extraction.drawings import drawing_of
from brands.extraction.page import Page, thing_urls

if TYPE_CHECKING:
    from collections.abc import Sequence

    from selectolax.lexbor import LexborNode

    from brands.extraction.cascade import Element

_LOGO = re.compile(
    r"(?:^|[^a-z])(?:logo|brand(?:mark)?|wordmark|site-title|site-branding)(?![a-z]{3})"
)
_NOT_OURS = re.compile(
    r"partner|client|press|payment|visa|mastercard|paypal|klarna|trust|award|badge|featured|as-seen"
    r"|app-?store|google-?play|facebook|instagram|tiktok|twitter|youtube|pinterest|linkedin|cart|search|menu"
)
_HEADER = re.compile(r"(?:^|[-_ ])(?:header|navbar|masthead|topbar|nav|site-branding)(?:$|[-_ ])")
# A site in several languages has a home in each.
_HOME = re.compile(
    r"|index(?:\.\w{2,5})?|home|default\.aspx?|[a-z]{2}(?:[-_][a-z]{2})?", re.IGNORECASE
)
_DARK_GROUND = re.compile(r"white|light|inverse|reverse|footer", re.IGNORECASE)
_BACKGROUND = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)""")
MOST_CANDIDATES = 12
_OWNERS = ("Organization", "Brand", "Store", "OnlineStore", "Corporation", "LocalBusiness")
_MOST_SEEN = 200
_MOST_DRAWINGS = 80
_FIRST = 2  # of the page's pictures: one that leads home is the logo, in a header or not


@dataclass(frozen=True, slots=True)
class LogoCandidate:
    """Where a logo may be. ``data`` holds an inline drawing, else ``url`` is to be fetched.

    An address with a fragment is a sheet of drawings, of which the named one is meant. ``score``
    is 0..1; above 0.5 the page itself calls it a logo.
    """

    url: str
    score: float
    source: str
    data: bytes = b""


def logo_candidates(
    page: Page, elements: Sequence[Element] = (), *, manifest_icons: tuple[str, ...] = ()
) -> list[LogoCandidate]:
    """Every candidate once, best first; ``elements`` say what is seen and how it is painted."""
    painted = {element.node.mem_id: element for element in elements}
    found: list[LogoCandidate] = []
    found.extend(
        LogoCandidate(page.link(url), 0.92, "json-ld Organization.logo")
        for thing in page.typed(*_OWNERS)
        for url in thing_urls(thing.get("logo"))[:2]
    )
    found += _pictures(page, painted)
    found += _drawings(page, painted)
    found += _grounds(page, elements)
    for selector, score, source in (
        (
            'link[rel~="apple-touch-icon"], link[rel~="apple-touch-icon-precomposed"]',
            0.4,
            "apple-touch-icon",
        ),
        ('link[rel~="icon"][type="image/svg+xml"], link[rel~="icon"][href$=".svg"]', 0.38, "icon"),
        ('link[rel~="icon"]', 0.25, "icon"),
        ('link[rel="mask-icon"]', 0.2, "mask-icon"),
    ):
        for node in page.tree.css(selector):
            size = _side(node.attributes.get("sizes"))
            bonus = 0.05 if size >= 96 else -0.1 if 0 < size < 48 else 0.0
            found.append(
                LogoCandidate(page.link(node.attributes.get("href")), score + bonus, source)
            )
    found += [LogoCandidate(page.link(url), 0.3, "manifest icon") for url in manifest_icons]
    og_logo = page.meta("og:logo")
    if og_logo:
        found.append(LogoCandidate(page.link(og_logo.value), 0.9, "og:logo"))
    if og := page.meta("og:image", "og:image:url", "twitter:image"):
        score = 0.6 if "logo" in og.value.lower() else 0.1
        found.append(LogoCandidate(page.link(og.value), score, og.source))
    best: dict[str | bytes, LogoCandidate] = {}
    for candidate in found:
        key = candidate.data or candidate.url
        if candidate.url.split("?")[0].lower().endswith(".ico") and not candidate.data:
            continue  # small, and not a format that is painted
        if key and (key not in best or best[key].score < candidate.score):
            best[key] = candidate
    return sorted(best.values(), key=lambda item: -item.score)[:MOST_CANDIDATES]


def _pictures(page: Page, painted: dict[int, Element]) -> list[LogoCandidate]:
    found = []
    for place, node in enumerate(page.tree.css("img")[:_MOST_SEEN]):
        attributes = node.attributes
        source = _image_source(page, node)
        if not source:
            continue
        words = f"{attributes.get('class')} {attributes.get('id')} {attributes.get('alt')}".lower()
        name = "" if source.startswith("data:") else source.rsplit("/", 1)[-1].lower()
        around = _around(node)
        own = bool(_LOGO.search(words)) or bool(_LOGO.search(name))
        first = around.home and place < _FIRST and not _NOT_OURS.search(f"{words} {name}")
        if not first and not _may_be(f"{words} {name}", around, own=own):
            continue
        score = 0.62 + (0.12 if own else 0.0) - min(0.1, place * 0.005)
        score -= 0.08 if _DARK_GROUND.search(f"{words} {name}") else 0.0
        score += _standing(node, around, painted)
        found.append(LogoCandidate(source, round(max(0.05, min(0.96, score)), 3), _told(around)))
    return found


def _drawings(page: Page, painted: dict[int, Element]) -> list[LogoCandidate]:
    found = []
    for place, node in enumerate(page.tree.css("svg")[:_MOST_DRAWINGS]):
        attributes = node.attributes
        words = " ".join(
            str(attributes.get(name) or "")
            for name in ("class", "id", "aria-label", "aria-labelledby")
        ).lower()
        title = node.css_first("title")
        words += f" {title.text() if title is not None else ''}".lower()
        around = _around(node)
        own = bool(_LOGO.search(words))
        first = around.home and place < _FIRST and not _NOT_OURS.search(words)
        if not first and not _may_be(words, around, own=own):
            continue
        data, sheet = drawing_of(page, node, painted)
        if not data and not sheet:
            continue
        score = 0.66 + (0.1 if own else 0.0) + _standing(node, around, painted)
        told = "inline svg" if data else "svg sprite"
        found.append(LogoCandidate(sheet or page.url, round(min(0.96, score), 3), told, data))
    return found


def _grounds(page: Page, elements: Sequence[Element]) -> list[LogoCandidate]:
    """Logos that a style sheet paints as the ground of a link or a heading."""
    found = []
    for element in elements:
        if not element.visible or element.tag not in {"a", "h1", "div", "span", "p", "i"}:
            continue
        match = _BACKGROUND.search(element.own("background-image"))
        if match is None:
            continue
        around = _around(element.node)
        own = bool(_LOGO.search(f"{element.names} {match[1].rsplit('/', 1)[-1].lower()}"))
        if _may_be(element.names, around, own=own):
            score = 0.6 + (0.1 if own else 0.0) + _standing(element.node, around, {})
            told = "style sheet logo"
            found.append(LogoCandidate(page.link(match[1]), round(min(0.94, score), 3), told))
    return found


def _may_be(words: str, around: _Around, *, own: bool) -> bool:
    """Whether what it is called, and where it stands, allow a picture to be the page's logo."""
    if _NOT_OURS.search(words):
        return False
    if around.header and around.home:  # a header's picture that leads home, whatever it is called
        return True
    if _NOT_OURS.search(around.words):
        return False
    return own or bool(_LOGO.search(around.words))


def _standing(node: LexborNode, around: _Around, painted: dict[int, Element]) -> float:
    """What its place on the page adds to a candidate's score."""
    element = painted.get(node.mem_id)
    unseen = element is not None and not element.visible
    return (
        (0.12 if around.header else 0.0)
        + (0.08 if around.home else 0.0)
        - (0.25 if around.footer else 0.0)
        - (0.15 if unseen else 0.0)  # the twin for another ground
    )


@dataclass(frozen=True, slots=True)
class _Around:
    words: str
    header: bool
    footer: bool
    home: bool


def _around(node: LexborNode) -> _Around:
    """What the nearest ancestors say: names of the four nearest, header or footer, a home link."""
    words: list[str] = []
    header = footer = home = False
    if node.tag == "a":
        home = is_home(node.attributes.get("href"))
    parent = node.parent
    for step in range(12):
        if parent is None or not parent.is_element_node or parent.tag in {"body", "html"}:
            break
        attributes = parent.attributes
        names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower()
        label = str(attributes.get("aria-label") or "").lower()
        if step < 4:
            words.append(f"{names} {label}")
        header = header or parent.tag in {"header", "nav"} or bool(_HEADER.search(names))
        footer = footer or parent.tag == "footer" or "footer" in names
        if parent.tag == "a":
            home = home or is_home(attributes.get("href"))
        parent = parent.parent
    return _Around(" ".join(words), header and not footer, footer, home)


def is_home(href: str | None) -> bool:
    """True of a link that leads to the start of its site, in whatever language."""
    if href is None:
        return False
    path = re.sub(r"^(?:https?:)?//[^/]+", "", re.split(r"[#?]", href, maxsplit=1)[0])
    return bool(_HOME.fullmatch(path.strip("./")))


def _image_source(page: Page, node: LexborNode) -> str:
    attributes = node.attributes
    for name in ("src", "data-src", "data-lazy-src", "data-original"):
        url = page.link(attributes.get(name))
        if url and not url.startswith("data:image/gif"):
            return url
    srcset = attributes.get("srcset") or attributes.get("data-srcset") or ""
    return page.link(srcset.split(",")[0].strip().split(" ")[0])


def _side(sizes: str | None) -> int:
    match = re.match(r"(\d{1,4})x\d", sizes or "")
    return int(match.group(1)) if match else 0


def _told(around: _Around) -> str:
    return "header logo" if around.header else "footer logo" if around.footer else "logo image"
