"""A cut-out and the light of its scene in; the cut-out as that light shows it out.

Its silhouette, blurred, stands in for its form: where that falls towards the lamp the edge takes
the lamp's colour, where it falls away it goes into shade, and at the foot the ground shines up.
All of it is smooth, so it is computed on a coarse grid; hues stay the product's own.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np

from creative.color import Color, FloatArray
from creative.composition import ProductLayer
from creative.direction import Light
from creative.scaling import shrunk_to

_GRID = 150  # samples along the longer side
_LOST = 0.16  # difference in brightness under which an edge melts into the ground


@dataclass(frozen=True, slots=True)
class _Form:
    """Fields on the grid: cover, nearness to the edge (three reaches), slope to the lamp."""

    cover: FloatArray
    edge: FloatArray
    tight: FloatArray
    wide: FloatArray
    facing: FloatArray
    along: FloatArray


def relit(rgba: np.ndarray, layer: ProductLayer) -> np.ndarray:
    """The same pixels under the layer's light; straight alpha uint8 in and out."""
    light, setting = layer.light, layer.setting
    if light is None or setting is None or min(rgba.shape[:2]) < 24:
        return rgba
    height, width = rgba.shape[:2]
    scale = _GRID / max(height, width)
    size = (max(8, round(width * scale)), max(8, round(height * scale)))
    small = np.asarray(shrunk_to(rgba, *size), dtype=np.float32) / np.float32(255)
    form = _form(small[..., 3], light, layer.rotation, standing=layer.standing)
    dark = setting.luminance < 0.10
    gain, glow = _fields(small, form, layer, light, setting, dark=dark)
    whole = (width, height)
    full_gain = cv2.resize(gain, whole, interpolation=cv2.INTER_LINEAR)
    full_glow = cv2.resize(glow, whole, interpolation=cv2.INTER_LINEAR)
    color = cv2.cvtColor(rgba, cv2.COLOR_RGBA2RGB)
    shown = cv2.add(cv2.multiply(color, full_gain, dtype=cv2.CV_8U), full_glow)
    out = np.asarray(cv2.cvtColor(shown, cv2.COLOR_RGB2RGBA), dtype=np.uint8)
    cv2.mixChannels([rgba], [out], [3, 3])
    return out


def _form(cover: FloatArray, light: Light, rotation: float, *, standing: bool) -> _Form:
    rows, columns = cover.shape
    measure = math.sqrt(rows * columns)
    pad = max(4, round(0.2 * measure))
    framed = cv2.copyMakeBorder(cover, pad, pad, pad, pad, cv2.BORDER_CONSTANT, value=0.0)
    if standing:  # the foot is no edge: it goes on into its shadow
        framed[rows + pad :, pad:-pad] = cover[-max(2, rows // 60)][None, :]
    solid = np.clip(framed * 1.6 - 0.3, 0, 1)
    edge = cv2.GaussianBlur(solid, (0, 0), max(0.7, 0.009 * measure))
    tight = cv2.GaussianBlur(solid, (0, 0), max(0.7, 0.018 * measure))
    wide = cv2.GaussianBlur(solid, (0, 0), max(1.5, 0.075 * measure))
    gx = cv2.Sobel(wide, cv2.CV_32F, 1, 0, ksize=3)
    gy = cv2.Sobel(wide, cv2.CV_32F, 0, 1, ksize=3)
    steep = np.sqrt(gx * gx + gy * gy) + 0.12 * float(np.hypot(gx, gy).max() + 1e-6)
    turn = math.radians(-rotation)
    lx, ly = 0.95 * light.azimuth, -(0.25 + 0.6 * light.elevation)
    length = math.hypot(lx, ly)
    lx, ly = lx / length, ly / length
    lx, ly = lx * math.cos(turn) - ly * math.sin(turn), lx * math.sin(turn) + ly * math.cos(turn)
    facing = -(gx * lx + gy * ly) / steep
    inner = (slice(pad, pad + rows), slice(pad, pad + columns))
    x = np.linspace(-1, 1, columns, dtype=np.float32)[None, :]
    y = np.linspace(-1, 1, rows, dtype=np.float32)[:, None]
    return _Form(
        cover,
        np.asarray(np.clip(2 - 2 * edge[inner], 0, 1), dtype=np.float32),
        np.asarray(np.clip(2 - 2 * tight[inner], 0, 1), dtype=np.float32),
        np.asarray(np.clip(2 - 2 * wide[inner], 0, 1), dtype=np.float32),
        np.asarray(facing[inner], dtype=np.float32),
        np.asarray(x * lx + y * ly, dtype=np.float32),
    )


def _fields(
    small: FloatArray, form: _Form, layer: ProductLayer, light: Light, setting: Color, *, dark: bool
) -> tuple[FloatArray, np.ndarray]:
    """(factor, added light as uint8), each (rows, columns, 3)."""
    alike = _melting(small, form, setting)
    lost = 0.0 if dark else alike  # at night the rim parts the two, by day a shaded edge does
    shade = np.clip(0.15 - form.facing, 0, 1) * form.wide
    depth = (0.20 if dark else 0.13) + 0.13 * light.hardness + 0.22 * lost
    level = 1 - depth * shade - 0.30 * lost * form.tight
    level *= 1 + (0.05 + 0.05 * light.hardness) * (1 - 0.7 * lost) * form.along
    lit = np.clip(form.facing, 0, 1) ** 1.5 * (0.5 + 0.6 * light.hardness) * (1 - lost)
    lit *= 1.0 if dark else 0.30
    # a gleam lies on the edge alone; further in light only raises what is there: laid over a
    # whole dark part, such as a watch's crown, it would make that look like glass
    rim = 0.75 * lit * form.edge**2
    level *= 1 + 0.5 * lit * form.wide**2
    key = np.array(layer.key.rgb if layer.key is not None else (1, 1, 1), np.float32)
    factor = np.repeat(level[..., None], 3, axis=2)
    rows = level.shape[0]
    if layer.standing:
        rise = np.arange(rows, 0, -1, dtype=np.float32) / rows
        near = np.clip(1 - rise / 0.24, 0, 1)[:, None, None] ** 2
        tint = np.array(setting.rgb, np.float32)
        tint = tint / max(0.2, float(tint.max()))
        factor = factor * (1 - 0.22 * near * (1 - tint)) * (1 - 0.14 * near**2)
    warm = light.warmth
    cast = np.array([1 + 0.03 * warm, 1.0, 1 - 0.05 * warm], np.float32)
    factor = factor * cast
    add = rim[..., None] * key
    gain = np.asarray(factor * (1 - add), dtype=np.float32)
    return gain, np.rint(255 * add).astype(np.uint8)


def _melting(small: FloatArray, form: _Form, setting: Color) -> float:
    """0..1: how far the product's own edge is of the ground's brightness."""
    weight = form.tight * (form.cover > 0.9)
    total = float(weight.sum())
    if total < 1:
        return 0.0
    edge = (small[..., :3] * weight[..., None]).sum(axis=(0, 1)) / total
    apart = float(np.abs(edge - np.array(setting.rgb)).max())
    return max(0.0, 1 - apart / _LOST)
