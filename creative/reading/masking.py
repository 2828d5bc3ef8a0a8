"""A ground model in; the mask of what stands on it out, without shadows and with its holes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from creative.reading.ground import Ground, Mask, border_of, darkening
from creative.reading.shadows import Thrown, contact_lane, foot_line, thrown_shadow

_SPECK: Final = 0.004  # of the object's area: smaller pieces are dust or compression noise
_TIP: Final = 9.0  # L*: what is this much darker than the object beside it can be shadow
LANE_STEP: Final = 6.0  # L* per pixel: softer than any object's edge at the working size


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
    found = ground.object | leaks(ground)
    # looser is tried further than stricter: eating into the object is the worse mistake
    step = LANE_STEP / (strictness**2 if strictness < 1 else strictness)
    found &= ~touching_shadow(ground, found, step)
    found = _without_scraps(ground, found)
    thrown = known
    if thrown is None:
        thrown = thrown_shadow(ground, found)
        lanes = contact_lane(ground, found & ~thrown.shadow)
        lanes |= foot_line(ground, found & ~thrown.shadow & ~lanes)
        thrown = replace(thrown, shadow=thrown.shadow | lanes)
    mask, unsure = _with_holes(ground, found & ~thrown.shadow, thrown.alike)
    return Found(_without_specks(mask), unsure, thrown)


def whole_mask(ground: Ground, found: Found) -> Mask:
    """The object with all that may be a part of it: rather a contact shadow on than a bite out.

    A grey side that runs on into its soft shadow is filled up where the object is round it.
    """
    shadow = found.thrown.shadow
    if found.thrown.alike is not None:  # a hard one: what is left is all the object
        smooth = majority(found.mask.astype(np.uint8), 7) | _eroded(found.mask, 5)
        smooth &= ~_shadow_tips(ground, smooth, shadow)
        return _without_specks(smooth & ~_slivers(smooth, shadow))
    loose = (ground.object | leaks(ground) | found.mask) & ~shadow
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


def _shadow_tips(ground: Ground, mask: Mask, shadow: Mask) -> Mask:
    """Where a hard shadow narrows along the object's edge to nothing: its last, thin end.

    Next to the shadow, in the outermost cells, plainly darker than the object just further in.
    """
    lightness = ground.lab[..., 0]
    inner = np.where(_eroded(mask, 9), lightness, 0).astype(np.float32)
    beside = cv2.dilate(inner, np.ones((13, 13), np.uint8))
    dark = mask & ~_eroded(mask, 9) & (lightness < beside - _TIP)
    tips = shadow.copy()
    reach = round(0.04 * max(mask.shape))
    for _ in range(reach):
        tips = _dilated(tips) & (dark | shadow)
    tips = tips & mask
    return tips if tips.sum() < 0.005 * mask.sum() else np.zeros_like(mask)


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


def leaks(ground: Ground) -> Mask:
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


def touching_shadow(ground: Ground, found: Mask, steepest: float) -> Mask:
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


def majority(mask: npt.NDArray[np.uint8], size: int) -> Mask:
    """True where most of the ``size`` times ``size`` pixels around are 1: a median, but quick."""
    share = cv2.blur(mask * np.uint8(255), (size, size), borderType=cv2.BORDER_REPLICATE)
    return np.asarray(share > 127)


def _eroded(mask: Mask, size: int = 3) -> Mask:
    return cv2.erode(mask.astype(np.uint8), np.ones((size, size), np.uint8)).astype(np.bool_)


def _dilated(mask: Mask, size: int = 3) -> Mask:
    return cv2.dilate(mask.astype(np.uint8), np.ones((size, size), np.uint8)).astype(np.bool_)
