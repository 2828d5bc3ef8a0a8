"""A clause of which nothing can be done in; out comes whether it is a wish about the picture.

Briefs are full of facts, thanks, figures of speech and talk. A clause that brings nothing is
therefore refused only on evidence that something was asked of the ad; without it, it is taken as
background. The evidence is light grammar (an order, a modal verb, a thing with an indefinite
article, a negation, a comparative) and nearness in meaning to things in pictures or to talk.
"""

# ruff: noqa: SIM905, E501 - word lists read better as words; a list is not broken in two
from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

import numpy as np

from creative.reading import meaning
from creative.reading.clauses import AND, Piece
from creative.reading.grammar import (
    ACTING,
    ASSURES,
    CLOSED,
    COMPARED,
    FINITE,
    GROUP,
    IMPERATIVE,
    INFINITIVE,
    LINE,
    MODAL,
    OBJECT,
    ORDERS,
    OTHER_LETTERS,
    OURS,
    OURS_SHOWN,
    PARTICLES,
    POLITE_START,
    REASON,
    RELATIVE,
    STATES,
    TALK,
    TALK_CLAUSE,
    THING,
    THIRD,
    WE_FORM,
    WHEN,
    WITH,
)
from creative.reading.lexicon import plain

_PICTURED = (
    "an animal, a person in the picture, a car, a robot, fireworks, a sticker, an icon, a badge, a map, "
    "a QR code, a barcode, an animation, a video, music, a sound, glitter, smoke, a hat, a dragon, "
    "a photo of a man, emojis, a pattern, a texture, a font, typography, an illustration, a film look, "
    "a retro style, a frame, a ribbon, a splash, feathers, a castle"
).split(", ")
_TALKED = (
    "we sell, our company, the customers, sales last year, the deadline, the meeting, thank you, kind regards, "
    "the launch date, the budget, have a nice weekend, in business for years, my boss, our team, delivery time, "
    "the market, the weather, good luck, no problem, the competition, it was founded, people buy it, "
    "i think so, see you soon, money, a lot of work, i do not know, we won a prize, the agency, a figure of speech"
).split(", ")

FEATURES: Final = (
    "bias order infinitive modal thing with compared denied part goods place seen vague thing_refused folk_told states "
    "ours we_form when reason talk listed short finite near strange question number"
).split()


@lru_cache(maxsize=1)
def _anchors() -> tuple[meaning.Vectors, meaning.Vectors]:
    return meaning.vectors(_PICTURED), meaning.vectors(_TALKED)


def _near(flat: str) -> float:
    """How much nearer the text is to things in pictures than to talk, about -1..1."""
    seen, talked = _anchors()
    own = meaning.vectors([flat])[0]
    best = np.sort(seen @ own)[-3:].mean() - np.sort(talked @ own)[-3:].mean()
    return float(best)


_NO_VERB = ("ed", "ing", "ly")
_IN_ED = frozenset("embed feed speed shed shred heed bring fling swing".split())


def _orders(flat: str, language: str) -> bool:
    """Whether the clause opens with an order: a verb with its object behind it."""
    words = re.findall(r"[\w-]+", POLITE_START.sub("", flat))
    if not words or words[0] in TALK - ORDERS:
        return False
    if words[0] in ORDERS or IMPERATIVE.match(" ".join(words)):
        return True
    if len(words) < 2 or words[0] in CLOSED[language] or words[0] in CLOSED["en"]:
        return False
    if language == "en" and words[0].endswith(_NO_VERB) and words[0] not in _IN_ED:
        return False
    if language == "en" and words[1] in PARTICLES and len(words) > 2:
        return words[2] in OBJECT["en"]
    return words[1] in OBJECT[language] and not _we(words[0], language)


def _we(flat: str, language: str) -> bool:
    """``vendemos``, ``vendons``: a verb that says we; elsewhere such endings are of nouns."""
    return language in _SILENT and bool(WE_FORM.search(flat))


# "en verano cerramos"; not what asks: "usemos", "queremos"
_WE_INSIDE = re.compile(
    r"\b(?!us[ae]mos|pon|hag|mostr|dej|evit|vamos|quit|quer|quis|neces|prec|gost|vogl|vorr|usiamo|mett|fac|imag|"
    r"busc|prefer|pens|lasc|evitiamo)\w{2,}(?:[aei]mos|iamo)\b"
)
_SILENT = frozenset({"es", "it", "pt"})  # French says "nous"; "montrons" is an order
_ROMANCE = frozenset({"es", "fr", "it", "pt"})
_GOODS = frozenset({"product", "people", "props", "offer"})
_FOLK = frozenset({"people", "animals", "audience", "activity"})


def features(text: str, piece: Piece, reasons: frozenset[str], *, asked: bool) -> tuple[float, ...]:
    """The evidence, in the order of FEATURES, each about 0..1.

    ``reasons``: names of what the clause holds that cannot be had; ``asked``: whether a
    neighbour in the same sentence asks for something.
    """
    flat = plain(text)[0]
    spaced = re.sub(r"['’-]", " ", flat)
    language = piece.language
    words = spaced.split()
    part = any(i.kind == "role" and i.value not in _GOODS for i in piece.items)
    goods = piece.has("role", "noun") and not part
    ours = bool(OURS.search(spaced))
    talk = bool(TALK_CLAUSE.search(spaced)) or bool(ASSURES.search(spaced))
    modal = bool(MODAL.search(spaced)) or bool(MODAL.search(flat))
    asks = modal and not THIRD.search(spaced)  # "the can should be open"
    stating = STATES[GROUP.get(language, language)]
    states = not asks and bool(stating.search(flat) or stating.search(spaced))
    finite = states or (not asks and bool(FINITE.search(spaced)))
    thing = bool(THING.search(spaced)) and not FINITE.search(RELATIVE.split(spaced, maxsplit=1)[0])
    if thing:
        states = finite = False  # "a scale showing how light it is"
    shown = ACTING.search(spaced) and not ours
    thing = thing or (not finite and bool(shown or OURS_SHOWN.search(spaced)))
    order = _orders(spaced if language in {"fr", "it"} else flat, language)
    ending = INFINITIVE.get(language)
    infinitive = ending is not None and not states and not ours and bool(ending.search(spaced))
    refused = bool(reasons - {"vague", "unknown", "language"})
    listed = asked and piece.joint in {",", "", *AND} and not finite
    return (
        1.0,
        float(order and not talk),
        float(infinitive and not order),
        float(modal and not talk),
        float(thing),
        float(piece.joint in WITH and not finite),
        float(bool(COMPARED.search(spaced)) and not finite),
        float(bool(LINE.search(flat)) and not finite and not talk),
        float(part and not finite),
        float(goods),
        float(piece.has("place", "size", "relation", "focus")),
        float(piece.has("look", "color")),
        float("vague" in reasons),
        float(refused),
        float(bool(reasons & _FOLK) and (states or ours)),
        float(states),
        float(ours),
        float(_we(spaced, language)),
        float(bool(WHEN.search(spaced))),
        float(bool(REASON.search(spaced))),
        float(talk or (bool(words) and words[0] in TALK - ORDERS)),
        float(listed),
        float(len(words) <= 2),
        float(finite),
        _near(flat),
        float("language" in reasons),
        float(text.rstrip().endswith("?")),
        float(any(w.isdigit() for w in words)),
    )


# Fitted by logistic regression (L2, 1.0 a weight) on 980 clauses of which nothing can be done, 473 of
# them wishes: those of tests/creative/directions.jsonl and tests/creative/wishes_and_remarks.txt,
# read with no table of remarks. Left out a batch at a time: precision 0.93, recall 0.95 at this bar.
_WEIGHTS: Final = (
    -1.57,
    3.77,
    1.43,
    3.78,
    1.49,
    0.87,
    2.00,
    3.37,
    2.05,
    0.63,
    0.54,
    0.21,
    0.05,
    1.97,
    -0.75,
    -1.12,
    -0.40,
    -1.40,
    -1.95,
    0.72,
    -2.19,
    -0.04,
    0.59,
    -1.99,
    1.22,
    -0.09,
    -0.09,
    -0.96,
)
_BAR: Final = -0.3  # log odds


_INTENDS = re.compile(
    r"\b(?:going|looking|after|thinking|aiming|hoping|imagin\w*|pictur\w*|see|envision|love|like|prefer|go|feel|"
    r"denken|stellen|lieben|mogen|sehen|pensons|imaginons|aimons|voyons|imaginamos|pensamos|buscamos|vemos|"
    r"pensiamo|cerchiamo|immaginiamo|imaginamos|procuramos|denken|zoeken|zien)\b"
)


_OF_THE_AD = re.compile(
    r"^\W*(?:our|unsere?|notre|nuestr[oa]|(?:la |il )?nostr[oa]|(?:a |o )?noss[oa]|onze|ons) (?:\w+ )?"
    r"(?:brand|aesthetic|style|look|vibe|visual \w+|marke|marque|marca|marchio|merk|stil|stile|estilo|stijl)\b"
)
_INVERTED = re.compile(
    r"(?<=\w )(?!wollen|mochten|brauchen|wunschen|hatten|sollten|konnen|nehmen|machen|willen|nemen|moeten|kunnen|mogen)"
    r"\w{3,}en (?:wir|we|wij)\b|"
    r"\b(?:haben|sind|waren|hatten|machen|hebben|zijn|waren|hadden) (?:wir|we|wij)\b|\bhab(?:e)? ich\b"
)


def speaks_of_us(text: str, piece: Piece) -> bool:
    """``We were up all night``: people are the subject, and nothing of the ad is named."""
    flat = plain(text)[0]
    spaced = re.sub(r"['’-]", " ", flat)
    if piece.has("place", "size", "color", "quote", "negation", "only", "focus", "relation"):
        return False
    if any(i.kind == "role" and i.value not in {*_GOODS, "palette"} for i in piece.items):
        return False
    if MODAL.search(spaced) or MODAL.search(flat) or _INTENDS.search(spaced):
        return False
    if _OF_THE_AD.search(spaced):
        return False
    states = STATES[GROUP.get(piece.language, piece.language)]
    told = bool(states.search(flat) or states.search(spaced)) and bool(OURS.search(spaced))
    closed = piece.language in _ROMANCE and bool(_WE_INSIDE.search(spaced))
    return told or closed or _we(spaced, piece.language) or bool(_INVERTED.search(spaced))


def other_letters(text: str) -> bool:
    """True for letters that none of the seven languages has."""
    return not OTHER_LETTERS.isdisjoint(text.lower())


def goes_with(text: str, piece: Piece, before: str) -> bool:
    """A fragment that says nothing of its own: it is what the clause before it is."""
    flat = plain(text)[0]
    spaced = re.sub(r"['’-]", " ", flat)
    if piece.joint in AND and OURS.search(plain(before)[0]) and not MODAL.search(spaced):
        return not piece.has("role", "place", "color", "quote", "cannot")  # "we breed and sell"
    own = MODAL.search(spaced) or LINE.search(flat) or _orders(flat, piece.language)
    return not own and not piece.has("role", "place", "size", "color", "look", "quote", "cannot")


def wished(text: str, piece: Piece, reasons: frozenset[str], *, asked: bool) -> bool:
    """Whether a clause that brings nothing asks something of the picture; see ``features``."""
    found = features(text, piece, reasons, asked=asked)
    return float(np.dot(_WEIGHTS, found)) > _BAR
