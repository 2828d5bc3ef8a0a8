"""Pack shots drawn with a known truth: products, grounds, shadows, noise; for tests of cut-outs."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from creative.pictures import Raster

SIZE = 720
FINE = 3  # supersampling: the truth's edge is as soft as a lens makes it


@dataclass(frozen=True)
class Shot:
    raster: Raster
    alpha: np.ndarray  # float 0..1
    colour: np.ndarray  # float, the product's own colour, also under its soft edge


def shape(points=(), boxes=(), discs=(), rounded=(), size=SIZE):
    """A mask 0..1 from polygons, boxes, discs and rounded boxes in 0..1 coordinates."""
    full = size * FINE
    canvas = np.zeros((full, full), np.uint8)
    for polygon in points:
        cv2.fillPoly(canvas, [np.round(np.array(polygon) * full).astype(np.int32)], 255)
    for left, top, right, bottom in boxes:
        cv2.rectangle(
            canvas,
            (int(left * full), int(top * full)),
            (int(right * full), int(bottom * full)),
            255,
            -1,
        )
    for x, y, r in discs:
        cv2.circle(canvas, (int(x * full), int(y * full)), int(r * full), 255, -1)
    for left, top, right, bottom, r in rounded:
        a, b, c, d, q = (int(v * full) for v in (left, top, right, bottom, r))
        cv2.rectangle(canvas, (a + q, b), (c - q, d), 255, -1)
        cv2.rectangle(canvas, (a, b + q), (c, d - q), 255, -1)
        for x, y in ((a + q, b + q), (c - q, b + q), (a + q, d - q), (c - q, d - q)):
            cv2.circle(canvas, (x, y), q, 255, -1)
    small = cv2.resize(canvas, (size, size), interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    return cv2.GaussianBlur(small, (0, 0), 0.6)


def shaded(mask, colour, *, texture=0.0, seed=1):
    """The colour with a cylinder's light over the mask's width, and optional weave."""
    size = mask.shape[0]
    columns = np.flatnonzero(mask.max(axis=0) > 0.5)
    x = (np.arange(size) - columns[0]) / max(1, columns[-1] - columns[0])
    light = 0.72 + 0.34 * np.sin(np.clip(x, 0, 1) * np.pi) ** 0.8
    out = np.array(colour, np.float32)[None, None] * light[None, :, None]
    out = np.broadcast_to(out, (size, size, 3)).copy()
    if texture:
        noise = np.random.default_rng(seed).normal(0, texture, (size, size)).astype(np.float32)
        out += cv2.GaussianBlur(noise, (0, 0), 1.2)[..., None] * 2.5
    return np.clip(out, 0, 255)


def flat_ground(colour, size=SIZE):
    return np.broadcast_to(np.array(colour, np.float32), (size, size, 3)).copy()


def sweep_ground(top, bottom, size=SIZE, vignette=0.0):
    t = np.linspace(0, 1, size, dtype=np.float32)[:, None, None]
    ground = np.array(top, np.float32) * (1 - t) + np.array(bottom, np.float32) * t
    ground = np.broadcast_to(ground, (size, size, 3)).copy()
    if vignette:
        y, x = np.mgrid[-1 : 1 : size * 1j, -1 : 1 : size * 1j].astype(np.float32)
        ground *= (1 - vignette * (x * x + y * y))[..., None]
    return ground


def under(mask, *, depth=0.45, soft=0.02, drop=0.0, slide=0.0, squash=1.0, contact=0.5):
    """How much light a shadow of the mask leaves on the ground, 0..1."""
    size = mask.shape[0]
    rows = np.flatnonzero(mask.max(axis=1) > 0.5)
    foot = rows[-1]
    shift = np.float32(
        [[1, slide, -slide * foot * 1.0], [0, squash, foot * (1 - squash) + drop * size]]
    )
    cast = cv2.warpAffine(mask, shift, (size, size))
    cast = cv2.GaussianBlur(cast, (0, 0), soft * size)
    lane = np.zeros_like(mask)
    columns = np.flatnonzero(mask[foot - 3] > 0.5)
    cv2.ellipse(
        lane,
        (int(columns.mean()), int(foot)),
        (int(len(columns) / 2 * 1.02) + 2, max(3, int(0.008 * size))),
        0,
        0,
        360,
        1.0,
        -1,
    )
    lane = cv2.GaussianBlur(lane, (0, 0), 0.008 * size)
    return (1 - depth * cast) * (1 - contact * lane)


def shot(mask, colour, ground, light=None, *, noise=0.0, jpeg=0, seed=3):
    """Lay the product over the lit ground; add noise; pass it through JPEG."""
    lit = ground * (1.0 if light is None else light[..., None])
    picture = mask[..., None] * colour + (1 - mask[..., None]) * lit
    if noise:
        picture = picture + np.random.default_rng(seed).normal(0, noise, picture.shape)
    rgb = np.clip(picture + 0.5, 0, 255).astype(np.uint8)
    if jpeg:
        done, packed = cv2.imencode(".jpg", rgb[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, jpeg])
        assert done
        rgb = cv2.imdecode(packed, cv2.IMREAD_COLOR)[..., ::-1]
    rgba = np.dstack([rgb, np.full(rgb.shape[:2], 255, np.uint8)])
    return Shot(Raster(np.ascontiguousarray(rgba), has_alpha=False), mask, colour)


def bottle(body=(20, 130, 140), label=(245, 240, 228), cap=(30, 34, 40)):
    """(mask, colour): shoulders, cap and a label."""
    mask = shape(
        rounded=[(0.38, 0.30, 0.62, 0.86, 0.03)],
        points=[[(0.38, 0.34), (0.45, 0.22), (0.55, 0.22), (0.62, 0.34)]],
        boxes=[(0.45, 0.12, 0.55, 0.24)],
    )
    colour = shaded(mask, body)
    rows = slice(int(0.45 * SIZE), int(0.72 * SIZE))
    colour[rows] = shaded(mask, label)[rows]
    colour[int(0.50 * SIZE) : int(0.53 * SIZE), int(0.44 * SIZE) : int(0.56 * SIZE)] = (30, 30, 30)
    colour[: int(0.2 * SIZE)] = shaded(mask, cap)[: int(0.2 * SIZE)]
    return mask, colour


def mug(body=(44, 40, 78)):
    """(mask, colour): a body and a handle with a hole that shows the ground."""
    ring = shape(discs=[(0.30, 0.52, 0.15)]) - shape(discs=[(0.30, 0.52, 0.095)])
    mask = np.clip(np.maximum(ring, shape(rounded=[(0.34, 0.32, 0.74, 0.76, 0.03)])), 0, 1)
    return mask, shaded(mask, body)


def plush(seed=5):
    """(mask, colour): a ball of fine brown hairs."""
    full = SIZE * 2
    canvas = np.zeros((full, full), np.uint8)
    middle, r = full / 2, full * 0.24
    cv2.circle(canvas, (int(middle), int(middle)), int(r), 255, -1)
    rng = np.random.default_rng(seed)
    for angle in rng.uniform(0, 2 * np.pi, 2600):
        length = r * (1 + abs(rng.normal(0.0, 0.05)))
        bend = angle + rng.normal(0, 0.03)
        a = (int(middle + np.cos(angle) * r * 0.95), int(middle + np.sin(angle) * r * 0.95))
        b = (int(middle + np.cos(bend) * length), int(middle + np.sin(bend) * length))
        cv2.line(canvas, a, b, 255, 2, cv2.LINE_AA)
    mask = cv2.resize(canvas, (SIZE, SIZE), interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    return mask, shaded(mask, (132, 84, 52), texture=9)
