"""Set parts and the boxes that they stand for in; the same order and gaps, clear of each other."""

from __future__ import annotations

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

    ``gap`` is the least distance of two parts in pixels.
    """
    ordered = sorted(parts, key=lambda part: part.target.y)
    groups: list[list[Part]] = []
    for part in ordered:
        if groups and part.target.y - groups[-1][-1].target.bottom < _APART * height:
            groups[-1].append(part)
        else:
            groups.append([part])
    seated = [_seated(group, height, gap) for group in groups]
    if sum(_span(group) for group in seated) + gap * (len(seated) - 1) > content.h + 0.5:
        seated = [_tight(group, gap) for group in seated]
        if sum(_span(group) for group in seated) + gap * (len(seated) - 1) > content.h + 0.5:
            return ()
    floor = content.y
    for number, group in enumerate(seated):
        seated[number] = _shifted(group, max(0.0, floor - group[0].box.y))
        floor = seated[number][-1].box.bottom + gap
    ceiling = content.bottom
    for number in range(len(seated) - 1, -1, -1):
        seated[number] = _shifted(seated[number], min(0.0, ceiling - seated[number][-1].box.bottom))
        ceiling = seated[number][0].box.y - gap
    return tuple(part for group in seated for part in group)


def _seated(group: list[Part], height: float, gap: float) -> list[Part]:
    """The group with the reference's gaps, on the line (top, middle, foot) that it keeps."""
    out: list[Part] = []
    for part in group:
        if not out:
            out.append(part.at(part.target.y))
            continue
        before = out[-1]
        between = max(gap, part.target.y - before.target.bottom)
        out.append(part.at(before.box.bottom + between))
    target = bounds([part.target for part in group])
    spare = target.h - _span(out)
    above, below = target.y, height - target.bottom
    if abs(above - below) < 0.14 * height:
        return _shifted(out, spare / 2)
    return _shifted(out, spare if below < above else 0.0)


def _tight(group: list[Part], gap: float) -> list[Part]:
    out = [group[0]]
    for part in group[1:]:
        out.append(part.at(out[-1].box.bottom + gap))
    return out


def _shifted(group: list[Part], dy: float) -> list[Part]:
    return [part.at(part.box.y + dy) for part in group]


def _span(group: list[Part]) -> float:
    return group[-1].box.bottom - group[0].box.y
