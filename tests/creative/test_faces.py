"""Faces in photos: found where they are, nowhere else, and kept by every crop and clear of type."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from made_briefs import brief, png

from creative.brief import Picture
from creative.geometry import Box
from creative.pictures import Pixels, Raster
from creative.pipeline import make
from creative.reading.faces import faces_of
from creative.reading.focus import read_photo
from creative.report import Level

PORTRAIT = Path(__file__).parent / "pictures" / "portrait.jpg"
FACE = Box(75, 59, 82, 82)  # from brow to chin in the portrait


def _portrait() -> Pixels:
    bgr = cv2.imread(str(PORTRAIT))
    assert bgr is not None
    return np.asarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2RGBA), dtype=np.uint8)


def _in_a_room(left: int, top: int, width: int = 1200, height: int = 800) -> Pixels:
    """The portrait in a picture of soft blobs and hard edges, which is busy elsewhere."""
    rng = np.random.default_rng(4)
    room = rng.integers(60, 200, (height // 40, width // 40, 3), dtype=np.uint8)
    rgb = cv2.resize(room, (width, height), interpolation=cv2.INTER_CUBIC)
    rgba = np.dstack([rgb, np.full((height, width), 255, np.uint8)])
    rgba[top : top + 240, left : left + 240] = _portrait()
    return np.ascontiguousarray(rgba)


def test_a_face_is_found_from_brow_to_chin() -> None:
    (face,) = faces_of(_portrait())
    assert face.intersect(FACE).area / face.union(FACE).area > 0.6


@pytest.mark.parametrize(("left", "top"), [(60, 60), (900, 80), (480, 520)])
def test_a_small_face_is_found_anywhere_in_the_picture(left: int, top: int) -> None:
    (face,) = faces_of(_in_a_room(left, top))
    where = FACE.moved(left, top)
    assert face.intersect(where).area / face.union(where).area > 0.5


def test_a_picture_without_faces_has_none() -> None:
    room = _in_a_room(60, 60)
    room[60:300, 60:300] = room[400:640, 60:300]
    assert faces_of(room) == ()
    assert faces_of(np.full((40, 40, 4), 255, np.uint8)) == ()


@pytest.mark.parametrize(("left", "top"), [(60, 60), (900, 80)])
def test_the_focus_of_a_photo_holds_the_head(left: int, top: int) -> None:
    focus = read_photo(Raster(_in_a_room(left, top), has_alpha=False)).focus
    assert focus.contains(FACE.moved(left, top).inset(0, -20), slack=4)


def test_no_ad_cuts_or_covers_a_face() -> None:
    scene = Picture(png(_in_a_room(820, 60)), "", field="product_metadata.product_images[0]")
    sizes = ("1:1", "4:5", "9:16", "1.91:1")
    seen = 0
    for creative in make(brief(*sizes, images=(scene,), output_format="png")).creatives:
        photo = next(check for check in creative.checks if check.code == "photo")
        assert photo.level is Level.PASS
        bgr = cv2.imdecode(np.frombuffer(creative.data, np.uint8), cv2.IMREAD_COLOR)
        assert bgr is not None
        faces = faces_of(np.asarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2RGBA), dtype=np.uint8))
        seen += len(faces)  # in a small panel it is too small to be found again
        parts = [Box(*e.box) for e in creative.elements if e.role not in {"photo", "product"}]
        assert parts
        assert all(part.intersect(face).area == 0 for part in parts for face in faces)
    assert seen >= 2
