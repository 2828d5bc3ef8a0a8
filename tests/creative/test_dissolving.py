"""A photo off three sides dissolves into a ground near it, in moods that are not loud."""

from dataclasses import replace

import numpy as np
import pytest
from made_layouts import direction

from creative.color import Color
from creative.composition import Composition, PhotoLayer
from creative.geometry import Box
from creative.layout.arrangement import Arrangement, PlacedPhoto
from creative.layout.dissolving import fades
from creative.paint.painter import paint
from creative.pictures import Photo

GROUND = Color.hex("#EFE6DA")
SUBJECT = Box(100, 200, 200, 300)


def photo(level=200):
    rgba = np.full((600, 600, 4), 255, np.uint8)
    rgba[..., :3] = level
    return Photo(rgba, SUBJECT, np.zeros((48, 48), np.float32))


def page(box, subject=SUBJECT, shape="rect"):
    placed = PlacedPhoto(box, Box(0, 0, 600, 600), shape, subject=subject)
    return Arrangement("split-left", 1080, 1080, (), (), photo=placed)


def idea(*moods, surface=GROUND):
    made = direction("photo")
    return replace(made, moods=moods, palette=replace(made.palette, surface=surface))


@pytest.mark.parametrize(
    ("box", "edge"),
    [
        (Box(0, 0, 540, 1080), "right"),
        (Box(540, 0, 540, 1080), "left"),
        (Box(0, 0, 1080, 540), "bottom"),
        (Box(0, 540, 1080, 540), "top"),
    ],
)
def test_the_edge_beside_the_type_dissolves(box, edge):
    middle = Box(box.cx - 20, box.cy - 20, 40, 40)
    assert fades(page(box, middle), idea("calm", "natural"), photo()) == ((edge, 0.42),)


@pytest.mark.parametrize(
    ("made", "moods", "level", "surface"),
    [
        (page(Box(0, 0, 1080, 1080)), ("calm",), 200, GROUND),  # it is the whole ground
        (page(Box(60, 60, 400, 900)), ("calm",), 200, GROUND),  # a card
        (page(Box(0, 0, 540, 1080), shape="arch"), ("calm",), 200, GROUND),
        (page(Box(0, 0, 540, 1080)), ("bold", "tech"), 200, GROUND),  # a loud campaign
        (page(Box(0, 0, 540, 1080)), ("calm",), 40, GROUND),  # dark into pale is fog
        (page(Box(0, 0, 310, 1080)), ("calm",), 200, GROUND),  # its subject stands there
    ],
)
def test_elsewhere_it_keeps_its_edge(made, moods, level, surface):
    assert fades(made, idea(*moods, surface=surface), photo(level)) == ()


def test_a_photo_sinks_into_a_dark_ground():
    made = page(Box(0, 0, 540, 1080))
    dark = idea("warm", surface=Color.hex("#160C08"))
    assert fades(made, dark, photo(230)) == (("right", 0.42),)


def test_on_a_ground_of_its_own_walls_colour_no_edge_is_seen():
    wall = replace(photo(), backdrop=GROUND)
    made = page(Box(200, 300, 880, 780))
    assert fades(made, idea("bold"), wall) == (("left", 0.1), ("top", 0.1))


def test_its_pixels_go_over_into_the_grounds_without_a_step():
    layer = PhotoLayer(photo(40), Box(0, 0, 600, 600), Box(0, 0, 300, 600), fade=(("right", 0.42),))
    row = paint(Composition(600, 600, (layer,), "test", GROUND), 1)[300].astype(int)
    assert row[20].tolist() == [40, 40, 40]
    assert row[310].tolist() == list(GROUND.rgb8)
    assert np.abs(np.diff(row, axis=0)).max() <= 4


def test_an_edge_at_which_its_subject_ends_stays_sharp():
    wall = replace(photo(), backdrop=GROUND)
    made = page(Box(200, 300, 880, 780))
    ended = replace(made, photo=replace(made.photo, cut=frozenset({"left", "right"})))
    assert fades(ended, idea("bold"), wall) == (("top", 0.1),)
