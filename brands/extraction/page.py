"""Page bytes in, a parsed page out: tree, base address, meta values, JSON-LD, clean text."""

from __future__ import annotations

import codecs
import html
import json
import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

Thing = dict[str, Any]

_META_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
_UNREAD = re.compile(
    r"<(script|style|svg|noscript|template)\b.*?</\1\s*>|<!--.*?-->", re.DOTALL | re.IGNORECASE
)
_INLINE = re.compile(
    r"</?(?:span|b|strong|em|i|a|sup|sub|small|mark|u|font|bdi)(?:\s[^<>]*)?>", re.IGNORECASE
)
_TAG = re.compile(r"<[^<>]*>")
# At an inline element's edge a capital starts a new word ("care|That"); "Organ|ica" stays one.
_WORD_BREAK = re.compile(r"(?<=[^\s\x00])\x00+(?=[A-Z0-9])")
_MOST_THINGS = 400
_DEEPEST = 2000
# Elements without an end tag, or whose end tag may be left out, do not nest by being left open.
_NESTING = re.compile(
    r"<(/?)(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th"
    r"|option|optgroup|thead|tbody|tfoot|rp|rt|path|circle|rect|use|line|polygon|ellipse|polyline"
    r"|stop)\b)[a-zA-Z]",
)


@dataclass(frozen=True, slots=True)
class Fact:
    """A text found on a page, and where: ``og:site_name``, ``title``, ``json-ld``..."""

    value: str = ""
    source: str = ""

    def __bool__(self) -> bool:
        return bool(self.value)


@dataclass(frozen=True)
class Page:
    """A parsed page. ``url`` is where it was read; ``base`` resolves its links."""

    url: str
    tree: LexborHTMLParser = field(repr=False)
    base: str = ""

    def link(self, href: str | None) -> str:
        """The absolute http(s) or data: URL that an attribute means, or an empty string."""
        href = (href or "").strip()
        if not href or href.startswith("#"):
            return ""
        if href[:11].lower() == "data:image/":
            return href
        try:
            absolute = urljoin(self.base, href)
            scheme = urlsplit(absolute).scheme
        except ValueError:
            return ""
        return absolute if scheme in {"http", "https"} else ""

    def meta(self, *names: str) -> Fact:
        """The first non-empty ``<meta name|property|itemprop>`` among ``names``, in their order."""
        for name in names:
            if value := self._metas.get(name):
                return Fact(value, name)
        return Fact()

    def metas(self, name: str) -> list[str]:
        """Every value of a repeated meta property, in document order."""
        return self._repeated.get(name, [])

    @cached_property
    def things(self) -> list[Thing]:
        """Every schema.org object of the page's JSON-LD and microdata, nested ones included."""
        found: list[Thing] = []
        for node in self.tree.css('script[type="application/ld+json"]'):
            found.extend(_flattened(_json(node.text() or "")))
        if self.tree.css_first("[itemscope][itemtype]") is not None:
            found.extend(_microdata(self.tree))
        return found[:_MOST_THINGS]

    def typed(self, *types: str) -> Iterator[Thing]:
        """The schema.org objects of one of these types (``Product``, ``Organization``...)."""
        wanted = set(types)
        for thing in self.things:
            if wanted & set(_types(thing)):
                yield thing

    @cached_property
    def _repeated(self) -> dict[str, list[str]]:
        values: dict[str, list[str]] = {}
        for node in self.tree.css("meta[content]"):
            attributes = node.attributes
            name = (
                attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
            )
            content = clean(attributes.get("content") or "", 2000)
            if name and content:
                values.setdefault(name.lower(), []).append(content)
        return values

    @cached_property
    def _metas(self) -> dict[str, str]:
        return {name: values[0] for name, values in self._repeated.items()}


def parse_page(data: bytes, *, charset: str = "", url: str = "") -> Page:
    """Parse bytes as browsers do: byte order mark, HTTP charset, meta charset, UTF-8."""
    tree = LexborHTMLParser(_bounded(_decoded(data, charset)))
    base = tree.css_first("base[href]")
    href = base.attributes.get("href") if base is not None else None
    page = Page(url, tree, url)
    return Page(url, tree, page.link(href) or url)


def clean(text: str, longest: int = 300) -> str:
    """One line of text without markup, entities, control or direction characters."""
    text = _CONTROL.sub("", html.unescape(text))
    text = _SPACE.sub(" ", text.encode("utf-8", "ignore").decode("utf-8")).strip()
    if len(text) <= longest:
        return text
    cut = text[:longest]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" ,;:") + "…"


def text_of(node: LexborNode | None, longest: int = 300) -> str:
    """The text of a node as a reader sees it: blocks apart, a word split by ``<span>`` whole."""
    if node is None:
        return ""
    markup = _UNREAD.sub(" ", (node.inner_html or "")[:20_000])
    return clean(
        _TAG.sub(" ", _WORD_BREAK.sub(" ", _INLINE.sub("\x00", markup))).replace("\x00", ""),
        longest,
    )


def thing_text(value: object, longest: int = 300) -> str:
    """A schema.org value as text: a string, a number, ``{"name": ...}`` or the first of a list."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name") or ""
    if isinstance(value, (str, int, float)) and not isinstance(value, bool):
        return clean(re.sub(r"<[^<>]{0,500}>", " ", str(value)), longest)
    return ""


def thing_urls(value: object) -> list[str]:
    """The addresses inside a schema.org image or logo value."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [url for item in value[:20] for url in thing_urls(item)]
    if isinstance(value, dict):
        for key in ("contentUrl", "url", "@id"):
            if isinstance(value.get(key), (str, list)):
                return thing_urls(value[key])
    return []


def _bounded(text: str) -> str:
    """The page up to where it nests deeper than any page of people's making.

    The parser walks its stack of open elements at every start tag, so depth costs its square.
    """
    if text.count("<") < _DEEPEST:
        return text
    depth = 0
    for match in _NESTING.finditer(text):
        depth = max(0, depth + (-1 if match.group(1) else 1))
        if depth > _DEEPEST:
            return text[: match.start()]
    return text


def _decoded(data: bytes, charset: str) -> str:
    if data.startswith(codecs.BOM_UTF8):
        return data.decode("utf-8", "replace")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    meta = _META_CHARSET.search(data[:4096])
    for name in (charset, meta.group(1).decode("ascii", "ignore") if meta else ""):
        try:
            if name and "utf-16" not in name.lower() and "utf_16" not in name.lower():
                codec = codecs.lookup(name)
                if getattr(codec, "_is_text_encoding", True):
                    return data.decode(codec.name, "replace")
        except (LookupError, ValueError):
            continue
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _json(text: str) -> object:
    text = re.sub(
        r"^\s*(?://|/\*)?\s*<!\[CDATA\[\s*(?:\*/)?|(?://|/\*)?\s*\]\]>\s*(?:\*/)?\s*$",
        "",
        text.strip(),
    )
    for candidate in (text, _TRAILING_COMMA.sub(r"\1", text)):
        try:
            parsed: object = json.loads(candidate, strict=False)
        except (ValueError, RecursionError):
            continue
        return parsed
    return None


def _flattened(value: object) -> list[Thing]:
    """Every object with a type, outer before inner; the walk is bounded."""
    found: list[Thing] = []
    waiting = [value]
    for _ in range(5000):
        if not waiting:
            break
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting.extend(item[:200])
        elif isinstance(item, dict):
            if _types(item):
                found.append(item)
            waiting.extend(child for child in item.values() if isinstance(child, (dict, list)))
    return found


def _types(thing: Thing) -> list[str]:
    types = thing.get("@type")
    names = types if isinstance(types, list) else [types]
    return [str(name).rsplit("/", 1)[-1].rsplit(":", 1)[-1] for name in names if name]


def _microdata(tree: LexborHTMLParser) -> list[Thing]:
    # Loaded only for pages that use microdata: the package takes half a second to load.
    from extruct.w3cmicrodata import (  # type: ignore[import-untyped]  # noqa: PLC0415
        MicrodataExtractor,
    )

    try:
        items = MicrodataExtractor().extract(tree.html or "")
    except Exception:  # noqa: BLE001 - a page's markup must never break the reading of the rest
        return []
    return _flattened([_as_thing(item) for item in items[:50]])


def _as_thing(item: object) -> object:
    if isinstance(item, list):
        return [_as_thing(part) for part in item[:50]]
    if isinstance(item, dict):
        if "properties" in item:
            parts = {key: _as_thing(part) for key, part in item["properties"].items()}
            return {"@type": item.get("type"), **parts}
        return item.get("value", "")
    return item
