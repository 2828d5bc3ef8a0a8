"""Set parts and the boxes that they stand for in; the same order and gaps, clear of each other."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace

from creative.geometry import Box, bounds

_APART = 0.15  # of the frame's height: a wider gap parts groups that keep their own places


@dataclass(frozen=True, slots=True)
class Part:
    """``target`` is its box in the reference (pixels), ``box`` what ours needs."""

    role: str
    target: Box
    box: Box

    def at(self, y: float) -> Part:
        return replace(self, box=self.box.moved(0, y - self.box.y))


def stacked(parts: tuple[Part, ...], content: Box, height: float, gap: float) -> tuple[Part, ...]:
    """Parts of one column, moved up or down; empty when they are higher than ``content``.

    ``gap`` is the least distance of two parts in pixels. Each part stands where the reference has
    it, unless the headline fills much less or more than its place: then gaps count, not places.
    """
    ordered = sorted(parts, key=lambda part: part.target.y)
    if not ordered:
        return ()
    groups: list[list[Part]] = [[ordered[0]]]
    for part in ordered[1:]:
        if part.target.y - groups[-1][-1].target.bottom < _APART * height:
            groups[-1].append(part)
        else:
            groups.append([part])
    seated = [part for group in groups for part in _seated(group, height, gap)]
    needed = sum(part.box.h for part in seated) + gap * (len(seated) - 1)
    if needed > content.h + 0.5:
        return ()
    gaps = [
        max(gap, after.target.y - before.target.bottom)
        for before, after in itertools.pairwise(ordered)
    ]
    spare = content.h - sum(part.box.h for part in seated)
    share = min(0.85, spare / sum(gaps)) if gaps else 1.0
    least = [max(gap, share * wanted) for wanted in gaps]
    if sum(least) > spare:
        least = [gap] * len(gaps)
    return _pressed(seated, least, content)


def _pressed(parts: list[Part], gaps: list[float], content: Box) -> tuple[Part, ...]:
    """Pushed apart to at least these gaps, then back inside the content box."""
    down: list[Part] = []
    for number, part in enumerate(parts):
        floor = down[-1].box.bottom + gaps[number - 1] if down else content.y
        down.append(part.at(max(part.box.y, floor)))
    up: list[Part] = []
    for number in range(len(down) - 1, -1, -1):
        part = down[number]
        ceiling = up[-1].box.y - gaps[number] if up else content.bottom
        up.append(part.at(min(part.box.y, ceiling - part.box.h)))
    return tuple(reversed(up))


def _seated(group: list[Part], height: float, gap: float) -> list[Part]:
    """The group at its places, or with its gaps on the line (top, middle, foot) that it keeps."""
    fits = all(
        0.72 * part.target.h < part.box.h < 1.15 * part.target.h
        for part in group
        if part.role == "headline"
    )
    if fits:
        return [part.at(part.target.cy - part.box.h / 2) for part in group]
    out: list[Part] = []
    for part in group:
        if not out:
            out.append(part.at(part.target.y))
            continue
        before = out[-1]
        between = max(gap, part.target.y - before.target.bottom)
        out.append(part.at(before.box.bottom + between))
    target = bounds([part.target for part in group])
    spare = target.h - (out[-1].box.bottom - out[0].box.y)
    above, below = target.y, height - target.bottom
    kept = 0.5 if abs(above - below) < 0.14 * height else float(below < above)
    return [part.at(part.box.y + kept * spare) for part in out]
