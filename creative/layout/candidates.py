"""Direction + pictures + one format -> arrangements, best first."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace

from creative.brief import CopyLine, CopyType, Format
from creative.color import WHITE, color_distance, contrast
from creative.direction import Direction
from creative.errors import LayoutError
from creative.layout.archetypes import CUTOUT, Archetype
from creative.layout.arrangement import Arrangement
from creative.layout.carriage import may_turn
from creative.layout.catalogue import ARCHETYPES
from creative.layout.dissolving import SAME_WALL
from creative.layout.figure import Figure
from creative.layout.frame import Frame
from creative.layout.marks import shown_in
from creative.layout.mirroring import flipped, mirrored
from creative.layout.problem import Problem
from creative.layout.references import follow
from creative.layout.scoring import prior, score
from creative.layout.solver import solve
from creative.layout.stack import Voice
from creative.layout.staging import BARE
from creative.layout.strips import solve_strip
from creative.pictures import Assets
from creative.references import ReferenceLayout
from creative.scene import LAMPS
from creative.tones import behind, colorless, pure
from creative.typography.library import FontLibrary

PREFERRED = 40.0  # no taste outweighs a reference: what it breaks, inspection finds
TRIED = 8  # archetypes that are solved, the likeliest first: the others cost time and lose
LUCK = 0.9
ROWS = 160  # pixels: in lower strips everything stands in one row
PLINTHS = frozenset({"podium", "stone"})
FLOORS = frozenset({"field", "block"})  # plates whose edge is the end of a floor
GIANT = (4.9, 20.0)  # its contrast with the ground, its CIEDE2000 from a product before it
INSET = 400  # pixels of the short side: in less, a photo off two edges looks misplaced
SLIM = 0.6  # width by height
LOGO_SEEN = 1.5  # of a logo's usual side
# (how loose the areas are, how large the headline may grow): what each archetype is tried with
FORMS = ((0.0, 1.0), (0.5, 0.82), (1.0, 1.0), (1.0, 0.68))
# for very long copy in small frames: the type's area grows on into that of the product
LAST_FORMS = ((0.0, 0.68), (1.0, 0.68), (2.0, 0.68), (3.0, 0.68), (4.0, 0.68))


def arrange(
    made: Format,
    direction: Direction,
    assets: Assets,
    copy: tuple[CopyLine, ...],
    library: FontLibrary,
    *,
    wordmark: str,
    seen: tuple[str, ...] = (),
    references: tuple[ReferenceLayout, ...] = (),
    refused: Callable[[str], None] = lambda _: None,
) -> list[Arrangement]:
    """All arrangements that hold the whole copy in this format, best first.

    ``seen`` names the archetypes that other ideas of the campaign already use in this format.
    ``references`` go before all archetypes; ``refused`` is told why one cannot be followed.
    A ``wordmark`` that the headline repeats is left out. Raises LayoutError when no arrangement
    holds the copy.
    """
    if any(c.kind is CopyType.HEADLINE and _same(c.text, wordmark) for c in copy):
        wordmark = ""
    voices = {
        align: Voice.prepare(
            copy, direction.type, library, wordmark=wordmark, corner=direction.corner, align=align
        )
        for align in ("start", "center", "end")
    }
    # copy that is read from the right is solved in a flipped frame, and the result flipped back
    frame = Frame.of(flipped(made) if voices["start"].rtl else made)
    shown = shown_in(frame, direction.logo, wordmark, direction.palette.surface)
    problem = Problem(
        frame,
        voices,
        _framed(assets, direction),
        direction.treatment,
        shown.mark.aspect if shown.mark is not None else None,
        direction.wishes.product_scale,
        figure=Figure.of(assets.cutout) if assets.cutout is not None else None,
        logo_scale=LOGO_SEEN if direction.wishes.emphasis == "logo" else shown.scale,
        plinth=direction.scene in PLINTHS,
        lit=direction.backdrop in LAMPS,
    )
    archetypes = _serving(problem, direction, copy)
    first = next((line.text for line in copy if line.kind is CopyType.HEADLINE), "")
    favour = _favour(archetypes, f"{direction.seed}/{wordmark}/{first}", seen)
    for a in archetypes:  # a bottle in the open stands large only beside the type
        if a.photo == "full" and a.text_at in {"left", "right"} and _slim(problem):
            favour[a.name] += 1.0
        if a.photo in {"full", "panel"} and _opens(problem, a.text_at):
            favour[a.name] += 0.6
    archetypes.sort(key=lambda a: (-favour[a.name] - prior(a, direction), a.name))
    referred = _referred(references, problem, direction, refused)
    rounds = ((archetypes[:TRIED], FORMS), (archetypes[TRIED:], FORMS), (archetypes, LAST_FORMS))
    for tried, forms in rounds:
        found = referred + [
            replace(solved, score=solved.score + favour[solved.name])
            for archetype in tried
            for solved in _solved(
                archetype, forms, replace(problem, pressed=forms is LAST_FORMS), direction
            )
        ]
        if found:
            return sorted(found, key=lambda a: (-a.score, a.name))
    raise LayoutError(
        f"The copy does not fit {made.name} ({made.width}x{made.height}) at a readable size.",
        field="ad_copies",
    )


def _favour(archetypes: list[Archetype], seed: str, seen: tuple[str, ...]) -> dict[str, float]:
    """Points by archetype: the seed's luck, less for what other ideas of the job look like.

    Luck goes by how an archetype looks, so that all formats of one idea lean the same way.
    """
    used = [a for a in ARCHETYPES for _ in range(seen.count(a.name))]
    families = [a.family for a in used]
    sides = [(a.text_at, a.align) for a in used]
    return {
        a.name: LUCK * random.Random(f"{seed}/{a.family}").random()
        - 0.6 * seen.count(a.name)
        - 1.1 * families.count(a.family)
        - 0.5 * sides.count((a.text_at, a.align))
        for a in archetypes
    }


def _solved(
    archetype: Archetype,
    forms: tuple[tuple[float, float], ...],
    problem: Problem,
    direction: Direction,
) -> Iterator[Arrangement]:
    """The archetype in each form that holds the copy, scored as it will be seen."""
    rtl = problem.rtl
    if problem.frame.safe_zone.bottom >= 0.2:  # at its foot a logo would stand in mid-picture
        high = "stack" if archetype.photo == "full" else archetype.logo.replace("bottom", "top")
        archetype = replace(archetype, logo=high)
    placed = _directed(archetype, direction, rtl=rtl)
    solver = solve_strip if archetype.flow == "row" else solve
    for share, growth in forms:
        grown = replace(placed, headline=placed.headline * growth)
        made = solver(grown, share, problem)
        if made is not None and placed.photo == "full" and _hidden(made):
            corner = placed.logo.replace("left", "*").replace("right", "left").replace("*", "right")
            made = min(
                (m for m in (made, solver(replace(grown, logo=corner), share, problem)) if m),
                key=_hidden,
            )
        if made is None or not _clear(made):
            continue
        if rtl:
            made = mirrored(made)
        shown = _directed(archetype, direction, rtl=False)
        yield replace(made, score=score(made, shown, direction, problem.frame))


def _hidden(made: Arrangement) -> float:
    """How far the subject of a photo under the type is cut or covered, 0 where hardly."""
    if made.photo is None:
        return 0.0
    hidden = max(1 - made.photo.kept, made.photo.clash)
    return hidden if hidden > 0.08 else 0.0


def _clear(made: Arrangement) -> bool:
    """False when type, button or logo touch a framed photo or a product that hides them."""
    picture = made.product
    if made.photo is not None and made.photo.box.area < 0.98 * made.width * made.height:
        picture = made.photo.box
    if picture is None:
        return True
    boxes = [t.ink for t in made.texts if not t.behind_product] + [b.box for b in made.buttons]
    boxes += [made.logo] if made.logo is not None else []
    return all(box.intersect(picture).area == 0 for box in boxes)


def _referred(
    references: tuple[ReferenceLayout, ...],
    problem: Problem,
    direction: Direction,
    refused: Callable[[str], None],
) -> list[Arrangement]:
    """What follows the references, ahead of everything else; each idea starts with another."""
    found: list[Arrangement] = []
    for place in range(len(references)):
        reference = references[(place + direction.variation - 1) % len(references)]
        try:
            followed = follow(reference, problem, direction.wishes)
        except LayoutError as error:
            refused(f"Reference layout {reference.number} could not be followed: {error.message}.")
            continue
        found += [
            replace(made, score=PREFERRED - 4 * place - 0.5 * number)
            for number, made in enumerate(followed)
        ]
    return found


def _serving(problem: Problem, direction: Direction, copy: tuple[CopyLine, ...]) -> list[Archetype]:
    frame, shape, cutout = problem.frame, problem.frame.shape, problem.assets.cutout
    own = cutout.aspect if cutout is not None else 1.0
    photo = problem.assets.photo
    plain = photo is not None and photo.ground is not None
    if direction.treatment == "photo" and photo is not None and plain:
        own = photo.focus.aspect
    longest = max((len(c.text) for c in copy if c.kind is CopyType.HEADLINE), default=0)
    serving = [
        a
        for a in ARCHETYPES
        if direction.treatment in a.treatments
        and a.shape in frame.shapes
        and longest <= a.longest_headline
        and a.shapes[0] <= own <= a.shapes[1]
        and (not a.turn or (_lively(direction) and cutout is not None and may_turn(cutout)))
        and (a.plate not in FLOORS or cutout is None or cutout.standing)
        and (not a.plate or a.treatments != CUTOUT or _plated(direction, problem))
        and (a.flow != "behind" or _parted(direction, problem))
        and (a.plate != "slab" or shape == "page")  # in less room it hides what the photo shows
        and (a.plate != "slab" or not plain)  # a card on plain ground is an empty card
        and (a.photo != "full" or shape == "page" or _opens(problem, a.text_at))
        and (a.photo != "corner" or min(frame.width, frame.height) >= INSET)
        and (shape != "strip" or a.flow == "row" or frame.height >= ROWS)
        and (shape == "tower" or a.aspects[0] - 0.01 <= frame.aspect <= a.aspects[1] + 0.01)
    ]
    if direction.wishes.scene is None:
        return serving
    return [a for a in serving if a.plate not in BARE] or serving  # a scene asked for is shown


def _same(one: str, other: str) -> bool:
    """True for the same words, whatever their case and the marks at their end."""
    first, second = (text.strip(" .!?…®™").casefold() for text in (one, other))
    return bool(first) and first == second


def _framed(assets: Assets, direction: Direction) -> Assets:
    """What these pictures are in this idea.

    A photo's own backdrop is ground only of one that is built on its colour; a garment whose
    outline looks like a standing thing's hangs all the same.
    """
    photo, cutout = assets.photo, assets.cutout
    if cutout is not None and direction.hangs:
        assets = replace(assets, cutout=replace(cutout, standing=False))
    if photo is None or photo.backdrop is None:
        return assets
    apart = color_distance(photo.backdrop, direction.palette.surface)
    if apart < SAME_WALL and direction.wishes.scene is None:
        return assets
    return replace(assets, photo=replace(photo, open=frozenset()))


def _opens(problem: Problem, side: str) -> bool:
    """True when the photo's own backdrop was continued to where the type would stand."""
    photo = problem.assets.photo
    return photo is not None and side in photo.open


def _slim(problem: Problem) -> bool:
    """True for a photo of a tall thing on plain ground."""
    photo = problem.assets.photo
    if problem.treatment != "photo" or photo is None or photo.ground is None:
        return False
    return photo.focus.aspect < SLIM


def _parted(direction: Direction, problem: Problem) -> bool:
    """True where giant type and a product before it would not run into one another."""
    cutout, palette = problem.assets.cutout, direction.palette
    if cutout is None:
        return False
    inks = (palette.giant, palette.ink, *palette.brand, WHITE)
    ink = next((one for one in inks if contrast(one, palette.surface) >= GIANT[0]), palette.ink)
    return all(color_distance(ink, color) >= GIANT[1] for color in cutout.colors[:2])


def _plated(direction: Direction, problem: Problem) -> bool:
    """False where a plate would be grey on a brand's white, or a flood of neon."""
    cutout = problem.assets.cutout
    plate = behind(direction.palette, cutout.colors if cutout is not None else ())
    return not colorless(direction.palette) and not pure(plate)


def _lively(direction: Direction) -> bool:
    """True where a product that is turned for energy would be in keeping."""
    return bool({"energetic", "bold", "playful"} & set(direction.moods[:2]))


def _directed(archetype: Archetype, direction: Direction, *, rtl: bool) -> Archetype:
    """The archetype with its logo where the direction wants it, once it is mirrored for ``rtl``."""
    wanted = direction.wishes.logo_at
    if not wanted:
        return archetype
    sides = {"left": "right", "right": "left"}
    parts = [sides.get(part, part) if rtl else part for part in wanted.split("-")]
    return replace(archetype, logo="-".join(parts))
