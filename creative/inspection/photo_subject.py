"""Type, buttons and logos over a photo -> how much of the photo's own subject they cover."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from creative.composition import PhotoLayer
from creative.geometry import Box
from creative.inspection.subject import Subject, logo_box
from creative.report import Check, Level

BAR = 0.01
"""Share of a subject on a calm ground that may be covered: its box is a little too large."""

_BUSY_BAR = 0.12  # on a busy ground the subject's bounds are a guess
_CALM = 0.12  # mean busyness around the subject
_DETAIL = 0.3  # busyness from which a cell shows the subject and not the ground around it


def check_photo(subject: Subject) -> Check:
    """Fails when parts cover the subject of a photo with a calm ground; warns when it is busy.

    The value is the covered share of the subject's area as it is cropped.
    """
    photos = [x for x in subject.composition.layers if isinstance(x, PhotoLayer)]
    if not photos:
        return Check("photo", Level.PASS, "no photo", BAR, "There is no photo.")
    hidden = max(_face_hidden(subject, photo) for photo in photos)
    if hidden > BAR:
        message = f"A face in the photo is cut or covered by {hidden:.0%}."
        return Check("photo", Level.FAIL, round(hidden, 3), BAR, message)
    measured = [_covered(subject, photo) for photo in photos]
    worst, calm = max(measured, key=lambda pair: (pair[0] > _bar(calm=pair[1]), pair[0]))
    bar = _bar(calm=calm)
    if worst <= bar:
        return Check("photo", Level.PASS, round(worst, 3), bar, "The photo's subject is in view.")
    message = f"Type, button or logo cover {worst:.0%} of what the photo shows."
    return Check("photo", Level.FAIL if calm else Level.WARN, round(worst, 3), bar, message)


def _bar(*, calm: bool) -> float:
    return BAR if calm else _BUSY_BAR


def _face_hidden(subject: Subject, layer: PhotoLayer) -> float:
    """The largest share of a face that the crop cuts off or a part covers.

    A face of which the crop shows nothing at all is not in the picture.
    """
    scale = layer.box.w / layer.crop.w
    worst = 0.0
    for face in layer.photo.faces:
        shown = face.intersect(layer.crop)
        if shown.area <= 0:
            continue
        seen = Box(
            layer.box.x + (shown.x - layer.crop.x) * scale,
            layer.box.y + (shown.y - layer.crop.y) * scale,
            shown.w * scale,
            shown.h * scale,
        )
        covered = max((box.intersect(seen).area for box in _parts(subject)), default=0.0)
        worst = max(worst, 1 - shown.area / face.area, covered / seen.area)
    return worst


def _parts(subject: Subject) -> list[Box]:
    boxes = [line.box for line in subject.lines if not line.on_button]
    boxes += [button.box for button in subject.buttons]
    return boxes + [logo_box(logo) for logo in subject.logos]


def _covered(subject: Subject, layer: PhotoLayer) -> tuple[float, bool]:
    """Covered share of the subject in view, and whether the ground around it is calm."""
    height, width = layer.photo.busyness.shape
    crop, focus = layer.crop, layer.photo.focus
    across, down = layer.box.w / crop.w, layer.box.h / crop.h
    origin_x, origin_y = layer.box.x - crop.x * across, layer.box.y - crop.y * down
    seen = Box(
        origin_x + focus.x * across, origin_y + focus.y * down, focus.w * across, focus.h * down
    ).intersect(layer.box)
    cells_x, cells_y = width / layer.photo.width, height / layer.photo.height
    ground = np.ones((height, width), dtype=bool)
    inside = Box(focus.x * cells_x, focus.y * cells_y, focus.w * cells_x, focus.h * cells_y)
    ground[inside.pixels(width, height)] = False
    around = layer.photo.busyness[ground]
    calm = bool(around.size == 0 or around.mean() < _CALM)
    total = 0.0
    for box in _parts(subject):
        shared = box.intersect(seen)
        if shared.area <= 0:
            continue
        cells = Box(
            (shared.x - origin_x) / across * cells_x,
            (shared.y - origin_y) / down * cells_y,
            shared.w / across * cells_x,
            shared.h / down * cells_y,
        ).pixels(width, height)
        total += shared.area if _shows_subject(layer.photo.busyness[cells]) else 0.0
    return (total / seen.area if seen.area else 0.0), calm


def _shows_subject(cells: npt.NDArray[np.float32]) -> bool:
    return bool(cells.size and cells.max() >= _DETAIL)
