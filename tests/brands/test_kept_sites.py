"""Whole pages of many makes: the facts that are read right, and the colours that are not theirs."""

import pytest

from brands.site import read_brand_page
from tests.brands.kept_sites import right_facts, serving, sites_of

FIRST, SECOND, THIRD = sites_of("first"), sites_of("second"), sites_of("third")
FOURTH, FIFTH = sites_of("fourth"), sites_of("fifth")
ALL = FIRST + SECOND + THIRD + FOURTH + FIFTH


@pytest.mark.parametrize("site", ALL, ids=lambda site: site.name)
def test_a_page_is_read_as_its_maker_meant_it(site):
    with serving(site) as url:
        reading = read_brand_page(f"{url}/")
    facts = right_facts(reading, site.truth)
    wrong = {name for name, right in facts.items() if not right}
    assert not wrong
    assert reading.language == site.truth["language"]


def test_there_are_enough_pages_to_speak_of_a_share():
    batches = (FIRST, SECOND, THIRD, FOURTH, FIFTH)
    assert [len(batch) for batch in batches] == [14, 8, 6, 8, 5]


FOREIGN = {
    "shopify_dawn": {"#FF5A79", "#6C2BD9"},  # a sign-up pop-up
    "dark_css": {"#68B631", "#17494D", "#FF3366"},  # consent, help desk, chat
    "tailwind4": {"#1972F5", "#FF2056"},  # chat; a heart in the footer
    "arabic": {"#25D366"},  # a messenger's bubble
    "divi_spanish": {"#25D366", "#1E73BE"},
    "mui_saas": {"#00A4BD", "#0176FF", "#425B76"},
    "wordpress_blocks": {"#28A745", "#CF2E2E", "#0693E3"},
}


@pytest.mark.parametrize("name", FOREIGN)
def test_widgets_of_others_leave_no_colour(name):
    site = next(site for site in FIRST + SECOND if site.name == name)
    with serving(site) as url:
        codes = [color.code for color in read_brand_page(f"{url}/").colors[:5]]
    assert not FOREIGN[name] & set(codes)


def test_a_script_built_page_says_how_little_it_holds_and_what_it_states():
    site = next(site for site in FIRST if site.name == "spa_shell")
    with serving(site) as url:
        reading = read_brand_page(f"{url}/")
    assert "built by scripts" in reading.warnings[0]
    assert reading.headlines[0] == "Your car, charged by wind"
    assert dict(reading.sources)[f"logo {reading.logos[0].url}"] == "embedded state"


def test_an_inline_logo_comes_in_the_colours_that_it_is_shown_in():
    sites = {site.name: site for site in FIRST + SECOND}
    for name, code in (
        ("tailwind4", b"#4F39F6"),
        ("nuxt", b"#FF4F79"),
        ("astro_scoped", b"#1c4532"),
    ):
        with serving(sites[name]) as url:
            logo = read_brand_page(f"{url}/").logos[0]
        assert code in logo.data, name
        assert b"currentColor" not in logo.data
