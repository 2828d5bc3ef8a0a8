import re

import pytest

from creative.brief import SafeZone
from creative.placements import PLACEMENTS, format_of


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("1:1", (1080, 1080)),
        ("4:5", (1080, 1350)),
        ("9:16", (1080, 1920)),
        ("1.91:1", (1200, 628)),
        ("2:3", (1000, 1500)),
        ("16:9", (1200, 675)),
        ("3:4", (1080, 1440)),
        ("3:2", (1200, 800)),
        ("8:10", (1080, 1350)),
        ("0.8:1", (1080, 1350)),
        ("728x90", (728, 90)),
        ("300 x 250", (300, 250)),
        ("meta_feed_4x5", (1080, 1350)),
        ("META_FEED_4x5", (1080, 1350)),
        ("linkedin_portrait_4x5", (720, 900)),
        ("10:1", (2000, 200)),
        ("1:10", (200, 2000)),
    ],
)
def test_a_name_means_one_size(name, size):
    made = format_of(name)
    assert (made.width, made.height) == size
    assert made.name == name


@pytest.mark.parametrize("name", ["3:7", "7:3", "8:1", "21:9", "1:2.35", "1.3:1", "5:1", "9.99:1"])
def test_other_ratios_are_even_near_their_ratio_and_of_moderate_size(name):
    made = format_of(name)
    across, down = (float(part) for part in name.split(":"))
    assert made.width % 2 == 0
    assert made.height % 2 == 0
    assert max(made.width, made.height) <= 2000
    assert made.width / made.height == pytest.approx(across / down, rel=0.002)
    if max(across / down, down / across) <= 2.8:
        assert 1_190_000 <= made.width * made.height <= 1_410_000


@pytest.mark.parametrize(
    "name",
    [
        "",
        "4",
        "4:",
        "0:1",
        "1:0",
        "10.1:1",
        "1:10.5",
        "31x400",
        "400x4097",
        "-1:2",
        "a:b",
        "1:1:1",
        "meta",
        "1e3:1e3",
        "४:५",
        "nan:1",
        "4:5\nx",
    ],
)
def test_what_is_not_a_format_is_refused_in_words(name):
    with pytest.raises(ValueError, match=r"(is not a format|is outside)"):
        format_of(name)


def test_nine_by_sixteen_keeps_clear_of_the_platforms_controls():
    zone = SafeZone(top=0.14, right=0.06, bottom=0.35, left=0.06)
    assert format_of("9:16").safe_zone == zone
    assert format_of("1080x1920").safe_zone == zone
    assert format_of("meta_reels_9x16").safe_zone == zone
    assert format_of("4:5").safe_zone == SafeZone()
    assert format_of("160x600").safe_zone == SafeZone()


def test_display_sizes_carry_the_limit_of_150_kilobytes():
    assert format_of("300x250").weight_limit == 150_000
    assert format_of("google_display_728x90").weight_limit == 150_000
    assert format_of("301x250").weight_limit is None
    assert format_of("1:1").weight_limit is None
    assert format_of("tiktok_9x16").weight_limit == 100_000


def test_a_placement_is_named_in_its_format():
    assert format_of("Snapchat_9x16").placement == "snapchat_9x16"
    assert format_of("9:16").placement == ""


def test_every_row_is_complete_and_can_be_asked_for():
    names = [row.name for row in PLACEMENTS]
    assert len(set(names)) == len(names) >= 45
    for row in PLACEMENTS:
        assert re.fullmatch(r"[a-z0-9_]+", row.name)
        assert row.title
        assert row.source
        made = format_of(row.name)
        assert (made.width, made.height, made.weight_limit) == (
            row.width,
            row.height,
            row.weight_limit,
        )
    platforms = {row.platform for row in PLACEMENTS}
    assert {"Meta", "LinkedIn", "TikTok", "Pinterest", "X", "Snapchat", "Amazon"} <= platforms
    assert {"Microsoft", "Walmart", "Google Display", "Google Performance Max"} <= platforms


def test_pictures_without_type_are_marked_where_type_is_refused():
    refused = {row.name for row in PLACEMENTS if not row.text_allowed}
    assert refused == {"amazon_sponsored_brands", "microsoft_audience"}
