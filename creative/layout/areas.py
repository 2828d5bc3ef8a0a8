"""Where a product or photo may stand once the type is set, and the geometry laid behind it."""

from __future__ import annotations

import math

from creative.geometry import Box
from creative.layout.archetypes import Archetype, Area
from creative.layout.arrangement import Arrangement, Plate
from creative.layout.frame import Frame
from creative.layout.slots import Slots
from creative.layout.stack import Stack

SMALL_DISC = 0.66  # of a product's longer side: a disc that it breaks out of
LARGE_DISC = 1.36  # a disc that it lies in


def within(area: Area, box: Box) -> Box:
    """Shares of a box as pixels."""
    return Box.edges(
        box.x + area.left * box.w,
        box.y + area.top * box.h,
        box.x + area.right * box.w,
        box.y + area.bottom * box.h,
    )


def product_area(
    archetype: Archetype,
    frame: Frame,
    slots: Slots,
    stack: Stack | None,
    share: float,
    *,
    fixed: bool,
) -> Box | None:
    """The box that the picture may fill; ``fixed`` keeps it where the archetype draws it."""
    if archetype.flow == "beside":
        return _beside(archetype, frame, slots, stack, share, fixed=fixed)
    if archetype.flow == "below":
        area = _below(frame, slots, stack)
        return area if area is None or not archetype.bleed else _to_edge(archetype, frame, area)
    return _above(archetype, frame, slots, stack)


def around_area(
    archetype: Archetype, frame: Frame, slots: Slots, head: Stack, rest: Stack | None
) -> Box | None:
    """What head and foot of the type leave: between them, or beside the foot down to the edge."""
    gap, side = 0.05 * frame.unit, _side(frame)
    tops = [b.box.y for b in slots.buttons] + ([rest.box.y] if rest is not None else [])
    if slots.logo is not None and slots.logo.y > frame.height / 2:
        tops.append(slots.logo.y)
    top = head.box.bottom + gap
    if archetype.product_at == "center":
        bottom = min(tops, default=frame.height - frame.margin) - gap
        edge = 0.0 if archetype.photo == "panel" else side
        area = Box.edges(edge, top, frame.width - edge, bottom)
    elif archetype.product_at == "left":
        right = (rest.box.x if rest is not None else frame.content.right) - gap
        area = Box.edges(side, top, right, frame.height - 0.05 * frame.unit)
    else:
        left = (rest.box.right if rest is not None else frame.content.x) + gap
        low = frame.height - 0.05 * frame.unit
        if archetype.photo == "panel":
            area = Box.edges(left, top, frame.width, frame.height)
        else:
            area = Box.edges(left, top, frame.width - side, low)
        if archetype.bleed:
            area = _to_edge(archetype, frame, area)
    return area if area.w > 12 and area.h > 12 else None


def _to_edge(archetype: Archetype, frame: Frame, area: Box) -> Box:
    """The area up to the frame's edge at the side where its product leaves the frame."""
    if archetype.product_at == "left":
        return Box.edges(0, area.y, area.right, area.bottom)
    return Box.edges(area.x, area.y, frame.width, area.bottom)


def _beside(
    archetype: Archetype,
    frame: Frame,
    slots: Slots,
    stack: Stack | None,
    share: float,
    *,
    fixed: bool,
) -> Box | None:
    if archetype.product is None or archetype.product_loose is None:
        return None
    area = within(archetype.product.toward(archetype.product_loose, share), frame.box)
    if fixed or archetype.plate or stack is None:
        return area
    gap = 0.055 * frame.unit
    top = area.y
    if slots.logo is not None and slots.logo.intersect(area.inset(-gap)).area > 0:
        top = max(top, slots.logo.bottom + gap)
    if archetype.valign == "bottom":  # over the type's corner, not at its side
        return Box.edges(area.x, top, area.right, min(area.bottom, stack.box.y - gap))
    # what the type leaves free belongs to the product
    if archetype.product_at == "right":
        left = max(stack.box.right + gap, min(area.x, frame.width * 0.46))
        free = Box.edges(left, top, area.right, area.bottom)
    else:
        right = min(stack.box.x - gap, max(area.right, frame.width * 0.54))
        free = Box.edges(area.x, top, right, area.bottom)
    return _to_edge(archetype, frame, free) if archetype.bleed else free


def _side(frame: Frame) -> float:
    if frame.shape == "tower":  # wide products need all of the width that there is
        return 0.04 * frame.width
    return max(frame.margin * 0.8, 0.05 * frame.width)


def _below(frame: Frame, slots: Slots, stack: Stack | None) -> Box | None:
    gap, side = 0.055 * frame.unit, _side(frame)
    top = (stack.box.bottom if stack is not None else slots.content.y) + gap
    bottom = frame.height - 0.075 * frame.unit
    if slots.buttons:
        bottom = slots.buttons[0].box.y - gap
    elif slots.logo is not None and slots.logo.y > frame.height / 2:
        bottom = slots.logo.y - gap
    return Box.edges(side, top, frame.width - side, bottom) if bottom - top > 12 else None


def _above(archetype: Archetype, frame: Frame, slots: Slots, stack: Stack | None) -> Box | None:
    gap, side = 0.055 * frame.unit, _side(frame)
    top = frame.margin
    floor = stack.box.y if stack is not None else frame.content.bottom
    if slots.logo is not None and archetype.logo == "stack":
        floor = slots.logo.y
    elif slots.logo is not None and slots.logo.y < frame.height / 2:
        top = slots.logo.bottom + gap * 0.8
    bottom = floor - gap * 1.15
    return Box.edges(side, top, frame.width - side, bottom) if bottom - top > 12 else None


def plates_behind(
    archetype: Archetype, frame: Frame, area: Box, base: Arrangement
) -> tuple[tuple[Plate, ...], Box]:
    """Geometry behind the product, and the area that it leaves to it."""
    if archetype.plate == "panel":
        left = (area.x - 0.07 * frame.width) if archetype.product_at == "right" else 0.0
        left = max(left, max((b.right for b in base.type_boxes()), default=0) + frame.margin)
        panel = Box.edges(left, 0, frame.width, frame.height)
        return (Plate("panel", panel),), Box.edges(
            left + frame.margin, area.y, frame.width - frame.margin, area.bottom
        )
    if archetype.plate == "card":
        card = Box.edges(frame.margin, frame.margin, frame.width - frame.margin, area.bottom)
        return (Plate("card", card, 0.04 * frame.unit),), card.inset(0.06 * frame.unit)
    return (), area


def disc_behind(frame: Frame, product: Box, base: Arrangement) -> tuple[Box, Box] | None:
    """A disc, and the product before it: one of them plainly larger than the other.

    A tall or long product breaks out of its disc at both ends; a compact one lies well inside, and
    is made smaller where the type leaves its disc no more room. None where too little is left.
    """
    long, short = max(product.w, product.h), min(product.w, product.h)
    room = (
        min((_reach(box, product) for box in base.type_boxes()), default=float(frame.width))
        - 0.6 * frame.margin
    )
    size = max(SMALL_DISC * long, 1.17 * short)
    scale = 1.0
    if size > 0.76 * long:
        size = LARGE_DISC * long
        scale = min(1.0, 2 * room / size, 1.1 * frame.height / size)
    if scale < 0.6 or size * scale > 2 * room + 1:
        return None
    size *= scale
    width, height = scale * product.w, scale * product.h
    box = Box(product.cx - width / 2, product.cy - height / 2, width, height)
    return Box(box.cx - size / 2, box.cy - size / 2, size, size), box


def _reach(box: Box, product: Box) -> float:
    """From the middle of the product to the nearest point of a box."""
    dx = max(box.x - product.cx, 0.0, product.cx - box.right)
    dy = max(box.y - product.cy, 0.0, product.cy - box.bottom)
    return math.hypot(dx, dy)
