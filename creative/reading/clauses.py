"""A direction text in, its pieces out: sentences, then clauses, each a run of concepts."""

# ruff: noqa: SIM905 - word lists read better as words
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from creative.color import Color
from creative.reading import lexicon
from creative.reading.lexicon import Concept, Token

_QUOTES = re.compile(
    r"\"([^\"\n]{1,200})\"|“([^”\n]{1,200})[”\"]|„([^“”\n]{1,200})[“”]|«\s*([^»\n]{1,200}?)\s*»"
    r"|「([^」\n]{1,200})」|‘([^’\n]{1,200})’(?!\w)|(?<![\w'])'([^\n]{1,200}?)'(?!\w)"
)
_SENTENCE_END = re.compile(
    r"(?<=[.!?…])\s+|[;\n\r。！？；•]+|\s[–—|/]\s|^\s*[-*]\s+|\s-\s", re.MULTILINE
)
_JOINTS = frozenset(
    "and or nor but with then plus while & y e u o pero con ni et ou mais avec und oder aber mit "
    "sowie ma mas com also though yet luego puis dann although whereas".split()
)
_WEAK_JOINTS = frozenset("or nor ni ou oder o".split())
_BREAKS = frozenset("but pero mais aber ma mas then".split())


@dataclass(frozen=True, slots=True)
class Item:
    """A phrase with its meaning; ``concept`` is None for a word that is not known."""

    words: str
    start: int
    end: int
    concept: Concept | None

    @property
    def kind(self) -> str:
        return self.concept.kind if self.concept else "word"

    @property
    def value(self) -> str:
        return self.concept.value if self.concept else ""


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
        mark = f"\x01{len(quotes)}\x02"
        quotes[mark] = inner.strip()
        ends[match.start()] = match.end()
        return mark + " " * max(0, len(match.group()) - len(mark))

    return _QUOTES.sub(swap, text), quotes, ends


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


def _items(words: Sequence[Token], language: str) -> list[Item]:
    items: list[Item] = []
    at = 0
    texts = [token.text for token in words]
    while at < len(words):
        token = words[at]
        if token.text.startswith("#"):
            items.append(Item(token.text, token.start, token.end, _hex(token.text)))
            at += 1
            continue
        if "\x01" in token.text:
            items.append(Item(token.text, token.start, token.end, Concept("quote", token.text)))
            at += 1
            continue
        stop = next(
            (i for i in range(at, len(words)) if texts[i] in {",", ":"} or "\x01" in texts[i]),
            len(words),
        )
        found = lexicon.lookup(texts[at:stop], language)
        if found is None:
            parts = lexicon.parts_of(token.text, language)
            items.extend(
                Item(token.text, token.start, token.end, part) for part in (parts or (None,))
            )
            at += 1
            continue
        concept, size = found
        phrase = " ".join(texts[at : at + size])
        items.append(Item(phrase, token.start, words[at + size - 1].end, concept))
        at += size
    return _colored(items)


def _hex(word: str) -> Concept | None:
    digits = word[1:]
    if len(digits) not in {3, 6}:
        return None
    return Concept("color", word.upper(), Color.hex(word))


def _colored(items: list[Item]) -> list[Item]:
    """Words of shade beside a colour become part of it: ``deep blue``, ``bleu clair``."""
    table = lexicon.modifiers()
    out: list[Item] = []
    at = 0
    while at < len(items):
        item = items[at]
        ahead = at
        while ahead < len(items) and _shade(items[ahead], table):
            ahead += 1
        nearby = items[ahead] if ahead < len(items) else None
        if ahead > at and nearby is not None and nearby.kind == "color":
            shades = [s for i in items[at:ahead] for s in [_shade(i, table)] if s]
            out.append(_shaded(items[at:ahead], nearby, shades))
            at = ahead + 1
        elif out and out[-1].kind == "color" and _after(item, table):
            out[-1] = _shaded([item], out[-1], [_after(item, table)], behind=True)
            at += 1
        else:
            out.append(item)
            at += 1
    return out


def _shade(item: Item, table: dict[str, str]) -> str:
    return "" if item.kind in {"color", "quote"} else table.get(item.words, "")


_POSTPOSED = ("fonce", "clair", "vif", "pale", "profond", "oscur", "clar", "escur", "scur", "chiar")


def _after(item: Item, table: dict[str, str]) -> str:
    return table.get(item.words, "") if item.words.startswith(_POSTPOSED) else ""


def _shaded(words: list[Item], color: Item, shades: list[str], *, behind: bool = False) -> Item:
    concept = color.concept
    if concept is None or concept.color is None:
        return color
    value = concept.color
    for shade in reversed(shades):
        value = lexicon.modified(value, shade)
    name = " ".join(item.words for item in words)
    label = f"{concept.value} {name}" if behind else f"{name} {concept.value}"
    spread = (min(words[0].start, color.start), max(words[-1].end, color.end))
    return Item(label, *spread, Concept("color", label, value))


def _pieces(words: Sequence[Token], language: str, text: str) -> Iterator[Piece]:
    joint = ""
    run: list[Item] = []
    for item in _items(words, language):
        mark = "," if item.words == "," else item.words if item.words in _JOINTS else ""
        joins = item.kind == "filler" or item.concept is None or item.words in _JOINTS
        if mark and joins:
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
        if last is not None and piece.joint not in _BREAKS and _belongs(last, piece, pieces[at:]):
            out[-1] = _merged(last, piece)
        else:
            out.append(piece)
    return tuple(out)


def _belongs(last: Piece, piece: Piece, rest: Sequence[Piece]) -> bool:
    if not [i for i in _content(piece) if i.kind not in {"only", "negation"}]:
        return not piece.has("negation") or piece.items[0].words == "nothing"  # "..., please"
    if last.has("role") and _only_kinds(piece, "quote"):
        return True  # "replace the headline with ..."
    if any(i.value == "always=uncovered" for i in last.of("look")):
        return _only_kinds(piece, "role")  # "do not cover it with text"
    return (
        _negated_list(last, piece, rest)
        or _color_list(last, piece)
        or _role_list(last, piece, rest)
    )


def _negated_list(last: Piece, piece: Piece, rest: Sequence[Piece]) -> bool:
    marks = last.of("negation")
    if not marks or piece.has("negation"):
        return False
    roles = ("role", "noun", "cannot")
    first = _content(last)
    tail = first[-1]
    if _only_kinds(piece, *roles) and tail.kind in roles and not last.has("place", "size"):
        return True
    verb = marks[-1].value == "avoid"
    joined = piece.joint in _WEAK_JOINTS or (verb and piece.joint in {",", "and", "y", "et", "und"})
    if verb and piece.joint == ",":
        joined = any(
            p.joint in _WEAK_JOINTS or p.joint in {"and", "y", "et", "und"} for p in rest[:4]
        )
    same = tail.kind == "look" and _only_kinds(piece, "look", "cannot", "role")
    same = same or (tail.kind == "color" and _only_kinds(piece, "color"))
    same = same or piece.joint in _WEAK_JOINTS
    same = same or (verb and _only_kinds(piece, "look", "color", "cannot", "role"))
    if marks[-1].value == "not" and piece.joint in {"and", "y", "et", "und"}:
        joined = True
    return joined and same


def _color_list(last: Piece, piece: Piece) -> bool:
    if last.has("negation") or not last.has("color"):
        return False
    own = [i for i in _content(piece) if i.kind == "role"]
    if any(i.value != "palette" for i in own) and not _open_colors(last):
        return False
    if not piece.has("color") or not _only_kinds(piece, "color", "role", "only"):
        return False
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
    return placed and piece.has("role") and piece.joint in {"and", "&", ",", "y", "et", "und", "e"}
