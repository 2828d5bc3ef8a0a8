"""color-block: one or two big flat shapes, Swiss: a disc, a block, rings or a quarter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from creative.paint.scenes.board import WORTH, Board
from creative.paint.scenes.canvas import Patch, dim, ellipse, path_mask, rectangle, whole
from creative.paint.scenes.lighting import clearing
from creative.paint.scenes.openings import corners, distance, kept_clear
from creative.paint.scenes.sets import depth_of, horizon_of, meets_type
from creative.scene import Scene, Stage
from creative.tones import behind

if TYPE_CHECKING:
    from creative.color import Color, FloatArray


def _disc(board: Board, color: Color) -> None:
    """A disc that the product plainly breaks out of, or lies well within."""
    stage = board.stage
    product = stage.product
    if product is None or stage.sheer:
        _quarter(board, color)
        return
    room = distance((product.cx, product.cy), kept_clear(stage, 0.02))
    long, short = max(product.w, product.h), min(product.w, product.h)
    small = max(0.33 * long, 0.585 * short)
    radius = small if small < 0.38 * long else 0.68 * long
    cy = product.cy if product.h < 1.2 * product.w else product.y + 0.46 * product.h
    if room < radius:  # as large as the product it would leave slivers at its sides
        _block(board, color)
        return
    board.fill(ellipse(product.cx, cy, radius, radius), color)


def _block(board: Board, color: Color) -> None:
    """Half the frame in the second colour, from edge to edge: beside the type or under it."""
    stage = board.stage
    free = clearing(stage)
    width, height = float(stage.width), float(stage.height)
    product = stage.product if not stage.sheer else None
    if free.x > 0.2 * width:
        left = free.x if product is None else max(free.x, product.cx - 0.12 * product.w)
        board.shape(rectangle(left, -2, width + 2, height + 2), color)
    elif free.right < 0.8 * width:
        right = free.right if product is None else min(free.right, product.cx + 0.12 * product.w)
        board.shape(rectangle(-2, -2, right, height + 2), color)
    elif product is not None and stage.ground is not None:
        top = max(free.y, product.y + 0.45 * product.h)
        board.shape(rectangle(-2, top, width + 2, height + 2), color)
    else:
        _quarter(board, color)


def _rings(board: Board, color: Color) -> None:
    """Quarter rings about the roomiest corner, the innermost bold."""
    stage = board.stage
    room, (x, y) = corners(stage, kept_clear(stage, 0.03))[0]
    reach = max(0.3 * stage.unit, min(room, 0.9 * stage.unit))
    tones = board.tones
    if board.share(ellipse(x, y, reach, reach)) < WORTH:
        return
    for share, tone in ((1.0, tones.step), (0.68, tones.far), (0.36, color)):
        board.shape(ellipse(x, y, share * reach, share * reach), tone)


def _quarter(board: Board, color: Color) -> None:
    """One quarter disc in the roomiest corner."""
    stage = board.stage
    places = corners(stage, kept_clear(stage, 0.03))
    room, (x, y) = places[0]
    reach = max(0.24 * stage.unit, min(room, 0.8 * stage.unit))
    path = ellipse(x, y, reach, reach)
    if board.share(path) >= WORTH:
        board.shape(path, color)


def paint(stage: Stage) -> FloatArray:
    """A flat wall, the shapes of this seed, a floor for what stands."""
    board = Board(stage)
    color = behind(stage.palette, stage.subject)
    kind = (_disc, _block, _rings, _quarter)[stage.seed % 4]
    kind(board, color)
    picture = board.lit(0.16)
    if stage.ground is not None and kind is not _block:
        _floor(picture, stage)
    return picture


def _floor(picture: FloatArray, stage: Stage) -> None:
    """The wall's colours a shade deeper, from one crisp line on."""
    back = horizon_of(stage, 0.06, 0.11)
    top = max(0, int(back))
    if stage.height - top < 2:
        return
    patch = Patch(0, top, stage.width, stage.height - top, whole(stage).step)
    band = path_mask(patch, rectangle(-2, back, stage.width + 2, stage.height + 2))
    _, y = patch.axes()
    near = np.exp(-(y - back) / (0.10 * depth_of(stage)))
    pale = stage.palette.surface.lch[0] > 0.45
    deeper = 0.94 - 0.03 * near if pale else 1.18 + 0.06 * near
    factor = patch.enlarge(np.asarray(np.repeat(deeper, 2, axis=1), dtype=np.float32))
    if meets_type(stage, back):
        return
    kept = [box for box in kept_clear(stage, 0.01) if box.bottom > back]
    if kept:  # a floor that reaches under type is a whisper there too
        factor = 1 + (factor - 1) * np.float32(0.3)
    dim(picture, patch, np.asarray(1 + (factor - 1) * band, dtype=np.float32))
    np.minimum(picture, 1.0, out=picture)


SCENE = Scene(
    name="color-block",
    paint=paint,
    moods=("bold", "playful", "minimal", "energetic"),
    weight=1.0,
)
