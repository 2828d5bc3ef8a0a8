"""A composition in, files that can be edited out: SVG with live type, PDF with real text."""

from __future__ import annotations

from collections.abc import Iterable

from creative.composition import Composition
from creative.paint.exports.flattening import flatten
from creative.paint.exports.pdf import pdf_of, to_pdf
from creative.paint.exports.svg import svg_of, to_svg

__all__ = ["EXPORTS", "export", "to_pdf", "to_svg"]

EXPORTS = ("svg", "pdf")


def export(
    composition: Composition,
    seed: int,
    names: Iterable[str],
    *,
    title: str = "",
    description: str = "",
) -> dict[str, bytes]:
    """The files asked for, by name (``EXPORTS``); other names are left out.

    ``seed`` is the one that the picture was painted with; ``title`` (the type itself when empty)
    and ``description`` are for those who hear the file. The ground is painted once for all files.
    """
    wanted = [name for name in dict.fromkeys(names) if name in EXPORTS]
    if not wanted:
        return {}
    parts = flatten(composition, seed)
    writers = {"svg": svg_of, "pdf": pdf_of}
    return {
        name: writers[name](composition, parts, title=title, description=description)
        for name in wanted
    }
