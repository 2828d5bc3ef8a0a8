"""Brief + pictures -> Direction: mood, colours, light, scene and type for one idea."""

from __future__ import annotations

import random
import zlib
from dataclasses import dataclass, replace

from creative.brief import Brief, CopyType
from creative.color import Color, color_distance, contrast, hue_apart
from creative.directing.garments import is_garment
from creative.directing.moods import (
    CATEGORY_MOODS,
    MOOD_CORNER,
    MOOD_LIGHT,
    ROUND_TYPE,
    SCHEME_FOR_MOOD,
)
from creative.directing.palettes import (
    Scheme,
    label_color,
    on_surface,
    papered,
    reddish,
    schemes,
)
from creative.directing.voicing import voiced
from creative.direction import Clause, Direction, Light, Palette, TypePairing, Wishes
from creative.pictures import Assets, LogoMark
from creative.scene import LAMPS, Scene
from creative.tones import colorless, pure
from creative.typography.library import FontLibrary
from creative.typography.pairing import pair_for

# backdrops for arrangements in which nothing stands: pictures in themselves where type is alone,
# behind a product what leaves it the stage, beside a framed photo quiet ones
POSTER = frozenset(
    {"orbit", "mosaic", "stripes", "overprint", "folded", "waves", "solids", "contours"}
    | {"confetti", "color-block", "gradient-mesh", "silk", "night-neon"}
)
GRAPHIC = frozenset(
    {"color-block", "split-tone", "gradient-mesh", "sunburst", "halftone", "night-neon", "paper"}
    | {"terrazzo", "silk", "bokeh", "water-caustics", "leaf-shadow"}
    | {"orbit", "stripes", "overprint", "folded", "waves", "contours"}
)
PLAIN = frozenset({"studio-sweep", "gradient-mesh", "paper", "silk", "field"})
# round a product whose photo lets the ground through: nothing that passes behind it
AROUND = frozenset({"waves", "orbit", "overprint", "solids", "contours", "gradient-mesh", "field"})

# scenes that are their own lamps: without them an idea would be another one

# where type is alone and the trade a sober one: one large gesture, or light alone
SOBER = frozenset({"gradient-mesh", "field", "contours", "waves", "orbit", "color-block"})
_SOBER = frozenset({"software", "finance", "health"})
# on a white of the brand's own: light and shadow, nothing else
WHITE_ROOMS = frozenset({"studio-sweep", "window-light", "field"})

_MURK = (45.0, 125.0)  # OKLCH hues whose dark shades are brown and olive
_DARK = 0.34  # OKLCH lightness below which a product and a ground run into one another
_NIGHT = 0.12  # luminance below which a ground is dark
_OWN_WALL = 3.2  # points of a photo's own backdrop as the ground of an idea
_APART = 12.0  # CIEDE2000 from which two grounds side by side are meant to differ
_BRIGHT = 0.85  # OKLCH lightness of a high-key ground
_READS = 4.9  # contrast of type on its ground, with something to spare for light and texture


@dataclass(frozen=True, slots=True)
class Understanding:
    """What the reading stage made of the words: wishes, their clauses, moods and category."""

    wishes: Wishes
    clauses: tuple[Clause, ...]
    tone: tuple[str, ...]
    category: str
    # preferences of an outside director, in the engine's vocabulary; empty: none
    scene: str = ""
    ground: str = ""
    layouts: tuple[str, ...] = ()


def direct(
    brief: Brief,
    understood: Understanding,
    assets: Assets,
    library: FontLibrary,
    scenes: dict[str, Scene],
    *,
    variation: int,
    earlier: tuple[Direction, ...] = (),
) -> Direction:
    """Decide once for all formats. Variation 1 is the best guess; later ones are other ideas.

    ``earlier`` are the directions of the ideas before: their grounds and scenes lose points.
    """
    wishes = understood.wishes
    chance = random.Random(f"{brief.seed}/{brief.brand.name}/{variation}")
    moods = _moods(understood, chance, variation)
    treatment = _treatment(assets, wishes)
    asked = scenes.get(wishes.scene or "")
    night = "dark" in wishes.moods or (asked is not None and asked.dark is True)
    rated = _scheme(brief, wishes, assets, moods, chance, earlier, understood.ground, night=night)
    scheme = _recolored(rated, wishes)
    light = _light(moods, wishes, chance)
    preferred = understood.scene
    kind = "sheer" if treatment == "photo" and assets.photo and assets.photo.pale else treatment
    if treatment == "none" and understood.category in _SOBER:
        kind = "sober"
    stage, flat = _scenes(scenes, scheme, moods, wishes, chance, earlier, kind, preferred)
    pairing = _pairing(brief, library, moods, chance)
    pairing = voiced(pairing, library, moods, brief, variation, scheme.palette)
    logo = None if {"logo"} & wishes.leave_out else _logo(assets, scheme.palette)
    return Direction(
        scene=stage,
        backdrop=flat,
        light=light,
        palette=scheme.palette,
        type=pairing,
        moods=moods,
        treatment=treatment,
        wishes=wishes,
        clauses=understood.clauses,
        layouts=understood.layouts,
        summary=_summary(moods, stage, scheme, pairing, treatment),
        # by the brand too: of one seed all brands would hang the same branch into the same corner
        seed=(brief.seed * 1000003 + variation + zlib.crc32(brief.brand.name.encode())) % 2**31,
        variation=variation,
        corner=_corner(brief, understood),
        logo=logo,
        hangs=is_garment(brief.product, understood.category),
    )


def _moods(understood: Understanding, chance: random.Random, variation: int) -> tuple[str, ...]:
    """What was asked for first, then the brand's tone, then what its trade is used to."""
    unwanted = understood.wishes.avoid_moods
    asked = list(understood.wishes.moods)
    known = list(understood.tone) + list(CATEGORY_MOODS.get(understood.category, ()))
    known = [mood for mood in known if mood not in unwanted]
    if not asked and variation > 1:
        chance.shuffle(known)
    if not known and not asked:
        known = [chance.choice(["minimal", "bold", "calm", "bright", "editorial", "playful"])]
    ordered: list[str] = []
    for mood in asked + known:
        if mood not in ordered:
            ordered.append(mood)
    return tuple(ordered[:4])


def _corner(brief: Brief, understood: Understanding) -> float:
    """How round buttons are: the brand's own, in every format and in every other idea."""
    if any(family.split()[0] in ROUND_TYPE for family in brief.brand.fonts[:2] if family.strip()):
        return 1.0
    trade = CATEGORY_MOODS.get(understood.category, ())
    known = [m for m in (*understood.tone, *trade) if m not in understood.wishes.avoid_moods]
    found = (MOOD_CORNER[m] for m in (*understood.wishes.moods, *known) if m in MOOD_CORNER)
    chance = random.Random(f"corner/{brief.brand.name}")
    return next(found, chance.choice((0.2, 0.4, 1.0)))


def _treatment(assets: Assets, wishes: Wishes) -> str:
    if "product" in wishes.leave_out:
        return "none"
    if assets.cutout is not None:
        return "cutout"
    return "photo" if assets.photo is not None else "none"


def _scheme(
    brief: Brief,
    wishes: Wishes,
    assets: Assets,
    moods: tuple[str, ...],
    chance: random.Random,
    earlier: tuple[Direction, ...],
    ground: str,
    *,
    night: bool,
) -> Scheme:
    swatches = wishes.only_colors or tuple(Color.hex(s.code) for s in brief.brand.swatches)
    swatches = tuple(
        s for s in swatches if not any(_alike(s, unwanted) for unwanted in wishes.avoid_colors)
    )
    product = (
        assets.cutout.colors if assets.cutout else (assets.photo.colors if assets.photo else ())
    )
    photo = assets.photo if assets.cutout is None else None
    if photo is not None and photo.pale and not wishes.only_colors and wishes.surface_color is None:
        return Scheme(papered(swatches, product), "paper", moods)
    if wishes.surface_color is not None:
        brand = swatches or (wishes.surface_color,)
        return Scheme(on_surface(wishes.surface_color, brand), "asked", moods)
    rated: list[tuple[float, int, Scheme]] = []
    # words of one's own without a call to action: no button will show the accent
    button = not brief.copy or any(line.kind is CopyType.CTA for line in brief.copy)
    offered = schemes(swatches, product)
    asked = wishes.only_colors or wishes.scene is not None
    if photo is not None and photo.backdrop is not None and not asked:
        # the photo's own wall, so that all formats of one idea are of one ground
        brand = swatches or offered[0].palette.brand
        scheme = Scheme(on_surface(photo.backdrop, brand), "backdrop", ())
        dark = photo.backdrop.luminance < _NIGHT
        suits = ("dark" not in wishes.moods or dark) and ("bright" not in wishes.moods or not dark)
        value = _OWN_WALL - 1.6 * sum(
            color_distance(photo.backdrop, d.palette.surface) < 6 for d in earlier
        )
        rated.append((value if suits else -_OWN_WALL, 1, scheme))
    for number, scheme in enumerate(offered):
        value = 2.0 if scheme.kind == ground else 0.0
        for rank, mood in enumerate(moods):
            kinds = SCHEME_FOR_MOOD.get(mood, ())
            if scheme.kind in kinds:
                value += (1.0 - 0.25 * kinds.index(scheme.kind)) / (1 + rank * 0.8)
        value += chance.random() * (0.9 if earlier else 0.3)
        value -= 0.8 * sum(
            color_distance(scheme.palette.surface, d.palette.surface) < 6 for d in earlier
        )
        value -= 0.12 * number
        shown = _used(scheme.palette, swatches[:2], with_button=button)
        value += 0.5 * shown if shown or not swatches else -2.0  # a picture that inspection refuses
        value -= _tinted(scheme, moods)
        if scheme.kind == "pale" and scheme.palette.surface in swatches:
            value += 0.9  # a pale colour of the brand's own is not an off-white
        if scheme.kind == "deep" and swatches and min(s.lch[0] for s in swatches) > 0.8:
            value -= 1.0  # a brand of pale colours alone is not a dark one
        if assets.cutout is None and assets.photo is None and scheme.kind in {"field", "deep"}:
            value += 1.1  # where there is no picture, colour has to be one
        value += _seen_on(scheme.palette, wishes, assets, night=night)
        value -= _glaring(scheme, swatches)
        rated.append((value, -number, scheme))
    rated.sort(key=lambda entry: entry[:2], reverse=True)
    return rated[0][2]


def _tinted(scheme: Scheme, moods: tuple[str, ...]) -> float:
    """Points lost by a pastel where nothing soft is meant: tinted red is another brand's pink."""
    if scheme.kind != "soft" or {"friendly", "playful"} & set(moods):
        return 0.0
    return 2.0 if reddish(scheme.palette.surface) else 0.3


def _seen_on(palette: Palette, wishes: Wishes, assets: Assets, *, night: bool) -> float:
    """How well this ground shows the product, the hour, and the colour that is asked for type."""
    value = 0.0
    if night and "bright" not in wishes.moods:  # the place that is asked for is a dark one
        value += 1.6 if palette.surface.luminance < _NIGHT else -1.6
    if wishes.text_color is not None:
        value += 2.0 if contrast(wishes.text_color, palette.surface) >= _READS else -2.0
    if contrast(palette.ink, palette.surface) < _READS:
        value -= 2.0  # a middle tone on which neither black nor white has anything to spare
    beside = assets.photo.ground if assets.cutout is None and assets.photo is not None else None
    if beside is not None and color_distance(palette.surface, beside) < _APART:
        value -= 2.0  # beside a photo nearly of its colour the seam looks like a mistake
    if "bright" in wishes.moods and "dark" not in wishes.moods:
        value += 1.0 if palette.surface.lch[0] > _BRIGHT else -1.0  # asked for, not just in keeping
    if assets.cutout is not None:
        value -= _lost(palette, assets.cutout.colors)
        main = assets.cutout.colors[0] if assets.cutout.colors else palette.ink
        if "dark" not in wishes.moods and max(main.lch[0], palette.surface.lch[0]) < _DARK:
            value -= 0.8  # black on navy: apart to a meter, one mass to the eye
    return value


def _glaring(scheme: Scheme, swatches: tuple[Color, ...]) -> float:
    """Points lost by a ground that no printer would flood a page with.

    A pure light of the screen is for what glows on black, and cream made dark is a murk.
    """
    surface = scheme.palette.surface
    _, chroma, hue = surface.lch
    if pure(surface):
        return 2.6
    murk = _MURK[0] < hue < _MURK[1] and chroma > 0.012
    return 1.2 if scheme.kind == "deep" and murk and surface not in swatches else 0.0


def _alike(one: Color, other: Color) -> bool:
    """True when people would call both by the same colour name."""
    _, chroma, hue = one.lch
    _, other_chroma, other_hue = other.lch
    turn = hue_apart(hue, other_hue)
    vivid = min(chroma, other_chroma) > 0.05
    return color_distance(one, other) < 12 or (vivid and turn < 22)


def _recolored(scheme: Scheme, wishes: Wishes) -> Scheme:
    """The scheme with the colours that the direction asks for by role."""
    palette = scheme.palette
    if wishes.accent_color is not None:
        accent = wishes.accent_color
        palette = replace(palette, accent=accent, on_accent=label_color(accent, palette.surface))
    if wishes.text_color is not None:
        ink = wishes.text_color
        palette = replace(palette, ink=ink, muted=ink, giant=ink)
    return replace(scheme, palette=palette)


def _used(palette: Palette, swatches: tuple[Color, ...], *, with_button: bool) -> float:
    """How many of the first two swatches the palette shows exactly."""
    roles = (palette.surface, palette.ink, *((palette.accent,) if with_button else ()))
    return float(sum(any(color_distance(s, role) < 1 for role in roles) for s in swatches))


def _lost(palette: Palette, colors: tuple[Color, ...]) -> float:
    """How far the product, or a part of it, would melt into the ground, 0..1.8."""
    if not colors:
        return 0.0
    main, *others = (color_distance(color, palette.surface) for color in colors[:4])
    part = min(others, default=100.0)
    return max(0.0, 1.8 - main / 11, 0.8 - part / 11)


def _light(moods: tuple[str, ...], wishes: Wishes, chance: random.Random) -> Light:
    light = Light(azimuth=chance.choice((-0.65, 0.65)))
    for mood in reversed(moods[:2]):
        light = replace(light, **MOOD_LIGHT.get(mood, {}))
    return replace(light, **dict(wishes.light))


def _scenes(
    scenes: dict[str, Scene],
    scheme: Scheme,
    moods: tuple[str, ...],
    wishes: Wishes,
    chance: random.Random,
    earlier: tuple[Direction, ...],
    treatment: str,  # that of the product, or "sheer", or "sober"
    preferred: str,
) -> tuple[str, str]:
    """The scene in which a product stands, and the flat backdrop: by mood and darkness."""
    dark = scheme.palette.surface.luminance < _NIGHT
    glows = dark and any(pure(color) for color in scheme.palette.brand)
    bare = colorless(scheme.palette)

    def rate(scene: Scene) -> float:
        value = 0.6 * scene.weight + chance.random() * (1.1 if earlier else 0.8)
        value -= sum(scene.name in {d.scene, d.backdrop} for d in earlier)
        value += 2.5 if scene.name == preferred else 0.0
        for rank, mood in enumerate(moods):
            if mood in scene.moods:
                value += (1.0 - 0.12 * scene.moods.index(mood)) / (1 + rank)
        if scene.dark is not None and scene.dark != dark:
            value -= 3.0
        if scene.name == "night-neon" and glows:
            value += 1.5
        if bare and scene.name not in WHITE_ROOMS:  # shapes and props would be a dirty grey
            value -= 3.0
        return value

    names = sorted(scenes)
    rated = {name: rate(scenes[name]) for name in names}
    names = [name for name in names if name not in wishes.avoid_scenes] or names
    stage = max((n for n in names if scenes[n].stands), key=lambda n: rated[n])
    if scheme.kind == "backdrop" and wishes.scene is None:  # the photo's wall is the scene
        return "field", "field"
    kinds = {"photo": PLAIN, "none": POSTER, "sober": SOBER, "sheer": AROUND}
    wanted = kinds.get(treatment, GRAPHIC) | (WHITE_ROOMS if bare else frozenset())
    flats = [n for n in names if n in wanted or n == preferred] or names
    flat = max(flats, key=lambda n: rated[n])
    stage, flat = _glowing(stage, flat, treatment)
    if wishes.scene in scenes:
        flat = wishes.scene
        if scenes[wishes.scene].stands:
            stage = wishes.scene
    return stage, flat


def _glowing(stage: str, flat: str, treatment: str) -> tuple[str, str]:
    """Scene and backdrop, both of them the lamps where one is: they glow in every format."""
    names = (flat, stage) if treatment == "cutout" else ()
    lamp = next((name for name in names if name in LAMPS), "")
    return lamp or stage, lamp or flat


def _pairing(
    brief: Brief, library: FontLibrary, moods: tuple[str, ...], chance: random.Random
) -> TypePairing:
    """The brand's families (first for display), completed by mood where it names none."""
    asked = [library.resolve(name).family for name in brief.brand.fonts[:2]]
    return pair_for(library, tuple(asked), moods, chance.random())


def _logo(assets: Assets, palette: Palette) -> LogoMark | None:
    """The variant whose weakest ink stands out most from the ground."""
    if not assets.logos:
        return None

    def worst(mark: LogoMark) -> float:
        return min((color_distance(ink, palette.surface) for ink in mark.inks), default=50.0)

    return max(assets.logos, key=worst) if len(assets.logos) > 1 else assets.logos[0]


def _summary(
    moods: tuple[str, ...], scene: str, scheme: Scheme, pairing: TypePairing, treatment: str
) -> str:
    ground = scheme.palette.surface.code
    subject = {"cutout": "product cut out", "photo": "photo", "none": "type alone"}[treatment]
    families = (
        pairing.display
        if pairing.display == pairing.text
        else f"{pairing.display} with {pairing.text}"
    )
    return f"{', '.join(moods)}; {subject}; {scene} on {ground}; {families}"
