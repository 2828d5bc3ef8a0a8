"""A parsed page in; who speaks out: name, tagline, description, language, with their sources."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from brands.extraction.language import language_of
from brands.extraction.logos import is_home
from brands.extraction.page import Fact, Page, clean, text_of, thing_text

if TYPE_CHECKING:
    from collections.abc import Iterator

_SEPARATOR = re.compile(r"\s+[|–—·•»:-]\s+|\s*[|»]\s*|:\s+|—")
_NOISE = re.compile(
    r"^(?:home(?:page)?|welcome|start(?:seite)?|accueil|inicio|index|untitled|shop|store|official"
    r"(?: (?:site|store|online store|website))?)$",
    re.IGNORECASE,
)
_DECORATION = re.compile(
    r"(?:^welcome to (?:the )?)|[®™©]"
    r"|\s+(?:official (?:site|store|website)|online store|homepage)$",
    re.IGNORECASE,
)
_LEGAL = re.compile(
    r"(?<!&)(?<! and)(?<! und)(?<! et),?\s+(?:inc|llc|ltd|gmbh|s\.?a\.?s?|b\.?v|pty|co|corp"
    r"|oy|ab|aps|ag|se|plc|nv|spa|srl)\.?$",
    re.IGNORECASE,
)
_LOGO_ALT = re.compile(r"\s*\b(?:logo|home|homepage|brand|icon)\b\s*", re.IGNORECASE)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z]{2,8})*", re.IGNORECASE)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?,?\s*)?([^.©|]{2,50})",
    re.IGNORECASE,
)
_LONGEST_WORDMARK = 32
_WORDMARKS = (
    ".site-title, .navbar-brand",
    "header .logo, header [class*=logo]",
    ".logo, .brand",
)
_ORGANISATIONS = ("Organization", "Corporation", "OnlineStore", "Store", "LocalBusiness", "Brand")
_GENERIC_HOSTS = frozenset({"www", "shop", "store", "en", "us", "co", "com", "org", "net", "m"})


@dataclass(frozen=True, slots=True)
class Identity:
    """Facts about the speaker; any may be empty."""

    name: Fact
    tagline: Fact
    description: Fact
    language: Fact


def identity_of(page: Page) -> Identity:
    """Read who the page's owner is."""
    name = brand_name(page)
    return Identity(name, _tagline(page, name.value), _description(page), _language(page))


def brand_name(page: Page) -> Fact:
    """What the brand calls itself, by the most deliberate statement that the page makes."""
    for fact in _stated_names(page):
        value = _LEGAL.sub("", _DECORATION.sub("", fact.value)).strip(" -|·,")
        if 1 < len(value) <= 60 and not _NOISE.match(value):
            return Fact(value, fact.source)
    return _domain_name(page.url)


def _stated_names(page: Page) -> Iterator[Fact]:
    for thing in page.typed(*_ORGANISATIONS):
        yield Fact(thing_text(thing.get("name"), 80), f"json-ld {thing.get('@type')}")
    yield page.meta("og:site_name")
    for thing in page.typed("WebSite"):
        yield Fact(thing_text(thing.get("name"), 80), "json-ld WebSite")
    yield page.meta("application-name", "apple-mobile-web-app-title")
    yield _in_full(page, _logo_text(page))
    yield _from_title(page)
    for thing in page.typed("Product"):
        yield Fact(thing_text(thing.get("brand"), 80), "json-ld Product.brand")


def _logo_text(page: Page) -> Fact:
    for selector in _WORDMARKS:
        for node in page.tree.css(selector)[:4]:
            # No separator: a wordmark may be split into spans for colour.
            text = clean(_LOGO_ALT.sub(" ", node.text() or ""), 60)
            if 0 < len(text) <= _LONGEST_WORDMARK:
                return Fact(text, "logo text")
            picture = node.css_first("img[alt]") or (node if node.tag == "img" else None)
            if picture is not None:
                alt = clean(_LOGO_ALT.sub(" ", picture.attributes.get("alt") or ""), 60)
                if 0 < len(alt) <= _LONGEST_WORDMARK:
                    return Fact(alt, "logo alt")
    return Fact()


def _in_full(page: Page, short: Fact) -> Fact:
    """A logo's short name as the title writes it out: "Kiln" is "Kiln Ceramics"."""
    title = text_of(page.tree.css_first("title"), 200)
    parts = [part.strip() for part in _SEPARATOR.split(title) if part and part.strip()]
    for part in parts if len(parts) > 1 else ():
        longer = part.casefold().startswith(f"{short.value.casefold()} ")
        if short and longer and len(part.split()) <= len(short.value.split()) + 2:
            return Fact(part, f"{short.source}, title")
    return short


def _from_title(page: Page) -> Fact:
    title = text_of(page.tree.css_first("title"), 200) or page.meta("og:title").value
    parts = [part.strip() for part in _SEPARATOR.split(title) if part and part.strip()]
    parts = [part for part in parts if not _NOISE.match(part)]
    label = _letters(_domain_label(page.url))
    for part in parts:
        squeezed = _letters(_DECORATION.sub("", part))
        if label and squeezed and (squeezed == label or (len(squeezed) > 3 and squeezed in label)):
            return Fact(part, "title")
    owners = _owners(page) if len(parts) > 1 else set()
    for part in parts:
        if _letters(part) in owners:
            return Fact(part, "title, as the way home is called")
        for owner in _copyright_owners(page):  # "Verrex Industrial" of "Verrex Industrial Global"
            if " " in owner and part.casefold().startswith(f"{owner.casefold()} "):
                return Fact(owner, "title, copyright")
    if len(parts) > 1:
        # A home page is titled "Name - what it does", another page "What it shows - Name".
        home = urlsplit(page.url).path.strip("/") in {"", "index.html"}
        return Fact(parts[0] if home else parts[-1], "title")
    return Fact(parts[0] if parts and len(parts[0]) <= 40 else "", "title")


def _owners(page: Page) -> set[str]:
    """What the links home and the copyright line call the page's owner, letters only."""
    found = set()
    for node in page.tree.css("header a[href], nav a[href], body > div a[href]")[:12]:
        if is_home(node.attributes.get("href")):
            picture = node.css_first("img[alt]")
            found |= {
                text_of(node, 60),
                node.attributes.get("aria-label") or "",
                (picture.attributes.get("alt") or "") if picture is not None else "",
            }
    plain = (_LEGAL.sub("", _LOGO_ALT.sub(" ", text).strip(" .")) for text in found)
    names = [*plain, *_copyright_owners(page)]
    return {_letters(text) for text in names} - {""}


def _copyright_owners(page: Page) -> list[str]:
    """Who the page's copyright lines name, without the form of their company."""
    found: dict[str, None] = {}
    for node in page.tree.css("footer, footer *, [class*=footer] *, [class*=copyright]")[:200]:
        own = node.text(deep=False) or ""  # the line itself, not what stands beside it
        for match in _COPYRIGHT.finditer(clean(own, 200)):
            found[_LEGAL.sub("", match[1].strip(" ."))] = None
    return list(found)


def _tagline(page: Page, name: str) -> Fact:
    for thing in page.typed(*_ORGANISATIONS, "WebSite"):
        if slogan := thing_text(thing.get("slogan"), 140):
            return Fact(slogan, "json-ld slogan")
    for selector in (".site-description", ".tagline", "[class*=tagline]", ".slogan"):
        if text := text_of(page.tree.css_first(selector), 140):
            return Fact(text, selector)
    title = page.meta("og:title").value or text_of(page.tree.css_first("title"), 200)
    rest = [part.strip() for part in _SEPARATOR.split(title) if part and part.strip()]
    rest = [
        part for part in rest if _letters(name) not in _letters(part) and not _NOISE.match(part)
    ]
    if rest and len(max(rest, key=len).split()) > 2:
        return Fact(max(rest, key=len), "title")
    for node in page.tree.css("h1")[:2]:
        text = text_of(node, 140)
        if len(text.split()) > 2:
            return Fact(text, "h1")
    return Fact()


def _description(page: Page) -> Fact:
    if fact := page.meta("description", "og:description", "twitter:description"):
        return fact
    for thing in page.typed(*_ORGANISATIONS, "WebSite"):
        if text := thing_text(thing.get("description"), 600):
            return Fact(text, "json-ld")
    for node in page.tree.css("main p, section p, body p")[:12]:
        text = text_of(node, 400)
        if len(text) > 60:
            return Fact(text, "first paragraph")
    return Fact()


def _language(page: Page) -> Fact:
    root = page.tree.css_first("html[lang]")
    candidates = (
        (root.attributes.get("lang") if root is not None else "", "html lang"),
        (page.meta("og:locale").value, "og:locale"),
        (page.meta("content-language").value, "content-language"),
    )
    for value, source in candidates:
        if value and (match := _LANGUAGE.fullmatch(value.strip())):
            return Fact(match.group().replace("_", "-").lower().split("-")[0], source)
    words = " ".join(text_of(node, 600) for node in page.tree.css("h1, h2, h3, p, li, title")[:60])
    found = language_of(words)
    return Fact(found, "its words" if found else "")


def _domain_label(url: str) -> str:
    host = (urlsplit(url).hostname or "").lower()
    if host.replace(".", "").isdigit() or ":" in host:
        return ""
    labels = [label for label in host.split(".")[:-1] if label not in _GENERIC_HOSTS]
    return labels[-1] if labels else ""


def _domain_name(url: str) -> Fact:
    label = _domain_label(url)
    return Fact(
        " ".join(part.capitalize() for part in re.split(r"[-_]", label)), "domain" if label else ""
    )


def _letters(text: str) -> str:
    return "".join(ch for ch in text.lower() if ch.isalnum())
