"""Shaped words in, lines that are all as wide as each other out: sizes give way to the measure.

A lock-up is the poster's way with a few words: each line fills the measure, so short lines stand
large and long ones small.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

from creative.geometry import bounds
from creative.typography.block import TextBlock
from creative.typography.breaking import NEVER
from creative.typography.placing import make_line, make_row
from creative.typography.rhythm import CASED
from creative.typography.section import Section, Span
from creative.typography.setting import Paragraph

MOST_WORDS, MOST_LINES = 7, 4
_CONTRAST = (1.2, 2.3)  # largest to smallest line: less looks like an accident, more like two ads
_GAP = 0.27  # between lines, as a share of their mean height


@dataclass(frozen=True, slots=True)
class _Plan:
    """One division into lines: their spans and widths in em, and the mean of their sizes."""

    spans: tuple[Span, ...]
    widths: tuple[float, ...]
    tops: tuple[float, ...]
    tails: tuple[float, ...]
    penalty: float

    @property
    def mean(self) -> float:
        """Mean line size when the measure is one pixel."""
        return sum(1 / width for width in self.widths) / len(self.widths)

    @property
    def contrast(self) -> float:
        return max(self.widths) / min(self.widths)

    def baselines(self) -> tuple[float, ...]:
        """The baselines below y = 0 (the top of the first line) when the measure is one pixel."""
        sizes = [1 / width for width in self.widths]
        heights = [top * size for top, size in zip(self.tops, sizes, strict=True)]
        gap = _GAP * sum(heights) / len(heights)
        found = [heights[0]]
        for place in range(1, len(sizes)):
            tail = self.tails[place - 1] * sizes[place - 1]
            found.append(found[-1] + max(gap, tail + 0.45 * gap) + heights[place])
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
        return None if plan is None else (len(plan.spans), plan.baselines()[-1] * size / plan.mean)

    def set(self, size: float, width: float) -> TextBlock | None:
        """Lines whose sizes have the mean ``size``; None when they are wider than ``width``."""
        plan = self._plan(size, width)
        return None if plan is None else self._placed(plan, size / plan.mean)

    def _plan(self, size: float, width: float) -> _Plan | None:
        """Of those that fit, the one that fills the width best without breaking a phrase."""
        fitting = [plan for plan in self.plans if size / plan.mean <= width + 0.01]
        return max(fitting, key=lambda p: size / p.mean / width - p.penalty, default=None)

    def _placed(self, plan: _Plan, measure: float) -> TextBlock:
        paragraph, section = self.paragraph, self.paragraph.sections[0]
        tracking = _tracking(paragraph)
        lines = []
        down = [baseline * measure for baseline in plan.baselines()]
        for (start, stop, hyphen), width, baseline in zip(
            plan.spans, plan.widths, down, strict=True
        ):
            size = measure / width
            row = make_row(section, start, stop, tracking, hyphen=hyphen)
            lines.append(
                make_line(
                    paragraph.clean, paragraph.origin, row, size, x=0.0, baseline=baseline / size
                )
            )
        mean = measure * plan.mean
        return TextBlock(
            text=paragraph.text,
            style=paragraph.style,
            size=mean,
            lines=tuple(lines),
            width=measure,
            height=down[-1],
            ink=bounds([line.ink for line in lines if line.ink.w > 0]),
            cap_height=plan.tops[0] * measure / plan.widths[0],
            leading=(down[-1] - down[0]) / max(1, len(down) - 1) / mean,
            tracking=tracking,
            missing=paragraph.missing,
            rtl=paragraph.rtl,
            overflows=False,
        )


def lock_up(paragraph: Paragraph) -> LockUp | None:
    """The lock-ups of a few words of one alphabet; None for other copy."""
    if len(paragraph.sections) != 1 or paragraph.character.script not in CASED:
        return None
    section = paragraph.sections[0]
    nodes = section.soft(NEVER - 1)[:-1]
    if section.mixed or not 1 <= len(nodes) < MOST_WORDS or paragraph.missing:
        return None
    if any(cluster.face.color for cluster in section.clusters):  # emoji would fill a line
        return None
    plans = [
        plan
        for count in range(1, MOST_LINES)
        for chosen in combinations(nodes, count)
        if (plan := _planned(paragraph, section, chosen)) is not None
    ]
    return LockUp(paragraph, tuple(plans)) if plans else None


def _planned(paragraph: Paragraph, section: Section, chosen: tuple[int, ...]) -> _Plan | None:
    stops = (0, *section.nodes)
    edges = [0, *(stops[node] for node in chosen), len(section.clusters)]
    spans = [section.trimmed(edges[i], edges[i + 1]) for i in range(len(edges) - 1)]
    tracking = _tracking(paragraph)
    widths = tuple(section.width(start, stop, tracking, hyphen=False) for start, stop in spans)
    if min(widths) <= 0.4 or any(node in section.hyphens for node in chosen):
        return None
    inks = [
        [c.ink for c in section.clusters[start:stop] if c.ink is not None] for start, stop in spans
    ]
    plan = _Plan(
        spans=tuple((start, stop, False) for start, stop in spans),
        widths=widths,
        tops=tuple(max(ink[3] for ink in line) for line in inks),
        tails=tuple(max(0.0, *(-ink[1] for ink in line)) for line in inks),
        penalty=0.25 * sum(section.penalties[node] for node in chosen),
    )
    return plan if _CONTRAST[0] <= plan.contrast <= _CONTRAST[1] else None


def _tracking(paragraph: Paragraph) -> float:
    """Lines are of several sizes and share the spacing of large type."""
    return paragraph.tracking(120.0)
