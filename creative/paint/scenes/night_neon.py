"""night-neon: a glowing tube in the accent colour on a dark wall, mirrored in a wet floor."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import skia

from creative.color import Color, FloatArray, linear_of, srgb_of
from creative.paint.scenes.canvas import Patch, grid_step, path_mask, smoothstep, soften, whole
from creative.paint.scenes.lighting import calm, clearing, focus, soothe, wall_light
from creative.paint.scenes.sets import depth_of, horizon_of, meets_type
from creative.paint.scenes.surfaces import material
from creative.scene import Scene, Stage

if TYPE_CHECKING:
    from creative.geometry import Box

_INWARD = 0.26  # of a product's width, from its middle to a tube that stands behind it


def _tube(stage: Stage, horizon: float) -> tuple[skia.Path, float]:
    """The centre line of the tube and its thickness: ring, arch or a pair of bars."""
    unit, free = stage.unit, clearing(stage)
    cx, cy = focus(stage)
    thick = max(1.6, 0.0125 * unit)
    size = 0.30 * unit
    if stage.product is not None:
        size = max(0.20 * unit, 0.50 * (stage.product.w**2 + stage.product.h**2) ** 0.5)
    sides = [
        cx - free.x if free.x > 0 else 9e9,
        free.right - cx if free.right < stage.width else 9e9,
    ]
    room = min(*sides, cy - free.y if free.y > 0 else 9e9) - 0.03 * unit
    radius = min(size, room)
    hung = min(radius, (horizon - max(free.y, 0.03 * stage.height)) / 2 - 0.02 * unit)
    line = skia.Path()
    kind = stage.seed % 3
    product = stage.product
    if kind < 2 and hung < 0.5 * size and product is not None and stage.height > stage.width:
        # on a tall page what is too wide for a ring stands under an arch
        half = min(0.56 * product.w, cx - 4 * thick, stage.width - 4 * thick - cx)
        _arch(line, cx, half, free.y + 0.03 * unit, horizon)
        return line, thick
    if min(radius, hung) < 0.5 * size or kind == 2:
        return _bars(stage, free, horizon, thick), thick
    if kind == 0 or stage.ground is None:
        hanging = stage.ground is None and stage.product is not None
        line.addCircle(cx, cy if hanging else horizon - 1.02 * hung, radius if hanging else hung)
    else:
        half = min(radius * 0.86, room)
        _arch(line, cx, half, max(cy - radius, free.y + 0.03 * unit), horizon)
    return line, thick


def _arch(line: skia.Path, cx: float, half: float, crown: float, horizon: float) -> None:
    """Add an arch from the floor on one side over ``crown`` to the other, flat where it is low."""
    rise = min(half, 0.6 * (horizon - crown))
    line.moveTo(cx - half, horizon - 1)
    line.lineTo(cx - half, crown + rise)
    line.arcTo(skia.Rect.MakeLTRB(cx - half, crown, cx + half, crown + 2 * rise), 180, 180, False)
    line.lineTo(cx + half, horizon - 1)


def _bars(stage: Stage, free: Box, horizon: float, thick: float) -> skia.Path:
    """Two tubes that lean behind the product, inside the free part of the frame."""
    cx, _ = focus(stage)
    half = 0.62 * stage.product.w if stage.product else 0.22 * stage.unit
    if stage.product is not None:
        low, high = max(free.x, 0.0) + 3 * thick, min(free.right, stage.width) - 3 * thick
        beside = min(cx - low, high - cx)
        # well clear of the product's ends or well behind it, no tangents to its outline
        if beside < half:
            half = _INWARD * stage.product.w
            if free.y > stage.product.y:  # above it only stubs would be seen: it is lit from behind
                path = skia.Path()
                for down in (0.58, 0.67, 0.76):
                    path.moveTo(cx - half, stage.product.y + down * stage.product.h)
                    path.lineTo(cx + half, stage.product.y + down * stage.product.h)
                return path
            horizon = min(horizon, stage.product.y + 0.6 * stage.product.h)  # ends behind it
    left = max(cx - half, free.x + 3 * thick if free.x > 0 else 4 * thick)
    right = min(cx + half, free.right - 3 * thick)
    top = max(free.y + 0.05 * stage.unit, 0.10 * stage.height)
    lean = 0.10 * (horizon - top)
    path = skia.Path()
    path.moveTo(left, horizon - 0.04 * stage.unit)
    path.lineTo(left + lean, top + 0.14 * (horizon - top))
    path.moveTo(right - lean, horizon - 0.10 * stage.unit)
    path.lineTo(right, top)
    return path


def _hot(color: Color) -> tuple[FloatArray, FloatArray]:
    """Linear colours of the glow and of the tube's nearly white core."""
    _, chroma, hue = color.lch
    glow = Color.oklch(0.70, max(chroma, 0.02) * 1.15, hue)
    core = Color.oklch(0.965, min(chroma, 0.07), hue)
    return np.array(glow.linear, np.float32), np.array(core.linear, np.float32)


def paint(stage: Stage) -> FloatArray:
    """Dark wall, light added by the tube, a mirror that blurs with distance, then the tube."""
    patch = whole(stage)
    x, y = patch.axes()
    unit, depth, step = stage.unit, depth_of(stage), patch.step
    horizon = horizon_of(stage, 0.06, 0.11)
    if stage.ground is None and stage.product is not None:
        horizon = 1.2 * stage.height  # it hangs before the wall: no floor that would not mirror it
    palette = stage.palette
    night = palette.surface
    if night.lch[0] > 0.5:
        night = night.with_lch(lightness=0.26)
    wall = wall_light(stage, x, y)
    level = 1 + 0.35 * (wall - wall.mean())
    met = meets_type(stage, horizon)  # no line beside type
    edge = 0.16 * depth if met else 0.003 * unit
    floor = smoothstep(horizon - edge, horizon + edge, y)
    crease = 0.0 if met else 0.3
    level = (
        level * (1 - 0.22 * floor) * (1 - crease * np.exp(-np.abs(y - horizon) / (0.03 * depth)))
    )
    base = linear_of(material(night, stage).lit(np.asarray(level, dtype=np.float32)))
    line, thick = _tube(stage, horizon)
    body = skia.Path()
    skia.Paint(
        Style=skia.Paint.kStroke_Style, StrokeWidth=thick, StrokeCap=skia.Paint.kRound_Cap
    ).getFillPath(line, body)
    coarse = path_mask(patch, body, coarse=True)
    halo = (
        0.9 * soften(coarse, 0.008 * unit / step)
        + 1.3 * soften(coarse, 0.028 * unit / step)
        + 1.9 * soften(coarse, 0.085 * unit / step)
        + 2.4 * soften(coarse, 0.24 * unit / step)
    )
    quiet = calm(stage, x, y, 0.2 * unit, 0.02 * unit)
    halo = halo * (1 - 0.88 * quiet)
    bare = 0.0 if stage.product is not None else 2.2  # what stands before it hides its image
    mirrored = _mirror(halo + bare * coarse, patch, horizon, unit) * (1 - quiet)
    shine = halo * (1 - floor) * (1 - 0.15 * floor) + mirrored * floor + 0.35 * halo * floor
    glow, core = _hot(palette.accent)
    lit = base + 0.62 * shine[..., None] * glow * (1 - 0.5 * base)
    # A shoulder keeps the brightest glow from clipping into flat colour.
    lit = lit / (1 + 0.28 * np.maximum(lit, 0))
    picture = patch.enlarge(srgb_of(lit), smooth=True)
    _core(picture, stage, body, line, thick, core)
    return soothe(picture, stage)


def _mirror(light: FloatArray, patch: Patch, horizon: float, unit: float) -> FloatArray:
    rows, columns = patch.grid
    scale = patch.height / rows
    y = (np.arange(rows, dtype=np.float32) + 0.5) * scale
    source = np.clip((2 * horizon - y) / scale - 0.5, 0, rows - 1)
    index_x = np.broadcast_to(np.arange(columns, dtype=np.float32), (rows, columns))
    index_y = np.broadcast_to(source[:, None], (rows, columns))
    flipped = cv2.remap(
        light, np.ascontiguousarray(index_x), np.ascontiguousarray(index_y), cv2.INTER_LINEAR
    )
    smear = cv2.GaussianBlur(
        flipped, (0, 0), sigmaX=0.006 * unit / scale + 0.5, sigmaY=0.03 * unit / scale
    )
    fade = 0.55 * np.exp(-np.maximum(y - horizon, 0) / (0.30 * unit))
    return np.asarray(smear * fade[:, None], dtype=np.float32)


def _core(
    picture: FloatArray,
    stage: Stage,
    body: skia.Path,
    line: skia.Path,
    thick: float,
    core: FloatArray,
) -> None:
    """The tube itself at full size: its colour at the rim, nearly white inside."""
    bounds = body.getBounds()
    left, top = max(0, int(bounds.left()) - 2), max(0, int(bounds.top()) - 2)
    right = min(stage.width, int(bounds.right()) + 3)
    bottom = min(stage.height, int(bounds.bottom()) + 3)
    if right - left < 2 or bottom - top < 2:
        return
    patch = Patch(left, top, right - left, bottom - top, grid_step(stage))
    inner = skia.Path()
    skia.Paint(
        Style=skia.Paint.kStroke_Style, StrokeWidth=thick * 0.62, StrokeCap=skia.Paint.kRound_Cap
    ).getFillPath(line, inner)
    region = picture[patch.slices]
    rim = srgb_of(np.array(_hot(stage.palette.accent)[0]))
    for path, color, share in ((body, rim, 0.75), (inner, srgb_of(core), 0.95)):
        mask = path_mask(patch, path) * np.float32(share)
        sheet = np.empty((patch.height, patch.width, 3), dtype=np.float32)
        sheet[:] = np.maximum(color, 0)
        region[:] = cv2.blendLinear(sheet, np.ascontiguousarray(region), mask, 1 - mask)


SCENE = Scene(
    name="night-neon",
    paint=paint,
    moods=("tech", "dark", "bold", "energetic"),
    dark=True,
    floor="gloss",
    weight=0.9,
)
