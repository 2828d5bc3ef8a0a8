"""The words of a sentence in one language in; out come phrases with their meaning."""

# ruff: noqa: SIM905 - word lists read better as words
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from creative.color import Color
from creative.reading import lexicon
from creative.reading.lexicon import Concept, Token

_MEASURED = frozenset({"look", "size", "place", "cannot", "color"})


@dataclass(frozen=True, slots=True)
class Item:
    """A phrase with its meaning; ``concept`` is None for a word that is not known."""

    words: str
    start: int
    end: int
    concept: Concept | None

    @property
    def kind(self) -> str:
        return self.concept.kind if self.concept else "word"

    @property
    def value(self) -> str:
        return self.concept.value if self.concept else ""


def phrases(words: Sequence[Token], language: str) -> list[Item]:
    """Every word stands in one phrase; longest known phrase first."""
    items: list[Item] = []
    at = 0
    texts = [token.text for token in words]
    while at < len(words):
        token = words[at]
        if token.text.startswith("#"):
            items.append(Item(token.text, token.start, token.end, _hex(token.text)))
            at += 1
            continue
        if measure := _measure(token.text):
            items.append(Item(token.text, token.start, token.end, measure))
            at += 1
            continue
        if "\x01" in token.text:
            items.append(Item(token.text, token.start, token.end, Concept("quote", token.text)))
            at += 1
            continue
        reach = min(len(words), at + lexicon.LONGEST)
        stop = next(
            (i for i in range(at, reach) if texts[i] in {",", ":"} or "\x01" in texts[i]),
            reach,
        )
        found = lexicon.lookup(texts[at:stop], language)
        if found is None:
            parts = lexicon.parts_of(token.text, language)
            items.extend(
                Item(token.text, token.start, token.end, part) for part in (parts or (None,))
            )
            at += 1
            continue
        concept, size = found
        phrase = " ".join(texts[at : at + size])
        items.append(Item(phrase, token.start, words[at + size - 1].end, concept))
        at += size
    return _colored(_corners(_excessive(_separated(items))))


def _corners(items: list[Item]) -> list[Item]:
    """``at the bottom left`` is one place."""
    out: list[Item] = []
    for item in items:
        last = out[-1] if out else None
        if item.kind == "place" and last is not None and last.kind == "place":
            names = {last.value, item.value}
            height, side = names & {"top", "bottom"}, names & {"left", "right"}
            if height and side:
                corner = Concept("place", f"{height.pop()}-{side.pop()}")
                out[-1] = Item(f"{last.words} {item.words}", last.start, item.end, corner)
                continue
        out.append(item)
    return out


TOO = frozenset("too demasiado demasiada trop troppo troppa demais".split())


def _excessive(items: list[Item]) -> list[Item]:
    """``too dark`` complains: the word works like ``not``; ``warm too`` does not."""
    out: list[Item] = []
    for at, item in enumerate(items):
        after = items[at + 1] if at + 1 < len(items) else None
        if item.words in TOO and after is not None and after.kind in _MEASURED:
            denied = any(other.kind == "negation" for other in out[-3:])
            out.append(item if denied else replace(item, concept=Concept("negation", "not")))
        else:
            out.append(item)
    return out


def _measure(word: str) -> Concept | None:
    """``-30%`` and ``29,90 €`` speak of the offer, ``1080x1350`` of the format."""
    if word[-1] in "%€$£" or word[0] in "€$£":
        return Concept("role", "offer")
    return Concept("cannot", "format") if _PIXELS.fullmatch(word) else None


_PIXELS = re.compile(r"\d+\s?[x×]\s?\d+")
_GOODS = frozenset({"drop", "cut", "skip"})  # "the spring drop", "the directors cut"
_FILLER = Concept("filler", "")
_LEAVE = frozenset("leave keep take left taken".split())
_AWAY = frozenset("off out away".split())


def _separated(items: list[Item]) -> list[Item]:
    """``leave the logo off``: the verb's two halves are one negation."""
    for at, item in enumerate(items[1:], 1):
        if item.words in _GOODS and items[at - 1].kind in {"look", "noun", "color", "word"}:
            items = [*items[:at], replace(item, concept=_FILLER), *items[at + 1 :]]
    words = [item.words for item in items]
    for first, word in enumerate(words):
        if word not in _LEAVE:
            continue
        for at in range(first + 1, min(first + 6, len(words))):
            ends = at + 1 == len(words) or items[at + 1].kind == "filler" or words[at + 1] in ",:"
            if words[at] in _AWAY and ends and any(i.kind == "role" for i in items[first:at]):
                mark = Concept("negation", "avoid")
                return [*items[:at], replace(items[at], concept=mark), *items[at + 1 :]]
    return items


def _hex(word: str) -> Concept | None:
    digits = word[1:]
    if len(digits) not in {3, 6}:
        return None
    return Concept("color", word.upper(), Color.hex(word))


def _colored(items: list[Item]) -> list[Item]:
    """Words of shade beside a colour become part of it: ``deep blue``, ``bleu clair``."""
    table = lexicon.modifiers()
    out: list[Item] = []
    at = 0
    while at < len(items):
        item = items[at]
        beside = items[at - 1 : at] + items[at + 1 : at + 2]
        if item.words == "forest" and any(other.kind == "color" for other in beside):
            item = replace(item, concept=Concept("color", "forest", _FOREST))  # "cream + forest"
        ahead = at
        while ahead < len(items) and _shade(items[ahead], table):
            ahead += 1
        nearby = items[ahead] if ahead < len(items) else None
        if ahead > at and nearby is not None and nearby.kind == "color":
            shades = [s for i in items[at:ahead] for s in [_shade(i, table)] if s]
            out.append(_shaded(items[at:ahead], nearby, shades))
            at = ahead + 1
        elif out and out[-1].kind == "color" and _after(item, table):
            out[-1] = _shaded([item], out[-1], [_after(item, table)], behind=True)
            at += 1
        else:
            out.append(item)
            at += 1
    return out


_FOREST = Color.hex("#1F4D2E")


def _shade(item: Item, table: dict[str, str]) -> str:
    return "" if item.kind in {"color", "quote"} else table.get(item.words, "")


_POSTPOSED = ("fonce", "clair", "vif", "pale", "profond", "oscur", "clar", "escur", "scur", "chiar")


def _after(item: Item, table: dict[str, str]) -> str:
    return table.get(item.words, "") if item.words.startswith(_POSTPOSED) else ""


def _shaded(words: list[Item], color: Item, shades: list[str], *, behind: bool = False) -> Item:
    concept = color.concept
    if concept is None or concept.color is None:
        return color
    value = concept.color
    for shade in reversed(shades):
        value = lexicon.modified(value, shade)
    name = " ".join(item.words for item in words)
    label = f"{concept.value} {name}" if behind else f"{name} {concept.value}"
    spread = (min(words[0].start, color.start), max(words[-1].end, color.end))
    return Item(label, *spread, Concept("color", label, value))
