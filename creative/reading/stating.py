"""A clause in; out comes whether it states something of a thing other than the picture.

``The night shift starts at two``: a subject that is no part of an ad, and a finite verb behind it.
Words of mood, light and place in such a clause ask for nothing.
"""

# ruff: noqa: SIM905, E501 - word lists read better as words; a list is not broken in two
from __future__ import annotations

import re
from collections.abc import Sequence

from creative.reading.clauses import Piece
from creative.reading.findings import effects_of, role_of
from creative.reading.grammar import GROUP, MODAL, STATING
from creative.reading.lexicon import plain
from creative.reading.phrasing import Item

_PART = frozenset("headline subheadline cta logo text ground palette accent light shadow".split())
# what an ad as a whole is called
_WHOLE = frozenset(
    "mood moods vibe vibes feel feeling look atmosphere scene image images picture pictures photo "
    "photos ad ads advert visual visuals style aesthetic theme tone tones composition design layout "
    "creative shot everything all setting overall whole palette color colors colour colours result "
    "frame banner post stimmung bild anzeige alles stil look gesamtbild motiv ambiance image annonce "
    "visuel tout ambiente imagen anuncio todo estilo atmosfera immagine annuncio tutto stile imagem "
    "anuncio tudo clima sfeer beeld advertentie alles stijl ambience vision rest brand marke marque marca marchio merk".split()
)
_IT = frozenset(
    "it this that these those it's that's es das dies dieses ca c cela ce esto eso questo quello isto "
    "isso het dit dat".split()
)
_SEEMS = frozenset(
    "is are was be feels feel looks look needs need has have evokes evoke says gives gets shows makes "
    "reads comes remains stays keeps should must seems screams radiates conveys exudes reflects "
    "captures channels ist sind wirkt soll sieht muss hat est sont fait a doit evoque es son parece "
    "tiene evoca e sono sembra ha deve sao tem is zijn voelt lijkt heeft".split()
)
_KEEPS = frozenset("comes keeps gets stays remains makes gives".split())
_PLACED = frozenset(
    "is are stands sits lies rests floats stand sit lie rest placed standing sitting lying resting "
    "floating seen shown appears emerges ist sind steht liegt schwebt est sont repose flotte es esta "
    "estan flota e sta sono galleggia esta fica staat ligt zweeft".split()
)
_ENGLISH_VERBS = frozenset(
    "is are was were has have had will can does do did am been said says told saw knows know thinks "
    "think believes believe came went got sold made ran won lost took gave loves love likes like "
    "hates hate uses use eats eat drinks drink buys buy wears wear costs cost ships ship run make "
    "contains contain lasts last keeps keep works work runs starts start opens open helps help comes "
    "come goes go gets get feels feel holds hold smells smell tastes taste sounds sound means mean "
    "lives live stands sits lies rests floats looks look needs need wants want makes gives give takes "
    "take says brings bring turns turn ends end begins begin closes close leaves leave sends send "
    "signs sign pays pay asks ask calls call grows grow moves move happens happen matters matter "
    "belongs belong serves serve covers cover protects protect dries dry weighs weigh sells sell "
    "launches launch arrives arrive becomes become stays stay remains remain reminds remind shines "
    "evokes screams radiates conveys exudes reflects captures channels seems reads shows appears "
    "emerges gets knew kept felt meant began left paid brought bought taught caught wrote built".split()
)
_BASE = frozenset(
    "know think believe love like hate use eat drink buy wear cost ship run make contain last keep "
    "work start open help come go get feel hold smell taste sound mean live look need want give take "
    "bring turn end begin close leave send sign pay ask call grow move happen matter belong serve "
    "cover protect sell launch arrive become stay remain remind".split()
)
_FOREIGN_VERB = {
    group: re.compile(rf"(?:{verbs})$") for group, (_, verbs) in STATING.items() if group != "en"
}
_STARTS = frozenset(
    "the our my their his her a an this that these those some most many every each die der das ein "
    "eine unser unsere mein meine la le les l notre nos mon ma mes un une ce cette el los las mi mis "
    "nuestro nuestra una il lo i gli mio mia nostro nostra o os as meu minha nosso nossa um uma de "
    "het een onze mijn".split()
)


def states_of_another(text: str, piece: Piece) -> bool:
    """True for a statement whose subject is no part of the picture and no name for the whole."""
    flat = plain(text)[0]
    spaced = re.sub(r"['’-]", " ", flat)
    labelled = any(i.words == ":" for i in piece.items)  # "mood: ..." names what it speaks of
    if labelled or MODAL.search(spaced) or MODAL.search(flat):
        return False
    items = piece.items
    gone = items[0].kind == "look" and bool(_PAST.search(spaced))  # "Christmas is over"
    if gone or piece.has("quote", "only", "focus", "relation"):
        return gone
    at = _verb(items, piece.language)
    if at < 1 and _ours(items):
        return not piece.has("place", "size")
    if at < 1 or at + 1 >= len(items) + (at > 1):
        return False
    subject = items[:at]
    if any(i.kind == "negation" for i in subject) or _of_the_ad(subject):
        return False
    verb = items[at].words.split()[-1]
    return _of_another(subject, verb, items[at + 1 :], piece)


def _ours(items: Sequence[Item]) -> bool:
    """``unsere Werkstatt liegt am See``: something of ours that is neither sold nor of the ad."""
    named = len(items) > _NAMED and items[0].words in _OWN and items[1].kind in {"word", "cannot"}
    return named and not any(
        i.kind == "noun" or (i.kind == "role" and i.value != "people") for i in items
    )


_PAST = re.compile(r"\b(?:is|are) (?:over|past|done|gone|behind us|around the corner|coming up)\b")
_ADVERBS = frozenset("always never often usually mostly sometimes really".split())
_NAMED = 2
_OWN = frozenset(
    "our my their unser unsere mein meine notre nos mon ma mes nuestro nuestra nuestros mi mis "
    "nostro nostra nosso nossa meu minha onze mijn".split()
)


def _of_another(subject: Sequence[Item], verb: str, rest: Sequence[Item], piece: Piece) -> bool:
    first = subject[0].words.split()[0]
    if len(subject) == 1 and first in _IT:
        return verb not in _SEEMS - _KEEPS and piece.language == "en"
    if any(role_of(i) == "product" for i in subject if i.kind in {"role", "noun"}):
        scene = any("scene" in i.value for i in rest if i.kind == "look")
        placed = (verb in _PLACED and scene) or piece.has("place", "size")
        return not placed and not _seems(verb, rest)
    if piece.has("place", "size"):
        return False
    other = any(
        (i.kind in {"word", "noun", "cannot"} or i.value == "people") and i.words not in _ADVERBS
        for i in subject
    )
    if first in _STARTS or other:
        return not any(i.kind == "role" and i.value in _PART for i in rest)
    told = any(i.kind in {"word", "noun", "cannot"} for i in rest)
    return told and not any(i.kind == "look" for i in rest)


def _seems(verb: str, rest: Sequence[Item]) -> bool:
    """``the bottle looks icy cold``: how the product should seem."""
    return verb in {"looks", "look", "feels", "feel", "glows", "shines", "seems"} and any(
        i.kind == "look" for i in rest
    )


def _of_the_ad(subject: Sequence[Item]) -> bool:
    for item in subject:
        if item.kind == "role" and item.value in _PART:
            return True
        if item.kind != "word" and set(item.words.split()) & _WHOLE:
            return True
        if item.kind == "look" and any("light" in n for n, _, _ in effects_of(item.value)):
            words = item.words
            if "light" in words or "shadow" in words or "luz" in words or "licht" in words:
                return True
    return False


def _verb(items: Sequence[Item], language: str) -> int:
    """Where the finite verb stands, or -1."""
    pattern = _FOREIGN_VERB.get(GROUP.get(language, language))
    for at, item in enumerate(items[1:], 1):
        english = language == "en" and item.words in _ENGLISH_VERBS
        if item.kind in {"look", "color", "role", "noun", "quote"} and not english:
            continue
        word = item.words.split()[0]
        if pattern is not None:
            if pattern.match(word):
                return at
            continue
        before = items[at - 1]
        nominal = before.kind in {"word", "noun", "role", "look", "cannot", "color"}
        nominal = nominal or before.words in _IT or before.words in _WHOLE
        nominal = (nominal or at == 1) and before.words not in _ARTICLES
        known = word in _ENGLISH_VERBS and before.words not in _ARTICLES
        if word in _BASE and not _plural(before):
            continue
        guessed = item.kind == "word" and nominal and _verb_form(word)
        guessed = guessed and items[0].words.split()[0] in _STARTS
        if known and (nominal or (before.kind == "filler" and word != "can")):
            return at
        if guessed:
            return at
    return -1


_ARTICLES = frozenset("a an the our my their his her to no".split())


def _plural(item: Item) -> bool:
    """``kids love``, ``we make``: the base form of a verb goes with these."""
    word = item.words.split()[-1]
    return (
        word in _THEY or (word.endswith("s") and not word.endswith("ss")) or item.kind == "filler"
    )


_THEY = frozenset("i we you they people men women children kids some most many all those".split())


def _verb_form(word: str) -> bool:
    """``keeps``, ``sponsored``: an unknown word that ends as a finite verb does."""
    third = word.endswith("s") and not word.endswith(("ss", "us", "is", "ns"))
    return len(word) > 3 and (third or word.endswith("ed"))
