"""Families and copy of a request in, the font files that the engine needs beyond its own out.

A family is looked for in the brand kit's uploads, among the files that the brand's page serves,
in the house library, among this machine's fonts, and in the online catalogue; what none of them
has is set in its nearest neighbour, and the engine says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings

from brands.extraction.font_css import asked_name
from brands.font_catalogue import Sought, catalogue_fonts
from brands.font_files import sanitised
from brands.system_fonts import system_fonts
from creative.brief import FontFile, FontOrigin
from creative.errors import FontError
from creative.report import Notice
from creative.typography.coverage import described, families_for, missing_in
from creative.typography.library import FontLibrary
from creative.typography.matching import name_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from brands.readings import PageFont

MOST_FAMILIES = 4
MOST_SCRIPTS = 3
FIELD = "brand_data.fonts"


@dataclass(frozen=True, slots=True)
class Fonts:
    """The files, strongest claim first, and what the customer should know."""

    files: tuple[FontFile, ...]
    notices: tuple[Notice, ...]


def find_fonts(
    families: Sequence[str],
    *,
    kit: Iterable[FontFile],
    page: Iterable[PageFont],
    texts: Mapping[str, str],
    language: str = "",
) -> Fonts:
    """Find a file for each family and for each character of ``texts`` (request path -> text).

    Never raises for want of a font; what is not found is a notice here or, for a family, one of
    the engine's.
    """
    asked = tuple(dict.fromkeys(families))[:MOST_FAMILIES]
    text = "".join(texts.values())
    files, notices = _brought(asked, kit, page)
    library = FontLibrary.bundled().with_files(files)
    wanted = [Sought(name) for name in asked if not library.resolve(name).exact]
    if wanted:
        files += _elsewhere(wanted, text, notices)
        library = FontLibrary.bundled().with_files(files)
    missing = missing_in(text, library)
    if missing:
        scripts = [Sought(*pair) for pair in families_for(missing, language).items()]
        files += _elsewhere(scripts[:MOST_SCRIPTS], text, notices)
        library = FontLibrary.bundled().with_files(files)
    notices += _missing(texts, library)
    return Fonts(tuple(files), tuple(notices))


def fetch_ahead(
    families: Sequence[str], *, kit: Iterable[FontFile], served: Iterable[str], text: str
) -> None:
    """Have the catalogue's files of ``families`` in its cache before ``find_fonts`` wants them.

    Families that the kit, the page (``served``), the house or this machine has are not asked for.
    """
    if not settings.FONT_CATALOGUE_URL:
        return
    library = FontLibrary.bundled().with_files(tuple(kit))
    near = {name_key(name) for name in served}
    wanted = [
        Sought(name)
        for name in dict.fromkeys(families)
        if name_key(asked_name(name)) not in near
        and not library.resolve(name).exact
        and not system_fonts(asked_name(name))
    ]
    catalogue_fonts(wanted[:MOST_FAMILIES], text=text)


def _brought(
    asked: Sequence[str], kit: Iterable[FontFile], page: Iterable[PageFont]
) -> tuple[list[FontFile], list[Notice]]:
    """The kit's own files; its site's and the page's for families that are asked for."""
    keys = {name_key(asked_name(name)) for name in asked}
    files: list[FontFile] = []
    notices: list[Notice] = []
    uploaded: set[str] = set()
    for file in kit:
        own = file.origin is FontOrigin.BRAND_KIT
        if own:
            uploaded.add(name_key(file.family))
        if own or name_key(file.family) in keys:
            files.append(file)
    for served in page:
        if name_key(served.family) not in keys:
            continue
        try:
            font = sanitised(
                served.data, family=served.family, weight=served.weight, italic=served.italic
            )
        except FontError as error:
            message = f"The page's font file for {served.family} cannot be used: {error.message}"
            notices.append(Notice(error.code, message, "brand_data.brand_url"))
            continue
        files.append(
            FontFile(font.data, font.family, font.weight, font.italic, FontOrigin.BRAND_PAGE)
        )
    # an uploaded family is whole: files of its name from a page do not mix with it
    kept = [
        file
        for file in files
        if file.origin is FontOrigin.BRAND_KIT or name_key(file.family) not in uploaded
    ]
    return list(dict.fromkeys(kept)), notices


def _elsewhere(wanted: Sequence[Sought], text: str, notices: list[Notice]) -> list[FontFile]:
    """Fonts of this machine, then the catalogue's for what it lacks."""
    files: list[FontFile] = []
    still: list[Sought] = []
    for one in wanted:
        found = system_fonts(asked_name(one.family))
        files += found
        if not found:
            still.append(one)
    supplied = catalogue_fonts(still, text=text)
    notices += [Notice("font_catalogue", problem, FIELD) for problem in supplied.problems]
    return [*files, *supplied.files]


def _missing(texts: Mapping[str, str], library: FontLibrary) -> list[Notice]:
    """One notice for each text with characters that no font has."""
    found = []
    for path, text in texts.items():
        missing = missing_in(text, library)
        if missing:
            message = f"No font here has {described(missing)}; the ad is made without."
            found.append(Notice("missing_glyphs", message, path))
    return found
