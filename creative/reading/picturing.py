"""The looks of a clause in; moods, light, scene, refusals and unknown words out."""

# ruff: noqa: SIM905 - word lists read better as words
from __future__ import annotations

from creative.color import Color
from creative.reading.clauses import Piece
from creative.reading.effects import SCENE_RANK
from creative.reading.findings import TYPE, Found, around, effects_of, role_of, span
from creative.reading.phrasing import Item
from creative.reading.placing import size_role

_LIGHT_WORDS: tuple[tuple[str, str, float], ...] = (
    ("soft gentle diffused delicate subtle suave doux douce sanft weich", "hardness", 0.15),
    ("hard harsh crisp sharp strong directional stark duro dur dure hart fort", "hardness", 0.85),
    ("warm golden honeyed amber calido chaud chaude warme", "warmth", 0.6),
    ("cool cold icy bluish frio froid froide kalt kuhl", "warmth", -0.6),
    ("bright brilliant luminous brillante vif hell strahlend", "intensity", 0.95),
    ("dim dark subdued faint moody tenue faible dunkel schwach", "intensity", 0.3),
)

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


def read_looks(piece: Piece, found: Found, source: str) -> None:
    """Moods, light and one scene; words that describe type or light go where they belong."""
    items = piece.items
    scenes: list[tuple[str, Item]] = []
    adjectives = {
        at
        for at, item in enumerate(items)
        if item.kind == "look" and _light_adjective(items, at, found)
    }
    spoken = len(found.effects)
    for at, item in enumerate(items):
        if item.words == "solid" and _plain_ground(items, at):
            scenes.append(("studio-sweep", item))
        if item.kind != "look" or at in adjectives or _speaks_of_another(piece, at, found, source):
            continue
        if _plain_ground(items, at):
            scenes.append(("studio-sweep", item))
            continue
        for name, value, implied in effects_of(item.value):
            if name == "scene" and not implied:
                scenes.append((str(value), item))
            else:
                found.add(name, value, implied=implied)
    told = {e.name for e in found.effects[:spoken] if e.name.startswith("light.")}
    found.effects[spoken:] = [e for e in found.effects[spoken:] if e.name not in told]
    _one_scene(scenes, found)


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
    return bool(rest) and rest[0].kind == "role" and rest[0].value == "ground"


def _one_scene(scenes: list[tuple[str, Item]], found: Found) -> None:
    if not scenes:
        return
    best = min(scenes, key=lambda pair: SCENE_RANK.index(pair[0]))
    found.add("scene", best[0])
    for name, item in scenes:
        if name != best[0] and (name, best[0]) not in {
            ("tabletop", "stone"),
            ("tabletop", "terrazzo"),
        }:
            found.refusals.append((item.words, f"one scene at a time: {best[0]} was taken"))


def _light_adjective(items: tuple[Item, ...], at: int, found: Found) -> bool:
    """``soft`` before ``window light`` speaks of the light, not of the mood."""
    item = items[at]
    change = next((pair for pair in _LIGHT_WORDS if item.words in pair[0].split()), None)
    if change is None:
        return False
    if _after_light(items, at):
        found.add(f"light.{change[1]}", change[2])
        return True
    for other in items[at + 1 : at + 5]:
        lit = other.kind == "role" and other.value in {"light", "shadow"}
        lit = lit or (
            other.kind == "look"
            and any(
                w.startswith(("light", "lit", "sun", "shadow", "licht", "luz", "lumi"))
                or w.endswith(("light", "licht", "schatten"))
                for w in other.words.split()
            )
        )
        if lit:
            found.add(f"light.{change[1]}", change[2])
            if item.words in {"bright", "dark", "moody"}:
                found.add("mood", "bright" if item.words == "bright" else "dark", implied=True)
            return True
        if other.kind not in {"look", "filler", "color"}:
            return False
    return False


def _after_light(items: tuple[Item, ...], at: int) -> bool:
    """``Schatten weich``, ``lighting: warm``."""
    before = [i for i in items[:at] if i.kind != "filler" and i.words != ":"]
    later = [i for i in items[at + 1 :] if i.kind not in {"filler", "word"}]
    lit = bool(before) and before[-1].kind == "role" and before[-1].value in {"light", "shadow"}
    return lit and not later


def _describes(item: Item, before: Item | None, follower: Item | None, found: Found) -> bool:
    """Looks that describe type or the product rather than the picture."""
    typed = before is not None and before.kind == "role" and before.value in TYPE
    if follower is None and before is not None and typed and item.value == "mood=bold":
        size_role(before.value, 1.25, found)
        return True  # "headline bold"
    if follower is None or follower.kind not in {"role", "noun"}:
        return False
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
    return role == "product" and item.words in {"bright", "dark", "sharp", "rich", "cold", "warm"}


def read_limits(piece: Piece, found: Found, source: str) -> None:
    """What the clause names and this engine cannot do, each with its reason."""
    items = piece.items
    reasons: dict[str, list[str]] = {}
    for at, item in enumerate(items):
        reason = item.value if item.kind == "cannot" else ""
        if reason == "audience":
            found.add("always", "audience")
            continue
        if reason == "vague" and found.effects:
            continue  # "nice and big": the rest says what is meant
        if reason == "font" and any(e.name == "text_color" for e in found.effects):
            continue
        if item.kind == "role" and item.value == "people":
            reason = "people"
        elif item.kind == "role" and item.value == "props" and not found.effects:
            reason = "objects"
        if reason:
            reasons.setdefault(reason, []).append(around(items, at, source))
    for reason, words in reasons.items():
        distinct = [w for i, w in enumerate(words) if not any(w in other for other in words[:i])]
        found.refuse(", ".join(distinct), reason)


def read_residue(piece: Piece, found: Found, source: str) -> None:
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
