"""Garments hang or lie flat, whatever their outline: told by name and labels."""

import pytest
from made_layouts import COPY, LIBRARY, assets, direction

from creative.brief import Brand, Brief, Picture, Product
from creative.directing.director import Understanding, direct
from creative.directing.garments import is_garment
from creative.direction import Wishes
from creative.layout.candidates import arrange
from creative.paint.scenes.registry import SCENES
from creative.placements import format_of


@pytest.mark.parametrize(
    ("name", "labels", "category", "expected"),
    [
        ("Linen Dress", (), "fashion", True),
        ("Chaqueta impermeable", (), "fashion", True),
        ("Rain Jacket", (), "", True),
        ("Merino Beanie", ("hat", "shirt"), "fashion", False),
        ("Trail One", ("hoodie", "front"), "sport", True),
        ("Trail One", ("shoe", "jeans"), "sport", False),
        ("Shirt Detergent", (), "fashion", False),
        ("Dress your salad", (), "food", False),
        ("", (), "fashion", False),
    ],
)
def test_a_garment_is_told_by_its_name_or_its_labels(name, labels, category, expected):
    product = Product(name=name, images=(Picture(b"", labels=labels),))
    assert is_garment(product, category) is expected


def test_the_direction_says_so_and_no_format_gives_it_a_floor():
    brief = Brief(brand=Brand(name="Ana"), product=Product(name="Linen dress"))
    made = direct(
        brief, Understanding(Wishes(), (), (), "fashion"), assets("cutout"), LIBRARY, SCENES,
        variation=1,
    )  # fmt: skip
    assert made.hangs
    hung = direction("cutout", hangs=True)
    for size in ("1:1", "9:16", "1.91:1"):
        found = arrange(
            format_of(size), hung, assets("cutout", "box"), COPY, LIBRARY, wordmark="Ana"
        )
        assert found
        assert all(a.ground is None for a in found)
        assert all(p.kind not in {"field", "block"} for a in found for p in a.plates)
