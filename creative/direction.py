"""What the director decided: one value for a whole job, so that all ratios are one campaign."""

from __future__ import annotations

from dataclasses import dataclass, field

from creative.color import WHITE, Color
from creative.pictures import LogoMark


@dataclass(frozen=True, slots=True)
class Light:
    """The key light of a scene.

    ``azimuth`` -1 (from the left) .. 1 (from the right); ``elevation`` 0 (grazing) .. 1
    (overhead); ``hardness`` 0 (overcast) .. 1 (sun); ``warmth`` -1 (cold) .. 1 (golden);
    ``intensity`` 0 (night) .. 1 (high key).
    """

    azimuth: float = -0.6
    elevation: float = 0.6
    hardness: float = 0.4
    warmth: float = 0.1
    intensity: float = 0.8


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by role. ``surface`` carries the scene; ``ink`` and ``muted`` are readable on it."""

    surface: Color
    surface_2: Color
    ink: Color
    muted: Color
    accent: Color
    on_accent: Color
    brand: tuple[Color, ...] = ()
    notes: tuple[str, ...] = ()
    giant: Color = WHITE  # type that stands behind the product

    @property
    def dark(self) -> bool:
        """True when the surface is darker than its ink."""
        return self.surface.luminance < self.ink.luminance


@dataclass(frozen=True, slots=True)
class TypePairing:
    """Display and text families (already resolved to real fonts) and the weights to use.

    ``key`` is how the key word of a headline stands out: ``marker`` (a block of the accent behind
    it), ``color`` (its colour; a marker where no colour reads), ``tint`` (its colour or nothing),
    ``slant`` (its italic, tinted) or not at all. ``lockup``: the one price or percentage of a
    headline is set as its picture. ``language`` (a two-letter code): the rules by which words too
    long for their column are divided, but for ``names`` (casefolded); empty: none is.
    """

    display: str
    text: str
    display_weight: int = 700
    text_weight: int = 400
    label_weight: int = 600
    display_italic: bool = False
    key: str = ""
    key_words: bool = True  # also the last word where the copy has neither amount nor contrast
    lockup: bool = False
    language: str = ""
    names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Wishes:
    """What ``user_direction`` asks for, in the engine's own vocabulary; None means no wish.

    ``product_at``: ``left`` ``center`` ``right`` ``top`` ``bottom``; ``text_at``: likewise;
    ``logo_at``: ``top-left`` ``top-right`` ``bottom-left`` ``bottom-right`` ``top`` ``bottom``.
    ``scene``: a scene's name; ``mood``: ``bright`` ``dark`` ``warm`` ``calm`` ``bold`` ``luxury``
    ``playful`` ``natural`` ``tech`` ``minimal`` ``energetic`` ``festive``. ``light``: changes of
    ``Light`` fields by name. ``surface_color``: a colour for the ground. ``only_colors``: use no
    others. ``emphasis``: ``product`` ``headline`` ``offer`` ``logo``. ``leave_out``: roles among
    ``headline`` ``subheadline`` ``cta`` ``logo`` ``product`` ``text`` ``people`` ``props``.
    ``copy_overrides``: (copy type, new text). ``text_color`` is for type; ``accent_color`` for the
    button and other accents; ``part_colors``: (role, colour) of type that has a colour of its own.
    ``avoid_*``: not to be chosen; colours here are examples of a hue.
    """

    product_at: str | None = None
    text_at: str | None = None
    logo_at: str | None = None
    scene: str | None = None
    moods: tuple[str, ...] = ()
    light: tuple[tuple[str, float], ...] = ()
    surface_color: Color | None = None
    only_colors: tuple[Color, ...] = ()
    emphasis: str | None = None
    leave_out: frozenset[str] = frozenset()
    product_scale: float = 1.0
    copy_overrides: tuple[tuple[str, str], ...] = ()
    text_color: Color | None = None
    accent_color: Color | None = None
    avoid_colors: tuple[Color, ...] = ()
    avoid_moods: tuple[str, ...] = ()
    avoid_scenes: tuple[str, ...] = ()
    part_colors: tuple[tuple[str, Color], ...] = ()


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of ``user_direction`` and what became of it (an effect, or a reason why not).

    ``effects`` are what an applied clause asks of the picture, each as ((name, value), in words):
    what is checked on the finished ads.
    """

    text: str
    applied: bool
    note: str
    effects: tuple[tuple[tuple[str, object], str], ...] = ()


@dataclass(frozen=True, slots=True)
class Direction:
    """The decisions for one idea (one ``variation``) of a job."""

    scene: str  # for arrangements in which something stands
    backdrop: str  # for flat ones
    light: Light
    palette: Palette
    type: TypePairing
    moods: tuple[str, ...]
    treatment: str  # "cutout" | "photo" | "none"
    wishes: Wishes = field(default_factory=Wishes)
    clauses: tuple[Clause, ...] = ()
    layouts: tuple[str, ...] = ()  # archetypes in order of preference; empty: all that fit
    summary: str = ""
    seed: int = 0
    variation: int = 1
    corner: float = 1.0  # button corners: 0 square .. 1 pill
    logo: LogoMark | None = None
    hangs: bool = False  # a garment: it hangs or lies flat, nothing is under it to stand on
