"""A mark of several inks in; how strongly a one-colour version inks each of its pixels out.

Dark inks are figure; a white that lies inside others is a hole through which the ground shows,
as it is on paper. Between inks that meet edge to edge a gap is cut, so that no shape is lost.
"""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from creative.color import Color
from creative.pictures import Pixels
from creative.reading.swatches import oklab
from creative.scaling import shrunk_to

Floats = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]

_WORKED: Final = 420  # pixels of the long side on which it is worked out
_PAPER: Final = (0.93, 0.035)  # OKLCH lightness from which, chroma up to which an ink is white
_ENCLOSED: Final = 0.4  # the share of a white's border that lies against other ink
_OUT: Final = 0.04  # the share of a mark's white that a part of it beyond the ink has at least
_HARD: Final = 0.07  # OKLab distance across an edge, from which it is none of a gradient's
_MEETING: Final = 0.08  # the share of an ink's border that lies against another
_GAP: Final = 0.035  # of the mark's shorter side, cut between inks that meet
_KNOWN: Final = (0.12, 0.8)  # OKLab distance to its nearest ink, of this share: else a picture


def coverage_of(rgba: Pixels, inks: tuple[Color, ...]) -> npt.NDArray[np.uint8] | None:
    """Strength 0..255 by pixel, shape (h, w); None for what is more a picture than a mark.

    ``inks`` are the main colours of the mark's solid pixels.
    """
    height, width = rgba.shape[:2]
    scale = min(1.0, _WORKED / max(height, width))
    small = shrunk_to(rgba, round(width * scale), round(height * scale)) if scale < 1 else rgba
    lab = oklab(np.ascontiguousarray(small[..., :3]))
    centres = oklab(np.array([ink.rgb8 for ink in inks], np.uint8))
    away = np.stack([np.linalg.norm(lab - centre, axis=2) for centre in centres], axis=2)
    solid = small[..., 3] > 200
    if float((away.min(axis=2)[solid] < _KNOWN[0]).mean()) < _KNOWN[1]:
        return None
    label = np.where(solid, away.argmin(axis=2), -1)
    light = centres[:, 0]
    white = (light > _PAPER[0]) & (np.hypot(centres[:, 1], centres[:, 2]) < _PAPER[1])
    if white.all():
        return None
    strength = np.where(white, 0.0, 1.0).astype(np.float32)
    order = np.argsort(light, kind="stable")
    inked = np.interp(lab[..., 0], light[order], strength[order]).astype(np.float32)
    inked[_standing_white(label, white, solid)] = 1.0
    inked[_overhang(label, white, solid)] = 1.0
    inked *= _gaps(label, lab, [k for k in range(len(inks)) if not white[k]])
    cover = np.round(inked * small[..., 3]).astype(np.uint8)
    if scale < 1:
        cover = np.asarray(cv2.resize(cover, (width, height), interpolation=cv2.INTER_LINEAR))
    return np.minimum(cover, rgba[..., 3])


def _gaps(label: npt.NDArray[np.intp], lab: Floats, figures: list[int]) -> Floats:
    """0 along the seams between inks that meet edge to edge, else 1, with soft edges."""
    left = np.ones(label.shape, np.float32)
    half = max(1.0, _GAP * min(label.shape) / 2)
    parts = {k: _flat(label == k) for k in figures}
    # what is hardly wider than a gap has no room for one
    thick = [k for k in figures if parts[k].any() and _inside(parts[k]).max() > 3 * half]
    if len(thick) < 2:
        return left
    box = np.ones((7, 7), np.uint8)
    hard = np.linalg.norm(cv2.dilate(lab, box) - cv2.erode(lab, box), axis=2) > _HARD
    to = {k: _inside(~parts[k]) for k in thick}
    for number, one in enumerate(thick):
        for other in thick[number + 1 :]:
            away = np.maximum(to[one], to[other])
            seam = away < 4
            long = float(seam.sum()) / 6
            if long > _MEETING * min(_border(parts[one]), _border(parts[other])) and (
                float(hard[seam].mean()) > 0.7
            ):
                left = np.minimum(left, np.clip(away - half + 0.5, 0, 1))
    return left


def _inside(mask: Mask) -> Floats:
    """For each pixel of the mask its distance to the nearest one outside."""
    return np.asarray(cv2.distanceTransform(mask.astype(np.uint8), cv2.DIST_L2, 5), np.float32)


def _standing_white(label: npt.NDArray[np.intp], white: Mask, solid: Mask) -> Mask:
    """White that stands free rather than inside other ink, with its soft edges: it is figure."""
    whites = np.isin(label, np.flatnonzero(white))
    found = np.zeros(label.shape, np.bool_)
    if not whites.any():
        return found
    others = _dilated(solid & ~whites, 5)
    count, pieces = cv2.connectedComponents(whites.astype(np.uint8), connectivity=8)
    rim = whites & _dilated(~whites, 3)
    total = np.bincount(pieces[rim], minlength=count)
    inside = np.bincount(pieces[rim & others], minlength=count)
    free = inside < _ENCLOSED * np.maximum(total, 1)
    free[0] = False
    found = free[pieces]
    return np.asarray(found | (_dilated(found, 5) & ~solid), dtype=np.bool_)


def _overhang(label: npt.NDArray[np.intp], white: Mask, solid: Mask) -> Mask:
    """Where a white that lies on other ink runs out over its edge: there it is figure.

    As in a counterchange, a wave is cut out of the disc and drawn on beside it.
    """
    whites = np.isin(label, np.flatnonzero(white))
    found = np.zeros(label.shape, np.bool_)
    if not whites.any():
        return found
    figure = solid & ~whites
    wide = 2 * int(3 * _inside(whites).max() / 2) + 3  # what closes the white's own slit
    if wide > 0.3 * min(label.shape):
        return found  # a white that broad is no line
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (wide, wide))
    padded = cv2.copyMakeBorder(figure.astype(np.uint8), wide, wide, wide, wide, 0)
    closed = cv2.morphologyEx(padded, cv2.MORPH_CLOSE, kernel)[wide:-wide, wide:-wide] > 0
    out = whites & ~_dilated(closed, 3)
    count, pieces, stats, _ = cv2.connectedComponentsWithStats(out.astype(np.uint8))
    for number in range(1, count):
        if stats[number, cv2.CC_STAT_AREA] > _OUT * whites.sum():
            found |= pieces == number
    return np.asarray(found | (_dilated(found, 5) & ~closed), dtype=np.bool_)


def _flat(mask: Mask) -> Mask:
    """The mask without slivers: the half-tones of soft edges have a neighbour's label."""
    return cv2.erode(mask.astype(np.uint8), np.ones((3, 3), np.uint8)).astype(np.bool_)


def _border(mask: Mask) -> int:
    return int((mask & _dilated(~mask, 3)).sum())


def _dilated(mask: Mask, size: int) -> Mask:
    grown = cv2.dilate(mask.astype(np.uint8), np.ones((size, size), np.uint8))
    return np.asarray(grown, dtype=np.bool_)
