"""The negated part of a clause in; what to leave out and avoid out."""

# ruff: noqa: SIM905 - word lists read better as words
from __future__ import annotations

import itertools
from dataclasses import replace

from creative.reading.clauses import Piece
from creative.reading.effects import CLASHES, OPPOSITE
from creative.reading.findings import COPY, Found, effects_of, span
from creative.reading.lexicon import AMBIGUOUS
from creative.reading.phrasing import Item
from creative.reading.placing import place_role, size_role

_ROLES = frozenset("headline subheadline cta logo product text people props".split())
# of each light field: where its middle is, and what replaces a value above or below it
_AWAY = {
    "light.hardness": (0.5, 0.15, 0.75),
    "light.intensity": (0.5, 0.45, 0.9),
    "light.warmth": (0.0, -0.2, 0.3),
}


def read_unwanted(
    items: tuple[Item, ...], mark: str, subject: tuple[str, ...], found: Found, source: str
) -> None:
    """Read what a clause does not want; ``mark`` is the kind of its negation."""
    if _of_wording(items, found, source):
        return
    whole, items = items, _without_setting(items)
    piece = Piece(items)
    if _off_the_product(items, whole):
        found.refuse(span(whole, source), "recolor")
        return
    said = tuple(dict.fromkeys(i.value for i in piece.of("role")))
    found.roles = said
    if _fewer(items, found, source):
        return
    if "light" in subject and piece.has("from") and piece.has("place") and not said:
        found.add("always", "none")
        return
    roles = [i.value for i in piece.of("role")] or list(subject)
    where = piece.of("place", "size")
    if where and roles:
        for role, item in itertools.product(roles, where):
            _not_there(role, item, found)
        return
    for item in items:
        _not_item(item, piece, mark, found)
    if not found.effects:
        found.refuse(span(items, source), "wording" if piece.has("quote") else "unknown")


def _of_wording(items: tuple[Item, ...], found: Found, source: str) -> bool:
    """Words that are unwanted, not parts: ``lose 'the' in the headline``."""
    quoted = any(i.kind == "quote" for i in items)
    if quoted and all(i.kind in {"quote", "filler"} for i in items):
        found.add("always", "none")  # '(not "Shop now")'
        return True
    if (quoted and any(i.value in COPY for i in items)) or _words_of_a_line(items):
        found.refuse(span(items, source), "wording")
        return True
    return False


def _words_of_a_line(items: tuple[Item, ...]) -> bool:
    at = next((i for i, item in enumerate(items) if item.kind == "from"), None)
    if at is None:
        return False
    behind = next((i for i in items[at:] if i.kind == "role"), None)
    unknown = any(i.kind == "word" for i in items[:at])
    known = any(i.kind in _ENOUGH for i in items[:at])
    return unknown and not known and behind is not None and behind.value in {*COPY, "text"}


def _off_the_product(items: tuple[Item, ...], whole: tuple[Item, ...]) -> bool:
    """``remove the sticker from the bottle``: the product is shown as it was sent."""
    if len(items) == len(whole):
        return False
    behind = [i for i in whole[len(items) :] if i.kind in {"role", "noun"}]
    off = any(
        i.words in {"from", "off", "vom", "von", "du", "de", "del"} for i in whole[len(items) :]
    )
    thing = any(i.kind == "cannot" for i in items)
    thing = thing and all(i.value == "offer" for i in items if i.kind == "role")
    return off and thing and bool(behind) and behind[0].kind == "noun"


_IN = frozenset(
    "on in at around under over behind near onto inside of from auf im am sur dans sous sobre en "
    "sotto su sob op onder".split()
)
_ENOUGH = frozenset("role look color cannot noun".split())


def _without_setting(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """``the shadow under the product``: what is unwanted stands before the preposition."""
    for at, item in enumerate(items):
        sets = item.kind == "relation" or (item.kind in {"filler", "from"} and item.words in _IN)
        if sets and any(i.kind in _ENOUGH for i in items[:at]):
            rest = [i for i in items[at + 1 :] if i.kind not in {"filler", "from"}]
            if rest and rest[0].kind in {"role", "noun"} and rest[0].value != "palette":
                return items[:at]
    return items


LESS = frozenset(
    "not so much,not too much,not that much,not too many,no tanto,pas trop de,pas autant de,"
    "nicht so viel,nicht zu viel,niet te veel,less,fewer,menos,moins,weniger,meno,minder".split(",")
)


def _fewer(items: tuple[Item, ...], found: Found, source: str) -> bool:
    """``less text``: no line is dropped on a guess."""
    if not found.fewer or not any(i.kind == "role" for i in items):
        return False
    for item in items:
        if item.kind == "role" and item.value in {"text", "headline", "subheadline", "cta"}:
            found.refuse(span(items, source), "less_text")
        elif item.kind == "role" and item.value in {"logo", "product"}:
            size_role(item.value, 0.75, found)
        elif item.kind == "role":
            _leave_out(item, items, found)
    return bool(found.effects or found.refusals)


def _not_item(item: Item, piece: Piece, mark: str, found: Found) -> None:
    match item.kind:
        case "role":
            _leave_out(item, piece.items, found)
        case "noun":
            sold = any(i.value == "product" for i in piece.of("role"))
            found.add("leave_out", "product" if sold else "props")
        case "cannot":
            gone = {"objects": "props", "animals": "props", "activity": "people"}.get(item.value)
            if item.value == "busy":
                found.add("mood", "minimal")
            else:
                found.add("leave_out" if gone else "always", gone or "none")
        case "color" if item.concept and item.concept.color:
            if _object_color(item, piece.items):
                found.add("always", "none")
            else:
                found.add("avoid_colors", item.concept.color)
        case "focus" if not piece.has("look"):
            found.add("avoid_moods", "bold")
        case "look" if not _of_a_thing(item, piece.items):
            _not_look(item, mark, found)


def _object_color(item: Item, items: tuple[Item, ...]) -> bool:
    at = items.index(item)
    return item.value in AMBIGUOUS and at + 1 < len(items) and items[at + 1].kind == "noun"


def _leave_out(item: Item, items: tuple[Item, ...], found: Found) -> None:
    if any(i.kind == "color" for i in items):
        return  # "no white text": the colour is unwanted, not the text
    if item.value in _ROLES:
        found.add("leave_out", item.value)
    elif item.value == "shadow":
        found.add("light.hardness", 0.15)
    elif item.value == "offer":
        found.add("always", "none")


def _not_there(role: str, item: Item, found: Found) -> None:
    if item.kind == "size":
        big = float(item.value) > 1
        size_role(role, 0.75 if big else 1.25, found)
        return
    other = OPPOSITE.get(item.value)
    before = len(found.effects)
    if item.value == "center" and role in {"product", "headline", "text"}:
        place_role(role, "right" if role == "product" else "left", found, implied=True)
    elif other is None:
        found.refuse(item.words, "unknown")
    else:
        place_role(role, other, found)
        found.effects[before:] = [replace(e, part="away") for e in found.effects[before:]]


def _of_a_thing(item: Item, items: tuple[Item, ...]) -> bool:
    """``no snow globes``: the look names a kind of an unknown thing."""
    after = items[items.index(item) + 1 :]
    return bool(after) and after[0].kind == "word" and after[0].start - item.end <= 1


def _not_look(item: Item, mark: str, found: Found) -> None:
    asked = [(name, value) for name, value, implied in effects_of(item.value) if not implied]
    cold = "warmth?=-" in item.value
    for name, value in asked:
        if name == "mood":
            found.add("avoid_moods", value)
            if cold:  # "not cold" asks for warmer light, not for energy
                found.add("light.warmth", 0.3)
            elif str(value) in {"dark", "bright"} or (mark == "not" and str(value) in CLASHES):
                found.add("mood", OPPOSITE[str(value)], implied=True)
        elif name == "scene":
            found.add("avoid_scenes", value)
        elif name in _AWAY and isinstance(value, float):
            middle, low, high = _AWAY[name]
            found.add(name, low if value > middle else high)
        else:
            found.add("always", "none")
