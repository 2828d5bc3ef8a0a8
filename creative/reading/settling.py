"""Effects that clauses ask for go in; Wishes come out, with what was overruled by what."""

# ruff: noqa: SIM905 - word lists read better as words
from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from creative.color import Color
from creative.direction import Clause, Wishes
from creative.reading.effects import (
    CLASHES,
    COPY_TYPES,
    PARTED,
    SCENE_RANK,
    Draft,
    Effect,
    described,
    number,
)

_MANY = frozenset("mood leave_out only_colors avoid_colors avoid_moods avoid_scenes always".split())


def _key(effect: Effect) -> object:
    """Effects with the same key exclude each other."""
    if effect.name in _MANY:
        return (effect.name, effect.value)
    return effect.name, effect.part if effect.name in PARTED else ""


def _clash(early: Effect, late: Effect) -> bool:
    """Whether the later effect takes the earlier one's place."""
    if early.name == late.name and early.name not in _MANY:
        parted = early.name in PARTED and early.part != late.part
        return early.value != late.value and not parted
    names = {early.name, late.name}
    if names == {"mood"}:
        return CLASHES.get(str(early.value)) == str(late.value)
    if names in ({"mood", "avoid_moods"}, {"scene", "avoid_scenes"}):
        return early.value == late.value
    if "avoid_colors" in names and names & _PAINTS:
        return early.value == late.value
    if early.name == "leave_out":
        return _touches(late, str(early.value))
    return late.name == "leave_out" and _touches(early, str(late.value))


_PAINTS = frozenset({"surface_color", "text_color", "accent_color", "only_colors"})


def _touches(effect: Effect, role: str) -> bool:
    """Whether an effect needs the role that another clause leaves out."""
    if effect.part and effect.part != "away":
        return role in {effect.part, "text"} and (role != "text" or effect.part != "cta")
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
    for at, given in numbered:  # "playful but not childish" stays playful
        effect = _cornered(given, at, kept, drafts)
        rivals = [(i, e) for i, e in kept if _clash(e, effect)]
        if effect.name == "only_colors":  # "only red. Wait, only blue"
            rivals += [
                (i, e)
                for i, e in kept
                if e.name == "only_colors" and drafts[i].sentence < drafts[at].sentence
            ]
        if _lesser_scene(effect, at, rivals, drafts):
            lost.append((at, effect, rivals[-1][0]))
            continue
        refines = effect.name == "avoid_moods" and any(i == at - 1 for i, _ in rivals)
        refines = refines and not drafts[at].text.lower().startswith(("no ", "nein", "nee "))
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


def _cornered(
    effect: Effect, at: int, kept: Sequence[tuple[int, Effect]], drafts: Sequence[Draft]
) -> Effect:
    """``logo on the right, ..., in the bottom corner``: side and height make one corner."""
    if effect.name != "logo_at" or effect.value not in {"top", "bottom"}:
        return effect
    for i, held in kept:
        near = drafts[i].sentence == drafts[at].sentence and i != at
        side = str(held.value).removeprefix("top-")
        if held.name == "logo_at" and near and side in {"left", "right"}:
            said = drafts[i].text.lower()
            if not any(word in said for word in _HIGH):
                return replace(effect, value=f"{effect.value}-{side}")
    return effect


def _same_side(
    effect: Effect, draft: Draft, winner: Draft, kept: Sequence[tuple[int, Effect]]
) -> bool:
    """Whether a place of the logo lives on in the corner that a clause beside it completed."""
    now = next((str(e.value) for _, e in kept if e.name == "logo_at"), "")
    side = now.rpartition("-")[2]
    beside = draft.sentence == winner.sentence and effect.name == "logo_at"
    return beside and "-" in now and str(effect.value) == f"top-{side}"


_ASIDE = described(Effect("always", "aside"))
_GROUND = re.compile(
    r"\b(?:back ?ground|back ?drop|bg|ground|wall|hintergrund|grund|wand|fond|mur|fondo|pared|"
    r"sfondo|parete|fundo|parede|achtergrond|muur)\b",
    re.IGNORECASE,
)


def _of_a_thing(effect: Effect, draft: Draft, winner: Draft) -> bool:
    """``It's a red wine. White background``: the colour of something, as the ground is named."""
    if effect.name != "surface_color" or draft.sentence == winner.sentence:
        return False
    return bool(_GROUND.search(winner.text)) and not _GROUND.search(draft.text)


def _same_picture(effect: Effect, winner: Draft, draft: Draft) -> bool:
    """Whether a scene gave way to another one of the same description."""
    return effect.name == "scene" and winner.sentence == draft.sentence


def _complaint(effect: Effect, draft: Draft, winner: Draft) -> bool:
    """``the mug feels tiny, bigger please``: what is wrong, then what is wanted."""
    sized = effect.name in {"product_scale", "emphasis"} and draft.sentence == winner.sentence
    return sized and draft is not winner and bool(_SEEMS.search(draft.text))


_SEEMS = re.compile(
    r"\b(?:feels?|looks?|seems?|is|are|wirkt|ist|sieht|est|semble|parece|es|sembra|e|lijkt)\b",
    re.IGNORECASE,
)
_HIGH = ("top", "upper", "oben", "haut", "arriba", "alto", "cima", "boven", "topo", "superior")


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
            (e, by)
            for i, e, by in lost
            if i == at
            and not _still_true(e, kept)
            and not _same_side(e, drafts[i], drafts[by], kept)
            and not _complaint(e, drafts[i], drafts[by])
            and not (e.name == "avoid_moods" and by == at - 1)  # "playful, but not silly"
            and not _of_a_thing(e, drafts[i], drafts[by])
            and _told(e, mine)
        ]
        beside = [e for e, by in overruled if mine and _same_picture(e, drafts[by], draft)]
        overruled = [(e, by) for e, by in overruled if e not in beside]
        if mine:
            note = _noted(draft, mine)
            if beside:
                note += f"; one scene at a time, “{draft.text}” gives way"
            asked = tuple(((_named(e), e.value), described(e)) for i, e in kept if i == at)
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
            things = [e for i, e, by in lost if i == at and _of_a_thing(e, draft, drafts[by])]
            held = [described(e) for i, e, _ in lost if i == at and e not in things]
            note = ", ".join(held) + ", as asked elsewhere"
            yield Clause(draft.text, applied=True, note=note if held else _ASIDE)


def _noted(draft: Draft, mine: Sequence[str]) -> str:
    """What a clause brings, and which of its words bring nothing."""
    note = ", ".join(dict.fromkeys(mine))
    if draft.residue:
        note += "; not understood: " + ", ".join(f"“{words}”" for words in draft.residue)
    if draft.without:
        note += "; one scene at a time, without " + ", ".join(draft.without)
    return note


def _named(effect: Effect) -> str:
    """The name under which an effect is looked for on the finished ads."""
    return f"text_color.{effect.part}" if effect.name in PARTED and effect.part else effect.name


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
    if effect.part == "away":
        return True  # not at the top: where, is said elsewhere
    if effect.name in {"product_at", "text_at"} and effect.implied:
        now = next((e for _, e in kept if e.name == effect.name), None)
        return now is not None and now.value != "center"  # not in the middle: where, said elsewhere
    if not effect.name.startswith("light."):
        return False
    now = next((e for i, e in kept if e.name == effect.name), None)
    return now is not None and abs(number(now.value) - number(effect.value)) < 0.35


def _type_colors(effects: Sequence[Effect]) -> dict[str, Color]:
    """The colours asked for type by part; ``""`` is all type that has none of its own."""
    found = {e.part: e.value for e in effects if e.name == "text_color"}
    return {part: color for part, color in found.items() if isinstance(color, Color)}


def _wishes(effects: Sequence[Effect]) -> Wishes:
    inks = _type_colors(effects)
    whole = next((inks[part] for part in ("", *COPY_TYPES) if part in inks), None)
    own = {part: ink for part, ink in inks.items() if part and len(inks) > 1}
    own |= {
        e.part: e.value for e in effects if e.name == "part_color" and isinstance(e.value, Color)
    }

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
        e.name.removeprefix("light."): number(e.value)
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
        product_scale=number(scale) if scale is not None else 1.0,
        copy_overrides=tuple(
            (e.name.removeprefix("copy."), str(e.value))
            for e in effects
            if e.name.startswith("copy.")
        ),
        text_color=whole,
        part_colors=tuple(sorted(own.items())),
        accent_color=color("accent_color"),
        avoid_colors=tuple(v for v in many("avoid_colors") if isinstance(v, Color)),
        avoid_moods=tuple(str(value) for value in many("avoid_moods")),
        avoid_scenes=tuple(str(value) for value in many("avoid_scenes")),
    )
