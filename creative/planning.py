"""A Brief without its pictures in, the formats that its copy does not fit out; nothing is painted.

A product takes room that is free here: copy that does not fit now fits no finished ad either,
while copy that fits now may still have to give way to a wide product.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from creative.brief import Brief, CopyLine, Format
from creative.directing.director import Understanding, direct
from creative.direction import Direction
from creative.errors import LayoutError
from creative.layout.candidates import arrange
from creative.paint.scenes.registry import SCENES
from creative.pictures import Assets
from creative.reading.briefing import copy_for, read_brief
from creative.typography.library import FontLibrary


@dataclass(frozen=True, slots=True)
class Misfit:
    """A format without room; ``lines`` are places in ``brief.copy``.

    Leaving out any one of them makes the rest fit; when no single line is to blame, it is all.
    """

    format: Format
    lines: tuple[int, ...]
    message: str


def misfits(brief: Brief) -> tuple[Misfit, ...]:
    """The formats that cannot hold the lines sent at a readable size. About 0.1 s a format."""
    if not brief.copy:
        return ()
    library = FontLibrary.bundled()
    bare = replace(brief, references=(), font_files=())
    reading = read_brief(bare)
    understood = Understanding(reading.wishes, reading.clauses, reading.tone, reading.category)
    direction = direct(bare, understood, Assets(), library, SCENES, variation=1)
    found = []
    for wanted in brief.formats:
        refusal = _refusal(wanted, direction, brief.copy, library)
        if refusal:
            found.append(Misfit(wanted, _to_blame(wanted, direction, brief.copy, library), refusal))
    return tuple(found)


def _to_blame(
    wanted: Format, direction: Direction, copy: tuple[CopyLine, ...], library: FontLibrary
) -> tuple[int, ...]:
    places = range(len(copy))
    alone = tuple(
        place
        for place in places
        if not _refusal(wanted, direction, copy[:place] + copy[place + 1 :], library)
    )
    return alone or tuple(places)


def _refusal(
    wanted: Format, direction: Direction, copy: tuple[CopyLine, ...], library: FontLibrary
) -> str:
    """Why these lines do not fit, or nothing. What the direction leaves out is not set at all."""
    lines = copy_for(copy, direction.wishes)
    try:
        arrange(wanted, direction, Assets(), lines, library, wordmark="")
    except LayoutError as refusal:
        return refusal.message
    return ""
