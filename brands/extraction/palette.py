"""Painted elements in, the brand's colours by role out, the brand's own colour first.

Only what is really painted counts: a custom property that nothing uses, or a framework's list of
them, leaves no trace. Colours of one hue family support their strongest member, so that a tint
used on large surfaces speaks for the brand colour that it was made from.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from brands.extraction.css_color import Paint, paint_of, paints_in, parts_of
from creative.color import WHITE, Color, color_distance

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from brands.extraction.cascade import Element
    from brands.extraction.stylesheet import Rule

ROLES = ("background", "surface", "button", "link", "text", "accent")
MOST_COLORS = 10
_MOST_DISTINCT = 200
_FAR = 0.15
_SAME = 4.0  # CIEDE2000 below which two codes are one colour
_NEUTRAL = 0.035  # OKLCH chroma below which a colour has no hue to speak of
_BUTTON = re.compile(r"(?:^|[-_ ])(?:btn|button|cta)(?:$|[-_ ])")
_CONTROL = re.compile(
    r"close|toggle|icon|filter|prev|next|swiper|slick|tab|arrow|social|search|badge|play"
)
_LARGE = frozenset(
    {"header", "section", "footer", "main", "nav", "aside", "div", "article", "table", "tr", "td"}
)
_HERO = re.compile(r"hero|masthead|banner|jumbotron|slideshow|block-cover")
_LONGEST_LABEL = 40
_GLOW = 0.15
_NOT_IN_BUTTONS = "h1, h2, h3, h4, img, ul, section, article"
_ROOTS = frozenset({":root", "html", "body", ":root,:host", ":root, :host"})
_TINT = 0.85  # OKLCH lightness above which a colour may be the tint of another
_PALE = 0.93  # OKLCH lightness above which a colour without hue says nothing
_HEADINGS = frozenset({"h1", "h2", "h3"})
# What the frameworks paint when nobody chose a colour.
_DEFAULTS = frozenset(
    {
        "#0D6EFD",
        "#007BFF",
        "#6C757D",
        "#0000EE",
        "#551A8B",
        "#32373C",
        "#0693E3",
        "#198754",
        "#DC3545",
    }
    | {"#FFC107", "#0DCAF0", "#337AB7", "#428BCA"}
)


@dataclass(frozen=True, slots=True)
class SiteColor:
    """A colour in use: its main ``role``, and ``weight``: 0..1, how much it is the brand's."""

    code: str
    role: str
    weight: float
    source: str = ""


@dataclass(slots=True)
class _Use:
    color: Color
    roles: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    identity: float = 0.0
    sources: dict[str, float] = field(default_factory=lambda: defaultdict(float))

    def add(self, role: str, seen: float, identity: float, source: str) -> None:
        self.roles[role] += seen
        self.identity += identity
        self.sources[source] += identity + seen / 100


def palette_of(
    elements: Sequence[Element],
    *,
    theme_colors: Iterable[str] = (),
    declared: str = "",
    logo_colors: Iterable[str] = (),
    logo_trust: float = 1.0,
    stated: Iterable[tuple[str, float]] = (),
) -> tuple[SiteColor, ...]:
    """The brand's colours, strongest first: brand colour, accent, then the rest by weight.

    ``theme_colors`` are CSS values from ``<meta name=theme-color>`` and the web manifest,
    ``declared`` is what ``declared_color`` found,
    ``logo_colors`` hex codes found in the logo, ``logo_trust`` (0..1) how surely it is the logo;
    both break ties. ``stated`` are hex codes that a script-built page's own state calls its
    brand's, with their weight (0..1).
    """
    uses = _Uses()
    _read_grounds(elements, uses)
    _read_buttons(elements, uses)
    _read_text(elements, uses)
    told = [*((value, "theme-color") for value in theme_colors), (declared, "its one variable")]
    for value, source in told:
        if (paint := paint_of(value)) and not _says_nothing(paint.color):
            uses.add(paint.color, "accent", 0.02, 0.9, source)
    for place, code in enumerate(logo_colors):
        color = Color.hex(code)
        if _says_nothing(color):
            continue  # made for a dark ground
        uses.add(color, "accent", 0.02, 1.1 * logo_trust / (1 + place), "logo")
    for code, weight in stated:
        uses.add(Color.hex(code), "accent", 0.02, weight, "embedded state")
    return _ranked(uses.all)


def declared_color(rules: Iterable[Rule]) -> str:
    """The one colour that a page's own rules name for all of it, or an empty string.

    That is how a publishing system hands over the colour that its owner chose in the settings; a
    page that declares several has a design system, of which this says nothing.
    """
    codes = {
        paint.color.code
        for rule in rules
        if rule.selector.strip() in _ROOTS
        for name, value, _ in rule.declarations
        if name.startswith("--")
        and (paint := paint_of(value))
        and paint.alpha > 0.9
        and paint.color.lch[1] >= _NEUTRAL
    }
    return codes.pop() if len(codes) == 1 else ""


def _says_nothing(color: Color) -> bool:
    lightness, chroma, _ = color.lch
    return lightness > _PALE and chroma < _NEUTRAL


class _Uses:
    """Colours seen so far, near-equal ones as one."""

    def __init__(self) -> None:
        self.all: list[_Use] = []
        self._known: dict[str, _Use] = {}

    def add(self, color: Color, role: str, seen: float, identity: float, source: str) -> None:
        use = self._known.get(color.code)
        if use is None:
            if len(self._known) >= _MOST_DISTINCT:
                return
            use = next((u for u in self.all if _same(u.color, color)), None)
            if use is None:
                use = _Use(color)
                self.all.append(use)
            self._known[color.code] = use
        use.add(role, seen, identity, source)


def _same(one: Color, other: Color) -> bool:
    # Far apart in any channel is far apart; spares the costly measure for nearly all pairs.
    if max(abs(one.r - other.r), abs(one.g - other.g), abs(one.b - other.b)) > _FAR:
        return False
    return color_distance(one, other) < _SAME


def _read_grounds(elements: Sequence[Element], uses: _Uses) -> None:
    page = WHITE
    for element in elements:
        paints = paints_in(element.own("background-color"))
        if element.tag in {"html", "body"} and paints and paints[0].alpha > 0.9:
            page = paints[0].color
    # A light page says little; whoever paints a page dark means it.
    meant = 0.5 if page.luminance > 0.2 else 1.5
    uses.add(page, "background", 1.0, meant, "page background")
    first = _ground_of_first_heading(elements)
    for element in elements:
        if element.tag not in _LARGE or not element.visible or is_button(element):
            continue
        value = element.own("background-color")
        gradient = element.own("background-image")
        pictured = "url(" in gradient
        coats = _coats(value) or (_coats(gradient) if "gradient(" in gradient else [])
        if not coats:
            continue
        hero = element is first or element.tag == "header" or bool(_HERO.search(element.names))
        area = min(element.share + (0.15 if hero else 0.0), 0.5)
        if element.tag == "footer" or "footer" in element.names:
            area *= 0.5  # often dark for its own sake
        if pictured and "gradient(" in gradient:
            area *= 0.3  # a veil over a picture
        for paint, part in coats[:4]:
            seen = area * part * paint.alpha
            if _same(paint.color, page):
                uses.add(paint.color, "background", seen, 0.0, "page background")
                continue
            source = f"background of {_called(element)}"
            uses.add(paint.color, "surface", seen, min(1.5, seen * 4), source)


def _coats(value: str) -> list[tuple[Paint, float]]:
    """The colours of a ground, each with the part of it that it covers.

    Of several layers the upper ones with clear stops are glows that leave the most of it alone.
    """
    layers = parts_of(value)
    found: list[tuple[Paint, float]] = []
    for layer in layers:
        paints = paints_in(layer)
        glow = layer is not layers[-1] and any(paint.alpha < 0.5 for paint in paints)
        found += [(paint, _GLOW if glow else 1.0) for paint in paints if paint.alpha >= 0.5]
    total = sum(part for _, part in found)
    return [(paint, part / total) for paint, part in found]


def _ground_of_first_heading(elements: Sequence[Element]) -> Element | None:
    """The painted block that the page's first visible h1 stands on: its hero, by any name."""
    heading = next((item for item in elements if item.level == "h1" and item.visible), None)
    item = heading
    while item is not None and item.parent >= 0:
        item = elements[item.parent]
        if item.tag in {"body", "html"}:
            break
        if paints_in(item.own("background-color")):
            return item
    return None


def _read_buttons(elements: Sequence[Element], uses: _Uses) -> None:
    found = []
    for element in elements:
        if not element.visible or not is_button(element):
            continue
        paints = paints_in(element.own("background-color")) or paints_in(
            element.own("background-image")
        )
        if paints and paints[0].alpha >= 0.5:
            main = 0.25 if _CONTROL.search(element.names) else 1.0
            main *= 0.5 if _in_footer(element, elements) else 1.0
            found.append((element, paints[0].color, main / (1 + element.order)))
    total = sum(weight for _, _, weight in found) or 1.0
    for element, color, weight in found:
        share = weight / total
        uses.add(color, "button", share, 1.1 * share, f"button {_called(element)}")


def _in_footer(element: Element, elements: Sequence[Element]) -> bool:
    for _ in range(6):
        if element.tag == "footer" or "footer" in element.names:
            return True
        if element.parent < 0:
            break
        element = elements[element.parent]
    return False


def _read_text(elements: Sequence[Element], uses: _Uses) -> None:
    letters = sum(element.text for element in elements if element.visible) or 1
    linked: set[int] = set()
    for place, element in enumerate(elements):
        if element.tag == "a" or element.parent in linked:
            linked.add(place)
        if not element.visible:
            continue
        value = element.values.get("color", "")
        paint = paint_of(value) if value else None
        if paint is None or paint.alpha < 0.5:
            continue
        share = element.text / letters
        if element.tag == "hr" or (element.tag in {"i", "svg"} and element.own("color")):
            uses.add(paint.color, "accent", 0.02, 0.04, "icons")
        elif not element.text or is_button(element):
            continue
        elif _in_heading(element, elements):
            weight = min(1.0, share * 4) + 0.02
            uses.add(paint.color, "text", share, weight * 0.9, "headings")
        elif place in linked and element.own("color"):
            uses.add(paint.color, "link", share, min(0.6, share * 2), "links")
        else:
            uses.add(paint.color, "text", share, min(0.15, share * 0.2), "text")


def _ranked(uses: list[_Use]) -> tuple[SiteColor, ...]:
    scored = [(_score(use), use) for use in uses]
    # A tint or shade lends what it is worth to the strongest of its hue.
    scored.sort(key=lambda pair: -pair[0])
    totals: list[tuple[float, float, _Use]] = []
    for score, use in scored:
        kin = next((k for k, (_, _, u) in enumerate(totals) if _kin(u.color, use.color)), None)
        if kin is not None:
            total, own, leader = totals[kin]
            if _tint_of(leader.color, use.color):  # what it was made from leads, however little
                totals[kin] = (total + score * 0.6, own, use)
                totals.append((own * 0.25, own, leader))
                continue
            totals[kin] = (total + score * 0.6, own, leader)
        totals.append((score * (0.25 if kin is not None else 1.0), score, use))
    totals.sort(key=lambda row: -row[0])
    strongest = max((total for total, _, _ in totals), default=1.0) or 1.0
    rows = []
    for total, _, use in totals[:MOST_COLORS]:
        role = max(use.roles, key=lambda name: use.roles[name] * _ROLE_PULL[name])
        source = max(use.sources, key=lambda name: use.sources[name])
        rows.append(SiteColor(use.color.code, role, round(total / strongest, 3), source))
    return tuple(row for row in rows if row.weight >= 0.01)


_ROLE_PULL = {
    "background": 1.0,
    "surface": 1.0,
    "button": 1.2,
    "link": 1.5,
    "text": 1.0,
    "accent": 0.9,
}


def _score(use: _Use) -> float:
    """How much a colour speaks for the brand: where it is used, times how much colour it is."""
    lightness, chroma, _ = use.color.lch
    if chroma < _NEUTRAL:
        vivid = 0.05 if lightness > _PALE else 0.1
    else:
        vivid = 0.6 + 0.4 * min(1.0, chroma / 0.12)
        if lightness > 0.93:  # a tint that only sets a mood
            vivid *= 0.4
    if chroma < 0.06 and set(use.roles) <= {"text", "link"}:
        vivid = min(vivid, 0.2)  # near-black ink with a breath of hue
    if use.color.code in _DEFAULTS:
        vivid *= 0.35
    return use.identity * vivid


def _kin(leader: Color, other: Color) -> bool:
    _, leader_chroma, leader_hue = leader.lch
    _, chroma, hue = other.lch
    if min(leader_chroma, chroma) < _NEUTRAL:
        return False
    turn = abs(leader_hue - hue) % 360
    return min(turn, 360 - turn) < 12


def _tint_of(pale: Color, full: Color) -> bool:
    """True of a pale colour beside a kin of far more colour."""
    lightness, chroma, _ = pale.lch
    return lightness > _TINT and full.lch[1] > 2 * chroma


def is_button(element: Element) -> bool:
    """True for what looks like a button: by tag or name, or as a link painted like one."""
    if element.button is None:
        element.button = _looks_like_button(element)
    return element.button


def _looks_like_button(element: Element) -> bool:
    if element.tag == "button":
        return True
    attributes = element.node.attributes
    if element.tag == "input":
        return attributes.get("type") in {"submit", "button"}
    if element.tag in {"a", "span", "div", "label"}:
        if _BUTTON.search(element.names) or attributes.get("role") == "button":
            return True
        return element.tag == "a" and _is_painted_link(element)
    return False


def _is_painted_link(element: Element) -> bool:
    """A few words on a ground of their own, by whatever name its maker gives it."""
    ground = element.own("background-color") or element.own("background-image")
    if not ground or "url(" in ground:
        return False
    paints = paints_in(ground)
    if not paints or paints[0].alpha < 0.5:
        return False
    text = (element.node.text() or "").strip()
    return 1 < len(text) <= _LONGEST_LABEL and element.node.css_first(_NOT_IN_BUTTONS) is None


def _in_heading(element: Element, elements: Sequence[Element]) -> bool:
    for _ in range(3):
        if element.level in _HEADINGS:
            return True
        if element.parent < 0:
            return False
        element = elements[element.parent]
    return False


def _called(element: Element) -> str:
    names = element.names.split()
    return f"{element.tag}.{names[-1]}" if names else element.tag
