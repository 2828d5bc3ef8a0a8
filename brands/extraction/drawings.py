"""An inline SVG of a page in, a drawing that stands on its own out; a drawing in, its colours out.

On a page a drawing borrows: shapes from a sprite, colours from the style sheet and its text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from brands.extraction.cascade import resolve
from brands.extraction.css_color import paint_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from brands.extraction.cascade import Element
    from brands.extraction.page import Page

LARGEST_DRAWING = 200_000
_FILL = re.compile(
    r"""(?:fill|stop-color|stroke|[\s"'{;]color)\s*[=:]\s*["']?\s*([^"';}>]{3,60})""", re.IGNORECASE
)
_CURRENT = re.compile(r"currentcolor", re.IGNORECASE)
_VAR = re.compile(r"var\((?:[^()]|\([^()]*\))*\)")
_USE = re.compile(r"<use\b[^>]*?(?:xlink:)?href=[\"']([^\"']*)[\"'][^>]*?(?:/>|>(?:\s*</use>)?)")
_ID = re.compile(r"[\w:.-]{1,80}")
_ROOT = re.compile(r"<svg\b[^>]*>", re.IGNORECASE)
_VIEW = re.compile(r"viewbox\s*=\s*[\"']([^\"']+)[\"']", re.IGNORECASE)
_NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"'
_MOST_SHAPES = 400


def drawing_of(page: Page, node: LexborNode, painted: dict[int, Element]) -> tuple[bytes, str]:
    """An ``<svg>`` of the page as a file; or, where its shapes are in another file, the address.

    The address has the shape's id as its fragment. Both are empty when it cannot be had.
    """
    element = painted.get(node.mem_id)
    markup = _colored(node, painted)
    used = _USE.search(markup)
    if used:
        sheet, _, name = used[1].partition("#")
        if sheet:
            address = page.link(used[1])
            return b"", address if address and _ID.fullmatch(name) else ""
        symbol = page.tree.css_first(f'[id="{name}"]') if _ID.fullmatch(name) else None
        if symbol is None:
            return b"", ""
        markup = _drawn_alone(symbol.html or "", _ROOT.match(markup))
    if len(markup) > LARGEST_DRAWING or "<use" in markup:
        return b"", ""
    if element is not None:
        if "var(" in markup:
            variables = element.variables
            markup = _VAR.sub(lambda match: resolve(match.group(), variables), markup)
        color = element.values.get("color", "")
        if (paint := paint_of(color)) is not None:
            markup = _CURRENT.sub(paint.color.code, markup)
    if "xmlns=" not in markup[:600]:
        markup = markup.replace("<svg", f"<svg{_NAMESPACE}", 1)
    return markup.encode(), ""


def symbol_of(svg: bytes, name: str) -> bytes:
    """One drawing of a sprite sheet as a file of its own; empty when it is not there."""
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415

    if not _ID.fullmatch(name) or len(svg) > LARGEST_DRAWING * 5:
        return b""
    tree = LexborHTMLParser(svg.decode("utf-8", "replace"))
    symbol = tree.css_first(f'[id="{name}"]')
    if symbol is None:
        return b""
    return _drawn_alone(symbol.html or "", None).encode()


def drawing_colors(svg: bytes) -> list[str]:
    """Hex codes that an SVG paints with, the most frequent first; white and black left out."""
    counts: dict[str, int] = {}
    for value in _FILL.findall(svg[:LARGEST_DRAWING].decode("utf-8", "ignore")):
        paint = paint_of(value)
        if paint is None or paint.alpha < 0.5 or paint.color.code in {"#FFFFFF", "#000000"}:
            continue
        counts[paint.color.code] = counts.get(paint.color.code, 0) + 1
    return sorted(counts, key=lambda code: -counts[code])[:3]


def _colored(node: LexborNode, painted: dict[int, Element]) -> str:
    """The markup, with the fills that style sheets give to its shapes written onto them."""
    for place, shape in enumerate(node.traverse(include_text=False)):
        if place > _MOST_SHAPES:
            break
        element = painted.get(shape.mem_id)
        fill = element.own("fill") if element is not None else ""
        if fill and '"' not in fill and fill != shape.attributes.get("fill"):
            shape.attrs["fill"] = fill
    return node.html or ""


def _drawn_alone(symbol: str, root: re.Match[str] | None) -> str:
    """A ``<symbol>`` (or group) as an ``<svg>``; its view is its own or that of ``root``."""
    view = _VIEW.search(symbol[: symbol.find(">")]) or (
        _VIEW.search(root.group()) if root else None
    )
    box = f' viewBox="{view[1]}"' if view else ""
    fill = re.search(r"""\sfill=["'][^"']*["']""", root.group()) if root else None
    if symbol[:7].lower() == "<symbol":
        inner = symbol[symbol.find(">") + 1 : symbol.rfind("</")]
    else:
        inner = symbol
    return f"<svg{_NAMESPACE}{box}{fill.group() if fill else ''}>{inner}</svg>"
