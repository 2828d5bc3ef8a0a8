"""Set type and the area that it leaves -> the arrangement with its product or photo in place."""

from __future__ import annotations

from dataclasses import replace

from creative.geometry import Box
from creative.layout.archetypes import Archetype
from creative.layout.areas import disc_behind, plates_behind
from creative.layout.arrangement import Arrangement, Plate
from creative.layout.carriage import airborne
from creative.layout.dissolving import inner_edges
from creative.layout.frame import Frame
from creative.layout.photos import place_photo
from creative.layout.posing import Pose, bleeding, turned, upright
from creative.layout.problem import Problem

OVER = 0.46  # of a product's height stands before the upper field; the rest below its edge
REST = 0.2  # of a product's height: how far its foot stands in from a block's edge
UNDER = 0.035  # of the unit: what lies between its foot there and the type, beyond the usual
PLINTH = 0.12  # of the unit: what a product that stands on a plinth leaves below it
LEAST = 0.27  # of the height (or a little more of the width): less of a product is not its ad
SLACK = 0.15  # of the lower of two boxes: side by side from so much of a common height
INDENT = 0.16  # of the width: what a photo in the frame's corner leaves free at its side


def stand(
    archetype: Archetype, problem: Problem, base: Arrangement, area: Box
) -> Arrangement | None:
    """``base`` with the cut-out in ``area`` and the geometry that belongs to it."""
    frame, cutout = problem.frame, problem.assets.cutout
    if cutout is None:
        return None
    area = _kept_off(archetype, problem, base, area)
    plates, area = plates_behind(archetype, frame, area, base)
    less = max(0.0, 1 - problem.product_scale)
    scaled = area.inset(area.w * less / 2, area.h * less / 2).moved(0, area.h * less / 2)
    pose = _posed(archetype, problem, scaled)
    if pose is None:
        return None
    if archetype.plate == "disc":
        made = disc_behind(frame, pose.box, base)
        if made is None:
            return None
        disc, box = made
        plates += (Plate("disc", disc),)
        pose = Pose(box, pose.scale * box.w / pose.box.w)
    if archetype.shape == "page" and not problem.pressed and _lost(problem, pose.box):
        return None
    box = pose.box
    upright_here = cutout.standing and not pose.rotation
    roomy = archetype.flow in {"beside", "below"} or archetype.shape == "tower"
    if upright_here and roomy and not plates:
        # a low product stands nearer to the middle than to the foot of the picture
        lowest = area.cy + max(box.h * 0.62, 0.2 * area.h)
        box = box.moved(0, min(0.0, lowest - box.bottom))
    elif upright_here and plates and archetype.plate != "disc":
        box = box.moved(0, min(0.0, area.cy + box.h / 2 - box.bottom))
    ground = upright_here and (archetype.stage or archetype.plate in {"field", "block"})
    return replace(
        base,
        product=box,
        rotation=pose.rotation,
        ground=box.bottom if ground else None,
        plates=base.plates + plates + (() if problem.lit else _edges(archetype, frame, box)),
        upscale=pose.scale,
    )


def _lost(problem: Problem, box: Box) -> bool:
    """True for a product so small that it is a dot on the page, though none was asked for."""
    tall, wide = box.h / problem.frame.height, box.w / problem.frame.width
    return max(tall, 0.85 * wide) < LEAST * min(1.0, problem.product_scale)


def _kept_off(archetype: Archetype, problem: Problem, base: Arrangement, area: Box) -> Box:
    """The area less what would let a product nearly touch the frame or the type beside it.

    It is either a margin away from them or, where the row bleeds, well beyond the frame.
    """
    frame, cutout = problem.frame, problem.assets.cutout
    margin = frame.margin
    left = 0.0 if archetype.bleed and archetype.product_at == "left" else margin
    right = 0.0 if archetype.bleed and archetype.product_at != "left" else margin
    kept = area.intersect(Box.edges(left, margin, frame.width - right, frame.height - margin))
    boxes = [*base.type_boxes(), *([base.logo] if base.logo is not None else [])]
    for box in boxes:
        common = min(box.bottom, kept.bottom) - max(box.y, kept.y)
        if common < SLACK * min(box.h, kept.h):
            continue
        if box.cx < kept.cx:
            kept = Box.edges(max(kept.x, box.right + margin), kept.y, kept.right, kept.bottom)
        else:
            kept = Box.edges(kept.x, kept.y, min(kept.right, box.x - margin), kept.bottom)
    lift = 0.0
    if cutout is not None and airborne(cutout, archetype.turn):  # its shadow lies below it
        lift = 0.1 * kept.h
    elif cutout is not None and cutout.standing:
        if archetype.plate == "block":
            lift = UNDER * frame.unit
        elif problem.plinth and archetype.stage:
            lift = min(PLINTH * frame.unit, 0.25 * kept.h)
            kept = kept.inset(0.06 * kept.w, 0)  # it is wider than what stands on it
    return Box.edges(kept.x, kept.y, kept.right, kept.bottom - lift)


def _posed(archetype: Archetype, problem: Problem, area: Box) -> Pose | None:
    cutout = problem.assets.cutout
    low = "bottom" if cutout is not None and cutout.standing else "center"
    if archetype.plate == "disc":
        low = "center"
    if archetype.bleed:
        side = archetype.product_at if archetype.product_at == "left" else "right"
        return bleeding(problem, area, side, valign=low)
    if archetype.turn:
        return turned(problem, area, archetype.turn)
    return upright(problem, area, valign=low)


def _edges(archetype: Archetype, frame: Frame, box: Box) -> tuple[Plate, ...]:
    """A field of colour that ends behind the product, or a block on which it stands."""
    if archetype.plate == "field":
        return (Plate("field", Box(0, 0, frame.width, box.y + (1 - OVER) * box.h)),)
    if archetype.plate == "block":
        top = box.bottom - REST * box.h
        return (Plate("block", Box.edges(0, top, frame.width, frame.height)),)
    return ()


def hang(
    archetype: Archetype, problem: Problem, base: Arrangement, area: Box
) -> Arrangement | None:
    """``base`` with the photo in ``area``, in the form that the archetype gives it."""
    photo = problem.assets.photo
    if photo is None:
        return None
    shape, radius, box = _form(archetype, problem.frame, area)
    if box.w < 16 or box.h < 16:
        return None
    # what it shows keeps off the edge that is nearest to the type: there it may dissolve
    side = archetype.text_at if shape == "rect" else ""
    ends = tuple(inner_edges(box, problem.frame.width, problem.frame.height))
    placed = place_photo(photo, box, shape, side=side, avoid=[], radius=radius, ends=ends)
    return replace(base, photo=placed, upscale=placed.box.h / placed.crop.h)


def _form(archetype: Archetype, frame: Frame, area: Box) -> tuple[str, float, Box]:
    """The shape that a photo takes in an area, its corner radius and its box."""
    margin, wide, flow = frame.margin, frame.width, archetype.flow
    if archetype.photo == "card":
        box = area
        if flow == "above":
            box = Box.edges(margin, margin, wide - margin, area.bottom)
        elif flow == "below":
            box = Box.edges(margin, area.y, wide - margin, frame.height - margin)
        return "round", 0.035 * frame.unit, box
    if archetype.photo == "circle":
        size = min(area.w, area.h)
        return "circle", 0.0, Box(area.cx - size / 2, area.cy - size / 2, size, size)
    if archetype.photo == "arch":
        top = area.y + 0.02 * frame.unit
        width = min(wide * 0.78, area.h * 0.92)
        return "arch", 0.0, Box(wide / 2 - width / 2, top, width, frame.height - top)
    box = area
    if archetype.photo == "corner":
        box = Box.edges(INDENT * wide, area.y, wide, frame.height)
    elif flow == "beside":
        right = archetype.product_at == "right"
        box = Box.edges(area.x if right else 0, 0, wide if right else area.right, frame.height)
    elif flow == "above":
        box = Box.edges(0, 0, wide, area.bottom)
    elif flow == "below":
        box = Box.edges(0, area.y, wide, frame.height)
    return "rect", 0.0, box
