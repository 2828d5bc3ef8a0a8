"""CSS colours of every spelling, and what browsers paint for them."""

import pytest

from brands.extraction.cascade import styled
from brands.extraction.css_color import for_scheme, paint_of, paints_in
from brands.extraction.page import parse_page
from brands.extraction.stylesheet import parse_stylesheet
from creative.color import Color, color_distance


@pytest.mark.parametrize(
    ("css", "code", "alpha"),
    [
        ("oklch(51.1% .262 276.966)", "#4F39F6", 1.0),
        ("oklch(0.7 0 none / 40%)", "#9E9E9E", 0.4),
        ("oklab(0.628 0.225 0.126)", "#FF0000", 1.0),
        ("lab(53.23% 80.11 67.22)", "#FF0000", 1.0),
        ("lch(29.57% 131.2 301.37)", "#0000FF", 1.0),
        ("color(display-p3 0.5 0.5 0.5)", "#808080", 1.0),
        ("hsla(107.5,14.81%,31.76%,1)", "#4A5D45", 1.0),
        ("rgba(36, 72, 62, .75)", "#24483E", 0.75),
        ("color-mix(in srgb, #ff0000, #0000ff)", "#800080", 1.0),
        ("color-mix(in srgb, red 25%, blue)", "#4000BF", 1.0),
        ("color-mix(in srgb, #e2725b 85%, #000)", "#C0614D", 1.0),
        ("color-mix(in oklab, white 50%, black)", "#636363", 1.0),
        ("color-mix(in srgb, rgb(10, 20, 30) 80%, transparent)", "#0A141E", 0.8),
        ("rgb(from #ffaa00 r g b / 50%)", "#FFAA00", 0.5),
        ("oklch(from rgb(255 170 0) l c h)", "#FFAA00", 1.0),
        ("oklch(from #8a5cff calc(l - .25) c h)", "#46009C", 1.0),
        ("rgb(from #ff0000 calc(r * .5) g 0 / calc(alpha * 50%))", "#800000", 0.5),
        ("hsl(from #336699 h s 20%)", "#1A334D", 1.0),
        ("hsl(from hsl(20 50% 50%) calc(h + 180) s l)", "#4095BF", 1.0),
        ("hsl(from #336699 h calc((s + 50%) / 1) l)", "#0066CC", 1.0),
        ("oklch(from #336699 calc(l * (2) c h)", "#336699", 1.0),
        ("lab(from #336699 l a b)", "#336699", 1.0),
    ],
)
def test_colours(css, code, alpha):
    paint = paint_of(css)
    assert color_distance(paint.color, Color.hex(code)) < 2
    assert paint.alpha == pytest.approx(alpha, abs=0.01)


@pytest.mark.parametrize(
    "css", ["", "var(--x)", "color-mix(in srgb)", "color-mix(", "rgb(from", "lab()", "no-colour"]
)
def test_what_is_no_colour_is_none(css):
    assert paint_of(css) is None


def test_colour_functions_inside_gradients_are_found_and_pictures_are_not():
    stops = "oklch(51.1% .262 276.966)0%,rgb(0, 187, 167)"
    value = f"linear-gradient(to right in oklab,{stops}),url(red.png)"
    assert [paint.color.code for paint in paints_in(value)] == ["#4F39F6", "#00BBA7"]


def test_the_scheme_chooses_between_light_and_dark():
    assert for_scheme("light-dark(#fff, rgb(0, 0, 0))", dark=True) == "rgb(0, 0, 0)"
    assert for_scheme("light-dark(#fff, #000)", dark=False) == "#fff"
    css = ":root{color-scheme:dark;--g:light-dark(#f2f2ec,#0b0b10)}body{background:var(--g)}"
    page = parse_page(b"<body>x</body>")
    body = next(e for e in styled(page.tree, parse_stylesheet(css).rules) if e.tag == "body")
    assert body.own("background-color") == "#0b0b10"


@pytest.mark.parametrize(
    ("css", "value"),
    [
        (":root{--a:#123456}p{color:var(--a)}", "#123456"),
        ("p{color:var(--none, var(--nor, rgb(1, 2, 3)))}", "rgb(1, 2, 3)"),
        (":root{--a:initial}p{color:var(--a,#abcdef)}", "#abcdef"),
        (":root{--a:#111111;--b:var(--a)}p{--a:#222222;color:var(--b)}", "#111111"),
        (":root{--a:var(--b);--b:var(--a)}p{color:var(--a)}", ""),
        (':root{--f:normal 20px/1.5 "Playfair Display",serif}p{font:var(--f)}', ""),
    ],
)
def test_custom_properties_are_settled_where_they_are_declared(css, value):
    page = parse_page(b"<p>x</p>")
    element = next(e for e in styled(page.tree, parse_stylesheet(css).rules) if e.tag == "p")
    assert element.own("color") == value
    if "--f" in css:
        assert element.own("font-family") == '"Playfair Display",serif'
