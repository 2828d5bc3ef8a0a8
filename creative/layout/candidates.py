"""Direction + pictures + one format -> arrangements, best first."""

from __future__ import annotations

import random
from dataclasses import replace

from creative.brief import CopyLine, CopyType, Format
from creative.direction import Direction
from creative.errors import LayoutError
from creative.layout.archetypes import ARCHETYPES, Archetype
from creative.layout.arrangement import Arrangement
from creative.layout.frame import Frame
from creative.layout.mirroring import mirrored
from creative.layout.problem import Problem
from creative.layout.scoring import score
from creative.layout.solver import solve
from creative.layout.stack import Voice
from creative.layout.strips import solve_strip
from creative.pictures import Assets
from creative.typography.library import FontLibrary

# (how loose the areas are, how large the headline may grow): what each archetype is tried with
FORMS = ((0.0, 1.0), (0.5, 0.82), (1.0, 1.0), (1.0, 0.68))


def arrange(
    made: Format,
    direction: Direction,
    assets: Assets,
    copy: tuple[CopyLine, ...],
    library: FontLibrary,
    *,
    wordmark: str,
    seen: tuple[str, ...] = (),
) -> list[Arrangement]:
    """All arrangements that hold the whole copy in this format, best first.

    ``seen`` names the archetypes that other ideas of the campaign already use in this format.
    Raises LayoutError when no arrangement holds the copy.
    """
    frame = Frame.of(made)
    voices = {
        align: Voice.prepare(
            copy, direction.type, library, wordmark=wordmark, corner=direction.corner, align=align
        )
        for align in ("start", "center")
    }
    logo = direction.logo
    problem = Problem(
        frame,
        voices,
        assets,
        direction.treatment,
        logo.aspect if logo is not None else None,
        direction.wishes.product_scale,
    )
    chance = random.Random(f"{direction.seed}/{direction.variation}")
    found: list[Arrangement] = []
    for archetype in _serving(frame, direction, copy):
        jitter = chance.random() * 0.35
        placed = _directed(archetype, direction)
        for share, growth in FORMS:
            solver = solve_strip if archetype.flow == "row" else solve
            shown = replace(placed, headline=placed.headline * growth)
            made_here = solver(shown, share, problem)
            if made_here is None:
                continue
            if voices["start"].rtl:
                made_here = mirrored(made_here)
            value = score(made_here, placed, direction, frame) + jitter
            value -= 0.9 * seen.count(archetype.name)
            found.append(replace(made_here, score=value))
    if not found:
        raise LayoutError(
            f"The copy does not fit {made.name} ({made.width}x{made.height}) at a readable size.",
            field="ad_copies",
        )
    return sorted(found, key=lambda a: (-a.score, a.name))


def _serving(frame: Frame, direction: Direction, copy: tuple[CopyLine, ...]) -> list[Archetype]:
    shape = frame.shape
    longest = max((len(c.text) for c in copy if c.kind is CopyType.HEADLINE), default=0)
    return [
        a
        for a in ARCHETYPES
        if direction.treatment in a.treatments
        and a.shape == shape
        and longest <= a.longest_headline
        and (shape != "page" or a.aspects[0] - 0.01 <= frame.aspect <= a.aspects[1] + 0.01)
    ]


def _directed(archetype: Archetype, direction: Direction) -> Archetype:
    """The archetype with its logo where the direction wants it."""
    wanted = direction.wishes.logo_at
    return replace(archetype, logo=wanted) if wanted else archetype
