"""Painted elements and font faces in; the families that headings and body really use out."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, unquote_plus, urlsplit

from brands.extraction.stylesheet import FontFace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from brands.extraction.cascade import Element
    from brands.extraction.page import Page

GENERIC = frozenset(
    """serif sans-serif monospace cursive fantasy system-ui ui-sans-serif ui-serif ui-monospace
    ui-rounded math emoji fangsong -apple-system blinkmacsystemfont inherit initial unset
    apple color emoji|segoe ui emoji|segoe ui symbol|noto color emoji""".replace("|", " ").split()
) | {"apple color emoji", "segoe ui emoji", "segoe ui symbol", "noto color emoji"}
# Families of an operating system: in the stack as a fallback, never a brand's choice if another is.
_SYSTEM = frozenset(
    """segoe ui|helvetica neue|helvetica|arial|roboto|oxygen|ubuntu|cantarell|times|times new roman
    |courier|courier new|menlo|monaco|consolas|sfmono-regular|liberation mono|liberation sans
    |noto sans|fira sans|droid sans|tahoma|sf pro text|sf pro display""".replace("\n", "").split(
        "|"
    )
)
_ICONS = re.compile(
    r"icon|awesome|glyph|symbol|swiper|slick|dashicons|emoji|\bstar\b|woocommerce|feather|ionic",
    re.IGNORECASE,
)
# Names that build tools and font packages make of a family's own.
_BUILT = re.compile(r"__(?P<name>\w+?)(?:_Fallback)?_[0-9a-f]{6}")
# Monotype's web fonts, as Wix serves them: "avenir-lt-w01_35-light1475496".
_HOSTED = re.compile(r"(?P<name>[a-z][a-z-]*?)-w\d\d(?:[-_].*)?")
_VARIABLE = re.compile(r"\s*(?:Variable|\bvar\b|VF)$")
_NAME = re.compile(r"[\w][\w .+'&-]{0,59}")
_BODY_TAGS = frozenset(
    {"p", "li", "a", "span", "div", "td", "body", "label", "dd", "blockquote", "font"}
)
_HEADING_WEIGHT = {"h1": 3.0, "h2": 2.0, "h3": 1.0}


@dataclass(frozen=True, slots=True)
class FontUse:
    """A family in use, what for (``heading`` or ``body``) and how it was found."""

    family: str
    use: str
    source: str


def families_of(
    elements: Sequence[Element],
    page: Page,
    faces: Iterable[FontFace] = (),
    *,
    stated: Sequence[str] = (),
) -> tuple[FontUse, ...]:
    """Heading family first, then the body family, then others in use; at most four.

    Where no style sheet says what is applied, the families that the page loads stand in, then
    those that the state of a script-built page names (``stated``).
    """
    loaded = {face.family.lower(): face.family for face in faces if not _ICONS.search(face.family)}
    offered = linked_families(page)
    loaded |= {name.lower(): name for name in offered}
    heading: dict[str, float] = defaultdict(float)
    body: dict[str, float] = defaultdict(float)
    known_stacks: dict[str, str] = {}
    for element in elements:
        if not element.visible or not element.text:
            continue
        stack = element.values.get("font-family", "")
        family = known_stacks.get(stack)
        if family is None:
            family = known_stacks[stack] = _chosen(stack, loaded)
        if not family:
            continue
        level = _heading_level(element, elements)
        if level:
            heading[family] += _HEADING_WEIGHT[level] * (20 + min(element.text, 80))
        elif element.tag in _BODY_TAGS:
            body[family] += element.text
    found: list[FontUse] = []
    for uses, use in ((heading, "heading"), (body, "body")):
        if uses:
            found.append(FontUse(max(uses, key=lambda name: uses[name]), use, "style sheet"))
    if not found:
        found = [
            FontUse(name, "heading" if place == 0 else "body", "font link")
            for place, name in enumerate(offered[:2])
        ] or [
            FontUse(name, "heading" if place == 0 else "body", "embedded state")
            for place, name in enumerate(stated[:2])
            if name.lower() not in GENERIC | _SYSTEM
        ]
    others = sorted({**heading, **body}, key=lambda name: -(heading[name] + body[name]))
    known = {use.family for use in found}
    found += [FontUse(name, "other", "style sheet") for name in others if name not in known]
    return tuple(found[:5])


def family_named(name: str) -> str:
    """The family's own name: ``__Baloo_2_d4e5f6`` is Baloo 2, ``Inter Variable`` is Inter,
    ``avenir-lt-w01_35-light1475496`` is Avenir LT.
    """
    if match := _BUILT.fullmatch(name):
        name = match["name"].replace("_", " ")
    elif match := _HOSTED.fullmatch(name):
        words = match["name"].replace("-", " ").title()
        name = re.sub(r"\b(?:Lt|Mt|Itc|Std|Pro|Din)\b", lambda found: found[0].upper(), words)
    return _VARIABLE.sub("", name) or name


def text_families(faces: Iterable[FontFace]) -> list[str]:
    """The declared families that hold letters rather than icons, as declared, each once."""
    return list(dict.fromkeys(face.family for face in faces if not _ICONS.search(face.family)))


def linked_families(page: Page) -> list[str]:
    """The families that the page's links to font services ask for, in their order."""
    names: list[str] = []
    for node in page.tree.css("link[href]"):
        href = page.link(node.attributes.get("href"))
        host = urlsplit(href).hostname or ""
        if not re.search(r"fonts\.(?:googleapis|bunny)\.|fontshare|fonts\.net", host):
            continue
        query = parse_qs(urlsplit(href).query)
        for entry in query.get("family", []) + query.get("f[]", []):
            for part in entry.split("|"):
                name = unquote_plus(part.split(":")[0].split("@")[0]).strip()
                if _NAME.fullmatch(name) and not _ICONS.search(name) and name not in names:
                    names.append(name)
    return names[:8]


def font_sources(
    faces: Iterable[FontFace], families: Sequence[str], most: int = 4
) -> list[FontFace]:
    """The files to load for ``families``: upright, one regular and one bold each.

    Each result has one address and the family's own name.
    """
    picked: list[FontFace] = []
    all_faces = list(faces)
    for family in dict.fromkeys(name.lower() for name in families):
        mine = [face for face in all_faces if family_named(face.family).lower() == family]
        mine = [face for face in mine if not face.italic] or mine
        by_weight: dict[str, FontFace] = {}
        for face in mine:
            # Later faces of one weight are other alphabets' or, last in Google's sheets, Latin.
            by_weight[face.weight] = face
        weights = sorted(by_weight, key=lambda text: (_far_from_wanted(text), text))
        for weight in weights[:2]:
            face = by_weight[weight]
            url = min(face.urls, key=_format_rank)
            if url not in [one.urls[0] for one in picked]:
                name = family_named(face.family)
                picked.append(FontFace(name, (url,), face.weight, face.style, face.ranges))
    return picked[:most]


def _chosen(stack: str, loaded: dict[str, str]) -> str:
    """The family of a stack that a visitor's browser would show."""
    names = []
    for part in stack.split(","):
        name = part.strip().strip("\"'").strip()
        if name.lower() not in GENERIC and _NAME.fullmatch(name) and not _ICONS.search(name):
            names.append(name)
    for name in names:
        if name.lower() in loaded:
            return family_named(loaded[name.lower()])
    names = list(dict.fromkeys(family_named(name) for name in names))
    first = names[0] if names else ""
    return first if first.lower() not in _SYSTEM or len(names) == 1 else _not_system(names)


def _not_system(names: list[str]) -> str:
    return next((name for name in names if name.lower() not in _SYSTEM), "")


def _heading_level(element: Element, elements: Sequence[Element]) -> str:
    for _ in range(4):
        if element.level in _HEADING_WEIGHT:
            return element.level
        if element.parent < 0:
            return ""
        element = elements[element.parent]
    return ""


def _far_from_wanted(weight: str) -> int:
    numbers = [int(number) for number in re.findall(r"\d+", weight)[:2]]
    if len(numbers) == 2:  # a variable font covers all
        return 0
    value = numbers[0] if numbers else (700 if weight == "bold" else 400)
    return min(abs(value - 400), abs(value - 700))


def _format_rank(url: str) -> int:
    path = urlsplit(url).path.lower()
    ends = (".woff2", ".woff", ".ttf", ".otf")
    return next((rank for rank, end in enumerate(ends) if path.endswith(end)), 9)
