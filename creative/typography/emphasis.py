"""A headline in, the characters of it that may stand out from the rest out."""

from __future__ import annotations

import re

from creative.typography.breaking import LEANING, word_set

_CURRENCY = r"[$€£¥₹₽₩]|(?:USD|EUR|GBP|CHF|kr)\s?"
_AMOUNT = re.compile(
    rf"(?:[-+−~]\s?)?(?:{_CURRENCY})?\s?\d+(?:[.,:/\u00a0]\d+)*"
    rf"(?:\s?(?:%|{_CURRENCY}|[x×]\b|(?:ml|kg|g|km|h|hours?|min(?:utes)?|days?|weeks?|months?|"
    r"years?|tagen?|wochen|stunden|minuten|jahren?|jours|semaines|heures|ans|días|semanas|horas|"
    r"años|dias|anos|giorni|ore|dagen|uur|дней|дня|часов|минут)\b))?",
    re.IGNORECASE,
)
_SPELLED = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|"
    r"sixty|ninety|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|deux|trois|quatre|cinq|sept|"
    r"huit|neuf|dix)\s(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|sekunden|minuten|"
    r"stunden|tagen?|wochen|monaten?|jahren?|secondes|heures|jours|semaines|mois|ans)\b",
    re.IGNORECASE,
)
_MONEY = re.compile(_CURRENCY)
_NEGATION = re.compile(
    r"\b(?:no|not|non|nothing|nobody|never|none|without|\w+n['’]t|nicht|nichts|nie|kein\w*|ohne|sans|pas|"
    r"jamais|rien|sin|nada|nunca|senza|niente|mai|sem|zonder|niet|geen|без|не|нет)\b",
    re.IGNORECASE,
)
_FAINT = word_set(
    "off half first last once now then just only even still too also again today here there "
    "it that this them"
)
_PAUSE = re.compile(r"(?<=[.!?…,;:、。，！？：–—])\s*(?=\S)")
_WORD = re.compile(r"\S+")
_LETTER = re.compile(r"\w")
_MOST_WORDS = 8
_LONGEST_WORD = 18  # letters: a longer one may be divided, and no part of a word stands out alone
# what a definite article names is known already: "Squeeze the day" turns on its verb
_DEFINITE = word_set("the der die das den dem le la les el los las il lo gli i o os as het de")
_MOST_SHARE = 0.7  # of the letters: what stands out needs something to stand out from


def has_price(text: str) -> bool:
    """True when the text names an amount of money."""
    return any(_MONEY.search(found[0]) for found in _AMOUNT.finditer(text))


def offer_span(text: str) -> tuple[int, int] | None:
    """From and to of the one price or percentage that a text names; None where it is not one."""
    spans = [_trimmed(text, *found.span()) for found in _AMOUNT.finditer(text)]
    offers = [(i, j) for i, j in spans if _MONEY.search(text[i:j]) or "%" in text[i:j]]
    if len(offers) != 1:
        return None
    start, end = offers[0]
    return None if text[:start][-1:].isalnum() or text[end:][:1].isalnum() else (start, end)


def key_span(text: str, *, words: bool = True) -> tuple[int, int] | None:
    """From and to (indices into ``text``) of its amount, else its last clause, else its last word.

    ``words``: take the last word as well; never after a negation, which it would turn round.

    An amount is what an offer turns on; elsewhere the stress of a phrase falls on its last word
    (the nuclear stress rule: Chomsky and Halle, "The Sound Pattern of English", 1968) unless a
    definite article says that it is known already. None where nothing is left to stand out from;
    long copy has no key but its amount.
    """
    if "\n" in text:
        return None
    spans = [_trimmed(text, *found.span()) for found in _AMOUNT.finditer(text)]
    spans = spans or [found.span() for found in _SPELLED.finditer(text)]
    if not spans and len(_WORD.findall(text)) > _MOST_WORDS:
        return None
    if len(spans) > 1:
        return None
    pauses = [found.end() for found in _PAUSE.finditer(text)]
    if not spans and len(pauses) == 1:
        spans = [(pauses[0], len(text.rstrip()))]
    if not spans and not pauses and words and not _NEGATION.search(text):
        spans = _stressed(text)
    return next((span for span in spans if _stands_out(text, *span)), None)


def clause_span(text: str) -> tuple[int, int] | None:
    """The key of a text where it is a whole clause, which can have a line of its own."""
    span = key_span(text, words=False)
    return span if span is not None and _PAUSE.search(text[: span[0] + 1]) else None


def _stressed(text: str) -> list[tuple[int, int]]:
    """The last word, with the one before it where that belongs to it and enough is left."""
    words = [found.span() for found in _WORD.finditer(text)]
    last = [text[start:end].casefold().strip(".,!?") for start, end in words[-2:]]
    if len(words) < 2 or last[-1] in LEANING | _FAINT or len(last[-1]) < 3 or last[0] in _DEFINITE:
        return []
    if len(words) >= 4 and last[0] not in LEANING | _FAINT:
        return [(words[-2][0], words[-1][1]), words[-1]]
    return [words[-1]]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    return start, end


def _stands_out(text: str, start: int, end: int) -> bool:
    """True when the part is some, and not nearly all, of the letters, and cuts no word."""
    letters, own = len(_LETTER.findall(text)), len(_LETTER.findall(text[start:end]))
    whole = not (text[:start][-1:].isalnum() or text[end:][:1].isalnum())
    words = _WORD.findall(text[start:end])
    whole = whole and all(len(_LETTER.findall(word)) <= _LONGEST_WORD for word in words)
    return whole and 1 <= own <= _MOST_SHARE * letters
