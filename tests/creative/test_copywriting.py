"""Copy that is missing is written from the page's own words, and only then."""

import pytest

from creative.brief import Brand, Brief, CopyLine, CopyType, Picture, Product, Source
from creative.directing.copywriting import CALLS, alt_text, write_missing
from creative.placements import format_of

SERUM = Product(
    name="Vitamin C Serum – 30 ml",
    description="A daily serum with 15% vitamin C, made for skin that has seen too little sleep "
    "and too much sun over the years. Vegan and fragrance free.",
)


def test_copy_that_was_sent_is_the_copy():
    sent = (CopyLine(CopyType.HEADLINE, "Glow"),)
    assert write_missing(Brief(product=SERUM, copy=sent)) == sent


def test_without_copy_the_page_speaks():
    lines = write_missing(Brief(brand=Brand(name="Lumen"), product=SERUM, language="fr-FR"))
    assert lines == (
        CopyLine(CopyType.HEADLINE, "Vitamin C Serum", Source.SITE),
        CopyLine(CopyType.SUBHEADLINE, "Vegan and fragrance free", Source.SITE),
        CopyLine(CopyType.CTA, "Acheter", Source.DEFAULT),
    )


def test_a_brand_without_product_is_introduced_by_its_tagline():
    brand = Brand(name="Ledgerly", positioning="Books that balance. Accounting for studios.")
    lines = write_missing(Brief(brand=brand))
    assert [line.text for line in lines] == [
        "Books that balance",
        "Accounting for studios",
        "Learn more",
    ]


def test_the_direction_may_order_a_line():
    sent = (CopyLine(CopyType.HEADLINE, "Glow"),)
    lines = write_missing(Brief(product=SERUM, copy=sent, direction="Please write a CTA."))
    assert lines == (*sent, CopyLine(CopyType.CTA, "Shop now", Source.DEFAULT))


def test_nothing_is_invented_when_nothing_is_known():
    assert write_missing(Brief()) == (CopyLine(CopyType.CTA, "Learn more", Source.DEFAULT),)


@pytest.mark.parametrize("language", [*CALLS, "xx", ""])
def test_lines_fit_an_ad_and_hold_only_words_of_the_page(language):
    brief = Brief(brand=Brand(positioning="x" * 300), product=SERUM, language=language)
    page = f"{SERUM.name} {SERUM.description}"
    for line in write_missing(brief):
        assert len(line.text) <= 80
        assert line.source is Source.DEFAULT or line.text in page


def test_a_long_sentence_is_never_cut_in_the_middle():
    product = Product(name="A " + "very " * 20 + "long name", description="Soft. " + "x " * 60)
    lines = write_missing(Brief(product=product))
    assert [line.kind for line in lines] == [CopyType.CTA]


@pytest.mark.parametrize(
    ("name", "headline"),
    [
        ("Hydrating Face Serum with Hyaluronic Acid | 30ml", "Hydrating Face Serum"),
        ("Ridge 28L Daypack - Moss Green (2024 Edition)", "Ridge 28L Daypack"),
        ("SKOGEN LOUNGE CHAIR", "Skogen Lounge Chair"),
        ("Stadtrad Modell 3 | 8-Gang | Herren", "Stadtrad Modell 3"),
        ("Komplet pościeli lnianej 160x200", "Komplet pościeli lnianej"),
        ("مسك الليل 100 مل", "مسك الليل"),
        ("云南古树普洱茶 357g", "云南古树普洱茶"),
    ],
)
def test_a_name_is_set_as_a_name(name, headline):
    assert write_missing(Brief(product=Product(name=name)))[0].text == headline


@pytest.mark.parametrize(
    "sentence",
    [
        "Shop now!",
        "Buy the wooden rainbow online at Kidoo.",
        "Jetzt Probefahrt vereinbaren.",
        "Livraison offerte en France.",
    ],
)
def test_what_shops_write_for_search_engines_is_no_line_of_an_ad(sentence):
    product = Product(name="Rainbow", description=f"{sentence} Stacks, rolls and rocks.")
    texts = [line.text for line in write_missing(Brief(product=product))]
    assert texts[:2] == ["Rainbow", "Stacks, rolls and rocks"]


def test_a_long_sentence_ends_where_it_is_whole():
    whole = "A day pack built from recycled nylon"
    told = f"{whole}, with a padded sleeve and two bottle pockets for water on the way."
    product = Product(name="Ridge", description=told)
    assert write_missing(Brief(product=product))[1].text == whole


def test_a_button_that_explains_keeps_explaining_where_it_must_be_short():
    brand = Brand(positioning="Viajes a tu medida", category="travel")
    wide = Brief(brand=brand, language="es")
    narrow = Brief(brand=brand, language="es", formats=(format_of("160x600"),))
    assert [write_missing(b)[-1].text for b in (wide, narrow)] == ["Más información", "Ver más"]


def test_the_alt_text_says_who_what_and_which_words():
    images = (Picture(b""),)
    brief = Brief(brand=Brand(name="Lumen"), product=Product(name="Serum", images=images))
    lines = (CopyLine(CopyType.HEADLINE, "Glow."), CopyLine(CopyType.CTA, "Shop"))
    told = alt_text(brief, lines, "hero-right")
    assert told == "Lumen ad for Serum, product on the right. Glow. Button: Shop."
    long = (CopyLine(CopyType.HEADLINE, "word " * 100),)
    assert len(alt_text(brief, long, "stack")) <= 300
