"""A logo file as a mark that can be laid on any ground: a ``Raster`` in, a ``LogoMark`` out.

A plain box around the mark is taken out by un-mixing: I = aF + (1-a)B, where B is the box's
colour and F the ink found beside each edge, so that soft edges stay soft and the counters of
letters open too. An app's rounded tile is such a box.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from creative.color import Color
from creative.geometry import Box
from creative.pictures import LogoMark, Pixels, Raster
from creative.reading.lettering import lettering_of
from creative.reading.mono import coverage_of
from creative.reading.swatches import main_colors

Floats = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]

_SAME: Final = 12.0  # RGB distance that compression noise can make within one flat colour
_ROUNDED: Final = 0.075  # the share of a square that its rounded corners may take
_ONE_INK: Final = 40.0  # RGB distance within which all ink counts as one colour


def read_logo(raster: Raster) -> LogoMark | None:
    """The mark trimmed to its ink, or None when there is nothing to see.

    ``opaque`` marks fill their rectangle: a photo, or a ground that could not be told from ink.
    """
    rgba = _trimmed(raster.rgba)
    opaque = False
    if rgba.size and _is_filled(rgba):
        freed = _without_box(rgba)
        opaque = freed is None
        rgba = rgba if freed is None else freed
    rgba = _trimmed(rgba)
    if rgba.size == 0 or min(rgba.shape[:2]) < 2:
        return None
    solid = rgba[..., 3] > 230
    ink = rgba[..., :3][solid if solid.sum() > 20 else rgba[..., 3] > 60]
    if len(ink) == 0:
        return None
    single = not opaque and _is_one_color(ink)
    inks = (_middle(ink),) if single else main_colors(_as_picture(ink))
    rgba = np.ascontiguousarray(rgba)
    cover = None if single or opaque else coverage_of(rgba, inks)
    mark = LogoMark(rgba, single_color=single, inks=inks, opaque=opaque, coverage=cover)
    if opaque:
        return mark
    found = lettering_of(rgba[..., 3] if cover is None else cover)
    symbol = None if found.symbol is None else _part(mark, found.symbol)
    return replace(mark, lettering=found.height, fine=found.fine, symbol=symbol)


def _part(mark: LogoMark, shares: Box) -> LogoMark:
    """The same mark cropped to a box in shares of its sides."""
    height, width = mark.rgba.shape[:2]
    rows = slice(math.floor(shares.y * height), math.ceil(shares.bottom * height))
    columns = slice(math.floor(shares.x * width), math.ceil(shares.right * width))
    cover = None if mark.coverage is None else np.ascontiguousarray(mark.coverage[rows, columns])
    rgba = np.ascontiguousarray(mark.rgba[rows, columns])
    seen = rgba if cover is None else np.dstack([rgba[..., :3], cover])
    inks = mark.inks if mark.single_color else main_colors(seen)
    return replace(mark, rgba=rgba, coverage=cover, inks=inks)


def _is_filled(rgba: Pixels) -> bool:
    """No see-through ground: at most the corners are rounded off, as far as an app's tile is."""
    clear = rgba[..., 3] < 128
    if float(clear.mean()) < 0.03:
        return True
    rows, columns = (round(0.28 * side) for side in clear.shape)
    cross = float(clear[rows:-rows].mean()) + float(clear[:, columns:-columns].mean())
    return float(clear.mean()) < _ROUNDED and cross == 0.0


def _without_box(rgba: Pixels) -> Pixels | None:
    """The mark without its plain box; None when the frame of the picture is not one colour."""
    colour = rgba[..., :3].astype(np.float32)
    frame = _frame(colour, rgba[..., 3])
    if len(frame) == 0:
        return None
    box = np.median(frame, axis=0)
    if float((np.linalg.norm(frame - box, axis=1) < _SAME).mean()) < 0.97:
        return None
    alpha, ink = _unmixed(colour, box.astype(np.float32))
    covered = float((alpha > 0.5).mean())
    if not 0.002 < covered < 0.9:
        return None
    out = np.empty_like(rgba)
    out[..., :3] = np.clip(ink + 0.5, 0, 255).astype(np.uint8)
    out[..., 3] = np.round(alpha * rgba[..., 3]).astype(np.uint8)
    return out


def _frame(colour: Floats, alpha: npt.NDArray[np.uint8]) -> Floats:
    edge = np.ones(alpha.shape, dtype=np.bool_)
    edge[2:-2, 2:-2] = False
    return colour[edge & (alpha > 200)]


def _unmixed(colour: Floats, box: Floats) -> tuple[Floats, Floats]:
    """Alpha 0..1 and ink colour of every pixel over the box's colour."""
    away = _length(colour - box)
    ground = away < _tolerance(away)
    ground |= _specks(~ground, away)
    ink = _ink_beside(colour, away, ground)
    line = ink - box
    reach = np.maximum((line * line).sum(axis=2), 1.0)
    share = np.clip(((colour - box) * line).sum(axis=2) / reach, 0, 1)
    off_line = _length(colour - box - share[..., None] * line)
    # where two inks meet, or far from any ground, there is nothing of the box to take out
    near_ground = cv2.dilate(ground.astype(np.uint8), np.ones((5, 5), np.uint8)).astype(np.bool_)
    mixed = near_ground & ~ground & (off_line < np.maximum(24, 0.22 * np.sqrt(reach)))
    # a ground pixel has alpha only as the faint end of an edge, right beside ink
    alpha = np.where(ground, np.where(_dilated(~ground), (share - 0.04) / 0.96, 0), 1.0)
    alpha = np.clip(np.where(mixed, share, alpha), 0, 1)
    return alpha.astype(np.float32), np.where((mixed | ground)[..., None], ink, colour)


def _tolerance(away: Floats) -> Floats:
    """How far a pixel may be from the box's colour and still be box.

    In a lossily compressed file every strong edge scatters pale specks up to a block (8 px)
    away; in a clean one the box is one exact colour right up to the ink.
    """
    beside = _dilated(away > 60, 17) & (away < _SAME)
    lossy = float((away[beside] > 0.5).mean()) > 0.04 if beside.any() else False
    if not lossy:
        return np.full_like(away, _SAME)
    around = cv2.dilate(away, np.ones((17, 17), np.uint8))
    return np.asarray(np.maximum(_SAME, 0.17 * around), dtype=np.float32)


def _specks(inked: Mask, away: Floats) -> Mask:
    """Islands of a few pale pixels: what is left of compression noise."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(
        inked.astype(np.uint8), connectivity=8
    )
    peak = np.zeros(count, dtype=np.float32)
    np.maximum.at(peak, np.asarray(labels[inked], dtype=np.intp), away[inked])
    small = (stats[:, cv2.CC_STAT_AREA] < 30) & (peak < 0.3 * float(away.max()))
    return np.asarray(inked & small[labels])


def _ink_beside(colour: Floats, away: Floats, ground: Mask) -> Floats:
    """For each pixel the colour of the nearest flat ink, or of a thin stroke's fullest pixel."""
    box3 = np.ones((3, 3), np.uint8)
    high, low = cv2.dilate(colour, box3), cv2.erode(colour, box3)
    uneven = np.maximum(np.maximum(*cv2.split(high - low)[:2]), (high - low)[..., 2])
    flat = (uneven < _SAME * 1.5) & ~ground
    # the middle of a stroke too thin to be flat anywhere: the local summit of distance
    summit = (away >= cv2.dilate(away, np.ones((5, 5), np.uint8)) - 1) & ~ground
    source = flat | (summit & ~_dilated(flat, 5))
    if not source.any():
        return colour
    _, labels = cv2.distanceTransformWithLabels(
        (~source).astype(np.uint8), cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL
    )
    places = np.flatnonzero(source)
    table = np.zeros(len(places) + 1, dtype=np.intp)
    table[labels.ravel()[places]] = places
    return np.asarray(colour.reshape(-1, 3)[table[labels]], dtype=np.float32)


def _trimmed(rgba: Pixels) -> Pixels:
    seen = rgba[..., 3] > 12
    rows, columns = np.flatnonzero(seen.any(axis=1)), np.flatnonzero(seen.any(axis=0))
    if len(rows) == 0:
        return rgba[:0, :0]
    return rgba[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def _is_one_color(ink: npt.NDArray[np.uint8]) -> bool:
    apart = np.linalg.norm(ink.astype(np.float32) - np.median(ink, axis=0), axis=1)
    return float((apart < _ONE_INK).mean()) > 0.97


def _middle(ink: npt.NDArray[np.uint8]) -> Color:
    red, green, blue = (float(v) / 255 for v in np.median(ink, axis=0))
    return Color(red, green, blue)


def _as_picture(ink: npt.NDArray[np.uint8]) -> Pixels:
    return np.concatenate([ink, np.full((len(ink), 1), 255, np.uint8)], axis=1)[None]


def _length(values: Floats) -> Floats:
    red, green, blue = cv2.split(values)
    return np.asarray(np.sqrt(red * red + green * green + blue * blue), dtype=np.float32)


def _dilated(mask: Mask, size: int = 3) -> Mask:
    return cv2.dilate(mask.astype(np.uint8), np.ones((size, size), np.uint8)).astype(np.bool_)
