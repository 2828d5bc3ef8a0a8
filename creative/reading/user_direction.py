"""``user_direction`` in; out come Wishes, and for each of its clauses what became of it."""

# ruff: noqa: SIM905 - word lists read better as words
from __future__ import annotations

import re
from dataclasses import replace

from creative.direction import Clause, Wishes
from creative.reading import lexicon
from creative.reading.clauses import Piece, Reading, read_clauses
from creative.reading.copy_orders import unquoted
from creative.reading.effects import Draft, Effect, settle
from creative.reading.findings import Found
from creative.reading.guessing import nearest
from creative.reading.interpreting import interpret
from creative.reading.limits import REASONS

_OTHER_WORDS = frozenset(
    "het een niet geen met voor zonder achtergrond och inte ingen bakgrund utan ett bez jest na "
    "tlo ve bir ile arka dan dengan tanpa latar yang cu fara si pe ja ei ilman taustalla og ikke "
    "uden til som av pa baggrund bakgrunn helder licht warme khong nen trang anh sang voi".split()
)


def read_direction(text: str) -> tuple[Wishes, tuple[Clause, ...]]:
    """Read a direction in English, Spanish, French or German (Italian, Portuguese: the basics).

    Every clause comes back, applied with its effect or not applied with the reason; a clause of
    which only a part can be had comes back as both. Later clauses win over earlier ones.
    """
    ordered, sheltered = unquoted(text)
    reading = read_clauses(sheltered)
    reading.quotes.update(
        {mark: ordered[inner] for mark, inner in reading.quotes.items() if inner in ordered}
    )
    drafts: list[Draft] = []
    for sentence in reading.sentences:
        subject: tuple[str, ...] = ()
        for piece in sentence:
            found = interpret(piece, subject, reading.text)
            drafts.append(_draft(piece, found, reading, ordered))
            if found.roles or piece.has("look", "cannot"):
                subject = found.roles
    return settle(drafts)


def _draft(piece: Piece, found: Found, reading: Reading, ordered: dict[str, str]) -> Draft:
    text = _restored(reading.text[piece.start : piece.end].strip(" ,;:-–—."), ordered)
    effects = [
        replace(e, value=reading.quotes[str(e.value)]) if str(e.value) in reading.quotes else e
        for e in found.effects
    ]
    if any(e.name == "leave_out" and e.value == "text" for e in effects):
        effects = [e for e in effects if not (e.name == "leave_out" and e.value in _LINES)]
    refusals = [
        (_restored(words, ordered).strip(" ,;:-") or text, reason)
        for words, reason in found.refusals
    ]
    residue = [_restored(words, ordered) for words in found.residue]
    if not effects and not refusals and _courtesy(piece):
        effects = [Effect("always", "strict" if piece.has("only") else "courtesy")]
    if not effects and not refusals:
        guess = nearest(text) if residue and piece.language == "en" else ()
        effects = [Effect(name, value, implied) for name, value, implied in guess]
        if not effects:
            refusals = [(text, REASONS[_why(piece)])]
    return Draft(text, effects, refusals, residue)


_COURTESIES = frozenset(
    "thanks thank hi hello hey dear please gracias hola merci bonjour danke hallo bitte".split()
)


def _courtesy(piece: Piece) -> bool:
    """``Thanks!``, or ``no other colours`` on its own: nothing new is asked."""
    if not all(item.kind in {"filler", "only", "from"} for item in piece.items):
        return False
    return piece.has("only") or any(item.words in _COURTESIES for item in piece.items)


_LINES = frozenset({"headline", "subheadline", "cta"})


def _restored(text: str, ordered: dict[str, str]) -> str:
    for mark, inner in ordered.items():
        text = text.replace(f'"{mark}"', inner).replace(mark, inner)
    return text


def _why(piece: Piece) -> str:
    """The honest reason for a clause of which nothing was understood."""
    words = [item.words for item in piece.items if item.words != ":"]
    letters = "".join(words)
    if any(ord(char) > 0x24F for char in letters) and not re.search(r"[a-z]{3}", letters):
        return "language"
    foreign = sum(word in _OTHER_WORDS for word in words)
    unknown = sum(item.concept is None for item in piece.items if item.words != ":")
    if foreign and unknown >= len(words) / 2:
        return "language"
    nothing_known = unknown == len(words) and len(words) > 2
    if nothing_known and lexicon.language_of(words)[1] < 0.2:
        return "language"
    return "unknown" if unknown else "vague"
