"""Brief -> Campaign: read, direct, lay out, compose, paint, inspect; on refusal, try the next."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from creative.advice import Advice, Advise, PaintBackdrop
from creative.backdrops import Backdrops
from creative.brief import Brief, CopyLine, Format
from creative.color import Color
from creative.composition import Canvas, Composition
from creative.describing import elements_of
from creative.directing.advising import follow
from creative.directing.advising import told as advice_told
from creative.directing.copywriting import alt_text, write_missing
from creative.directing.director import Understanding, direct
from creative.direction import Clause, Direction, Wishes
from creative.errors import CreativeError
from creative.heeding import Wish, answered, missed, seen
from creative.inspection import InspectionFacts, inspect
from creative.layout.arrangement import Arrangement
from creative.layout.candidates import arrange
from creative.layout.composing import behind, overlay, scrims, underlay
from creative.layout.grounding import calmed, on_photo, too_veiled
from creative.paint.encoding import encode, thumbnail
from creative.paint.exports import export
from creative.paint.painter import Easel
from creative.paint.scenes.registry import SCENES
from creative.pictures import Assets, Cutter, Photo
from creative.reading.briefing import Reading, brand_colors, copy_for, read_brief
from creative.references import ReferenceLayout
from creative.report import Campaign, Check, Creative, Failure, Level, Notice
from creative.typography.library import FontLibrary

ENGINE = "embedded-1"
TRIES = 5  # candidates painted before the best of them is delivered with its faults named


@dataclass(frozen=True, eq=False, slots=True)
class Painted:
    """One candidate, painted."""

    composition: Composition
    pixels: Canvas
    background: Canvas


def make(
    brief: Brief,
    *,
    report: Callable[[str], None] = lambda _: None,
    advise: Advise | None = None,
    paint_backdrop: PaintBackdrop | None = None,
    cutter: Cutter | None = None,
) -> Campaign:
    """Make every format and variation of a brief.

    ``report`` is told each step in a few words. ``advise`` is asked once for preferences and
    missing copy; equal advice gives equal bytes. ``paint_backdrop`` may paint the grounds on which
    products stand, where they pass inspection. ``cutter`` is asked to free products that the
    embedded cut-out declines. Raises CreativeError when nothing can be made.
    """
    library = FontLibrary.bundled()
    if brief.font_files:
        library = library.with_files(brief.font_files)
    report("reading pictures and direction")
    reading = read_brief(brief, cutter=cutter)
    if advise is not None:
        report("asking the model-backed director")
    advice = advise(brief) if advise is not None else Advice()
    told: tuple[Clause, ...] = ()
    copy = copy_for(write_missing(brief, advice.copy), reading.wishes)
    backdrops = Backdrops(paint_backdrop) if paint_backdrop is not None else None
    made: list[Creative] = []
    failed: list[Failure] = []
    directions: list[Direction] = []
    seen: dict[str, tuple[str, ...]] = {}
    for variation in range(1, brief.variations + 1):
        assets = reading.assets(variation)
        product = assets.cutout.colors if assets.cutout is not None else ()
        understood, overruled = follow(
            _understanding(reading), advice, variation=variation, product=product
        )
        direction = direct(
            brief,
            understood,
            assets,
            library,
            SCENES,
            variation=variation,
            earlier=tuple(directions),
        )
        directions.append(direction)
        told = told or advice_told(advice, direction, overruled, copy)
        report(f"direction {variation}: {direction.summary}")
        for wanted in brief.formats:
            try:
                used = seen.get(wanted.name, ())
                creative = _make_one(
                    brief, wanted, direction, assets, copy, library, used, reading.references,
                    backdrops=backdrops,
                )  # fmt: skip
            except CreativeError as error:
                failed.append(Failure(wanted, variation, error.code, error.message))
                report(f"{wanted.name} could not be made: {error.message}")
                continue
            seen[wanted.name] = (*used, creative.layout)
            made.append(creative)
            report(f"made {wanted.name} ({creative.layout})")
    if not made and failed:
        raise CreativeError(failed[0].message, code=failed[0].code)
    campaign = _campaign(brief, reading, directions, copy, made, failed, library)
    return _painted_by(_advised(campaign, advice, told), backdrops)


def _advised(campaign: Campaign, advice: Advice, told: tuple[Clause, ...]) -> Campaign:
    """The campaign with the outside director's part in it named."""
    notices = tuple(dict.fromkeys((*campaign.notices, *advice.notices)))
    if not advice.by:
        return replace(campaign, notices=notices)
    reason = f": {advice.reason}" if advice.reason else ""
    summary = f"{campaign.summary}; advised by {advice.by}{reason}"
    return replace(campaign, notices=notices, summary=summary, director=advice.by, advice=told)


def _painted_by(campaign: Campaign, backdrops: Backdrops | None) -> Campaign:
    """The campaign with the outside painter's part in it named."""
    if backdrops is None:
        return campaign
    notices = tuple(dict.fromkeys((*campaign.notices, *backdrops.notices)))
    used = f"; backdrops painted by {backdrops.by}" if backdrops.used else ""
    return replace(campaign, notices=notices, summary=f"{campaign.summary}{used}")


def _understanding(reading: Reading) -> Understanding:
    return Understanding(reading.wishes, reading.clauses, reading.tone, reading.category)


def _make_one(
    brief: Brief,
    wanted: Format,
    direction: Direction,
    assets: Assets,
    copy: tuple[CopyLine, ...],
    library: FontLibrary,
    seen: tuple[str, ...],
    references: tuple[ReferenceLayout, ...],
    *,
    backdrops: Backdrops | None,
) -> Creative:
    """The first candidate that passes inspection, else the one with the fewest faults."""
    wordmark = "" if "logo" in direction.wishes.leave_out else _short(brief.brand.name)
    refusals: list[str] = []
    arrangements = arrange(
        wanted, direction, assets, copy, library, wordmark=wordmark, seen=seen,
        references=references, refused=refusals.append,
    )  # fmt: skip
    best: tuple[int, Creative, Composition] | None = None
    if backdrops is not None:
        best = _on_backdrop(brief, wanted, direction, arrangements[0], assets, copy, backdrops)
    for arrangement in () if best else _different_first(arrangements, TRIES):
        painted = paint_candidate(arrangement, direction, assets)
        creative = _finish(brief, wanted, direction, arrangement, painted, copy)
        faults = sum(check.level is Level.FAIL for check in creative.checks)
        if best is None or faults < best[0]:
            best = (faults, creative, painted.composition)
        if faults == 0:
            break
        if arrangement.name.startswith("reference-"):
            refusals.append(_faulty(creative))
    if best is None:  # arrange() never returns an empty list
        raise CreativeError("No arrangement could be painted.")
    _, creative, composition = best
    files = export(composition, direction.seed, brief.exports, description=creative.alt_text)
    notices = (*creative.notices, *_unfollowed(references, creative, refusals))
    return replace(creative, exports=files, notices=notices)


def _on_backdrop(
    brief: Brief,
    wanted: Format,
    direction: Direction,
    arrangement: Arrangement,
    assets: Assets,
    copy: tuple[CopyLine, ...],
    backdrops: Backdrops,
) -> tuple[int, Creative, Composition] | None:
    """The best candidate on a painted ground, if there is one and it passes every check."""
    ground = backdrops.under(arrangement, direction)
    if ground is None:
        return None
    painted = paint_candidate(arrangement, direction, assets, ground)
    creative = _finish(brief, wanted, direction, arrangement, painted, copy)
    faults = [check.message for check in creative.checks if check.level is Level.FAIL]
    if too_veiled(painted.composition):
        faults.append("Type can be read on it only under a strong veil.")
    if faults:
        backdrops.refused(wanted.name, " ".join(faults))
        return None
    backdrops.used = True
    return 0, creative, painted.composition


def _unfollowed(
    references: tuple[ReferenceLayout, ...], creative: Creative, refusals: list[str]
) -> tuple[Notice, ...]:
    """Why no reference layout was followed in this format; empty where one was."""
    if not references or creative.layout.startswith("reference-"):
        return ()
    why = " ".join(dict.fromkeys(refusals))
    message = f"{creative.format.name}: {why}"
    return (Notice("reference_not_followed", message, references[0].field),)


def _faulty(creative: Creative) -> str:
    faults = [check.message for check in creative.checks if check.level is Level.FAIL]
    number = creative.layout.removeprefix("reference-")
    return f"Reference layout {number} did not pass inspection: {' '.join(faults)}"


def _different_first(arrangements: list[Arrangement], most: int) -> Iterator[Arrangement]:
    """Up to ``most`` candidates, one of each archetype before a second of any."""
    seen: set[str] = set()
    later: list[Arrangement] = []
    count = 0
    for arrangement in arrangements:
        if arrangement.name in seen and not arrangement.name.startswith("reference-"):
            later.append(arrangement)
            continue
        seen.add(arrangement.name)
        yield arrangement
        count += 1
        if count == most:
            return
    yield from later[: most - count]


def paint_candidate(
    arrangement: Arrangement, direction: Direction, assets: Assets, backdrop: Photo | None = None
) -> Painted:
    """Compose and paint in one go, since colours of type depend on the pixels beneath."""
    gloss = arrangement.stage and SCENES[direction.scene].floor == "gloss"
    under = underlay(arrangement, direction, assets, gloss=gloss)
    ground = direction.palette.surface
    easel = Easel(arrangement.width, arrangement.height, ground, direction.seed)
    if backdrop is not None:
        under = on_photo(under, arrangement, backdrop)
    easel.lay(under.backdrop)
    if backdrop is not None:
        calm = calmed(under, arrangement, direction, easel.look)
        easel.lay(calm)
        under = replace(under, backdrop=(*under.backdrop, *calm))
    giant = behind(arrangement, direction, easel.look)
    easel.lay(giant)
    easel.lay(under.product)
    veil = scrims(arrangement, direction, easel.look)
    easel.lay(veil)
    bodies, glyphs = overlay(arrangement, direction, easel.look)
    easel.lay(bodies)
    background = easel.picture()
    easel.lay(glyphs)
    composition = Composition(
        arrangement.width,
        arrangement.height,
        (*under.backdrop, *giant, *under.product, *veil, *bodies, *glyphs),
        arrangement.name,
        ground,
    )
    if giant:
        plain = Easel(arrangement.width, arrangement.height, ground, direction.seed)
        plain.lay((*under.backdrop, *veil, *bodies))
        background = plain.picture()
    return Painted(composition, easel.picture(), background)


def _finish(
    brief: Brief,
    wanted: Format,
    direction: Direction,
    arrangement: Arrangement,
    painted: Painted,
    copy: tuple[CopyLine, ...],
) -> Creative:
    data, media_type = encode(painted.pixels, brief.output_format, weight_limit=wanted.weight_limit)
    facts = InspectionFacts(
        copy=copy,
        swatches=direction.wishes.only_colors or brand_colors(brief),
        requested_fonts=brief.brand.fonts,
        safe_zone=wanted.safe_zone,
        weight_limit=wanted.weight_limit,
        file_size=len(data),
        upscale=arrangement.upscale,
    )
    checks = inspect(painted.composition, painted.pixels, painted.background, facts)
    return Creative(
        format=wanted,
        variation=direction.variation,
        data=data,
        media_type=media_type,
        thumbnail=thumbnail(painted.pixels),
        exports={},
        alt_text=alt_text(brief, copy, arrangement.name),
        layout=arrangement.name,
        elements=elements_of(painted.composition),
        checks=checks,
        colors=_palette_codes(direction),
        notices=tuple(_fault(check, wanted) for check in checks if check.level is Level.FAIL),
        missed=missed(_asked(direction), seen(painted.composition, direction)),
    )


def _asked(direction: Direction) -> Iterator[Wish]:
    """Everything that the clauses of the direction ask of the picture."""
    return (wish for clause in direction.clauses for wish, _ in clause.effects)


def _fault(check: Check, wanted: Format) -> Notice:
    return Notice(f"check_{check.code}", f"{wanted.name}: {check.message}", "")


def _palette_codes(direction: Direction) -> tuple[str, ...]:
    palette = direction.palette
    roles = (palette.surface, palette.surface_2, palette.ink, palette.accent)
    return tuple(dict.fromkeys(color.code for color in roles))


def _directed_colors(wishes: Wishes) -> tuple[str, ...]:
    """The colours that the words of the direction name for a use."""
    named = (*wishes.only_colors, wishes.surface_color, wishes.text_color, wishes.accent_color)
    named += tuple(color for _, color in wishes.part_colors)
    return tuple(dict.fromkeys(color.code for color in named if color is not None))


def _short(name: str) -> str:
    """A brand name that can stand as a wordmark, or nothing."""
    return name if 0 < len(name) <= 24 else ""


def _campaign(
    brief: Brief,
    reading: Reading,
    directions: list[Direction],
    copy: tuple[CopyLine, ...],
    made: list[Creative],
    failed: list[Failure],
    library: FontLibrary,
) -> Campaign:
    first = directions[0]
    notices = list(reading.notices)
    for name in brief.brand.fonts:
        match = library.resolve(name)
        if not match.exact:
            said = f"{name} is not available; {match.family} is used instead. {match.reason}"
            notices.append(Notice("font_replaced", said.strip(), "brand_data.fonts"))
    for creative in made:
        notices.extend(creative.notices)
    palette = first.palette
    named: dict[str, Color] = {
        "surface": palette.surface,
        "surface_2": palette.surface_2,
        "ink": palette.ink,
        "accent": palette.accent,
        "on_accent": palette.on_accent,
    }
    return Campaign(
        creatives=tuple(made),
        failures=tuple(failed),
        summary=first.summary,
        clauses=answered(first.clauses, [(ad.format.name, ad.missed) for ad in made]),
        copy=copy,
        fonts=tuple(dict.fromkeys((first.type.display, first.type.text))),
        colors={role: color.code for role, color in named.items()},
        directed_colors=_directed_colors(reading.wishes),
        logo=reading.logo,
        notices=tuple(dict.fromkeys(notices)),
        seed=brief.seed,
        engine=ENGINE,
        font_origins={
            name: library.family(name).origin for name in (first.type.display, first.type.text)
        },
    )
