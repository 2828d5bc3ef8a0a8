"""``user_direction`` in; out come Wishes, and for each of its clauses what became of it."""

# ruff: noqa: SIM905 - word lists read better as words
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from creative.direction import Clause, Wishes
from creative.reading import lexicon
from creative.reading.asides import goes_on, not_of_the_picture, tells
from creative.reading.clauses import AND, Piece, Reading, read_clauses
from creative.reading.copy_orders import unquoted
from creative.reading.effects import Draft, Effect, settle
from creative.reading.evidence import goes_with, other_letters, speaks_of_us, wished
from creative.reading.findings import Found
from creative.reading.grammar import WITH
from creative.reading.guessing import nearest
from creative.reading.interpreting import interpret, told
from creative.reading.limits import REASONS

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
    for number, sentence in enumerate(reading.sentences):
        subject = last if _refers_back(sentence[0]) else ()
        telling = False
        before: Piece | None = None
        foreign = _foreign(sentence)
        for piece in sentence:
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
            drafts.append(_draft(piece, found, reading, ordered, text, number))
            pieces.append(None if foreign else piece)
            if found.roles or piece.has("look") or found.refusals:
                subject = found.roles or (subject if _vague(piece) else ())
        last = subject
    _spread(drafts)
    drafts = _one_wish(_heard(drafts, pieces), pieces, reading)
    return settle([_centred(_pleasing(draft, drafts), drafts) for draft in drafts])


_ASIDE = Effect("always", "aside")


def _heard(drafts: Sequence[Draft], pieces: Sequence[Piece | None]) -> list[Draft]:
    """Every clause weighed; a fragment behind a remark goes with it."""
    heard: list[Draft] = []
    for draft, piece in zip(drafts, pieces, strict=True):
        now = _weighed(draft, piece, drafts)
        before = heard[-1] if heard and heard[-1].sentence == draft.sentence else None
        told = before is not None and before.effects == [_ASIDE]
        open_ = told and bool(now.refusals) and not now.effects and piece is not None
        if open_ and piece and before and goes_with(draft.text, piece, before.text):
            now = replace(now, effects=[_ASIDE], refusals=[], residue=[])
        heard.append(now)
    return heard


def _one_wish(
    drafts: Sequence[Draft], pieces: Sequence[Piece | None], reading: Reading
) -> list[Draft]:
    """``a poodle`` + ``with a bow tie``: what is refused as one wish is reported once."""
    out: list[Draft] = []
    start = 0
    for draft, piece in zip(drafts, pieces, strict=True):
        last = out[-1] if out else None
        refused = _only_refused(draft)
        joined = piece is not None and piece.joint in WITH
        if last and joined and refused and last.sentence == draft.sentence and _only_refused(last):
            text = reading.text[start : piece.end if piece else start].strip(" ,;:-–—.")
            out[-1] = replace(last, text=text)
        else:
            out.append(draft)
            start = piece.start if piece else 0
    return out


def _only_refused(draft: Draft) -> bool:
    return not draft.effects and bool(draft.refusals)


def _weighed(draft: Draft, piece: Piece | None, drafts: Sequence[Draft]) -> Draft:
    """What cannot be done is refused when it is a wish; a fact or a phrase is background."""
    looks = {e.name.split(".")[0] for e in draft.effects} <= {"mood", "light", "scene", "always"}
    if piece is not None and draft.effects and looks and speaks_of_us(draft.text, piece):
        return replace(draft, effects=[_ASIDE], refusals=[], residue=[])
    if piece is None or draft.effects or not draft.refusals or _unread(draft.text):
        return draft
    reasons = frozenset(_NAMES.get(reason, "other") for _, reason in draft.refusals)
    beside = [d for d in drafts if d.sentence == draft.sentence and d is not draft]
    if any(other_letters(d.text) for d in (*beside, draft)):
        return draft
    asked = any(e.name != "always" for d in beside for e in d.effects)
    if wished(draft.text, piece, reasons, asked=asked):
        return draft
    return replace(draft, effects=[_ASIDE], refusals=[], residue=[])


_NAMES = {reason: name for name, reason in REASONS.items()}


def _unread(text: str) -> bool:
    """True for a text in another script."""
    letters = [char for char in text if char.isalpha()]
    return sum(ord(char) > 0x24F for char in letters) * 2 > len(letters)


_KEEP = frozenset(
    "keep keeps stay stays remain remains bleibt bleiben reste restent queda quedan resta restano "
    "fica ficam blijft blijven leave garde gardez".split()
)


def _kept(piece: Piece) -> bool:
    """``The headline stays.``, or parts that are only named: ``logo, product, price``."""
    if not all(i.kind in {"role", "filler"} for i in piece.items):
        return False
    said = {i.words for i in piece.items}
    return bool(said & _KEEP) or {i.value for i in piece.of("role")} <= _PARTS


_PARTS = frozenset({"product", "logo", "headline", "subheadline", "cta", "text", "offer"})


_NEXT = {"copy.cta": "copy.headline", "copy.headline": "copy.subheadline"}


def _spread(drafts: Sequence[Draft]) -> None:
    """``“A” on the button and “B” up top``: a second wording goes to the next line."""
    taken: set[tuple[int, str]] = set()
    for draft in drafts:
        for at, effect in enumerate(draft.effects):
            place = (draft.sentence, effect.name)
            if place in taken and effect.name in _NEXT:
                draft.effects[at] = replace(effect, name=_NEXT[effect.name])
            if effect.name.startswith("copy."):
                taken.add((draft.sentence, draft.effects[at].name))


def _centred(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """``logo at the top, centred``: at an edge the logo can stand in the middle."""
    if draft.effects or [reason for _, reason in draft.refusals] != [REASONS["logo_center"]]:
        return draft
    placed = (e for d in drafts if d.sentence == draft.sentence for e in d.effects)
    edge = next((e for e in placed if e.name == "logo_at" and "-" not in str(e.value)), None)
    return replace(draft, effects=[edge], refusals=[]) if edge else draft


def _pleasing(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """``nice and big``: what is only praise stands beside what says how."""
    vague = draft.refusals and all(reason == REASONS["vague"] for _, reason in draft.refusals)
    if draft.effects or not vague or not draft.praise or draft.residue:
        return draft
    beside = (d for d in drafts if d.sentence == draft.sentence and d is not draft)
    if not any(e.name != "always" for d in beside for e in d.effects):
        return draft
    return replace(draft, effects=[Effect("always", "pleasing")], refusals=[])


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


def _refers_back(piece: Piece) -> bool:
    """``- maybe lime green?``, ``Put it top left.``: what was spoken of before is meant."""
    if piece.has("role", "noun"):
        return False
    words = {item.words for item in piece.items}
    if piece.items[0].words in _HEDGES and piece.has("color"):
        return True
    return bool(words & {"it", "lo", "ihn", "es", "hem", "het"}) and piece.has("place", "size")


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
) -> Draft:
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
    if not effects and not refusals and piece.has("role") and _kept(piece):
        effects = [Effect("always", "shown")]
    if not effects and not refusals and not found.fewer and not_of_the_picture(text, piece):
        effects = [Effect("always", "aside")]
    if not effects and not refusals:
        guess = nearest(residue) if piece.language == "en" else ()
        effects = [Effect(name, value, implied) for name, value, implied in guess]
        if not effects:
            refusals = [(text, REASONS[_why(piece)])]
    praise = bool(piece.of("cannot")) and all(i.value == "vague" for i in piece.of("cannot"))
    return Draft(text, effects, refusals, residue, sentence, praise=praise)


_COURTESIES = frozenset(
    "thanks thank hi hello hey dear please gracias hola merci bonjour danke hallo bitte "
    "now ahora jetzt maintenant adesso agora otherwise also".split()
)


_JUST = frozenset("just nur solo bloss seulement so apenas alleen simplement".split())


def _courtesy(piece: Piece) -> bool:
    """``Thanks!``, or ``no other colours`` on its own: nothing new is asked."""
    if not all(item.kind in {"filler", "only", "from"} for item in piece.items):
        return False
    strict = any(item.kind == "only" and item.words not in _JUST for item in piece.items)
    return strict or any(item.words in _COURTESIES for item in piece.items)


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
