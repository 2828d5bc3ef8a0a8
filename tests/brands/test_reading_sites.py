"""What is read from six kinds of site, and how little it takes to read nothing wrong."""

# ruff: noqa: E501 - pages as they come

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brands.extraction.cascade import styled
from brands.extraction.fonts import families_of
from brands.extraction.identity import brand_name
from brands.extraction.logos import logo_candidates
from brands.extraction.page import parse_page, text_of
from brands.extraction.palette import palette_of
from brands.extraction.product import product_of
from brands.extraction.stylesheet import applies, parse_stylesheet
from brands.site import read_brand_page, read_product_page
from common.outbound import AddressRefusedError, BadStatusError, OutboundError
from creative.color import Color, color_distance
from tests.brands.local_site import JPEG, PNG, served
from tests.brands.site_samples import SAMPLES


@pytest.mark.parametrize("name", SAMPLES)
def test_a_site_is_read_as_a_person_sees_it(name):
    sample = SAMPLES[name]
    with served(sample.files) as (url, _):
        reading = read_brand_page(f"{url}/")
    assert reading.name == sample.name
    assert reading.fonts == (sample.heading, sample.body)
    assert reading.logos[0].url.endswith(sample.logo)
    found = [Color.hex(color.code) for color in reading.colors[:2]]
    wanted = [Color.hex(sample.primary), Color.hex(sample.accent)]
    if name == "plain":  # black and gold: either may lead
        wanted.sort(key=lambda color: color_distance(color, found[0]))
    assert [color_distance(a, b) < 5 for a, b in zip(found, wanted, strict=True)] == [True, True]
    assert {key: getattr(reading, key) for key in sample.extra} == sample.extra


def test_every_fact_says_where_it_was_found():
    with served(SAMPLES["shopify"].files) as (url, _):
        reading = read_brand_page(f"{url}/")
    sources = dict(reading.sources)
    assert sources["name"] == "og:site_name"
    assert sources["fonts Archivo"] == "heading: style sheet"
    assert sources[f"logo {url}/files/northbrew-logo.png?width=180"] == "header logo"
    assert reading.colors[0].source.startswith("button")
    assert reading.headlines[0] == "Coffee that leaves the roaster on Tuesday"
    assert reading.calls_to_action == ("Shop all coffee", "Shop filters")
    assert len(reading.font_files) == 2


def test_frameworks_and_unused_properties_leave_no_trace():
    for name in ("bootstrap", "wordpress", "shopify", "tailwind"):
        with served(SAMPLES[name].files) as (url, _):
            codes = {color.code for color in read_brand_page(f"{url}/").colors}
        assert not codes & {"#0D6EFD", "#DC3545", "#6610F2", "#CF2E2E", "#0693E3", "#EF4444"}
        assert not codes & {"#FF00AA", "#00FF00", "#FF0000", "#FF00FF"}


def test_missing_parts_are_warnings_and_a_missing_page_is_an_error():
    page = """<html><head><link rel=stylesheet href=/gone.css><title>Kiln</title></head>
    <body><header><img class=logo src=/gone.png alt=Kiln></header><h1>Hot things</h1></body></html>"""
    with served({"/index.html": page}) as (url, _):
        reading = read_brand_page(f"{url}/")
        assert reading.name == "Kiln"
        assert reading.logos == ()
        assert sorted(line.split(": ")[0].rsplit("/", 1)[1] for line in reading.warnings) == [
            "gone.css",
            "gone.png",
        ]
        with pytest.raises(BadStatusError):
            read_brand_page(f"{url}/nowhere")


def test_a_page_cannot_send_us_to_forbidden_places():
    inside = "http://169.254.169.254/latest/"
    page = f"""<html><head><link rel=stylesheet href="{inside}a.css"><title>Trap</title>
    <link rel=manifest href="{inside}m.json"><style>@import "{inside}b.css";
    @font-face{{font-family:X;src:url({inside}f.woff2)}} h1{{font-family:X}}</style></head>
    <body><header><img class=logo src="{inside}l.png"></header><h1>Trap here</h1>
    <img src="{inside}i.jpg" width=900></body></html>"""
    with served({"/index.html": page}) as (url, asked):
        reading = read_brand_page(f"{url}/")
        assert set(asked) == {"/"}
    assert len(reading.warnings) == 6
    assert all("refused" in line for line in reading.warnings)
    with pytest.raises(AddressRefusedError):
        read_brand_page(inside)


def test_the_number_of_sheets_is_bounded():
    links = "".join(f'<link rel=stylesheet href="/{n}.css">' for n in range(60))
    imports = "".join(f"@import '/i{n}.css';" for n in range(60))
    page = f"<html><head><title>Many</title>{links}<style>{imports}</style></head><body>x</body></html>"
    files = {"/index.html": page} | {f"/{n}.css": "@import '/deep.css';" for n in range(60)}
    with served(files) as (url, asked):
        read_brand_page(f"{url}/")
    assert len(asked) <= 1 + 32 + 16


PRODUCT = """<html lang="en"><head><title>Trail Runner 3 | Fell</title>
<meta property="og:image" content="/p/share.jpg">
<script type="application/ld+json">{"@type":"Product","name":"Trail Runner 3","image":["/p/a.jpg","/p/b.jpg"],
"description":"A light shoe for wet rock.&nbsp;<b>Grips</b> better without extra weight. Weighs 240 g.",
"brand":{"name":"Fell"},"offers":[{"@type":"Offer","price":"1299.5","priceCurrency":"SEK"}]}</script></head>
<body><header><img class="logo" src="/logo.png"></header><h1>Trail Runner 3</h1>
<div class="product-gallery"><img src="/p/a_600x.jpg" alt="Side view"><img src="/p/c.jpg"></div>
<div class="related-products"><img src="/p/other.jpg"></div></body></html>"""


def test_a_product_page_gives_name_benefit_price_and_ranked_pictures():
    files = {
        "/shoe.html": PRODUCT,
        "/p/a.jpg": JPEG,
        "/p/b.jpg": JPEG,
        "/p/c.jpg": JPEG,
        "/p/share.jpg": JPEG,
    }
    with served(files) as (url, asked):
        product = read_product_page(f"{url}/shoe.html")
    assert (product.name, product.brand) == ("Trail Runner 3", "Fell")
    assert (
        product.description
        == "A light shoe for wet rock. Grips better without extra weight. Weighs 240 g."
    )
    assert product.benefit == "Grips better without extra weight"
    assert (product.price, product.currency) == ("1299.5", "SEK")
    paths = [image.url.rsplit("/", 1)[1] for image in product.images]
    assert paths == ["a.jpg", "b.jpg", "share.jpg", "c.jpg"]
    assert "/p/other.jpg" not in asked
    assert product.warnings == ()


@pytest.mark.parametrize(
    ("markup", "price"),
    [
        ('<meta property="product:price:amount" content="38.00"><meta property="product:price:currency" content="USD">', ("38.00", "USD")),
        ('<p class="price">1.234,50 €</p>', ("1234.50", "EUR")),
        ('<p class="price">£1,234</p>', ("1234", "GBP")),
        ('<div itemscope itemtype="https://schema.org/Product"><span itemprop="name">Cup</span><div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="price" content="9"><meta itemprop="priceCurrency" content="CHF"></div></div>', ("9", "CHF")),
        ("<p>no price</p>", ("", "")),
    ],
)  # fmt: skip
def test_prices_are_plain_numbers(markup, price):
    facts = product_of(parse_page(f"<html><body><h1>Cup</h1>{markup}</body></html>".encode()))
    assert (facts.price, facts.currency) == price


def page_of(html, url="https://www.brand.test/"):
    return parse_page(html.encode(), url=url)


def colors_of(css, html):
    page = page_of(f"<body>{html}</body>")
    elements = styled(page.tree, parse_stylesheet(css).rules)
    return [(color.code, color.role) for color in palette_of(elements)]


@pytest.mark.parametrize(
    "css",
    [
        ".btn{background:#c2185b}",
        ".btn{background:rgb(194 24 91)}",
        ".btn{background:rgba(194,24,91,1)}",
        ".btn{background:hsl(336.4 78% 42.7%)}",
        ":root{--a:#c2185b;--b:var(--a)}.btn{background-color:var(--b, red)}",
        "a.btn{background:#c2185b}.btn{background:#00f}",
        ".btn{background:#c2185b!important}#x.btn{background:#00f}",
        ".btn{background:#c2185b}.btn:hover{background:#00f}.btn::before{background:#0f0}",
        ".btn{background:#c2185b}@media print{.btn{background:#00f}}@media (max-width:600px){.btn{background:#0f0}}",
        "@media (min-width:768px){.btn{background:#c2185b}}",
        "main{.btn{background:#c2185b}}",
        "@layer a{.btn{background:#00f}}.btn{background:#c2185b}@layer b{.btn.btn{background:#0f0}}",
        "/* .btn{background:#00f} */.btn{background:#c2185b url('a;b}.png')}",
    ],
)
def test_the_cascade_decides_what_a_button_is_painted_with(css):
    found = colors_of(css, '<main><a id="x" class="btn" href="/">Shop now</a></main>')
    assert color_distance(Color.hex(found[0][0]), Color.hex("#c2185b")) < 1
    assert found[0][1] == "button"


def test_media_queries_mean_a_light_wide_screen():
    assert [
        applies(media) for media in ("", "all", "screen and (min-width: 48em)", "(width >= 768px)")
    ] == [True] * 4
    wrong = (
        "print",
        "(prefers-color-scheme: dark)",
        "(max-width: 40rem)",
        "(width < 700px)",
        "not all",
    )
    assert [applies(media) for media in wrong] == [False] * 5


@pytest.mark.parametrize(
    ("html", "name"),
    [
        ('<meta property="og:site_name" content="Acme&amp;Sons">', "Acme&Sons"),
        ("<title>Home | Brand</title>", "Brand"),
        ("<title>Fine teas, loose and in bags – Brand</title>", "Brand"),
        ("<title>Welcome to Oriole Official Site</title>", "Oriole"),
        ("<title>Home</title>", "Brand"),
        ('<header><a class="logo">Organ<span>ica</span></a></header>', "Organica"),
        ('<script type="application/ld+json">{"@type":"Organization","name":"Kestrel Ltd."}</script>', "Kestrel"),
    ],
)  # fmt: skip
def test_names(html, name):
    assert brand_name(page_of(html)).value == name


def test_words_split_for_colour_stay_whole_and_blocks_apart():
    page = page_of("<h1>Organ<span>ica</span> care<br>That <b>lasts</b><i>Long</i></h1><p>a</p>")
    assert text_of(page.tree.css_first("h1")) == "Organica care That lasts Long"


def test_logos_of_others_are_not_ours():
    page = page_of(
        """<header><a href="/"><img src="/brandmark.svg" alt="Brand"></a></header>
        <section class="partners"><img class="logo" src="/other-logo.png" alt="Other logo"></section>
        <img src="/visa-logo.png"><footer><img class="logo" src="/white-logo.svg"></footer>
        <link rel="apple-touch-icon" href="/touch.png"><meta property="og:image" content="/share.jpg">"""
    )
    found = [candidate.url.rsplit("/", 1)[1] for candidate in logo_candidates(page)]
    assert found == ["brandmark.svg", "touch.png", "white-logo.svg", "share.jpg"]


def test_system_and_icon_fonts_are_not_a_brands_choice():
    css = """body{font-family:-apple-system,"Segoe UI",Karla,sans-serif}h1{font:700 40px/1.1 "Fraunces",serif}
    i{font-family:"Font Awesome 6 Free"}"""
    page = page_of("<body><h1>Big words here</h1><p>Text</p><i>x</i></body>")
    elements = styled(page.tree, parse_stylesheet(css).rules)
    found = [(use.family, use.use) for use in families_of(elements, page)]
    assert found == [("Fraunces", "heading"), ("Karla", "body")]


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        ("<title>Crème</title>".encode("latin-1"), "iso-8859-1"),
        ("<meta charset=windows-1252><title>Crème</title>".encode("cp1252"), ""),
        ("\ufeff<title>Crème</title>".encode(), "latin-1"),
        ("<title>Crème</title>".encode("utf-16"), ""),
        ("<title>Crème</title>".encode(), "no-such-charset"),
        ("<title>Crème</title>".encode("cp1252"), "base64"),
    ],
)
def test_charsets(data, charset):
    assert text_of(parse_page(data, charset=charset).tree.css_first("title")) == "Crème"


@settings(max_examples=120, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.binary(max_size=600), st.text(max_size=400))
def test_no_page_and_no_sheet_breaks_the_reading(data, css):
    page = parse_page(b"<style>" + data + b"</style><h1>x</h1>" + data, url="https://a.test/")
    sheet = parse_stylesheet(css + "a{color:red;" + css)
    elements = styled(page.tree, sheet.rules)
    palette_of(elements, theme_colors=[css[:40]])
    families_of(elements, page, sheet.faces)
    logo_candidates(page)
    brand_name(page)
    product_of(page)


def test_hostile_pages_are_read_in_bounded_time():
    started = time.monotonic()
    bomb = (
        ":root{--a0:red "
        + ";".join(f"--a{n}:var(--a{n - 1})var(--a{n - 1})" for n in range(1, 40))
        + "}"
    )
    deep = "<div>" * 20_000 + "x"
    nested = "@media all{" * 500 + "a{color:red}"
    page = page_of(f"<body style='background:var(--a39)'>{deep}</body>")
    for css in (
        bomb,
        nested,
        "a" * 200_000,
        "{" * 50_000,
        "a{b:" + "(" * 50_000,
        ":is(" * 2000 + "{color:red}",
    ):
        palette_of(styled(page.tree, parse_stylesheet(css).rules))
    for html in (
        "<div class=a>" * 100_000,
        "".join(f'<section style="background:#{n:06x}">x</section>' for n in range(4000)),
        '<div>x<img src="/logo.png" class=logo></div>' * 20_000,
    ):
        page = page_of(html)
        palette_of(
            styled(page.tree, parse_stylesheet("div:has(.z) ~ .a ~ .a{color:red}" * 3000).rules)
        )
        logo_candidates(page)
    assert time.monotonic() - started < 20
    json_bomb = "[" * 100_000
    page = page_of(f'<script type="application/ld+json">{json_bomb}</script><h1>Fine</h1>')
    assert page.things == []


def test_the_example_site_is_read_right(request):
    root = request.config.rootpath / "examples/site"
    files = {
        f"/{path.relative_to(root)}": path.read_bytes()
        for path in root.rglob("*")
        if path.is_file()
    }
    with served(files) as (url, _):
        reading = read_brand_page(f"{url}/")
        product = read_product_page(f"{url}/products/vitamin-c-serum.html")
    assert (reading.name, reading.category, reading.fonts) == (
        "Luma Skin",
        "skincare",
        ("Inter", "DM Sans"),
    )
    assert [color.code for color in reading.colors[:2]] == ["#322996", "#D4384F"]
    assert reading.logos[0].url.endswith("/assets/logo.svg")
    assert reading.calls_to_action[0] == "Shop Now"
    assert reading.warnings == product.warnings == ()
    assert (product.name, product.benefit, product.price, product.currency) == (
        "Vitamin C Serum", "Brighter skin in 14 days", "38.00", "USD",
    )  # fmt: skip
    assert product.images[0].url.endswith("/assets/serum-front.jpg")


def test_an_unreadable_product_page_is_an_error_too():
    with served({"/a.png": PNG}) as (url, _), pytest.raises(OutboundError):
        read_product_page(f"{url}/a.png")


def test_names_that_build_tools_give_to_fonts_are_undone():
    css = """body{font-family:"__Nunito_a1b2c3","__Nunito_Fallback_a1b2c3"}
    h1{font-family:"__Baloo_2_d4e5f6"}h2{font-family:"Inter Variable"}"""
    page = page_of("<body><h1>Big words here</h1><h2>Hm</h2><p>Text</p></body>")
    elements = styled(page.tree, parse_stylesheet(css).rules)
    families = [use.family for use in families_of(elements, page)]
    assert families == ["Baloo 2", "Nunito", "Inter"]


def test_a_page_painted_dark_means_it_and_a_hero_is_known_by_its_heading():
    dark = colors_of(
        "body{background:#0d0f0c;color:#f2f2ee}.w-button{background:#c6f135}",
        '<div><h1>Every hill, flat</h1></div><a class="w-button" href="/">Explore</a>',
    )
    assert [code for code, _ in dark[:2]] == ["#C6F135", "#0D0F0C"]
    hero = colors_of(
        ".a{background:#285240;color:#fff}.btn{background:#db5b2f}",
        '<section class="a"><h1>Flowers with a story</h1><a class="btn">Order now</a></section>'
        "<section><h2>From our field</h2><p>We grow without sprays and cut at dawn.</p></section>",
    )
    assert hero[:2] == [("#285240", "surface"), ("#DB5B2F", "button")]
