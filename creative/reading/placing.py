"""A clause in; where product, type, logo and light should be, how large and what leads, out."""

# ruff: noqa: SIM905, E501 - word lists read better as words; a list is not broken in two
from __future__ import annotations

import itertools

from creative.reading.clauses import REST, Piece
from creative.reading.effects import OPPOSITE
from creative.reading.findings import TYPE, Found, effects_of, role_of, span
from creative.reading.phrasing import Item

_SOLID = {"product", "logo", *TYPE}
_ENDS = {
    "above": ("top", "bottom"),
    "below": ("bottom", "top"),
    "left-of": ("left", "right"),
    "right-of": ("right", "left"),
}
_FREE = frozenset(
    "free empty clear blank frei leer libre vacio vide vuoto livre vazio vrij leeg".split()
)
_AIR = frozenset("air space room luft platz espace aire espacio aria spazio espaco ruimte".split())
_EVERYTHING = frozenset("everything all alles todo tout tutto tudo".split())
_HALVES = frozenset("half halves halfte moitie mitad meta metade helft".split())
_THINGS = frozenset({"claim", "objects", "animals", "effect"})
_BEHIND = frozenset({"behind", "derriere", "hinter", "detras de", "dietro", "achter"})
_SIDES = ("left", "right", "center", "top", "bottom", "opposite")


def _relations(piece: Piece) -> list[Item]:
    """Not so ``emphasise the headline over the product`` and ``tipped over``."""
    loose = piece.has("focus")
    return [
        i for i in piece.of("relation") if i.words != "over" or not (loose or i is piece.items[-1])
    ]


def read_relations(piece: Piece, subject: tuple[str, ...], found: Found, source: str) -> None:
    """``headline above the product``: both ends get a place."""
    items = piece.items
    for item in _relations(piece):
        at = items.index(item)
        ones = [role_of(i) for i in items[:at] if i.kind in {"role", "noun"}]
        twos = [role_of(i) for i in items[at:] if i.kind in {"role", "noun"}]
        if ones and not twos and any(i.words in {"it", "lo", "ihm"} for i in items[at:]):
            twos = ["product"]
        free = _room_above(items[:at], item, twos, found)
        if free or (
            ones and twos and _settled(item, ones[-1], twos[0], found, span(items, source))
        ):
            continue
        related = ones and twos and "light" not in ones and {ones[-1], twos[0]} & _SOLID - {"logo"}
        if not related:
            last = all(i.kind == "filler" for i in items[at + 1 :])
            if ones or not piece.has("look", "color"):  # "dark slate underneath"
                _lone_relation(item.value, ones[-1:] or list(subject[-1:]), found, last=last)
        elif ones[-1] in TYPE and twos[0] in TYPE:
            _stacked(item.value, ones[-1], twos[0], found, span(items, source))
        elif item.value == "beside":
            _beside(item.words, ones[-1], twos[0], found)
        elif ones[-1] != twos[0]:
            place_role(ones[-1], _ENDS[item.value][0], found)
            if "product" in {ones[-1], twos[0]}:
                place_role(twos[0], _ENDS[item.value][1], found, implied=True)


def _room_above(before: tuple[Item, ...], item: Item, parts: list[str], found: Found) -> bool:
    """``space above the product for the headline``."""
    words = {w for i in before for w in i.words.split()}
    if not words & _AIR or item.value != "above" or "product" not in parts:
        return False
    found.add("product_at", "bottom", implied=True)
    if {"headline", "text"} & set(parts):
        found.add("text_at", "top")
    return True


def _settled(item: Item, one: str, two: str, found: Found, words: str) -> bool:
    """Relations of which no end is placed: light behind, type on a ground, logo beside type."""
    if one == "light" and item.words in _BEHIND:
        found.add("light.elevation", 0.2)
        found.add("light.hardness", 0.6)
        return True
    if {one, two} <= {"logo", *TYPE} and "logo" in {one, two}:
        found.refuse(words, "logo_center")
        return True
    return two in {"ground", "palette"}  # "text on a yellow background"


def _lone_relation(value: str, roles: list[str], found: Found, *, last: bool) -> None:
    """``left of frame``, ``product above``: only one end is named."""
    sideways = value in {"left-of", "right-of"}
    if sideways or (last and value in _ENDS):
        for role in roles or (["product"] if sideways else []):
            place_role(role, _ENDS[value][0], found)


def _stacked(value: str, one: str, two: str, found: Found, words: str) -> None:
    rank = ("text", "headline", "subheadline", "offer", "cta")
    natural = (rank.index(one) < rank.index(two)) == (value == "above")
    if natural or value == "beside":
        found.add("always", "stack")
    else:
        found.refuse(words, "order")


def _beside(words: str, one: str, two: str, found: Found) -> None:
    if words in {"behind", "derriere", "hinter"} and one in TYPE:
        found.add("always", "behind")
        found.add("emphasis", "headline")
    elif one in TYPE and two == "product":
        found.add("text_at", "left", implied=True)
        found.add("product_at", "right", implied=True)


def read_places(piece: Piece, subject: tuple[str, ...], found: Found) -> None:
    """Bind each place of a clause to a role, to the roles spoken of before, or to the light."""
    places = piece.of("place")
    if any(i.value == "angle" for i in piece.of("cannot")) and any(
        i.words in _TURNS for i in piece.items
    ):
        return  # "turn the bottle 30 degrees to the left"
    if len(piece.of("role", "noun")) < 2 and len({i.value for i in places}) > 1:
        places = tuple(i for i in places if i.value != "center")  # "centred at the top"
    items = piece.items
    lit = any(role_of(i) in {"light", "shadow"} for i in piece.of("role")) or any(
        "light." in name for i in piece.of("look") for name, _, _ in effects_of(i.value)
    )
    solid = [i for i in piece.of("role", "noun") if role_of(i) in _SOLID]
    taken = -1
    for item in places:
        at = items.index(item)
        came = any(i.kind == "from" for i in items[max(0, at - 4) : at])
        shines = lit or (came and "light" in subject)
        if (came and not solid) or (shines and (came or not solid)):
            cast = any("shadow" in i.words or role_of(i) == "shadow" for i in items[:at])
            _light_from(item.value, found, shadow=cast and not came)
            continue
        before = [i for i in solid if taken < items.index(i) < at]
        chosen = before or [i for i in solid if items.index(i) > at][:1] or solid[-1:]
        taken = at if before else taken
        if chosen:
            _place_all([role_of(i) for i in chosen], item.value, found)
        else:
            _place_unnamed(piece, item, subject, found)


_TURNS = frozenset(
    "turn turned rotate rotated tilt tilted flip drehen drehe dreht tourner tournez gira girar giren "
    "ruota ruotate gire girem draai".split()
)


def _place_all(names: list[str], value: str, found: Found) -> None:
    if names and value == "center" and names[-1] == "offer":
        found.add("emphasis", "offer")  # "the discount front and centre"
        return
    if "product" in names and len(set(names)) > 1:
        names = names[-1:]  # "product with logo top left" speaks of the logo
    for name in dict.fromkeys(names):
        place_role(name, value, found)


def _place_unnamed(piece: Piece, item: Item, subject: tuple[str, ...], found: Found) -> None:
    names = [role for role in subject if role != "light"] or ["product"]
    if piece.has("quote"):
        names = ["headline"]  # 'use the line "..." big on top'
    words = {w for i in piece.items for w in i.words.split()}
    if words & _FREE:
        found.refuse(item.words, "space")
        return
    if words & _AIR and item.value in OPPOSITE:
        found.add("mood", "minimal")
        place_role("product", OPPOSITE[item.value], found)
        return
    if words & _EVERYTHING:
        for name in ("product", "text"):
            place_role(name, item.value, found)
        return
    if words & _HALVES or any(i.value in _THINGS for i in piece.of("cannot")):
        return  # halves of the ground; the place of something that cannot be had
    if any(role_of(i) in {"ground", "accent", "palette"} for i in piece.of("role")):
        found.refuse(item.words, "unknown")
    elif item.value == "center" and "product" in names:
        found.add("product_at", "center", implied=True)  # "low and central"
    else:
        for name in dict.fromkeys(names):
            place_role(name, item.value, found)


def _light_from(value: str, found: Found, *, shadow: bool) -> None:
    sign = -1.0 if shadow else 1.0
    if "left" in value:
        found.add("light.azimuth", -0.8 * sign)
    if "right" in value:
        found.add("light.azimuth", 0.8 * sign)
    if "top" in value:
        found.add("light.elevation", 0.85)
        if value == "top":
            found.add("light.azimuth", 0.0)
    if "bottom" in value:
        found.add("light.elevation", 0.1 if value == "bottom" else 0.2)
    if value == "center":
        found.add("light.azimuth", 0.0)


def place_role(role: str, value: str, found: Found, *, implied: bool = False) -> None:
    """Ask for a place in the vocabulary of Wishes; corners become sides but for the logo."""
    if role == "logo":
        table = {"left": "top-left", "right": "top-right"}
        if value == "center":
            found.refuse("logo", "logo_center")
        else:
            found.add("logo_at", table.get(value, value), implied=implied)
        return
    side = value if value in _SIDES else value.split("-")[1]
    if role == "product":
        found.add("product_at", side, implied=implied)
    elif role in {"headline", "text"}:
        found.add("text_at", side, implied=implied)
    elif role in {"subheadline", "cta", "offer"}:
        found.add("text_at", side, implied=True)


def size_role(role: str, factor: float, found: Found) -> None:
    """Larger or smaller: a scale for the product, emphasis for the rest."""
    big = factor > 1
    if role == "product":
        found.add("product_scale", factor)
        if big:
            found.add("emphasis", "product")
    elif role == "ground":
        return
    elif role == "cta":
        found.add("always", "button" if big else "modest")
    elif big:
        found.add("emphasis", role if role in {"logo", "offer"} else "headline")
    else:
        found.add("always", "modest")


_MORE = frozenset(["more", "mehr", "mas", "plus", "piu", "mais", "meer"])


def _more_of(piece: Piece, found: Found) -> None:
    """``more logo``."""
    for item, nearby in itertools.pairwise(piece.items if not piece.has("size") else ()):
        part = role_of(nearby) if nearby.kind in {"role", "noun"} else ""
        if item.words in _MORE and part in {"product", "logo"}:
            size_role(part, 1.25, found)


def read_sizes(piece: Piece, subject: tuple[str, ...], found: Found) -> None:
    """Bind each size of a clause to the role beside it."""
    targets = [i for i in piece.of("role", "noun") if role_of(i) in {"product", "logo", *TYPE}]
    _more_of(piece, found)
    words = {w for i in piece.items for w in i.words.split()}
    if words & REST and piece.has("size") and not piece.has("noun") and not targets:
        found.add("always", "modest")  # "tiny everything else"
        return
    for item in piece.of("size"):
        at = piece.items.index(item)
        if _of_another(piece.items[at + 1 :]):
            continue
        after = [i for i in targets if 0 < piece.items.index(i) - at <= 2]
        before = [i for i in targets if piece.items.index(i) < at]
        chosen = after[:1] or before[-1:] or targets[:1]
        names = [role_of(i) for i in chosen] or list(subject[-1:])
        if not names and not piece.has("look", "color", "cannot"):
            names = ["product"] if float(item.value) > 1 and len(piece.items) < 5 else []
        alone = all(i.kind in {"size", "filler"} for i in piece.items)
        if not names and piece.has("place") and not piece.has("look", "cannot", "color", "quote"):
            names = ["product"]  # "thermos small at the bottom"
        if not names and alone and "smaller" in item.words:
            names = ["product"]  # "a third smaller"
        if not names and item.words.startswith("stand"):
            found.add("mood", "bold")  # "stand out in the feed"
        for name in names:
            if name != "light":
                size_role(name, float(item.value), found)


def _of_another(behind: tuple[Item, ...]) -> bool:
    """``a large empty background``, ``a huge circle``: a size of what has none here."""
    rest = [i for i in behind if i.kind not in {"filler", "look", "word", "color"}]
    if rest and rest[0].kind == "role" and rest[0].value in {"ground", "palette", "accent"}:
        return True
    return bool(behind) and behind[0].value in _THINGS


_ORDER = frozenset({"first", "zuerst", "primero", "d abord"})


def _hero(piece: Piece) -> bool:
    """``bottle hero``: the second word says what the first should be."""
    named = [i for i in piece.items if i.kind in {"role", "noun"}]
    return len(named) == 2 and named[1].words == "hero" and named[0].words != "hero"


def read_focus(piece: Piece, subject: tuple[str, ...], found: Found) -> None:
    """What should lead; a call to stand out without a role is a bold mood."""
    if not piece.has("focus") and not _hero(piece):
        return
    names = [role_of(i) for i in piece.of("role", "noun")] or list(subject)
    if "product" in names and any(i.words.startswith("spotlight") for i in piece.of("focus")):
        found.add("scene", "spotlight", implied=True)
    for name in names:
        if name == "cta":
            found.add("always", "button")
            return
        kind = {"product": "product", "logo": "logo", "offer": "offer"}.get(name)
        if name in {"headline", "text", "subheadline"}:
            kind = "headline"
        if kind:
            found.add("emphasis", kind)
            return
    if any(i.words not in _ORDER for i in piece.of("focus")) and not piece.has("look"):
        found.add("mood", "bold")  # "make it pop"
