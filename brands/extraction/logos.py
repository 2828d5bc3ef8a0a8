"""A parsed page in, ranked logo candidates out: addresses, or the bytes of an inline drawing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brands.extraction.page import Page, thing_urls

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_LOGO = re.compile(
    r"(?:^|[^a-z])(?:logo|brand(?:mark)?|wordmark|site-title|site-branding)(?![a-z]{3})"
)
_NOT_OURS = re.compile(
    r"partner|client|press|payment|visa|mastercard|paypal|klarna|trust|award|badge|featured|as-seen"
    r"|app-?store|google-?play|facebook|instagram|tiktok|twitter|youtube|pinterest|linkedin|cart|search|menu"
)
_HEADER = re.compile(r"(?:^|[-_ ])(?:header|navbar|masthead|topbar|nav|site-branding)(?:$|[-_ ])")
_DARK_GROUND = re.compile(r"white|light|inverse|reverse|footer", re.IGNORECASE)
_FILL = re.compile(
    r"""(?:fill|stop-color|stroke)\s*[=:]\s*["']?\s*(#[0-9a-f]{3,6})\b""", re.IGNORECASE
)
MOST_CANDIDATES = 12
_OWNERS = ("Organization", "Brand", "Store", "OnlineStore", "Corporation", "LocalBusiness")
_MOST_SEEN = 200
_LARGEST_DRAWING = 200_000


@dataclass(frozen=True, slots=True)
class LogoCandidate:
    """Where a logo may be. ``data`` holds an inline drawing, else ``url`` is to be fetched.

    ``score`` is 0..1; above 0.5 the page itself calls it a logo.
    """

    url: str
    score: float
    source: str
    data: bytes = b""


def logo_candidates(page: Page, *, manifest_icons: tuple[str, ...] = ()) -> list[LogoCandidate]:
    """Every candidate once, best first."""
    found: list[LogoCandidate] = []
    found.extend(
        LogoCandidate(page.link(url), 0.92, "json-ld Organization.logo")
        for thing in page.typed(*_OWNERS)
        for url in thing_urls(thing.get("logo"))[:2]
    )
    found += _pictures(page)
    found += _drawings(page)
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


def drawing_colors(svg: bytes) -> list[str]:
    """Hex codes that an SVG paints with, the most frequent first; white and black left out."""
    counts: dict[str, int] = {}
    for code in _FILL.findall(svg[:_LARGEST_DRAWING].decode("utf-8", "ignore")):
        digits = code[1:].upper()
        if len(digits) == 3:
            digits = "".join(ch * 2 for ch in digits)
        if len(digits) == 6 and digits not in {"FFFFFF", "000000"}:
            counts[f"#{digits}"] = counts.get(f"#{digits}", 0) + 1
    return sorted(counts, key=lambda code: -counts[code])[:3]


def _pictures(page: Page) -> list[LogoCandidate]:
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
        marked = own or bool(_LOGO.search(around.words))
        # A header's picture that leads home is the logo, whatever it is called.
        if not marked and not (around.header and around.home):
            continue
        if _NOT_OURS.search(f"{words} {name} {around.words}"):
            continue
        score = 0.62 + (0.12 if own else 0.0) + (0.12 if around.header else 0.0)
        score += 0.08 if around.home else 0.0
        score -= 0.25 if around.footer else 0.0
        score -= 0.08 if _DARK_GROUND.search(f"{words} {name}") else 0.0
        score -= min(0.1, place * 0.005)
        found.append(LogoCandidate(source, round(max(0.05, min(0.96, score)), 3), _told(around)))
    return found


def _drawings(page: Page) -> list[LogoCandidate]:
    found = []
    for place, node in enumerate(page.tree.css("svg")):
        if place > 80:
            break
        attributes = node.attributes
        words = " ".join(
            str(attributes.get(name) or "")
            for name in ("class", "id", "aria-label", "aria-labelledby")
        ).lower()
        title = node.css_first("title")
        words += f" {title.text() if title is not None else ''}".lower()
        around = _around(node)
        own = bool(_LOGO.search(words))
        if not own and not _LOGO.search(around.words):
            continue
        if _NOT_OURS.search(f"{words} {around.words}"):
            continue
        markup = node.html or ""
        if len(markup) > _LARGEST_DRAWING or "<use" in markup:
            continue
        if "xmlns=" not in markup[:600]:
            markup = markup.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
        score = 0.66 + (0.1 if own else 0.0) + (0.12 if around.header else 0.0)
        score -= 0.25 if around.footer else 0.0
        found.append(LogoCandidate(page.url, round(score, 3), "inline svg", markup.encode()))
    return found


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
            home = home or (attributes.get("href") or "").rstrip("/").endswith(("", "index.html"))
            home = home and _is_home(attributes.get("href") or "")
        parent = parent.parent
    return _Around(" ".join(words), header and not footer, footer, home)


def _is_home(href: str) -> bool:
    path = re.sub(r"^https?://[^/]+", "", re.split(r"[#?]", href, maxsplit=1)[0])
    return path.strip("./") in {"", "index.html", "index", "home"}


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
