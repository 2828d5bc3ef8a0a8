"""The items of a clause in; out come the same without what describes the goods or the buyers.

``our calm tea for busy people``: the tea is calm and the people are busy; the ad is asked neither.
"""

# ruff: noqa: SIM905 - word lists read better as words
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from creative.reading.lexicon import Concept
from creative.reading.naming import ARTICLES, FILLER
from creative.reading.phrasing import Item

_AUDIENCE: Final = Concept("cannot", "audience")
_FOR: Final = frozenset("for fur pour para per voor".split())
_BETWEEN: Final = frozenset({"look", "word", "cannot", "color", "size"})
_OURS: Final = frozenset(
    "our my their your unser unsere unserem unseren unserer mein meine meinen notre nos mon ma mes "
    "nuestro nuestra nuestros nuestras mi mis nostro nostra nostri nostre mio mia nosso nossa "
    "nossos nossas meu minha onze ons mijn".split()
)
_MUCH: Final = frozenset("more much enough some less no of extra leave leaves give".split())
_YOUNG: Final = frozenset({"kids", "gen z", "childrens"})
_FEEL: Final = frozenset(
    "love loves hate like want need eat drink play use wear adore get can will".split()
)
_REACH: Final = 5  # items of a description


def without_audience(items: list[Item]) -> list[Item]:
    """``for busy people``: whom the ad is for, not what is painted."""
    out = list(items)
    for at, item in enumerate(items):
        if item.words not in _FOR:
            continue
        end = _people(items, at + 1)
        if end is None:
            continue
        for within in range(at + 1, end + 1):
            out[within] = replace(items[within], concept=FILLER)
        if not any(i.kind in {"look", "color", "place", "size"} for i in items[:at]):
            out[end] = replace(items[end], concept=_AUDIENCE)
    return out


def _people(items: Sequence[Item], first: int) -> int | None:
    """Where people are named behind adjectives, or None."""
    for at in range(first, min(len(items), first + _REACH)):
        item = items[at]
        if (item.value == "people" and item.kind in {"role", "cannot"}) or item.words in _YOUNG:
            return at
        if item.words == ":" or not (item.kind in _BETWEEN or item.words in ARTICLES):
            return None
    return None


def without_goods(items: list[Item]) -> list[Item]:
    """``our bold wine``: said of what is sold; ``kids school bag``: its kind."""
    out = list(items)
    if _only_goods(items):
        return [replace(i, concept=FILLER) if i.kind == "look" else i for i in items]
    for at, item in enumerate(items):
        if item.words == "room" and at and items[at - 1].words.split()[-1] in _MUCH:
            out[at] = replace(item, concept=FILLER)  # "a bit more room above"
        told = at + 1 < len(items) and items[at + 1].words in _FEEL
        if item.words in _YOUNG and item.kind == "look" and told:
            out[at] = replace(item, concept=FILLER)  # "kids love it"
        if item.words in _OURS or item.words == "kids":
            end = _noun(items, at + 1)
            for within in range(at, end):
                if items[within].kind == "look" and "scene=" not in items[within].value:
                    out[within] = replace(items[within], concept=FILLER)
    return out


def _only_goods(items: Sequence[Item]) -> bool:
    """``strong coffee``, ``the fresh juice``: a look and what is sold, and nothing else."""
    said = [i for i in items if i.words not in ARTICLES and i.words not in _OURS]
    looks = said[:-1]
    if not said or not looks or said[-1].kind != "noun":
        return False
    return all(
        i.kind == "look" and i.value.startswith("mood=") and "=dark" not in i.value for i in looks
    )


def _noun(items: Sequence[Item], first: int) -> int:
    """Where the goods are named behind looks and unknown words; 0 where they are not."""
    for at in range(first, min(len(items), first + _REACH)):
        item = items[at]
        if item.kind == "noun" or (item.kind == "role" and item.value == "product"):
            return at
        if item.words == ":" or item.kind not in {"look", "word"}:
            return 0
    return 0
