"""One clause in, the effects that it asks for and the parts that cannot be had out."""

from __future__ import annotations

from dataclasses import dataclass, field

from creative.color import Color
from creative.reading.clauses import Item, Piece
from creative.reading.effects import OPPOSITE, SCENE_RANK, Effect
from creative.reading.lexicon import AMBIGUOUS
from creative.reading.limits import REASONS

COPY = ("headline", "subheadline", "cta")
_TYPE = ("text", *COPY, "offer")
_SIDES = ("left", "right", "center", "top", "bottom")
_IN_PLACE_OF = frozenset({"instead of", "rather than", "statt", "au lieu de", "en lugar de"})
_GROUND_WORDS = frozenset("on against over onto auf sur sobre su vor contra contre".split())
_BETWEEN = frozenset("and & y et und to into colored coloured bis a".split())
_RECOLOR = frozenset("make change turn recolor paint color colour cambia haz change rends mach".split())
_LIGHT_WORDS: tuple[tuple[str, str, float], ...] = (
    ("soft gentle diffused delicate subtle suave doux douce sanft weich", "hardness", 0.15),
    ("hard harsh crisp sharp strong directional stark duro dur dure hart fort", "hardness", 0.85),
    ("warm golden honeyed amber calido chaud chaude warme", "warmth", 0.6),
    ("cool cold icy bluish frio froid froide kalt kuhl", "warmth", -0.6),
    ("bright brilliant luminous brillante vif hell strahlend", "intensity", 0.95),
    ("dim dark subdued faint moody tenue faible dunkel schwach", "intensity", 0.3),
)


@dataclass(slots=True)
class Found:
    """What one clause asks for."""

    effects: list[Effect] = field(default_factory=list)
    refusals: list[tuple[str, str]] = field(default_factory=list)
    residue: list[str] = field(default_factory=list)
    roles: tuple[str, ...] = ()

    def add(self, name: str, value: object, *, implied: bool = False) -> None:
        self.effects.append(Effect(name, value, implied))

    def refuse(self, words: str, reason: str) -> None:
        entry = (words, REASONS[reason])
        if entry not in self.refusals:
            self.refusals.append(entry)


def interpret(piece: Piece, subject: tuple[str, ...], source: str) -> Found:
    """Read one clause; ``subject`` are the roles spoken of just before, ``source`` the text."""
    found = Found()
    marks = piece.of("negation")
    if any(i.value in {"always=uncovered", "always=exact"} for i in piece.of("look")) and not marks:
        protects = next(i.value for i in piece.of("look") if i.value.startswith("always"))
        found.add("always", protects.split("=")[1])
        if protects == "always=uncovered" or len(piece.of("look")) == 1:
            return found
    wanted, unwanted = _scopes(piece, marks)
    if marks and marks[0].words in _IN_PLACE_OF and any(i.kind == "quote" for i in wanted):
        wanted, unwanted = (*wanted, *unwanted), ()
    if unwanted:
        _negative(unwanted, marks[-1].value, subject, found, source)
    if wanted:
        _positive(Piece(wanted, piece.joint, piece.language), subject, found, source)
    return found


def _scopes(piece: Piece, marks: tuple[Item, ...]) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    if not marks:
        return piece.items, ()
    first = piece.items.index(marks[0])
    before = piece.items[:first]
    after = tuple(i for i in piece.items[first:] if i.kind != "negation")
    if not any(i.kind not in {"filler", "from", "word"} for i in after):
        if marks[0].words in {"nothing", "none"}:
            return piece.items[:first], ()
        return (), before + after  # German: "... nicht verwenden"
    subject_first = any(i.kind == "role" for i in before) and not any(
        i.kind in {"role", "noun"} for i in after
    )
    if subject_first and any(i.kind in {"place", "size"} for i in after):
        return (), before + after  # "the logo should not be too big"
    return before, after


# --- what is not wanted ------------------------------------------------------------------------
def _negative(
    items: tuple[Item, ...], mark: str, subject: tuple[str, ...], found: Found, source: str
) -> None:
    piece = Piece(items)
    roles = [i.value for i in piece.of("role")]
    where = piece.of("place", "size")
    if where and (roles or subject):
        for role in roles or subject:
            for item in where:
                _not_there(role, item, found)
        return
    for item in items:
        match item.kind:
            case "role":
                _leave_out(item, items, found)
            case "noun":
                name = "product" if any(i.value == "product" for i in piece.of("role")) else "props"
                found.add("leave_out", name)
            case "cannot":
                if item.value in {"objects", "animals"}:
                    found.add("leave_out", "props")
                elif item.value == "activity":
                    found.add("leave_out", "people")
                else:
                    found.add("always", "none")
            case "color" if item.concept and item.concept.color:
                if _object_color(item, items):
                    found.add("always", "none")
                else:
                    found.add("avoid_colors", item.concept.color)
            case "look":
                _not_look(item, mark, found)
    if not found.effects:
        quoted = piece.has("quote")
        found.refuse(_span(items, source), "wording" if quoted else "unknown")


def _object_color(item: Item, items: tuple[Item, ...]) -> bool:
    at = items.index(item)
    return item.value in AMBIGUOUS and at + 1 < len(items) and items[at + 1].kind == "noun"


def _leave_out(item: Item, items: tuple[Item, ...], found: Found) -> None:
    others = [i for i in items if i.kind == "color"]
    if item.value in {"headline", "subheadline", "cta", "logo", "product", "text", "people", "props"}:
        if others:  # "no white text": the colour is unwanted, not the text
            return
        if item.value == "text" and item.words in {"lettering", "typography", "type"}:
            found.add("leave_out", "text")
            return
        found.add("leave_out", item.value)
    elif item.value == "shadow":
        found.add("light.hardness", 0.15)
    elif item.value == "offer":
        found.add("always", "none")


def _not_there(role: str, item: Item, found: Found) -> None:
    if item.kind == "size":
        big = float(item.value) > 1
        _size(role, 0.75 if big else 1.25, found)
        return
    other = OPPOSITE.get(item.value)
    if other is None:
        found.refuse(item.words, "unknown")
    else:
        _place(role, other, found)


def _not_look(item: Item, mark: str, found: Found) -> None:
    for name, value, implied in _effects(item.value):
        if implied:
            continue
        if name == "mood":
            found.add("avoid_moods", value)
            if mark == "not" and str(value) in OPPOSITE:
                found.add("mood", OPPOSITE[str(value)], implied=True)
            elif str(value) in {"dark", "bright"}:
                found.add("mood", OPPOSITE[str(value)], implied=True)
        elif name == "scene":
            found.add("avoid_scenes", value)
        elif name == "light.hardness" and isinstance(value, float):
            found.add(name, 0.15 if value > 0.5 else 0.75)
        elif name == "light.intensity" and isinstance(value, float):
            found.add(name, 0.9 if value < 0.5 else 0.45)
        elif name == "light.warmth" and isinstance(value, float):
            found.add(name, -0.2 if value > 0 else 0.3)
        else:
            found.add("always", "none")


# --- what is wanted ----------------------------------------------------------------------------
def _positive(piece: Piece, subject: tuple[str, ...], found: Found, source: str) -> None:
    roles = tuple(dict.fromkeys(_role(i) for i in piece.of("role", "noun") if _role(i)))
    found.roles = tuple(r for r in roles if r in {"product", "logo", "light", *_TYPE})
    if piece.has("quote") and _quoted(piece, subject, found):
        pass
    only = piece.has("only")
    _related(piece, found, source)
    _directed(piece, subject, found)
    _sized(piece, subject, found)
    _focused(piece, subject, found)
    _colors(piece, subject, found, source, only=only)
    if only:
        _only_roles(piece, found)
    _looks(piece, found)
    _cannot(piece, found, source)
    if found.effects or found.refusals or not _writes(piece, found):
        _residue(piece, found, source)


_WRITE = frozenset("write generate suggest invent escribe redige redigez schreibe schreib".split())


def _writes(piece: Piece, found: Found) -> bool:
    """``write a catchy headline``: a line is ordered, its words are not given."""
    asked = any(i.words in _WRITE for i in piece.items)
    if asked and any(_role(i) in {*COPY, "text"} for i in piece.of("role")):
        found.add("always", "written")
        return True
    return False


def _role(item: Item) -> str:
    return "product" if item.kind == "noun" else item.value


def _quoted(piece: Piece, subject: tuple[str, ...], found: Found) -> bool:
    """Each quoted text goes to the copy role nearest before it, else after it."""
    used = False
    for at, item in enumerate(piece.items):
        if item.kind != "quote":
            continue
        before = [i.value for i in piece.items[:at] if i.kind == "role"]
        after = [i.value for i in piece.items[at:] if i.kind == "role"]
        near = [r for r in (*reversed(before), *after, *subject) if r in _TYPE]
        if "logo" in before or "ground" in before:
            continue
        kind = near[0] if near else "headline"
        kind = kind if kind in COPY else "headline"
        found.add(f"copy.{kind}", item.words)
        used = True
    return used


def _related(piece: Piece, found: Found, source: str) -> None:
    """``headline above the product``: both ends get a place."""
    items = piece.items
    for at, item in enumerate(items):
        if item.kind != "relation":
            continue
        one = [_role(i) for i in items[:at] if i.kind in {"role", "noun"}]
        two = [_role(i) for i in items[at:] if i.kind in {"role", "noun"}]
        if one and not two and any(i.words in {"it", "lo", "ihm"} for i in items[at:]):
            two = ["product"]
        if not one or not two or "light" in one or not {one[-1], two[0]} & {"product", *_TYPE}:
            if item.value in {"left-of", "right-of"}:
                for role in one[-1:] or ["product"]:
                    _place(role, item.value.removesuffix("-of"), found)
            continue
        if one[-1] in _TYPE and two[0] in _TYPE:
            rank = ("text", "headline", "subheadline", "offer", "cta")
            natural = (rank.index(one[-1]) < rank.index(two[0])) == (item.value == "above")
            if natural or item.value == "beside":
                found.add("always", "stack")
            else:
                found.refuse(_span(items, source), "order")
            continue
        if item.value == "beside":
            if item.words in {"behind", "derriere", "hinter"} and one[-1] in _TYPE:
                found.add("always", "behind")
                found.add("emphasis", "headline")
            elif one[-1] in _TYPE and two[0] == "product":
                found.add("text_at", "left", implied=True)
                found.add("product_at", "right", implied=True)
            continue
        ends = {
            "above": ("top", "bottom"),
            "below": ("bottom", "top"),
            "left-of": ("left", "right"),
            "right-of": ("right", "left"),
        }[item.value]
        if one[-1] != two[0]:
            _place(one[-1], ends[0], found)
            if two[0] == "product" or (one[-1] == "product" and two[0] in _TYPE):
                _place(two[0], ends[1], found)


def _directed(piece: Piece, subject: tuple[str, ...], found: Found) -> None:
    places = piece.of("place")
    if not places:
        return
    items = piece.items
    if len(piece.of("role", "noun")) < 2 and len({i.value for i in places}) > 1:
        places = tuple(i for i in places if i.value != "center")  # "centred at the top"
    lit = any(_role(i) in {"light", "shadow"} for i in piece.of("role")) or any(
        "light." in name for i in piece.of("look") for name, _, _ in _effects(i.value)
    )
    solid = [i for i in piece.of("role", "noun") if _role(i) in {"product", "logo", *_TYPE}]
    last_taken = -1
    for item in places:
        at = items.index(item)
        came = any(i.kind == "from" for i in items[max(0, at - 4) : at])
        if (came and (lit or not solid)) or (lit and not solid):
            shadow = any(_role(i) == "shadow" for i in items[:at]) and not came
            _light_from(item.value, found, shadow=shadow)
            continue
        before = [i for i in solid if last_taken < items.index(i) < at]
        after = [i for i in solid if items.index(i) > at]
        chosen = before or after[:1] or solid[-1:]
        names = [_role(i) for i in chosen] or [r for r in subject if r != "light"] or ["product"]
        if not chosen and "light" in subject and came:
            _light_from(item.value, found, shadow=False)
            continue
        if not chosen and any(_role(i) in {"ground", "accent", "palette"} for i in piece.of("role")):
            found.refuse(item.words, "unknown")
            continue
        last_taken = at if before else last_taken
        if not chosen and item.value == "center" and "product" in names:
            found.add("product_at", "center", implied=True)  # "low and central"
            continue
        if before and {"product"} < set(names) and any(n in _TYPE or n == "logo" for n in names):
            names = names[-1:]
        for name in dict.fromkeys(names):
            _place(name, item.value, found)


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
    if value == "bottom":
        found.add("light.elevation", 0.1)
    if value == "center":
        found.add("light.azimuth", 0.0)


def _place(role: str, value: str, found: Found) -> None:
    if role == "logo":
        table = {"left": "top-left", "right": "top-right"}
        if value == "center":
            found.refuse("logo", "logo_center")
        else:
            found.add("logo_at", table.get(value, value))
        return
    side = value if value in _SIDES else value.split("-")[1]
    if role == "product":
        found.add("product_at", side)
    elif role in {"headline", "text"}:
        found.add("text_at", side)
    elif role in {"subheadline", "cta", "offer"}:
        found.add("text_at", side, implied=True)


def _size(role: str, factor: float, found: Found) -> None:
    big = factor > 1
    if role == "product":
        found.add("product_scale", factor)
        if big:
            found.add("emphasis", "product")
    elif role == "ground":
        return
    elif big:
        found.add("emphasis", "logo" if role == "logo" else "offer" if role in {"offer", "cta"} else "headline")
    else:
        found.add("always", "modest")
        if role in {"text", "headline"}:
            found.add("emphasis", "product", implied=True)


def _sized(piece: Piece, subject: tuple[str, ...], found: Found) -> None:
    targets = [i for i in piece.of("role", "noun") if _role(i) in {"product", "logo", *_TYPE}]
    for item in piece.of("size"):
        at = piece.items.index(item)
        after = [i for i in targets if 0 < piece.items.index(i) - at <= 2]
        before = [i for i in targets if piece.items.index(i) < at]
        chosen = after[:1] or before[-1:] or targets[:1]
        names = [_role(i) for i in chosen] or list(subject[-1:])
        if not names and not piece.has("look", "color", "cannot"):
            names = ["product"] if float(item.value) > 1 and len(piece.items) < 5 else []
        for name in names:
            if name != "light":
                _size(name, float(item.value), found)


def _focused(piece: Piece, subject: tuple[str, ...], found: Found) -> None:
    if not piece.has("focus"):
        return
    names = [_role(i) for i in piece.of("role", "noun")] or list(subject)
    for name in names:
        kind = {"product": "product", "logo": "logo", "offer": "offer", "cta": "offer"}.get(name)
        if name in {"headline", "text", "subheadline"}:
            kind = "headline"
        if kind:
            found.add("emphasis", kind)
            return
    found.add("mood", "bold")  # "make it pop"


# --- colours -----------------------------------------------------------------------------------
def _colors(
    piece: Piece, subject: tuple[str, ...], found: Found, source: str, *, only: bool
) -> None:
    groups: dict[str, list[Color]] = {}
    for item in piece.of("color"):
        if item.concept is None or item.concept.color is None:
            continue
        target = _color_target(piece, item, subject)
        if item.value in AMBIGUOUS and _names_a_thing(piece, item, target, found, source):
            continue
        groups.setdefault(target, []).append(item.concept.color)
    if only or len(groups.get("palette", [])) > 1:
        chosen = groups.pop("palette", []) + groups.pop("bare", [])
        chosen += groups.pop("tones", [])
        for color in chosen:
            found.add("only_colors", color)
    for target, colors in groups.items():
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
                if any(i.words in _RECOLOR for i in piece.items) and not piece.has("place", "look"):
                    found.refuse(_span(piece.items, source), "recolor")
                else:
                    found.add("always", "shown", implied=True)
            case "logo":
                found.refuse(_span(piece.items, source), "logo_color")
            case "light":
                found.refuse(_span(piece.items, source), "light_color")


def _names_a_thing(
    piece: Piece, item: Item, target: str, found: Found, source: str
) -> bool:
    """``in a forest``, ``coffee beans``, ``olive leaves``: goods and places, not colours."""
    at = piece.items.index(item)
    after = piece.items[at + 1] if at + 1 < len(piece.items) else None
    if after is not None and after.kind in {"noun", "cannot", "word"} and target != "accent":
        return True
    if after is not None and ("leaf-shadow" in after.value or "horizon" in after.value):
        return True
    ahead = piece.items[at - 1].words if at else ""
    if ahead in {"the", "our", "my", "la", "el", "le", "die", "der", "das"} and not piece.has("role"):
        return target in {"bare", "ground"}
    if item.value == "forest" and target == "bare" and len(piece.of("color")) == 1:
        found.refuse(_around(piece.items, at, source), "objects")
        return True
    return False


def _color_target(piece: Piece, item: Item, subject: tuple[str, ...]) -> str:
    items = piece.items
    at = items.index(item)
    ahead = [i for i in items[at + 1 :] if i.kind not in {"filler", "size"} and i.words != ":"]
    run = [i for i in ahead if i.kind != "color"]
    nearby = run[0] if run and ahead.index(run[0]) <= len(ahead) - len(run) else None
    gap = items[at + 1 : items.index(nearby)] if nearby else ()
    adjacent = nearby is not None and all(
        i.kind in {"color", "size"} or i.words in _BETWEEN
        for i in gap
    )
    if adjacent and nearby is not None:
        if nearby.kind in {"role", "noun"}:
            role = _role(nearby)
            if role == "palette":
                later = [i for i in run[1:] if i.kind == "role"]
                if later and _role(later[0]) in {"ground", "accent", "text", "headline", "cta"}:
                    return _role(later[0])
                return _earlier(items[:at]) or _palette_word(nearby)
            return role
        if nearby.kind == "look":
            if "scene=" in nearby.value:
                return "ground"
            later = [i for i in run[1:2] if i.kind in {"role", "noun"}]
            return _role(later[0]) if later else "bare"
    before = [i for i in items[:at] if i.words not in {"a", "an", "the", "un", "une", "einem"}]
    if before and before[-1].words in _GROUND_WORDS:
        return "ground"
    earlier = _earlier(items[:at])
    if earlier:
        return earlier
    if any(i.kind == "look" and "scene=" in i.value for i in items):
        return "ground"
    told = [r for r in subject if r in {*_TYPE, "ground", "product", "logo"}]
    goes_on = piece.joint in {"and", "&", "y", "et", "und", "e"} and len(piece.of("color")) == 1
    return told[-1] if told and goes_on and not piece.has("role", "only") else "bare"


def _palette_word(item: Item) -> str:
    return "palette" if "palette" in item.words or item.words.startswith(("colo", "cou", "farb")) else "tones"


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


def _only_roles(piece: Piece, found: Found) -> None:
    roles = {_role(i) for i in piece.of("role", "noun")}
    shown = roles & {"product", "logo", "headline", "subheadline", "cta", "text"}
    if not shown or any(e.name == "only_colors" for e in found.effects):
        return
    if any(e.name in {"text_at", "product_at", "logo_at"} for e in found.effects):
        return
    if not shown & {"headline", "subheadline", "cta", "text"}:
        found.add("leave_out", "text")
        if "logo" not in shown:
            found.add("leave_out", "logo")
        found.add("leave_out", "props")
        return
    if "text" in shown:
        if "product" not in shown:
            found.add("leave_out", "product")
        return
    for kind in COPY:
        if kind not in shown:
            found.add("leave_out", kind)
    if "logo" in shown or "product" in shown:
        for role in {"logo", "product"} - shown:
            found.add("leave_out", role)


# --- looks, limits, the rest -------------------------------------------------------------------
def _effects(spec: str) -> tuple[tuple[str, object, bool], ...]:
    out: list[tuple[str, object, bool]] = []
    for part in spec.split():
        name, _, value = part.partition("=")
        implied = name.endswith("?")
        name = name.rstrip("?")
        if name in {"azimuth", "elevation", "hardness", "warmth", "intensity"}:
            out.append((f"light.{name}", float(value), implied))
        else:
            out.append((name, value, implied))
    return tuple(out)


def _looks(piece: Piece, found: Found) -> None:
    items = piece.items
    scenes: list[tuple[str, Item]] = []
    for at, item in enumerate(items):
        if item.words == "solid" and _plain_ground(items, at):
            scenes.append(("studio-sweep", item))
        if item.kind != "look":
            continue
        if _light_adjective(items, at, found):
            continue
        if _plain_ground(items, at):
            scenes.append(("studio-sweep", item))
            continue
        follower = next((i for i in items[at + 1 :] if i.kind != "filler"), None)
        if _describes(item, follower, found):
            continue
        for name, value, implied in _effects(item.value):
            if name == "scene" and not implied:
                scenes.append((str(value), item))
            else:
                found.add(name, value, implied=implied)
    _one_scene(scenes, found)


def _plain_ground(items: tuple[Item, ...], at: int) -> bool:
    """``plain light grey background``: the colour stands between."""
    if items[at].words not in {"plain", "solid", "simple", "seamless", "uniform", "neutral"}:
        return False
    rest = [i for i in items[at + 1 :] if i.kind not in {"color", "filler"}]
    return bool(rest) and rest[0].kind == "role" and rest[0].value == "ground"


def _one_scene(scenes: list[tuple[str, Item]], found: Found) -> None:
    if not scenes:
        return
    best = min(scenes, key=lambda pair: SCENE_RANK.index(pair[0]))
    found.add("scene", best[0])
    for name, item in scenes:
        if name != best[0] and (name, best[0]) not in {("tabletop", "stone"), ("tabletop", "terrazzo")}:
            found.refusals.append((item.words, f"one scene at a time: {best[0]} was taken"))


def _light_adjective(items: tuple[Item, ...], at: int, found: Found) -> bool:
    """``soft`` before ``window light`` speaks of the light, not of the mood."""
    item = items[at]
    change = next((pair for pair in _LIGHT_WORDS if item.words in pair[0].split()), None)
    if change is None:
        return False
    for other in items[at + 1 : at + 5]:
        lit = other.kind == "role" and other.value in {"light", "shadow"}
        lit = lit or (
            other.kind == "look"
            and any(w.startswith(("light", "lit", "sun", "shadow", "licht", "luz", "lumi")) or
                    w.endswith(("light", "licht", "schatten")) for w in other.words.split())
        )
        if lit:
            found.add(f"light.{change[1]}", change[2])
            if item.words in {"bright", "dark", "moody"}:
                found.add("mood", "bright" if item.words == "bright" else "dark", implied=True)
            return True
        if other.kind not in {"look", "filler", "color"}:
            return False
    return False


def _describes(item: Item, follower: Item | None, found: Found) -> bool:
    """Looks that describe type or the product rather than the picture."""
    if follower is None or follower.kind not in {"role", "noun"}:
        return False
    role = _role(follower)
    if role in _TYPE and item.value == "mood=bold":
        found.add("emphasis", "offer" if role in {"cta", "offer"} else "headline")
        return True
    if role in {"text", "headline", "subheadline"} and item.words in {"dark", "light", "bright"}:
        code = "#1A1A1A" if item.words == "dark" else "#FFFFFF"
        found.add("text_color", Color.hex(code))
        return True
    return role == "product" and item.words in {"bright", "dark", "sharp", "rich", "cold", "warm"}


def _cannot(piece: Piece, found: Found, source: str) -> None:
    items = piece.items
    reasons: dict[str, list[str]] = {}
    for at, item in enumerate(items):
        reason = item.value if item.kind == "cannot" else ""
        if reason == "font" and any(e.name == "text_color" for e in found.effects):
            continue
        if item.kind == "role" and item.value == "people":
            reason = "people"
        elif item.kind == "role" and item.value == "props" and not found.effects:
            reason = "objects"
        if reason:
            reasons.setdefault(reason, []).append(_around(items, at, source))
    for reason, words in reasons.items():
        distinct = [w for i, w in enumerate(words) if not any(w in other for other in words[:i])]
        found.refuse(", ".join(distinct), reason)


def _around(items: tuple[Item, ...], at: int, source: str) -> str:
    """The words of a refusal with the unknown words that belong to them: ``a brown dog``."""
    first, last = at, at
    while first > 0 and items[first - 1].kind in {"word", "filler"} and items[first - 1].words != ":":
        first -= 1
    while last + 1 < len(items) and items[last + 1].kind in {"word", "cannot"}:
        last += 1
    return source[items[first].start : items[last].end]


def _span(items: tuple[Item, ...], source: str) -> str:
    return source[items[0].start : items[-1].end]


def _residue(piece: Piece, found: Found, source: str) -> None:
    """Unknown words that no refusal speaks of."""
    run: list[Item] = []
    refused = " ".join(words for words, _ in found.refusals)
    for item in (*piece.items, None):
        known = item is not None and item.words in {":", "solid"}
        if item is not None and item.kind == "word" and not known:
            run.append(item)
            continue
        if run:
            words = source[run[0].start : run[-1].end]
            if words not in refused:
                found.residue.append(words)
            run = []
