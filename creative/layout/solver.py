"""One archetype in one frame -> a solved arrangement, or None when the copy does not fit it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from creative.geometry import Box
from creative.layout.archetypes import Archetype, Area
from creative.layout.arrangement import Arrangement, PlacedButton, PlacedText, Plate
from creative.layout.frame import Frame
from creative.layout.photos import place_photo
from creative.layout.stack import (
    Stack,
    Voice,
    buttons_in_row,
    set_stack,
    sizes_for,
    smallest_size,
)
from creative.pictures import Assets

ENLARGE = 1.6  # a cut-out may grow to this many times its own pixels


@dataclass(frozen=True, slots=True)
class Problem:
    """What one solve is given: the frame, the shaped copy by alignment, and the pictures."""

    frame: Frame
    voices: dict[str, Voice]
    assets: Assets
    treatment: str
    logo_aspect: float | None
    product_scale: float = 1.0


@dataclass(frozen=True, slots=True)
class _Slots:
    """Logo and corner button, and the content box that they leave to the type."""

    logo: Box | None
    mark: PlacedText | None
    buttons: tuple[PlacedButton, ...]
    content: Box


def solve(archetype: Archetype, share: float, problem: Problem) -> Arrangement | None:
    """Set type, place the product and the rest; ``share`` 0..1 goes from tight to loose areas."""
    frame = problem.frame
    voice = problem.voices[archetype.align]
    in_corner = archetype.cta != "stack" and bool(voice.labels) and frame.safe_zone.bottom < 0.2
    slots = _slots(archetype, problem, voice, in_corner=in_corner)
    if slots is None:
        return None
    area = archetype.tight.toward(archetype.loose, share)
    region = _within(area, frame.content).intersect(slots.content)
    head_room = _stack_logo_height(archetype, slots)
    if region.w < 8 or region.h - head_room < 8:
        return None
    behind = archetype.flow == "behind"
    stack = set_stack(
        voice,
        frame,
        region.w,
        region.h - head_room,
        align=archetype.align,
        largest=_largest(archetype, voice, frame),
        with_buttons=not in_corner,
        with_headline=not behind,
        most_lines=5 if frame.shape == "tower" else 4,
    )
    has_stack = bool(voice.subheadlines or (voice.labels and not in_corner)) or not behind
    if stack is None and has_stack and (voice.headlines or voice.subheadlines or voice.labels):
        return None
    placed = None if stack is None else _seat(stack, region, archetype, head_room)
    if archetype.logo == "stack" and slots.logo is not None and placed is not None:
        slots = _logo_on_stack(slots, placed, region, archetype)
    if archetype.flow == "alone":
        return _alone(archetype, problem, slots, placed)
    if archetype.flow == "behind":
        return _behind(archetype, problem, slots, placed)
    return _with_product(archetype, problem, slots, placed, share)


def _largest(archetype: Archetype, voice: Voice, frame: Frame) -> float:
    """The largest headline: the archetype's share of the frame, more for a few letters."""
    letters = max((len(p.text) for p in voice.headlines), default=20)
    short = min(2.3, max(1.0, (20 / max(1, letters)) ** 0.62))
    return archetype.headline * short * (frame.width * frame.height) ** 0.5


def _within(area: Area, box: Box) -> Box:
    return Box.edges(
        box.x + area.left * box.w,
        box.y + area.top * box.h,
        box.x + area.right * box.w,
        box.y + area.bottom * box.h,
    )


def _seat(stack: Stack, region: Box, archetype: Archetype, head_room: float) -> Stack:
    """The stack at its place in the region."""
    spare = region.h - stack.height - head_room
    down = {"top": 0.0, "center": spare / 2, "bottom": spare}[archetype.valign] + head_room
    return stack.moved(region.x, region.y + down)


def _logo_size(frame: Frame, aspect: float) -> tuple[float, float]:
    """Width and height of a logo: about 0.7 % of the frame by area, within bounds by side."""
    area = 0.0068 * frame.width * frame.height
    if frame.shape == "strip":
        height = min(0.46 * frame.height, 0.2 * frame.width / aspect)
        return height * aspect, height
    height = (area / aspect) ** 0.5
    height = min(height, 0.075 * frame.unit, 0.26 * frame.content.w / aspect)
    height = max(height, min(0.03 * frame.unit, 0.5 * frame.content.w / aspect))
    return height * aspect, height


def mark_block(voice: Voice, frame: Frame) -> PlacedText | None:
    """The brand's name as a wordmark, where there is no logo picture."""
    if voice.wordmark is None:
        return None
    small = smallest_size(voice, frame)
    size = max(0.03 * frame.unit, small)
    block = voice.wordmark.set(size, 1e6, max_lines=1)
    if block.ink.w > 0.6 * frame.content.w:
        return None
    return PlacedText("brand", block, -block.ink.x, 0)


def _slots(
    archetype: Archetype, problem: Problem, voice: Voice, *, in_corner: bool
) -> _Slots | None:
    frame, content = problem.frame, problem.frame.content
    logo: Box | None = None
    mark: PlacedText | None = None
    if problem.logo_aspect is not None:
        width, height = _logo_size(frame, problem.logo_aspect)
        logo = Box(0, 0, width, height)
    else:
        mark = mark_block(voice, frame)
        if mark is not None:
            logo = Box(0, 0, mark.ink.w, mark.block.cap_height)
    left = content
    row: tuple[PlacedButton, ...] = ()
    if in_corner:
        size = sizes_for(0.1 * frame.unit, voice, frame).label
        made = buttons_in_row(voice, size, frame, content.w)
        if made is None:
            return None
        width = made[-1].box.right
        dx = {
            "bottom-left": content.x,
            "bottom-right": content.right - width,
            "bottom": content.cx - width / 2,
        }[archetype.cta]
        row = tuple(b.moved(dx, content.bottom - made[0].box.h) for b in made)
        left = Box.edges(left.x, left.y, left.right, row[0].box.y - 0.05 * frame.unit)
    if logo is not None:
        place = archetype.logo if archetype.logo != "stack" else "top-left"
        at_top = place.startswith("top")
        x = content.cx - logo.w / 2
        if place.endswith("left"):
            x = content.x
        elif place.endswith("right"):
            x = content.right - logo.w
        y = content.y if at_top else content.bottom - logo.h
        if row and not at_top:  # one line with the corner button, centred on it
            y = row[0].box.cy - logo.h / 2
            if x < row[-1].box.right and row[0].box.x < x + logo.w:
                return None
        logo = Box(x, y, logo.w, logo.h)
        if mark is not None:
            mark = PlacedText("brand", mark.block, x - mark.block.ink.x, y)
        gap = max(0.05 * frame.unit, 0.5 * logo.h)
        if archetype.logo != "stack":
            if at_top:
                left = Box.edges(left.x, logo.bottom + gap, left.right, left.bottom)
            elif not row:
                left = Box.edges(left.x, left.y, left.right, logo.y - gap)
    return _Slots(logo, mark, row, left)


def _stack_logo_height(archetype: Archetype, slots: _Slots) -> float:
    if archetype.logo != "stack" or slots.logo is None:
        return 0.0
    return slots.logo.h * 2.1


def _logo_on_stack(slots: _Slots, stack: Stack, region: Box, archetype: Archetype) -> _Slots:
    """Move the logo to the line above the type."""
    logo = slots.logo
    if logo is None:
        return slots
    x = region.x if archetype.align == "start" else region.cx - logo.w / 2
    y = stack.box.y - logo.h * 2.1
    mark = slots.mark
    if mark is not None:
        mark = PlacedText("brand", mark.block, x - mark.block.ink.x, y)
    return replace(slots, logo=Box(x, y, logo.w, logo.h), mark=mark)


def _texts(slots: _Slots, stack: Stack | None) -> tuple[PlacedText, ...]:
    marks = (slots.mark,) if slots.mark is not None else ()
    return marks + (stack.texts if stack is not None else ())


def _picture_logo(slots: _Slots) -> Box | None:
    return slots.logo if slots.mark is None else None


def _buttons(slots: _Slots, stack: Stack | None) -> tuple[PlacedButton, ...]:
    return slots.buttons + (stack.buttons if stack is not None else ())


def _rule(archetype: Archetype, frame: Frame, stack: Stack | None) -> tuple[Plate, ...]:
    if not archetype.rule or stack is None or not stack.texts:
        return ()
    thick = max(1.0, round(frame.unit * 0.0022))
    top = stack.box.y - 0.045 * frame.unit
    return (Plate("rule", Box(frame.content.x, top, frame.content.w * 0.14, thick * 2)),)


def _alone(
    archetype: Archetype, problem: Problem, slots: _Slots, stack: Stack | None
) -> Arrangement | None:
    frame = problem.frame
    photo = None
    if problem.treatment == "photo" and problem.assets.photo is not None:
        avoid = [b for b in (stack.box if stack else None, slots.logo) if b is not None]
        photo = place_photo(
            problem.assets.photo, frame.box, "rect", side=archetype.text_at, avoid=avoid
        )
    return Arrangement(
        archetype.name,
        frame.width,
        frame.height,
        _texts(slots, stack),
        _buttons(slots, stack),
        logo=_picture_logo(slots),
        photo=photo,
        plates=_rule(archetype, frame, stack),
        type_side=archetype.text_at or "left",
        stage=archetype.stage,
        upscale=photo.box.h / photo.crop.h if photo else 1.0,
    )


def _behind(
    archetype: Archetype, problem: Problem, slots: _Slots, stack: Stack | None
) -> Arrangement | None:
    """The headline as wide as the frame, the product before its lower part, the rest beneath."""
    frame, cutout = problem.frame, problem.assets.cutout
    voice = problem.voices["center"]
    if cutout is None or len(voice.headlines) != 1 or _dense(voice.headlines[0].text):
        return None
    content = slots.content
    floor = stack.box.y if stack is not None else content.bottom
    room = floor - content.y
    block = voice.headlines[0].fit(
        content.w, room * 0.52, largest=0.6 * frame.unit, smallest=0.12 * frame.unit, max_lines=2
    )
    if block is None or block.overflows:
        return None
    x = content.x + (content.w - block.ink.w) / 2 - block.ink.x
    giant = PlacedText("headline", block, x, content.y - block.ink.y, behind_product=True)
    last_line = block.lines[-1]
    # the product may hide the lower part of the last line only
    cap = block.cap_height
    top = giant.y + last_line.baseline - 0.52 * cap
    bottom = floor - 0.045 * frame.unit
    area = Box.edges(frame.content.x, top, frame.content.right, bottom)
    if area.h < 0.2 * frame.height:
        return None
    fitted = _fit_product(problem, area, valign="bottom")
    if fitted is None:
        return None
    box, upscale = fitted
    if box.intersect(last_line.ink.moved(giant.x, giant.y)).area > 0.34 * block.ink.area:
        return None
    return Arrangement(
        archetype.name,
        frame.width,
        frame.height,
        (giant, *_texts(slots, stack)),
        _buttons(slots, stack),
        logo=_picture_logo(slots),
        product=box,
        ground=box.bottom if cutout.standing else None,
        type_side="top",
        stage=archetype.stage,
        upscale=upscale,
    )


def _dense(text: str) -> bool:
    """True for scripts whose signs cannot lose a part and still be read (kana, Han, Hangul, Thai)."""
    return any("\u0e00" <= ch <= "\u0e7f" or ch >= "\u2e80" for ch in text)


def _fit_product(
    problem: Problem, area: Box, *, valign: str, halign: str = "center"
) -> tuple[Box, float] | None:
    """The product at the largest size inside ``area``: (box, enlargement)."""
    cutout = problem.assets.cutout
    if cutout is None or area.w < 12 or area.h < 12:
        return None
    scale = min(area.w / cutout.width, area.h / cutout.height)
    scale = min(scale, max(ENLARGE, 0.3 * problem.frame.unit / max(cutout.width, cutout.height)))
    width, height = cutout.width * scale, cutout.height * scale
    x = {"left": area.x, "center": area.cx - width / 2, "right": area.right - width}[halign]
    y = {"top": area.y, "center": area.cy - height / 2, "bottom": area.bottom - height}[valign]
    return Box(x, y, width, height), scale


def _with_product(
    archetype: Archetype, problem: Problem, slots: _Slots, stack: Stack | None, share: float
) -> Arrangement | None:
    frame = problem.frame
    area = _product_area(archetype, frame, slots, stack, share, problem.treatment)
    if area is None:
        return None
    base = Arrangement(
        archetype.name,
        frame.width,
        frame.height,
        _texts(slots, stack),
        _buttons(slots, stack),
        logo=_picture_logo(slots),
        plates=_rule(archetype, frame, stack),
        type_side=archetype.text_at,
        stage=archetype.stage,
    )
    if problem.treatment == "photo":
        return _photo_in(archetype, problem, base, area)
    cutout = problem.assets.cutout
    if cutout is None:
        return None
    plates, area = _plate(archetype, frame, area, base)
    scaled = area.inset(area.w * max(0.0, 1 - problem.product_scale) / 2, 0)
    fitted = _fit_product(problem, scaled, valign="bottom" if cutout.standing else "center")
    if fitted is None:
        return None
    box, upscale = fitted
    if cutout.standing and archetype.flow in {"beside", "below"} and not plates:
        # a low product stands nearer to the middle than to the foot of the picture
        lowest = area.cy + max(box.h * 0.62, 0.2 * area.h)
        box = box.moved(0, min(0.0, lowest - box.bottom))
    elif cutout.standing and plates:
        box = box.moved(0, min(0.0, area.cy + box.h / 2 - box.bottom))
    return replace(
        base,
        product=box,
        ground=box.bottom if cutout.standing and archetype.stage else None,
        plates=base.plates + plates,
        upscale=upscale,
    )


def _product_area(
    archetype: Archetype,
    frame: Frame,
    slots: _Slots,
    stack: Stack | None,
    share: float,
    treatment: str,
) -> Box | None:
    gap = 0.055 * frame.unit
    if archetype.flow == "beside":
        if archetype.product is None or archetype.product_loose is None:
            return None
        area = _within(archetype.product.toward(archetype.product_loose, share), frame.box)
        if treatment == "photo" or archetype.plate or stack is None:
            return area
        top = area.y
        if slots.logo is not None and slots.logo.intersect(area.inset(-gap)).area > 0:
            top = max(top, slots.logo.bottom + gap)
        if archetype.name == "editorial":
            return Box.edges(area.x, top, area.right, min(area.bottom, stack.box.y - gap))
        if archetype.product_at == "right":  # what the type leaves free belongs to the product
            return Box.edges(
                max(stack.box.right + gap, min(area.x, frame.width * 0.46)),
                top,
                area.right,
                area.bottom,
            )
        return Box.edges(
            area.x, top, min(stack.box.x - gap, max(area.right, frame.width * 0.54)), area.bottom
        )
    side = max(frame.margin * 0.8, 0.05 * frame.width)
    above_type = stack.box.y if stack is not None else frame.content.bottom
    if archetype.flow == "below":
        top = (stack.box.bottom if stack is not None else slots.content.y) + gap
        bottom = frame.height - 0.075 * frame.unit
        if slots.buttons:
            bottom = slots.buttons[0].box.y - gap
        elif slots.logo is not None and slots.logo.y > frame.height / 2:
            bottom = slots.logo.y - gap
        return Box.edges(side, top, frame.width - side, bottom) if bottom - top > 12 else None
    top = frame.margin
    if slots.logo is not None and archetype.logo != "stack":
        top = slots.logo.bottom + gap * 0.8
    if slots.logo is not None and archetype.logo == "stack":
        above_type = slots.logo.y
    bottom = above_type - gap * 1.15
    return Box.edges(side, top, frame.width - side, bottom) if bottom - top > 12 else None


def _photo_in(
    archetype: Archetype, problem: Problem, base: Arrangement, area: Box
) -> Arrangement | None:
    frame, photo = problem.frame, problem.assets.photo
    if photo is None:
        return None
    gap = 0.05 * frame.unit
    shape, radius = "rect", 0.0
    if archetype.photo == "card":
        shape, radius = "round", 0.035 * frame.unit
        if archetype.flow == "above":
            area = Box.edges(frame.margin, frame.margin, frame.width - frame.margin, area.bottom)
    elif archetype.photo == "panel" and archetype.flow == "above":
        area = Box.edges(0, 0, frame.width, area.bottom)
    elif archetype.photo == "arch":
        shape = "arch"
        width = min(frame.width * 0.72, area.h * 0.92)
        area = Box(
            frame.width / 2 - width / 2,
            area.y + gap * 0.4,
            width,
            frame.height - area.y - gap * 0.4,
        )
    if area.w < 16 or area.h < 16:
        return None
    placed = place_photo(photo, area, shape, side="", avoid=[], radius=radius)
    return replace(base, photo=placed, upscale=placed.box.h / placed.crop.h)


def _plate(
    archetype: Archetype, frame: Frame, area: Box, base: Arrangement
) -> tuple[tuple[Plate, ...], Box]:
    """Geometry behind the product, and the area that it leaves to it."""
    if archetype.plate == "disc":
        size = min(area.w, area.h)
        disc = Box(area.cx - size / 2, area.cy - size / 2, size, size)
        return (Plate("disc", disc),), Box(area.x, disc.y - size * 0.04, area.w, size * 1.02)
    if archetype.plate == "panel":
        left = (area.x - 0.07 * frame.width) if archetype.product_at == "right" else 0.0
        left = max(left, max((b.right for b in base.type_boxes()), default=0) + 0.04 * frame.unit)
        panel = Box.edges(left, 0, frame.width, frame.height)
        return (Plate("panel", panel),), Box.edges(
            left + 0.05 * frame.unit, area.y, frame.width - 0.05 * frame.unit, area.bottom
        )
    if archetype.plate == "card":
        card = Box.edges(frame.margin, frame.margin, frame.width - frame.margin, area.bottom)
        return (Plate("card", card, 0.04 * frame.unit),), card.inset(0.06 * frame.unit)
    return (), area
