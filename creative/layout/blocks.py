"""Shaped copy and the room for it in; mark, type and button as one block out.

The mark stands over the headline (``over``), on the button's row (``foot``) or before the type
behind a hairline (``locked``): never as a part of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from creative.geometry import Box, bounds
from creative.layout.arrangement import PlacedButton, PlacedText, Plate
from creative.layout.problem import Problem
from creative.layout.slots import logo_size, mark_cap, named_cap
from creative.layout.stack import Stack, Voice, capital_of, set_stack, smallest_size

PLACES = ("over", "foot", "locked")
APART = 1.6  # of a mark's height: what it keeps from the headline
FOOT_GAP = 1.5  # of its height: what it keeps from the button
CLEAR_OF_BUTTON = 1.6  # and the same in heights of the button
FEWER = 1.25  # times the headline: what a mark in a later place must be worth
LOCKED = 1.5  # times its side: a logo before the type
HAIRLINE = 0.62  # of the block's height
_WIDE = 0.62  # of the block's width: a longer name is set smaller


@dataclass(frozen=True, slots=True)
class Mark:
    """Logo picture or wordmark, its top-left corner at the origin."""

    width: float
    height: float
    text: PlacedText | None = None

    def at(self, x: float, y: float) -> tuple[tuple[PlacedText, ...], Box | None]:
        """(the wordmark, the logo's box) with its top-left corner at ``x, y``."""
        if self.text is None:
            return (), Box(x, y, self.width, self.height)
        return (self.text.moved(x, y),), None


@dataclass(frozen=True, slots=True)
class Block:
    """A set block; ``headline`` is its type size, ``mark`` the form of its mark, or nothing."""

    texts: tuple[PlacedText, ...]
    buttons: tuple[PlacedButton, ...]
    logo: Box | None
    plates: tuple[Plate, ...]
    headline: float
    lines: int
    mark: str

    @property
    def box(self) -> Box:
        """Around everything in it."""
        boxes = [t.ink for t in self.texts] + [b.box for b in self.buttons]
        return bounds(boxes + ([self.logo] if self.logo is not None else []))

    def moved(self, dx: float, dy: float) -> Block:
        return replace(
            self,
            texts=tuple(t.moved(dx, dy) for t in self.texts),
            buttons=tuple(b.moved(dx, dy) for b in self.buttons),
            logo=None if self.logo is None else self.logo.moved(dx, dy),
            plates=tuple(replace(p, box=p.box.moved(dx, dy)) for p in self.plates),
        )


def mark_of(problem: Problem, voice: Voice, width: float, *, locked: bool = False) -> Mark | None:
    """The brand's logo or wordmark for a block of this width; ``locked``: before the type."""
    frame, scale = problem.frame, problem.logo_scale
    most = (0.3 if locked else _WIDE) * width
    if problem.logo_aspect is not None:
        aspect = problem.logo_aspect
        height = (LOCKED if locked else 1.0) * logo_size(frame, aspect, scale)[1]
        height = min(height, most / aspect, 0.55 * frame.content.h)
        return Mark(height * aspect, height)
    if voice.wordmark is None:
        return None
    small = smallest_size(voice, frame)
    cap = named_cap(frame, voice.wordmark.clean) * scale
    size = max(cap * (1.2 if locked else 1.0) / capital_of(voice.wordmark), small)
    wide = voice.wordmark.natural_width(size)
    if wide > most:
        size = max(size * most / wide, small)
    block = voice.set(voice.wordmark, size, 1e6)
    if block.ink.w > width:
        return None
    placed = PlacedText("brand", block, -block.ink.x, -block.ink.y)
    return Mark(block.ink.w, block.ink.h, placed)


def set_block(
    problem: Problem,
    voice: Voice,
    width: float,
    height: float,
    *,
    largest: float,
    place: str = "over",
    align: str = "start",
    with_buttons: bool = True,
    most_lines: int = 3,
    hierarchy: float = 2.0,
) -> Block | None:
    """The largest block within ``width`` x ``height``; None where the copy does not fit.

    ``place`` says where the mark goes, or is empty for none.
    """
    mark = mark_of(problem, voice, width, locked=place == "locked") if place else None
    over = mark is not None and place == "over"
    head = 0.0 if mark is None or not over else mark.height + _apart(problem, mark)
    before = 0.0 if mark is None or place != "locked" else mark.width + 2 * _gutter(problem)
    foot = 0.0
    if mark is not None and place == "foot" and not (with_buttons and voice.labels):
        foot = mark.height + 1.6 * _apart(problem, mark)
    stack = set_stack(
        voice, problem.frame, width - before, height - head - foot,
        align=align, largest=largest, with_buttons=with_buttons, most_lines=most_lines,
        hierarchy=hierarchy,
    )  # fmt: skip
    if stack is None or not (stack.texts or stack.buttons):
        return None
    block = Block(
        stack.texts, stack.buttons, None, (), stack.sizes.headline, stack.lines,
        place if mark is not None else "",
    )  # fmt: skip
    if mark is None:
        return block
    if over:
        top = stack.box.y - _apart(problem, mark) - mark.height
        spare = width - mark.width
        return _with(block, mark, {"start": 0.0, "center": spare / 2, "end": spare}[align], top)
    if place == "locked":
        return _locked(problem, block, mark)
    return _on_foot(problem, block, stack, mark, width)


def best_block(
    problem: Problem, voice: Voice, width: float, height: float, *, places: tuple[str, ...],
    largest: float, align: str = "start", with_buttons: bool = True, most_lines: int = 3,
) -> Block | None:  # fmt: skip
    """The block whose mark stands where the headline is largest, earlier ``places`` preferred.

    A hierarchy of two to one is given up only where nothing else holds the copy.
    """
    for hierarchy in (2.0, 1.5, 1.12):
        found: Block | None = None
        for place in places:
            made = set_block(
                problem, voice, width, height, largest=largest, place=place, align=align,
                with_buttons=with_buttons, most_lines=most_lines, hierarchy=hierarchy,
            )  # fmt: skip
            if made is not None and (found is None or made.headline > FEWER * found.headline):
                found = made
        if found is not None:
            return found
        if not voice.subheadlines:
            return None
    return None


def _apart(problem: Problem, mark: Mark) -> float:
    if problem.frame.height < 160:
        return max(5.0, 0.09 * problem.frame.height)
    if mark.text is None:
        return max(0.5 * mark.height, 1.3 * mark_cap(problem.frame))
    return APART * mark_cap(problem.frame)


def _gutter(problem: Problem) -> float:
    return max(8.0, 0.16 * problem.frame.height if problem.frame.height < 160 else 14.0)


def _with(block: Block, mark: Mark, x: float, y: float) -> Block:
    texts, logo = mark.at(x, y)
    return replace(block, texts=(*block.texts, *texts), logo=logo)


def _locked(problem: Problem, block: Block, mark: Mark) -> Block:
    """Mark, hairline, type: their middles on one line."""
    gutter = _gutter(problem)
    moved = block.moved(mark.width + 2 * gutter, 0)
    whole = moved.box
    tall = max(HAIRLINE * whole.h, min(1.0 * mark.height, 0.6 * problem.frame.height))
    thick = max(1.0, round(0.004 * problem.frame.height))
    line = Box(mark.width + gutter - thick / 2, whole.cy - tall / 2, thick, tall)
    made = _with(moved, mark, 0.0, whole.cy - mark.height / 2)
    return replace(made, plates=(Plate("rule", line),))


def _on_foot(
    problem: Problem, block: Block, stack: Stack, mark: Mark, width: float
) -> Block | None:
    """The mark behind the button on its row, or under the type where there is none."""
    if not stack.buttons:
        return _with(block, mark, 0.0, stack.box.bottom + 1.6 * _apart(problem, mark))
    row = stack.buttons[-1].box
    # close to the button a name reads as a second label
    x = row.right + max(12.0, FOOT_GAP * mark_cap(problem.frame), CLEAR_OF_BUTTON * row.h)
    if x + mark.width > width or mark.height > 1.25 * row.h:
        return None
    return _with(block, mark, x, row.cy - mark.height / 2)
