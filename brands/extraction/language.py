"""A page's words in; the language that they are written in out, where the page does not say."""

from __future__ import annotations

import re
from collections import Counter

LEAST_WORDS = 4
_WORD = re.compile(r"[^\W\d_]+")
_COMMON = {
    "en": "the and of to in is for with that your you our we are on it from this not have",
    "de": "der die das und ist nicht mit für ein eine wir sie den von auf dem im zu wie auch",
    "fr": "le la les et des est pour une dans vous nous sur pas avec qui au votre du plus ce",
    "es": "el la los las y de que en para una con por no más su es del como nuestra sin",
    "it": "il di che e la per un una con non sono del della più nel gli le nostra alla da",
    "pt": "o de que e do da em para com não uma os as por mais dos das ao você nossa",
    "nl": "de het een en van is voor met niet dat op je wij zijn ook bij naar onze uit aan",
    "sv": "och att det som en på är av för med till inte den har vi du ett kan din från",
    "da": "og at det som en på er af for med til ikke den har vi du et kan din fra",
    "nb": "og å det som en på er av for med til ikke den har vi du et kan din fra",
    "pl": "i w na z do się nie jest że to dla od po jak oraz przez nasze twój są czy",
    "cs": "a v na je se že to pro do od po jak jsou nebo není naše váš který při za",
    "tr": "ve bir bu için ile da de çok daha olarak en ne her ama gibi kadar sizin bizim var",
    "fi": "ja on ei se että en kun mutta niin kuin hän ovat myös meidän sinun tai jos nyt vain",
}
_TABLE = {language: frozenset(words.split()) for language, words in _COMMON.items()}
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("uk", re.compile(r"[іїєґ]", re.IGNORECASE)),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
)


def language_of(text: str) -> str:
    """A two-letter code, or an empty string where too little speaks for any language."""
    text = text[:20_000].lower()
    letters = sum(ch.isalpha() for ch in text)
    for language, script in _SCRIPTS:
        # Japanese is told by its syllables, which are some of its signs; the rest by most.
        share = 0.05 if language in {"ja", "uk"} else 0.3
        if letters and len(script.findall(text)) > max(LEAST_WORDS, letters * share):
            return language
    counts = Counter(_WORD.findall(text))
    scores = {language: sum(counts[word] for word in words) for language, words in _TABLE.items()}
    first, second = sorted(scores, key=lambda language: -scores[language])[:2]
    if scores[first] < LEAST_WORDS or scores[first] < scores[second] * 1.15:
        return ""
    return first
