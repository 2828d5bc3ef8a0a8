"""A ground and the mask on it in; which part is a hard shadow, and how much may be one, out.

A cast shadow is the ground with less light: darker, of the same chromaticity, smooth, to one
side. Tone alone does not prove it, for a grey side or sole looks the same; its outline does: it
is the product's own outline moved aside (on a wall, on a table seen from above) or laid flat
from the foot (behind a standing thing). What only looks like a shadow is a doubt, and stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from creative.reading.ground import Ground, Mask, color_slope_of, darkening, slope_of
from creative.reading.throws import explained

_TONES: Final = 0.07  # of the ground's lightness: parts of one shadow differ no more
_EDGE: Final = 8  # pixels: the breadth of a soft edge at working size
_PROVEN: Final = 0.8  # overlap of a shadow with the outline thrown aside that leaves no doubt
_AROUND: Final = 24  # pixels: wider than all that is looked at beside the outline
_NOTCH: Final = 2.5  # pixels at working size: deeper than any roughness of a clean outline
_LANE: Final = 13.0  # pixels at working size: half the breadth of a contact shadow
_PALER: Final = 8.0  # L* from a contact shadow's line to the foot just above
_NIGHT: Final = 25.0  # L* of a ground on which a shadow is a few levels deep
_BROAD: Final = 5.0  # pixels at working size: a sharp edge takes 2.5 to 3.2


@dataclass(frozen=True, eq=False, slots=True)
class Thrown:
    """``shadow`` is one beyond doubt, often nothing; ``likeness`` 0..1 says how much the best of
    what was not taken looks like one thrown by the rest, ``doubt`` on how much of the outline.
    ``merged`` 0..1 is how much a grey thing may have grown together with its shadow.
    """

    shadow: Mask
    likeness: float
    doubt: float
    merged: float
    alike: Mask | None = None  # where a shadow of its tone may be, also on the object

    @property
    def left(self) -> float:
        """How sure it is, 0..1, that no hard shadow is left once ``shadow`` is taken out."""
        likely = max(_ramp(self.likeness, 0.42, 0.5), self.merged)
        return 1 - likely * _ramp(self.doubt, 0.03, 0.08)

    @property
    def clear(self) -> float:
        """How sure it is, 0..1, that no hard shadow lies on a ground white to the last level."""
        likely = max(_ramp(self.likeness, 0.62, 0.7), float(self.merged == 1))
        return 0.0 if self.shadow.any() else 1 - likely * _ramp(self.doubt, 0.03, 0.08)


def _ramp(value: float, low: float, high: float) -> float:
    return float(np.clip((value - low) / (high - low), 0, 1))


def thrown_shadow(ground: Ground, mask: Mask) -> Thrown:
    """Look for a hard shadow in the mask."""
    if mask.sum() < 50:
        return Thrown(np.zeros_like(mask), 0.0, 0.0, 0.0)
    place, ground, inner = _window(ground, mask)
    thrown = _found(_Parts(ground, inner), inner)
    whole = np.zeros_like(mask)
    whole[place] = thrown.shadow
    alike = None
    if thrown.alike is not None:
        alike = np.zeros_like(mask)
        alike[place] = thrown.alike
    return replace(thrown, shadow=whole, alike=alike)


def _window(ground: Ground, mask: Mask) -> tuple[tuple[slice, slice], Ground, Mask]:
    """The rows and columns of the mask and some of the ground round it, and both cut to them."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    place = (
        slice(max(0, int(rows[0]) - _AROUND), int(rows[-1]) + _AROUND),
        slice(max(0, int(columns[0]) - _AROUND), int(columns[-1]) + _AROUND),
    )
    part = replace(
        ground,
        lab=np.ascontiguousarray(ground.lab[place]),
        surface=np.ascontiguousarray(ground.surface[place]),
        distance=np.ascontiguousarray(ground.distance[place]),
        slope=np.ascontiguousarray(ground.slope[place]),
        bare=np.ascontiguousarray(ground.bare[place]),
        shade=np.ascontiguousarray(ground.shade[place]),
    )
    return place, part, np.ascontiguousarray(mask[place])


def _found(parts: _Parts, mask: Mask) -> Thrown:
    best, likeness, found, tone = 0.0, 0.0, np.zeros_like(mask), 0.0
    for shadow, deep in parts.candidates():
        if shadow.sum() > 0.5 * parts.whole:
            continue
        product = _body(mask & ~shadow, shadow)
        product &= ~parts.let_in(shadow, product)
        aside = _to_one_side(parts.body_of(product), shadow)
        if product.sum() < 0.3 * parts.whole or aside < 0.05:
            continue
        score = explained(product & ~parts.bare, deep & ~product)
        likeness = max(
            likeness, score * min(1.0, aside / 0.6), (score - 0.3) * min(1.0, aside / 0.15)
        )
        if score > best and aside > 0.4:
            best, found, tone = score, mask & ~product, parts.median(deep)
    if best >= _PROVEN:
        left = mask & ~found
        return Thrown(found, 0.0, parts.doubt(left, tone), 0.0, left & parts.of_tone(tone))
    return Thrown(np.zeros_like(mask), likeness, parts.doubt(mask, None), parts.merged())


def contact_lane(ground: Ground, mask: Mask) -> Mask:
    """The dark lanes where the object touches the ground: thin, neutral, fading outwards."""
    lanes = np.zeros_like(mask)
    if mask.any():
        place, ground, inner = _window(ground, mask)
        lanes[place] = _lanes(ground, inner)
    return lanes


def foot_line(ground: Ground, mask: Mask) -> Mask:
    """The dark line, a cell or two high, between a paler thing's foot and the ground."""
    light = ground.lab[..., 0]
    grey = darkening(ground.lab, ground.surface, tint=6.0) & (ground.surface[..., 0] - light > 6)
    above = np.maximum.reduce([np.roll(light, step, axis=0) for step in (1, 2, 3)])
    line = grey & (above - light > _PALER)
    left = mask.copy()
    for _ in range(2):
        left &= ~(line & left & ~np.roll(left, -1, axis=0))
    return mask & ~left


def _lanes(ground: Ground, mask: Mask) -> Mask:
    parts = _Parts(ground, mask)
    soft = _soft_rim(ground, mask, parts)
    lanes = np.zeros_like(mask)
    night = float(np.median(ground.surface[..., 0])) < _NIGHT  # too faint to have an edge
    if night:
        soft |= _rim(mask) & _dilated(_opened(parts.like, 3), 3)
    if not soft.any():
        return lanes
    _, labels = cv2.connectedComponents(_opened(parts.like, 3).astype(np.uint8), connectivity=4)
    near, rim = _dilated(soft, 7), _rim(mask)
    for index in np.unique(labels[near]):
        piece = labels == index
        outer = _dilated(piece, 3) & rim
        if index == 0 or float((outer & near).sum()) < 0.5 * float(outer.sum()):
            continue
        deepest = float(cv2.distanceTransform(piece.astype(np.uint8), cv2.DIST_L2, 3).max())
        even = float((piece & (parts.labels > 0)).sum()) / float(piece.sum())
        thin = deepest < _LANE / (3 if night else 1)
        if thin and (night or even < 0.35):
            lanes |= piece
    if lanes.any():
        lanes = mask & ~_body(mask & ~lanes, lanes)
    return lanes if lanes.sum() < 0.15 * mask.sum() else np.zeros_like(mask)


def soft_edge(ground: Ground, mask: Mask) -> float:
    """The share of the outline that fades into the ground as a shadow does."""
    if not mask.any():
        return 0.0
    _, ground, mask = _window(ground, mask)
    soft = _soft_rim(ground, mask, _Parts(ground, mask))
    return float(soft.sum()) / max(1, int(_rim(mask).sum()))


def _soft_rim(ground: Ground, mask: Mask, parts: _Parts) -> Mask:
    """Where the outline takes more than twice a sharp edge's breadth to reach its depth."""
    steep = cv2.dilate(color_slope_of(ground.lab), np.ones((5, 5), np.uint8))
    body = _opened(parts.like, 3)  # two pixels are the blur of a dark thing's own edge
    drop = np.where(body, ground.surface[..., 0] - ground.lab[..., 0], 0)
    deep = cv2.dilate(drop.astype(np.float32), np.ones((11, 11), np.uint8))
    return _rim(mask) & _dilated(body, 5) & (deep > _BROAD * np.maximum(steep, 0.5))


class _Parts:
    """The mask's neutrally darkened parts: ``like``, and within it the even cores of one tone."""

    def __init__(self, ground: Ground, mask: Mask) -> None:
        lab = cv2.medianBlur(ground.lab, 5)
        drop = ground.surface[..., 0] - lab[..., 0]
        self.ratio = lab[..., 0] / np.maximum(ground.surface[..., 0], 1)
        apart = np.hypot(
            lab[..., 1] - ground.surface[..., 1] * self.ratio,
            lab[..., 2] - ground.surface[..., 2] * self.ratio,
        )
        # the sky and the product's own colour shine into a shadow
        self.like = np.asarray(
            (drop > np.clip(0.12 * ground.surface[..., 0], 1, 2.5))
            & (self.ratio > 0.2)
            & (apart < 5 + 0.2 * drop)
            & mask
        )
        self.bare = mask & (ground.distance < ground.threshold)
        light = np.asarray(cv2.GaussianBlur(lab[..., 0], (0, 0), 0.8), dtype=np.float32)
        slope = slope_of(light)
        even = _eroded(self.like & (slope < 1.3 + 1.5 * ground.noise), 3)
        count, self.labels, stats, _ = cv2.connectedComponentsWithStats(
            even.astype(np.uint8), connectivity=4
        )
        self.mask = mask
        self.areas = stats[:, cv2.CC_STAT_AREA].copy()
        self.areas[0] = 0
        self.whole = int(mask.sum())
        met = np.bincount(self.labels[_dilated(~mask, 2 * _EDGE + 1)], minlength=count)
        self.touching = np.flatnonzero((met > 0) & (self.areas >= max(12, 0.0008 * self.whole)))
        # sums, not medians: one pass for all of them
        sums = np.bincount(self.labels.ravel(), weights=self.ratio.ravel(), minlength=count)
        self.tones = sums / np.maximum(1, np.bincount(self.labels.ravel(), minlength=count))

    def let_in(self, shadow: Mask, product: Mask) -> Mask:
        """Bare ground that the shadow closed off, like that within the shadow of a handle."""
        count, labels, stats, _ = cv2.connectedComponentsWithStats(
            (self.bare & ~shadow).astype(np.uint8), connectivity=4
        )
        out = np.zeros_like(shadow)
        for index in range(1, count):
            if stats[index, cv2.CC_STAT_AREA] < 20:
                continue
            hole = labels == index
            ring = _dilated(hole, 9) & ~_dilated(hole, 5)
            if float((ring & product & ~self.bare).sum()) < 0.65 * float(ring.sum()):
                out |= hole
        return _dilated(out, 3)

    def body_of(self, product: Mask) -> Mask:
        """What of the product cannot be shadow, unless it is grey all over."""
        colored = product & ~self.like
        return colored if colored.sum() > 0.5 * product.sum() else product

    def merged(self) -> float:
        """0 where the outline shows no notch, as a thing and its shadow have; 1 where all is of
        one tone; half of that where the thing's own shading might hide a shadow.
        """
        if self.like.sum() < 0.6 * self.whole or _rounded(self.mask):
            return 0.0
        if _mirrors(self.mask) and _rounded(self.mask, 0.8):
            return 0.0
        inner = _eroded(self.like, 5)
        low, high = np.quantile(self.ratio[inner], [0.1, 0.9]) if inner.any() else (0.0, 0.0)
        return 1.0 if high - low < 0.12 else 0.8

    def doubt(self, mask: Mask, tone: float | None) -> float:
        """The share of the outline of ``mask`` that may be shadow, of one ``tone`` if known."""
        rim = _rim(mask)
        suspect = np.zeros_like(mask)
        count, labels, stats, _ = cv2.connectedComponentsWithStats(
            _opened(self.like & mask, 3).astype(np.uint8), connectivity=4
        )
        whole = int(mask.sum())
        for index in range(1, count):
            area = int(stats[index, cv2.CC_STAT_AREA])
            if area < 0.003 * whole:
                continue
            piece = labels == index
            middle = self.median(piece)
            if area > 0.6 * whole and not self.merged():
                continue
            if tone is not None and abs(middle - tone) > 0.1 and _opened(piece, 7).any():
                continue  # the light that throws this shadow would make another of its tone
            suspect |= _dilated(piece, 7) & rim
        return float(suspect.sum()) / max(1, int(rim.sum()))

    def candidates(self) -> Iterator[tuple[Mask, Mask]]:
        """What may be the shadow, and of that what is darker than half its depth."""
        order = sorted(self.touching, key=lambda index: -int(self.areas[index]))[:6]
        groups = {tuple(np.flatnonzero(self._near(self.tones[i])).tolist()) for i in order}
        for group in sorted(groups):
            yield self._of_tone(group)
        reached = self._outer(_opened(self.like, 3))
        if 0 < reached.sum() < 0.6 * self.whole:
            yield reached, reached & (self.ratio < (1 + self.median(reached)) / 2)
        if self.like.sum() > 0.5 * self.whole:  # a grey product: the shadow is its darker part
            for level in (0.5, 0.6, 0.7, 0.8):
                dark = self._outer(_opened(self.like & (self.ratio < level), 3))
                if dark.sum() > 0.01 * self.whole:
                    yield dark, dark

    def _outer(self, where: Mask) -> Mask:
        """The components that reach the outline: print and seams do not."""
        count, labels = cv2.connectedComponents(where.astype(np.uint8), connectivity=4)
        met = np.bincount(labels[_dilated(~self.mask, 7)], minlength=count) > 0
        met[0] = False
        return np.asarray(met[labels])

    def _near(self, tone: float) -> npt.NDArray[np.bool_]:
        return (np.abs(self.tones - tone) < _TONES) & (self.areas > 0)

    def median(self, where: Mask) -> float:
        return float(np.median(self.ratio[where]))

    def _of_tone(self, group: tuple[int, ...]) -> tuple[Mask, Mask]:
        """All that is like the ground in shadow and nearer to these cores than to others."""
        own = np.isin(self.labels, group)
        tone = float(np.average(self.tones[list(group)], weights=self.areas[list(group)]))
        other = (self.labels > 0) & ~own
        taken = self.ratio > tone - 0.05
        if other.any():
            to_own = cv2.distanceTransform((~own).astype(np.uint8), cv2.DIST_L2, 5)
            to_other, nearest = cv2.distanceTransformWithLabels(
                (~other).astype(np.uint8), cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL
            )
            table = np.ones(int(nearest.max()) + 1, np.float32)
            table[nearest[other]] = self.tones[self.labels[other]]
            theirs = table[nearest]
            # beside something darker than the shadow, what is not as dark is the shadow's
            lighter = (theirs < tone) & (self.ratio > (theirs + tone) / 2)
            far = np.minimum(to_own, to_other) > _EDGE
            taken = np.where(far, taken, (to_own <= to_other) | lighter) & ~other
        shadow = self._outer(_opened(self.like & taken, 3))
        return shadow, shadow & (self.ratio < (1 + tone) / 2)

    def of_tone(self, tone: float) -> Mask:
        """Where the ground lies in shadow of that tone, or in its penumbra."""
        return _opened(self.like & (self.ratio > tone - 0.06), 3)


def _to_one_side(product: Mask, shadow: Mask) -> float:
    """The share of the shadow that has the product beside it on one side only, always that one.

    A sole or a base lies under the product and a frame on both its sides.
    """
    product = _opened(product, 15)  # what the shadow left over is no product
    before = np.logical_or.accumulate(product, axis=1)
    after = np.logical_or.accumulate(product[:, ::-1], axis=1)[:, ::-1]
    total = max(1, int(shadow.sum()))
    return (
        max(float((shadow & before & ~after).sum()), float((shadow & after & ~before).sum()))
        / total
    )


def _mirrors(mask: Mask) -> bool:
    """True for an outline that is its own mirror image: with a shadow to one side it is not."""
    columns = np.flatnonzero(mask.any(axis=0))
    part = mask[:, columns[0] : columns[-1] + 1]
    return int(_opened(part ^ part[:, ::-1], 3).sum()) < 0.002 * int(part.sum())


def _rounded(mask: Mask, share: float = 1.0) -> bool:
    """True for an outline without notches: with a shadow to one side it has two."""
    contours, _ = cv2.findContours(mask.astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    outline = max(contours, key=cv2.contourArea)
    hull = cv2.convexHull(outline, returnPoints=False)
    if share < 1:
        return bool(cv2.contourArea(outline) > share * cv2.contourArea(outline[hull[:, 0]]))
    dents = cv2.convexityDefects(outline, np.sort(hull, axis=0)[::-1])
    deepest = 0 if dents is None else int(dents[..., 3].max()) / 256
    return len(contours) == 1 and deepest < _NOTCH


def _body(mask: Mask, shadow: Mask) -> Mask:
    """The product without the slivers that a shadow's own edge leaves along it."""
    core = _dilated(_opened(mask, 5), 5) & mask
    count, labels, stats, _ = cv2.connectedComponentsWithStats(
        (mask & ~core).astype(np.uint8), connectivity=8
    )
    near = np.bincount(labels[_dilated(shadow, 5)], minlength=count)
    kept = near < 0.5 * stats[:, cv2.CC_STAT_AREA]
    kept[0] = False
    body = core | kept[labels]
    count, labels, stats, _ = cv2.connectedComponentsWithStats(
        body.astype(np.uint8), connectivity=8
    )
    large = stats[:, cv2.CC_STAT_AREA] >= 0.004 * max(1, int(body.sum()))
    large[0] = False
    return np.asarray(large[labels])


def _rim(mask: Mask) -> Mask:
    return mask & ~_eroded(mask, 3)


def _opened(mask: Mask, size: int) -> Mask:
    kernel = np.ones((size, size), np.uint8)
    return cv2.morphologyEx(mask.astype(np.uint8), cv2.MORPH_OPEN, kernel).astype(np.bool_)


def _eroded(mask: Mask, size: int) -> Mask:
    return cv2.erode(mask.astype(np.uint8), np.ones((size, size), np.uint8)).astype(np.bool_)


def _dilated(mask: Mask, size: int) -> Mask:
    return cv2.dilate(mask.astype(np.uint8), np.ones((size, size), np.uint8)).astype(np.bool_)
