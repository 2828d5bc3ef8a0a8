"""A picture's bytes in; a look at it out, or a PictureError: screened in its turn, and once.

Each screening decodes a whole picture in a process of its own, so no more run at once than there
are processors: a page with a dozen pictures would otherwise start a dozen processes.
"""

from __future__ import annotations

import hashlib
import threading

from brands.extraction.heroes import DRAWING, Look
from brands.screening import screen, turns

MOST_REMEMBERED = 1_000  # pictures; their digests and looks take 300 KB

_lock = threading.Lock()
_passed: dict[bytes, Look | None] = {}  # by digest, in the order in which they were last met


def check_picture(data: bytes, *, look: bool = False) -> Look | None:
    """Return when the picture can be decoded; raises PictureError when it cannot.

    The same bytes again are the same picture: what has passed is not decoded a second time. With
    ``look`` what was seen of it comes back.
    """
    digest = hashlib.sha256(data).digest()
    known, seen = _remembered(digest)
    if known and (seen is not None or not look):
        return seen
    with turns:
        known, seen = _remembered(digest)  # it may have been screened while this one waited
        if not known or (look and seen is None):
            facts = screen(data, look=look)
            if look:
                seen = DRAWING if data.lstrip()[:1] == b"<" else Look(**facts)
    _remember(digest, seen)
    return seen


def _remembered(digest: bytes) -> tuple[bool, Look | None]:
    with _lock:
        known = digest in _passed
        if known:
            _passed[digest] = _passed.pop(digest)
        return known, _passed.get(digest)


def _remember(digest: bytes, seen: Look | None) -> None:
    with _lock:
        _passed[digest] = seen
        while len(_passed) > MOST_REMEMBERED:
            del _passed[next(iter(_passed))]
