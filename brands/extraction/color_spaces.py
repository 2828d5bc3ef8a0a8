"""Coordinates of a CSS colour space in, an sRGB colour out: what browsers paint for wide spaces.

Matrices after CSS Color 4 (https://www.w3.org/TR/css-color-4/#color-conversion-code).
"""

from __future__ import annotations

import math

from creative.color import Color

_D50 = (0.9642956764295677, 1.0, 0.8251046025104602)
_FROM_D50 = (
    (3.1341358529001178, -1.617386331612231, -0.4906619460083532),
    (-0.9787954765162128, 1.916254377395988, 0.03344273116131949),
    (0.0719553982120115, -0.22897675981518345, 1.4053860113113655),
)
_FROM_P3 = (
    (1.2249401762805598, -0.22494017628055996, 0.0),
    (-0.04205695470968816, 1.0420569547096881, 0.0),
    (-0.019637554590334432, -0.07863604555063188, 1.0982736001409663),
)


def srgb_of(space: str, coordinates: tuple[float, float, float]) -> Color | None:
    """The colour, clipped to sRGB; None for a space that is not known here."""
    first, second, third = coordinates
    if space == "oklch":
        return Color.oklch(first, second, third)
    if space == "oklab":
        return Color.oklch(
            first, math.hypot(second, third), math.degrees(math.atan2(third, second))
        )
    if space == "lch":
        turn = math.radians(third)
        second, third = second * math.cos(turn), second * math.sin(turn)
        space = "lab"
    if space == "lab":
        return _painted(_times(_FROM_D50, _xyz(first, second, third)))
    if space == "display-p3":
        return _painted(_times(_FROM_P3, tuple(map(_linear, coordinates))))
    if space == "srgb-linear":
        return _painted(coordinates)
    return None


def _xyz(lightness: float, a: float, b: float) -> tuple[float, float, float]:
    y = (lightness + 16) / 116
    cubes = (_cube(y + a / 500), _cube(y), _cube(y - b / 200))
    return (cubes[0] * _D50[0], cubes[1] * _D50[1], cubes[2] * _D50[2])


def _cube(value: float) -> float:
    return value**3 if value > 6 / 29 else (value - 4 / 29) * 3 * (6 / 29) ** 2


def _times(
    matrix: tuple[tuple[float, float, float], ...], vector: tuple[float, ...]
) -> tuple[float, ...]:
    return tuple(sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _painted(linear: tuple[float, ...]) -> Color:
    red, green, blue = (
        min(1.0, max(0.0, 12.92 * v if v <= 0.0031308 else 1.055 * v ** (1 / 2.4) - 0.055))
        for v in linear
    )
    return Color(red, green, blue)
