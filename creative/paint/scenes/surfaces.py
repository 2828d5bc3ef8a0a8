"""Materials: a base colour and a field of light go in, sRGB pixels of that material come out."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import cv2
import numpy as np

from creative.color import Color, FloatArray, hue_apart, srgb_of

if TYPE_CHECKING:
    from creative.direction import Palette
    from creative.scene import Stage

_SAMPLES = 1024
_BRIGHTEST = 6.0  # light values run from 0 to this; 1 shows the base colour exactly


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """A colour under changing light.

    ``table`` holds sRGB for light 0..6 on a square-root scale (shape (1024, 3)). Light 1 is the
    base colour to the letter, less is shade, more is highlight that rolls off before white.
    """

    color: Color
    table: FloatArray

    def lit(self, light: FloatArray) -> FloatArray:
        """SRGB pixels, shape (..., 3), for a field of light values (1: the base colour)."""
        position = np.sqrt(np.clip(light, 0.0, _BRIGHTEST)) * ((_SAMPLES - 1) / _BRIGHTEST**0.5)
        index = np.minimum(position.astype(np.int32), _SAMPLES - 2)
        share = (position - index).astype(np.float32)[..., None]
        sheet = np.diff(self.table, axis=0).take(index, axis=0)  # take: thrice as fast as [index]
        sheet *= share
        sheet += self.table.take(index, axis=0)
        return np.asarray(sheet, dtype=np.float32)

    def at(self, light: float) -> FloatArray:
        """One sRGB colour, shape (3,)."""
        return self.lit(np.array(light, dtype=np.float32)).reshape(3)


def material(color: Color, stage: Stage) -> Material:
    """The material of ``color`` in this palette and light."""
    return _material(color, _tint(stage.palette), round(stage.light.warmth, 2))


def _tint(palette: Palette) -> tuple[float, float]:
    """The OKLab direction that neutrals lean to in shade and glow: the palette's own hue."""
    for color, strength in ((palette.surface_2, 1.0), (palette.accent, 0.7)):
        _, chroma, hue = color.lch
        if chroma > 0.025:
            angle = math.radians(hue)
            return (
                round(math.cos(angle) * strength, 3),
                round(math.sin(angle) * strength, 3),
            )
    return 0.0, 0.0


@lru_cache(maxsize=256)
def _material(color: Color, tint: tuple[float, float], warmth: float) -> Material:
    base_l, base_c, base_h = color.lch
    light = (np.arange(_SAMPLES, dtype=np.float64) / (_SAMPLES - 1)) ** 2 * _BRIGHTEST
    neutral = max(0.0, 1 - base_c / 0.07)
    # Shade: lightness falls as light does, chroma much less, so that colours do not go grey.
    root = np.cbrt(np.minimum(light, 1.0))
    shade_l, shade_c = base_l * root, base_c * root**0.35
    # Yellows turn olive when only darkened: painters lean their shade towards orange.
    olive = math.exp(-(((base_h - 100) / 24) ** 2)) if base_c > 0.04 else 0.0
    hue = np.radians(base_h - 70 * olive * (1 - root))
    # Highlight: towards white with a soft shoulder; dark grounds take light more readily.
    excess = np.maximum(light - 1.0, 0.0)
    slope = max(base_l / 3, 0.11)
    base_l = min(base_l, 0.9999)
    room = 1.0 - base_l
    lift = room * (1 - np.exp(-slope / room * excess))
    high_l = base_l + lift
    grown = (high_l / max(base_l, 0.05)) ** 0.7 if base_l < 0.75 else np.ones_like(high_l)
    high_c = base_c * np.minimum(grown, 2.2) * ((1 - high_l + 1e-4) / (1 - base_l + 1e-4)) ** 0.35
    bright = light > 1.0
    lightness = np.where(bright, high_l, shade_l)
    chroma = np.where(bright, high_c, shade_c)
    lean = neutral * np.where(bright, 0.22 * lift * (base_l < 0.6), 0.12 * (1 - root) * base_l)
    cool = neutral * np.where(bright, 0.03 * lift, -0.03 * (1 - root) * base_l) * warmth
    a = chroma * np.cos(hue) + tint[0] * lean
    b = chroma * np.sin(hue) + tint[1] * lean + cool
    table = _fit(lightness, a, b)
    exact = int(np.searchsorted(light, 1.0))
    for row in (exact - 1, exact):  # both neighbours, so that interpolation hits the colour
        table[row] = color.rgb
    return Material(color, table.astype(np.float32))


def _fit(lightness: np.ndarray, a: np.ndarray, b: np.ndarray) -> FloatArray:
    """OKLab to sRGB; chroma gives way until the colour fits, lightness and hue stay."""
    low, high = np.zeros_like(lightness), np.ones_like(lightness)
    inside = _in_gamut(_linear(lightness, a, b))
    for _ in range(12):
        middle = (low + high) / 2
        fits = _in_gamut(_linear(lightness, a * middle, b * middle))
        low, high = np.where(fits, middle, low), np.where(fits, high, middle)
    keep = np.where(inside, 1.0, low)
    return srgb_of(_linear(lightness, a * keep, b * keep))


def _linear(lightness: np.ndarray, a: np.ndarray, b: np.ndarray) -> np.ndarray:
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    stacked: np.ndarray = np.stack(
        [
            4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
            -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
            -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
        ],
        axis=-1,
    )
    return stacked


def _in_gamut(linear: np.ndarray) -> np.ndarray:
    inside: np.ndarray = np.all((linear > -1e-4) & (linear < 1 + 1e-4), axis=-1)
    return inside


def oklab_of(color: Color) -> FloatArray:
    """OKLab coordinates of a colour, shape (3,)."""
    lightness, chroma, hue = color.lch
    angle = math.radians(hue)
    return np.array([lightness, chroma * math.cos(angle), chroma * math.sin(angle)], np.float32)


def srgb_of_oklab(lab: FloatArray) -> FloatArray:
    """OKLab fields, shape (..., 3), to sRGB; what lies outside sRGB is clipped."""
    return srgb_of(_linear(lab[..., 0], lab[..., 1], lab[..., 2]))


def blend(one: Color, other: Color, share: float) -> Color:
    """A tint between two palette colours, mixed in linear light.

    Opposite hues would meet in mud: of them only lightness is mixed, in the hue of the first, or
    of the second where the first has hardly any.
    """
    share = min(1.0, max(0.0, share))
    l1, c1, h1 = one.lch
    l2, c2, h2 = other.lch
    apart = hue_apart(h1, h2)
    if share < 0.999 and c2 > 0.04 and apart > 60:
        if c1 > 0.04:
            return Color.oklch(l1 + (l2 - l1) * share, c1, h1)
        return Color.oklch(l1 + (l2 - l1) * share, c2 * share, h2)
    return one.mixed(other, share)


def value_noise(
    shape: tuple[int, int], cells: tuple[float, float], rng: np.random.Generator
) -> FloatArray:
    """Smooth noise in -1..1, ``cells`` (columns, rows) bumps across the field."""
    rows, columns = max(2, math.ceil(cells[1]) + 1), max(2, math.ceil(cells[0]) + 1)
    lattice = rng.uniform(-1, 1, (rows, columns)).astype(np.float32)
    grown = cv2.resize(lattice, (shape[1], shape[0]), interpolation=cv2.INTER_CUBIC)
    return np.asarray(grown, dtype=np.float32)


def fractal(
    shape: tuple[int, int],
    cells: tuple[float, float],
    rng: np.random.Generator,
    *,
    octaves: int = 4,
    roughness: float = 0.5,
) -> FloatArray:
    """Octaves of value noise, about -1..1: stone, plaster, clouds."""
    total = np.zeros(shape, dtype=np.float32)
    weight, norm = 1.0, 0.0
    for octave in range(octaves):
        scale = 2.0**octave
        total += weight * value_noise(shape, (cells[0] * scale, cells[1] * scale), rng)
        norm += weight
        weight *= roughness
    return np.asarray(total / norm, dtype=np.float32)
