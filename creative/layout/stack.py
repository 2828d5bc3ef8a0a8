"""A column of type: headlines, subheadlines and buttons, set at the largest sizes that fit."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial

from creative.brief import CopyLine, CopyType
from creative.direction import TypePairing
from creative.geometry import Box
from creative.layout.arrangement import PlacedButton, PlacedText
from creative.layout.frame import Frame
from creative.typography.emphasis import has_price, key_span
from creative.typography.library import FontLibrary
from creative.typography.lockup import LockUp, lock_up
from creative.typography.setting import Paragraph, TextBlock, TextStyle, prepare

_SENTENCE = re.compile(r"[^.!?…。！？]+[.!?…。！？]+(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Voice:
    """All lines of copy, shaped once, ready to be set at any size."""

    headlines: tuple[Paragraph, ...]
    subheadlines: tuple[Paragraph, ...]
    labels: tuple[Paragraph, ...]
    wordmark: Paragraph | None
    corner: float  # button corners: 0 square .. 1 pill
    cap: float  # the lowest capitals among its fonts, as a share of the type size
    rtl: bool
    # blocks by (paragraph, size, width): one search asks for most of them many times
    known: dict[tuple[int, float, float], TextBlock] = field(default_factory=dict, compare=False)
    lockups: dict[int, LockUp] = field(default_factory=dict, compare=False)  # by paragraph

    def set(self, paragraph: Paragraph, size: float, width: float) -> TextBlock:
        """One of the voice's own paragraphs at a size, within a width in pixels."""
        key = (id(paragraph), size, width)
        block = self.known.get(key)
        if block is None:
            block = self.known[key] = paragraph.set(size, width)
        return block

    def plain(self) -> Voice:
        """The same voice without lock-ups."""
        return replace(self, lockups={})

    @classmethod
    def prepare(
        cls,
        copy: tuple[CopyLine, ...],
        pairing: TypePairing,
        library: FontLibrary,
        *,
        wordmark: str,
        corner: float,
        align: str,
    ) -> Voice:
        """Shape every line in the pairing's families; ``align`` is start, center or end."""

        def lines(kind: CopyType, style: TextStyle) -> tuple[Paragraph, ...]:
            return tuple(
                prepare(c.text, _with_figures(style, c.text), library)
                for c in copy
                if c.kind is kind
            )

        display = TextStyle(
            family=pairing.display,
            weight=pairing.display_weight,
            italic=pairing.display_italic,
            align=align,
            display=True,
        )
        text = TextStyle(family=pairing.text, weight=pairing.text_weight, align=align)
        label = TextStyle(family=pairing.text, weight=pairing.label_weight, align="center")
        mark = TextStyle(family=pairing.display, weight=max(600, pairing.display_weight))
        headlines = tuple(
            prepare(c.text, _with_key(display, c.text, pairing), library)
            for c in copy
            if c.kind is CopyType.HEADLINE
        )
        subheadlines = lines(CopyType.SUBHEADLINE, text)
        labels = lines(CopyType.CTA, label)
        named = prepare(wordmark, mark, library) if wordmark else None
        every = headlines + subheadlines + labels + ((named,) if named is not None else ())
        found = {id(p): lock_up(p) for p in headlines} if pairing.lockup else {}
        return cls(
            lockups={place: made for place, made in found.items() if made is not None},
            headlines=headlines,
            subheadlines=subheadlines,
            labels=labels,
            wordmark=named,
            corner=corner,
            cap=min((capital_of(p) for p in every), default=0.7),
            rtl=any(p.rtl for p in headlines + subheadlines),
        )


def capital_of(paragraph: Paragraph) -> float:
    """Cap height in em; for scripts without case, at most what Latin capitals would have."""
    cased = any(ch.isupper() or ch.islower() or ch.isdigit() for ch in paragraph.text)
    return paragraph.top if cased else min(paragraph.top, 0.7)


def _with_figures(style: TextStyle, text: str) -> TextStyle:
    """Prices in figures of one width, so that they stand under each other in lists."""
    return replace(style, features=(*style.features, "tnum")) if has_price(text) else style


def _with_key(style: TextStyle, text: str, pairing: TypePairing) -> TextStyle:
    """The style that also lets the key word of a headline stand out."""
    if not pairing.key:
        return style
    span = key_span(text, words=pairing.key_words)
    return replace(style, key=span, key_italic=pairing.key == "slant")


@dataclass(frozen=True, slots=True)
class Sizes:
    """Type sizes in pixels that go together."""

    headline: float
    subheadline: float
    label: float


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


def sizes_for(headline: float, voice: Voice, frame: Frame) -> Sizes:
    """The scale that belongs to a headline size: text is about 2.6 times smaller, within bounds.

    Small banners are read from nearer than they are drawn, so their text is relatively larger.
    """
    small = smallest_size(voice, frame)
    if frame.shape == "strip":
        text = max(min(headline * 0.55, 0.19 * frame.height), small)
        label = min(0.155 * frame.height, 18 + 0.03 * frame.height, 0.042 * frame.width)
        label = max(label, small)
        return Sizes(headline, text, label)
    near = 1 + 0.4 * min(1.0, max(0.0, (420 - frame.unit) / 300))
    text = min(max(headline * 0.39, small), 0.048 * near * frame.unit)
    text = max(min(text, headline / 1.8), small)
    label = max(min(text * 0.96, 0.04 * near * frame.unit), small)
    return Sizes(headline, text, label)


def smallest_size(voice: Voice, frame: Frame) -> float:
    """The smallest type size whose capitals are still allowed in this frame."""
    return frame.smallest_cap / voice.cap * 1.02


def _tight(frame: Frame) -> bool:
    return frame.shape == "strip" or frame.height < 160


def button_height(cap: float, frame: Frame) -> float:
    """A button's height in pixels for the height of its label's capitals."""
    return cap + 2 * (0.85 if _tight(frame) else 1.22) * cap


def button(
    label: Paragraph, size: float, corner: float, frame: Frame, *, known: TextBlock | None = None
) -> PlacedButton:
    """A button at the origin, padded for its label size; ``known`` is the label set at it."""
    block = known or label.set(size, 1e6, max_lines=1)
    cap = block.cap_height
    tight = _tight(frame)
    pad_x = (1.5 if tight else 2.1) * cap
    pad_y = (0.85 if tight else 1.22) * cap
    box = Box(0, 0, block.ink.w + 2 * pad_x, button_height(cap, frame))
    radius = corner * box.h / 2
    return PlacedButton(box, radius, PlacedText("cta", block, pad_x - block.ink.x, pad_y))


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
    hierarchy: float = 1.45,
) -> Stack | None:
    """The largest column that fits ``width`` x ``height`` pixels; None when the smallest does not.

    The headline's size is searched from ``hierarchy`` times the smallest text to ``largest``. A
    lock-up gives way to plain lines where those would be clearly larger.
    """
    search = partial(
        _largest_stack, frame=frame, width=width, height=height, align=align, largest=largest,
        with_buttons=with_buttons, with_headline=with_headline, most_lines=most_lines,
        hierarchy=hierarchy,
    )  # fmt: skip
    if not voice.lockups or not with_headline:
        return search(voice)
    locked, plain = search(voice) if frame.shape != "strip" else None, search(voice.plain())
    if locked is None or (plain and locked.sizes.headline < 0.72 * plain.sizes.headline):
        return plain
    return locked


def _largest_stack(
    voice: Voice,
    *,
    frame: Frame,
    width: float,
    height: float,
    align: str,
    largest: float,
    with_buttons: bool,
    with_headline: bool,
    most_lines: int,
    hierarchy: float,
) -> Stack | None:
    small = smallest_size(voice, frame)
    least = small * (hierarchy if voice.subheadlines else 1.1)
    headlines = voice.headlines if with_headline else ()
    whole = min((width * 100 / p.widest_word(100.0) for p in headlines), default=largest)
    if whole >= least:  # no phrase of a script without spaces is broken for the sake of size
        largest = min(largest, whole)

    def at(size: float) -> Stack | None:
        return _column(
            voice, frame, headlines, sizes_for(size, voice, frame), width, height,
            align=align, with_buttons=with_buttons, most_lines=most_lines,
        )  # fmt: skip

    def may_fit(size: float) -> bool:
        sizes = sizes_for(size, voice, frame)
        needed = _least_height(voice, headlines, sizes, width, most_lines)
        if needed is not None and with_buttons and voice.labels:
            needed += _button_gap(voice, frame, sizes) if needed else 0.0
            needed += button_height(voice.labels[0].top * sizes.label, frame)
        return needed is not None and needed <= height + 0.5

    size = max(largest, least)
    if not may_fit(size):
        low, high = least, size
        for _ in range(7):  # to within 2 %, by counting lines: only what may fit is set
            middle = (low * high) ** 0.5
            low, high = (middle, high) if may_fit(middle) else (low, middle)
        size = low
    while size > least:
        made = at(size)
        if made is not None:
            return _by_sentence(voice, headlines, made, width, least, at)
        size *= 0.97
    return at(least)


def _by_sentence(
    voice: Voice,
    headlines: tuple[Paragraph, ...],
    made: Stack,
    width: float,
    least: float,
    at: Callable[[float], Stack | None],
) -> Stack:
    """The same a little smaller where each sentence of the headline then has one line."""
    if len(headlines) != 1 or id(headlines[0]) in voice.lockups:
        return made
    sentences = len(_SENTENCE.findall(headlines[0].text))
    if not 1 < sentences < made.lines:
        return made
    for share in (0.94, 0.88, 0.82, 0.76, 0.7):
        size = share * made.sizes.headline
        seen = headlines[0].extent(size, width + 1) if size >= least else None
        if seen is not None and seen[0] <= sentences:
            return at(size) or made
    return made


def _least_height(
    voice: Voice,
    headlines: tuple[Paragraph, ...],
    sizes: Sizes,
    width: float,
    most_lines: int,
) -> float | None:
    """What the lines of type need without accents and tails; None when they cannot fit."""
    used = 0.0
    for number, paragraph in enumerate(headlines):
        lockup = voice.lockups.get(id(paragraph))
        seen = (lockup or paragraph).extent(sizes.headline, width + 1)
        if seen is None or seen[0] > most_lines:
            return None
        used += seen[1] + (0.5 * sizes.headline if number else 0.0)
    for number, paragraph in enumerate(voice.subheadlines):
        seen = paragraph.extent(sizes.subheadline, width + 1)
        if seen is None:
            return None
        used += seen[1] + _gap_above(number, headlines, sizes)
    return used


def _gap_above(number: int, headlines: tuple[Paragraph, ...], sizes: Sizes) -> float:
    """The distance of subheadline ``number`` from what stands above it."""
    if number:
        return 0.95 * sizes.subheadline
    if not headlines:
        return 0.0
    under = min(max(0.42 * sizes.headline, 0.55 * sizes.subheadline), 1.25 * sizes.subheadline)
    return under + 0.3 * sizes.subheadline


def _button_gap(voice: Voice, frame: Frame, sizes: Sizes) -> float:
    """The distance of a button from the type above it."""
    last = sizes.subheadline if voice.subheadlines else 0.62 * sizes.headline
    return 1.45 * last if frame.height >= 160 else 0.8 * last


def _column(
    voice: Voice,
    frame: Frame,
    headlines: tuple[Paragraph, ...],
    sizes: Sizes,
    width: float,
    height: float,
    *,
    align: str,
    with_buttons: bool,
    most_lines: int,
) -> Stack | None:
    texts = _lines_of_type(voice, headlines, sizes, width, align, most_lines)
    if texts is None:
        return None
    if texts:  # accents of the first line stand above its capitals
        rise = max(0.0, -texts[0].ink.y)
        texts = [t.moved(0, rise) for t in texts]
    y = texts[-1].y + texts[-1].block.height if texts else 0.0
    placed: list[PlacedButton] = []
    if with_buttons and voice.labels:
        if texts:
            y += _button_gap(voice, frame, sizes)
        row = buttons_in_row(voice, sizes.label, frame, width)
        if row is not None:
            spare = width - row[-1].box.right
            start = {"start": 0.0, "center": spare / 2, "end": spare}[align]
            placed = [b.moved(start, y) for b in row]
        else:
            placed = [b.moved(0, y) for b in _buttons_in_tower(voice, sizes, frame, width, align)]
        if not placed:
            return None
        y = placed[-1].box.bottom
    elif texts:  # tails of the last line hang below its baseline
        y = max(y, texts[-1].ink.bottom)
    if (not texts and not placed) or y > height + 0.5:
        return None
    widest = max([t.ink.w for t in texts] + [b.box.w for b in placed])
    lines = sum(len(t.block.lines) for t in texts if t.role == "headline")
    return Stack(tuple(texts), tuple(placed), widest, y, sizes, lines)


def _lines_of_type(
    voice: Voice,
    headlines: tuple[Paragraph, ...],
    sizes: Sizes,
    width: float,
    align: str,
    most_lines: int,
) -> list[PlacedText] | None:
    """Headlines, then subheadlines, one under the other; None when one does not fit the width."""
    texts: list[PlacedText] = []
    y = 0.0
    for number, paragraph in enumerate(headlines):
        lockup = voice.lockups.get(id(paragraph))
        block = (
            voice.set(paragraph, sizes.headline, width)
            if lockup is None
            else lockup.set(sizes.headline, width)
        )
        if block is None or block.overflows or len(block.lines) > most_lines:
            return None
        if block.ink.w > width + 1:
            return None
        y += 0.5 * sizes.headline if number else 0.0
        texts.append(_aligned("headline", block, y, width, align))
        y += block.height
    for number, paragraph in enumerate(voice.subheadlines):
        measure = width if align == "center" else min(width, sizes.subheadline * 26)
        block = voice.set(paragraph, sizes.subheadline, measure)
        if block.overflows or block.ink.w > width + 1:
            return None
        gap = _gap_above(number, headlines, sizes)
        if texts:  # tails, and the dots under Arabic, keep their distance too
            tail = texts[-1].block.ink.bottom - texts[-1].block.height
            gap = max(gap, tail + 0.5 * sizes.subheadline)
        y += gap
        texts.append(_aligned("subheadline", block, y, width, align))
        y += block.height
    return texts


def buttons_in_row(
    voice: Voice, size: float, frame: Frame, width: float
) -> tuple[PlacedButton, ...] | None:
    """All buttons side by side from x = 0, or None when they are wider than ``width``."""
    row: list[PlacedButton] = []
    x = 0.0
    for label in voice.labels:
        known = voice.set(label, size, 1e6)
        made = button(label, size, voice.corner, frame, known=known).moved(x, 0)
        row.append(made)
        x = made.box.right + 0.7 * size
    return tuple(row) if row and row[-1].box.right <= width + 0.5 else None


def _buttons_in_tower(
    voice: Voice, sizes: Sizes, frame: Frame, width: float, align: str
) -> list[PlacedButton]:
    """Buttons one under the other from y = 0; none where there is room to be in a row, or none."""
    if frame.shape != "tower":
        return []
    placed: list[PlacedButton] = []
    for label in voice.labels:
        known = voice.set(label, sizes.label, 1e6)
        made = button(label, sizes.label, voice.corner, frame, known=known)
        spare = width - made.box.w
        if spare < -0.5:
            return []
        x = {"start": 0.0, "center": spare / 2, "end": spare}[align]
        y = placed[-1].box.bottom + 0.5 * sizes.label if placed else 0.0
        placed.append(made.moved(x, y))
    return placed


def _aligned(role: str, block: TextBlock, y: float, width: float, align: str) -> PlacedText:
    """Place by ink, so that stems and not side bearings stand on the edge."""
    if align == "center":
        return PlacedText(role, block, (width - block.ink.w) / 2 - block.ink.x, y)
    if align == "end":
        return PlacedText(role, block, width - block.ink.right, y)
    return PlacedText(role, block, -block.ink.x, y)
