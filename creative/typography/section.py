"""Clusters between two newlines and their break places in, the division into lines out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from creative.typography.breaking import NEVER, breaks
from creative.typography.shaping import Cluster
from creative.typography.wrapping import Measure, best, greedy

Span = tuple[int, int, bool]  # first cluster, cluster after the last, ends in a hyphen

_HYPHEN_COST = 0.25


@dataclass(frozen=True)
class Section:
    """A stretch of text between newlines: clusters, and the nodes where it may break."""

    clusters: tuple[Cluster, ...]
    nodes: tuple[int, ...]  # cluster index at which the next line would start; the last = end
    penalties: tuple[float, ...]  # by node number, 0 for the start
    hyphens: frozenset[int]  # nodes that show a hyphen when a line ends there
    hyphen: Cluster | None
    advances: tuple[float, ...]  # prefix sums by cluster
    gaps: tuple[int, ...]  # prefix counts of places for tracking
    mixed: bool
    level: int
    offset: int  # index of the stretch in the whole text

    def measure(self, tracking: float) -> Measure:
        stops = (0, *self.nodes)

        def width(i: int, j: int) -> float:
            return self.width(stops[i], stops[j], tracking, hyphen=j in self.hyphens)

        return Measure(width, self.penalties, len(self.nodes))

    def width(self, start: int, stop: int, tracking: float, *, hyphen: bool) -> float:
        """Ink-to-ink width in em of a line of clusters, spaces at its end left out."""
        start, stop = self._after[start], self._before[stop]
        if stop <= start:
            return 0.0
        total = self.advances[stop] - self.advances[start]
        total += tracking * (self.gaps[stop - 1] - self.gaps[start])
        if hyphen and self.hyphen:
            return total + self.hyphen.advance + tracking
        if self.mixed:
            return total
        left, right = self._bearings[start], self._bearings[stop - 1]
        if self.level % 2:
            left, right = right, left
        return total - (left[0] + right[1])

    def trimmed(self, start: int, stop: int) -> tuple[int, int]:
        """The same clusters without the blank ones at either end."""
        stop = max(start, self._before[stop])
        return min(stop, self._after[start]), stop

    @cached_property
    def _after(self) -> tuple[int, ...]:
        """For each place the next cluster that is not blank."""
        places = [len(self.clusters)]
        for number in range(len(self.clusters) - 1, -1, -1):
            places.append(places[-1] if self.clusters[number].blank else number)
        return tuple(reversed(places))

    @cached_property
    def _before(self) -> tuple[int, ...]:
        """For each place the end of the last cluster before it that is not blank."""
        places = [0]
        for number, cluster in enumerate(self.clusters):
            places.append(places[-1] if cluster.blank else number + 1)
        return tuple(places)

    @cached_property
    def _bearings(self) -> tuple[tuple[float, float], ...]:
        return tuple(bearings(cluster) for cluster in self.clusters)

    def soft(self, tolerance: float = NEVER - 1) -> tuple[int, ...]:
        """Numbers of the nodes whose break costs no more than ``tolerance``; the end is one."""
        known = self._soft.get(tolerance)
        if known is None:
            last = len(self.nodes)
            known = self._soft[tolerance] = tuple(
                n for n in range(1, last + 1) if n == last or self.penalties[n] <= tolerance
            )
        return known

    @cached_property
    def _soft(self) -> dict[float, tuple[int, ...]]:
        return {}

    def count(self, room: float, tracking: float) -> int | None:
        """The fewest lines within ``room`` em; None when one piece is wider."""
        measure = self.measure(tracking)
        for nodes in (self.soft(), self.soft(NEVER)):
            ends = greedy(measure, room, nodes)
            spans = zip([0, *ends], ends, strict=False)
            if all(measure.width(start, end) <= room + 1e-6 for start, end in spans):
                return len(ends)
        return None

    def plan(self, room: float, tracking: float, *, balance: bool) -> tuple[list[Span], float]:
        """The fewest lines within ``room`` em, broken where it hurts least, and how bad that is."""
        measure = self.measure(tracking)
        nodes = self.soft()
        ends = greedy(measure, room, nodes)
        if any(
            measure.width(start, end) > room + 1e-6
            for start, end in zip([0, *ends], ends, strict=False)
        ):
            nodes = self.soft(NEVER)  # a phrase is wider than the measure: break between characters
            ends = greedy(measure, room, nodes)
        chosen, badness = best(measure, room, nodes, len(ends), balance=balance)
        return self.divided(chosen), badness

    def divided(self, ends: Sequence[int]) -> list[Span]:
        """The lines that end at the nodes of these numbers."""
        stops = (0, *self.nodes)
        return [
            (*self.trimmed(stops[start], stops[end]), end in self.hyphens)
            for start, end in zip([0, *ends], ends, strict=False)
        ]


def build_section(
    text: str,
    clusters: Sequence[Cluster],
    divisions: frozenset[int],
    offset: int,
    level: int,
    hyphen: Cluster | None,
) -> Section:
    """Join what was shaped with where it may break; ``divisions`` are places of soft hyphens.

    ``offset`` is the index of the stretch in the whole text.
    """
    costs = breaks(text)
    for place in divisions:
        if 0 < place < len(text):
            costs.setdefault(place, _HYPHEN_COST)
    nodes: list[int] = []
    penalties = [0.0]
    hyphens: set[int] = set()
    for number, cluster in enumerate(clusters):
        if number and cluster.start in costs:
            nodes.append(number)
            penalties.append(costs[cluster.start])
            if cluster.start in divisions:
                hyphens.add(len(nodes))
    nodes.append(len(clusters))
    penalties.append(0.0)
    advances, gaps = [0.0], [0]
    for cluster in clusters:
        advances.append(advances[-1] + cluster.advance)
        gaps.append(gaps[-1] + cluster.spaced)
    return Section(
        clusters=tuple(clusters),
        nodes=tuple(nodes),
        penalties=tuple(penalties),
        hyphens=frozenset(hyphens),
        hyphen=hyphen,
        advances=tuple(advances),
        gaps=tuple(gaps),
        mixed=any(cluster.level != level for cluster in clusters),
        level=level,
        offset=offset,
    )


def bearings(cluster: Cluster) -> tuple[float, float]:
    """Empty space left and right of a cluster's ink, in em (negative where ink overhangs)."""
    if cluster.ink is None:
        return 0.0, 0.0
    return cluster.ink[0], cluster.advance - cluster.ink[2]
