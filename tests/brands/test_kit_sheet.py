"""A kit's sheet: which of its colours read on which, and its typefaces drawn as ads set them."""

import re

import pytest

from accounts.models import Role
from brands.services import brand_kit_create
from brands.sheet import HEIGHT, WIDTH, pairs_of
from tests.factories import make_member, make_workspace

pytestmark = pytest.mark.django_db


@pytest.fixture
def kit():
    facts = {
        "name": "Luma",
        "swatches": [{"hexcode": "#322996", "label": "Indigo"}],
        "fonts": ["DM Serif Display", "Nowhere Sans"],
    }
    return brand_kit_create(workspace=make_workspace(), facts=facts)


def test_pairs_are_judged_by_the_bars_of_wcag_and_the_most_legible_come_first():
    found = pairs_of(["#767676", "#959595", "#C0C0C0"])
    told = {(pair.ink, pair.ground): (pair.ratio, pair.verdict) for pair in found}
    assert told["#767676", "#FFFFFF"] == ("4.5:1", "Any type")
    assert told["#959595", "#FFFFFF"] == ("2.9:1", "No type")
    assert ("#FFFFFF", "#767676") not in told  # the same pair
    ratios = [float(pair.ratio.removesuffix(":1")) for pair in found]
    assert ratios == sorted(ratios, reverse=True)
    assert pairs_of([]) == []


def test_a_typeface_is_drawn_and_one_that_is_not_at_hand_says_what_it_is_set_in(client, kit):
    client.force_login(make_member(kit.workspace, Role.VIEWER))
    page = client.get(f"/brands/{kit.pk}/").content.decode()
    first, second = re.findall(r'src="(/brands/[^"]*\.svg)" width="520" height="80"', page)
    drawn = client.get(first)
    assert drawn["Content-Type"] == "image/svg+xml"
    svg = drawn.content.decode()
    assert f'viewBox="0 0 {WIDTH} {HEIGHT}"' in svg
    assert len(re.search(r' d="([^"]*)"', svg)[1]) > 2000
    assert "Not at hand" not in svg
    assert "Not at hand: set in Inter, the nearest." in client.get(second).content.decode()
    assert client.get(f"/brands/{kit.pk}/specimen/2.svg").status_code == 404


def test_a_stranger_sees_no_specimen(client, kit):
    client.force_login(make_member(make_workspace("Other")))
    assert client.get(f"/brands/{kit.pk}/specimen/0.svg").status_code == 404
