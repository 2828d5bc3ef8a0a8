"""A font catalogue's protocol (Google Fonts CSS2): what to ask for, and what the answer holds.

https://developers.google.com/fonts/docs/css2 describes the addresses. A catalogue refuses a
request for styles that a family lacks, so there are several to try.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote_plus, urlsplit

from brands.extraction.fonts import GENERIC
from brands.extraction.stylesheet import FontFace, parse_stylesheet

MOST_FACES = 400  # of one answer: nine weights in the hundred parts of a Japanese family are more
STYLES = (
    "ital,wght@0,400;0,500;0,600;0,700;0,800;0,900;1,400",
    "",
    "wght@400;500;600;700;800;900",
    "wght@400;600;700",
    "wght@400;700",
)
_NAME = re.compile(r"[\w][\w .+'&-]{0,59}")


def asked_name(requested: str) -> str:
    """The family to ask for: the first real name of a font stack, or "" when there is none."""
    for part in requested.split(","):
        name = " ".join(part.strip().strip("\"'").split())
        if name and name.casefold() not in GENERIC:
            if not _NAME.fullmatch(name):
                return ""
            return name.title() if name == name.lower() else name
    return ""


def css_address(catalogue: str, name: str, styles: str, characters: str = "") -> str:
    """The address of a family's style sheet; ``characters`` limits it to those."""
    family = quote_plus(name) + (f":{styles}" if styles else "")
    text = f"&text={quote_plus(characters)}" if characters else ""
    return f"{catalogue}/css2?family={family}{text}"


def faces_of(sheet: str, *, base: str, name: str) -> tuple[FontFace, ...]:
    """The faces of family ``name`` that can be fetched, in their order."""
    wanted = name.casefold()
    found = [
        FontFace(face.family, (address,), face.weight, face.style, face.ranges)
        for face in parse_stylesheet(sheet, base=base).faces
        if face.family.casefold() == wanted and (address := _fetchable(face.urls))
    ]
    return tuple(found[:MOST_FACES])


def _fetchable(addresses: Sequence[str]) -> str:
    return next((url for url in addresses if urlsplit(url).scheme in {"http", "https"}), "")
