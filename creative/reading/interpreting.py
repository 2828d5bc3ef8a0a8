"""One clause in, the effects that it asks for and the parts that cannot be had out."""

# ruff: noqa: SIM905 - word lists read better as words
from __future__ import annotations

from creative.reading.clauses import Item, Piece
from creative.reading.coloring import read_colors
from creative.reading.findings import COPY, TYPE, Found, role_of
from creative.reading.picturing import read_limits, read_looks, read_residue
from creative.reading.placing import read_focus, read_places, read_relations, read_sizes
from creative.reading.unwanted import read_unwanted

_IN_PLACE_OF = frozenset({"instead of", "rather than", "statt", "au lieu de", "en lugar de"})

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
    wanted, unwanted = _scopes(piece, marks)
    if marks and marks[0].words in _IN_PLACE_OF and any(i.kind == "quote" for i in wanted):
        wanted, unwanted = (*wanted, *unwanted), ()
    if unwanted:
        read_unwanted(unwanted, marks[-1].value, subject, found, source)
    if wanted:
        _positive(Piece(wanted, piece.joint, piece.language), subject, found, source)
    return found


def _scopes(piece: Piece, marks: tuple[Item, ...]) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    if not marks:
        return piece.items, ()
    first = piece.items.index(marks[0])
    before = piece.items[:first]
    after = tuple(i for i in piece.items[first:] if i.kind != "negation")
    if not any(i.kind not in {"filler", "from", "word"} for i in after):
        if marks[0].words in {"nothing", "none"}:
            return piece.items[:first], ()
        return (), before + after  # German: "... nicht verwenden"
    subject_first = any(i.kind == "role" for i in before) and not any(
        i.kind in {"role", "noun"} for i in after
    )
    if subject_first and any(i.kind in {"place", "size"} for i in after):
        return (), before + after  # "the logo should not be too big"
    return before, after


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
    read_looks(piece, found)
    read_limits(piece, found, source)
    if found.effects or found.refusals or not _writes(piece, found):
        read_residue(piece, found, source)


def _writes(piece: Piece, found: Found) -> bool:
    """``write a catchy headline``: a line is ordered, its words are not given."""
    asked = any(i.words in _WRITE for i in piece.items)
    if asked and any(role_of(i) in {*COPY, "text"} for i in piece.of("role")):
        found.add("always", "written")
        return True
    return False


def _quoted(piece: Piece, subject: tuple[str, ...], found: Found) -> bool:
    """Each quoted text goes to the copy role nearest before it, else after it."""
    used = False
    for at, item in enumerate(piece.items):
        if item.kind != "quote":
            continue
        before = [i.value for i in piece.items[:at] if i.kind == "role"]
        after = [i.value for i in piece.items[at:] if i.kind == "role"]
        near = [r for r in (*reversed(before), *after, *subject) if r in TYPE]
        if "logo" in before or "ground" in before:
            continue
        kind = near[0] if near else "headline"
        kind = kind if kind in COPY else "headline"
        found.add(f"copy.{kind}", item.words)
        used = True
    return used


def _only_roles(piece: Piece, found: Found) -> None:
    """``only the product``, ``just the headline and the logo``: the rest is left out."""
    shown = {role_of(i) for i in piece.of("role", "noun")} & {"product", "logo", "text", *COPY}
    settled = {"only_colors", "text_at", "product_at", "logo_at"}
    if not shown or any(e.name in settled for e in found.effects):
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
