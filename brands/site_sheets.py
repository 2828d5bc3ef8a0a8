"""A parsed page in; the rules and fonts of its style sheets, and its manifest's colours, out.

What the page itself holds of them can be had before the rest arrives.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from brands.extraction.page import Page
from brands.extraction.stylesheet import FontFace, Rule, Sheet, applies, parse_stylesheet

if TYPE_CHECKING:
    from brands.site_files import SiteFiles

MOST_SHEETS = 16
_RULE_SPACE = 100_000  # rules of one sheet are numbered from its place times this


class PageSheets:
    """The style sheets of one page: those inside it at once, the linked ones as they arrive."""

    def __init__(self, page: Page, files: SiteFiles) -> None:
        """Ask for the linked sheets and the manifest, and read what is inside the page."""
        self._files = files
        self._sources = _sources(page)
        for address, _ in self._sources:
            files.start(address, "stylesheet")
        files.start(_manifest_address(page), "manifest")
        self._inside = {
            place: self._parsed(text, page.base, place)
            for place, (address, text) in enumerate(self._sources)
            if not address
        }
        for sheet in self._inside.values():
            self._start_imports(sheet)

    @property
    def rules_inside(self) -> list[Rule]:
        """The rules of the page's own ``<style>`` elements."""
        return [rule for sheet in self._inside.values() for rule in sheet.rules]

    @property
    def faces_inside(self) -> list[FontFace]:
        """The font faces of the page's own ``<style>`` elements."""
        return [face for sheet in self._inside.values() for face in sheet.faces]

    def read(self) -> tuple[list[Rule], list[FontFace]]:
        """Rules and font faces of all sheets in their order, imports one level deep."""
        sheets: list[tuple[int, Sheet]] = []
        left = MOST_SHEETS
        for place, (address, _) in enumerate(self._sources):
            sheet = self._inside.get(place) or self._parsed(self._text(address), address, place)
            sheet.imports = sheet.imports[:left]
            left -= len(sheet.imports)
            self._start_imports(sheet)  # they arrive while the next sheets are being parsed
            sheets.append((place, sheet))
        rules: list[Rule] = []
        faces: list[FontFace] = []
        for place, sheet in sheets:
            for address in sheet.imports:
                text = self._text(address)
                nested = parse_stylesheet(text, base=address, start=place * _RULE_SPACE)
                rules += nested.rules
                faces += nested.faces
            rules += sheet.rules
            faces += sheet.faces
        return rules, faces

    def _parsed(self, text: str, base: str, place: int) -> Sheet:
        start = place * _RULE_SPACE + _RULE_SPACE // 2
        return parse_stylesheet(text, base=base, start=start)

    def _start_imports(self, sheet: Sheet) -> None:
        for address in sheet.imports[:MOST_SHEETS]:
            self._files.start(address, "stylesheet")

    def _text(self, address: str) -> str:
        return self._files.read(address, "stylesheet").decode("utf-8", "replace")


def read_manifest(page: Page, files: SiteFiles) -> tuple[list[str], tuple[str, ...]]:
    """Theme colours of the page and its web manifest, and the manifest's icons, largest first."""
    themes = [node.attributes for node in page.tree.css('meta[name="theme-color"]')]
    colors = [a.get("content") or "" for a in themes if "dark" not in (a.get("media") or "")]
    tile = page.meta("msapplication-tilecolor")
    colors += [tile.value] if tile and not colors else []
    address = _manifest_address(page)
    if not address:
        return colors, ()
    try:
        parsed = json.loads(files.read(address, "manifest") or b"{}")
    except (ValueError, RecursionError):
        return colors, ()
    if not isinstance(parsed, dict):
        return colors, ()
    if isinstance(theme := parsed.get("theme_color"), str):
        colors.append(theme)
    icons = parsed.get("icons")
    names = (
        [icon.get("src") for icon in icons if isinstance(icon, dict)]
        if isinstance(icons, list)
        else []
    )
    there = Page(address, page.tree, address)
    return colors, tuple(there.link(name) for name in names[-2:] if isinstance(name, str))


def _sources(page: Page) -> list[tuple[str, str]]:
    """The sheets in their order: an address, or the text of a ``<style>``."""
    sources: list[tuple[str, str]] = []
    for node in page.tree.css(
        'link[rel~="stylesheet"][href], style, link[rel="preload"][as="style"]'
    ):
        attributes = node.attributes
        if not applies(attributes.get("media") or "") and attributes.get("onload") is None:
            continue
        if node.tag == "style":
            sources.append(("", node.text() or ""))
        elif (href := page.link(attributes.get("href"))) and (href, "") not in sources:
            sources.append((href, ""))
    return sources[: MOST_SHEETS * 2]


def _manifest_address(page: Page) -> str:
    link = page.tree.css_first('link[rel="manifest"]')
    return page.link(link.attributes.get("href")) if link is not None else ""
