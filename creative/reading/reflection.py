"""A ground and the mask on it in; True out where the mask took a reflection along."""

from __future__ import annotations

import cv2
import numpy as np

from creative.reading.ground import Ground, Mask


def mirrored(ground: Ground, mask: Mask) -> bool:
    """True when the lower part is the upper one upside down, paler and fading: a reflection."""
    scale = min(1.0, 160 / max(mask.shape))
    size = round(mask.shape[1] * scale), round(mask.shape[0] * scale)
    apart = np.where(mask[..., None], ground.lab - ground.surface, 0)
    field = cv2.resize(apart, size, interpolation=cv2.INTER_AREA)
    rows = np.flatnonzero(np.abs(field).sum(axis=(1, 2)) > 0)
    if rows.size < 24:
        return False
    tall, bottom = int(np.ptp(rows)) + 1, int(rows[-1]) + 1
    for foot in range(int(rows[0] + 0.5 * tall), bottom - max(5, round(0.06 * tall))):
        depth = min(bottom - foot, foot - int(rows[0]))
        above, below = field[foot - depth : foot][::-1], field[foot : foot + depth]
        power = (above**2).sum(axis=(1, 2))
        share = (above * below).sum(axis=(1, 2)) / np.maximum(power, 1.0)
        alike = 1 - ((below - share[:, None, None] * above) ** 2).sum() / max(
            1.0, float(((below - below.mean(axis=(0, 1))) ** 2).sum())
        )
        third = max(2, depth // 3)
        first, last = float(np.median(share[1:third])), float(np.median(share[-third:]))
        if alike > 0.85 and 0.08 < first < 0.8 and last < 0.6 * first:
            return True
    return False
