"""A direction text in, its pieces out: sentences, then clauses, each a run of concepts."""

# ruff: noqa: SIM905, E501 - word lists read better as words; a list is not broken in two
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from creative.reading import lexicon
from creative.reading.grammar import WITH
from creative.reading.lexicon import Token
from creative.reading.phrasing import Item, phrases

_QUOTES = re.compile(
    r"\"([^\"\n]{1,200})\"|“([^”\n]{1,200})[”\"]|„([^“”\n]{1,200})[“”]|«\s*([^»\n]{1,200}?)\s*»"
    r"|「([^」\n]{1,200})」|‘([^’\n]{1,200})’(?!\w)|(?<![\w'])'([^\n]{1,200}?)'(?!\w)"
)
_SENTENCE_END = re.compile(
    r"(?<=\bno\.)\s+(?!\d)|(?<!\bnr\.)(?<!\bno\.)(?<!\be\.g\.)(?<!\bz\.b\.)(?<=[.!?…])\s+|[;\n\r。！？；•]+|\s[–—|/]\s|^\s*[-*]\s+|\s-\s|"
    r",?\s+(?=(?:because|weil|porque|parce qu|perch[eé]|omdat)\b)|"
    r",?\s+(?=so (?:the|please|make|pick|use|keep|let|it|we|that|put|our)\b)|"
    r"(?:^|\s)\d{1,2}[.)]\s+(?=[^\W\d])|"
    r"(?<=\x02)\s+(?=(?-i:[A-Z][a-z]+)\s)",
    re.MULTILINE | re.IGNORECASE,
)
_JOINTS = {
    language: frozenset(words.split())
    for language, words in {
        "en": "and or nor but with then plus while & also though yet although whereas",
        "es": "y e u o ni pero con luego sino & and",
        "fr": "et ou ni mais avec puis & and",
        "de": "und oder aber mit sowie dann sondern & and",
        "it": "e ed o ma con poi & and",
        "pt": "e ou mas com nem & and",
        "nl": "en of maar met dan & and",
    }.items()
}
_SWAP = frozenset(
    "replace swap change switch remplacez remplace ersetze ersetzen tausche reemplaza cambia cambiar "
    "sostituisci troque vervang".split()
)
AND = frozenset("and y et und e ed en &".split())
_WEAK_JOINTS = frozenset("or nor ni ou oder o nem of".split())
BREAKS = frozenset("but pero mais aber ma mas maar then sino sondern".split())
_RATHER = frozenset(
    "prefer rather instead use lieber besser stattdessen mejor usa preferimos plutot preferons "
    "more mehr mas plus piu mais meer piuttosto meglio preferiamo preferisco melhor prefiro liever "
    "make keep".split()
)


# what stands between quotation marks behind these is the brief itself, not a line of the ad
_BRIEFED = re.compile(
    r"\b(?:brief|briefing|client|customer|boss|ceo|founder|feedback|notes?|message|verbatim|request|"
    r"instructions?|wishes|wish list|comments?|kunde|kundin|chef|wunsch|wunsche|le client|cliente|"
    r"jefe|capo|chefe|klant|baas|opdracht)\b[^\"“”„«.!?\n]{0,40}$",
    re.IGNORECASE,
)
_WORDING = 3  # words
# what is left when a part has been named
REST = frozenset("else rest restliche restlicher andere reste demas altro".split())


_OTHERWISE = frozenset("otherwise sonst ansonsten sinon verder altrimenti".split())


@dataclass(frozen=True, slots=True)
class Piece:
    """One clause: its items, and how it was joined to the one before (``,`` ``and`` ``""``)."""

    items: tuple[Item, ...]
    joint: str = ""
    language: str = "en"
    known: float = 1.0
    start: int = 0
    end: int = 0

    def of(self, *kinds: str) -> tuple[Item, ...]:
        """The items of these kinds, in order."""
        return tuple(item for item in self.items if item.kind in kinds)

    def has(self, *kinds: str) -> bool:
        return any(item.kind in kinds for item in self.items)


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole text taken apart; ``quotes`` are the texts between quotation marks, by number."""

    text: str
    sentences: tuple[tuple[Piece, ...], ...]
    quotes: dict[str, str] = field(default_factory=dict)


def _sheltered(text: str) -> tuple[str, dict[str, str], dict[int, int]]:
    """Quoted texts replaced by marks of the same length: nothing inside is split or read."""
    quotes: dict[str, str] = {}
    ends: dict[int, int] = {}

    def swap(match: re.Match[str]) -> str:
        inner = next(group for group in match.groups() if group is not None)
        if _a_mood(inner, text[: match.start()]):
            return " " + match.group()[1:-1] + " "
        if _BRIEFED.search(text[: match.start()]) and len(inner.split()) > _WORDING:
            return match.group()
        mark = f"\x01{len(quotes)}\x02"
        quotes[mark] = inner.strip()
        ends[match.start()] = match.end()
        return mark + " " * max(0, len(match.group()) - len(mark))

    return _QUOTES.sub(swap, text), quotes, ends


# what a wording stands behind
_WORDED = re.compile(
    r"\b(?:head\w*|titles?|text|copy|cta|buttons?|says?|saying|said|reads?|reading|slogan|tagline|sub\w*|lines?|label|words?|"
    r"write|written|use|put|add|replace|change|with|titel|\w*schrift|knopf|schreib\w*|titre|bouton|t[ií]tulo|titular|bot[oó]n|titolo|"
    r"pulsante|bot[aã]o|knop|kop|diga|dice|dit|sagt|steht|called|named)\b[^.!?]*$",
    re.IGNORECASE,
)
_MOOD_WORDS = 2


def _a_mood(inner: str, before: str) -> bool:
    """``the client wants 'airy'``: a word for a mood between quotation marks is no wording."""
    words = [token.text for token in lexicon.tokens(inner)]
    if not inner.islower() or not 0 < len(words) <= _MOOD_WORDS or _WORDED.search(before):
        return False
    hit = lexicon.lookup(words, "en")
    known = hit is not None and hit[1] == len(words) and hit[0].value.startswith("mood=")
    return known and bool(before.strip())


def _spans(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for match in _SENTENCE_END.finditer(text):
        if text[at : match.start()].strip():
            yield at, match.start()
        at = match.end()
    if text[at:].strip():
        yield at, len(text)


def read_clauses(text: str) -> Reading:
    """Take a text apart; every word of it stands in exactly one piece."""
    sheltered, quotes, ends = _sheltered(text)
    whole = [token.text for token in lexicon.tokens(sheltered)]
    general, _ = lexicon.language_of(whole)
    sentences: list[tuple[Piece, ...]] = []
    for start, end in _spans(sheltered):
        found = lexicon.tokens(sheltered[start:end])
        moved = tuple(
            replace(t, start=t.start + start, end=ends.get(t.start + start, t.end + start))
            for t in found
        )
        words = [t.text for t in moved if t.text not in {",", ":"} and "\x01" not in t.text]
        own, share = lexicon.language_of(words)
        _, general_share = own, sum(_known(word, general) for word in words) / max(1, len(words))
        language = general if general_share >= share - 0.15 else own
        pieces = tuple(_pieces(moved, language, sheltered))
        if pieces:
            sentences.append(_joined(pieces))
    return Reading(text, tuple(sentences), quotes)


def _known(word: str, language: str) -> bool:
    return (word,) in lexicon.index()[language]


def _pieces(words: Sequence[Token], language: str, text: str) -> Iterator[Piece]:
    joint = ""
    run: list[Item] = []
    for item in phrases(words, language):
        joints = _JOINTS[language]
        begins = not joint and not run and language in {"it", "pt"}  # "È ...": is, not and
        mark = "," if item.words == "," else item.words if item.words in joints else ""
        mark = "" if begins and mark == "e" else mark
        joins = item.kind == "filler" or item.concept is None or item.words in joints
        if item.words == ":" and any(other.kind == "negation" for other in run):
            yield _piece(run, joint, language, text)  # "not a funeral: brighter"
            joint, run = "", []
        elif item.words == "but" and any(other.words == "nothing" for other in run):
            run.append(item)  # "nothing there but the product"
        elif mark and joins:
            if any(other.words != ":" for other in run):
                yield _piece(run, joint, language, text)
                joint = ""
            joint = mark if mark != "," or joint in {"", ","} else joint
            run = []
        else:
            run.append(item)
    if any(item.words != ":" for item in run):
        yield _piece(run, joint, language, text)


def _piece(run: list[Item], joint: str, language: str, text: str) -> Piece:
    real = [i for i in run if i.words != ":"]
    known = sum(1 for item in real if item.concept is not None) / max(1, len(real))
    start, end = run[0].start, run[-1].end
    while end < len(text) and text[end] in "!?":
        end += 1
    return Piece(tuple(run), joint, language, known, start, end)


def _content(piece: Piece) -> tuple[Item, ...]:
    return tuple(item for item in piece.items if item.kind not in {"filler", "from"})


def _only_kinds(piece: Piece, *kinds: str) -> bool:
    content = [item for item in _content(piece) if item.words != ":"]
    return bool(content) and all(item.kind in kinds for item in content)


def _merged(one: Piece, other: Piece) -> Piece:
    return replace(one, items=one.items + other.items, end=other.end)


def _joined(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Put lists together again: colours, things left out, roles that share a predicate."""
    out: list[Piece] = []
    if len(pieces) > 1 and not _content(pieces[0]):  # "hey team, ..."
        pieces = (_merged(pieces[0], pieces[1]), *pieces[2:])
    elif len(pieces) > 1 and _only_kinds(pieces[0], "negation") and pieces[1].joint == ",":
        pieces = (replace(pieces[1], start=pieces[0].start), *pieces[2:])  # "no, on the right"
    for at, piece in enumerate(pieces):
        last = out[-1] if out else None
        joins = piece.joint not in BREAKS
        if last is not None and (
            _trails(last, piece) or (joins and _belongs(last, piece, pieces[at:]))
        ):
            out[-1] = _merged(last, piece)
        else:
            out.append(piece)
    return tuple(out)


def _trails(last: Piece, piece: Piece) -> bool:
    """``..., then the button``: parts named after what has just been asked of another."""
    said = [i for i in _content(piece) if i.words != ":" and i.value != "vague"]
    if not said or not last.has("focus", "cannot", "only") or last.has("negation"):
        return False
    return all(i.kind in {"role", "noun"} and i.value not in {"people", "props"} for i in said)


def _belongs(last: Piece, piece: Piece, rest: Sequence[Piece]) -> bool:
    if last.has("negation") and len(piece.items) > 1 and piece.items[0].words == "so":
        return piece.items[1].words in {"is", "are"}  # "purple is off limits, so is pink"
    if not [i for i in _content(piece) if i.kind not in {"only", "negation"}]:
        return not piece.has("negation") or piece.items[0].words == "nothing"  # "..., please"
    if last.has("role") and _only_kinds(piece, "quote"):
        return True  # "replace the headline with ..."
    if last.has("quote") and piece.has("quote") and any(i.words in _SWAP for i in last.items):
        return piece.joint in WITH  # 'replace "Buy now" with "Add to bag" on the button'
    if any(i.value == "always=uncovered" for i in last.of("look")):
        return _only_kinds(piece, "role")  # "do not cover it with text"
    return (
        _negated_list(last, piece, rest)
        or (_announces(last) and _only_kinds(piece, "color"))
        or _color_list(last, piece)
        or _role_list(last, piece, rest)
    )


def _announces(last: Piece) -> bool:
    """``colours: only those two`` + ``lilac and lemon``."""
    said = [i for i in _content(last) if i.words != ":"]
    return last.has("only") and all(i.kind == "only" or i.value == "palette" for i in said)


def _negated_list(last: Piece, piece: Piece, rest: Sequence[Piece]) -> bool:
    marks = last.of("negation")
    if not marks or piece.has("negation") or any(i.words in _RATHER for i in piece.items):
        return False
    roles = ("role", "noun", "cannot")
    first = _content(last)
    tail = first[-1]
    if _only_kinds(piece, *roles) and tail.kind in roles and not last.has("place", "size"):
        return True
    verb = marks[-1].value == "avoid"
    if piece.has("role") and piece.has("color") and piece.joint == ",":
        return False  # "kill the button, text in cream"
    joined = piece.joint in _WEAK_JOINTS or (verb and piece.joint in {",", *AND})
    if verb and piece.joint == ",":
        joined = any(p.joint in _WEAK_JOINTS or p.joint in AND for p in rest[:4])
    same = tail.kind == "look" and _only_kinds(piece, "look", "cannot", "role")
    same = same or (tail.kind == "color" and _only_kinds(piece, "color"))
    same = same or piece.joint in _WEAK_JOINTS
    same = same or (verb and _only_kinds(piece, "look", "color", "cannot", "role"))
    if marks[-1].value == "not" and piece.joint in AND:
        joined = True
    return joined and same


def _color_list(last: Piece, piece: Piece) -> bool:
    if last.has("negation") or not last.has("color"):
        return False
    own = [i for i in _content(piece) if i.kind == "role"]
    tail = _content(last)[-1]
    if piece.joint in AND and not own and _content(piece)[0].kind == "color":
        listed = last.has("only") or any(i.words == "in" for i in last.items)
        if listed and tail.kind == "color":
            return True  # "only orange and off-white from the kit", "in pink and blue behind"
    return _goes_on_colors(last, piece, own)


def _goes_on_colors(last: Piece, piece: Piece, own: list[Item]) -> bool:
    if any(i.value != "palette" for i in own) and not _open_colors(last):
        return False
    if not piece.has("color") or not _only_kinds(piece, "color", "role", "only"):
        return False
    rest = any(w in REST or w in _OTHERWISE for i in piece.items for w in i.words.split())
    if rest or (piece.items[0].kind == "only" and not last.has("only")):
        return False  # "headline in red, the rest in black"; "red velvet, only red and gold"
    tail = _content(last)[-1]
    if tail.kind != "color" and not (tail.kind == "role" and tail.value == "palette"):
        return tail.kind == "only"
    return len(own) <= 1 and (not own or own[0].value in {"palette", "ground"})


def _open_colors(piece: Piece) -> bool:
    """Colours that still wait for what they paint: ``red and blue background``."""
    return _only_kinds(piece, "color")


def _role_list(last: Piece, piece: Piece, rest: Sequence[Piece]) -> bool:
    """``headline and button on the left``: the first roles share what the last one is told."""
    bare = _only_kinds(last, "role", "focus", "only") and last.has("role")
    if not bare or last.has("negation") or piece.has("negation"):
        return False
    if last.has("only"):
        return _only_kinds(piece, "role", "noun")
    placed = any(p.has("place", "size", "focus") for p in rest)
    return placed and piece.has("role") and piece.joint in {",", *AND}
