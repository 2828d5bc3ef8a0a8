"""A shaped headline in, the ways to divide it into lines out, each with how well it reads."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations, pairwise

from creative.typography.breaking import LEANING
from creative.typography.section import Section

MOST_NODES = 11  # longer copy is running text
MOST_LINES = 5
_TWO = 2
_FEWER_LINES = 9  # nodes, from which five lines are not worth trying

_UNEVEN = 0.2  # for lines of which one is half as wide as another
_LONE = 0.5  # a short last word on its own line
_FIRST = 0.12  # a short first word likewise
_ALONE = 0.25  # a line that only leads to the next: "of"
_LISTED = 0.22  # two words of one clause on a line each
_INSIDE = 0.16  # a clause that begins inside a line where others begin one
_TORN = 0.13  # a break that is not the end of one of several clauses
_UNLIKE = 0.2  # of two sentences of a few words each, one is torn and the other is not
_TALL = (0.0, 0.0, 0.0, 0.07, 0.24, 0.42)  # by lines
_CLAUSE = re.compile(r"[.!?:;…,–—。！？、，]$")
_WORD_END = re.compile(
    r"[.!?:;…,–—。！？、，]\s+(?=\S)|[。！？、，](?=\S)|[,!?](?=[\u3040-\u9fff])"
)
_HAN = re.compile("[\u3040-\u30ff\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Division:
    """One way to divide a section: ``ends`` are the nodes where its lines end.

    ``lines`` gives (width without tracking, places for tracking) of each, ``lead`` the distance of
    baselines in em that tails and tops need, ``rise`` and ``tail`` how far the ink of the first
    line reaches up and that of the last one down; ``cost`` is 0 for lines that read perfectly.
    """

    ends: tuple[int, ...]
    lines: tuple[tuple[float, float], ...]
    lead: float
    rise: float
    tail: float
    cost: float

    def width(self, tracking: float) -> float:
        """The widest line in em."""
        return max(width + tracking * gaps for width, gaps in self.lines)

    def beats(self, other: Division) -> bool:
        """True when nothing speaks for the other one."""
        return (
            self.cost <= other.cost
            and len(self.ends) <= len(other.ends)
            and self.lead <= other.lead + 1e-9
            and self.width(0.0) <= other.width(0.0) + 1e-9
            and self.width(-0.03) <= other.width(-0.03) + 1e-9
        )


def divisions(
    section: Section, text: str, clearance: float, pad: float = 0.0
) -> tuple[Division, ...]:
    """All divisions of a short section that are the best in some way; none for running text.

    ``clearance`` is the gap in em between tails and the tops under them, ``pad`` what a line with
    key words needs beyond its width.
    """
    nodes = section.soft()[:-1]
    if len(nodes) > MOST_NODES or not section.clusters:
        return ()
    final = len(section.nodes)
    most = MOST_LINES - (len(nodes) >= _FEWER_LINES)
    made = [
        _division(section, text, (*chosen, final), clearance, pad)
        for count in range(min(len(nodes), most - 1) + 1)
        for chosen in combinations(nodes, count)
    ]
    kept: list[Division] = []
    for one in sorted(made, key=lambda d: (d.cost, len(d.ends), d.width(0.0))):
        if not any(other.beats(one) for other in kept):
            kept.append(one)
    return tuple(kept)


def _division(
    section: Section, text: str, ends: tuple[int, ...], clearance: float, pad: float
) -> Division:
    stops = (0, *section.nodes)
    lines: list[tuple[float, float]] = []
    said: list[str] = []
    heights: list[tuple[float, float]] = []
    for first, last in pairwise((0, *ends)):
        hyphen = last in section.hyphens
        plain = section.width(stops[first], stops[last], 0.0, hyphen=hyphen)
        spaced = section.width(stops[first], stops[last], 1.0, hyphen=hyphen)
        start, stop = section.trimmed(stops[first], stops[last])
        clusters = section.clusters[start:stop]
        room = pad if any(cluster.key for cluster in clusters) else 0.0
        lines.append((plain + room, spaced - plain))
        said.append(text[clusters[0].start : clusters[-1].end] if clusters else "")
        inks = [cluster.ink for cluster in clusters if cluster.ink is not None]
        heights.append(
            (max((i[3] for i in inks), default=0.0), max((-i[1] for i in inks), default=0.0))
        )
    lead = max((above[1] + below[0] + clearance for above, below in pairwise(heights)), default=0.0)
    cost = sum(max(0.0, section.penalties[end]) for end in ends[:-1]) + reading_cost(
        said, [width for width, _ in lines]
    )
    return Division(ends, tuple(lines), lead, heights[0][0], heights[-1][1], cost)


def reading_cost(said: list[str], widths: list[float]) -> float:
    """What is wrong with lines, of these words and widths, apart from where each one ends."""
    if len(said) == 1:
        return 0.0
    widest = max(widths)
    words = [line.split() for line in said]
    cost = _TALL[min(len(said), len(_TALL) - 1)]
    cost += _UNEVEN * sum((1 - width / widest) ** 2 for width in widths) / (len(said) - 1)
    several = any(len(line) > 1 for line in words)
    if len(words[-1]) == 1 and several and widths[-1] < 0.6 * widest:
        cost += _LONE * (1.0 if widths[-1] < 0.45 * widest else 0.5)
    if len(words[0]) == 1 and several and widths[0] < 0.6 * widest and len(said) > 2:
        cost += _FIRST
    cost += _ALONE * sum(_leads(line) for line in words[:-1])
    cost += _LISTED * sum(
        len(one) == len(other) == 1 and not _CLAUSE.search(one[-1]) and not _HAN.search(one[0])
        for one, other in pairwise(words)
    )
    inside = sum(len(_WORD_END.findall(line)) for line in said)
    torn = [not _CLAUSE.search(line) for line in said[:-1]]
    if inside or not all(torn):  # of several clauses, none is torn apart without need
        cost += _INSIDE * inside + _TORN * sum(torn)
        if sum(_CLAUSE.search(line) is not None for line in said) == _TWO:
            cut = next(n for n, line in enumerate(said) if _CLAUSE.search(line)) + 1
            parts = (words[:cut], words[cut:])
            counts = [sum(map(len, part)) for part in parts]
            alike = abs(counts[0] - counts[1]) <= 1 and cut < len(said)
            if alike and (len(parts[0]) == 1) != (len(parts[1]) == 1):
                cost += _UNLIKE
    return cost


def _leads(words: list[str]) -> bool:
    return bool(words) and all(word.strip("\"'“”‘’(").casefold() in LEANING for word in words)
