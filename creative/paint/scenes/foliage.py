"""Leaves as outlines: palm, monstera, eucalyptus, olive; unit-sized branches that grow along +x."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import skia

if TYPE_CHECKING:
    import numpy as np


def blade(
    x: float, y: float, angle: float, length: float, width: float, belly: float = 0.4
) -> skia.Path:
    """One pointed leaf from its base at (x, y); ``belly`` is where it is widest (0..1)."""
    path = skia.Path()
    path.moveTo(0, 0)
    path.cubicTo(
        length * belly * 0.45, -width * 0.72, length * (belly + 0.25), -width * 0.62, length, 0
    )
    path.cubicTo(length * (belly + 0.25), width * 0.62, length * belly * 0.45, width * 0.72, 0, 0)
    path.close()
    turn = skia.Matrix()
    turn.setRotate(math.degrees(angle))
    turn.postTranslate(x, y)
    path.transform(turn)
    return path


def _stem(points: list[tuple[float, float]], thick: float) -> skia.Path:
    line = skia.Path()
    line.moveTo(*points[0])
    for point in points[1:]:
        line.lineTo(*point)
    body = skia.Path()
    paint = skia.Paint(
        Style=skia.Paint.kStroke_Style, StrokeWidth=thick, StrokeCap=skia.Paint.kRound_Cap
    )
    paint.getFillPath(line, body)
    return body


def _spine(t: float, droop: float) -> tuple[float, float, float]:
    """Point and heading of a bending stem of length 1."""
    angle = droop * t
    if abs(droop) < 1e-4:
        return t, 0.0, 0.0
    return math.sin(angle) / droop, (1 - math.cos(angle)) / droop, angle


def palm(rng: np.random.Generator) -> skia.Path:
    """A feather palm: long leaflets in two combs with gaps of light between."""
    droop = float(rng.uniform(0.35, 0.8))
    whole = skia.Path()
    count = 23
    whole.addPath(_stem([_spine(i / 12, droop)[:2] for i in range(13)], 0.012))
    for i in range(count):
        t = 0.14 + 0.86 * i / (count - 1)
        x, y, heading = _spine(t, droop)
        reach = 0.42 * math.sin(math.pi * (0.22 + 0.72 * t)) ** 0.8 + 0.05
        open_angle = math.radians(64 - 44 * t)
        for side in (-1, 1):
            jitter = float(rng.normal(0, 0.04))
            sag = 0.10 * side * -1 + 0.16
            angle = heading + side * open_angle + jitter + sag * 0.6
            size = reach * float(rng.uniform(0.9, 1.06))
            whole.addPath(blade(x, y, angle, size, 0.040 * (1.15 - 0.4 * t), 0.35))
    return whole


def monstera(rng: np.random.Generator) -> skia.Path:
    """A split-leaf: a heart with slits from the rim and holes along the midrib."""
    heart = skia.Path()
    heart.moveTo(0.10, 0)
    heart.cubicTo(-0.06, -0.10, -0.04, -0.46, 0.26, -0.47)
    heart.cubicTo(0.62, -0.47, 0.86, -0.22, 1.02, 0.02)
    heart.cubicTo(0.84, 0.24, 0.60, 0.48, 0.26, 0.47)
    heart.cubicTo(-0.04, 0.46, -0.06, 0.10, 0.10, 0)
    heart.close()
    cuts = skia.Path()
    for side in (-1, 1):
        for i, t in enumerate((0.16, 0.32, 0.47, 0.61, 0.74)):
            angle = side * math.radians(92 - 46 * t + float(rng.normal(0, 3)))
            start = 0.15 + 0.04 * (i % 2)
            x = 0.12 + t * 0.86
            sx, sy = x + math.cos(angle) * start, math.sin(angle) * start
            cuts.addPath(blade(sx, sy, angle, 0.62, 0.088, 0.62))
            if i < 4:
                hx = x + 0.085
                hole = blade(
                    hx + math.cos(angle) * 0.05, math.sin(angle) * 0.05, angle, 0.10, 0.036
                )
                cuts.addPath(hole)
    cuts.addPath(_stem([(0.10, 0), (0.94, 0.015)], 0.009))
    leaf = skia.Op(heart, cuts, skia.PathOp.kDifference_PathOp)
    leaf.addPath(_stem([(-0.55, float(rng.uniform(-0.12, 0.12))), (-0.2, 0.02), (0.12, 0)], 0.016))
    return leaf


def eucalyptus(rng: np.random.Generator) -> skia.Path:
    """A stem with pairs of round leaves that shrink towards the tip."""
    droop = float(rng.uniform(-0.6, 0.6))
    whole = skia.Path()
    whole.addPath(_stem([_spine(i / 12, droop)[:2] for i in range(13)], 0.010))
    count = 10
    for i in range(count):
        t = 0.06 + 0.94 * i / (count - 1)
        x, y, heading = _spine(t, droop)
        size = 0.155 * (1.08 - 0.62 * t)
        for side in (-1, 1):
            angle = heading + side * math.radians(float(rng.uniform(48, 78)) - 26 * t)
            turn = float(rng.uniform(0.55, 1.0))
            whole.addPath(
                blade(x, y, angle, size * float(rng.uniform(0.85, 1.1)), size * 0.86 * turn, 0.5)
            )
    return whole


def olive(rng: np.random.Generator) -> skia.Path:
    """A twig with narrow leaves, and a side twig."""
    whole = skia.Path()
    for start, lean, scale in ((0.0, 0.0, 1.0), (0.32, -0.5, 0.55), (0.5, 0.55, 0.45)):
        droop = float(rng.uniform(-0.4, 0.4))
        twig = skia.Path()
        twig.addPath(_stem([_spine(i / 10, droop)[:2] for i in range(11)], 0.010 / scale**0.5))
        count = 13 if scale == 1.0 else 9
        for i in range(count):
            t = 0.08 + 0.92 * i / (count - 1)
            x, y, heading = _spine(t, droop)
            size = 0.20 * (1.0 - 0.35 * t) / scale**0.45
            for side in (-1, 1):
                angle = heading + side * math.radians(float(rng.uniform(30, 58)) - 22 * t)
                width = size * float(rng.uniform(0.20, 0.27))
                twig.addPath(blade(x, y, angle, size * float(rng.uniform(0.8, 1.1)), width, 0.42))
        move = skia.Matrix()
        move.setScale(scale, scale)
        move.postRotate(math.degrees(lean))
        move.postTranslate(start, 0.0)
        twig.transform(move)
        whole.addPath(twig)
    return whole


SPECIES = (palm, monstera, eucalyptus, olive)


def placed(
    path: skia.Path, at: tuple[float, float], angle: float, size: float, *, flip: bool
) -> skia.Path:
    """The branch moved to ``at``, turned by ``angle`` (radians) and scaled to ``size`` pixels."""
    move = skia.Matrix()
    move.setScale(size, -size if flip else size)
    move.postRotate(math.degrees(angle))
    move.postTranslate(*at)
    copy = skia.Path(path)
    copy.transform(move)
    return copy
