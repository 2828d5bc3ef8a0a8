"""A word that no list holds in; out comes the known word that it is a slip of the keyboard for."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from creative.reading import lexicon, meaning

_SHORTEST: Final = 5  # letters
_KINDS: Final = frozenset({"role", "place", "size"})
_HUES: Final = frozenset({"orange", "yellow", "green", "purple", "brown", "white", "black"})


@lru_cache(maxsize=1)
def _known() -> dict[tuple[str, int], tuple[str, ...]]:
    """The single words of the English vocabulary, by first letter and length."""
    table: dict[tuple[str, int], list[str]] = {}
    for words, concept in lexicon.index()["en"].items():
        named = concept.kind in _KINDS or words[0] in _HUES
        if len(words) == 1 and named and len(words[0]) >= _SHORTEST:
            table.setdefault((words[0][0], len(words[0])), []).append(words[0])
    return {key: tuple(words) for key, words in table.items()}


@lru_cache(maxsize=1024)
def corrected(word: str) -> str:
    """The one known word a slip away, or nothing.

    A slip is a letter too many or too few, or two letters that changed places, behind the first
    letter. Words that are common themselves are left alone.
    """
    if len(word) < _SHORTEST or not word.isalpha() or not word.isascii():
        return ""
    near = [
        other
        for length in (len(word) - 1, len(word), len(word) + 1)
        for other in _known().get((word[0], length), ())
        if _slip(word, other)
    ]
    stems = {other.removesuffix("s") for other in near}
    return near[0] if len(stems) == 1 and meaning.pieces(word) > 1 else ""


def _slip(one: str, other: str) -> bool:
    """Whether one letter more, or one exchange of neighbours, makes one word of the other."""
    if len(one) > len(other):
        one, other = other, one
    start = 0
    while start < len(one) and one[start] == other[start]:
        start += 1
    if len(one) < len(other):
        return one[start:] == other[start + 1 :]
    swapped = one[start + 1 : start + 2] + one[start : start + 1]
    return swapped == other[start : start + 2] and one[start + 2 :] == other[start + 2 :]
