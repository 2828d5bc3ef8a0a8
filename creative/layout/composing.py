"""Arrangement + direction -> layers: the ground first, then type in colours that read on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from creative import composition as c
from creative.color import WHITE, Color, color_distance
from creative.direction import Direction, Palette
from creative.geometry import Box, bounds
from creative.layout.arrangement import Arrangement, PlacedText, Plate
from creative.layout.banding import edge_line
from creative.layout.carriage import airborne
from creative.layout.dissolving import fades
from creative.layout.inks import Ground, button_colors, pick_ink, solve_scrim
from creative.layout.keying import keyed
from creative.layout.marks import logo_layer
from creative.layout.staging import (
    grain_of,
    key_color,
    plate_layers,
    room_below,
    scene_name,
    setting_color,
    sheer_ground,
    stage_of,
    subject_of,
)
from creative.pictures import Assets, Photo
from creative.tones import behind as tone_behind

_STRONG = 0.09  # OKLCH chroma from which a ground is the colour of its campaign
_AWAY = 0.2  # of the height, from the copy to a wordmark that has a veil of its own
_FALL = 0.3  # of its longer side: what the shadow of a thing in the air reaches below it
MIRRORED = 0.34  # of a product's height: what a glossy floor shows of it
_OUTLINE = 0.045  # of a button's height, the line round one that is not filled
_EDGE = 0.045  # of the short side, that a marker keeps from the edge of the frame
_TINTED = 0.06  # OKLCH chroma up to which a ground counts as paper
Look = Callable[[Box], c.Canvas]


@dataclass(frozen=True, slots=True)
class Underlay:
    """Layers under the type: ``backdrop`` first, then (after type behind it) the product."""

    backdrop: tuple[c.Layer, ...]
    product: tuple[c.Layer, ...]


def underlay(made: Arrangement, direction: Direction, assets: Assets, *, gloss: bool) -> Underlay:
    """Scene or photo, plates, shadow, product and grain."""
    palette = direction.palette
    backdrop: list[c.Layer] = []
    sheer = sheer_ground(made, assets)
    if not made.full_photo or sheer is not None:
        backdrop.append(
            c.SceneLayer(
                scene_name(made, direction, sheer=sheer is not None),
                stage_of(made, direction, assets),
            )
        )
    backdrop.extend(
        layer
        for plate in (_on_campaign_ground(plate, made, palette) for plate in made.plates)
        if plate.kind != "slab"
        for layer in plate_layers(plate, tone_behind(palette, subject_of(assets)), palette.accent)
    )
    if made.photo is not None and assets.photo is not None:
        placed = made.photo
        backdrop.append(
            c.PhotoLayer(
                assets.photo,
                placed.crop,
                placed.box,
                placed.shape,
                placed.radius,
                duotone=None if sheer is not None else duotone_of(direction, assets.photo),
                sheer=sheer,
                fade=() if sheer is not None else fades(made, direction, assets.photo),
            )
        )
    backdrop.extend(
        c.ShapeLayer("round", plate.box, palette.surface, radius=plate.radius, role="plate")
        for plate in made.plates
        if plate.kind == "slab"  # a card on the photo, under the type
    )
    product: list[c.Layer] = []
    cutout = assets.cutout
    if made.product is not None and cutout is not None:
        standing = made.ground is not None
        small = min(made.width, made.height) < 120
        product.append(
            c.ShadowLayer(
                cutout,
                made.product,
                direction.light,
                standing=standing,
                strength=0.55 if small else 1.0,
                rotation=made.rotation,
                airborne=not standing
                and airborne(cutout, made.rotation)
                and room_below(made) > _FALL * max(made.product.w, made.product.h),
            )
        )
        product.append(
            c.ProductLayer(
                cutout,
                made.product,
                rotation=made.rotation,
                reflection=0.3 if gloss and standing else 0.0,
                reach=min(MIRRORED, 0.9 * room_below(made) / made.product.h),
                light=direction.light,
                key=key_color(direction, made),
                setting=setting_color(made, palette, cutout.colors),
                standing=standing,
            )
        )
    # a photo that is the ground has its own
    grain = 0.0 if made.full_photo and sheer is None else grain_of(made, palette)
    if grain:
        product.append(c.GrainLayer(grain, direction.seed))
    return Underlay(tuple(backdrop), tuple(product))


def _on_campaign_ground(plate: Plate, made: Arrangement, palette: Palette) -> Plate:
    """A field lies over a pale ground and under a strong one: that one stays behind the type."""
    strong = palette.dark or palette.surface.lch[1] > _STRONG
    if plate.kind != "field" or not strong:
        return plate
    return replace(plate, box=Box.edges(0, plate.box.bottom, made.width, made.height))


def duotone_of(direction: Direction, photo: Photo) -> tuple[Color, Color] | None:
    """Two brand tones for a mood picture in a loud campaign; a product keeps its colours."""
    loud = {"bold", "energetic", "playful", "editorial"} & set(direction.moods[:2])
    if photo.of_product or not loud or not direction.palette.brand:
        return None
    hue, chroma = direction.palette.brand[0].lch[2], direction.palette.brand[0].lch[1]
    if chroma < 0.05:
        return None
    return Color.oklch(0.24, min(0.1, chroma), hue), Color.oklch(0.95, min(0.05, chroma), hue)


def behind(made: Arrangement, direction: Direction, look: Look) -> tuple[c.Layer, ...]:
    """Type that stands behind the product, in a colour that reads on the backdrop."""
    return tuple(
        _text(placed, direction, look, 4.9) for placed in made.texts if placed.behind_product
    )


def scrims(made: Arrangement, direction: Direction, look: Look) -> tuple[c.Layer, ...]:
    """The veil that type over a photo needs, as weak as it may be; none elsewhere."""
    photo = made.photo
    if photo is None:
        return ()
    marks = [t.ink for t in made.texts if t.role == "brand"]
    copy = [box for box in made.type_boxes() if box not in marks]
    # a wordmark at the other end has a ground of its own
    away = [m for m in marks if copy and _gap_down(m, bounds(copy)) > _AWAY * made.height]
    layers: tuple[c.Layer, ...] = ()
    groups = [([*copy, *(m for m in marks if m not in away)], made.type_side)]
    groups += [([mark], "top" if mark.cy < made.height / 2 else "bottom") for mark in away]
    for group, side in groups:
        boxes = [b for b in group if b.intersect(photo.box).area > 0]
        if boxes:
            layers += solve_scrim(made, direction, boxes, look, side=side)
    return layers


def _gap_down(one: Box, other: Box) -> float:
    return max(other.y - one.bottom, one.y - other.bottom, 0.0)


def overlay(
    made: Arrangement, direction: Direction, look: Look
) -> tuple[tuple[c.Layer, ...], tuple[c.Layer, ...]]:
    """(button bodies, type and logo), coloured by the pixels that are really under them."""
    bodies: list[c.Layer] = []
    glyphs: list[c.Layer] = []
    for number, placed in enumerate(made.buttons):
        around = Ground.of(look(placed.box.inset(-0.12 * placed.box.h)))
        exact = bool(direction.wishes.only_colors or direction.wishes.accent_color)
        fill, on_fill = button_colors(direction.palette, around, exact=exact)
        border = 0.0
        if number:  # one button is the one to press: a second is drawn as an outline
            border = max(1.0, _OUTLINE * placed.box.h)
            fill = on_fill = _outline_ink(direction.palette, around)
        label = c.TextLayer("cta", placed.label.block, placed.label.x, placed.label.y, on_fill)
        bodies.append(c.ButtonLayer(placed.box, placed.radius, fill, label, border))
        glyphs.append(label)
    for words in made.texts:
        if not words.behind_product:
            fills = tuple(body.fill for body in bodies if isinstance(body, c.ButtonLayer))
            plain = _text(words, direction, look, 4.9)
            free = partial(_free, made, words)
            under, text = keyed(words, plain, direction, look, buttons=fills, clear=free)
            bodies.extend(under)
            glyphs.append(text)
    if made.logo is not None and direction.logo is not None:
        ground = Ground.of(look(made.logo.inset(-0.1 * made.logo.h)))
        glyphs.append(logo_layer(direction, made.logo, ground, width=made.width))
    bodies.extend(edge_line(made, direction.palette, look, (*bodies, *glyphs)))
    return tuple(bodies), tuple(glyphs)


def _outline_ink(palette: Palette, around: Ground) -> Color:
    """The colour of a button that is only an outline: that of the type."""
    return pick_ink(around, (palette.ink, *palette.brand, WHITE), 4.9)


def _free(made: Arrangement, words: PlacedText, box: Box) -> bool:
    """True where only these words stand, clear of the frame's edges."""
    others = [text.ink for text in made.texts if text is not words]
    others += [button.box for button in made.buttons]
    others += [part for part in (made.product, made.logo) if part is not None]
    inner = Box(0, 0, made.width, made.height).inset(_EDGE * min(made.width, made.height))
    return inner.contains(box) and not any(box.intersect(part).area > 0 for part in others)


def _text(placed: PlacedText, direction: Direction, look: Look, bar: float) -> c.TextLayer:
    palette = direction.palette
    ground = Ground.of(look(placed.ink.inset(-0.12 * placed.block.cap_height)))
    # a softened ink looks dirty on a strong colour, and off the ground that it was made for
    paper = ground.color.lch[1] <= _TINTED and color_distance(ground.color, palette.surface) < 12
    first = palette.muted if placed.role == "subheadline" and paper else palette.ink
    if placed.role == "headline" and placed.behind_product:
        first = palette.giant
    first = dict(direction.wishes.part_colors).get(placed.role, first)
    wanted = (first, palette.ink, *palette.brand, WHITE)
    if palette.brand and all(ground.contrast(color) < bar for color in wanted):
        nearest = max(palette.brand, key=ground.contrast)  # a deeper brand colour, not a grey
        wanted = (nearest, *wanted)
    color = pick_ink(ground, wanted, bar)
    return c.TextLayer(
        placed.role, placed.block, placed.x, placed.y, color, behind_product=placed.behind_product
    )
