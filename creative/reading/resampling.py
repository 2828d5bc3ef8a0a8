"""Smaller copies of pictures: straight-alpha pixels in, straight-alpha pixels out, no fringes."""

from __future__ import annotations

import cv2
import numpy as np

from creative.pictures import Pixels


def shrunk(rgba: Pixels, long_side: int) -> Pixels:
    """The picture with its long side at most ``long_side`` pixels, averaged over areas.

    Colour is averaged premultiplied, so that what hides under transparent pixels never
    bleeds into the edge. Pictures that are small enough come back unchanged.
    """
    height, width = rgba.shape[:2]
    scale = long_side / max(height, width)
    if scale >= 1:
        return rgba
    size = max(1, round(width * scale)), max(1, round(height * scale))
    alpha = rgba[..., 3]
    if alpha.min() == 255:
        return np.asarray(cv2.resize(rgba, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    weight = alpha.astype(np.float32) / 255
    colour = rgba[..., :3].astype(np.float32) * weight[..., None]
    mean = cv2.resize(colour, size, interpolation=cv2.INTER_AREA)
    cover = cv2.resize(weight, size, interpolation=cv2.INTER_AREA)
    out = np.empty((size[1], size[0], 4), dtype=np.uint8)
    safe = np.maximum(cover, 1e-4)[..., None]
    out[..., :3] = np.clip(mean / safe + 0.5, 0, 255).astype(np.uint8)
    out[..., 3] = np.clip(cover * 255 + 0.5, 0, 255).astype(np.uint8)
    return out
