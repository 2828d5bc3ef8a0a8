"""The sheet that layers are painted on: float32 RGBA in memory, shared by Skia and NumPy.

Colours are sRGB-encoded and stay unquantised until the end, so that stacked light and
shadow do not band.
"""

from __future__ import annotations

import cv2
import numpy as np
import skia

from creative.color import Color, FloatArray
from creative.geometry import Box
from creative.scaling import shrunk_to


class Canvas:
    """``pixels`` is (height, width, 4) float32; ``skia`` draws into the same memory."""

    def __init__(self, width: int, height: int, ground: Color) -> None:
        self.width, self.height = width, height
        self.pixels = np.empty((height, width, 4), np.float32)
        self.pixels[0] = np.array((*ground.rgb, 1.0), np.float32)
        self.pixels[1:] = self.pixels[0]  # whole rows are copied faster than single pixels
        info = skia.ImageInfo.Make(width, height, skia.kRGBA_F32_ColorType, skia.kPremul_AlphaType)
        self._surface = skia.Surface.MakeRasterDirect(info, self.pixels, self.pixels.strides[0])
        self.skia = self._surface.getCanvas()

    def lay(self, rgb: FloatArray) -> None:
        """Cover the whole sheet with an opaque picture, (height, width, 3) in 0..1."""
        cv2.cvtColor(np.ascontiguousarray(rgb), cv2.COLOR_RGB2RGBA, dst=self.pixels)

    def part(self, box: Box) -> FloatArray:
        """The pixels under a box, as a view: writing to it paints."""
        rows, columns = box.pixels(self.width, self.height)
        return self.pixels[rows, columns]


def paint_of(color: Color, opacity: float = 1.0) -> skia.Paint:
    """An anti-aliased fill."""
    return skia.Paint(Color4f=skia.Color4f(*color.rgb, opacity), AntiAlias=True)


def rect_of(box: Box) -> skia.Rect:
    """The same box for Skia."""
    return skia.Rect.MakeXYWH(box.x, box.y, box.w, box.h)


def image_of(rgba: np.ndarray) -> skia.Image:
    """A Skia image of straight-alpha uint8 RGBA, as a copy."""
    return skia.Image.fromarray(
        np.ascontiguousarray(rgba), colorType=skia.kRGBA_8888_ColorType, copy=True
    )


def resized(rgba: np.ndarray, width: int, height: int) -> np.ndarray:
    """Scale straight-alpha RGBA with premultiplied weights, so that no hidden colour bleeds in."""
    size = (max(1, width), max(1, height))
    source = cv2.cvtColor(np.ascontiguousarray(rgba), cv2.COLOR_RGBA2mRGBA)
    if size[0] < rgba.shape[1]:
        scaled = shrunk_to(np.asarray(source, dtype=np.uint8), *size)
    else:
        grown = cv2.resize(source, size, interpolation=cv2.INTER_CUBIC)
        scaled = np.asarray(grown, dtype=np.uint8)
        np.minimum(scaled, scaled[..., 3:], out=scaled)  # the filter overshoots at edges
    return np.asarray(cv2.cvtColor(scaled, cv2.COLOR_mRGBA2RGBA), dtype=np.uint8)
