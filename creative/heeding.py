"""A finished ad and what the direction asks for in, the wishes that it does not show out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from creative import composition as c
from creative.color import Color, color_distance, hue_apart
from creative.composition import Composition
from creative.direction import Clause, Direction
from creative.geometry import Box

Wish = tuple[str, object]  # the name of an effect and its value, as clauses carry them

_SLACK: Final = 0.03  # of the frame: how far past the middle still counts as the other side
_MIDDLE: Final = 0.1  # of the frame: how far from the middle still counts as centred
_SAME: Final = 12.0  # CIEDE2000 up to which people call two colours the same
_VIVID: Final = 0.05  # OKLCH chroma above which a colour has a hue to speak of
_LARGE, _SMALL = 0.58, 0.62  # of the frame's width or height: the size of a product
_LARGE_LOGO: Final = 0.02  # of the frame
_AMOUNT: Final = re.compile(r"\d+\s?%|[$€£¥₹]\s?\d|\d\s?[$€£¥₹]|\d+\s?(?:EUR|USD|GBP|CHF)\b")
_PALE: Final = 0.4  # luminance above which no ground is dark
_DIM: Final = 0.4  # intensity of the light below which it was asked to be dim
_PALE_GROUND: Final = "the photo of the product keeps a pale ground"
_FULL: Final = 0.9  # of the frame: a photo this large is the ground


@dataclass(frozen=True, slots=True)
class Seen:
    """What can be seen of one finished ad: boxes by part, colours, and what lies behind all."""

    width: int
    height: int
    parts: dict[str, tuple[Box, ...]]
    texts: tuple[tuple[str, str, Color], ...]  # role, words, colour
    buttons: tuple[Color, ...]
    scene: str
    full_photo: bool
    direction: Direction


def seen(composition: Composition, direction: Direction) -> Seen:
    """Read the layers of a finished composition."""
    parts: dict[str, list[Box]] = {}
    scene, full = "", False
    buttons: list[Color] = []
    for layer in composition.layers:
        match layer:
            case c.SceneLayer():
                scene = layer.scene
            case c.ProductLayer():
                parts.setdefault("product", []).append(layer.box)
            case c.PhotoLayer():
                full = full or layer.box.area > _FULL * composition.width * composition.height
                parts.setdefault("product", []).append(_subject(layer))
            case c.LogoLayer():
                parts.setdefault("logo", []).append(layer.box)
            case c.ButtonLayer():
                buttons.append(layer.fill)
                parts.setdefault("cta", []).append(layer.box)
            case _:
                continue
    texts: list[tuple[str, str, Color]] = []
    for text in composition.texts():
        role = "logo" if text.role == "brand" else text.role
        parts.setdefault(role, []).append(text.ink)
        texts.append((role, text.block.text, text.color))
    return Seen(
        composition.width,
        composition.height,
        {name: tuple(boxes) for name, boxes in parts.items()},
        tuple(texts),
        tuple(buttons),
        scene,
        full,
        direction,
    )


def _subject(layer: c.PhotoLayer) -> Box:
    """Where the subject of a photo comes to lie in the picture, as far as it is in view."""
    focus, crop, box = layer.photo.focus, layer.crop, layer.box
    if crop.w <= 0 or crop.h <= 0 or focus.area <= 0:
        return box
    sx, sy = box.w / crop.w, box.h / crop.h
    placed = Box(
        box.x + (focus.x - crop.x) * sx, box.y + (focus.y - crop.y) * sy, focus.w * sx, focus.h * sy
    )
    shown = placed.intersect(box)
    return shown if shown.area > 0 else box


def missed(wishes: Iterable[Wish], ad: Seen) -> tuple[tuple[Wish, str], ...]:
    """The wishes that this ad does not show, each with what is so instead."""
    out: list[tuple[Wish, str]] = []
    for wish in wishes:
        name, value = wish
        check = _CHECKS.get(name.split(".")[0])
        why = check(name, value, ad) if check is not None else ""
        if why:
            out.append((wish, why))
    return tuple(out)


def _place(name: str, value: object, ad: Seen) -> str:
    part = name.removesuffix("_at")
    boxes = _type(ad) if part == "text" else ad.parts.get(part, ())
    if not boxes:
        return f"no {part} is shown"
    whole = boxes[0]
    for box in boxes[1:]:
        whole = whole.union(box)
    x, y = whole.cx / ad.width, whole.cy / ad.height
    held = {
        "left": x < 0.5 - _SLACK,
        "right": x > 0.5 + _SLACK,
        "top": y < 0.5 - _SLACK,
        "bottom": y > 0.5 + _SLACK,
        "center": abs(x - 0.5) < _MIDDLE,
    }
    if all(held.get(side, True) for side in str(value).split("-")):
        return ""
    across = "left" if x < 0.5 - _MIDDLE else "right" if x > 0.5 + _MIDDLE else "middle"
    down = "top" if y < 0.5 - _MIDDLE else "bottom" if y > 0.5 + _MIDDLE else "middle"
    found = across if down == "middle" else down if across == "middle" else f"{down} {across}"
    return f"the {part} stands at the {found}, where everything fits"


def _type(ad: Seen) -> tuple[Box, ...]:
    roles = ("headline", "subheadline", "cta")
    return tuple(box for role in roles for box in ad.parts.get(role, ()))


def _scene(_: str, value: object, ad: Seen) -> str:
    if ad.scene == value:
        return ""
    if ad.full_photo:
        return "the photo fills the frame with its own ground"
    plain = ad.scene in {"", "field"}
    return "its arrangement has a plain ground" if plain else f"{ad.scene} suits its arrangement"


def _no_scene(_: str, value: object, ad: Seen) -> str:
    return "no other scene fits" if ad.scene == value else ""


def _light(name: str, value: object, ad: Seen) -> str:
    if ad.full_photo:
        return "a photo keeps the light that it was taken in"
    if "product" not in ad.parts and not ad.scene:
        return "nothing in this arrangement is lit"
    dim = name == "light.intensity" and isinstance(value, int | float) and value < _DIM
    if dim and _stays_pale(ad):
        return _PALE_GROUND
    now = getattr(ad.direction.light, name.removeprefix("light."))
    close = isinstance(value, int | float) and abs(float(now) - float(value)) < 0.35
    return "" if close else "another wish decides the light"


def _ground(_: str, value: object, ad: Seen) -> str:
    if not isinstance(value, Color):
        return ""
    if ad.full_photo:
        return "the photo covers the ground"
    near = color_distance(value, ad.direction.palette.surface) < _SAME
    return "" if near else f"the ground is {ad.direction.palette.surface.code}"


def _type_color(name: str, value: object, ad: Seen) -> str:
    part = name.removeprefix("text_color").lstrip(".")
    parts = {part} if part else {"headline", "subheadline"}
    colors = [color for role, _, color in ad.texts if role in parts]
    if not isinstance(value, Color):
        return ""
    if not colors:
        return "no type is shown"
    if any(color_distance(value, color) < _SAME for color in colors):
        return ""
    return f"it could not be read on its ground; {colors[0].code} is used"


def _accent(_: str, value: object, ad: Seen) -> str:
    if not isinstance(value, Color):
        return ""
    if any(color_distance(value, fill) < _SAME for fill in ad.buttons):
        return ""
    if color_distance(value, ad.direction.palette.accent) < _SAME and not ad.buttons:
        return "" if ad.scene else "there is no button to carry it"
    return f"it would not stand out; {ad.buttons[0].code} is used" if ad.buttons else "no accent"


def _colors(ad: Seen) -> Iterator[Color]:
    if not ad.full_photo:
        yield ad.direction.palette.surface
    yield from ad.buttons
    for role, _, color in ad.texts:
        if role in {"headline", "subheadline"}:
            yield color


def _only(_: str, value: object, ad: Seen) -> str:
    """No hue beside those that were named; black, white and greys are type's own."""
    del value
    allowed = ad.direction.wishes.only_colors
    for color in _colors(ad):
        if color.lch[1] > _VIVID and not any(_alike(color, one) for one in allowed):
            return f"{color.code} is used beside them"
    return ""


def _avoided(_: str, value: object, ad: Seen) -> str:
    if not isinstance(value, Color):
        return ""
    used = next((color for color in _colors(ad) if _same_name(color, value)), None)
    return f"{used.code} is needed so that the copy is read" if used else ""


def _alike(one: Color, other: Color) -> bool:
    turn = hue_apart(one.lch[2], other.lch[2])
    return color_distance(one, other) < 2 * _SAME or (other.lch[1] > 0.02 and turn < 30)


def _same_name(one: Color, other: Color) -> bool:
    turn = hue_apart(one.lch[2], other.lch[2])
    vivid = min(one.lch[1], other.lch[1]) > _VIVID
    return color_distance(one, other) < _SAME / 2 or (vivid and turn < 18)


def _left_out(_: str, value: object, ad: Seen) -> str:
    roles = ("headline", "subheadline", "cta") if value == "text" else (str(value),)
    shown = [role for role in roles if ad.parts.get(role)]
    return f"the {shown[0]} is shown" if shown else ""


def _emphasis(_: str, value: object, ad: Seen) -> str:
    part = str(value)
    if part in {"product", "logo", "headline"} and not ad.parts.get(part):
        return f"no {part} is shown"
    frame = ad.width * ad.height
    if part == "product":
        box = ad.parts["product"][0]
        tall = max(box.h / ad.height, 0.85 * box.w / ad.width)
        return "" if tall > 0.38 or box.area / frame > 0.14 else "the copy leaves it less room"
    if part == "headline":
        ink = sum(box.area for box in ad.parts["headline"])
        return "" if ink / frame > 0.08 else "its length leaves it no more room"
    if part == "logo":
        box = ad.parts["logo"][0]
        return "" if box.area / frame > _LARGE_LOGO else "the logo keeps its usual size"
    named = [role for role, text, _ in ad.texts if _AMOUNT.search(text)]
    if not named:
        return "no line names an offer; send it in ad_copies"
    return "" if "headline" in named else f"the line that names it is the {named[0]}"


def _scale(_: str, value: object, ad: Seen) -> str:
    """Large and small by what the eye measures: the longer of the product's shares of the frame."""
    if not ad.parts.get("product"):
        return "no product is shown"
    box = ad.parts["product"][0]
    share = max(box.h / ad.height, box.w / ad.width)
    if isinstance(value, int | float) and value > 1:
        return "" if share > _LARGE else "the copy leaves it less room"
    return "" if share < _SMALL else "its arrangement needs it at its usual size"


def _copy(name: str, value: object, ad: Seen) -> str:
    role = name.removeprefix("copy.")
    words = [" ".join(text.split()) for held, text, _ in ad.texts if held in {role, "button"}]
    if role == "cta":
        words += [" ".join(text.split()) for _, text, _ in ad.texts]
    return "" if " ".join(str(value).split()) in words else "this line is not shown"


def _mood(_: str, value: object, ad: Seen) -> str:
    if value == "dark" and _stays_pale(ad):
        return _PALE_GROUND
    return "" if value in ad.direction.moods else "other moods asked for come first"


def _stays_pale(ad: Seen) -> bool:
    """True when the ad's ground is pale: its scene's, or that of a photo which lets it through."""
    shown = bool(ad.scene) or not ad.full_photo
    return shown and ad.direction.palette.surface.luminance > _PALE


def _no_mood(_: str, value: object, ad: Seen) -> str:
    return "it is asked for elsewhere" if value in ad.direction.moods else ""


_CHECKS: Final[dict[str, Callable[[str, object, Seen], str]]] = {
    "product_at": _place,
    "text_at": _place,
    "logo_at": _place,
    "scene": _scene,
    "avoid_scenes": _no_scene,
    "light": _light,
    "surface_color": _ground,
    "text_color": _type_color,
    "accent_color": _accent,
    "only_colors": _only,
    "avoid_colors": _avoided,
    "leave_out": _left_out,
    "emphasis": _emphasis,
    "product_scale": _scale,
    "copy": _copy,
    "mood": _mood,
    "avoid_moods": _no_mood,
}


def answered(
    clauses: Sequence[Clause], ads: Sequence[tuple[str, tuple[tuple[Wish, str], ...]]]
) -> tuple[Clause, ...]:
    """The clauses, as the finished ads show them; ``ads``: (format, wishes missed with reasons).

    A wish that no ad shows is reported as not applied; one that some ads do not show, with the
    formats that do not.
    """
    if not ads:
        return tuple(clauses)
    return tuple(told for clause in clauses for told in _answer(clause, ads))


def _answer(
    clause: Clause, ads: Sequence[tuple[str, tuple[tuple[Wish, str], ...]]]
) -> Iterator[Clause]:
    if not clause.applied or not clause.effects:
        yield clause
        return
    notes: list[str] = []
    refused: list[str] = []
    for wish, words in clause.effects:
        without = [(name, dict(gone)[wish]) for name, gone in ads if wish in dict(gone)]
        if not without:
            notes.append(words)
        elif len(without) == len(ads):
            refused.append(f"{words}: {without[0][1]}")
        else:
            names = ", ".join(dict.fromkeys(name for name, _ in without))
            notes.append(f"{words} (not in {names}: {without[0][1]})")
    tail = clause.note.partition("; not understood: ")[2]
    if notes:
        note = ", ".join(dict.fromkeys(notes))
        yield replace(clause, note=f"{note}; not understood: {tail}" if tail else note)
    if refused:
        yield Clause(clause.text, applied=False, note="; ".join(dict.fromkeys(refused)))
