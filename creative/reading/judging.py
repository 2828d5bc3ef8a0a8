"""Is this cut clean: a ground model in, the object's mask and an honest confidence out."""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from creative.reading.ground import Floats, Ground, Mask, border_of, darkening, read_ground

_SPECK: Final = 0.004  # of the object's area: smaller pieces are dust or compression noise


def object_mask(ground: Ground) -> Mask:
    """What is neither ground nor shadow, without leaks, remains of shadow, and specks."""
    found = ground.object | _leaks(ground)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(
        found.astype(np.uint8), connectivity=8
    )
    if count <= 1:
        return found
    areas = stats[:, cv2.CC_STAT_AREA]
    total = areas[1:].max()
    shadowy = darkening(ground.lab, ground.surface)
    kept = np.zeros(count, dtype=np.bool_)
    for index in range(1, count):
        piece = labels == index
        if areas[index] < _SPECK * total:
            continue
        rim = cv2.dilate(piece.astype(np.uint8), np.ones((5, 5), np.uint8)).astype(bool) & ~piece
        in_shade = float((ground.shade & rim).sum()) / max(1, int(rim.sum()))
        if in_shade > 0.5 and float(shadowy[piece].mean()) > 0.85:
            continue
        kept[index] = True
    return kept[labels] & _opened_holes(ground, kept[labels])


def judged(rgb: npt.NDArray[np.uint8], ground: Ground, mask: Mask) -> float:
    """Confidence 0..1 that the cut along ``mask`` shows no ground, no shadow and no bite."""
    area = float(mask.mean())
    if not 0.012 < area < 0.93 or ground.noise > 4:
        return 0.0
    scores = (
        _ramp(ground.inliers, 0.72, 0.92),
        _ramp(_framed(mask), 0.16, 0.05),
        _ramp(_crisp(ground, mask), 0.5, 0.92),
        _ramp(_steady(rgb, mask), 0.85, 0.975),
        _ramp(_faint_remains(ground, mask), 0.06, 0.01),
    )
    return float(np.prod(scores)) * 0.97


def _ramp(value: float, bad: float, good: float) -> float:
    return float(np.clip((value - bad) / (good - bad), 0, 1))


def _leaks(ground: Ground) -> Mask:
    """Parts of the shade that reach the ground only through a gap: pale product, not shadow."""
    _, labels = cv2.connectedComponents(ground.shade.astype(np.uint8), connectivity=4)
    inner = cv2.erode(ground.shade.astype(np.uint8), np.ones((3, 3), np.uint8)).astype(bool)
    rim = ground.shade & ~inner
    beside = cv2.dilate(ground.bare.astype(np.uint8), np.ones((3, 3), np.uint8)).astype(bool)
    count = int(labels.max()) + 1
    rims = np.bincount(labels[rim], minlength=count)
    open_ = np.bincount(labels[rim & beside], minlength=count)
    leaking = open_ < 0.3 * rims
    leaking[0] = False
    return leaking[labels]


def _opened_holes(ground: Ground, mask: Mask) -> Mask:
    return np.ones_like(mask)


def _framed(mask: Mask) -> float:
    frame = np.concatenate([mask[0], mask[-1], mask[:, 0], mask[:, -1]])
    return float(frame.mean())


def _crisp(ground: Ground, mask: Mask) -> float:
    """The share of the outline where the object truly differs from the ground beside it."""
    inner = cv2.erode(mask.astype(np.uint8), np.ones((3, 3), np.uint8)).astype(bool)
    rim = mask & ~inner
    kernel = np.ones((7, 7), np.uint8)
    strongest = cv2.dilate(np.where(mask, ground.distance, 0).astype(np.float32), kernel)
    steepest = cv2.dilate(ground.slope, kernel)
    good = (strongest > 3 * ground.threshold) & (steepest > 1.5)
    return float(good[rim].mean()) if rim.any() else 0.0


def _steady(rgb: npt.NDArray[np.uint8], mask: Mask) -> float:
    """The least overlap with the masks that looser and stricter tolerances give."""
    least = 1.0
    for strictness in (0.7, 1.5):
        other = object_mask(read_ground(rgb, strictness=strictness))
        either = int((mask | other).sum())
        least = min(least, float((mask & other).sum()) / max(1, either))
    return least


def _faint_remains(ground: Ground, mask: Mask) -> float:
    """Faint lines in what was taken for ground, relative to the object's outline length."""
    lightness = ground.lab[..., 0]
    fine = np.abs(lightness - cv2.GaussianBlur(lightness, (0, 0), 2.5))
    near = cv2.dilate(mask.astype(np.uint8), np.ones((13, 13), np.uint8)).astype(bool)
    free = ~near & ~border_of(mask.shape)  # type: ignore[arg-type]
    level = float(np.quantile(fine[free], 0.5)) if free.any() else 0.0
    lines = free & (fine > max(0.5, 5 * level))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(
        lines.astype(np.uint8), connectivity=8
    )
    extent = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT])
    long_ = extent[1:][extent[1:] >= 8].sum() if count > 1 else 0
    outline = float(
        cv2.morphologyEx(mask.astype(np.uint8), cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8)).sum()
    )
    return float(long_) / max(1.0, outline / 2)


__all__ = ["Floats", "judged", "object_mask"]
