"""Product pages of many makes: what each says of its product, and which amount is its price."""

import pytest

from brands.extraction.benefits import benefit_of
from brands.extraction.page import parse_page
from brands.extraction.product import product_of
from brands.extraction.shown_price import amounts_shown, price_shown
from brands.site import read_product_page
from tests.brands.kept_products import TRUTHS, right_facts, serving

# A heading of a name and a description: "HALVÅR" or "HALVÅR Bäddsoffa, Skiftebo mörkgrå".
ARGUABLE = {("furniture_split", "name")}


@pytest.mark.parametrize("name", TRUTHS)
def test_a_product_page_is_read_as_its_maker_meant_it(name):
    with serving(name) as url:
        product = read_product_page(url)
    facts = right_facts(product, TRUTHS[name])
    wrong = {fact for fact, right in facts.items() if not right}
    assert wrong <= {fact for page, fact in ARGUABLE if page == name}


def shown(html, place="en"):
    found = price_shown(parse_page(f"<main><h1>Cup</h1>{html}</main>".encode()), place)
    return (found.amount, found.currency) if found else None


@pytest.mark.parametrize(
    ("html", "price"),
    [
        ("<p>Was $50.00</p><p>Now $39.00</p>", ("39.00", "USD")),
        ("<b>€50,00</b><b>€40,00</b><i>-20 %</i>", ("40.00", "EUR")),
        ("<b>€50,00</b><b>€40,00</b>", ("50.00", "EUR")),  # nothing says that one is reduced
        ("<p>$50 or 4 x $12.50</p>", ("50", "USD")),
        ("<p>4 x $12.50</p>", None),
        ("<p>Or $12.50 a month</p><p>$150</p>", ("150", "USD")),
        ("<p>1.299,00 €*</p><p>2,60 € / 100 g</p>", ("1299.00", "EUR")),
        ("<p>Free shipping over $60</p><p>$18</p>", ("18", "USD")),
        ('<span class="priceOld">9,90 €</span><span>7,90 €</span>', ("7.90", "EUR")),
        ('<span class="price--regular">$9.90</span>', ("9.90", "USD")),
        ('<span style="text-decoration:line-through">$9.90</span>$7', ("7", "USD")),
        ("<span>$</span><span>24</span><span>.</span><span>97</span>", ("24.97", "USD")),
        ("<span>8,580</span>円<small>(税込)</small>", ("8580", "JPY")),
        ("<p>CHF 1’299.–</p>", ("1299", "CHF")),
        ("<p>1 299 kr</p>", ("1299", "SEK")),
        ("<p>Size 36, 40 or 44</p>", None),
        ('<div class="related"><p>$5.00</p></div>', None),
    ],
)
def test_the_amount_that_is_asked_for_now(html, price):
    place = "sv" if "kr" in html else "en"
    assert shown(html, place) == price


def test_the_price_before_a_name_counts_only_where_none_follows():
    page = "<main><p>$5</p><h1>Cup</h1>{}</main>"
    for rest, amount in (("", "5"), ("<p>$7</p>", "7")):
        (first, *_) = amounts_shown(parse_page(page.format(rest).encode()), "en")
        assert first.amount == amount


def offers(*told, kind="Product", extra=""):
    listed = ",".join(told)
    html = (
        f'<script type="application/ld+json">{{"@type":"{kind}","name":"Cup","offers":[{listed}]'
        f"{extra}}}</script><h1>Cup</h1>"
    )
    facts = product_of(parse_page(html.encode()))
    return facts.price


OFFER = '{{"@type":"Offer","price":"{}","priceCurrency":"EUR","availability":"{}"}}'


def test_of_several_offers_one_that_can_be_bought():
    gone, there = OFFER.format(9, "OutOfStock"), OFFER.format(12, "InStock")
    assert offers(gone, there) == "12"
    assert offers(gone) == "9"
    assert offers('{"lowPrice":"5","highPrice":"9"}') == "5"
    used = there.replace('"12"', '"3"').replace("}", ',"itemCondition":"UsedCondition"}')
    assert offers(used, there) == "12"


@pytest.mark.parametrize(
    ("value", "best"), [("4.2", "5"), ("8.7", "10"), ("92", "100"), ("5", "5")]
)
def test_a_rating_without_a_scale_is_on_the_smallest_that_holds_it(value, best):
    rating = f',"aggregateRating":{{"ratingValue":"{value}","reviewCount":"7"}}'
    html = f'<script type="application/ld+json">{{"@type":"Product","name":"Cup"{rating}}}</script>'
    facts = product_of(parse_page(html.encode()))
    assert (facts.rating.value, facts.rating.best, facts.rating.count) == (value, best, "7")


@pytest.mark.parametrize(
    ("description", "benefit"),
    [
        ("A big pack. Carries like it weighs nothing.", "Carries like it weighs nothing"),
        ("Aus Teak. Hält zwanzig Winter ohne Pflege.", "Hält zwanzig Winter ohne Pflege"),
        ("Buy the Cup online at best prices. Made in Lyon of clay.", "Made in Lyon of clay"),
        ("Shoes with laces for men. Keeps feet dry in rain.", "Keeps feet dry in rain"),
    ],
)  # fmt: skip
def test_the_sentence_that_says_what_it_does(description, benefit):
    assert benefit_of(parse_page(b"<h1>Cup</h1>"), description, "Cup").value == benefit


def test_a_deep_page_costs_no_more_than_a_moment():
    page = "<div>" * 1500 + "<h1>Cup</h1>" + "<p>12 or 14</p>" * 3000
    assert price_shown(parse_page(page.encode()), "en") is None
