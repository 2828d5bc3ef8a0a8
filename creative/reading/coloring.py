"""The colours of a clause in; what each of them paints out."""

# ruff: noqa: SIM905 - word lists read better as words
from __future__ import annotations

from creative.color import Color
from creative.reading.clauses import Item, Piece
from creative.reading.findings import COPY, TYPE, Found, around, role_of, span
from creative.reading.lexicon import AMBIGUOUS

_GROUND_WORDS = frozenset("on against over onto auf sur sobre su vor contra contre".split())

_FOR = frozenset("for para pour fur per".split())
_AND = frozenset("and & y et und e".split())
_ARTICLES = frozenset("a an the la el le un une den die einem".split())
_DEFINITE = frozenset("the our my la el le die der das".split())
_BETWEEN = frozenset("and & y et und to into colored coloured bis a".split())

_RECOLOR = frozenset(
    "make change turn recolor paint color colour cambia haz change rends mach".split()
)


def read_colors(
    piece: Piece, subject: tuple[str, ...], found: Found, source: str, *, only: bool
) -> None:
    """Give each colour of a clause to what it paints; ``only``: the clause says so."""
    groups = _grouped(piece, subject, found, source)
    if {"bare", "ground"} <= groups.keys() and not only:  # "silver on black"
        front = groups.pop("bare")
        white_or_black = not 0.25 < front[-1].lch[0] < 0.9
        groups.setdefault("text" if white_or_black else "accent", front)
    if only or len(groups.get("palette", [])) > 1:
        for target in ("palette", "bare", "tones"):
            for color in groups.pop(target, []):
                found.add("only_colors", color)
    for target, colors in groups.items():
        _paint(piece, target, colors, found, source)


def _grouped(
    piece: Piece, subject: tuple[str, ...], found: Found, source: str
) -> dict[str, list[Color]]:
    groups: dict[str, list[Color]] = {}
    for item in piece.of("color"):
        if item.concept is None or item.concept.color is None:
            continue
        target = _color_target(piece, item, subject)
        if item.value in AMBIGUOUS and _names_a_thing(piece, item, target, found, source):
            continue
        groups.setdefault(target, []).append(item.concept.color)
    return groups


def _paint(piece: Piece, target: str, colors: list[Color], found: Found, source: str) -> None:
    match target:
        case "ground" | "palette" | "tones" | "bare":
            found.add("surface_color", colors[0])
            for color in colors[1:2]:
                found.add("accent_color", color)
        case "text" | "headline" | "subheadline" | "offer":
            found.add("text_color", colors[-1])
        case "cta" | "accent" | "props":
            found.add("accent_color", colors[-1])
        case "product":
            told_to = any(i.words in _RECOLOR for i in piece.items)
            if told_to and not piece.has("place", "look"):
                found.refuse(span(piece.items, source), "recolor")
            else:
                found.add("always", "shown", implied=True)
        case "logo" | "light":
            found.refuse(span(piece.items, source), f"{target}_color")


def _names_a_thing(piece: Piece, item: Item, target: str, found: Found, source: str) -> bool:
    """``in a forest``, ``coffee beans``, ``olive leaves``: goods and places, not colours."""
    at = piece.items.index(item)
    after = piece.items[at + 1] if at + 1 < len(piece.items) else None
    before = piece.items[at - 1].words if at else ""
    if after is not None and after.kind in {"noun", "cannot", "word"} and target != "accent":
        return True
    if after is not None and ("leaf-shadow" in after.value or "horizon" in after.value):
        return True
    if before in _DEFINITE and not piece.has("role"):
        return target in {"bare", "ground"}
    alone = target == "bare" and len(piece.of("color")) == 1
    if item.value == "forest" and alone:
        found.refuse(around(piece.items, at, source), "objects")
    return item.value == "forest" and alone


def _color_target(piece: Piece, item: Item, subject: tuple[str, ...]) -> str:
    """What a colour paints: a role, ``palette``, ``tones``, or ``bare`` when nothing is named."""
    items = piece.items
    at = items.index(item)
    named = _named_after(items, at) or _named_by_preposition(items, at) or _earlier(items[:at])
    if named:
        return named
    if any(i.kind == "look" and "scene=" in i.value for i in items):
        return "ground"
    told = [r for r in subject if r in {*TYPE, "ground", "product", "logo"}]
    goes_on = piece.joint in _AND and len(piece.of("color")) == 1
    return told[-1] if told and goes_on and not piece.has("role", "only") else "bare"


def _named_after(items: tuple[Item, ...], at: int) -> str:
    """``navy background``, ``red and gold marble``: the noun that follows at once."""
    rest = items[at + 1 :]
    step = next((i for i, other in enumerate(rest) if not _passes(other)), None)
    if step is None:
        return ""
    nearby, later = rest[step], rest[step + 1 :]
    nouns = [i for i in later if i.kind in {"role", "noun"}]
    if nearby.kind == "look":
        close = nouns[:1] if later[:1] == tuple(nouns[:1]) else []
        return "ground" if "scene=" in nearby.value else role_of(close[0]) if close else ""
    if nearby.kind not in {"role", "noun"}:
        return ""
    role = role_of(nearby)
    if role != "palette":
        return role
    painted = [role_of(i) for i in nouns if role_of(i) in {*COPY, "ground", "accent", "text"}]
    return painted[0] if painted else _earlier(items[:at]) or _palette_word(nearby)


def _passes(item: Item) -> bool:
    return item.kind in {"color", "size"} or item.words in _BETWEEN


def _named_by_preposition(items: tuple[Item, ...], at: int) -> str:
    """``purple for the button``, ``the jar on white``."""
    after = [i for i in items[at + 1 :] if i.words not in _ARTICLES]
    if len(after) > 1 and after[0].words in _FOR and after[1].kind == "role":
        return after[1].value
    before = [i for i in items[:at] if i.words not in _ARTICLES]
    return "ground" if before and before[-1].words in _GROUND_WORDS else ""


def _palette_word(item: Item) -> str:
    return (
        "palette"
        if "palette" in item.words or item.words.startswith(("colo", "cou", "farb"))
        else "tones"
    )


def _earlier(items: tuple[Item, ...]) -> str:
    for item in reversed(items):
        if item.kind == "role" and item.value not in {"shadow", "people"}:
            return _palette_word(item) if item.value == "palette" else item.value
        if item.kind == "noun":
            return "product"
        if item.kind == "cannot" and item.value == "font":
            return "text"
        if item.kind == "look" and "scene=" in item.value and " " not in item.value.strip():
            return "ground"
    return ""
