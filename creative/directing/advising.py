"""What the brief's words ask for and an outside director's advice in; one understanding out.

The words of the request come first: advice fills what they leave open and gives way elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from creative.advice import Advice
from creative.brief import CopyLine
from creative.color import Color, color_distance, contrast
from creative.directing.director import Understanding
from creative.directing.moods import SCHEME_FOR_MOOD
from creative.direction import Clause, Direction, Wishes

WORDS_FIRST = "The request's own words decide this."
_LIGHT_GROUNDS = frozenset({"bright", "minimal", "calm", "friendly", "natural"})
_DARK_GROUNDS = frozenset({"dark", "luxury", "tech"})


def follow(
    understood: Understanding, advice: Advice, *, variation: int, product: tuple[Color, ...] = ()
) -> tuple[Understanding, tuple[Clause, ...]]:
    """The understanding with the advice in it, and what of the advice had to give way.

    Scene, ground, colours and layouts are followed in the first idea only: later variations are
    to be other ideas. ``product`` are the main colours of the product, which must not melt away.
    """
    if not advice.by:
        return understood, ()
    overruled: list[Clause] = []

    def open_to(what: str, *, free: bool, why: str = WORDS_FIRST) -> bool:
        if not free:
            overruled.append(Clause(what, applied=False, note=why))
        return free

    asked = understood.wishes
    wishes = asked
    moods = tuple(mood for mood in advice.moods if mood not in asked.avoid_moods)
    for mood in advice.moods:
        open_to(f"mood: {mood}", free=mood in moods)
    placing = asked.product_at is None and asked.text_at is None
    for part, free in (
        ("product_at", placing),
        ("text_at", placing),
        ("logo_at", asked.logo_at is None and "logo" not in asked.leave_out),
        ("emphasis", asked.emphasis is None),
    ):
        wanted = getattr(advice, part)
        if wanted and open_to(f"{part}: {wanted}", free=free):
            wishes = replace(wishes, **{part: wanted})
    calm = not asked.light and not asked.moods and asked.scene is None
    if advice.light and open_to("light", free=calm):
        wishes = replace(wishes, light=advice.light)
    first = replace(understood, wishes=wishes, tone=(*moods, *understood.tone))
    if variation > 1:
        return first, tuple(overruled)
    scene, ground, layouts = "", "", advice.layouts
    if advice.scene:
        free = asked.scene is None and advice.scene not in asked.avoid_scenes
        scene = advice.scene if open_to(f"scene: {advice.scene}", free=free) else ""
    if advice.ground:
        fits = not asked.moods or advice.ground in SCHEME_FOR_MOOD.get(asked.moods[0], ())
        free = fits and _colors_open(asked)
        ground = advice.ground if open_to(f"ground: {advice.ground}", free=free) else ""
    wishes = _colored(wishes, advice, product, overruled)
    return replace(first, wishes=wishes, scene=scene, ground=ground, layouts=layouts), tuple(
        overruled
    )


def told(
    advice: Advice,
    direction: Direction,
    overruled: tuple[Clause, ...],
    copy: tuple[CopyLine, ...],
) -> tuple[Clause, ...]:
    """Each piece of advice and what became of it in the finished direction, for the trail."""
    return (*_outcomes(advice, direction, overruled, copy), *overruled, *advice.declined)


def _outcomes(
    advice: Advice,
    direction: Direction,
    overruled: tuple[Clause, ...],
    copy: tuple[CopyLine, ...],
) -> Iterator[Clause]:
    gone = {clause.text for clause in overruled}
    palette, wishes = direction.palette, direction.wishes
    outcomes: list[tuple[str, bool]] = [
        *((f"mood: {mood}", mood in direction.moods) for mood in advice.moods),
    ]
    if advice.scene:
        used = advice.scene in {direction.scene, direction.backdrop}
        outcomes.append((f"scene: {advice.scene}", used))
    if advice.light:
        outcomes.append(("light", dict(advice.light).items() <= dict(wishes.light).items()))
    if advice.ground:
        outcomes.append((f"ground: {advice.ground}", True))
    if advice.surface is not None:
        same = color_distance(advice.surface, palette.surface) < 1
        outcomes.append((f"surface: {advice.surface.code}", same))
    if advice.accent is not None:
        same = color_distance(advice.accent, palette.accent) < 1
        outcomes.append((f"accent: {advice.accent.code}", same))
    for part in ("product_at", "text_at", "logo_at", "emphasis"):
        wanted = getattr(advice, part)
        if wanted:
            outcomes.append((f"{part}: {wanted}", getattr(wishes, part) == wanted))
    if advice.layouts:
        outcomes.append((f"layouts: {', '.join(advice.layouts)}", bool(direction.layouts)))
    outcomes += [(f"{line.kind.value}: {line.text}", line in copy) for line in advice.copy]
    for what, applied in outcomes:
        if what not in gone:
            note = "followed" if applied else "Something else suited the brief better."
            yield Clause(what, applied=applied, note=note)


def _colors_open(asked: Wishes) -> bool:
    colors = (asked.surface_color, asked.text_color, asked.accent_color)
    return not (any(colors) or asked.only_colors or asked.avoid_colors)


def _colored(
    wishes: Wishes, advice: Advice, product: tuple[Color, ...], overruled: list[Clause]
) -> Wishes:
    """Advised swatches, where the words leave colours open and they read and stand out."""

    def refuse(what: str, why: str) -> None:
        overruled.append(Clause(what, applied=False, note=why))

    surface, accent = advice.surface, advice.accent
    if surface is not None:
        name = f"surface: {surface.code}"
        if not _colors_open(wishes):
            refuse(name, WORDS_FIRST)
            surface = None
        elif not _agrees(surface, wishes.moods):
            refuse(name, "It contradicts the mood that the request asks for.")
            surface = None
        elif product and color_distance(product[0], surface) < 8:
            refuse(name, "The product would melt into it.")
            surface = None
    if accent is not None:
        name = f"accent: {accent.code}"
        if not _colors_open(wishes):
            refuse(name, WORDS_FIRST)
            accent = None
        elif surface is None or contrast(accent, surface) < 3.0:
            refuse(name, "It would not stand out from the ground.")
            accent = None
    return replace(
        wishes,
        surface_color=surface or wishes.surface_color,
        accent_color=accent or wishes.accent_color,
    )


def _agrees(surface: Color, moods: tuple[str, ...]) -> bool:
    if not moods:
        return True
    if moods[0] in _LIGHT_GROUNDS:
        return surface.luminance > 0.18
    return moods[0] not in _DARK_GROUNDS or surface.luminance < 0.18
