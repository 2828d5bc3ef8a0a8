"""Pictures are decoded in children that wait for them, and the same bytes only once."""

import io
import itertools
import threading

import psutil
import pytest
from PIL import Image

from brands import picture_checks, screening
from brands.picture_checks import check_picture
from creative.errors import PictureError

_shades = itertools.count(1)


def picture():
    """A picture that no test has shown before."""
    file = io.BytesIO()
    Image.new("RGB", (40, 40), (next(_shades), 7, 90)).save(file, "PNG")
    return file.getvalue()


def end_children():
    for child in screening._idle:
        process = psutil.Process(child.pid)
        process.kill()
        process.wait(5)


def test_warm_starts_the_children_once():
    screening.warm()
    started = {child.pid for child in screening._idle}
    screening.warm()
    assert {child.pid for child in screening._idle} == started
    assert len(started) == screening.AT_ONCE
    check_picture(picture())
    assert {child.pid for child in screening._idle} == started


def test_what_has_passed_is_not_decoded_again():
    shown = picture()
    check_picture(shown)
    screening.warm()
    end_children()
    check_picture(shown)
    with pytest.raises(PictureError, match="breaks its decoder"):
        check_picture(picture())
    screening._end_all()


def test_what_was_refused_is_asked_about_again():
    broken = picture()[:60]
    for _ in range(2):
        with pytest.raises(PictureError, match="damaged"):
            check_picture(broken)
        assert not picture_checks._remembered(picture_checks.hashlib.sha256(broken).digest())[0]


def test_the_oldest_are_forgotten(monkeypatch):
    monkeypatch.setattr(picture_checks, "_passed", {})
    monkeypatch.setattr(picture_checks, "MOST_REMEMBERED", 2)
    for digest in (b"a", b"b"):
        picture_checks._remember(digest, None)
    assert picture_checks._remembered(b"a")[0]  # and so met again
    picture_checks._remember(b"c", None)
    assert list(picture_checks._passed) == [b"a", b"c"]


def test_the_same_bytes_at_the_same_time_all_pass():
    shown, passed = picture(), []

    def check():
        check_picture(shown)
        passed.append(1)

    threads = [threading.Thread(target=check) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert len(passed) == 6


def test_a_look_is_remembered_with_what_has_passed():
    shown = picture()
    assert check_picture(shown) is None
    look = check_picture(shown, look=True)
    assert (look.shorter, look.fill) == (40, 0.0)
    assert check_picture(shown, look=True) is look
    assert check_picture(shown) is look
