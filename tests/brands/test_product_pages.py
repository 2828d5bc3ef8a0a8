"""Product pages of the shop systems that there are: name, price, rating, and the best hero first."""

# ruff: noqa: E501 - pages as they come

import io
import json

import pytest
from PIL import Image, ImageDraw

from brands.extraction.money import amount_of, currency_of
from brands.extraction.page import parse_page
from brands.extraction.product import product_of
from brands.site import read_product_page
from tests.brands.local_site import served


def drawn(kind="JPEG", side=900, *, ground="#ffffff", busy=False, clear=False):
    """A product shot on a plain or clear ground, or a scene that fills its frame."""
    picture = Image.new("RGBA", (side, side), (0, 0, 0, 0) if clear else ground)
    draw = ImageDraw.Draw(picture)
    if busy:
        step = side // 12
        for x in range(0, side, step):
            for y in range(0, side, step):
                draw.rectangle((x, y, x + step, y + step), fill=(x % 255, y % 255, (x * y) % 255))
    draw.ellipse((side * 0.25, side * 0.2, side * 0.75, side * 0.85), fill="#b03030")
    file = io.BytesIO()
    picture.convert("RGB" if kind == "JPEG" else "RGBA").save(file, kind)
    return file.getvalue()


SHOT, SCENE, SMALL = drawn(), drawn(busy=True), drawn(side=240)
CUT = drawn("PNG", clear=True)

SHOPIFY = {
    "/p.html": """<html lang="en-CA"><head><title>Rust napkin – Fennel & Ash</title>
<meta property="og:site_name" content="Fennel & Ash"><meta property="og:image" content="/cdn/napkin-table.jpg?v=1">
<script>var Shopify = Shopify || {}; Shopify.currency = {"active":"CAD","rate":"1.0"};</script></head><body>
<main><h1 class="product__title">Rust napkin</h1><div class="product__media-gallery"><img src="/cdn/napkin-table.jpg?v=1&width=600" alt="Napkin on a table">
<img src="/cdn/napkin-front.png?v=1&width=600" alt="Napkin, front"><img src="/cdn/size-chart.jpg" alt="Size chart"></div>
<div class="price price--on-sale"><s class="price-item price-item--regular">$64.00 CAD</s><span class="price-item price-item--sale">$48.00 CAD</span></div></main>
<div class="related-products"><img src="/cdn/other.jpg"></div>
<script type="application/json" data-product-json>"""
    + json.dumps({"id": 1, "title": "Rust napkin", "vendor": "Fennel & Ash", "price": 4800, "compare_at_price": 6400, "description": "<p>Washed with stones. Keeps its shape without an iron.</p>",
        "variants": [{"id": 2, "title": "Set of 4", "price": 4800, "available": True}],
        "media": [{"media_type": "image", "src": "/cdn/napkin-table.jpg?v=1", "alt": "Napkin on a table"}, {"media_type": "image", "src": "/cdn/napkin-front.png?v=1", "alt": "Napkin, front"},
                  {"media_type": "image", "src": "/cdn/size-chart.jpg?v=1", "alt": "Size chart"}, {"media_type": "video", "src": "/cdn/film.mp4"}]})
    + "</script></body></html>",
    "/cdn/napkin-table.jpg": SCENE, "/cdn/napkin-front.png": CUT, "/cdn/size-chart.jpg": SHOT,
}  # fmt: skip

WOOCOMMERCE = {
    "/p.html": """<html lang="de-DE"><head><title>Bio-Honig – Imkerei Wabe</title><meta property="og:site_name" content="Imkerei Wabe"></head>
<body class="product-template-default single single-product woocommerce"><div class="product type-product">
<div class="woocommerce-product-gallery"><div class="woocommerce-product-gallery__image"><a href="/u/honig-stimmung.jpg"><img class="wp-post-image" src="/u/honig-600x600.jpg" data-large_image="/u/honig.jpg" alt="Bio-Honig im Glas"></a></div>
<div class="woocommerce-product-gallery__image"><img src="/u/honig-stimmung-600x600.jpg" data-large_image="/u/honig-stimmung.jpg" alt="Frühstück"></div></div>
<div class="summary entry-summary"><h1 class="product_title entry-title">Bio-Honig</h1>
<div class="woocommerce-product-rating"><div class="star-rating" role="img" aria-label="Bewertet mit 4,80 von 5"><span>Bewertet mit 4,80 von 5</span></div></div>
<p class="price"><del aria-hidden="true"><span class="woocommerce-Price-amount amount"><bdi>1.290,00&nbsp;<span class="woocommerce-Price-currencySymbol">€</span></bdi></span></del> <ins aria-hidden="true"><span class="woocommerce-Price-amount amount"><bdi>1.049,90&nbsp;<span class="woocommerce-Price-currencySymbol">€</span></bdi></span></ins></p>
<div class="woocommerce-product-details__short-description"><p>Kaltgeschleudert, nicht erhitzt.</p></div></div></div>
<section class="related products"><img src="/u/andere.jpg"><span class="price">5,00 €</span></section></body></html>""",
    "/u/honig.jpg": SHOT, "/u/honig-stimmung.jpg": SCENE,
}  # fmt: skip

MARKETPLACE = {
    "/p.html": """<html lang="en-us"><head><title>Acme Steel Kettle, 1.7 L : Home & Kitchen</title><meta name="description" content="Buy Acme kettles"></head><body>
<div id="navbar" class="nav-header"><img src="/nav-sprite.png"></div><span id="productTitle"> Acme Steel Kettle, 1.7 L </span>
<div id="imageBlock"><div class="imgTagWrapper"><img id="landingImage" src="/i/k._SX300_.jpg" data-old-hires="/i/kettle-1.jpg" data-a-dynamic-image='{"/i/k._SX300_.jpg":[300,300],"/i/kettle-1.jpg":[900,900]}' alt="Acme kettle"></div></div>
<span id="acrPopover" title="4.6 out of 5 stars"></span><span id="acrCustomerReviewText">(12,408)</span>
<div id="corePrice_feature_div"><span class="a-price a-text-price"><span class="a-offscreen">$39.99</span></span></div>
<div id="feature-bullets"><ul><li><span>Boils a litre in under three minutes</span></li><li>Keeps warm for an hour</li></ul></div>
<div id="similarities_feature_div" class="similar"><img src="/i/other.jpg"></div></body></html>""",
    "/i/kettle-1.jpg": SHOT,
}  # fmt: skip

GROUP = {
    "/p.html": """<html lang="en-GB"><head><title>Merino tee</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"ProductGroup","name":"Merino tee","brand":{"@type":"Brand","name":"Fell"},
"description":"Softer than cotton and dry in an hour.","aggregateRating":{"@type":"AggregateRating","ratingValue":"4.7","reviewCount":"1,204"},"variesBy":["https://schema.org/color"],
"hasVariant":[{"@type":"Product","name":"Merino tee, ink","image":"/v/ink-front.jpg","offers":{"@type":"Offer","priceCurrency":"GBP","priceSpecification":[{"@type":"UnitPriceSpecification","priceType":"https://schema.org/ListPrice","price":"70"},{"@type":"UnitPriceSpecification","price":"55.00","priceCurrency":"GBP"}]}},
{"@type":"Product","name":"Merino tee, moss","image":"/v/moss-front.jpg"}]}</script></head><body><h1>Merino tee</h1></body></html>""",
    "/v/ink-front.jpg": SHOT,
}  # fmt: skip

MICRODATA = {
    "/p.html": """<html lang="da"><body itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">Kop, blå</h1><span itemprop="brand">Ler</span>
<img itemprop="image" src="/m/kop.jpg" alt="Kop"><p itemprop="description">Drejet i hånden i Aarhus og brændt to gange.</p>
<div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="price" content="249.00"><meta itemprop="priceCurrency" content="DKK"><span class="price">249 kr</span></div>
<div itemprop="aggregateRating" itemscope itemtype="https://schema.org/AggregateRating"><meta itemprop="ratingValue" content="9.1"><meta itemprop="bestRating" content="10"><meta itemprop="ratingCount" content="33"></div></body></html>""",
    "/m/kop.jpg": SHOT,
}  # fmt: skip

OPEN_GRAPH = {
    "/p.html": """<html lang="ja"><head><title>急須 | 常滑の店</title><meta property="og:type" content="product"><meta property="og:title" content="急須 | 常滑の店"><meta property="og:site_name" content="常滑の店">
<meta property="og:description" content="常滑の朱泥で焼いた、片手で注げる急須です。茶こしは細かい陶製です。"><meta property="og:image" content="/o/kyusu.jpg"><meta property="product:price:amount" content="12800"><meta property="product:price:currency" content="JPY"></head><body><div id="app"></div></body></html>""",
    "/o/kyusu.jpg": SHOT,
}  # fmt: skip


@pytest.mark.parametrize(
    ("files", "facts", "benefit", "rating", "pictures"),
    [
        (SHOPIFY, ("Rust napkin", "Fennel & Ash", "48.00", "CAD"), "Keeps its shape without an iron", ("", "", ""), ["napkin-front.png", "napkin-table.jpg", "size-chart.jpg"]),
        (WOOCOMMERCE, ("Bio-Honig", "Imkerei Wabe", "1049.90", "EUR"), "Kaltgeschleudert, nicht erhitzt", ("4.80", "5", ""), ["honig.jpg", "honig-stimmung.jpg"]),
        (MARKETPLACE, ("Acme Steel Kettle, 1.7 L", None, "39.99", "USD"), "Boils a litre in under three minutes", ("4.6", "5", "12408"), ["kettle-1.jpg"]),
        (GROUP, ("Merino tee", "Fell", "55.00", "GBP"), "Softer than cotton and dry in an hour", ("4.7", "5", "1204"), ["ink-front.jpg"]),
        (MICRODATA, ("Kop, blå", "Ler", "249.00", "DKK"), "Drejet i hånden i Aarhus og brændt to gange", ("9.1", "10", "33"), ["kop.jpg"]),
        (OPEN_GRAPH, ("急須", "常滑の店", "12800", "JPY"), "常滑の朱泥で焼いた、片手で注げる急須です", ("", "", ""), ["kyusu.jpg"]),
    ],
    ids=["shopify", "woocommerce", "marketplace", "variants", "microdata", "open-graph"],
)  # fmt: skip
def test_a_shops_page_is_read(files, facts, benefit, rating, pictures):
    with served(files) as (url, asked):
        product = read_product_page(f"{url}/p.html")
    name, brand, price, currency = facts
    assert (product.name, product.price, product.currency) == (name, price, currency)
    assert brand is None or product.brand == brand
    assert product.benefit == benefit
    assert (product.rating, product.rating_best, product.rating_count) == rating
    assert [image.url.split("?")[0].rsplit("/", 1)[1] for image in product.images] == pictures
    assert product.warnings == ()
    assert not [path for path in asked if "other" in path or "andere" in path]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("$1,234.50", "1234.50"), ("1.234,50 €", "1234.50"), ("1 234,50 €", "1234.50"), ("CHF 1’234.50", "1234.50"),
        ("£1,234", "1234"), ("¥12,800", "12800"), ("2 499 kr", "2499"), ("R$ 1.299,90", "1299.90"), ("₹1,29,999", "129999"),
        ("٢٤٩ ر.س", "249"), ("١٬٢٤٩٫٥٠ ر.س", "1249.50"), ("Rp 150.000", "150000"), ("from 9,99", "9.99"), ("free", ""),
    ],
)  # fmt: skip
def test_amounts_of_many_countries(text, amount):
    assert amount_of(text) == amount


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("$12", "en-US", "USD"), ("$12", "en-AU", "AUD"), ("$12", "en-CA", "CAD"), ("CA$12", "en", "CAD"), ("US$12", "en-CA", "USD"),
        ("249 kr", "da", "DKK"), ("249 kr", "nb-NO", "NOK"), ("249 kr", "sv", "SEK"), ("¥980", "ja", "JPY"), ("¥98", "zh-CN", "CNY"),
        ("12,00 €", "", "EUR"), ("129 zł", "pl", "PLN"), ("249 ر.س", "ar", "SAR"), ("12 800円", "ja", "JPY"), ("49.90 CHF", "de", "CHF"),
        ("49 NEW", "", ""),
    ],
)  # fmt: skip
def test_currencies_by_sign_code_and_place(text, place, code):
    assert currency_of(text, place) == code


def test_a_machines_price_is_not_mistaken_for_thousands():
    page = """<script type="application/ld+json">{"@type":"Product","name":"Cup","offers":{"price":"1249.500","priceCurrency":"KWD"}}</script><h1>Cup</h1>"""
    facts = product_of(parse_page(page.encode()))
    assert (facts.price, facts.currency) == ("1249.50", "KWD")


def test_hostile_shop_data_breaks_nothing():
    for state in (
        "[" * 50_000,
        '{"title":1,"variants":[1]}',
        '{"title":"x","variants":[{"price":{}}],"media":[{"src":[]}]}',
        "null",
    ):
        page = f"<h1>Cup</h1><script type='application/json'>{state}</script><form data-product_variations='[[[{state[:50]}'></form>"
        assert product_of(parse_page(page.encode())).price == ""
