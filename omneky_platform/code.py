"""The documentation's examples: files of ``examples/docs`` in, coloured code for pages out.

They are files so that tests can run them; pages show them with this installation's own address.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from django.conf import settings
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

_FOLDER = settings.ROOT / "examples" / "docs"
_DOCUMENTED_HOST = "https://api.omneky.com"
_LANGUAGES: Final = (("sh", "curl"), ("py", "Python"), ("js", "JavaScript"), ("php", "PHP"))

_WORDS: Final = {
    "sh": "curl",
    "py": "import from def return if raise for in while not and or True False None as any",
    "js": "const let await async function return if throw new for of import export from",
    "php": "function return if foreach as true false string array bool int",
    "json": "true false null",
}
_COMMENTS: Final = {"py": r"\#[^\n]*", "js": r"//[^\n]*", "php": r"//[^\n]*"}
# A JSON body in a shell's quotes is read as JSON inside, so strings are those of double quotes.
_STRINGS: Final = {
    "sh": r'"(?:\\.|[^"\\\n])*"|(?<=\s)\'[^\'\n{]*\'',
    "py": r'"""(?:.|\n)*?"""|f?"(?:\\.|[^"\\\n])*"',
    "js": r'"(?:\\.|[^"\\\n])*"|`[^`]*`',
    "php": r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'',
    "json": r'"(?:\\.|[^"\\\n])*"',
}


@dataclass(frozen=True, slots=True)
class Sample:
    """One example in one language; ``html`` holds its text with spans around its words."""

    language: str
    title: str
    html: SafeString


@dataclass(frozen=True, slots=True)
class CodeGroup:
    """The same example in several languages, under one name that is unique on its page."""

    name: str
    samples: tuple[Sample, ...]


@lru_cache(maxsize=64)
def code_group(name: str) -> CodeGroup:
    """Return the files ``name.sh``, ``name.py``, ... that exist, in one order."""
    found = []
    for suffix, title in _LANGUAGES:
        path = _FOLDER / f"{name}.{suffix}"
        if path.exists():
            text = path.read_text().strip().replace(_DOCUMENTED_HOST, settings.PUBLIC_URL)
            found.append(Sample(suffix, title, coloured(text, suffix)))
    return CodeGroup(name, tuple(found))


def coloured(text: str, language: str) -> SafeString:
    """Return the text as HTML: comments, strings, keywords and numbers in ``<span>``s."""
    words = "|".join(_WORDS.get(language, "").split())
    parts = [
        f"(?P<c>{_COMMENTS[language]})" if language in _COMMENTS else "",
        f"(?P<s>{_STRINGS[language]})" if language in _STRINGS else "",
        rf"(?P<k>\b(?:{words})\b)" if words else "",
        r"(?P<n>\b\d+\b)",
    ]
    pattern = re.compile("|".join(part for part in parts if part))
    pieces: list[str] = []
    at = 0
    for match in pattern.finditer(text):
        pieces.append(escape(text[at : match.start()]))
        pieces.append(f'<span class="hl-{match.lastgroup}">{escape(match[0])}</span>')
        at = match.end()
    pieces.append(escape(text[at:]))
    return mark_safe("".join(pieces))  # noqa: S308 - every piece is escaped above
