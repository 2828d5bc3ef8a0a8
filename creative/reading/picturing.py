"""The looks of a clause in; moods, light, scene, refusals and unknown words out."""

# ruff: noqa: SIM905, E501 - word lists read better as words; a list is not broken in two
from __future__ import annotations

from creative.color import Color
from creative.reading.clauses import Piece
from creative.reading.effects import SCENE_RANK
from creative.reading.findings import TYPE, Found, around, effects_of, role_of, span
from creative.reading.phrasing import Item
from creative.reading.placing import size_role

_LIGHT_WORDS: tuple[tuple[str, str, float], ...] = (
    (
        "soft softer gentle gentler diffused delicate subtle suave doux douce sanft weich",
        "hardness",
        0.15,
    ),
    (
        "hard harder harsh harsher crisp crisper sharp sharper stronger strong directional stark duro dur dure hart fort",
        "hardness",
        0.85,
    ),
    ("warm warmer golden honeyed amber calido chaud chaude warme", "warmth", 0.6),
    ("cool cooler cold colder icy bluish frio froid froide kalt kuhl", "warmth", -0.6),
    ("bright brighter brilliant luminous brillante vif hell strahlend", "intensity", 0.95),
    ("dim dimmer dark darker subdued faint moody tenue faible dunkel schwach", "intensity", 0.3),
)

_ALL_LIGHT = frozenset(word for words, _, _ in _LIGHT_WORDS for word in words.split())
_PLAIN = (
    "plain",
    "solid",
    "simple",
    "seamless",
    "uniform",
    "neutr",
    "schlicht",
    "einfarbig",
    "liso",
)


def read_looks(piece: Piece, found: Found, source: str, *, lit: bool = False) -> None:
    """Moods, light and one scene; words that describe type or light go where they belong.

    ``lit``: the clause before speaks of the light.
    """
    items = piece.items
    scenes: list[tuple[str, Item]] = []
    adjectives = {
        at
        for at, item in enumerate(items)
        if item.kind in {"look", "word", "cannot"} and _light_adjective(items, at, found, lit=lit)
    }
    spoken = len(found.effects)
    spoken_of = {word for item in items for word in item.words.split()}
    for at, item in enumerate(items):
        if item.words == "solid" and _plain_ground(items, at):
            scenes.append(("studio-sweep", item))
        if item.kind != "look" or at in adjectives or _speaks_of_another(piece, at, found, source):
            continue
        if _plain_ground(items, at):
            scenes.append(("studio-sweep", item))
            continue
        if _qualifies(items, at, scenes):
            continue
        _add(item, found, scenes, named=bool(_MANNER & spoken_of))
    told = {e.name for e in found.effects[:spoken] if e.name.startswith("light.")}
    found.effects[spoken:] = [e for e in found.effects[spoken:] if e.name not in told]
    _one_scene(scenes, found)


def _add(item: Item, found: Found, scenes: list[tuple[str, Item]], *, named: bool) -> None:
    """The effects of a look; ``named``: its clause speaks of a mood, as in "the sunset mood"."""
    for name, value, implied in effects_of(item.value):
        if name == "surface_color":
            found.add(name, Color.hex(str(value)), implied=implied)
        elif name == "scene" and not implied:
            scenes.append((str(value), item))
        elif name == "mood~":
            if named:
                found.add("mood", value, implied=True)
        else:
            found.add(name, value, implied=implied)


def _qualifies(items: tuple[Item, ...], at: int, scenes: list[tuple[str, Item]]) -> bool:
    """A look that belongs to the material beside it, or to the rays before it."""
    item = items[at]
    after = items[at + 1] if at + 1 < len(items) else None
    if item.words in _BARE and after is not None and "scene=" in after.value:
        return True  # "bare wood", "raw concrete"
    if item.words in _TONES and after is not None and _laid(after):
        return True  # "dark oak", "pale stone"
    # "rays bursting out from behind the can"
    behind = item.words.endswith(("behind", "from behind"))
    return behind and any(name == "sunburst" for name, _ in scenes)


_MANNER = frozenset(
    "mood moods vibe vibes feel feeling feels atmosphere ambience ambiance stimmung ambiente sfeer "
    "atmosfera atmosphere ambiance clima".split()
)
_TONES = frozenset("dark light pale dunkel dunkler dunkles dunklem oscuro oscura sombre".split())
_LAID = ("scene=stone", "scene=tabletop", "scene=silk", "scene=terrazzo", "scene=paper")


def _laid(item: Item) -> bool:
    """A material: its tone is that of the wood or stone, not of the light."""
    return item.kind == "look" and item.value.startswith(_LAID)


_BARE = frozenset("bare raw natural plain rough clean empty simple".split())


def _speaks_of_another(piece: Piece, at: int, found: Found, source: str) -> bool:
    """True for a look that tells of an audience, of type, of what cannot be had, or of a view."""
    items = piece.items
    item = items[at]
    if any(i.value == "audience" for i in piece.of("cannot")) and not piece.has("role"):
        return True  # "a cold audience"
    if item.words in _VIEWS and not _lit(piece) and _shown(piece):
        found.refuse(span(items, source), "angle")
        return True
    follower = next((i for i in items[at + 1 :] if i.kind != "filler"), None)
    before = next((i for i in reversed(items[:at]) if i.kind != "filler"), None)
    if not _plain_ground(items, at) and _describes(item, before, follower, found):
        return True
    unseen = follower is not None and (
        follower.value in {"people", "animals"} and follower.kind in {"cannot", "role"}
    )
    if unseen and items[at + 1] is follower:
        return True  # "a cute puppy": the word goes with what cannot be had
    # "un chien mignon"
    return before is not None and before.kind == "cannot" and before.value == "animals"


_VIEWS = frozenset(
    "from behind,from above,from below,from the side,from overhead,von hinten,von oben,de derriere,"
    "desde atras,da dietro,por tras".split(",")
)
_SHOW = frozenset(
    "show shown see seen view photograph shoot zeig zeigt montrez muestra mostra".split()
)


def _lit(piece: Piece) -> bool:
    return any(i.kind == "role" and i.value in {"light", "shadow"} for i in piece.items)


def _shown(piece: Piece) -> bool:
    """``show it from behind`` speaks of the view, not of the light."""
    return any(i.words in _SHOW for i in piece.items)


def _plain_ground(items: tuple[Item, ...], at: int) -> bool:
    """``plain light grey background``: the colour stands between."""
    if not items[at].words.startswith(_PLAIN):
        return False
    rest = [i for i in items[at + 1 :] if i.kind not in {"color", "filler"}]
    if rest and rest[0].value.startswith("scene=studio-sweep"):
        return True  # "plain white studio"
    return bool(rest) and rest[0].kind == "role" and rest[0].value == "ground"


def _one_scene(scenes: list[tuple[str, Item]], found: Found) -> None:
    """Of several scenes in a clause the one that says most; the others are noted."""
    if not scenes:
        return
    best = min(scenes, key=lambda pair: SCENE_RANK.index(pair[0]))
    found.add("scene", best[0])
    for name, item in scenes:
        laid = name == "tabletop" and best[0] in {"stone", "terrazzo"}
        if name != best[0] and not laid:
            found.without.append(item.words)


_LIT_STARTS = (
    *("light", "lit", "sun", "shadow", "licht", "luz", "lumi", "noon", "midday", "rim", "sol"),
    *("daylight", "backlight", "spotlight", "beam", "mittag", "midi", "flash"),
)


def _light_adjective(items: tuple[Item, ...], at: int, found: Found, *, lit: bool) -> bool:
    """``soft`` before ``window light`` speaks of the light, not of the mood."""
    item = items[at]
    change = next((pair for pair in _LIGHT_WORDS if item.words in pair[0].split()), None)
    if change is None:
        return False
    if _after_light(items, at) or (lit and _goes_on_lit(items, at)):
        found.add(f"light.{change[1]}", change[2])
        return True
    for other in items[at + 1 : at + 5]:
        lit = other.kind == "role" and other.value in {"light", "shadow"}
        lit = lit or (
            other.kind == "look"
            and any(
                w.startswith(_LIT_STARTS) or w.endswith(("light", "licht", "schatten"))
                for w in other.words.split()
            )
        )
        if lit:
            found.add(f"light.{change[1]}", change[2])
            if item.words in {"bright", "dark", "moody"}:
                found.add("mood", "bright" if item.words == "bright" else "dark", implied=True)
            return True
        if other.kind not in {"look", "filler", "color"} and other.words not in _LAMPS:
            return False
    return False


_LAMPS = frozenset("lamp candle fire bulb stage studio desk".split())


def _goes_on_lit(items: tuple[Item, ...], at: int) -> bool:
    """``..., hard and bluish``, ``..., gentle falloff``: behind a clause about the light."""
    after = items[at + 1 :]
    alone = items[at].kind == "word" and not after
    falls = len(after) == 1 and after[0].kind == "word"
    return (alone or falls) and all(i.kind in {"filler", "look", "word"} for i in items[:at])


def _after_light(items: tuple[Item, ...], at: int) -> bool:
    """``Schatten weich``, ``lighting: warm``."""
    before = [i for i in items[:at] if i.kind != "filler" and i.words != ":"]
    later = [i for i in items[at + 1 :] if i.kind not in {"filler", "word", "from", "place"}]
    lit = bool(before) and before[-1].kind == "role" and before[-1].value in {"light", "shadow"}
    return lit and not later


def _describes(item: Item, before: Item | None, follower: Item | None, found: Found) -> bool:
    """Looks that describe type or the product rather than the picture."""
    typed = before is not None and before.kind == "role" and before.value in TYPE
    if follower is None and before is not None and typed and item.value == "mood=bold":
        size_role(before.value, 1.25, found)
        return True  # "headline bold"
    if follower is None or follower.kind not in {"role", "noun"}:
        font = item.value == "mood=bold" and before is not None and before.value == "font"
        return font or (follower is None and _shaped(item, before, found))  # "in Futura bold"
    role = role_of(follower)
    if role == "logo" and item.words in {"dark", "light", "bright", "negative"}:
        found.refuse(f"{item.words} logo", "logo_color")
        return True
    if role in TYPE and item.value == "mood=bold":
        size_role(role, 1.25, found)
        return True
    if role in {"text", "headline", "subheadline"} and item.words in {"dark", "light", "bright"}:
        code = "#1A1A1A" if item.words == "dark" else "#FFFFFF"
        found.add("text_color", Color.hex(code))
        return True
    return role == "product" and item.words in _OF_GOODS


_OF_GOODS = frozenset(
    "bright dark sharp rich cold warm brighter darker sharper warmer colder lighter".split()
)


def _shaped(item: Item, before: Item | None, found: Found) -> bool:
    """``make the text wavy``: a pattern asked of type is none of the ground."""
    lettered = before is not None and before.kind == "role" and before.value in {*TYPE, "logo"}
    if lettered and "scene=" in item.value:
        found.refuse(item.words, "effect")
    return lettered and "scene=" in item.value


def _reason(item: Item, found: Found) -> str:
    """Why what an item names cannot be had, or nothing."""
    if item.kind == "role" and item.value == "people":
        return "people"
    if item.kind == "role" and item.value == "props" and not found.effects:
        return "objects"
    reason = item.value if item.kind == "cannot" else ""
    if reason == "vague" and found.effects:
        return ""  # "nice and big": the rest says what is meant
    if reason == "font" and any(e.name == "text_color" for e in found.effects):
        return ""
    return reason


def read_limits(piece: Piece, found: Found, source: str) -> None:
    """What the clause names and this engine cannot do, each with its reason."""
    items = piece.items
    reasons: dict[str, list[str]] = {}
    for at, item in enumerate(items):
        reason = _reason(item, found)
        if reason == "audience":
            found.add("always", "audience")
        elif reason:
            reasons.setdefault(reason, []).append(around(items, at, source))
    every = [w for words in reasons.values() for w in words]
    for reason, words in list(reasons.items()):
        if all(any(w != other and w in other for other in every) for w in words):
            continue  # "un perro corriendo": one thing, told once
        distinct = [w for i, w in enumerate(words) if not any(w in other for other in words[:i])]
        found.refuse(", ".join(distinct), reason)


def read_residue(piece: Piece, found: Found, source: str) -> None:
    """Unknown words that no refusal speaks of."""
    run: list[Item] = []
    lit = any(e.name.startswith("light.") for e in found.effects)
    refused = " ".join(words for words, _ in found.refusals)
    for item in (*piece.items, None):
        known = item is not None and item.words in {":", "solid"}
        known = known or (item is not None and lit and item.words in _ALL_LIGHT)
        if item is not None and item.kind == "word" and not known:
            run.append(item)
            continue
        if run:
            words = source[run[0].start : run[-1].end]
            if words not in refused:
                found.residue.append(words)
            run = []
