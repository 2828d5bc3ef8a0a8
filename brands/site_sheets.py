"""A parsed page in; the rules and fonts of its style sheets, and its manifest's colours, out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from brands.extraction.page import Page
from brands.extraction.stylesheet import FontFace, Rule, Sheet, applies, parse_stylesheet

if TYPE_CHECKING:
    from brands.site_files import SiteFiles

MOST_SHEETS = 16
_RULE_SPACE = 100_000  # rules of one sheet are numbered from its place times this


def start_sheets(page: Page, files: SiteFiles) -> None:
    """Ask for the page's linked sheets and its manifest."""
    for address, _ in _sources(page):
        files.start(address, "stylesheet")
    files.start(_manifest_address(page), "manifest")


def read_sheets(page: Page, files: SiteFiles) -> tuple[list[Rule], list[FontFace]]:
    """Rules and font faces of the page's sheets in their order, imports one level deep."""
    sheets: list[tuple[int, Sheet]] = []
    left = MOST_SHEETS
    for place, (address, inline) in enumerate(_sources(page)):
        text = inline or _text(address, files)
        start = place * _RULE_SPACE + _RULE_SPACE // 2
        sheet = parse_stylesheet(text, base=address or page.base, start=start)
        sheet.imports = sheet.imports[:left]
        left -= len(sheet.imports)
        for inner in sheet.imports:  # asked for while the next sheets are being parsed
            files.start(inner, "stylesheet")
        sheets.append((place, sheet))
    rules: list[Rule] = []
    faces: list[FontFace] = []
    for place, sheet in sheets:
        for address in sheet.imports:
            text = _text(address, files)
            nested = parse_stylesheet(text, base=address, start=place * _RULE_SPACE)
            rules += nested.rules
            faces += nested.faces
        rules += sheet.rules
        faces += sheet.faces
    return rules, faces


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


def _text(address: str, files: SiteFiles) -> str:
    return files.read(address, "stylesheet").decode("utf-8", "replace") if address else ""


def _manifest_address(page: Page) -> str:
    link = page.tree.css_first('link[rel="manifest"]')
    return page.link(link.attributes.get("href")) if link is not None else ""
