import numpy as np
from made_layouts import assets

from creative.color import Color
from creative.composition import Composition, ProductLayer
from creative.geometry import Box
from creative.layout.arrangement import Arrangement
from creative.layout.staging import room_below
from creative.paint.painter import paint
from creative.pictures import Cutout

WHITE = Color(1, 1, 1)


def painted(reach):
    """A black board of 200 x 100 whose sole rises from 0 at the left to 10 pixels at the right."""
    y, x = np.mgrid[0:200, 0:400]
    rgba = np.zeros((200, 400, 4), np.uint8)
    rgba[..., 3] = 255 * (y < 199 - x / 20)
    board = Cutout(rgba, 0.95, "alpha", (0, 400), standing=True)
    layer = ProductLayer(board, Box(100, 100, 200, 100), reflection=0.5, reach=reach)
    return paint(Composition(400, 400, (layer,), "test", WHITE), 1)[..., 1].astype(int)


def test_the_mirror_image_hangs_from_a_sloping_sole():
    picture = painted(0.34)
    for x, sole in ((120, 199), (200, 195), (280, 191)):
        assert picture[sole + 3, x] < 200  # no gap between the sole and its image


def test_the_mirror_image_ends_where_it_is_told():
    assert (painted(0.1)[212:] == 255).all()
    assert painted(0.3)[212:].min() < 250
    assert (painted(0.0)[202:] == 255).all()


def test_the_room_under_a_product_ends_at_type_that_lies_below_it():
    cutout = assets("cutout").cutout
    assert cutout is not None
    bare = Arrangement("test", 500, 500, (), (), product=Box(100, 100, 200, 100))
    assert room_below(bare) == 300
