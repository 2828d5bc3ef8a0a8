"""How alike two pictures look."""

import cv2
import numpy as np


def ssim(one, other):
    """Structural similarity (Wang 2004) of uint8 RGB pictures of one size; 1 for equal ones."""
    x, y = (cv2.cvtColor(p, cv2.COLOR_RGB2GRAY).astype(np.float64) for p in (one, other))

    def mean(values):
        return cv2.GaussianBlur(values, (11, 11), 1.5)

    mx, my = mean(x), mean(y)
    vx, vy, both = mean(x * x) - mx * mx, mean(y * y) - my * my, mean(x * y) - mx * my
    light, detail = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    top = (2 * mx * my + light) * (2 * both + detail)
    return float((top / ((mx * mx + my * my + light) * (vx + vy + detail))).mean())
