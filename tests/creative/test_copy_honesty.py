"""Copy that we write claims only what the pages claim, fits every format, in their language."""

# ruff: noqa: SIM905, E501 - word tables

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creative.brief import Brand, Brief, CopyLine, CopyType, Format, Product, Source
from creative.color import Color
from creative.directing.claims import priced, unsupported
from creative.directing.copywriting import CALLS, breadth, lengths_for, write_missing
from creative.directing.languages import language_of
from creative.directing.palettes import schemes
from creative.direction import Direction, Light, TypePairing
from creative.layout.candidates import arrange
from creative.pictures import Assets
from creative.proposals import advice_of
from creative.typography.library import FontLibrary

WORDS = {
    "en": "gentle serum for skin that slept too little calm mornings the and with your care".split(),
    "de": "sanftes Serum für die Haut und ruhige Morgen mit Pflege der Tag ist dein".split(),
    "fr": "sérum doux pour la peau et les matins calmes avec votre soin du jour".split(),
    "ru": "нежная сыворотка для кожи и спокойное утро каждый день с уходом".split(),
    "ja": ["やさしい", "美容液", "で", "肌", "を", "整える", "朝", "の", "ひととき"],
}
CLAIMS = (
    "best", "the softest", "#1", "100%", "15% vitamin C", "$49.00", "€ 12,50", "free shipping",
    "3x softer", "clinically proven", "4.8/5 stars", "1,204 reviews", "no. 1", "up to 50% off",
    "das beste", "la meilleure", "最高", "14 days*", "in 7 Tagen", "guaranteed",
)  # fmt: skip
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
SUPERLATIVE = re.compile(
    r"\b(?:best|most|least|#1|no\. 1|\w{3,}est|beste|meilleure|guaranteed|proven|free)\b|最高",
    re.IGNORECASE,
)
FORMATS = (
    "1080x1080", "1080x1350", "1080x1920", "1200x628", "728x90", "320x50", "320x100", "468x60",
    "970x250", "300x250", "160x600", "120x600", "300x600", "300x50", "234x60", "200x200",
)  # fmt: skip


@st.composite
def sentences(draw, language):
    words = draw(st.lists(st.sampled_from(WORDS[language]), min_size=2, max_size=14))
    if draw(st.booleans()):
        words.insert(draw(st.integers(0, len(words))), draw(st.sampled_from(CLAIMS)))
    joint = draw(st.sampled_from([" ", " ", " ", ": ", " – ", "; ", ", "]))
    middle = len(words) // 2
    space = "" if language == "ja" else " "
    return space.join(words[:middle]) + joint + space.join(words[middle:])


@st.composite
def pages(draw):
    language = draw(st.sampled_from(sorted(WORDS)))
    end = "。" if language == "ja" else draw(st.sampled_from([". ", "! ", "\n"]))
    texts = [end.join(draw(st.lists(sentences(language), max_size=4))) for _ in range(3)]
    name = draw(st.sampled_from(["Serum", "Serum 50 ml", "Nº 5 Eau – 30 ml", "C20 Booster", ""]))
    return Brief(
        brand=Brand(name=draw(st.sampled_from(["Lumen", "", "Best & Co"])), positioning=texts[0]),
        product=Product(name, f"{texts[1]} {texts[2]}".strip()),
        formats=(_format(draw(st.sampled_from(FORMATS))),),
        language=draw(st.sampled_from([language, ""])),
    )


def _format(name):
    width, height = name.split("x")
    return Format(name, int(width), int(height))


def _page(brief):
    brand, product = brief.brand, brief.product
    return f"{brand.name} {brand.positioning} {product.name} {product.description}"


def _numbers(text):
    return set(NUMBER.findall(unicodedata.normalize("NFKC", text)))


@settings(max_examples=200, deadline=None)
@given(pages())
def test_written_copy_holds_no_claim_that_the_page_does_not(brief):
    page = " ".join(_page(brief).split())
    for line in write_missing(brief):
        assert _numbers(line.text) <= _numbers(page)
        assert line.text.count("%") <= page.count("%")
        assert all(sign in page for sign in line.text if unicodedata.category(sign) == "Sc")
        superlatives = {found.casefold() for found in SUPERLATIVE.findall(line.text)}
        assert superlatives <= {found.casefold() for found in SUPERLATIVE.findall(page)}
        assert unsupported(line.text, page) == ()
        if line.source is Source.SITE:
            assert line.text in page  # the page's own words, and so its language
            assert not priced(line.text)
            assert not re.search(r"[*†]", line.text)


@settings(max_examples=100, deadline=None)
@given(pages())
def test_written_copy_keeps_to_the_formats_room_and_to_one_line_of_each_kind(brief):
    lengths = lengths_for(brief)
    lines = write_missing(brief)
    assert len({line.kind for line in lines}) == len(lines)
    for line in lines:
        assert 0 < breadth(line.text) <= lengths[line.kind]


@settings(max_examples=200, deadline=None)
@given(pages(), st.sampled_from(sorted(WORDS)).flatmap(sentences))
def test_a_directors_line_passes_only_with_claims_that_the_page_makes(brief, text):
    page = _page(brief)
    for line in advice_of({"copy": {"headline": text}}, brief, by="m").copy:
        assert _numbers(line.text) <= _numbers(page)
        superlatives = {found.casefold() for found in SUPERLATIVE.findall(line.text)}
        assert superlatives <= {found.casefold() for found in SUPERLATIVE.findall(page)}
        assert not priced(line.text)
        assert breadth(line.text) <= lengths_for(brief)[CopyType.HEADLINE]


@pytest.mark.parametrize(
    ("page", "line"),
    [
        ("Softer skin in 14 days*. Vegan and mild.", "Vegan and mild"),
        ("Now only $49.00. Made for tired skin.", "Made for tired skin"),
        ("Rated 4.8/5 by 1,204 people. Made for tired skin.", "Made for tired skin"),
        (
            f"Free shipping: {'on orders over what our terms name ' * 3}. Made for tired skin.",
            "Made for tired skin",
        ),
        ("15% vitamin C in every drop. Made for tired skin.", "15% vitamin C in every drop"),
    ],
)  # fmt: skip
def test_conditions_prices_and_footnotes_are_not_cut_away(page, line):
    lines = write_missing(Brief(product=Product("Serum", page)))
    assert [one.text for one in lines if one.kind is CopyType.SUBHEADLINE] == [line]


def test_a_price_is_written_when_the_direction_asks_for_it():
    product = Product("Serum", "Now $49.00 for a month of care.")
    asked = write_missing(Brief(product=product, direction="Show the price."))
    assert "Now $49.00 for a month of care" in [line.text for line in asked]


@pytest.mark.parametrize("size", FORMATS)
@pytest.mark.parametrize("language", ["en", "de", "ru", "ja"])
def test_the_longest_copy_that_we_write_can_be_laid_out(size, language):
    made = _format(size)
    lengths = lengths_for(Brief(formats=(made,)))
    space = "" if language == "ja" else " "
    text = space.join(WORDS[language] * 3)
    call = max(
        (c for ways in CALLS[language] for c in ways if breadth(c) <= lengths[CopyType.CTA]),
        key=len,
        default="",
    )
    lines = [
        CopyLine(CopyType.HEADLINE, _cut(text, lengths[CopyType.HEADLINE])),
        CopyLine(CopyType.SUBHEADLINE, _cut(text, lengths[CopyType.SUBHEADLINE])),
        CopyLine(CopyType.CTA, call),
    ]
    direction = Direction(
        scene="podium",
        backdrop="paper",
        light=Light(),
        palette=schemes((Color.hex("#322996"),), ())[0].palette,
        type=TypePairing("Inter", "Inter"),
        moods=("calm",),
        treatment="none",
    )
    kept = tuple(line for line in lines if line.text)
    assert arrange(made, direction, Assets(), kept, FontLibrary.bundled(), wordmark="Lumen")


def _cut(text, length):
    part = text
    while breadth(part) > length:
        part = part[:-1]
    return part.rsplit(" ", 1)[0] if " " in part else part


@pytest.mark.parametrize(
    ("text", "declared", "language"),
    [
        ("Ein Serum für die Haut und den Tag", "", "de"),
        ("Un sérum pour la peau et les matins", "", "fr"),
        ("やさしい美容液", "en", "ja"),
        ("温和精华", "", "zh"),
        ("Нежная сыворотка", "uk-UA", "uk"),
        ("부드러운 세럼", "", "ko"),
        ("Gentle serum", "de-AT", "de"),
        ("Serum", "", "en"),
    ],
)
def test_the_button_speaks_the_language_of_the_page(text, declared, language):
    assert language_of(text, declared) == language
    brief = Brief(product=Product("", text), language=declared)
    button = next(line for line in write_missing(brief) if line.kind is CopyType.CTA)
    assert button.text in {call for ways in CALLS[language] for call in ways}


@pytest.mark.parametrize(
    "line",
    [
        "Loved by thousands", "The bestseller", "World's favourite tea", "Treats eczema",
        "Lose weight fast", "FDA cleared", "No side effects", "Highly rated", "Numero uno",
        "Heilt Akne", "Guérit l'acné", "Sin efectos secundarios", "O mais vendido", "Plus vendu",
        "Il più morbido", "El más suave", "Meest verkocht", "最畅销", "売れ筋", "베스트셀러",
        "الأكثر مبيعا", "सबसे अच्छा", "Buy one get one", "Last chance", "Made in Italy", "Money back",
    ],
)  # fmt: skip
def test_promises_without_a_number_are_claims_too(line):
    assert unsupported(line, "A gentle serum for slow mornings.")
    assert unsupported(line, f"{line}.") == ()


@pytest.mark.parametrize(
    "line", ["Your skin, quietly cared for", "Made for slow mornings", "Curated for you"]
)
def test_plain_words_are_no_claims(line):
    assert unsupported(line, "") == ()


def test_a_line_may_hold_the_joiners_of_its_script():
    brief = Brief(product=Product(description="چای خوش‌عطر برای هر روز"))
    advice = advice_of({"copy": {"headline": "چای خوش‌عطر"}}, brief, by="m")
    assert [line.text for line in advice.copy] == ["چای خوش‌عطر"]
