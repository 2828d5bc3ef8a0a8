"""paper: sheets of cut paper stacked from the corners and the ground, each with its soft shadow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from creative.paint.scenes.canvas import Patch, dim, lay, soften, whole
from creative.paint.scenes.lighting import soothe, wall_light
from creative.paint.scenes.sets import cove, depth_of, horizon_of, meets_type, skyline_of
from creative.paint.scenes.surfaces import blend, material
from creative.scene import Scene, Stage

if TYPE_CHECKING:
    from creative.color import Color, FloatArray


def _corner_field(
    stage: Stage, patch: Patch, corner: tuple[float, float], rng: np.random.Generator
) -> FloatArray:
    """Wavy distance from a corner in pixels, pushed up inside and around the quiet boxes."""
    x, y = patch.axes()
    dx, dy = x - corner[0], y - corner[1]
    angle = np.arctan2(dy, dx)
    unit = stage.unit
    wave = sum(
        float(rng.uniform(0.6, 1.0)) / k * np.sin(k * 2.1 * angle + float(rng.uniform(0, 6.3)))
        for k in (1, 2, 3)
    )
    field = np.hypot(dx, dy) * (1 + 0.16 * np.asarray(wave))
    for box in stage.quiet:
        ox = np.maximum(np.maximum(box.x - x, x - box.right), 0.0)
        oy = np.maximum(np.maximum(box.y - y, y - box.bottom), 0.0)
        near = np.exp(-((np.hypot(ox, oy) / (0.14 * unit)) ** 2))
        field = field + 1.1 * unit * near
    return np.asarray(field, dtype=np.float32)


def _sheet(
    picture: FloatArray, stage: Stage, frame: Patch, inside: FloatArray, color: Color
) -> None:
    """Lay one sheet where ``inside`` (pixels within its edge, on the frame's grid) is positive."""
    unit, light, step = stage.unit, stage.light, frame.step
    sigma = unit * (0.014 + 0.022 * (1 - light.hardness))
    part = _reach(frame, inside, 2.2 * sigma + 0.03 * unit)
    if part is None:
        return
    patch, window = part
    inside = np.ascontiguousarray(inside[window])
    sheet_mask = np.asarray(np.clip(inside / step + 0.5, 0, 1), dtype=np.float32)
    throw = 0.026 * unit / step
    shift = (-light.azimuth * throw, (0.3 + 0.7 * light.elevation) * throw)
    shadow = soften(_moved(sheet_mask, round(shift[0]), round(shift[1])), sigma / step)
    tight = soften(sheet_mask, 0.004 * unit / step + 0.4)
    dim(picture, patch, np.asarray(1 - 0.24 * shadow - 0.12 * tight, dtype=np.float32))
    x, y = patch.axes()
    level = 0.55 + 0.45 * wall_light(stage, x, y)
    distance = patch.enlarge(inside, smooth=True)
    skin = material(color, stage)
    cover = np.clip(distance + 0.5, 0, 1)
    lay(picture, patch, skin.lit(np.asarray(level, dtype=np.float32)), cover)
    # The cut shows the paper's white core as a hairline.
    core = np.clip(1.3 - np.abs(distance - 1.0), 0, 1) * np.float32(0.30)
    pale = np.ones((*patch.grid, 3), dtype=np.float32)
    lay(picture, patch, pale * skin.at(1.6), core)


def _reach(
    frame: Patch, inside: FloatArray, margin: float
) -> tuple[Patch, tuple[slice, slice]] | None:
    """The part of the frame that a sheet and its shadow touch: as a patch, and on the grid."""
    touched = inside > -margin
    rows, columns = np.flatnonzero(touched.any(axis=1)), np.flatnonzero(touched.any(axis=0))
    if rows.size == 0 or not (inside > -1).any():
        return None
    count_y, count_x = frame.grid
    sy, sx = frame.height / count_y, frame.width / count_x
    # Whole multiples of the grid keep the part aligned with the frame.
    top, bottom = int(rows[0]), int(rows[-1]) + 1
    left, right = int(columns[0]), int(columns[-1]) + 1
    y0, y1 = round(top * sy), round(bottom * sy)
    x0, x1 = round(left * sx), round(right * sx)
    if y1 - y0 < 2 or x1 - x0 < 2 or bottom - top < 2 or right - left < 2:
        return None
    patch = Patch(x0, y0, x1 - x0, y1 - y0, frame.step, (bottom - top, right - left))
    return patch, (slice(top, bottom), slice(left, right))


def _moved(field: FloatArray, dx: int, dy: int) -> FloatArray:
    rows = np.clip(np.arange(field.shape[0]) - dy, 0, field.shape[0] - 1)
    columns = np.clip(np.arange(field.shape[1]) - dx, 0, field.shape[1] - 1)
    return np.asarray(field[rows][:, columns], dtype=np.float32)


def _best_corners(stage: Stage) -> list[tuple[tuple[float, float], float]]:
    """The corners farthest from type and product, with the pixels free around them."""
    w, h = float(stage.width), float(stage.height)
    corners = (
        [(0.0, 0.0), (w, 0.0)]
        if stage.ground is not None
        else [(0.0, 0.0), (w, 0.0), (0.0, h), (w, h)]
    )

    def room(corner: tuple[float, float]) -> float:
        gaps = [
            np.hypot(
                max(box.x - corner[0], corner[0] - box.right, 0.0),
                max(box.y - corner[1], corner[1] - box.bottom, 0.0),
            )
            for box in (*stage.quiet, *([stage.product] if stage.product else []))
        ]
        return float(min(gaps, default=stage.unit))

    ranked = sorted(((corner, room(corner)) for corner in corners), key=lambda pair: -pair[1])
    count = 2 if stage.ground is None else 1
    return [pair for pair in ranked[:count] if pair[1] > 0.34 * stage.unit]


def paint(stage: Stage) -> FloatArray:
    """A ground sheet, corner sheets, and hills of paper for the product to stand on."""
    rng = np.random.default_rng(stage.seed + 19)
    patch = whole(stage)
    x, y = patch.axes()
    unit, depth = stage.unit, depth_of(stage)
    level = wall_light(stage, x, y)
    near = horizon_of(stage, 0.06, 0.10)
    hills = stage.ground is not None and not meets_type(stage, near)
    if stage.ground is not None and not hills:  # no edge beside type: a sheet that bends into floor
        level = cove(stage, near).level
    level = 0.45 + 0.55 * level
    base = material(stage.palette.surface, stage)
    picture = patch.enlarge(base.lit(np.asarray(level, dtype=np.float32)))
    palette = stage.palette
    for corner, room in _best_corners(stage):
        field = _corner_field(stage, patch, corner, rng)
        reach = min(0.62 * unit, 0.95 * room)
        wobble = 0.014 * unit * np.sin((x + y) / (0.11 * unit) + float(rng.uniform(0, 6)))
        for step, share in ((1.0, 0.35), (0.72, 0.7), (0.44, 1.0)):
            inside = np.asarray(reach * step - field + wobble, dtype=np.float32)
            _sheet(picture, stage, patch, inside, blend(palette.surface, palette.surface_2, share))
    if hills:
        rise = near - skyline_of(stage, near, 0.17 * depth)
        for lift, share in ((0.68, 0.4), (0.33, 0.72), (0.0, 1.0)):
            phase = float(rng.uniform(0, 6.3))
            swing = 0.16 * rise + 0.004 * depth if lift else 0.008 * depth
            wave = np.sin(x / (0.26 * unit) + phase) + 0.4 * np.sin(x / (0.115 * unit) + 2 * phase)
            crest = near - lift * rise + swing * wave
            inside = np.ascontiguousarray(np.broadcast_to(y - crest, patch.grid), dtype=np.float32)
            if lift == 0 or rise > 0.05 * depth:
                color = blend(palette.surface, palette.surface_2, share)
                _sheet(picture, stage, patch, inside, color)
    return soothe(picture, stage)


SCENE = Scene(
    name="paper",
    paint=paint,
    moods=("playful", "bright", "festive", "natural"),
    weight=0.8,
)
