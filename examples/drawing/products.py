"""Draw the example brand's product pictures and logo into ``examples/site/assets``.

``python examples/drawing/products.py`` writes them anew; the results are kept in the repository.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

import cv2
import numpy as np
import resvg_py
import skia
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]
from turned import Material, Part, paint_part, rounded, tone  # noqa: E402

from creative.typography.library import FontLibrary  # noqa: E402

ASSETS = HERE.parent / "site" / "assets"
SCALE = 2  # drawn twice as large, then halved
INDIGO, RED = (0x32, 0x29, 0x96), (0xD4, 0x38, 0x4F)


def typeface(family: str, weight: int = 400) -> skia.Typeface:
    """A face of the house library."""
    return FontLibrary.bundled().face(family, weight).typeface


def text(
    canvas: skia.Canvas,
    words: str,
    x: float,
    y: float,
    font: skia.Font,
    rgb: tuple,
    track: float = 0,
) -> None:
    """Centred on x, letters ``track`` pixels apart."""
    widths = [font.measureText(ch) for ch in words]
    total = sum(widths) + track * (len(words) - 1)
    at = x - total / 2
    paint = skia.Paint(Color=skia.Color(*rgb), AntiAlias=True)
    for ch, w in zip(words, widths, strict=True):
        canvas.drawString(ch, at, y, font, paint)
        at += w + track


def label(width: int, height: int, draw: callable) -> np.ndarray:
    """An RGBA print, drawn by ``draw(canvas)``."""
    pixels = np.zeros((height, width, 4), np.uint8)
    surface = skia.Surface(pixels)
    draw(surface.getCanvas())
    surface.flushAndSubmit()
    return pixels


def studio(width: int, height: int, floor: float, warm: float = 0.0) -> np.ndarray:
    """An almost white sweep in linear light."""
    y = np.linspace(0, 1, height)[:, None]
    x = np.linspace(-1, 1, width)[None, :]
    wall = 0.60 + 0.09 * np.exp(-((x + 0.25) ** 2 / 0.9 + (y - 0.45) ** 2 / 0.35))
    base = wall + 0.02 * np.clip((y - floor) / 0.1, 0, 1)
    tint = np.array([1.0 + 0.02 * warm, 1.0, 1.0 - 0.015 * warm + 0.008])
    return base[..., None] * tint


def shadow(ground: np.ndarray, cx: float, y: float, rx: float, scale: int) -> np.ndarray:
    """Contact, ambient and a soft cast shadow to the right, as a darkened ground."""
    h, w = ground.shape[:2]
    dark = np.zeros((h, w), np.float32)

    def spot(dx: float, dy: float, ax: float, ay: float, blur: float, power: float) -> None:
        layer = np.zeros((h, w), np.float32)
        cv2.ellipse(
            layer,
            (int((cx + dx) * scale), int((y + dy) * scale)),
            (int(ax * scale), max(1, int(ay * scale))),
            0,
            0,
            360,
            1,
            -1,
            cv2.LINE_AA,
        )
        layer = cv2.GaussianBlur(layer, (0, 0), blur * scale)
        np.copyto(dark, 1 - (1 - dark) * (1 - power * layer))

    spot(0, 0, rx * 0.99, 5, 3.5, 0.75)
    spot(10, 2, rx * 1.1, 20, 18, 0.38)
    spot(rx * 0.95, -6, rx * 1.3, 26, 34, 0.30)
    return ground * (1 - dark[..., None] * np.array([0.78, 0.79, 0.76]))


def serum() -> np.ndarray:
    """A dropper bottle of golden serum with a paper label, 1200 x 1500."""
    w, h, cx = 1200, 1500, 600.0
    ground = studio(w * SCALE, h * SCALE, 0.8)
    foot = 1290.0
    canvas = shadow(ground, cx, foot, 170, SCALE)
    empty = canvas.copy()
    amber = Material((0.90, 0.30, 0.018), gloss=0.6, rough=0.02, glass=0.92)
    brown = Material((0.50, 0.145, 0.012), gloss=0.55, rough=0.02, glass=0.94)
    silver = Material((0.86, 0.83, 0.80), gloss=0.5, rough=0.03, metal=0.92)
    rubber = Material((0.040, 0.030, 0.26), gloss=0.10, rough=0.30)

    def bulb(t: np.ndarray) -> np.ndarray:
        neck = 50 + 12 * t
        dome = np.sqrt(np.clip(1 - (1 - np.clip(t / 0.34, 0, 1)) ** 2, 0, 1))
        return np.where(t < 0.34, dome * (50 + 12 * 0.34), neck)

    def shoulder(t: np.ndarray) -> np.ndarray:
        s = t * t * (3 - 2 * t)
        return 60 + (170 - 60) * s**0.8

    paint_part(canvas, Part(186, 372, bulb, rubber), cx, empty, SCALE)
    paint_part(canvas, Part(368, 470, rounded(78, 102, 9, 5), silver), cx, empty, SCALE)
    for groove in (392, 410, 428, 446):
        paint_part(
            canvas,
            Part(
                groove,
                groove + 5,
                lambda t: np.full_like(t, 77.2),
                Material((0.30, 0.29, 0.28), gloss=0.3, metal=0.8, rough=0.05),
            ),
            cx,
            empty,
            SCALE,
        )
    paint_part(canvas, Part(468, 500, rounded(60, 32, 0, 0), brown), cx, empty, SCALE)
    paint_part(canvas, Part(498, 610, shoulder, brown), cx, empty, SCALE)
    paint_part(
        canvas, Part(560, 610, lambda t: shoulder(0.553 + 0.447 * t) - 11, amber), cx, empty, SCALE
    )
    paint_part(canvas, Part(609, foot, rounded(170, foot - 609, 0, 34), brown), cx, empty, SCALE)
    paint_part(
        canvas, Part(609, foot - 30, rounded(159, foot - 639, 0, 24), amber), cx, empty, SCALE
    )
    glass_pipe = Material((0.97, 0.80, 0.50), gloss=0.35, rough=0.05, glass=0.75)
    paint_part(
        canvas,
        Part(500, 700, lambda t: np.full_like(t, 13.0), glass_pipe),
        cx,
        canvas.copy(),
        SCALE,
    )

    lw, lh = 1010, 900
    small = skia.Font(typeface("Inter"), 40)
    serif = skia.Font(typeface("DM Serif Display"), 108)

    def draw(c: skia.Canvas) -> None:
        c.clear(skia.Color(250, 248, 244))
        mid = lw / 2
        text(c, "luma", mid, 190, skia.Font(typeface("Inter", 600), 104), INDIGO, 2)
        text(c, "SKIN", mid, 250, small, INDIGO, 17)
        c.drawRect(skia.Rect.MakeXYWH(mid - 44, 322, 88, 5), skia.Paint(Color=skia.Color(*RED)))
        text(c, "Vitamin C", mid, 470, serif, INDIGO, 0)
        text(c, "Serum", mid, 580, serif, INDIGO, 0)
        text(
            c,
            "15 % L-ASCORBIC ACID",
            mid,
            680,
            skia.Font(typeface("Inter"), 36),
            (70, 66, 110),
            4,
        )
        text(
            c,
            "30 ml  /  1.0 fl oz",
            mid,
            790,
            skia.Font(typeface("Inter"), 36),
            (70, 66, 110),
            2,
        )

    paper = Material((0.93, 0.92, 0.89), gloss=0.05, rough=0.35)
    paint_part(
        canvas,
        Part(712, 1190, lambda t: np.full_like(t, 170.8), paper, label(lw, lh, draw)),
        cx,
        empty,
        SCALE,
    )
    return tone(cv2.resize(canvas.astype(np.float32), (w, h), interpolation=cv2.INTER_AREA))


def cream() -> np.ndarray:
    """A low jar with an indigo lid, 1200 x 1200."""
    w, h, cx = 1200, 1200, 600.0
    ground = studio(w * SCALE, h * SCALE, 0.75)
    foot = 900.0
    canvas = shadow(ground, cx, foot, 318, SCALE)
    empty = canvas.copy()
    lid = Material((0.042, 0.030, 0.27), gloss=0.34, rough=0.06)
    frosted = Material((0.86, 0.82, 0.90), gloss=0.26, rough=0.16)
    silver = Material((0.86, 0.83, 0.80), gloss=0.5, rough=0.03, metal=0.92)
    paint_part(canvas, Part(420, 604, rounded(312, 184, 26, 4), lid), cx, empty, SCALE)
    paint_part(canvas, Part(602, 622, rounded(304, 20, 0, 0), silver), cx, empty, SCALE)
    lw, lh = 1998, 560

    def draw(c: skia.Canvas) -> None:
        mid = lw / 2
        text(c, "luma", mid, 205, skia.Font(typeface("Inter", 600), 108), INDIGO, 2)
        c.drawRect(skia.Rect.MakeXYWH(mid - 34, 256, 68, 5), skia.Paint(Color=skia.Color(*RED)))
        text(c, "Night Cream", mid, 370, skia.Font(typeface("DM Serif Display"), 92), INDIGO, 0)
        text(c, "50 ml", mid, 446, skia.Font(typeface("Inter"), 32), (70, 66, 110), 3)

    paint_part(
        canvas,
        Part(620, foot, rounded(318, foot - 620, 10, 46), frosted, label(lw, lh, draw)),
        cx,
        empty,
        SCALE,
    )
    return tone(cv2.resize(canvas.astype(np.float32), (w, h), interpolation=cv2.INTER_AREA))


def logo_svg() -> str:
    """The wordmark as outlines: "luma" in indigo with a red point."""
    font = TTFont(BytesIO(FontLibrary.bundled().face("Inter", 700).data))
    glyphs, cmap = font.getGlyphSet(), font.getBestCmap()
    x, parts = 0.0, []
    for ch in "luma":
        pen = SVGPathPen(glyphs)
        glyph = glyphs[cmap[ord(ch)]]
        glyph.draw(TransformPen(pen, (1, 0, 0, -1, x, 1560)))
        parts.append(pen.getCommands())
        x += glyph.width - 40
    width = round(x + 330)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="60 0 {width} 1640" role="img" '
        f'aria-label="luma"><path fill="#322996" d="{"".join(parts)}"/>'
        f'<circle cx="{round(x + 190)}" cy="1420" r="160" fill="#D4384F"/></svg>'
    )


def main() -> None:
    """Write all pictures."""
    ASSETS.mkdir(parents=True, exist_ok=True)
    svg = logo_svg()
    (ASSETS / "logo.svg").write_text(svg + "\n")
    (ASSETS / "logo.png").write_bytes(resvg_py.svg_to_bytes(svg_string=svg, width=900))
    for name, picture in {"serum-front.jpg": serum(), "night-cream.jpg": cream()}.items():
        bgr = cv2.cvtColor(picture, cv2.COLOR_RGB2BGR)
        cv2.imwrite(str(ASSETS / name), bgr, [cv2.IMWRITE_JPEG_QUALITY, 93])


if __name__ == "__main__":
    main()
