"""A reference layout and one problem in; arrangements that follow the reference out.

In a like frame our own copy, product, logo and button take the reference's boxes. In another
frame its relations are kept: order, side, alignment, emphasis.
"""

from __future__ import annotations

from dataclasses import replace

from creative.direction import Wishes
from creative.errors import LayoutError
from creative.geometry import Box, bounds
from creative.layout.arrangement import Arrangement
from creative.layout.frame import Frame
from creative.layout.mirroring import mirrored
from creative.layout.photos import place_photo
from creative.layout.problem import Problem
from creative.layout.reference_archetype import adapted
from creative.layout.reference_picture import (
    free_room,
    place_cutout,
    place_photo_in,
    trimmed,
)
from creative.layout.reference_setting import TypeSet, in_pixels, set_type
from creative.layout.solver import solve
from creative.layout.strips import solve_strip
from creative.references import ReferenceLayout

LIKE = (0.62, 1.62)  # ratio of the aspects within which boxes are stretched, not rearranged
_LEAST_PRODUCT = 0.045  # of the frame: less room than this shows no product


def follow(reference: ReferenceLayout, problem: Problem, wishes: Wishes) -> tuple[Arrangement, ...]:
    """Arrangements after the reference, nearest first. Raises LayoutError with the reason."""
    rtl = problem.voices["start"].rtl
    shown = _turned(reference, wishes, rtl=rtl)
    product = shown.one("product")
    if problem.treatment == "none" and product is not None and product.area > 0.06:
        raise LayoutError("it leaves room for a product, and there is no product picture")
    found: list[Arrangement] = []
    stretch = problem.frame.aspect / shown.aspect
    if problem.frame.shape == "page" and LIKE[0] <= stretch <= LIKE[1]:
        in_boxes = _in_boxes(shown, problem)
        if in_boxes is not None:
            found.append(in_boxes)
    found += _rearranged(shown, problem)
    if rtl:
        found = [mirrored(made) for made in found]
    if not found:
        raise LayoutError("its places do not hold this copy at a readable size")
    found = [made for made in found if _as_wished(made, wishes)]
    if not found:
        raise LayoutError("the direction asks for other places, and it goes first")
    return tuple(found)


def _turned(reference: ReferenceLayout, wishes: Wishes, *, rtl: bool) -> ReferenceLayout:
    """The reference as it is solved: frames of copy read from the right are flipped afterwards.

    A picture with type on the left is flipped for such copy; one made for it stays as it is. A
    product that is wished on the other side brings its type over to this one.
    """
    shown = reference.mirrored() if rtl and reference.align != "left" else reference
    product = shown.one("product")
    wanted = wishes.product_at
    if product is not None and wanted in {"left", "right"}:
        at = "left" if product.cx < 0.45 else "right" if product.cx > 0.55 else "center"
        if rtl:
            wanted = "left" if wanted == "right" else "right"
        if at not in {wanted, "center"}:
            return shown.mirrored()
    return shown


def _as_wished(made: Arrangement, wishes: Wishes) -> bool:
    product = made.product or (made.photo.subject if made.photo else None)
    kept = True
    if wishes.product_at and product is not None:
        kept &= _lies(product, wishes.product_at, made)
    if wishes.text_at and made.type_boxes():
        kept &= _lies(bounds(list(made.type_boxes())), wishes.text_at, made)
    if wishes.logo_at and made.logo is not None:
        kept &= all(_lies(made.logo, side, made) for side in wishes.logo_at.split("-"))
    return kept


def _lies(box: Box, where: str, made: Arrangement) -> bool:
    x, y = box.cx / made.width, box.cy / made.height
    return {
        "left": x < 0.5,
        "right": x > 0.5,
        "top": y < 0.5,
        "bottom": y > 0.5,
        "center": abs(x - 0.5) < 0.14,
    }[where]


def _in_boxes(shown: ReferenceLayout, problem: Problem) -> Arrangement | None:
    frame = problem.frame
    product = shown.one("product")
    place = in_pixels(product, frame) if product is not None else None
    typed = None
    for smaller in (1.0, 0.88, 0.76, 0.65, 0.55):
        typed = set_type(shown, problem, place, smaller)
        if typed is not None:
            break
    if typed is None:
        return None
    return _with_picture(shown, problem, typed, place)


def _with_picture(
    shown: ReferenceLayout, problem: Problem, typed: TypeSet, place: Box | None
) -> Arrangement | None:
    frame = problem.frame
    base = Arrangement(
        shown.name,
        frame.width,
        frame.height,
        typed.texts,
        typed.buttons,
        logo=typed.logo.box if typed.logo is not None and typed.logo.mark is None else None,
        type_side=_type_side(typed.boxes, place, frame),
        stage=False,
    )
    if problem.treatment == "photo":
        return _with_photo(shown, problem, base, typed, place)
    return base if problem.treatment == "none" else _with_cutout(problem, base, typed, place)


def _with_photo(
    shown: ReferenceLayout, problem: Problem, base: Arrangement, typed: TypeSet, place: Box | None
) -> Arrangement | None:
    frame, source = problem.frame, problem.assets.photo
    if source is None:
        return None
    if shown.background == "photo":
        photo = place_photo(source, frame.box, "rect", side=base.type_side, avoid=typed.boxes)
    else:
        room = place if place is not None else free_room(frame, typed.boxes, 0.025 * frame.unit)
        photo = place_photo_in(source, room, frame, typed.boxes)
    if photo.box.area < 0.1 * frame.box.area:
        return None
    return replace(base, photo=photo, upscale=photo.box.h / photo.crop.h)


def _with_cutout(
    problem: Problem, base: Arrangement, typed: TypeSet, place: Box | None
) -> Arrangement | None:
    frame, cutout = problem.frame, problem.assets.cutout
    if cutout is None:
        return None
    gap = 0.025 * frame.unit
    rooms = [trimmed(place, typed.boxes, gap)] if place is not None else []
    rooms.append(free_room(frame, typed.boxes, gap))
    for room in rooms:
        if min(room.w, room.h) < 12:
            continue
        scale = min(1.0, problem.product_scale)
        fitted = place_cutout(cutout, room, frame, typed.boxes, scale)
        if fitted is None or fitted[0].area < _LEAST_PRODUCT * frame.box.area:
            continue
        box, upscale = fitted
        stands = cutout.standing and _floor_is_clear(box.bottom, typed, frame)
        return replace(
            base,
            product=box,
            ground=box.bottom if stands else None,
            stage=stands,
            upscale=upscale,
        )
    return None


def _floor_is_clear(ground: float, typed: TypeSet, frame: Frame) -> bool:
    """True when a floor drawn at this height runs through no line of type."""
    floor = Box.edges(0, ground - 0.14 * frame.height, frame.width, ground + 0.02 * frame.height)
    lines = [line.ink.moved(text.x, text.y) for text in typed.texts for line in text.block.lines]
    return ground > 0.5 * frame.height and all(line.intersect(floor).area <= 0 for line in lines)


def _type_side(boxes: list[Box], place: Box | None, frame: Frame) -> str:
    if not boxes:
        return "left"
    whole = bounds(boxes)
    dx, dy = whole.cx / frame.width - 0.5, whole.cy / frame.height - 0.5
    if place is not None:
        dx = whole.cx / frame.width - place.cx / frame.width
        dy = whole.cy / frame.height - place.cy / frame.height
    if abs(dx) > abs(dy):
        return "left" if dx < 0 else "right"
    return "top" if dy < 0 else "bottom"


def _rearranged(shown: ReferenceLayout, problem: Problem) -> list[Arrangement]:
    """The reference's relations as an archetype, solved for this frame: the first that fits."""
    archetype = adapted(shown, problem)
    solver = solve_strip if archetype.flow == "row" else solve
    for share, growth in ((0.0, 1.0), (0.5, 0.9), (1.0, 1.0), (1.0, 0.7)):
        made = solver(replace(archetype, headline=archetype.headline * growth), share, problem)
        if made is not None:
            return [made]
    return []
