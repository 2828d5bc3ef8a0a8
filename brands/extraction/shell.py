"""The rules of a page that scripts have yet to fill in; a stand-in page that wears them out."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from brands.extraction.cascade import Element
    from brands.extraction.stylesheet import Rule

LEAST_LETTERS = 160
_CLASS = re.compile(r"^[a-z]*\.((?:[\w-]|\\.)+)$", re.IGNORECASE)
_BUTTON = re.compile(r"(?:^|[-_])(?:btn|button|cta)(?:$|[-_])", re.IGNORECASE)
_LEADING = re.compile(r"primary|main|cta|brand|buy|solid", re.IGNORECASE)
_MINOR = re.compile(
    r"danger|error|warn|success|info|link|ghost|outline|text|icon|close|disabled|light|dark|group|sm\b|lg\b",
    re.IGNORECASE,
)
_PARTS = (
    ("header", re.compile(r"(?:^|[-_])(?:header|navbar|topbar)$", re.IGNORECASE)),
    ("section", re.compile(r"^(?:hero|banner|jumbotron)(?:$|[-_]section$)", re.IGNORECASE)),
    ("footer", re.compile(r"(?:^|[-_])footer$", re.IGNORECASE)),
)
_MOST_BUTTONS = 4


def is_shell(elements: Sequence[Element]) -> bool:
    """True when scripts have yet to write the page: no heading, and hardly a word."""
    letters = 0
    for element in elements:
        if not element.visible or not element.text:
            continue
        if element.tag in {"h1", "h2"}:
            return False
        letters += element.text
    scripted = any(element.tag == "script" for element in elements)
    return scripted and letters < LEAST_LETTERS


def stand_in(rules: Iterable[Rule], lines: Sequence[str]) -> str:
    """A page with a header, a hero, buttons and a footer, in the classes that the rules name."""
    names: dict[str, None] = {}
    for rule in rules:
        for selector in rule.selector.split(","):
            if match := _CLASS.match(selector.strip()):
                names[match[1].replace("\\", "")] = None
    parts = {tag: next((n for n in names if pattern.search(n)), "") for tag, pattern in _PARTS}
    buttons = [name for name in names if _BUTTON.search(name) and not _MINOR.search(name)]
    buttons.sort(key=lambda name: not _LEADING.search(name))
    told = [*lines, "What the page is about", "And what it offers to those who come"]
    text = html.escape(told[1] + " " * 2 + "Its own words are written by scripts. " * 3)
    links = "".join(
        f'<a class="btn button {html.escape(name)}" href="/">Go on</a>'
        for name in buttons[:_MOST_BUTTONS]
    )
    return (
        f'<body><header class="{html.escape(parts["header"])}"><a href="/">Home</a></header>'
        f'<main><section class="{html.escape(parts["section"])}"><h1>{html.escape(told[0])}</h1>'
        f"<p>{text}</p>{links}</section></main>"
        f'<footer class="{html.escape(parts["footer"])}"><p>Imprint</p></footer></body>'
    )
