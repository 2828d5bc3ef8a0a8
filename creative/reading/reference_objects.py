"""A picture of an ad with its type known in; where its product and small marks stand, out.

Ground is every smooth stretch that reaches the edge of the frame: wall, floor, panel, each on its
own. What is left stands on it. A straight edge across the whole frame parts it into panels.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from creative.geometry import Box, bounds
from creative.pictures import Raster
from creative.reading.focus import read_photo
from creative.reading.text_lines import Mask, Rgb

Lab = npt.NDArray[np.float32]

_SIDE = 360  # long side at which objects are looked for
_STEEP = 3.0  # CIE Lab per pixel at that size: steeper than light on a wall or a soft shadow
_RIM = 1.5  # pixels by which blur and slope make a thing larger than it is
_SMALLEST = 0.008  # of the picture: less is a mark, not a product
_NEAR = 0.1  # of the short side: parts of one product stand no farther apart
_WHOLE = 0.62  # share of objects from which one picture fills the frame
_SEAM = 7.0  # CIE Lab across the edge of a panel
_ALONG = 0.72  # share of the frame in which a panel's edge is seen


@dataclass(frozen=True, slots=True)
class Objects:
    """Boxes in shares of the frame. ``product`` None: nothing stands out.

    ``whole`` is True when one picture fills the frame and ``product`` is its focus.
    """

    product: Box | None
    marks: tuple[Box, ...]
    whole: bool
    dark: bool


def find_objects(rgb: Rgb, covered: tuple[Box, ...]) -> Objects:
    """Look for what departs from the ground; ``covered`` are boxes of type in pixels."""
    height, width = rgb.shape[:2]
    scale = _SIDE / max(height, width)
    size = max(8, round(width * scale)), max(8, round(height * scale))
    small = cv2.resize(rgb, size, interpolation=cv2.INTER_AREA)
    spots = tuple(Box(b.x * scale, b.y * scale, b.w * scale, b.h * scale) for b in covered)
    clean = _painted_over(np.asarray(small, dtype=np.uint8), spots)
    smooth = cv2.GaussianBlur(clean.astype(np.float32) / 255, (0, 0), 0.8)
    lab = np.asarray(cv2.cvtColor(smooth, cv2.COLOR_RGB2Lab), dtype=np.float32)
    dark = bool(np.median(lab[..., 0]) < 50)
    mask = _standing(lab, spots)
    frame = Box(0, 0, size[0], size[1])
    panel = _panel(lab, mask, spots)
    if panel is None and mask.mean() > _WHOLE:
        rgba = np.dstack([clean, np.full(clean.shape[:2], 255, np.uint8)])
        focus = read_photo(Raster(rgba, has_alpha=False)).focus
        return Objects(_share(focus, frame), (), whole=True, dark=dark)
    pieces = _pieces(mask)
    product = panel or _product(pieces, spots, frame)
    marks = tuple(
        _share(box, frame)
        for box, _ in pieces
        if _mark(box, frame) and (product is None or product.intersect(box).area < 0.2 * box.area)
    )
    return Objects(_share(product, frame) if product else None, marks, whole=False, dark=dark)


def _share(box: Box, frame: Box) -> Box:
    return Box(box.x / frame.w, box.y / frame.h, box.w / frame.w, box.h / frame.h)


def _painted_over(small: Rgb, spots: tuple[Box, ...]) -> Rgb:
    """The picture without its type: the ground goes on where the type was."""
    height, width = small.shape[:2]
    gone = np.zeros((height, width), np.uint8)
    for spot in spots:
        gone[spot.inset(-2).pixels(width, height)] = 255
    return np.asarray(cv2.inpaint(small, gone, 5, cv2.INPAINT_TELEA), dtype=np.uint8)


def _standing(lab: Lab, spots: tuple[Box, ...]) -> Mask:
    """Everything that no smooth way leads to from the edge of the frame."""
    height, width = lab.shape[:2]
    slopes = [
        np.hypot(
            cv2.Scharr(np.ascontiguousarray(plane), cv2.CV_32F, 1, 0, scale=1 / 32),
            cv2.Scharr(np.ascontiguousarray(plane), cv2.CV_32F, 0, 1, scale=1 / 32),
        )
        for plane in np.moveaxis(lab, 2, 0)
    ]
    steep = (np.sqrt(sum(slope * slope for slope in slopes)) > _STEEP).astype(np.uint8)
    for spot in spots:  # seams of the painted-over type are no edges of things
        rim = spot.inset(-4).pixels(width, height)
        steep[rim] = 0
    closed = cv2.morphologyEx(steep, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    _, labels, _, _ = cv2.connectedComponentsWithStats(1 - closed, connectivity=4)
    rim_labels = np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]])
    counts = np.bincount(rim_labels)
    counts[0] = 0
    ground = np.isin(labels, np.flatnonzero(counts >= 0.04 * min(height, width)))
    standing = (~ground).astype(np.uint8)
    return np.asarray(
        cv2.morphologyEx(standing, cv2.MORPH_OPEN, np.ones((5, 5), np.uint8)) > 0, dtype=np.bool_
    )


def _panel(lab: Lab, mask: Mask, spots: tuple[Box, ...]) -> Box | None:
    """The part beyond a straight edge that a picture fills, or None."""
    height, width = mask.shape
    across = np.linalg.norm(lab[:, 4:] - lab[:, :-4], axis=2) > _SEAM
    down = np.linalg.norm(lab[4:] - lab[:-4], axis=2) > _SEAM
    columns = across.mean(axis=0) * _reaches(across)
    rows = down.mean(axis=1) * _reaches(down.T)
    x, y = int(columns.argmax()), int(rows.argmax())
    if max(columns[x], rows[y]) < _ALONG:
        return None
    if columns[x] >= rows[y]:
        halves = (Box.edges(0, 0, x + 2, height), Box.edges(x + 2, 0, width, height))
    else:
        halves = (Box.edges(0, 0, width, y + 2), Box.edges(0, y + 2, width, height))
    typed = [sum(half.intersect(spot).area for spot in spots) for half in halves]
    half = halves[int(np.argmin(typed))]
    if min(half.w / width, half.h / height) < 0.18:
        return None
    inside = mask[half.pixels(width, height)]
    rim = np.concatenate([inside[0], inside[-1], inside[:, 0], inside[:, -1]])
    # a picture runs off its panel, a product stands free on it
    return half if inside.mean() > 0.12 and rim.mean() > 0.12 else None


def _reaches(seam: Mask) -> Mask:
    """For each column: True when its seam starts at one end of the frame; a card's does not."""
    end = max(2, round(0.05 * seam.shape[0]))
    return np.asarray((seam[:end].mean(axis=0) > 0.6) | (seam[-end:].mean(axis=0) > 0.6))


def _product(pieces: list[tuple[Box, int]], spots: tuple[Box, ...], frame: Box) -> Box | None:
    """The largest piece with those that belong to it, not across type."""
    large = [box for box, area in pieces if area > _SMALLEST * frame.area]
    if not large:
        return None
    near = _NEAR * min(frame.w, frame.h)
    product = large[0]
    for box in large[1:]:
        between = bounds([product, box])
        across = any(between.intersect(spot).area > 0.3 * spot.area for spot in spots)
        if not across and box.intersect(product.inset(-near)).area > 0:
            product = between
    return product


def _pieces(mask: Mask) -> list[tuple[Box, int]]:
    """Connected parts, largest first."""
    count, _, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    found: list[tuple[Box, int]] = []
    for x, y, w, h, area in stats[1:count]:
        if area > 12:
            rim = min(_RIM, 0.15 * min(w, h))
            found.append((Box(float(x), float(y), float(w), float(h)).inset(rim), int(area)))
    return sorted(found, key=lambda piece: -piece[1])


def _mark(box: Box, frame: Box) -> bool:
    """Small, near the top or the bottom, and not a sliver of the edge itself."""
    near_edge = min(box.y, frame.h - box.bottom) < 0.16 * frame.h
    inside = min(box.x, box.y, frame.w - box.right, frame.h - box.bottom) > 1
    shape = max(box.w, box.h) < 8 * min(box.w, box.h)
    return near_edge and inside and shape and 0.0006 < box.area / frame.area < 0.03
