"""Free a product from a blown-out white ground: RGB in; the object's mask and a verdict out.

Where the ground is clipped to white it is known to the last level, so that a few levels tell a
grey-white product from it, at the picture's full size and also where the product touches the
picture's edge. Only an outline that is closed, sharp all along and free of shadow passes.
"""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from creative.pictures import Pixels
from creative.reading.ground import Floats, Mask, read_ground
from creative.reading.judging import (
    Verdict,
    ground_like,
    hard_shadow,
    lane_of_shadow,
    lines,
    ramp,
    roughness,
)
from creative.reading.masking import majority
from creative.reading.matting import spread
from creative.reading.shadows import thrown_shadow

PAD: Final = 16  # pixels of white laid round the picture, so that thin strips of ground join up
_EDGE: Final = 8.0  # levels below white where the object begins
_STEP: Final = 20.0  # levels below white that a sharp edge reaches within 3 pixels
_WORK_SIDE: Final = 512


def padded(rgb: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """The picture with ``PAD`` pixels of white on every side."""
    white = (255, 255, 255)
    laid = cv2.copyMakeBorder(rgb, PAD, PAD, PAD, PAD, cv2.BORDER_CONSTANT, value=white)
    return np.asarray(laid, dtype=np.uint8)


def is_clipped(rgb: npt.NDArray[np.uint8]) -> bool:
    """True when the outermost pixels are white for the most part, to the last level or nearly."""
    edge = [rgb[:3], rgb[-3:], rgb[:, :3], rgb[:, -3:]]
    levels = np.concatenate([part.min(axis=2).ravel() for part in edge])
    return float((levels >= 254).mean()) > 0.6


def judged_on_white(rgb: npt.NDArray[np.uint8]) -> tuple[Mask, Verdict]:
    """The object on a ``padded`` picture, and the confidence that its cut would not show."""
    below = _below_white(rgb)
    solid = _object(below, _EDGE)
    if not 0.012 < float(solid.mean()) < 0.9:
        return solid, Verdict(0.0, {"ground": 0.0})
    mask, unsure = _with_gaps(rgb, solid)
    mask = _tightened(below, mask)
    size = max(1.0, max(mask.shape) / _WORK_SIDE)
    rim = mask & (cv2.erode(mask.astype(np.uint8), np.ones((3, 3), np.uint8)) == 0)
    outline = max(1, int(rim.sum()))
    soft = rim & (cv2.dilate(np.where(mask, below, 0), np.ones((7, 7), np.uint8)) < _STEP)
    scores = {
        "shaded": _unshaded(rgb, below, mask),
        "framed": ramp(_cut_off(mask), 0.016, 0.008),
        "holes": ramp(unsure, 0.001, 0.0004),
        "crisp": ramp(float(soft.sum()) / outline, 0.06, 0.02),
        "soft run": ramp(_longest(soft), 20 * size, 9 * size),
        "rough": ramp(roughness(mask), 0.6, 0.42),
        "remains": ramp(_remains(below, mask, size) / outline, 0.06, 0.01),
        "steady": _steady(below, solid, outline),
    }
    if float(np.prod(list(scores.values()))) > 0.3:
        scores |= _seen_small(rgb, mask)
    doubts = {name: round(score, 2) for name, score in scores.items() if score < 1}
    return mask, Verdict(float(np.prod(list(scores.values()))) * 0.95, doubts)


def matted_on_white(rgb: npt.NDArray[np.uint8], mask: Mask) -> Pixels:
    """RGBA along the mask: a soft edge just inside it, in the colour found further in.

    Where the edge is blurred over several pixels it is taken that much further in.
    """
    below = _below_white(rgb)
    depth = cv2.distanceTransform(mask.astype(np.uint8), cv2.DIST_L2, 5)
    beyond = cv2.distanceTransform((~mask).astype(np.uint8), cv2.DIST_L2, 5)
    levels = [float(np.median(below[(depth > d - 0.6) & (depth <= d + 0.6)])) for d in (1, 2, 3, 4)]
    full = 0.85 * float(np.median(below[(depth > 5) & (depth <= 8)]))
    blur = next((d for d, level in enumerate(levels, 1) if level >= full), 2)
    signed = cv2.GaussianBlur(depth - beyond, (0, 0), 1.0)
    alpha = np.clip((signed - 0.45 - 0.5 * max(0, blur - 2)) / 1.5, 0, 1)
    edge = (alpha > 0) & (depth <= blur + 0.6)
    own = spread(rgb.astype(np.float32), depth > blur + 0.6, 1.0, edge)
    # a thin dark rim is the object's own; only what is paler than its inside is mixed with white
    paler = edge & (below < _below_white(np.round(own).astype(np.uint8)))
    out = np.dstack([rgb, np.round(alpha * 255).astype(np.uint8)])
    out[paler, :3] = np.round(own[paler]).astype(np.uint8)
    return out


def free_of_shade(rgba: Pixels, rgb: npt.NDArray[np.uint8]) -> float:
    """How sure it is, 0..1, that a cut-out from a white ground took no rim of shadow along."""
    mask = np.pad(rgba[..., 3] > 127, PAD)
    white = padded(rgb)
    return _unshaded(white, _below_white(white), mask) if mask.any() else 0.0


def _unshaded(rgb: npt.NDArray[np.uint8], below: Floats, mask: Mask) -> float:
    size = max(1.0, max(mask.shape) / _WORK_SIDE)
    share, run, at_foot = _shaded_rim(rgb, below, mask)
    return ramp(share, 0.18, 0.11) * ramp(run, 80 * size, 52 * size) * ramp(at_foot, 0.45, 0.25)


def _below_white(rgb: npt.NDArray[np.uint8]) -> Floats:
    """How far each pixel is from white, in levels: by its light, and by its tint at low weight.

    Chroma subsampling carries a product's tint several pixels out onto the ground.
    """
    light = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY).astype(np.float32)
    red, green, blue = cv2.split(rgb)
    least = cv2.min(cv2.min(red, green), blue).astype(np.float32)
    return np.asarray(np.maximum(255 - light, 0.2 * (255 - least)), dtype=np.float32)


def _object(below: Floats, edge: float) -> Mask:
    """All that the flood from the frame does not reach, smoothed, without specks."""
    _, labels = cv2.connectedComponents((below < edge).astype(np.uint8), connectivity=4)
    found = (labels != labels[0, 0]).astype(np.uint8)
    found = majority(found, 5).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(found, connectivity=8)
    kept = stats[:, cv2.CC_STAT_AREA] >= 0.004 * max(1, int(found.sum()))
    kept[0] = False
    return np.asarray(kept[labels])


def _with_gaps(rgb: npt.NDArray[np.uint8], mask: Mask) -> tuple[Mask, float]:
    """The mask with enclosed ground opened, and the share of it that may be ground or print.

    Enclosed white with things on it (a screen, a label) is a surface; so is white that is not
    as white as the ground, and what lies right beside more of either than it measures itself.
    """
    area = int(mask.sum())
    dark = 255 - cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY).astype(np.float32)
    enclosed = cv2.morphologyEx(
        (mask & (dark < 10)).astype(np.uint8), cv2.MORPH_OPEN, np.ones((3, 3), np.uint8)
    )
    count, labels, stats, centres = cv2.connectedComponentsWithStats(enclosed, connectivity=4)
    sizes = stats[:, cv2.CC_STAT_AREA]
    large = [index for index in range(1, count) if sizes[index] >= 40]
    surfaces = np.zeros(count, dtype=np.bool_)
    for index in large:
        place = _around(stats[index], mask.shape)
        hole = labels[place] == index
        # the darkest of a narrow gap is its edges' blur
        surfaces[index] = np.quantile(dark[place][hole], 0.1) > 2 or _islands(hole)
    _, groups = cv2.connectedComponents(cv2.dilate(enclosed, np.ones((15, 15), np.uint8)))
    member = np.zeros(count, dtype=np.intp)
    member[labels.ravel()] = groups.ravel()
    marked = np.where(surfaces, sizes, 0)
    marked[0] = 0
    surface_area = np.bincount(member, weights=marked)
    rows, columns = np.nonzero(mask)
    middle = np.array([columns.mean(), rows.mean()])
    extent = np.array([np.ptp(columns) + 1, np.ptp(rows) + 1])
    depth = cv2.distanceTransform(mask.astype(np.uint8), cv2.DIST_L2, 3)
    opened, left = mask.copy(), []
    for index in large:
        size = int(sizes[index])
        if surfaces[index] or surface_area[member[index]] > size:
            continue
        place = _around(stats[index], mask.shape)
        hole = labels[place] == index
        wall = float(depth[place][hole].min())
        off = float(np.abs((centres[index] - middle) / extent).max())
        white = float(np.median(dark[place][hole]))
        # a handle's hole is large; a small white figure near the edge is print
        thin = wall < 1.4 * np.sqrt(size) and off > 0.22 and wall < 0.16 * extent.min()
        handle = thin and size > 0.01 * area and white < 1.5
        slit = off > 0.15 and white < 3.5 and _is_slit(rgb[place], hole, slimness=3)
        if handle or slit:
            opened[place] &= ~_to_its_ends(dark[place], hole)
        else:
            left.append(index)
    unsure = 0
    parted = bool((mask & ~opened).any())
    for index in left:
        place = _around(stats[index], mask.shape)
        gap = _to_its_ends(dark[place], labels[place] == index)
        # where an arm or a strap has shown itself, so may its smaller gaps
        if parted and _is_slit(rgb[place], gap, slimness=2):
            opened[place] &= ~gap
        else:
            unsure += int(sizes[index])
    return opened, unsure / area


def _around(stats: npt.NDArray[np.int32], shape: tuple[int, ...]) -> tuple[slice, slice]:
    """The rows and columns of a component and 24 pixels more on each side."""
    left, top, width, height = (int(value) for value in stats[:4])
    return (
        slice(max(0, top - 24), min(shape[0], top + height + 24)),
        slice(max(0, left - 24), min(shape[1], left + width + 24)),
    )


def _islands(hole: Mask) -> bool:
    """True when something stands free inside the hole."""
    whole = cv2.morphologyEx(hole.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(1 - whole, connectivity=8)
    outer = labels[0, 0]
    sizes = stats[:, cv2.CC_STAT_AREA].copy()
    sizes[[0, outer]] = 0
    return bool((sizes >= 12).any())


def _to_its_ends(dark: Floats, hole: Mask) -> Mask:
    """The gap with its narrow ends, where blur mixes the ground with what is beside it."""
    near = cv2.dilate(hole.astype(np.uint8), np.ones((15, 15), np.uint8)) > 0
    beside = near & (cv2.dilate(hole.astype(np.uint8), np.ones((9, 9), np.uint8)) == 0)
    pale = dark < np.clip(0.35 * float(np.quantile(dark[beside], 0.2)), 10, 50)
    _, labels = cv2.connectedComponents((pale | hole).astype(np.uint8), connectivity=8)
    reached = np.unique(labels[hole])
    return np.isin(labels, reached[reached > 0])


def _tightened(below: Floats, mask: Mask) -> Mask:
    """The mask drawn in to where a pixel is mostly the object's: compression blurs and rings.

    First where white runs into narrow notches, then along the whole outline.
    """
    notched = _near_white(below, mask, 12)
    _, labels = cv2.connectedComponents((notched | ~mask).astype(np.uint8), connectivity=4)
    reached = np.unique(labels[~mask])
    mask = mask & ~np.isin(labels, reached[reached > 0])
    drawn = (mask & ~_near_white(below, mask, 3.5)).astype(np.uint8)
    return majority(drawn, 5) & mask


def _near_white(below: Floats, mask: Mask, reach: float) -> Mask:
    """What is nearer to white than to the object's inside, no deeper than ``reach``.

    The palest of the inside counts: beside a dark seam a pale panel is not to be drawn in.
    """
    depth = cv2.distanceTransform(mask.astype(np.uint8), cv2.DIST_L2, 3)
    ring = (depth > 0.7 * reach) & (depth <= 1.7 * reach)
    size = 2 * round(1.7 * reach) + 1
    inside = cv2.erode(
        np.where(ring, below, 255).astype(np.float32), np.ones((size, size), np.uint8)
    )
    mixed = cv2.GaussianBlur(below, (0, 0), 0.7) < np.clip(0.35 * inside, _EDGE, 60)
    return np.asarray(mask & (depth <= reach) & mixed)


def _is_slit(rgb: npt.NDArray[np.uint8], hole: Mask, *, slimness: float) -> bool:
    """True for a long gap that narrows to its ends between two parts in different light.

    A print has the same cloth or paper on both its sides; a gap has an arm and a body.
    """
    rows, columns = np.nonzero(hole)
    points = np.stack([columns, rows], axis=1).astype(np.float32)
    middle = points.mean(axis=0)
    _, axes = np.linalg.eigh(np.cov((points - middle).T))
    along, across = (points - middle) @ axes[:, 1], (points - middle) @ axes[:, 0]
    length, breadth = float(np.ptp(along)) + 1, float(np.ptp(across)) + 1
    if length < slimness * breadth:
        return False
    fifth = np.clip(((along - along.min()) / length * 8).astype(int), 0, 7)
    counts = np.bincount(fifth, minlength=8)
    if max(counts[0], counts[7]) > 0.7 * counts[2:6].max():
        return False
    lab = cv2.cvtColor(rgb.astype(np.float32) / 255, cv2.COLOR_RGB2Lab)
    sides = []
    ring = cv2.dilate(hole.astype(np.uint8), np.ones((13, 13), np.uint8)) > 0
    ring &= cv2.dilate(hole.astype(np.uint8), np.ones((7, 7), np.uint8)) == 0
    rows, columns = np.nonzero(ring)
    place = (np.stack([columns, rows], axis=1) - middle) @ axes[:, 0]
    for side in (place > 0, place < 0):
        if not side.any():
            return False
        sides.append(np.median(lab[rows[side], columns[side]], axis=0))
    return float(np.linalg.norm(sides[0] - sides[1])) > 12


def _cut_off(mask: Mask) -> float:
    """How much the picture's edge took off the object, as a share of its breadth; worst side.

    Where a rounding touches the edge, the touch widens quickly further in: chords of lengths
    a and b, d pixels apart, belong to a bow of which a*a*d / (b*b - a*a) is missing.
    """
    inner = mask[PAD:-PAD, PAD:-PAD]
    rows, columns = np.flatnonzero(inner.any(axis=1)), np.flatnonzero(inner.any(axis=0))
    extent = min(np.ptp(rows), np.ptp(columns)) + 1
    step = max(4, round(0.012 * extent))
    worst = 0.0
    for side in (inner, inner[::-1], inner.T, inner.T[::-1]):
        edge, further = side[0].astype(np.int8), side[step]
        bounds = np.flatnonzero(np.diff(np.pad(edge, 1)))
        for start, end in bounds.reshape(-1, 2):
            length = float(end - start)
            left, right = start, end - 1
            if further[start:end].any():
                while left > 0 and further[left - 1]:
                    left -= 1
                while right < len(further) - 1 and further[right + 1]:
                    right += 1
            chord = float(right - left + 1)
            grown = max(chord * chord - length * length, 1.0)
            worst = max(worst, min(length, length * length * step / grown) / extent)
    return worst


def _longest(marked: Mask) -> float:
    joined = cv2.dilate(marked.astype(np.uint8), np.ones((3, 3), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    extent = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT])[1:count]
    return float(extent.max(initial=0))


def _shaded_rim(
    rgb: npt.NDArray[np.uint8], below: Floats, mask: Mask
) -> tuple[float, float, float]:
    """Where the rim goes on to darken inward and is grey, it is a shadow.

    (Share of the outline, longest run in pixels, share of the outline along the foot.)

    An object's own edge has its full tone two pixels in.
    """
    depth = cv2.distanceTransform(mask.astype(np.uint8), cv2.DIST_L2, 5)
    smooth = cv2.GaussianBlur(below, (0, 0), 1.0)
    inward = cv2.GaussianBlur(depth, (0, 0), 1.0)
    gain = sum(
        cv2.Scharr(smooth, cv2.CV_32F, dx, dy, scale=1 / 32)
        * cv2.Scharr(inward, cv2.CV_32F, dx, dy, scale=1 / 32)
        for dx, dy in ((1, 0), (0, 1))
    )
    ring = (depth > 3.5) & (depth <= 5.5)
    red, green, blue = cv2.split(rgb)
    grey = cv2.subtract(cv2.max(cv2.max(red, green), blue), cv2.min(cv2.min(red, green), blue)) < 16
    shade = ring & grey & (gain > 3.0) & (below < 90)
    marked = cv2.morphologyEx(shade.astype(np.uint8), cv2.MORPH_OPEN, np.ones((2, 2), np.uint8)) > 0
    rows = np.flatnonzero(mask.any(axis=1))
    foot = ring.copy()
    foot[: rows[-1] - max(8, round(0.04 * (rows[-1] - rows[0])))] = False
    return (
        float(marked.sum()) / max(1, int(ring.sum())),
        _longest(marked),
        float((marked & foot).sum()) / max(1, int(foot.sum())),
    )


def _remains(below: Floats, mask: Mask, size: float) -> float:
    """The summed length of the faint lines in what was taken for ground."""
    reach = 2 * round(8 * max(1.0, size)) + 1
    free = cv2.dilate(mask.astype(np.uint8), np.ones((reach, reach), np.uint8)) == 0
    return lines(free & (below >= 4))


def _steady(below: Floats, solid: Mask, outline: int) -> float:
    """How little a tighter and a looser edge change, 0..1: a shadow or a fading part moves."""
    least = 1.0
    for edge in (4.0, 16.0):
        moved = (solid ^ _object(below, edge)).astype(np.uint8)
        bites = cv2.morphologyEx(moved, cv2.MORPH_OPEN, np.ones((5, 5), np.uint8))
        least = min(least, ramp(float(bites.sum()) / outline, 0.5, 0.1))
    return least


def _seen_small(rgb: npt.NDArray[np.uint8], mask: Mask) -> dict[str, float]:
    """The scores against shadows and glass, at the size where the ladder's first rungs work."""
    scale = min(1.0, _WORK_SIDE / max(mask.shape))
    size = round(mask.shape[1] * scale), round(mask.shape[0] * scale)
    small = np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    held = cv2.resize(mask.astype(np.float32), size, interpolation=cv2.INTER_AREA) > 0.5
    ground = read_ground(small, grain=1 / scale)
    surface = ground.surface.copy()
    # what is nearly white is no shadow: one as faint would have had no sharp edge
    surface[ground.lab[..., 0] > 94] = 0
    hard = hard_shadow(ground.lab, surface, ground.slope, held)
    return {
        "hard shadow": ramp(hard, 0.09, 0.03),
        "thrown": thrown_shadow(ground, held).clear,
        "lane": ramp(lane_of_shadow(ground, held), 0.12, 0.05),
        "pale": ramp(ground_like(ground, held), 0.6, 0.4),
    }
