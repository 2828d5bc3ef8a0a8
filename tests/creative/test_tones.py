"""Tones for shapes: quiet where type stands, far apart elsewhere, never a mix of two hues."""

import itertools

import pytest

from creative.color import Color, color_distance
from creative.directing.palettes import on_surface, schemes
from creative.paint.scenes.surfaces import blend
from creative.tones import QUIET, behind, glares, opposed, pure, shifted, tones_of, vibrates

BRANDS = (
    ("#0F4C81", "#F4B400"),
    ("#7A1F2E", "#F7E7D3"),
    ("#B45309", "#065F46"),
    ("#FEFEFC", "#F5F3EE"),
    ("#0EA5E9", "#F97316"),
    ("#39FF14", "#FF00FF"),
    ("#050505",),
    ("#808080",),
)
PALETTES = [
    scheme.palette
    for brand in BRANDS
    for scheme in schemes(tuple(Color.hex(code) for code in brand), ())
]


@pytest.mark.parametrize("palette", PALETTES)
def test_a_whisper_hardly_differs_from_the_ground_and_the_others_do(palette):
    tones = tones_of(palette)
    pairs = zip(tones.whisper.rgb8, palette.surface.rgb8, strict=True)
    assert max(abs(a - b) for a, b in pairs) <= QUIET
    assert color_distance(tones.bold, palette.surface) > 8
    assert color_distance(tones.far, palette.surface) > color_distance(tones.step, palette.surface)


@pytest.mark.parametrize("palette", PALETTES)
def test_steps_keep_a_hue_that_the_palette_has(palette):
    hues = [c.lch[2] for c in (palette.surface, palette.accent, *palette.brand) if c.lch[1] > 0.03]
    for amount in (0.075, 0.15, 0.24):
        _, chroma, hue = shifted(palette, amount).lch
        near = [abs((hue - other + 180) % 360 - 180) for other in hues]
        assert chroma < 0.03 or min(near) < 12


def test_a_product_is_not_laid_on_its_own_colour():
    palette = schemes((Color.hex("#F4E9C9"), Color.hex("#2E7D32")), ())[0].palette
    green = Color.hex("#2E7D32")
    assert color_distance(behind(palette, (green,)), green) > 15


def test_a_green_product_is_not_laid_on_another_green():
    palette = schemes((Color.hex("#F4E9C9"), Color.hex("#2E7D32")), ())[0].palette
    bottle = (Color.hex("#5D9B5A"), Color.hex("#3E7E39"))
    assert abs(behind(palette, bottle).lch[2] - bottle[0].lch[2]) > 25


@pytest.mark.parametrize("code", ["#FFC93C", "#F6D22E", "#F4B400"])
def test_the_values_of_a_yellow_are_paler_or_warmer_yellows_not_mustard(code):
    yellow = Color.hex(code)
    palette = on_surface(yellow, (yellow, Color.hex("#6A5AE0")))
    lightness, _, hue = yellow.lch
    for amount in (0.075, 0.15, 0.19):
        shade = shifted(palette, amount).lch
        assert shade[0] > lightness or (shade[2] < hue - 8 and shade[0] > 0.7)


def test_lights_of_the_screen_are_told_from_inks():
    assert all(pure(Color.hex(code)) for code in ("#FF00FF", "#39FF14", "#0000FF"))
    assert not any(pure(Color.hex(code)) for code in ("#FF5A1F", "#2338E0", "#A3E635", "#FFE600"))


def test_neon_opposites_vibrate_and_brand_pairs_do_not():
    assert vibrates(Color.oklch(0.66, 0.24, 145), Color.oklch(0.62, 0.24, 27))
    assert not vibrates(Color.hex("#0F4C81"), Color.hex("#F4B400"))
    assert not vibrates(Color.hex("#FFFFFF"), Color.hex("#FF00FF"))


def test_opposite_hues_do_not_meet_in_mud():
    pairs = itertools.permutations(("#B45309", "#065F46", "#FF00FF", "#39FF14", "#0EA5E9"), 2)
    for one, other in pairs:
        first, second = Color.hex(one), Color.hex(other)
        apart = abs((first.lch[2] - second.lch[2] + 180) % 360 - 180)
        if apart < 60:
            continue
        mixed = blend(first, second, 0.5)
        assert abs((mixed.lch[2] - first.lch[2] + 180) % 360 - 180) < 15
        assert blend(first, second, 1.0) == first.mixed(second, 1.0)


def test_an_opposite_hue_may_be_a_spot_but_no_plate():
    cyan, orange = Color.hex("#0EA5E9"), Color.hex("#F97316")
    assert opposed(cyan, orange)
    assert not opposed(Color.hex("#0F4C81"), Color.hex("#F4B400"))
    palette = next(s.palette for s in schemes((cyan, orange), ()) if s.palette.surface == orange)
    assert color_distance(behind(palette, (Color.hex("#FFFFFF"),)), cyan) > 20


def test_neon_is_for_small_shapes():
    green, magenta = Color.hex("#39FF14"), Color.hex("#FF00FF")
    assert glares(green)
    assert glares(magenta)
    assert not glares(Color.hex("#E11D48"))
    for scheme in schemes((green, magenta), ()):
        tones = tones_of(scheme.palette)
        assert tones.bold not in (green, magenta)
        assert behind(scheme.palette, ()) not in (green, magenta)


def test_steps_from_the_white_of_a_red_brand_are_no_pink():
    palette = schemes((Color.hex("#B91C1C"), Color.hex("#111111")), ())[0].palette
    assert shifted(palette, 0.15).lch[1] < 0.05
