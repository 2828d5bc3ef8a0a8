"""The words of a sentence in one language in; out come phrases with their meaning."""

# ruff: noqa: SIM905, E501 - word lists read better as words; a list is not broken in two
from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from creative.color import Color
from creative.reading import color_names, lexicon, misspelling
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
        if found is None and language == "en" and (word := misspelling.corrected(token.text)):
            concept = lexicon.index()["en"][word,]
            items.append(Item(word, token.start, token.end, concept))
            at += 1
            continue
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
    items = _likened(_corners(_excessive(_separated(_scaled(items)))))
    return _colored(_beside_colors(items, language), language)


def _beside_colors(items: list[Item], language: str) -> list[Item]:
    """``verde y crema``: goods that are also a colour, behind another colour."""
    out = list(items)
    for at, item in enumerate(items):
        color = lexicon.color_of(item.words, language) if item.kind == "noun" else None
        before = [i for i in items[max(0, at - 2) : at] if i.kind != "filler" and i.words != ","]
        if color is not None and before and before[-1].kind == "color":
            out[at] = replace(item, concept=Concept("color", item.words, color))
    return out


def _likened(items: list[Item]) -> list[Item]:
    """``ribbon-like silk``: what a thing is like is not asked for."""
    out = list(items)
    for at, item in enumerate(items[:-2]):
        like, beyond = items[at + 1], items[at + 2]
        close = like.start - item.end <= 1 and beyond.kind in {"look", "role", "color"}
        if item.value in {"objects", "animals"} and like.words == "like" and close:
            out[at] = replace(item, concept=_FILLER)
    return out


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


def _scaled(items: list[Item]) -> list[Item]:
    """``70 % of now``, ``60% of the frame``, ``20 % smaller``: a size, not an offer."""
    out: list[Item] = []
    for at, item in enumerate(items):
        share = _SHARE.fullmatch(item.words)
        after = [i.words for i in items[at + 1 : at + 5] if i.words not in _THE]
        if share is None or not after:
            out.append(item)
        elif items[at + 1].kind == "size" and _COMPARED.search(items[at + 1].words):
            out.append(replace(item, concept=_FILLER))  # the word behind says which way
        elif set(after[0].split()) & _OF and set(" ".join(after).split()) & (_NOW | _FRAME):
            part = int(share[1])
            least = 100 if set(" ".join(after).split()) & _NOW else 50
            size = "1.25" if part >= least else "0.75"
            out.append(replace(item, concept=Concept("size", size)))
        else:
            out.append(item)
    return out


_COMPARED = re.compile(r"er$|^(?:mas|plus|piu|mais|meer)\b")
_SHARE = re.compile(r"(\d{1,3})\s?%")
_THE = frozenset("the its the a der des la le el il de do da".split())
_OF = frozenset("of von vom der de del di da van".split())
_NOW = frozenset(
    "now current currently original before present jetzt bisher actual attuale atual nu".split()
)
_FRAME = frozenset(
    "frame height width image picture canvas space format ad bild hohe breite cadre hauteur largeur "
    "imagen altura ancho cuadro immagine altezza imagem beeld hoogte breedte".split()
)
_PIXELS = re.compile(r"\d+\s?[x×]\s?\d+")
_GOODS = frozenset({"drop", "cut", "skip"})  # "the spring drop", "the directors cut"
_FILLER = Concept("filler", "")
_LEAVE = frozenset("leave keep take left taken".split())
_PAST = re.compile(r"(?:ed|ing|went|got|came|said|told|made|saw)$")
_SCALE = frozenset("scale scaled blow blown sized".split())
_AWAY = frozenset("off out away".split())
_OUT = frozenset("out off away weg raus fuera via gone".split())
_GONE = frozenset("headline subheadline cta logo text props people".split())


def _separated(items: list[Item]) -> list[Item]:
    """Verbs in two halves: ``leave the logo off``, ``subline out``, ``scale the chair up``."""
    items = [
        replace(item, concept=Concept("negation", "no"))
        if item.value == "transparent" and after is not None and after.kind == "color"
        else item  # "sin fondo blanco"
        for item, after in itertools.zip_longest(items, items[1:])
    ]
    out = list(items)
    starts = [0, *(at + 1 for at, i in enumerate(items) if i.words in {",", "and", "then"})]
    for at in starts:
        if _is_order(items[at:]):
            out[at] = replace(items[at], concept=_FILLER)
    for at, item in enumerate(items[1:], 1):
        before, after = items[at - 1], items[at + 1] if at + 1 < len(items) else None
        if (
            item.words in _GOODS
            and before.words not in {",", ":"}
            and before.kind in {"look", "noun", "color", "word"}
        ):
            out[at] = replace(item, concept=_FILLER)
        elif item.words == "just" and after is not None and _past(after):
            out[at] = replace(item, concept=_FILLER)  # "my cat just walked over"
        elif item.words == "drop" and any(i.kind == "place" for i in items[at + 1 :]):
            out[at] = replace(item, concept=_FILLER)
        elif item.kind != "negation" and _leaves(items, at):
            out[at] = replace(item, concept=Concept("negation", "avoid"))
        elif item.words in {"up", "down"} and any(
            i.words in _SCALE for i in items[max(0, at - 4) : at]
        ):
            out[at] = replace(
                item, concept=Concept("size", "1.25" if item.words == "up" else "0.75")
            )
    return out


def _is_order(items: list[Item]) -> bool:
    """``park the logo bottom left``, ``drop the copy down``: a verb, whatever else it names."""
    if len(items) < _ORDER or items[1].words not in _THE_ONE:
        return False
    named = items[2].kind in {"role", "noun"}
    placed = any(i.kind == "place" for i in items)
    moved = items[0].words == "drop" or items[0].kind == "cannot"
    return named and placed and moved and items[0].value != "animals"


_ORDER = 4  # words: verb, article, part, place
_THE_ONE = frozenset({"the", "our", "that", "this"})


def _past(item: Item) -> bool:
    return item.kind == "word" and bool(_PAST.search(item.words))


def _leaves(items: list[Item], at: int) -> bool:
    """Whether a particle leaves out the part before it: ``leave the logo off``, ``subline out``."""
    word, before = items[at].words, items[at - 1]
    after = items[at + 1] if at + 1 < len(items) else None
    ends = after is None or after.words in {",", ":", "and"}
    bare = at == 1 or items[at - 2].words in {",", "and", "the", "our"}
    if word == "free" and before.value in _GONE and before.kind == "role":
        return items[at].start - before.end <= 1  # "a text-free version"
    if word in _OUT and ends and bare and before.kind == "role" and before.value in _GONE:
        return True
    if word not in _AWAY or not (ends or (after is not None and after.kind == "filler")):
        return False
    opening = range(max(0, at - 5), at)
    first = next((i for i in opening if items[i].words in _LEAVE), None)
    return first is not None and any(i.kind == "role" for i in items[first:at])


def _hex(word: str) -> Concept | None:
    digits = word[1:]
    if len(digits) not in {3, 6}:
        return None
    return Concept("color", word.upper(), Color.hex(word))


def _tone(one: Item, other: Item, language: str) -> Concept | None:
    """Two colours side by side are one: the name of the hue and that of the shade."""
    if other.start - one.end > 1 or one.words.startswith("#"):
        return None
    if other.words.startswith("#") or one.words == other.words:
        return other.concept  # "teal #0D9488"
    if language in {"fr", "es", "it", "pt"}:
        return other.concept
    hue = other.words in _HUES and one.words not in _HUES
    return one.concept if language == "en" and hue else None


def _colored(items: list[Item], language: str) -> list[Item]:
    """Words of shade beside a colour become part of it: ``deep blue``, ``bleu clair``."""
    table = lexicon.modifiers()
    out: list[Item] = []
    at = 0
    while at < len(items):
        item = items[at]
        beside = items[at - 1 : at] + items[at + 1 : at + 2]
        if item.words == "forest" and any(other.kind == "color" for other in beside):
            item = replace(item, concept=Concept("color", "forest", _FOREST))  # "cream + forest"
        beyond = items[at + 1] if at + 1 < len(items) else None
        thing = item.value == "objects" or item.words in _WEATHER or item.words in _TINGED
        code = (
            color_names.THINGS.get(item.words) if item.kind in {"word", "cannot", "noun"} else None
        )
        painted = beyond is not None and beyond.kind == "role" and beyond.value in _PAINTED
        if code and painted:
            item = replace(item, concept=Concept("color", item.words, Color.hex(code)))
            items = [*items[:at], item, *items[at + 1 :]]
        if thing and beyond is not None and beyond.kind == "color" and beyond.value in _HUES:
            label = f"{item.words} {beyond.words}"  # "pumpkin orange"
            item = Item(label, item.start, beyond.end, beyond.concept)
            items = [*items[:at], item, *items[at + 2 :]]
        beyond = items[at + 1] if at + 1 < len(items) else None
        if item.kind == "color" and beyond is not None and beyond.kind == "color":
            tone = _tone(item, beyond, language)
            if tone is not None:  # "bleu turquoise", "emerald green"
                label = f"{item.words} {beyond.words}"
                item = Item(label, item.start, beyond.end, tone)
                items = [*items[:at], item, *items[at + 2 :]]
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


_WEATHER = frozenset("sun sunny icy frosty stormy snowy summery wintry".split())
_TINGED = frozenset(
    "leaf ocean sea lake desert sunset beach stone concrete slate brick paper ice snow night moon "
    "jungle water pool palm rock dawn dusk autumn spring summer christmas candy".split()
)
_PAINTED = frozenset("ground text headline subheadline cta accent palette".split())
_HUES = frozenset("red orange yellow green blue purple pink brown grey gray white black".split())
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
