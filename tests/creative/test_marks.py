"""Logos on grounds: their own colours where they read, one ink where not, a plate as a last way."""

from dataclasses import replace

import cv2
import numpy as np
import pytest
from made_layouts import BRAND, direction, logo

from creative.color import BLACK, WHITE, Color, contrast
from creative.geometry import Box
from creative.layout.frame import Frame
from creative.layout.inks import Ground
from creative.layout.logo_neutrals import many_hued, turned
from creative.layout.marks import legible_share, logo_layer, reads, shown_in
from creative.layout.slots import mark_cap, named_cap
from creative.pictures import LogoMark, Raster
from creative.reading.logo import read_logo
from creative.reading.mono import coverage_of

SPOT = Box(80, 80, 200, 50)
BLUE, NAVY, RED, GOLD = (Color.hex(h) for h in ("#3B82F6", "#1F2937", "#E01E5A", "#ECB22E"))


def on(color):
    return Ground.of(np.full((20, 20, 3), color.rgb8, np.uint8))


def drawn(size=(200, 400)):
    return np.zeros((*size, 4), np.uint8)


def bird():
    """A blue disc with a white belly and a dark eye, beside a dark bar."""
    rgba = drawn()
    cv2.circle(rgba, (100, 100), 90, (*BLUE.rgb8, 255), -1)
    cv2.circle(rgba, (100, 110), 60, (255, 255, 255, 255), -1)
    cv2.circle(rgba, (100, 90), 18, (*NAVY.rgb8, 255), -1)
    cv2.rectangle(rgba, (230, 70), (390, 130), (*NAVY.rgb8, 255), -1)
    return read_logo(Raster(rgba, has_alpha=True))


def pair():
    """Two inks edge to edge: a red half and a gold one."""
    rgba = drawn()
    cv2.rectangle(rgba, (20, 20), (199, 179), (*RED.rgb8, 255), -1)
    cv2.rectangle(rgba, (200, 20), (379, 179), (*GOLD.rgb8, 255), -1)
    cv2.circle(rgba, (20, 20), 60, (0, 0, 0, 0), -1)  # no plain box
    return read_logo(Raster(rgba, has_alpha=True))


def spelled(letters=6, tall=40, *, sign=True):
    """A sign, 160 px of 200, and a row of bars beside it that are its letters."""
    rgba = drawn((200, 600))
    if sign:
        cv2.circle(rgba, (100, 100), 80, (*NAVY.rgb8, 255), 14)
        cv2.circle(rgba, (100, 100), 30, (*RED.rgb8, 255), -1)
    for number in range(letters):
        left = 250 + tall * number
        cv2.rectangle(rgba, (left, 100), (left + tall // 2, 99 + tall), (*NAVY.rgb8, 255), -1)
    return read_logo(Raster(rgba, has_alpha=True))


def test_a_logo_that_reads_is_left_alone():
    layer = logo_layer(direction("none", mark=logo()), SPOT, on(WHITE), width=1080)
    assert (layer.tint, layer.plate, layer.box) == (None, None, SPOT)


def test_a_single_colour_logo_that_does_not_read_is_tinted():
    layer = logo_layer(direction("none", mark=logo()), SPOT, on(BRAND[0]), width=1080)
    assert layer.plate is None
    assert contrast(layer.tint, BRAND[0]) >= 4.5


@pytest.mark.parametrize(
    ("ground", "own"),
    [("#FFFFFF", True), ("#4C8DF0", False), ("#24508F", False), ("#F4E9D8", True)],
)
def test_a_mark_keeps_its_colours_only_where_no_part_of_it_vanishes(ground, own):
    mark, base = bird(), Color.hex(ground)
    assert not mark.single_color
    assert reads(mark, on(base)) is own
    layer = logo_layer(direction("none", mark=mark), SPOT, on(base), width=1080)
    assert layer.plate is None
    assert (layer.tint is None) is own
    if not own:
        assert contrast(layer.tint, base) >= 4.5


def test_a_dim_colour_is_not_enough_on_black():
    teal = replace(logo(), inks=(Color.hex("#0F766E"),))
    teal.rgba[..., :3] = teal.inks[0].rgb8
    assert contrast(teal.inks[0], Color.hex("#101114")) > 3
    assert not reads(teal, on(Color.hex("#101114")))
    assert reads(teal, on(WHITE))


def test_white_inside_a_mark_becomes_a_hole_and_dark_on_it_stays_ink():
    mark = bird()
    top = mark.coverage
    assert top[90, 90 + 40] == 0  # belly
    assert top[80, 90] == 255  # eye
    assert top[90, 8] == 255  # body
    assert top[90, 330] == 255  # word
    assert mark.tinted(WHITE)[80, 90].tolist() == [255, 255, 255, 255]


def test_white_that_stands_free_is_ink():
    rgba = drawn()
    cv2.circle(rgba, (100, 100), 80, (*GOLD.rgb8, 255), -1)
    cv2.circle(rgba, (300, 100), 80, (255, 255, 255, 255), -1)
    mark = read_logo(Raster(rgba, has_alpha=True))
    assert mark.coverage[80, 80] == 255
    assert mark.coverage[80, 280] == 255


def test_a_gap_parts_inks_that_meet():
    mark = pair()
    assert mark.coverage[80, 180] == 0
    assert mark.coverage[80, 160] == 255
    assert mark.coverage[80, 200] == 255


def test_a_gradient_is_not_cut():
    rgba = drawn()
    ramp = np.linspace(0, 1, 340)[:, None] * (np.array(GOLD.rgb8) - RED.rgb8) + RED.rgb8
    rgba[40:160, 30:370, :3] = ramp.astype(np.uint8)
    rgba[40:160, 30:370, 3] = 255
    cv2.circle(rgba, (30, 40), 40, (0, 0, 0, 0), -1)
    cover = coverage_of(rgba, (RED, Color.hex("#E67044"), GOLD))
    assert cover[100, 40:360].min() > 250


def test_a_picture_has_no_one_colour_version_and_gets_the_smallest_plate():
    noise = np.random.default_rng(4).integers(0, 255, (60, 120, 3), dtype=np.uint8)
    rgba = np.dstack([cv2.GaussianBlur(noise, (0, 0), 3), np.full((60, 120), 255, np.uint8)])
    rgba[..., :3] = cv2.normalize(rgba[..., :3], None, 0, 255, cv2.NORM_MINMAX)
    assert coverage_of(rgba, (Color.hex("#FF0000"),)) is None

    mark = LogoMark(logo(single=False).rgba, single_color=False, inks=BRAND)
    for left, edge in ((80, "x"), (800, "right")):
        box = SPOT.moved(left - 80, 0)
        layer = logo_layer(direction("none", mark=mark), box, on(BRAND[0]), width=1080)
        assert layer.tint is None
        plate, inner = layer.plate_box, layer.box
        assert getattr(plate, edge) == pytest.approx(getattr(box, edge))
        assert inner.x - plate.x == pytest.approx(inner.y - plate.y)
        assert plate.right - inner.right == pytest.approx(plate.bottom - inner.bottom)
        assert inner.aspect == pytest.approx(mark.aspect)
        assert legible_share(mark, layer.plate) == 1.0


def test_an_opaque_logo_is_never_touched():
    mark = replace(logo(single=False), opaque=True)
    layer = logo_layer(direction("none", mark=mark), SPOT, on(BRAND[0]), width=1080)
    assert (layer.tint, layer.plate) == (None, None)


def test_without_a_logo_there_is_nothing_to_place():
    with pytest.raises(ValueError, match="no logo"):
        logo_layer(direction("none"), SPOT, on(WHITE), width=1080)


def test_legible_share_counts_ink_only():
    rgba = np.zeros((40, 40, 4), np.uint8)
    rgba[:20] = (0, 0, 0, 255)
    rgba[20:30] = (255, 255, 255, 255)
    mark = replace(logo(), rgba=rgba)
    assert legible_share(mark, WHITE) == pytest.approx(2 / 3, abs=0.02)
    assert legible_share(mark, BLACK) == pytest.approx(1 / 3, abs=0.02)
    rgba[..., 3] = 0
    assert legible_share(mark, WHITE) == 0.0


def test_letters_are_measured_and_the_sign_beside_them_is_found():
    mark = spelled()
    assert mark.lettering == pytest.approx(40 / 175, abs=0.02)
    assert mark.symbol.aspect == pytest.approx(1.0, abs=0.03)
    assert mark.symbol.coverage.shape == mark.symbol.rgba.shape[:2]
    assert spelled(sign=False).symbol is None


def test_a_logo_grows_for_its_letters_then_gives_way_to_the_name():
    page, small = Frame.of_size(1080, 1080), Frame.of_size(300, 250)
    plain = spelled(letters=3, tall=90)
    assert (shown_in(page, plain, "Acme").mark, shown_in(page, plain, "Acme").scale) == (plain, 1.0)
    grown = shown_in(small, plain, "Acme")
    assert grown.mark is plain
    assert 1.0 <= grown.scale <= 1.5
    fine = spelled(tall=14)
    assert shown_in(small, fine, "Acme").mark is None
    assert shown_in(small, fine, "").mark is fine.symbol  # the headline says the name
    assert shown_in(small, replace(fine, symbol=None), "").mark is not None


def test_a_logo_with_small_print_gives_way_to_the_name_before_that_is_lost():
    mark = spelled(letters=3, tall=90)
    billboard, leaderboard = Frame.of_size(970, 250), Frame.of_size(728, 90)
    printed = replace(mark, fine=0.08)
    assert shown_in(billboard, mark, "Acme").mark is mark
    assert shown_in(billboard, printed, "Acme").mark is None
    assert shown_in(billboard, replace(mark, fine=mark.lettering), "Acme").mark is not None
    assert shown_in(Frame.of_size(1080, 1080), printed, "Acme").mark is printed
    assert shown_in(leaderboard, spelled(tall=14), "Acme").mark is None


def test_on_a_dark_ground_black_words_turn_white_and_colours_stay():
    mark, navy = bird(), Color.hex("#0B1B33")
    layer = logo_layer(direction("none", mark=mark), SPOT, on(navy), width=1080)
    assert (layer.tint, layer.plate) == (None, None)
    assert tuple(layer.mark.rgba[90, 330, :3]) != NAVY.rgb8  # the bar
    assert (
        contrast(Color.hex("#{:02x}{:02x}{:02x}".format(*layer.mark.rgba[90, 330, :3])), navy) > 7
    )
    assert tuple(layer.mark.rgba[90, 8, :3]) == BLUE.rgb8
    assert tuple(layer.mark.rgba[80, 90, :3]) == NAVY.rgb8  # the eye, which lies on white
    assert turned(logo(), WHITE) is None  # of one colour


def test_a_sign_of_several_colours_stands_on_a_square_plate_where_one_would_be_lost():
    rgba = drawn((200, 200))
    for centre, ink in (((60, 60), RED), ((140, 60), BLUE), ((60, 140), GOLD)):
        cv2.circle(rgba, centre, 38, (*ink.rgb8, 255), -1)
    sign = read_logo(Raster(rgba, has_alpha=True))
    assert many_hued(sign)
    box = Box(80, 80, 100, 100)
    layer = logo_layer(direction("none", mark=sign), box, on(BLUE), width=1080)
    assert (layer.tint, layer.plate) == (None, WHITE)
    assert layer.plate_box.aspect == pytest.approx(1.0, abs=0.05)
    assert layer.plate_box.w <= box.w
    page = Frame.of_size(1080, 1080)
    assert shown_in(page, sign, "Acme", BLUE).scale == pytest.approx(1.35)
    assert shown_in(page, sign, "Acme", WHITE).scale == 1.0


def test_a_white_line_that_runs_out_of_a_disc_is_cut_from_it_and_drawn_on_beside():
    rgba = drawn()
    cv2.circle(rgba, (150, 100), 80, (*BLUE.rgb8, 255), -1)
    cv2.rectangle(rgba, (120, 96), (330, 103), (255, 255, 255, 255), -1)
    cover = read_logo(Raster(rgba, has_alpha=True)).coverage
    assert cover[80, 90] == 0  # on the disc, which starts at (70, 20)
    assert cover[80, 220] == 255  # beside it


def test_an_apps_rounded_tile_is_taken_off():
    rgba = drawn((200, 200))
    for centre in ((45, 45), (155, 45), (45, 155), (155, 155)):
        cv2.circle(rgba, centre, 44, (*NAVY.rgb8, 255), -1)
    cv2.rectangle(rgba, (1, 45), (199, 155), (*NAVY.rgb8, 255), -1)
    cv2.rectangle(rgba, (45, 1), (155, 199), (*NAVY.rgb8, 255), -1)
    cv2.circle(rgba, (100, 100), 40, (255, 255, 255, 255), 16)
    mark = read_logo(Raster(rgba, has_alpha=True))
    assert mark.single_color
    assert [ink.code for ink in mark.inks] == ["#FFFFFF"]
    assert mark.rgba.shape[0] < 110


@pytest.mark.parametrize(
    ("size", "name", "times"),
    [
        ((1080, 1080), "IRON", 1.44),
        ((1080, 1080), "Ana Mar", 1 + 0.4 * 8 / 9),
        ((1080, 1080), "Nordlicht Versicherung", 1.0),
        ((728, 90), "ים", 1 + 0.25 * 1.3),
    ],
)
def test_a_short_name_is_set_larger(size, name, times):
    frame = Frame.of_size(*size)
    assert named_cap(frame, name) == pytest.approx(times * mark_cap(frame), rel=0.01)
