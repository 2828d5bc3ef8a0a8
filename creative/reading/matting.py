"""A rough object mask in, soft alpha and clean edge colours out, at the picture's full size."""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from creative.pictures import Pixels

Floats = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]

_FRINGE: Final = 14.0  # pixels: how deep ground may reach between hairs
_CHOKE: Final = 0.06  # alpha that compression noise alone can cause
_HARD: Final = 2.5  # soft pixels per pixel of outline: more is gauze, glass or fur
_RIM: Final = 2.6  # pixels: how deep the old ground's light reaches into a hard cut


def matte(rgb: npt.NDArray[np.uint8], rough: Floats, grain: float) -> Pixels:
    """RGBA of the object.

    ``rough`` is the mask 0..1 enlarged from the working size, ``grain`` how many pixels one of
    its cells covers. In a narrow band round its outline alpha is the distance of each pixel
    from the ground beside it over the distance of the object's own colour just inside:
    I = aF + (1-a)B. Inside the band the ground is then taken out of the colour.
    """
    colour = rgb.astype(np.float32)
    inward, outward = 1.5 * grain + 2.0, 1.0 * grain + 1.5
    inside = _eroded(rough > 0.5, inward)
    outside = ~_dilated(rough > 0.5, outward)
    ground = spread(colour, outside, 2.0, ~(outside | _eroded(inside, _FRINGE + 4)))
    red, green, blue = cv2.split((colour - ground) ** 2)
    apart = np.sqrt(red + green + blue)
    full = _full_distance(apart, outside)
    gaps = _gaps(apart, full, outside, inside)
    inside &= ~_dilated(gaps, 1.0)
    band = ~(inside | outside)
    ratio = np.where(band, apart / np.maximum(full, 1.0), inside)
    alpha = np.clip((ratio - _CHOKE) / (1 - 2 * _CHOKE), 0, 1).astype(np.float32)
    alpha = _settled(alpha, inside, outside)
    return _clean(rgb, colour, alpha, ground)


def held(rgba: Pixels, rgb: npt.NDArray[np.uint8], inner: Floats, outer: Floats) -> Pixels:
    """The matte held between two smooth outlines: solid within one, clear without the other.

    Where an object has the tone of the shadow beside it, colour alone would let holes in.
    """
    least, most = np.clip((inner - 0.4) / 0.3, 0, 1), np.clip((outer - 0.12) / 0.3, 0, 1)
    alpha = rgba[..., 3].astype(np.float32) / 255
    bound = np.minimum(np.maximum(alpha, least), most)
    raised = bound > alpha + 0.05
    rgba[raised, :3] = rgb[raised]
    rgba[..., 3] = np.round(255 * bound).astype(np.uint8)
    return rgba


def defringed(rgba: Pixels) -> Pixels:
    """A cut-out that came with its own hard alpha: its outline smoothed, no pale rim of old ground.

    The steps of the outline are evened out within a pixel; hairs of one or two pixels stay. Along
    it, what is paler than the colours further in takes those. Soft cut-outs are left as they are.
    """
    left, top, width, height = cv2.boundingRect((rgba[..., 3] > 127).astype(np.uint8))
    window = (
        slice(max(0, top - 4), top + height + 4),
        slice(max(0, left - 4), left + width + 4),
    )
    whole, rgba = rgba, rgba[window]
    alpha = rgba[..., 3]
    solid = (alpha > 127).astype(np.uint8)
    core = cv2.erode(solid, np.ones((3, 3), np.uint8))
    outline = int(solid.sum()) - int(core.sum())
    soft = int(((alpha > 8) & (alpha < 247)).sum())
    if outline == 0 or soft > _HARD * outline:
        return whole
    even = cv2.GaussianBlur(alpha, (5, 5), 1.1)
    steeper = cv2.LUT(even, np.clip(1.9 * (np.arange(256) - 143) + 127.5, 0, 255).astype(np.uint8))
    hair = cv2.dilate(core, np.ones((5, 5), np.uint8)) == 0
    freed = whole.copy()
    out = freed[window]
    out[..., 3] = np.where(hair, alpha, steeper)
    depth = cv2.distanceTransform(solid, cv2.DIST_L2, 3)
    inner = depth > _RIM + 1
    rim = (out[..., 3] > 0) & (depth <= _RIM)
    if not inner.any():
        return freed
    _, labels = cv2.distanceTransformWithLabels(
        (~inner).astype(np.uint8), cv2.DIST_L2, 3, labelType=cv2.DIST_LABEL_PIXEL
    )
    table = np.zeros((int(labels.max()) + 1, 4), np.uint8)
    table[labels[inner]] = cv2.blur(rgba, (3, 3))[inner]
    own, seen = table[labels[rim]][:, :3], rgba[rim][:, :3]
    weights = np.array([0.299, 0.587, 0.114], np.float32)
    out[rim, :3] = np.where((seen @ weights > own @ weights)[:, None], own, seen)
    return freed


def _gaps(apart: Floats, full: Floats, outside: Mask, inside: Mask) -> Mask:
    """Ground that runs in between hairs or fringes: plainly ground-like, open to the outside."""
    near = ~_eroded(inside, min(_FRINGE, 0.012 * max(inside.shape)))
    like = (apart < 0.18 * full) & (full > 60) & near
    _, labels = cv2.connectedComponents((like | outside).astype(np.uint8), connectivity=8)
    reached = np.unique(labels[outside])
    return np.isin(labels, reached[reached > 0]) & inside


def _full_distance(apart: Floats, outside: Mask) -> Floats:
    """How far from the ground the object's own colour is, at each pixel near its edge.

    The largest distance within reach of the blur of one edge (about 3 px), so that a thin rim
    of another colour than the body counts as what it is.
    """
    reach = np.where(outside, 0, apart)
    peak = cv2.dilate(reach, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (7, 7)))
    return np.asarray(cv2.GaussianBlur(peak, (0, 0), 1.5), dtype=np.float32)


def _settled(alpha: Floats, inside: Mask, outside: Mask) -> Floats:
    """Full alpha everywhere further than 2 px inside the half-alpha line; no stray islands."""
    solid = (alpha > 0.5).astype(np.uint8)
    _, labels = cv2.connectedComponents(solid, connectivity=8)
    kept = np.unique(labels[inside])
    body = np.isin(labels, kept[kept > 0])
    depth = cv2.distanceTransform(body.astype(np.uint8), cv2.DIST_L2, 3)
    alpha = np.maximum(alpha, np.clip(depth - 1.6, 0, 1))
    near = _dilated(body, 2.5)
    alpha = np.where(near & ~outside, alpha, 0)
    alpha[inside] = 1
    return np.asarray(alpha, dtype=np.float32)


def _clean(rgb: npt.NDArray[np.uint8], colour: Floats, alpha: Floats, ground: Floats) -> Pixels:
    """RGBA with the ground taken out of the colour where both are mixed."""
    solid = alpha > 0.97
    edge = (alpha > 0) & ~solid
    own = spread(colour, _eroded(solid, 1.0), 1.0, edge)[edge]
    share = alpha[edge][:, None]
    a = np.maximum(share, 0.05)
    freed = np.clip((colour[edge] - (1 - a) * ground[edge]) / a, 0, 255)
    # the division is trustworthy where little ground is mixed in; elsewhere borrow from inside
    trust = np.clip((share - 0.12) / 0.4, 0, 1)
    out = np.empty((*alpha.shape, 4), dtype=np.uint8)
    out[..., :3] = rgb
    out[edge, :3] = np.clip(trust * freed + (1 - trust) * own + 0.5, 0, 255).astype(np.uint8)
    out[..., 3] = np.round(alpha * 255).astype(np.uint8)
    return out


def spread(colour: Floats, where: Mask, sigma: float, wanted: Mask) -> Floats:
    """The colours of the pixels at ``where``, averaged locally, carried to those ``wanted``.

    Each takes the nearest; all other pixels keep their own colour.
    """
    if not where.any():
        return np.full_like(colour, 255)
    marked = where.astype(np.float32)
    size = 2 * int(np.ceil(sigma)) + 1
    weight = cv2.blur(marked, (size, size))
    total = cv2.blur(colour * marked[..., None], (size, size)).reshape(-1, 3)
    _, labels = cv2.distanceTransformWithLabels(
        (~where).astype(np.uint8), cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL
    )
    sources = np.flatnonzero(where)
    table = np.zeros(len(sources) + 1, dtype=np.intp)
    table[labels.ravel()[sources]] = sources
    carried = colour.copy()
    nearest = table[labels[wanted]]
    carried[wanted] = total[nearest] / np.maximum(weight.ravel()[nearest], 1e-6)[:, None]
    return carried


def _eroded(mask: Mask, pixels: float) -> Mask:
    padded = cv2.copyMakeBorder(mask.astype(np.uint8), 1, 1, 1, 1, cv2.BORDER_REPLICATE)
    depth = cv2.distanceTransform(padded, cv2.DIST_L2, 5)[1:-1, 1:-1]
    return np.asarray(depth > pixels)


def _dilated(mask: Mask, pixels: float) -> Mask:
    return ~_eroded(~mask, pixels)
