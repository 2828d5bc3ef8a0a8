"""Two texts in; whether the one is visibly written in another language than the other out."""

# ruff: noqa: SIM905 - word tables

from __future__ import annotations

import re
import unicodedata
from collections import Counter

# Short words that hardly any sentence of the language does without, and few of another have.
_PARTICLES: dict[str, frozenset[str]] = {
    "en": frozenset("the and for with your you our of is are from that this to it we made".split()),
    "de": frozenset(
        "der die das und für mit ihr ihre dein deine wir ist nicht ein eine auf".split()
    ),
    "fr": frozenset(
        "le la les des et pour avec votre vos notre nous est une du dans au aux".split()
    ),
    "es": frozenset("el la los las y para con tu su nuestro es una del más por que sin".split()),
    "it": frozenset(
        "il lo gli le e per con tuo tua la nostro è una di della che più senza".split()
    ),
    "pt": frozenset("o os as e para com seu sua nosso é uma do da mais por que sem não".split()),
    "nl": frozenset("de het een en voor met jouw je onze wij is niet op van zijn".split()),
    "sv": frozenset("och för med din ditt vår vi är inte en ett på av det som".split()),
}
# what is written in a script, the likeliest first
_BY_SCRIPT: dict[str, tuple[str, ...]] = {
    "CYRILLIC": ("ru", "uk", "bg", "sr", "mk", "be", "kk"),
    "GREEK": ("el",),
    "ARABIC": ("ar", "fa", "ur"),
    "HEBREW": ("he", "yi"),
    "DEVANAGARI": ("hi", "mr", "ne"),
    "THAI": ("th",),
    "HANGUL": ("ko",),
    "KANA": ("ja",),
    "EAST": ("zh", "ja"),
}
_NO_LATIN = frozenset({"ru", "uk", "el", "ar", "he", "hi", "th", "ko", "ja", "zh"})
_KANA = ("HIRAGANA", "KATAKANA")
_EAST = frozenset({"CJK", "HIRAGANA", "KATAKANA", "FULLWIDTH"})


def language_of(text: str, declared: str = "") -> str:
    """The two-letter code of a text: the declared one, unless its script says otherwise.

    Without a declaration the particles decide; English when nothing does.
    """
    code = declared.casefold().replace("_", "-").split("-")[0]
    script = _script(text)
    if script == "EAST" and any(unicodedata.name(s, "").startswith(_KANA) for s in text):
        script = "KANA"
    spoken = _BY_SCRIPT.get(script, ())
    if spoken:
        return code if code in spoken else spoken[0]
    if code and (script != "LATIN" or code not in _NO_LATIN):
        return code
    heard = _particles(text)
    return max(heard, key=lambda name: heard[name]) if heard else "en"


def other_language(line: str, page: str) -> bool:
    """True when the line's script, or its particles, are not those of the page.

    Names and single words show no language: when in doubt, it is the page's own.
    """
    own, whole = _script(line), _script(page)
    if own and whole and own != whole:
        return True
    if own != "LATIN" or not whole:
        return False
    spoken = _particles(page)
    if not spoken:
        return False
    heard = _particles(line)
    language = max(spoken, key=lambda name: spoken[name])
    best = max(heard.values(), default=0)
    return best >= 2 and heard[language] < best


def _script(text: str) -> str:
    letters = (unicodedata.name(sign, "").split(" ")[0] for sign in text if sign.isalpha())
    counts = Counter("EAST" if name in _EAST else name for name in letters)
    return counts.most_common(1)[0][0] if counts else ""


def _particles(text: str) -> Counter[str]:
    words = re.findall(r"[^\W\d_]+", text.casefold())
    return Counter(
        {name: n for name, known in _PARTICLES.items() if (n := sum(w in known for w in words))}
    )
