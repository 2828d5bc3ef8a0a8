"""Towers such as 160x600: one block of mark, type and button, and the picture over or under it.

The product fills the frame from side to side, or runs out of it there. Height that nothing needs
is shared out over the joints, so that no hole opens between the parts.
"""

from __future__ import annotations

from dataclasses import replace

from creative.geometry import Box
from creative.layout.archetypes import Archetype
from creative.layout.arrangement import Arrangement
from creative.layout.blocks import Block, best_block
from creative.layout.close_ups import close_up
from creative.layout.cropping import Filling, filling
from creative.layout.problem import Problem
from creative.layout.standing import hang
from creative.pictures import Photo

GAP = 0.15  # of the width: between block and picture
MOST_GAP = 0.36  # likewise, where height is to spare
NEAR = 0.09  # of the height, beyond the block: the rest is ground under the product
FOOT = 0.05  # of the height: ground beneath a product that stands at the foot
HOLLOW = 0.16  # of the height: with more air a product over the type hangs in the void
MOST_TYPE = 0.62  # of the height, for the block
WIDE = 1.2  # width by height, from which a photo's subject needs a lower panel
LOW = 1.5  # widths: the height of that panel at least
_WIDE = 1.4  # width by height, from which a product may be turned to fill more of the height
_TURNS = (-16.0, -30.0)
_CENTERED = 4  # lines of a headline: more of them in the middle are a staircase


def solve_tower(archetype: Archetype, share: float, problem: Problem) -> Arrangement | None:
    """The block at one end, the picture at the other; ``share`` 0..1 gives the type more height.

    Beyond 1 a product is left out. None where the copy does not fit.
    """
    frame = problem.frame
    pictured = problem.treatment != "none" and share <= 1.0
    most = min(1.0, MOST_TYPE + 0.12 * share) if pictured else 1.0
    block = _set(archetype, problem, most * frame.content.h)
    if block is None:
        return None
    if not pictured:
        down = 0.42 * (frame.content.h - block.box.h)
        return _arranged(archetype, problem, _put(problem, block, frame.content.y + down), None)
    if problem.treatment == "photo":
        return _with_photo(archetype, problem, block)
    return _with_product(archetype, problem, block)


def _set(archetype: Archetype, problem: Problem, height: float) -> Block | None:
    frame = problem.frame
    voice = problem.voices[archetype.align]
    letters = max((len(p.text) for p in voice.headlines), default=20)
    short = min(2.3, max(1.0, (20 / max(1, letters)) ** 0.62))
    largest = archetype.headline * short * (frame.width * frame.height) ** 0.5
    block = None
    for align in dict.fromkeys((archetype.align, "start")):
        block = best_block(
            problem,
            problem.voices[align],
            frame.content.w,
            height,
            places=("over",),
            largest=largest,
            align=align,
            most_lines=9 if problem.pressed else 6,
        )
        if block is None or block.lines <= _CENTERED:
            break
    return block


def _put(problem: Problem, block: Block, top: float) -> Block:
    return block.moved(problem.frame.content.x, top - block.box.y)


def _with_photo(archetype: Archetype, problem: Problem, block: Block) -> Arrangement | None:
    """A photo from edge to edge in the height that the block leaves."""
    frame = problem.frame
    low = archetype.product_at == "top"
    gap = max(0.12 * frame.width, frame.margin)
    top = frame.content.bottom - block.box.h if low else frame.content.y
    placed = _put(problem, block, top)
    base = _arranged(archetype, problem, placed, None)
    free = tall = frame.height - placed.box.h - gap - frame.margin
    if _needs_width(problem.assets.photo):
        tall = min(free, max(LOW * frame.width, (1 - MOST_TYPE) * frame.height))
    placed = placed.moved(0, (tall - free if low else free - tall) / 2)
    area = Box(0, 0 if low else frame.height - tall, frame.width, tall)
    made = hang(archetype, problem, base, area) if area.h > 0.2 * frame.height else None
    if made is None or made.photo is None or problem.assets.photo is None:
        return None
    hung = close_up(problem.assets.photo, made.photo.box)
    return replace(made, photo=hung, upscale=hung.box.h / hung.crop.h)


def _needs_width(photo: Photo | None) -> bool:
    """True for a photo whose subject is wide and whose backdrop runs on nowhere."""
    if photo is None or photo.ground is not None or photo.open or photo.pale:
        return False
    return photo.focus.w > WIDE * photo.focus.h


def _with_product(archetype: Archetype, problem: Problem, block: Block) -> Arrangement | None:
    frame = problem.frame
    low = archetype.product_at == "top"
    gap = GAP * frame.width
    tall = frame.height - frame.margin - block.box.h - gap
    if tall < 0.2 * frame.height:
        return None
    end = "top" if low else "bottom"
    zone = Box(0, 0 if low else frame.height - tall, frame.width, tall)
    made = filling(
        problem,
        zone,
        exits=frozenset({"left", "right", end}),
        turns=_turns(archetype, problem),
        air=0.06 * frame.width,
        upright=True,
    )
    if made is None or (low and made.seen.y > 1 and tall - made.seen.h > HOLLOW * frame.height):
        return None
    return _arranged(archetype, problem, *_shared_out(problem, block, made, gap, low=low))


def _turns(archetype: Archetype, problem: Problem) -> tuple[float, ...]:
    figure = problem.figure
    if figure is None or figure.width < _WIDE * figure.height:
        return (0.0,) if not archetype.turn else (archetype.turn,)
    return (0.0, *_TURNS)


def _shared_out(
    problem: Problem, block: Block, made: Filling, gap: float, *, low: bool
) -> tuple[Block, Filling]:
    """Block and product with the height that neither needs between and around them."""
    frame = problem.frame
    seen = made.seen
    bled = seen.y <= 1 if low else seen.bottom >= frame.height - 1
    spare = frame.height - frame.margin - block.box.h - gap - seen.h
    between = min(max(0.0, spare) * 0.45, (MOST_GAP - GAP) * frame.width) + gap
    rest = max(0.0, spare - (between - gap))
    near = rest if bled else min(0.45 * rest, NEAR * frame.height)  # beyond the block
    if not bled and not low:  # at the foot: what stands in mid-air hangs
        beneath = min(rest, FOOT * frame.height)
        rest -= beneath
        between += max(0.0, 0.55 * (rest - near))
        near = min(rest, near + 0.45 * max(0.0, rest - near))
        between = max(between, spare + gap - near - beneath)
    if low:
        top = frame.height - frame.margin - near - block.box.h
        down = (top - between) - seen.bottom
    else:
        top = frame.margin + near
        down = (top + block.box.h + between) - seen.y
    moved = replace(
        made, pose=replace(made.pose, box=made.pose.box.moved(0, down)), seen=seen.moved(0, down)
    )
    return _put(problem, block, top), moved


def _arranged(
    archetype: Archetype, problem: Problem, block: Block, made: Filling | None
) -> Arrangement:
    frame, cutout = problem.frame, problem.assets.cutout
    pose = made.pose if made is not None else None
    stands = pose is not None and cutout is not None and cutout.standing and not pose.rotation
    whole = pose is not None and pose.box.bottom <= frame.height - 2
    return Arrangement(
        archetype.name,
        frame.width,
        frame.height,
        block.texts,
        block.buttons,
        logo=block.logo,
        product=pose.box if pose else None,
        rotation=pose.rotation if pose else 0.0,
        ground=pose.box.bottom if pose and stands and whole and archetype.stage else None,
        type_side=archetype.text_at or "top",
        stage=archetype.stage and pose is not None,
        upscale=pose.scale if pose else 1.0,
    )
