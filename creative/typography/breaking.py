"""Text in, places where a line may end out, each with how much it would hurt there."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import budoux
from uniseg.linebreak import line_break_boundaries

SOFT_HYPHEN = "\u00ad"
NEVER = 50.0  # only when a single phrase is wider than the measure
_PHRASED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f]")
_CLAUSE_ENDS = frozenset("、。，！？,!?")
_PHRASE_END = 0.1
_KANA = re.compile("[\u3041-\u30ff]")
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
_PICTURE = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\u2b50\u2b55\u231a\u231b]")
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]")
_THAI = re.compile("[\u0e00-\u0e7f]")
# characters of Traditional Chinese that the simplified script writes otherwise
_TRADITIONAL = re.compile("[們個這來對時過還為與開關學國會發說長門問題見車買賣讓體點無電價優質]")


def word_set(listed: str) -> frozenset[str]:
    """The words of a text, once each."""
    return frozenset(listed.split())


# words that lean on the next one: articles, prepositions, conjunctions, possessives
LEANING = word_set(
    "a an the of in on at to for by with from as and or but nor your our my his her its their "
    "no is are be we i you vs per into than that who which de la le les el los las un una uno "
    "du des en et ou y e o con por para sin su sur da do das dos na em um uma il lo gli di "
    "del della dei al alla tra fra der die den dem ein eine einen im am zum zur und oder mit "
    "von für auf bei ohne het een van op met voor bij и в во на с со к ко о об от до за из "
    "по не для у а но og på til av med ett och att som w z od dla za po ze się "
)
_UNITS = word_set(
    "% ml l cl g kg mg oz lb lbs cm mm m km in ft h hr hrs hour hours min mins minute minutes "
    "s sec day days week weeks month months year years am pm x times people reviews stars "
    "star points degrees € $ £ ¥ usd eur gbp kr zł tage wochen stunden minuten jahre jours "
    "semaines heures ans días semanas horas años dias mg/ml kcal cal mb gb tb mp hz w kw v "
    "pack pcs pieces off "
)
_NUMBER = re.compile(r"^[\W_]*\d[\d.,:/]*[\W_]*$")
_OPENERS = "([{«“‘¿¡„"
_OPENING = frozenset("([{¿¡「『（【《〈")
_CLOSING = frozenset(")]}!?;:,.%»、。，．！？；：」』）】》〉…/")
_PLAIN = re.compile(
    r"[\"“‘(¿¡]?[A-Za-zÀ-ɏΑ-ωА-ӿא-תء-ي\d]+(?:['’.,][A-Za-zÀ-ɏΑ-ωА-ӿא-תء-ي\d]+)*[.,!?:;…%\"”’)]*"
)
_SIGNS = frozenset({"$", "€", "£", "¥", "№", "no.", "nr."})
_LINKS = frozenset("–—-&+|/·•×")


def breaks(text: str) -> dict[int, float]:
    """Index of the character that would start the next line -> penalty (0 good .. ``NEVER``).

    ``text`` is one stretch without newlines. Soft hyphens must be gone (see ``setting``).
    """
    if not text:
        return {}
    found = {place: _latin_penalty(text, place) for place in _opportunities(text)}
    if _PHRASED.search(text):
        found = _by_phrase(text, found)
    for place in found:  # a picture belongs to the word before it
        if _PICTURE.match(text[place:].lstrip()) and text[:place].strip():
            found[place] = NEVER
    for place in found:  # UAX 14 would break between syllables; Korean is read by words
        if _HANGUL.match(text[place]) and not text[place - 1].isspace():
            found[place] = NEVER
    # a line never starts with a space: trailing spaces belong to the line before
    return {place: cost for place, cost in found.items() if not text[place].isspace()}


def _opportunities(text: str) -> list[int]:
    """Places where UAX 14 lets a line end.

    The full algorithm costs 0.2 ms a character, so plain words are answered by their shape.
    """
    places: list[int] = []
    for match in re.finditer("[^ ]+", text):
        start, word = match.start(), match[0]
        before = text[:start].rstrip(" ")
        if before and before[-1] not in _OPENING and word[0] not in _CLOSING:
            places.append(start)
        if not _PLAIN.fullmatch(word):
            inner = line_break_boundaries(word)
            places.extend(start + place for place in inner if 0 < place < len(word))
    return places


def _by_phrase(text: str, found: dict[int, float]) -> dict[int, float]:
    phrase_ends = _phrase_ends(text)
    result: dict[int, float] = {}
    for place, cost in found.items():
        before, after = text[place - 1], text[place]
        inside = _PHRASED.match(before) and _PHRASED.match(after)
        if before == after and inside:  # a doubled character is one word: 慢慢, 人人
            result[place] = NEVER
        elif before in _CLAUSE_ENDS and (_PHRASED.match(after) or inside):
            result[place] = -0.06
        elif place in phrase_ends and inside:
            result[place] = _PHRASE_END
        elif before.isspace() or not inside:
            result[place] = cost
        else:
            result[place] = NEVER
    for place in phrase_ends:
        if text[place] == text[place - 1]:
            continue
        thai = _THAI.match(text[place]) and _THAI.match(text[place - 1])
        if place not in result and thai:  # Thai has no breaks of its own in UAX 14
            result[place] = 0.05
    return result


def _phrase_ends(text: str) -> set[int]:
    kind = "ja" if _KANA.search(text) else "th" if _THAI.search(text) else ""
    if not kind and _HAN.search(text):
        kind = "zh-hant" if _TRADITIONAL.search(text) else "zh-hans"
    if not kind:
        return set()
    ends, place = set(), 0
    for chunk in _parser(kind).parse(text):
        place += len(chunk)
        if place < len(text):
            ends.add(place)
    return ends


@cache
def _parser(kind: str) -> Any:  # noqa: ANN401 - budoux is used untyped
    return {
        "ja": budoux.load_default_japanese_parser,
        "th": budoux.load_default_thai_parser,
        "zh-hans": budoux.load_default_simplified_chinese_parser,
        "zh-hant": budoux.load_default_traditional_chinese_parser,
    }[kind]()


def _latin_penalty(text: str, place: int) -> float:
    before = text[:place]
    stripped = before.rstrip()
    if not stripped:
        return 0.0
    if len(stripped) == len(before):  # inside a word: after a hyphen, a slash, a dash
        return 0.05 if before[-1] in "—–…" else 0.35
    previous = re.split(r"\s", stripped)[-1]
    following = re.split(r"\s", text[place:], maxsplit=1)[0]
    bare = previous.strip("\"'“”‘’()[]").casefold()
    last = previous[-1]
    number = _NUMBER.match(previous) is not None
    unit = following.strip(".,;:!?()").casefold()
    rules = (
        (last in ".!?:;…。！？" and not number, -0.12),
        (last in ",—–|·•،", -0.06),
        (number and last not in ",;", 0.9 if unit in _UNITS else 0.3),
        (bare in _SIGNS or last in _OPENERS, 0.9),
        (following in _LINKS, 0.25),  # a dash or an ampersand does not start a line
        (bare in LEANING or bare in _LINKS, 0.18),
        (_name(previous, following, text), 0.12),
    )
    return next((cost for holds, cost in rules if holds), 0.0)


def _name(previous: str, following: str, text: str) -> bool:
    """Two capitalised words in a row read as a name, unless the whole line is capitalised so."""
    if not (previous[:1].isupper() and following[:1].isupper()):
        return False
    words = [word for word in text.split() if word[:1].isalpha()]
    capitals = sum(word[:1].isupper() for word in words)
    first = text.lstrip().startswith(previous) and text.count(previous) == 1
    return capitals <= len(words) * 0.5 and not first
