"""Directions and arrangements in; painted grounds out, each looked at before it is used."""

from __future__ import annotations

import numpy as np

from creative.advice import BackdropWish, PaintBackdrop
from creative.direction import Direction, Light
from creative.errors import PictureError
from creative.inspection.recognition import recognizer
from creative.layout.arrangement import Arrangement
from creative.pictures import Photo
from creative.reading.backdrop import read_backdrop
from creative.reading.text_lines import text_lines
from creative.report import Notice

_LEAST = 240  # pixels of the short side: in smaller ads a painted ground is lost
_SMALLEST_LINE = 0.015  # of the height: smaller marks are texture
_WORD = 3  # characters that make a word
_NOTHING_IN_IT = (
    "An empty background for a product photograph. Nothing stands in it: no product, no bottle, "
    "no person, no hands, no text, no letters, no numbers, no logo, no watermark, no frame."
)


class Backdrops:
    """The grounds of one job: one for each idea and shape, asked for once."""

    def __init__(self, paint: PaintBackdrop) -> None:
        self._paint = paint
        self._known: dict[tuple[int, str], Photo | None] = {}
        self.notices: list[Notice] = []
        self.by = ""
        self.used = False  # in a finished ad

    def under(self, made: Arrangement, direction: Direction) -> Photo | None:
        """The ground for this arrangement; None where none suits or none could be had."""
        shape = _shape(made)
        if not shape or made.photo is not None:
            return None
        key = (direction.variation, shape)
        if key not in self._known:
            self._known[key] = self._painted(made, direction)
        return self._known[key]

    def refused(self, name: str, faults: str) -> None:
        """Tell the customer that a format is made without its ground."""
        message = f"{name}: the painted backdrop did not pass inspection. {faults}"
        self.notices.append(Notice("backdrop_refused", message))

    def _painted(self, made: Arrangement, direction: Direction) -> Photo | None:
        wish = BackdropWish(made.width, made.height, words_for(made, direction), direction.seed)
        answer = self._paint(wish)
        photo, problem = None, answer.problem
        if not problem:
            try:
                photo = read_backdrop(answer.data)
            except PictureError as reason:
                problem = reason.message
        if photo is not None and _lettered(photo):
            photo, problem = None, "There is lettering in it."
        if problem:
            message = f"A painted backdrop could not be used. {problem}"
            self.notices.append(Notice("backdrop_unavailable", message))
        else:
            self.by = answer.by
        return photo


def words_for(made: Arrangement, direction: Direction) -> str:
    """What to paint, in the engine's own words: scene, light, colours, floor, calm side."""
    name = direction.scene if made.stage else direction.backdrop
    palette = direction.palette
    parts = [
        _NOTHING_IN_IT,
        f"Style: {name.replace('-', ' ')}; mood: {', '.join(direction.moods[:3])}.",
        _lit(direction.light),
        f"Colours: mostly {palette.surface.code}, with a little {palette.surface_2.code}.",
    ]
    if made.ground is not None:
        share = round(100 * (1 - made.ground / made.height))
        # a foot stands on a surface, not on its far edge
        lower = max(18, share + 8)
        parts.append(f"A level, empty table top or floor fills the lower {lower} percent.")
    if made.type_side in {"left", "right", "top", "bottom"}:
        parts.append(f"The {made.type_side} of the picture stays plain and even.")
    return " ".join(parts)


def _lit(light: Light) -> str:
    side = "left" if light.azimuth < -0.2 else "right" if light.azimuth > 0.2 else "front"
    kind = "hard sunlight" if light.hardness > 0.6 else "soft light"
    tint = "warm " if light.warmth > 0.3 else "cool " if light.warmth < -0.15 else ""
    level = "bright" if light.intensity > 0.7 else "dim" if light.intensity < 0.45 else "even"
    return f"Light: {level}, {tint}{kind} from the {side}."


def _lettered(photo: Photo) -> bool:
    """True when a machine can read a word in it; what only looks like a line is texture."""
    rgb = np.ascontiguousarray(photo.rgba[..., :3])
    for line in text_lines(rgb):
        if line.box.h > _SMALLEST_LINE * photo.height:
            around = line.box.inset(-0.15 * line.box.h)
            part = np.ascontiguousarray(rgb[around.pixels(photo.width, photo.height)])
            if sum(sign.isalnum() for sign in recognizer().read(part)) >= _WORD:
                return True
    return False


def _shape(made: Arrangement) -> str:
    """Formats of one shape share a ground; strips, towers and small banners go without."""
    aspect = made.width / made.height
    if min(made.width, made.height) < _LEAST or not 0.4 <= aspect <= 2.5:
        return ""
    return "square" if 0.8 <= aspect <= 1.25 else "wide" if aspect > 1.25 else "tall"
