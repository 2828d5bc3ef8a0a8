"""A photo and its zone at the frame's edge in; the exact crop that shows its subject large, out.

What stands on plain ground is framed like a cut-out: whole in the middle of its zone or, where
that would be a scrap in a void, from so near that its end is cut with intent.
"""

from __future__ import annotations

from dataclasses import replace

from creative.geometry import Box
from creative.layout.arrangement import PlacedPhoto
from creative.layout.photos import cells_of, cut_at, place_photo, seen_in
from creative.pictures import Photo

AIR = 0.06  # of the zone: at either end of what is whole in it
_OPEN = 0.8  # of the free part of a frame: what a focus fills; its strays reach beyond it
SCRAP = 0.13  # of the zone's width: what is whole and narrower is seen from nearer
SHOWN = 0.64  # of the height of what is seen from nearer
CALMER = 1.25  # times the detail of its head: then the foot is what it is known by
_CALM = 1.1  # times the detail of its middle: then an end of a pair or row is shown instead
_BETWEEN = 0.7  # the same where so little of them is seen that the middle is a gap between two
_BARE = 0.05  # the mean busyness of a photo that is one thing and a void
SQUARE = 1.15  # heights: a zone is not made narrower than this
MOST_ENLARGED = 1.6  # pixels of the frame for one of the photo


def close_up(photo: Photo, zone: Box) -> PlacedPhoto:
    """The photo in its zone: what stands on plain ground large, else its most telling part."""
    placed = place_photo(photo, zone, "rect", side="", avoid=[])
    if not _plain(photo):
        return _told(photo, placed, zone)
    focus = photo.focus
    least = max(zone.w / photo.width, zone.h / photo.height)
    fit = (1 - 2 * AIR) * min(zone.h / focus.h, zone.w / focus.w)
    scale, top = fit, focus.cy - zone.h / fit / 2
    if focus.w * max(fit, least) < SCRAP * zone.w:
        scale = (1 - AIR) * zone.h / (SHOWN * focus.h)
        scale = min(scale, max(fit, MOST_ENLARGED), (1 - 2 * AIR) * zone.w / focus.w)
        top = _known_end(photo, zone, scale)
    scale = max(scale, least)
    width, height = zone.w / scale, zone.h / scale
    if scale == least and scale > fit:  # it cannot be whole: its head is
        top = focus.y - AIR * height
    x = min(max(0.0, focus.cx - width / 2), photo.width - width)
    y = min(max(0.0, top), photo.height - height)
    return _recut(photo, placed, zone, Box(x, y, width, height))


def centred(photo: Photo, zone: Box, *, at_left: bool) -> Box:
    """The zone less what would only show the void beyond a subject that is near its photo's edge.

    ``at_left`` says at which side of the zone the frame ends.
    """
    focus = photo.focus
    if not _plain(photo):
        return zone
    scale = max((1 - 2 * AIR) * zone.h / focus.h, zone.h / photo.height)
    room = 2 * min(focus.cx, photo.width - focus.cx) * scale
    wide = min(zone.w, max(room, SQUARE * zone.h, 1.2 * focus.w * scale))
    return Box(zone.x if at_left else zone.right - wide, zone.y, wide, zone.h)


def in_the_open(photo: Photo, placed: PlacedPhoto, free: Box) -> PlacedPhoto:
    """A photo that fills the frame, with its subject as large as ``free`` holds and in its middle.

    As it was where its backdrop does not reach so far.
    """
    focus, box = photo.focus, placed.box
    if not _plain(photo) or free.w < 12 or free.h < 12:
        return placed
    scale = _OPEN * min(free.w / focus.w, free.h / focus.h)
    scale = max(scale, box.w / photo.width, box.h / photo.height)
    width, height = box.w / scale, box.h / scale
    x = focus.cx - (free.cx - box.x) / scale
    y = focus.cy - (free.cy - box.y) / scale
    x = min(max(0.0, x), photo.width - width)
    y = min(max(0.0, y), photo.height - height)
    made = _recut(photo, placed, box, Box(x, y, width, height))
    if made.subject is None or made.subject.intersect(free).area < 0.97 * made.subject.area:
        return placed
    return made if made.kept > 0.98 else placed


def _plain(photo: Photo) -> bool:
    """True for one thing before a backdrop that is plain or was continued."""
    return photo.ground is not None or bool(photo.open) or float(photo.busyness.mean()) < _BARE


def _known_end(photo: Photo, zone: Box, scale: float) -> float:
    """Where the crop begins: at the head of the subject, or as far down as shows its foot."""
    focus, high = photo.focus, zone.h / scale
    head = Box(focus.x, focus.y, focus.w, (1 - AIR) * high).intersect(focus)
    foot = head.moved(0, focus.bottom - head.bottom)
    if _detail(photo, foot) > CALMER * _detail(photo, head):
        return focus.bottom - (1 - AIR) * high
    return focus.y - AIR * high


def _told(photo: Photo, placed: PlacedPhoto, zone: Box) -> PlacedPhoto:
    """Of a subject wider than the crop, the part with most detail rather than its middle."""
    crop, focus = placed.crop, photo.focus
    if crop.w >= 0.8 * focus.w or photo.faces:
        return placed
    band = crop.intersect(focus)
    calm = _BETWEEN if focus.w > 2 * crop.w else _CALM
    best, most = crop.x, calm * _detail(photo, band)
    for start in (focus.x, focus.right - crop.w):
        x = min(max(0.0, start), photo.width - crop.w)
        detail = _detail(photo, Box(x, band.y, crop.w, band.h))
        if detail > most:
            best, most = x, detail
    return _recut(photo, placed, zone, crop.moved(best - crop.x, 0))


def _detail(photo: Photo, part: Box) -> float:
    """The mean busyness in a part of the photo."""
    cells = photo.busyness[cells_of(photo, part)]
    return float(cells.mean()) if cells.size else 0.0


def _recut(photo: Photo, placed: PlacedPhoto, zone: Box, crop: Box) -> PlacedPhoto:
    """The same photo in the same box with another crop of the same shape."""
    kept, subject = seen_in(photo, crop, zone)
    return replace(placed, crop=crop, kept=kept, subject=subject, cut=cut_at(photo, crop))
