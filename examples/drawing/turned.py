"""Turned objects (bottles, jars, cans) lit by two strip lights -> pixels.

An object is a stack of parts; each part is a radius along the height and a material. A pixel's
normal follows from its distance to the axis, and the light it sends back from where the mirrored
view ray meets the softboxes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

Array = np.ndarray


@dataclass(frozen=True)
class Material:
    """``base`` linear RGB; ``gloss`` strength of the lights' mirror image; ``rough`` its blur;
    ``glass`` 0..1 how much of the background shines through; ``metal`` tints the mirror image.
    """

    base: tuple[float, float, float]
    gloss: float = 0.3
    rough: float = 0.12
    glass: float = 0.0
    metal: float = 0.0


@dataclass(frozen=True)
class Part:
    """One part from ``top`` to ``bottom`` (pixels); ``radius(t)`` for t in 0..1 downwards."""

    top: float
    bottom: float
    radius: Callable[[Array], Array]
    material: Material
    print_rgba: Array | None = None  # wrapped around the front, covers the visible half turn


def lights(azimuth: Array, rough: float) -> Array:
    """Brightness that a mirror sees at an angle (radians, 0 = towards the camera)."""

    def box(center: float, half: float, power: float) -> Array:
        edge = 0.035 + rough
        left = 1 / (1 + np.exp(-(azimuth - center + half) / edge))
        right = 1 / (1 + np.exp((azimuth - center - half) / edge))
        return power * left * right

    return (
        box(-1.02, 0.30, 1.9)  # large softbox on the left
        + box(1.18, 0.13, 1.3)  # strip on the right
        + box(0.36, 0.05, 0.18)  # a card in front
        + 0.22
    )


def paint_part(canvas: Array, part: Part, cx: float, ground: Array, scale: int) -> None:
    """Paint over ``canvas``: (H, W, 3) linear light with ``ground`` the empty backdrop."""
    height, width = canvas.shape[:2]
    top, bottom, cx = part.top * scale, part.bottom * scale, cx * scale
    y0, y1 = max(0, int(top) - 2), min(height, int(np.ceil(bottom)) + 2)
    ys = np.arange(y0, y1) + 0.5
    t = np.clip((ys - top) / (bottom - top), 0, 1)
    radius = part.radius(t) * scale
    slope = np.gradient(radius) if len(radius) > 2 else np.zeros_like(radius)
    x = np.arange(width) + 0.5 - cx
    u = x[None, :] / np.maximum(radius[:, None], 1e-3)
    inside = np.clip((radius[:, None] - np.abs(x[None, :])) + 0.5, 0, 1)
    inside *= np.clip(ys[:, None] - top + 0.5, 0, 1) * np.clip(bottom - ys[:, None] + 0.5, 0, 1)
    inside[(radius < 0.6), :] = 0
    u = np.clip(u, -0.9995, 0.9995)
    nz = np.sqrt(1 - u * u)
    tilt = -slope[:, None] / np.sqrt(1 + slope[:, None] ** 2)  # up is positive
    angle = np.arcsin(u)
    mirror = 2 * angle
    mat = part.material
    base = np.array(mat.base)[None, None, :] * np.ones((*u.shape, 1))
    if part.print_rgba is not None:
        ph, pw = part.print_rgba.shape[:2]
        px = np.clip(((angle / np.pi) + 0.5) * pw, 0, pw - 1).astype(int)
        py = np.clip(t * ph, 0, ph - 1).astype(int)
        ink = part.print_rgba[py[:, None], px]
        a = ink[..., 3:] / 255
        srgb = ink[..., :3] / 255
        linear = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
        base = base * (1 - a) + linear * a
    # diffuse: a wide soft light from the left, a weaker one from the right, sky above
    diffuse = (
        0.62 * np.clip(nz * 0.55 - u * 0.72, 0, 1)
        + 0.30 * np.clip(nz * 0.6 + u * 0.6, 0, 1)
        + 0.26 * nz
        + 0.16 * (0.5 + 0.5 * tilt)
        + 0.14
    )
    edge = 1 - 0.45 * (np.abs(u) ** 7)
    shade = base * (diffuse * edge)[..., None] * 0.98
    seen = lights(mirror, mat.rough) * (0.92 + 0.5 * np.clip(tilt, -0.6, 1.0))
    fresnel = 0.05 + 0.95 * (1 - nz) ** 5
    strength = (mat.gloss * (0.35 + 0.65 * fresnel) * seen)[..., None]
    tint = np.array(mat.base)[None, None, :] * mat.metal + (1 - mat.metal)
    if mat.metal:
        shade = shade * (1 - mat.metal) + mat.metal * np.array(mat.base) * seen[..., None] * 0.75
    if mat.glass:
        behind = ground[y0:y1]
        path = nz[..., None]  # the longer the way through, the deeper the colour
        colour = np.array(mat.base)[None, None, :] ** (0.35 + 0.95 * path)
        rim = (1 - 0.78 * np.abs(u) ** 9)[..., None]
        lens = 0.72 + 0.42 * np.exp(-(((u - 0.34) / 0.30) ** 2))[..., None]
        through = behind * colour * rim * lens
        shade = shade * (1 - mat.glass) + through * mat.glass
    lit = shade + strength * tint
    mask = inside[..., None]
    canvas[y0:y1] = canvas[y0:y1] * (1 - mask) + lit * mask


def rounded(radius: float, height: float, top: float, bottom: float) -> Callable[[Array], Array]:
    """A cylinder with rounded shoulders: ``top`` and ``bottom`` are corner radii in pixels."""

    def profile(t: Array) -> Array:
        y = t * height
        r = np.full_like(y, radius)
        if top > 0:
            d = np.clip(top - y, 0, top)
            r = np.where(y < top, radius - top + np.sqrt(np.maximum(top**2 - d**2, 0)), r)
        if bottom > 0:
            d = np.clip(y - (height - bottom), 0, bottom)
            r = np.where(
                y > height - bottom, radius - bottom + np.sqrt(np.maximum(bottom**2 - d**2, 0)), r
            )
        return np.maximum(r, 0)

    return profile


def tone(linear: Array) -> Array:
    """Linear light to 8-bit sRGB with a soft shoulder."""
    x = np.maximum(linear, 0)
    x = np.where(x > 0.75, 0.75 + 0.25 * (1 - np.exp(-(x - 0.75) / 0.25)), x)
    srgb = np.where(x <= 0.0031308, x * 12.92, 1.055 * x ** (1 / 2.4) - 0.055)
    return (np.clip(srgb, 0, 1) * 255 + 0.5).astype(np.uint8)
