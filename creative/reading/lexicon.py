"""Words in, concepts out: the vocabularies as one index per language, longest phrase first."""

# ruff: noqa: SIM905 - word lists read better as words
from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from creative.color import Color
from creative.reading import (
    color_names,
    color_words,
    dictionary,
    figures,
    framing,
    limits,
    looks,
    vocabulary,
    whereabouts,
)

LANGUAGES = ("en", "es", "fr", "de", "it", "pt", "nl")
COMPOUNDING = frozenset({"de", "nl"})
LONGEST = 7

_ENDINGS = {
    "en": ("s", "es"),
    "es": ("s", "es"),
    "fr": ("s", "e", "es", "x"),
    "de": ("e", "en", "er", "es", "em", "n", "s"),
    "it": ("i", "e"),
    "pt": ("s", "es"),
    "nl": ("e", "en", "s", "er", "ere"),
}
_ELISIONS = frozenset("l d n j c s m t qu dell dall nell sull sott all un jusqu".split())
_TOKEN = re.compile(
    r"[\w.+-]+@[\w.-]+|https?://\S+|www\.\S+|[a-z0-9]+(?:_[a-z0-9]+)+|"
    r"-?\d+(?:[.,]\d+)?\s?[%€$£]|[€$£]\s?\d+(?:[.,]\d+)?|\d{2,4}\s?[x×]\s?\d{2,4}|"
    r"#[0-9a-f]{3,8}\b|[a-z0-9]+(?:'[a-z]+)?|[^\W_]+|\x01\d+\x02|[:,]",
    re.UNICODE,
)

# colour words that name goods or places at least as often
AMBIGUOUS = frozenset(
    "forest sand honey chocolate coffee mint peach lemon cherry orange butter vanilla caramel "
    "champagne wine rose pearl clay ash rust sky lime olive lavender cinnamon avocado pistachio "
    "espresso mocha walnut chestnut tan nude camel bone cream sunflower eucalyptus linen slate "
    "amber salmon plum apricot tangerine canary moss brick blossom eggplant ruby emerald sapphire "
    "sable sabbia areia zand denim copper brass bronze silver gold golden crema creme arena menta "
    "oro".split()
)


@dataclass(frozen=True, slots=True)
class Concept:
    """What a phrase means: its kind (``role``, ``place``, ``look`` ...) and the value."""

    kind: str
    value: str
    color: Color | None = None


@dataclass(frozen=True, slots=True)
class Token:
    """One word: its plain form and where it stands in the original text."""

    text: str
    start: int
    end: int


def plain(text: str) -> tuple[str, list[int]]:
    """Lower case without accents, and for each character the index that it came from."""
    letters: list[str] = []
    origin: list[int] = []
    for index, raw in enumerate(text):
        char = {"’": "'", "‘": "'", "`": "'", "ß": "ss", "œ": "oe", "æ": "ae"}.get(raw, raw)
        for piece in unicodedata.normalize("NFKD", char.casefold()):
            if not unicodedata.combining(piece):
                letters.append(piece)
                origin.append(index)
    return "".join(letters), origin


def tokens(text: str) -> tuple[Token, ...]:
    """Words, hex codes, quotation marks' placeholders, colons and commas, in order."""
    flat, origin = plain(text)
    found: list[Token] = []
    for match in _TOKEN.finditer(flat):
        word, start = match.group(), match.start()
        head, mark, tail = word.partition("'")
        parts = (
            [(head, start), (tail, start + len(head) + 1)]
            if mark and head in _ELISIONS
            else [(word, start)]
        )
        found.extend(
            Token(piece, origin[at], origin[at + len(piece) - 1] + 1) for piece, at in parts
        )
    return tuple(found)


def _words(phrase: str) -> tuple[str, ...]:
    return tuple(token.text for token in tokens(phrase))


def _forms(word: str, language: str) -> tuple[str, ...]:
    forms = [word, *(word + ending for ending in _ENDINGS[language])]
    if language in {"es", "pt", "it"} and word.endswith("o"):
        forms += [word[:-1] + ending for ending in ("a", "os", "as", "i", "e")]
    if language == "it" and word.endswith(("a", "e")):
        forms += [word[:-1] + ending for ending in ("e", "i")]
    if language == "de" and word.endswith(("el", "er")):
        forms += [word[:-2] + word[-1] + ending for ending in ("e", "en", "er", "es", "em")]
    if language == "de" and word.endswith("e"):
        forms += [word + ending for ending in ("r", "n", "s", "m")]
    if language == "fr" and word.endswith("f"):
        forms += [word[:-1] + "ve", word[:-1] + "ves"]
    if language == "nl" and re.fullmatch(r".*([aeou])\1[^aeiou]", word):  # groot, grote
        forms += [word[:-2] + word[-1] + "e"]
    if language == "nl" and re.fullmatch(r".*[^aeiou][aeiou][^aeiouwx]", word):  # wit, witte
        forms += [word + word[-1] + "e", word + word[-1] + "en"]
    if language == "en" and word.endswith("y"):
        forms.append(word[:-1] + "ies")
    return tuple(dict.fromkeys(forms))


def _expanded(phrase: str, language: str) -> Iterator[tuple[str, ...]]:
    words = _words(phrase)
    if language == "en" or len(words) > 3:
        yield words
        if len(words[-1]) > 2:
            for form in _forms(words[-1], language)[1:]:
                yield (*words[:-1], form)
        return
    short = 2 if language in COMPOUNDING else 3
    options = [_forms(word, language) if len(word) > short else (word,) for word in words]
    yield from itertools.product(*options)


def _sources() -> Iterator[tuple[str, str, dict[str, str]]]:
    """(kind, value, phrases by language), strongest claim on a phrase first."""
    for kind, table in (
        ("negation", framing.NEGATIONS),
        ("role", vocabulary.ROLES),
        ("place", whereabouts.PLACES),
        ("relation", whereabouts.RELATIONS),
        ("size", whereabouts.SIZES),
    ):
        for value, phrases in table.items():
            yield kind, value, phrases
    yield "only", "", framing.ONLY
    yield "focus", "", framing.FOCUS
    yield "from", "", framing.FROM
    for effects, phrases in looks.LOOKS:
        yield "look", effects, phrases
    for value, phrases in limits.CANNOT.items():
        yield "cannot", value, phrases
    yield "noun", "product", vocabulary.PRODUCT_NOUNS


@lru_cache(maxsize=1)
def index() -> dict[str, dict[tuple[str, ...], Concept]]:
    """For each language: words of a phrase -> concept."""
    built: dict[str, dict[tuple[str, ...], Concept]] = {code: {} for code in LANGUAGES}
    phrases = tuple(_all_phrases())
    for language, phrase, concept in phrases:  # exact forms first: an ending never steals a word
        if words := _words(phrase):
            built[language].setdefault(words, concept)
    for language, phrase, concept in phrases:
        if concept.kind not in {"filler", "focus"} and _words(phrase):
            for words in _expanded(phrase, language):
                built[language].setdefault(words, concept)
    return built


def _all_phrases() -> Iterator[tuple[str, str, Concept]]:
    """(language, phrase, concept), strongest claim first; fillers last."""
    english: dict[tuple[str, ...], Concept] = {}
    for kind, value, phrases in _sources():
        for language, listed in phrases.items():
            for phrase in listed.split(","):
                yield language, phrase, Concept(kind, value)
                if language == "en":
                    english.setdefault(_words(phrase), Concept(kind, value))
    for language, entries in dictionary.DICTIONARY.items():
        for meant, listed in entries.items():
            for phrase in listed.split(","):
                yield language, phrase, english[_words(meant)]
    for language, phrase, color in _color_phrases():
        yield language, phrase, Concept("color", phrase, color)
    for language, phrase in _fillers():
        yield language, phrase, Concept("filler", "")


def _fillers() -> Iterator[tuple[str, str]]:
    for table in (figures.PHRASES, figures.FIGURES):
        for language, listed in table.items():
            for phrase in listed.split(","):
                yield language, phrase
    for fillers in (limits.FILLERS, dictionary.FILLERS):
        for language, listed in fillers.items():
            for word in listed.split():
                yield language, word


def _color_phrases() -> Iterator[tuple[str, str, Color]]:
    english = color_names.english_names()
    for name, code in english.items():
        yield "en", name, Color.hex(code)
    fronts = {
        "de": {
            "dunkel": "dark",
            "tief": "dark",
            "hell": "light",
            "pastell": "pastel",
            "knall": "bright",
            "neon": "neon",
        },
        "nl": {
            "donker": "dark",
            "diep": "dark",
            "licht": "light",
            "pastel": "pastel",
            "knal": "bright",
            "neon": "neon",
            "fel": "bright",
        },
    }
    for table in (color_names.FOREIGN, color_words.COLORS):
        for language, names in table.items():
            for name, meant in names.items():
                color = Color.hex(english[meant])
                yield language, name, color
                for front, change in fronts.get(language, {}).items():
                    yield language, front + name, modified(color, change)


@lru_cache(maxsize=1)
def _colors() -> dict[tuple[str, str], Color]:
    return {(language, phrase): color for language, phrase, color in _color_phrases()}


def color_of(word: str, language: str) -> Color | None:
    """The colour that a word names in a language, also where it names goods."""
    return _colors().get((language, word))


@lru_cache(maxsize=1)
def modifiers() -> dict[str, str]:
    """Word -> the change of shade that it asks of the colour beside it."""
    table: dict[str, str] = {}
    for value, phrases in framing.MODIFIERS.items():
        for language, listed in phrases.items():
            for phrase in listed.split(","):
                for words in _expanded(phrase, language):
                    table.setdefault(" ".join(words), value)
    return table


def modified(color: Color, change: str) -> Color:
    """The colour in another shade (``light dark bright neon pastel muted warm cool``)."""
    lightness, chroma, hue = color.lch
    grey = chroma < 0.02
    table = {
        "light": (min(0.9, lightness + (1 - lightness) * 0.6), chroma * 0.6),
        "dark": (lightness * 0.62, chroma * 0.9),
        "bright": (min(0.9, max(lightness, 0.62)), chroma if grey else min(0.3, chroma * 1.25)),
        "neon": (max(lightness, 0.8), chroma if grey else 0.28),
        "pastel": (0.89, chroma if grey else 0.06),
        "muted": (lightness * 0.95 + 0.03, chroma * 0.5),
        "warm": (lightness, max(chroma, 0.02)),
        "cool": (lightness, max(chroma, 0.02)),
    }
    new_lightness, new_chroma = table[change]
    if change == "warm":
        hue = 70.0 if grey else hue + (8 if hue > 250 or hue < 60 else -8)
    elif change == "cool":
        hue = 250.0 if grey else hue + (8 if 60 < hue < 250 else -8)
    return Color.oklch(new_lightness, new_chroma, hue % 360)


def language_of(words: Sequence[str]) -> tuple[str, float]:
    """The understood language that knows most of the words, and the share that it knows."""
    if not words:
        return "en", 0.0
    table = index()
    known = {code: _covered(words, code, table[code]) for code in LANGUAGES}
    best = max(LANGUAGES, key=lambda code: (known[code], code == "en"))
    if best == "en":  # English is looked up beside every language; what only the other knows wins
        rivals = (code for code in LANGUAGES[1:] if known[code] == known["en"])
        best = next((c for c in rivals if _alone(words, table[c], table["en"])), "en")
    return best, known[best] / len(words)


def _covered(words: Sequence[str], language: str, table: dict[tuple[str, ...], Concept]) -> int:
    """How many of the words stand in phrases of a language, longest phrase first."""
    at = count = 0
    while at < len(words):
        longest = min(LONGEST, len(words) - at)
        size = next((n for n in range(longest, 0, -1) if tuple(words[at : at + n]) in table), 0)
        count += size or bool(_decompounded(words[at], language))
        at += size or 1
    return count


def _alone(
    words: Sequence[str], own: dict[tuple[str, ...], Concept], other: dict[tuple[str, ...], Concept]
) -> bool:
    return any((word,) in own and (word,) not in other for word in words)


def _decompounded(word: str, language: str) -> tuple[str, str] | None:
    """A German or Dutch compound as the two known words that it is made of."""
    if language not in COMPOUNDING or len(word) < 8:
        return None
    table = index()[language]
    for cut in range(len(word) - 3, 3, -1):
        head, tail = word[:cut], word[cut:]
        if (tail,) not in table or table[tail,].kind == "filler":
            continue
        for first in (head, head.removesuffix("s"), head.removesuffix("n"), head + "e"):
            if len(first) > 3 and (first,) in table and table[first,].kind != "filler":
                return first, tail
    return None


def lookup(words: Sequence[str], language: str) -> tuple[Concept, int] | None:
    """The concept of the longest phrase that begins ``words``, and how many words it takes."""
    table = index()
    order = (language, "en") if language != "en" else ("en",)
    for size in range(min(LONGEST, len(words)), 0, -1):
        phrase = tuple(words[:size])
        for code in order:
            found = table[code].get(phrase)
            if found is not None:
                return found, size
    return None


def _hue(tail: str, language: str) -> bool:
    """``...grün`` of a shade that no list holds."""
    found = index()[language].get((tail,))
    return found is not None and found.kind == "color" and len(tail) > 2


_COLORED = re.compile(r"(?:kleurige?|farbene?[nrsm]?|farbige?[nrsm]?|kleur|farben)$")


def parts_of(word: str, language: str) -> tuple[Concept, ...]:
    """The concepts inside a German or Dutch compound, or nothing."""
    if language not in COMPOUNDING:
        return ()
    table = index()[language]
    stem = _COLORED.sub("", word)
    if stem != word and (stem,) in table and table[stem,].kind == "color":
        return (table[stem,],)  # "sandfarben", "zandkleurig"
    pair = _decompounded(word, language)
    if pair is None:
        tails = (word[at:] for at in range(3, len(word) - 2))
        hue = next((tail for tail in tails if _hue(tail, language)), "")
        return (table[hue,],) if hue else ()
    return table[pair[0],], table[pair[1],]
