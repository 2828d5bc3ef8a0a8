"""Moods and trade from a brand's words."""

import pytest

from creative.reading.categories import CATEGORIES
from creative.reading.tone import MOODS, read_category, read_tone


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Brighter skin in 14 days. Vitamin C serum, dermatologist tested", "skincare"),
        ("Stone-baked sourdough bread, delivered warm", "food"),
        ("Small-batch coffee, roasted in Oslo", "drink"),
        ("Tailored linen shirts and dresses for summer", "fashion"),
        ("Running shoes with a carbon plate", "footwear"),
        ("Noise cancelling headphones with 40h battery", "electronics"),
        ("Handmade oak chairs and tables", "furniture"),
        ("Train smarter: gym plans for marathon athletes", "sport"),
        ("The CRM that automates your workflow", "software"),
        ("Open a savings account in 3 minutes", "finance"),
        ("Book flights and hotels in one place", "travel"),
        ("Wooden toys for curious toddlers", "kids"),
        ("Engagement rings in recycled gold", "jewelry"),
        ("Scented candles for every room of the house", "home"),
        ("The electric SUV with 500 km range. Book a test drive", "automotive"),
        ("Grain-free kibble your dog will love", "pets"),
        ("Magnesium supplements for better sleep", "health"),
        ("Online courses taught by university teachers", "education"),
        ("Donate today and help refugees", "charity"),
    ],
)
def test_a_trade_is_known_by_its_words(text, category):
    name, certain = read_category([text])
    assert name == category
    assert certain > 0.3


def test_nothing_said_is_no_trade_and_no_mood():
    assert read_category([]) == ("other", 0.0)
    assert read_category(["Hello"]) == ("other", 0.0)
    assert read_tone([]) == ()


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("Timeless elegance in 18k gold", "luxury"),
        ("Fun toys for curious toddlers!", "playful"),
        ("Organic, plant based, sustainable", "natural"),
        ("Bold shoes for fierce streets", "bold"),
        ("Calm evenings, gentle care", "calm"),
        ("Diseño minimalista y sencillo", "minimal"),
    ],
)
def test_a_mood_is_heard(text, mood):
    first, score = read_tone([text])[0]
    assert first == mood
    assert score > 0.35


def test_scores_are_ordered_and_within_bounds():
    scores = read_tone(["Fresh, bold and playful organic drinks"])
    values = [value for _, value in scores]
    assert values == sorted(values, reverse=True)
    assert all(0 < value <= 1 for value in values)
    assert {name for name, _ in scores} <= set(MOODS)
    assert len(CATEGORIES) == 19
