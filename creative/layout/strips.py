"""Strips such as 728x90: logo, picture, type and button in one row, each readable."""

from __future__ import annotations

from dataclasses import dataclass

from creative.geometry import Box
from creative.layout.archetypes import Archetype
from creative.layout.arrangement import Arrangement, PlacedButton, PlacedPhoto, PlacedText
from creative.layout.photos import place_photo
from creative.layout.posing import Pose, turned, upright
from creative.layout.problem import Problem
from creative.layout.stack import Stack, Voice, buttons_in_row, set_stack, sizes_for, smallest_size

LARGEST = 0.56  # the headline as a share of the height
TALL = 0.93  # the product likewise
WIDE = 0.24  # at most this share of the width is kept for it before type is set
MARK = 0.17  # a wordmark's capitals as a share of the height
SPREAD = 0.05  # of the width: free room goes to each gap, up to this


@dataclass(slots=True)
class _Row:
    """What is still free, from ``left`` to ``right``, and what has been placed."""

    left: float
    right: float
    gap: float
    photo: PlacedPhoto | None = None
    buttons: tuple[PlacedButton, ...] = ()
    mark: PlacedText | None = None
    logo: Box | None = None


def solve_strip(archetype: Archetype, share: float, problem: Problem) -> Arrangement | None:
    """Fill the row from both ends; the type takes what is left, or None when it does not fit.

    ``share`` 0 shows everything; 0.5 leaves out the wordmark, 1 the picture too: copy goes first.
    The product stands before the type where ``product_at`` is left, else in the room after it.
    """
    frame, voice = problem.frame, problem.voices["start"]
    gap = max(6.0, min(0.2 * frame.height, 0.03 * frame.width))
    row = _Row(frame.content.x, frame.content.right, gap)
    at_left = archetype.product_at == "left"
    with_picture = share < 0.75
    if with_picture and problem.treatment == "photo":
        _photo(row, problem, at_left=at_left)
    if voice.labels:
        made = buttons_in_row(
            voice, sizes_for(1.0, voice, frame).label, frame, row.right - row.left
        )
        if made is None:
            return None
        start = row.right - made[-1].box.right
        row.buttons = tuple(b.moved(start, frame.height / 2 - b.box.h / 2) for b in made)
        row.right = row.buttons[0].box.x - gap
    _logo(row, problem, voice, wordmark=share < 0.25)
    kept = _kept_width(problem) if with_picture else 0.0
    room = row.right - row.left - (kept + gap if kept else 0.0)
    stack = set_stack(
        voice,
        frame,
        room,
        frame.content.h,
        align="start",
        largest=LARGEST * frame.height,
        with_buttons=False,
        most_lines=2 if frame.height < 160 else 3,
        hierarchy=1.12,
    )
    if stack is None and (voice.headlines or voice.subheadlines):
        return None
    texts: tuple[PlacedText, ...] = (row.mark,) if row.mark is not None else ()
    wide = stack.box.w if stack is not None else 0.0
    pose = None
    if kept and at_left:
        free = max(0.0, room - wide)
        pose = _pose(archetype, problem, row.left, row.left + kept + 0.5 * free)
        row.left = (pose.box.right if pose else row.left) + gap
    free = max(0.0, row.right - row.left - wide)
    if stack is not None:
        spread = min(free / 2, SPREAD * frame.width) if at_left or not kept else 0.0
        placed = _seated(stack, row.left + spread, frame.height)
        texts += placed.texts
        row.left = placed.box.right + gap
    if kept and not at_left:
        pose = _pose(archetype, problem, row.left, row.right)
    return Arrangement(
        archetype.name,
        frame.width,
        frame.height,
        texts,
        row.buttons,
        logo=row.logo,
        product=pose.box if pose else None,
        rotation=pose.rotation if pose else 0.0,
        photo=row.photo,
        type_side="left" if not at_left else "right",
        stage=False,
        upscale=pose.scale if pose else 1.0,
    )


def _photo(row: _Row, problem: Problem, *, at_left: bool) -> None:
    """A photo at one end, as tall as the strip."""
    frame = problem.frame
    if problem.assets.photo is None:
        return
    focus = problem.assets.photo.focus  # a tall subject stands in a narrow panel
    wide = min(1.9, max(0.95, 1.5 * focus.w / max(1.0, focus.h)))
    width = min(frame.height * wide, frame.width * 0.28)
    x = 0.0 if at_left else frame.width - width
    row.photo = place_photo(
        problem.assets.photo, Box(x, 0, width, frame.height), "rect", side="", avoid=[]
    )
    if at_left:
        row.left = width + row.gap
    else:
        row.right = frame.width - width - row.gap


def _kept_width(problem: Problem) -> float:
    """The width that a cut-out product needs beside the type; 0 where there is none."""
    frame, cutout = problem.frame, problem.assets.cutout
    if problem.treatment != "cutout" or cutout is None:
        return 0.0
    return min(TALL * frame.height * cutout.aspect, WIDE * frame.width)


def _pose(archetype: Archetype, problem: Problem, left: float, right: float) -> Pose | None:
    """The product in the middle of a stretch of the row, as tall as the strip allows."""
    frame = problem.frame
    edge = (1 - TALL) / 2 * frame.height
    area = Box.edges(left, edge, right, frame.height - edge)
    if archetype.turn:
        return turned(problem, area, archetype.turn)
    return upright(problem, area, valign="center")


def _seated(stack: Stack, left: float, height: float) -> Stack:
    return stack.moved(left, height / 2 - stack.box.cy)


def _logo(row: _Row, problem: Problem, voice: Voice, *, wordmark: bool) -> None:
    """Logo or wordmark at the left end."""
    frame = problem.frame
    if problem.logo_aspect is not None:
        tall = 0.5 if frame.height < 160 else 0.34
        if not wordmark:  # copy goes first
            tall *= 0.7
        height = min(tall * frame.height, 0.17 * frame.width / problem.logo_aspect)
        width = height * problem.logo_aspect
        row.logo = Box(row.left, (frame.height - height) / 2, width, height)
        row.left = row.logo.right + row.gap
        return
    if voice.wordmark is None or not wordmark:
        return
    small = smallest_size(voice, frame)
    cap = voice.wordmark.top
    most = 0.2 * (row.right - row.left)
    size = max(MARK * frame.height / cap, small)
    size = max(min(size, size * most / max(1.0, voice.wordmark.natural_width(size))), small)
    block = voice.set(voice.wordmark, size, 1e6)
    if block.ink.w > 1.1 * most:
        return
    top = frame.height / 2 - block.cap_height / 2
    row.mark = PlacedText("brand", block, row.left - block.ink.x, top)
    row.left += block.ink.w + row.gap
