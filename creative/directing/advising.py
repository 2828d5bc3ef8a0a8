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
    moods = tuple(
        mood
        for mood in advice.moods
        if open_to(f"mood: {mood}", free=mood not in asked.avoid_moods)
    )
    wishes = asked
    for part, free in _places(asked):
        wanted = getattr(advice, part)
        if wanted and open_to(f"{part}: {wanted}", free=free):
            wishes = replace(wishes, **{part: wanted})
    calm = not asked.light and not asked.moods and asked.scene is None
    if advice.light and open_to("light", free=calm):
        wishes = replace(wishes, light=advice.light)
    first = replace(understood, wishes=wishes, tone=(*moods, *understood.tone))
    if variation > 1:
        return first, tuple(overruled)
    scene, ground = advice.scene or "", advice.ground or ""
    free = asked.scene is None and scene not in asked.avoid_scenes
    if scene and not open_to(f"scene: {scene}", free=free):
        scene = ""
    fits = not asked.moods or ground in SCHEME_FOR_MOOD.get(asked.moods[0], ())
    if ground and not open_to(f"ground: {ground}", free=fits and _colors_open(asked)):
        ground = ""
    wishes = _colored(wishes, advice, product, overruled)
    whole = replace(first, wishes=wishes, scene=scene, ground=ground, layouts=advice.layouts)
    return whole, tuple(overruled)


def _places(asked: Wishes) -> tuple[tuple[str, bool], ...]:
    """Each part that can be placed or stressed, and whether the words leave it open."""
    placing = asked.product_at is None and asked.text_at is None
    return (
        ("product_at", placing),
        ("text_at", placing),
        ("logo_at", asked.logo_at is None and "logo" not in asked.leave_out),
        ("emphasis", asked.emphasis is None),
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
    for what, applied in _followed(advice, direction, copy):
        if what not in gone:
            note = "followed" if applied else "Something else suited the brief better."
            yield Clause(what, applied=applied, note=note)


def _followed(  # noqa: C901 - one arm a part of the advice
    advice: Advice, direction: Direction, copy: tuple[CopyLine, ...]
) -> Iterator[tuple[str, bool]]:
    """Each piece of advice and whether the direction shows it."""
    palette, wishes = direction.palette, direction.wishes
    for mood in advice.moods:
        yield f"mood: {mood}", mood in direction.moods
    if advice.scene:
        yield f"scene: {advice.scene}", advice.scene in {direction.scene, direction.backdrop}
    if advice.light:
        yield "light", dict(advice.light).items() <= dict(wishes.light).items()
    if advice.ground:
        yield f"ground: {advice.ground}", True
    for role in ("surface", "accent"):
        color = getattr(advice, role)
        if color is not None:
            yield f"{role}: {color.code}", color_distance(color, getattr(palette, role)) < 1
    for part, _ in _places(wishes):
        wanted = getattr(advice, part)
        if wanted:
            yield f"{part}: {wanted}", getattr(wishes, part) == wanted
    if advice.layouts:
        yield f"layouts: {', '.join(advice.layouts)}", bool(direction.layouts)
    for line in advice.copy:
        yield f"{line.kind.value}: {line.text}", line in copy


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
