"""Text from outside is made safe without changing what a reader sees."""

from __future__ import annotations

import pytest

from common.text import SurrogateError, cleaned, visible


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cafe\u0301", "Café"),
        ("a\u202eb\u202c", "ab"),
        ("a\u200bb\ufeffc\u2060d", "abcd"),
        ("a\x00b\x1bc", "abc"),
        ("  two\u00a0\t words \n", "two words"),
        ("👩\u200d🚀", "👩\u200d🚀"),
        ("❤\ufe0f", "❤\ufe0f"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("z" + "\u0301" * 9, "ź" + "\u0301" * 4),
        ("नमस्ते", "नमस्ते"),
        ("50 % off – now", "50 % off – now"),
        ("\ue000private", "private"),
    ],
)
def test_cleaning(text, expected):
    assert cleaned(text) == expected


def test_line_breaks_are_kept_where_they_mean_something():
    assert cleaned("one\r\ntwo\u2028three ", lines=True) == "one\ntwo\nthree"
    assert cleaned("one\r\ntwo") == "one two"


def test_half_a_pair_is_refused():
    with pytest.raises(SurrogateError):
        cleaned("\udfff")


def test_what_cannot_be_seen_is_empty():
    assert not visible("\u200d\ufe0f ")
    assert visible("x")
