"""A price or rating that a product page names is on an ad only where somebody asks for it."""

import pytest

from brands.readings import ProductReading
from creative.directing.copywriting import write_missing
from jobs.gathering import gather
from jobs.product_words import price_line, rating_line
from jobs.services import job_submit
from tests.brands.local_site import served
from tests.factories import make_workspace
from tests.jobs.pictures import bottle

PAGE = """<!doctype html><html lang="en-US"><head><title>Serum</title><script type="application/ld+json">
{"@type":"Product","name":"Calm Serum","description":"Soothes dry skin overnight. Now only $39 for a short time.",
"image":"/bottle.png","offers":{"@type":"Offer","price":"48.00","priceCurrency":"USD"},
"aggregateRating":{"@type":"AggregateRating","ratingValue":4.7,"reviewCount":210}}</script></head>
<body><h1>Calm Serum</h1></body></html>"""  # noqa: E501 - a page as it comes


def lines_for(direction="", copies=()):
    """The copy of an ad for the product page, with what was asked for."""
    with served({"/serum.html": PAGE, "/bottle.png": bottle()}) as (url, _):
        request = {
            "brand_data": {},
            "product_metadata": {"product_url": f"{url}/serum.html"},
            "ad_copies": [{"copy_type": kind, "copy_text": text} for kind, text in copies],
            "generation_metadata": {"user_direction": direction},
        }
        job = job_submit(workspace=make_workspace(), request=request).job
        brief = gather(job, report=lambda _: None).brief
    return brief, [line.text for line in write_missing(brief)]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("direction", ["", "calm, on marble", "Write a headline and make it bold"])
def test_nobody_asked(direction):
    brief, lines = lines_for(direction)
    assert not [line for line in lines if "$" in line or "4.7" in line]
    assert "48.00" not in brief.product.description
    assert "Soothes dry skin overnight" in lines


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("direction", "line"),
    [
        ("Show the price", "$48.00"),
        ("mention the star rating", "Rated 4.7 out of 5"),
        ("Show price and reviews", "$48.00"),
    ],
)
def test_the_direction_asked(direction, line):
    _, lines = lines_for(direction)
    assert line in lines


@pytest.mark.django_db(transaction=True)
def test_copy_that_was_sent_is_all_there_is():
    _, lines = lines_for(copies=[("headline", "Now at its best price")])
    assert lines == ["Now at its best price"]


@pytest.mark.parametrize(
    ("price", "currency", "language", "line"),
    [
        ("48.00", "USD", "en", "$48.00"), ("1049.90", "EUR", "de", "1.049,90 €"),
        ("12800", "JPY", "ja", "¥12,800"), ("249.00", "DKK", "da", "249,00 kr"),
        ("48", "CAD", "en", "CA$48"), ("49.90", "CHF", "en", "CHF 49.90"),
        ("9.99", "", "en", ""), ("", "USD", "en", ""),
    ],
)  # fmt: skip
def test_a_price_is_written_as_its_language_writes_it(price, currency, language, line):
    assert price_line(ProductReading("", price=price, currency=currency), language) == line


def test_a_rating_is_written_in_the_language_or_in_figures():
    product = ProductReading("", rating="4.7", rating_best="5")
    assert rating_line(product, "en") == "Rated 4.7 out of 5"
    assert rating_line(product, "de") == "Bewertet mit 4,7 von 5 Sternen"
    assert rating_line(product, "sv") == "4,7/5"
    assert rating_line(ProductReading(""), "en") == ""
