"""Is this cut clean: a ground model in, the object's mask and an honest confidence out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from creative.reading.ground import Ground, Mask, border_of, darkening, read_ground

_SPECK: Final = 0.004  # of the object's area: smaller pieces are dust or compression noise
_CROSS: Final = np.ones((3, 3), np.uint8)


@dataclass(frozen=True, slots=True)
class Verdict:
    """``confidence`` 0..1 that no eye would see the cut; ``doubts`` are the scores under 1."""

    confidence: float
    doubts: dict[str, float]


def object_mask(ground: Ground) -> tuple[Mask, float]:
    """What is neither ground nor shadow, without leaks, remains of shadow, and specks.

    The second value is the share of the object that looks like ground but is enclosed and can
    be either a hole or a part as pale as the ground.
    """
    found = ground.object | _leaks(ground)
    found = _without_scraps(ground, found)
    return _with_holes(ground, found)


def judged(
    rgb: npt.NDArray[np.uint8], ground: Ground, mask: Mask, unsure_holes: float
) -> Verdict:
    """Confidence that the cut along ``mask`` shows no ground, no shadow and no bite."""
    area = float(mask.mean())
    if not 0.012 < area < 0.93 or ground.noise > 4:
        return Verdict(0.0, {"ground": 0.0})
    scores = {
        "border": _ramp(ground.inliers, 0.72, 0.92),
        "framed": _ramp(_framed(mask), 0.16, 0.05),
        "holes": _ramp(unsure_holes, 0.1, 0.03),
        "crisp": _ramp(_crisp(ground, mask), 0.5, 0.92),
        "hard shadow": _ramp(_hard_shadow(ground, mask), 0.12, 0.05),
        "remains": _ramp(_faint_remains(ground, mask), 0.06, 0.01),
    }
    if float(np.prod(list(scores.values()))) > 0.3:  # the costly one last
        scores["steady"] = _ramp(_steady(rgb, mask), 0.85, 0.975)
    doubts = {name: round(score, 2) for name, score in scores.items() if score < 1}
    return Verdict(float(np.prod(list(scores.values()))) * 0.97, doubts)


def _ramp(value: float, bad: float, good: float) -> float:
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
    kept = areas >= _SPECK * largest
    kept[0] = False
    for index in np.flatnonzero(kept & (dark > 0.85 * areas)):
        piece = labels == index
        rim = _dilated(piece, 5) & ~piece
        if float((ground.shade & rim).sum()) > 0.5 * rim.sum():
            kept[index] = False
    return np.asarray(kept[labels])


def _with_holes(ground: Ground, found: Mask) -> tuple[Mask, float]:
    """Enclosed ground: opened where a thin part (a handle) encloses it, kept where it is print.

    The mask with its holes settled, and the share of its area that could be either.
    """
    like = ~found
    count, labels, stats, centres = cv2.connectedComponentsWithStats(
        like.astype(np.uint8), connectivity=4
    )
    outer = np.unique(labels[border_of(found.shape) & like])
    whole = found | ~np.isin(labels, outer)
    area = max(1, int(whole.sum()))
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
        else:
            unsure += size
    return mask, unsure / area


def _framed(mask: Mask) -> float:
    frame = np.concatenate([mask[0], mask[-1], mask[:, 0], mask[:, -1]])
    return float(frame.mean())


def _crisp(ground: Ground, mask: Mask) -> float:
    """The share of the outline where the object truly differs from the ground beside it."""
    rim = mask & ~_eroded(mask)
    strongest = cv2.dilate(
        np.where(mask, ground.distance, 0).astype(np.float32), np.ones((7, 7), np.uint8)
    )
    steepest = cv2.dilate(ground.slope, np.ones((7, 7), np.uint8))
    good = (strongest > 3 * ground.threshold) & (steepest > 1.5)
    return float(good[rim].mean()) if rim.any() else 0.0


def _hard_shadow(ground: Ground, mask: Mask) -> float:
    """The share of the outline that may be a hard-edged shadow rather than the object.

    Such a part is an even, neutral darkening of the ground, without texture, set off by an
    edge from the larger rest of the object.
    """
    lab = ground.lab
    even = darkening(lab, ground.surface) & (ground.slope < 0.8) & mask
    even = cv2.morphologyEx(even.astype(np.uint8), cv2.MORPH_OPEN, _CROSS).astype(np.bool_)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(
        even.astype(np.uint8), connectivity=4
    )
    area, rim = int(mask.sum()), mask & ~_eroded(mask)
    touched = 0
    for index in range(1, count):
        size = int(stats[index, cv2.CC_STAT_AREA])
        if not 0.015 * area < size < 0.6 * area:
            continue
        touched += int((_dilated(labels == index, 9) & rim).sum())
    return touched / max(1, int(rim.sum()))


def _steady(rgb: npt.NDArray[np.uint8], mask: Mask) -> float:
    """The least overlap with the masks that looser and stricter tolerances give."""
    least = 1.0
    for strictness in (0.7, 1.5):
        other, _ = object_mask(read_ground(rgb, strictness=strictness))
        either = int((mask | other).sum())
        least = min(least, float((mask & other).sum()) / max(1, either))
    return least


def _faint_remains(ground: Ground, mask: Mask) -> float:
    """Faint lines in what was taken for ground, relative to the object's outline length."""
    lightness = ground.lab[..., 0]
    fine = np.abs(lightness - cv2.GaussianBlur(lightness, (0, 0), 2.5))
    free = ~_dilated(mask, 13) & ~border_of(mask.shape)
    level = float(np.quantile(fine[free], 0.5)) if free.any() else 0.0
    lines = free & (fine > max(0.5, 5 * level))
    count, _, stats, _ = cv2.connectedComponentsWithStats(lines.astype(np.uint8), connectivity=8)
    extent = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT])[1:count]
    outline = int((mask & ~_eroded(mask)).sum())
    return float(extent[extent >= 8].sum()) / max(1, outline)


def _eroded(mask: Mask, size: int = 3) -> Mask:
    return cv2.erode(mask.astype(np.uint8), np.ones((size, size), np.uint8)).astype(np.bool_)


def _dilated(mask: Mask, size: int = 3) -> Mask:
    return cv2.dilate(mask.astype(np.uint8), np.ones((size, size), np.uint8)).astype(np.bool_)
