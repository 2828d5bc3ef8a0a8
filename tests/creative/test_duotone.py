"""Mood pictures may take the brand's tones in a loud campaign; a product keeps its colours."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from creative.color import Color
from creative.layout.composing import duotone_of
from creative.paint.photo import duotone
from tests.creative.made_layouts import direction, photo

LOUD = ("bold", "energetic")


def loud(**more):
    made = direction("photo", **more)
    vivid = replace(made.palette, brand=(Color.hex("#D9281E"),))
    return replace(made, moods=LOUD, palette=vivid)


def test_a_mood_picture_takes_two_tones_of_the_brands_hue():
    dark, light = duotone_of(loud(), replace(photo(), of_product=False))
    hue = Color.hex("#D9281E").lch[2]
    for tone in (dark, light):
        assert abs((tone.lch[2] - hue + 180) % 360 - 180) < 8
    assert dark.luminance < 0.06
    assert light.luminance > 0.75


@pytest.mark.parametrize(
    ("made", "of_product"),
    [
        (loud(), True),
        (replace(loud(), moods=("calm", "natural")), False),
        (replace(loud(), palette=replace(loud().palette, brand=(Color.hex("#777777"),))), False),
    ],
    ids=["product", "quiet campaign", "grey brand"],
)
def test_colours_stay_as_they_are(made, of_product):
    assert duotone_of(made, replace(photo(), of_product=of_product)) is None


def test_black_and_white_become_the_two_tones_and_grey_lies_between():
    dark, light = Color.hex("#3A0A08"), Color.hex("#FBE4E1")
    picture = np.array([[[0, 0, 0], [128, 128, 128], [255, 255, 255]]], np.uint8)
    toned = duotone(picture, dark, light)
    assert tuple(toned[0, 0]) == dark.rgb8
    assert tuple(toned[0, 2]) == light.rgb8
    assert all(dark.rgb8[i] < toned[0, 1, i] < light.rgb8[i] for i in range(3))
