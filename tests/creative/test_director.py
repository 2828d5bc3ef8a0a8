from dataclasses import replace

import numpy as np
import pytest
from made_layouts import LIBRARY, assets

from creative.brief import Brand, Brief, Product, Swatch
from creative.color import Color, color_distance, contrast
from creative.directing.director import LAMPS, SOBER, WHITE_ROOMS, Understanding, direct
from creative.direction import Wishes
from creative.paint.scenes.registry import SCENES
from creative.pictures import Assets, LogoMark
from creative.tones import colorless, pure

BRIEF = Brief(
    brand=Brand(name="Lumen", swatches=(Swatch("#1F6F54"), Swatch("#F4E9D8"), Swatch("#E4572E"))),
    product=Product(name="Serum"),
    seed=7,
)


def directed(wishes=None, *, brief=BRIEF, pictures=None, variation=1, earlier=(), tone=("calm",)):
    understood = Understanding(wishes or Wishes(), (), tone, "skincare")
    return direct(
        brief, understood, pictures or assets("cutout"), LIBRARY, SCENES,
        variation=variation, earlier=earlier,
    )  # fmt: skip


def ideas(count, **more):
    made = []
    for variation in range(1, count + 1):
        made.append(directed(variation=variation, earlier=tuple(made), **more))
    return made


def test_the_same_brief_is_directed_the_same_way():
    one, other = directed(), directed()
    assert one == other


def test_other_seeds_have_other_ideas():
    looks = set()
    for seed in range(12):
        made = directed(brief=Brief(brand=BRIEF.brand, product=BRIEF.product, seed=seed))
        looks.add((made.scene, made.palette.surface.code, made.light.azimuth))
    assert len(looks) >= 3


def test_every_decision_is_one_the_painter_knows():
    for made in ideas(4):
        assert SCENES[made.scene].stands
        assert made.backdrop in SCENES
        assert LIBRARY.resolve(made.type.display).exact
        assert LIBRARY.resolve(made.type.text).exact
        assert 1 <= len(made.moods) <= 4
        assert made.treatment == "cutout"
        assert 0 <= made.corner <= 1
        assert contrast(made.palette.ink, made.palette.surface) >= 4.5
        assert made.summary


def test_variations_differ_in_ground_or_scene():
    made = ideas(4)
    looks = {(d.palette.surface.code, d.scene, d.backdrop) for d in made}
    assert len(looks) == 4
    assert len({d.seed for d in made}) == 4


@pytest.mark.parametrize("name", sorted(SCENES))
def test_a_scene_that_was_asked_for_is_used(name):
    made = directed(Wishes(scene=name))
    assert name in {made.scene, made.backdrop}
    if SCENES[name].stands:
        assert made.scene == name


@pytest.mark.parametrize("name", ["floodlights", "night-neon", "spotlight"])
def test_a_place_at_night_has_a_dark_ground(name):
    lime = Brief(
        brand=Brand(name="Strike", swatches=(Swatch("#111827"), Swatch("#A3E635"))), seed=2
    )
    for tone in (("bold", "energetic"), ("playful",), ("calm",)):
        made = directed(Wishes(scene=name, moods=tone), brief=lime, tone=tone)
        assert made.palette.surface.luminance < 0.12
        assert made.scene == name


def test_neon_is_a_light_on_black_and_no_flood():
    neon = Brief(brand=Brand(name="Volt", swatches=(Swatch("#39FF14"), Swatch("#FF00FF"))), seed=1)
    for made in ideas(3, brief=neon, tone=("energetic", "bold")):
        assert not pure(made.palette.surface)
        shown = (made.palette.ink, made.palette.accent, made.palette.surface)
        assert any(color in made.palette.brand for color in shown)


def test_an_idea_that_glows_in_one_format_glows_in_all():
    neon = Brief(brand=Brand(name="Volt", swatches=(Swatch("#39FF14"), Swatch("#FF00FF"))), seed=1)
    made = [directed(brief=replace(neon, seed=s), tone=("energetic", "bold")) for s in range(16)]
    glowing = [d for d in made if LAMPS & {d.scene, d.backdrop}]
    assert glowing
    assert all(d.scene == d.backdrop for d in glowing)


def test_a_white_brand_gets_light_and_shadow_and_no_grey_shapes():
    white = Brief(
        brand=Brand(name="Blanc", swatches=(Swatch("#FEFEFC"), Swatch("#F5F3EE"))), seed=1
    )
    for tone in (("playful",), ("minimal",), ("energetic",)):
        made = directed(brief=white, tone=tone)
        if colorless(made.palette):
            assert {made.scene, made.backdrop} <= WHITE_ROOMS


def test_type_alone_of_a_sober_trade_is_set_on_one_large_gesture():
    for name in ("Kontor", "Ledger", "Fold", "Nord"):
        brief = Brief(brand=Brand(name=name, swatches=BRIEF.brand.swatches), seed=3)
        understood = Understanding(Wishes(), (), (), "software")
        made = direct(brief, understood, Assets(), LIBRARY, SCENES, variation=1)
        assert made.backdrop in SOBER


def test_brands_of_one_seed_do_not_share_the_chances_of_a_scene():
    seeds = {
        directed(brief=Brief(brand=Brand(name=name, swatches=BRIEF.brand.swatches), seed=0)).seed
        for name in ("Lumen", "Tidal", "Casa Verde")
    }
    assert len(seeds) == 3


def test_scenes_that_are_not_wanted_are_not_used():
    unwanted = tuple(sorted(SCENES))[:10]
    for made in (directed(Wishes(avoid_scenes=unwanted), variation=v) for v in range(1, 6)):
        assert made.scene not in unwanted
        assert made.backdrop not in unwanted


def test_colours_that_were_asked_for_are_exact():
    orange, navy, white = Color.hex("#FF5A1F"), Color.hex("#0B1B3B"), Color.hex("#FFFFFF")
    assert directed(Wishes(surface_color=orange)).palette.surface == orange
    assert directed(Wishes(accent_color=navy)).palette.accent == navy
    made = directed(Wishes(text_color=white, surface_color=navy)).palette
    assert (made.ink, made.muted) == (white, white)


def test_only_the_colours_asked_for_lead():
    only = (Color.hex("#7D4FFF"), Color.hex("#FFFFFF"))
    palette = directed(Wishes(only_colors=only)).palette
    for color in (palette.surface, palette.accent, palette.ink):
        _, chroma, hue = color.lch
        assert chroma < 0.03 or abs((hue - only[0].lch[2] + 180) % 360 - 180) < 8
    assert set(palette.brand) <= set(only)


def test_a_colour_to_avoid_is_not_on_the_ground_or_button():
    bad = Color.hex("#E4572E")
    for variation in range(1, 5):
        palette = directed(Wishes(avoid_colors=(bad,)), variation=variation).palette
        for color in (palette.surface, palette.accent, palette.ink):
            assert color_distance(color, bad) > 15


@pytest.mark.parametrize("tone", [("bright",), ("bold",), ("luxury",), ("tech",), ("natural",)])
def test_one_of_the_first_two_swatches_is_always_shown_exactly(tone):
    """A mid green has too little contrast for type on a pale ground: it must not vanish."""
    first = [Color.hex(swatch.code) for swatch in BRIEF.brand.swatches[:2]]
    for seed in range(12):
        made = directed(brief=Brief(brand=BRIEF.brand, product=BRIEF.product, seed=seed), tone=tone)
        roles = (made.palette.surface, made.palette.ink, made.palette.accent)
        assert any(color_distance(s, role) < 1 for s in first for role in roles), seed


def test_light_that_was_asked_for_is_set():
    made = directed(Wishes(light=(("azimuth", 0.9), ("hardness", 1.0))))
    assert (made.light.azimuth, made.light.hardness) == (0.9, 1.0)


def test_moods_that_were_asked_for_come_first_and_unwanted_ones_not_at_all():
    made = directed(Wishes(moods=("bold", "playful")))
    assert made.moods[:2] == ("bold", "playful")
    assert "calm" not in directed(Wishes(avoid_moods=("calm",))).moods


@pytest.mark.parametrize(
    ("pictures", "wishes", "treatment"),
    [
        (assets("cutout"), Wishes(), "cutout"),
        (assets("photo"), Wishes(), "photo"),
        (Assets(), Wishes(), "none"),
        (assets("cutout"), Wishes(leave_out=frozenset({"product"})), "none"),
        (assets("photo"), Wishes(leave_out=frozenset({"product"})), "none"),
    ],
)
def test_the_product_is_treated_as_its_picture_allows(pictures, wishes, treatment):
    assert directed(wishes, pictures=pictures).treatment == treatment


def mark(code):
    rgba = np.full((40, 100, 4), 255, np.uint8)
    color = Color.hex(code)
    rgba[..., :3] = color.rgb8
    return LogoMark(rgba, single_color=True, inks=(color,))


def test_the_logo_variant_that_stands_out_is_chosen():
    dark, light = mark("#101010"), mark("#FAFAFA")
    pictures = Assets(logos=(dark, light))
    night = directed(Wishes(surface_color=Color.hex("#0A0A1A")), pictures=pictures)
    assert night.logo is light
    day = directed(Wishes(surface_color=Color.hex("#FFFFFF")), pictures=pictures)
    assert day.logo is dark
    gone = directed(Wishes(leave_out=frozenset({"logo"})), pictures=pictures)
    assert gone.logo is None


def test_the_brands_families_are_kept_in_their_order():
    brand = Brand(name="Lumen", fonts=("Playfair Display", "Inter"))
    made = directed(brief=Brief(brand=brand))
    assert (made.type.display, made.type.text) == ("Playfair Display", "Inter")


def test_with_nothing_known_there_is_still_a_direction():
    understood = Understanding(Wishes(), (), (), "other")
    made = direct(Brief(), understood, Assets(), LIBRARY, SCENES, variation=1)
    assert made.treatment == "none"
    assert made.moods
    assert contrast(made.palette.ink, made.palette.surface) >= 4.5


def test_buttons_are_as_round_in_every_idea_as_the_brand_is():
    made = [one.corner for one in ideas(4)]
    assert len(set(made)) == 1
    named = replace(BRIEF, brand=replace(BRIEF.brand, fonts=("Quicksand",)))
    assert directed(brief=named, tone=("luxury",)).corner == 1.0
    assert directed(tone=("luxury",)).corner == 0.0


def test_a_red_brand_is_not_made_pink_unless_it_is_meant_softly():
    red = replace(BRIEF.brand, swatches=(Swatch("#B91C1C"), Swatch("#111111")))
    for seed in range(8):
        brief = replace(BRIEF, brand=red, seed=seed)
        surface = directed(brief=brief, tone=("calm", "natural")).palette.surface
        lightness, chroma, _ = surface.lch
        assert chroma < 0.02 or lightness < 0.6
