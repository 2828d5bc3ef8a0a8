"""Widths between break places in, the best places to break out (total fit after Knuth and Plass).

All widths are in em. A ``Measure`` answers how wide the text between two nodes is; node 0 is
the start, the last node the end, the nodes between them the places where a line may end.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

_SLACK = 1e-6
_HEAVY = 1e6


@dataclass(frozen=True, slots=True)
class Measure:
    """``width(i, j)`` of a line from node i to node j; ``penalty[j]`` of ending a line at j."""

    width: Callable[[int, int], float]
    penalty: Sequence[float]
    last: int


def greedy(measure: Measure, room: float, nodes: Sequence[int]) -> list[int]:
    """Ends of the fewest lines no wider than ``room``, stopping only at ``nodes`` (ascending).

    A piece that is wider than ``room`` stands on a line of its own.
    """
    ends: list[int] = []
    start = 0
    previous = 0
    for node in nodes:
        if measure.width(start, node) > room + _SLACK and previous > start:
            ends.append(previous)
            start = previous
        previous = node
    ends.append(previous)
    return ends


def best(
    measure: Measure, room: float, nodes: Sequence[int], lines: int, *, balance: bool
) -> tuple[list[int], float]:
    """Ends of exactly ``lines`` lines at the least cost, and that cost.

    Balanced text strives for lines of equal width; running text for full lines with a last line
    that is not a scrap. Breaks that hurt the phrase cost their penalty.
    """
    if lines <= 1 or len(nodes) <= 1:
        return [nodes[-1]], 0.0
    even = measure.width(0, nodes[-1]) / lines
    stops = [0, *nodes]
    final = len(stops) - 1
    costs: list[dict[int, tuple[float, int]]] = [{0: (0.0, -1)}]
    starts = [_starts(measure, room, stops, j) for j in range(final + 1)]

    def line_cost(i: int, j: int, width: float) -> float:
        cost = _cost(width, room, even, final=j == final, balance=balance)
        if j != final:
            return cost + measure.penalty[stops[j]]
        alone = j - i == 1  # a single last word is a widow, and worse when it is short
        return cost + ((0.3 if width < 0.55 * even else 0.08) if alone else 0.0)

    for line in range(1, lines + 1):
        before = costs[-1]
        row: dict[int, tuple[float, int]] = {}
        for j in [final] if line == lines else range(line, final):
            options = [
                (before[i][0] + line_cost(i, j, width), i) for i, width in starts[j] if i in before
            ]
            if options:
                row[j] = min(options)
        costs.append(row)
    if final not in costs[lines]:
        return best(measure, room, nodes, lines - 1, balance=balance)
    ends, j = [], final
    for line in range(lines, 0, -1):
        ends.append(stops[j])
        j = costs[line][j][1]
    return ends[::-1], costs[lines][final][0]


def _starts(
    measure: Measure, room: float, stops: Sequence[int], end: int
) -> list[tuple[int, float]]:
    """Where a line that ends at ``end`` may start, with its width; at least the nearest place."""
    found: list[tuple[int, float]] = []
    for start in range(end - 1, -1, -1):
        width = measure.width(stops[start], stops[end])
        if found and width > room + _SLACK:
            break
        found.append((start, width))
    return found


def _cost(width: float, room: float, even: float, *, final: bool, balance: bool) -> float:
    over = _HEAVY * (width - room) / max(room, 1e-9) if width > room + _SLACK else 0.0
    if balance:
        return over + (width / max(even, 1e-9) - 1.0) ** 2
    if final:
        return over + (0.3 if width < 0.3 * room else 0.0)
    return over + (1.0 - width / max(room, 1e-9)) ** 2
