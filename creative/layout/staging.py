"""An arrangement and its direction in; what the painter is told of the set and its light out."""

from __future__ import annotations

from creative import composition as c
from creative.color import Color
from creative.direction import Direction, Palette
from creative.geometry import Box
from creative.layout.arrangement import Arrangement, Plate
from creative.pictures import Assets
from creative.scene import Stage
from creative.tones import behind

_BEHIND = frozenset({"disc", "card", "panel", "block"})  # plates that a product lies on
_GRAIN = (0.0075, 0.0036)  # standard deviation of film grain on a dark ground and on a pale one
_FINE = (320.0, 900.0)  # pixels of the short side between which it grows from a third to the whole
BARE = _BEHIND | {"field"}  # plates that want a bare wall under them


def sheer_ground(made: Arrangement, assets: Assets) -> Color | None:
    """The photo's plain pale ground, where the ad's own takes its place."""
    if made.photo is None or made.photo.shape != "rect" or assets.photo is None:
        return None
    return assets.photo.ground if assets.photo.pale else None


def grain_of(made: Arrangement, palette: Palette) -> float:
    """Enough grain that no band shows in a JPEG, little where a picture is small or flat.

    At the size of a banner it would look like cloth; on flat colour there is nothing to smooth.
    """
    short = min(made.width, made.height)
    if short < 200:
        return 0.0
    share = min(1.0, max(0.0, (short - _FINE[0]) / (_FINE[1] - _FINE[0])))
    flat = made.product is None and made.photo is None
    return _GRAIN[0 if palette.dark else 1] * (0.34 + 0.66 * share) * (0.7 if flat else 1.0)


def key_color(direction: Direction, made: Arrangement) -> Color:
    """The colour of the light on a product's edge: the lamp's, and at night the scene's own."""
    warmth, palette = direction.light.warmth, direction.palette
    lamp = Color(1.0, 1.0 - 0.10 * max(0.0, warmth), 1.0 - 0.26 * max(0.0, warmth))
    if warmth < 0:
        lamp = Color(1.0 + 0.18 * warmth, 1.0 + 0.06 * warmth, 1.0)
    if palette.surface.luminance < 0.10:
        name = direction.scene if made.stage else direction.backdrop
        glow = palette.accent if palette.accent.lch[1] > 0.05 else lamp
        share = {"night-neon": 0.85, "floodlights": 0.15}.get(name, 0.6)
        return lamp.mixed(glow.with_lch(lightness=0.8), share)
    # on a colour the wall lights the edge as well
    return lamp.mixed(palette.surface.with_lch(lightness=0.9), 0.4)


def room_below(made: Arrangement) -> float:
    """Pixels from a product's foot down to the type under it, or to the frame's edge."""
    product = made.product
    if product is None:
        return 0.0
    under = [
        box.y
        for box in made.type_boxes()
        if min(box.right, product.right) > max(box.x, product.x) and box.cy > product.cy
    ]
    return max(0.0, min([*under, float(made.height)]) - product.bottom)


def setting_color(made: Arrangement, palette: Palette, subject: tuple[Color, ...]) -> Color:
    """The colour that is round a product: its plate's, else the ground's."""
    plates = _BEHIND & {plate.kind for plate in made.plates}
    return behind(palette, subject) if plates else palette.surface


def subject_of(assets: Assets) -> tuple[Color, ...]:
    """The main colours of what is cut out."""
    return assets.cutout.colors if assets.cutout is not None else ()


def scene_name(made: Arrangement, direction: Direction, *, sheer: bool) -> str:
    """A stage where something stands; a backdrop, or a bare wall behind plates of the layout's."""
    if BARE & {plate.kind for plate in made.plates}:
        return "field"
    return direction.scene if made.stage and not sheer else direction.backdrop


def stage_of(made: Arrangement, direction: Direction, assets: Assets) -> Stage:
    """The frame with its product and its quiet ground, as a scene is told it."""
    foot = None
    if made.product is not None and assets.cutout is not None:
        scale = made.product.w / assets.cutout.width
        left, right = assets.cutout.foot
        foot = (made.product.x + left * scale, made.product.x + right * scale)
    quiet = [
        t.ink.inset((-0.1 if t.behind_product else -0.35) * t.block.cap_height) for t in made.texts
    ]
    quiet += [b.box.inset(-0.3 * b.box.h) for b in made.buttons]
    if made.logo is not None:
        quiet.append(made.logo.inset(-0.3 * made.logo.h))
    product, sheer = made.product, sheer_ground(made, assets) is not None
    if sheer and made.photo is not None and made.photo.subject is not None:
        frame = Box(0, 0, made.width, made.height)
        product = made.photo.subject.intersect(made.photo.box).intersect(frame)
    return Stage(
        made.width,
        made.height,
        direction.palette,
        direction.light,
        direction.seed,
        ground=made.ground,
        product=product,
        foot=foot if made.ground is not None else None,
        quiet=tuple(quiet),
        sheer=sheer,
        subject=subject_of(assets),
    )


def plate_layers(plate: Plate, second: Color, accent: Color) -> tuple[c.Layer, ...]:
    """A plate of the layout's as flat geometry: rules in the accent, the rest as it is told."""
    if plate.kind == "disc":
        return (c.ShapeLayer("ellipse", plate.box, second, role="plate"),)
    if plate.kind == "card":
        return (c.ShapeLayer("round", plate.box, second, radius=plate.radius, role="plate"),)
    if plate.kind == "rule":
        return (c.ShapeLayer("rect", plate.box, accent, role="rule"),)
    return (c.ShapeLayer("rect", plate.box, second, role="plate"),)
