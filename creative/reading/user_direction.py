"""``user_direction`` in; out come Wishes, and for each of its clauses what became of it."""

# ruff: noqa: SIM905 - word lists read better as words
from __future__ import annotations

import re
from dataclasses import replace

from creative.direction import Clause, Wishes
from creative.reading import bearing, lexicon, naming
from creative.reading.asides import goes_on, not_of_the_picture, tells
from creative.reading.clauses import AND, Piece, Reading, read_clauses
from creative.reading.copy_orders import unquoted
from creative.reading.effects import Draft, Effect
from creative.reading.findings import TYPE, Found, role_of
from creative.reading.guessing import nearest
from creative.reading.interpreting import interpret, told
from creative.reading.limits import REASONS
from creative.reading.settling import settle
from creative.reading.standing import already, of_the_work, talk
from creative.reading.weighing import weighed

_OTHER_WORDS = frozenset(
    "och inte ingen bakgrund utan ett bez jest na tlo ve bir ile arka dan dengan tanpa latar yang "
    "cu fara si pe ja ei ilman taustalla og ikke uden til som av pa w z dla nie jasne swiatlo po "
    "baggrund bakgrunn khong nen trang anh sang voi".split()
)


def read_direction(text: str) -> tuple[Wishes, tuple[Clause, ...]]:
    """Read a direction in English, Spanish, French, German, Italian, Portuguese or Dutch.

    Every clause comes back, applied with its effect or not applied with the reason; a clause of
    which only a part can be had comes back as both. Later sentences win over earlier ones.
    """
    ordered, sheltered = unquoted(text)
    reading = read_clauses(sheltered)
    reading.quotes.update(
        {mark: ordered[inner] for mark, inner in reading.quotes.items() if inner in ordered}
    )
    drafts: list[Draft] = []
    pieces: list[Piece | None] = []  # None: in a language that is not read
    last: tuple[str, ...] = ()
    lone = False  # the sentence before only names a part: "The button? Purple."
    names = naming.capitals_tell(sheltered)
    for number, sentence in enumerate(reading.sentences):
        subject = last if lone or _refers_back(sentence[0], last) else ()
        lone = False
        telling = False
        before: Piece | None = None
        foreign = _foreign(sentence)
        for given in sentence:
            piece = bearing.sifted(given, reading.text, names=names)
            text = _restored(reading.text[piece.start : piece.end].strip(" ,;:-–—."), ordered)
            telling = goes_on(piece, text) if telling else False
            telling = telling or tells(text, piece)
            if foreign:
                found = Found()
                found.refuse(text, "language")
            elif telling:
                found = told(piece, reading.text)
            else:
                found = interpret(piece, subject, reading.text)
                _trimmed(piece, before, found)
            before = piece
            drafts.append(
                _draft(piece, found, reading, ordered, text, number, whole=piece is given)
            )
            pieces.append(None if foreign else piece)
            if found.roles or piece.has("look") or found.refusals:
                subject = found.roles or (subject if _vague(piece) else ())
        last = subject
        if _names_a_part(sentence):
            last, lone = tuple(role_of(i) for i in sentence[0].of("role", "noun")), True
    return settle(weighed(drafts, pieces, reading))


_KEEP = frozenset(
    "keep keeps stay stays remain remains bleibt bleiben reste restent queda quedan resta restano "
    "fica ficam blijft blijven leave garde gardez".split()
)


def _kept(piece: Piece) -> bool:
    """``The headline stays.``, or parts that are only named: ``logo, product, price``."""
    words = [i for i in piece.items if i.kind == "word"]
    lone = len(words) == 1 and len(piece.items) <= _SHORT and piece.items[-1].kind == "noun"
    lone = lone and piece.items[0].words in _ARTICLES  # "a lonely bottle"
    if lone:
        return True
    if not all(i.kind in {"role", "noun", "filler"} for i in piece.items):
        return False
    said = {i.words for i in piece.items}
    if piece.has("noun") and not said & _KEEP and _order(piece):
        return False
    return bool(said & _KEEP) or {role_of(i) for i in piece.of("role", "noun")} <= _PARTS


_SHORT = 3  # items
_ARTICLES = frozenset("a an one the our ein eine une un una um uma een".split())


def _order(piece: Piece) -> bool:
    """``put sunglasses on the bottle``: not just a part that is named."""
    return len(piece.items) - len(piece.of("role", "noun")) > 1 or len(piece.of("noun")) > 2


_PARTS = frozenset(
    {"product", "logo", "headline", "subheadline", "cta", "text", "offer", "ground", "palette"}
)


def _trimmed(piece: Piece, before: Piece | None, found: Found) -> None:
    """``marble and gold``: a colour beside a material is its accent, not the ground."""
    if before is None or piece.joint not in AND or before.has("color", "negation"):
        return
    bare = all(i.kind in {"color", "filler"} for i in piece.items)
    if bare and any("scene=" in i.value for i in before.of("look")):
        found.effects[:] = [
            replace(e, name="accent_color") if e.name == "surface_color" else e
            for e in found.effects
        ]


_HEDGES = frozenset(
    "maybe perhaps ideally preferably possibly it vielleicht peut quizas forse talvez misschien "
    "tuck move put push place keep".split()
)


_IT = frozenset({"it", "lo", "ihn", "es", "hem", "het"})


_WHERE = frozenset({"place", "size", "filler", "from", "negation"})


def _refers_back(piece: Piece, last: tuple[str, ...]) -> bool:
    """``- maybe lime green?``, ``Put it top left.``: what was spoken of before is meant."""
    if piece.has("role", "noun"):
        return False
    if all(i.kind in _WHERE or i.words == ":" for i in piece.items):
        return piece.has("place", "size")  # "To the right.", "And smaller."
    words = {item.words for item in piece.items}
    bare = all(i.kind in {"color", "filler"} for i in piece.items)
    if bare and "in" in words and set(last) & set(TYPE):
        return True  # "And in red!"
    if piece.items[0].words in _HEDGES and piece.has("color"):
        return True
    return bool(words & _IT) and piece.has("place", "size", "color")


def _names_a_part(sentence: tuple[Piece, ...]) -> bool:
    items = [i for piece in sentence for i in piece.items if i.words != ":"]
    named = [i for i in items if i.kind in {"role", "noun"}]
    return len(named) == 1 and all(i.kind in {"role", "noun", "filler"} for i in items)


def _vague(piece: Piece) -> bool:
    return all(i.value == "vague" for i in piece.of("cannot")) and not piece.has("look")


def _foreign(sentence: tuple[Piece, ...]) -> bool:
    """True for a sentence in a language of which only chance words are known."""
    items = [i for piece in sentence for i in piece.items if i.words != ":"]
    words = [i for i in items if i.kind not in {"quote", "color"}]
    others = sum(i.words in _OTHER_WORDS and i.concept is None for i in words)
    unknown = sum(i.concept is None for i in words)
    return others > 0 and unknown >= len(words) / 2


def _draft(
    piece: Piece,
    found: Found,
    reading: Reading,
    ordered: dict[str, str],
    text: str,
    sentence: int,
    *,
    whole: bool,
) -> Draft:
    effects = [_worded(e, reading.quotes) for e in found.effects]
    if any(e.name == "leave_out" and e.value == "text" for e in effects):
        effects = [e for e in effects if not (e.name == "leave_out" and e.value in _LINES)]
    refusals = [
        (_restored(words, ordered).strip(" ,;:-") or text, reason)
        for words, reason in found.refusals
    ]
    residue = [_restored(words, ordered) for words in found.residue]
    if not effects and not refusals and _courtesy(piece):
        effects = [Effect("always", "strict" if piece.has("only") else "courtesy")]
    if not effects and piece.has("negation") and all(i.words in _NO for i in piece.items):
        effects, refusals = [Effect("always", "retracted")], []
    if not effects and not refusals and piece.has("role", "noun") and _kept(piece):
        effects = [Effect("always", "shown")]
    if not effects and not found.fewer and piece.language:
        effects, refusals = _standing(text, piece, refusals)
        residue = [] if effects and effects[0].value != "aside" else residue
    if not effects and not refusals and not found.fewer and not_of_the_picture(text, piece):
        effects = [Effect("always", "aside")]
    if not effects and not refusals:
        guess = nearest(residue) if whole and _short(piece) else ()
        effects = [Effect(name, value, implied) for name, value, implied in guess]
        if not effects:
            refusals = [(text, REASONS[_why(piece)])]
    praise = bool(piece.of("cannot")) and all(i.value == "vague" for i in piece.of("cannot"))
    without = tuple(found.without)
    return Draft(text, effects, refusals, residue, sentence, praise=praise, without=without)


def _standing(
    text: str, piece: Piece, refusals: list[tuple[str, str]]
) -> tuple[list[Effect], list[tuple[str, str]]]:
    """``respect the CI``, ``deliver by Friday``: done anyway, or not a matter of the picture."""
    if any(reason not in _TALKED_OF for _, reason in refusals):
        return [], refusals
    open_ = all(reason in _OPEN for _, reason in refusals)
    if open_ and (held := already(text, piece)):
        return [Effect("always", held)], []
    if of_the_work(text, piece) or (open_ and talk(text, piece)):
        return [Effect("always", "aside")], []
    return [], refusals


_OPEN = {REASONS[name] for name in ("vague", "unknown")}
# what a job is for is spoken of: "an ad for our dog food"
_TALKED_OF = {
    REASONS[name] for name in ("people", "animals", "objects", "activity", "vague", "unknown")
}


def _short(piece: Piece) -> bool:
    """A few words that name nothing else: what they are near to in meaning may be guessed."""
    few = len([i for i in piece.items if i.words != ":"]) <= _FEW
    parts = {i.value for i in piece.of("role")} <= {"light", "shadow", "ground"}
    return few and parts and piece.language == "en" and not piece.has("noun", "cannot", "negation")


_FEW = 4


def _worded(effect: Effect, quotes: dict[str, str]) -> Effect:
    """The effect with the text that stood between quotation marks."""
    said = quotes.get(str(effect.value))
    if said is None:
        return effect
    if effect.name == "emphasis":  # '"50% off" must scream'
        return replace(effect, value="offer" if _PRICED.search(said) else "headline")
    return replace(effect, value=said)


_PRICED = re.compile(r"[%€$£]|\d|\bfree\b|\bsale\b|\boff\b", re.IGNORECASE)
_COURTESIES = frozenset(
    "thanks thank hi hello hey dear please gracias hola merci bonjour danke hallo bitte "
    "whatever anyway now ahora jetzt maintenant adesso agora otherwise also".split()
)


_JUST = frozenset("just nur solo bloss seulement so apenas alleen simplement".split())


def _courtesy(piece: Piece) -> bool:
    """``Thanks!``, or ``no other colours`` on its own: nothing new is asked."""
    if not all(item.kind in {"filler", "only", "from"} for item in piece.items):
        return False
    strict = any(item.kind == "only" and item.words not in _JUST for item in piece.items)
    return strict or any(item.words in _COURTESIES for item in piece.items)


_NO = frozenset("no nope nein non nee nao wait please but ah oh".split())
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
