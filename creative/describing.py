"""Composition -> the elements that a response lists: role, words, box, font, size, colour."""

from __future__ import annotations

from creative import composition as c
from creative.geometry import Box
from creative.report import Element


def elements_of(composition: c.Composition) -> tuple[Element, ...]:
    """Every visible part except the scene, in painting order."""
    found: list[Element] = []
    for layer in composition.layers:
        match layer:
            case c.TextLayer():
                found.append(_text(layer))
            case c.ButtonLayer():
                found.append(Element("button", _box(layer.box), color=layer.fill.code))
            case c.LogoLayer():
                found.append(Element("logo", _box(layer.box)))
            case c.ProductLayer():
                found.append(Element("product", _box(layer.box)))
            case c.PhotoLayer():
                found.append(Element("photo", _box(layer.box)))
            case _:
                continue
    return tuple(found)


def _text(layer: c.TextLayer) -> Element:
    return Element(
        layer.role,
        _box(layer.ink),
        text=layer.block.text,
        font=layer.block.style.family,
        size=round(layer.block.size, 1),
        color=layer.color.code,
    )


def _box(box: Box) -> tuple[int, int, int, int]:
    return box.rounded()
