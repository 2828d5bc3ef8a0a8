"""Numbers by day in, the bars of a chart in SVG units out; a template draws them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

WIDTH: Final = 720
HEIGHT: Final = 220
_LEFT, _TOP, _BOTTOM = 44, 12, 26
_LEAST_TOP = 4


@dataclass(frozen=True, slots=True)
class Bar:
    """One day: its box, and whether its number is written below."""

    day: date
    value: int
    x: float
    y: float
    width: float
    height: float
    labelled: bool

    @property
    def middle(self) -> float:
        return round(self.x + self.width / 2, 1)


@dataclass(frozen=True, slots=True)
class Line:
    """One horizontal line of the grid."""

    value: int
    y: float


@dataclass(frozen=True, slots=True)
class Chart:
    """Everything to draw, in a view box of ``width`` by ``height``."""

    bars: tuple[Bar, ...]
    lines: tuple[Line, ...]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = _LEFT
    foot: int = HEIGHT - _BOTTOM


def bars(values: Sequence[tuple[date, int]]) -> Chart:
    """Return the chart of a month; its scale ends at a round number, at least 4."""
    top = _ceiling(max((value for _, value in values), default=0))
    room = HEIGHT - _TOP - _BOTTOM
    step = (WIDTH - _LEFT) / max(1, len(values))
    drawn = []
    for number, (day, value) in enumerate(values):
        # A day with anything at all stays visible beside a very busy one.
        height = max(2.0, round(room * value / top, 1)) if value else 0.0
        drawn.append(
            Bar(
                day,
                value,
                round(_LEFT + number * step + step * 0.14, 1),
                round(_TOP + room - height, 1),
                round(step * 0.72, 1),
                height,
                labelled=day.day == 1 or day.day % 5 == 0,
            )
        )
    lines = tuple(
        Line(top * part // 4, round(_TOP + room * (1 - part / 4), 1)) for part in range(5)
    )
    return Chart(tuple(drawn), lines)


def _ceiling(value: int) -> int:
    """The next of 4, 8, 20, 40, 80, 200, ...: each is divisible by four."""
    step = _LEAST_TOP
    while True:
        for factor in (1, 2, 5):
            if step * factor >= value:
                return step * factor
        step *= 10
