"""A column of type: headlines, subheadlines and buttons, set at the largest sizes that fit."""

from __future__ import annotations

from dataclasses import dataclass, replace

from creative.geometry import Box
from creative.layout.arrangement import PlacedButton, PlacedText
from creative.layout.buttons import button, buttons_in_row, buttons_in_tower
from creative.layout.frame import Frame
from creative.layout.type_scale import (
    Sizes,
    button_gap,
    button_height,
    gap_above,
    gap_under_tails,
    sizes_for,
    smallest_size,
)
from creative.layout.voice import Voice, capital_of
from creative.typography.divisions import Division
from creative.typography.setting import Paragraph, TextBlock

__all__ = [
    "Sizes",
    "Stack",
    "Voice",
    "button",
    "button_height",
    "buttons_in_row",
    "capital_of",
    "set_stack",
    "sizes_for",
    "smallest_size",
]

STEP = 0.985  # between the sizes that are tried
SEARCHED = 90  # of them, down to a quarter of the largest
GOOD = 0.062  # of sqrt(width x height): a word that forces a headline below may be divided
DIVIDED = 1.18  # how much larger the headline must become by it
_LOW = 200  # pixels: lower frames have no room for lines of two sizes
ABOVE_TEXT = 1.08  # times as large as text and labels are the words beside an offer
ON_ONE_LINE = 0.7  # of its size in two lines: an offer is not torn for more than that
PICTURED = 0.68  # of the size of plain lines: an offer set as a picture may be as small


@dataclass(frozen=True, slots=True)
class Stack:
    """A set column; coordinates relative to its top-left corner."""

    texts: tuple[PlacedText, ...]
    buttons: tuple[PlacedButton, ...]
    width: float
    height: float
    sizes: Sizes
    lines: int

    def moved(self, dx: float, dy: float) -> Stack:
        return Stack(
            tuple(t.moved(dx, dy) for t in self.texts),
            tuple(b.moved(dx, dy) for b in self.buttons),
            self.width,
            self.height,
            self.sizes,
            self.lines,
        )

    @property
    def box(self) -> Box:
        """Around everything in it."""
        boxes = [t.ink for t in self.texts] + [b.box for b in self.buttons]
        whole = boxes[0]
        for box in boxes[1:]:
            whole = whole.union(box)
        return whole


def set_stack(
    voice: Voice,
    frame: Frame,
    width: float,
    height: float,
    *,
    align: str,
    largest: float,
    with_buttons: bool = True,
    with_headline: bool = True,
    most_lines: int = 4,
    hierarchy: float | None = None,
) -> Stack | None:
    """The column that reads best of those that fit ``width`` x ``height`` pixels, or None.

    The headline's size is searched from ``hierarchy`` times the smallest text (what its length
    asks for, when None) to ``largest``, and weighed against the lines that it forces. An offer's
    picture gives way to plain lines where those would be clearly larger; words are divided only
    where they would force the headline below a good size.
    """
    if hierarchy is None:
        letters = sum(len(p.text) for p in voice.headlines)
        hierarchy = 1.9 if letters <= 40 else 1.45
    column = _Column(
        voice, frame, width, height, align=align, largest=largest, buttons=with_buttons,
        most_lines=most_lines, hierarchy=hierarchy,
    )  # fmt: skip
    if not with_headline or not voice.headlines:
        return _largest_stack(column, ())
    plain = _best_stack(replace(column, voice=voice.plain()), voice.headlines)
    good = min(GOOD * (frame.width * frame.height) ** 0.5, largest)
    if voice.divided and (plain is None or plain.sizes.headline < good):
        opened = _best_stack(replace(column, voice=voice.plain()), voice.divided)
        if opened and (not plain or opened.sizes.headline >= DIVIDED * plain.sizes.headline):
            return opened
    if not voice.lockups or frame.height < _LOW:
        return plain
    locked = _locked_stack(column)
    if locked is None or (plain and locked.sizes.headline < PICTURED * plain.sizes.headline):
        return plain
    return locked


def _locked_stack(column: _Column) -> Stack | None:
    """The offer's picture: on one line, unless its word under the amount makes it far larger."""
    voice = column.voice
    stacked = {place: made.stacked for place, made in voice.lockups.items()}
    one = {place: made.on_one_line for place, made in voice.lockups.items()}
    found = _largest_stack(replace(column, voice=replace(voice, lockups=stacked)), voice.headlines)
    rows = {place: made for place, made in one.items() if made is not None}
    if len(rows) < len(one):
        return found
    row = _largest_stack(replace(column, voice=replace(voice, lockups=rows)), voice.headlines)
    if row is None or (found and row.sizes.headline < ON_ONE_LINE * found.sizes.headline):
        return found
    return replace(row, lines=1)


@dataclass(frozen=True, slots=True)
class _Column:
    """The room for one column, and how it is to be filled."""

    voice: Voice
    frame: Frame
    width: float
    height: float
    align: str
    largest: float
    buttons: bool
    most_lines: int
    hierarchy: float

    @property
    def least(self) -> float:
        """The smallest headline."""
        small = smallest_size(self.voice, self.frame)
        return small * (self.hierarchy if self.voice.subheadlines else 1.1)


def _best_stack(column: _Column, headlines: tuple[Paragraph, ...]) -> Stack | None:
    """By the way to divide the one short headline that gives the best size for the best lines."""
    if len(headlines) != 1 or not headlines[0].divisions:
        return _largest_stack(column, headlines)
    options = _divided(column, headlines[0])
    for _, sizes, division in options[:4]:
        for size in sizes[:6]:  # what hangs and stands out is only known once it is set
            scale = sizes_for(size, column.voice, column.frame)
            made = _column(column, headlines, scale, division)
            if made is not None:
                return made
    return _largest_stack(column, headlines)


def _divided(column: _Column, headline: Paragraph) -> list[tuple[float, list[float], Division]]:
    """(worth, the sizes from the largest that may fit, division), the best first."""
    least = column.least
    first = max(column.largest, least)
    sizes = [s for n in range(SEARCHED) if (s := first * STEP**n) >= least] or [first]
    rests: dict[tuple[float, float], float | None] = {}

    def fits(size: float, division: Division) -> bool:
        if size * division.width(headline.tracking(size)) > column.width + 1:
            return False
        place = (size, division.tail)
        if place not in rests:
            scale = sizes_for(size, column.voice, column.frame)
            rests[place] = _height_under(column, scale, size * division.tail)
        rest = rests[place]
        lead = max(headline.closest(size), division.lead)
        high = max(headline.top, division.rise)
        tall = size * (high + (len(division.ends) - 1) * lead)
        return rest is not None and tall + rest <= column.height + 0.5

    found: list[tuple[float, list[float], Division]] = []
    best = 0.0
    for division in headline.divisions:
        if len(division.ends) > column.most_lines or not fits(sizes[-1], division):
            continue
        if sizes[0] / (1 + division.cost) <= 0.9 * best:
            continue
        low, high = 0, len(sizes) - 1
        while low < high:
            middle = (low + high) // 2
            low, high = (low, middle) if fits(sizes[middle], division) else (middle + 1, high)
        worth = sizes[low] / (1 + division.cost)
        best = max(best, worth)
        found.append((worth, sizes[low:], division))
    return sorted(found, key=lambda option: (-option[0], option[2].cost))


def _largest_stack(column: _Column, headlines: tuple[Paragraph, ...]) -> Stack | None:
    """The largest column, its lines broken where they hurt least."""
    voice, frame, width = column.voice, column.frame, column.width
    least, largest = column.least, column.largest
    whole = min((width * 100 / p.widest_word(100.0) for p in headlines), default=largest)
    if whole >= least:  # no phrase of a script without spaces is broken for the sake of size
        largest = min(largest, whole) if not voice.lockups else largest

    def may_fit(size: float) -> bool:
        sizes = sizes_for(size, voice, frame)
        head, rest = _head_height(column, headlines, sizes), None
        if head is not None:
            tail = size * headlines[-1].character.ink_bottom if headlines else None
            rest = _height_under(column, sizes, tail)
        return head is not None and rest is not None and head + rest <= column.height + 0.5

    size = max(largest, least)
    if not may_fit(size):
        low, high = least, size
        for _ in range(7):  # to within 2 %, by counting lines: only what may fit is set
            middle = (low * high) ** 0.5
            low, high = (middle, high) if may_fit(middle) else (low, middle)
        size = low
    while size > least:
        made = _column(column, headlines, sizes_for(size, voice, frame))
        if made is not None:
            return made
        size *= 0.97
    return _column(column, headlines, sizes_for(least, voice, frame)) if may_fit(least) else None


def _head_height(column: _Column, headlines: tuple[Paragraph, ...], sizes: Sizes) -> float | None:
    """What the headlines need without accents and tails; None when they cannot fit."""
    used, size = 0.0, sizes.headline
    for number, paragraph in enumerate(headlines):
        lockup = column.voice.lockups.get(id(paragraph))
        seen = (lockup or paragraph).extent(size, column.width + 1)
        if seen is None or seen[0] > column.most_lines:
            return None
        rest = lockup.rest(size, column.width) if lockup is not None else size
        if lockup is not None and rest < ABOVE_TEXT * max(sizes.subheadline, sizes.label):
            return None
        used += seen[1] + (0.5 * size if number else 0.0)
    return used


def _height_under(column: _Column, sizes: Sizes, tail: float | None) -> float | None:
    """What subheadlines and buttons need under a headline whose last line hangs ``tail`` pixels
    low (None: there is no headline); None when they cannot fit.
    """
    voice, frame, used = column.voice, column.frame, 0.0
    for number, paragraph in enumerate(voice.subheadlines):
        seen = paragraph.extent(sizes.subheadline, _measure(column, sizes))
        if seen is None:
            return None
        if tail is not None:
            used += max(gap_above(number, sizes), tail + gap_under_tails(number, frame, sizes))
        used += seen[1]
        tail = sizes.subheadline * paragraph.character.ink_bottom
    if not column.buttons or not voice.labels:
        return used + (tail or 0.0)
    placed = _buttons(column, sizes)
    if tail is not None:
        gap = button_gap(voice, frame, sizes)
        used += max(gap, tail + 0.8 * gap)
    return used + placed[-1].box.bottom if placed else None


def _buttons(column: _Column, sizes: Sizes) -> list[PlacedButton]:
    """The buttons from y = 0, in a row or, in a narrow frame, a tower; none where too wide."""
    voice, frame, width = column.voice, column.frame, column.width
    row = buttons_in_row(voice, sizes.label, frame, width)
    if row is None:
        return buttons_in_tower(voice, sizes, frame, width, column.align)
    spare = width - row[-1].box.right
    start = {"start": 0.0, "center": spare / 2, "end": spare}[column.align]
    return [button.moved(start, 0) for button in row]


def _measure(column: _Column, sizes: Sizes) -> float:
    """The width in pixels that text may fill: longer lines are hard to follow."""
    if column.align == "center":
        return column.width
    return min(column.width, sizes.subheadline * 26)


def _column(
    column: _Column,
    headlines: tuple[Paragraph, ...],
    sizes: Sizes,
    division: Division | None = None,
) -> Stack | None:
    voice, frame = column.voice, column.frame
    texts = _lines_of_type(column, headlines, sizes, division)
    if texts is None:
        return None
    if texts:  # accents of the first line stand above its capitals
        rise = max(0.0, -texts[0].ink.y)
        texts = [t.moved(0, rise) for t in texts]
    y = texts[-1].y + texts[-1].block.height if texts else 0.0
    placed: list[PlacedButton] = []
    if column.buttons and voice.labels:
        if texts:
            tail = texts[-1].ink.bottom - y
            gap = button_gap(voice, frame, sizes)
            y += max(gap, tail + 0.8 * gap)
        placed = [made.moved(0, y) for made in _buttons(column, sizes)]
        if not placed:
            return None
        y = placed[-1].box.bottom
    elif texts:  # tails of the last line hang below its baseline
        y = max(y, texts[-1].ink.bottom)
    if (not texts and not placed) or y > column.height + 0.5:
        return None
    widest = max([t.ink.w for t in texts] + [b.box.w for b in placed])
    lines = sum(len(t.block.lines) for t in texts if t.role == "headline")
    return Stack(tuple(texts), tuple(placed), widest, y, sizes, lines)


def _lines_of_type(
    column: _Column,
    headlines: tuple[Paragraph, ...],
    sizes: Sizes,
    division: Division | None,
) -> list[PlacedText] | None:
    """Headlines, then subheadlines, one under the other; None when one does not fit the width."""
    voice, width = column.voice, column.width
    texts: list[PlacedText] = []
    y = 0.0
    for number, paragraph in enumerate(headlines):
        lockup = voice.lockups.get(id(paragraph))
        block = (
            voice.set(paragraph, sizes.headline, width + 1, division)
            if lockup is None
            else lockup.set(sizes.headline, width)
        )
        if block is None or block.overflows or len(block.lines) > column.most_lines:
            return None
        y += 0.5 * sizes.headline if number else 0.0
        texts.append(_aligned("headline", block, y, column))
        y += block.height
    for number, paragraph in enumerate(voice.subheadlines):
        measure = _measure(column, sizes)
        found = _subheadline(voice, paragraph, sizes.subheadline, measure, column.frame)
        if found.overflows or found.ink.w > width + 1:
            return None
        gap = gap_above(number, sizes) if texts else 0.0
        if texts:  # tails, and the dots under Arabic, keep their distance too
            tail = texts[-1].block.ink.bottom - texts[-1].block.height
            gap = max(gap, tail + gap_under_tails(number, column.frame, sizes))
        y += gap
        texts.append(_aligned("subheadline", found, y, column))
        y += found.height
    return texts


def _subheadline(
    voice: Voice, paragraph: Paragraph, size: float, measure: float, frame: Frame
) -> TextBlock:
    """The text a little smaller where its last line would otherwise be a scrap."""
    block = voice.set(paragraph, size, measure)
    least = smallest_size(voice, frame)
    for share in (0.94, 0.88):
        if len(block.lines) < 2 or block.lines[-1].width >= 0.4 * block.width:
            return block
        if share * size < least:
            return block
        smaller = voice.set(paragraph, share * size, measure)
        if len(smaller.lines) < len(block.lines):
            return smaller
    return block


def _aligned(role: str, block: TextBlock, y: float, column: _Column) -> PlacedText:
    """Place by ink, so that stems and not side bearings stand on the edge.

    What hangs over the edge to look flush with it may do so within the frame's margin.
    """
    width, align, frame = column.width, column.align, column.frame
    if align == "center":
        return PlacedText(role, block, (width - block.ink.w) / 2 - block.ink.x, y)
    if align == "end":
        return PlacedText(role, block, width - block.ink.right, y)
    free = frame.content.x - max(
        0.045 * min(frame.width, frame.height), frame.safe_zone.left * frame.width
    )
    hang = min(max(0.0, -block.ink.x), max(0.0, free)) if not block.rtl else 0.0
    return PlacedText(role, block, -block.ink.x - hang, y)
