"""A page whose style sheets are still on their way in; the font files that it will want out.

What browsers' preload scanners do: the page's own hints, then the faces that it declares itself.
Those may be more than are used, so only few are named.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from brands.extraction.fonts import family_named, font_sources, text_families

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from brands.extraction.page import Page
    from brands.extraction.stylesheet import FontFace, Rule

MOST_FONTS = 4
_MOST_FAMILIES = 2


def foreseen_fonts(
    page: Page, rules: Iterable[Rule], faces: Sequence[FontFace], *, wanted: Sequence[str] = ()
) -> list[str]:
    """At most ``MOST_FONTS`` addresses, the likeliest first.

    ``rules`` and ``faces`` are those inside the page; ``wanted`` are families that are asked for
    anyway. Of a page that declares many families, those that its rules name most often.
    """
    declared = text_families(faces)
    named: Counter[str] = Counter()
    for rule in rules:
        for name, value, _ in rule.declarations:
            if name in {"font", "font-family"} or name.startswith("--"):
                named.update(family for family in declared if family in value)
    likely = [family for family, _ in named.most_common(_MOST_FAMILIES)]
    if not likely and len(declared) <= _MOST_FAMILIES:
        likely = declared
    sources = font_sources(faces, [*wanted, *map(family_named, likely)], MOST_FONTS)
    hinted = [
        page.link(node.attributes.get("href"))
        for node in page.tree.css('link[rel~="preload"][as="font"]')[:MOST_FONTS]
    ]
    found = dict.fromkeys([*(face.urls[0] for face in sources), *hinted])
    return [url for url in found if url][:MOST_FONTS]
