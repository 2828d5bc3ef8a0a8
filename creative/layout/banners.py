"""Billboards and small pages: one block of mark, type and button, and the picture beside it.

The picture has a zone of its own at one side, from edge to edge: a product fills it or runs out
of the frame there, a photo is its panel.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from creative.geometry import Box
from creative.layout.archetypes import Archetype
from creative.layout.arrangement import Arrangement, PlacedPhoto, Plate
from creative.layout.blocks import Block, best_block, set_block
from creative.layout.close_ups import close_up
from creative.layout.cropping import Filling, filling
from creative.layout.problem import Problem
from creative.layout.stack import Voice, set_stack

TIGHTER = 0.3  # of the zone's width: what the loosest form gives to the type
AIR = 0.05  # of the height, round a product in its zone
GAP = 0.16  # of the short side: between block and picture
GIANT, LEAST_GIANT = 0.68, 0.42  # of the width for a few letters; of the height for their size
GIANT_GAP = 0.2  # of the height
LYING = 0.3  # of a zone's aspect: what is slimmer in it may lie down
LAID = (52.0, 64.0, 76.0)  # degrees clockwise: print that climbs a bottle is then read
LONG = 60  # characters of a headline that is a paragraph of its own
_OVERHANG = 1.2  # heights of the frame that a product's zone is as wide as, by its aspect


@dataclass(frozen=True, slots=True)
class _Side:
    """The picture beside the type: what it is, and where the room for type begins and ends."""

    filling: Filling | None
    photo: PlacedPhoto | None
    plates: tuple[Plate, ...]
    left: float
    right: float


def solve_banner(archetype: Archetype, share: float, problem: Problem) -> Arrangement | None:
    """The block on one side, the picture on the other; ``share`` 0..1 gives the type more room.

    Beyond 1 the picture is left out. None where the copy does not fit.
    """
    frame, voice = problem.frame, problem.voices["start"]
    pictured = problem.treatment != "none" and share <= 1.0
    gap = GAP * min(frame.width, frame.height)
    tighter = (0.5 if problem.treatment == "photo" else 1.0) * TIGHTER
    wide = _zone_width(archetype, problem) * (1 - tighter * max(0.0, min(1.0, share)))
    side = _beside(archetype, problem, wide, gap) if pictured else None
    if pictured and side is None:
        return None
    content = frame.content
    left, right = (side.left, side.right) if side is not None else (content.x, content.right)
    if side is None:
        right = min(right, left + (0.86 if frame.shape == "strip" else 1.0) * content.w)
    block = _set(archetype, problem, voice, right - left)
    if block is None:
        return None
    block = block.moved(left - block.box.x, content.cy - block.box.cy)
    if side is not None and side.filling is not None and archetype.plate != "panel":
        side = _widened(archetype, problem, side, block, gap)
        at_left = archetype.product_at == "left"
        if side.filling is not None and not at_left:  # the block nearer to a picture that is far
            free = side.filling.seen.x - gap - block.box.right
            block = block.moved(min(max(0.0, free) / 2, 0.05 * frame.width), 0)
    return _arranged(archetype, problem, block, side)


def solve_giant(archetype: Archetype, share: float, problem: Problem) -> Arrangement | None:
    """A few letters as the picture, from edge to edge of the height; the rest as a block after it.

    ``share`` gives the letters less of the width. None where they would be no larger than usual.
    """
    frame, voice = problem.frame, problem.voices["start"]
    if len(voice.headlines) != 1 or not (voice.subheadlines or voice.labels):
        return None
    content, gap = frame.content, GIANT_GAP * frame.height
    wide = (GIANT - 0.12 * min(1.0, share)) * content.w
    head = set_stack(
        replace(voice, subheadlines=(), labels=()), frame, wide, content.h,
        align="start", largest=archetype.headline * frame.height, with_buttons=False,
        most_lines=1,
    )  # fmt: skip
    if head is None or head.sizes.headline < LEAST_GIANT * frame.height:
        return None
    left = content.x + head.box.w + gap
    rest = set_block(
        problem, replace(voice, headlines=()), content.right - left, content.h,
        largest=head.sizes.headline,
    )  # fmt: skip
    if rest is None:
        return None
    spare = max(0.0, content.right - left - rest.box.w)
    head = head.moved(content.x - head.box.x, content.cy - head.box.cy)
    rest = rest.moved(left + min(spare / 2, gap) - rest.box.x, content.cy - rest.box.cy)
    made = _arranged(archetype, problem, rest, None)
    return replace(made, texts=(*head.texts, *made.texts))


def _arranged(
    archetype: Archetype, problem: Problem, block: Block, side: _Side | None
) -> Arrangement:
    frame = problem.frame
    made = side.filling if side is not None else None
    photo = side.photo if side is not None else None
    upscale = made.pose.scale if made else photo.box.h / photo.crop.h if photo else 1.0
    return Arrangement(
        archetype.name,
        frame.width,
        frame.height,
        block.texts,
        block.buttons,
        logo=block.logo,
        product=made.pose.box if made else None,
        rotation=made.pose.rotation if made else 0.0,
        photo=photo,
        plates=(*(side.plates if side is not None else ()), *block.plates),
        type_side=archetype.text_at or "left",
        stage=False,
        upscale=upscale,
    )


def _set(archetype: Archetype, problem: Problem, voice: Voice, width: float) -> Block | None:
    frame = problem.frame
    letters = max((len(p.text) for p in voice.headlines), default=20)
    short = min(1.9, max(1.0, (22 / max(1, letters)) ** 0.6))
    largest = archetype.headline * short * (frame.width * frame.height) ** 0.5
    places = ("over", "foot") if frame.shape == "strip" else ("over",)
    if archetype.logo.startswith("bottom"):
        places = ("foot", "over")
    return best_block(
        problem,
        voice,
        width,
        frame.content.h,
        places=places,
        largest=min(largest, 0.5 * frame.height),
        most_lines=_most_lines(problem, letters),
    )


def _most_lines(problem: Problem, letters: int) -> int:
    if problem.frame.shape == "strip":
        return 5 if problem.pressed else 3
    return 4 if letters <= LONG else 8


def _zone_width(archetype: Archetype, problem: Problem) -> float:
    """What the picture is given of the width: a slim product little, a photo its share."""
    frame, figure = problem.frame, problem.figure
    tight, loose = (0.25, 0.44) if frame.shape == "strip" else (0.34, 0.5)
    if problem.treatment == "photo" and problem.assets.photo is not None:
        focus = problem.assets.photo.focus
        wanted = 1.5 * frame.height * max(0.5, focus.w / max(1.0, focus.h)) / frame.width
        return frame.width * min(loose, max(0.4, wanted))
    if figure is None:
        return frame.width * tight
    if archetype.plate == "panel":
        loose = 0.36 if frame.shape == "strip" else loose
    wide, high = figure.relief(0.0, mirrored=problem.rtl).size
    wanted = _OVERHANG * frame.height * wide / high / frame.width
    return frame.width * min(loose, max(tight, wanted)) * min(1.25, problem.product_scale)


def _beside(archetype: Archetype, problem: Problem, wide: float, gap: float) -> _Side | None:
    frame = problem.frame
    content, at_left = frame.content, archetype.product_at == "left"
    x = 0.0 if at_left else frame.width - wide
    zone = Box(x, 0, wide, frame.height)
    plates: tuple[Plate, ...] = ()
    photo = made = None
    inner = zone
    if problem.treatment == "photo":
        if problem.assets.photo is None:
            return None
        photo = close_up(problem.assets.photo, zone)
    else:
        if archetype.plate == "panel":
            plates = (Plate("panel", zone),)
            edge = 0.06 * wide
            start = zone.x + (0.0 if at_left else edge)
            inner = Box(start, 0, wide - edge, frame.height)
        made = filled(archetype, problem, inner)
        if made is None:
            return None
    reach = zone if made is None or plates else made.seen
    if at_left:
        return _Side(made, photo, plates, reach.right + gap, content.right)
    return _Side(made, photo, plates, content.x, reach.x - gap)


def filled(
    archetype: Archetype, problem: Problem, zone: Box, *, air: float = AIR
) -> Filling | None:
    """The product in its zone at one end of the frame, ``air`` (of its height) off the rest."""
    side = "left" if archetype.product_at == "left" else "right"
    return filling(
        problem,
        zone,
        exits=frozenset({side, "top", "bottom"}),
        turns=turns_of(archetype, problem, zone),
        air=air * problem.frame.height,
    )


def turns_of(archetype: Archetype, problem: Problem, zone: Box) -> tuple[float, ...]:
    """The degrees that a product may be turned by: for rows that turn, and slim ones more.

    A bottle lies down where the zone is so low that it would stand as a scrap in the void.
    """
    figure = problem.figure
    if figure is None:
        return (0.0,)
    slim = figure.width < 0.6 * figure.height
    turns = (archetype.turn, 1.7 * archetype.turn) if archetype.turn and slim else (archetype.turn,)
    if not slim or figure.width * zone.h > LYING * figure.height * zone.w:
        return turns
    return (*turns, *(-degrees if problem.rtl else degrees for degrees in LAID))


def _widened(
    archetype: Archetype, problem: Problem, side: _Side, block: Block, gap: float
) -> _Side:
    """The same with the product in all the room that the set type has left."""
    frame = problem.frame
    if archetype.product_at == "left":
        right = min(block.box.x - gap, 0.52 * frame.width)
        zone = Box.edges(0, 0, right, frame.height)
    else:
        zone = Box.edges(
            max(block.box.right + gap, 0.48 * frame.width), 0, frame.width, frame.height
        )
    made = filled(archetype, problem, zone)
    if made is None:
        return side
    return _Side(made, side.photo, side.plates, side.left, side.right)
