import itertools
from dataclasses import replace

import cv2
import numpy as np
import pytest
import skia

from creative.color import Color, cielab, delta_e
from creative.direction import Light, Palette
from creative.geometry import Box
from creative.paint.finishing import finish
from creative.paint.scenes.leaf_shadow import foliage, in_view
from creative.paint.scenes.lighting import soothe
from creative.paint.scenes.podium import plan as podium_plan
from creative.paint.scenes.registry import SCENES, scene
from creative.paint.scenes.sets import cove, horizon_of, meets_type
from creative.paint.scenes.surfaces import material
from creative.scene import Stage

MOODS = {
    "bright", "dark", "warm", "calm", "bold", "luxury", "playful", "natural", "tech", "minimal",
    "energetic", "festive", "editorial", "friendly",
}  # fmt: skip


def palette(surface, second, ink, accent):
    on_accent = Color.hex("#FFFFFF")
    ink_color = Color.hex(ink)
    return Palette(
        Color.hex(surface), Color.hex(second), ink_color, ink_color, Color.hex(accent), on_accent
    )


PALETTES = {
    "white": palette("#FFFFFF", "#E9E7FF", "#1A1446", "#4F46E5"),
    "orange": palette("#FF5A1F", "#FF8A4C", "#1B0A02", "#FFFFFF"),
    "navy": palette("#0B1B3B", "#16305F", "#F5F7FF", "#FFB03A"),
    "black": palette("#000000", "#000000", "#FFFFFF", "#C9A24B"),
}


def stand(width, height, name, *, seed=3, light=None, side=False):
    """A stage with type above (or on the left) and a product that stands."""
    if side:
        product = Box(0.60 * width, 0.30 * height, 0.26 * width, 0.56 * height)
        quiet = (Box(0.05 * width, 0.2 * height, 0.42 * width, 0.5 * height),)
    else:
        product = Box(0.36 * width, 0.40 * height, 0.28 * width, 0.46 * height)
        quiet = (Box(0.06 * width, 0.05 * height, 0.88 * width, 0.24 * height),)
    return Stage(
        width,
        height,
        PALETTES[name],
        light or Light(),
        seed,
        ground=product.bottom,
        product=product,
        foot=(product.x, product.right),
        quiet=quiet,
    )


def test_the_named_scenes_are_there_and_declare_known_moods():
    assert set(SCENES) == {
        "studio-sweep", "podium", "window-light", "leaf-shadow", "arch-niche", "tabletop",
        "spotlight", "horizon", "stone", "water-caustics", "silk", "paper", "color-block",
        "split-tone", "gradient-mesh", "sunburst", "halftone", "night-neon", "bokeh", "terrazzo",
        "checker", "confetti", "contours", "field", "floodlights", "folded", "mosaic", "orbit",
        "overprint", "solids", "stripes", "waves",
    }  # fmt: skip
    for name, entry in SCENES.items():
        assert entry.name == name
        assert entry.moods
        assert set(entry.moods) <= MOODS
        assert entry.weight > 0
    assert {mood for entry in SCENES.values() for mood in entry.moods} == MOODS
    with pytest.raises(KeyError):
        scene("no-such-scene")


@pytest.mark.parametrize("name", sorted(SCENES))
def test_any_frame_and_palette_gives_a_finite_picture_of_that_size(name):
    frames = [(300, 250), (728, 90), (160, 600), (900, 90), (90, 900), (40, 40)]
    for (width, height), colors in zip(frames, itertools.cycle(PALETTES), strict=False):
        picture = SCENES[name].paint(stand(width, height, colors, side=width > height))
        assert picture.shape == (height, width, 3)
        assert picture.dtype == np.float32
        assert np.isfinite(picture).all()
        assert picture.min() > -0.05
        assert picture.max() < 1.05


@pytest.mark.parametrize("name", sorted(SCENES))
def test_without_product_and_type_there_is_still_a_picture(name):
    for width, height, seed in ((300, 250, 0), (728, 90, 1), (160, 600, 2)):
        stage = Stage(width, height, PALETTES["navy"], Light(), seed)
        picture = SCENES[name].paint(stage)
        assert picture.shape == (height, width, 3)
        assert np.isfinite(picture).all()
        assert picture.std() > 0.002


@pytest.mark.parametrize("name", sorted(SCENES))
def test_the_same_stage_gives_the_same_pixels(name):
    first, second = (SCENES[name].paint(stand(300, 250, "white", seed=7)) for _ in range(2))
    assert np.array_equal(first, second)


@pytest.mark.parametrize("name", sorted(SCENES))
def test_the_surface_colour_is_exact_over_a_real_share(name):
    colors = [key for key in ("white", "orange", "navy") if SCENES[name].dark is not True]
    for key in colors or ["navy"]:
        picture = SCENES[name].paint(stand(540, 540, key))
        surface = np.array(PALETTES[key].surface.rgb, dtype=np.float32)
        share = float((delta_e(cielab(picture), cielab(surface)) <= 2).mean())
        assert share >= 0.06, (key, share)


@pytest.mark.parametrize("name", sorted(SCENES))
@pytest.mark.parametrize("side", [False, True])
def test_the_ground_for_type_is_calm(name, side):
    """No step of more than 12 levels over an 80th of the frame inside a quiet box."""
    for key, seed in (("white", 1), ("orange", 2), ("navy", 3)):
        stage = stand(540, 540, key, seed=seed, side=side)
        picture = SCENES[name].paint(stage)
        rows, columns = stage.quiet[0].pixels(540, 540)
        green = picture[rows, columns, 1]
        hop = 540 // 80
        down = np.abs(green[hop:] - green[:-hop]).max()
        across = np.abs(green[:, hop:] - green[:, :-hop]).max()
        assert max(down, across) * 255 <= 12, key


def test_saturated_surfaces_stay_saturated_in_the_shade():
    picture = SCENES["studio-sweep"].paint(stand(540, 540, "orange"))
    darkest = picture.reshape(-1, 3)[picture.sum(axis=-1).argmin()]
    shade = Color(*(float(v) for v in np.clip(darkest, 0, 1)))
    surface = PALETTES["orange"].surface
    assert shade.lch[0] < surface.lch[0] - 0.03
    assert shade.lch[1] > 0.93 * surface.lch[1]
    assert abs(shade.lch[2] - surface.lch[2]) < 8


def test_the_podium_top_lies_under_the_product():
    stage = stand(540, 540, "white")
    picture = SCENES["podium"].paint(stage)
    plain = SCENES["studio-sweep"].paint(stage)
    middle = int(stage.product.cx)
    on_top = picture[int(stage.ground) - 1, middle]
    assert np.abs(on_top - plain[int(stage.ground) - 1, middle]).max() > 0.02
    second = np.array(PALETTES["white"].surface_2.rgb, dtype=np.float32)
    assert float(delta_e(cielab(on_top), cielab(second))) < 4


def test_light_from_the_other_side_turns_the_shade():
    left = SCENES["studio-sweep"].paint(stand(300, 300, "orange", light=Light(azimuth=-0.9)))
    right = SCENES["studio-sweep"].paint(stand(300, 300, "orange", light=Light(azimuth=0.9)))
    assert left[:, :60].mean() > left[:, -60:].mean() + 0.01
    assert right[:, -60:].mean() > right[:, :60].mean() + 0.01


def test_finish_dithers_a_slow_ramp_without_bands():
    ramp = np.linspace(0.20, 0.23, 512, dtype=np.float32)
    picture = np.repeat(np.repeat(ramp[None, :, None], 256, axis=0), 3, axis=2)
    out = finish(picture, seed=5)
    assert out.dtype == np.uint8
    means = out[..., 1].mean(axis=0) / 255
    smooth = cv2.blur(means[None], (17, 1), borderType=cv2.BORDER_REPLICATE)[0]
    assert np.abs(smooth - ramp)[16:-16].max() < 0.08 / 255
    assert np.abs(out.astype(np.float32) / 255 - picture).max() <= 1.01 / 255


def test_finish_keeps_black_and_white_and_is_deterministic():
    black, white = np.zeros((40, 50, 3), np.float32), np.ones((40, 50, 3), np.float32)
    assert finish(black, 1).max() == 0
    assert finish(white, 1).min() == 255
    noisy = np.full((40, 50, 3), 0.5, np.float32)
    assert np.array_equal(finish(noisy, 9), finish(noisy, 9))
    assert not np.array_equal(finish(noisy, 9), finish(noisy, 10))


@pytest.mark.parametrize("code", ["#FFFFFF", "#F4EBDD", "#FF5A1F", "#FFE600", "#0B1B3B", "#000000"])
def test_light_of_one_shows_the_base_colour_to_the_letter(code):
    base = Color.hex(code)
    stage = stand(300, 250, "white")
    shown = material(base, stage).at(1.0)
    assert np.abs(shown - np.array(base.rgb, dtype=np.float32)).max() < 1 / 510
    levels = np.linspace(0, 6, 400, dtype=np.float32)
    brightness = cielab(material(base, stage).lit(levels))[..., 0]
    assert np.diff(brightness).min() > -0.05


@pytest.mark.parametrize("seed", range(6))
def test_nothing_of_an_orbit_shows_through_a_sheer_photo(seed):
    plain = Stage(600, 600, PALETTES["white"], Light(), seed, sheer=True)
    product = Box(380, 220, 160, 330)
    stage = replace(plain, product=product, quiet=(Box(40, 120, 260, 300),))
    picture = scene("orbit").paint(stage)
    inside = picture[220:550, 380:540]
    assert float(np.ptp(inside.reshape(-1, 3), axis=0).max()) < 0.03


@pytest.mark.parametrize(
    "name",
    sorted(name for name in SCENES if SCENES[name].stands),
)
def test_no_line_of_a_floor_ends_at_a_quiet_box(name):
    """Where a floor's edge must meet type the whole width is as calm as the type's own ground."""
    quiet = (Box(40, 60, 400, 440),)
    product = Box(560, 120, 260, 370)
    stage = Stage(
        900, 500, PALETTES["orange"], Light(), 3, ground=490, product=product, quiet=quiet
    )
    picture = scene(name).paint(stage)
    gap = picture[300:500, 445:500, 1].mean(axis=1)
    assert float(np.abs(np.diff(gap)).max()) < 0.01


@pytest.mark.parametrize("name", sorted(n for n in SCENES if SCENES[n].stands))
def test_there_is_no_floor_under_what_hangs_or_lies(name):
    stage = Stage(
        540, 540, PALETTES["orange"], Light(), 2, product=Box(150, 150, 240, 300),
        quiet=(Box(40, 40, 300, 60),),
    )  # fmt: skip
    assert horizon_of(stage) > 1.5 * stage.height
    picture = SCENES[name].paint(stage)
    assert np.isfinite(picture).all()


@pytest.mark.parametrize(("top", "bottom"), [(150, 415), (150, 440), (380, 440)])
def test_a_horizon_keeps_clear_of_type_beside_the_foot(top, bottom):
    product = Box(480, 60, 340, 400)
    stage = Stage(
        900, 500, PALETTES["orange"], Light(), 3, ground=460, product=product,
        quiet=(Box(60, top, 340, bottom - top),),
    )  # fmt: skip
    assert not meets_type(stage, horizon_of(stage, 0.075, 0.13))


def test_what_runs_level_behind_type_is_not_broken_off_there():
    stage = Stage(400, 300, PALETTES["white"], Light(), 1, quiet=(Box(100, 120, 120, 60),))
    picture = np.full((300, 400, 3), 0.9, np.float32)
    picture[150:] = 0.6
    spotted = picture.copy()
    spotted[130:140, 140:150] = 0.0
    assert np.abs(soothe(picture.copy(), stage) - picture).max() < 1e-5
    assert soothe(spotted, stage)[135, 145, 0] > 0.5


def test_a_plinth_is_wider_than_its_product_and_seen_whole_or_left_out():
    for width, ground in ((120, 430), (300, 430), (300, 470), (500, 430), (120, 530)):
        product = Box(270 - width / 2, ground - 200, width, 200)
        stage = Stage(
            540, 540, PALETTES["white"], Light(), 3, ground=ground, product=product,
            foot=(product.x, product.right),
        )  # fmt: skip
        items = podium_plan(stage)
        assert bool(items) == (width < 400 and ground < 500)
        for item in items:
            assert 2 * item.rx >= 1.3 * width
            assert item.base + item.ry <= 540
            assert item.base - item.top >= 0.04 * stage.unit


def test_branches_hang_in_from_a_corner_clear_of_product_and_type():
    seen = set()
    for seed in range(12):
        stage = Stage(
            900, 900, PALETTES["white"], Light(), seed, ground=840,
            product=Box(430, 430, 380, 410), quiet=(Box(60, 60, 330, 300),),
        )  # fmt: skip
        room = cove(stage, horizon_of(stage))
        light = foliage(stage, room)
        shade = cv2.resize(1 - light, (900, 900))
        for box in (stage.product, *stage.quiet):
            assert shade[box.pixels(900, 900)].max() < 0.06
        assert shade[:200, 700:].max() > 0.2
        seen.add(round(float(shade.sum()), -2))
    assert len(seen) > 8
    small = replace(stage, width=300, height=250, product=None, quiet=())
    assert foliage(small, cove(small, 200.0)).min() == 1.0


def test_floodlights_shine_from_both_upper_corners_on_a_dark_pitch():
    stage = stand(540, 540, "navy")
    picture = SCENES["floodlights"].paint(stage)[..., 2]
    corners = picture[:30, :30].mean(), picture[:30, -30:].mean()
    assert min(corners) > 1.3 * picture[:40, 230:310].mean()
    assert SCENES["floodlights"].dark
    assert np.median(picture) < 0.45


@pytest.mark.parametrize("low", [False, True])
def test_tiles_end_before_type_from_edge_to_edge(low):
    quiet = (Box(60, 440, 200, 80),) if low else (Box(60, 500, 220, 60),)
    stage = Stage(
        600, 600, PALETTES["navy"], Light(azimuth=0.0), 3, ground=420,
        product=Box(330, 180, 220, 240), quiet=quiet,
    )  # fmt: skip
    picture = SCENES["checker"].paint(stage)[..., 2]
    beside = picture[round(quiet[0].y) : round(quiet[0].bottom), 300:590]
    assert float(np.abs(np.diff(beside, axis=1)).max()) < 0.03


def test_a_tower_has_no_wedge_of_a_beam():
    tower = Stage(
        160, 600, PALETTES["navy"], Light(azimuth=0.6), 1, ground=500,
        product=Box(20, 300, 120, 200), quiet=(Box(12, 120, 136, 120),),
    )  # fmt: skip
    top = SCENES["spotlight"].paint(tower)[:40, :, 2]
    assert float(np.abs(np.diff(top, axis=1)).max()) < 0.01


@pytest.mark.parametrize("surface", ["#2338E0", "#F6D22E", "#2E7D32"])
def test_clouds_of_colour_never_meet_in_mud(surface):
    for second in ("#FFFFFF", "#1E5B2F", "#B91C1C"):
        mixed = palette(surface, second, "#FFFFFF", second)
        stage = Stage(300, 300, mixed, Light(), 4)
        pixels = np.clip(SCENES["gradient-mesh"].paint(stage), 0, 1).reshape(-1, 3)
        dull = min(Color(*(float(v) for v in p)).lch[1] for p in pixels[::911])
        assert dull > 0.6 * mixed.surface.lch[1], second


def test_a_branch_that_is_hardly_in_view_is_left_out():
    whole = Stage(600, 600, PALETTES["white"], Light(), 3)
    path = skia.Path()
    path.addRect(skia.Rect.MakeLTRB(100, 100, 300, 200))
    assert in_view(whole, path) == pytest.approx(1.0, abs=0.03)
    hidden = replace(whole, quiet=(Box(150, 50, 300, 300),))
    assert in_view(hidden, path) == pytest.approx(0.25, abs=0.03)


@pytest.mark.parametrize("name", ["stripes", "waves", "color-block", "overprint"])
def test_of_a_pattern_there_is_a_good_part_of_the_frame_or_nothing(name):
    quiet = (Box(40, 40, 460, 360), Box(60, 420, 300, 50))
    for seed in range(4):
        picture = SCENES[name].paint(
            Stage(540, 540, PALETTES["orange"], Light(), seed, quiet=quiet)
        )
        ground = np.median(picture.reshape(-1, 3), axis=0)
        strong = float((np.abs(picture - ground).max(axis=2) > 0.12).mean())
        assert strong == 0 or strong > 0.12


def test_a_window_is_left_out_of_a_strip():
    stage = Stage(970, 250, PALETTES["white"], Light(), 3, quiet=(Box(40, 40, 500, 160),))
    green = SCENES["window-light"].paint(stage)[..., 1]
    assert float(np.abs(np.diff(green, axis=1)).max()) < 0.006


def test_neon_is_not_mirrored_in_the_floor_under_type():
    product = Box(140, 80, 260, 200)
    free = Stage(540, 540, PALETTES["navy"], Light(), 3, ground=280, product=product)
    typed = replace(free, quiet=(Box(30, 310, 480, 90), Box(30, 420, 300, 40)))
    lights = [SCENES["night-neon"].paint(s)[320:460, 100:440].max() for s in (free, typed)]
    assert lights[1] < 0.7 * lights[0]


def test_with_type_alone_the_discs_of_an_orbit_are_large_and_near_the_ground():
    stage = Stage(540, 540, PALETTES["orange"], Light(), 3, quiet=(Box(40, 160, 400, 200),))
    picture = SCENES["orbit"].paint(stage)
    ground = picture[20, 20]
    away = np.abs(picture - ground).max(axis=2)
    assert away.max() < 0.35
    assert float((away > 0.02).mean()) > 0.2
