"""Is this cut clean: a ground model in, the object's mask and an honest confidence out."""

from __future__ import annotations

from dataclasses import dataclass, replace

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
from creative.reading.masking import (
    LANE_STEP,
    Found,
    leaks,
    majority,
    object_mask,
    touching_shadow,
)
from creative.reading.reflection import mirrored
from creative.reading.shadows import Thrown, soft_edge


@dataclass(frozen=True, slots=True)
class Verdict:
    """``confidence`` 0..1 that no eye would see the cut; ``doubts`` are the scores under 1."""

    confidence: float
    doubts: dict[str, float]


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


def _even_lane(ground: Ground, mask: Mask) -> float:
    """How much of the lane that was taken is even in tone, per pixel of the object's outline.

    A lane of shadow darkens all the way; an even part of it belonged to the object.
    """
    lane = touching_shadow(ground, ground.object | leaks(ground), LANE_STEP)
    even = _eroded(lane) & (ground.slope < 0.8)
    return float(even.sum()) / max(1, int((mask & ~_eroded(mask)).sum()))


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
