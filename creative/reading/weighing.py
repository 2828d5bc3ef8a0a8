"""The clauses of a whole text, as drafts, in; out they come weighed in sight of one another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from creative.reading.clauses import AND, Piece, Reading
from creative.reading.effects import OPPOSITE, Draft, Effect
from creative.reading.evidence import goes_with, other_letters, speaks_of_us, wished
from creative.reading.grammar import WITH
from creative.reading.limits import REASONS
from creative.reading.naming import TIMES
from creative.reading.stating import states_of_another


def weighed(drafts: list[Draft], pieces: Sequence[Piece | None], reading: Reading) -> list[Draft]:
    """Second wordings, repeated wishes, remarks, one wish in two clauses, praise beside a wish.

    ``pieces`` are the drafts' clauses; None for one in a language that is not read.
    """
    _spread(drafts)
    _facing(drafts)
    _once_more(drafts, pieces)
    heard = _one_wish(_heard(drafts, pieces), pieces, reading)
    return [_centred(_pleasing(draft, heard), heard) for draft in heard]


def _facing(drafts: Sequence[Draft]) -> None:
    """``copy left, product on the opposite side``."""
    sides: dict[str, str] = {}
    for draft in drafts:
        for at, effect in enumerate(draft.effects):
            if effect.value == "opposite":
                other = next((s for name, s in sides.items() if name != effect.name), "left")
                turned = OPPOSITE.get(other, "right")
                draft.effects[at] = replace(effect, value=turned)
            if effect.name.endswith("_at"):
                sides[effect.name] = str(draft.effects[at].value)


def _once_more(drafts: list[Draft], pieces: Sequence[Piece | None]) -> None:
    """``We hate orange. Don't use it anywhere``: the same again."""
    for at, piece in enumerate(pieces[1:], 1):
        draft, before = drafts[at], drafts[at - 1]
        if piece is not None and piece.joint in AND and _one_more_color(draft, before):
            more = [replace(e, name="only_colors") for e in draft.effects]
            drafts[at] = replace(draft, effects=more, sentence=before.sentence)
            continue
        if piece is not None and piece.joint in _OR and _placed(piece) and draft.effects:
            drafts[at] = replace(draft, effects=[Effect("always", "either")], refusals=[])
            continue
        led = (
            any(e.name == "emphasis" for e in before.effects) and before.sentence == draft.sentence
        )
        if led and piece is not None and _contrast(piece):  # "..., not the sofa"
            drafts[at] = replace(draft, effects=[Effect("always", "none")], refusals=[], residue=[])
            continue
        bare = piece is not None and piece.has("negation")
        bare = bare and all(i.kind in {"negation", "filler", "only"} for i in piece.items)  # type: ignore[union-attr]
        asked = pieces[at - 1]
        named = asked is not None and before.text.endswith("?") and asked.has("role")
        if bare and named and asked is not None and not draft.effects:  # "Logo? Not this time."
            gone = [Effect("leave_out", i.value) for i in asked.of("role") if i.value in _GONE]
            drafts[at] = replace(draft, effects=gone or draft.effects, refusals=[], residue=[])
            continue
        unwanted = [e for e in before.effects if e.name.startswith(("avoid", "leave"))]
        if bare and unwanted and not draft.effects:
            drafts[at] = replace(draft, effects=unwanted, refusals=[], residue=[])


def _one_more_color(draft: Draft, before: Draft) -> bool:
    """``just blue. and white.``."""
    only = any(e.name == "only_colors" for e in before.effects)
    return only and {e.name for e in draft.effects} == {"surface_color"} and not draft.residue


def _contrast(piece: Piece) -> bool:
    """``not the sofa``, behind what should lead."""
    denied = any(i.value == "not" for i in piece.of("negation"))
    return denied and all(i.kind in {"negation", "filler", "role", "noun"} for i in piece.items)


_GONE = frozenset(["headline", "subheadline", "cta", "logo", "product", "text", "people", "props"])
_OR = frozenset(["or", "ou", "oder", "o", "of"])


def _placed(piece: Piece) -> bool:
    """``left`` + ``or right``: either will do."""
    return piece.has("place") and all(i.kind in {"place", "filler"} for i in piece.items)


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
        if told and piece is not None and _signed(piece, draft, drafts):
            now = replace(now, effects=[_ASIDE], refusals=[], residue=[])
        heard.append(now)
        at = len(heard) - 1
        dated = now.effects == [_ASIDE] and before is not None and _times_of(pieces[at - 1])
        if dated:  # "le soir, nos clientes ..."
            heard[at - 1] = replace(heard[at - 1], effects=[_ASIDE], refusals=[], residue=[])
    return heard


def _times_of(piece: Piece | None) -> bool:
    """Whether a clause only says when."""
    return piece is not None and all(
        i.kind == "filler" or (i.kind == "look" and i.words.split()[-1] in TIMES)
        for i in piece.items
    )


def _signed(piece: Piece, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """``warm regards, Autumn``: a name at the end of what is only a greeting."""
    alone = len(piece.items) == 1 and draft is drafts[-1]
    return alone and draft.text[:1].isupper() and not draft.text.isupper()


def _one_wish(
    drafts: Sequence[Draft], pieces: Sequence[Piece | None], reading: Reading
) -> list[Draft]:
    """``a poodle`` + ``with a bow tie``: what is refused as one wish is reported once."""
    out: list[Draft] = []
    start = 0
    for draft, piece in zip(drafts, pieces, strict=True):
        last = out[-1] if out else None
        joined = piece is not None and piece.joint in WITH and _only_refused(draft)
        joined = joined and last is not None and last.sentence == draft.sentence
        aim = piece is not None and not piece.has("role", "noun")
        joined = joined or bool(
            aim and draft.residue and _PURPOSE.match(draft.text)
        )  # "mirror it so the ..."
        joined = joined or (last is not None and _describes(last, draft))
        if last and joined and _only_refused(last):
            text = reading.text[start : piece.end if piece else start].strip(" ,;:-–—.")
            out[-1] = replace(last, text=text)
        else:
            out.append(draft)
            start = piece.start if piece else 0
    return out


def _describes(last: Draft, draft: Draft) -> bool:
    """``the model should be older, grey hair``: more of what cannot be had."""
    living = {REASONS["people"], REASONS["animals"]} & {reason for _, reason in last.refusals}
    color = {e.name for e in draft.effects} == {"surface_color"} and bool(draft.residue)
    return bool(living) and color and last.sentence == draft.sentence


_PURPOSE = re.compile(r"so (?:the|it|that|we|our|you|people|they)\b", re.IGNORECASE)


def _only_refused(draft: Draft) -> bool:
    return not draft.effects and bool(draft.refusals)


def _weighed(draft: Draft, piece: Piece | None, drafts: Sequence[Draft]) -> Draft:
    """What cannot be done is refused when it is a wish; a fact or a phrase is background."""
    looks = {e.name.split(".")[0] for e in draft.effects} <= _LOOKS
    if piece is not None and draft.effects and looks and _told(draft.text, piece):
        return replace(draft, effects=[_ASIDE], refusals=[], residue=[])
    if piece is None or draft.effects or not draft.refusals or _unread(draft.text):
        return draft
    reasons = frozenset(_NAMES.get(reason, "other") for _, reason in draft.refusals)
    beside = [d for d in drafts if d.sentence == draft.sentence and d is not draft]
    if any(other_letters(d.text) for d in (*beside, draft)):
        return draft
    asked = any(e.name != "always" for d in beside for e in d.effects)
    empty = len(drafts) > 1 and all(i.kind in {"filler", "only"} for i in piece.items)
    general = empty or (bool(_GENERAL.search(draft.text)) and states_of_another(draft.text, piece))
    outright = _opens_with_a_thing(piece) and not _told(draft.text, piece)
    outright = (
        outright
        or bool(_SHOWN.match(draft.text))
        or ("animals" in reasons and bool(_SOME.match(draft.text)))
    )
    outright = outright or (asked and _one_word(draft.text, piece))
    if not general and (outright or wished(draft.text, piece, reasons, asked=asked)):
        return draft
    return replace(draft, effects=[_ASIDE], refusals=[], residue=[])


# a thing behind a label: the stopwatch of a "visual"
_SHOWN = re.compile(
    r"\W*(?:visual|image|picture|scene|motif|props?|bild|motiv|visuel|imagen|immagine|imagem|beeld)\s*:",
    re.IGNORECASE,
)
_SOME = re.compile(r"\W*(?:an?|ein|eine|une?|una|um|uma|een) ", re.IGNORECASE)


def _one_word(text: str, piece: Piece) -> bool:
    """``..., psychedelic, ...``: a word in a list of wishes is one, understood or not."""
    lone = len(piece.items) == 1 and piece.items[0].kind == "word" and piece.joint == ","
    return lone and text.isalpha() and text.islower() and text not in _CHATTER


_CHATTER = frozenset(
    ["haha", "hehe", "lol", "always", "never", "unrelated", "sadly", "honestly", "basically", "ha"]
)


def _opens_with_a_thing(piece: Piece) -> bool:
    """``countdown to Sunday``, ``lens flare at the top``: words that only speak of ads."""
    first = next((i for i in piece.items if i.kind != "filler"), None)
    return first is not None and first.kind == "cannot" and first.value in _OF_ADS


_OF_ADS = frozenset(["claim", "video", "font", "lettering", "format", "effect"])
_LOOKS = frozenset({"mood", "light", "scene", "always", "surface_color"})


def _told(text: str, piece: Piece) -> bool:
    return speaks_of_us(text, piece) or states_of_another(text, piece)


# "rich people buy this": what is said of people in general
_GENERAL = re.compile(
    r"\b(?:people|customers?|clients?|kids|parents|women|men|users?) (?:\w+ )?"
    r"(?:buy|love|like|hate|know|think|say|want|need|use|prefer|expect|order|ask|complain|tell|trust|see)\b",
    re.IGNORECASE,
)
_NAMES = {reason: name for name, reason in REASONS.items()}


def _unread(text: str) -> bool:
    """True for a text in another script."""
    letters = [char for char in text if char.isalpha()]
    return sum(ord(char) > 0x24F for char in letters) * 2 > len(letters)


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
