"""A reference layout and one problem in; arrangements that follow the reference out.

In a like frame our own copy, product, logo and button take the reference's boxes. In another
frame its relations are kept: order, side, alignment, emphasis.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from creative.direction import Wishes
from creative.errors import LayoutError
from creative.geometry import Box, bounds
from creative.layout.arrangement import Arrangement, PlacedButton, PlacedText
from creative.layout.frame import Frame
from creative.layout.mirroring import mirrored
from creative.layout.photos import place_photo
from creative.layout.problem import Problem
from creative.layout.reference_archetype import adapted
from creative.layout.reference_column import Part, stacked
from creative.layout.reference_logo import LogoPlace, place_logo
from creative.layout.reference_picture import (
    free_room,
    place_cutout,
    place_photo_in,
    trimmed,
)
from creative.layout.reference_type import Setting, set_buttons, set_role
from creative.layout.solver import solve
from creative.layout.stack import Voice, sizes_for, smallest_size
from creative.layout.strips import solve_strip
from creative.references import ReferenceLayout, Region
from creative.typography.setting import Paragraph

LIKE = (0.62, 1.62)  # ratio of the aspects within which boxes are stretched, not rearranged
_EM = 0.92  # height of a line of type with ascenders and descenders, in shares of its size
_LEAST_PRODUCT = 0.045  # of the frame: less room than this shows no product


@dataclass(frozen=True, slots=True)
class TypeSet:
    """All type at its place."""

    texts: tuple[PlacedText, ...]
    buttons: tuple[PlacedButton, ...]
    logo: LogoPlace | None

    @property
    def boxes(self) -> list[Box]:
        logo = [self.logo.box] if self.logo is not None else []
        return [t.ink for t in self.texts] + [b.box for b in self.buttons] + logo


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


def _voice(problem: Problem, align: str) -> Voice:
    name = {"left": "start", "center": "center", "right": "end"}[align]
    return problem.voices.get(name, problem.voices["start"])


def _scale(shown: ReferenceLayout, frame: Frame) -> float:
    """The height in pixels of the reference laid inside the frame: the measure of its sizes."""
    return min(frame.width / shown.aspect, float(frame.height))


def _pixels(box: Box, frame: Frame) -> Box:
    return Box(box.x * frame.width, box.y * frame.height, box.w * frame.width, box.h * frame.height)


def _in_boxes(shown: ReferenceLayout, problem: Problem) -> Arrangement | None:
    frame = problem.frame
    product = shown.one("product")
    place = _pixels(product, frame) if product is not None else None
    typed = None
    for smaller in (1.0, 0.88, 0.76, 0.65, 0.55):
        typed = _set_type(shown, problem, place, smaller)
        if typed is not None:
            break
    if typed is None:
        return None
    return _with_picture(shown, problem, typed, place)


def _set_type(
    shown: ReferenceLayout, problem: Problem, place: Box | None, smaller: float
) -> TypeSet | None:
    frame, voice = problem.frame, _voice(problem, shown.align)
    content, align = frame.content, shown.align
    small = smallest_size(voice, frame)
    targets = _targets(shown, voice, frame)
    parts: list[Part] = []
    settings: dict[str, Setting] = {}
    sizes = dict(shown.sizes)
    headline = targets.get("headline")
    size = 0.0
    if headline is not None:
        top = 1.5 * sizes.get("headline", headline.h / frame.height) * _scale(shown, frame) / _EM
        least = small * (1.25 if voice.subheadlines else 1.05)
        limits = (max(least, 1.2 * small), max(least, top * smaller))
        made = _set(voice.headlines, "headline", headline, content, place, align, limits, shown)
        if made is None:
            return None
        settings["headline"], size = made, made.size
        parts.append(Part("headline", headline, made.box))
    below = targets.get("subheadline")
    if below is not None:
        usual = sizes_for(size or 2.6 * small, voice, frame).subheadline
        asked = sizes.get("subheadline", 0.0) * _scale(shown, frame) / _EM
        most = max(small, min(max(asked, usual) * 1.12, size / 1.25 if size else 1e6))
        for least in (min(most, max(small, 0.85 * usual)), small):
            made = _set(
                voice.subheadlines, "subheadline", below, content, place, align,
                (least, most), shown,
            )  # fmt: skip
            if made is not None:
                break
        if made is None:
            return None
        settings["subheadline"] = made
        parts.append(Part("subheadline", below, made.box))
    buttons: tuple[PlacedButton, ...] = ()
    if voice.labels:
        boxes = [box for role, box in targets.items() if role.startswith("cta")]
        row = set_buttons(voice, frame, boxes, align, size or 1e6)
        if row is None:
            return None
        buttons = row
        parts.append(Part("cta", bounds(boxes[: len(row)]), bounds([b.box for b in row])))
    return _arranged(shown, problem, voice, parts, settings, buttons)


def _set(
    paragraphs: tuple[Paragraph, ...],
    role: str,
    box: Box,
    content: Box,
    place: Box | None,
    align: str,
    sizes: tuple[float, float],
    shown: ReferenceLayout,
) -> Setting | None:
    """Within the product's edge where that is beside the type, else in the whole content box."""
    for limits in (_beside(content, box, place, shown), content):
        made = set_role(role, paragraphs, box.intersect(content), limits, align, sizes)
        if made is not None:
            return made
    return None


def _beside(content: Box, box: Box, place: Box | None, shown: ReferenceLayout) -> Box:
    if place is None or shown.background == "photo":
        return content
    if place.bottom < box.y or place.y > box.bottom:
        return content
    gap = 0.03 * content.w
    if place.cx > box.cx and place.x > box.x + 0.4 * box.w:
        right = max(min(content.right, place.x - gap), min(box.right, content.right))
        return Box.edges(content.x, content.y, right, content.bottom)
    if place.cx < box.cx and place.right < box.right - 0.4 * box.w:
        left = min(max(content.x, place.right + gap), max(box.x, content.x))
        return Box.edges(left, content.y, content.right, content.bottom)
    return content


def _targets(shown: ReferenceLayout, voice: Voice, frame: Frame) -> dict[str, Box]:
    """A box for every role that we have copy for: the reference's, or one beneath the last."""
    content = frame.content
    placed = _aligned(shown, frame)
    boxes = {role: box for role, box in placed if role in {"headline", "subheadline"}}
    others = [box for role, box in placed if role == "text"]
    head = boxes["headline"]
    out: dict[str, Box] = {}
    if voice.headlines:
        out["headline"] = head
    if voice.subheadlines:
        under = boxes.get("subheadline") or next(
            (box for box in others if box.y > head.bottom - 0.2 * head.h), None
        )
        if under is None and not voice.headlines:
            under = head
        height = max(0.05 * frame.height, 0.3 * head.h)
        out["subheadline"] = under or Box(
            head.x, head.bottom + 0.035 * frame.height, head.w, height
        )
    ctas = [box for role, box in placed if role == "cta"]
    if voice.labels:
        if not ctas:
            last = max(out.values(), key=lambda box: box.bottom, default=head)
            height = max(0.075 * frame.unit, 24.0)
            width = min(3.2 * height, content.w)
            x = {"left": last.x, "center": last.cx - width / 2, "right": last.right - width}
            ctas = [Box(x[shown.align], last.bottom + 0.05 * frame.height, width, height)]
        out |= {f"cta{number}": box for number, box in enumerate(ctas)}
    return out


def _aligned(shown: ReferenceLayout, frame: Frame) -> list[Region]:
    """The boxes of type in pixels, inside the content box, on one line where they nearly are.

    Buttons keep their shape in a frame of another ratio.
    """
    content, scale = frame.content, _scale(shown, frame)
    line = {"left": 0.0, "center": 0.5, "right": 1.0}[shown.align]
    placed: list[Region] = []
    for role, share in shown.boxes:
        if role in {"product", "logo"}:
            continue
        box = _pixels(share, frame)
        if role == "cta":
            width, height = share.w * shown.aspect * scale, share.h * scale
            x = box.x + line * (box.w - width)
            box = Box(x, box.cy - height / 2, width, height)
        placed.append((role, _into(box, content)))
    at = [box.x + line * box.w for _, box in placed]
    common = sorted(at)[len(at) // 2]
    edge = content.x + line * content.w
    if abs(common - edge) < 0.035 * frame.unit:
        common = edge
    near = 0.04 * frame.unit
    return [
        (role, _into(box.moved(common - x, 0), content) if abs(common - x) < near else box)
        for (role, box), x in zip(placed, at, strict=True)
    ]


def _into(box: Box, content: Box) -> Box:
    """A box moved, and if need be shrunk, into the content box."""
    width, height = min(box.w, content.w), min(box.h, content.h)
    x = min(max(box.x, content.x), content.right - width)
    y = min(max(box.y, content.y), content.bottom - height)
    return Box(x, y, width, height)


def _arranged(
    shown: ReferenceLayout,
    problem: Problem,
    voice: Voice,
    parts: list[Part],
    settings: dict[str, Setting],
    buttons: tuple[PlacedButton, ...],
) -> TypeSet | None:
    """The column with its logo, everything clear of everything."""
    frame = problem.frame
    spot = shown.one("logo")
    logo = None
    if spot is not None:
        target = _pixels(spot, frame)
        logo = place_logo(problem, voice, target)
        if logo is not None and _in_column(logo.box, parts):
            parts = [*parts, Part("logo", target, logo.box)]
    typed = _columned(frame.content, frame, parts, settings, buttons, logo)
    if spot is None and typed is not None:
        product = shown.one("product")
        soft = [_pixels(product, frame)] if product is not None else []
        corner = place_logo(problem, voice, None, typed.boxes, soft, shown.align)
        needed = place_logo(problem, voice, None, (), (), shown.align)
        if corner is None and needed is not None:  # the column makes room above itself
            content = frame.content
            top = needed.box.bottom + max(needed.box.h, 0.03 * frame.unit)
            below = Box.edges(content.x, top, content.right, content.bottom)
            typed, corner = _columned(below, frame, parts, settings, buttons, logo), needed
        typed = replace(typed, logo=corner) if typed is not None else None
    if typed is None:
        return None
    if typed.logo is not None and typed.logo.mark is not None:
        typed = replace(typed, texts=(typed.logo.mark, *typed.texts))
    return typed if _clear(typed, frame) else None


def _columned(
    content: Box,
    frame: Frame,
    parts: list[Part],
    settings: dict[str, Setting],
    buttons: tuple[PlacedButton, ...],
    logo: LogoPlace | None,
) -> TypeSet | None:
    column = stacked(tuple(parts), content, frame.height, 0.018 * frame.unit + 2)
    if not column and parts:
        return None
    texts: list[PlacedText] = []
    for part in column:
        if part.role in settings:
            made = settings[part.role]
            texts.extend(made.moved(0, part.box.y - made.box.y).texts)
        elif part.role == "cta":
            old = bounds([b.box for b in buttons])
            buttons = tuple(b.moved(0, part.box.y - old.y) for b in buttons)
        elif logo is not None:
            logo = logo.moved(0, part.box.y - logo.box.y)
    return TypeSet(tuple(texts), buttons, logo)


def _in_column(box: Box, parts: list[Part]) -> bool:
    return any(min(box.right, part.target.right) - max(box.x, part.target.x) > 0 for part in parts)


def _clear(typed: TypeSet, frame: Frame) -> bool:
    boxes = [t.ink for t in typed.texts] + [b.box for b in typed.buttons]
    if typed.logo is not None and typed.logo.mark is None:
        boxes.append(typed.logo.box)
    slack = 0.02 * frame.unit
    if not all(frame.content.contains(box, slack) for box in boxes):
        return False
    return not any(
        one.intersect(other).area > 0
        for number, one in enumerate(boxes)
        for other in boxes[number + 1 :]
    )


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
        stands = cutout.standing and box.bottom > 0.5 * frame.height
        return replace(
            base,
            product=box,
            ground=box.bottom if stands else None,
            stage=stands,
            upscale=upscale,
        )
    return None


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
