"""What the engine hands back: files, the elements in them, and what was measured on them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from creative.brief import CopyLine, FontOrigin, Format, Picture
from creative.direction import Clause


class Level(StrEnum):
    """How a measurement came out."""

    PASS = "pass"  # noqa: S105
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Check:
    """One measurement against its bar; ``message`` is written for a person."""

    code: str
    level: Level
    value: float | str
    bar: float | str
    message: str = ""


@dataclass(frozen=True, slots=True)
class Element:
    """One visible part; ``box`` is (x, y, w, h) in pixels. Text carries font, size and colour."""

    role: str
    box: tuple[int, int, int, int]
    text: str = ""
    font: str = ""
    size: float = 0.0
    color: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the customer should know; ``field`` is the request path it is about, or empty."""

    code: str
    message: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Creative:
    """One finished ad."""

    format: Format
    variation: int
    data: bytes
    media_type: str
    thumbnail: bytes
    exports: dict[str, bytes]
    alt_text: str
    layout: str
    elements: tuple[Element, ...]
    checks: tuple[Check, ...]
    colors: tuple[str, ...]
    notices: tuple[Notice, ...] = ()
    missed: tuple[tuple[tuple[str, object], str], ...] = ()  # wishes not shown, and what is instead

    @property
    def passed(self) -> bool:
        """True when no check failed."""
        return all(check.level is not Level.FAIL for check in self.checks)


@dataclass(frozen=True, slots=True)
class Failure:
    """A format that could not be made."""

    format: Format
    variation: int
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Campaign:
    """Everything made for one brief; ``font_origins`` says for each family whose file it is."""

    creatives: tuple[Creative, ...]
    failures: tuple[Failure, ...]
    summary: str
    clauses: tuple[Clause, ...]
    copy: tuple[CopyLine, ...]
    fonts: tuple[str, ...]
    colors: dict[str, str]
    notices: tuple[Notice, ...] = ()
    seed: int = 0
    engine: str = ""
    director: str = ""  # who advised, when somebody did; then what became of each advice
    advice: tuple[Clause, ...] = ()
    directed_colors: tuple[str, ...] = ()  # that the words of the direction name
    logo: Picture | None = field(default=None, repr=False)  # where the logo came from
    font_origins: dict[str, FontOrigin] = field(default_factory=dict)
