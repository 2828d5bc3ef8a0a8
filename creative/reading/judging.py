"""Is this cut clean: a ground model in, the object's mask and an honest confidence out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from creative.reading.ground import (
    Floats,
    Ground,
    Mask,
    border_of,
    color_slope_of,
    darkening,
    read_ground,
)
from creative.reading.reflection import mirrored
from creative.reading.shadows import Thrown, contact_lane, soft_edge, thrown_shadow

_SPECK: Final = 0.004  # of the object's area: smaller pieces are dust or compression noise
_LANE_STEP: Final = 6.0  # L* per pixel: softer than any object's edge at the working size


@dataclass(frozen=True, slots=True)
class Verdict:
    """``confidence`` 0..1 that no eye would see the cut; ``doubts`` are the scores under 1."""

    confidence: float
    doubts: dict[str, float]


@dataclass(frozen=True, eq=False, slots=True)
class Found:
    """The object's ``mask``; ``unsure_holes`` is the share of it that looks like ground but is
    enclosed and can be either a hole or a part as pale as the ground; ``thrown`` its hard shadow.
    """

    mask: Mask
    unsure_holes: float
    thrown: Thrown


def object_mask(ground: Ground, *, strictness: float = 1.0, known: Thrown | None = None) -> Found:
    """What is neither ground nor shadow, without leaks, remains of shadow, and specks.

    ``known`` spares the search for a hard shadow and for contact lanes.
    """
    found = ground.object | _leaks(ground)
    # looser is tried further than stricter: eating into the object is the worse mistake
    step = _LANE_STEP / (strictness**2 if strictness < 1 else strictness)
    found &= ~_touching_shadow(ground, found, step)
    found = _without_scraps(ground, found)
    thrown = known
    if thrown is None:
        thrown = thrown_shadow(ground, found)
        lanes = contact_lane(ground, found & ~thrown.shadow)
        thrown = replace(thrown, shadow=thrown.shadow | lanes)
    mask, unsure = _with_holes(ground, found & ~thrown.shadow, thrown.alike)
    return Found(_without_specks(mask), unsure, thrown)


def whole_mask(ground: Ground, found: Found) -> Mask:
    """The object with all that may be a part of it: rather a contact shadow on than a bite out.

    A grey side that runs on into its soft shadow is filled up where the object is round it.
    """
    shadow = found.thrown.shadow
    if shadow.any():
        smooth = majority(found.mask.astype(np.uint8), 7) | _eroded(found.mask, 5)
        return _without_specks(smooth & ~_slivers(smooth, shadow))
    loose = ground.object | _leaks(ground) | found.mask
    mask, _ = _with_holes(ground, _without_scraps(ground, loose), None)
    size = 2 * round(0.025 * max(mask.shape)) + 1
    closed = cv2.morphologyEx(
        mask.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((size, size), np.uint8)
    )
    gaps = (closed > 0) & ~mask & ~ground.bare
    count, labels = cv2.connectedComponents(gaps.astype(np.uint8), connectivity=4)
    for index in range(1, count):
        gap = labels == index
        ring = _dilated(gap) & ~gap
        if float((ring & mask).sum()) > 0.6 * float(ring.sum()):
            mask |= gap
    # where its own tone is the shadow's, a notch is no part of its form
    filled = mask | (majority(mask.astype(np.uint8), 13) & ~ground.bare)
    mask = filled & (majority(filled.astype(np.uint8), 9) | _eroded(filled, 5))
    return _without_specks(mask & ~contact_lane(ground, mask))


def _slivers(mask: Mask, shadow: Mask) -> Mask:
    """Small points that stand out of the object beside its hard shadow: the edge of that."""
    if not shadow.any():
        return np.zeros_like(mask)
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (17, 17))
    points = mask & (cv2.morphologyEx(mask.astype(np.uint8), cv2.MORPH_OPEN, disc) == 0)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(
        points.astype(np.uint8), connectivity=8
    )
    small = stats[:, cv2.CC_STAT_AREA] < 0.005 * mask.sum()
    near = np.bincount(labels[_dilated(shadow, 9)], minlength=count) > 0
    small[0] = False
    return np.asarray((small & near)[labels])


def judged(rgb: npt.NDArray[np.uint8], grain: float, ground: Ground, found: Found) -> Verdict:
    """Confidence that the cut along the mask shows no ground, no shadow and no bite."""
    mask, thrown = found.mask, found.thrown
    seen, edges = ground, color_slope_of(ground.lab)
    if thrown.shadow.any():
        ground = replace(ground, shade=ground.shade | thrown.shadow)
    area = float(mask.mean())
    if not 0.012 < area < 0.93 or ground.noise > 4:
        return Verdict(0.0, {"ground": 0.0})
    scores = {
        "border": ramp(ground.inliers, 0.72, 0.92),
        "framed": ramp(_framed(mask), 0.15, 0.06),
        "holes": ramp(found.unsure_holes, 0.1, 0.03),
        "crisp": ramp(_crisp(ground, mask, edges), 0.5, 0.92),
        "soft run": ramp(_soft_run(ground, mask, edges), 14, 9),
        "hard shadow": ramp(
            hard_shadow(ground.lab, ground.surface, ground.slope, mask), 0.12, 0.05
        ),
        "thrown": thrown.left,
        "soft edge": ramp(soft_edge(seen, mask), 0.1, 0.035),
        "mirrored": 0.0 if mirrored(seen, mask) else 1.0,
        "deep lane": ramp(_even_lane(ground, mask), 0.12, 0.03),
        "lane": ramp(lane_of_shadow(ground, mask), 0.12, 0.05),
        "rough": ramp(roughness(mask), 0.6, 0.42),
        "pale": ramp(ground_like(ground, mask), 0.6, 0.4),
        "print": ramp(_print_only(ground, mask), 0.85, 0.6),
        "remains": ramp(_faint_remains(seen, mask | thrown.shadow), 0.06, 0.01),
    }
    if float(np.prod(list(scores.values()))) > 0.3:  # the costly one last
        scores["steady"] = _steady(rgb, grain, mask, thrown)
    doubts = {name: round(score, 2) for name, score in scores.items() if score < 1}
    return Verdict(float(np.prod(list(scores.values()))) * 0.97, doubts)


def ramp(value: float, bad: float, good: float) -> float:
    """0 at ``bad`` and beyond, 1 at ``good`` and beyond, straight between."""
    return float(np.clip((value - bad) / (good - bad), 0, 1))


def _leaks(ground: Ground) -> Mask:
    """Parts of the shade that reach the ground only through a gap: pale product, not shadow."""
    _, labels = cv2.connectedComponents(ground.shade.astype(np.uint8), connectivity=4)
    rim = ground.shade & ~_eroded(ground.shade)
    beside = _dilated(ground.bare)
    count = int(labels.max()) + 1
    rims = np.bincount(labels[rim], minlength=count)
    open_ = np.bincount(labels[rim & beside], minlength=count)
    leaking = open_ < 0.3 * rims
    leaking[0] = False
    return np.asarray(leaking[labels])


def _touching_shadow(ground: Ground, found: Mask, steepest: float) -> Mask:
    """The dark lane of shadow where the object touches the ground.

    From the soft shade inward, a lane only gets darker, step by step and without colour; a
    rise in lightness, a tint or a sudden drop is the object itself.
    """
    if not ground.shade.any():
        return np.zeros_like(found)
    lightness = cv2.GaussianBlur(ground.lab[..., 0], (0, 0), 0.6)
    # the object's colour bleeds into its shadow, by reflection and by chroma subsampling
    open_ = darkening(ground.lab, ground.surface, tint=6.0) & found
    shaded = (ground.shade & ~found).astype(np.bool_)
    shaded |= _dilated(shaded, 5) & ground.bare
    reach = max(6, round(0.035 * max(found.shape)))
    taken = shaded.copy()
    for _ in range(reach):
        grown = taken.copy()
        for axis, step in ((0, 1), (0, -1), (1, 1), (1, -1)):
            before = np.roll(taken, step, axis)
            fall = np.roll(lightness, step, axis) - lightness
            grown |= before & open_ & (fall > -0.3) & (fall < steepest)
        if int(grown.sum()) == int(taken.sum()):
            break
        taken = grown
    lane = taken & found
    # ragged fingers into the object are noise: a lane is as wide as it is smooth
    lane = cv2.morphologyEx(
        (lane | shaded).astype(np.uint8), cv2.MORPH_OPEN, np.ones((3, 3), np.uint8)
    ).astype(np.bool_)
    return np.asarray(lane & found)


def _even_lane(ground: Ground, mask: Mask) -> float:
    """How much of the lane that was taken is even in tone, per pixel of the object's outline.

    A lane of shadow darkens all the way; an even part of it belonged to the object.
    """
    lane = _touching_shadow(ground, ground.object | _leaks(ground), _LANE_STEP)
    even = _eroded(lane) & (ground.slope < 0.8)
    return float(even.sum()) / max(1, int((mask & ~_eroded(mask)).sum()))


def _without_scraps(ground: Ground, found: Mask) -> Mask:
    count, labels, stats, _ = cv2.connectedComponentsWithStats(
        found.astype(np.uint8), connectivity=8
    )
    if count <= 1:
        return found
    areas = stats[:, cv2.CC_STAT_AREA]
    largest = areas[1:].max()
    shadowy = darkening(ground.lab, ground.surface)
    dark = np.bincount(labels.ravel(), weights=shadowy.ravel(), minlength=count)
    # bands of compression in a gradient are long but have no thickness
    thick = np.bincount(labels[_eroded(found)], minlength=count)
    kept = (areas >= _SPECK * largest) & (thick > 0)
    kept[0] = False
    for index in np.flatnonzero(kept & (dark > 0.85 * areas)):
        piece = labels == index
        rim = _dilated(piece, 5) & ~piece
        if float((ground.shade & rim).sum()) > 0.5 * rim.sum():
            kept[index] = False
    return np.asarray(kept[labels])


def _without_specks(mask: Mask) -> Mask:
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    kept = stats[:, cv2.CC_STAT_AREA] >= _SPECK * max(1, int(mask.sum()))
    kept[0] = False
    return np.asarray(kept[labels])


def _with_holes(ground: Ground, found: Mask, alike: Mask | None) -> tuple[Mask, float]:
    """Enclosed ground: opened where a thin part (a handle) encloses it, kept where it is print.

    The mask with its holes settled, and the share of its area that could be either.
    """
    bare = ~found | (ground.distance < max(2.2, 0.8 * ground.threshold))
    like = bare if alike is None else bare | alike
    count, labels, stats, centres = cv2.connectedComponentsWithStats(
        like.astype(np.uint8), connectivity=4
    )
    outer = np.unique(labels[border_of(found.shape) & like])
    whole = found | ~np.isin(labels, outer)
    if not whole.any():
        return whole, 0.0
    area = int(whole.sum())
    rows, columns = np.nonzero(whole)
    middle = np.array([columns.mean(), rows.mean()])
    extent = np.array([np.ptp(columns) + 1, np.ptp(rows) + 1])
    mask, unsure = whole.copy(), 0
    outside = cv2.distanceTransform(whole.astype(np.uint8), cv2.DIST_L2, 3)
    for index in range(1, count):
        size = int(stats[index, cv2.CC_STAT_AREA])
        if index in outer or size < 0.0015 * area:
            continue
        hole = labels == index
        wall = float(outside[hole].min())
        off = float(np.abs((centres[index] - middle) / extent).max())
        if wall < 1.4 * np.sqrt(size) and off > 0.22 and wall < 0.16 * extent.min():
            mask &= ~hole
        elif alike is None or float((hole & bare).sum()) > 0.2 * size:
            # beside the middle it is more likely a gap (an arm, a strap) than print
            unsure += size * (5 if off > 0.22 and size > 0.004 * area else 1)
    return mask, unsure / area


def _framed(mask: Mask) -> float:
    """How much of the object's breadth the picture's edge cuts off, on the worst side."""
    across, along = (
        np.ptp(np.flatnonzero(mask.any(axis=0))) + 1,
        np.ptp(np.flatnonzero(mask.any(axis=1))) + 1,
    )
    return max(
        float(mask[0].sum() / across),
        float(mask[-1].sum() / across),
        float(mask[:, 0].sum() / along),
        float(mask[:, -1].sum() / along),
    )


def _crisp(ground: Ground, mask: Mask, edges: Floats) -> float:
    """The share of the outline where the object truly differs from the ground beside it."""
    rim = mask & ~_eroded(mask)
    if not rim.any():
        return 0.0
    strongest = cv2.dilate(
        np.where(mask, ground.distance, 0).astype(np.float32), np.ones((7, 7), np.uint8)
    )
    steepest = cv2.dilate(edges, np.ones((7, 7), np.uint8))
    # out of a shadow only a plain edge tells the object apart; what lacks one there weighs double
    by_shade = _dilated(ground.shade, 9)
    good = (strongest > 3 * ground.threshold) & (steepest > np.where(by_shade, 3.0, 1.5))
    return float(good[rim].mean()) - float((~good & by_shade)[rim].mean())


def _soft_run(ground: Ground, mask: Mask, edges: Floats) -> float:
    """The longest stretch of outline, in pixels, where no edge parts the object from its shade.

    There the shade ran on into a part of the object of the same tone.
    """
    steepest = cv2.dilate(edges, np.ones((5, 5), np.uint8))
    soft = mask & ~_eroded(mask) & _dilated(ground.shade, 5) & (steepest < 3)
    count, _, stats, _ = cv2.connectedComponentsWithStats(
        _dilated(soft).astype(np.uint8), connectivity=8
    )
    extent = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT])[1:count]
    return float(extent.max(initial=0))


def hard_shadow(lab: Floats, surface: Floats, slope: Floats, mask: Mask) -> float:
    """The share of the outline that may be a hard-edged shadow rather than the object.

    Such a part is an even, neutral darkening of the ground (``surface``), without texture, set
    off by an edge from the larger rest of the object.
    """
    even = darkening(lab, surface) & (slope < 0.8) & mask
    even = _eroded(even, 5)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(
        even.astype(np.uint8), connectivity=4
    )
    area, rim = int(mask.sum()), mask & ~_eroded(mask)
    pieces = [
        labels == index
        for index in range(1, count)
        if 0.015 * area < stats[index, cv2.CC_STAT_AREA] < 0.6 * area
    ]
    # a narrow strip that hangs together with the body somewhere
    size = 2 * round(0.035 * max(mask.shape)) + 1
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size))
    strips = cv2.morphologyEx(even.astype(np.uint8), cv2.MORPH_TOPHAT, disc)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(strips, connectivity=4)
    pieces += [
        labels == index
        for index in range(1, count)
        if stats[index, cv2.CC_STAT_AREA] > 0.012 * area
    ]
    suspect = np.zeros_like(mask)
    for piece in pieces:
        suspect |= _dilated(piece, 15) & rim
    return float(suspect.sum()) / max(1, int(rim.sum()))


def lane_of_shadow(ground: Ground, mask: Mask) -> float:
    """The share of the outline where a rim as grey as a shadow lies before another colour."""
    rim = mask & ~_eroded(mask) & _dilated(ground.shade, 7)
    outline = max(1, int((mask & ~_eroded(mask)).sum()))
    grey = darkening(ground.lab, ground.surface, tint=4.0) & mask
    deeper = _dilated(mask & ~grey & _eroded(mask, 7), 11)
    # two pixels of rim are the blur of the edge itself
    thick = _dilated(grey & _eroded(mask, 5), 5)
    return float((rim & grey & thick & deeper).sum()) / outline


def roughness(mask: Mask) -> float:
    """How ragged the outline is: what smoothing it changes, per pixel of its length."""
    smooth = majority(mask.astype(np.uint8), 11)
    outline = max(1, int((mask & ~_eroded(mask)).sum()))
    return float((smooth ^ mask).sum()) / outline


def majority(mask: npt.NDArray[np.uint8], size: int) -> Mask:
    """True where most of the ``size`` times ``size`` pixels around are 1: a median, but quick."""
    share = cv2.blur(mask * np.uint8(255), (size, size), borderType=cv2.BORDER_REPLICATE)
    return np.asarray(share > 127)


def ground_like(ground: Ground, mask: Mask) -> float:
    """The share of the object that barely differs from the ground: glass, or too pale to trust."""
    flat = (ground.distance < max(6.0, 2 * ground.threshold)) & (ground.slope < 1.0)
    return float(flat[mask].mean()) if mask.any() else 0.0


def _print_only(ground: Ground, mask: Mask) -> float:
    """The share of the mask in perfectly even colour, where the mask is several pieces.

    High for lettering on something as white as the ground, whose own edge is invisible.
    """
    pieces, _ = cv2.connectedComponents(mask.astype(np.uint8), connectivity=8)
    if pieces <= 2:
        return 0.0
    shades = np.round(ground.lab[_eroded(mask)] / 4).astype(np.int64)
    if len(shades) == 0:
        return 1.0
    _, counts = np.unique(shades @ np.array([10_000, 100, 1]), return_counts=True)
    return float(np.sort(counts)[-3:].sum()) / len(shades)


def _steady(rgb: npt.NDArray[np.uint8], grain: float, mask: Mask, thrown: Thrown) -> float:
    """How little looser and stricter tolerances change, 0..1.

    Both the overlap as a whole counts and each bite that is more than an edge's width deep.
    """
    outline = max(1, int((mask & ~_eroded(mask)).sum()))
    least = 1.0
    for strictness in (0.7, 1.25):
        ground = read_ground(rgb, grain=grain, strictness=strictness)
        other = object_mask(ground, strictness=strictness, known=thrown).mask
        overlap = float((mask & other).sum()) / max(1, int((mask | other).sum()))
        bites = cv2.morphologyEx(
            (mask ^ other).astype(np.uint8), cv2.MORPH_OPEN, np.ones((5, 5), np.uint8)
        )
        bitten = float(bites.sum()) / outline
        least = min(least, ramp(overlap, 0.85, 0.97), ramp(bitten, 0.5, 0.1))
    return least


def _faint_remains(ground: Ground, mask: Mask) -> float:
    """Faint lines in what was taken for ground or shade, relative to the outline's length."""
    lightness = ground.lab[..., 0]
    fine = np.abs(lightness - cv2.GaussianBlur(lightness, (0, 0), 2.5))
    free = ground.bare & ~_dilated(mask | ground.shade, 13) & ~border_of(mask.shape)
    level = float(np.quantile(fine[free], 0.5)) if free.any() else 0.0
    outline = max(1, int((mask & ~_eroded(mask)).sum()))
    found = lines(free & (fine > max(0.5, 7 * level))) / outline
    # a shade fades into the ground; where its edge is a line, it is a pale object
    edge = ground.shade & _dilated(ground.bare) & ~_dilated(mask, 9)
    sharp = _dilated(fine > max(0.45, 6 * level))
    if edge.sum() > 0.25 * outline:
        found += max(0.0, float(sharp[edge].mean()) - 0.65)
    return found


def lines(marked: Mask) -> float:
    """The summed extent of the connected marks that are at least 8 pixels long."""
    count, _, stats, _ = cv2.connectedComponentsWithStats(marked.astype(np.uint8), connectivity=8)
    extent = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT])[1:count]
    return float(extent[extent >= 8].sum())


def _eroded(mask: Mask, size: int = 3) -> Mask:
    return cv2.erode(mask.astype(np.uint8), np.ones((size, size), np.uint8)).astype(np.bool_)


def _dilated(mask: Mask, size: int = 3) -> Mask:
    return cv2.dilate(mask.astype(np.uint8), np.ones((size, size), np.uint8)).astype(np.bool_)
