"""Strips such as 728x90: logo, picture, type and button in one row, each readable."""

from __future__ import annotations

from creative.geometry import Box
from creative.layout.archetypes import Archetype
from creative.layout.arrangement import Arrangement, PlacedButton, PlacedPhoto, PlacedText
from creative.layout.photos import place_photo
from creative.layout.problem import Problem
from creative.layout.slots import mark_block
from creative.layout.solver import ENLARGE
from creative.layout.stack import Voice, buttons_in_row, set_stack, sizes_for


def solve_strip(archetype: Archetype, share: float, problem: Problem) -> Arrangement | None:
    """Fill the row from both ends; the type takes what is left, or None when it does not fit.

    ``share`` 0 shows everything; 0.5 leaves out the wordmark, 1 the picture too: copy goes first.
    """
    frame, voice = problem.frame, problem.voices["start"]
    content = frame.content
    gap = max(5.0, min(0.2 * frame.height, 0.03 * frame.width))
    left, right = content.x, content.right
    photo: PlacedPhoto | None = None
    product: Box | None = None
    upscale = 1.0
    at_left = archetype.product_at == "left"
    with_picture = share < 0.75
    if with_picture and problem.treatment == "photo" and problem.assets.photo is not None:
        width = min(frame.height * 1.9, frame.width * 0.26)
        x = 0.0 if at_left else frame.width - width
        photo = place_photo(
            problem.assets.photo, Box(x, 0, width, frame.height), "rect", side="", avoid=[]
        )
        left, right = (width + gap, right) if at_left else (left, frame.width - width - gap)
    buttons: tuple[PlacedButton, ...] = ()
    if voice.labels:
        row = buttons_in_row(voice, sizes_for(1.0, voice, frame).label, frame, right - left)
        if row is None:
            return None
        start = right - row[-1].box.right
        buttons = tuple(b.moved(start, frame.height / 2 - b.box.h / 2) for b in row)
        right = buttons[0].box.x - gap
    mark, logo, left = _logo(problem, voice, left, right, gap, wordmark=share < 0.25)
    if with_picture and problem.treatment == "cutout" and problem.assets.cutout is not None:
        cutout = problem.assets.cutout
        room = 0.86 if frame.height < 160 else 0.8
        scale = min(
            room * frame.height / cutout.height,
            0.2 * frame.width / cutout.width,
            max(ENLARGE, 0.3),
        )
        width, height = cutout.width * scale, cutout.height * scale
        y = (frame.height - height) / 2
        if at_left:
            product = Box(left, y, width, height)
            left += width + gap
        else:
            product = Box(right - width, y, width, height)
            right -= width + gap
        upscale = scale
    stack = set_stack(
        voice,
        frame,
        right - left,
        content.h,
        align="start",
        largest=0.42 * frame.height,
        with_buttons=False,
        most_lines=2 if frame.height < 160 else 3,
        hierarchy=1.12,
    )
    if stack is None and (voice.headlines or voice.subheadlines):
        return None
    texts: tuple[PlacedText, ...] = (mark,) if mark is not None else ()
    if stack is not None:
        box = stack.box
        texts += stack.moved(left, frame.height / 2 - box.cy).texts
    return Arrangement(
        archetype.name,
        frame.width,
        frame.height,
        texts,
        buttons,
        logo=logo if mark is None else None,
        product=product,
        photo=photo,
        type_side="left" if not at_left else "right",
        stage=False,
        upscale=upscale,
    )


def _logo(
    problem: Problem, voice: Voice, left: float, right: float, gap: float, *, wordmark: bool
) -> tuple[PlacedText | None, Box | None, float]:
    """Logo or wordmark at the left end: (wordmark, box, new left edge)."""
    frame = problem.frame
    if problem.logo_aspect is not None:
        height = min(0.36 * frame.height, 0.13 * frame.width / problem.logo_aspect)
        width = height * problem.logo_aspect
        return None, Box(left, (frame.height - height) / 2, width, height), left + width + gap
    mark = mark_block(voice, frame) if wordmark else None
    if mark is None or mark.ink.w > 0.2 * (right - left):
        return None, None, left
    mark = PlacedText(
        "brand",
        mark.block,
        left - mark.block.ink.x,
        frame.height / 2 - mark.block.cap_height / 2,
    )
    return mark, mark.ink, left + mark.ink.w + gap
