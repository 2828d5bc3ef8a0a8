import re
import unicodedata

import numpy as np
import pypdfium2
import pytest

from creative.composition import TextLayer
from creative.paint.exports import to_pdf
from creative.paint.painter import paint
from tests.creative.export_ads import ADS, SEED, ad, text
from tests.creative.likeness import ssim


def rendered(pdf):
    document = pypdfium2.PdfDocument(pdf)
    picture = document[0].render(scale=1).to_numpy()[..., 2::-1]
    document.close()
    return np.ascontiguousarray(picture)


def read(pdf):
    document = pypdfium2.PdfDocument(pdf)
    words = document[0].get_textpage().get_text_range()
    document.close()
    return [unicodedata.normalize("NFC", " ".join(line.split())) for line in words.splitlines()]


def lines_of(composition):
    layers = [layer for layer in composition.layers if isinstance(layer, TextLayer)]
    lines = [line.text for layer in layers for line in layer.block.lines]
    return [unicodedata.normalize("NFC", " ".join(line.split())) for line in lines]


@pytest.mark.parametrize("name", ADS)
def test_a_page_looks_like_the_picture(name):
    assert ssim(rendered(to_pdf(ADS[name], SEED)), paint(ADS[name], SEED)) >= 0.98


@pytest.mark.parametrize("name", [name for name in ADS if name != "emoji"])
def test_all_copy_can_be_copied_out_line_by_line(name):
    assert read(to_pdf(ADS[name], SEED)) == lines_of(ADS[name])


def test_emoji_of_one_character_are_text():
    assert read(to_pdf(ad(text("Hot 🔥 love 😀", 60, 100, 84)), SEED)) == ["Hot 🔥 love 😀"]


def test_words_stay_whole_side_by_side_on_a_strip():
    strip = ad(
        text("Brighter skin", 20, 30, 26), text("Shop now", 560, 40, 20), width=728, height=90
    )
    assert read(to_pdf(strip, SEED)) == ["Brighter skin Shop now"]


@pytest.mark.parametrize("name", ["latin", "behind product", "emoji", "devanagari"])
def test_equal_compositions_give_equal_bytes(name):
    assert to_pdf(ADS[name], SEED) == to_pdf(ADS[name], SEED)


def test_one_page_of_the_pictures_size_with_its_title_and_no_date():
    pdf = to_pdf(ADS["latin"], SEED, title="Été – 夏")
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == 1
    assert document[0].get_size() == (800, 800)
    about = document.get_metadata_dict()
    document.close()
    assert about["Title"] == "Été – 夏"
    assert (about["CreationDate"], about["ModDate"]) == ("", "")


def test_fonts_are_embedded_as_subsets():
    names = set(re.findall(rb"/BaseFont /([\w+-]+)", to_pdf(ADS["serif italic"], SEED)))
    assert {name.split(b"+")[1] for name in names} == {
        b"PlayfairDisplay-Italic", b"Inter-SemiBold",
    }  # fmt: skip
    assert all(re.match(rb"[A-Z]{6}\+", name) for name in names)


def test_a_photo_ground_is_kept_as_it_was_encoded():
    assert b"/DCTDecode" in to_pdf(ADS["latin"], SEED)
