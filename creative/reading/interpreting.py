"""One clause in, the effects that it asks for and the parts that cannot be had out."""

# ruff: noqa: SIM905, E501 - word lists read better as words; a list is not broken in two
from __future__ import annotations

from creative.reading.clauses import Piece
from creative.reading.coloring import read_colors
from creative.reading.findings import COPY, TYPE, Found, effects_of, role_of
from creative.reading.phrasing import TOO, Item
from creative.reading.picturing import read_limits, read_looks, read_residue
from creative.reading.placing import (
    read_focus,
    read_places,
    read_relations,
    read_sizes,
    size_role,
)
from creative.reading.unwanted import LESS, read_unwanted

_IN_PLACE_OF = frozenset({"instead of", "rather than", "statt", "au lieu de", "en lugar de"})

_EXCEPT = frozenset(
    "except,but,other than,save for,with the exception of,apart from,excepto,salvo,a excepcion de,"
    "sauf,hormis,excepte,a l exception de,ausser,bis auf,mit ausnahme von,tranne,eccetto,a parte,"
    "ad eccezione di,exceto,a excecao de,behalve,uitgezonderd".split(",")
)
_SWAP = frozenset(
    "replace replaced swap change remplacez remplace ersetze ersetzen reemplaza cambia cambiar "
    "sostituisci troque vervang".split()
)

_LIKENESS = frozenset(
    "think imagine denk imagina pensez style like look vibe feel feeling called named mood "
    "aesthetic stil".split()
)
_INSERT = frozenset(
    "add include mention insert state quote show anade menciona ajoute ajoutez mentionne erwahne "
    "nenne aggiungi adicione inclua vermeld fuge".split()
)
_WRITE = frozenset("write generate suggest invent escribe redige redigez schreibe schreib".split())


def interpret(piece: Piece, subject: tuple[str, ...], source: str) -> Found:
    """Read one clause; ``subject`` are the roles spoken of just before, ``source`` the text."""
    found = Found()
    marks = piece.of("negation")
    if any(i.value in {"always=uncovered", "always=exact"} for i in piece.of("look")) and not marks:
        protects = next(i.value for i in piece.of("look") if i.value.startswith("always"))
        found.add("always", protects.split("=")[1])
        if protects == "always=uncovered" or len(piece.of("look")) == 1:
            return found
    if marks and _settled(piece, marks, found):
        return found
    wanted, unwanted = _scopes(piece, marks)
    if marks and marks[0].words in _IN_PLACE_OF:
        wanted, unwanted = _instead(piece, marks[0], wanted, unwanted)
    if marks and piece.has("quote") and any(i.words in _SWAP for i in piece.items):
        wanted, unwanted = (*wanted, *unwanted), ()
    if unwanted:
        found.fewer = any(i.words in LESS for i in marks)
        read_unwanted(unwanted, marks[-1].value, subject, found, source)
    if wanted:
        _positive(Piece(wanted, piece.joint, piece.language), subject, found, source)
    return found


def _settled(piece: Piece, marks: tuple[Item, ...], found: Found) -> bool:
    """Negations of another kind: what happens anyway, what is not enough, all but one line."""
    if kept := _protected(piece, marks):
        found.add("always", kept)
    elif _not_enough(piece):
        for item in piece.of("role", "noun"):
            size_role(role_of(item), 1.25, found)
    elif spared := _spared(piece, marks):
        for role in (r for r in COPY if r not in spared):
            found.add("leave_out", role)
    return bool(found.effects)


def _instead(
    piece: Piece, mark: Item, wanted: tuple[Item, ...], unwanted: tuple[Item, ...]
) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """``instead of "Learn more" the button must say "Book"``: the old wording is just named."""
    behind = piece.items[piece.items.index(mark) + 1 :]
    both = len([i for i in behind if i.kind == "quote"]) >= _BOTH and behind[0].kind == "quote"
    if both and piece.items[0] is mark:
        return behind[1:], ()
    if any(i.kind == "quote" for i in wanted) and piece.has("quote"):
        return (*wanted, *unwanted), ()
    # "a model instead of the plain product"
    return (wanted, ()) if _the_product(unwanted) else (wanted, unwanted)


_BOTH = 2  # wordings, the old and the new


def _the_product(items: tuple[Item, ...]) -> bool:
    return any(role_of(i) == "product" for i in items if i.kind in {"role", "noun"})


def _not_enough(piece: Piece) -> bool:
    """``the offer isn't visible enough``."""
    enough = any(i.words in _ENOUGH for i in piece.items)
    seen = any(i.value == "always=legible" for i in piece.of("look")) or piece.has("size")
    return enough and seen and piece.has("role", "noun")


_ENOUGH = frozenset(
    "enough genug assez suficiente suficientemente abbastanza bastante genoeg".split()
)


def _spared(piece: Piece, marks: tuple[Item, ...]) -> set[str]:
    """``no text except the headline``: the lines that stay."""
    mark = next((i for i in marks[1:] if i.words in _EXCEPT), None)
    if mark is None:
        return set()
    at = piece.items.index(mark)
    gone = {i.value for i in piece.items[:at] if i.kind == "role"}
    kept = {role_of(i) for i in piece.items[at:] if i.kind == "role"} & set(COPY)
    return kept if gone == {"text"} else set()


_SPOILT = (
    "overlap cover crop stretch hidden distort obscur squash squeez clipp abgeschnitt "
    "verdeck angeschnitt verzerr ueberlapp uberlapp coupe cache recadr deform chevauch recort "
    "tapad tape cortad tapar tagliat copert ritagli sovrappo cobert afgesned bedek vervorm overlapp"
).split()
_ON = frozenset("on onto over auf sur sobre su op".split())
_DROPPED = frozenset("cut,hide,lose,remove,drop,delete,omit,forget,leave,out,leave out".split(","))


def _protected(piece: Piece, marks: tuple[Item, ...]) -> str:
    """``the logo must not be cut off``, ``don't remove the button``: what happens anyway."""
    said = " ".join(i.words for i in piece.items if i is not marks[0])
    spoilt = (
        "cut off" in said
        or "in the way" in said
        or any(f" {stem}" in f" {said}" for stem in _SPOILT)
    )
    parts = [role_of(i) for i in piece.of("role", "noun")]
    over = any(i.value in {"above", "beside"} or i.words in _ON for i in piece.items)
    # "don't put text over the product", "nothing on top of the shoe"
    laid = len(parts) > 1 and parts[-1] == "product" and parts[0] in {*TYPE, "logo"}
    laid = laid or (marks[0].words == "nothing" and parts == ["product"])
    if marks[0].words == "nothing" and parts == ["ground"]:
        return "none"  # "nothing on the wall"
    laid = laid or (not parts and any(i.words in {"it", "him"} for i in piece.items))
    if spoilt or (laid and over):
        return "uncovered"
    return "shown" if parts and _twice(marks) else ""


def _twice(marks: tuple[Item, ...]) -> bool:
    """``don't leave out``: two negations that undo each other."""
    if len(marks) < 2 or marks[0].words in _DROPPED:
        return False
    return marks[1].words in _DROPPED and marks[0].value in {"avoid", "not"}


def told(piece: Piece, source: str) -> Found:
    """A clause that tells something: a brand's character leans the mood, the rest is background.

    What it says was wrong with an earlier picture is avoided.
    """
    found = Found()
    marks = piece.of("negation")
    if marks and marks[0].words in TOO and not piece.has("role", "noun"):
        after = piece.items[piece.items.index(marks[0]) + 1 :]
        read_unwanted(tuple(i for i in after if i.kind != "negation"), "not", (), found, source)
        found.refusals.clear()
    elif any(not _BRAND.isdisjoint(i.words.split()) for i in piece.items) and not marks:
        for item in piece.of("look"):
            for name, value, _ in effects_of(item.value):
                if name == "mood":
                    found.add(name, value, implied=True)
    if not found.effects:
        found.add("always", "aside")
    return found


_BRAND = frozenset("brand marke marque marca marchio merk".split())


# what is unwanted stands before these: "purple is off limits"
_BEHIND = frozenset(
    "off limits,out of bounds,forbidden,banned,taboo,not allowed,a no go,no go,out of the question,"
    "not an option,has to go,must go,have to go,can go,interdit,interdite,interdits,proscrit,vietato,"
    "vietati,bandito,proibido,proibidos,prohibido,prohibidos,verboten,tabu,verboden,taboe".split(
        ","
    )
)


def _scopes(piece: Piece, marks: tuple[Item, ...]) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """What a clause wants and what it does not want."""
    if not marks or _twice(marks):  # "don't forget the certificate"
        return tuple(i for i in piece.items if i not in marks), ()
    first = piece.items.index(marks[0])
    before = piece.items[:first]
    after = tuple(i for i in piece.items[first:] if i.kind != "negation")
    spared = next((i for i in marks[1:] if i.words in _EXCEPT), None)
    if spared is not None:  # "no text except the logo"
        last = piece.items.index(spared)
        return before, tuple(i for i in piece.items[first:last] if i.kind != "negation")
    nothing = marks[0].words in {"nothing", "none"}
    if nothing and any(i.words == "but" for i in after):
        return tuple(i for i in piece.items if i.words not in {"nothing", "none", "but"}), ()
    if _behind(marks[0], before, after, piece.language):
        return (before, ()) if nothing else ((), before + after)
    return before, after


def _behind(mark: Item, before: tuple[Item, ...], after: tuple[Item, ...], language: str) -> bool:
    """Whether what is unwanted stands before the negation."""
    if mark.words in _BEHIND and before:
        return True
    unknown = any(i.kind == "word" for i in after) and language == "en"
    if not unknown and not any(i.kind not in {"filler", "from", "word"} for i in after):
        return True  # as in German, where the verb and its "nicht" come last
    subject_first = any(i.kind == "role" for i in before) and not any(
        i.kind in {"role", "noun"} for i in after
    )
    # "the logo should not be too big"
    return subject_first and any(i.kind in {"place", "size"} for i in after)


def _positive(piece: Piece, subject: tuple[str, ...], found: Found, source: str) -> None:
    roles = tuple(dict.fromkeys(role_of(i) for i in piece.of("role", "noun") if role_of(i)))
    found.roles = tuple(r for r in roles if r in {"product", "logo", "light", *TYPE})
    if piece.has("quote") and _quoted(piece, subject, found):
        pass
    only = piece.has("only")
    read_relations(piece, subject, found, source)
    read_places(piece, subject, found)
    read_sizes(piece, subject, found)
    read_focus(piece, subject, found)
    read_colors(piece, subject, found, source, only=only)
    if only:
        _only_roles(piece, found)
    read_looks(piece, found, source, lit="light" in subject and not piece.has("role", "noun"))
    read_limits(piece, found, source)
    inserted = any(i.words in _INSERT for i in piece.items) and any(
        i.value == "offer" for i in piece.of("role")
    )
    if inserted and not found.effects and not found.refusals:
        found.refuse(source[piece.items[0].start : piece.items[-1].end], "claim")
    if not found.effects and not found.refusals:
        _writes(piece, found)
    read_residue(piece, found, source)


def _writes(piece: Piece, found: Found) -> None:
    """``write a catchy headline``: a line is ordered, its words are not given."""
    asked = any(i.words in _WRITE for i in piece.items)
    if asked and any(role_of(i) in {*COPY, "text"} for i in piece.of("role")):
        found.add("always", "written")


def _quoted(piece: Piece, subject: tuple[str, ...], found: Found) -> bool:
    """Each quoted text goes to the copy role nearest before it, else after it."""
    used = False
    quotes = piece.of("quote")
    swapped = len(quotes) > 1 and any(i.words in _SWAP for i in piece.items)
    for at, item in enumerate(piece.items):
        if item.kind != "quote" or (swapped and item is not quotes[-1]):
            continue
        before = [i.value for i in piece.items[:at] if i.kind == "role"]
        after = [i.value for i in piece.items[at:] if i.kind == "role"]
        near = [r for r in (*reversed(before), *after, *subject) if r in TYPE]
        named = _named_as(piece.items[at + 1 :])
        near = [named, *near] if named else near
        if "logo" in before or "ground" in before:
            continue
        if not near and at == 0 and piece.has("focus", "size"):
            found.add("emphasis", item.words)
            used = True
            continue  # '"50% off" must scream off the page'
        if not near and (
            piece.has("cannot") or any(i.words in _LIKENESS for i in piece.items[:at])
        ):
            continue  # "a sticker 'NEW'", "in the style of 'Mad Men'"
        kind = next((r for r in near if r in COPY), "headline")  # "button copy: ..."
        found.add(f"copy.{kind}", item.words)
        used = True
    return used


def _named_as(behind: tuple[Item, ...]) -> str:
    """``the tagline "Built slow" must be the headline``: what a wording is to be."""
    for at, item in enumerate(behind):
        if item.kind == "role" and item.value in COPY:
            words = {w for i in behind[:at] for w in i.words.split()}
            return item.value if words & _AS else ""
    return ""


_AS = frozenset(
    "as be becomes become is als wird sein comme como come sera ser essere worden".split()
)


def _only_roles(piece: Piece, found: Found) -> None:
    """``only the product``, ``just the headline and the logo``: the rest is left out."""
    shown = {role_of(i) for i in piece.of("role", "noun")} & {"product", "logo", "text", *COPY}
    settled = {"only_colors", "text_at", "product_at", "logo_at"}
    colored = any(e.part for e in found.effects)  # "only the headline in red"
    if not shown or colored or piece.has("quote") or any(e.name in settled for e in found.effects):
        return
    lines = shown & set(COPY)
    if not lines and "text" not in shown:
        gone = ["text", *(() if "logo" in shown else ("logo",)), "props"]
    elif "text" in shown:
        gone = [] if "product" in shown else ["product"]
    else:
        gone = [kind for kind in COPY if kind not in shown]
        if shown - lines:
            gone += [role for role in ("logo", "product") if role not in shown]
    for role in gone:
        found.add("leave_out", role)
