"""One archetype in one frame -> a solved arrangement, or None when the copy does not fit it."""

from __future__ import annotations

from dataclasses import replace

from creative.geometry import Box, bounds
from creative.layout.archetypes import Archetype, Area
from creative.layout.areas import around_area, product_area, within
from creative.layout.arrangement import Arrangement, PlacedText, Plate
from creative.layout.banners import solve_banner, solve_giant
from creative.layout.close_ups import in_the_open
from creative.layout.frame import Frame
from creative.layout.photos import place_photo
from creative.layout.posing import Pose, turned, upright
from creative.layout.problem import Problem
from creative.layout.slots import Slots, logo_on_stack, place_slots, stack_logo_height
from creative.layout.stack import Stack, Voice, set_stack
from creative.layout.standing import hang, stand
from creative.layout.towers import solve_tower

SHAPED = {"banner": solve_banner, "giant": solve_giant, "tower": solve_tower}
HIDDEN = 0.33  # of the last line of giant type, by its box, that the product may cover
LETTER_HIDDEN = 0.45  # of any one of its letters: with less left an m is read as an n
FOOTER = 0.38  # of the height: a taller block at the foot is a second, empty page
DEPTHS = (0.66, 0.5, 0.34, 0.2)  # how far the product rises into it, in cap heights


def solve(archetype: Archetype, share: float, problem: Problem) -> Arrangement | None:
    """Set type, place the product and the rest; ``share`` 0..1 goes from tight to loose areas.

    Beyond 1 the type's area grows on in the same direction.
    """
    shaped = SHAPED.get(archetype.flow)
    if shaped is not None:
        return shaped(archetype, share, problem)
    return _on_page(archetype, share, problem)


def _on_page(archetype: Archetype, share: float, problem: Problem) -> Arrangement | None:
    """The same for pages: type in its area, the picture where the flow wants it."""
    frame = problem.frame
    voice = replace(problem.voices[archetype.align], alone=problem.treatment == "none")
    in_corner = archetype.cta != "stack" and bool(voice.labels)
    # a lone button at the foot of a shortened content box would stand in mid-picture
    in_corner = in_corner and (frame.safe_zone.bottom < 0.2 or archetype.cta.startswith("top"))
    slots = place_slots(archetype, problem, voice, in_corner=in_corner)
    if slots is None:
        return None
    if archetype.flow == "around":
        return _around(archetype, share, problem, slots, in_corner=in_corner)
    area = _lengthened(archetype.tight.toward(archetype.loose, share), archetype, frame)
    region = within(area, frame.content).intersect(slots.content)
    head_room = stack_logo_height(archetype, slots)
    if region.w < 8 or region.h - head_room < 8:
        return None
    behind = archetype.flow == "behind"
    if behind and in_corner and archetype.cta == "bottom-right":  # on the button's row
        row = slots.buttons[0].box
        region = Box.edges(region.x, region.y, row.x - 0.05 * frame.unit, row.bottom)
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
        hierarchy=1.1 if problem.pressed else None,
    )
    has_stack = bool(voice.subheadlines or (voice.labels and not in_corner)) or not behind
    if stack is None and has_stack and (voice.headlines or voice.subheadlines or voice.labels):
        return None
    placed = None if stack is None else _seat(stack, region, archetype, head_room)
    if archetype.logo == "stack" and slots.logo is not None and placed is not None:
        slots = logo_on_stack(slots, placed, region, archetype)
    whole = {"alone": _alone, "behind": _behind}.get(archetype.flow)
    if whole is not None:
        return whole(archetype, problem, slots, placed)
    return _with_picture(archetype, problem, slots, placed, min(1.0, share))


def _lengthened(area: Area, archetype: Archetype, frame: Frame) -> Area:
    """Type above a product may fill more of a content box that a platform's controls shorten."""
    if archetype.flow != "below" or frame.safe_zone.bottom < 0.2:
        return area
    share = frame.content.h / frame.height
    return replace(area, bottom=min(0.97, area.top + (area.bottom - area.top) / share))


def _largest(archetype: Archetype, voice: Voice, frame: Frame) -> float:
    """The largest headline: the archetype's share of the frame, more for a few letters."""
    letters = max((len(p.text) for p in voice.headlines), default=20)
    short = min(2.4, max(1.0, (27 / max(1, letters)) ** 0.7))
    return float(archetype.headline * short * (frame.width * frame.height) ** 0.5)


def _seat(stack: Stack, region: Box, archetype: Archetype, head_room: float) -> Stack:
    """The stack at its place in the region."""
    spare = region.h - stack.height - head_room
    down = {"top": 0.0, "center": spare / 2, "bottom": spare}[archetype.valign] + head_room
    return stack.moved(region.x, region.y + down)


def _beyond(archetype: Archetype, frame: Frame, taken: list[Box]) -> Box:
    """The frame on the far side of the type."""
    block = bounds(taken)
    if archetype.text_at in {"top", "bottom"}:
        if block.cy < frame.height / 2:
            return Box.edges(0, block.bottom, frame.width, frame.height)
        return Box.edges(0, 0, frame.width, block.y)
    if block.cx < frame.width / 2:
        return Box.edges(block.right, 0, frame.width, frame.height)
    return Box.edges(0, 0, block.x, frame.height)


def _alone(
    archetype: Archetype, problem: Problem, slots: Slots, stack: Stack | None
) -> Arrangement | None:
    frame = problem.frame
    photo = None
    plates: tuple[Plate, ...] = ()
    if problem.treatment == "photo" and problem.assets.photo is not None:
        avoid = [b for b in (stack.box if stack else None, slots.logo) if b is not None]
        if archetype.plate == "slab" and avoid:
            slab = _slab(frame, avoid)
            plates, avoid = (*plates, Plate("slab", slab, 0.028 * frame.unit)), [slab]
        photo = place_photo(
            problem.assets.photo,
            frame.box,
            "rect",
            side=archetype.text_at,
            avoid=avoid,
            words=stack.box if stack is not None and archetype.plate != "slab" else None,
        )
        if frame.shape in {"strip", "tower"} and avoid and not archetype.plate:
            photo = in_the_open(problem.assets.photo, photo, _beyond(archetype, frame, avoid))
    return Arrangement(
        archetype.name,
        frame.width,
        frame.height,
        slots.texts(stack),
        slots.all_buttons(stack),
        logo=slots.picture_logo,
        photo=photo,
        plates=plates,
        type_side=archetype.text_at or "left",
        stage=archetype.stage,
        upscale=photo.box.h / photo.crop.h if photo else 1.0,
    )


def _slab(frame: Frame, boxes: list[Box]) -> Box:
    """The card under the type on a photo: as wide as the frame but for its margins."""
    whole = bounds(boxes)
    pad = 0.055 * frame.unit
    side = max(0.0, min(frame.margin, whole.x - pad, frame.width - whole.right - pad))
    return Box.edges(side, whole.y - pad, frame.width - side, whole.bottom + pad)


def _behind(
    archetype: Archetype, problem: Problem, slots: Slots, stack: Stack | None
) -> Arrangement | None:
    """The headline as wide as the frame, the product before its lower part, the rest beneath."""
    frame, cutout = problem.frame, problem.assets.cutout
    voice = problem.voices[archetype.align]
    if cutout is None or len(voice.headlines) != 1 or _dense(voice.headlines[0].text):
        return None
    content, gap = slots.content, 0.045 * frame.unit
    first, floor = content.y, content.bottom
    if stack is not None:
        floor = min(floor, stack.box.y - gap)
    room = floor - first
    tall = min(room * 0.52, content.bottom - first)
    block = voice.headlines[0].fit(
        content.w,
        tall,
        largest=0.6 * frame.unit,
        smallest=0.12 * frame.unit,
        max_lines=3 if frame.aspect < 0.75 else 2,
    )
    if block is None or block.overflows:
        return None
    x = content.x - block.ink.x
    giant = PlacedText("headline", block, x, first - block.ink.y, behind_product=True)
    pose = _before(archetype, problem, giant, floor)
    if pose is None:
        return None
    return Arrangement(
        archetype.name,
        frame.width,
        frame.height,
        (giant, *slots.texts(stack)),
        slots.all_buttons(stack),
        logo=slots.picture_logo,
        product=pose.box,
        rotation=pose.rotation,
        ground=pose.box.bottom if cutout.standing and not pose.rotation else None,
        type_side="top",
        stage=archetype.stage,
        upscale=pose.scale,
    )


def _before(archetype: Archetype, problem: Problem, giant: PlacedText, floor: float) -> Pose | None:
    """The product before the last line of giant type, as high as the words stay readable."""
    frame, figure = problem.frame, problem.figure
    line = giant.block.lines[-1]
    ink = line.ink.moved(giant.x, giant.y)
    side = 0.03 * frame.width
    for depth in DEPTHS:
        top = giant.y + line.baseline - depth * giant.block.cap_height
        area = Box.edges(side, top, frame.width - side, floor)
        if area.h < 0.2 * frame.height:
            continue
        if archetype.turn:
            pose = turned(problem, area, archetype.turn, valign="top")
        else:
            pose = upright(problem, area, valign="bottom")
        if pose is None or figure is None:
            return None
        # off the middle, where words begin at the edge and end before the other
        pose = replace(pose, box=pose.box.moved(0.5 * max(0.0, area.right - pose.box.right)))
        hidden = figure.covers(ink, (pose.box.cx, pose.box.cy), pose.scale, pose.rotation)
        if not 0.015 * ink.area < hidden <= HIDDEN * ink.area:
            continue
        center = (pose.box.cx, pose.box.cy)
        if all(
            figure.covers(letter, center, pose.scale, pose.rotation) <= LETTER_HIDDEN * letter.area
            for letter in giant.last_letters()
        ):
            return pose
    return None


def _around(
    archetype: Archetype, share: float, problem: Problem, slots: Slots, *, in_corner: bool
) -> Arrangement | None:
    """The headline at the head, the rest at the foot of the content, the picture between."""
    frame, voice = problem.frame, problem.voices[archetype.align]
    if not voice.headlines or archetype.foot is None:
        return None
    content = slots.content
    region = within(archetype.tight.toward(archetype.loose, share), content)
    lines = 9 if problem.pressed else 4
    head = set_stack(
        replace(voice, subheadlines=(), labels=()),
        frame,
        region.w,
        region.h,
        align=archetype.align,
        largest=_largest(archetype, voice, frame),
        with_buttons=False,
        most_lines=lines,
    )
    if head is None:
        return None
    head = head.moved(region.x, region.y)
    rest = _foot(archetype, problem, slots, head, in_corner=in_corner)
    if rest is None and (voice.subheadlines or (voice.labels and not in_corner)):
        return None
    base = Arrangement(
        archetype.name,
        frame.width,
        frame.height,
        (*slots.texts(head), *(rest.texts if rest is not None else ())),
        slots.all_buttons(rest),
        logo=slots.picture_logo,
        type_side=archetype.text_at,
        stage=archetype.stage,
    )
    if problem.treatment == "none":
        return _on_footer(base, head, rest, frame, slots) if archetype.plate else base
    area = around_area(archetype, frame, slots, head, rest)
    if area is None:
        return None
    return (hang if problem.treatment == "photo" else stand)(archetype, problem, base, area)


def _dense(text: str) -> bool:
    """True for Hebrew, Arabic, Indic, Thai, kana, Han and Hangul: a sign that loses a part is
    another or none.
    """
    return any("\u0590" <= ch <= "\u0e7f" or ch >= "\u2e80" for ch in text)


def _with_picture(
    archetype: Archetype, problem: Problem, slots: Slots, stack: Stack | None, share: float
) -> Arrangement | None:
    area = product_area(
        archetype, problem.frame, slots, stack, share, fixed=problem.treatment == "photo"
    )
    if area is None:
        return None
    frame = problem.frame
    base = Arrangement(
        archetype.name,
        frame.width,
        frame.height,
        slots.texts(stack),
        slots.all_buttons(stack),
        logo=slots.picture_logo,
        type_side=archetype.text_at,
        stage=archetype.stage,
    )
    place = hang if problem.treatment == "photo" else stand
    return place(archetype, problem, base, area)


def _on_footer(
    base: Arrangement, head: Stack, rest: Stack | None, frame: Frame, slots: Slots
) -> Arrangement | None:
    """The foot of the type on a block of colour that ends the frame; the headline over it."""
    if rest is None:
        return None
    top = rest.box.y - 0.07 * frame.unit
    if top < (1 - FOOTER) * frame.height:  # half a frame of flat colour
        return None
    spare = top - 0.06 * frame.unit - head.box.bottom
    if spare < 0:
        return None
    heads = {id(t) for t in head.texts}
    down = min(spare, max(0.0, (spare + head.box.y - slots.content.y) / 2))
    texts = tuple(t.moved(0, down) if id(t) in heads else t for t in base.texts)
    block = Plate("block", Box.edges(0, top, frame.width, frame.height))
    return replace(base, texts=texts, plates=(*base.plates, block))


def _foot(
    archetype: Archetype, problem: Problem, slots: Slots, head: Stack, *, in_corner: bool
) -> Stack | None:
    """What belongs under the headline, at the foot of the content; None where there is no room."""
    frame, voice = problem.frame, problem.voices[archetype.align]
    if archetype.foot is None:
        return None
    low = within(archetype.foot, slots.content)
    if in_corner and archetype.cta.startswith("bottom-"):  # on the button's row
        row = slots.buttons
        low = Box.edges(low.x, low.y, row[0].box.x - 0.05 * frame.unit, row[0].box.bottom)
    top = max(low.y, head.box.bottom + 0.055 * frame.unit)
    if low.w < 8 or low.bottom - top < 8:
        return None
    rest = set_stack(
        replace(voice, headlines=()),
        frame,
        low.w,
        low.bottom - top,
        align=archetype.align,
        largest=head.sizes.headline,
        with_buttons=not in_corner,
        with_headline=False,
        most_lines=9 if problem.pressed else 4,
    )
    return None if rest is None else rest.moved(low.x, low.bottom - rest.height)
