"""Strips such as 728x90: the picture from edge to edge, mark over headline and text, the button.

A product fills one end of the row or runs out of the frame there. The mark stands over the
headline, or before it behind a hairline: a strip never goes out without its brand.
"""

from __future__ import annotations

from dataclasses import dataclass

from creative.geometry import Box
from creative.layout.archetypes import Archetype
from creative.layout.arrangement import Arrangement, PlacedButton, PlacedPhoto, PlacedText
from creative.layout.banners import filled
from creative.layout.blocks import Block, best_block, mark_of
from creative.layout.close_ups import centred, close_up
from creative.layout.cropping import Filling
from creative.layout.problem import Problem
from creative.layout.stack import Voice, buttons_in_row, sizes_for

LARGEST = 0.56  # the headline as a share of the height
NARROWEST, WIDEST = 1.15, 2.6  # the picture's zone, in heights of the frame
_OVERHANG = 1.35  # what a product's zone is wider than the whole product
_MOST = 0.3  # of the width, for a picture
AIR = 0.06  # of the height, round a product in its zone
SPREAD = 0.1  # of the width: what a block moves from a picture at its left
APART = 0.17  # of the width: what type and a button at its right are apart at most
ASIDE = 0.055  # of the width: what a button at a picture's left keeps from the type
NEAR = 0.06  # of the width: what type keeps from a photo that ends before it
ROOMIEST = 0.42  # of the width, for a picture after the button
NAMELESS = 3.0  # the form in which even the mark gives way to the copy


@dataclass(slots=True)
class _Row:
    """What is still free, from ``left`` to ``right``, and what has been placed."""

    left: float
    right: float
    gap: float
    photo: PlacedPhoto | None = None
    product: Filling | None = None
    buttons: tuple[PlacedButton, ...] = ()
    marks: tuple[PlacedText, ...] = ()
    logo: Box | None = None


def solve_strip(archetype: Archetype, share: float, problem: Problem) -> Arrangement | None:
    """Fill the row from both ends; the type takes what is left, or None when it does not fit.

    ``share`` 0 gives the picture its full room; 0.5 less, 1 none: copy goes first.
    """
    frame, voice = problem.frame, problem.voices["start"]
    if frame.height >= 160 and frame.aspect < 4.6 and not problem.pressed:  # billboards are taller
        return None
    gap = max(7.0, min(0.22 * frame.height, 0.03 * frame.width))
    row = _Row(frame.content.x, frame.content.right, gap)
    if (
        share < 0.75
        and problem.treatment != "none"
        and not _picture(archetype, row, problem, share)
    ):
        return None
    if voice.labels and not _buttons(row, problem, voice):
        return None
    pictured = row.photo is not None or row.product is not None
    places = ("over",) if pictured else ("over", "locked")
    if not pictured and problem.logo_aspect is not None and problem.logo_aspect < 2.2:
        places = ("locked", "over")
    if share >= NAMELESS or (
        problem.pressed and share >= 1.0 and _over_button(row, problem, voice)
    ):
        places = ("",)
    block = _block(problem, voice, row.right - row.left, places)
    if block is None and (voice.headlines or voice.subheadlines):
        return None
    if block is not None:
        spare = row.right - row.left - block.box.w
        x = row.left
        if pictured and archetype.product_at == "left":
            x += max(min(spare / 2, SPREAD * frame.width), spare - APART * frame.width)
        block = block.moved(x - block.box.x, frame.height / 2 - block.box.cy)
        if pictured:
            _widen(archetype, row, problem, block)
            block = _closed_up(archetype, row, problem, block)
    return _arranged(archetype, problem, row, block)


def _arranged(
    archetype: Archetype, problem: Problem, row: _Row, block: Block | None
) -> Arrangement:
    frame, pose = problem.frame, row.product.pose if row.product is not None else None
    upscale = pose.scale if pose else 1.0
    if row.photo is not None:
        upscale = row.photo.box.h / row.photo.crop.h
    return Arrangement(
        archetype.name,
        frame.width,
        frame.height,
        (*(block.texts if block is not None else ()), *row.marks),
        row.buttons,
        logo=block.logo if block is not None and block.logo is not None else row.logo,
        product=pose.box if pose else None,
        rotation=pose.rotation if pose else 0.0,
        photo=row.photo,
        plates=block.plates if block is not None else (),
        type_side="right" if archetype.product_at == "left" else "left",
        stage=False,
        upscale=upscale,
    )


def _block(problem: Problem, voice: Voice, width: float, places: tuple[str, ...]) -> Block | None:
    frame = problem.frame
    if not (voice.headlines or voice.subheadlines):
        return None
    return best_block(
        problem,
        voice,
        width,
        frame.content.h,
        places=places,
        largest=LARGEST * frame.height,
        with_buttons=False,
        most_lines=2 if frame.height < 160 else 3,
    )


def _buttons(row: _Row, problem: Problem, voice: Voice) -> bool:
    """The buttons at the right end of what is free; False when they are too wide."""
    frame = problem.frame
    size = sizes_for(1.0, voice, frame).label
    made = buttons_in_row(voice, size, frame, row.right - row.left)
    if made is None:
        return False
    start = row.right - made[-1].box.right
    row.buttons = tuple(b.moved(start, frame.height / 2 - b.box.h / 2) for b in made)
    row.right = row.buttons[0].box.x - 1.2 * row.gap
    return True


def _over_button(row: _Row, problem: Problem, voice: Voice) -> bool:
    """The mark over the button, where the copy needs all of the type's room; False without one."""
    if not row.buttons:
        return False
    left, right = row.buttons[0].box.x, row.buttons[-1].box.right
    mark, tall = mark_of(problem, voice, right - left), row.buttons[0].box.h
    content, gap = problem.frame.content, 0.09 * problem.frame.height
    if mark is None or mark.height + gap + tall > content.h:
        return False
    top = content.cy - (mark.height + gap + tall) / 2
    row.marks, row.logo = mark.at((left + right - mark.width) / 2, top)
    down = top + mark.height + gap - row.buttons[0].box.y
    row.buttons = tuple(b.moved(0, down) for b in row.buttons)
    return True


def _picture(archetype: Archetype, row: _Row, problem: Problem, share: float) -> bool:
    """The picture at its end of the row, as tall as the strip; False where it cannot stand."""
    frame, at_left = problem.frame, archetype.product_at == "left"
    width = _zone_width(problem) * (1 - 0.4 * share)
    zone = Box(0.0 if at_left else frame.width - width, 0, width, frame.height)
    if problem.treatment == "photo":
        if problem.assets.photo is None:
            return False
        row.photo = close_up(problem.assets.photo, zone)
        reach = zone
    else:
        row.product = filled(archetype, problem, zone, air=AIR)
        if row.product is None:
            return False
        reach = row.product.seen
    if at_left:
        row.left = max(row.left, reach.right + 1.2 * row.gap)
    else:
        row.right = min(row.right, reach.x - 1.2 * row.gap)
    return True


def _zone_width(problem: Problem) -> float:
    frame, figure = problem.frame, problem.figure
    aspect = 1.7
    if problem.treatment == "photo" and problem.assets.photo is not None:
        focus = problem.assets.photo.focus
        aspect = max(1.3, 1.5 * focus.w / max(1.0, focus.h))
    elif figure is not None:
        wide, high = figure.relief(0.0, mirrored=problem.rtl).size
        aspect = _OVERHANG * wide / high
    return min(frame.height * min(WIDEST, max(NARROWEST, aspect)), _MOST * frame.width)


def _widen(archetype: Archetype, row: _Row, problem: Problem, block: Block) -> None:
    """The picture in all the room at its end; a button before it closes up to the type."""
    frame, gap = problem.frame, 1.2 * row.gap
    if archetype.product_at == "left":
        zone = Box.edges(0, 0, block.box.x - gap, frame.height)
    else:
        x = block.box.right + gap
        if row.buttons:
            nearest = block.box.right + max(gap, ASIDE * frame.width)
            wide = row.buttons[-1].box.right - row.buttons[0].box.x
            start = max(nearest, (1 - ROOMIEST) * frame.width - gap - wide)
            back = min(0.0, start - row.buttons[0].box.x)
            row.buttons = tuple(b.moved(back, 0) for b in row.buttons)
            x = row.buttons[-1].box.right + gap
        zone = Box.edges(max(x, (1 - ROOMIEST) * frame.width), 0, frame.width, frame.height)
    if row.photo is not None and problem.assets.photo is not None:
        zone = centred(problem.assets.photo, zone, at_left=archetype.product_at == "left")
        row.photo = close_up(problem.assets.photo, zone)
        return
    made = filled(archetype, problem, zone, air=AIR)
    if made is not None:
        row.product = made


def _closed_up(archetype: Archetype, row: _Row, problem: Problem, block: Block) -> Block:
    """Type, or the button at its end, nearer to a photo that takes up less than its room."""
    if row.photo is None:
        return block
    apart = max(1.2 * row.gap, NEAR * problem.frame.width)
    if archetype.product_at == "left":
        return block.moved(min(0.0, row.photo.box.right + apart - block.box.x), 0)
    if row.buttons and not row.marks:
        free = max(0.0, row.photo.box.x - apart - row.buttons[-1].box.right)
        row.buttons = tuple(b.moved(free / 2, 0) for b in row.buttons)
    return block
