"""The colours of a clause in; what each of them paints out."""

# ruff: noqa: SIM905 - word lists read better as words
from __future__ import annotations

from creative.color import Color
from creative.reading.clauses import AND, REST, Piece
from creative.reading.findings import COPY, TYPE, Found, around, role_of, span
from creative.reading.lexicon import AMBIGUOUS
from creative.reading.phrasing import Item

_GROUND_WORDS = frozenset("on against over onto auf sur sobre su vor contra contre".split())

_IN = frozenset("in en na no im op sulla sul".split())
_SAND = frozenset("sand arena sable sabbia areia zand".split())
_FOR = frozenset("for para pour fur per".split())
_ARTICLES = frozenset(
    "a an the la el le un une den die einem du de los las lo il o os het dem der".split()
)
_DEFINITE = frozenset("the our my la el le die der das".split())
_BETWEEN = frozenset("and & y et und to into colored coloured bis a".split())

_HALVES = frozenset("half halves halfte moitie mitad meta metade helft".split())
_HEDGES = frozenset(
    "maybe perhaps ideally possibly vielleicht quizas forse talvez misschien".split()
)

_PAINTED = frozenset({*COPY, "text", "ground", "accent"})
_RECOLOR = frozenset(
    "make change turn recolor paint color colour should must cambia haz rends mach soll".split()
)


def read_colors(
    piece: Piece, subject: tuple[str, ...], found: Found, source: str, *, only: bool
) -> None:
    """Give each colour of a clause to what it paints; ``only``: the clause says so."""
    groups = _grouped(piece, subject, found, source)
    if groups.keys() == {"cta", "ground"} and {i.value for i in piece.of("role")} == {"cta"}:
        groups = {"cta": groups["ground"]}  # "button white on black"
    if {"bare", "ground"} <= groups.keys() and not only:  # "silver on black"
        front = groups.pop("bare")
        if next(iter(groups)) == "ground" and _before(piece, groups["ground"][0], front[0]):
            groups.setdefault("accent", front)  # "on navy and white"
            front = []
    else:
        front = []
    if front:
        white_or_black = not 0.25 < front[-1].lch[0] < 0.9
        groups.setdefault("text" if white_or_black else "accent", front)
    if only or len(groups.get("palette", [])) > 1:
        for target in ("palette", "bare", "tones"):
            for color in groups.pop(target, []):
                found.add("only_colors", color)
    if groups and any(i.words in _REPAINT for i in piece.items):
        found.refuse(span(piece.items, source), "recolor")  # "repaint the van in our green"
        return
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
        if _goes_with_limit(piece.items, item) or _half(piece, item, groups):
            continue
        if _of_a_thing(piece, item):
            continue
        if _added(piece, item, found, source):
            continue
        if item.value in AMBIGUOUS and _names_a_thing(piece, item, target, found, source):
            continue
        groups.setdefault(target, []).append(item.concept.color)
    return groups


def _goes_with_limit(items: tuple[Item, ...], item: Item) -> bool:
    """``a thin white border``: the colour belongs to what cannot be had."""
    rest = [i for i in items[items.index(item) + 1 :] if i.kind != "filler"]
    if not rest or rest[0].kind != "cannot":
        return False
    close = rest[0].start - item.end <= 1 and rest[0].value in {"objects", "animals"}
    return close or rest[0].value in {"effect", "claim"}


def _half(piece: Piece, item: Item, groups: dict[str, list[Color]]) -> bool:
    """``left half navy``: halves of the ground, in the order in which they are told."""
    words = {w for i in piece.items for w in i.words.split()}
    if not words & _HALVES or piece.has("role", "noun") or item.concept is None:
        return False
    if item.concept.color is not None:
        late = any("right" in i.value or "bottom" in i.value for i in piece.of("place"))
        groups.setdefault("accent" if late else "ground", []).append(item.concept.color)
    return True


def _before(piece: Piece, one: Color, other: Color) -> bool:
    colors = [i.concept.color for i in piece.of("color") if i.concept]
    return one in colors and other in colors and colors.index(one) < colors.index(other)


_MORE = frozenset("more mehr mas plus piu mais meer".split())


def _paint(piece: Piece, target: str, colors: list[Color], found: Found, source: str) -> None:
    match target:
        case "ground" | "palette" | "tones" | "bare":
            found.add("surface_color", colors[0])
            for color in colors[1:2]:
                found.add("accent_color", color)
        case "text" | "cta" if _label(piece) or _on_button(piece):
            found.refuse(span(piece.items, source), "label_color")
        case "text" | "headline" | "subheadline" | "offer":
            part = target if target in COPY else ""
            name = "part_color" if part and piece.has("only") else "text_color"
            found.add(name, colors[-1], part=part)  # "only the headline in red"
        case "cta" | "accent" | "props":
            found.add("accent_color", colors[-1], part="cta" if target == "cta" else "")
        case "product" if _told_to_recolor(piece):
            found.refuse(span(piece.items, source), "recolor")
        case "product":
            found.add("always", "shown", implied=True)
        case "light" if (warmth := _warmth(colors[-1])) is not None:
            found.add("light.warmth", warmth)
        case "logo" | "light":
            found.refuse(span(piece.items, source), f"{target}_color")


def _warmth(color: Color) -> float | None:
    """Blue light is cold and amber light warm; light of another colour is not painted."""
    _, chroma, hue = color.lch
    if chroma < _FAINT:
        return None
    return -0.6 if 200 < hue < 275 else 0.6 if 45 < hue < 100 else None


_FAINT = 0.03


def _told_to_recolor(piece: Piece) -> bool:
    return any(i.words in _RECOLOR for i in piece.items) and not piece.has("place", "look")


_REPAINT = frozenset("repaint recolor recolour dye retouch umfarben repeindre repintar".split())
_LETTERING = frozenset(
    "text label copy lettering texte texto testo schrift beschriftung tekst".split()
)


def _label(piece: Piece) -> bool:
    """``button text white``: the lettering of the button is meant, not the button."""
    named = piece.of("role")
    return (
        len(named) == 1
        and len(named[0].words.split()) > 1
        and not _LETTERING.isdisjoint(named[0].words.split())
    )


def _on_button(piece: Piece) -> bool:
    """``white text on the button``."""
    items = piece.items
    named = [i for i in items if i.kind == "role"]
    if [i.value for i in named] != ["text", "cta"]:
        return False
    between = items[items.index(named[0]) + 1 : items.index(named[1])]
    return any(i.words in _UPON for i in between)


_UPON = frozenset("on in of inside auf im sur du en del su sul no do op".split())


_GOODS = frozenset(
    "coffee honey lemon cherry peach olive mint chocolate butter wine champagne rose lavender "
    "cinnamon avocado pistachio walnut chestnut plum apricot tangerine eucalyptus linen".split()
)


def _of_a_thing(piece: Piece, item: Item) -> bool:
    """``the model should wear the red scarf``: the colour of a thing that cannot be had."""
    at = piece.items.index(item)
    after = piece.items[at + 1] if at + 1 < len(piece.items) else None
    before = piece.items[at - 1].words if at else ""
    living = any(i.value in {"people", "animals"} for i in piece.of("cannot", "role"))
    unknown = after is not None and after.kind == "word" and after.start - item.end <= 1
    return unknown and living and before in _ARTICLES


_SOME = frozenset("a an some ein eine einen un une uno una um uma een".split())


def _added(piece: Piece, item: Item, found: Found, source: str) -> bool:
    """``a lemon on a plate``."""
    at = piece.items.index(item)
    after = piece.items[at + 1] if at + 1 < len(piece.items) else None
    before = piece.items[at - 1].words if at else ""
    added = before in _SOME and item.words in _GOODS and not _paints(after)
    if added:
        found.refuse(around(piece.items, at, source), "objects")
    return added


def _paints(after: Item | None) -> bool:
    return after is not None and after.kind in {"role", "color", "look", "noun"}


def _stands_there(piece: Piece, item: Item, after: Item) -> bool:
    """``coffee in the background``."""
    ground = any(i.value == "ground" for i in piece.of("role"))
    return after.words == "in" and ground and item.words in _GOODS


def _names_a_thing(piece: Piece, item: Item, target: str, found: Found, source: str) -> bool:
    """``in a forest``, ``coffee beans``, ``olive leaves``: goods and places, not colours."""
    at = piece.items.index(item)
    after = piece.items[at + 1] if at + 1 < len(piece.items) else None
    before = piece.items[at - 1].words if at else ""
    if after is not None and after.kind in {"noun", "cannot", "word"} and target != "accent":
        return True
    if after is not None and (
        "leaf-shadow" in after.value
        or "horizon" in after.value
        or _stands_there(piece, item, after)
    ):
        return True
    more = any(i.words in _MORE for i in piece.items)
    if item.words.endswith("s") and target == "bare" and item.words != item.value:
        return True  # "pearls"
    other = [i for i in piece.items if i.kind in {"word", "focus"}]
    if target == "bare" and other and not piece.has("role", "only") and not more:
        return True  # "first coffee on a Sunday"
    if before in _DEFINITE and not piece.has("role") and not more:
        return target in {"bare", "ground"}
    alone = target == "bare" and len(piece.of("color")) == 1
    if item.value == "forest" and alone:
        found.refuse(around(piece.items, at, source), "objects")
    return item.value == "forest" and alone


def _color_target(piece: Piece, item: Item, subject: tuple[str, ...]) -> str:
    """What a colour paints: a role, ``palette``, ``tones``, or ``bare`` when nothing is named."""
    items = piece.items
    at = items.index(item)
    hedged = items[0].words in _HEDGES
    told = [r for r in subject if r in {*TYPE, "ground", "logo"} or (r == "product" and not hedged)]
    goes_on = len(piece.of("color")) == 1 and (piece.joint in AND or hedged)
    inside = piece.joint == "" and bool(subject)  # "And in red!"
    meant = len(piece.of("color")) == 1 and any(i.words == "it" for i in items[:at])
    goes_on = (goes_on or inside or meant) and not piece.has("only")
    roles = {i.value for i in piece.of("role")}
    rest = any(w in REST for i in items for w in i.words.split())
    if rest and not roles and set(subject) & set(TYPE):
        return "text"  # "headline in red, the rest in black"
    if told and goes_on and roles == {"palette"}:  # "the button says ... and in colour orange"
        return told[-1]
    named = _named_after(items, at) or _named_by_preposition(items, at) or _earlier(items[:at])
    if named:
        return named
    if any("night-neon" in i.value for i in items):
        return "accent"  # "neon tubes in pink"
    if any(i.kind == "look" and "scene=" in i.value for i in items):
        return "ground"
    return told[-1] if told and goes_on and not roles else "bare"


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
        if "night-neon" in nearby.value:
            return "accent"  # "glowing purple tubes"
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
    if not before:
        return ""
    strewn = items[at].value in _SAND and before[-1].words in _IN  # "en la arena"
    return "ground" if strewn or before[-1].words in _GROUND_WORDS else ""


def _palette_word(item: Item) -> str:
    return (
        "palette"
        if "palette" in item.words or item.words.startswith(("colo", "cou", "farb"))
        else "tones"
    )


def _earlier(items: tuple[Item, ...]) -> str:
    for at in range(len(items) - 1, -1, -1):
        item = items[at]
        if item.kind == "role" and item.value not in {"shadow", "people"}:
            if item.value != "palette":
                return item.value
            before = items[at - 1] if at else None  # "text colour #222"
            own = before is not None and before.kind == "role" and before.value in _PAINTED
            return before.value if own and before is not None else _palette_word(item)
        if item.kind == "noun":
            return "product"
        if item.kind == "cannot" and item.value == "font":
            return "text"
        if item.kind == "look" and "scene=" in item.value and " " not in item.value.strip():
            return "ground"
    return ""
