"""Logo, wordmark and corner button: where they stand, and the content box they leave."""

from __future__ import annotations

from dataclasses import dataclass, replace

from creative.geometry import Box
from creative.layout.archetypes import Archetype
from creative.layout.arrangement import PlacedButton, PlacedText
from creative.layout.frame import SMALL, Frame
from creative.layout.problem import Problem
from creative.layout.stack import (
    Stack,
    Voice,
    buttons_in_row,
    capital_of,
    sizes_for,
    smallest_size,
)

MARK_CAP, MARK_LEAST = 0.026, 0.024  # a wordmark's capitals as shares of the frame's unit
MARK_GAP, LOGO_GAP = 0.075, 0.05  # what they keep clear, as shares of the unit
ON_STACK, MARK_ON_STACK = 2.1, 3.0  # the line that they take over the type, in their heights
BESIDE_CAP = 4.3  # a square logo's side in the capitals that a wordmark would have
FEW = (5, 14)  # letters of a name that is set larger by this share, of one that is not
LARGER, LARGER_STRIP = 0.4, 0.25
MARK_WIDE = 0.4  # of the content's width: a longer name is set smaller


@dataclass(frozen=True, slots=True)
class Slots:
    """Logo and corner buttons, and the content box that they leave to the type."""

    logo: Box | None
    mark: PlacedText | None
    buttons: tuple[PlacedButton, ...]
    content: Box

    @property
    def picture_logo(self) -> Box | None:
        """The box of a logo picture; None where a wordmark stands in for it."""
        return self.logo if self.mark is None else None

    def texts(self, stack: Stack | None) -> tuple[PlacedText, ...]:
        """Wordmark and stack together."""
        marks = (self.mark,) if self.mark is not None else ()
        return marks + (stack.texts if stack is not None else ())

    def all_buttons(self, stack: Stack | None) -> tuple[PlacedButton, ...]:
        """Corner buttons and those of the stack."""
        return self.buttons + (stack.buttons if stack is not None else ())


def place_slots(
    archetype: Archetype, problem: Problem, voice: Voice, *, in_corner: bool
) -> Slots | None:
    """Place corner buttons, then the logo; None when they do not fit or would collide."""
    frame = problem.frame
    row = _corner_row(archetype, frame, voice) if in_corner else ()
    if row is None:
        return None
    content = frame.content
    if row and archetype.cta.startswith("top"):
        low = row[0].box.bottom + 0.04 * frame.unit
        content = Box.edges(content.x, low, content.right, content.bottom)
    elif row:
        content = Box.edges(content.x, content.y, content.right, row[0].box.y - 0.05 * frame.unit)
    mark = None if problem.logo_aspect is not None else mark_block(voice, frame, problem.logo_scale)
    if problem.logo_aspect is not None:
        width, height = logo_size(frame, problem.logo_aspect, problem.logo_scale)
    elif mark is not None:
        width, height = mark.ink.w, mark.ink.h
    else:
        return Slots(None, None, row, content)
    logo = _logo_spot(archetype, frame, width, height, row)
    if any(logo.intersect(made.box).area > 0 for made in row):
        return None
    if mark is not None:
        mark = PlacedText("brand", mark.block, logo.x - mark.block.ink.x, logo.y - mark.block.ink.y)
    # a name in the headline's own face, close to it, would be read as its first line
    gap = max((LOGO_GAP if mark is None else MARK_GAP) * frame.unit, 0.5 * height)
    if archetype.logo.startswith("top"):
        low = max(content.y, logo.bottom + gap)
        content = Box.edges(content.x, low, content.right, content.bottom)
    elif archetype.logo != "stack" and not row:
        content = Box.edges(content.x, content.y, content.right, logo.y - gap)
    return Slots(logo, mark, row, content)


def logo_size(frame: Frame, aspect: float, scale: float = 1.0) -> tuple[float, float]:
    """Width and height of a logo: about 1 % of the frame by area, within bounds by side.

    ``scale`` enlarges its sides.
    """
    if scale != 1.0:
        width, height = logo_size(frame, aspect)
        scale = min(scale, 0.6 * frame.content.w / width, 0.7 * frame.height / height)
        return scale * width, scale * height
    cap = mark_cap(frame)
    if frame.shape == "strip":  # over the headline, whose block it belongs to
        height = min(BESIDE_CAP * cap / aspect**0.5, 0.24 * frame.content.h, BESIDE_CAP * cap)
        height = min(height, 0.3 * frame.width / aspect)
        return height * aspect, height
    area = max(0.012 * frame.width * frame.height, (3.9 * cap) ** 2 if frame.unit < SMALL else 0)
    height = (area / aspect) ** 0.5
    height = min(height, 0.12 * frame.unit, 0.34 * frame.content.w / aspect)
    height = max(height, min(0.034 * frame.unit, 0.5 * frame.content.w / aspect))
    return height * aspect, height


def mark_cap(frame: Frame) -> float:
    """The height of a wordmark's capitals: 9 px in a leaderboard, 11 in a billboard."""
    if frame.shape == "strip":
        return max(0.045 * frame.height, min(9.0, 0.14 * frame.height))
    return max(frame.smallest_cap, min(8.6, 0.056 * frame.unit), MARK_CAP * frame.unit)


def named_cap(frame: Frame, name: str) -> float:
    """The same for this name: one of few letters is set larger, as it takes little width."""
    letters = sum(not sign.isspace() for sign in name)
    few = max(0.0, min(1.3, (FEW[1] - letters) / (FEW[1] - FEW[0])))
    return mark_cap(frame) * (1 + (LARGER_STRIP if frame.shape == "strip" else LARGER) * few)


def mark_block(voice: Voice, frame: Frame, scale: float = 1.0) -> PlacedText | None:
    """The brand's name as a wordmark, where there is no logo picture."""
    if voice.wordmark is None:
        return None
    small = smallest_size(voice, frame)
    cap = capital_of(voice.wordmark)
    size = max(scale * named_cap(frame, voice.wordmark.clean) / cap, small)
    wide = voice.wordmark.natural_width(size)
    if wide > MARK_WIDE * frame.content.w:  # a long name is set smaller, down to what is read
        least = max(MARK_LEAST / MARK_CAP * mark_cap(frame) / cap, small)
        size = max(size * MARK_WIDE * frame.content.w / wide, least)
    block = voice.set(voice.wordmark, size, 1e6)
    if block.ink.w > 0.7 * frame.content.w:
        return None
    return PlacedText("brand", block, -block.ink.x, 0)


def stack_logo_height(archetype: Archetype, slots: Slots) -> float:
    """The height that a logo on top of the type takes from it."""
    if archetype.logo != "stack" or slots.logo is None:
        return 0.0
    return slots.logo.h * (ON_STACK if slots.mark is None else MARK_ON_STACK)


def logo_on_stack(slots: Slots, stack: Stack, region: Box, archetype: Archetype) -> Slots:
    """The same slots with the logo on the line above the type."""
    logo = slots.logo
    if logo is None:
        return slots
    x = region.x if archetype.align == "start" else region.cx - logo.w / 2
    y = stack.box.y - stack_logo_height(archetype, slots)
    mark = slots.mark
    if mark is not None:
        mark = PlacedText("brand", mark.block, x - mark.block.ink.x, y - mark.block.ink.y)
    return replace(slots, logo=Box(x, y, logo.w, logo.h), mark=mark)


def _corner_row(
    archetype: Archetype, frame: Frame, voice: Voice
) -> tuple[PlacedButton, ...] | None:
    """The buttons at the foot of the content box; None when they are too wide."""
    content = frame.content
    size = sizes_for(0.1 * frame.unit, voice, frame).label
    made = buttons_in_row(voice, size, frame, content.w)
    if made is None:
        return None
    width = made[-1].box.right
    dx = {
        "bottom-left": content.x,
        "bottom-right": content.right - width,
        "bottom": content.cx - width / 2,
        "top-right": content.right - width,
    }[archetype.cta]
    y = content.y if archetype.cta.startswith("top") else content.bottom - made[0].box.h
    return tuple(b.moved(dx, y) for b in made)


def _logo_spot(
    archetype: Archetype, frame: Frame, width: float, height: float, row: tuple[PlacedButton, ...]
) -> Box:
    content = frame.content
    place = archetype.logo if archetype.logo != "stack" else "top-left"
    x = content.cx - width / 2
    if place.endswith("left"):
        x = content.x
    elif place.endswith("right"):
        x = content.right - width
    if place.startswith("top"):
        beside = bool(row) and archetype.cta.startswith("top")  # one line with the button
        y = max(content.y, row[0].box.cy - height / 2) if beside else content.y
        return Box(x, y, width, height)
    if row:  # one line with the corner button, centred on it
        return Box(x, row[0].box.cy - height / 2, width, height)
    return Box(x, content.bottom - height, width, height)
