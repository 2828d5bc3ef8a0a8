"""Effects that clauses ask for go in; Wishes come out, with what was overruled by what."""

# ruff: noqa: SIM905 - word lists read better as words
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from creative.color import Color
from creative.direction import Clause, Wishes

OPPOSITE = {
    "bright": "dark",
    "dark": "bright",
    "calm": "energetic",
    "energetic": "calm",
    "bold": "minimal",
    "minimal": "bold",
    "left": "right",
    "right": "left",
    "top": "bottom",
    "bottom": "top",
    "top-left": "bottom-right",
    "top-right": "bottom-left",
    "bottom-left": "top-right",
    "bottom-right": "top-left",
}
# moods that cannot both be had; "bold" and "minimal" can
CLASHES = {"bright": "dark", "dark": "bright", "calm": "energetic", "energetic": "calm"}

# which scene says more about a clause that names two: structure, then pattern, then material
SCENE_RANK = (
    "podium arch-niche leaf-shadow water-caustics night-neon sunburst halftone split-tone "
    "confetti checker stripes waves mosaic orbit overprint contours solids folded "
    "color-block terrazzo stone silk paper tabletop bokeh spotlight window-light gradient-mesh "
    "horizon studio-sweep"
).split()

ALWAYS = {
    "brand": "brand colours and type are used as sent",
    "legible": "every line is measured for contrast and size",
    "button": "the button is measured to stand out from its ground",
    "exact": "pictures sent are kept sharp and true to colour",
    "uncovered": "product, logo and copy are never covered, cut off or stretched",
    "modest": "kept at its usual, modest size",
    "none": "nothing of the kind is added",
    "shown": "shown as sent",
    "courtesy": "asks for nothing",
    "pleasing": "taken with the rest of the sentence, which says how",
    "aside": "taken as background; nothing is painted from it",
    "audience": "an audience, taken as background; say how the picture should look for it",
    "strict": "nothing beyond it is added",
    "stack": "the copy stands as one group: headline, subheadline, button",
    "written": "a missing line is written from the page's own words",
    "behind": "type may stand behind the product",
}


@dataclass(frozen=True, slots=True)
class Effect:
    """One change: ``name`` is an attribute of Wishes, ``mood``, ``light.<field>``, ``always``.

    ``implied`` effects give way to explicit ones, wherever they stand.
    """

    name: str
    value: object
    implied: bool = False


@dataclass(slots=True)
class Draft:
    """A clause on its way: what it asks for, and what of it cannot be had."""

    text: str
    effects: list[Effect]
    refusals: list[tuple[str, str]]  # (words, reason)
    residue: list[str]
    sentence: int = 0
    praise: bool = False  # "nice", "beautiful"


def described(effect: Effect) -> str:
    """An effect in plain words."""
    value = effect.value
    named = {
        "product_at": f"product at the {value}",
        "text_at": f"text at the {value}",
        "logo_at": f"logo at the {value}",
        "scene": f"scene: {value}",
        "mood": f"{value} mood",
        "emphasis": f"emphasis on the {value}",
        "leave_out": f"{value} left out",
        "product_scale": f"product {'large' if _number(value) > 1 else 'small'}",
        "avoid_moods": f"nothing {value}",
        "avoid_scenes": f"scene {value} not used",
    }
    if effect.name in named:
        return named[effect.name]
    if effect.name == "always":
        return ALWAYS[str(value)]
    if effect.name.startswith("light."):
        return _light_words(effect.name.removeprefix("light."), _number(value))
    if effect.name.startswith("copy."):
        return f"{effect.name.removeprefix('copy.')} reads “{value}”"
    label = {
        "surface_color": "ground in",
        "text_color": "type in",
        "accent_color": "accent in",
        "only_colors": "only",
        "avoid_colors": "avoiding",
    }[effect.name]
    return f"{label} {value.code if isinstance(value, Color) else value}"


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0


def _light_words(field: str, value: float) -> str:
    if field == "azimuth":
        return (
            "light from the left"
            if value < 0
            else "light from the right"
            if value
            else "light from the front"
        )
    words = {
        "elevation": ("low light", "light at mid height", "light from above"),
        "hardness": ("soft light", "medium-soft light", "hard light"),
        "warmth": ("cool light", "neutral light", "warm light"),
        "intensity": ("dim light", "medium light", "bright light"),
    }[field]
    low, high = (-0.15, 0.2) if field == "warmth" else (0.4, 0.65)
    return words[0] if value < low else words[2] if value > high else words[1]


_MANY = frozenset("mood leave_out only_colors avoid_colors avoid_moods avoid_scenes always".split())


def _key(effect: Effect) -> object:
    """Effects with the same key exclude each other."""
    if effect.name in _MANY:
        return (effect.name, effect.value)
    return effect.name


def _clash(early: Effect, late: Effect) -> bool:
    """Whether the later effect takes the earlier one's place."""
    if early.name == late.name and early.name not in _MANY:
        return early.value != late.value
    one, two = str(early.value), str(late.value)
    match early.name, late.name:
        case "mood", "mood":
            return CLASHES.get(one) == two
        case (
            ("mood", "avoid_moods")
            | ("avoid_moods", "mood")
            | ("scene", "avoid_scenes")
            | ("avoid_scenes", "scene")
        ):
            return one == two
        case "leave_out", _:
            return _touches(late, one)
        case _, "leave_out":
            return _touches(early, two)
    return False


def _touches(effect: Effect, role: str) -> bool:
    """Whether an effect needs the role that another clause leaves out."""
    needs = {
        "product_at": "product",
        "product_scale": "product",
        "logo_at": "logo",
        "text_at": "text",
        "text_color": "text",
    }
    if effect.name == "emphasis":
        return effect.value == role or (role == "text" and effect.value == "headline")
    if effect.name.startswith("copy."):
        return role in {effect.name.removeprefix("copy."), "text"}
    return needs.get(effect.name) == role


def settle(drafts: Sequence[Draft]) -> tuple[Wishes, tuple[Clause, ...]]:
    """Later wins over earlier, explicit over implied; what lost is reported with its winner."""
    numbered = [(at, effect) for at, draft in enumerate(drafts) for effect in draft.effects]
    kept: list[tuple[int, Effect]] = []
    lost: list[tuple[int, Effect, int]] = []
    for at, effect in numbered:  # "playful but not childish" stays playful
        rivals = [(i, e) for i, e in kept if _clash(e, effect)]
        if _lesser_scene(effect, at, rivals, drafts):
            lost.append((at, effect, rivals[-1][0]))
            continue
        refines = effect.name == "avoid_moods" and any(i == at - 1 for i, _ in rivals)
        if refines or (effect.implied and any(not e.implied for _, e in rivals)):
            lost.append((at, effect, rivals[-1][0]))
            continue
        for rival in rivals:
            kept.remove(rival)
            lost.append((*rival, at))
        if any(_key(e) == _key(effect) and e.value == effect.value for i, e in kept if i == at):
            continue
        kept.append((at, effect))
    return _wishes([effect for _, effect in kept]), tuple(_clauses(drafts, kept, lost))


def _lesser_scene(
    effect: Effect, at: int, rivals: Sequence[tuple[int, Effect]], drafts: Sequence[Draft]
) -> bool:
    """Of two scenes in one sentence the one that says more is taken, not the later one."""
    if effect.name != "scene" or effect.implied or not rivals:
        return False
    held, other = rivals[-1]
    if other.name != "scene" or other.implied or drafts[held].sentence != drafts[at].sentence:
        return False
    return SCENE_RANK.index(str(other.value)) <= SCENE_RANK.index(str(effect.value))


def _clauses(
    drafts: Sequence[Draft],
    kept: Sequence[tuple[int, Effect]],
    lost: Sequence[tuple[int, Effect, int]],
) -> Iterable[Clause]:
    for at, draft in enumerate(drafts):
        mine = [described(effect) for i, effect in kept if i == at]
        overruled = [
            (e, by) for i, e, by in lost if i == at and not _still_true(e, kept) and _told(e, mine)
        ]
        if mine:
            note = ", ".join(dict.fromkeys(mine))
            if draft.residue:
                note += "; not understood: " + ", ".join(f"“{words}”" for words in draft.residue)
            asked = tuple(((e.name, e.value), described(e)) for i, e in kept if i == at)
            yield Clause(draft.text, applied=True, note=note, effects=asked)
        winners = dict.fromkeys(by for _, by in overruled)
        for by in winners:
            what = ", ".join(dict.fromkeys(described(e) for e, winner in overruled if winner == by))
            why = "contradicts the rest of the clause"
            if by != at:
                why = f"overruled by “{drafts[by].text}”"
                if all(e.name == "scene" for e, winner in overruled if winner == by):
                    why = f"one scene at a time; “{drafts[by].text}” decides it"
            yield Clause(draft.text, applied=False, note=f"{what}: {why}")
        if draft.refusals and not mine and not overruled:
            yield Clause(draft.text, applied=False, note=_reasons(draft.refusals))
        else:
            for words, reason in draft.refusals:
                yield Clause(words, applied=False, note=reason)
        if not mine and not overruled and not draft.refusals:
            held = [described(e) for i, e, _ in lost if i == at]
            yield Clause(draft.text, applied=True, note=", ".join(held) + ", as asked elsewhere")


def _reasons(refusals: Sequence[tuple[str, str]]) -> str:
    """One reason as it is; several each with the words that it speaks of."""
    if len({reason for _, reason in refusals}) == 1:
        return refusals[0][1]
    return "; ".join(f"“{words}”: {reason}" for words, reason in refusals)


def _told(effect: Effect, mine: Sequence[str]) -> bool:
    """What was only implied need not be reported while the clause has other effects."""
    return not effect.implied or not mine


def _still_true(effect: Effect, kept: Sequence[tuple[int, Effect]]) -> bool:
    """A light of 0.25 in place of one of 0.15 is the same wish, told more exactly."""
    if effect.name == "product_at" and effect.value == "center" and effect.implied:
        return True  # low and central: the side that was named is centred on its axis
    if not effect.name.startswith("light."):
        return False
    now = next((e for i, e in kept if e.name == effect.name), None)
    return now is not None and abs(_number(now.value) - _number(effect.value)) < 0.35


def _wishes(effects: Sequence[Effect]) -> Wishes:
    def one(name: str) -> object:
        return next((e.value for e in reversed(effects) if e.name == name), None)

    def many(name: str) -> list[object]:
        return list(dict.fromkeys(e.value for e in effects if e.name == name))

    def word(name: str) -> str | None:
        value = one(name)
        return value if isinstance(value, str) else None

    def color(name: str) -> Color | None:
        value = one(name)
        return value if isinstance(value, Color) else None

    light = {
        e.name.removeprefix("light."): _number(e.value)
        for e in effects
        if e.name.startswith("light.")
    }
    scale = one("product_scale")
    return Wishes(
        product_at=word("product_at"),
        text_at=word("text_at"),
        logo_at=word("logo_at"),
        scene=word("scene"),
        moods=tuple(str(value) for value in many("mood")),
        light=tuple(light.items()),
        surface_color=color("surface_color"),
        only_colors=tuple(v for v in many("only_colors") if isinstance(v, Color)),
        emphasis=word("emphasis"),
        leave_out=frozenset(str(value) for value in many("leave_out")),
        product_scale=_number(scale) if scale is not None else 1.0,
        copy_overrides=tuple(
            (e.name.removeprefix("copy."), str(e.value))
            for e in effects
            if e.name.startswith("copy.")
        ),
        text_color=color("text_color"),
        accent_color=color("accent_color"),
        avoid_colors=tuple(v for v in many("avoid_colors") if isinstance(v, Color)),
        avoid_moods=tuple(str(value) for value in many("avoid_moods")),
        avoid_scenes=tuple(str(value) for value in many("avoid_scenes")),
    )
