"""A shaped offer in, its price or percentage set as the picture of it out: large on its own line.

All other lines share one size; the amount is so much larger that it is seen first, and as wide as
they are where that lies within bounds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from creative.geometry import bounds
from creative.typography.block import TextBlock
from creative.typography.breaking import NEVER
from creative.typography.emphasis import offer_span
from creative.typography.placing import make_line, make_row, offset
from creative.typography.section import Section
from creative.typography.setting import Paragraph

RATIO = (2.0, 2.8)  # the amount by the rest: less is no picture, more leaves the rest behind
_MOST_LETTERS = 26  # beside the amount
_GAP = 0.42  # between lines, as a share of the height of the smaller one's capitals
_BESIDE = 0.12  # between an amount and the word beside it, as a share of its size
_SHORT_WORD = 5  # letters of such a word
_MOST_WORDS = 6  # words beside the amount


@dataclass(frozen=True, slots=True)
class _Plan:
    """One division into lines: spans, widths in em, sizes by the mean size, tops and tails."""

    spans: tuple[tuple[int, int], ...]
    widths: tuple[float, ...]
    sizes: tuple[float, ...]
    tops: tuple[float, ...]
    tails: tuple[float, ...]
    penalty: float
    beside: bool = False  # all on one line: "off" on the right of its percentage

    @property
    def rows(self) -> int:
        """How many lines stand under each other."""
        return 1 if self.beside else len(self.spans)

    @property
    def measure(self) -> float:
        """The width of the widest line when the mean size is one pixel."""
        if self.beside:
            parts = sum(width * size for width, size in zip(self.widths, self.sizes, strict=True))
            return parts + _BESIDE * max(self.sizes)
        return max(width * size for width, size in zip(self.widths, self.sizes, strict=True))

    def baselines(self) -> tuple[float, ...]:
        """The baselines below y = 0 (the top of the first line) when the mean size is 1 pixel."""
        heights = [top * size for top, size in zip(self.tops, self.sizes, strict=True)]
        if self.beside:
            return (max(heights),) * len(heights)
        tails = [tail * size for tail, size in zip(self.tails, self.sizes, strict=True)]
        gap = _GAP * min(heights)
        found = [heights[0]]
        for place in range(1, len(heights)):
            found.append(found[-1] + max(gap, tails[place - 1] + 0.5 * gap) + heights[place])
        return tuple(found)


@dataclass(frozen=True, slots=True)
class LockUp:
    """A paragraph that can be set as a lock-up at any mean size."""

    paragraph: Paragraph
    plans: tuple[_Plan, ...]

    @property
    def text(self) -> str:
        return self.paragraph.text

    def extent(self, size: float, width: float) -> tuple[int, float] | None:
        """Lines and height in pixels of what ``set`` would make; None when it does not fit."""
        plan = self._plan(size, width)
        return None if plan is None else (plan.rows, plan.baselines()[-1] * size)

    def set(self, size: float, width: float) -> TextBlock | None:
        """Lines whose sizes have the mean ``size``; None when they are wider than ``width``."""
        plan = self._plan(size, width)
        return None if plan is None else self._placed(plan, size)

    @property
    def on_one_line(self) -> LockUp | None:
        """The same with its one short word beside the amount; None where there is none."""
        plans = tuple(plan for plan in self.plans if plan.beside)
        return LockUp(self.paragraph, plans) if plans else None

    @property
    def stacked(self) -> LockUp:
        """The same with the amount on a line of its own."""
        return LockUp(self.paragraph, tuple(plan for plan in self.plans if not plan.beside))

    def rest(self, size: float, width: float) -> float:
        """The size of the lines beside the amount; 0 where it does not fit."""
        plan = self._plan(size, width)
        return 0.0 if plan is None else size * min(plan.sizes)

    def _plan(self, size: float, width: float) -> _Plan | None:
        """Of those that fit, the one with the fewest lines that breaks no phrase."""
        fitting = [plan for plan in self.plans if size * plan.measure <= width + 0.01]
        return min(fitting, key=lambda p: p.penalty + 0.2 * len(p.spans), default=None)

    def _placed(self, plan: _Plan, mean: float) -> TextBlock:
        paragraph, section = self.paragraph, self.paragraph.sections[0]
        tracking, measure = _tracking(paragraph), plan.measure * mean
        lines = []
        down = [baseline * mean for baseline in plan.baselines()]
        across = 0.0
        for span, width, share, baseline in zip(
            plan.spans, plan.widths, plan.sizes, down, strict=True
        ):
            size = share * mean
            row = make_row(section, span[0], span[1], tracking, hyphen=False)
            spare = offset(measure - width * size, paragraph.style.align, rtl=paragraph.rtl)
            if plan.beside:
                spare, across = across, across + width * size + _BESIDE * max(plan.sizes) * mean
            lines.append(
                make_line(
                    paragraph.clean,
                    paragraph.origin,
                    row,
                    size,
                    x=spare / size,
                    baseline=baseline / size,
                )
            )
        return TextBlock(
            text=paragraph.text,
            style=paragraph.style,
            size=mean,
            lines=tuple(lines),
            width=measure,
            height=down[-1],
            ink=bounds([line.ink for line in lines if line.ink.w > 0]),
            cap_height=plan.tops[0] * plan.sizes[0] * mean,
            leading=1.0 if plan.beside else (down[-1] - down[0]) / max(1, len(down) - 1) / mean,
            tracking=tracking,
            missing=paragraph.missing,
            rtl=paragraph.rtl,
            overflows=False,
        )


def lock_up(paragraph: Paragraph) -> LockUp | None:
    """The lock-ups of a short offer with one price or percentage; None for other copy."""
    if len(paragraph.sections) != 1 or paragraph.missing:
        return None
    section = paragraph.sections[0]
    if section.mixed or any(cluster.face.color for cluster in section.clusters):
        return None
    span = offer_span(paragraph.clean)
    if span is None or not _short(paragraph.clean, span):
        return None
    found = _amount_nodes(paragraph.clean, section, span)
    if found is None:
        return None
    (start, end), last = found, len(section.nodes)
    soft = [n for n in section.soft(NEVER - 1) if n not in section.hyphens]
    plans = tuple(
        _planned(paragraph, section, (*before, (start, end), *after), len(before))
        for before in _divided(0, start, soft)
        for after in _divided(end, last, soft)
    )
    if end < last and start == 0 and not paragraph.rtl:
        word = paragraph.clean[section.clusters[section.nodes[end - 1]].start :].strip()
        if len(word.split()) == 1 and len(word) <= _SHORT_WORD:
            plan = _planned(paragraph, section, ((start, end), (end, last)), 0)
            plans = (*plans, replace(plan, beside=True))
    return LockUp(paragraph, plans)


def _short(text: str, span: tuple[int, int]) -> bool:
    rest = f"{text[: span[0]]} {text[span[1] :]}"
    letters = sum(ch.isalnum() for ch in rest)
    return 2 <= letters <= _MOST_LETTERS and len(rest.split()) <= _MOST_WORDS


def _amount_nodes(text: str, section: Section, span: tuple[int, int]) -> tuple[int, int] | None:
    """The nodes between which the amount stands alone, but for marks; None where none do."""
    stops = (0, *section.nodes)
    places = [
        section.clusters[stop].start if stop < len(section.clusters) else len(text)
        for stop in stops
    ]
    start = max(n for n, place in enumerate(places) if place <= span[0])
    end = min(n for n, place in enumerate(places) if place >= span[1])
    beside = text[places[start] : span[0]] + text[span[1] : places[end]].strip(" .,!?…。！")
    return None if beside.strip() or start in section.hyphens else (start, end)


def _divided(start: int, end: int, soft: list[int]) -> Iterator[tuple[tuple[int, int], ...]]:
    """What stands from node ``start`` to ``end`` in one line, and in two; in none for nothing."""
    if start == end:
        yield ()
        return
    yield ((start, end),)
    for node in soft:
        if start < node < end:
            yield ((start, node), (node, end))


def _planned(
    paragraph: Paragraph, section: Section, lines: tuple[tuple[int, int], ...], amount: int
) -> _Plan:
    stops = (0, *section.nodes)
    tracking = _tracking(paragraph)
    spans = [section.trimmed(stops[first], stops[last]) for first, last in lines]
    widths = [section.width(start, stop, tracking, hyphen=False) for start, stop in spans]
    rest = max(width for place, width in enumerate(widths) if place != amount)
    large = min(max(rest / widths[amount], RATIO[0]), RATIO[1])
    small = len(lines) / (len(lines) - 1 + large)
    inks = [[c.ink for c in section.clusters[i:j] if c.ink is not None] for i, j in spans]
    return _Plan(
        spans=tuple(spans),
        widths=tuple(widths),
        sizes=tuple(large * small if n == amount else small for n in range(len(lines))),
        tops=tuple(max(ink[3] for ink in line) for line in inks),
        tails=tuple(max(0.0, *(-ink[1] for ink in line)) for line in inks),
        penalty=sum(section.penalties[last] for _, last in lines),
    )


def _tracking(paragraph: Paragraph) -> float:
    """Lines are of several sizes and share the spacing of large type."""
    return paragraph.tracking(120.0)
