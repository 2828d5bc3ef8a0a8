"""A parsed page and its style sheets in; what each element is painted with out.

A cascade without layout: selectors are matched by lexbor, specificity and order decide, colour,
font and custom properties are inherited. Sizes are not known; ``share`` (of the page's text and
pictures inside an element) stands in for area.
"""

from __future__ import annotations

import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from selectolax.lexbor import SelectolaxError

from brands.extraction.css_color import closing, for_scheme
from brands.extraction.foreign import is_foreign
from brands.extraction.presentational import LINK_COLOR, hints_of, level_of
from brands.extraction.stylesheet import STATES, Rule, declarations_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from selectolax.lexbor import LexborHTMLParser, LexborNode

MOST_ELEMENTS = 8000
_MOST_MATCHES = 60_000
_LONGEST_VALUE = 2000
_MATCHING_SECONDS = 2.0
_COSTLY = re.compile(r":has\(|~[^~]+~|(?:[^ >+~]+ +){6}")
_NEGATED = re.compile(r":(?:not|is|where|has|matches|any)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)")
_NAMES = re.compile(r"([.#])((?:[\w-]|[^\x00-\x7f]|\\.)+)")
_TAGS = re.compile(r"(?:^|[\s>+~])([a-z][a-z0-9-]*)", re.IGNORECASE)
_ATTRIBUTES = re.compile(r"\[[^\]]*\]")
_PSEUDO = re.compile(r":[a-z-]+")
_INHERITED = frozenset({"color", "font-family", "visibility", "fill", "color-scheme", LINK_COLOR})
_SHORTHAND = "font: "
_NONE: Mapping[str, str] = MappingProxyType({})
_UNSEEN_TAGS = frozenset(
    {"head", "script", "style", "noscript", "template", "dialog", "meta", "link", "title"}
)
_UNSEEN_CLASS = re.compile(
    r"(?:^|[-_ ])(?:modal|offcanvas|cookie|consent|visually-hidden|sr-only|screen-reader|skip-link"
    r"|side-panel|drawer|toast|popup|lightbox|preloader|spinner)(?:$|[-_ ])",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Element:
    """One element as it is painted. ``parent`` is an index into the list, or -1."""

    node: LexborNode
    tag: str
    names: str  # its id and classes, in lower case, separated by blanks
    parent: int
    values: dict[str, str] = field(default_factory=dict)
    variables: Mapping[str, str] = field(default_factory=dict)
    visible: bool = True
    text: int = 0  # characters of its own
    share: float = 0.0  # of the page's text and pictures, with everything inside it
    order: float = 0.0  # 0 at the top of the page, 1 at its end
    level: str = ""  # h1..h6 where it is a heading
    button: bool | None = None  # whether it looks like one, once somebody has asked

    def own(self, name: str) -> str:
        """The resolved value that is set on this element itself, or an empty string."""
        return self.values.get(f"own {name}", "")


def styled(tree: LexborHTMLParser, rules: Iterable[Rule]) -> list[Element]:
    """Every element of the page in document order, with resolved and inherited values."""
    root = tree.root
    if root is None:
        return []
    nodes = []
    for node in root.traverse(include_text=False):
        if node.is_element_node and node.tag:
            nodes.append(node)
            if len(nodes) >= MOST_ELEMENTS:
                break
    matched = _matched(tree, nodes, rules)
    index = {node.mem_id: place for place, node in enumerate(nodes)}
    elements: list[Element] = []
    settled = _Settled()
    for place, node in enumerate(nodes):
        parent_node = node.parent
        parent = index.get(parent_node.mem_id, -1) if parent_node is not None else -1
        outer = elements[parent] if 0 <= parent < place else None
        elements.append(_element(node, parent, outer, matched.get(node.mem_id, []), settled))
        elements[-1].order = place / len(nodes)
    _measure(elements)
    return elements


def resolve(value: str, variables: Mapping[str, str]) -> str:
    """Replace ``var()`` by what it stands for; bounded in depth and length."""
    for _ in range(24):
        start = value.rfind("var(")  # the last one holds no other, except in its name's stead
        if start < 0:
            return value
        end = closing(value, start + 3)
        name, comma, fallback = value[start + 4 : end].partition(",")
        found = variables.get(name.strip())
        if found is None or found == "initial":  # declared, yet without a value
            found = fallback.strip() if comma else ""
        value = (value[:start] + found + value[end + 1 :])[:_LONGEST_VALUE]
    return ""


_Rows = list[tuple[tuple[bool, bool, int, int], str, str]]
_Found = list[_Rows]


class _Settled:
    """What many elements share: the outcome of the same rules, a value under the same variables."""

    def __init__(self) -> None:
        self._cascades: dict[tuple[int, ...], tuple[dict[str, str], dict[str, str]]] = {}
        self._values: dict[tuple[int, str], str] = {}
        self._variables: dict[tuple[int, int], Mapping[str, str]] = {}
        self._held: list[dict[str, str]] = []

    def cascade(self, found: _Found) -> tuple[dict[str, str], dict[str, str]]:
        """Properties that the rows set, each by the strongest of them; the custom ones apart."""
        key = tuple(map(id, found))
        both = self._cascades.get(key)
        if both is None:
            rows = sorted((row for rows in found for row in rows), key=lambda row: row[0])
            cascaded = {name: value for _, name, value in rows}
            _expand(cascaded, rows)
            own = {name: value for name, value in cascaded.items() if name.startswith("--")}
            both = self._cascades[key] = (
                {name: value for name, value in cascaded.items() if name not in own},
                own,
            )
        return both

    def variables(self, own: dict[str, str], outer: Mapping[str, str]) -> Mapping[str, str]:
        """What is in force where a cascade's ``own`` are declared inside of ``outer``."""
        if not own:
            return outer
        key = (id(own), id(outer))
        found = self._variables.get(key)
        if found is None:
            found = self._variables[key] = _variables(own, outer)
        return found

    def kept(self, own: dict[str, str]) -> dict[str, str]:
        """The same; held on to, so that no other takes its place in memory."""
        self._held.append(own)
        return own

    def value(self, raw: str, variables: Mapping[str, str]) -> str:
        """``raw`` with its variables settled; the mapping lives as long as its element."""
        if "var(" not in raw:
            return raw
        key = (id(variables), raw)
        value = self._values.get(key)
        if value is None:
            value = self._values[key] = resolve(raw, variables)
        return value


def _matched(
    tree: LexborHTMLParser, nodes: list[LexborNode], rules: Iterable[Rule]
) -> dict[int, _Found]:
    """The declarations that reach each node, with the rank that decides between them."""
    names = _names_of(nodes)
    found: dict[int, _Found] = {}
    left = _MOST_MATCHES
    # A sheet may hold thousands of selectors that each search the whole page many times over.
    ends = time.monotonic() + _MATCHING_SECONDS
    for rule in rules:
        if time.monotonic() > ends:
            break
        for selector in _split(rule.selector):
            if (
                STATES.search(selector)
                or _COSTLY.search(selector)
                or not _possible(selector, names)
            ):
                continue
            try:
                hits = tree.css(selector)
            except SelectolaxError:
                continue
            if not hits:
                continue
            weight = _specificity(selector)
            rows = [
                ((important, not rule.layered, weight, rule.order), name, value)
                for name, value, important in rule.declarations
            ]
            for node in hits:
                found.setdefault(node.mem_id, []).append(rows)
            left -= len(rows) * len(hits)
            if left <= 0:
                return found
    return found


def _names_of(nodes: list[LexborNode]) -> set[str]:
    names = {"*"}
    for node in nodes:
        attributes = node.attributes
        names.add(node.tag or "")
        if identifier := attributes.get("id"):
            names.add(f"#{identifier}")
        names.update(f".{name}" for name in (attributes.get("class") or "").split())
    return names


def _split(selector: str) -> list[str]:
    if "," not in selector:
        return [selector.strip()]
    parts, depth, begin = [], 0, 0
    for place, ch in enumerate(selector):
        if ch in "([":
            depth += 1
        elif ch in ")]":
            depth -= 1
        elif ch == "," and depth == 0:
            parts.append(selector[begin:place].strip())
            begin = place + 1
    parts.append(selector[begin:].strip())
    return [part for part in parts if part][:60]


def _possible(selector: str, names: set[str]) -> bool:
    """False when a class, id or tag that the selector needs is nowhere on the page."""
    bare = _ATTRIBUTES.sub("", _NEGATED.sub("", selector))
    for sign, name in _NAMES.findall(bare):
        if sign + name.replace("\\", "") not in names:
            return False
    return all(tag.lower() in names for tag in _TAGS.findall(_NAMES.sub("", bare)))


def _specificity(selector: str) -> int:
    if ":where(" in selector:
        selector = re.sub(r":where\([^()]*\)", "", selector)
    ids = selector.count("#")
    bare = _ATTRIBUTES.sub("", selector)
    classes = bare.count(".") + selector.count("[") + len(_PSEUDO.findall(bare))
    tags = len(_TAGS.findall(_NAMES.sub("", bare)))
    return ids * 10_000 + min(classes, 99) * 100 + min(tags, 99)


def _element(
    node: LexborNode, parent: int, outer: Element | None, found: _Found, settled: _Settled
) -> Element:
    attributes = node.attributes
    names = f"{attributes.get('id') or ''} {attributes.get('class') or ''}".lower().strip()
    tag = node.tag or ""
    element = Element(node, tag, names, parent, level=level_of(tag, attributes))
    cascaded = hints_of(tag, attributes)
    if tag == "a" and outer and LINK_COLOR in outer.values and "href" in attributes:
        cascaded["color"] = outer.values[LINK_COLOR]
    told, own = settled.cascade(found)
    cascaded |= told
    if style := attributes.get("style"):
        written = declarations_of(style)
        for name, value, _ in written:
            cascaded[name] = value
            _shorthand(cascaded, name, value)
        if named := {name: value for name, value, _ in written if name.startswith("--")}:
            own = settled.kept({**own, **named})
    element.variables = settled.variables(own, outer.variables if outer else _NONE)
    if outer:
        for name in _INHERITED:
            if name in outer.values:
                element.values[name] = outer.values[name]
    _paint(element, cascaded, settled)
    element.visible = (
        (outer.visible if outer else True)
        and _seen(element, attributes)
        and not is_foreign(node, names, attributes, position=element.own("position").lower())
    )
    own_text = (node.text(deep=False) or "").strip()
    element.text = min(len(own_text), 2000)
    return element


def _paint(element: Element, cascaded: Mapping[str, str], settled: _Settled) -> None:
    """Set the element's own values, resolved."""
    scheme = cascaded.get("color-scheme", element.values.get("color-scheme", "")).lower()
    dark = "dark" in scheme and "light" not in scheme
    for name, raw in cascaded.items():
        if name.startswith("--"):
            continue
        value = settled.value(raw, element.variables).strip()
        if value.startswith(_SHORTHAND):
            value = family_of_shorthand(value.removeprefix(_SHORTHAND))
        if "light-dark(" in value:
            value = for_scheme(value, dark=dark)
        if value.lower() in {"inherit", "unset", "revert", "revert-layer", ""}:
            continue
        element.values[name] = value
        element.values[f"own {name}"] = value


def _variables(own: Mapping[str, str], outer: Mapping[str, str]) -> Mapping[str, str]:
    """An element's custom properties; what they refer to is settled where they are declared."""
    if not own:
        return outer
    found = {**outer, **own}
    for name, value in own.items():
        if "var(" in value:
            found[name] = resolve(value, {**found, name: outer.get(name, "")})
    return found


def _expand(cascaded: dict[str, str], rows: _Rows) -> None:
    """Let ``background`` and ``font`` set their longhands in cascade order."""
    for _, name, value in rows:
        if name.startswith("--"):
            continue
        _shorthand(cascaded, name, value)


def _shorthand(cascaded: dict[str, str], name: str, value: str) -> None:
    if name == "background":
        cascaded["background-color"] = value
        cascaded["background-image"] = value
    elif name == "font":
        if family := family_of_shorthand(value):
            cascaded["font-family"] = family
        elif value.startswith("var("):  # the whole shorthand in one property
            cascaded["font-family"] = f"{_SHORTHAND}{value}"
    elif name in {"background-color", "background-image", "font-family"}:
        cascaded[name] = value


def family_of_shorthand(value: str) -> str:
    """The family list of a ``font`` shorthand (what follows the size), or an empty string."""
    match = re.search(
        r"(?:^|\s)(?:[\d.]+(?:px|r?em|%|pt|vw|ch)|(?:xx?-)?(?:small|large)|medium|clamp\(.*\)|calc\(.*\)"
        r"|var\([^)]*\))(?:\s*/\s*[\w.%()-]+)?\s+(.+)$",
        value,
    )
    return match.group(1) if match else ""


def _seen(element: Element, attributes: Mapping[str, str | None]) -> bool:
    if element.tag in _UNSEEN_TAGS or "hidden" in attributes:
        return False
    if element.own("display").lower().startswith("none"):
        return False
    if element.own("visibility").lower() in {"hidden", "collapse"}:
        return False
    if attributes.get("aria-hidden") == "true" and element.tag not in {"svg", "i", "span", "img"}:
        return False
    return not (element.tag not in {"html", "body"} and _UNSEEN_CLASS.search(element.names))


def _measure(elements: list[Element]) -> None:
    """Fill in ``share``: text counts by the character, a picture like 250 characters."""
    sizes = [0.0] * len(elements)
    for place in range(len(elements) - 1, -1, -1):
        element = elements[place]
        if not element.visible:
            continue
        sizes[place] += element.text + (250 if element.tag in {"img", "video", "picture"} else 0)
        if element.parent >= 0:
            sizes[element.parent] += sizes[place]
    total = max(sizes, default=0.0) or 1.0
    for element, size in zip(elements, sizes, strict=True):
        element.share = size / total
