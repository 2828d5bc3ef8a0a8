import itertools

import numpy as np
import pytest

from creative.color import (
    BLACK,
    WHITE,
    Color,
    cielab,
    color_distance,
    contrast,
    delta_e,
    linear_of,
    luminance_of,
    solve_lightness,
    srgb_of,
)

# Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula", 2005, table 1 (all 34 pairs).
SHARMA = [
    ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
    ((50.0, 3.1571, -77.2803), (50.0, 0.0, -82.7485), 2.8615),
    ((50.0, 2.8361, -74.0200), (50.0, 0.0, -82.7485), 3.4412),
    ((50.0, -1.3802, -84.2814), (50.0, 0.0, -82.7485), 1.0000),
    ((50.0, -1.1848, -84.8006), (50.0, 0.0, -82.7485), 1.0000),
    ((50.0, -0.9009, -85.5211), (50.0, 0.0, -82.7485), 1.0000),
    ((50.0, 0.0, 0.0), (50.0, -1.0, 2.0), 2.3669),
    ((50.0, -1.0, 2.0), (50.0, 0.0, 0.0), 2.3669),
    ((50.0, 2.4900, -0.0010), (50.0, -2.4900, 0.0009), 7.1792),
    ((50.0, 2.4900, -0.0010), (50.0, -2.4900, 0.0010), 7.1792),
    ((50.0, 2.4900, -0.0010), (50.0, -2.4900, 0.0011), 7.2195),
    ((50.0, 2.4900, -0.0010), (50.0, -2.4900, 0.0012), 7.2195),
    ((50.0, -0.0010, 2.4900), (50.0, 0.0009, -2.4900), 4.8045),
    ((50.0, -0.0010, 2.4900), (50.0, 0.0010, -2.4900), 4.8045),
    ((50.0, -0.0010, 2.4900), (50.0, 0.0011, -2.4900), 4.7461),
    ((50.0, 2.5, 0.0), (50.0, 0.0, -2.5), 4.3065),
    ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
    ((50.0, 2.5, 0.0), (61.0, -5.0, 29.0), 22.8977),
    ((50.0, 2.5, 0.0), (56.0, -27.0, -3.0), 31.9030),
    ((50.0, 2.5, 0.0), (58.0, 24.0, 15.0), 19.4535),
    ((50.0, 2.5, 0.0), (50.0, 3.1736, 0.5854), 1.0000),
    ((50.0, 2.5, 0.0), (50.0, 3.2972, 0.0), 1.0000),
    ((50.0, 2.5, 0.0), (50.0, 1.8634, 0.5757), 1.0000),
    ((50.0, 2.5, 0.0), (50.0, 3.2592, 0.3350), 1.0000),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((63.0109, -31.0961, -5.8663), (62.8187, -29.7946, -4.0864), 1.2630),
    ((61.2901, 3.7196, -5.3901), (61.4292, 2.2480, -4.9620), 1.8731),
    ((35.0831, -44.1164, 3.7933), (35.0232, -40.0716, 1.5901), 1.8645),
    ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
    ((36.4612, 47.8580, 18.3852), (36.2715, 50.5065, 21.2231), 1.4146),
    ((90.8027, -2.0831, 1.4410), (91.1528, -1.6435, 0.0447), 1.4441),
    ((90.9257, -0.5406, -0.9208), (88.6381, -0.8985, -0.7239), 1.5381),
    ((6.7747, -0.2908, -2.4247), (5.8714, -0.0985, -2.2286), 0.6377),
    ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
]


@pytest.mark.parametrize(("one", "other", "published"), SHARMA)
def test_ciede2000_gives_the_published_differences_both_ways(one, other, published):
    first, second = np.array(one), np.array(other)
    assert float(delta_e(first, second)) == pytest.approx(published, abs=6e-5)
    assert float(delta_e(second, first)) == pytest.approx(published, abs=6e-5)


def test_differences_come_for_whole_pictures_at_once():
    pairs = np.array([pair[0] for pair in SHARMA[:6]]).reshape(2, 3, 3)
    found = delta_e(pairs, np.array(SHARMA[0][1]))
    assert found.shape == (2, 3)
    assert found.ravel() == pytest.approx([pair[2] for pair in SHARMA[:6]], abs=6e-5)


def test_cielab_of_known_colours():
    # after Lindbloom's calculator, sRGB, D65
    known = {
        "#FFFFFF": (100.0, 0.0, 0.0),
        "#000000": (0.0, 0.0, 0.0),
        "#FF0000": (53.2408, 80.0925, 67.2032),
        "#00FF00": (87.7347, -86.1827, 83.1793),
        "#0000FF": (32.2970, 79.1875, -107.8602),
        "#808080": (53.5850, 0.0, 0.0),
    }
    for code, wanted in known.items():
        lab = cielab(np.array(Color.hex(code).rgb, dtype=np.float32))
        assert lab == pytest.approx(wanted, abs=0.02), code


def test_a_colour_has_no_distance_from_itself_and_black_is_100_from_white():
    assert color_distance(Color.hex("#C9A24B"), Color.hex("#C9A24B")) == 0
    assert color_distance(BLACK, WHITE) == pytest.approx(100, abs=0.01)


def test_oklch_of_the_primaries_is_ottossons():
    known = {
        "#FF0000": (0.62796, 0.25768, 29.234),
        "#00FF00": (0.86644, 0.29483, 142.495),
        "#0000FF": (0.45201, 0.31321, 264.052),
        "#FFFFFF": (1.0, 0.0, None),
    }
    for code, (lightness, chroma, hue) in known.items():
        found = Color.hex(code).lch
        assert found[0] == pytest.approx(lightness, abs=2e-4)
        assert found[1] == pytest.approx(chroma, abs=2e-4)
        if hue is not None:
            assert found[2] == pytest.approx(hue, abs=0.02)


def test_every_hex_colour_survives_the_way_to_oklch_and_back():
    levels = (0, 1, 17, 51, 102, 128, 153, 204, 254, 255)
    for r, g, b in itertools.product(levels, repeat=3):
        code = f"#{r:02X}{g:02X}{b:02X}"
        assert Color.oklch(*Color.hex(code).lch).code == code


def test_chroma_beyond_srgb_is_reduced_without_a_change_of_lightness_or_hue():
    for hue in range(0, 360, 15):
        for lightness in (0.25, 0.5, 0.75, 0.9):
            found = Color.oklch(lightness, 0.4, hue)
            assert all(0 <= v <= 1 for v in found.rgb)
            got_l, got_c, got_h = found.lch
            assert got_l == pytest.approx(lightness, abs=0.004)
            assert 0.02 < got_c < 0.4
            assert abs((got_h - hue + 180) % 360 - 180) < 1.5


def test_lightness_is_held_between_black_and_white():
    assert Color.oklch(-1, 0.2, 40).code == "#000000"
    assert Color.oklch(2, 0.2, 40).code == "#FFFFFF"


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#FFFFFF", "#FFFFFF", 1.0),
        ("#767676", "#FFFFFF", 4.54),
        ("#777777", "#FFFFFF", 4.48),
        ("#0000FF", "#FFFFFF", 8.59),
        ("#FF0000", "#FFFFFF", 4.00),
        ("#00FF00", "#FFFFFF", 1.37),
        ("#FFFF00", "#000000", 19.56),
    ],
)
def test_contrast_is_wcags_and_has_no_order(one, other, ratio):
    assert contrast(Color.hex(one), Color.hex(other)) == pytest.approx(ratio, abs=0.006)
    assert contrast(Color.hex(other), Color.hex(one)) == contrast(Color.hex(one), Color.hex(other))


@pytest.mark.parametrize("ratio", [3.0, 4.5, 7.0])
@pytest.mark.parametrize("darker", [True, False])
def test_a_solved_lightness_reaches_its_ratio_barely_and_keeps_its_hue(ratio, darker):
    solved_some = 0
    for code, ground_code in itertools.product(
        ("#E4572E", "#2E86AB", "#C9A24B", "#7D4FFF", "#39FF14", "#B0B0B0"),
        ("#FFFFFF", "#000000", "#FF5A1F", "#1A1A2E", "#7F7F7F"),
    ):
        color, ground = Color.hex(code), Color.hex(ground_code)
        solved = solve_lightness(color, ground, ratio, darker=darker)
        if solved is None:
            assert contrast(BLACK if darker else WHITE, ground) < ratio
            continue
        solved_some += 1
        assert contrast(solved, ground) >= ratio - 1e-3
        assert (solved.luminance < ground.luminance) == darker
        _, chroma, hue = color.lch
        if chroma > 0.02 and solved.lch[1] > 0.02:
            assert abs((solved.lch[2] - hue + 180) % 360 - 180) < 3
        if solved != color:  # no further than it must go
            assert contrast(solved, ground) == pytest.approx(ratio, rel=0.03)
    assert solved_some >= 6


def test_a_colour_that_reads_already_is_returned_unchanged():
    navy = Color.hex("#0B1B3B")
    assert solve_lightness(navy, WHITE, 4.5, darker=True) is navy


def test_hex_is_read_in_its_four_spellings_and_nothing_else():
    assert Color.hex("#abc") == Color.hex("AABBCC") == Color.hex(" #AaBbCc ")
    assert Color.hex("abc").rgb8 == (170, 187, 204)
    for wrong in ("", "#12", "#12345", "#1234567", "red", "#GGGGGG"):
        with pytest.raises(ValueError, match=r"hex|base 16"):
            Color.hex(wrong)


def test_arrays_and_single_colours_agree():
    codes = ("#000000", "#010203", "#C9A24B", "#FFFFFF", "#39FF14")
    colors = [Color.hex(code) for code in codes]
    pixels = np.array([color.rgb8 for color in colors], dtype=np.uint8)
    assert luminance_of(pixels) == pytest.approx([c.luminance for c in colors], abs=1e-5)
    srgb = pixels.astype(np.float32) / 255
    assert linear_of(srgb) == pytest.approx(np.array([c.linear for c in colors]), abs=1e-5)
    assert srgb_of(linear_of(srgb)) == pytest.approx(srgb, abs=1e-5)


def test_mixing_is_done_in_linear_light():
    assert BLACK.mixed(WHITE, 0.5).code == "#BCBCBC"
    assert WHITE.mixed(BLACK, 0.0).code == "#FFFFFF"
    assert WHITE.mixed(Color.hex("#FF0000"), 1.0).code == "#FF0000"
