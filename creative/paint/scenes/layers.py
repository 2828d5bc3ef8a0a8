"""Sheets of paper that lie on one another: edges crisp, each throwing a soft shadow on the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import skia

from creative.paint.scenes.board import Board
from creative.paint.scenes.canvas import path_mask, soften, whole

if TYPE_CHECKING:
    from creative.color import Color, FloatArray
    from creative.scene import Stage


class Sheets:
    """A ground in the stage's colour that cut sheets are laid on, from the back to the front.

    Colours are drawn crisp at full size, shadows at half of it.
    """

    def __init__(self, stage: Stage) -> None:
        self.board = Board(stage)
        self._patch = whole(stage, max(1, min(2, whole(stage).step)))
        self._shade = np.ones(self._patch.grid, dtype=np.float32)

    def lay(self, path: skia.Path, color: Color, lift: float) -> None:
        """Lay a sheet ``lift`` (of the unit) above what is there: its shadow first, then itself."""
        stage, step = self.board.stage, self._patch.step
        high = lift * stage.unit / step
        cover = path_mask(self._patch, path, coarse=True)
        dx, dy = -0.55 * stage.light.azimuth, 0.25 + 0.45 * stage.light.elevation
        shift = np.array([[1, 0, dx * high], [0, 1, dy * high]], np.float32)
        size = (cover.shape[1], cover.shape[0])
        moved = cv2.warpAffine(cover, shift, size, borderMode=cv2.BORDER_REPLICATE)
        wide = soften(np.asarray(moved, dtype=np.float32), 0.75 * high)
        close = soften(cover, 0.10 * high + 0.5)
        depth = 0.20 if stage.palette.surface.lch[0] > 0.45 else 0.42
        fallen = self._shade * (1 - depth * wide - 0.10 * close)
        self._shade = np.asarray(fallen + (1 - fallen) * cover, dtype=np.float32)
        self.board.fill(path, color)

    def lit(self) -> FloatArray:
        """All of it as float32 RGB under the key light."""
        return self.board.lit(0.15, shade=self._shade)
