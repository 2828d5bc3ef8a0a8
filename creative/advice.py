"""What an outside director proposes for a brief, and what an outside painter is asked for.

Both come into the engine as functions, so that it needs to know nothing of models or networks.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from creative.brief import Brief, CopyLine
from creative.color import Color
from creative.direction import Clause
from creative.report import Notice


@dataclass(frozen=True, slots=True)
class Advice:
    """Preferences in the engine's own vocabulary; empty parts leave the choice to the engine.

    ``by`` names who advises (empty: nobody did); ``reason`` is one sentence of theirs. ``scene``,
    ``moods``, ``light``, ``product_at``, ``text_at``, ``logo_at`` and ``emphasis`` are as in
    ``Wishes``; ``ground`` is a kind of palette (``pale`` ``white`` ``field`` ``deep``); ``surface``
    and ``accent`` are swatches of the brand; ``layouts`` are archetypes, the best first. ``copy``
    are lines for what the request left out. ``declined`` says what was proposed and not taken, and
    why; ``notices`` are for the customer. The words of the request's direction always win.
    """

    by: str = ""
    reason: str = ""
    scene: str | None = None
    moods: tuple[str, ...] = ()
    light: tuple[tuple[str, float], ...] = ()
    product_at: str | None = None
    text_at: str | None = None
    logo_at: str | None = None
    emphasis: str | None = None
    ground: str | None = None
    surface: Color | None = None
    accent: Color | None = None
    layouts: tuple[str, ...] = ()
    copy: tuple[CopyLine, ...] = ()
    declined: tuple[Clause, ...] = ()
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class BackdropWish:
    """A ground to be painted: pixels wide and high, a description, and a seed.

    The description holds only words of the engine, colours and numbers; none from outside.
    """

    width: int
    height: int
    words: str
    seed: int


@dataclass(frozen=True, slots=True)
class Backdrop:
    """An encoded picture, or why there is none; ``by`` names who painted it."""

    data: bytes = b""
    by: str = ""
    problem: str = ""


Advise = Callable[[Brief], Advice]
PaintBackdrop = Callable[[BackdropWish], Backdrop]
