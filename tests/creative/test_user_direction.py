"""What single directions ask for, to the letter."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creative.color import Color
from creative.direction import Wishes
from creative.reading.limits import REASONS
from creative.reading.user_direction import read_direction


def test_the_documented_example_is_studio_light_bright_and_centred():
    wishes, clauses = read_direction(
        "Bright, clean studio lighting with the serum bottle centered."
    )
    assert wishes.product_at == "center"
    assert wishes.scene == "studio-sweep"
    assert wishes.moods == ("bright", "minimal")
    assert dict(wishes.light) == {"intensity": 0.95, "hardness": 0.25}
    assert [(c.text, c.applied) for c in clauses] == [
        ("Bright", True),
        ("clean studio lighting", True),
        ("the serum bottle centered", True),
    ]


def test_an_empty_direction_wishes_nothing():
    assert read_direction("") == (Wishes(), ())
    assert read_direction("  \n ") == (Wishes(), ())


@pytest.mark.parametrize(
    ("text", "scene"),
    [
        ("on a marble surface", "stone"),
        ("palm shadow", "leaf-shadow"),
        ("on a podium", "podium"),
        ("in an arched niche", "arch-niche"),
        ("window light", "window-light"),
        ("on a wooden table", "tabletop"),
        ("color blocking", "color-block"),
        ("two-tone background", "split-tone"),
        ("gradient background", "gradient-mesh"),
        ("sunburst", "sunburst"),
        ("halftone dots", "halftone"),
        ("underwater", "water-caustics"),
        ("cut paper", "paper"),
        ("neon signs", "night-neon"),
        ("bokeh", "bokeh"),
        ("desert landscape", "horizon"),
        ("a single spotlight", "spotlight"),
        ("draped silk", "silk"),
        ("terrazzo", "terrazzo"),
        ("plain studio background", "studio-sweep"),
        ("diagonal stripes", "stripes"),
        ("a checkerboard floor", "checker"),
        ("confetti everywhere", "confetti"),
        ("wavy bands in the background", "waves"),
        ("topographic map lines", "contours"),
        ("concentric rings", "orbit"),
        ("Bauhaus tiles", "mosaic"),
        ("overlapping transparent circles", "overprint"),
        ("floating 3D balls", "solids"),
        ("layered sheets of cut paper", "folded"),
        ("one flat color", "field"),
    ],
)
def test_every_scene_can_be_asked_for(text, scene):
    assert read_direction(text)[0].scene == scene


def test_colours_go_to_what_they_paint():
    wishes, _ = read_direction("red button, white text, #102030 background")
    assert wishes.accent_color == Color.hex("#D92D20")
    assert wishes.text_color == Color.hex("#FFFFFF")
    assert wishes.surface_color == Color.hex("#102030")


def test_only_means_no_other_colour():
    wishes, clauses = read_direction("Only forest green and cream")
    assert [c.code for c in wishes.only_colors] == ["#1F4D2E", "#F6EBD6"]
    assert len(clauses) == 1


def test_negation_reaches_a_whole_list_but_not_the_next_wish():
    wishes, _ = read_direction("No logo, text or button. Avoid red and pink, blue background")
    assert wishes.leave_out == frozenset({"logo", "text"})
    assert len(wishes.avoid_colors) == 2
    assert wishes.surface_color == Color.hex("#2563EB")


def test_quoted_and_unquoted_copy_is_kept_to_the_letter():
    wishes, clauses = read_direction(
        "Use the headline 'No, red & BIG!', change the CTA to Buy now and put the logo top left"
    )
    assert dict(wishes.copy_overrides) == {"headline": "No, red & BIG!", "cta": "Buy now"}
    assert wishes.logo_at == "top-left"
    assert wishes.avoid_colors == ()
    assert clauses[0].text == "Use the headline 'No, red & BIG!'"


def test_an_order_about_looks_is_not_a_wording():
    wishes, _ = read_direction("Change the headline to white. Headline: bottom left")
    assert wishes.copy_overrides == ()
    assert wishes.text_color == Color.hex("#FFFFFF")
    assert wishes.text_at == "left"


def test_the_later_of_two_contradictions_wins_and_the_earlier_is_reported():
    wishes, clauses = read_direction("Product on the left. No, put the product on the right")
    assert wishes.product_at == "right"
    lost = [c for c in clauses if not c.applied]
    assert [c.text for c in lost] == ["Product on the left"]
    assert lost[0].note.startswith("product at the left: overruled by “")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("add a dog", "animals"),
        ("show a woman", "people"),
        ("add lemon slices", "objects"),
        ("make it nice", "vague"),
        ("use a handwritten font", "font"),
        ("translate it", "translate"),
        ("make the product blue", "recolor"),
        ("transparent background", "transparent"),
        ("明るい背景", "language"),
        ("jasne tło, produkt po lewej, bez tekstu", "language"),
    ],
)
def test_what_cannot_be_had_is_refused_with_the_reason(text, reason):
    wishes, clauses = read_direction(text)
    assert wishes == Wishes()
    assert {(c.applied, c.note) for c in clauses} == {(False, REASONS[reason])}


def test_a_clause_of_which_a_part_can_be_had_comes_back_as_both():
    wishes, clauses = read_direction("show a woman on the beach")
    assert wishes.scene == "horizon"
    assert [c.applied for c in clauses] == [True, False]


@pytest.mark.parametrize(
    "text",
    [
        "product on the right, marble surface, no logo",
        "producto a la derecha, superficie de mármol, sin logo",
        "produit à droite, surface en marbre, sans logo",
        "Produkt rechts, Marmoroberfläche, kein Logo",
        "prodotto a destra, superficie di marmo, senza logo",
        "produto à direita, superfície de mármore, sem logo",
        "product rechts, marmeren ondergrond, geen logo",
    ],
)
def test_the_same_wish_in_seven_languages(text):
    wishes, clauses = read_direction(text)
    assert (wishes.product_at, wishes.scene, wishes.leave_out) == ("right", "stone", {"logo"})
    assert all(clause.applied for clause in clauses)


def test_light_comes_from_where_it_is_told():
    light = dict(read_direction("soft light from the left")[0].light)
    assert light == {"azimuth": -0.8, "hardness": 0.15}


TEXT = """product left right no not only red blue marble , . and but headline 'Hi' logo huge dark
bright avoid light from the top dog nice xyzzy ¿ 光 Überschrift sans fond : # #12345 ;"""
WORDS = st.sampled_from([*TEXT.split(), "\n"])


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=14))
def test_any_text_is_read_and_no_sentence_vanishes(words):
    text = " ".join(words)
    wishes, clauses = read_direction(text)
    assert (wishes, clauses) == read_direction(text)
    letters = [w for w in words if w.strip("#,.:;¿'\n") and w not in {"and", "but"}]
    assert bool(clauses) == bool(letters)
    assert all(clause.text and clause.note for clause in clauses)


def test_five_thousand_characters_are_read_quickly():
    text = ("Bright studio light, product on the left; no red. " * 100)[:5000]
    _, clauses = read_direction(text)
    assert len(clauses) >= 290


def test_the_vectors_load_without_the_network_and_leave_logging_alone():
    code = (
        "import socket, logging\n"
        "def no(*a, **k): raise OSError('network')\n"
        "socket.socket.connect = no\n"
        "from creative.reading.meaning import likeness\n"
        "assert likeness(['bright'], ['bright'])[0, 0] > 0.99\n"
        "assert logging.getLogger().handlers == []\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603


@pytest.mark.parametrize(
    "text",
    [
        "Headline in red, the rest in black",
        "Headline in red, the rest of the text in black",
        "Überschrift rot, restlicher Text schwarz",
        "titre en rouge, le reste en noir",
    ],
)
def test_a_line_may_have_a_colour_of_its_own(text):
    wishes, clauses = read_direction(text)
    assert wishes.text_color == Color.hex("#101010")
    assert wishes.part_colors == (("headline", Color.hex("#D92D20")),)
    assert [c.applied for c in clauses] == [True, True]


def test_one_colour_named_for_one_line_is_that_of_all_type():
    wishes, _ = read_direction("headline in red")
    assert wishes.text_color == Color.hex("#D92D20")
    assert wishes.part_colors == ()


def test_the_buttons_lettering_takes_no_colour_on_request():
    wishes, clauses = read_direction("white text on the button")
    assert wishes == Wishes()
    assert clauses[0].note == REASONS["label_color"]


@pytest.mark.parametrize(
    "text",
    [
        "Hide an Easter egg somewhere",
        "Add a snow globe next to the bottle.",
        "Put a beach towel under the bottle",
        "it should wave at the viewer",
        "Let the can surf a wave",
        "Winter is our busiest time of the year.",
        "Our spring collection launches next week",
        "The night shift at our bakery starts at two.",
        "Warm regards, Anna",
        "At the end of the day it is about trust",
        "Dark Horse Coffee is our main rival.",
        "Please have it ready by Christmas.",
        "En verano cerramos",
        "Unsere Werkstatt liegt am See",
    ],
)
def test_words_of_mood_and_place_in_names_things_times_and_remarks_ask_for_no_look(text):
    wishes, _ = read_direction(text)
    assert (wishes.moods, wishes.light, wishes.scene) == ((), (), None)


@pytest.mark.parametrize(
    ("text", "moods", "scene"),
    [
        ("This should feel like a spring morning.", ("bright", "natural"), None),
        ("We imagine a calm winter landscape", ("calm",), "horizon"),
        ("The bottle stands on a rock", (), "stone"),
        ("Our brand is playful, show it", ("playful",), None),
        ("Capture the sunset mood", ("warm",), "horizon"),
    ],
)
def test_the_same_words_are_wishes_where_they_are_said_of_the_picture(text, moods, scene):
    wishes, _ = read_direction(text)
    assert (wishes.moods, wishes.scene) == (moods, scene)


@pytest.mark.parametrize(
    "text",
    [
        "Our calm tea for busy people",
        "It's a bold red wine",
        "kids love it",
        "made from organic cotton",
        "It was a bright day yesterday",
        "Winter is coming",
        "Please respect the brand guidelines",
        "Use the photo we uploaded",
        "The text must be clear on mobile",
        "Please deliver before Friday",
        "We need an ad for our dog food",
        "Don't overthink it",
        "It has to pass the Google policies",
        "Excuse my English",
        "Dites-moi si c'est possible",
    ],
)
def test_facts_of_the_goods_the_work_and_what_is_done_anyway_are_neither_painted_nor_refused(text):
    wishes, clauses = read_direction(f"{text}. Logo top left.")
    assert wishes == Wishes(logo_at="top-left")
    assert all(clause.applied for clause in clauses)


def test_the_colour_of_something_gives_way_silently_to_a_ground_that_is_named():
    wishes, clauses = read_direction("Black coffee. Background cream")
    assert wishes.surface_color == Color.hex("#F6EBD6")
    assert all(clause.applied for clause in clauses)


def test_an_hour_is_light_and_a_mood_only_where_a_mood_is_spoken_of():
    assert read_direction("golden hour")[0].moods == ()
    assert read_direction("golden hour mood")[0].moods == ("warm",)
