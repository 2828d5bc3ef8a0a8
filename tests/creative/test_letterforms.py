"""The letters of every family are painted as smooth as they were designed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
import pytest
import skia

from creative.color import Color
from creative.paint.text import draw_block, draw_outlines
from creative.typography.face import Face
from creative.typography.library import FontLibrary
from creative.typography.setting import TextBlock, TextStyle, prepare

LIBRARY = FontLibrary.bundled()
BOLDEST = sorted({LIBRARY.face(family.name, 800) for family in LIBRARY.families()}, key=str)
TEXT = "hadbpn"
FINER = 6
Draw = Callable[[Any, TextBlock, float, float, Callable[..., Color]], None]


def painted(block: TextBlock, draw: Draw, scale: int = 1) -> np.ndarray:
    """Grey values 0..1 of black type on white, one pixel each whatever the scale of painting."""
    width, height = round(block.ink.w) + 80, round(1.6 * block.size)
    surface = skia.Surface(scale * width, scale * height)
    canvas = surface.getCanvas()
    canvas.clear(skia.ColorWHITE)
    canvas.scale(scale, scale)
    draw(canvas, block, 40.0, 0.4 * block.size, lambda _: Color(0, 0, 0))
    pixels = surface.toarray()[:, :, 0].astype(np.float32) / 255
    return np.asarray(cv2.resize(pixels, (width, height), interpolation=cv2.INTER_AREA))


def wrong(face: Face, draw: Draw) -> tuple[int, int]:
    """(pixels whose coverage is off by more than a quarter, pixels of edges off along four in a
    row) at 200 pixels, against the outline sampled much finer.
    """
    block = prepare(TEXT, TextStyle(face.family, face.weight), LIBRARY).set(200.0, 1e5)
    off = np.abs(painted(block, draw) - painted(block, draw_outlines, FINER))
    streaks = cv2.erode((off > 0.2).astype(np.uint8), np.ones((4, 1)))
    return int((off > 0.25).sum()), int(streaks.sum())


@pytest.mark.parametrize("face", BOLDEST, ids=lambda face: f"{face.family} {face.weight}")
def test_no_letter_is_notched_where_its_contours_overlap(face: Face) -> None:
    pixels, streaks = wrong(face, draw_outlines)
    assert pixels <= 120
    assert streaks <= 8


def test_the_scaler_of_fonts_notches_overlapping_stems() -> None:
    pixels, streaks = wrong(LIBRARY.face("Baloo 2", 800), draw_block)
    assert pixels > 300
    assert streaks > 150
