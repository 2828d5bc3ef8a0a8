"""A headline's size in, the sizes and distances that go with it in one frame out."""

from __future__ import annotations

from dataclasses import dataclass

from creative.layout.frame import Frame
from creative.layout.voice import Voice

ALONE = 1.18  # times as large is the text of an ad without a picture


@dataclass(frozen=True, slots=True)
class Sizes:
    """Type sizes in pixels that go together."""

    headline: float
    subheadline: float
    label: float


def sizes_for(headline: float, voice: Voice, frame: Frame) -> Sizes:
    """The scale that belongs to a headline size: text is 2 to 3 times smaller, within bounds.

    Small banners are read from nearer than they are drawn, so their text is relatively larger.
    """
    small = smallest_size(voice, frame)
    if frame.shape == "strip":
        tall = 0.19 if frame.height < 160 else 0.088
        text = max(min(headline * 0.46, tall * frame.height), small)
        label = min(0.155 * frame.height, max(14.0, 0.075 * frame.height), 0.037 * frame.width)
        label = max(label, small)
        return Sizes(headline, text, label)
    near = 1 + 0.4 * min(1.0, max(0.0, (420 - frame.unit) / 300))
    near *= ALONE if voice.alone else 1.0
    share = 0.39 * (ALONE if voice.alone else 1.0)
    text = min(max(headline * share, small), 0.048 * near * frame.unit)
    text = max(min(text, headline / 2.0), small)
    label = max(min(text * 0.96, 0.04 * near * frame.unit), small)
    return Sizes(headline, text, label)


def smallest_size(voice: Voice, frame: Frame) -> float:
    """The smallest type size whose capitals are still allowed in this frame."""
    return frame.smallest_cap / voice.cap * 1.02


def is_tight(frame: Frame) -> bool:
    """True where there is no height for padding."""
    return frame.shape == "strip" or frame.height < 160


def button_height(cap: float, frame: Frame) -> float:
    """A button's height in pixels for the height of its label's capitals."""
    return cap + 2 * (0.85 if is_tight(frame) else 1.22) * cap


def gap_above(number: int, sizes: Sizes) -> float:
    """The distance of subheadline ``number`` from the last baseline above it."""
    if number:
        return 1.05 * sizes.subheadline
    return min(max(0.45 * sizes.headline, 0.95 * sizes.subheadline), 1.8 * sizes.subheadline)


def gap_under_tails(number: int, frame: Frame, sizes: Sizes) -> float:
    """The distance of subheadline ``number`` from what hangs lowest above it."""
    if number or frame.height < 160:
        return 0.5 * sizes.subheadline
    alike = max(0.0, min(1.0, (2.1 - sizes.headline / sizes.subheadline) / 0.4))
    least = 0.72 + 0.4 * alike  # lines of nearly one size are told apart by the room between them
    if is_tight(frame):
        return (least - 0.22) * sizes.subheadline
    return max(least * sizes.subheadline, min(0.2 * sizes.headline, 1.1 * sizes.subheadline))


def button_gap(voice: Voice, frame: Frame, sizes: Sizes) -> float:
    """The distance of a button from the last baseline above it."""
    if frame.height < 160:
        return 0.8 * (sizes.subheadline if voice.subheadlines else 0.62 * sizes.headline)
    if voice.subheadlines:
        return 1.5 * sizes.subheadline
    return max(0.6 * sizes.headline, 1.5 * sizes.label)
