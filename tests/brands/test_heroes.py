"""Which of a product's pictures makes the best hero of an ad, by words and by pixels alone."""

import io

import pytest
from PIL import Image, ImageDraw, ImageFilter

from brands.extraction.heroes import Look, usefulness_of
from brands.heroes import by_usefulness
from brands.picture_checks import check_picture
from brands.readings import PageImage


def file_of(picture, kind="JPEG"):
    file = io.BytesIO()
    picture.convert("RGB" if kind == "JPEG" else "RGBA").save(file, kind)
    return file.getvalue()


def ground(side=1300, color="#f4f4f2"):
    picture = Image.new("RGBA", (side, side), color)
    return picture, ImageDraw.Draw(picture)


def bottle(draw, x, y, tall, color="#2f6b57"):
    wide = tall * 0.36
    draw.rounded_rectangle((x - wide / 2, y - tall * 0.3, x + wide / 2, y + tall / 2), 40, color)
    draw.rectangle((x - wide * 0.2, y - tall / 2, x + wide * 0.2, y - tall * 0.3), "#c9a227")


def front(side=1300):
    picture, draw = ground(side)
    bottle(draw, side / 2, side / 2, side * 0.8)
    return picture


def turned():
    picture, draw = ground()
    draw.polygon([(350, 240), (700, 180), (1000, 980), (760, 1120), (420, 1000)], fill="#2f6b57")
    draw.polygon([(350, 240), (240, 330), (330, 900), (420, 1000)], fill="#1d4639")
    return picture


def lot():
    picture, draw = ground()
    for x in (250, 520, 790, 1060):
        for y in (330, 900):
            bottle(draw, x, y, 420)
    return picture


def words():
    picture, draw = ground(color="#ffffff")
    for y in range(120, 1200, 70):
        for x in range(120, 1150, 130):
            draw.rectangle((x, y, x + 90, y + 18), fill="#222222")
    return picture


def detail():
    picture, draw = ground()
    draw.rectangle((0, 250, 1300, 1300), fill="#2f6b57")
    return picture


def speck():
    picture, draw = ground()
    bottle(draw, 650, 650, 200)
    return picture


def scene():
    picture = Image.effect_noise((160, 160), 90).resize((1300, 1300)).convert("RGBA")
    picture = picture.filter(ImageFilter.GaussianBlur(6))
    bottle(ImageDraw.Draw(picture), 650, 650, 1000)
    return picture


PICTURES = {
    "scene": scene, "words": words, "detail": detail, "lot": lot, "turned": turned, "speck": speck,
    "front": front,
}  # fmt: skip


def look(picture, kind="JPEG"):
    return check_picture(file_of(picture, kind), look=True)


def test_with_no_word_on_any_of_them_the_pixels_find_the_front():
    images = tuple(
        PageImage(f"http://x/{place:04}.jpg", file_of(made()), 0.9 - place * 0.02, "gallery")
        for place, made in enumerate(PICTURES.values(), start=22)
    )
    names = dict(zip((image.url for image in images), PICTURES, strict=True))
    assert [names[image.url] for image in by_usefulness(images)][:2] == ["front", "turned"]


@pytest.mark.parametrize("name", [name for name in PICTURES if name != "front"])
def test_the_front_is_more_useful_than(name):
    best = usefulness_of(look(front()), words="", sure=0.8)
    assert best.total > usefulness_of(look(PICTURES[name]()), words="", sure=0.8).total + 0.02


def test_what_the_pixels_say():
    shown = look(front())
    assert shown.shorter == 1300
    assert (shown.single, shown.whole) == (1.0, 1.0)
    assert shown.symmetry > 0.95
    assert shown.cut_out > 0.85
    assert look(turned()).symmetry < 0.85
    assert look(words()).single < 0.05
    assert look(detail()).whole < 0.7
    assert look(lot()).single < 0.2
    assert look(scene()).cut_out < 0.4
    cut = Image.new("RGBA", (700, 900))
    bottle(ImageDraw.Draw(cut), 350, 450, 800)
    clear = look(cut, "PNG")
    assert (clear.cut_out, clear.shorter) == (1.0, 700)
    assert clear.symmetry > 0.95


def test_words_say_more_than_pixels():
    shown = look(front())
    sides = {
        said: usefulness_of(shown, words=said, sure=0.9).side
        for said in (
            "kettle front",
            "kettle back",
            "kettle size-chart",
            "Kanne von hinten",
            "kettle",
        )
    }
    assert sides.pop("kettle") == pytest.approx(0.9, abs=0.01)
    assert list(sides.values()) == [1.0, 0.4, 0.0, 0.4]


def test_size_counts_and_what_was_not_seen_is_nothing():
    small, large = (usefulness_of(look(front(side)), words="", sure=0.9) for side in (300, 1300))
    assert (small.size, large.size) == (0.0, 1.0)
    assert large.total > small.total
    assert usefulness_of(Look(), words="", sure=0.5).cut_out == 0.0
    drawing = (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'
    )
    assert usefulness_of(check_picture(drawing, look=True), words="", sure=0.5).size == 1.0


def test_pictures_of_any_mode_are_looked_at():
    for mode in ("L", "P", "I;16", "CMYK", "1", "LA"):
        file = io.BytesIO()
        made = front(400).convert("L" if mode in {"I;16", "1"} else "RGB").convert(mode)
        made.save(file, "JPEG" if mode == "CMYK" else "PNG")
        seen = check_picture(file.getvalue(), look=True)
        assert seen.shorter == 400, mode
