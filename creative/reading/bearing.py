"""A clause in; out comes the clause without the words of mood, light and place that do not bear on
the picture.

``an Easter egg``, ``Blue Moon Coffee``, ``by Christmas``, ``it should wave``, ``a litre of cold
water``: each holds a word that elsewhere asks for a look. Here it is part of the name of a thing,
a name, a time, a verb. Such words become unknown words (what is then not understood is reported)
or, where they ask for nothing, words without a wish.
"""

# ruff: noqa: SIM905, E501 - word lists read better as words; a list is not broken in two
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import numpy as np

from creative.reading import meaning
from creative.reading.clauses import Piece
from creative.reading.findings import effects_of
from creative.reading.goods import without_audience, without_goods
from creative.reading.lexicon import Concept
from creative.reading.naming import ARTICLES, FILLER, close, without_names, without_times
from creative.reading.phrasing import Item

# looks that are nouns though they ask for a mood alone: what they stand before is another thing
_NOUNS = frozenset(
    "party gift gifts birthday holiday wedding celebration anniversary festival carnival rainbow "
    "comic magazine poster street kids farm garden meadow nature earth candy retro museum gallery "
    "energy speed rush motion movement tech technology future ai spa wellness family vacation night "
    "morning evening moon winter summer spring autumn fall christmas xmas easter halloween snow ice "
    "frost harvest october advent ramadan eid thanksgiving carnaval fiesta geschenk".split()
)


def sifted(piece: Piece, source: str, *, names: bool) -> Piece:
    """The clause with every look read for what it is in its phrase; ``names``: capitals tell."""
    if not piece.has("look", "color", "role", "cannot"):
        return piece
    items = without_audience(list(piece.items))
    items = without_goods(items)
    if not piece.has("look", "color"):
        return piece if items == list(piece.items) else replace(piece, items=tuple(items))
    if names:
        items = without_names(items, source, piece.language)
    items = without_times(items, piece.language)
    items = _without_verbs(items, piece.language)
    items = _without_things(items, piece.language)
    return piece if items == list(piece.items) else replace(piece, items=tuple(items))


def noun_like(item: Item) -> bool:
    """Whether a look is the name of a season, a place, a material or an event."""
    if item.kind != "look" or item.value.startswith("always"):
        return False
    names = {name for name, _, _ in effects_of(item.value)}
    return item.words in _NOUNS or "scene" in names or not any(n == "mood" for n in names)


# --- verbs -------------------------------------------------------------------------------------
_ALSO_VERBS = frozenset(
    "wave waves spring springs fall falls leaves rock rocks splash water stage party pool sweep "
    "burst bursts rush speed gift snow park leaf ripple splashing".split()
)
_BEFORE_VERB = frozenset(
    "to i you we they he she it everything all that which who should would could can will may might must let's "
    "not doesn't don't didn't never always and then just really".split()
)
_BEHIND_VERB = frozenset(
    "us me him her them it you at to from off down over through into out up around about away back "
    "in on apart asleep behind the a an".split()
)


def _without_verbs(items: list[Item], language: str) -> list[Item]:
    """``that leaves us``, ``it should wave``, ``make it fall from above``."""
    if language != "en":
        return items
    out = list(items)
    for at, item in enumerate(items):
        if item.kind != "look":
            continue
        before = items[at - 1] if at else None
        after = items[at + 1] if at + 1 < len(items) else None
        if (item.words in {"calm", "cool"} and after is not None and after.words == "down") or (
            item.words == "still" and after is not None and after.kind in {"word", "filler", "noun"}
        ):
            out[at] = replace(item, concept=FILLER)
        elif item.words == "kids" and before is not None and before.words in _COUNTED:
            out[at] = replace(item, concept=Concept("role", "people"))
        elif item.words in _ALSO_VERBS and _is_verb(items[:at], item, after):
            out[at] = replace(item, concept=None)
            for later, beyond in enumerate(items[at + 1 :], at + 1):
                lit = before is not None and before.value in {"light", "shadow"}
                if before is not None and noun_like(beyond) and not lit:  # done by the verb
                    out[later] = replace(beyond, concept=None)
    return out


def _is_verb(before: Sequence[Item], item: Item, after: Item | None) -> bool:
    behind = after.words.split()[0] if after is not None else ""
    if not before:
        return behind in _SOMEONE and not item.words.endswith("s")
    last = before[-1]
    named = last.kind in {"role", "noun", "word"}
    follows = after is None or behind in _BEHIND_VERB
    modal = last.words.split()[-1] in _BEFORE_VERB
    if (
        last.kind == "role"
        and last.value in {"light", "shadow"}
        and item.words in {"fall", "falls"}
    ):
        return True  # "light falls in from the right"
    caused = named and any(i.words in _CAUSES for i in before)
    governs = named and item.words.endswith("s") and behind in {"us", "me", "at", "you", "off"}
    return ((modal or caused) and follows) or governs


_COUNTED = frozenset("the our my their two three four some few many his her your".split())


_SOMEONE = frozenset("us me him her them it you".split())
_CAUSES = frozenset("make let have see watch get should would could can must to".split())


# --- things ------------------------------------------------------------------------------------
_ADD = frozenset(
    "add put hide draw insert throw stick attach hang tape paste drop sneak slip glue print engrave "
    "embroider include including sew toss tuck slap pop plant scatter sprinkle stamp "
    "pon ponga pongan ponle anade anadan agrega agreguen dibuja dibujen pinta pinten cuelga cuelguen "
    "esconde escondan mete pega peguen ajoute ajoutez ajouter mets mettez dessine dessinez peins "
    "peignez cache cachez accroche accrochez colle collez glisse glissez "
    "fuge fugt male malt zeichne zeichnet versteck versteckt verstecke hang hangt klebt klebe steck "
    "aggiungi aggiungete disegna disegnate dipingi dipingete nascondi nascondete appendi appendete "
    "metti mettete incolla incollate adicione adicionem coloca coloquem desenha desenhem pinta pintem "
    "esconda escondam pendura pendurem poe ponham voeg teken tekent verstop plak hang zet".split()
)
_SETTING = frozenset(
    "on onto in at against inside near by under over upon into auf in im an am vor sur dans contre "
    "sous devant sobre en contra bajo su sul sulla nel nella contro sobre em no na contra op tegen "
    "onder".split()
)
_OWN = frozenset(
    "our my their his her your its unser unsere unserem unseren meine mein notre nos mon ma mes "
    "nuestro nuestra nuestros nuestras mi mis nostro nostra nostri nostre nosso nossa nossos nossas "
    "meu minha onze ons mijn".split()
)
# what has been asked for when a look stands before one of these
_MANNER = frozenset(
    "feel feeling look vibe vibes mood moods style styled atmosphere aesthetic aesthetics theme "
    "themed scene tone tones energy spirit palette ambience ambiance setting backdrop essence touch "
    "inspired spirit flair character design approach treatment finish environment surroundings "
    "impression air kind sort type quality texture textures pattern patterns".split()
)
_CLAIMED = frozenset("objects animals people claim video".split())


def _without_things(items: list[Item], language: str) -> list[Item]:
    """``an Easter egg``, ``snow globe``, ``warm regards``: words of another thing's name."""
    out = list(items)
    for at, item in enumerate(items):
        if item.kind != "look" or item.value.startswith("always"):
            continue
        if _beyond_added(out, at) or _object_of_unknown(out, at) or _chosen(out, at):
            out[at] = replace(item, concept=None)
            continue
        head = None if item.words.split()[-1] in _LIT else _head(items, at)
        if head is None:
            part = language != "en" and _qualifies(items, at)
        else:
            part = _part_of(items, at, head)
        if part:
            out[at] = replace(item, concept=None)
    return out


def _head(items: Sequence[Item], at: int) -> Item | None:
    """The unknown noun, or the thing that cannot be had, that ends the phrase of a look."""
    head: Item | None = None
    last = items[at]
    for item in items[at + 1 :]:
        if not close(last, item):
            break
        last = item
        if item.kind in {"look", "color"} and head is None:
            continue
        beyond = next(iter(items[items.index(item) + 1 :]), None)
        named = beyond is not None and beyond.kind == "word" and close(item, beyond)
        if item.words in {"style", "styled", "type", "like"} and named:
            continue  # "a comic-style speech bubble"
        if item.words in _MANNER or (item.kind == "role" and item.value in _PARTS):
            return None
        if (item.kind == "word" and item.words.isalpha() and not _adverb(item.words)) or (
            item.kind == "cannot" and item.value in _CLAIMED
        ):
            head = item
        elif item.kind == "noun" and head is None and _is_added(items, at):
            return item  # "add a party hat"
        else:
            break
    return head


_PARTS = frozenset("ground light shadow palette text headline accent".split())


def _is_added(items: Sequence[Item], at: int) -> bool:
    """Whether a look with goods behind it names a thing that is to be put in: ``a festive hat``."""
    first = at
    while first and items[first - 1].kind in {"look", "color"}:
        first -= 1
    article = items[first - 1].words if first else ""
    return _adds(_opening(items, at)) and (noun_like(items[at]) or article in _SOME)


_SOME = frozenset("a an some ein eine einen un une uno una um uma een".split())


def _adverb(word: str) -> bool:
    return word.endswith("ly") or word in _NOT_NOUNS


_NOT_NOUNS = frozenset(
    "enough after before until till during again today tomorrow yesterday ago always never often "
    "almost nearly practically basically usually straight straightaway nobody everybody whatever despite except without like unlike ish inspired whilst "
    "hence yes no ok okay lol haha wow that's isn't doesn't won't am pls plz u ur w".split()
)


def _part_of(items: Sequence[Item], at: int, head: Item) -> bool:
    item = items[at]
    opening = _opening(items, at)
    before = opening[-1].words.split()[-1] if opening else ""
    adds = _adds(opening)
    owned = any(i.words in _OWN for i in items[:at])
    set_in = before in _SETTING
    place, thing, talk = _nearness(head.words)
    if head.kind == "noun":
        return True
    if head.kind == "cannot":
        return adds or head.value != "objects" or thing > place
    if noun_like(item):
        if set_in or place > max(thing, talk) + 0.05:
            return adds and not set_in
        solid = any(name in item.value for name in _MATERIALS)  # "a granite ledge"
        return adds or owned or (not solid and (bool(opening) or max(thing, talk) > place + 0.08))
    return adds or (owned and talk > place) or talk > place + 0.2


_MATERIALS = ("scene=stone", "scene=tabletop", "scene=terrazzo", "scene=silk", "scene=paper")


def _adds(opening: Sequence[Item]) -> bool:
    return any(i.words.split()[0] in _ADD for i in opening[:3])


def _opening(items: Sequence[Item], at: int) -> list[Item]:
    """What stands before the phrase of a look, without its articles and adjectives."""
    first = at
    while first and (
        items[first - 1].kind in {"look", "color"} or items[first - 1].words in ARTICLES
    ):
        first -= 1
    return [i for i in items[:first] if i.words != ":"]


_LIT = frozenset(
    "sun sunshine noon beam lamp rim light lighting lights lit shadow shadows background backdrop surface glow daylight sunlight "
    "tones colors colours palette ground licht schatten hintergrund".split()
)


_SHOWN = frozenset("picture photo image photograph drawing illustration sketch painting".split())


def _beyond_added(items: Sequence[Item], at: int) -> bool:
    """``a moustache on the moon``, ``a picture of a garden``: said of what is to be added."""
    verb = next((i for i, item in enumerate(items[:3]) if item.words.split()[0] in _ADD), None)
    if verb is None and len(items) > 3 and items[0].words in _SOME and items[1].kind == "word":
        verb = 0 if items[2].words.endswith("ing") else None  # "an astronaut planting a flag"
    if verb is None:
        return False
    rest = [i for i in range(verb + 1, at) if items[i].words not in ARTICLES]
    if not rest:
        return False
    first = items[rest[0]]
    if first.words in _SHOWN and len(rest) > 1 and items[rest[1]].words in _OF:
        return True
    unknown = first.kind == "word" or (first.kind == "cannot" and first.value in _CLAIMED)
    names = {name for name, _, _ in effects_of(items[at].value)}
    joined = any(items[i].words in _SETTING or items[i].words in _OF for i in rest[1:])
    return unknown and joined and noun_like(items[at]) and "scene" not in names


_PICTURES = frozenset(
    "photo picture image shot one version screenshot packshot file variant photograph pic pics "
    "photos pictures images foto bild version photo imagen foto immagine imagem".split()
)


def _chosen(items: Sequence[Item], at: int) -> bool:
    """``the winter photo``, ``the dark one``: one of the pictures that were sent."""
    first, last = at, at
    while first and items[first - 1].kind in {"look", "color"}:
        first -= 1
    while last + 1 < len(items) and items[last + 1].kind in {"look", "color"}:
        last += 1
    after = items[last + 1] if last + 1 < len(items) else None
    definite = first > 0 and items[first - 1].words in _DEFINITE
    return definite and after is not None and after.words in _PICTURES


_DEFINITE = frozenset("the our that der die das dem den le la les el los il lo o a de het".split())
_EVOKES = re.compile(
    r"(?:evok|captur|channel|celebrat|embrac|suggest|convey|express|embod|reflect|transmit|mirror|"
    r"imitat|recreat|reproduc|simulat|mimic|radiat|exud|echo|recall|pictur|imagin|envision|spread|"
    r"deliver|communicat|emphasi|stag|build|emulat|achiev|introduc|emanat|giv|lov|lik|prefer|fanc|try|scream|say|shout)"
)


def _object_of_unknown(items: Sequence[Item], at: int) -> bool:
    """``surf a wave``, ``break the ice``: what an unknown verb does something to."""
    if at < 2 or not noun_like(items[at]) or items[at - 1].words not in ARTICLES:
        return False
    verb = items[at - 2]
    ends = at + 1 == len(items) or items[at + 1].kind == "filler"
    if verb.kind != "word" or not ends or _EVOKES.match(verb.words) or _adverb(verb.words):
        return False
    before = items[at - 3] if at > 2 else None
    nominal = before is not None and (before.words in ARTICLES or before.kind in {"look", "color"})
    return not nominal


_OF = frozenset("of de d des du del della di da do dos das van von con aus".split())


def _qualifies(items: Sequence[Item], at: int) -> bool:
    """``un ballon de plage``: behind an unknown thing and its preposition, where it is added."""
    if at < 2 or not noun_like(items[at]):
        return False
    joint, head = items[at - 1], items[at - 2]
    if joint.words in ARTICLES and at >= 3 and items[at - 2].words in _OF:
        joint, head = items[at - 2], items[at - 3]
    unknown = head.kind == "word" or (head.kind == "cannot" and head.value in _CLAIMED)
    adds = any(i.words.split()[0] in _ADD for i in items[:3])
    return joint.words in _OF and unknown and adds


_PLACES = (
    "landscape, scenery, room, atmosphere, street, place, garden, wonderland, forest, terrace, "
    "haze, ambience, mood, lighting, background, texture, setting, interior, wall, glow, palette"
)
_THINGS = (
    "towel, hat, globe, egg, flag, tag, ticket, toy, tool, cake, card, spoon, animal, badge, "
    "person, machine, food, clothes, box, emoji, cup, basket"
)
_TALK = (
    "regards, idea, history, team, meeting, customers, business, shift, collection, company, "
    "routine, year, price, launch, invoice, rival, job, deadline, start, colleague, market"
)


@lru_cache(maxsize=1)
def _kinds() -> tuple[meaning.Vectors, ...]:
    return tuple(meaning.vectors(listed.split(", ")) for listed in (_PLACES, _THINGS, _TALK))


@lru_cache(maxsize=512)
def _nearness(word: str) -> tuple[float, float, float]:
    """How near a word is in meaning to settings, to things and to talk, each about 0..1."""
    own = meaning.vectors([word])[0]

    def near(table: meaning.Vectors) -> float:
        return float(np.sort(table @ own)[-3:].mean())

    place, thing, talk = (near(table) for table in _kinds())
    return place, thing, talk
