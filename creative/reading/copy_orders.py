"""A direction text in; out come unquoted new wordings, put between quotation marks."""

# ruff: noqa: E501 - a list of words is not broken in two
from __future__ import annotations

import re

from creative.reading import lexicon

_ROLE = (
    r"(?:sub[- ]?headline|sub[- ]?lines?|sub|sub[- ]?heading|subtitle|subhead|headline|heading|title|tagline|slogan|"
    r"cta|call[- ]to[- ]action|button(?: text| label| copy)?|copy|text|subt[ií]tulo|titular|"
    r"t[ií]tulo|bot[oó]n|titre|sous[- ]titre|"
    r"bouton|accroche|[üÜ]berschrift|untertitel|button|titolo|"
    r"sottotitolo|pulsante|bot[aã]o)"
)
_SAYS = (
    r"(?:should |must |to |that |which |it |can |has to |needs to )?(?:just |simply |only )?(?:says?|saying|reads?|reading|diga|dice|digan|"
    r"doit dire|dit|disant|lautet|soll (?:lauten|hei(?:ß|ss)en)|con el texto)\s*:?\s+"
)
_CHANGE = (
    r"(?:change|set|switch|swap|update|replace|rename|cambia|cambiar|reemplaza|remplace[zr]?|"
    r"change[zr]?|[äa]nder[en]?|ersetze?n?|cambia|mude|troque)"
)
_LINK = r"(?:by|to|for|with|into|as|a|por|par|en|zu|in|durch|con|para)"
_REST = r"(?P<copy>[^\"“”«»„\n;.!?]{2,120}[!?]?)"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_ROLE}\b[ ,]*{_SAYS}{_REST}",
        rf"\b{_CHANGE}\b[^.;,\n]{{0,24}}?\b{_ROLE}\b\s+{_LINK}:?\s+{_REST}",
        rf"(?<![\w-]){_ROLE}(?: (?:please|copy|line|wording|text|pls))?\s*(?:[:=]|->|=>|→)\s*{_REST}",
        rf"(?:^|[.;,\n]\s*)say\s+{_REST}",
    )
)
_STOP = re.compile(  # where a wording ends and the next order begins
    rf",?\s+(?:and\s+|y\s+|et\s+|und\s+)?(?:the\s+)?{_ROLE}\s*(?:[:=]|{_SAYS})|"
    rf",\s+(?:the\s+|our\s+)?(?:{_ROLE}|background|logo|product)\b(?=\s+\S)|"
    r",?\s+(?:and|but|then|with|y|pero|et|mais|und|aber)\s+(?=(?:say|write|di|diga|dis|sag|schreib|make|put|place|use|keep|move|the|no|"
    r"set|a |an |pon|usa|mets|place|setze|mach|el |le |la |die |der |das |leave|remove|change|logo|"
    r"product|cta|button|headline|show)\b)",
    re.IGNORECASE,
)
_PHRASE = 2  # words
_VISUAL = frozenset({"place", "color", "size", "look", "cannot", "only", "from", "relation"})


def unquoted(text: str) -> tuple[dict[str, str], str]:
    """Wordings ordered without quotation marks, by mark, and the text with the marks quoted."""
    orders: dict[str, str] = {}
    listed = len(_LABELLED.findall(text)) > 1
    for pattern in _PATTERNS:
        at = 0
        while match := pattern.search(text, at):
            start, copy = match.start("copy"), match["copy"]
            at = start
            if "\x03" in copy or re.match(r"\s*['‘]", copy):
                continue
            copy = _STOP.split(copy)[0].rstrip(" ,")
            if not copy or _speaks_of_looks(copy, listed=listed and copy[:1].isupper()):
                continue
            mark = f"\x03{len(orders)}"
            orders[mark] = copy
            text = f'{text[:start]}"{mark}"{text[start + len(copy) :]}'
            at = start + len(mark) + 2
    return orders, text


# a brief of lines, each with its label
_LABELLED = re.compile(rf"^\s*(?:{_ROLE}|background|colou?rs?)\s*:", re.IGNORECASE | re.MULTILINE)


def _speaks_of_looks(copy: str, *, listed: bool = False) -> bool:
    """``bottom right``, ``bold white``, ``the left``: an order about looks, not a wording.

    ``listed``: it stands in a list of labels, where a sentence is a wording whatever its words.
    """
    words = [token.text for token in lexicon.tokens(copy) if token.text not in {",", ":"}]
    if not words:
        return True
    language, _ = lexicon.language_of(words)
    at, visual, other, placed = 0, 0, 0, 0
    while at < len(words):
        hit = lexicon.lookup(words[at:], language)
        size = hit[1] if hit else 1
        shade = " ".join(words[at : at + size]) in lexicon.modifiers()
        if words[at].startswith("#") or shade or (hit and hit[0].kind in _VISUAL):
            visual += 1
            placed += bool(hit) and hit is not None and hit[0].kind in {"place", "size", "relation"}
        elif not hit or hit[0].kind != "filler":
            other += 1
        at += size
    if listed and placed == 0 and at > _PHRASE:
        return False
    capital = copy[:1].isupper()
    return visual > 0 and other == 0 and not (capital and at > 1 and visual < at)
