"""One archetype in one frame -> a solved arrangement, or None when the copy does not fit it."""

from __future__ import annotations

from dataclasses import replace

from creative.geometry import Box
from creative.layout.archetypes import Archetype, Area
from creative.layout.areas import plates_behind, product_area, within
from creative.layout.arrangement import Arrangement, PlacedText, Plate
from creative.layout.frame import Frame
from creative.layout.photos import place_photo
from creative.layout.problem import Problem
from creative.layout.slots import Slots, logo_on_stack, place_slots, stack_logo_height
from creative.layout.stack import Stack, Voice, set_stack

RULE_ABOVE = 0.045  # the rule over the type, as a share of the frame's unit
ENLARGE = 1.6  # a cut-out may grow to this many times its own pixels


def solve(archetype: Archetype, share: float, problem: Problem) -> Arrangement | None:
    """Set type, place the product and the rest; ``share`` 0..1 goes from tight to loose areas.

    Beyond 1 the type's area grows on in the same direction.
    """
    frame = problem.frame
    voice = problem.voices[archetype.align]
    in_corner = archetype.cta != "stack" and bool(voice.labels) and frame.safe_zone.bottom < 0.2
    slots = place_slots(archetype, problem, voice, in_corner=in_corner)
    if slots is None:
        return None
    area = _lengthened(archetype.tight.toward(archetype.loose, share), archetype, frame)
    region = within(area, frame.content).intersect(slots.content)
    head_room = stack_logo_height(archetype, slots)
    if archetype.rule:
        head_room = max(head_room, (RULE_ABOVE + 0.005) * frame.unit)
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
        most_lines=9 if problem.pressed else (5 if frame.shape == "tower" else 4),
        hierarchy=1.1 if problem.pressed else 1.45,
    )
    has_stack = bool(voice.subheadlines or (voice.labels and not in_corner)) or not behind
    if stack is None and has_stack and (voice.headlines or voice.subheadlines or voice.labels):
        return None
    placed = None if stack is None else _seat(stack, region, archetype, head_room)
    if archetype.logo == "stack" and slots.logo is not None and placed is not None:
        slots = logo_on_stack(slots, placed, region, archetype)
    if archetype.flow == "alone":
        return _alone(archetype, problem, slots, placed)
    if archetype.flow == "behind":
        return _behind(archetype, problem, slots, placed)
    return _with_product(archetype, problem, slots, placed, min(1.0, share))


def _lengthened(area: Area, archetype: Archetype, frame: Frame) -> Area:
    """Type above a product may fill more of a content box that a platform's controls shorten."""
    if archetype.flow != "below" or frame.safe_zone.bottom < 0.2:
        return area
    share = frame.content.h / frame.height
    return replace(area, bottom=min(0.97, area.top + (area.bottom - area.top) / share))


def _largest(archetype: Archetype, voice: Voice, frame: Frame) -> float:
    """The largest headline: the archetype's share of the frame, more for a few letters."""
    letters = max((len(p.text) for p in voice.headlines), default=20)
    short = min(2.3, max(1.0, (20 / max(1, letters)) ** 0.62))
    return float(archetype.headline * short * (frame.width * frame.height) ** 0.5)


def _seat(stack: Stack, region: Box, archetype: Archetype, head_room: float) -> Stack:
    """The stack at its place in the region."""
    spare = region.h - stack.height - head_room
    down = {"top": 0.0, "center": spare / 2, "bottom": spare}[archetype.valign] + head_room
    return stack.moved(region.x, region.y + down)


def _rule(archetype: Archetype, frame: Frame, stack: Stack | None) -> tuple[Plate, ...]:
    if not archetype.rule or stack is None or not stack.texts:
        return ()
    thick = max(1.0, round(frame.unit * 0.0022))
    top = stack.box.y - RULE_ABOVE * frame.unit
    return (Plate("rule", Box(frame.content.x, top, frame.content.w * 0.14, thick * 2)),)


def _alone(
    archetype: Archetype, problem: Problem, slots: Slots, stack: Stack | None
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
        slots.texts(stack),
        slots.all_buttons(stack),
        logo=slots.picture_logo,
        photo=photo,
        plates=_rule(archetype, frame, stack),
        type_side=archetype.text_at or "left",
        stage=archetype.stage,
        upscale=photo.box.h / photo.crop.h if photo else 1.0,
    )


def _behind(
    archetype: Archetype, problem: Problem, slots: Slots, stack: Stack | None
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
        (giant, *slots.texts(stack)),
        slots.all_buttons(stack),
        logo=slots.picture_logo,
        product=box,
        ground=box.bottom if cutout.standing else None,
        type_side="top",
        stage=archetype.stage,
        upscale=upscale,
    )


def _dense(text: str) -> bool:
    """True for kana, Han, Hangul and Thai: a sign that loses a part is another or none."""
    return any("\u0e00" <= ch <= "\u0e7f" or ch >= "\u2e80" for ch in text)


def _fit_product(problem: Problem, area: Box, *, valign: str) -> tuple[Box, float] | None:
    """The product at the largest size inside ``area``: (box, enlargement)."""
    cutout = problem.assets.cutout
    if cutout is None or area.w < 12 or area.h < 12:
        return None
    scale = min(area.w / cutout.width, area.h / cutout.height)
    scale = min(scale, max(ENLARGE, 0.3 * problem.frame.unit / max(cutout.width, cutout.height)))
    width, height = cutout.width * scale, cutout.height * scale
    x = area.cx - width / 2
    y = {"top": area.y, "center": area.cy - height / 2, "bottom": area.bottom - height}[valign]
    return Box(x, y, width, height), scale


def _with_product(
    archetype: Archetype, problem: Problem, slots: Slots, stack: Stack | None, share: float
) -> Arrangement | None:
    frame = problem.frame
    area = product_area(archetype, frame, slots, stack, share, fixed=problem.treatment == "photo")
    if area is None:
        return None
    base = Arrangement(
        archetype.name,
        frame.width,
        frame.height,
        slots.texts(stack),
        slots.all_buttons(stack),
        logo=slots.picture_logo,
        plates=_rule(archetype, frame, stack),
        type_side=archetype.text_at,
        stage=archetype.stage,
    )
    if problem.treatment == "photo":
        return _photo_in(archetype, problem, base, area)
    cutout = problem.assets.cutout
    if cutout is None:
        return None
    plates, area = plates_behind(archetype, frame, area, base)
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
        elif archetype.flow == "below":
            low = frame.height - frame.margin
            area = Box.edges(frame.margin, area.y, frame.width - frame.margin, low)
    elif archetype.photo == "panel" and archetype.flow == "above":
        area = Box.edges(0, 0, frame.width, area.bottom)
    elif archetype.photo == "panel" and archetype.flow == "below":
        area = Box.edges(0, area.y, frame.width, frame.height)
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
