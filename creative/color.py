"""Colour in numbers: hex <-> sRGB <-> linear light <-> OKLCH, WCAG contrast, CIEDE2000.

A ``Color`` holds sRGB components in 0..1. OKLab after Bjorn Ottosson, 2020
(https://bottosson.github.io/posts/oklab/); contrast after WCAG 2.2, 1.4.3; CIEDE2000 after
Sharma, Wu and Dalal, 2005.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Color:
    """An opaque sRGB colour, components in 0..1."""

    r: float
    g: float
    b: float

    @classmethod
    def hex(cls, code: str) -> Color:
        """``#RGB`` or ``#RRGGBB``, with or without ``#``; raises ValueError otherwise."""
        digits = code.strip().lstrip("#")
        if len(digits) == 3:
            digits = "".join(ch * 2 for ch in digits)
        if len(digits) != 6:
            msg = f"not a hex colour: {code!r}"
            raise ValueError(msg)
        value = int(digits, 16)
        return cls((value >> 16) / 255, (value >> 8 & 255) / 255, (value & 255) / 255)

    @classmethod
    def oklch(cls, lightness: float, chroma: float, hue: float) -> Color:
        """From OKLCH (L 0..1, C 0..~0.4, hue in degrees); chroma is reduced until it fits sRGB."""
        return cls(*_fitted(min(1.0, max(0.0, lightness)), max(0.0, chroma), hue))

    @property
    def code(self) -> str:
        """``#RRGGBB`` in upper case."""
        r, g, b = self.rgb8
        return f"#{r:02X}{g:02X}{b:02X}"

    @property
    def rgb8(self) -> tuple[int, int, int]:
        return round(self.r * 255), round(self.g * 255), round(self.b * 255)

    @property
    def rgb(self) -> tuple[float, float, float]:
        return self.r, self.g, self.b

    @property
    def linear(self) -> tuple[float, float, float]:
        return _to_linear(self.r), _to_linear(self.g), _to_linear(self.b)

    @property
    def luminance(self) -> float:
        """WCAG relative luminance, 0..1."""
        r, g, b = self.linear
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    @property
    def lch(self) -> tuple[float, float, float]:
        """OKLCH: lightness, chroma, hue in degrees."""
        lightness, a, b = _oklab(self.linear)
        return lightness, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360

    def with_lch(
        self,
        *,
        lightness: float | None = None,
        chroma: float | None = None,
        hue: float | None = None,
    ) -> Color:
        """The same colour with some of its OKLCH coordinates replaced."""
        old_l, old_c, old_h = self.lch
        return Color.oklch(
            old_l if lightness is None else lightness,
            old_c if chroma is None else chroma,
            old_h if hue is None else hue,
        )

    def mixed(self, other: Color, share: float) -> Color:
        """``share`` of the other colour, mixed in linear light."""
        pairs = zip(self.linear, other.linear, strict=True)
        return Color(*(_to_srgb(a + (b - a) * share) for a, b in pairs))


WHITE = Color(1.0, 1.0, 1.0)
BLACK = Color(0.0, 0.0, 0.0)


def contrast(one: Color, other: Color) -> float:
    """WCAG contrast ratio, 1..21."""
    high, low = sorted((one.luminance, other.luminance), reverse=True)
    return (high + 0.05) / (low + 0.05)


def solve_lightness(color: Color, ground: Color, ratio: float, *, darker: bool) -> Color | None:
    """The nearest lightness of ``color``'s hue that reaches ``ratio`` on ``ground``.

    Searches towards black (``darker``) or white in OKLCH; None when even the end falls short.
    """
    lightness, chroma, hue = color.lch
    end = 0.0 if darker else 1.0
    if contrast(color, ground) >= ratio and (color.luminance < ground.luminance) == darker:
        return color
    if contrast(Color.oklch(end, 0.0, hue), ground) < ratio:
        return None
    near, far = lightness, end
    for _ in range(20):
        middle = (near + far) / 2
        candidate = Color.oklch(middle, chroma, hue)
        right_side = (candidate.luminance < ground.luminance) == darker
        if right_side and contrast(candidate, ground) >= ratio:
            far = middle
        else:
            near = middle
    return Color.oklch(far, chroma, hue)


def linear_of(srgb: npt.NDArray[np.floating]) -> FloatArray:
    """SRGB components (any shape, 0..1) to linear light."""
    low = srgb / 12.92
    high = np.power((srgb + 0.055) / 1.055, 2.4)
    return np.asarray(np.where(srgb <= 0.04045, low, high), dtype=np.float32)


def srgb_of(linear: npt.NDArray[np.floating]) -> FloatArray:
    """Linear light (any shape, 0..1) to sRGB components."""
    clipped = np.clip(linear, 0.0, 1.0)
    high = 1.055 * np.power(clipped, 1 / 2.4) - 0.055
    return np.asarray(np.where(clipped <= 0.0031308, clipped * 12.92, high), dtype=np.float32)


_LINEAR_TABLE = linear_of(np.arange(256, dtype=np.float32) / 255)


def luminance_of(pixels: npt.NDArray[np.uint8]) -> FloatArray:
    """WCAG relative luminance of 8-bit RGB pixels, shape (..., 3) -> (...)."""
    linear = _LINEAR_TABLE[pixels]
    weighted = linear[..., 0] * 0.2126 + linear[..., 1] * 0.7152 + linear[..., 2] * 0.0722
    return np.asarray(weighted, dtype=np.float32)


def cielab(pixels: npt.NDArray[np.floating]) -> FloatArray:
    """CIE L*a*b* (D65) of sRGB components in 0..1, shape (..., 3)."""
    linear = linear_of(pixels)
    matrix = np.array(
        [
            [0.4124564, 0.3575761, 0.1804375],
            [0.2126729, 0.7151522, 0.0721750],
            [0.0193339, 0.1191920, 0.9503041],
        ],
        dtype=np.float32,
    )
    xyz = linear @ matrix.T / np.array([0.95047, 1.0, 1.08883], dtype=np.float32)
    root = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    x, y, z = root[..., 0], root[..., 1], root[..., 2]
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=-1).astype(np.float32)


def delta_e(lab: npt.NDArray[np.floating], reference: npt.NDArray[np.floating]) -> FloatArray:
    """CIEDE2000 between L*a*b* values, shape (..., 3) against (3,) -> (...)."""
    l1, a1, b1 = lab[..., 0], lab[..., 1], lab[..., 2]
    l2, a2, b2 = (float(v) for v in reference)
    c1, c2 = np.hypot(a1, b1), math.hypot(a2, b2)
    mean7 = ((c1 + c2) / 2) ** 7
    g = 0.5 * (1 - np.sqrt(mean7 / (mean7 + 25.0**7)))
    a1p, a2p = (1 + g) * a1, (1 + g) * a2
    c1p, c2p = np.hypot(a1p, b1), np.hypot(a2p, b2)
    h1p = np.degrees(np.arctan2(b1, a1p)) % 360
    h2p = np.degrees(np.arctan2(np.full_like(a2p, b2), a2p)) % 360
    chromatic = c1p * c2p != 0
    diff = h2p - h1p
    dh = np.where(diff > 180, diff - 360, np.where(diff < -180, diff + 360, diff))
    dh = np.where(chromatic, dh, 0.0)
    d_hue = 2 * np.sqrt(c1p * c2p) * np.sin(np.radians(dh) / 2)
    total = h1p + h2p
    far = np.abs(h1p - h2p) > 180
    wrapped = np.where(total < 360, (total + 360) / 2, (total - 360) / 2)
    mean_h = np.where(chromatic, np.where(far, wrapped, total / 2), total)
    t = (
        1
        - 0.17 * np.cos(np.radians(mean_h - 30))
        + 0.24 * np.cos(np.radians(2 * mean_h))
        + 0.32 * np.cos(np.radians(3 * mean_h + 6))
        - 0.20 * np.cos(np.radians(4 * mean_h - 63))
    )
    mean_l, mean_c = (l1 + l2) / 2, (c1p + c2p) / 2
    s_l = 1 + 0.015 * (mean_l - 50) ** 2 / np.sqrt(20 + (mean_l - 50) ** 2)
    s_c, s_h = 1 + 0.045 * mean_c, 1 + 0.015 * mean_c * t
    r_c = 2 * np.sqrt(mean_c**7 / (mean_c**7 + 25.0**7))
    r_t = -np.sin(np.radians(60 * np.exp(-(((mean_h - 275) / 25) ** 2)))) * r_c
    part_l, part_c, part_h = (l2 - l1) / s_l, (c2p - c1p) / s_c, d_hue / s_h
    squared = part_l**2 + part_c**2 + part_h**2 + r_t * part_c * part_h
    return np.asarray(np.sqrt(np.maximum(squared, 0)), dtype=np.float32)


def hue_apart(one: float, other: float) -> float:
    """The angle between two OKLCH hues in degrees, 0..180."""
    return abs((one - other + 180) % 360 - 180)


@lru_cache(maxsize=4096)
def color_distance(one: Color, other: Color) -> float:
    """CIEDE2000 between two colours."""
    first = cielab(np.array(one.rgb, dtype=np.float32))
    second = cielab(np.array(other.rgb, dtype=np.float32))
    return float(delta_e(first, second))


def _to_linear(v: float) -> float:
    return v / 12.92 if v <= 0.04045 else float(((v + 0.055) / 1.055) ** 2.4)


def _to_srgb(v: float) -> float:
    v = min(1.0, max(0.0, v))
    return v * 12.92 if v <= 0.0031308 else float(1.055 * v ** (1 / 2.4) - 0.055)


def _oklab(linear: tuple[float, float, float]) -> tuple[float, float, float]:
    r, g, b = linear
    long = math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    medium = math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    short = math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def vibrates(fill: Color, ground: Color) -> bool:
    """True for two vivid colours of opposite hues and much the same lightness: where they meet,
    the edge seems to flicker. Vivid is an OKLCH chroma of 0.1, opposite 110 degrees of hue, and
    from a contrast of 3 on one of them is clearly the darker.
    """
    turn = abs(fill.lch[2] - ground.lch[2]) % 360
    return (
        min(fill.lch[1], ground.lch[1]) >= 0.1
        and min(turn, 360 - turn) >= 110.0
        and contrast(fill, ground) < 3.0
    )


def _oklch_to_rgb(lightness: float, chroma: float, hue: float) -> tuple[float, float, float]:
    a = chroma * math.cos(math.radians(hue))
    b = chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


@lru_cache(maxsize=8192)  # the same few hues are asked for again and again
def _fitted(lightness: float, chroma: float, hue: float) -> tuple[float, float, float]:
    """Components of the colour with as much of the chroma as fits."""
    low, high = 0.0, chroma
    rgb = _oklch_to_rgb(lightness, high, hue)
    if _in_gamut(rgb):
        return _clip(rgb)
    for _ in range(18):
        middle = (low + high) / 2
        if _in_gamut(_oklch_to_rgb(lightness, middle, hue)):
            low = middle
        else:
            high = middle
    return _clip(_oklch_to_rgb(lightness, low, hue))


def _in_gamut(linear: tuple[float, float, float]) -> bool:
    return min(linear) >= -1e-4 and max(linear) <= 1 + 1e-4


def _clip(linear: tuple[float, float, float]) -> tuple[float, float, float]:
    r, g, b = (_to_srgb(v) for v in linear)
    return r, g, b
