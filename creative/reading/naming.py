"""The items of a clause in; out come the same with names and times told from looks."""

# ruff: noqa: SIM905, E501 - word lists read better as words; a list is not broken in two
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from creative.reading.lexicon import Concept
from creative.reading.phrasing import Item

FILLER: Final = Concept("filler", "")
ARTICLES = frozenset(
    "a an the this la le l el der die das den dem los las il lo i o os as de het un une una ein "
    "eine einen um uma een al a all".split()
)

# --- names -------------------------------------------------------------------------------------
# words that are written with a capital whatever they mean in the sentence
_PROPER = frozenset(
    "christmas xmas easter halloween hanukkah diwali ramadan eid thanksgiving october noel advent "
    "bauhaus memphis scandinavian scandi swiss japandi mediterranean riviera nordic alps tokyo "
    "hollywood victorian renaissance rembrandt vogue ai saas led uv y2k nye navidad pascua natale "
    "noel carrara valentine valentines mondrian i".split()
)
_CALLED = frozenset("called named name's by from thanks hi hello hey dear mr mrs ms dr".split())


def capitals_tell(source: str) -> bool:
    """Whether a text writes capitals as prose does: few words have one."""
    words = re.findall(r"[^\W\d_]{2,}", source)
    inner = [w for w in words if w[:1].isupper()]
    return len(words) > 3 and len(inner) <= 0.45 * len(words)


def without_names(items: list[Item], source: str, language: str) -> list[Item]:
    """``Dark Horse Coffee``, ``our founder Dawn``: capitals within a sentence."""
    if language == "de":
        return items
    out = list(items)
    for at, item in enumerate(items):
        if item.kind not in {"look", "color"} or item.words in _PROPER:
            continue
        if not source[item.start : item.start + 1].isupper():
            continue
        said = source[item.start : item.end]
        if said.isupper() and len(said) > 1:
            continue
        if _in_name(items, at, source):
            out[at] = replace(item, concept=None)
    return out


def _in_name(items: Sequence[Item], at: int, source: str) -> bool:
    def capital(index: int) -> bool:
        if not 0 <= index < len(items):
            return False
        first = source[items[index].start : items[index].start + 1]
        return first.isupper()

    opens = _opens_sentence(source, items[at].start)
    if re.match(
        r"\s*&\s*[A-Z]|\s+(?:and|und|et|y|e|en) (?:Sons|Co|S[öo]hne|Fils|Hijos|Figli)\b",
        source[items[at].end :],
    ):
        return True
    before = items[at - 1] if at else None
    after = items[at + 1] if at + 1 < len(items) else None
    named = {"word", "cannot", "noun"}
    run = after is not None and capital(at + 1) and close(items[at], after)
    if run and after is not None and after.kind in named:
        return not opens or capital(at + 2)
    if opens:
        return False
    if before is not None and before.words in _CALLED:
        return True
    if before is not None and capital(at - 1) and close(before, items[at]):
        return before.kind in named and not _opens_sentence(source, before.start)
    person = before is not None and before.kind in {"role", "word"}
    return person and " " not in source[items[at].start : items[at].end] and not capital(at - 1)


def _opens_sentence(source: str, start: int) -> bool:
    before = source[:start].rstrip(" \"'“„«(¡¿")
    return not before or before[-1] in ".!?:;\n-–—•,*/|"


def close(one: Item, other: Item) -> bool:
    """Whether nothing but a space or a hyphen stands between two items."""
    return 0 <= other.start - one.end <= 1


# --- times -------------------------------------------------------------------------------------
TIMES = frozenset(
    "winter summer spring autumn fall christmas xmas easter halloween october advent harvest holidays "
    "midnight holiday ramadan eid thanksgiving night evening morning valentine's valentines new year noon "
    "verano invierno otono primavera navidad noche manana tarde pascua ete hiver automne printemps "
    "noel nuit matin soir paques sommer winter herbst fruhling fruhjahr weihnachten ostern nacht abend "
    "morgen estate inverno autunno natale notte sera mattina pasqua verao outono natal noite "
    "zomer winter herfst lente kerst pasen nacht avond ochtend black friday".split()
)
_FOR = frozenset({"for", "fur", "pour", "para", "per", "voor"})  # "a cream for winter"
_UNTIL = frozenset(
    "by until till since last next every each during past bis seit letzten letztes letzter letzte "
    "nachsten nachstes nachste nachster jeden jedes jede voriges vorigen jusqu depuis chaque "
    "hasta desde cada proximo proxima fino ogni scorsa scorso prossima prossimo ate proximo "
    "tot sinds vorige volgende elke afgelopen within before whole yesterday tomorrow ieri gestern hier ayer "
    "ontem gisteren monday tuesday wednesday thursday friday saturday sunday montag freitag samstag lundi "
    "vendredi samedi lunes viernes sabado lunedi venerdi sabato sexta sabado vrijdag zaterdag".split()
)
_PAST = frozenset(
    "dernier derniere prochain prochaine passe passee pasado pasada proximo proxima que passado "
    "passada scorso scorsa prossimo prossima".split()
)
_ALL_OVER = frozenset({"all", "ganze", "ganzen", "toute", "todo", "toda", "tutta", "heel", "hele"})


def without_times(items: list[Item], language: str) -> list[Item]:
    """``since last spring``, ``by Christmas``, ``every morning``: when, not how."""
    out = list(items)
    for at, item in enumerate(items):
        last = item.words.split()[-1]
        if item.kind != "look" or not (item.words in TIMES or last in TIMES):
            continue
        before = [i.words.split()[-1] for i in items[max(0, at - 3) : at]]
        while before and before[-1] in ARTICLES:
            before.pop()
        after = items[at + 1].words.split()[0] if at + 1 < len(items) else ""
        beyond = next((i for i in items[at + 2 :] if i.words not in ARTICLES), None)
        dated = after in {"of", "vom", "du", "del", "von"} and beyond is not None
        if dated and beyond is not None and beyond.kind == "word":  # "night of the 5th"
            out[at] = replace(item, concept=None)
            continue
        timed = bool(before) and before[-1] in (_UNTIL | _ALL_OVER)
        timed = timed or before[-2:] == ["as", "in"]  # "the same as in spring"
        alone = at + 1 == len(items) and len(before) > 1
        timed = timed or (alone and before[-1] in _FOR and item.words in TIMES)
        if timed or (language != "en" and after in _PAST - {"que"}):
            out[at] = replace(item, concept=FILLER)
    return out
