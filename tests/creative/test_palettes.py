import random

import numpy as np
import pytest

from creative.color import WHITE, Color, color_distance, contrast
from creative.directing.palettes import on_surface, papered, schemes

NASTY = {
    "none": (),
    "neon": ("#39FF14", "#FF00FF", "#FFFF00"),
    "neon on neon": ("#00FFFF", "#FF00FF"),
    "near white": ("#FDFDFB", "#FAFAFF", "#FFFFFF"),
    "near black": ("#030303", "#0A0A12", "#101010"),
    "one": ("#E4572E",),
    "one yellow": ("#FFE600",),
    "two equal": ("#2E86AB", "#2E86AB"),
    "two alike": ("#2E86AB", "#2F87AB"),
    "only white": ("#FFFFFF",),
    "only black": ("#000000",),
    "white and black": ("#FFFFFF", "#000000"),
    "mid grey": ("#777777",),
    "mid tones": ("#C06C84", "#6C9BC0", "#8AA05A"),
    "twelve": tuple(
        f"#{(37 * i) % 256:02X}{(91 * i) % 256:02X}{(53 * i) % 256:02X}" for i in range(12)
    ),
}


def _random_sets():
    chance = random.Random(20)
    for number in range(16):
        count = chance.randint(1, 5)
        codes = tuple(f"#{chance.randrange(1 << 24):06X}" for _ in range(count))
        yield f"random {number}", codes


SETS = [*NASTY.items(), *_random_sets()]
each_set = pytest.mark.parametrize("codes", [c for _, c in SETS], ids=[name for name, _ in SETS])


def colors(codes):
    return tuple(Color.hex(code) for code in codes)


def roles(palette):
    return {
        name: getattr(palette, name)
        for name in ("surface", "surface_2", "ink", "muted", "accent", "on_accent")
    }


def invented(color, sources):
    """True when a colour has a clear hue that none of its sources has."""
    _, chroma, hue = color.lch
    if chroma < 0.012:
        return False
    hues = [s.lch[2] for s in sources if s.lch[1] > 0.004]
    return not any(abs((hue - other + 180) % 360 - 180) < 8 for other in hues)


def test_there_are_thirty_sets():
    assert len(SETS) >= 30


@each_set
def test_every_scheme_reads(codes):
    for scheme in schemes(colors(codes), ()):
        palette = scheme.palette
        assert contrast(palette.ink, palette.surface) >= 4.5, scheme.kind
        assert contrast(palette.muted, palette.surface) >= 4.5, scheme.kind
        assert contrast(palette.on_accent, palette.accent) >= 4.5, scheme.kind
        assert palette.dark == (palette.surface.luminance < palette.ink.luminance)


@each_set
def test_no_hue_is_invented(codes):
    sources = colors(codes) or (Color.hex("#00AA55"),)
    for scheme in schemes(colors(codes), (Color.hex("#00AA55"),)):
        for role, color in roles(scheme.palette).items():
            if role != "muted":  # a mixture: see below
                assert not invented(color, sources), (scheme.kind, role, color.code)


@each_set
def test_muted_ink_lies_between_the_ink_and_its_ground(codes):
    for scheme in schemes(colors(codes), ()):
        palette = scheme.palette
        ink, ground, muted = (
            np.array(c.linear) for c in (palette.ink, palette.surface, palette.muted)
        )
        way = ground - ink
        share = float((muted - ink) @ way / (way @ way))
        assert 0 <= share < 0.3
        assert np.abs(ink + share * way - muted).max() < 1e-6


@each_set
def test_grounds_of_the_brands_own_colour_are_exactly_that_colour(codes):
    brand = colors(codes)
    for scheme in schemes(brand, ()):
        palette = scheme.palette
        if scheme.kind == "field" and brand:
            assert palette.surface in brand
        assert palette.brand == brand or not brand or set(palette.brand) <= set(brand)


@pytest.mark.parametrize("codes", [codes for _, codes in SETS if codes])
def test_at_least_one_scheme_shows_the_first_swatch_exactly(codes):
    first = Color.hex(codes[0])
    shown = {color for s in schemes(colors(codes), ()) for color in roles(s.palette).values()}
    assert any(color_distance(first, color) <= 1 for color in shown)


@each_set
def test_schemes_differ_and_come_out_the_same_twice(codes):
    found = schemes(colors(codes), ())
    assert found
    assert len({(s.kind, s.palette.surface.code) for s in found}) == len(found)
    assert found == schemes(colors(codes), ())


def test_without_swatches_the_products_strongest_hue_leads():
    product = (Color.hex("#F2F2F2"), Color.hex("#1C7C54"))
    green = product[1].lch[2]
    for scheme in schemes((), product):
        for color in roles(scheme.palette).values():
            _, chroma, hue = color.lch
            assert chroma < 0.035 or abs((hue - green + 180) % 360 - 180) < 8


def test_without_swatches_and_product_all_is_neutral_and_reads():
    for scheme in schemes((), ()):
        assert all(color.lch[1] < 0.05 for color in roles(scheme.palette).values())


@each_set
@pytest.mark.parametrize("ground", ["#FF5A1F", "#101820", "#FFFFFF", "#8A8A8A", "#FFE600"])
def test_a_ground_that_was_asked_for_is_kept_and_read_on(codes, ground):
    surface = Color.hex(ground)
    palette = on_surface(surface, colors(codes) or (surface,))
    assert palette.surface == surface
    # against mid grey nothing reaches 4.5 by much, but black or white always does
    assert contrast(palette.ink, surface) >= 4.5
    assert contrast(palette.on_accent, palette.accent) >= 4.5


def test_a_brand_whose_own_colours_read_uses_them():
    navy, cream = Color.hex("#0B1B3B"), Color.hex("#FFF8E7")
    palettes = [s.palette for s in schemes((navy, cream), ())]
    assert any(p.surface == cream and p.ink == navy for p in palettes)
    assert any(p.surface == navy and p.ink == cream for p in palettes)


def test_white_labels_stay_white_where_white_reads():
    palette = on_surface(WHITE, (Color.hex("#1F4FD8"),))
    assert palette.accent.code == "#1F4FD8"
    assert palette.on_accent == WHITE


def test_where_the_brand_has_a_pale_colour_it_is_the_pale_ground():
    rust, cream = Color.hex("#B5562B"), Color.hex("#EFE6DA")
    found = schemes((rust, cream), ())
    assert {s.palette.surface for s in found if s.kind == "pale"} == {cream}
    assert not any(s.kind == "soft" for s in found)


def test_a_soft_ground_is_plainly_a_colour():
    found = schemes((Color.hex("#1D4ED8"), Color.hex("#F97316")), ())
    soft = [s.palette.surface for s in found if s.kind == "soft"]
    assert len(soft) == 2
    assert all(color.lch[1] > 0.05 for color in soft)


def test_a_coloured_product_photographed_on_white_lies_on_white():
    green = Color.hex("#4CAF50")
    assert papered((green,), (Color.hex("#E8731A"),)).surface == WHITE
    assert papered((green,), (Color.hex("#F0F0F0"),)).surface != WHITE
    cream = Color.hex("#F3E9DC")
    assert papered((green, cream), (Color.hex("#E8731A"),)).surface == cream


@pytest.mark.parametrize("code", ["#FFE600", "#1D4ED8", "#E4572E"])
def test_on_strong_colour_small_lines_take_the_full_ink(code):
    surface = Color.hex(code)
    palette = on_surface(surface, (surface, WHITE))
    assert palette.muted == palette.ink


def test_of_two_swatches_nearly_as_vivid_the_first_is_the_accent():
    green, magenta = Color.hex("#39FF14"), Color.hex("#FF00FF")
    dark = on_surface(Color.hex("#101114"), (green, magenta))
    assert dark.accent == green


def test_the_pale_ground_of_a_red_brand_is_no_pink():
    found = schemes((Color.hex("#B91C1C"), Color.hex("#111111")), ())
    pale = next(s.palette.surface for s in found if s.kind == "pale")
    assert pale.lch[1] < 0.012
